// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/scope.h"

#include "services/shipping/elements.h"
#include "services/trace.h"
#include "services/tracing/codes.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
void settle(std::vector<qint64> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

void add(ScopeIds &ids, const Genealogy &genealogy)
{
    for (const LotNode &lot : genealogy.lots)
        ids.lots.push_back(lot.id.value());
    for (const RunNode &run : genealogy.runs)
        ids.runs.push_back(run.id.value());
    for (const PalletNode &pallet : genealogy.pallets)
        ids.pallets.push_back(pallet.id.value());
}

Done addTraced(Session &session, const NodeKey &key, TraceDirection direction, ScopeIds &ids)
{
    BM_TRY_ASSIGN(const Genealogy genealogy, Trace(session).trace(key, direction));
    add(ids, genealogy);
    if (key.kind == NodeKind::Pallet)
        ids.whole.push_back(key.id);
    return {};
}

Result<std::optional<std::vector<qint64>>> palletsOfShipment(Database &database, const QString &number)
{
    static const QString known = QStringLiteral("SELECT id FROM shipments WHERE shipment_number = ?");
    static const QString sql =
        QStringLiteral("SELECT pallet_id FROM shipment_pallets WHERE shipment_id = ? AND left_at "
                       "IS NULL UNION SELECT pallet_id FROM shipment_lines WHERE shipment_id = "
                       "? ORDER BY 1");
    BM_TRY_ASSIGN(const std::optional<Row> shipment, database.first(known, {number}));
    if (!shipment)
        return std::optional<std::vector<qint64>>();
    const qint64 id = shipment->integer(QStringLiteral("id"));
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {id, id}));
    std::vector<qint64> pallets;
    for (const Row &row : rows)
        pallets.push_back(row.integer(QStringLiteral("pallet_id")));
    return std::optional(pallets);
}

// Its scope as it was frozen: nothing is traced again.
Result<bool> addRecall(Database &database, const QString &number, ScopeIds &ids)
{
    static const QString known = QStringLiteral("SELECT id FROM recalls WHERE recall_number = ?");
    static const QString sql =
        QStringLiteral("SELECT ingredient_lot_id, production_run_id, pallet_id, is_root FROM recall_items "
                       "WHERE recall_id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> recall, database.first(known, {number}));
    if (!recall)
        return false;
    BM_TRY(database.forEach(sql, {recall->integer(QStringLiteral("id"))}, [&ids](const Row &row) -> Done {
        if (!row.isNull(QStringLiteral("ingredient_lot_id")))
            ids.lots.push_back(row.integer(QStringLiteral("ingredient_lot_id")));
        if (!row.isNull(QStringLiteral("production_run_id")))
            ids.runs.push_back(row.integer(QStringLiteral("production_run_id")));
        if (!row.isNull(QStringLiteral("pallet_id")))
            ids.pallets.push_back(row.integer(QStringLiteral("pallet_id")));
        if (!row.isNull(QStringLiteral("pallet_id")) && row.flag(QStringLiteral("is_root")))
            ids.whole.push_back(row.integer(QStringLiteral("pallet_id")));
        return {};
    }));
    return true;
}

Done addPaper(Session &session, const QString &code, TraceDirection direction, ScopeIds &ids)
{
    BM_TRY_ASSIGN(const auto pallets, palletsOfShipment(session.database, code));
    if (pallets) {
        for (const qint64 pallet : *pallets)
            BM_TRY(addTraced(session, {NodeKind::Pallet, pallet}, direction, ids));
        return {};
    }
    BM_TRY_ASSIGN(const bool isRecall, addRecall(session.database, code, ids));
    return isRecall ? Done() : Done(Error{Reason::NotFound, QStringLiteral("code"), code});
}

Done addCode(Session &session, const QString &typed, TraceDirection direction, ScopeIds &ids)
{
    const QString code = typed.trimmed();
    BM_TRY_ASSIGN(const std::vector<TraceRoot> roots, resolveCode(session.database, code));
    if (roots.size() > 1) {
        QStringList matches;
        for (const TraceRoot &root : roots)
            matches << toText(root.key) + u' ' + root.code;
        return Error{Reason::Ambiguous, QStringLiteral("code"), matches.join(QStringLiteral(", "))};
    }
    const std::optional<NodeKey> key = roots.empty() ? keyFromText(code) : std::optional(roots.front().key);
    return key ? addTraced(session, *key, direction, ids) : addPaper(session, code, direction, ids);
}

// What left once and came back, or stands on another pallet now, left all the same.
Done addLeft(Database &database, ScopeIds &ids)
{
    const QString sql = QStringLiteral("SELECT DISTINCT pallet_id FROM shipment_lines WHERE ") +
                        tracequeries::among(QStringLiteral("production_run_id"), database.engine());
    if (ids.runs.empty())
        return {};
    return database.forEach(sql, {ids.runs}, [&ids](const Row &row) -> Done {
        ids.pallets.push_back(row.integer(QStringLiteral("pallet_id")));
        return {};
    });
}

Done addDays(const ExportScope &scope, const QTimeZone &zone, ScopeIds &ids)
{
    if (scope.from.isValid() && scope.to.isValid() && scope.to < scope.from)
        return Error{Reason::BadDate, QStringLiteral("to"), scope.to.toString(Qt::ISODate)};
    if (scope.from.isValid())
        ids.from = scope.from.startOfDay(zone).toUTC();
    if (scope.to.isValid())
        ids.until = scope.to.addDays(1).startOfDay(zone).toUTC();
    return {};
}

Done askInto(Database &database, const QString &sql, const Args &args, QSet<qint64> &known, std::vector<qint64> &fresh)
{
    return database.forEach(sql, args, [&](const Row &row) -> Done {
        const qint64 id = row.integer(QStringLiteral("id"));
        if (!known.contains(id))
            fresh.push_back(id);
        known.insert(id);
        return {};
    });
}
} // namespace

Result<ScopeIds> idsOf(Session &session, const ExportScope &scope, const QTimeZone &zone)
{
    ScopeIds ids;
    BM_TRY(addDays(scope, zone, ids));
    QStringList codes = scope.codes;
    codes.removeDuplicates();
    ids.isEverything = codes.isEmpty();
    if (codes.isEmpty() && !scope.from.isValid() && !scope.to.isValid())
        return Error{Reason::Required, QStringLiteral("codes")};
    for (const QString &code : codes)
        BM_TRY(addCode(session, code, scope.direction, ids));
    if (scope.direction == TraceDirection::Forward)
        BM_TRY(addLeft(session.database, ids));
    for (std::vector<qint64> *each : {&ids.lots, &ids.runs, &ids.pallets, &ids.whole})
        settle(*each);
    return ids;
}

Result<ListedIds> listedIds(Database &database)
{
    using tracequeries::among;
    const Engine engine = database.engine();
    static const QString roots = QStringLiteral("SELECT l.id FROM ingredient_lots l JOIN ingredients i ON i.id = "
                                                "l.ingredient_id WHERE i.on_food_traceability_list");
    const QString next =
        QStringLiteral("SELECT m.id FROM batch_ingredients b JOIN ingredient_lots m ON m.source_production_run_id = "
                       "b.production_run_id WHERE " BM_USED_STILL " AND ") +
        among(QStringLiteral("b.ingredient_lot_id"), engine) +
        QStringLiteral(" UNION SELECT to_lot_id FROM lot_transfers WHERE ") +
        among(QStringLiteral("from_lot_id"), engine);
    const QString added =
        QStringLiteral("SELECT DISTINCT r.id FROM batch_ingredients b JOIN production_runs r ON r.id = "
                       "b.production_run_id JOIN ingredient_lots u ON u.id = b.ingredient_lot_id LEFT JOIN "
                       "recipe_ingredients q ON q.recipe_id = r.recipe_id AND q.ingredient_id = u.ingredient_id WHERE "
                       "COALESCE(q.after_kill_step, TRUE) AND " BM_USED_STILL " AND ") +
        among(QStringLiteral("b.ingredient_lot_id"), engine);
    ListedIds listed;
    QSet<qint64> known;
    std::vector<qint64> level;
    BM_TRY(askInto(database, roots, {}, known, level));
    while (!level.empty()) {
        listed.lots.insert(listed.lots.end(), level.begin(), level.end());
        std::vector<qint64> fresh;
        BM_TRY(askInto(database, next, {level, level}, known, fresh));
        level = std::move(fresh);
    }
    settle(listed.lots);
    QSet<qint64> runs;
    if (!listed.lots.empty())
        BM_TRY(askInto(database, added, {listed.lots}, runs, listed.runs));
    settle(listed.runs);
    BM_TRY_ASSIGN(listed.told, makersOf(database, listed.lots));
    listed.told.insert(listed.told.end(), listed.runs.begin(), listed.runs.end());
    settle(listed.told);
    return listed;
}

Result<std::vector<qint64>> makersOf(Database &database, const std::vector<qint64> &lots)
{
    const QString sql = QStringLiteral("SELECT DISTINCT source_production_run_id AS id FROM ingredient_lots WHERE "
                                       "source_production_run_id IS NOT NULL AND ") +
                        tracequeries::among(QStringLiteral("id"), database.engine());
    std::vector<qint64> makers;
    if (!lots.empty())
        BM_TRY(database.forEach(sql, {lots}, [&makers](const Row &row) -> Done {
            makers.push_back(row.integer(QStringLiteral("id")));
            return {};
        }));
    settle(makers);
    return makers;
}

} // namespace bm
