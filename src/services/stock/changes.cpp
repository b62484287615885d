// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/words.h"
#include "services/stock/booking.h"
#include "services/stock/stock.h"

namespace bm
{
namespace
{
// What may be said before anybody looks at the lot.
Done mayLeave(Quantity quantity, const QString &reason)
{
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity")};
    return requiredReason(reason);
}

Done takeOff(Session &session, const Lot &lot, Booking booking, Quantity quantity, const QString &reason)
{
    if (booking == Booking::SendBack && lot.supplierName.isEmpty())
        return Error{Reason::Required, QStringLiteral("supplier"), lot.code};
    return book(session, lot, booking, -quantity, reason);
}

Done leave(Session &session, const QString &code, Booking booking, Quantity quantity, const QString &reason)
{
    BM_TRY(mayLeave(quantity, reason));
    return inTransaction(session.database, session.because(reason), [&]() -> Done {
        BM_TRY(authorized(session, booking == Booking::Sample ? Act::AdjustLot : Act::WasteLot));
        BM_TRY_ASSIGN(const Lot lot, Lots(session).find(code));
        return takeOff(session, lot, booking, quantity, reason);
    });
}

Done rememberCount(Session &session, LotId lot)
{
    static const QString sql =
        QStringLiteral("UPDATE ingredient_lots SET counted_at = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.now(), session.person, lot}));
    return {};
}
} // namespace

Result<Counted> Stock::count(const QString &code, Quantity counted, const QString &reason)
{
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    if (counted.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("quantity")};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Counted> {
        BM_TRY(authorized(m_session, Act::AdjustLot));
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(code));
        if (lot.remaining != counted) {
            BM_TRY(requiredReason(reason));
            BM_TRY(bookCount(m_session, lot, counted, reason));
        }
        BM_TRY(rememberCount(m_session, lot.id));
        return Counted{lot.code, lot.remaining, counted};
    });
}

Done Stock::waste(const QString &code, Quantity quantity, const QString &reason)
{
    return leave(m_session, code, Booking::Waste, quantity, reason);
}

Done Stock::sample(const QString &code, Quantity quantity, const QString &reason)
{
    return leave(m_session, code, Booking::Sample, quantity, reason);
}

Done Stock::sendBack(const QString &code, Quantity quantity, const QString &reason)
{
    return leave(m_session, code, Booking::SendBack, quantity, reason);
}

Result<QStringList> Stock::expire()
{
    // On a PostgreSQL server nobody may say that of a lot but QA: the database does it for whoever works in the plant.
    static const QString ask = QStringLiteral("SELECT code FROM bm_expire_lots(?) AS code ORDER BY code");
    static const QString update = QStringLiteral(
        "UPDATE ingredient_lots SET status = 'EXPIRED', updated_at = ?, updated_by = ? "
        "WHERE status IN ('RECEIVED', 'QUALITY_APPROVED', 'IN_USE') AND (quantity_remaining > 0 OR (quantity_remaining "
        "IS NULL AND status <> 'DEPLETED')) AND COALESCE(expiration_date, '9999-12-31') < ? "
        "RETURNING internal_lot_code AS code");
    // Nobody's act: whoever happens to be signed in did not do it.
    Session program{m_session.database, QStringLiteral("(the program)"), m_session.workstation, m_session.clock};
    program.waiting = m_session.waiting;
    const Saving saving = program.because(QStringLiteral("past its last good day"));
    return inTransaction(program.database, saving, [&]() -> Result<QStringList> {
        const bool sqlite = program.database.isSqlite();
        BM_TRY_ASSIGN(const Rows rows,
                      sqlite ? program.database.run(update, {program.now(), program.person, program.today()})
                             : program.database.run(ask, {program.today()}));
        QStringList codes;
        for (const Row &row : rows)
            codes << row.text(QStringLiteral("code"));
        codes.sort();
        return codes;
    });
}

} // namespace bm
