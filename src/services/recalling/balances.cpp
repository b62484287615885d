// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/production/losses.h"
#include "services/recalling/figures.h"
#include "services/recalling/lotparts.h"
#include "services/recalling/recallrows.h"
#include "services/tracing/queries.h"

#include <QHash>
#include <algorithm>
#include <utility>

// Into a batch, a vessel or another lot; what stands in a vessel is drawn by the lots in it.
#define BM_WENT_ON                                                                                                     \
    "l.vessel_id IS NULL AND (EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.ingredient_lot_id = l.id) OR EXISTS "  \
    "(SELECT 1 FROM lot_transfers t WHERE t.from_lot_id = l.id))"

namespace bm
{
namespace
{
RootBalance balanceFrom(const Row &row)
{
    RootBalance balance;
    balance.code = row.text(QStringLiteral("code"));
    balance.ingredient = row.text(QStringLiteral("ingredient"));
    balance.unit = row.text(QStringLiteral("unit"));
    balance.onHand = row.optionalQuantity(QStringLiteral("on_hand"));
    // Else nobody knows what there was in the beginning, and no count says it afterwards.
    if (balance.onHand && !row.isNull(QStringLiteral("quantity_received")))
        balance.received = Quantity();
    // An old program did not say how much: such a use is in no ledger.
    if (row.integer(QStringLiteral("unknown_use")) != 0)
        balance.used = std::nullopt;
    return balance;
}

void book(RootBalance &balance, BalancePart part, Quantity quantity)
{
    switch (part) {
    case BalancePart::Received:
        if (balance.received)
            *balance.received += quantity;
        return;
    case BalancePart::Unexplained:
        balance.unexplained -= quantity;
        return;
    case BalancePart::Used:
        if (balance.used)
            *balance.used -= quantity;
        return;
    case BalancePart::PassedOn:
        balance.passedOn -= quantity;
        return;
    case BalancePart::Wasted:
        balance.wasted -= quantity;
        return;
    case BalancePart::Sampled:
        balance.sampled -= quantity;
        return;
    case BalancePart::SentBack:
        balance.sentBack -= quantity;
        return;
    case BalancePart::FirstCount:
    case BalancePart::OnHand:
        break;
    }
}

// Of these batches and of those on these pallets, each once.
Result<std::vector<ProductBalance>> batchBalances(Database &database, const std::vector<qint64> &runs,
                                                  const std::vector<qint64> &pallets)
{
    static const QString sql = QStringLiteral(
        "SELECT r.id, r.batch_number, c.name AS product, r.unit_of_measure AS unit, r.actual_quantity AS made, "
        "(SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id WHERE i.production_run_id = "
        "r.id AND p.status <> 'VOID' AND p.shipped_at IS NULL) AS here, "
        "(SELECT sum(i.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id WHERE i.production_run_id = "
        "r.id AND p.status <> 'VOID' AND p.shipped_at IS NOT NULL) AS shipped, "
        "(SELECT -sum(s.quantity) FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id JOIN shipment_lines s ON "
        "s.pallet_id = i.pallet_id AND s.production_run_id = i.production_run_id WHERE i.production_run_id = r.id AND "
        "p.status <> 'VOID' AND p.shipped_at IS NOT NULL AND ((s.kind = 'RETURNED' AND s.onto_pallet_id IS NULL) OR "
        "s.takes_back_id IS NOT NULL) AND s.id > (SELECT max(f.id) FROM shipment_lines f WHERE f.pallet_id = "
        "i.pallet_id AND f.kind = 'SHIPPED' AND f.takes_back_id IS NULL)) AS came_back, "
        "(SELECT sum(m.quantity) FROM ingredient_lots l JOIN lot_movements m ON m.ingredient_lot_id = l.id WHERE "
        "l.source_production_run_id = r.id AND NOT l.is_rework AND m.type IN ('RECEIVE', 'ADJUST')) AS into_stock, "
        "(SELECT sum(x.disposed_quantity) FROM recall_items x JOIN recalls v ON v.id = x.recall_id WHERE "
        "x.production_run_id = r.id AND NOT v.is_mock AND x.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')) AS "
        "gone "
        "FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE %1 OR r.id IN (SELECT i.production_run_id "
        "FROM pallet_items i WHERE %2) ORDER BY r.id");
    std::vector<ProductBalance> balances;
    if (runs.empty() && pallets.empty())
        return balances;
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("r.id"), database.engine()),
                                  tracequeries::among(QStringLiteral("i.pallet_id"), database.engine()));
    BM_TRY_ASSIGN(const Rows rows, database.run(asked, {runs, pallets}));
    std::vector<qint64> found;
    for (const Row &row : rows)
        found.push_back(row.integer(QStringLiteral("id")));
    BM_TRY_ASSIGN(const auto wasted, wastedOfYields(database, found));
    for (const Row &row : rows) {
        const auto sum = [&row](const char *column) {
            return row.optionalQuantity(QString::fromLatin1(column)).value_or(Quantity());
        };
        // Cases that a customer sent back in a recall stand on their pallet in the books.
        const Quantity back = sum("came_back");
        balances.push_back({row.text(QStringLiteral("batch_number")), row.text(QStringLiteral("product")),
                            row.text(QStringLiteral("unit")), row.optionalQuantity(QStringLiteral("made")),
                            sum("here") + back, sum("shipped") - back, sum("into_stock"),
                            wasted.value(row.integer(QStringLiteral("id"))) + sum("gone")});
    }
    return balances;
}
} // namespace

Result<std::vector<RootBalance>> lotBalances(Database &database, const std::vector<qint64> &lots)
{
    static const QString heads = QStringLiteral(
        "SELECT l.id, l.internal_lot_code AS code, i.name AS ingredient, l.unit_of_measure AS unit, "
        "l.quantity_remaining AS on_hand, l.quantity_received, CASE WHEN EXISTS (SELECT 1 FROM batch_ingredients b "
        "WHERE b.ingredient_lot_id = l.id AND b.quantity_used IS NULL) THEN 1 ELSE 0 END AS unknown_use FROM "
        "ingredient_lots l JOIN ingredients i ON i.id = "
        "l.ingredient_id WHERE %1");
    std::vector<RootBalance> balances;
    if (lots.empty())
        return balances;
    QHash<qint64, RootBalance> read;
    const QString among = tracequeries::among(QStringLiteral("l.id"), database.engine());
    BM_TRY(database.forEach(heads.arg(among), {lots}, [&read](const Row &row) -> Done {
        read.insert(row.integer(QStringLiteral("id")), balanceFrom(row));
        return {};
    }));
    BM_TRY(database.forEach(lotMovements(among), {lots}, [&read](const Row &row) -> Done {
        book(read[row.integer(QStringLiteral("lot"))], partOf(row), row.quantity(QStringLiteral("quantity")));
        return {};
    }));
    for (const qint64 lot : lots) {
        if (read.contains(lot))
            balances.push_back(read.value(lot));
    }
    return balances;
}

Result<RecallBalances> balancesOf(Database &database, const std::vector<NodeKey> &roots)
{
    std::vector<qint64> lots;
    std::vector<qint64> runs;
    std::vector<qint64> pallets;
    for (const NodeKey &root : roots)
        (root.kind == NodeKind::Lot ? lots : root.kind == NodeKind::Run ? runs : pallets).push_back(root.id);
    RecallBalances balances;
    BM_TRY_ASSIGN(balances.lots, lotBalances(database, lots));
    BM_TRY_ASSIGN(balances.batches, batchBalances(database, runs, pallets));
    return balances;
}

Result<std::vector<RootBalance>> Recalls::rootBalances(const QString &number)
{
    BM_TRY_ASSIGN(RecallBalances all, balances(number));
    return std::move(all.lots);
}

Result<RecallBalances> balancesOfRecall(Database &database, qint64 recall)
{
    static const QString sql =
        QStringLiteral("SELECT ingredient_lot_id, production_run_id, pallet_id FROM recall_items "
                       "WHERE recall_id = ? AND is_root ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recall}));
    std::vector<NodeKey> roots;
    for (const Row &row : rows) {
        for (const NodeKind kind : {NodeKind::Lot, NodeKind::Run, NodeKind::Pallet}) {
            if (const auto id = row.optionalInteger(columnOf(kind)))
                roots.push_back({kind, *id});
        }
    }
    return balancesOf(database, roots);
}

Result<RecallBalances> Recalls::balances(const QString &number)
{
    return inSnapshot(m_session.database, [&]() -> Result<RecallBalances> {
        BM_TRY_ASSIGN(const RecallRow recall, recallNamed(m_session.database, number));
        BM_TRY_ASSIGN(ShownFigures shown, figuresShown(m_session.database, recall));
        if (shown.kept)
            return std::move(shown.kept->balances);
        return balancesOfRecall(m_session.database, recall.id);
    });
}

std::vector<RecallGap> gapsIn(const RecallScope &scope, const std::vector<RecallSource> &sources,
                              const RecallBalances &balances)
{
    std::vector<GapCustomer> customers;
    for (const RecallCustomer &customer : scope.customers)
        customers.push_back({customer.name, !customer.phone.isEmpty(), !customer.email.isEmpty()});
    QStringList missing;
    const auto note = [&missing](const QString &code, const std::optional<Quantity> &percent) {
        if (!percent || *percent < Quantity::ofUnits(100))
            missing << code;
    };
    for (const RootBalance &lot : balances.lots)
        note(lot.code, accountedPercent(lot));
    for (const ProductBalance &batch : balances.batches)
        note(batch.batch, accountedPercent(batch));
    return gapsOf(scope.items, customers, sources, missing);
}

std::optional<Quantity> accountedPercent(const RecallBalances &balances)
{
    std::optional<Quantity> least;
    const auto take = [&least](const std::optional<Quantity> &percent, bool isFirst) {
        least = isFirst ? percent : least && percent ? std::optional(std::min(*least, *percent)) : std::nullopt;
    };
    bool isFirst = true;
    for (const RootBalance &lot : balances.lots)
        take(accountedPercent(lot), std::exchange(isFirst, false));
    for (const ProductBalance &batch : balances.batches)
        take(accountedPercent(batch), std::exchange(isFirst, false));
    return least;
}

Result<std::optional<TraceRoot>> anyLotThatWentOn(Database &database, quint64 draw)
{
    static const QString count = QStringLiteral("SELECT count(*) AS lots FROM ingredient_lots l WHERE " BM_WENT_ON);
    static const QString pick =
        QStringLiteral("SELECT l.id, l.internal_lot_code AS code, i.name FROM ingredient_lots l JOIN ingredients i ON "
                       "i.id = l.ingredient_id WHERE " BM_WENT_ON " ORDER BY l.id LIMIT 1 OFFSET ?");
    BM_TRY_ASSIGN(const auto counted, database.first(count));
    const qint64 lots = counted->integer(QStringLiteral("lots"));
    if (lots == 0)
        return std::optional<TraceRoot>();
    const auto place = static_cast<qint64>(draw % static_cast<quint64>(lots));
    BM_TRY_ASSIGN(const auto row, database.first(pick, {place}));
    return std::optional(TraceRoot{{NodeKind::Lot, row->integer(QStringLiteral("id"))},
                                   row->text(QStringLiteral("code")),
                                   row->text(QStringLiteral("name"))});
}

Result<bool> anyWentOn(Database &database)
{
    static const QString sql = QStringLiteral("SELECT l.id FROM ingredient_lots l WHERE " BM_WENT_ON " LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> any, database.first(sql));
    return any.has_value();
}

Result<QString> Recalls::anyUsedLot(quint64 draw)
{
    return inSnapshot(m_session.database, [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::OpenRecall));
        BM_TRY_ASSIGN(const std::optional<TraceRoot> lot, anyLotThatWentOn(m_session.database, draw));
        if (!lot)
            return Error{Reason::NotFound, QStringLiteral("nothingWentOn")};
        return lot->code;
    });
}

} // namespace bm
