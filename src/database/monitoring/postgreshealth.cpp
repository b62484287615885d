// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/monitoring/parts.h"

namespace bm::monitoring::postgres
{
namespace
{
// Up to this size a table is counted; above, the server's estimate has to do.
constexpr qint64 largestCounted = 16LL * 1024 * 1024;

Done countTable(Database &database, ObjectSize &table)
{
    if (table.bytes.value_or(0) > largestCounted)
        return {};
    // A table that may not be read is still a table.
    if (const auto rows = countRows(database, table.name); rows) {
        table.rows = *rows;
        table.rowsAreExact = true;
    } else if (rows.error().reason != Reason::PermissionDenied) {
        return rows.error();
    }
    return {};
}

Done readObjects(Database &database, SpaceFacts &facts)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT CAST(c.relname AS text) AS name, CAST(COALESCE(t.relname, c.relname) AS text) AS owner, "
                      "c.relkind = 'i' AS is_index, CASE WHEN c.relkind = 'i' THEN pg_relation_size(c.oid) "
                      "ELSE pg_table_size(c.oid) END AS bytes, CAST(c.reltuples AS bigint) AS estimate "
                      "FROM pg_class c LEFT JOIN pg_index x ON x.indexrelid = c.oid "
                      "LEFT JOIN pg_class t ON t.oid = x.indrelid "
                      "WHERE c.relkind IN ('r', 'i') "
                      "AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) "
                      "ORDER BY bytes DESC, name")));
    for (const Row &row : rows) {
        ObjectSize object{.name = row.text(QStringLiteral("name")),
                          .table = row.text(QStringLiteral("owner")),
                          .isIndex = row.flag(QStringLiteral("is_index")),
                          .bytes = row.integer(QStringLiteral("bytes"))};
        // Below zero: nobody has looked at the table yet.
        if (const qint64 estimate = row.integer(QStringLiteral("estimate")); !object.isIndex && estimate >= 0)
            object.rows = estimate;
        if (!object.isIndex)
            BM_TRY(countTable(database, object));
        facts.objects.push_back(object);
    }
    return {};
}

QDateTime timeOf(const Row &row, const QString &column)
{
    return row.isNull(column) ? QDateTime() : row.time(column);
}
} // namespace

Result<SpaceFacts> space(Database &database)
{
    SpaceFacts facts;
    BM_TRY_ASSIGN(const auto size,
                  database.first(QStringLiteral("SELECT pg_database_size(current_database()) AS bytes, "
                                                "(SELECT COALESCE(sum(n_dead_tup), 0)::bigint FROM "
                                                "pg_stat_user_tables) AS dead, "
                                                "(SELECT COALESCE(sum(n_live_tup), 0)::bigint FROM "
                                                "pg_stat_user_tables) AS live")));
    facts.bytes = size->integer(QStringLiteral("bytes"));
    facts.deadRows = size->integer(QStringLiteral("dead"));
    facts.liveRows = size->integer(QStringLiteral("live"));
    BM_TRY(readObjects(database, facts));
    return facts;
}

Result<StatementFacts> statements(Database &database)
{
    StatementFacts facts;
    facts.state = StatementFacts::State::NotInstalled;
    BM_TRY_ASSIGN(const auto extension,
                  database.first(QStringLiteral("SELECT CAST(n.nspname AS text) AS place FROM pg_extension e JOIN "
                                                "pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = "
                                                "'pg_stat_statements'")));
    if (!extension)
        return facts;
    const QString view =
        quotedIdentifier(extension->text(QStringLiteral("place"))) + QStringLiteral(".pg_stat_statements");
    // Before PostgreSQL 13 the times had other names.
    const bool isOld = database.serverVersion().section(u'.', 0, 0).toInt() < 13;
    const auto rows = database.run(
        QStringLiteral("SELECT query, calls, %2 AS mean_ms, %3 AS total_ms FROM %1 WHERE dbid = (SELECT oid FROM "
                       "pg_database WHERE datname = current_database()) AND query <> '<insufficient privilege>' "
                       "ORDER BY %2 DESC LIMIT 10")
            .arg(view, isOld ? QStringLiteral("mean_time") : QStringLiteral("mean_exec_time"),
                 isOld ? QStringLiteral("total_time") : QStringLiteral("total_exec_time")));
    if (!rows) {
        if (rows.error().reason == Reason::ConnectionLost)
            return rows.error();
        facts.state = StatementFacts::State::NotReadable;
        facts.why = rows.error().detail;
        return facts;
    }
    facts.state = StatementFacts::State::Read;
    for (const Row &row : *rows)
        facts.slowest.push_back({row.text(QStringLiteral("query")).simplified(), row.integer(QStringLiteral("calls")),
                                 row.raw(QStringLiteral("mean_ms")).toDouble(),
                                 row.raw(QStringLiteral("total_ms")).toDouble()});
    return facts;
}

Result<RefusalFacts> refusals(Database &database)
{
    RefusalFacts facts;
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT xact_commit, xact_rollback, deadlocks, conflicts, stats_reset "
                                                "FROM pg_stat_database WHERE datname = current_database()")));
    if (!row)
        return facts;
    facts.serverCounts = true;
    facts.commits = row->integer(QStringLiteral("xact_commit"));
    facts.rollbacks = row->integer(QStringLiteral("xact_rollback"));
    facts.deadlocks = row->integer(QStringLiteral("deadlocks"));
    facts.conflicts = row->integer(QStringLiteral("conflicts"));
    facts.since = timeOf(*row, QStringLiteral("stats_reset"));
    return facts;
}

Result<UnusedIndexFacts> unusedIndexes(Database &database)
{
    UnusedIndexFacts facts;
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral(
                                       "SELECT CAST(s.indexrelname AS text) AS name, CAST(s.relname AS text) AS owner, "
                                       "pg_relation_size(s.indexrelid) AS bytes FROM pg_stat_user_indexes s "
                                       "JOIN pg_index x ON x.indexrelid = s.indexrelid "
                                       "WHERE s.idx_scan = 0 AND NOT x.indisunique AND s.schemaname = current_schema() "
                                       "ORDER BY bytes DESC, name")));
    facts.isMeasured = true;
    for (const Row &row : rows)
        facts.unused.push_back({row.text(QStringLiteral("name")), row.text(QStringLiteral("owner")),
                                row.integer(QStringLiteral("bytes"))});
    return facts;
}

Result<ConnectionFacts> connections(Database &database)
{
    ConnectionFacts facts;
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral(
                      "SELECT count(*) FILTER (WHERE a.datname = current_database()) AS here, "
                      "current_setting('max_connections')::bigint AS most, "
                      "(SELECT count(*) FROM pg_locks l WHERE NOT l.granted) AS waiting, "
                      "count(*) FILTER (WHERE a.datname = current_database() AND a.state LIKE 'idle in transaction%' "
                      "AND clock_timestamp() - a.state_change > interval '5 minutes') AS idle, "
                      "CAST(COALESCE(max(EXTRACT(EPOCH FROM clock_timestamp() - a.xact_start)) "
                      "FILTER (WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()), 0) "
                      "AS double precision) AS longest FROM pg_stat_activity a")));
    facts.isMeasured = true;
    facts.connections = row->integer(QStringLiteral("here"));
    facts.most = row->integer(QStringLiteral("most"));
    facts.waiting = row->integer(QStringLiteral("waiting"));
    facts.idleInTransaction = row->integer(QStringLiteral("idle"));
    facts.longestTransactionSeconds = row->raw(QStringLiteral("longest")).toDouble();
    return facts;
}

// What the server itself has noticed: pages whose checksum is wrong, indexes and constraints that are not in force.
Result<IntegrityFacts> integrity(Database &database)
{
    IntegrityFacts facts;
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT 'checksum failures: ' || checksum_failures AS problem FROM pg_stat_database "
                      "WHERE datname = current_database() AND checksum_failures > 0 "
                      "UNION ALL SELECT 'index not valid: ' || c.relname FROM pg_index x JOIN pg_class c ON c.oid = "
                      "x.indexrelid WHERE NOT x.indisvalid AND c.relnamespace = (SELECT oid FROM pg_namespace WHERE "
                      "nspname = current_schema()) "
                      "UNION ALL SELECT 'constraint not validated: ' || k.conname FROM pg_constraint k WHERE NOT "
                      "k.convalidated AND k.connamespace = (SELECT oid FROM pg_namespace WHERE nspname = "
                      "current_schema())")));
    for (const Row &row : rows)
        facts.problems << row.text(QStringLiteral("problem"));
    facts.state = facts.problems.isEmpty() ? IntegrityFacts::State::Sound : IntegrityFacts::State::Damaged;
    return facts;
}

} // namespace bm::monitoring::postgres
