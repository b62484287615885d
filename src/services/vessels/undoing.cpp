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

// What was written off when it was proven empty.
Done bringBack(const Mover &mover, const Vessel &vessel, const BookAct &act)
{
    static const QString sql = QStringLiteral(
        "SELECT m.ingredient_lot_id, m.quantity FROM lot_movements m JOIN ingredient_lots l ON l.id = "
        "m.ingredient_lot_id WHERE l.vessel_id = ? AND m.type = 'WASTE' AND m.moved_at = ? ORDER BY m.id");
    BM_TRY_ASSIGN(const Rows rows, mover.session.database.run(sql, {vessel.id, act.act.doneAt}));
    for (const Row &row : rows)
        BM_TRY(mover.book(row.id<LotId>(QStringLiteral("ingredient_lot_id")), "ADJUST",
                          -row.quantity(QStringLiteral("quantity"))));
    return {};
}

Done returnDraw(const Mover &mover, const Vessel &vessel, const BookAct &draw)
{
    static const QString sql =
        QStringLiteral("SELECT b.id, b.ingredient_lot_id, b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM "
                       "batch_ingredients c WHERE c.corrects_id = b.id), 0) AS used, b.stands_for_id, "
                       "b.stands_for_quantity + COALESCE((SELECT sum(c.stands_for_quantity) FROM batch_ingredients c "
                       "WHERE c.corrects_id = b.id), 0) AS replaced FROM batch_ingredients b WHERE b.vessel_act_id = ? "
                       "ORDER BY b.id");
    static const QString correction = QStringLiteral(
        "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
        "corrects_id, added_at, added_by, notes, stands_for_id, stands_for_quantity) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
        "?, ?)");
    BM_TRY_ASSIGN(const Rows rows, mover.session.database.run(sql, {draw.act.id}));
    for (const Row &row : rows) {
        const Quantity used = row.quantity(QStringLiteral("used"));
        if (!used.isPositive())
            continue;
        const qint64 use = row.integer(QStringLiteral("id"));
        const auto stoodFor = row.optionalInteger(QStringLiteral("stands_for_id"));
        const Arg ingredient = stoodFor ? Arg(*stoodFor) : Arg(std::nullopt);
        const Arg replaced = stoodFor ? Arg(-row.quantity(QStringLiteral("replaced"))) : Arg(std::nullopt);
        BM_TRY(mover.session.database.run(correction, {draw.run, row.integer(QStringLiteral("ingredient_lot_id")),
                                                       -used, vessel.unit, use, mover.now, mover.session.person,
                                                       mover.reason, ingredient, replaced}));
        BM_TRY(unfind(mover.session, use, used, mover.reason));
    }
    return {};
}

Done takeBack(const Mover &mover, const Vessel &vessel, const BookAct &act)
{
    if (act.act.kind == u"LOAD")
        return returnLoad(mover, vessel, act);
    if (act.act.kind == u"DRAW")
        return returnDraw(mover, vessel, act);
    return bringBack(mover, vessel, act);
}
// What it turns round in the books of lots is a correction of stock.
Done mayTakeBack(Session &session, const BookAct &act)
{
    const bool isDraw = act.act.kind == u"DRAW";
    if (isDraw)
        return authorized(session, Act::RunBatch);
    return act.act.quantity.isPositive() ? authorized(session, Act::AdjustLot) : Done();
}
} // namespace

Done unfind(Session &session, qint64 use, Quantity cameBack, const QString &reason)
{
    static const QString sql = QStringLiteral(
        "SELECT b.ingredient_lot_id, (SELECT -sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = "
        "b.id) AS back, (SELECT sum(m.quantity) FROM lot_movements m WHERE m.ingredient_lot_id = b.ingredient_lot_id "
        "AND m.type = 'ADJUST' AND m.quantity > 0 AND m.moved_at = d.done_at) AS found FROM batch_ingredients b JOIN "
        "vessel_acts d ON d.id = b.vessel_act_id WHERE b.id = ? AND d.reason IS NOT NULL");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {use}));
    if (!row)
        return {};
    const Quantity found = row->quantity(QStringLiteral("found"));
    const Quantity back = row->quantity(QStringLiteral("back"));
    const Quantity turned = std::min(found, back) - std::min(found, back - cameBack);
    if (!turned.isPositive())
        return {};
    return Mover{session, reason, session.now()}.book(row->id<LotId>(QStringLiteral("ingredient_lot_id")), "ADJUST",
                                                      -turned);
}

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
        if (!rows.empty())
            BM_TRY(authorized(m_session, Act::WasteLot));
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
        BM_TRY(mayTakeBack(m_session, *last));
        const Mover mover{m_session, reason.trimmed(), m_session.now()};
        // What was written off comes back into loads that stand; all else is back before the act is gone.
        if (last->act.kind == u"EMPTY")
            BM_TRY(mover.keep(vessel, "UNDO", last->act.quantity, last->act.id));
        BM_TRY(takeBack(mover, vessel, *last));
        if (last->act.kind != u"EMPTY")
            BM_TRY(mover.keep(vessel, "UNDO", last->act.quantity, last->act.id));
        return find(code);
    });
}

} // namespace bm
