-- SPDX-License-Identifier: GPL-3.0-or-later
-- Something may only have gone from a batch that was started into one on the same line that is about to be started or
-- still runs: of two at the same time either may have left something in the other.
CREATE OR REPLACE FUNCTION bm_guard_carry_over() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM production_runs f JOIN production_runs t ON t.id = NEW.to_run_id
        WHERE f.id = NEW.from_run_id
          AND (f.line IS NULL OR lower(replace(f.line, ' ', '')) IS DISTINCT FROM lower(replace(t.line, ' ', '')) OR f.status = 'PLANNED'
               OR NOT (t.status = 'PLANNED' OR (t.status IN ('IN_PROGRESS', 'QUALITY_CHECK') AND t.actual_end_time IS NULL)))) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a carry-over goes from a run into one on its line that is not finished' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_carry_over BEFORE INSERT ON carry_overs FOR EACH ROW EXECUTE FUNCTION bm_guard_carry_over();
--;
CREATE OR REPLACE FUNCTION bm_guard_carry_over_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM users WHERE is_active AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
       AND (EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
            -- One decision reaches every batch that it is about, each once.
            OR EXISTS (SELECT 1 FROM carry_overs c WHERE c.from_run_id = NEW.from_run_id AND c.to_run_id = NEW.to_run_id AND c.signature_id = NEW.signature_id)
            OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                           AND g.table_name = 'production_runs' AND g.reason = NEW.reason
                           AND g.record_id IN (NEW.from_run_id::text, NEW.to_run_id::text)
                           AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active AND u.role IN ('QA', 'ADMIN')))) THEN
        RAISE EXCEPTION 'bm:SignatureNeeded' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
-- It names the column, so that it is left out where the column is not known yet.
CREATE TRIGGER guard_signature BEFORE INSERT ON carry_overs FOR EACH ROW WHEN (COALESCE(NEW.signature_id, 0) >= 0)
EXECUTE FUNCTION bm_guard_carry_over_signature();
--;
-- A quarter of an hour for clocks that do not agree.
CREATE OR REPLACE FUNCTION bm_guard_cleaning() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.cleaned_at > clock_timestamp() + interval '15 minutes' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a clean that is still to come' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_cleaning BEFORE INSERT ON line_cleanings FOR EACH ROW EXECUTE FUNCTION bm_guard_cleaning();
--;
-- What a batch left somewhere stays there.
CREATE OR REPLACE FUNCTION bm_guard_run_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.status <> 'PLANNED' AND NEW.line IS DISTINCT FROM OLD.line THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:the line of a started run never changes' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_line BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_run_line();
--;
CREATE OR REPLACE FUNCTION bm_guard_recall_possible() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:the scope of a recall never changes' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_possible BEFORE UPDATE ON recall_items FOR EACH ROW WHEN (NEW.is_possible IS DISTINCT FROM OLD.is_possible)
EXECUTE FUNCTION bm_guard_recall_possible();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON carry_overs FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON carry_overs FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON line_cleanings FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON line_cleanings FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
-- What can be told without knowing that dairy is milk: a batch of which nothing has an allergen, and nothing is made
-- here, must not meet any. Never refused where the service would start it: by a line's plain name, within thirty days.
CREATE OR REPLACE FUNCTION bm_guard_run_clean() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = NEW.recipe_id)
       AND NOT EXISTS (SELECT 1 FROM recipe_ingredients x JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = NEW.recipe_id
                       AND (cardinality(i.allergens) > 0 OR EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)))
       AND EXISTS (
        SELECT 1 FROM production_runs r JOIN recipe_ingredients x ON x.recipe_id = r.recipe_id JOIN ingredients i ON i.id = x.ingredient_id
        WHERE substr(r.line, 1, 200) = substr(NEW.line, 1, 200) AND r.line IS NOT NULL AND r.id <> NEW.id AND r.status <> 'PLANNED'
          AND COALESCE(r.actual_end_time, r.actual_start_time) > COALESCE(NEW.actual_start_time, clock_timestamp()) - interval '30 days'
          AND date_trunc('second', COALESCE(r.actual_end_time, r.actual_start_time)) > COALESCE((
              SELECT date_trunc('second', max(k.cleaned_at)) FROM line_cleanings k
              WHERE lower(replace(k.line, ' ', '')) = lower(replace(NEW.line, ' ', '')) OR k.line ~ '[^ -~]'), '-infinity')
          AND EXISTS (SELECT 1 FROM unnest(i.allergens) w WHERE trim(w) <> '')
          AND NOT EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)
          AND NOT EXISTS (SELECT 1 FROM carry_overs c WHERE c.from_run_id = r.id AND c.to_run_id = NEW.id)) THEN
        RAISE EXCEPTION 'bm:SignatureNeeded:lineClean' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_clean BEFORE UPDATE OF status ON production_runs FOR EACH ROW
WHEN (OLD.status = 'PLANNED' AND NEW.status = 'IN_PROGRESS' AND NEW.line IS NOT NULL AND NEW.line !~ '[^ -~]') EXECUTE FUNCTION bm_guard_run_clean();
