// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/record.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
// What every change touches says nothing about it.
bool isOfTheBooks(const QString &column)
{
    return column == u"updated_at" || column == u"updated_by" || column == u"id";
}

QStringList columnsOf(const Rows &rows)
{
    QStringList columns;
    for (const Row &row : rows) {
        const QJsonObject values = QJsonDocument::fromJson(row.text(QStringLiteral("new_values")).toUtf8()).object();
        for (auto value = values.begin(); value != values.end(); ++value) {
            if (!isOfTheBooks(value.key()) && !columns.contains(value.key()))
                columns << value.key();
        }
    }
    return columns;
}
} // namespace

Result<SeenRecord> seenNow(Database &database, const QString &table, const QString &key)
{
    static const QString sql =
        QStringLiteral("SELECT COALESCE(max(id), 0) AS version FROM audit_log WHERE table_name = ? AND record_id = ?");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {table, key}));
    return SeenRecord{table, key, rows.front().integer(QStringLiteral("version"))};
}

Result<std::optional<ForeignChange>> changeSince(Database &database, const SeenRecord &seen)
{
    static const QString sql =
        QStringLiteral("SELECT id, changed_by, workstation, changed_at, new_values FROM audit_log "
                       "WHERE table_name = ? AND record_id = ? AND id > ? ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {seen.table, seen.key, seen.version}));
    if (rows.empty())
        return std::optional<ForeignChange>();
    const Row &newest = rows.back();
    return std::optional(ForeignChange{newest.integer(QStringLiteral("id")), newest.text(QStringLiteral("changed_by")),
                                       newest.text(QStringLiteral("workstation")),
                                       newest.time(QStringLiteral("changed_at")), columnsOf(rows)});
}

Done checkUnchanged(Database &database, const SeenRecord &seen)
{
    BM_TRY_ASSIGN(const std::optional<ForeignChange> change, changeSince(database, seen));
    if (change)
        return Error{Reason::ChangedMeanwhile, {}, change->person};
    return {};
}

} // namespace bm
