// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/palletizing/filling.h"

#include "domain/sscc.h"
#include "domain/status.h"
#include "services/authority.h"
#include "services/details/numbers.h"
#include "services/details/palletrows.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
Result<QString> palletNumberFor(Database &database, const QString &written)
{
    // A scan of it must not find a shipment instead.
    static const QString taken = QStringLiteral(
        "SELECT q.number FROM (SELECT CAST(? AS text) AS number) q WHERE EXISTS (SELECT 1 FROM pallets p WHERE "
        "p.pallet_number = q.number) OR EXISTS (SELECT 1 FROM shipments s WHERE s.shipment_number = q.number)");
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

Done closeHolds(Session &session, PalletId pallet, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE holds SET released_at = ?, released_by = ?, release_reason = ? "
                                              "WHERE pallet_id = ? AND released_at IS NULL");
    BM_TRY(session.database.run(sql, {session.now(), session.person, reason.trimmed(), pallet}));
    return {};
}
} // namespace

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

Done checkNotHeld(const Pallet &pallet)
{
    if (pallet.held)
        return palletRefusal(Reason::LotOnHold, pallet);
    if (!pallet.heldThrough.isEmpty())
        return Error{Reason::LotOnHold, QStringLiteral("palletCode"),
                     QStringLiteral("%1, %2").arg(pallet.number, pallet.heldThrough)};
    return {};
}

Result<Pallet> palletToChange(Database &database, const QString &code)
{
    BM_TRY_ASSIGN(const Pallet pallet, palletNamed(database, code));
    BM_TRY(checkNotHeld(pallet));
    BM_TRY(checkActive(pallet));
    return pallet;
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

Done countItems(Session &session, PalletId id)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET item_count = ?, weight = NULL, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const std::vector<PalletItem> items, palletItems(session.database, id));
    std::optional<Quantity> sum = Quantity();
    for (const PalletItem &item : items)
        sum = sum && item.quantity ? std::optional(*sum + *item.quantity) : std::nullopt;
    const auto count = sum ? std::optional<qint64>(sum->thousandths() / 1000) : std::nullopt;
    BM_TRY(session.database.run(sql, {count, session.now(), session.person, id}));
    return {};
}

Done setVoid(Session &session, const Pallet &pallet, const QString &reason)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = 'VOID', updated_at = ?, updated_by = ? WHERE id = ?");
    if (pallet.status == u"RECALLED")
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("voidRecalled"), pallet.number};
    if (!palletMayMove(pallet.status, QStringLiteral("VOID")))
        return palletRefusal(Reason::StatusMoveNotAllowed, pallet);
    if (pallet.held || pallet.status != u"ACTIVE")
        BM_TRY(authorized(session, Act::ReleaseHeldLot));
    if (pallet.held)
        BM_TRY(closeHolds(session, pallet.id, reason));
    BM_TRY(session.database.run(sql, {session.now(), session.person, pallet.id}));
    return {};
}

} // namespace bm
