// SPDX-License-Identifier: GPL-3.0-or-later
// What did not leave after all, and what the customer sends back.
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/words.h"
#include "services/palletizing/filling.h"
#include "services/production/runrows.h"
#include "services/shipping/ledger.h"
#include "services/shipping/shipmentrows.h"

#include <algorithm>

namespace bm
{
namespace
{
QString onPallet()
{
    return QStringLiteral("onPallet");
}

Done checkShipped(const Pallet &pallet)
{
    if (pallet.status == u"RECALLED")
        return Error{Reason::LotRecalled, QStringLiteral("recalledPallet"), pallet.number};
    if (pallet.status != u"SHIPPED")
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("notShipped"), pallet.number};
    return {};
}

// Nobody has it any more; where it was stands in the ledger. Of what a customer had nobody knows whether the label
// still hangs there: it is scanned again.
Done setHere(Session &session, PalletId pallet, const QString &status, const QDateTime &at)
{
    static const QString sql = QStringLiteral("UPDATE pallets SET status = ?, customer_id = NULL, customer_order = "
                                              "NULL, shipped_at = NULL, updated_at = ?, updated_by = ? WHERE id = ?");
    static const QString open = QStringLiteral("UPDATE pallets SET closed_at = NULL, closed_by = NULL, "
                                               "closed_after_print = NULL WHERE id = ? AND closed_at IS "
                                               "NOT NULL");
    BM_TRY(session.database.run(sql, {status, at, session.person, pallet}));
    if (status == u"ON_HOLD")
        BM_TRY(session.database.run(open, {pallet}));
    return {};
}

// A recalled one that its customer still has.
Done checkAway(Session &session, const Pallet &pallet)
{
    if (pallet.shippedAt.isValid() || !pallet.customerName.isEmpty())
        return {};
    BM_TRY_ASSIGN(const bool isReturned, isPalletReturned(session.database, pallet.id));
    if (isReturned)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("cameBack"), pallet.number};
    return Error{Reason::LotRecalled, QStringLiteral("neverLeft"), pallet.number};
}

Done setHeld(Session &session, PalletId pallet)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = 'ON_HOLD', updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.person, pallet}));
    return {};
}

Done openHold(Session &session, PalletId pallet, const QString &reason, const QDateTime &at)
{
    static const QString sql =
        QStringLiteral("INSERT INTO holds (pallet_id, reason, held_at, held_by) VALUES (?, ?, ?, ?)");
    BM_TRY(session.database.run(sql, {pallet, reason.trimmed(), at, session.person}));
    return {};
}

Done leaveAnyLoad(Session &session, PalletId pallet, const QString &reason)
{
    BM_TRY_ASSIGN(const std::optional<LoadRow> load, loadOf(session.database, pallet));
    return load ? leaveLoad(session, load->id, reason) : Done();
}

Done checkAllShipped(const std::vector<Pallet> &pallets)
{
    QStringList others;
    for (const Pallet &pallet : pallets) {
        if (pallet.status != u"SHIPPED")
            others << pallet.number;
    }
    if (others.isEmpty())
        return {};
    return Error{Reason::PalletsRefused, QStringLiteral("notAway"), others.join(QStringLiteral(", "))};
}

// Whoever finds out a day later has it from the customer: that is a return, and held.
Done checkJustLeft(const Session &session, const Pallet &pallet)
{
    constexpr qint64 aDay = 24 * 60 * 60;
    if (pallet.shippedAt.isValid() && pallet.shippedAt.secsTo(session.now()) > aDay)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("leftLongAgo"), pallet.number};
    return {};
}

Done checkNothingCameBack(bool isReturned, const QString &number)
{
    if (isReturned)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("returned"), number};
    return {};
}

// What stands of the run on the pallet afterwards.
Result<Quantity> leftAfter(const Pallet &pallet, const Run &run, Quantity quantity)
{
    const auto item = std::find_if(pallet.items.begin(), pallet.items.end(),
                                   [&run](const PalletItem &one) { return one.batchNumber == run.batchNumber; });
    if (item == pallet.items.end())
        return Error{Reason::NotFound, onPallet(), run.batchNumber};
    if (!item->quantity)
        return Error{Reason::LotQuantityUnknown, onPallet(), pallet.number};
    if (quantity > *item->quantity)
        return Error{Reason::NotEnoughLeft, onPallet(),
                     QStringLiteral("%1, %2 %3").arg(pallet.number, item->quantity->toText(), run.unit)};
    return *item->quantity - quantity;
}

Done takeCases(Session &session, const Pallet &pallet, RunId run, Quantity left)
{
    static const QString less = QStringLiteral("UPDATE pallet_items SET quantity = ?, updated_at = ?, updated_by = ? "
                                               "WHERE pallet_id = ? AND production_run_id = ?");
    static const QString none =
        QStringLiteral("DELETE FROM pallet_items WHERE pallet_id = ? AND production_run_id = ?");
    if (left.isZero())
        BM_TRY(session.database.run(none, {pallet.id, run}));
    else
        BM_TRY(session.database.run(less, {left, session.now(), session.person, pallet.id, run}));
    return countItems(session, pallet.id);
}
} // namespace

Done bookRecalledBack(Session &session, const Pallet &pallet, const QString &reason)
{
    BM_TRY(checkAway(session, pallet));
    BM_TRY(bookBack(session, pallet, BackKind::Returned, reason));
    BM_TRY(setHere(session, pallet.id, QStringLiteral("RECALLED"), session.now()));
    return leaveAnyLoad(session, pallet.id, reason);
}

Done Shipments::unship(const QString &number, const QString &reason)
{
    // What was accepted of its truck held for that time it left.
    static const QString reopen =
        QStringLiteral("UPDATE shipments SET status = 'OPEN', closed_at = NULL, closed_by = "
                       "NULL, close_reason = NULL, temperature_reason = NULL, "
                       "temperature_signature_id = NULL, updated_at = ?, updated_by = ? WHERE id = "
                       "?");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const ShipmentRow row, shipmentNumbered(m_session.database, number));
        if (row.summary.status != ShipmentStatus::Shipped)
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("shipment"), row.summary.number};
        BM_TRY_ASSIGN(const bool isReturned, isShipmentReturned(m_session.database, row.id));
        BM_TRY(checkNothingCameBack(isReturned, row.summary.number));
        BM_TRY_ASSIGN(const std::vector<Pallet> pallets, loadedPallets(m_session.database, row.id));
        BM_TRY(checkAllShipped(pallets));
        for (const Pallet &pallet : pallets)
            BM_TRY(checkJustLeft(m_session, pallet));
        for (const Pallet &pallet : pallets) {
            BM_TRY(bookBack(m_session, pallet, BackKind::Unshipped, reason));
            BM_TRY(setHere(m_session, pallet.id, QStringLiteral("ACTIVE"), m_session.now()));
        }
        BM_TRY(m_session.database.run(reopen, {m_session.now(), m_session.person, row.id}));
        return {};
    });
}

Result<Pallet> Shipments::unshipPallet(const QString &palletCode, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkShipped(pallet));
        BM_TRY_ASSIGN(const bool isReturned, isPalletReturned(m_session.database, pallet.id));
        BM_TRY(checkNothingCameBack(isReturned, pallet.number));
        BM_TRY(checkJustLeft(m_session, pallet));
        BM_TRY(bookBack(m_session, pallet, BackKind::Unshipped, reason));
        BM_TRY(setHere(m_session, pallet.id, QStringLiteral("ACTIVE"), m_session.now()));
        BM_TRY(leaveAnyLoad(m_session, pallet.id, reason));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Shipments::returnPallet(const QString &palletCode, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        if (pallet.status == u"RECALLED") {
            BM_TRY(bookRecalledBack(m_session, pallet, reason));
            return palletOf(m_session.database, pallet.id);
        }
        BM_TRY(checkShipped(pallet));
        BM_TRY(bookBack(m_session, pallet, BackKind::Returned, reason));
        const QDateTime at = m_session.now();
        BM_TRY(openHold(m_session, pallet.id, reason, at));
        BM_TRY(setHere(m_session, pallet.id, QStringLiteral("ON_HOLD"), at));
        BM_TRY(leaveAnyLoad(m_session, pallet.id, reason));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Shipments::returnCases(const QString &palletCode, const NewPallet &part, const QString &reason)
{
    BM_TRY(readable({{part.location, "location"}, {part.palletNumber, "palletNumber"}}));
    if (!part.quantity.isPositive())
        return Error{Reason::NotPositive, onPallet(), part.quantity.toText()};
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkShipped(pallet));
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, part.batchNumber));
        BM_TRY_ASSIGN(const Quantity left, leftAfter(pallet, run, part.quantity));
        // The last cases come with the pallet itself.
        if (left.isZero() && pallet.items.size() == 1)
            return Error{Reason::PalletEmpty, QStringLiteral("quantity"), pallet.number};
        BM_TRY_ASSIGN(const PalletId id, insertPallet(m_session, part, run.id));
        BM_TRY(bookCasesBack(m_session, pallet, {run.id, part.quantity, id, reason}));
        BM_TRY(takeCases(m_session, pallet, run.id, left));
        BM_TRY(putOn(m_session, id, run.id, part.quantity));
        BM_TRY(countItems(m_session, id));
        BM_TRY(openHold(m_session, id, reason, m_session.now()));
        BM_TRY(setHeld(m_session, id));
        return palletOf(m_session.database, id);
    });
}

} // namespace bm
