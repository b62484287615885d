-- SPDX-License-Identifier: GPL-3.0-or-later
-- A function finds its tables by the search path of whoever calls it, and temporary tables come first there: a session
-- with an empty temporary "holds" would see no hold. So every function of ours keeps the path of its own schema.
-- It runs as the owner of the tables, so that a clerk needs no right on what the database writes on his behalf, and
-- nobody may call it or hang it on a table of his own. Those that ask who sent the statement run as that one.
DO $$
DECLARE
    ours regprocedure;
    asks_who boolean;
BEGIN
    FOR ours, asks_who IN SELECT oid, left(proname, 10) = 'bm_rights_' FROM pg_proc
                          WHERE pronamespace = quote_ident(current_schema())::regnamespace AND left(proname, 3) = 'bm_' LOOP
        EXECUTE format('ALTER FUNCTION %s %s SET search_path = %I, pg_temp', ours,
                       CASE WHEN asks_who THEN 'SECURITY INVOKER' ELSE 'SECURITY DEFINER' END, current_schema());
        IF NOT asks_who THEN
            EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', ours);
        END IF;
    END LOOP;
END $$;
