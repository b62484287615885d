-- SPDX-License-Identifier: GPL-3.0-or-later
-- Tells the other workstations that rows of a table became different: one channel for each schema, the table's name. The
-- server sends it with the commit, and once for each table of a transaction.
CREATE OR REPLACE FUNCTION bm_tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_notify('bm_' || md5(TG_TABLE_SCHEMA), TG_TABLE_NAME);
    RETURN NULL;
END $$;
