// SPDX-License-Identifier: GPL-3.0-or-later
// What a takeover asks of the rows it moved, before anybody may see them.
#include "database/legacy/legacytakeover.h"

namespace bm
{
namespace
{
QLatin1String nameOf(const OldTable &table)
{
    return QLatin1String(table.entity->name);
}
} // namespace

Done LegacyTakeover::judge(const QString &what, qint64 wrong, MigrationReport &report)
{
    report.validation.push_back({what, wrong == 0, wrong == 0 ? QString() : QString::number(wrong)});
    if (wrong != 0)
        return Error{Reason::ValidationFailed, {}, QStringLiteral("%1: %2").arg(what).arg(wrong)};
    return {};
}

Done LegacyTakeover::check(const LegacyStatement &statement, MigrationReport &report)
{
    BM_TRY_ASSIGN(const Rows rows, m_database.run(statement.sql));
    if (statement.purpose == QLatin1String("check"))
        return judge(statement.words, rows.front().integer(QStringLiteral("wrong")), report);
    const QString words = rowsWords(statement.words);
    if (words.isEmpty())
        return {};
    const RowConservation rowsKept{words, rows.front().integer(QStringLiteral("rows_before")),
                                   rows.front().integer(QStringLiteral("rows_after"))};
    report.rows.push_back(rowsKept);
    if (rowsKept.before != rowsKept.after)
        return Error{Reason::ValidationFailed,
                     {},
                     QStringLiteral("%1: %2 / %3").arg(words).arg(rowsKept.before).arg(rowsKept.after)};
    return {};
}

// Where the column's value is not what it was and no finding says why; empty: this column is not compared.
QString LegacyTakeover::changedWithoutFinding(const OldTable &table, const OldTableColumn &column) const
{
    const QString target = QString::fromLatin1(column.spec->target).section(u' ', 0, 0);
    const bool direct =
        target == QLatin1String(table.entity->newTable) + QString(u'.') + QLatin1String(column.spec->name);
    const OldValue value = column.spec->value;
    const OldTable *parent = value == OldValue::Ref ? m_old.find(QLatin1String(column.spec->target)) : nullptr;
    const bool link = parent && !parent->textKey;
    if (!link && !(direct && (value == OldValue::Text || value == OldValue::Code || value == OldValue::Time)))
        return {};
    const QString c = QStringLiteral("t.") + quotedIdentifier(column.source);
    const QString before = value == OldValue::Time ? m_sql.column(table, column).value
                           : link                  ? c
                           : m_database.isSqlite() ? QStringLiteral("CAST(%1 AS TEXT)").arg(c)
                                                   : c + QLatin1String("::text");
    const QString given = value == OldValue::Code ? QStringLiteral("trim(CAST(%1 AS TEXT)) <> ''").arg(c)
                                                  : c + QLatin1String(" IS NOT NULL");
    const QString isOther = m_database.isSqlite() ? QStringLiteral(" IS NOT (") : QStringLiteral(" IS DISTINCT FROM (");
    return given + QLatin1String(" AND n.") + QLatin1String(column.spec->name) + isOther + before +
           QLatin1String(") AND ") + m_sql.recordId(table) +
           QStringLiteral(" NOT IN (SELECT f.record_id FROM migration_findings f WHERE f.migration_run_id = ") +
           QString::number(m_sink->migrationRun()) + QLatin1String(" AND f.table_name = ") + literal(table.original) +
           QLatin1String(" AND f.column_name = ") + literal(column.source) +
           QLatin1String(" AND f.record_id IS NOT NULL)");
}

// Old against new, past the views that moved them: what was not mended is what it was. One look at each table.
Done LegacyTakeover::checkColumns(MigrationReport &report)
{
    static const QStringList others{QStringLiteral("old_ingredients"), QStringLiteral("audit_log"),
                                    QStringLiteral("users")};
    for (const OldTable &table : m_old.tables) {
        QStringList compared;
        QStringList counts;
        for (const OldTableColumn &column : table.columns) {
            const QString changed = changedWithoutFinding(table, column);
            if (changed.isEmpty() || others.contains(nameOf(table)))
                continue;
            counts << QStringLiteral("count(CASE WHEN ") + changed + QLatin1String(" THEN 1 END) AS wrong") +
                          QString::number(compared.size());
            compared << column.source;
        }
        if (compared.isEmpty())
            continue;
        BM_TRY_ASSIGN(const Rows rows,
                      m_database.run(QStringLiteral("SELECT ") + counts.join(u", ") + m_sql.from(table) +
                                     QLatin1String(" LEFT JOIN ") + QLatin1String(table.entity->newTable) +
                                     QLatin1String(" n ON n.id = ") + m_sql.newId(table)));
        for (qsizetype i = 0; i < compared.size(); ++i)
            BM_TRY(judge(QStringLiteral("%1 keeps %2").arg(table.original, compared[i]),
                         rows.front().integer(u"wrong" + QString::number(i)), report));
    }
    return {};
}

} // namespace bm
