// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/queries.h"

#include "services/production/losses.h"
#include "services/rework/cameout.h"

#include <QRegularExpression>
#include <array>

namespace bm::tracequeries
{
namespace
{
struct PerEngine
{
    QString sqlite;
    QString postgresql;
    const QString &of(Engine engine) const { return engine == Engine::SQLite ? sqlite : postgresql; }
};

// Only what was recorded until the moment, in place of every "[table]", or of "[table alias]" where it has another
// name.
QString recordedUntil(QString sql, Engine engine)
{
    static const QRegularExpression mark(QStringLiteral("\\[([a-z_]+)(?: ([a-z]+))?\\]"));
    const QString moment = engine == Engine::SQLite ? QStringLiteral("?") : QStringLiteral("CAST(? AS timestamptz)");
    for (QRegularExpressionMatch found = mark.match(sql); found.hasMatch(); found = mark.match(sql)) {
        const QString table = found.captured(1);
        const QString name = found.captured(2).isEmpty() ? table : found.captured(2);
        // The ledger is its own history.
        if (table == u"lot_movements") {
            sql.replace(found.capturedStart(), found.capturedLength(),
                        QStringLiteral(" AND %1.moved_at <= %2").arg(name, moment));
            continue;
        }
        sql.replace(found.capturedStart(), found.capturedLength(),
                    QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM audit_log h WHERE h.table_name = '%1' AND "
                                   "h.record_id = CAST(%2.id AS text) AND h.action = 'INSERT' AND h.changed_at > %3)")
                        .arg(table, name, moment));
    }
    return sql;
}

// Puts the engine's way to name a list in place of every "{column}".
PerEngine both(const QString &text, When when = When::Now)
{
    static const QRegularExpression mark(QStringLiteral("\\[[a-z_ ]+\\]"));
    const auto filled = [&text, when](Engine engine) {
        QString sql = when == When::Then ? recordedUntil(text, engine) : QString(text).remove(mark);
        for (qsizetype open = sql.indexOf(u'{'); open >= 0; open = sql.indexOf(u'{', open)) {
            const qsizetype close = sql.indexOf(u'}', open);
            const QString column = sql.mid(open + 1, close - open - 1);
            sql.replace(open, close - open + 1, among(column, engine));
        }
        return sql;
    };
    return {filled(Engine::SQLite), filled(Engine::PostgreSQL)};
}

struct PerTime
{
    PerEngine now;
    PerEngine then;
    const QString &of(Engine engine, When when) const { return (when == When::Now ? now : then).of(engine); }
};

// What was loaded into a vessel and taken back went nowhere; of the past, when it was taken back by then. One
// parameter, as for every other table.
PerTime ever(const QString &text)
{
    static const QString mark = QStringLiteral("[lot_transfers]<stands>");
    static const QString stands = QStringLiteral(
        " AND NOT EXISTS (SELECT 1 FROM vessel_acts a JOIN vessel_acts u ON u.takes_back_id = a.id WHERE "
        "a.filling_lot_id = lot_transfers.to_lot_id)");
    static const QString later = QStringLiteral(
        "EXISTS (SELECT 1 FROM audit_log h WHERE h.table_name = '%1' AND h.record_id = CAST(%2.id AS text) AND "
        "h.action = 'INSERT' AND h.changed_at > q.moment)");
    static const QString stood =
        QStringLiteral(" AND NOT EXISTS (SELECT 1 FROM (SELECT %1 AS moment) q WHERE ") +
        later.arg(QStringLiteral("lot_transfers"), QStringLiteral("lot_transfers")) +
        QStringLiteral(" OR EXISTS (SELECT 1 FROM vessel_acts a JOIN vessel_acts u ON u.takes_back_id = a.id WHERE "
                       "a.filling_lot_id = lot_transfers.to_lot_id AND NOT ") +
        later.arg(QStringLiteral("vessel_acts"), QStringLiteral("u")) + QStringLiteral("))");
    const PerEngine then{
        both(QString(text).replace(mark, stood.arg(QStringLiteral("?"))), When::Then).sqlite,
        both(QString(text).replace(mark, stood.arg(QStringLiteral("CAST(? AS timestamptz)"))), When::Then).postgresql};
    return {both(QString(text).replace(mark, stands)), then};
}

const QString palletColumns = QStringLiteral(
    "p.id, p.pallet_number, p.sscc, p.status, p.location, p.customer_id, p.customer_order, p.shipped_at, p.item_count, "
    "p.provenance");
} // namespace

QString among(const QString &column, Engine engine)
{
    return engine == Engine::SQLite ? column + QStringLiteral(" IN (SELECT value FROM json_each(?))")
                                    : column + QStringLiteral(" = ANY (CAST(? AS bigint[]))");
}

const QString &habits(Engine engine)
{
    static const PerEngine sql{
        QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM lot_transfers), EXISTS (SELECT 1 FROM run_losses), EXISTS (SELECT "
            "1 FROM holds WHERE released_at IS NULL), EXISTS (SELECT 1 FROM carry_overs) OR EXISTS (SELECT 1 "
            "FROM vessel_acts), EXISTS (SELECT 1 FROM lot_movements WHERE reverses_id IS NOT NULL)"),
        QStringLiteral(
            "SELECT EXISTS (SELECT 1 FROM lot_transfers), EXISTS (SELECT 1 FROM run_losses), EXISTS (SELECT "
            "1 FROM holds WHERE released_at IS NULL), EXISTS (SELECT 1 FROM carry_overs) OR EXISTS (SELECT 1 "
            "FROM vessel_acts), EXISTS (SELECT 1 FROM lot_movements WHERE reverses_id IS NOT NULL), "
            "set_config('plan_cache_mode', 'force_generic_plan', true)")};
    return sql.of(engine);
}

const QString &plansAsBefore()
{
    static const QString sql = QStringLiteral("SELECT set_config('plan_cache_mode', 'auto', true)");
    return sql;
}

namespace
{
// A text for each choice of parts.
PerTime levelOf(int parts, const std::vector<std::pair<int, QString>> &questions)
{
    QStringList asked;
    for (const auto &[part, question] : questions)
        if ((parts & part) != 0)
            asked << question;
    return ever(asked.join(QStringLiteral(" UNION ALL ")));
}

using Levels = std::array<PerTime, LevelParts::AllParts + 1>;

Levels levelsOf(const std::vector<std::pair<int, QString>> &questions)
{
    Levels levels;
    for (int parts = 1; parts <= LevelParts::AllParts; ++parts)
        levels[static_cast<size_t>(parts)] = levelOf(parts, questions);
    return levels;
}
} // namespace

const QString &forwardLevel(Engine engine, When when, int parts)
{
    static const Levels sql =
        levelsOf({{LevelParts::LotParts,
                   QStringLiteral("SELECT 1 AS part, ingredient_lot_id AS a, production_run_id AS b, quantity_used AS "
                                  "quantity, CAST(NULL AS bigint) AS source FROM batch_ingredients WHERE "
                                  "{ingredient_lot_id}[batch_ingredients]")},
                  {LevelParts::RunParts,
                   QStringLiteral("SELECT 2 AS part, ingredient_lot_id AS a, production_run_id AS b, quantity_used AS "
                                  "quantity, CAST(NULL AS bigint) AS source FROM batch_ingredients WHERE "
                                  "{source_run_id}[batch_ingredients] "
                                  "UNION ALL SELECT 3, source_production_run_id, id, NULL, NULL FROM ingredient_lots "
                                  "WHERE {source_production_run_id}[ingredient_lots]")},
                  {LevelParts::BlendParts,
                   QStringLiteral("SELECT 4 AS part, from_lot_id AS a, to_lot_id AS b, quantity, CAST(NULL AS "
                                  "bigint) AS source FROM lot_transfers WHERE {from_lot_id}[lot_transfers]"
                                  "<stands>")}});
    return sql[static_cast<size_t>(parts)].of(engine, when);
}

const QString &backwardLevel(Engine engine, When when, int parts)
{
    static const Levels sql =
        levelsOf({{LevelParts::RunParts,
                   QStringLiteral("SELECT 1 AS part, ingredient_lot_id AS a, production_run_id AS b, quantity_used AS "
                                  "quantity, source_run_id AS source FROM batch_ingredients WHERE "
                                  "{production_run_id}[batch_ingredients]")},
                  {LevelParts::LotParts,
                   QStringLiteral("SELECT 3 AS part, source_production_run_id AS a, id AS b, CAST(NULL AS "
                                  "numeric(14,3)) AS quantity, CAST(NULL AS bigint) AS source FROM ingredient_lots "
                                  "WHERE {id}[ingredient_lots]")},
                  {LevelParts::BlendParts,
                   QStringLiteral("SELECT 4 AS part, from_lot_id AS a, to_lot_id AS b, quantity, CAST(NULL AS "
                                  "bigint) AS source FROM lot_transfers WHERE {to_lot_id}[lot_transfers]"
                                  "<stands>")}});
    return sql[static_cast<size_t>(parts)].of(engine, when);
}

const QString &lots(Engine engine)
{
    static const PerEngine sql = both(QStringLiteral(
        "SELECT l.id, l.internal_lot_code, i.name AS ingredient, COALESCE(l.supplier_name, s.name) AS supplier, "
        "l.supplier_lot_code, l.status, l.provenance, l.unit_of_measure, CASE WHEN l.is_rework AND "
        "l.source_production_run_id IS NOT NULL THEN " BM_CAME_OUT
        " ELSE l.quantity_received END AS quantity_received, "
        "l.source_production_run_id, l.release_ends_at, r.batch_number AS source_batch_number, l.is_rework "
        "FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN suppliers s ON s.id = "
        "l.supplier_id "
        "LEFT JOIN production_runs r ON r.id = l.source_production_run_id WHERE {l.id}"));
    return sql.of(engine);
}

const QString &runs(Engine engine)
{
    static const PerEngine sql = both(QStringLiteral(
        "SELECT r.id, r.batch_number, c.name AS recipe, r.status, r.provenance, r.unit_of_measure, r.actual_quantity "
        "FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE {r.id}"));
    return sql.of(engine);
}

const QString &palletsOfRuns(Engine engine)
{
    static const PerEngine sql = both(QStringLiteral("SELECT ") + palletColumns +
                                      QStringLiteral(", t.production_run_id, t.quantity FROM pallet_items t JOIN "
                                                     "pallets p ON p.id = t.pallet_id WHERE {t.production_run_id}"));
    return sql.of(engine);
}

const QString &pallets(Engine engine)
{
    static const PerEngine sql =
        both(QStringLiteral("SELECT ") + palletColumns + QStringLiteral(" FROM pallets p WHERE {p.id}"));
    return sql.of(engine);
}

namespace
{
const QString &itemsOf()
{
    static const QString sql =
        QStringLiteral("SELECT ") + palletColumns +
        QStringLiteral(", t.production_run_id, t.quantity, k.name FROM pallets p LEFT JOIN customers k ON k.id = "
                       "p.customer_id LEFT JOIN pallet_items t ON t.pallet_id = p.id WHERE ");
    return sql;
}
} // namespace

const QString &pallet()
{
    static const QString sql = itemsOf() + QStringLiteral("p.id = ?");
    return sql;
}

const QString &palletsWithItems(Engine engine)
{
    static const PerEngine sql = both(itemsOf() + QStringLiteral("{p.id}"));
    return sql.of(engine);
}

const QString &itemsOfPallet()
{
    static const QString sql =
        QStringLiteral("SELECT production_run_id, quantity FROM pallet_items WHERE pallet_id = ?");
    return sql;
}

const QString &customers(Engine engine)
{
    static const PerEngine sql = both(QStringLiteral("SELECT id, name FROM customers WHERE {id}"));
    return sql.of(engine);
}

const QString &blendedInto(Engine engine, When when)
{
    static const PerTime sql =
        ever(QStringLiteral("SELECT to_lot_id AS id, sum(quantity) AS quantity "
                            "FROM lot_transfers WHERE {to_lot_id}[lot_transfers]<stands> GROUP BY to_lot_id"));
    return sql.of(engine, when);
}

const QString &takenByRuns(Engine engine, When when)
{
    static const PerTime sql = ever(QStringLiteral(
        "SELECT ingredient_lot_id AS id, sum(quantity_used) AS quantity "
        "FROM batch_ingredients WHERE {ingredient_lot_id}[batch_ingredients] GROUP BY ingredient_lot_id"));
    return sql.of(engine, when);
}

const QString &takenByBlends(Engine engine, When when)
{
    static const PerTime sql =
        ever(QStringLiteral("SELECT from_lot_id AS id, sum(quantity) AS quantity "
                            "FROM lot_transfers WHERE {from_lot_id}[lot_transfers]<stands> GROUP BY from_lot_id"));
    return sql.of(engine, when);
}

const QString &reworkOf(Engine engine, When when)
{
    static const PerTime sql = ever(QStringLiteral(
        "SELECT l.source_production_run_id AS run, l.id, l.unit_of_measure AS unit, " BM_CAME_OUT_SUM
        " AS quantity FROM "
        "ingredient_lots l JOIN lot_movements m ON " BM_CAME_OUT_OF " WHERE l.is_rework AND "
        "{l.source_production_run_id}[lot_movements m] GROUP BY l.source_production_run_id, l.id, l.unit_of_measure"));
    return sql.of(engine, when);
}

const QString &cameOut(Engine engine, When when)
{
    static const PerTime sql = ever(QStringLiteral(
        "SELECT l.id, " BM_CAME_OUT_SUM " AS quantity FROM ingredient_lots l JOIN lot_movements m ON " BM_CAME_OUT_OF
        " WHERE {l.id}[lot_movements m] GROUP BY l.id"));
    return sql.of(engine, when);
}

const QString &takenBack(Engine engine, When when)
{
    static const PerTime sql = ever(QStringLiteral(
        "SELECT m.ingredient_lot_id AS id, sum(m.quantity) AS quantity FROM lot_movements m WHERE m.reverses_id IS NOT "
        "NULL[lot_movements m] GROUP BY m.ingredient_lot_id"));
    return sql.of(engine, when);
}

const QString &wasteBesideYield(Engine engine, When when)
{
    static const PerTime sql =
        ever(QStringLiteral("SELECT w.production_run_id AS run, 0 AS id, w.unit_of_measure AS unit, sum(w.quantity) AS "
                            "quantity " BM_FROM_LOSSES "WHERE {w.production_run_id}[run_losses w] AND " BM_BESIDE_YIELD
                            " GROUP BY w.production_run_id, w.unit_of_measure"));
    return sql.of(engine, when);
}

const QString &cameToNothing(Engine engine)
{
    static const PerEngine sql = both(QStringLiteral(
        "SELECT r.id FROM production_runs r WHERE r.actual_quantity IS NULL AND {r.id} AND NOT EXISTS (SELECT 1 FROM "
        "pallet_items t JOIN pallets p ON p.id = t.pallet_id WHERE t.production_run_id = r.id AND p.status <> 'VOID') "
        "AND NOT EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.source_production_run_id = r.id AND NOT "
        "l.is_rework)"));
    return sql.of(engine);
}

const QString &weighedIn(Engine engine, When when)
{
    static const PerTime sql = ever(QStringLiteral(
        "SELECT b.production_run_id AS run, b.unit_of_measure AS unit, sum(b.quantity_used) AS quantity, count(*) - "
        "count(b.quantity_used) AS unknown FROM batch_ingredients b JOIN ingredient_lots l ON l.id = "
        "b.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id WHERE i.type <> 'PACKAGING' AND "
        "{b.production_run_id}[batch_ingredients b] GROUP BY b.production_run_id, b.unit_of_measure"));
    return sql.of(engine, when);
}

const QString &oddUnits(Engine engine)
{
    static const PerEngine sql =
        both(QStringLiteral("SELECT b.ingredient_lot_id, b.production_run_id, b.unit_of_measure "
                            "FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id "
                            "WHERE b.unit_of_measure <> l.unit_of_measure AND {b.ingredient_lot_id}"));
    return sql.of(engine);
}

Args askedFor(const std::vector<std::vector<qint64>> &lists, const QDateTime &moment)
{
    Args args;
    for (const std::vector<qint64> &list : lists) {
        args.emplace_back(list);
        if (moment.isValid())
            args.emplace_back(moment);
    }
    return args;
}

} // namespace bm::tracequeries
