// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/history/loosehistory.h"

#include "database/history/auditchain.h"
#include "database/history/recordvalues.h"
#include "database/introspection.h"
#include "database/migration/definitions.h"

#include <QJsonDocument>
#include <algorithm>
#include <map>

namespace bm
{
namespace
{
// What the newest rows say about one record.
struct Told
{
    struct Value
    {
        QJsonValue value;
        qint64 row = 0; // the audit row that says so
    };
    QHash<QString, Value> values;
    bool isThere = true;
    qint64 lastRow = 0;
};
using ToldOfTable = std::map<QString, Told>; // by record

// What a migration converted has no row in the history, so only what came after the last one can be held against it.
const QString newestRows =
    QStringLiteral("SELECT id, table_name, record_id, action, CAST(new_values AS text) AS new_values FROM audit_log "
                   "WHERE id > ? AND changed_at > (SELECT max(applied_at) FROM schema_migrations) "
                   "ORDER BY id DESC LIMIT ?");

// The newest row comes first: what an older one says of the same column counts no more.
void take(Told &told, const Row &row)
{
    const qint64 id = row.integer(QStringLiteral("id"));
    if (told.lastRow == 0) {
        told.lastRow = id;
        told.isThere = row.text(QStringLiteral("action")) != u"DELETE";
    }
    const QJsonObject values = QJsonDocument::fromJson(row.text(QStringLiteral("new_values")).toUtf8()).object();
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!told.values.contains(it.key()))
            told.values.insert(it.key(), {it.value(), id});
    }
}

// The tables of this database with their columns: after a rollback the history still tells of some that went.
using Columns = std::map<QString, QStringList>;

Result<Columns> columnsOf(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    Columns columns;
    for (const TableShape &table : tables)
        columns.emplace(table.name, table.columnNames());
    return columns;
}

// The first row that says what is not so; 0: none.
qint64 contradiction(const Told &told, const QJsonObject *present, const QStringList &columns)
{
    if (told.isThere != (present != nullptr))
        return told.lastRow;
    qint64 first = 0;
    for (auto it = told.values.begin(); present && it != told.values.end(); ++it) {
        const bool went = !present->contains(it.key()) && !columns.contains(it.key());
        if (!went && present->value(it.key()) != it->value && (first == 0 || it->row < first))
            first = it->row;
    }
    return first;
}

Result<qint64> firstForged(Database &database, const std::map<QString, ToldOfTable> &tables)
{
    BM_TRY_ASSIGN(const Columns columns, columnsOf(database));
    BM_TRY_ASSIGN(const auto regulated, regulatedTables());
    qint64 first = 0;
    const auto note = [&first](qint64 row) {
        if (row != 0 && (first == 0 || row < first))
            first = row;
    };
    for (const auto &[table, records] : tables) {
        const auto shape = columns.find(table);
        const auto isIt = [&name = table](const RegulatedTable &known) { return known.name == name; };
        if (shape == columns.end() && std::any_of(regulated.begin(), regulated.end(), isIt))
            continue;
        QStringList names;
        for (const auto &[record, told] : records)
            names << record;
        const auto present = presentValues(database, table, names);
        if (!present && present.error().reason != Reason::Internal)
            return present.error();
        for (const auto &[record, told] : records) {
            // A table that has no history has no row in it either.
            if (!present) {
                note(told.lastRow);
                continue;
            }
            const auto found = present->constFind(record);
            note(contradiction(told, found == present->constEnd() ? nullptr : &*found,
                               shape == columns.end() ? QStringList() : shape->second));
        }
    }
    return first;
}

Done readEnd(Database &database, qint64 after, LooseHistory &loose)
{
    BM_TRY_ASSIGN(const auto count,
                  database.first(QStringLiteral("SELECT count(*) AS n, COALESCE((SELECT max(id) FROM audit_log), 0) AS "
                                                "newest FROM audit_log WHERE id > ?"),
                                 {after}));
    loose.rows = count->integer(QStringLiteral("n"));
    loose.lastRow = count->integer(QStringLiteral("newest"));
    if (!database.isSqlite())
        return {};
    // On PostgreSQL a number is gone for good when the work that took it is taken back.
    BM_TRY_ASSIGN(const auto given,
                  database.first(QStringLiteral(
                      "SELECT (SELECT COALESCE(max(seq), 0) FROM sqlite_sequence WHERE name = 'audit_log') > "
                      "(SELECT COALESCE(max(id), 0) FROM audit_log) OR (SELECT COALESCE(max(seq), 0) FROM "
                      "sqlite_sequence WHERE name = 'audit_seals') > (SELECT COALESCE(max(id), 0) FROM audit_seals) "
                      "AS missing")));
    loose.endIsMissing = given->flag(QStringLiteral("missing"));
    return {};
}
} // namespace

Result<LooseHistory> checkLooseHistory(Database &database, qint64 after)
{
    LooseHistory loose;
    BM_TRY(readEnd(database, after, loose));
    // Before the first seal the history may hold an old program's own rows, which nothing here has written.
    if (after == 0)
        return loose;
    std::map<QString, ToldOfTable> tables;
    BM_TRY(database.forEach(newestRows, {after, rowsOfASeal}, [&tables](const Row &row) -> Done {
        take(tables[row.text(QStringLiteral("table_name"))][row.text(QStringLiteral("record_id"))], row);
        return {};
    }));
    BM_TRY_ASSIGN(const qint64 forged, firstForged(database, tables));
    if (forged != 0)
        loose.forgedRow = forged;
    return loose;
}

} // namespace bm
