// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stock/booking.h"

#include "domain/lotrules.h"
#include "services/details/lotrefusal.h"
#include "services/production/runrows.h"
#include "services/rework/reworkrows.h"

namespace bm
{
namespace
{
QString movementType(Booking booking)
{
    switch (booking) {
    case Booking::Adjust:
        return QStringLiteral("ADJUST");
    case Booking::Sample:
        return QStringLiteral("SAMPLE");
    case Booking::Waste:
    case Booking::SendBack:
        break;
    }
    return QStringLiteral("WASTE");
}

bool staysPastItsDay(const Lot &lot, QDate today, Booking booking, Quantity quantity)
{
    const bool leaves = booking == Booking::Waste || booking == Booking::SendBack;
    return !leaves && quantity.isNegative() && (lot.status == u"EXPIRED" || isExpired(lot.expirationDate, today));
}
Done mayBook(const Session &session, const Lot &lot, Booking booking, Quantity quantity)
{
    if (!lot.remaining)
        return refusedLot(lot, Reason::LotQuantityUnknown);
    if (staysPastItsDay(lot, session.today(), booking, quantity))
        return refusedLot(lot, Reason::ExpiredOnlyLeaves);
    if ((*lot.remaining + quantity).isNegative())
        return Error{Reason::NotEnoughLeft, QStringLiteral("stockLeft"), refusedLot(lot, Reason::NotEnoughLeft).detail};
    return {};
}

// Of rework, when there is more of it: what went into its run is all that can be left of it, whoever counts.
Done refuseTooMuchOf(Session &session, const Lot &lot, Quantity more, const QString &reason)
{
    static const QString sql =
        QStringLiteral("SELECT source_production_run_id AS run FROM ingredient_lots WHERE id = ?");
    if (!lot.isRework)
        return {};
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {lot.id}));
    if (!row || row->isNull(QStringLiteral("run")))
        return {};
    BM_TRY_ASSIGN(const Run run, runOf(session.database, row->id<RunId>(QStringLiteral("run"))));
    return refuseTooMuch(session.database, run, reason, Mass::of(more, lot.unit).value_or(Mass()));
}

Done write(Session &session, const Lot &lot, Booking booking, Quantity quantity, const QString &reason)
{
    static const QString sql =
        QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, sent_back, reason, moved_at, "
                       "moved_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    if (booking == Booking::Adjust && quantity.isPositive())
        BM_TRY(refuseTooMuchOf(session, lot, quantity, reason));
    BM_TRY(session.database.run(sql, {lot.id, movementType(booking), quantity, booking == Booking::SendBack,
                                      reason.trimmed(), session.now(), session.person}));
    return {};
}
} // namespace

Done book(Session &session, const Lot &lot, Booking booking, Quantity quantity, const QString &reason)
{
    BM_TRY(mayBook(session, lot, booking, quantity));
    return write(session, lot, booking, quantity, reason);
}

Done bookCount(Session &session, const Lot &lot, Quantity counted, const QString &reason)
{
    if (!lot.remaining)
        return write(session, lot, Booking::Adjust, counted, reason);
    return book(session, lot, Booking::Adjust, counted - *lot.remaining, reason);
}

Done bookBack(Session &session, const Lot &lot, qint64 receipt, Quantity quantity, const QString &reason)
{
    static const QString sql =
        QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reverses_id, reason, moved_at, "
                       "moved_by) VALUES (?, 'ADJUST', ?, ?, ?, ?, ?)");
    BM_TRY(mayBook(session, lot, Booking::Adjust, -quantity));
    BM_TRY(session.database.run(sql, {lot.id, -quantity, receipt, reason.trimmed(), session.now(), session.person}));
    return {};
}

} // namespace bm
