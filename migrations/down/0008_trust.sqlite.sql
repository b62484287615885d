-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_audit_log_moment;
--;
DROP INDEX idx_audit_log_person;
--;
DROP INDEX idx_audit_seals_previous;
--;
ALTER TABLE audit_seals DROP COLUMN row_hashes;
--;
DROP TABLE saved_requests;
--;
DROP TABLE signatures;
--;
DROP TABLE sign_in_attempts;
