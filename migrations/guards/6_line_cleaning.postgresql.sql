-- SPDX-License-Identifier: GPL-3.0-or-later
-- Something may only have gone from a batch that ran into one that is about to be started on the same line.
CREATE OR REPLACE FUNCTION bm_guard_carry_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM production_runs f JOIN production_runs t ON t.id = NEW.to_run_id
        WHERE f.id = NEW.from_run_id
          AND (f.line IS NULL OR f.line IS DISTINCT FROM t.line OR f.status = 'PLANNED' OR t.status <> 'PLANNED')) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a carry-over goes from a run into the next one on its line' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_carry_over BEFORE INSERT ON carry_overs FOR EACH ROW EXECUTE FUNCTION bm_guard_carry_over();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON carry_overs FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON carry_overs FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON line_cleanings FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON line_cleanings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
