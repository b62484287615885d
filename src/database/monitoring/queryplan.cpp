// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/monitoring/queryplan.h"

#include "database/monitoring/parts.h"
#include "database/transaction.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <algorithm>
#include <sqlite3.h>

namespace bm
{
namespace
{
constexpr int mostRuns = 5;
constexpr qint64 enoughMs = 1500; // a slow question is not asked again after this

struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

void bind(sqlite3_stmt *statement, int position, const QVariant &value)
{
    if (value.isNull())
        sqlite3_bind_null(statement, position);
    else if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(statement, position, text.constData(), int(text.size()), SQLITE_TRANSIENT);
    } else
        sqlite3_bind_int64(statement, position, value.toLongLong());
}

// QtSql does not tell how a statement worked, so it is asked once more through SQLite itself.
Result<qint64> stepsOfFullScans(Database &database, const QString &sql, const Args &args)
{
    auto *handle = static_cast<sqlite3 *>(database.nativeHandle());
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *prepared = nullptr;
    const int code = sqlite3_prepare_v2(handle, text.constData(), int(text.size()), &prepared, nullptr);
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(prepared);
    if (code != SQLITE_OK)
        return Error{Reason::Internal, {}, QString::fromUtf8(sqlite3_errmsg(handle))};
    for (size_t i = 0; i < args.size(); ++i)
        bind(prepared, int(i) + 1, args[i].forEngine(Engine::SQLite));
    int step = SQLITE_ROW;
    while (step == SQLITE_ROW)
        step = sqlite3_step(prepared);
    if (step == SQLITE_INTERRUPT)
        return Error{Reason::Cancelled};
    if (step != SQLITE_DONE)
        return Error{Reason::Internal, {}, QString::fromUtf8(sqlite3_errmsg(handle))};
    return qint64{sqlite3_stmt_status(prepared, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0)};
}

Done explainSqlite(Database &database, const QString &sql, const Args &args, MeasuredPlan &plan)
{
    // A prepared EXPLAIN goes on telling the plan of the day on which it was prepared.
    BM_TRY_ASSIGN(const Rows rows, database.runInline(QStringLiteral("EXPLAIN QUERY PLAN ") + sql, args));
    QHash<qint64, int> depths;
    // A search that tries every value of an index's first column, or makes its own index first, reads all of it, too.
    static const QRegularExpression scan(QStringLiteral("^(?:SCAN|SEARCH(?=.*(?:ANY\\(|AUTOMATIC))) (\\S+)"));
    for (const Row &row : rows) {
        const int depth = depths.value(row.integer(QStringLiteral("parent")), -1) + 1;
        depths.insert(row.integer(QStringLiteral("id")), depth);
        const QString detail = row.text(QStringLiteral("detail"));
        plan.lines << QString(depth * 2, u' ') + detail;
        const auto found = scan.match(detail);
        if (found.hasMatch() && !detail.contains(u"VIRTUAL TABLE") && !detail.contains(u"CONSTANT ROW"))
            plan.scanned << found.captured(1);
    }
    BM_TRY_ASSIGN(plan.scannedRows, stepsOfFullScans(database, sql, args));
    return {};
}

// "Seq Scan on pallets p  (cost=..) (actual time=.. rows=50 loops=2)" and, deeper, "Rows Removed by Filter: 19950".
void readSeqScans(MeasuredPlan &plan)
{
    static const QRegularExpression scan(
        QStringLiteral("Seq Scan on (\\S+).*\\(actual .*rows=([0-9.]+) loops=([0-9]+)\\)"));
    static const QRegularExpression removed(QStringLiteral("Rows Removed by (?:Join )?Filter: ([0-9]+)"));
    qint64 loops = 0; // above zero: inside of a scan's own lines
    for (const QString &line : plan.lines) {
        if (const auto found = scan.match(line); found.hasMatch()) {
            loops = found.captured(3).toLongLong();
            plan.scannedRows += qint64(found.captured(2).toDouble() * double(loops));
            plan.scanned << found.captured(1);
        } else if (line.contains(u"->")) {
            loops = 0;
        } else if (const auto dropped = removed.match(line); dropped.hasMatch()) {
            plan.scannedRows += dropped.captured(1).toLongLong() * loops;
        }
    }
}

Done explainPostgres(Database &database, const QString &sql, const Args &args, MeasuredPlan &plan)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.runInline(QStringLiteral("EXPLAIN (ANALYZE, BUFFERS, FORMAT TEXT) ") + sql, args));
    for (const Row &row : rows)
        plan.lines << row.text(QStringLiteral("QUERY PLAN"));
    readSeqScans(plan);
    return {};
}

Done explainAndRun(Database &database, const QString &sql, const Args &args, const CancelFlag &cancel,
                   MeasuredPlan &plan)
{
    // A question that never ends must not hold the program or the server.
    if (!database.isSqlite())
        BM_TRY(database.execute(QStringLiteral("SET LOCAL statement_timeout = '20s'")));
    BM_TRY(database.isSqlite() ? explainSqlite(database, sql, args, plan) : explainPostgres(database, sql, args, plan));
    std::vector<double> times;
    QElapsedTimer whole;
    whole.start();
    while (int(times.size()) < mostRuns && (times.empty() || whole.elapsed() < enoughMs)) {
        if (cancel && cancel->load())
            return Error{Reason::Cancelled};
        QElapsedTimer one;
        one.start();
        BM_TRY_ASSIGN(const Rows answer, database.run(sql, args));
        times.push_back(double(one.nsecsElapsed()) / 1e6);
        plan.rows = qint64(answer.size());
    }
    std::sort(times.begin(), times.end());
    plan.medianMs = times[times.size() / 2];
    plan.runs = int(times.size());
    return {};
}
} // namespace

Result<MeasuredPlan> measurePlan(Database &database, const QString &sql, const Args &args, const CancelFlag &cancel)
{
    const monitoring::Interruptible work(database, cancel);
    return inReadTransaction(database, [&]() -> Result<MeasuredPlan> {
        MeasuredPlan plan;
        const Done done = explainAndRun(database, sql, args, cancel, plan);
        if (done)
            return plan;
        const bool wasStopped = done.error().reason == Reason::Cancelled;
        if (!wasStopped || work.wasCancelled())
            return done.error();
        plan.tookTooLong = true;
        return plan;
    });
}

} // namespace bm
