// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/recallrows.h"

#include "database/connection/fastrow.h"
#include "services/production/losses.h"
#include "services/recalling/returns.h"
#include "services/tracing/queries.h"

// Joined by the compiler, so that every statement stays one constant text. Another recall's row of the same thing:
#define BM_SAME_THING                                                                                                  \
    "(o.ingredient_lot_id = x.ingredient_lot_id OR o.production_run_id = x.production_run_id OR o.pallet_id = "        \
    "x.pallet_id) AND o.recall_id <> x.recall_id"
// What of a batch r of the recall a was never packed and no other recall settled, with what was thrown away of it:
// asked while it is open, then what was said. What puts all it makes into stock has nothing loose.
// Of most recalls there is no other one, which is asked once and not for every thing.
#define BM_OTHER_RECALL "EXISTS (SELECT 1 FROM recalls v WHERE v.id <> ? AND NOT v.is_mock)"
#define BM_LOOSE                                                                                                       \
    "CASE WHEN a.is_mock OR r.id IS NULL THEN NULL "                                                                   \
    "WHEN a.status = 'CLOSED' THEN CASE WHEN x.disposition <> 'PENDING' THEN x.disposed_quantity END "                 \
    "WHEN NOT EXISTS (SELECT 1 FROM ingredient_lots f WHERE f.source_production_run_id = r.id AND NOT f.is_rework) "   \
    "THEN r.actual_quantity - COALESCE((SELECT sum(f.quantity) FROM pallet_items f JOIN pallets g ON g.id = "          \
    "f.pallet_id WHERE f.production_run_id = r.id AND g.status <> 'VOID'), 0) - "                                      \
    "COALESCE((SELECT sum(COALESCE(o.disposed_quantity, r.actual_quantity)) FROM recall_items o JOIN recalls c ON "    \
    "c.id = o.recall_id WHERE o.production_run_id = r.id AND c.status = 'CLOSED' AND NOT c.is_mock AND "               \
    "o.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')), 0) END AS loose, "
#define BM_SELECT_RECALLS                                                                                              \
    "SELECT r.id, r.recall_number, r.reason, r.is_mock, r.status, r.opened_at, r.opened_by, r.closed_at, "             \
    "r.closed_by, "                                                                                                    \
    "(SELECT count(*) FROM recall_items x WHERE x.recall_id = r.id) AS items FROM recalls r "

namespace bm
{
namespace
{
RecallSummary summaryFrom(const Row &row)
{
    RecallSummary summary;
    summary.number = row.text(QStringLiteral("recall_number"));
    summary.reason = row.text(QStringLiteral("reason"));
    summary.isDrill = row.flag(QStringLiteral("is_mock"));
    summary.isOpen = row.text(QStringLiteral("status")) == u"OPEN";
    summary.openedAt = row.time(QStringLiteral("opened_at"));
    summary.openedBy = row.text(QStringLiteral("opened_by"));
    summary.closedAt = row.time(QStringLiteral("closed_at"));
    summary.closedBy = row.text(QStringLiteral("closed_by"));
    summary.items = row.integer(QStringLiteral("items"));
    return summary;
}

// In the order of the SELECT in recallItems().
enum Column {
    LotOf,
    RunOf,
    PalletOf,
    IsRoot,
    IsPossible,
    Unit,
    Doses,
    QuantityThen,
    Loose,
    PreviousStatus,
    DispositionName,
    Disposed,
    Notes,
    NotifiedAt,
    Code,
    Title,
    Status,
    Location,
    CustomerId,
    Customer,
    CustomerOrder,
    ShippedAt,
    ReleaseEnds,
    IsAsked,
    SettledElsewhere,
    OpenElsewhere,
};

NodeKey keyFrom(const FastRow &row)
{
    if (const auto lot = row.optionalInteger(LotOf))
        return {NodeKind::Lot, *lot};
    if (const auto run = row.optionalInteger(RunOf))
        return {NodeKind::Run, *run};
    return {NodeKind::Pallet, row.integer(PalletOf)};
}

// Pallets of a batch have the same doses, and reading them costs more than all else of a row.
class KnownDoses
{
public:
    const RootDoses &of(const QString &text)
    {
        const auto known = m_read.constFind(text);
        return known != m_read.cend() ? *known : *m_read.insert(text, dosesFromText(text));
    }

private:
    QHash<QString, RootDoses> m_read;
};

RecallItem itemFrom(const FastRow &row, KnownDoses &doses)
{
    RecallItem item;
    item.key = keyFrom(row);
    item.code = row.text(Code);
    item.title = row.word(Title);
    item.status = row.word(Status);
    item.previousStatus = row.word(PreviousStatus);
    item.isRoot = row.integer(IsRoot) != 0;
    item.isPossible = row.integer(IsPossible) != 0;
    item.quantity = row.optionalQuantity(QuantityThen);
    item.unit = row.word(Unit);
    item.location = row.word(Location);
    item.customerId = row.optionalInteger(CustomerId);
    item.customer = row.word(Customer);
    item.customerOrder = row.word(CustomerOrder);
    item.shippedAt = row.time(ShippedAt);
    item.disposition = dispositionFromName(row.word(DispositionName)).value_or(Disposition::Pending);
    item.disposed = row.optionalQuantity(Disposed);
    item.loose = row.optionalQuantity(Loose);
    item.notes = row.word(Notes);
    item.notifiedAt = row.time(NotifiedAt);
    item.doses = doses.of(row.word(Doses));
    // An earlier program kept of a carry-over how much it is of the batch that it went into.
    if (item.isPossible)
        std::erase_if(item.doses, [](const RootDose &dose) { return !dose.isPossible; });
    item.isSettledElsewhere = row.integer(SettledElsewhere) != 0;
    item.isOpenElsewhere = row.integer(OpenElsewhere) != 0;
    return item;
}
} // namespace

QString tableOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return QStringLiteral("ingredient_lots");
    case NodeKind::Run:
        return QStringLiteral("production_runs");
    case NodeKind::Pallet:
        break;
    }
    return QStringLiteral("pallets");
}

QString columnOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return QStringLiteral("ingredient_lot_id");
    case NodeKind::Run:
        return QStringLiteral("production_run_id");
    case NodeKind::Pallet:
        break;
    }
    return QStringLiteral("pallet_id");
}

Result<RecallRow> recallNamed(Database &database, const QString &number)
{
    static const QString sql = QStringLiteral(BM_SELECT_RECALLS "WHERE r.recall_number = ?");
    BM_TRY_ASSIGN(std::optional<Row> row, database.first(sql, {number.trimmed()}));
    if (!row) {
        BM_TRY_ASSIGN(row, database.first(sql, {number.trimmed().toUpper()}));
    }
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("recall"), number.trimmed()};
    return RecallRow{row->integer(QStringLiteral("id")), summaryFrom(*row)};
}

Result<std::vector<RecallSummary>> recallSummaries(Database &database)
{
    static const QString sql = QStringLiteral(
        BM_SELECT_RECALLS "ORDER BY CASE WHEN r.status = 'OPEN' THEN 0 ELSE 1 END, r.opened_at DESC, r.id DESC");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<RecallSummary> recalls;
    for (const Row &row : rows)
        recalls.push_back(summaryFrom(row));
    return recalls;
}

Done addFacts(Database &database, std::vector<RecallItem> &items)
{
    static const QString ofLots = QStringLiteral("SELECT id FROM ingredient_lots WHERE source_production_run_id IS NOT "
                                                 "NULL AND ");
    // Cancelled and failed batches are on no pallet by right.
    static const QString ofRuns = QStringLiteral(
        "SELECT r.id, CASE WHEN r.status IN ('COMPLETED', 'RECALLED') AND NOT EXISTS (SELECT 1 FROM pallet_items p "
        "WHERE p.production_run_id = r.id) AND NOT EXISTS (SELECT 1 FROM ingredient_lots l WHERE "
        "l.source_production_run_id = r.id AND NOT l.is_rework) THEN 1 ELSE 0 END AS nowhere, "
        "CASE WHEN r.provenance = 'MIGRATED' AND COALESCE(r.daily_lot, r.cake_lot, r.icing_lot) IS NOT NULL AND NOT "
        "EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.production_run_id = r.id) THEN 1 ELSE 0 END AS old_text "
        "FROM production_runs r WHERE ");
    static const QString ofPallets =
        QStringLiteral("SELECT s.pallet_id, CASE WHEN max(p.shipped_at) IS NULL AND max(p.customer_id) IS NULL AND "
                       "max(CASE WHEN s.kind = 'RETURNED' "
                       "AND s.onto_pallet_id IS NULL THEN s.id END) > max(CASE WHEN s.kind = 'SHIPPED' THEN s.id END) "
                       "THEN 1 ELSE 0 END AS back FROM shipment_lines s JOIN pallets p ON p.id = s.pallet_id WHERE "
                       "%1 GROUP BY s.pallet_id HAVING count(s.customer_id) > 0");
    const auto among = [&database](const char *column) {
        return tracequeries::among(QString::fromLatin1(column), database.engine());
    };
    std::vector<qint64> lots;
    std::vector<qint64> runs;
    std::vector<qint64> pallets;
    QHash<NodeKey, RecallItem *> places;
    for (RecallItem &item : items) {
        places.insert(item.key, &item);
        if (item.key.kind == NodeKind::Lot)
            lots.push_back(item.key.id);
        if (item.key.kind == NodeKind::Run)
            runs.push_back(item.key.id);
        if (item.key.kind == NodeKind::Pallet)
            pallets.push_back(item.key.id);
    }
    BM_TRY(database.forEachFast(ofLots + among("id"), {lots}, [&places](const FastRow &row) -> Done {
        places.value({NodeKind::Lot, row.integer(0)})->isMadeHere = true;
        return {};
    }));
    BM_TRY(database.forEachFast(ofPallets.arg(among("s.pallet_id")), {pallets}, [&places](const FastRow &row) -> Done {
        RecallItem *pallet = places.value({NodeKind::Pallet, row.integer(0)});
        pallet->hadCustomer = true;
        pallet->isBack = row.integer(1) != 0;
        return {};
    }));
    return database.forEachFast(ofRuns + among("r.id"), {runs}, [&places](const FastRow &row) -> Done {
        RecallItem *run = places.value({NodeKind::Run, row.integer(0)});
        run->isNowhere = row.integer(1) != 0;
        run->isOldText = row.integer(2) != 0;
        return {};
    });
}

namespace
{
Done takeOffWaste(Database &database, std::vector<RecallItem> &items)
{
    std::vector<qint64> runs;
    for (const RecallItem &item : items) {
        if (item.key.kind == NodeKind::Run && item.loose)
            runs.push_back(item.key.id);
    }
    BM_TRY_ASSIGN(const auto wasted, wastedOfYields(database, runs));
    for (RecallItem &item : items) {
        if (item.key.kind == NodeKind::Run && item.loose)
            *item.loose -= wasted.value(item.key.id);
    }
    return {};
}
} // namespace

// Of a lot in an open recall counts what it has left now: a batch may have given something back. What was recalled when
// this recall began has its earlier status in the recall that took it first.
Result<std::vector<RecallItem>> recallItems(Database &database, qint64 recall, const QDateTime &now)
{
    static const QString sql = QStringLiteral(
        "SELECT x.ingredient_lot_id, x.production_run_id, x.pallet_id, x.is_root, x.is_possible, "
        "COALESCE(x.unit_of_measure, l.unit_of_measure) AS unit_of_measure, x.doses, "
        "CASE WHEN l.id IS NOT NULL AND a.status = 'OPEN' AND NOT a.is_mock THEN l.quantity_remaining ELSE x.quantity "
        "END AS quantity, " BM_LOOSE "CASE WHEN x.previous_status <> 'RECALLED' OR NOT " BM_OTHER_RECALL
        " THEN x.previous_status ELSE COALESCE((SELECT o.previous_status "
        "FROM recall_items o JOIN recalls c ON c.id = o.recall_id WHERE " BM_SAME_THING " AND NOT c.is_mock AND "
        "o.previous_status <> 'RECALLED' ORDER BY o.id DESC LIMIT 1), 'RECALLED') END AS previous_status, "
        "x.disposition, x.disposed_quantity, x.notes, x.notified_at, "
        "COALESCE(l.internal_lot_code, r.batch_number, p.pallet_number) AS code, COALESCE(i.name, c.name) AS title, "
        "COALESCE(CAST(l.status AS text), CAST(r.status AS text), CAST(p.status AS text)) AS status, "
        "COALESCE(l.storage_location, p.location) AS location, p.customer_id, k.name AS customer, p.customer_order, "
        "p.shipped_at, l.release_ends_at, CASE WHEN a.status = 'OPEN' THEN 1 ELSE 0 END AS asked, "
        "CASE WHEN " BM_OTHER_RECALL " AND x.pallet_id IS NOT NULL AND EXISTS (SELECT 1 FROM recall_items o JOIN "
        "recalls c ON c.id = o.recall_id WHERE o.pallet_id = x.pallet_id AND o.recall_id <> x.recall_id AND c.status = "
        "'CLOSED' AND NOT c.is_mock AND o.disposition IN ('RETURNED', 'DESTROYED', 'REWORKED')) THEN 1 ELSE 0 END AS "
        "settled_elsewhere, "
        "CASE WHEN " BM_OTHER_RECALL " AND EXISTS (SELECT 1 FROM recall_items o JOIN recalls c ON c.id = o.recall_id "
        "WHERE " BM_SAME_THING " AND c.status = 'OPEN' AND NOT c.is_mock) THEN 1 ELSE 0 END AS open_elsewhere "
        "FROM recall_items x JOIN recalls a ON a.id = x.recall_id "
        "LEFT JOIN ingredient_lots l ON l.id = x.ingredient_lot_id LEFT JOIN ingredients i ON i.id = l.ingredient_id "
        "LEFT JOIN production_runs r ON r.id = x.production_run_id LEFT JOIN recipes c ON c.id = r.recipe_id "
        "LEFT JOIN pallets p ON p.id = x.pallet_id LEFT JOIN customers k ON k.id = p.customer_id "
        "WHERE x.recall_id = ? ORDER BY x.id");
    std::vector<RecallItem> items;
    bool isAsked = false;
    KnownDoses doses;
    BM_TRY(database.forEachFast(sql, {recall, recall, recall, recall}, [&](const FastRow &row) -> Done {
        items.push_back(itemFrom(row, doses));
        isAsked = row.integer(IsAsked) != 0;
        const QDateTime ends = row.time(ReleaseEnds);
        items.back().releaseEnded = ends.isValid() && ends <= now;
        return {};
    }));
    BM_TRY(addFacts(database, items));
    BM_TRY(addCases(database, recall, items));
    if (isAsked)
        BM_TRY(takeOffWaste(database, items));
    return items;
}

} // namespace bm
