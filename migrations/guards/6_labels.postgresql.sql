-- SPDX-License-Identifier: GPL-3.0-or-later
-- A label that was asked for is never forgotten: it is finished once, and what was asked for stays.
CREATE OR REPLACE FUNCTION bm_guard_label_print() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'QUEUED' OR NEW.attempts <> 0 THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of label_prints starts as QUEUED' USING ERRCODE = 'BM001';
        END IF;
    ELSIF OLD.finished_at IS NOT NULL OR NEW.attempts < OLD.attempts OR (NEW.status = 'QUEUED' AND OLD.status <> 'QUEUED')
       OR (NEW.id, NEW.ingredient_lot_id, NEW.pallet_id, NEW.copies, NEW.is_reprint, NEW.reason, NEW.workstation, NEW.requested_at, NEW.requested_by)
          IS DISTINCT FROM (OLD.id, OLD.ingredient_lot_id, OLD.pallet_id, OLD.copies, OLD.is_reprint, OLD.reason, OLD.workstation, OLD.requested_at, OLD.requested_by) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a label is finished once and never rewritten' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_label_print BEFORE INSERT OR UPDATE ON label_prints FOR EACH ROW EXECUTE FUNCTION bm_guard_label_print();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON label_prints FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON label_prints FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
