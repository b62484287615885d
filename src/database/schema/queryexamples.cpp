// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/schema/queryexamples.h"

namespace bm
{

const std::vector<QueryExample> &queryExamples()
{
    static const std::vector<QueryExample> examples{
        {QStringLiteral("What went into a batch?"), QStringLiteral(R"(SELECT l.internal_lot_code AS lot,
       i.name AS ingredient,
       l.supplier_lot_code,
       sum(b.quantity_used) AS quantity_used,
       b.unit_of_measure
FROM production_runs r
JOIN batch_ingredients b ON b.production_run_id = r.id
JOIN ingredient_lots l ON l.id = b.ingredient_lot_id
JOIN ingredients i ON i.id = l.ingredient_id
WHERE r.batch_number = 'B-2'
GROUP BY l.internal_lot_code, i.name, l.supplier_lot_code, b.unit_of_measure
ORDER BY l.internal_lot_code)")},
        {QStringLiteral("Which batches have something of a lot, also by way of what was made of it?"),
         QStringLiteral(R"(WITH RECURSIVE reached (lot_id, run_id) AS (
    SELECT b.ingredient_lot_id, b.production_run_id
    FROM ingredient_lots l
    JOIN batch_ingredients b ON b.ingredient_lot_id = l.id
    WHERE l.internal_lot_code = 'L-1'
    UNION
    SELECT b.ingredient_lot_id, b.production_run_id
    FROM reached
    JOIN batch_ingredients b ON b.source_run_id = reached.run_id
)
SELECT DISTINCT r.batch_number, c.name AS recipe, r.status
FROM reached
JOIN production_runs r ON r.id = reached.run_id
JOIN recipes c ON c.id = r.recipe_id
ORDER BY r.batch_number)")},
        {QStringLiteral("Where are the pallets of a batch?"), QStringLiteral(R"(SELECT p.pallet_number,
       p.status,
       p.location,
       c.name AS customer,
       i.quantity
FROM production_runs r
JOIN pallet_items i ON i.production_run_id = r.id
JOIN pallets p ON p.id = i.pallet_id
LEFT JOIN customers c ON c.id = p.customer_id
WHERE r.batch_number = 'B-4'
ORDER BY p.pallet_number)")},
        {QStringLiteral("What is in stock of an ingredient, the first to expire first?"),
         QStringLiteral(R"(SELECT code, quantity_remaining, unit, expiration_date, storage_location
FROM v_lot_list
WHERE ingredient = 'Flour'
  AND status IN ('QUALITY_APPROVED', 'IN_USE')
  AND NOT held
ORDER BY expiration_date IS NULL, expiration_date, id)")},
        {QStringLiteral("What is on hold, why and since when?"), QStringLiteral(R"(SELECT l.internal_lot_code AS lot,
       r.batch_number AS batch,
       p.pallet_number AS pallet,
       h.reason,
       h.held_by,
       h.held_at
FROM holds h
LEFT JOIN ingredient_lots l ON l.id = h.ingredient_lot_id
LEFT JOIN production_runs r ON r.id = h.production_run_id
LEFT JOIN pallets p ON p.id = h.pallet_id
WHERE h.released_at IS NULL
ORDER BY h.held_at, h.id)")},
        {QStringLiteral("How did a lot come to what remains of it?"),
         QStringLiteral(R"(SELECT m.moved_at, m.type, m.quantity, m.balance_after, r.batch_number, m.moved_by
FROM ingredient_lots l
JOIN lot_movements m ON m.ingredient_lot_id = l.id
LEFT JOIN batch_ingredients b ON b.id = m.batch_ingredient_id
LEFT JOIN production_runs r ON r.id = b.production_run_id
WHERE l.internal_lot_code = 'L-1'
ORDER BY m.id)")},
        {QStringLiteral("Who changed a lot, when and why?"),
         QStringLiteral(
             R"(SELECT a.changed_at, a.changed_by, a.workstation, a.reason, a.action, a.old_values, a.new_values
FROM ingredient_lots l
JOIN audit_log a ON a.table_name = 'ingredient_lots' AND a.record_id = CAST(l.id AS text)
WHERE l.internal_lot_code = 'L-1'
ORDER BY a.id)")},
        {QStringLiteral("Does every lot hold the sum of its movements? No row is the right answer."),
         QStringLiteral(R"(SELECT l.internal_lot_code, l.quantity_remaining, sum(m.quantity) AS sum_of_movements
FROM ingredient_lots l
JOIN lot_movements m ON m.ingredient_lot_id = l.id
GROUP BY l.id, l.internal_lot_code, l.quantity_remaining
HAVING l.quantity_remaining <> sum(m.quantity))")},
        {QStringLiteral("What did migrations and rollbacks do to this database?"),
         QStringLiteral(R"(SELECT id, started_at, status, variant, version_before, version_after, person, backup_path
FROM migration_runs
ORDER BY id)")},
    };
    return examples;
}

} // namespace bm
