// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holding/heldabove.h"

#include "services/tracing/queries.h"

namespace bm
{
namespace
{
const QString lotSeed = QStringLiteral("SELECT id, id, source_production_run_id FROM ingredient_lots WHERE ");
const QString runSeed = QStringLiteral("SELECT id, CAST(NULL AS bigint), id FROM production_runs WHERE ");

// What went in and was not taken back whole.
const QString usedStill = QStringLiteral(" AND b.corrects_id IS NULL AND (b.quantity_used IS NULL OR b.quantity_used + "
                                         "COALESCE((SELECT sum(c.quantity_used) "
                                         "FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0)");

// Of every draw what may be in it, be it that the books have nothing of it any more.
const QString mayBeDrawn = QStringLiteral(
    "vessel_acts d JOIN vessel_acts a ON a.vessel_id = d.vessel_id AND a.id BETWEEN d.first_load_id AND d.last_load_id "
    "AND a.kind = 'LOAD'");
const QString drawnStill = QStringLiteral(
    " AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id) AND NOT EXISTS (SELECT 1 FROM "
    "vessel_acts u WHERE u.takes_back_id = a.id) AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = "
    "d.id AND b.quantity_used + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = "
    "b.id), 0) > 0)");
} // namespace

namespace heldquestions
{
// SQLite has no LATERAL, PostgreSQL only one recursive part.
QString stepUp(Engine engine, Uses uses)
{
    const QString used = uses == Uses::Still ? usedStill : QString();
    const QString drawn = uses == Uses::Still ? drawnStill : QString();
    if (engine == Engine::SQLite)
        return QStringLiteral("SELECT above.start, s.id, s.source_production_run_id FROM above JOIN batch_ingredients "
                              "b ON b.production_run_id = above.run") +
               used +
               QStringLiteral(" JOIN ingredient_lots s ON s.id = b.ingredient_lot_id UNION SELECT above.start, s.id, "
                              "s.source_production_run_id FROM above JOIN lot_transfers x ON x.to_lot_id = above.lot "
                              "JOIN ingredient_lots s ON s.id = x.from_lot_id UNION SELECT above.start, s.id, "
                              "s.source_production_run_id FROM above JOIN ") +
               mayBeDrawn +
               QStringLiteral(" JOIN ingredient_lots s ON s.id = a.ingredient_lot_id WHERE d.production_run_id = "
                              "above.run") +
               drawn;
    return QStringLiteral("SELECT above.start, s.id, s.source_production_run_id FROM above CROSS JOIN LATERAL (SELECT "
                          "b.ingredient_lot_id AS id FROM batch_ingredients b WHERE b.production_run_id = above.run") +
           used +
           QStringLiteral(" UNION ALL SELECT x.from_lot_id FROM lot_transfers x WHERE x.to_lot_id = above.lot UNION "
                          "ALL SELECT a.ingredient_lot_id FROM ") +
           mayBeDrawn + QStringLiteral(" WHERE d.production_run_id = above.run") + drawn +
           QStringLiteral(") next JOIN ingredient_lots s ON s.id = next.id");
}
} // namespace heldquestions

namespace
{
struct Kind
{
    QString seed;
    QString lotItself; // that the hold of a lot is on what was asked about
    QString runItself;
};

QString question(const Kind &kind, Engine engine)
{
    const QString found = QStringLiteral("SELECT above.start, %1 AS itself, %2 AS code, h.id FROM above JOIN holds h "
                                         "ON %3 AND h.released_at IS NULL JOIN %4");
    return QStringLiteral("WITH RECURSIVE above (start, lot, run) AS (") + kind.seed +
           tracequeries::among(QStringLiteral("id"), engine) + QStringLiteral(" UNION ") +
           heldquestions::stepUp(engine, heldquestions::Uses::Still) + QStringLiteral(") ") +
           found.arg(kind.lotItself, QStringLiteral("l.internal_lot_code"),
                     QStringLiteral("h.ingredient_lot_id = above.lot"),
                     QStringLiteral("ingredient_lots l ON l.id = above.lot")) +
           QStringLiteral(" UNION ") +
           found.arg(kind.runItself, QStringLiteral("r.batch_number"),
                     QStringLiteral("h.production_run_id = above.run"),
                     QStringLiteral("production_runs r ON r.id = above.run")) +
           QStringLiteral(" ORDER BY 1, 4");
}

const QString never = QStringLiteral("0");
const QString lotAsked = QStringLiteral("CASE WHEN above.lot = above.start THEN 1 ELSE 0 END");
const QString runAsked = QStringLiteral("CASE WHEN above.run = above.start THEN 1 ELSE 0 END");

// Open holds are few, and mostly there is none that reaches anything.
Result<bool> isAnythingHeld(Database &database)
{
    static const QString sql =
        QStringLiteral("SELECT 1 AS held WHERE EXISTS (SELECT 1 FROM holds WHERE ingredient_lot_id > 0 AND released_at "
                       "IS NULL) OR EXISTS (SELECT 1 FROM holds WHERE production_run_id > 0 AND released_at IS NULL)");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row.has_value();
}

struct Found
{
    HeldAbove above;
    HeldAbove itself;
};

Result<Found> ask(Database &database, const QString &sql, const std::vector<qint64> &ids)
{
    Found found;
    if (ids.empty())
        return found;
    BM_TRY_ASSIGN(const bool held, isAnythingHeld(database));
    if (!held)
        return found;
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {ids}));
    for (const Row &row : rows) {
        HeldAbove &answer = row.integer(QStringLiteral("itself")) == 1 ? found.itself : found.above;
        const qint64 start = row.integer(QStringLiteral("start"));
        if (!answer.contains(start))
            answer.insert(start, row.text(QStringLiteral("code")));
    }
    return found;
}
} // namespace

namespace heldquestions
{
const QString &aboveLots(Engine engine)
{
    static const Kind lots{lotSeed, lotAsked, never};
    static const QString sqlite = question(lots, Engine::SQLite);
    static const QString postgresql = question(lots, Engine::PostgreSQL);
    return engine == Engine::SQLite ? sqlite : postgresql;
}

const QString &aboveRuns(Engine engine)
{
    static const Kind runs{runSeed, never, runAsked};
    static const QString sqlite = question(runs, Engine::SQLite);
    static const QString postgresql = question(runs, Engine::PostgreSQL);
    return engine == Engine::SQLite ? sqlite : postgresql;
}

const QString &onPallets(Engine engine)
{
    static const auto question = [](Engine on) -> QString {
        return QStringLiteral("SELECT pallet_id, production_run_id FROM pallet_items WHERE ") +
               tracequeries::among(QStringLiteral("pallet_id"), on) + QStringLiteral(" ORDER BY id");
    };
    static const QString sqlite = question(Engine::SQLite);
    static const QString postgresql = question(Engine::PostgreSQL);
    return engine == Engine::SQLite ? sqlite : postgresql;
}
} // namespace heldquestions

Result<HeldAbove> lotsHeldThrough(Database &database, const std::vector<qint64> &lots)
{
    BM_TRY_ASSIGN(Found found, ask(database, heldquestions::aboveLots(database.engine()), lots));
    return std::move(found.above);
}

Result<HeldAbove> runsHeldThrough(Database &database, const std::vector<qint64> &runs)
{
    BM_TRY_ASSIGN(Found found, ask(database, heldquestions::aboveRuns(database.engine()), runs));
    return std::move(found.above);
}

Result<HeldAbove> palletsHeldThrough(Database &database, const std::vector<qint64> &pallets)
{
    HeldAbove answer;
    BM_TRY_ASSIGN(const bool held, isAnythingHeld(database));
    if (!held || pallets.empty())
        return answer;
    BM_TRY_ASSIGN(const Rows rows, database.run(heldquestions::onPallets(database.engine()), {pallets}));
    std::vector<qint64> runs;
    for (const Row &row : rows)
        runs.push_back(row.integer(QStringLiteral("production_run_id")));
    BM_TRY_ASSIGN(const Found found, ask(database, heldquestions::aboveRuns(database.engine()), runs));
    for (const Row &row : rows) {
        const qint64 run = row.integer(QStringLiteral("production_run_id"));
        const QString code = found.itself.value(run, found.above.value(run));
        const qint64 pallet = row.integer(QStringLiteral("pallet_id"));
        if (!code.isEmpty() && !answer.contains(pallet))
            answer.insert(pallet, code);
    }
    return answer;
}

Result<QString> palletHeldThrough(Database &database, PalletId pallet)
{
    BM_TRY_ASSIGN(const HeldAbove held, palletsHeldThrough(database, {pallet.value()}));
    return held.value(pallet.value());
}

} // namespace bm
