// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/lotrefusal.h"
#include "services/details/words.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"
#include "services/vessels/recalled.h"

#include <algorithm>
#include <utility>

namespace bm
{
namespace
{
struct JudgedDraw
{
    std::vector<StandingLoad> loads;
    Reach reach;
    AddedLot answer;
    std::optional<StandIn> standIn;
    Quantity beyond; // what the books do not have
};

// Everything that may come out is looked at, also what the books have nothing left of.
Done refuseIfStopped(Session &session, const Vessel &vessel, const JudgedDraw &judged)
{
    Lots lots(session);
    for (size_t i = judged.reach.first; i <= judged.reach.last; ++i) {
        BM_TRY_ASSIGN(const Lot lot, lots.find(judged.loads[i].lotCode));
        const auto reason = lots.refusal(lot, std::nullopt);
        if (reason && *reason != Reason::LotDepleted)
            BM_TRY(refuseLoaded(session, vessel, lot, *reason));
        if (judged.loads[i].remaining.isZero())
            continue;
        static const QString sql = QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE id = ?");
        BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {judged.loads[i].filling}));
        BM_TRY_ASSIGN(const Lot filling, lots.find(row->text(QStringLiteral("internal_lot_code"))));
        const auto stops = lots.refusal(filling, std::nullopt);
        if (stops)
            return Error{*stops, QStringLiteral("inVessel"), refusedLot(filling, *stops).detail};
    }
    return {};
}

// In order what was taken back is the oldest by the books; in the vessel it lies on top, and what comes out is what
// would have come without it. Either may be right.
Reach reachIn(const Vessel &vessel, const std::vector<StandingLoad> &loads, Quantity drawn)
{
    if (vessel.isMixed())
        return {0, loads.size() - 1};
    std::vector<Layer> layers;
    std::vector<Layer> without;
    std::optional<size_t> refilled;
    for (size_t i = 0; i < loads.size(); ++i) {
        const StandingLoad &load = loads[i];
        layers.push_back({load.loaded, load.remaining});
        without.push_back({load.loaded, std::max(Quantity(), load.remaining - load.cameBack)});
        if (load.cameBack.isPositive() && !refilled)
            refilled = i;
    }
    Reach reach = reachOf(layers, drawn, vessel.tolerance);
    if (!refilled)
        return reach;
    const Reach below = reachOf(without, drawn, vessel.tolerance);
    return {std::min({*refilled, reach.first, below.first}), std::max(reach.last, below.last)};
}

// Without a capacity a slip of the finger is told from a find by what was ever loaded: a starter grows by water.
Done refuseTooLarge(const Vessel &vessel, const std::vector<StandingLoad> &loads, Quantity quantity)
{
    constexpr qint64 growth = 10;
    Quantity loaded;
    for (const StandingLoad &load : loads)
        loaded += load.loaded;
    const Quantity most = vessel.capacity.value_or(Quantity::ofThousandths(loaded.thousandths() * growth));
    if (quantity > most)
        return aboutVessel("drawTooLarge", QStringLiteral("%1, %2 %3").arg(vessel.code, most.toText(), vessel.unit));
    return {};
}

// What comes out may go where a lot of the same ingredient may: it is in the recipe, or stands in for what is.
Result<std::optional<StandIn>> standInOfDraw(Session &session, const Vessel &vessel, const Run &run, const AddLot &use)
{
    static const QString sql = QStringLiteral("SELECT count(*) AS lines, sum(CASE WHEN ingredient_id = ? THEN 1 ELSE 0 "
                                              "END) AS same FROM recipe_ingredients WHERE recipe_id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {vessel.ingredient, run.recipe}));
    if (row->integer(QStringLiteral("lines")) == 0)
        return std::optional<StandIn>();
    Lot content;
    content.code = vessel.code;
    content.ingredient = vessel.ingredient;
    content.ingredientName = vessel.ingredientName;
    content.unit = vessel.unit;
    return standInOf(session, run, content, row->integer(QStringLiteral("same")) > 0, use);
}

Result<JudgedDraw> judge(Session &session, const Vessel &vessel, const AddLot &use)
{
    BM_TRY_ASSIGN(const Run run, runOf(session.database, use.run));
    if (run.status != u"IN_PROGRESS")
        return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
    if (vessel.isRetired)
        return aboutVessel("vesselRetired", vessel.code);
    JudgedDraw judged;
    BM_TRY_ASSIGN(judged.loads, standingLoads(session.database, vessel.id));
    if (judged.loads.empty())
        return aboutVessel("vesselEmpty", vessel.code);
    BM_TRY_ASSIGN(judged.standIn, standInOfDraw(session, vessel, run, use));
    BM_TRY(refuseTooLarge(vessel, judged.loads, use.quantity));
    judged.reach = reachIn(vessel, judged.loads, use.quantity);
    BM_TRY(refuseIfStopped(session, vessel, judged));
    BM_TRY(refuseAfterRecall(session.database, vessel.code, judged.loads, judged.reach));
    judged.beyond = std::max(Quantity(), use.quantity - vessel.content);
    judged.answer = {0,
                     vessel.code,
                     vessel.ingredientName,
                     use.quantity,
                     vessel.unit,
                     std::max(Quantity(), vessel.content - use.quantity)};
    judged.answer.isFromVessel = true;
    judged.answer.inRecipe = !judged.standIn;
    return judged;
}

Result<bool> isAnyCode(Database &database, const QString &text)
{
    static const QString sql = QStringLiteral(
        "SELECT 1 AS known WHERE EXISTS (SELECT 1 FROM ingredient_lots WHERE internal_lot_code = ?) OR EXISTS (SELECT "
        "1 FROM ingredient_lots WHERE supplier_lot_code = ?) OR EXISTS (SELECT 1 FROM vessels WHERE lower(code) = "
        "lower(?)) OR EXISTS (SELECT 1 FROM production_runs WHERE batch_number = ?) OR EXISTS (SELECT 1 FROM pallets "
        "WHERE pallet_number = ?) OR EXISTS (SELECT 1 FROM pallets WHERE sscc = ?)");
    if (text.isEmpty())
        return false;
    if (text.startsWith(u"]C1") || text.startsWith(u"]d2") || text.contains(QChar(0x1d)))
        return true;
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {text, text, text, text, text, text}));
    return row.has_value();
}

Done refuseUnexplained(Session &session, const Vessel &vessel, const JudgedDraw &judged, const AddLot &use)
{
    if (!judged.beyond.isPositive())
        return {};
    // A scan that comes while the reason is asked for is no reason.
    BM_TRY_ASSIGN(const bool isCode, isAnyCode(session.database, use.notes.trimmed()));
    if (isCode)
        return aboutVessel("codeIsNoReason", use.notes.trimmed());
    if (!use.notes.trimmed().isEmpty())
        return {};
    return Error{Reason::Required, QStringLiteral("overdraw"),
                 QStringLiteral("%1, %2 %3").arg(vessel.code, vessel.content.toText(), vessel.unit)};
}

Result<qint64> insertAct(Session &session, const Vessel &vessel, const AddLot &use, const JudgedDraw &judged,
                         const QDateTime &now)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO vessel_acts (vessel_id, kind, production_run_id, first_load_id, last_load_id, quantity, reason, "
        "done_at, done_by) VALUES (?, 'DRAW', ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const QString reason = judged.beyond.isPositive() ? orNull(use.notes) : QString();
    BM_TRY_ASSIGN(
        const std::optional<Row> row,
        session.database.first(sql, {vessel.id, use.run, judged.loads[judged.reach.first].act,
                                     judged.loads[judged.reach.last].act, use.quantity, reason, now, session.person}));
    return row->integer(QStringLiteral("id"));
}

// What came out and was not in the books was found in the last load.
Done findMore(Session &session, JudgedDraw &judged, const QString &reason, const QDateTime &now)
{
    static const QString sql = QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason, "
                                              "moved_at, moved_by) VALUES (?, 'ADJUST', ?, ?, ?, ?)");
    if (!judged.beyond.isPositive())
        return {};
    StandingLoad &last = judged.loads.back();
    last.remaining += judged.beyond;
    BM_TRY(session.database.run(sql, {last.filling, judged.beyond, reason.trimmed(), now, session.person}));
    return {};
}

// What one filling gives to a draw.
struct DrawnPart
{
    LotId filling;
    Quantity quantity;
    std::optional<Quantity> replaces;
    std::optional<qint64> signature;
};

Result<qint64> insertUse(Session &session, const AddLot &use, qint64 act, const JudgedDraw &judged,
                         const DrawnPart &part, const QDateTime &now)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
        "vessel_act_id, added_at, added_by, notes, stands_for_id, stands_for_quantity, signature_id) VALUES (?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const Arg standsFor = judged.standIn ? Arg(judged.standIn->ingredient) : Arg(std::nullopt);
    const Arg replaces = part.replaces ? Arg(*part.replaces) : Arg(std::nullopt);
    const Arg signedAs = part.signature ? Arg(*part.signature) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {use.run, part.filling, part.quantity, judged.answer.unit, act, now,
                                               session.person, orNull(use.notes), standsFor, replaces, signedAs}));
    return row->integer(QStringLiteral("id"));
}

// In proportion, and never nothing: the last part has what is left of it.
std::optional<Quantity> replacedBy(const JudgedDraw &judged, Quantity part, Quantity &open, bool isLast)
{
    if (!judged.standIn)
        return std::nullopt;
    constexpr Quantity least = Quantity::ofThousandths(1);
    const Quantity share =
        isLast ? open : std::min(open, scaled(judged.standIn->replaces, part, judged.answer.quantity));
    open -= share;
    return std::max(share, least);
}
} // namespace

Result<bool> mayBeDrawn(Session &session, const Vessel &vessel)
{
    JudgedDraw judged;
    BM_TRY_ASSIGN(judged.loads, standingLoads(session.database, vessel.id));
    if (vessel.isRetired || judged.loads.empty())
        return false;
    judged.reach = reachIn(vessel, judged.loads, Quantity());
    return refuseIfStopped(session, vessel, judged).ok() &&
           refuseAfterRecall(session.database, vessel.code, judged.loads, judged.reach).ok();
}

Result<std::vector<LineRun>> reachedByDraw(Session &session, const Vessel &vessel, const AddLot &use)
{
    BM_TRY_ASSIGN(const Run run, runOf(session.database, use.run));
    BM_TRY_ASSIGN(const std::vector<StandingLoad> loads, standingLoads(session.database, vessel.id));
    if (loads.empty())
        return std::vector<LineRun>();
    const Reach reach = reachIn(vessel, loads, use.quantity);
    std::vector<qint64> fillings;
    for (size_t i = reach.first; i <= reach.last; ++i)
        fillings.push_back(loads[i].filling.value());
    return reachedByLots(session, run, fillings);
}

Result<CheckedDraw> checkDraw(Session &session, const Vessel &vessel, const AddLot &use)
{
    BM_TRY_ASSIGN(const JudgedDraw judged, judge(session, vessel, use));
    BM_TRY(refuseUnexplained(session, vessel, judged, use));
    return CheckedDraw{judged.answer, judged.standIn};
}

Result<AddedLot> draw(Session &session, const Vessel &vessel, const AddLot &use, std::optional<qint64> signature)
{
    BM_TRY_ASSIGN(JudgedDraw judged, judge(session, vessel, use));
    BM_TRY(refuseUnexplained(session, vessel, judged, use));
    const QDateTime now = session.now();
    BM_TRY_ASSIGN(const qint64 act, insertAct(session, vessel, use, judged, now));
    BM_TRY(findMore(session, judged, use.notes, now));
    // What comes first leaves first; in a mixed vessel everything stands in the last one, but for what came back.
    if (vessel.isMixed())
        std::reverse(judged.loads.begin(), judged.loads.end());
    Quantity wanted = use.quantity;
    Quantity replaced = judged.standIn ? judged.standIn->replaces : Quantity();
    for (const StandingLoad &load : judged.loads) {
        const Quantity part = std::min(wanted, load.remaining);
        if (!part.isPositive())
            continue;
        // One signature, one use.
        const DrawnPart drawn{load.filling, part, replacedBy(judged, part, replaced, part == wanted),
                              std::exchange(signature, std::nullopt)};
        BM_TRY_ASSIGN(judged.answer.batchIngredientId, insertUse(session, use, act, judged, drawn, now));
        wanted -= part;
    }
    if (wanted.isPositive())
        return Error{Reason::Internal, QStringLiteral("vessel"),
                     QStringLiteral("%1, %2 %3").arg(vessel.code, wanted.toText(), vessel.unit)};
    return judged.answer;
}

} // namespace bm
