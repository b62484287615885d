-- SPDX-License-Identifier: GPL-3.0-or-later
-- An answer belongs to a point of the lot's ingredient, has the limits that hold now and the verdict they give; a lot
-- passes when its required points have passed.
CREATE OR REPLACE FUNCTION bm_guard_inspection_point() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.ingredient_id, NEW.kind) IS DISTINCT FROM (OLD.ingredient_id, OLD.kind) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:ingredient and kind of a point never change' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_point BEFORE UPDATE ON inspection_points FOR EACH ROW EXECUTE FUNCTION bm_guard_inspection_point();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON inspection_points FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON inspection_points FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON inspection_points FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- The point is locked, so that its limits stay until the answer is written.
CREATE OR REPLACE FUNCTION bm_guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    p inspection_points;
    refusal text;
BEGIN
    IF NEW.inspection_point_id IS NULL AND NEW.lower_limit IS NULL AND NEW.upper_limit IS NULL THEN
        RETURN NEW;
    END IF;
    SELECT * INTO p FROM inspection_points WHERE id = NEW.inspection_point_id FOR SHARE;
    refusal := CASE
        WHEN p.id IS NULL OR p.is_retired OR NOT EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id AND l.ingredient_id = p.ingredient_id)
             OR NEW.lower_limit IS DISTINCT FROM p.lower_limit OR NEW.upper_limit IS DISTINCT FROM p.upper_limit
             OR NEW.measured_unit IS DISTINCT FROM p.measured_unit
            THEN 'an answer is to a point of its ingredient, with the limits of now'
        WHEN NEW.result NOT IN ('PASSED', 'FAILED') OR (NEW.measured_value IS NOT NULL) <> (p.measured_unit IS NOT NULL)
             OR (p.measured_unit IS NOT NULL AND NEW.result <> (CASE
                 WHEN NEW.measured_value < COALESCE(p.lower_limit, NEW.measured_value) OR NEW.measured_value > COALESCE(p.upper_limit, NEW.measured_value)
                 THEN 'FAILED' ELSE 'PASSED' END)::quality_status)
            THEN 'the verdict is what value and limits give'
        WHEN p.kind = 'CERTIFICATE' AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.ingredient_lot_id = NEW.ingredient_lot_id)
            THEN 'a certificate is attached'
    END;
    IF refusal IS NOT NULL THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:%', refusal USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_answer BEFORE INSERT ON quality_checks FOR EACH ROW EXECUTE FUNCTION bm_guard_answer();
--;
-- A part that was split off has the verdict of what it came from; what a run made is judged with the run.
CREATE OR REPLACE FUNCTION bm_guard_inspected() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.quality_status = 'PASSED' AND OLD.source_production_run_id IS NULL
       AND (OLD.quality_status <> 'PASSED' OR (OLD.status = 'RECEIVED' AND NEW.status = 'QUALITY_APPROVED'))
       AND NOT EXISTS (SELECT 1 FROM lot_transfers t JOIN ingredient_lots f ON f.id = t.from_lot_id
                       WHERE t.to_lot_id = OLD.id AND f.ingredient_id = OLD.ingredient_id AND f.quality_status = 'PASSED')
       AND EXISTS (
           SELECT 1 FROM inspection_points p
           WHERE p.ingredient_id = OLD.ingredient_id AND p.is_required AND NOT p.is_retired
             AND (SELECT c.result FROM quality_checks c WHERE c.ingredient_lot_id = OLD.id AND c.inspection_point_id = p.id
                  ORDER BY c.id DESC LIMIT 1) IS DISTINCT FROM 'PASSED') THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:inspection' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_inspected BEFORE UPDATE OF quality_status, status ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_inspected();
