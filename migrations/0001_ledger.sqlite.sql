-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the program writes about itself: migrations, history, settings, numbers.
--;
-- One row per applied migration, written in the transaction of the migration itself.
CREATE TABLE schema_migrations (
    version INTEGER NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (applied_at GLOB '*Z' AND replace(datetime(substr(applied_at, 1, 19), '+0 days'), ' ', 'T') IS substr(applied_at, 1, 19)),
    applied_by TEXT NOT NULL,
    duration_ms INTEGER NOT NULL,
    app_version TEXT NOT NULL,
    host TEXT NOT NULL
) STRICT;
--;
-- The migration log: what was found, what was done, what was measured.
CREATE TABLE migration_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    started_at TEXT NOT NULL CHECK (started_at GLOB '*Z' AND replace(datetime(substr(started_at, 1, 19), '+0 days'), ' ', 'T') IS substr(started_at, 1, 19)),
    finished_at TEXT CHECK (finished_at GLOB '*Z' AND replace(datetime(substr(finished_at, 1, 19), '+0 days'), ' ', 'T') IS substr(finished_at, 1, 19)),
    status TEXT NOT NULL CHECK (status IN ('RUNNING', 'DONE', 'FAILED')),
    variant TEXT NOT NULL,
    version_before INTEGER NOT NULL,
    version_after INTEGER NOT NULL,
    person TEXT NOT NULL,
    host TEXT NOT NULL,
    app_version TEXT NOT NULL,
    backup_path TEXT,
    backup_sha256 TEXT,
    report TEXT CHECK (report IS NULL OR json_valid(report))
) STRICT;
--;
-- Every value that a migration had to change, with the original kept.
CREATE TABLE migration_findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    migration_run_id INTEGER NOT NULL REFERENCES migration_runs (id),
    kind TEXT NOT NULL,
    table_name TEXT NOT NULL,
    record_id TEXT,
    column_name TEXT,
    original_value TEXT,
    new_value TEXT,
    action TEXT NOT NULL
) STRICT;
--;
CREATE TABLE settings (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL,
    updated_at TEXT CHECK (updated_at GLOB '*Z' AND replace(datetime(substr(updated_at, 1, 19), '+0 days'), ' ', 'T') IS substr(updated_at, 1, 19)),
    updated_by TEXT
) STRICT;
--;
-- The next number of each kind; taken with UPDATE ... RETURNING inside the transaction that uses it.
CREATE TABLE number_sequences (
    name TEXT NOT NULL PRIMARY KEY,
    prefix TEXT NOT NULL,
    digits INTEGER NOT NULL CHECK (digits BETWEEN 1 AND 17),
    next_value INTEGER NOT NULL CHECK (next_value > 0)
) STRICT;
--;
-- Who changed what, when and why; written by triggers only, never changed.
CREATE TABLE audit_log (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name TEXT NOT NULL,
    record_id TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('INSERT', 'UPDATE', 'DELETE')),
    old_values TEXT CHECK (old_values IS NULL OR json_valid(old_values)),
    new_values TEXT CHECK (new_values IS NULL OR json_valid(new_values)),
    changed_by TEXT NOT NULL,
    changed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (changed_at GLOB '*Z' AND replace(datetime(substr(changed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(changed_at, 1, 19)),
    workstation TEXT,
    reason TEXT
) STRICT;
--;
-- A chain of hashes over audit_log.
CREATE TABLE audit_seals (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first_audit_id INTEGER NOT NULL,
    last_audit_id INTEGER NOT NULL,
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL UNIQUE,
    sealed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (sealed_at GLOB '*Z' AND replace(datetime(substr(sealed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(sealed_at, 1, 19)),
    CHECK (last_audit_id >= first_audit_id)
) STRICT;
--;
-- Who is acting in the present transaction; empty outside of one. PostgreSQL keeps this in settings of the transaction.
CREATE TABLE audit_context (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    person TEXT,
    workstation TEXT,
    reason TEXT
) STRICT;
--;
INSERT INTO number_sequences (name, prefix, digits, next_value) VALUES
    ('internal_lot', 'L-', 6, 1),
    ('batch', 'B-', 6, 1),
    ('pallet', 'P-', 6, 1),
    ('recall', 'R-', 4, 1),
    ('sscc', '', 9, 1);
