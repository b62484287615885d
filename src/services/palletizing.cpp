// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/palletizing.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/packing.h"
#include "services/details/palletrows.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/palletizing/closing.h"
#include "services/palletizing/filling.h"
#include "services/production/losses.h"
#include "services/production/runrows.h"
#include "services/shipping/elements.h"
#include "services/shipping/leaving.h"
#include "services/shipping/ledger.h"
#include "services/shipping/shipmentrows.h"

namespace bm
{
namespace
{
// Neither held nor found bad.
Done checkGoesOn(const Run &run)
{
    if (run.held)
        return Error{Reason::LotOnHold, QStringLiteral("batchNumber"), run.batchNumber};
    if (!run.heldThrough.isEmpty())
        return Error{Reason::LotOnHold, QStringLiteral("batchNumber"),
                     QStringLiteral("%1, %2").arg(run.batchNumber, run.heldThrough)};
    if (run.qualityStatus == u"FAILED")
        return Error{Reason::LotFailedQuality, QStringLiteral("batchNumber"), run.batchNumber};
    return {};
}

Done checkPacking(Database &database, const Run &run, Quantity quantity)
{
    if (run.status == u"RECALLED")
        return Error{Reason::RunNotInProgress, QStringLiteral("recalledBatch"), run.batchNumber};
    if (run.status == u"FAILED")
        return Error{Reason::RunNotInProgress, QStringLiteral("cameToNothing"), run.batchNumber};
    if (run.status == u"PLANNED")
        return Error{Reason::RunNotInProgress, QStringLiteral("batchNumber"), run.batchNumber};
    BM_TRY(checkGoesOn(run));
    if (!run.actual)
        return {};
    BM_TRY_ASSIGN(const Quantity packed, packedOf(database, run.id));
    BM_TRY_ASSIGN(const Quantity wasted, wastedOfYield(database, run.id));
    BM_TRY_ASSIGN(const Quantity gone, goneInRecalls(database, run.id));
    const Quantity left = *run.actual - packed - wasted - gone;
    if (quantity > left && !gone.isZero())
        return Error{Reason::MoreThanMade, QStringLiteral("goneInRecall"),
                     QStringLiteral("%1, %2 %3").arg(run.batchNumber, gone.toText(), run.unit)};
    if (quantity > left)
        return Error{Reason::MoreThanMade, QStringLiteral("quantity"),
                     QStringLiteral("%1, %2 %3").arg(run.batchNumber, left.toText(), run.unit)};
    return {};
}

} // namespace

Done checkShipping(Database &database, const Pallet &pallet)
{
    if (pallet.items.empty())
        return palletRefusal(Reason::PalletEmpty, pallet);
    if (pallet.held)
        return palletRefusal(Reason::LotOnHold, pallet);
    BM_TRY(checkClosed(database, pallet));
    for (const PalletItem &item : pallet.items) {
        BM_TRY_ASSIGN(const Run run, runNumbered(database, item.batchNumber));
        BM_TRY(checkGoesOn(run));
        if (run.status == u"FAILED")
            return Error{Reason::RunNotInProgress, QStringLiteral("cameToNothing"),
                         QStringLiteral("%1, %2").arg(run.batchNumber, pallet.number)};
        if (run.status != u"COMPLETED")
            return Error{Reason::RunNotInProgress,
                         run.status == u"RECALLED" ? QStringLiteral("recalledOnPallet") : QStringLiteral("unfinished"),
                         run.batchNumber};
    }
    return {};
}

namespace
{
Done setShipped(Session &session, PalletId id, const QString &customer, const QString &order)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = 'SHIPPED', customer_id = ?, customer_order = ?, "
                       "shipped_at = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const Named to, customerFor(session, customer));
    BM_TRY(session.database.run(sql, {to.id, orNull(order), session.now(), session.now(), session.person, id}));
    return {};
}
} // namespace

Result<Pallet> Palletizing::find(const QString &code)
{
    return inSnapshot(m_session.database, [&] { return palletNamed(m_session.database, code); });
}

Result<std::optional<Quantity>> Palletizing::unpacked(const QString &batchNumber)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::optional<Quantity>> {
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, batchNumber));
        if (!run.actual)
            return std::optional<Quantity>();
        BM_TRY_ASSIGN(const Quantity packed, packedOf(m_session.database, run.id));
        BM_TRY_ASSIGN(const Quantity wasted, wastedOfYield(m_session.database, run.id));
        BM_TRY_ASSIGN(const Quantity gone, goneInRecalls(m_session.database, run.id));
        return std::optional(*run.actual - packed - wasted - gone);
    });
}

Result<Pallet> Palletizing::build(const NewPallet &pallet)
{
    BM_TRY(readable({{pallet.location, "location"}, {pallet.palletNumber, "palletNumber"}}));
    if (!pallet.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), pallet.quantity.toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, pallet.batchNumber));
        BM_TRY(checkPacking(m_session.database, run, pallet.quantity));
        BM_TRY_ASSIGN(const PalletId id, insertPallet(m_session, pallet, run.id));
        BM_TRY(putOn(m_session, id, run.id, pallet.quantity));
        BM_TRY(countItems(m_session, id));
        return palletOf(m_session.database, id);
    });
}

Result<Pallet> Palletizing::add(const QString &palletCode, const QString &batchNumber, Quantity quantity)
{
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), quantity.toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletToChange(m_session.database, palletCode));
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, batchNumber));
        BM_TRY(checkPacking(m_session.database, run, quantity));
        BM_TRY(putOn(m_session, pallet.id, run.id, quantity));
        BM_TRY(countItems(m_session, pallet.id));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Palletizing::move(const QString &palletCode, const QString &location)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET location = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(required(location, QStringLiteral("location")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        // A held or recalled pallet is moved all the same: to where it waits.
        if (pallet.status == u"SHIPPED" || pallet.status == u"VOID")
            return palletRefusal(Reason::PalletNotActive, pallet);
        BM_TRY(m_session.database.run(sql, {location.trimmed(), m_session.now(), m_session.person, pallet.id}));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Palletizing::ship(const QString &palletCode, const QString &customerName, const QString &customerOrder,
                                 const QString &reason)
{
    BM_TRY(required(customerName, QStringLiteral("customer")));
    BM_TRY(readable(customerOrder, QStringLiteral("customerOrder")));
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkGoes(pallet));
        BM_TRY(checkNotLoaded(m_session.database, pallet));
        BM_TRY(checkShipping(m_session.database, pallet));
        BM_TRY(freshEnough(m_session, pallet, customerName));
        BM_TRY(needsNoTruck(m_session.database, pallet));
        BM_TRY(completeOrSaid(m_session, pallet, customerName, reason));
        BM_TRY(setShipped(m_session, pallet.id, customerName, customerOrder));
        BM_TRY(bookShipped(m_session, pallet.id, std::nullopt));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Palletizing::voidPallet(const QString &palletCode, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::VoidPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(setVoid(m_session, pallet, reason));
        return palletOf(m_session.database, pallet.id);
    });
}

} // namespace bm
