// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tablerights.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr unsigned receiving = 1u << unsigned(Group::Receiving);
constexpr unsigned production = 1u << unsigned(Group::Production);
constexpr unsigned qa = 1u << unsigned(Group::Qa);
constexpr unsigned admin = 1u << unsigned(Group::Admin);
constexpr unsigned station = 1u << unsigned(Group::Station);
constexpr unsigned everybody = receiving | production | qa | admin;

constexpr std::array groupNames{"bm_receiving", "bm_production", "bm_qa", "bm_admin", "bm_station"};

using enum TableVerb;
constexpr const char *partner = "name contact_name phone email street city region postal_code country gln is_active "
                                "updated_at updated_by";
constexpr const char *person = "id login display_name role is_active created_at created_by updated_at updated_by";

constexpr std::array lines{
    // People. A workstation checks PINs and badges before anybody is signed in; everybody may change the own PIN.
    TableRight{"users", Read, person, receiving | production | qa},
    TableRight{"users", Read, "", admin | station},
    TableRight{"users", Add, "", admin},
    TableRight{"users", Change, "secret updated_at updated_by", receiving | production | qa},
    TableRight{"users", Change, "display_name role secret badge is_active updated_at updated_by", admin},
    TableRight{"sign_in_attempts", Add, "", admin | station},
    TableRight{"signatures", Add, "", everybody},
    TableRight{"saved_requests", Add, "", everybody},
    TableRight{"audit_seals", Add, "", admin | station},
    // QA's is one of them; the guards tell them apart.
    TableRight{"settings", Add, "", qa | admin},
    TableRight{"settings", Change, "value updated_at updated_by", qa | admin},

    // EditCatalog, and what a delivery or a shipment brings along.
    // Who judges lots judges suppliers; a new one of anybody else waits for it.
    TableRight{"suppliers", Add,
               "name contact_name phone email street city region postal_code country gln created_at created_by",
               receiving | production},
    TableRight{"suppliers", Add, "", qa | admin},
    TableRight{"suppliers", Change, partner, everybody},
    TableRight{"suppliers", Change, "approval_status approved_on", qa | admin},
    TableRight{"customers", Add, "", everybody},
    TableRight{"customers", Change, partner, everybody},
    TableRight{"customers", Change, "minimum_shelf_life_days", everybody},
    TableRight{"ingredients", Add, "", everybody},
    TableRight{"ingredients", Change,
               "name type status unit_of_measure allergens certifications gtin on_food_traceability_list "
               "storage_requirements shelf_life_days minimum_stock reorder_point standard_cost last_cost updated_at "
               "updated_by",
               everybody},
    // EditRecipes
    TableRight{"recipes", Add, "", production | qa | admin},
    TableRight{"recipes", Change,
               "name description is_active yield_quantity yield_unit output_ingredient_id updated_at updated_by",
               production | qa | admin},
    TableRight{"recipes", Change, "shelf_life_days", production | qa | admin},
    TableRight{"recipe_ingredients", Add, "", production | qa | admin},
    TableRight{"recipe_substitutes", Add, "", production | qa | admin},
    TableRight{"recipe_substitutes", Change, "ratio updated_at updated_by", production | qa | admin},
    TableRight{"recipe_substitutes", Remove, "", production | qa | admin},
    TableRight{"recipe_ingredients", Change,
               "ingredient_id quantity unit_of_measure position after_kill_step updated_at updated_by",
               production | qa | admin},
    TableRight{"recipes", Change, "loss_percent", production | qa | admin},
    TableRight{"recipes", Change, "rework_percent", production | qa | admin},
    TableRight{"recipes", Change, "storage_from storage_to", production | qa | admin},
    TableRight{"recipes", Change, "brand packaging_size packaging_style", production | qa | admin},
    // A step is taken out of a version that no run was planned to; the guards keep the others.
    TableRight{"recipe_steps", Add, "", production | qa | admin},
    TableRight{"recipe_steps", Change, "position kind instruction updated_at updated_by", production | qa | admin},
    TableRight{"recipe_steps", Remove, "", production | qa | admin},
    TableRight{"recipe_step_readings", Add, "", production | qa | admin},
    TableRight{"recipe_step_readings", Change,
               "position kind name measured_unit lower_limit upper_limit is_required updated_at updated_by",
               production | qa | admin},
    TableRight{"recipe_step_readings", Remove, "", production | qa | admin},
    TableRight{"mixers", Add, "", production | qa | admin},
    TableRight{"mixers", Change, "name capacity unit_of_measure is_active updated_at updated_by",
               production | qa | admin},

    // ReceiveLot; a finished run puts a lot into stock, too.
    TableRight{"number_sequences", Change, "next_value", everybody},
    TableRight{"ingredient_lots", Add, "", everybody},
    TableRight{"lot_movements", Add, "ingredient_lot_id type quantity sent_back reverses_id reason moved_at moved_by",
               everybody},
    TableRight{"deliveries", Add, "", receiving | qa | admin},
    TableRight{"deliveries", Change,
               "purchase_order invoice_number carrier driver seal truck_temperature status closed_at closed_by "
               "close_reason updated_at updated_by",
               receiving | qa | admin},
    TableRight{"delivery_lines", Add, "", receiving | qa | admin},
    TableRight{"label_patterns", Add, "", receiving | qa | admin},
    // HoldLot, ReleaseLot, ReleaseHeldLot, RejectLot; the guards tell them apart.
    TableRight{"ingredient_lots", Change,
               "status quality_status release_ends_at storage_location updated_at updated_by", everybody},
    TableRight{"ingredient_lots", Change, "expiration_date best_by_date manufacture_date", qa | admin},
    // AdjustLot: a count. MoveLot needs no more than the place above.
    TableRight{"ingredient_lots", Change, "counted_at", receiving | qa | admin},
    TableRight{"holds", Add, "", everybody},
    TableRight{"holds", Change, "released_at released_by release_reason", qa | admin},
    TableRight{"quality_checks", Add, "", qa | admin},
    TableRight{"inspection_points", Add, "", qa | admin},
    TableRight{"inspection_points", Change,
               "position name measured_unit lower_limit upper_limit is_required is_retired updated_at updated_by",
               qa | admin},
    TableRight{"label_patterns", Change, "retired_at retired_by retire_reason", qa | admin},
    TableRight{"attachments", Add, "", everybody},
    TableRight{"recalls", Add, "", qa | admin},
    TableRight{"recalls", Change, "reason status closed_at closed_by closed_figures", qa | admin},
    TableRight{"recall_items", Add, "", qa | admin},
    TableRight{"recall_items", Change, "disposition disposed_quantity notified_at notes updated_at updated_by",
               qa | admin},
    TableRight{"recall_notices", Add, "", qa | admin},
    TableRight{"recall_withdrawals", Add, "", qa | admin},
    TableRight{"drill_results", Add, "", everybody | station}, // the program's, whoever is signed in

    // RunBatch, CheckRunQuality, AmendRun
    TableRight{"production_runs", Add, "", production | admin},
    TableRight{"production_runs", Change,
               "recipe_id daily_lot cake_lot icing_lot planned_quantity unit_of_measure planned_start_time "
               "actual_start_time actual_end_time line shift operators temperature humidity",
               production | admin},
    TableRight{"production_runs", Change, "status quality_status actual_quantity notes updated_at updated_by",
               production | qa | admin},
    TableRight{"batch_ingredients", Add, "", production | admin},
    TableRight{"run_events", Add, "", production | admin},
    TableRight{"run_losses", Add, "", production | admin},
    TableRight{"run_readings", Add, "", production | admin},
    TableRight{"run_step_marks", Add, "", production | admin},
    TableRight{"line_cleanings", Add, "", production | admin},
    TableRight{"carry_overs", Add, "", production | admin},
    TableRight{"lot_transfers", Add, "", everybody}, // AdjustLot splits lots, MoveLot loads vessels
    TableRight{"vessels", Add, "", everybody},
    TableRight{"vessels", Change, "name capacity is_retired updated_at updated_by", everybody},
    TableRight{"vessel_acts", Add, "", everybody}, // who may draw, batch_ingredients says

    // BuildPallet, ShipPallet, VoidPallet
    TableRight{"pallets", Add, "", production | admin},
    TableRight{"pallets", Change, "location weight item_count sscc closed_at closed_by closed_after_print",
               production | admin},
    // QA of what comes back in a recall; the guards see that it is no more.
    TableRight{"pallets", Change, "customer_id customer_order shipped_at", everybody},
    TableRight{"pallets", Change, "status updated_at updated_by", everybody},
    TableRight{"pallet_items", Add, "", production | admin},
    TableRight{"pallet_items", Change, "quantity updated_at updated_by", production | admin},
    TableRight{"pallet_items", Remove, "", production | admin}, // cases are taken off while the pallet is here
    TableRight{"shipments", Add, "", receiving | production | admin},
    TableRight{
        "shipments", Change,
        "customer_order carrier driver seal truck_temperature temperature_reason temperature_signature_id status "
        "closed_at closed_by close_reason "
        "updated_at updated_by",
        receiving | production | admin},
    TableRight{"shipment_pallets", Add, "", everybody}, // QA of what did not come back in a recall
    TableRight{"shipment_pallets", Change, "left_at left_by left_reason", everybody},
    TableRight{"shipment_lines", Add, "", everybody},

    // PrintLabel
    TableRight{"label_prints", Add, "", everybody},
    TableRight{"label_prints", Change, "printer status problem attempts finished_at finished_by", everybody},
};
} // namespace

const std::vector<Group> &allGroups()
{
    static const std::vector<Group> groups{Group::Receiving, Group::Production, Group::Qa, Group::Admin,
                                           Group::Station};
    return groups;
}

QString groupName(Group group)
{
    return QString::fromLatin1(groupNames[size_t(group)]);
}

Group groupOf(Role role)
{
    return Group(role);
}

QString peopleGroupName()
{
    return QStringLiteral("bm_people");
}

QStringList TableRight::columnNames() const
{
    return QString::fromLatin1(columns).split(u' ', Qt::SkipEmptyParts);
}

const std::vector<TableRight> &tableRights()
{
    static const std::vector<TableRight> rights(lines.begin(), lines.end());
    return rights;
}

bool isReadInPart(const QString &table)
{
    return std::any_of(lines.begin(), lines.end(), [&table](const TableRight &right) {
        return right.verb == Read && table == QLatin1String(right.table);
    });
}

bool mayUse(Group group, const QString &table, TableVerb verb, const QString &column)
{
    if (verb == Read && !isReadInPart(table))
        return true;
    return std::any_of(lines.begin(), lines.end(), [&](const TableRight &right) {
        return right.verb == verb && table == QLatin1String(right.table) && (right.groups & (1u << unsigned(group))) &&
               (*right.columns == '\0' || right.columnNames().contains(column));
    });
}

} // namespace bm
