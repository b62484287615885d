// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/openings.h"

#include "services/details/snapshot.h"
#include "services/lots.h"
#include "services/production/runrows.h"
#include "services/recipes/substitutes.h"
#include "services/tracing/family.h"
#include "services/vessels/vesselrows.h"

#include <QSet>
#include <algorithm>
#include <utility>

namespace bm
{
namespace
{
using Ids = QSet<qint64>;

// What a vessel was not proven to be empty of may be in what was drawn later, also where the books have none of it.
Result<std::vector<qint64>> possibleDraws(Database &database, const std::vector<qint64> &lots, const Ids &known)
{
    const Ids wanted(lots.begin(), lots.end());
    BM_TRY_ASSIGN(const std::vector<Vessel> vessels, vesselsWith(database, QStringLiteral("ingredient_lot_id"), lots));
    std::vector<qint64> runs;
    for (const Vessel &vessel : vessels) {
        BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(database, vessel));
        for (const BookAct &act : book.acts()) {
            if (act.act.kind != u"DRAW" || known.contains(act.run))
                continue;
            const std::vector<LotInDraw> in = book.lotsIn(act);
            if (std::any_of(in.begin(), in.end(),
                            [&](const LotInDraw &lot) { return wanted.contains(lot.lot.value()); }))
                runs.push_back(act.run);
        }
    }
    return runs;
}

// As a recall of it would take them in.
Result<Ids> runsFrom(Database &database, const NodeKey &root, int most)
{
    BM_TRY_ASSIGN(const Family family, loadFamily(database, {root}, TraceDirection::Forward, {}, size_t(most)));
    Ids runs(family.runIds.begin(), family.runIds.end());
    std::vector<qint64> asked = family.lotIds;
    Ids lots(asked.begin(), asked.end());
    while (!asked.empty() && runs.size() <= most) {
        BM_TRY_ASSIGN(const std::vector<qint64> drawn, possibleDraws(database, std::exchange(asked, {}), runs));
        for (const qint64 run : drawn) {
            BM_TRY_ASSIGN(const Family more, loadFamily(database, {NodeKey{NodeKind::Run, run}},
                                                        TraceDirection::Forward, {}, size_t(most)));
            runs.unite(Ids(more.runIds.begin(), more.runIds.end()));
            for (const qint64 lot : more.lotIds) {
                if (!lots.contains(lot))
                    asked.push_back(lot);
                lots.insert(lot);
            }
        }
    }
    return runs;
}

// Some of what a lot gave is taken back again: the walk says whether anything is left of it.
Result<std::vector<qint64>> everTouched(Database &database, const std::vector<qint64> &lots)
{
    static const QString sql = QStringLiteral(
        "SELECT l.id FROM ingredient_lots l WHERE %1 AND (EXISTS (SELECT 1 FROM batch_ingredients b WHERE "
        "b.ingredient_lot_id = l.id) OR EXISTS (SELECT 1 FROM lot_transfers t WHERE t.from_lot_id = l.id))");
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("l.id"), database.engine()));
    BM_TRY_ASSIGN(const Rows rows, database.run(asked, {lots}));
    std::vector<qint64> touched;
    for (const Row &row : rows)
        touched.push_back(row.integer(QStringLiteral("id")));
    return touched;
}

Result<RecallReach> reachOf(Database &database, const Ids &runs, int most)
{
    static const QString sql = QStringLiteral("SELECT count(DISTINCT pallet_id) AS n FROM pallet_items WHERE %1");
    if (runs.size() > most)
        return RecallReach{most, 0, true};
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("production_run_id"), database.engine()));
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(asked, {std::vector<qint64>(runs.begin(), runs.end())}));
    return RecallReach{int(runs.size()), int(row->integer(QStringLiteral("n"))), false};
}

struct OpenLot
{
    QString code;
    Ids runs;
};

// The first that expires comes first. More than are ever open at once are not looked at once it is too many to count.
Result<std::vector<OpenLot>> openBeside(Session &session, const Lot &lot, int most)
{
    BM_TRY_ASSIGN(const QString vessel, vesselOf(session.database, lot.id));
    BM_TRY_ASSIGN(const std::vector<Lot> usable, Lots(session).usable(lot.ingredient));
    std::vector<qint64> ids;
    for (const Lot &one : usable) {
        if (one.id != lot.id)
            ids.push_back(one.id.value());
    }
    BM_TRY_ASSIGN(const std::vector<qint64> touched, everTouched(session.database, ids));
    std::vector<OpenLot> open;
    qsizetype reached = 0;
    for (const Lot &one : usable) {
        if (std::find(touched.begin(), touched.end(), one.id.value()) == touched.end())
            continue;
        BM_TRY_ASSIGN(const Ids runs, runsFrom(session.database, {NodeKind::Lot, one.id.value()}, most));
        // Nobody takes a lot out of a vessel; it is one thing with all that stands in it.
        BM_TRY_ASSIGN(const QString in, vesselOf(session.database, one.id));
        if (runs.isEmpty() || (!in.isEmpty() && in == vessel))
            continue;
        reached = std::max(reached, runs.size());
        open.push_back({in.isEmpty() ? one.code : in, runs});
        if (reached > most)
            break;
    }
    return open;
}

// It would never go in, not even instead of something else.
Done refuseStranger(Session &session, const Run &run, const Lot &lot)
{
    static const QString sql = QStringLiteral("SELECT ingredient_id FROM recipe_ingredients WHERE recipe_id = ?");
    // As far as its recipe lets it.
    if (lot.isRework)
        return {};
    BM_TRY_ASSIGN(const Rows lines, session.database.run(sql, {run.recipe}));
    BM_TRY_ASSIGN(const std::vector<Substitute> substitutes, Substitutes(session).of(run.recipe));
    const bool isIn = std::any_of(lines.begin(), lines.end(), [&lot](const Row &line) {
        return line.id<IngredientId>(QStringLiteral("ingredient_id")) == lot.ingredient;
    });
    const bool standsIn = std::any_of(substitutes.begin(), substitutes.end(),
                                      [&lot](const Substitute &one) { return one.substitute == lot.ingredient; });
    if (isIn || standsIn || lines.empty())
        return {};
    return Error{Reason::NotInRecipe, QStringLiteral("lotCode"), lot.ingredientName};
}

Result<Opening> opening(Session &session, RunId run, const QString &lotCode, int most)
{
    Database &database = session.database;
    BM_TRY_ASSIGN(const Run of, runOf(database, run));
    QString code = lotCode;
    BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(database, lotCode));
    if (vessel) {
        if (vessel->isRetired)
            return aboutVessel("vesselRetired", vessel->code);
        BM_TRY_ASSIGN(const std::vector<StandingLoad> loads, standingLoads(database, vessel->id));
        if (loads.empty())
            return aboutVessel("vesselEmpty", vessel->code);
        BM_TRY_ASSIGN(code, newestFilling(database, vessel->id));
    }
    BM_TRY_ASSIGN(const Lot lot, Lots(session).find(code));
    BM_TRY(refuseStranger(session, of, lot));
    BM_TRY_ASSIGN(const Ids batch, runsFrom(database, {NodeKind::Run, run.value()}, most));
    BM_TRY_ASSIGN(Ids runs, runsFrom(database, {NodeKind::Lot, lot.id.value()}, most));
    BM_TRY_ASSIGN(const std::vector<OpenLot> beside, openBeside(session, lot, most));
    Opening answer;
    answer.lotCode = vessel ? vessel->code : lot.code;
    answer.isOpen = !runs.isEmpty();
    BM_TRY_ASSIGN(answer.now, reachOf(database, runs, most));
    runs.unite(batch);
    BM_TRY_ASSIGN(answer.after, reachOf(database, runs, most));
    for (const OpenLot &open : beside)
        runs.unite(open.runs);
    BM_TRY_ASSIGN(answer.together, reachOf(database, runs, most));
    if (!beside.empty()) {
        answer.openLot = beside.front().code;
        BM_TRY_ASSIGN(answer.ifThatFirst, reachOf(database, Ids(beside.front().runs).unite(batch), most));
    }
    return answer;
}
} // namespace

Result<Opening> Openings::of(RunId run, const QString &lotCode)
{
    return inSnapshot(m_session.database, [&] { return opening(m_session, run, lotCode, m_most); });
}

} // namespace bm
