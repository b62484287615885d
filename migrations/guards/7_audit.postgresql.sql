-- SPDX-License-Identifier: GPL-3.0-or-later
-- Times read as on SQLite, in UTC with milliseconds, whatever the zone of the session.
CREATE OR REPLACE FUNCTION bm_history(told jsonb) RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT COALESCE(jsonb_object_agg(e.key, CASE
        WHEN (right(e.key, 3) = '_at' OR right(e.key, 5) = '_time' OR e.key = 'as_of') AND isfinite((e.value #>> '{}')::timestamptz) THEN
            to_jsonb(to_char((e.value #>> '{}')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        ELSE e.value END), '{}') FROM jsonb_each(told) e
$$;
--;
-- What opens doors is not told, only that it is there: a badge's hash, and the key under which badges are hashed.
CREATE OR REPLACE FUNCTION bm_veiled(regulated text, whole jsonb, told jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN regulated = 'users' AND told ->> 'badge' IS NOT NULL THEN told || '{"badge": "(kept secret)"}'
        WHEN regulated = 'settings' AND whole ->> 'name' = 'badge_key' AND told -> 'value' IS NOT NULL THEN told || '{"value": "(kept secret)"}'
        ELSE told END
$$;
--;
-- One audit row for every change of a regulated table (migrations/regulated_tables lists them), in the same
-- transaction. An update keeps the changed columns only; quantity_remaining is left out because lot_movements is its history.
-- On a login of one's own that person acted, whatever the session claims. A recall changes ten thousands of rows: bm_history
-- is written into the statement here, because calling it costs more than all else.
CREATE OR REPLACE FUNCTION bm_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - '{quantity_remaining,secret,content}'::text[] END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - '{quantity_remaining,secret,content}'::text[] END;
    record text := COALESCE(new_row, old_row) ->> TG_ARGV[0];
BEGIN
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_object_agg(o.key, CASE
                WHEN (right(o.key, 3) = '_at' OR right(o.key, 5) = '_time' OR o.key = 'as_of') AND isfinite((o.value #>> '{}')::timestamptz) THEN
                    to_jsonb(to_char((o.value #>> '{}')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                ELSE o.value END),
            jsonb_object_agg(o.key, CASE
                WHEN (right(o.key, 3) = '_at' OR right(o.key, 5) = '_time' OR o.key = 'as_of') AND isfinite((new_row ->> o.key)::timestamptz) THEN
                    to_jsonb(to_char((new_row ->> o.key)::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                ELSE new_row -> o.key END)
        INTO old_row, new_row
        FROM jsonb_each(old_row) o WHERE o.value IS DISTINCT FROM new_row -> o.key;
        IF old_row IS NULL THEN
            IF NOT (TG_TABLE_NAME = 'users' AND to_jsonb(NEW) -> 'secret' IS DISTINCT FROM to_jsonb(OLD) -> 'secret') THEN
                RETURN NULL;
            END IF;
            old_row := '{}';
            new_row := '{}';
        END IF;
    ELSE
        SELECT COALESCE(jsonb_object_agg(e.key, CASE
            WHEN (right(e.key, 3) = '_at' OR right(e.key, 5) = '_time' OR e.key = 'as_of') AND isfinite((e.value #>> '{}')::timestamptz) THEN
                to_jsonb(to_char((e.value #>> '{}')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            ELSE e.value END), '{}')
        INTO new_row
        FROM jsonb_each(CASE TG_OP WHEN 'INSERT' THEN jsonb_strip_nulls(new_row) ELSE old_row END) e;
        IF TG_OP = 'DELETE' THEN
            old_row := new_row;
            new_row := NULL;
        END IF;
    END IF;
    IF TG_TABLE_NAME IN ('users', 'settings') THEN
        old_row := bm_veiled(TG_TABLE_NAME, to_jsonb(OLD), old_row);
        new_row := bm_veiled(TG_TABLE_NAME, to_jsonb(NEW), new_row);
    END IF;
    -- Until the end of the transaction; who seals waits for it (services/history/sealing.h).
    PERFORM pg_advisory_xact_lock_shared(16973, CAST(CAST('audit_log'::regclass AS oid) AS int));
    INSERT INTO audit_log (table_name, record_id, action, old_values, new_values, changed_by, workstation, reason)
    VALUES (TG_TABLE_NAME, record, TG_OP::audit_action, old_row, new_row,
            COALESCE(bm_person_of_session(), NULLIF(current_setting('bm.person', true), ''), session_user || ' (outside the program)'),
            NULLIF(current_setting('bm.workstation', true), ''), NULLIF(current_setting('bm.reason', true), ''));
    RETURN NULL;
END $$;
--;
-- For EXECUTE: each column of the row "side" as the pair that bm_audit() writes of it, as text; NULL where it is as in the
-- row "other", or without another row where it is NULL. Of no table with a veil. Reading rows as jsonb to tell their pairs
-- apart costs several times more.
CREATE OR REPLACE FUNCTION bm_audit_pairs(regulated oid, side text, other text) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(format(CASE WHEN c.is_time THEN
            'CASE WHEN %2$s.%1$I IS DISTINCT FROM %3$s THEN %4$L || CASE WHEN isfinite(%2$s.%1$I) THEN to_json(to_char(%2$s.%1$I AT TIME ZONE ''UTC'', ''YYYY-MM-DD"T"HH24:MI:SS.MS"Z"''))::text ELSE COALESCE(to_json(%2$s.%1$I)::text, ''null'') END END'
        ELSE 'CASE WHEN %2$s.%1$I IS DISTINCT FROM %3$s THEN %4$L || COALESCE(to_json(%2$s.%1$I)::text, ''null'') END' END,
        c.attname, side, COALESCE(other || '.' || quote_ident(c.attname), 'NULL'), ',' || to_json(c.attname::text) || ':'), ', ' ORDER BY c.attnum)
    FROM (SELECT attname, attnum, right(attname, 3) = '_at' OR right(attname, 5) = '_time' OR attname = 'as_of' AS is_time
          FROM pg_attribute WHERE attrelid = regulated AND attnum > 0 AND NOT attisdropped
            AND attname <> ALL ('{quantity_remaining,secret,content}')) c
$$;
--;
-- The same rows as bm_audit() for all that one statement adds to a table that gets ten thousands at once.
CREATE OR REPLACE FUNCTION bm_audit_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(16973, CAST(CAST('audit_log'::regclass AS oid) AS int));
    EXECUTE format('INSERT INTO audit_log (table_name, record_id, action, new_values, changed_by, workstation, reason)
        SELECT $1, n.id, ''INSERT'', (''{'' || substr(concat(%s), 2) || ''}'')::jsonb, $2, $3, $4 FROM added n',
        bm_audit_pairs(TG_RELID, 'n', NULL))
    USING TG_TABLE_NAME, COALESCE(bm_person_of_session(), NULLIF(current_setting('bm.person', true), ''), session_user || ' (outside the program)'),
        NULLIF(current_setting('bm.workstation', true), ''), NULLIF(current_setting('bm.reason', true), '');
    RETURN NULL;
END $$;
--;
-- And for all that one statement changes. Of a few rows they are written one by one, with plans that are kept: a plan of
-- its own for each statement costs more than that.
CREATE OR REPLACE FUNCTION bm_audit_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    person text := COALESCE(bm_person_of_session(), NULLIF(current_setting('bm.person', true), ''), session_user || ' (outside the program)');
    station text := NULLIF(current_setting('bm.workstation', true), '');
    why text := NULLIF(current_setting('bm.reason', true), '');
    old_row jsonb;
    new_row jsonb;
    was jsonb;
    is_now jsonb;
BEGIN
    PERFORM pg_advisory_xact_lock_shared(16973, CAST(CAST('audit_log'::regclass AS oid) AS int));
    IF NOT EXISTS (SELECT FROM after OFFSET 20) THEN
        FOR old_row, new_row IN SELECT to_jsonb(o) - '{quantity_remaining,secret,content}'::text[], to_jsonb(n) FROM before o JOIN after n ON n.id = o.id ORDER BY n.id LOOP
            SELECT jsonb_object_agg(o.key, CASE
                    WHEN (right(o.key, 3) = '_at' OR right(o.key, 5) = '_time' OR o.key = 'as_of') AND isfinite((o.value #>> '{}')::timestamptz) THEN
                        to_jsonb(to_char((o.value #>> '{}')::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                    ELSE o.value END),
                jsonb_object_agg(o.key, CASE
                    WHEN (right(o.key, 3) = '_at' OR right(o.key, 5) = '_time' OR o.key = 'as_of') AND isfinite((new_row ->> o.key)::timestamptz) THEN
                        to_jsonb(to_char((new_row ->> o.key)::timestamptz AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
                    ELSE new_row -> o.key END)
            INTO was, is_now
            FROM jsonb_each(old_row) o WHERE o.value IS DISTINCT FROM new_row -> o.key;
            CONTINUE WHEN was IS NULL;
            INSERT INTO audit_log (table_name, record_id, action, old_values, new_values, changed_by, workstation, reason)
            VALUES (TG_TABLE_NAME, new_row ->> 'id', 'UPDATE', was, is_now, person, station, why);
        END LOOP;
        RETURN NULL;
    END IF;
    EXECUTE format('INSERT INTO audit_log (table_name, record_id, action, old_values, new_values, changed_by, workstation, reason)
        SELECT $1, d.id, ''UPDATE'', (''{'' || substr(d.was, 2) || ''}'')::jsonb, (''{'' || substr(d.is_now, 2) || ''}'')::jsonb, $2, $3, $4
        FROM (SELECT n.id, concat(%s) AS was, concat(%s) AS is_now FROM before o JOIN after n ON n.id = o.id OFFSET 0) d
        WHERE d.was <> %L ORDER BY d.id', bm_audit_pairs(TG_RELID, 'o', 'n'), bm_audit_pairs(TG_RELID, 'n', 'o'), '')
    USING TG_TABLE_NAME, person, station, why;
    RETURN NULL;
END $$;
