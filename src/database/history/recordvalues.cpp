// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/history/recordvalues.h"

#include "database/introspection.h"
#include "database/migration/sqliteguards.h"

#include <QJsonDocument>

namespace bm
{
namespace
{
QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Result<QString> keyOf(const QString &table)
{
    BM_TRY_ASSIGN(const auto regulated, regulatedTables());
    for (const RegulatedTable &known : regulated)
        if (known.name == table)
            return known.key;
    return Error{Reason::Internal, {}, table};
}

// The present row as JSON, for the list of records in the one parameter.
QString questionOf(Engine engine, const QString &table, const QString &key, const QString &told)
{
    const bool isNumber = key == u"id";
    const QString among = engine == Engine::SQLite
                              ? QStringLiteral(" IN (SELECT %1 FROM json_each(?))")
                                    .arg(isNumber ? QStringLiteral("CAST(value AS INTEGER)") : QStringLiteral("value"))
                              : QStringLiteral(" = ANY (CAST(? AS %1[]))")
                                    .arg(isNumber ? QStringLiteral("bigint") : QStringLiteral("text"));
    return QStringLiteral("SELECT CAST(t.") + key + QLatin1String(" AS text) AS record, ") + told +
           QLatin1String(" AS told FROM ") + table + QLatin1String(" t WHERE t.") + key + among;
}

Result<QString> sqliteTold(Database &database, const QString &table)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT name FROM pragma_table_info(?) ORDER BY cid"), {table}));
    QStringList columns;
    for (const Row &row : rows)
        columns << row.text(QStringLiteral("name"));
    columns.removeAll(QStringLiteral("secret"));
    columns.removeAll(QStringLiteral("content"));
    return sqliteHistoryObject(table, columns, QStringLiteral("t"));
}

// An identifier that is none would end the whole question.
QStringList askable(const QStringList &records, const QString &key)
{
    if (key != u"id")
        return records;
    QStringList numbers;
    for (const QString &record : records) {
        bool isNumber = false;
        record.toLongLong(&isNumber);
        if (isNumber)
            numbers << record;
    }
    return numbers;
}
} // namespace

Result<QHash<QString, QJsonObject>> presentValues(Database &database, const QString &table, const QStringList &records)
{
    BM_TRY_ASSIGN(const QString key, keyOf(table));
    // What the history veils is compared veiled.
    QString told = QStringLiteral("CAST(bm_history(bm_veiled('") + table +
                   QLatin1String("', to_jsonb(t), to_jsonb(t) - 'secret' - 'content')) AS text)");
    if (database.isSqlite()) {
        BM_TRY_ASSIGN(told, sqliteTold(database, table));
    }
    QHash<QString, QJsonObject> values;
    const auto take = [&values](const Row &row) -> Done {
        values.insert(row.text(QStringLiteral("record")), objectOf(row.text(QStringLiteral("told"))));
        return {};
    };
    BM_TRY(database.forEach(questionOf(database.engine(), table, key, told), {askable(records, key)}, take));
    return values;
}

Result<QHash<QString, QJsonObject>> valuesAt(Database &database, const QString &table, const QStringList &records,
                                             const QDateTime &moment)
{
    static const QString sqlite =
        QStringLiteral("SELECT record_id, action, old_values FROM audit_log WHERE table_name = ? AND record_id IN "
                       "(SELECT value FROM json_each(?)) AND changed_at > ? ORDER BY id DESC");
    static const QString postgresql =
        QStringLiteral("SELECT record_id, action, CAST(old_values AS text) AS old_values FROM audit_log WHERE "
                       "table_name = ? AND record_id = ANY (CAST(? AS text[])) AND changed_at > CAST(? AS timestamptz) "
                       "ORDER BY id DESC");
    BM_TRY_ASSIGN(auto values, presentValues(database, table, records));
    for (QJsonObject &row : values)
        row.remove(QStringLiteral("quantity_remaining"));
    const auto undo = [&values](const Row &change) -> Done {
        const QString record = change.text(QStringLiteral("record_id"));
        if (change.text(QStringLiteral("action")) == u"INSERT") {
            values.remove(record);
            return {};
        }
        const QJsonObject before = objectOf(change.text(QStringLiteral("old_values")));
        QJsonObject &row = values[record];
        for (auto it = before.begin(); it != before.end(); ++it)
            row.insert(it.key(), it.value());
        return {};
    };
    BM_TRY(database.forEach(database.pick(sqlite, postgresql), {table, records, moment}, undo));
    return values;
}

Result<QDateTime> historyBegins(Database &database)
{
    BM_TRY_ASSIGN(const auto row,
                  database.first(QStringLiteral("SELECT applied_at FROM schema_migrations ORDER BY version LIMIT 1")));
    return row ? row->time(QStringLiteral("applied_at")) : QDateTime();
}

} // namespace bm
