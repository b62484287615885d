-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who signed in, who signed what, which save has happened already, and which row of the history broke a seal.
--;
-- Append-only. A name that nobody has is not kept: it may be a PIN that was typed into the wrong field.
CREATE TABLE sign_in_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    login TEXT,
    method TEXT NOT NULL CHECK (method IN ('SECRET', 'BADGE')),
    succeeded INTEGER NOT NULL CHECK (succeeded IN (0, 1)),
    workstation TEXT,
    attempted_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (attempted_at GLOB '*Z' AND replace(datetime(substr(attempted_at, 1, 19), '+0 days'), ' ', 'T') IS substr(attempted_at, 1, 19))
) STRICT;
--;
CREATE INDEX idx_sign_in_attempts_login ON sign_in_attempts (login, id);
--;
CREATE INDEX idx_sign_in_attempts_workstation ON sign_in_attempts (workstation, id);
--;
-- Append-only. A signature belongs to one record and says what it means (21 CFR 11.50).
CREATE TABLE signatures (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL CHECK (act <> ''),
    meaning TEXT NOT NULL CHECK (meaning <> ''),
    table_name TEXT NOT NULL CHECK (table_name <> ''),
    record_id TEXT NOT NULL CHECK (record_id <> ''),
    reason TEXT NOT NULL CHECK (reason <> ''),
    signed_by TEXT NOT NULL CHECK (signed_by <> ''),
    workstation TEXT,
    signed_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (signed_at GLOB '*Z' AND replace(datetime(substr(signed_at, 1, 19), '+0 days'), ' ', 'T') IS substr(signed_at, 1, 19))
) STRICT;
--;
CREATE INDEX idx_signatures_record ON signatures (table_name, record_id);
--;
-- Append-only. A save whose answer was lost is asked for by its key, so that it happens once.
CREATE TABLE saved_requests (
    request_key TEXT NOT NULL PRIMARY KEY CHECK (request_key <> ''),
    answer TEXT NOT NULL CHECK (json_valid(answer)),
    saved_by TEXT NOT NULL,
    saved_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) CHECK (saved_at GLOB '*Z' AND replace(datetime(substr(saved_at, 1, 19), '+0 days'), ' ', 'T') IS substr(saved_at, 1, 19))
) STRICT;
--;
-- The first 16 hexadecimal digits of the hash of each row under the seal, one after the other: which row was changed,
-- taken away or put in.
ALTER TABLE audit_seals ADD COLUMN row_hashes TEXT NOT NULL DEFAULT '';
--;
-- A chain does not fork: each seal has one that follows it.
CREATE UNIQUE INDEX idx_audit_seals_previous ON audit_seals (previous_hash);
--;
-- What one person did, and what happened on one day.
CREATE INDEX idx_audit_log_person ON audit_log (changed_by, id);
--;
CREATE INDEX idx_audit_log_moment ON audit_log (changed_at, id);
