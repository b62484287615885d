-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_quality_checks_point;
--;
ALTER TABLE quality_checks DROP COLUMN upper_limit;
--;
ALTER TABLE quality_checks DROP COLUMN lower_limit;
--;
ALTER TABLE quality_checks DROP COLUMN inspection_point_id;
--;
DROP TABLE inspection_points;
--;
DROP TYPE inspection_kind;
