-- SPDX-License-Identifier: GPL-3.0-or-later
-- The groups by which a PostgreSQL server tells people and workstations apart. Run it once for the whole server, as a
-- superuser or a role that may create roles:
--     psql -d postgres -f roles.sql
-- What each group may do in a plant's database is written there by its owner: bakermaidenctl rights install. Where the
-- owner may create roles itself (ALTER ROLE owner CREATEROLE), that command runs this file, too. It may run again.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['bm_receiving', 'bm_production', 'bm_qa', 'bm_admin', 'bm_people'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = wanted) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        END IF;
    END LOOP;
    -- A workstation has the rights of a group only while somebody of it is signed in, so it inherits none.
    IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'bm_station') THEN
        CREATE ROLE bm_station NOLOGIN NOINHERIT;
    END IF;
    FOREACH wanted IN ARRAY ARRAY['bm_receiving', 'bm_production', 'bm_qa', 'bm_admin'] LOOP
        IF NOT EXISTS (SELECT 1 FROM pg_auth_members m
                       WHERE m.roleid = wanted::regrole AND m.member = 'bm_station'::regrole) THEN
            EXECUTE format('GRANT %I TO bm_station', wanted);
        END IF;
    END LOOP;
END $$;
