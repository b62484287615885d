-- SPDX-License-Identifier: GPL-3.0-or-later
-- A batch is made of what its recipe has; what is not in it says for what it stands in. What may stand in is frozen with
-- its version.
CREATE OR REPLACE FUNCTION bm_guard_recipe_substitute() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id))
       OR (TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    ELSIF TG_OP = 'INSERT' AND NOT EXISTS (SELECT 1 FROM recipe_ingredients
        WHERE recipe_id = NEW.recipe_id AND ingredient_id = NEW.ingredient_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a substitute stands in for an ingredient of the recipe' USING ERRCODE = 'BM001';
    ELSIF TG_OP = 'UPDATE' AND (NEW.id, NEW.recipe_id, NEW.ingredient_id, NEW.substitute_id, NEW.created_at, NEW.created_by)
        IS DISTINCT FROM (OLD.id, OLD.recipe_id, OLD.ingredient_id, OLD.substitute_id, OLD.created_at, OLD.created_by) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only the ratio of a substitute changes' USING ERRCODE = 'BM001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--;
CREATE TRIGGER guard_substitute BEFORE INSERT OR UPDATE OR DELETE ON recipe_substitutes FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe_substitute();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON recipe_substitutes FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recipe_substitutes FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_truncate();
--;
-- A run of a recipe that was taken over without lines has nothing to hold a lot against. Rework that stands for itself
-- is held against the limit of the recipe (6_rework).
CREATE OR REPLACE FUNCTION bm_guard_in_recipe() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    own bigint := (SELECT ingredient_id FROM ingredient_lots WHERE id = NEW.ingredient_lot_id);
    recipe bigint := (SELECT recipe_id FROM production_runs WHERE id = NEW.production_run_id);
BEGIN
    IF NEW.quantity_used > 0 THEN
        IF EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = recipe)
           AND (NEW.stands_for_id IS NOT NULL OR (SELECT to_jsonb(l) ->> 'is_rework' FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id) IS DISTINCT FROM 'true')
           AND NOT EXISTS (SELECT 1 FROM recipe_ingredients WHERE recipe_id = recipe AND ingredient_id = COALESCE(NEW.stands_for_id, own)) THEN
            RAISE EXCEPTION 'bm:NotInRecipe' USING ERRCODE = 'BM001';
        ELSIF NEW.stands_for_id = own THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:nothing stands in for itself' USING ERRCODE = 'BM001';
        ELSIF NEW.stands_for_quantity <= 0 THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:what is added stands for something' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.quantity_used < 0 AND EXISTS (
        SELECT 1 FROM batch_ingredients o WHERE o.id = NEW.corrects_id
          AND (o.stands_for_id IS DISTINCT FROM NEW.stands_for_id OR NEW.stands_for_quantity > 0 OR o.stands_for_quantity + NEW.stands_for_quantity
               + COALESCE((SELECT sum(c.stands_for_quantity) FROM batch_ingredients c WHERE c.corrects_id = o.id), 0) < 0)) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:what is taken back stood in for the same' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
-- After what is wrong with the lot itself: triggers fire in the order of their names.
CREATE TRIGGER guard_z_recipe BEFORE INSERT ON batch_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_in_recipe();
