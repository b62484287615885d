// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/words.h"
#include "services/vessels/vesselrows.h"

#include <algorithm>

namespace bm
{
namespace
{
struct Mover
{
    Session &session;
    QString reason;
    QDateTime now;

    Done book(LotId lot, const char *type, Quantity quantity) const
    {
        static const QString sql = QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, "
                                                  "reason, moved_at, moved_by) VALUES (?, ?, ?, ?, ?, ?)");
        BM_TRY(
            session.database.run(sql, {lot, QString::fromLatin1(type), quantity, orNull(reason), now, session.person}));
        return {};
    }

    Done keep(const Vessel &vessel, const char *kind, Quantity quantity, std::optional<qint64> takesBack = {}) const
    {
        static const QString sql = QStringLiteral(
            "INSERT INTO vessel_acts (vessel_id, kind, quantity, takes_back_id, reason, done_at, done_by) VALUES (?, "
            "?, ?, ?, ?, ?, ?)");
        const Arg act = takesBack ? Arg(*takesBack) : Arg(std::nullopt);
        BM_TRY(session.database.run(
            sql, {vessel.id, QString::fromLatin1(kind), quantity, act, orNull(reason), now, session.person}));
        return {};
    }
};

// What is in the way of taking it back: a count, or something that left beside the vessel's acts.
Done returnLoad(const Mover &mover, const Vessel &vessel, const BookAct &load)
{
    static const QString sql = QStringLiteral("SELECT t.from_lot_id, t.quantity, f.quantity_remaining AS there FROM "
                                              "lot_transfers t JOIN ingredient_lots f ON f.id = t.to_lot_id WHERE "
                                              "t.to_lot_id = ? ORDER BY t.id");
    BM_TRY_ASSIGN(const Rows rows, mover.session.database.run(sql, {load.filling}));
    Quantity came;
    for (const Row &row : rows)
        came += row.quantity(QStringLiteral("quantity"));
    if (rows.empty() || rows.front().quantity(QStringLiteral("there")) != came)
        return aboutVessel("contentChanged", vessel.code);
    BM_TRY(mover.book(LotId(load.filling), "ADJUST", -came));
    for (const Row &row : rows)
        BM_TRY(mover.book(row.id<LotId>(QStringLiteral("from_lot_id")), "ADJUST",
                          row.quantity(QStringLiteral("quantity"))));
    return {};
}

// What was booked on the fillings in the moment of an act and belongs to nothing else.
Done turnRound(const Mover &mover, const Vessel &vessel, const BookAct &act, const char *type)
{
    static const QString sql = QStringLiteral(
        "SELECT m.ingredient_lot_id, m.quantity FROM lot_movements m JOIN ingredient_lots l ON l.id = "
        "m.ingredient_lot_id WHERE l.vessel_id = ? AND CAST(m.type AS text) = ? AND m.moved_at = ? ORDER BY m.id");
    BM_TRY_ASSIGN(const Rows rows,
                  mover.session.database.run(sql, {vessel.id, QString::fromLatin1(type), act.act.doneAt}));
    for (const Row &row : rows)
        BM_TRY(mover.book(row.id<LotId>(QStringLiteral("ingredient_lot_id")), "ADJUST",
                          -row.quantity(QStringLiteral("quantity"))));
    return {};
}

Done returnDraw(const Mover &mover, const Vessel &vessel, const BookAct &draw)
{
    static const QString sql =
        QStringLiteral("SELECT b.id, b.ingredient_lot_id, b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM "
                       "batch_ingredients c WHERE c.corrects_id = b.id), 0) AS used FROM batch_ingredients b WHERE "
                       "b.vessel_act_id = ? "
                       "ORDER BY b.id");
    static const QString correction = QStringLiteral(
        "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
        "corrects_id, added_at, added_by, notes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY_ASSIGN(const Rows rows, mover.session.database.run(sql, {draw.act.id}));
    for (const Row &row : rows) {
        const Quantity used = row.quantity(QStringLiteral("used"));
        if (used.isPositive())
            BM_TRY(mover.session.database.run(correction, {draw.run, row.integer(QStringLiteral("ingredient_lot_id")),
                                                           -used, vessel.unit, row.integer(QStringLiteral("id")),
                                                           mover.now, mover.session.person, mover.reason}));
    }
    // What the books did not have then, they have not now.
    return draw.act.reason.isEmpty() ? Done() : turnRound(mover, vessel, draw, "ADJUST");
}

Done takeBack(const Mover &mover, const Vessel &vessel, const BookAct &act)
{
    if (act.act.kind == u"LOAD")
        return returnLoad(mover, vessel, act);
    if (act.act.kind == u"DRAW")
        return returnDraw(mover, vessel, act);
    return turnRound(mover, vessel, act, "WASTE");
}
} // namespace

Result<Vessel> Vessels::proveEmpty(const QString &code, const QString &reason)
{
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Vessel> {
        BM_TRY(authorized(m_session, Act::MoveLot));
        BM_TRY_ASSIGN(const Vessel vessel, vesselInUse(m_session.database, code));
        if (vessel.content.isPositive() && reason.trimmed().isEmpty())
            return Error{Reason::Required, QStringLiteral("difference"),
                         QStringLiteral("%1, %2 %3").arg(vessel.code, vessel.content.toText(), vessel.unit)};
        static const QString sql =
            QStringLiteral("SELECT id, quantity_remaining FROM ingredient_lots WHERE vessel_id = "
                           "? AND quantity_remaining > 0 ORDER BY id");
        BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {vessel.id}));
        const Mover mover{m_session, reason, m_session.now()};
        for (const Row &row : rows)
            BM_TRY(mover.book(row.id<LotId>(QStringLiteral("id")), "WASTE",
                              -row.quantity(QStringLiteral("quantity_remaining"))));
        BM_TRY(mover.keep(vessel, "EMPTY", vessel.content));
        return find(code);
    });
}

Result<Vessel> Vessels::undo(const QString &code, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Vessel> {
        BM_TRY(authorized(m_session, Act::MoveLot));
        BM_TRY_ASSIGN(const Vessel vessel, vesselInUse(m_session.database, code));
        BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(m_session.database, vessel));
        const auto last =
            std::find_if(book.acts().rbegin(), book.acts().rend(), [](const BookAct &act) { return act.stands; });
        if (last == book.acts().rend())
            return aboutVessel("notLastAct", vessel.code);
        if (last->act.kind == u"DRAW")
            BM_TRY(authorized(m_session, Act::RunBatch));
        const Mover mover{m_session, reason.trimmed(), m_session.now()};
        BM_TRY(takeBack(mover, vessel, *last));
        BM_TRY(mover.keep(vessel, "UNDO", last->act.quantity, last->act.id));
        return find(code);
    });
}

} // namespace bm
