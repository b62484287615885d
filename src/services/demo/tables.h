// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/demo/writer.h"

namespace bm::demo
{

inline const Table suppliersTable{1, QStringLiteral("suppliers"),
                                  QStringLiteral("id, name, phone, street, city, region, postal_code, country, "
                                                 "approval_status, approved_on, created_at, created_by")};
inline const Table customersTable{
    2, QStringLiteral("customers"),
    QStringLiteral("id, name, phone, street, city, region, postal_code, country, created_at, created_by")};
inline const Table ingredientsTable{3, QStringLiteral("ingredients"),
                                    QStringLiteral("id, name, type, unit_of_measure, allergens, storage_requirements, "
                                                   "shelf_life_days, created_at, created_by")};
inline const Table recipesTable{4, QStringLiteral("recipes"),
                                QStringLiteral("id, name, description, yield_quantity, yield_unit, "
                                               "output_ingredient_id, created_at, created_by")};
inline const Table recipeLinesTable{5, QStringLiteral("recipe_ingredients"),
                                    QStringLiteral("recipe_id, ingredient_id, quantity, unit_of_measure, position, "
                                                   "created_at, created_by")};
inline const Table lotsTable{
    7, QStringLiteral("ingredient_lots"),
    QStringLiteral(
        "id, ingredient_id, internal_lot_code, supplier_id, supplier_name, supplier_lot_code, "
        "quantity_received, quantity_remaining, unit_of_measure, received_at, expiration_date, "
        "manufacture_date, storage_location, invoice_number, source_production_run_id, created_at, created_by")};
inline const Table movementsTable{9, QStringLiteral("lot_movements"),
                                  QStringLiteral("ingredient_lot_id, type, quantity, reason, moved_at, moved_by")};
inline const Table transfersTable{10, QStringLiteral("lot_transfers"),
                                  QStringLiteral("id, from_lot_id, to_lot_id, quantity, reason, transferred_at, "
                                                 "transferred_by")};
inline const Table runsTable{
    6, QStringLiteral("production_runs"),
    QStringLiteral("id, batch_number, recipe_id, daily_lot, planned_quantity, unit_of_measure, planned_start_time, "
                   "line, shift, created_at, created_by")};
inline const Table usesTable{8, QStringLiteral("batch_ingredients"),
                             QStringLiteral("id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
                                            "source_run_id, corrects_id, added_at, added_by, notes")};
inline const Table palletsTable{11, QStringLiteral("pallets"),
                                QStringLiteral("id, pallet_number, sscc, production_run_id, location, weight, "
                                               "item_count, packed_at, created_at, created_by")};
inline const Table palletItemsTable{
    12, QStringLiteral("pallet_items"),
    QStringLiteral("id, pallet_id, production_run_id, quantity, created_at, created_by")};
inline const Table checksTable{13, QStringLiteral("quality_checks"),
                               QStringLiteral("id, ingredient_lot_id, production_run_id, check_type, result, "
                                              "checked_at, checked_by")};
inline const Table holdsTable{14, QStringLiteral("holds"),
                              QStringLiteral("id, ingredient_lot_id, production_run_id, "
                                             "pallet_id, reason, held_at, held_by")};
inline const Table pointsTable{17, QStringLiteral("inspection_points"),
                               QStringLiteral("id, ingredient_id, position, kind, name, measured_unit, lower_limit, "
                                              "upper_limit, is_required, created_at, created_by")};
inline const Table recallsTable{15, QStringLiteral("recalls"),
                                QStringLiteral("id, recall_number, reason, opened_at, opened_by, as_of")};
inline const Table recallItemsTable{
    16, QStringLiteral("recall_items"),
    QStringLiteral("recall_id, ingredient_lot_id, previous_status, created_at, created_by")};

} // namespace bm::demo
