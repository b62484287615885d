-- SPDX-License-Identifier: GPL-3.0-or-later
-- An answer belongs to a point of the lot's ingredient, has the limits that hold now and the verdict they give; a lot
-- passes when its required points have passed.
CREATE TRIGGER guard_inspection_points_update BEFORE UPDATE ON inspection_points
WHEN (NEW.ingredient_id, NEW.kind, NEW.created_at, NEW.created_by) IS NOT (OLD.ingredient_id, OLD.kind, OLD.created_at, OLD.created_by)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:ingredient and kind of a point never change');
END;
--;
CREATE TRIGGER guard_inspection_points_delete BEFORE DELETE ON inspection_points
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table inspection_points');
END;
--;
CREATE TRIGGER guard_quality_checks_answer BEFORE INSERT ON quality_checks
WHEN NEW.inspection_point_id IS NOT NULL OR NEW.lower_limit IS NOT NULL OR NEW.upper_limit IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:an answer is to a point of its ingredient, with the limits of now')
    WHERE NOT EXISTS (
        SELECT 1 FROM inspection_points p JOIN ingredient_lots l ON l.ingredient_id = p.ingredient_id
        WHERE p.id = NEW.inspection_point_id AND l.id = NEW.ingredient_lot_id AND p.is_retired = 0
          AND (NEW.lower_limit, NEW.upper_limit, NEW.measured_unit) IS (p.lower_limit, p.upper_limit, p.measured_unit));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the verdict is what value and limits give')
    FROM inspection_points p WHERE p.id = NEW.inspection_point_id
      AND (NEW.result NOT IN ('PASSED', 'FAILED')
           OR (NEW.measured_value IS NOT NULL) <> (p.measured_unit IS NOT NULL)
           OR (p.measured_unit IS NOT NULL AND NEW.result <> CASE
               WHEN NEW.measured_value < COALESCE(p.lower_limit, NEW.measured_value) OR NEW.measured_value > COALESCE(p.upper_limit, NEW.measured_value)
               THEN 'FAILED' ELSE 'PASSED' END));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a certificate is attached')
    FROM inspection_points p WHERE p.id = NEW.inspection_point_id AND p.kind = 'CERTIFICATE'
      AND NOT EXISTS (SELECT 1 FROM attachments a WHERE a.ingredient_lot_id = NEW.ingredient_lot_id);
END;
--;
-- A part that was split off has the verdict of what it came from; what a run made is judged with the run.
CREATE TRIGGER guard_ingredient_lots_inspected BEFORE UPDATE OF quality_status, status ON ingredient_lots
WHEN NEW.quality_status = 'PASSED' AND OLD.source_production_run_id IS NULL
 AND (OLD.quality_status <> 'PASSED' OR (OLD.status = 'RECEIVED' AND NEW.status = 'QUALITY_APPROVED'))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:inspection')
    WHERE NOT EXISTS (SELECT 1 FROM lot_transfers t JOIN ingredient_lots f ON f.id = t.from_lot_id
                      WHERE t.to_lot_id = OLD.id AND f.ingredient_id = OLD.ingredient_id AND f.quality_status = 'PASSED')
      AND EXISTS (
        SELECT 1 FROM inspection_points p
        WHERE p.ingredient_id = OLD.ingredient_id AND p.is_required = 1 AND p.is_retired = 0
          AND (SELECT c.result FROM quality_checks c WHERE c.ingredient_lot_id = OLD.id AND c.inspection_point_id = p.id
               ORDER BY c.id DESC LIMIT 1) IS NOT 'PASSED');
END;
