-- SPDX-License-Identifier: GPL-3.0-or-later
-- A recipe version that a run used is frozen: what a batch was made to must stay readable.
CREATE TRIGGER guard_recipe_ingredients_insert BEFORE INSERT ON recipe_ingredients
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_ingredients_update BEFORE UPDATE ON recipe_ingredients
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id IN (OLD.recipe_id, NEW.recipe_id))
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipe_ingredients_delete BEFORE DELETE ON recipe_ingredients
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
CREATE TRIGGER guard_recipes_update BEFORE UPDATE OF name, version, yield_quantity, yield_unit, output_ingredient_id ON recipes
WHEN (NEW.name, NEW.version, NEW.yield_quantity, NEW.yield_unit, NEW.output_ingredient_id)
     IS NOT (OLD.name, OLD.version, OLD.yield_quantity, OLD.yield_unit, OLD.output_ingredient_id)
 AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
-- A hold begins open and is closed once; what it said stays.
CREATE TRIGGER guard_holds_insert BEFORE INSERT ON holds WHEN NEW.released_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a hold begins open');
END;
--;
CREATE TRIGGER guard_holds_update BEFORE UPDATE ON holds
WHEN OLD.released_at IS NOT NULL
  OR (NEW.id, NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.reason, NEW.held_at, NEW.held_by)
     IS NOT (OLD.id, OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.reason, OLD.held_at, OLD.held_by)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a hold is released once and never rewritten');
END;
--;
-- The check of the table does not see that there is none.
CREATE TRIGGER guard_holds_reason BEFORE UPDATE ON holds
WHEN NEW.released_at IS NOT NULL AND COALESCE(trim(NEW.release_reason), '') = ''
BEGIN
    SELECT RAISE(ABORT, 'bm:Required:release_reason');
END;
--;
-- A hundred years: the day that a lot is good until has to be one of the calendar.
CREATE TRIGGER guard_ingredients_shelf_life_new BEFORE INSERT ON ingredients WHEN NEW.shelf_life_days > 36500
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a shelf life is at most 36500 days');
END;
--;
CREATE TRIGGER guard_ingredients_shelf_life BEFORE UPDATE OF shelf_life_days ON ingredients
WHEN NEW.shelf_life_days > 36500 AND NEW.shelf_life_days IS NOT OLD.shelf_life_days
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a shelf life is at most 36500 days');
END;
