-- SPDX-License-Identifier: GPL-3.0-or-later
-- A recipe version that a run used is frozen: what a batch was made to must stay readable.
CREATE OR REPLACE FUNCTION bm_guard_recipe_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (TG_OP <> 'DELETE' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = NEW.recipe_id))
       OR (TG_OP <> 'INSERT' AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.recipe_id)) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
--;
CREATE TRIGGER guard_line BEFORE INSERT OR UPDATE OR DELETE ON recipe_ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe_line();
--;
CREATE OR REPLACE FUNCTION bm_guard_recipe() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.name, NEW.version, NEW.yield_quantity, NEW.yield_unit, NEW.output_ingredient_id)
       IS DISTINCT FROM (OLD.name, OLD.version, OLD.yield_quantity, OLD.yield_unit, OLD.output_ingredient_id)
       AND EXISTS (SELECT 1 FROM production_runs WHERE recipe_id = OLD.id) THEN
        RAISE EXCEPTION 'bm:RecipeFrozen' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_recipe BEFORE UPDATE ON recipes FOR EACH ROW EXECUTE FUNCTION bm_guard_recipe();
--;
-- A hold begins open and is closed once; what it said stays.
CREATE OR REPLACE FUNCTION bm_guard_hold() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.released_at IS NOT NULL THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:a hold begins open' USING ERRCODE = 'BM001';
        END IF;
    ELSIF OLD.released_at IS NOT NULL
       OR (NEW.id, NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.reason, NEW.held_at, NEW.held_by)
          IS DISTINCT FROM (OLD.id, OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.reason, OLD.held_at, OLD.held_by) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a hold is released once and never rewritten' USING ERRCODE = 'BM001';
    ELSIF NEW.released_at IS NOT NULL AND COALESCE(trim(NEW.release_reason), '') = '' THEN
        RAISE EXCEPTION 'bm:Required:release_reason' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_hold BEFORE INSERT OR UPDATE ON holds FOR EACH ROW EXECUTE FUNCTION bm_guard_hold();
--;
-- A hundred years: the day that a lot is good until has to be one of the calendar.
CREATE OR REPLACE FUNCTION bm_guard_shelf_life() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.shelf_life_days > 36500 AND (TG_OP = 'INSERT' OR NEW.shelf_life_days IS DISTINCT FROM OLD.shelf_life_days) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a shelf life is at most 36500 days' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_shelf_life BEFORE INSERT OR UPDATE OF shelf_life_days ON ingredients FOR EACH ROW EXECUTE FUNCTION bm_guard_shelf_life();
