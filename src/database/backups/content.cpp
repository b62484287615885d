// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/content.h"

#include "database/introspection.h"
#include "database/takeover/cancelwatch.h"

#include <memory>
#include <sqlite3.h>

namespace bm
{
namespace
{
struct Finalize
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};

// FNV-1a: enough to notice what a disk or a tool got wrong; the file itself has its sha-256.
class RowHash
{
public:
    void add(const void *bytes, size_t size)
    {
        const auto *byte = static_cast<const unsigned char *>(bytes);
        for (size_t i = 0; i < size; ++i)
            m_state = (m_state ^ byte[i]) * 1099511628211u;
    }
    // Mixed, so that the sum over rows does not let two changes cancel each other out.
    quint64 mixed() const
    {
        quint64 state = m_state;
        state = (state ^ (state >> 33)) * 0xff51afd7ed558ccdu;
        state = (state ^ (state >> 33)) * 0xc4ceb9fe1a85ec53u;
        return state ^ (state >> 33);
    }

private:
    quint64 m_state = 14695981039346656037u;
};

void addValue(RowHash &hash, sqlite3_stmt *statement, int column)
{
    const int type = sqlite3_column_type(statement, column);
    hash.add(&type, sizeof type);
    if (type == SQLITE_INTEGER) {
        const sqlite3_int64 number = sqlite3_column_int64(statement, column);
        hash.add(&number, sizeof number);
    } else if (type == SQLITE_FLOAT) {
        const double number = sqlite3_column_double(statement, column);
        hash.add(&number, sizeof number);
    } else if (type != SQLITE_NULL) {
        const void *bytes = sqlite3_column_blob(statement, column);
        const int size = sqlite3_column_bytes(statement, column);
        hash.add(&size, sizeof size); // "ab","c" is not "a","bc"
        hash.add(bytes, static_cast<size_t>(size));
    }
}

Result<TableCount> sqliteContent(Database &database, const QString &table)
{
    auto *handle = static_cast<sqlite3 *>(database.nativeHandle());
    const QByteArray sql = (QStringLiteral("SELECT * FROM ") + quotedIdentifier(table)).toUtf8();
    sqlite3_stmt *prepared = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &prepared, nullptr) != SQLITE_OK)
        return Error{Reason::Corrupt, {}, table + QLatin1String(": ") + QString::fromUtf8(sqlite3_errmsg(handle))};
    const std::unique_ptr<sqlite3_stmt, Finalize> statement(prepared);
    TableCount count{table, 0};
    quint64 sum = 0;
    int code = SQLITE_OK;
    while ((code = sqlite3_step(prepared)) == SQLITE_ROW) {
        RowHash hash;
        for (int column = 0; column < sqlite3_column_count(prepared); ++column)
            addValue(hash, prepared, column);
        sum += hash.mixed();
        ++count.rows;
    }
    if ((code & 0xff) == SQLITE_BUSY)
        return Error{Reason::Busy, {}, table};
    if (code != SQLITE_DONE)
        return Error{Reason::Corrupt, {}, table + QLatin1String(": ") + QString::fromUtf8(sqlite3_errmsg(handle))};
    count.checksum = QString::number(sum, 16);
    return count;
}

// How values read as text depends on the session, and roles and databases have their own habits.
Done readAsEverywhere(Database &database)
{
    for (const QString &statement :
         {QStringLiteral("SET datestyle = 'ISO, YMD'"), QStringLiteral("SET intervalstyle = 'postgres'"),
          QStringLiteral("SET bytea_output = 'hex'"), QStringLiteral("SET extra_float_digits = 1"),
          QStringLiteral("SET lc_monetary = 'C'")})
        BM_TRY(database.execute(statement));
    return {};
}

Result<TableCount> postgresContent(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT count(*) AS n, COALESCE(sum(hashtextextended(bm_whole_row::text, "
                                              "0)::numeric), 0)::text AS checksum FROM ") +
                               quotedIdentifier(table) + QStringLiteral(" bm_whole_row")));
    return TableCount{table, rows.front().integer(QStringLiteral("n")), rows.front().text(QStringLiteral("checksum"))};
}
} // namespace

Result<std::vector<TableCount>> contentOf(Database &database, MigrationStep step, const ProgressReport &progress)
{
    if (!database.isSqlite())
        BM_TRY(readAsEverywhere(database));
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    std::vector<TableCount> counts;
    const CancelWatch watch(database, progress, step);
    for (const TableShape &table : tables) {
        if (!watch.progress()(
                {step, static_cast<qint64>(counts.size()), static_cast<qint64>(tables.size()), table.name}))
            return Error{Reason::Cancelled};
        BM_TRY_ASSIGN(TableCount count, database.isSqlite() ? sqliteContent(database, table.name)
                                                            : postgresContent(database, table.name));
        counts.push_back(std::move(count));
    }
    return counts;
}

QString firstDifference(const std::vector<TableCount> &a, const std::vector<TableCount> &b)
{
    for (size_t i = 0; i < std::max(a.size(), b.size()); ++i) {
        if (i >= a.size() || i >= b.size())
            return i < a.size() ? a[i].name : b[i].name;
        const bool asked = !a[i].checksum.isEmpty() && !b[i].checksum.isEmpty();
        if (a[i].name != b[i].name || a[i].rows != b[i].rows || (asked && a[i].checksum != b[i].checksum))
            return a[i].name;
    }
    return {};
}

} // namespace bm
