// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/relations.h"

#include "services/tracing/queries.h"

#include <span>

namespace bm
{
namespace
{
// A row belongs to the record whose id stands in the column.
struct Relation
{
    const char *table;
    const char *column;
    bool isTakenOff = false; // rows of that table may be deleted again
};

constexpr Relation lotRelations[]{{"holds", "ingredient_lot_id"},
                                  {"quality_checks", "ingredient_lot_id"},
                                  {"batch_ingredients", "ingredient_lot_id"},
                                  {"lot_transfers", "from_lot_id"},
                                  {"lot_transfers", "to_lot_id"},
                                  {"attachments", "ingredient_lot_id", true},
                                  {"recall_items", "ingredient_lot_id"},
                                  {"vessel_acts", "ingredient_lot_id"},
                                  {"label_prints", "ingredient_lot_id"}};
constexpr Relation runRelations[]{{"holds", "production_run_id"},
                                  {"quality_checks", "production_run_id"},
                                  {"batch_ingredients", "production_run_id"},
                                  {"run_events", "production_run_id"},
                                  {"run_losses", "production_run_id"},
                                  {"vessel_acts", "production_run_id"},
                                  {"run_readings", "production_run_id"},
                                  {"run_step_marks", "production_run_id"},
                                  {"carry_overs", "from_run_id"},
                                  {"carry_overs", "to_run_id"},
                                  {"pallet_items", "production_run_id", true},
                                  {"attachments", "production_run_id", true},
                                  {"recall_items", "production_run_id"}};
constexpr Relation palletRelations[]{
    {"holds", "pallet_id"},         {"pallet_items", "pallet_id", true}, {"attachments", "pallet_id", true},
    {"recall_items", "pallet_id"},  {"label_prints", "pallet_id"},       {"shipment_pallets", "pallet_id"},
    {"shipment_lines", "pallet_id"}};
constexpr Relation vesselRelations[]{{"vessel_acts", "vessel_id"}};
constexpr Relation recipeRelations[]{{"recipe_ingredients", "recipe_id", true},
                                     {"recipe_steps", "recipe_id", true},
                                     {"recipe_substitutes", "recipe_id", true}};

std::span<const Relation> relationsOf(RecordKind kind)
{
    switch (kind) {
    case RecordKind::Lot:
        return lotRelations;
    case RecordKind::Run:
        return runRelations;
    case RecordKind::Pallet:
        return palletRelations;
    case RecordKind::Recipe:
        return recipeRelations;
    case RecordKind::Vessel:
        return vesselRelations;
    case RecordKind::Supplier:
    case RecordKind::Customer:
    case RecordKind::Ingredient:
    case RecordKind::Person:
        break;
    }
    return {};
}

Done addRows(Database &database, const QString &sql, const Args &args, const QString &table, RelatedRows &rows)
{
    return database.forEach(sql, args, [&](const Row &row) -> Done {
        rows[table].insert(row.text(QStringLiteral("record")));
        return {};
    });
}

Done addRelated(Database &database, const Relation &relation, qint64 id, RelatedRows &rows)
{
    const QString table = QString::fromLatin1(relation.table);
    const QString column = QString::fromLatin1(relation.column);
    BM_TRY(addRows(database,
                   QStringLiteral("SELECT CAST(id AS text) AS record FROM ") + table + QLatin1String(" WHERE ") +
                       column + QLatin1String(" = ? ORDER BY id DESC LIMIT ") + QString::number(History::mostEntries),
                   {id}, table, rows));
    if (!relation.isTakenOff)
        return {};
    const QString value = database.isSqlite() ? QStringLiteral("json_extract(old_values, '$.%1') = ?").arg(column)
                                              : QStringLiteral("CAST(old_values ->> '%1' AS bigint) = ?").arg(column);
    return addRows(database,
                   QStringLiteral("SELECT record_id AS record FROM audit_log WHERE table_name = '") + table +
                       QLatin1String("' AND action = 'DELETE' AND ") + value,
                   {id}, table, rows);
}

Done addSignatures(Database &database, RelatedRows &rows)
{
    static const QString sqlite = QStringLiteral("SELECT CAST(id AS text) AS record FROM signatures WHERE table_name = "
                                                 "? AND record_id IN (SELECT value FROM json_each(?))");
    static const QString postgresql = QStringLiteral("SELECT CAST(id AS text) AS record FROM signatures WHERE "
                                                     "table_name = ? AND record_id = ANY (CAST(? AS text[]))");
    const RelatedRows signedRows = rows;
    for (const auto &[table, records] : signedRows)
        BM_TRY(addRows(database, database.pick(sqlite, postgresql), {table, records.values()},
                       QStringLiteral("signatures"), rows));
    return {};
}

struct Naming
{
    const char *table;
    const char *column;
};
constexpr Naming namings[]{{"ingredient_lots", "internal_lot_code"},
                           {"production_runs", "batch_number"},
                           {"pallets", "pallet_number"},
                           {"suppliers", "name"},
                           {"customers", "name"},
                           {"ingredients", "name"},
                           {"recipes", "name"},
                           {"users", "login"},
                           {"recalls", "recall_number"},
                           {"vessels", "code"}};

} // namespace

Result<RelatedRows> relatedRows(Database &database, RecordKind kind, qint64 id)
{
    RelatedRows rows{{tableOf(kind), {QString::number(id)}}};
    for (const Relation &relation : relationsOf(kind))
        BM_TRY(addRelated(database, relation, id, rows));
    BM_TRY(addSignatures(database, rows));
    return rows;
}

Result<QHash<qint64, QString>> namesOf(Database &database, const QString &table, const std::vector<qint64> &ids)
{
    QHash<qint64, QString> names;
    for (const Naming &naming : namings) {
        if (table != QLatin1String(naming.table) || ids.empty())
            continue;
        const QString sql = QStringLiteral("SELECT id, ") + QLatin1String(naming.column) +
                            QLatin1String(" AS name FROM ") + table + QLatin1String(" WHERE ") +
                            tracequeries::among(QStringLiteral("id"), database.engine());
        BM_TRY(database.forEach(sql, {ids}, [&names](const Row &row) -> Done {
            names.insert(row.integer(QStringLiteral("id")), row.text(QStringLiteral("name")));
            return {};
        }));
    }
    return names;
}

QString parentTableOf(const QString &column)
{
    static const QHash<QString, QString> parents{
        {QStringLiteral("ingredient_id"), QStringLiteral("ingredients")},
        {QStringLiteral("output_ingredient_id"), QStringLiteral("ingredients")},
        {QStringLiteral("stands_for_id"), QStringLiteral("ingredients")},
        {QStringLiteral("substitute_id"), QStringLiteral("ingredients")},
        {QStringLiteral("supplier_id"), QStringLiteral("suppliers")},
        {QStringLiteral("customer_id"), QStringLiteral("customers")},
        {QStringLiteral("recipe_id"), QStringLiteral("recipes")},
        {QStringLiteral("recall_id"), QStringLiteral("recalls")},
        {QStringLiteral("pallet_id"), QStringLiteral("pallets")},
        {QStringLiteral("ingredient_lot_id"), QStringLiteral("ingredient_lots")},
        {QStringLiteral("from_lot_id"), QStringLiteral("ingredient_lots")},
        {QStringLiteral("to_lot_id"), QStringLiteral("ingredient_lots")},
        {QStringLiteral("filling_lot_id"), QStringLiteral("ingredient_lots")},
        {QStringLiteral("vessel_id"), QStringLiteral("vessels")},
        {QStringLiteral("production_run_id"), QStringLiteral("production_runs")},
        {QStringLiteral("source_production_run_id"), QStringLiteral("production_runs")},
        {QStringLiteral("source_run_id"), QStringLiteral("production_runs")}};
    return parents.value(column);
}

Result<QHash<qint64, QString>> unitsOf(Database &database, const QString &table, const std::vector<qint64> &ids)
{
    QHash<qint64, QString> units;
    if (ids.empty())
        return units;
    const QString sql = QStringLiteral("SELECT id, unit_of_measure AS unit FROM ") + table + QLatin1String(" WHERE ") +
                        tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY(database.forEach(sql, {ids}, [&units](const Row &row) -> Done {
        units.insert(row.integer(QStringLiteral("id")), row.text(QStringLiteral("unit")));
        return {};
    }));
    return units;
}

} // namespace bm
