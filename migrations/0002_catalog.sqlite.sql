-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a plant buys, makes and from whom: people, partners, ingredients, recipes.
--;
CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT NOT NULL UNIQUE CHECK (login <> ''),
    display_name TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('RECEIVING', 'PRODUCTION', 'QA', 'ADMIN')),
    secret TEXT,
    badge TEXT UNIQUE,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- Name, phone and address make the FSMA 204 location description (21 CFR 1.1310).
CREATE TABLE suppliers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    contact_name TEXT,
    phone TEXT,
    email TEXT,
    street TEXT,
    city TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT,
    gln TEXT CHECK (length(gln) = 13),
    approval_status TEXT NOT NULL DEFAULT 'PENDING' CHECK (approval_status IN ('PENDING', 'APPROVED', 'SUSPENDED')),
    approved_on TEXT CHECK (approved_on IS date(approved_on, '+0 days')),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    contact_name TEXT,
    phone TEXT,
    email TEXT,
    street TEXT,
    city TEXT,
    region TEXT,
    postal_code TEXT,
    country TEXT,
    gln TEXT CHECK (length(gln) = 13),
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- Stock is not here: it is what the lots hold.
CREATE TABLE ingredients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    type TEXT NOT NULL DEFAULT 'OTHER' CHECK (type IN ('FLOUR', 'SUGAR', 'DAIRY', 'EGGS', 'FATS', 'LEAVENING', 'FLAVORING', 'PRESERVATIVE', 'ADDITIVE', 'PACKAGING', 'OTHER', 'WIP')),
    status TEXT NOT NULL DEFAULT 'ACTIVE' CHECK (status IN ('ACTIVE', 'DISCONTINUED', 'RECALLED', 'EXPIRED')),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    allergens TEXT NOT NULL DEFAULT '[]' CHECK (json_type(allergens) = 'array'),
    certifications TEXT NOT NULL DEFAULT '[]' CHECK (json_type(certifications) = 'array'),
    gtin TEXT CHECK (length(gtin) = 14),
    on_food_traceability_list INTEGER NOT NULL DEFAULT 0 CHECK (on_food_traceability_list IN (0, 1)),
    storage_requirements TEXT,
    shelf_life_days INTEGER CHECK (shelf_life_days >= 0),
    minimum_stock INTEGER CHECK (minimum_stock BETWEEN 0 AND 99999999999999),
    reorder_point INTEGER CHECK (reorder_point BETWEEN 0 AND 99999999999999),
    standard_cost INTEGER CHECK (standard_cost BETWEEN 0 AND 99999999999999),
    last_cost INTEGER CHECK (last_cost BETWEEN 0 AND 99999999999999),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- output_ingredient_id names what a run of it puts into stock as a WIP lot; none for finished goods.
CREATE TABLE recipes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
    description TEXT,
    is_active INTEGER NOT NULL DEFAULT 1 CHECK (is_active IN (0, 1)),
    yield_quantity INTEGER CHECK (yield_quantity BETWEEN 1 AND 99999999999999),
    yield_unit TEXT,
    output_ingredient_id INTEGER REFERENCES ingredients (id),
    provenance TEXT NOT NULL DEFAULT 'NATIVE' CHECK (provenance IN ('NATIVE', 'MIGRATED')),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (name, version)
) STRICT;
--;
-- Frozen once a run used the recipe. quantity NULL: what an old recipe book said could not be read. After the kill step: added unbaked, stays in FSMA 204 scope.
CREATE TABLE recipe_ingredients (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe_id INTEGER NOT NULL REFERENCES recipes (id),
    ingredient_id INTEGER NOT NULL REFERENCES ingredients (id),
    quantity INTEGER CHECK (quantity BETWEEN 1 AND 99999999999999),
    unit_of_measure TEXT NOT NULL CHECK (unit_of_measure <> ''),
    position INTEGER NOT NULL CHECK (position > 0),
    after_kill_step INTEGER NOT NULL DEFAULT 0 CHECK (after_kill_step IN (0, 1)),
    created_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (created_at GLOB '*Z' AND replace(datetime(substr(created_at, 1, 19), '+0 days'), ' ', 'T') IS substr(created_at, 1, 19)),
    created_by TEXT,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT,
    UNIQUE (recipe_id, position)
) STRICT;
