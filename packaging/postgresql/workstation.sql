-- SPDX-License-Identifier: GPL-3.0-or-later
-- A login for one workstation. It sees the plant, signs people in and then acts with the rights of the person's group.
--     psql -d postgres -v name=dock1 -f workstation.sql
-- psql asks for the password and sends only its SCRAM verifier. Say the same name again to change the password.
\set ON_ERROR_STOP on
SET password_encryption = 'scram-sha-256';
SELECT format('CREATE ROLE %I', :'name') WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = :'name')
\gexec
SELECT format('ALTER ROLE %I LOGIN INHERIT NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT 20', :'name')
\gexec
SELECT format('GRANT bm_station TO %I', :'name')
\gexec
\password :name
