-- SPDX-License-Identifier: GPL-3.0-or-later
-- Something may only have gone from a batch that was started into one on the same line that is about to be started or
-- still runs: of two at the same time either may have left something in the other.
CREATE TRIGGER guard_carry_overs_insert BEFORE INSERT ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a carry-over goes from a run into one on its line that is not finished')
    WHERE EXISTS (
        SELECT 1 FROM production_runs f JOIN production_runs t ON t.id = NEW.to_run_id
        WHERE f.id = NEW.from_run_id
          AND (f.line IS NULL OR lower(replace(f.line, ' ', '')) IS NOT lower(replace(t.line, ' ', '')) OR f.status = 'PLANNED'
               OR NOT (t.status = 'PLANNED' OR (t.status IN ('IN_PROGRESS', 'QUALITY_CHECK') AND t.actual_end_time IS NULL))));
END;
--;
-- By itself, so that it alone is left out where the column is not known yet.
CREATE TRIGGER guard_carry_overs_signature BEFORE INSERT ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:SignatureNeeded')
    WHERE EXISTS (SELECT 1 FROM users WHERE is_active = 1 AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
      AND (EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
           -- One decision reaches every batch that it is about, each once.
           OR EXISTS (SELECT 1 FROM carry_overs c WHERE c.from_run_id = NEW.from_run_id AND c.to_run_id = NEW.to_run_id AND c.signature_id = NEW.signature_id)
           OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                          AND g.table_name = 'production_runs' AND g.reason = NEW.reason
                          AND g.record_id IN (CAST(NEW.from_run_id AS text), CAST(NEW.to_run_id AS text))
                          AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active = 1 AND u.role IN ('QA', 'ADMIN'))));
END;
--;
-- A quarter of an hour for clocks that do not agree.
CREATE TRIGGER guard_line_cleanings_insert BEFORE INSERT ON line_cleanings
WHEN julianday(NEW.cleaned_at) > julianday('now', '+15 minutes')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a clean that is still to come');
END;
--;
-- What a batch left somewhere stays there.
CREATE TRIGGER guard_production_runs_line BEFORE UPDATE OF line ON production_runs
WHEN OLD.status <> 'PLANNED' AND NEW.line IS NOT OLD.line
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the line of a started run never changes');
END;
--;
CREATE TRIGGER guard_recall_items_possible BEFORE UPDATE OF is_possible ON recall_items WHEN NEW.is_possible IS NOT OLD.is_possible
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the scope of a recall never changes');
END;
--;
CREATE TRIGGER guard_carry_overs_update BEFORE UPDATE ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table carry_overs');
END;
--;
CREATE TRIGGER guard_carry_overs_delete BEFORE DELETE ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table carry_overs');
END;
--;
CREATE TRIGGER guard_line_cleanings_update BEFORE UPDATE ON line_cleanings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table line_cleanings');
END;
--;
CREATE TRIGGER guard_line_cleanings_delete BEFORE DELETE ON line_cleanings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table line_cleanings');
END;
--;
-- What can be told without knowing that dairy is milk: a batch of which nothing has an allergen, and nothing is made
-- here, must not meet any. Never refused where the service would start it: by a line's plain name, within thirty days.
CREATE TRIGGER guard_production_runs_clean BEFORE UPDATE OF status ON production_runs
WHEN OLD.status = 'PLANNED' AND NEW.status = 'IN_PROGRESS' AND NEW.line IS NOT NULL AND NEW.line NOT GLOB '*[^ -~]*'
BEGIN
    SELECT RAISE(ABORT, 'bm:SignatureNeeded:lineClean')
    WHERE EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = NEW.recipe_id)
      AND NOT EXISTS (SELECT 1 FROM recipe_ingredients x JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = NEW.recipe_id
                      AND (i.allergens <> '[]' OR EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)))
      AND EXISTS (
        SELECT 1 FROM production_runs r JOIN recipe_ingredients x ON x.recipe_id = r.recipe_id JOIN ingredients i ON i.id = x.ingredient_id
        WHERE substr(r.line, 1, 200) = substr(NEW.line, 1, 200) AND r.line IS NOT NULL AND r.id <> NEW.id AND r.status <> 'PLANNED'
          AND COALESCE(r.actual_end_time, r.actual_start_time) > strftime('%Y-%m-%dT%H:%M:%fZ', COALESCE(NEW.actual_start_time, 'now'), '-30 days')
          AND substr(COALESCE(r.actual_end_time, r.actual_start_time), 1, 19) > COALESCE((
              SELECT max(substr(k.cleaned_at, 1, 19)) FROM line_cleanings k
              WHERE lower(replace(k.line, ' ', '')) = lower(replace(NEW.line, ' ', '')) OR k.line GLOB '*[^ -~]*'), '')
          AND EXISTS (SELECT 1 FROM json_each(i.allergens) w WHERE trim(w.value) <> '')
          AND NOT EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)
          AND NOT EXISTS (SELECT 1 FROM carry_overs c WHERE c.from_run_id = r.id AND c.to_run_id = NEW.id));
END;
