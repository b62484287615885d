-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE shipment_lines;
--;
DROP TABLE shipment_pallets;
--;
DROP TABLE shipments;
--;
ALTER TABLE recipes DROP COLUMN shelf_life_days;
--;
ALTER TABLE customers DROP COLUMN minimum_shelf_life_days;
--;
DROP TYPE shipment_line_kind;
--;
DROP TYPE shipment_status;
