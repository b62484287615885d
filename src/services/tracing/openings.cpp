// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/openings.h"

#include "services/details/snapshot.h"
#include "services/lots.h"
#include "services/production/runrows.h"
#include "services/tracing/family.h"
#include "services/vessels/vesselrows.h"

#include <QSet>

namespace bm
{
namespace
{
using Ids = QSet<qint64>;

Result<Ids> runsFrom(Database &database, const NodeKey &root, int most)
{
    BM_TRY_ASSIGN(const Family family, loadFamily(database, root, TraceDirection::Forward, {}, size_t(most)));
    return Ids(family.runIds.begin(), family.runIds.end());
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
        if (runs.isEmpty())
            continue;
        reached = std::max(reached, runs.size());
        open.push_back({one.code, runs});
        if (reached > most)
            break;
    }
    return open;
}

Result<Opening> opening(Session &session, RunId run, const QString &lotCode, int most)
{
    Database &database = session.database;
    BM_TRY(runOf(database, run));
    QString code = lotCode;
    BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(database, lotCode));
    if (vessel) {
        BM_TRY_ASSIGN(code, newestFilling(database, vessel->id));
    }
    BM_TRY_ASSIGN(const Lot lot, Lots(session).find(code));
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
