-- SPDX-License-Identifier: GPL-3.0-or-later
-- What may stand in for an ingredient of a recipe, and what did in a batch.
--;
-- ratio: so much of the substitute, in its own unit, for one of the ingredient in its unit.
CREATE TABLE recipe_substitutes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    substitute_id INTEGER NOT NULL REFERENCES ingredients (id),
    ratio INTEGER NOT NULL CHECK (ratio BETWEEN 1 AND 99999999999999),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (recipe_id, ingredient_id, substitute_id),
    CHECK (ingredient_id <> substitute_id)
) STRICT;
--;
-- Of a use: the ingredient of the recipe that it stands in for, and how much of that it replaces, in that one's unit.
ALTER TABLE batch_ingredients ADD COLUMN stands_for_id INTEGER REFERENCES ingredients (id);
--;
ALTER TABLE batch_ingredients ADD COLUMN stands_for_quantity INTEGER CHECK (stands_for_quantity BETWEEN -99999999999999 AND 99999999999999) CHECK ((stands_for_id IS NULL) = (stands_for_quantity IS NULL));
