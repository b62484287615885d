-- SPDX-License-Identifier: GPL-3.0-or-later
-- A batch is made of what its recipe has; what is not in it says for what it stands in. What may stand in is frozen with
-- its version.
CREATE TRIGGER guard_recipe_substitutes_insert BEFORE INSERT ON recipe_substitutes
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen') WHERE EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a substitute stands in for an ingredient of the recipe')
    WHERE NOT EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = NEW.recipe_id AND ingredient_id = NEW.ingredient_id);
END;
--;
CREATE TRIGGER guard_recipe_substitutes_update BEFORE UPDATE ON recipe_substitutes
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen') WHERE EXISTS (SELECT 1 FROM production_runs WHERE recipe_id IN (OLD.recipe_id, NEW.recipe_id));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only the ratio of a substitute changes')
    WHERE (NEW.id, NEW.recipe_id, NEW.ingredient_id, NEW.substitute_id, NEW.created_at, NEW.created_by)
       IS NOT (OLD.id, OLD.recipe_id, OLD.ingredient_id, OLD.substitute_id, OLD.created_at, OLD.created_by);
END;
--;
CREATE TRIGGER guard_recipe_substitutes_delete BEFORE DELETE ON recipe_substitutes
WHEN EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)
BEGIN
    SELECT RAISE(ABORT, 'bm:RecipeFrozen');
END;
--;
-- A run of a recipe that was taken over without lines has nothing to hold a lot against. Rework that stands for itself
-- is held against the limit of the recipe (6_rework).
CREATE TRIGGER guard_batch_ingredients_recipe BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used > 0
BEGIN
    SELECT RAISE(ABORT, 'bm:NotInRecipe')
    FROM production_runs r JOIN ingredient_lots l ON l.id = NEW.ingredient_lot_id, (SELECT 0 AS is_rework) -- for plants without the column
    WHERE r.id = NEW.production_run_id AND (NEW.stands_for_id IS NOT NULL OR NOT (SELECT is_rework FROM ingredient_lots WHERE id = NEW.ingredient_lot_id))
      AND EXISTS (SELECT 1 FROM recipe_ingredients x WHERE x.recipe_id = r.recipe_id)
      AND NOT EXISTS (SELECT 1 FROM recipe_ingredients x WHERE x.recipe_id = r.recipe_id
                      AND x.ingredient_id = COALESCE(NEW.stands_for_id, l.ingredient_id));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nothing stands in for itself')
    WHERE NEW.stands_for_id = (SELECT ingredient_id FROM ingredient_lots WHERE id = NEW.ingredient_lot_id);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what is added stands for something') WHERE NEW.stands_for_quantity <= 0;
END;
--;
CREATE TRIGGER guard_batch_ingredients_stood_for BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used < 0
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what is taken back stood in for the same')
    FROM batch_ingredients o WHERE o.id = NEW.corrects_id
      AND (o.stands_for_id IS NOT NEW.stands_for_id OR NEW.stands_for_quantity > 0 OR o.stands_for_quantity + NEW.stands_for_quantity
           + COALESCE((SELECT sum(c.stands_for_quantity) FROM batch_ingredients c WHERE c.corrects_id = o.id), 0) < 0);
END;
