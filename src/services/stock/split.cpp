// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/receipt.h"
#include "services/details/words.h"
#include "services/stock/stock.h"

namespace bm
{
namespace
{
Done checkTyped(const Split &split)
{
    BM_TRY(required(split.place, QStringLiteral("place")));
    BM_TRY(readable(split.newCode, QStringLiteral("newCode")));
    BM_TRY(readableNote(split.reason, QStringLiteral("reason")));
    if (!split.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity")};
    return {};
}

Result<QString> codeFor(Database &database, const Split &split)
{
    const QString code = split.newCode.trimmed();
    if (code.isEmpty())
        return newLotCode(database);
    BM_TRY_ASSIGN(const bool taken, isLotCodeTaken(database, code));
    if (taken)
        return Error{Reason::Duplicate, QStringLiteral("newCode"), code};
    return code;
}

// The part is what it came from, but where it stands and that no run put it into stock a second time.
Result<LotId> addPart(Session &session, const Lot &whole, const QString &code, const QString &place)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_id, supplier_name, supplier_lot_code, "
        "quantity_received, quantity_remaining, unit_of_measure, received_at, expiration_date, best_by_date, "
        "manufacture_date, storage_location, invoice_number, purchase_order, unit_cost, tlc_source, is_rework, "
        "created_at, created_by) SELECT ingredient_id, ?, supplier_id, supplier_name, supplier_lot_code, 0, 0, "
        "unit_of_measure, "
        "received_at, expiration_date, best_by_date, manufacture_date, ?, invoice_number, purchase_order, unit_cost, "
        "tlc_source, is_rework, ?, ? FROM ingredient_lots WHERE id = ? RETURNING id");
    BM_TRY_ASSIGN(const Rows rows,
                  session.database.run(sql, {code, place.trimmed(), session.now(), session.person, whole.id}));
    return rows.front().id<LotId>(QStringLiteral("id"));
}

Done fill(Session &session, const Lot &whole, LotId part, const Split &split)
{
    static const QString transfer =
        QStringLiteral("INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity, reason, transferred_at, "
                       "transferred_by) VALUES (?, ?, ?, ?, ?, ?)");
    static const QString verdict =
        QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = ?, release_ends_at = "
                       "? WHERE id = ?");
    BM_TRY(session.database.run(transfer,
                                {whole.id, part, split.quantity, orNull(split.reason), session.now(), session.person}));
    const Arg ends = whole.releaseEndsAt.isValid() ? Arg(whole.releaseEndsAt) : Arg(std::nullopt);
    BM_TRY(session.database.run(verdict, {whole.qualityStatus, ends, part}));
    return {};
}
} // namespace

Result<QString> Stock::split(const Split &split)
{
    BM_TRY(checkTyped(split));
    return inTransaction(m_session.database, m_session.because(split.reason), [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::AdjustLot));
        Lots lots(m_session);
        BM_TRY_ASSIGN(const Lot whole, lots.find(split.code));
        if (const auto reason = lots.refusal(whole, split.quantity))
            return refusedLot(whole, *reason);
        // All of it is moved, not split.
        if (*whole.remaining == split.quantity)
            return Error{Reason::NotEnoughLeft, QStringLiteral("splitWhole"), whole.code};
        BM_TRY_ASSIGN(const QString code, codeFor(m_session.database, split));
        BM_TRY_ASSIGN(const LotId part, addPart(m_session, whole, code, split.place));
        BM_TRY(fill(m_session, whole, part, split));
        return code;
    });
}

} // namespace bm
