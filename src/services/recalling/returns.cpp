// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/returns.h"

#include "database/connection/fastrow.h"
#include "services/details/palletrows.h"
#include "services/production/runrows.h"
#include "services/shipping/ledger.h"

#include <QHash>
#include <algorithm>

namespace bm
{
namespace
{
QString reasonOf(const QString &recall)
{
    return QStringLiteral("recall ") + recall;
}

bool isAway(const RecallItem &item)
{
    return item.key.kind == NodeKind::Pallet && item.previousStatus == u"SHIPPED" && item.status == u"RECALLED" &&
           !item.isBack;
}

QString told(const RecallItem &pallet, Quantity quantity, const RecalledCases &cases)
{
    return QStringLiteral("%1, %2 %3").arg(pallet.code, quantity.toText(), cases.unit);
}

// A pallet with one batch needs no name.
Result<size_t> placeOf(const RecallItem &pallet, const QString &batch)
{
    if (batch.isEmpty() && pallet.cases.size() == 1)
        return size_t(0);
    for (size_t i = 0; i < pallet.cases.size(); ++i) {
        if (pallet.cases[i].batch.compare(batch, Qt::CaseInsensitive) == 0)
            return i;
    }
    return Error{Reason::NotFound, QStringLiteral("onPallet"), batch};
}

Done checkPart(const RecallItem &pallet, const RecalledCases &cases, Quantity back)
{
    const QString onPallet = QStringLiteral("onPallet");
    if (back.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), back.toText()};
    if (!cases.quantity)
        return Error{Reason::LotQuantityUnknown, onPallet, pallet.code};
    if (back > *cases.quantity)
        return Error{Reason::NotEnoughLeft, onPallet, told(pallet, *cases.quantity, cases)};
    if (back < cases.cameBack)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("cameBackMore"), told(pallet, cases.cameBack, cases)};
    return {};
}

bool isAllBack(const RecallItem &pallet)
{
    return std::all_of(pallet.cases.begin(), pallet.cases.end(),
                       [](const RecalledCases &cases) { return cases.quantity && cases.cameBack == *cases.quantity; });
}

// It is not said of a pallet that is settled in another recall as returned, too.
Result<bool> isReturnedElsewhere(Database &database, qint64 pallet, qint64 recall)
{
    static const QString sql = QStringLiteral(
        "SELECT o.id FROM recall_items o JOIN recalls c ON c.id = o.recall_id WHERE o.pallet_id = ? AND o.recall_id <> "
        "? AND c.status = 'OPEN' AND NOT c.is_mock AND o.disposition = 'RETURNED' LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> any, database.first(sql, {pallet, recall}));
    return any.has_value();
}
} // namespace

Done addCases(Database &database, qint64 recall, std::vector<RecallItem> &items)
{
    // The sign before the run keeps SQLite from going through all runs of the recall for each pallet.
    static const QString sql = QStringLiteral(
        "SELECT i.pallet_id, r.batch_number, i.quantity, r.unit_of_measure AS unit, "
        "CASE WHEN x.is_root OR +i.production_run_id IN (SELECT b.production_run_id FROM recall_items b WHERE "
        "b.recall_id = ? AND b.production_run_id IS NOT NULL) THEN 1 ELSE 0 END AS recalled, "
        "(SELECT -sum(s.quantity) FROM shipment_lines s WHERE s.pallet_id = i.pallet_id AND s.production_run_id = "
        "i.production_run_id AND ((s.kind = 'RETURNED' AND s.onto_pallet_id IS NULL) OR s.takes_back_id IS NOT NULL) "
        "AND s.id > (SELECT max(f.id) FROM shipment_lines f WHERE f.pallet_id = i.pallet_id AND f.kind = 'SHIPPED' AND "
        "f.takes_back_id IS NULL)) AS came_back "
        "FROM recall_items x JOIN pallet_items i ON i.pallet_id = x.pallet_id JOIN production_runs r ON r.id = "
        "i.production_run_id WHERE x.recall_id = ? ORDER BY i.id");
    QHash<qint64, RecallItem *> pallets;
    for (RecallItem &item : items) {
        if (item.key.kind == NodeKind::Pallet)
            pallets.insert(item.key.id, &item);
    }
    if (pallets.isEmpty())
        return {};
    // pallet_id, batch_number, quantity, unit, recalled, came_back
    return database.forEachFast(sql, {recall, recall}, [&pallets](const FastRow &row) -> Done {
        RecalledCases cases{row.word(1), row.optionalQuantity(2), row.word(3), row.integer(4) != 0};
        cases.cameBack = row.quantity(5);
        if (RecallItem *pallet = pallets.value(row.integer(0)))
            pallet->cases.push_back(std::move(cases));
        return {};
    });
}

bool isReturnedInPart(const RecallItem &item, const Settlement &settlement)
{
    return isAway(item) && settlement.disposition == Disposition::Returned && settlement.quantity &&
           (!settlement.batch.isEmpty() || (item.quantity && *settlement.quantity < *item.quantity));
}

Result<RecallItem> settledInPart(const RecallItem &item, const Settlement &settlement)
{
    RecallItem settled = item;
    // Nothing of it came back: then nobody has to say of which batch.
    if (settlement.batch.isEmpty() && item.cases.size() != 1 && settlement.quantity->isZero())
        return settled;
    if (settlement.batch.isEmpty() && item.cases.size() > 1)
        return Error{Reason::Required, QStringLiteral("ofBatch"), item.code};
    BM_TRY_ASSIGN(const size_t place, placeOf(item, settlement.batch));
    BM_TRY(checkPart(item, item.cases[place], *settlement.quantity));
    settled.cases[place].cameBack = *settlement.quantity;
    Quantity back;
    for (const RecalledCases &cases : settled.cases)
        back += cases.cameBack;
    settled.disposed = isAllBack(settled) && item.quantity ? item.quantity : std::optional(back);
    return settled;
}

Done bookReturn(Session &session, const RecallItem &before, const RecallItem &settled, const QString &recall)
{
    if (settled.disposition != Disposition::Returned || !isAway(before))
        return {};
    BM_TRY_ASSIGN(const Pallet pallet, palletOf(session.database, PalletId(before.key.id)));
    const bool isPart = settled.disposed && before.quantity && *settled.disposed < *before.quantity;
    if (!isPart)
        return bookRecalledBack(session, pallet, reasonOf(recall));
    for (size_t i = 0; i < settled.cases.size(); ++i) {
        const Quantity more = settled.cases[i].cameBack - before.cases[i].cameBack;
        if (!more.isPositive())
            continue;
        BM_TRY_ASSIGN(const Run run, runNumbered(session.database, settled.cases[i].batch));
        BM_TRY(bookPartBack(session, pallet, run.id, more, reasonOf(recall)));
    }
    return {};
}

Done takeReturnBack(Session &session, const RecallItem &item, qint64 recall, const QString &reason)
{
    if (item.key.kind != NodeKind::Pallet || item.status != u"RECALLED" || item.isSettledElsewhere)
        return {};
    BM_TRY_ASSIGN(const bool isElsewhere, isReturnedElsewhere(session.database, item.key.id, recall));
    if (isElsewhere)
        return {};
    return bookReturnTakenBack(session, PalletId(item.key.id), reason);
}

} // namespace bm
