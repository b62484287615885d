-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is looked at when an ingredient comes, and what was found.
--;
-- Never deleted: an answer names its point. A limit is within: what is exactly on it passes.
CREATE TABLE inspection_points (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    position INTEGER NOT NULL CHECK (position > 0),
    kind TEXT NOT NULL CHECK (kind IN ('VISUAL', 'MEASUREMENT', 'CERTIFICATE')),
    name TEXT NOT NULL CHECK (name <> ''),
    measured_unit TEXT CHECK (measured_unit <> ''),
    lower_limit INTEGER CHECK (lower_limit BETWEEN -99999999999999 AND 99999999999999),
    upper_limit INTEGER CHECK (upper_limit BETWEEN -99999999999999 AND 99999999999999),
    is_required INTEGER NOT NULL DEFAULT 1 CHECK (is_required IN (0, 1)),
    is_retired INTEGER NOT NULL DEFAULT 0 CHECK (is_retired IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    CHECK (lower_limit <= upper_limit),
    CHECK ((measured_unit IS NOT NULL) = (lower_limit IS NOT NULL OR upper_limit IS NOT NULL)),
    CHECK (kind <> 'VISUAL' OR measured_unit IS NULL),
    CHECK (kind <> 'MEASUREMENT' OR measured_unit IS NOT NULL)
) STRICT;
--;
-- An answer to a point, with the limits that held then.
ALTER TABLE quality_checks ADD COLUMN inspection_point_id INTEGER REFERENCES inspection_points (id) CHECK (inspection_point_id IS NULL OR ingredient_lot_id IS NOT NULL);
--;
ALTER TABLE quality_checks ADD COLUMN lower_limit INTEGER CHECK (lower_limit BETWEEN -99999999999999 AND 99999999999999);
--;
ALTER TABLE quality_checks ADD COLUMN upper_limit INTEGER CHECK (upper_limit BETWEEN -99999999999999 AND 99999999999999);
--;
-- The newest answer of a lot to a point.
CREATE INDEX idx_quality_checks_point ON quality_checks (ingredient_lot_id, inspection_point_id, id) WHERE inspection_point_id IS NOT NULL;
