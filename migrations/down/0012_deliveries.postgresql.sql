-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_attachments_delivery;
--;
ALTER TABLE attachments DROP COLUMN delivery_line_id;
--;
ALTER TABLE attachments DROP COLUMN delivery_id;
--;
DROP TABLE delivery_lines;
--;
DROP TABLE deliveries;
--;
DROP TYPE delivery_line_kind;
--;
DROP TYPE delivery_status;
