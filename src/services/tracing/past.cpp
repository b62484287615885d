// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/past.h"

#include "database/history/recordvalues.h"

#include <QSet>
#include <cmath>
#include <map>

namespace bm
{
namespace
{
using Values = QHash<QString, QJsonObject>;

QString textIn(const QJsonObject &row, const char *column)
{
    return row.value(QLatin1String(column)).toString();
}

std::optional<Quantity> quantityIn(const QJsonObject &row, const char *column)
{
    const QJsonValue value = row.value(QLatin1String(column));
    return value.isDouble() ? std::optional(Quantity::ofThousandths(std::llround(value.toDouble() * 1000)))
                            : std::nullopt;
}

std::optional<qint64> integerIn(const QJsonObject &row, const char *column)
{
    const QJsonValue value = row.value(QLatin1String(column));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

QString nameIn(const Values &rows, const std::optional<qint64> &id)
{
    return id ? textIn(rows.value(QString::number(*id)), "name") : QString();
}

// Of the ids that stand in one column of these rows.
Result<Values> parentsAt(Database &database, const QString &table, const Values &rows, const char *column,
                         const QDateTime &moment)
{
    QSet<QString> ids;
    for (const QJsonObject &row : rows) {
        if (const auto id = integerIn(row, column))
            ids.insert(QString::number(*id));
    }
    return ids.isEmpty() ? Result<Values>(Values()) : valuesAt(database, table, ids.values(), moment);
}

template <typename Nodes, typename IdOf>
QStringList idsOf(const Nodes &nodes, IdOf idOf)
{
    QStringList ids;
    for (const auto &node : nodes)
        ids << QString::number(idOf(node));
    return ids;
}

// Leaves only nodes that were there, each turned back.
template <typename Nodes, typename IdOf, typename Turn>
void turn(Nodes &nodes, const Values &rows, IdOf idOf, Turn turnOne)
{
    std::erase_if(nodes, [&](const auto &node) { return !rows.contains(QString::number(idOf(node))); });
    for (auto &node : nodes)
        turnOne(node, rows.value(QString::number(idOf(node))));
}

// What was counted otherwise later was not known then.
Done turnRework(Database &database, Family &family)
{
    QHash<qint64, LotFacts *> lots;
    std::vector<qint64> ids;
    for (LotFacts &lot : family.lots) {
        if (!lot.isRework || !lot.sourceRun)
            continue;
        lots.insert(lot.node.id.value(), &lot);
        ids.push_back(lot.node.id.value());
    }
    if (ids.empty())
        return {};
    const auto read = [&lots](const Row &row) -> Done {
        lots.value(row.integer(QStringLiteral("id")))->received = row.quantity(QStringLiteral("quantity"));
        return {};
    };
    return database.forEach(tracequeries::cameOut(database.engine(), family.when()),
                            tracequeries::askedFor({ids}, family.moment), read);
}

Done turnLots(Database &database, Family &family)
{
    const auto idOf = [](const LotFacts &lot) { return lot.node.id.value(); };
    BM_TRY_ASSIGN(const Values rows,
                  valuesAt(database, QStringLiteral("ingredient_lots"), idsOf(family.lots, idOf), family.moment));
    BM_TRY_ASSIGN(const Values ingredients,
                  parentsAt(database, QStringLiteral("ingredients"), rows, "ingredient_id", family.moment));
    BM_TRY_ASSIGN(const Values suppliers,
                  parentsAt(database, QStringLiteral("suppliers"), rows, "supplier_id", family.moment));
    turn(family.lots, rows, idOf, [&](LotFacts &lot, const QJsonObject &row) {
        lot.node.ingredient = nameIn(ingredients, integerIn(row, "ingredient_id"));
        lot.node.supplier = row.value(QStringLiteral("supplier_name")).isString()
                                ? textIn(row, "supplier_name")
                                : nameIn(suppliers, integerIn(row, "supplier_id"));
        lot.node.supplierLotCode = textIn(row, "supplier_lot_code");
        lot.node.status = textIn(row, "status");
        lot.releaseEndsAt = QDateTime::fromString(textIn(row, "release_ends_at"), Qt::ISODateWithMs).toUTC();
        lot.received = quantityIn(row, "quantity_received");
    });
    return turnRework(database, family);
}

Done turnRuns(Database &database, Family &family)
{
    const auto idOf = [](const RunNode &run) { return run.id.value(); };
    BM_TRY_ASSIGN(const Values rows,
                  valuesAt(database, QStringLiteral("production_runs"), idsOf(family.runs, idOf), family.moment));
    BM_TRY_ASSIGN(const Values recipes,
                  parentsAt(database, QStringLiteral("recipes"), rows, "recipe_id", family.moment));
    turn(family.runs, rows, idOf, [&](RunNode &run, const QJsonObject &row) {
        run.recipe = nameIn(recipes, integerIn(row, "recipe_id"));
        run.status = textIn(row, "status");
        run.unit = textIn(row, "unit_of_measure");
        run.actualQuantity = quantityIn(row, "actual_quantity");
    });
    return {};
}

Done turnPallets(Database &database, Family &family)
{
    const auto idOf = [](const PalletNode &pallet) { return pallet.id.value(); };
    BM_TRY_ASSIGN(const Values rows,
                  valuesAt(database, QStringLiteral("pallets"), idsOf(family.pallets, idOf), family.moment));
    turn(family.pallets, rows, idOf, [](PalletNode &pallet, const QJsonObject &row) {
        pallet.sscc = textIn(row, "sscc");
        pallet.status = textIn(row, "status");
        pallet.location = textIn(row, "location");
        pallet.customerId = integerIn(row, "customer_id");
        pallet.customerOrder = textIn(row, "customer_order");
        pallet.shippedAt = QDateTime::fromString(textIn(row, "shipped_at"), Qt::ISODateWithMs).toUTC();
        pallet.itemCount = integerIn(row, "item_count");
    });
    return {};
}

// Items that are there now, and those that changed since.
Result<QStringList> itemsToAsk(Database &database, const QString &column, const std::vector<qint64> &ids,
                               const QDateTime &moment)
{
    QSet<QString> items;
    const auto note = [&items](const Row &row) -> Done {
        items.insert(row.text(QStringLiteral("record")));
        return {};
    };
    BM_TRY(database.forEach(QStringLiteral("SELECT CAST(id AS text) AS record FROM pallet_items WHERE ") +
                                tracequeries::among(column, database.engine()),
                            {ids}, note));
    static const QString changed = QStringLiteral(
        "SELECT record_id AS record FROM audit_log WHERE table_name = 'pallet_items' AND action <> 'INSERT' AND "
        "changed_at > ");
    static const QString sqlite = changed + u'?';
    static const QString postgresql = changed + QLatin1String("CAST(? AS timestamptz)");
    BM_TRY(database.forEach(database.pick(sqlite, postgresql), {moment}, note));
    return items.values();
}
} // namespace

Result<std::vector<Packing>> packingsThen(Database &database, const QString &column, const std::vector<qint64> &ids,
                                          const QDateTime &moment)
{
    BM_TRY_ASSIGN(const QStringList items, itemsToAsk(database, column, ids, moment));
    BM_TRY_ASSIGN(const Values rows, valuesAt(database, QStringLiteral("pallet_items"), items, moment));
    const QSet<qint64> wanted(ids.begin(), ids.end());
    std::map<qint64, Packing> packings; // in the order in which they were packed
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (wanted.contains(it->value(column).toInteger()))
            packings[it.key().toLongLong()] = {integerIn(*it, "production_run_id").value_or(0),
                                               integerIn(*it, "pallet_id").value_or(0), quantityIn(*it, "quantity")};
    }
    std::vector<Packing> found;
    for (const auto &[id, packing] : packings)
        found.push_back(packing);
    return found;
}

Done turnBack(Database &database, Family &family)
{
    if (!family.moment.isValid())
        return {};
    BM_TRY(turnLots(database, family));
    BM_TRY(turnRuns(database, family));
    return turnPallets(database, family);
}

Done turnBackCustomers(Database &database, Family &family)
{
    if (!family.moment.isValid() || family.customers.isEmpty())
        return {};
    QStringList ids;
    for (auto it = family.customers.keyBegin(); it != family.customers.keyEnd(); ++it)
        ids << QString::number(*it);
    BM_TRY_ASSIGN(const Values rows, valuesAt(database, QStringLiteral("customers"), ids, family.moment));
    for (auto it = family.customers.begin(); it != family.customers.end(); ++it)
        it.value() = nameIn(rows, it.key());
    return {};
}

} // namespace bm
