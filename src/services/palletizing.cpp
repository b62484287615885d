// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/palletizing.h"

#include "database/transaction.h"
#include "domain/sscc.h"
#include "domain/status.h"
#include "services/authority.h"
#include "services/details/numbers.h"
#include "services/details/packing.h"
#include "services/details/palletrows.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/runrows.h"

namespace bm
{
namespace
{
Result<QString> palletNumberFor(Database &database, const QString &written)
{
    static const QString taken = QStringLiteral("SELECT id FROM pallets WHERE pallet_number = ?");
    const QString number = written.trimmed();
    if (number.isEmpty())
        return unusedNumber(database, QStringLiteral("pallet"), taken);
    BM_TRY_ASSIGN(const std::optional<Row> used, database.first(taken, {number}));
    if (used)
        return Error{Reason::Duplicate, QStringLiteral("palletNumber"), number};
    return number;
}

// Null without a GS1 company prefix: a plant that has none cannot make SSCCs.
Result<QString> newSscc(Database &database)
{
    static const QString taken = QStringLiteral("SELECT id FROM pallets WHERE sscc = ?");
    BM_TRY_ASSIGN(const std::optional<Row> setting,
                  database.first(QStringLiteral("SELECT value FROM settings WHERE name = 'gs1_company_prefix'")));
    const QString prefix = setting ? setting->text(QStringLiteral("value")).trimmed() : QString();
    if (prefix.isEmpty())
        return QString();
    for (;;) {
        BM_TRY_ASSIGN(const QString serial, nextNumber(database, QStringLiteral("sscc")));
        BM_TRY_ASSIGN(const Sscc sscc, Sscc::tryFromParts(0, prefix, serial.toLongLong()));
        BM_TRY_ASSIGN(const std::optional<Row> used, database.first(taken, {sscc.digits()}));
        if (!used)
            return sscc.digits();
    }
}

Done checkPacking(Database &database, const Run &run, Quantity quantity)
{
    if (run.status == u"PLANNED" || run.status == u"FAILED" || run.status == u"RECALLED")
        return Error{Reason::RunNotInProgress, QStringLiteral("batchNumber"), run.batchNumber};
    if (!run.actual)
        return {};
    BM_TRY_ASSIGN(const Quantity packed, packedOf(database, run.id));
    if (packed + quantity > *run.actual)
        return Error{Reason::MoreThanMade, QStringLiteral("quantity"),
                     QStringLiteral("%1, %2 %3").arg(run.batchNumber, (*run.actual - packed).toText(), run.unit)};
    return {};
}

Result<PalletId> insertPallet(Session &session, const NewPallet &pallet, RunId run)
{
    static const QString sql =
        QStringLiteral("INSERT INTO pallets (pallet_number, sscc, production_run_id, location, packed_at, created_at, "
                       "created_by) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY_ASSIGN(const QString number, palletNumberFor(session.database, pallet.palletNumber));
    BM_TRY_ASSIGN(const QString sscc, newSscc(session.database));
    const QDateTime now = session.now();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {number, sscc, run, orNull(pallet.location), now, now, session.person}));
    return row->id<PalletId>(QStringLiteral("id"));
}

// Cases of a run that stands on the pallet already are added to its row.
Done putOn(Session &session, PalletId pallet, RunId run, Quantity quantity)
{
    static const QString more =
        QStringLiteral("UPDATE pallet_items SET quantity = quantity + ?, updated_at = ?, "
                       "updated_by = ? WHERE pallet_id = ? AND production_run_id = ? RETURNING id");
    static const QString first = QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity, "
                                                "created_at, created_by) VALUES (?, ?, ?, ?, ?)");
    BM_TRY_ASSIGN(const std::optional<Row> known,
                  session.database.first(more, {quantity, session.now(), session.person, pallet, run}));
    if (!known)
        BM_TRY(session.database.run(first, {pallet, run, quantity, session.now(), session.person}));
    return {};
}

// The whole items on the pallet; unknown while the quantity of one of its runs is.
Done countItems(Session &session, PalletId id)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET item_count = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const std::vector<PalletItem> items, palletItems(session.database, id));
    std::optional<Quantity> sum = Quantity();
    for (const PalletItem &item : items)
        sum = sum && item.quantity ? std::optional(*sum + *item.quantity) : std::nullopt;
    const auto count = sum ? std::optional<qint64>(sum->thousandths() / 1000) : std::nullopt;
    BM_TRY(session.database.run(sql, {count, session.now(), session.person, id}));
    return {};
}

Error palletRefusal(Reason reason, const Pallet &pallet)
{
    return {reason, QStringLiteral("palletCode"), pallet.number};
}

Done checkActive(const Pallet &pallet)
{
    if (pallet.status != u"ACTIVE")
        return palletRefusal(Reason::PalletNotActive, pallet);
    return {};
}

// Nothing on it may be held, unfinished or found bad.
Done checkShipping(Database &database, const Pallet &pallet)
{
    static const QString held =
        QStringLiteral("SELECT id FROM holds WHERE pallet_id = ? AND released_at IS NULL LIMIT 1");
    if (pallet.items.empty())
        return palletRefusal(Reason::PalletEmpty, pallet);
    BM_TRY_ASSIGN(const std::optional<Row> hold, database.first(held, {pallet.id}));
    if (hold)
        return palletRefusal(Reason::LotOnHold, pallet);
    for (const PalletItem &item : pallet.items) {
        BM_TRY_ASSIGN(const Run run, runNumbered(database, item.batchNumber));
        if (run.held)
            return Error{Reason::LotOnHold, QStringLiteral("batchNumber"), run.batchNumber};
        if (run.status != u"COMPLETED")
            return Error{Reason::RunNotInProgress, QStringLiteral("batchNumber"), run.batchNumber};
        if (run.qualityStatus == u"FAILED")
            return Error{Reason::LotFailedQuality, QStringLiteral("batchNumber"), run.batchNumber};
    }
    return {};
}

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
        return std::optional(*run.actual - packed);
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
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkActive(pallet));
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

Result<Pallet> Palletizing::ship(const QString &palletCode, const QString &customerName, const QString &customerOrder)
{
    BM_TRY(required(customerName, QStringLiteral("customer")));
    BM_TRY(readable(customerOrder, QStringLiteral("customerOrder")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(checkActive(pallet));
        BM_TRY(checkShipping(m_session.database, pallet));
        BM_TRY(setShipped(m_session, pallet.id, customerName, customerOrder));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<Pallet> Palletizing::voidPallet(const QString &palletCode, const QString &reason)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = 'VOID', updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::VoidPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        if (!palletMayMove(pallet.status, QStringLiteral("VOID")))
            return palletRefusal(Reason::StatusMoveNotAllowed, pallet);
        BM_TRY(m_session.database.run(sql, {m_session.now(), m_session.person, pallet.id}));
        return palletOf(m_session.database, pallet.id);
    });
}

} // namespace bm
