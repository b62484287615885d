-- SPDX-License-Identifier: GPL-3.0-or-later
-- A function finds its tables by the search path of whoever calls it, and temporary tables come first there: a session
-- with an empty temporary "holds" would see no hold. So every function of ours keeps the path of its own schema.
DO $$
DECLARE ours regprocedure;
BEGIN
    FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = quote_ident(current_schema())::regnamespace AND left(proname, 3) = 'bm_' LOOP
        EXECUTE format('ALTER FUNCTION %s SET search_path = %I, pg_temp', ours, current_schema());
    END LOOP;
END $$;
