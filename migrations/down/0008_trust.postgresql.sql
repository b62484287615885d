-- SPDX-License-Identifier: GPL-3.0-or-later
ALTER TABLE audit_seals DROP COLUMN row_hashes;
--;
DROP TABLE saved_requests;
--;
DROP TABLE signatures;
--;
DROP TABLE sign_in_attempts;
--;
DROP TYPE sign_in_method;
