-- SPDX-License-Identifier: GPL-3.0-or-later
-- Of each run, as the engine keeps quantities: what went into it in kg without what only wraps the product (nothing: some
-- of it has no weight, or nobody knows how much it was), what was left of it as rework in kg, what was thrown away of it
-- until its end in kg, and in its own unit what was thrown away of its yield afterwards, on pallets, and in stock.
CREATE VIEW v_run_left AS
SELECT r.id AS production_run_id,
       (SELECT CASE WHEN count(*) = count(x.kilos) THEN COALESCE(sum(x.kilos), 0.0) END
        FROM (SELECT b.quantity_used * CASE
                        WHEN lower(trim(b.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(b.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(b.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(b.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END AS kilos
              FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id
              WHERE b.production_run_id = r.id AND i.type <> 'PACKAGING') x) AS went_in,
       COALESCE((SELECT sum(m.quantity * CASE
                        WHEN lower(trim(l.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(l.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(l.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(l.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END)
                 FROM ingredient_lots l JOIN lot_movements m ON m.ingredient_lot_id = l.id
                 WHERE l.source_production_run_id = r.id AND l.is_rework AND m.type IN ('RECEIVE', 'ADJUST')), 0.0) AS rework,
       COALESCE((SELECT sum(w.quantity * CASE
                        WHEN lower(trim(w.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(w.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(w.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(w.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END)
                 FROM run_losses w LEFT JOIN run_losses o ON o.id = w.takes_back_id
                 WHERE w.production_run_id = r.id AND (r.actual_quantity IS NULL OR r.actual_end_time IS NULL OR COALESCE(o.lost_at, w.lost_at) <= r.actual_end_time)), 0.0) AS wasted,
       COALESCE((SELECT sum(w.quantity * CASE
                        WHEN lower(trim(w.unit_of_measure)) = lower(trim(r.unit_of_measure)) THEN 1.0
                        WHEN lower(trim(w.unit_of_measure)) IN ('each', 'ea', 'unit', 'units', 'piece', 'pieces', 'pc', 'pcs', 'c62')
                             AND lower(trim(r.unit_of_measure)) IN ('each', 'ea', 'unit', 'units', 'piece', 'pieces', 'pc', 'pcs', 'c62') THEN 1.0
                        ELSE CASE
                        WHEN lower(trim(w.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(w.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(w.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(w.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END / CASE
                        WHEN lower(trim(r.unit_of_measure)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1.0
                        WHEN lower(trim(r.unit_of_measure)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
                        WHEN lower(trim(r.unit_of_measure)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
                        WHEN lower(trim(r.unit_of_measure)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END END)
                 FROM run_losses w LEFT JOIN run_losses o ON o.id = w.takes_back_id
                 WHERE w.production_run_id = r.id AND NOT (r.actual_quantity IS NULL OR r.actual_end_time IS NULL OR COALESCE(o.lost_at, w.lost_at) <= r.actual_end_time)), 0.0) AS wasted_of_yield,
       COALESCE((SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id
                 WHERE i.production_run_id = r.id AND p.status <> 'VOID'), 0) AS packed,
       COALESCE((SELECT sum(m.quantity) FROM ingredient_lots l JOIN lot_movements m ON m.ingredient_lot_id = l.id
                 WHERE l.source_production_run_id = r.id AND NOT l.is_rework AND m.type IN ('RECEIVE', 'ADJUST')), 0) AS in_stock
FROM production_runs r;
