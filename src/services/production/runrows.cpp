// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/runrows.h"

#include "database/history/recordvalues.h"
#include "services/holding/heldabove.h"

#include <QJsonDocument>

namespace bm
{
namespace
{
// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_RUNS                                                                                                 \
    "SELECT r.id, r.batch_number, r.recipe_id, c.name AS recipe_name, r.planned_quantity, r.actual_quantity, "         \
    "r.unit_of_measure, r.status, r.quality_status, r.line, r.actual_start_time, r.actual_end_time, r.provenance, "    \
    "r.shift, r.planned_start_time, r.created_at, r.daily_lot, r.cake_lot, r.icing_lot, p.marked_at AS paused_at, "    \
    "p.marked_by AS paused_by, p.reason AS pause_reason, e.kind AS end_kind, e.reason AS end_reason, "                 \
    "EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = r.id AND h.released_at IS NULL) AS held "               \
    "FROM production_runs r JOIN recipes c ON c.id = r.recipe_id "                                                     \
    "LEFT JOIN run_events p ON p.id = (SELECT max(o.id) FROM run_events o WHERE o.production_run_id = r.id "           \
    "AND o.kind = 'PAUSE' AND NOT EXISTS (SELECT 1 FROM run_events b WHERE b.resumes_id = o.id)) "                     \
    "LEFT JOIN run_events e ON e.id = (SELECT max(o.id) FROM run_events o WHERE o.production_run_id = r.id "           \
    "AND o.kind IN ('CANCEL', 'FAIL')) "

Run runFrom(const Row &row)
{
    Run run;
    run.id = row.id<RunId>(QStringLiteral("id"));
    run.batchNumber = row.text(QStringLiteral("batch_number"));
    run.recipe = row.id<RecipeId>(QStringLiteral("recipe_id"));
    run.recipeName = row.text(QStringLiteral("recipe_name"));
    run.planned = row.optionalQuantity(QStringLiteral("planned_quantity"));
    run.actual = row.optionalQuantity(QStringLiteral("actual_quantity"));
    run.unit = row.text(QStringLiteral("unit_of_measure"));
    run.status = row.text(QStringLiteral("status"));
    run.qualityStatus = row.text(QStringLiteral("quality_status"));
    run.line = row.text(QStringLiteral("line"));
    run.startedAt = row.time(QStringLiteral("actual_start_time"));
    run.endedAt = row.time(QStringLiteral("actual_end_time"));
    run.held = row.flag(QStringLiteral("held"));
    run.migrated = row.text(QStringLiteral("provenance")) == u"MIGRATED";
    run.shift = row.text(QStringLiteral("shift"));
    run.plannedStart = row.time(QStringLiteral("planned_start_time"));
    run.createdAt = row.time(QStringLiteral("created_at"));
    run.dailyLot = row.text(QStringLiteral("daily_lot"));
    run.cakeLot = row.text(QStringLiteral("cake_lot"));
    run.icingLot = row.text(QStringLiteral("icing_lot"));
    run.pausedAt = row.time(QStringLiteral("paused_at"));
    run.pausedBy = row.text(QStringLiteral("paused_by"));
    run.pauseReason = row.text(QStringLiteral("pause_reason"));
    run.endKind = row.text(QStringLiteral("end_kind"));
    run.endReason = row.text(QStringLiteral("end_reason"));
    return run;
}

Result<std::vector<Run>> runs(Database &database, const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, args));
    std::vector<Run> found;
    for (const Row &row : rows)
        found.push_back(runFrom(row));
    std::vector<qint64> ids;
    for (const Run &run : found)
        ids.push_back(run.id.value());
    BM_TRY_ASSIGN(const HeldAbove above, runsHeldThrough(database, ids));
    for (Run &run : found)
        run.heldThrough = above.value(run.id.value());
    return found;
}
} // namespace

Result<Run> runOf(Database &database, RunId id)
{
    static const QString sql = QStringLiteral(BM_SELECT_RUNS "WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::vector<Run> found, runs(database, sql, {id}));
    if (found.empty())
        return Error{Reason::NotFound, QStringLiteral("run"), QString::number(id.value())};
    return found.front();
}

Result<Run> runNumbered(Database &database, const QString &batchNumber)
{
    static const QString sql =
        QStringLiteral(BM_SELECT_RUNS "WHERE r.batch_number IN (?, ?, ?) "
                                      "ORDER BY CASE WHEN r.batch_number = ? THEN 0 ELSE 1 END, r.id LIMIT 1");
    const QString number = batchNumber.trimmed();
    BM_TRY_ASSIGN(const std::vector<Run> found,
                  runs(database, sql, {number, number.toUpper(), number.toLower(), number}));
    if (found.empty())
        return Error{Reason::NotFound, QStringLiteral("batchNumber"), number};
    return found.front();
}

Result<std::vector<Run>> runsBetween(Database &database, const QDateTime &from, const QDateTime &until)
{
    static const QString sql = QStringLiteral(
        BM_SELECT_RUNS "WHERE r.id IN (SELECT id FROM production_runs WHERE COALESCE(planned_start_time, "
                       "actual_start_time, created_at) >= ? AND COALESCE(planned_start_time, actual_start_time, "
                       "created_at) < ? UNION SELECT id FROM production_runs WHERE actual_start_time >= ? AND "
                       "actual_start_time < ?) "
                       "ORDER BY COALESCE(r.planned_start_time, r.actual_start_time, r.created_at), r.id");
    return runs(database, sql, {from, until, from, until});
}

Done refuseFarAway(const QDateTime &start, const QDateTime &now, const char *field)
{
    constexpr int mostYears = 5;
    if (!start.isValid() || (start > now.addYears(-mostYears) && start < now.addYears(mostYears)))
        return {};
    return Error{Reason::BadDate, QString::fromLatin1(field), start.toLocalTime().date().toString(Qt::ISODate)};
}

Result<QDateTime> closedAt(Database &database, RunId run)
{
    static const QString sql =
        QStringLiteral("SELECT changed_at, CAST(new_values AS text) AS told FROM audit_log WHERE table_name = "
                       "'production_runs' AND record_id = ? AND action = 'UPDATE' ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {QString::number(run.value())}));
    for (const Row &row : rows) {
        const QString status = QJsonDocument::fromJson(row.text(QStringLiteral("told")).toUtf8())
                                   .object()
                                   .value(QStringLiteral("status"))
                                   .toString();
        if (status == u"COMPLETED" || status == u"FAILED")
            return row.time(QStringLiteral("changed_at"));
    }
    return QDateTime();
}

Result<QSet<qint64>> packagingAt(Database &database, const std::vector<qint64> &ingredients, const QDateTime &moment)
{
    QStringList ids;
    for (const qint64 id : ingredients)
        ids << QString::number(id);
    ids.removeDuplicates();
    const QString table = QStringLiteral("ingredients");
    BM_TRY_ASSIGN(const auto rows,
                  moment.isValid() ? valuesAt(database, table, ids, moment) : presentValues(database, table, ids));
    QSet<qint64> packaging;
    for (auto it = rows.begin(); it != rows.end(); ++it) {
        if (it->value(QStringLiteral("type")).toString() == u"PACKAGING")
            packaging << it.key().toLongLong();
    }
    return packaging;
}

Done refuseIfPaused(const Run &run)
{
    if (!run.isPaused())
        return {};
    return Error{Reason::RunNotInProgress, QStringLiteral("paused"), run.batchNumber};
}

Result<bool> hasUses(Database &database, RunId run)
{
    static const QString sql =
        QStringLiteral("SELECT b.id FROM batch_ingredients b WHERE b.production_run_id = ? AND b.corrects_id IS NULL "
                       "AND (b.quantity_used IS NULL OR b.quantity_used + COALESCE((SELECT sum(c.quantity_used) "
                       "FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0) LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run}));
    return row.has_value();
}

Result<std::vector<Run>> openRuns(Database &database)
{
    static const QString sql =
        QStringLiteral(BM_SELECT_RUNS "WHERE r.status IN ('PLANNED', 'IN_PROGRESS') ORDER BY r.id DESC");
    return runs(database, sql, {});
}

} // namespace bm
