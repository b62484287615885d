// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/sqliteguards.h"

#include "database/introspection.h"
#include "database/migration/migrationscript.h"
#include "database/migration/ourtables.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
// Derived (its history is lot_movements), secret, or large: never copied into the history.
const QStringList &unauditedColumns()
{
    static const QStringList columns{QStringLiteral("quantity_remaining"), QStringLiteral("secret"),
                                     QStringLiteral("content")};
    return columns;
}

// What a column holds beyond text and whole numbers (migrations/column_kinds): "quantity", "flag", "list" or nothing.
QString kindOf(const QString &column)
{
    static const QHash<QString, QString> kinds = [] {
        QHash<QString, QString> found;
        const QString text = migrationText(QStringLiteral("column_kinds")).valueOr({});
        for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u' ', Qt::SkipEmptyParts);
            for (qsizetype i = 1; i < words.size() && words.first() != QLatin1String("#"); ++i)
                found.insert(words[i], words.first());
        }
        return found;
    }();
    return kinds.value(column);
}

// SQL for the value as JSON, the same text that PostgreSQL's to_jsonb writes: 12.500, true, ["wheat"].
QString jsonText(const QString &column, const QString &side)
{
    const QString value = side + u'.' + column;
    const QString kind = kindOf(column);
    if (kind == QLatin1String("quantity"))
        return QStringLiteral("iif(%1 IS NULL, 'null', printf('%s%d.%03d', substr('-', 1, %1 < 0), abs(%1) / 1000, "
                              "abs(%1) % 1000))")
            .replace(QLatin1String("%1"), value);
    if (kind == QLatin1String("flag"))
        return QStringLiteral("CASE %1 WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END").arg(value);
    if (kind == QLatin1String("list"))
        return QStringLiteral("COALESCE(%1, 'null')").arg(value);
    return QStringLiteral("json_quote(%1)").arg(value);
}

// What the history says instead of a value that opens doors: that there is one. bm_veiled() of PostgreSQL.
struct Veil
{
    QString table;
    QString column;
    QString hidden; // SQL: whether the value of this side is hidden
};

const Veil *veilOver(const QString &table, const QString &column)
{
    static const std::array veils{
        Veil{QStringLiteral("users"), QStringLiteral("badge"), QStringLiteral("%1.badge IS NOT NULL")},
        Veil{QStringLiteral("settings"), QStringLiteral("value"), QStringLiteral("%1.name = 'badge_key'")}};
    const auto *const found = std::find_if(
        veils.begin(), veils.end(), [&](const Veil &veil) { return veil.table == table && veil.column == column; });
    return found == veils.end() ? nullptr : &*found;
}

QString toldText(const QString &table, const QString &column, const QString &side)
{
    const Veil *veil = veilOver(table, column);
    if (!veil)
        return jsonText(column, side);
    return QStringLiteral("iif(") + veil->hidden.arg(side) + QStringLiteral(", '\"(kept secret)\"', ") +
           jsonText(column, side) + u')';
}

// {"column": value} of one side, of the columns for which the condition holds. Put together as text, because a recall
// changes ten thousands of rows: each part is JSON already, and json_object() would read and write it again.
QString objectWhere(const QString &table, const QStringList &columns, const QString &side, const QString &condition)
{
    QStringList parts;
    for (const QString &column : columns) {
        const bool isList = kindOf(column) == QLatin1String("list");
        const QString told = toldText(table, column, side);
        parts << QStringLiteral("iif(") + QString(condition).replace(QLatin1String("%1"), column) +
                     QLatin1String(", ',\"") + column + QLatin1String("\":' || ") +
                     (isList ? QString(QLatin1String("json(") + told + u')') : told) + QLatin1String(", '')");
    }
    return QStringLiteral("'{' || substr(") + parts.join(QLatin1String(" || ")) + QLatin1String(", 2) || '}'");
}

QString anyDiffers(const QStringList &columns)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << QStringLiteral("NEW.") + column + QLatin1String(" IS NOT OLD.") + column;
    return parts.join(QLatin1String(" OR "));
}

QString auditTrigger(const QString &table, const QString &action, const QString &condition, const QString &recordId,
                     const QString &oldValues, const QString &newValues)
{
    return QStringLiteral("CREATE TRIGGER audit_") + table + u'_' + action.toLower() + QLatin1String(" AFTER ") +
           action + QLatin1String(" ON ") + table +
           (condition.isEmpty() ? QString() : QString(QLatin1String("\nWHEN ") + condition)) +
           QStringLiteral("\nBEGIN\n    INSERT INTO audit_log (table_name, record_id, action, old_values, new_values, "
                          "changed_by, workstation, reason)\n"
                          "    VALUES ('") +
           table + QLatin1String("', ") + recordId + QLatin1String(", '") + action + QLatin1String("',\n        ") +
           oldValues + QLatin1String(",\n        ") + newValues +
           QStringLiteral(
               ",\n        COALESCE((SELECT NULLIF(person, '') FROM audit_context), '(outside the program)'),\n"
               "        (SELECT NULLIF(workstation, '') FROM audit_context), (SELECT NULLIF(reason, '') FROM "
               "audit_context));\n"
               // Under INSERT OR IGNORE or OR FAIL an insert that fails in here is passed over.
               "    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a change without history') WHERE changes() <> 1;\nEND");
}

QString refuse(const QString &message)
{
    return QStringLiteral("\nBEGIN\n    SELECT RAISE(ABORT, 'bm:") + message + QStringLiteral("');\nEND");
}

QStringList foreignKeyTriggers(const QString &table, const ForeignKeyInfo &key)
{
    const QString orphan = QStringLiteral("NEW.") + key.column +
                           QLatin1String(" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ") + key.parentTable +
                           QLatin1String(" WHERE ") + key.parentColumn + QLatin1String(" = NEW.") + key.column + u')';
    const QString name = QStringLiteral("guard_fk_") + table + u'_' + key.column;
    const QString missing = refuse(QStringLiteral("NotFound:%1 of %2").arg(key.column, table));
    return {QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_insert BEFORE INSERT ON ") + table +
                QLatin1String("\nWHEN ") + orphan + missing,
            QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_update BEFORE UPDATE OF ") + key.column +
                QLatin1String(" ON ") + table + QLatin1String("\nWHEN ") + orphan + missing,
            QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_parent BEFORE DELETE ON ") + key.parentTable +
                QLatin1String("\nWHEN EXISTS (SELECT 1 FROM ") + table + QLatin1String(" WHERE ") + key.column +
                QLatin1String(" = OLD.") + key.parentColumn + u')' +
                refuse(QStringLiteral("RefusedByDatabase:%1 is still used by %2").arg(key.parentTable, table))};
}

// REPLACE takes the row in its way out without asking; a plain insert would fail on the same key, so both are told
// the same. The key compares as the unique index does: NULL collides with nothing.
QStringList uniqueTriggers(const QString &table, const QStringList &key, int number)
{
    QStringList same;
    QStringList moved;
    for (const QString &column : key) {
        same << column + QLatin1String(" = NEW.") + column;
        moved << QStringLiteral("NEW.") + column + QLatin1String(" IS NOT OLD.") + column;
    }
    const QString taken = QStringLiteral("EXISTS (SELECT 1 FROM ") + table + QLatin1String(" WHERE ") +
                          same.join(QLatin1String(" AND ")) + u')';
    const QString name = QStringLiteral("guard_unique_") + table + u'_' + QString::number(number);
    const QString duplicate = refuse(QStringLiteral("Duplicate:%1").arg(key.join(QLatin1String(", "))));
    return {QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_insert BEFORE INSERT ON ") + table +
                QLatin1String("\nWHEN ") + taken + duplicate,
            QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_update BEFORE UPDATE OF ") +
                key.join(QLatin1String(", ")) + QLatin1String(" ON ") + table + QLatin1String("\nWHEN (") +
                moved.join(QLatin1String(" OR ")) + QLatin1String(") AND ") + taken + duplicate};
}

// Until an id is given it reads as -1, so that no row may ever have that one.
QStringList keyTriggers(const QString &table)
{
    const QString name = QStringLiteral("guard_") + table;
    return {QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_key BEFORE INSERT ON ") + table +
                QLatin1String("\nWHEN NEW.id > 0 AND EXISTS (SELECT 1 FROM ") + table +
                QLatin1String(" WHERE id = NEW.id)") + refuse(QStringLiteral("Duplicate:id")),
            QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_key_given AFTER INSERT ON ") + table +
                QLatin1String("\nWHEN NEW.id < 1") + refuse(QStringLiteral("RefusedByDatabase:an id counts from 1"))};
}

// Not UPDATE OF id: SET rowid = ... would go past that.
QStringList originTriggers(const QString &table, const QStringList &columns)
{
    const QString name = QStringLiteral("guard_") + table;
    QStringList moved;
    for (const QString &column : {QStringLiteral("id"), QStringLiteral("provenance"), QStringLiteral("created_at"),
                                  QStringLiteral("created_by")}) {
        if (columns.contains(column))
            moved << QStringLiteral("NEW.") + column + QLatin1String(" IS NOT OLD.") + column;
    }
    QStringList statements{QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_identity BEFORE UPDATE ON ") +
                           table + QLatin1String("\nWHEN ") + moved.join(QLatin1String(" OR ")) +
                           refuse(QStringLiteral("RefusedByDatabase:the origin of %1 never changes").arg(table))};
    if (columns.contains(QStringLiteral("provenance"))) {
        statements << QStringLiteral("CREATE TRIGGER ") + name + QLatin1String("_origin BEFORE INSERT ON ") + table +
                          QLatin1String("\nWHEN NEW.provenance = 'MIGRATED'") +
                          refuse(QStringLiteral("RefusedByDatabase:only a migration writes migrated rows"));
    }
    return statements;
}
} // namespace

QString columnKind(const QString &column)
{
    return kindOf(column);
}

QString sqliteHistoryObject(const QString &table, const QStringList &columns, const QString &side)
{
    QStringList parts;
    for (const QString &column : columns)
        parts << u'\'' + column + QLatin1String("', json(") + toldText(table, column, side) + u')';
    return QStringLiteral("json_object(") + parts.join(QLatin1String(", ")) + u')';
}

Result<QStringList> sqliteAuditTriggers(Database &database, const RegulatedTable &table)
{
    BM_TRY_ASSIGN(const auto shapes, readTables(database));
    for (const TableShape &shape : shapes) {
        if (shape.name != table.name)
            continue;
        const QStringList all = shape.columnNames();
        QStringList columns = all;
        columns.removeIf([](const QString &column) { return unauditedColumns().contains(column); });
        // The order in which PostgreSQL's jsonb keeps its keys.
        std::sort(columns.begin(), columns.end(), [](const QString &a, const QString &b) {
            return a.size() != b.size() ? a.size() < b.size() : a < b;
        });
        QStringList watched = columns;
        if (all.contains(QStringLiteral("secret")))
            watched << QStringLiteral("secret");
        const QString old = QStringLiteral("OLD");
        const QString now = QStringLiteral("NEW");
        const QString differs = QStringLiteral("NEW.%1 IS NOT OLD.%1");
        return QStringList{auditTrigger(table.name, QStringLiteral("INSERT"), {}, now + u'.' + table.key,
                                        QStringLiteral("NULL"),
                                        objectWhere(table.name, columns, now, QStringLiteral("NEW.%1 IS NOT NULL"))),
                           auditTrigger(table.name, QStringLiteral("UPDATE"), anyDiffers(watched),
                                        now + u'.' + table.key, objectWhere(table.name, columns, old, differs),
                                        objectWhere(table.name, columns, now, differs)),
                           auditTrigger(table.name, QStringLiteral("DELETE"), {}, old + u'.' + table.key,
                                        sqliteHistoryObject(table.name, columns, old), QStringLiteral("NULL"))};
    }
    return Error{Reason::Internal, {}, table.name};
}

Result<QStringList> sqliteIntegrityTriggers(Database &database)
{
    BM_TRY_ASSIGN(const auto shapes, readTables(database));
    QStringList statements;
    for (const TableShape &shape : shapes) {
        // audit_context is rewritten by every transaction on purpose.
        if (!ourTables().contains(shape.name) || shape.name == QLatin1String("audit_context"))
            continue;
        BM_TRY_ASSIGN(const auto keys, sqliteForeignKeys(database, shape.name));
        for (const ForeignKeyInfo &key : keys)
            statements << foreignKeyTriggers(shape.name, key);
        BM_TRY_ASSIGN(const auto uniques, sqliteUniqueKeys(database, shape.name));
        for (size_t i = 0; i < uniques.size(); ++i)
            statements << uniqueTriggers(shape.name, uniques[i], static_cast<int>(i) + 1);
        const QStringList columns = shape.columnNames();
        if (columns.contains(QStringLiteral("id")))
            statements << keyTriggers(shape.name) << originTriggers(shape.name, columns);
    }
    return statements;
}

} // namespace bm
