-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a batch goes back into a later one as far as the recipe lets it; beyond that somebody signs. No lot
-- goes into the run that it came from, however many steps later.
CREATE OR REPLACE FUNCTION bm_guard_recipe_rework() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.rework_percent IS DISTINCT FROM OLD.rework_percent AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rework BEFORE UPDATE ON recipes FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe_rework();
--;
-- A part that is split off has no run of its own, and is filled by the transfer only.
CREATE OR REPLACE FUNCTION bm_guard_rework_lot() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF NEW.is_rework <> OLD.is_rework THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:whether a lot is rework never changes' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.is_rework AND lower(trim(NEW.unit_of_measure)) NOT IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm',
        'g', 'gr', 'gram', 'grams', 'grm', 'lb', 'lbs', 'pound', 'pounds', 'lbr', '#', 'oz', 'ounce', 'ounces', 'onz') THEN
        RAISE EXCEPTION 'bm:UnitMismatch:kg' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rework BEFORE INSERT OR UPDATE ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_rework_lot();
--;
CREATE OR REPLACE FUNCTION bm_guard_rework_movement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.type = 'RECEIVE' AND EXISTS (SELECT 1 FROM ingredient_lots l
        WHERE l.id = NEW.ingredient_lot_id AND l.is_rework AND l.source_production_run_id IS NULL) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:rework comes out of a run' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rework BEFORE INSERT ON lot_movements FOR EACH ROW EXECUTE FUNCTION bm_guard_rework_movement();
--;
-- Under another name it would not be counted.
CREATE OR REPLACE FUNCTION bm_guard_rework_transfer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ingredient_lots f, ingredient_lots t
        WHERE f.id = NEW.from_lot_id AND t.id = NEW.to_lot_id AND f.is_rework AND NOT t.is_rework) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:rework stays rework' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_rework BEFORE INSERT ON lot_transfers FOR EACH ROW EXECUTE FUNCTION bm_guard_rework_transfer();
--;
-- A run that is not finished has put nothing into stock but rework. The row of the run is locked, so that two stations
-- neither put in too much together nor close a ring.
CREATE OR REPLACE FUNCTION bm_guard_use_ancestry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE rework boolean := (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id);
BEGIN
    IF NEW.quantity_used > 0 AND (rework OR EXISTS (SELECT 1 FROM ingredient_lots WHERE source_production_run_id = NEW.production_run_id)) THEN
        PERFORM 1 FROM production_runs WHERE id = NEW.production_run_id FOR NO KEY UPDATE;
        IF EXISTS (
            WITH RECURSIVE reached (id) AS (
                SELECT id FROM ingredient_lots WHERE source_production_run_id = NEW.production_run_id
                UNION
                SELECT next.id FROM reached CROSS JOIN LATERAL (
                    SELECT x.to_lot_id AS id FROM lot_transfers x WHERE x.from_lot_id = reached.id
                    UNION ALL
                    SELECT w.id FROM batch_ingredients b JOIN ingredient_lots w ON w.source_production_run_id = b.production_run_id
                    WHERE b.ingredient_lot_id = reached.id) next)
            SELECT 1 FROM reached WHERE id = NEW.ingredient_lot_id) THEN
            RAISE EXCEPTION 'bm:LotInOwnAncestry' USING ERRCODE = 'BM001';
        END IF;
    END IF;
    -- One signature, one use, of somebody who judges batches.
    IF NEW.signature_id IS NOT NULL
       AND (EXISTS (SELECT 1 FROM batch_ingredients WHERE signature_id = NEW.signature_id)
            OR EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
            OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                           AND g.table_name = 'production_runs' AND g.record_id = NEW.production_run_id::text
                           AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active AND u.role IN ('QA', 'ADMIN')))) THEN
        RAISE EXCEPTION 'bm:SignatureNeeded' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_ancestry BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_use_ancestry();
--;
CREATE OR REPLACE FUNCTION bm_guard_rework_use() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE v v_run_rework;
BEGIN
    IF NEW.quantity_used <= 0 OR NOT (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id) THEN
        RETURN NULL;
    END IF;
    SELECT * INTO v FROM v_run_rework WHERE production_run_id = NEW.production_run_id;
    IF v.rework_percent IS NULL THEN
        RAISE EXCEPTION 'bm:NotInRecipe:rework' USING ERRCODE = 'BM001';
    -- A gram for what scales round.
    ELSIF v.used > v.whole * v.rework_percent / 100 + 0.001000001 THEN
        IF COALESCE(trim(NEW.notes), '') = '' THEN
            RAISE EXCEPTION 'bm:Required:reason' USING ERRCODE = 'BM001';
        ELSIF NEW.signature_id IS NULL AND EXISTS (SELECT 1 FROM users WHERE is_active AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%')) THEN
            RAISE EXCEPTION 'bm:SignatureNeeded:rework' USING ERRCODE = 'BM001';
        END IF;
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_rework_use AFTER INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_rework_use();
--;
-- What can be told without knowing that dairy is milk: into a batch of which nothing has an allergen, and nothing is
-- made here, no rework that has any goes unsigned.
CREATE OR REPLACE FUNCTION bm_guard_rework_allergens() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.quantity_used > 0 AND (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id)
       AND EXISTS (SELECT 1 FROM production_runs r WHERE r.id = NEW.production_run_id
           AND EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = r.recipe_id)
           AND NOT EXISTS (SELECT 1 FROM recipe_ingredients x JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = r.recipe_id
                           AND (cardinality(i.allergens) > 0 OR EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id))))
       AND EXISTS (
           WITH RECURSIVE above (lot, run) AS (
               SELECT id, source_production_run_id FROM ingredient_lots WHERE id = NEW.ingredient_lot_id
               UNION
               SELECT s.id, s.source_production_run_id FROM above CROSS JOIN LATERAL (
                   SELECT x.from_lot_id AS id FROM lot_transfers x WHERE x.to_lot_id = above.lot
                   UNION ALL
                   SELECT b.ingredient_lot_id FROM batch_ingredients b WHERE b.production_run_id = above.run) next
               JOIN ingredient_lots s ON s.id = next.id)
           SELECT 1 FROM ingredients i
           WHERE (i.id IN (SELECT l.ingredient_id FROM above JOIN ingredient_lots l ON l.id = above.lot)
                  OR i.id IN (SELECT x.ingredient_id FROM above JOIN production_runs m ON m.id = above.run
                              JOIN recipe_ingredients x ON x.recipe_id = m.recipe_id))
             AND EXISTS (SELECT 1 FROM unnest(i.allergens) w WHERE trim(w) <> '')
             AND NOT EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)) THEN
        IF COALESCE(trim(NEW.notes), '') = '' THEN
            RAISE EXCEPTION 'bm:Required:reason' USING ERRCODE = 'BM001';
        ELSIF NEW.signature_id IS NULL AND EXISTS (SELECT 1 FROM users WHERE is_active AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%')) THEN
            RAISE EXCEPTION 'bm:SignatureNeeded:reworkAllergens' USING ERRCODE = 'BM001';
        END IF;
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_z_rework_allergens BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_rework_allergens();
--;
-- Nobody counts more of it than what went into its run, where all of that was weighed.
CREATE OR REPLACE FUNCTION bm_guard_rework_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM ingredient_lots l JOIN v_run_left v ON v.production_run_id = l.source_production_run_id
               WHERE l.id = NEW.ingredient_lot_id AND l.is_rework AND v.rework > v.went_in + 0.001000001) THEN
        RAISE EXCEPTION 'bm:MoreThanMade:reworkOfRun' USING ERRCODE = 'BM001';
    END IF;
    RETURN NULL;
END $$;
--;
CREATE TRIGGER guard_rework_counted AFTER INSERT ON lot_movements FOR EACH ROW
WHEN (NEW.type = 'ADJUST' AND NEW.quantity > 0) EXECUTE FUNCTION bm_guard_rework_counted();
