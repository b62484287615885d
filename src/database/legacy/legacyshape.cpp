// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/legacyshape.h"

#include <QMap>
#include <algorithm>

namespace bm
{
namespace
{
using V = OldValue;

OldEntity users()
{
    return {"users",
            "User",
            "users",
            "users",
            {{"id", V::Key, "users.id"},
             {"login", V::Name, "users.login", "email"},
             {"display_name", V::Text, "users.display_name", "name"},
             {"role", V::Word, "users.role"},
             {"is_active", V::Flag, "users.is_active"},
             {"created_at", V::Time, "users.created_at"},
             {"updated_at", V::Time, "users.updated_at"}},
            "email name role"};
}

OldEntity ingredients()
{
    return {"ingredients",
            "Ingredient",
            "ingredients",
            "ingredients",
            {{"id", V::Key, "ingredients.id"},
             {"name", V::Name, "ingredients.name"},
             {"type", V::Word, "ingredients.type"},
             {"status", V::Word, "ingredients.status"},
             {"unit_of_measure", V::Label, "ingredients.unit_of_measure", "unit"},
             {"allergens", V::Words, "ingredients.allergens"},
             {"certifications", V::Words, "ingredients.certifications"},
             {"supplier_name", V::Label, "suppliers.name"},
             {"storage_requirements", V::Text, "ingredients.storage_requirements", "storage_type"},
             {"shelf_life_days", V::Count, "ingredients.shelf_life_days"},
             {"current_stock", V::Quantity, "ingredient_lots.quantity_received of an opening lot"},
             {"minimum_stock", V::Quantity, "ingredients.minimum_stock", "min_stock"},
             {"reorder_point", V::Quantity, "ingredients.reorder_point"},
             {"standard_cost", V::Quantity, "ingredients.standard_cost"},
             {"last_cost", V::Quantity, "ingredients.last_cost", "unit_cost"},
             {"is_active", V::Flag, "ingredients.status"},
             {"supplier_code", V::Kept, "migration_findings"},
             {"max_stock", V::Kept, "migration_findings"},
             {"created_at", V::Time, "ingredients.created_at"},
             {"updated_at", V::Time, "ingredients.updated_at"}},
            "name"};
}

OldEntity oldIngredients()
{
    return {"old_ingredients",
            nullptr,
            "old_ingredient_table",
            "ingredients",
            {{"id", V::Key, "ingredients.id, a new one"},
             {"name", V::Name, "ingredients.name"},
             {"kind", V::Kept, "migration_findings"},
             {"stock", V::Kept, "migration_findings"},
             {"unit", V::Kept, "migration_findings"},
             {"supplier", V::Kept, "migration_findings"}},
            "name"};
}

OldEntity recipes()
{
    return {"recipes",
            "Recipe",
            "recipes",
            "recipes",
            {{"id", V::Key, "recipes.id"},
             {"name", V::Name, "recipes.name"},
             {"description", V::Text, "recipes.description"},
             {"is_active", V::Flag, "recipes.is_active"},
             {"yield_quantity", V::Positive, "recipes.yield_quantity"},
             {"yield_unit", V::Label, "recipes.yield_unit"},
             {"version", V::Kept, "migration_findings"},
             {"servings", V::Kept, "migration_findings"},
             {"prep_time", V::Kept, "migration_findings"},
             {"created_at", V::Time, "recipes.created_at"},
             {"updated_at", V::Time, "recipes.updated_at"},
             {"created_by", V::Person, "recipes.created_by"},
             {"updated_by", V::Person, "recipes.updated_by"}},
            "name"};
}

OldEntity recipeIngredients()
{
    return {"recipe_ingredients",
            "RecipeIngredient",
            "recipe_ingredients",
            "recipe_ingredients",
            {{"id", V::Key, "recipe_ingredients.id"},
             {"recipe_id", V::Ref, "recipes"},
             {"ingredient_id", V::Ref, "ingredients"},
             {"quantity", V::Positive, "recipe_ingredients.quantity"},
             {"unit_of_measure", V::Label, "recipe_ingredients.unit_of_measure", "unit"},
             {"created_at", V::Time, "recipe_ingredients.created_at"},
             {"updated_at", V::Time, "recipe_ingredients.updated_at"}},
            "recipe_id ingredient_id quantity"};
}

OldEntity productionRuns()
{
    return {"production_runs",
            "ProductionRun",
            "production_runs",
            "production_runs",
            {{"id", V::Key, "production_runs.id"},
             {"batch_number", V::Code, "production_runs.batch_number", "batch_code"},
             {"recipe_id", V::Ref, "recipes"},
             {"daily_lot", V::Text, "production_runs.daily_lot and a WIP lot"},
             {"cake_lot", V::Text, "production_runs.cake_lot and a WIP lot"},
             {"icing_lot", V::Text, "production_runs.icing_lot and a WIP lot"},
             {"planned_quantity", V::Quantity, "production_runs.planned_quantity"},
             {"actual_quantity", V::Quantity, "production_runs.actual_quantity"},
             {"unit_of_measure", V::Label, "production_runs.unit_of_measure", "unit"},
             {"planned_start_time", V::Time, "production_runs.planned_start_time"},
             {"actual_start_time", V::Time, "production_runs.actual_start_time", "start_time started_at"},
             {"actual_end_time", V::Time, "production_runs.actual_end_time", "end_time finished_at completed_at"},
             {"line", V::Text, "production_runs.line", "equipment_station"},
             {"shift", V::Text, "production_runs.shift"},
             {"primary_operator", V::Person, "production_runs.operators", "primary_operator_id operator"},
             {"assistant_operator", V::Person, "production_runs.operators", "assistant_operator_id"},
             {"inspector", V::Person, "quality_checks.checked_by", "inspector_id"},
             {"temperature", V::Temperature, "production_runs.temperature"},
             {"humidity", V::Quantity, "production_runs.humidity"},
             {"status", V::Word, "production_runs.status"},
             {"quality_status", V::Word, "production_runs.quality_status"},
             {"notes", V::Text, "production_runs.notes"},
             {"created_at", V::Time, "production_runs.created_at"},
             {"updated_at", V::Time, "production_runs.updated_at"},
             {"created_by", V::Person, "production_runs.created_by"},
             {"updated_by", V::Person, "production_runs.updated_by"}},
            "recipe_id daily_lot cake_lot icing_lot"};
}

OldEntity ingredientLots()
{
    return {"ingredient_lots",
            "IngredientLot",
            "ingredient_lots",
            "ingredient_lots",
            {{"id", V::Key, "ingredient_lots.id"},
             {"ingredient_id", V::Ref, "ingredients"},
             {"internal_lot_code", V::Code, "ingredient_lots.internal_lot_code"},
             {"supplier_name", V::Label, "ingredient_lots.supplier_name"},
             {"supplier_lot_code", V::Text, "ingredient_lots.supplier_lot_code"},
             {"quantity_received", V::Quantity, "ingredient_lots.quantity_received and a movement"},
             {"quantity_remaining", V::Quantity, "ingredient_lots.quantity_remaining"},
             {"unit_of_measure", V::Label, "ingredient_lots.unit_of_measure", "unit"},
             {"received_at", V::Time, "ingredient_lots.received_at", "received_date"},
             {"expiration_date", V::Day, "ingredient_lots.expiration_date"},
             {"best_by_date", V::Day, "ingredient_lots.best_by_date"},
             {"manufacture_date", V::Day, "ingredient_lots.manufacture_date"},
             {"status", V::Word, "ingredient_lots.status"},
             {"quality_status", V::Word, "ingredient_lots.quality_status"},
             {"test_results", V::Json, "quality_checks.notes"},
             {"storage_location", V::Text, "ingredient_lots.storage_location"},
             {"invoice_number", V::Text, "ingredient_lots.invoice_number"},
             {"purchase_order", V::Text, "ingredient_lots.purchase_order"},
             {"unit_cost", V::Quantity, "ingredient_lots.unit_cost"},
             {"storage_conditions", V::Kept, "migration_findings"},
             {"created_at", V::Time, "ingredient_lots.created_at"},
             {"updated_at", V::Time, "ingredient_lots.updated_at"},
             {"created_by", V::Person, "ingredient_lots.created_by"},
             {"updated_by", V::Person, "ingredient_lots.updated_by"}},
            "ingredient_id internal_lot_code"};
}

OldEntity batchIngredients()
{
    return {"batch_ingredients",
            "BatchIngredient",
            "batch_ingredients",
            "batch_ingredients",
            {{"id", V::Key, "batch_ingredients.id"},
             {"production_run_id", V::Ref, "production_runs"},
             {"ingredient_lot_id", V::Ref, "ingredient_lots"},
             {"quantity_used", V::Positive, "batch_ingredients.quantity_used and a movement"},
             {"unit_of_measure", V::Label, "batch_ingredients.unit_of_measure", "unit"},
             {"added_at", V::Time, "batch_ingredients.added_at"},
             {"added_by", V::Person, "batch_ingredients.added_by"},
             {"notes", V::Text, "batch_ingredients.notes"},
             {"created_at", V::Kept, "migration_findings"}},
            "production_run_id ingredient_lot_id"};
}

OldEntity pallets()
{
    return {"pallets",
            "Pallet",
            "pallets",
            "pallets",
            {{"id", V::Key, "pallets.id"},
             {"pallet_number", V::Code, "pallets.pallet_number", "pallet_code"},
             {"production_run_id", V::Ref, "production_runs"},
             {"quantity_packed", V::Positive, "pallet_items.quantity", "quantity"},
             {"item_count", V::Count, "pallets.item_count"},
             {"packed_at", V::Time, "pallets.packed_at", "packing_date"},
             {"shipped_at", V::Time, "pallets.shipped_at"},
             {"status", V::Word, "pallets.status", "shipping_status"},
             {"location", V::Label, "pallets.location"},
             {"weight", V::Quantity, "pallets.weight"},
             {"packed_by", V::Person, "pallets.created_by", "created_by"},
             {"updated_by", V::Person, "pallets.updated_by"},
             {"expiration_date", V::Kept, "migration_findings"},
             {"notes", V::Kept, "migration_findings"},
             {"created_at", V::Time, "pallets.created_at"},
             {"updated_at", V::Time, "pallets.updated_at"}},
            "production_run_id"};
}

OldEntity auditLog()
{
    return {"audit_log",
            "AuditLog",
            "audit_log",
            "audit_log",
            {{"id", V::Key, "audit_log.id"},
             {"entity_type", V::Text, "audit_log.table_name"},
             {"entity_id", V::Text, "audit_log.record_id"},
             {"action", V::Word, "audit_log.action"},
             {"changes", V::Json, "audit_log.new_values"},
             {"reason", V::Text, "audit_log.reason"},
             {"performed_by", V::Person, "audit_log.changed_by"},
             {"performed_at", V::Time, "audit_log.changed_at"},
             {"ip_address", V::Text, "audit_log.workstation"},
             {"user_agent", V::Kept, "migration_findings"}},
            "entity_type entity_id action"};
}

std::vector<OldWord> roleWords()
{
    return {{"receiving", "RECEIVING"},
            {"production", "PRODUCTION"},
            {"qa", "QA"},
            {"admin", "ADMIN"},
            {"operator", "PRODUCTION"},
            {"primary_operator", "PRODUCTION"},
            {"assistant_operator", "PRODUCTION"},
            {"production_manager", "PRODUCTION"},
            {"quality_inspector", "QA"},
            {"quality_manager", "QA"},
            {"warehouse", "RECEIVING"},
            {"administrator", "ADMIN"}};
}

std::vector<OldWord> ingredientWords()
{
    return {{"flour", "FLOUR"},         {"sugar", "SUGAR"},
            {"dairy", "DAIRY"},         {"eggs", "EGGS"},
            {"fats", "FATS"},           {"leavening", "LEAVENING"},
            {"flavoring", "FLAVORING"}, {"preservative", "PRESERVATIVE"},
            {"additive", "ADDITIVE"},   {"packaging", "PACKAGING"},
            {"other", "OTHER"}};
}

std::vector<OldWord> palletWords()
{
    return {{"active", "ACTIVE"},     {"on_hold", "ON_HOLD"},     {"shipped", "SHIPPED"}, {"recalled", "RECALLED"},
            {"void", "VOID"},         {"pending", "ACTIVE"},      {"ready", "ACTIVE"},    {"packed", "ACTIVE"},
            {"delivered", "SHIPPED"}, {"quarantined", "ON_HOLD"}, {"cancelled", "VOID"}};
}
} // namespace

const std::vector<OldEntity> &oldEntities()
{
    static const std::vector<OldEntity> entities{
        users(),          ingredients(),    oldIngredients(),   recipes(), recipeIngredients(),
        productionRuns(), ingredientLots(), batchIngredients(), pallets(), auditLog()};
    return entities;
}

const OldEntity &oldEntity(QLatin1String name)
{
    const auto &all = oldEntities();
    return *std::find_if(all.begin(), all.end(), [name](const OldEntity &e) { return QLatin1String(e.name) == name; });
}

QString snakeCase(const QString &name)
{
    QString snake;
    for (const QChar letter : name) {
        if (letter.isUpper() && !snake.isEmpty() && !snake.endsWith(u'_'))
            snake += u'_';
        snake += letter.toLower();
    }
    return snake;
}

const OldColumn *oldColumnFor(const OldEntity &entity, const QString &column)
{
    const QString name = snakeCase(column);
    for (const OldColumn &each : entity.columns) {
        if (name == QLatin1String(each.name) || QString::fromLatin1(each.aliases).split(u' ').contains(name))
            return &each;
    }
    return nullptr;
}

const std::vector<OldWord> &oldWords(QLatin1String entity, QLatin1String column)
{
    static const std::vector<OldWord> none;
    static const std::vector<OldWord> quality{{"pending", "PENDING"},
                                              {"passed", "PASSED"},
                                              {"failed", "FAILED"},
                                              {"conditional_pass", "CONDITIONAL_PASS"},
                                              {"conditional", "CONDITIONAL_PASS"},
                                              {"approved", "PASSED"},
                                              {"rejected", "FAILED"},
                                              {"quarantined", "PENDING"}};
    static const QMap<QString, std::vector<OldWord>> words{
        {QStringLiteral("users.role"), roleWords()},
        {QStringLiteral("ingredients.type"), ingredientWords()},
        {QStringLiteral("ingredients.status"),
         {{"active", "ACTIVE"}, {"discontinued", "DISCONTINUED"}, {"recalled", "RECALLED"}, {"expired", "EXPIRED"}}},
        {QStringLiteral("production_runs.status"),
         {{"planned", "PLANNED"},
          {"in_progress", "IN_PROGRESS"},
          {"quality_check", "QUALITY_CHECK"},
          {"completed", "COMPLETED"},
          {"failed", "FAILED"},
          {"recalled", "RECALLED"},
          {"running", "IN_PROGRESS"},
          {"done", "COMPLETED"},
          {"finished", "COMPLETED"}}},
        {QStringLiteral("production_runs.quality_status"), quality},
        {QStringLiteral("ingredient_lots.quality_status"), quality},
        {QStringLiteral("ingredient_lots.status"),
         {{"received", "RECEIVED"},
          {"quality_approved", "QUALITY_APPROVED"},
          {"in_use", "IN_USE"},
          {"depleted", "DEPLETED"},
          {"expired", "EXPIRED"},
          {"quarantined", "QUARANTINED"},
          {"recalled", "RECALLED"}}},
        {QStringLiteral("pallets.status"), palletWords()},
        {QStringLiteral("audit_log.action"),
         {{"insert", "INSERT"}, {"update", "UPDATE"}, {"delete", "DELETE"}, {"create", "INSERT"}}},
    };
    const auto it = words.constFind(entity + u'.' + column);
    return it == words.constEnd() ? none : *it;
}

QString defaultWord(QLatin1String entity, QLatin1String column)
{
    static const QMap<QString, QString> defaults{
        {QStringLiteral("users.role"), QStringLiteral("PRODUCTION")},
        {QStringLiteral("ingredients.type"), QStringLiteral("OTHER")},
        {QStringLiteral("ingredients.status"), QStringLiteral("ACTIVE")},
        {QStringLiteral("production_runs.quality_status"), QStringLiteral("PENDING")},
        {QStringLiteral("ingredient_lots.quality_status"), QStringLiteral("PENDING")},
        {QStringLiteral("pallets.status"), QStringLiteral("ON_HOLD")},
        {QStringLiteral("audit_log.action"), QStringLiteral("UPDATE")},
    };
    return defaults.value(entity + u'.' + column);
}

} // namespace bm
