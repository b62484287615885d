// SPDX-License-Identifier: GPL-3.0-or-later
// What was booked back at the door and never came: another pallet was scanned.
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/words.h"
#include "services/shipping/ledger.h"
#include "services/shipping/shipments.h"

namespace bm
{
namespace
{
Error refusal(const char *why, const Pallet &pallet)
{
    return {Reason::StatusMoveNotAllowed, QString::fromLatin1(why), pallet.number};
}

struct HoldRow
{
    QDateTime at;
    bool isOpen = false;
};

Result<std::vector<HoldRow>> holdsSince(Database &database, PalletId pallet, const QDateTime &since)
{
    static const QString sql =
        QStringLiteral("SELECT held_at, released_at FROM holds WHERE pallet_id = ? AND held_at >= ? ORDER BY id");
    std::vector<HoldRow> holds;
    BM_TRY(database.forEach(sql, {pallet, since}, [&holds](const Row &row) -> Done {
        holds.push_back({row.time(QStringLiteral("held_at")), row.isNull(QStringLiteral("released_at"))});
        return {};
    }));
    return holds;
}

// Who moved it, or let go of it, had it in hand.
Done checkUntouched(Database &database, const Pallet &pallet, const DoorReturn &back)
{
    static const QString sql = QStringLiteral("SELECT updated_at FROM pallets WHERE id = ?");
    BM_TRY_ASSIGN(const std::vector<HoldRow> holds, holdsSince(database, pallet.id, back.at));
    if (pallet.status != u"ON_HOLD" || holds.empty() || !holds.front().isOpen)
        return refusal("returnLetGo", pallet);
    for (size_t i = 1; i < holds.size(); ++i) {
        if (holds[i].isOpen)
            return refusal("returnHeld", pallet);
    }
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {pallet.id}));
    // Older programs wrote hold and pallet each with its own moment.
    constexpr qint64 together = 1000;
    if (holds.front().at.msecsTo(row->time(QStringLiteral("updated_at"))) > together)
        return refusal("returnMoved", pallet);
    return {};
}

// When it was recalled it was with its customer, and nobody said yet what became of it.
Done checkRecalls(Database &database, const Pallet &pallet, const DoorReturn &back)
{
    static const QString sql = QStringLiteral(
        "SELECT min(CASE WHEN c.status = 'OPEN' THEN c.opened_at END) AS opened_at, "
        "sum(CASE WHEN (c.status = 'OPEN' AND o.disposition <> 'PENDING') OR (c.status = 'CLOSED' AND o.disposition IN "
        "('RETURNED', 'DESTROYED', 'REWORKED')) OR (p.status <> 'RECALLED' AND c.closed_at >= ?) THEN 1 ELSE 0 END) AS "
        "settled FROM recall_items o JOIN recalls c ON c.id = o.recall_id JOIN pallets p ON p.id = o.pallet_id WHERE "
        "o.pallet_id = ? AND NOT c.is_mock");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {back.at, pallet.id}));
    if (row->optionalInteger(QStringLiteral("settled")).value_or(0) > 0)
        return refusal("returnSettled", pallet);
    const QDateTime opened = row->time(QStringLiteral("opened_at"));
    if (pallet.status == u"RECALLED" && (!opened.isValid() || opened > back.at))
        return refusal("returnRecalled", pallet);
    return {};
}
} // namespace

Result<Pallet> Shipments::takeReturnBack(const QString &palletCode, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY_ASSIGN(const DoorReturn back, doorReturnOf(m_session.database, pallet.id));
        if (back.lines.empty())
            return refusal("noReturn", pallet);
        BM_TRY(checkRecalls(m_session.database, pallet, back));
        if (pallet.status != u"RECALLED")
            BM_TRY(checkUntouched(m_session.database, pallet, back));
        BM_TRY(bookDoorReturnTakenBack(m_session, pallet, back, reason));
        return palletOf(m_session.database, pallet.id);
    });
}

} // namespace bm
