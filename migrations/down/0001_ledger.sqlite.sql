-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE audit_context;
--;
DROP TABLE audit_seals;
--;
DROP TABLE audit_log;
--;
DROP TABLE number_sequences;
--;
DROP TABLE settings;
--;
DROP TABLE migration_findings;
--;
DROP TABLE migration_runs;
--;
DROP TABLE schema_migrations;
