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
-- On a login of one's own that person acted, whatever the session claims.
CREATE OR REPLACE FUNCTION bm_audit() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - 'quantity_remaining' - 'secret' - 'content' END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - 'quantity_remaining' - 'secret' - 'content' END;
    before jsonb := old_row;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, new_row -> o.key) INTO before, new_row
        FROM jsonb_each(old_row) o WHERE o.value IS DISTINCT FROM new_row -> o.key;
        IF before IS NULL AND NOT (TG_TABLE_NAME = 'users' AND to_jsonb(NEW) -> 'secret' IS DISTINCT FROM to_jsonb(OLD) -> 'secret') THEN
            RETURN NULL;
        END IF;
    END IF;
    before := bm_veiled(TG_TABLE_NAME, to_jsonb(OLD), before);
    new_row := bm_veiled(TG_TABLE_NAME, to_jsonb(NEW), new_row);
    -- Until the end of the transaction; who seals waits for it (services/history/sealing.h).
    PERFORM pg_advisory_xact_lock_shared(16973, CAST(CAST('audit_log'::regclass AS oid) AS int));
    INSERT INTO audit_log (table_name, record_id, action, old_values, new_values, changed_by, workstation, reason)
    VALUES (TG_TABLE_NAME, COALESCE(to_jsonb(NEW), to_jsonb(OLD)) ->> TG_ARGV[0], TG_OP::audit_action, CASE WHEN TG_OP <> 'INSERT' THEN bm_history(before) END,
            CASE TG_OP WHEN 'INSERT' THEN bm_history(jsonb_strip_nulls(new_row)) WHEN 'UPDATE' THEN bm_history(new_row) END,
            COALESCE(bm_person_of_session(), NULLIF(current_setting('bm.person', true), ''), session_user || ' (outside the program)'),
            NULLIF(current_setting('bm.workstation', true), ''), NULLIF(current_setting('bm.reason', true), ''));
    RETURN NULL;
END $$;
