-- SPDX-License-Identifier: GPL-3.0-or-later
-- What is left of a batch goes back into a later one as far as the recipe lets it; beyond that somebody signs. No lot
-- goes into the run that it came from, however many steps later.
CREATE TRIGGER guard_recipes_rework BEFORE UPDATE ON recipes
WHEN NEW.rework_percent IS NOT OLD.rework_percent AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
-- A part that is split off has no run of its own, and is filled by the transfer only.
CREATE TRIGGER guard_ingredient_lots_rework BEFORE INSERT ON ingredient_lots WHEN NEW.is_rework
BEGIN
    SELECT RAISE(ABORT, 'bm:UnitMismatch:kg')
    WHERE lower(trim(NEW.unit_of_measure)) NOT IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm',
        'g', 'gr', 'gram', 'grams', 'grm', 'lb', 'lbs', 'pound', 'pounds', 'lbr', '#', 'oz', 'ounce', 'ounces', 'onz');
END;
--;
CREATE TRIGGER guard_ingredient_lots_rework_fixed BEFORE UPDATE ON ingredient_lots WHEN NEW.is_rework <> OLD.is_rework
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:whether a lot is rework never changes');
END;
--;
CREATE TRIGGER guard_lot_movements_rework BEFORE INSERT ON lot_movements WHEN NEW.type = 'RECEIVE'
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:rework comes out of a run')
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id AND l.is_rework AND l.source_production_run_id IS NULL;
END;
--;
-- Under another name it would not be counted.
CREATE TRIGGER guard_lot_transfers_rework BEFORE INSERT ON lot_transfers
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:rework stays rework')
    FROM ingredient_lots f, ingredient_lots t WHERE f.id = NEW.from_lot_id AND t.id = NEW.to_lot_id AND f.is_rework AND NOT t.is_rework;
END;
--;
-- A run that is not finished has put nothing into stock but rework.
CREATE TRIGGER guard_batch_ingredients_ancestry BEFORE INSERT ON batch_ingredients
WHEN NEW.quantity_used > 0 AND EXISTS (SELECT 1 FROM ingredient_lots WHERE source_production_run_id = NEW.production_run_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:LotInOwnAncestry')
    WHERE EXISTS (
        WITH RECURSIVE reached (id) AS (
            SELECT id FROM ingredient_lots WHERE source_production_run_id = NEW.production_run_id
            UNION
            SELECT x.to_lot_id FROM reached JOIN lot_transfers x ON x.from_lot_id = reached.id
            UNION
            SELECT w.id FROM reached
            JOIN batch_ingredients b ON b.ingredient_lot_id = reached.id
            JOIN ingredient_lots w ON w.source_production_run_id = b.production_run_id)
        SELECT 1 FROM reached WHERE id = NEW.ingredient_lot_id);
END;
--;
CREATE TRIGGER guard_batch_ingredients_rework AFTER INSERT ON batch_ingredients
WHEN NEW.quantity_used > 0 AND (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:NotInRecipe:rework')
    FROM v_run_rework v WHERE v.production_run_id = NEW.production_run_id AND v.rework_percent IS NULL;
    -- A gram for what scales round.
    SELECT CASE WHEN COALESCE(trim(NEW.notes), '') = '' THEN RAISE(ABORT, 'bm:Required:reason')
                WHEN NEW.signature_id IS NULL AND EXISTS (SELECT 1 FROM users WHERE is_active = 1 AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
                    THEN RAISE(ABORT, 'bm:SignatureNeeded:rework') END
    FROM v_run_rework v WHERE v.production_run_id = NEW.production_run_id AND v.used > v.whole * v.rework_percent / 100000.0 + 1.000001;
END;
--;
-- One signature, one use, of somebody who judges batches.
CREATE TRIGGER guard_batch_ingredients_signature BEFORE INSERT ON batch_ingredients WHEN NEW.signature_id IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:SignatureNeeded')
    WHERE EXISTS (SELECT 1 FROM batch_ingredients WHERE signature_id = NEW.signature_id)
       OR EXISTS (SELECT 1 FROM run_readings WHERE signature_id = NEW.signature_id)
       OR NOT EXISTS (SELECT 1 FROM signatures g WHERE g.id = NEW.signature_id AND g.act = 'check_run_quality'
                      AND g.table_name = 'production_runs' AND g.record_id = CAST(NEW.production_run_id AS text)
                      AND EXISTS (SELECT 1 FROM users u WHERE lower(u.login) = lower(g.signed_by) AND u.is_active = 1 AND u.role IN ('QA', 'ADMIN')));
END;
--;
-- What can be told without knowing that dairy is milk: into a batch of which nothing has an allergen, and nothing is
-- made here, no rework that has any goes unsigned.
CREATE TRIGGER guard_batch_ingredients_rework_allergens BEFORE INSERT ON batch_ingredients
WHEN NEW.quantity_used > 0 AND (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id)
BEGIN
    SELECT CASE WHEN COALESCE(trim(NEW.notes), '') = '' THEN RAISE(ABORT, 'bm:Required:reason')
                WHEN NEW.signature_id IS NULL AND EXISTS (SELECT 1 FROM users WHERE is_active = 1 AND (secret LIKE '$argon2id$%' OR badge LIKE 'blake2b:%'))
                    THEN RAISE(ABORT, 'bm:SignatureNeeded:reworkAllergens') END
    FROM production_runs r WHERE r.id = NEW.production_run_id
      AND EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = r.recipe_id)
      AND NOT EXISTS (SELECT 1 FROM recipe_ingredients x JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = r.recipe_id
                      AND (i.allergens <> '[]' OR EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id)))
      AND EXISTS (
        WITH RECURSIVE above (lot, run) AS (
            SELECT id, source_production_run_id FROM ingredient_lots WHERE id = NEW.ingredient_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot
            JOIN ingredient_lots s ON s.id = x.from_lot_id
            UNION
            SELECT s.id, s.source_production_run_id FROM above JOIN batch_ingredients b ON b.production_run_id = above.run
            JOIN ingredient_lots s ON s.id = b.ingredient_lot_id)
        SELECT 1 FROM ingredients i
        WHERE (i.id IN (SELECT l.ingredient_id FROM above JOIN ingredient_lots l ON l.id = above.lot)
               OR i.id IN (SELECT x.ingredient_id FROM above JOIN production_runs m ON m.id = above.run
                           JOIN recipe_ingredients x ON x.recipe_id = m.recipe_id))
          AND EXISTS (SELECT 1 FROM json_each(i.allergens) w WHERE trim(w.value) <> '')
          AND NOT EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = i.id));
END;
--;
-- Nobody counts more of it than what went into its run, where all of that was weighed.
CREATE TRIGGER guard_lot_movements_rework_counted AFTER INSERT ON lot_movements
WHEN NEW.type = 'ADJUST' AND NEW.quantity > 0 AND EXISTS (
    SELECT 1 FROM ingredient_lots WHERE id = NEW.ingredient_lot_id AND is_rework AND source_production_run_id IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'bm:MoreThanMade:reworkOfRun')
    FROM ingredient_lots l JOIN v_run_left v ON v.production_run_id = l.source_production_run_id
    WHERE l.id = NEW.ingredient_lot_id AND v.rework > v.went_in + 1.000001;
END;
