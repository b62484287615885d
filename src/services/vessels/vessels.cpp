// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vessels/vessels.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/lotrefusal.h"
#include "services/details/receipt.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/vessels/recalled.h"

#include <algorithm>

namespace bm
{
namespace
{
Done checkTyped(const NewVessel &vessel)
{
    BM_TRY(required(vessel.code, QStringLiteral("code")));
    BM_TRY(required(vessel.name, QStringLiteral("name")));
    BM_TRY(required(vessel.ingredientName, QStringLiteral("ingredient")));
    if (!vessel.kind.isEmpty() && !vesselKinds().contains(vessel.kind))
        return Error{Reason::UnknownAction, QStringLiteral("kind"), vessel.kind};
    if (!vessel.drawing.isEmpty() && !vesselDrawings().contains(vessel.drawing))
        return Error{Reason::UnknownAction, QStringLiteral("drawing"), vessel.drawing};
    if (vessel.capacity && !vessel.capacity->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("capacity"), vessel.capacity->toText()};
    if (vessel.tolerance.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("tolerance"), vessel.tolerance.toText()};
    return {};
}

struct JudgedLoad
{
    Vessel vessel;
    Lot lot;
    std::vector<StandingLoad> before;
    VesselLoad answer;
};

// A mixed vessel mixes: what may not be used stops what is put on top of it.
Done refuseIfStopped(Session &session, const Vessel &vessel, const std::vector<StandingLoad> &before)
{
    Lots lots(session);
    for (const StandingLoad &load : before) {
        BM_TRY_ASSIGN(const Lot lot, lots.find(load.lotCode));
        const auto reason = lots.refusal(lot, std::nullopt);
        if (reason && *reason != Reason::LotDepleted)
            BM_TRY(refuseLoaded(session, vessel, lot, *reason));
    }
    return {};
}

Result<JudgedLoad> judgeLoad(Session &session, const QString &code, const QString &lotCode, Quantity quantity)
{
    Lots lots(session);
    BM_TRY_ASSIGN(const Vessel vessel, vesselInUse(session.database, code));
    BM_TRY_ASSIGN(const Lot lot, lots.find(lotCode));
    BM_TRY_ASSIGN(const QString standsIn, vesselOf(session.database, lot.id));
    if (!standsIn.isEmpty())
        return aboutVessel("lotInVessel", lot.code + QStringLiteral(", ") + standsIn);
    // In the vessel nobody could tell how much of it a batch takes.
    if (lot.isRework)
        return aboutVessel("reworkInVessel", lot.code);
    if (lot.ingredient != vessel.ingredient)
        return aboutVessel("vesselIngredient", vessel.code + QStringLiteral(", ") + vessel.ingredientName);
    const auto wanted = quantity.isZero() ? std::nullopt : std::optional(quantity);
    if (const auto reason = lots.refusal(lot, wanted))
        return refusedLot(lot, *reason);
    if (lot.unit != vessel.unit)
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), vessel.unit};
    JudgedLoad judged{vessel, lot, {}, {}};
    BM_TRY_ASSIGN(judged.before, standingLoads(session.database, vessel.id));
    if (vessel.isMixed() && !judged.before.empty()) {
        BM_TRY(refuseIfStopped(session, vessel, judged.before));
        BM_TRY(refuseAfterRecall(session.database, vessel.code, judged.before, {0, judged.before.size() - 1}));
    }
    if (vessel.capacity && vessel.content + quantity > *vessel.capacity)
        return aboutVessel("vesselFull",
                           QStringLiteral("%1, %2 %3").arg(vessel.code, vessel.capacity->toText(), vessel.unit));
    judged.answer = {vessel, lot.code, quantity, *lot.remaining - quantity};
    judged.answer.vessel.content += quantity;
    return judged;
}

template <typename Moment>
Moment earlier(const Moment &a, const Moment &b)
{
    return !a.isValid() || (b.isValid() && b < a) ? b : a;
}

Result<QDate> firstToExpire(Session &session, const Vessel &vessel, QDate expires)
{
    BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(session.database, vessel));
    for (const LotInVessel &there : book.contents()) {
        if (!there.quantity.isPositive())
            continue;
        BM_TRY_ASSIGN(const Lot lot, Lots(session).find(there.lotCode));
        expires = earlier(expires, lot.expirationDate);
    }
    return expires;
}

Result<QString> fillingCode(Database &database, const Vessel &vessel)
{
    static const QString sql = QStringLiteral("SELECT count(*) AS n FROM vessel_acts WHERE vessel_id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {vessel.id}));
    for (qint64 number = row->integer(QStringLiteral("n")) + 1;; ++number) {
        const QString code = vessel.code + QLatin1Char('-') + QString::number(number);
        BM_TRY_ASSIGN(const bool taken, isLotCodeTaken(database, code));
        if (!taken)
            return code;
    }
}

// What it became in the vessel: as good as the worst of what may be in it.
Result<LotId> addFilling(Session &session, const JudgedLoad &judged)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
        "unit_of_measure, received_at, expiration_date, storage_location, vessel_id, created_at, created_by) "
        "VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    static const QString verdict = QStringLiteral(
        "UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = ?, release_ends_at = ? WHERE id = ?");
    const Vessel &vessel = judged.vessel;
    QDate expires = judged.lot.expirationDate;
    QDateTime ends = judged.lot.releaseEndsAt;
    if (vessel.isMixed()) {
        for (const StandingLoad &load : judged.before) {
            expires = earlier(expires, load.expires);
            ends = earlier(ends, load.releaseEnds);
        }
    }
    // What a starter used up long ago does not end it.
    if (vessel.kind == u"STARTER") {
        BM_TRY_ASSIGN(expires, firstToExpire(session, vessel, judged.lot.expirationDate));
    }
    BM_TRY_ASSIGN(const QString code, fillingCode(session.database, vessel));
    const QDateTime now = session.now();
    const Arg lastDay = expires.isValid() ? Arg(expires) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const Rows rows, session.database.run(sql, {vessel.ingredient, code, vessel.unit, now, lastDay,
                                                              vessel.code, vessel.id, now, session.person}));
    const auto filling = rows.front().id<LotId>(QStringLiteral("id"));
    const Arg end = ends.isValid() ? Arg(ends) : Arg(std::nullopt);
    const QString quality = ends.isValid() ? QStringLiteral("CONDITIONAL_PASS") : QStringLiteral("PASSED");
    BM_TRY(session.database.run(verdict, {quality, end, filling}));
    return filling;
}

Done transfer(Session &session, LotId from, LotId into, Quantity quantity)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity, transferred_at, transferred_by) VALUES (?, ?, ?, "
        "?, ?)");
    BM_TRY(session.database.run(sql, {from, into, quantity, session.now(), session.person}));
    return {};
}

Done fillUp(Session &session, const JudgedLoad &judged)
{
    static const QString sql = QStringLiteral("INSERT INTO vessel_acts (vessel_id, kind, ingredient_lot_id, "
                                              "filling_lot_id, quantity, done_at, done_by) VALUES (?, 'LOAD', ?, ?, ?, "
                                              "?, ?)");
    BM_TRY_ASSIGN(const LotId filling, addFilling(session, judged));
    for (const StandingLoad &load : judged.before) {
        if (judged.vessel.isMixed() && load.remaining.isPositive())
            BM_TRY(transfer(session, load.filling, filling, load.remaining));
    }
    BM_TRY(transfer(session, judged.lot.id, filling, judged.answer.quantity));
    BM_TRY(session.database.run(
        sql, {judged.vessel.id, judged.lot.id, filling, judged.answer.quantity, session.now(), session.person}));
    return {};
}

VesselAct told(const VesselBook &book, const BookAct &each)
{
    VesselAct act = each.act;
    if (act.kind == u"DRAW") {
        act.lots = book.lotsIn(each);
        act.quantity = book.drawnBy(act.id);
    }
    return act;
}

// What the vessel is called and holds from now on.
Result<VesselChange> judgedChange(const Vessel &vessel, VesselChange change)
{
    if (!change.name)
        change.name = vessel.name;
    BM_TRY(required(*change.name, QStringLiteral("name")));
    if (change.withoutCapacity)
        change.capacity.reset();
    else if (!change.capacity)
        change.capacity = vessel.capacity;
    if (change.capacity && !change.capacity->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("capacity"), change.capacity->toText()};
    if (change.capacity && *change.capacity != vessel.capacity && vessel.content > *change.capacity)
        return aboutVessel("contentAbove",
                           QStringLiteral("%1, %2 %3").arg(vessel.code, vessel.content.toText(), vessel.unit));
    return change;
}
} // namespace

Result<Vessel> Vessels::find(const QString &code)
{
    BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(m_session.database, code));
    if (!vessel)
        return Error{Reason::NotFound, QStringLiteral("vessel"), code.trimmed()};
    return *vessel;
}

Result<VesselState> Vessels::state(const QString &code, size_t most)
{
    return inSnapshot(m_session.database, [&]() -> Result<VesselState> {
        BM_TRY_ASSIGN(const Vessel vessel, find(code));
        BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(m_session.database, vessel));
        VesselState state{vessel, book.contents(), {}};
        for (auto each = book.acts().rbegin(); each != book.acts().rend() && state.acts.size() < most; ++each)
            state.acts.push_back(told(book, *each));
        return state;
    });
}

Result<VesselActs> Vessels::acts(const QString &code, qint64 before, size_t most)
{
    return inSnapshot(m_session.database, [&]() -> Result<VesselActs> {
        BM_TRY_ASSIGN(const Vessel vessel, find(code));
        BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(m_session.database, vessel));
        VesselActs page{vessel, {}, 0};
        for (auto each = book.acts().rbegin(); each != book.acts().rend(); ++each) {
            if (before > 0 && each->act.id >= before)
                continue;
            if (page.acts.size() == most) {
                page.next = page.acts.back().id;
                break;
            }
            page.acts.push_back(told(book, *each));
        }
        return page;
    });
}

Result<Vessel> Vessels::add(const NewVessel &vessel)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO vessels (code, name, kind, drawing, ingredient_id, unit_of_measure, capacity, tolerance, "
        "created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY(checkTyped(vessel));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Vessel> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const auto ingredient, ingredientNamed(m_session.database, vessel.ingredientName.trimmed()));
        if (!ingredient)
            return Error{Reason::NotFound, QStringLiteral("ingredient"), vessel.ingredientName.trimmed()};
        const Result<Rows> done = m_session.database.run(
            sql,
            {vessel.code.trimmed(), vessel.name.trimmed(), vessel.kind.isEmpty() ? vesselKinds().first() : vessel.kind,
             vessel.drawing.isEmpty() ? vesselDrawings().first() : vessel.drawing, ingredient->id, ingredient->unit,
             vessel.capacity, vessel.tolerance, m_session.now(), m_session.person});
        if (!done && done.error().reason == Reason::Duplicate)
            return Error{Reason::Duplicate, QStringLiteral("code"), vessel.code.trimmed()};
        BM_TRY(done);
        return find(vessel.code);
    });
}

Result<Vessel> Vessels::amend(const QString &code, const VesselChange &change)
{
    static const QString sql =
        QStringLiteral("UPDATE vessels SET name = ?, capacity = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Vessel> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const Vessel vessel, vesselInUse(m_session.database, code));
        BM_TRY_ASSIGN(const VesselChange judged, judgedChange(vessel, change));
        if (judged.name->trimmed() == vessel.name && judged.capacity == vessel.capacity)
            return vessel;
        BM_TRY(m_session.database.run(
            sql, {judged.name->trimmed(), judged.capacity, m_session.now(), m_session.person, vessel.id}));
        return find(code);
    });
}

Result<Vessel> Vessels::retire(const QString &code)
{
    static const QString sql =
        QStringLiteral("UPDATE vessels SET is_retired = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Vessel> {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const Vessel vessel, vesselInUse(m_session.database, code));
        if (vessel.content.isPositive())
            return aboutVessel("vesselNotEmpty", vessel.code);
        BM_TRY(m_session.database.run(sql, {true, m_session.now(), m_session.person, vessel.id}));
        return find(code);
    });
}

Result<VesselLoad> Vessels::checkLoad(const QString &code, const QString &lotCode, Quantity quantity)
{
    return inSnapshot(m_session.database, [&]() -> Result<VesselLoad> {
        BM_TRY_ASSIGN(const JudgedLoad judged, judgeLoad(m_session, code, lotCode, quantity));
        return judged.answer;
    });
}

Result<VesselLoad> Vessels::load(const QString &code, const QString &lotCode, Quantity quantity)
{
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), quantity.toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<VesselLoad> {
        BM_TRY(authorized(m_session, Act::MoveLot));
        BM_TRY_ASSIGN(const JudgedLoad judged, judgeLoad(m_session, code, lotCode, quantity));
        BM_TRY(fillUp(m_session, judged));
        return judged.answer;
    });
}

} // namespace bm
