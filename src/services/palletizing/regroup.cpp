// SPDX-License-Identifier: GPL-3.0-or-later
// Cases leave a pallet: back to the line, onto a pallet of their own, or all of them onto another one.
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/words.h"
#include "services/palletizing/filling.h"
#include "services/production/runrows.h"

#include <algorithm>

namespace bm
{
namespace
{
QString onPallet()
{
    return QStringLiteral("onPallet");
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

// The lists and the label name a pallet by the run that it was opened for.
Result<RunId> openedFor(Database &database, PalletId pallet)
{
    static const QString sql = QStringLiteral("SELECT production_run_id FROM pallets WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {pallet}));
    return row->id<RunId>(QStringLiteral("production_run_id"));
}

Done takeFrom(Session &session, const Pallet &pallet, const Run &run, Quantity quantity)
{
    static const QString less = QStringLiteral("UPDATE pallet_items SET quantity = quantity - ?, updated_at = ?, "
                                               "updated_by = ? WHERE pallet_id = ? AND production_run_id = ?");
    static const QString none =
        QStringLiteral("DELETE FROM pallet_items WHERE pallet_id = ? AND production_run_id = ?");
    BM_TRY_ASSIGN(const Quantity left, leftAfter(pallet, run, quantity));
    BM_TRY_ASSIGN(const RunId first, openedFor(session.database, pallet.id));
    if (left.isZero() && run.id == first)
        return Error{Reason::PalletEmpty, onPallet(), QStringLiteral("%1, %2").arg(pallet.number, run.batchNumber)};
    if (left.isZero())
        BM_TRY(session.database.run(none, {pallet.id, run.id}));
    else
        BM_TRY(session.database.run(less, {quantity, session.now(), session.person, pallet.id, run.id}));
    return countItems(session, pallet.id);
}

// Cases of a batch that failed are taken off; they are put on no other pallet.
Done checkGood(const Run &run)
{
    if (run.qualityStatus == u"FAILED")
        return Error{Reason::LotFailedQuality, QStringLiteral("batchNumber"), run.batchNumber};
    return {};
}

// Two who merge two pallets onto each other wait for one another instead of each for the other. SQLite has one writer.
Done lockInOrder(Database &database, const QString &one, const QString &other)
{
    static const QString sql = QStringLiteral("SELECT id FROM pallets WHERE id IN (?, ?) ORDER BY id FOR UPDATE");
    if (database.isSqlite())
        return {};
    const Result<Pallet> first = palletNamed(database, one);
    const Result<Pallet> second = palletNamed(database, other);
    // Whatever is wrong with them is said by who looks next.
    if (first && second)
        BM_TRY(database.run(sql, {first->id, second->id}));
    return {};
}

Done checkCases(Quantity quantity, const QString &reason)
{
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, onPallet(), quantity.toText()};
    return requiredReason(reason);
}
} // namespace

Result<Pallet> Palletizing::takeOff(const QString &palletCode, const QString &batchNumber, Quantity quantity,
                                    const QString &reason)
{
    BM_TRY(checkCases(quantity, reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletToChange(m_session.database, palletCode));
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, batchNumber));
        BM_TRY(takeFrom(m_session, pallet, run, quantity));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Palletizing::split(const QString &palletCode, const NewPallet &part, const QString &reason)
{
    BM_TRY(readable({{part.location, "location"}, {part.palletNumber, "palletNumber"}}));
    BM_TRY(checkCases(part.quantity, reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet whole, palletToChange(m_session.database, palletCode));
        BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, part.batchNumber));
        BM_TRY(checkGood(run));
        BM_TRY(takeFrom(m_session, whole, run, part.quantity));
        NewPallet own = part;
        if (own.location.trimmed().isEmpty())
            own.location = whole.location;
        BM_TRY_ASSIGN(const PalletId id, insertPallet(m_session, own, run.id));
        BM_TRY(putOn(m_session, id, run.id, part.quantity));
        BM_TRY(countItems(m_session, id));
        return palletOf(m_session.database, id);
    });
}

Result<Pallet> Palletizing::merge(const QString &palletCode, const QString &ontoCode, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY(lockInOrder(m_session.database, palletCode, ontoCode));
        BM_TRY_ASSIGN(const Pallet from, palletToChange(m_session.database, palletCode));
        auto onto = palletToChange(m_session.database, ontoCode);
        if (!onto && onto.error().field == u"palletCode")
            return Error{onto.error().reason, QStringLiteral("onto"), onto.error().detail};
        BM_TRY(onto);
        if (onto->id == from.id)
            return Error{Reason::Duplicate, QStringLiteral("onto"), from.number};
        // First void, so that nothing counts twice as packed.
        BM_TRY(setVoid(m_session, from, reason));
        for (const PalletItem &item : from.items) {
            if (!item.quantity)
                return Error{Reason::LotQuantityUnknown, onPallet(), from.number};
            BM_TRY_ASSIGN(const Run run, runNumbered(m_session.database, item.batchNumber));
            BM_TRY(checkGood(run));
            BM_TRY(putOn(m_session, onto->id, run.id, *item.quantity));
        }
        BM_TRY(countItems(m_session, onto->id));
        return palletOf(m_session.database, onto->id);
    });
}

Result<Pallet> Palletizing::weigh(const QString &palletCode, Quantity weight)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET weight = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    if (!weight.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("weight"), weight.toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkActive(pallet));
        BM_TRY(m_session.database.run(sql, {weight, m_session.now(), m_session.person, pallet.id}));
        return palletOf(m_session.database, pallet.id);
    });
}

} // namespace bm
