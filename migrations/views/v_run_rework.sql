-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of each run the rework that is in it and the weight of its batch: what the recipe wants for the planned quantity (for
-- one yield while either is unknown). In kg as the engine keeps quantities; only what is weighed and is no packaging.
CREATE VIEW v_run_rework AS
SELECT r.id AS production_run_id,
       c.rework_percent,
       COALESCE((SELECT sum(b.quantity_used * CASE
                        WHEN lower(trim(b.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(b.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(b.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(b.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125
                        ELSE 0.0 END)
                 FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id
                 WHERE b.production_run_id = r.id AND l.is_rework), 0.0) AS used,
       COALESCE((SELECT sum(x.quantity * CASE
                        WHEN lower(trim(x.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(x.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(x.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(x.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125
                        ELSE 0.0 END)
                 FROM recipe_ingredients x JOIN ingredients i ON i.id = x.ingredient_id
                 WHERE x.recipe_id = c.id AND i.type <> 'PACKAGING'), 0.0)
           * CASE WHEN c.yield_quantity > 0 AND r.planned_quantity IS NOT NULL THEN 1.0 * r.planned_quantity / c.yield_quantity
                  ELSE 1.0 END AS whole
FROM production_runs r
JOIN recipes c ON c.id = r.recipe_id;
