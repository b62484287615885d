-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE shipments DROP COLUMN temperature_signature_id;
--;
ALTER TABLE shipments DROP COLUMN temperature_reason;
--;
ALTER TABLE recipes DROP COLUMN storage_to;
--;
ALTER TABLE recipes DROP COLUMN storage_from;
--;
DROP INDEX idx_shipment_lines_takes_back;
--;
ALTER TABLE shipment_lines DROP COLUMN takes_back_reason;
--;
ALTER TABLE shipment_lines DROP COLUMN takes_back_id;
