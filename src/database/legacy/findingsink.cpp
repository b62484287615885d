// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/findingsink.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr qsizetype sampleSize = 5;
constexpr qsizetype sampleLength = 60;

QString shortened(const QString &text)
{
    return text.size() <= sampleLength ? text : text.left(sampleLength - 1) + QChar(0x2026);
}

QString fixName(const OldTable &table, const OldTableColumn &column)
{
    return QLatin1String(table.entity->name) + QString(u'.') + QLatin1String(column.spec->name);
}
} // namespace

Finding &CountingSink::of(const QString &kind, const QString &table, const QString &column, const QString &action)
{
    const auto it = std::find_if(m_findings.begin(), m_findings.end(), [&](const Finding &each) {
        return each.kind == kind && each.table == table && each.column == column;
    });
    if (it != m_findings.end())
        return *it;
    m_findings.push_back({kind, table, column, 0, {}, action, actionsFor(kind)});
    return m_findings.back();
}

Done CountingSink::add(const CellFinding &finding)
{
    if (!m_doubtful.contains(finding.table.original))
        m_doubtful << finding.table.original;
    if (finding.reading.kind.isEmpty())
        return {};
    Finding &found = of(finding.reading.kind, finding.table.original, finding.column.source, finding.reading.action);
    ++found.count;
    if (found.sample.size() < sampleSize)
        found.sample << shortened(finding.original);
    return {};
}

Done CountingSink::add(const RowsFinding &finding)
{
    BM_TRY_ASSIGN(const Rows counted, m_database.run(QStringLiteral("SELECT count(*) AS found FROM (") +
                                                     finding.select + QLatin1String(") s")));
    const qint64 count = counted.front().integer(QStringLiteral("found"));
    if (count == 0)
        return {};
    Finding &found = of(finding.kind, finding.table, finding.column, finding.action);
    found.count += count;
    BM_TRY_ASSIGN(const Rows samples,
                  m_database.run(QStringLiteral("SELECT COALESCE(original_value, record_id) AS sample FROM (") +
                                     finding.select + QLatin1String(") s LIMIT ?"),
                                 {qint64(sampleSize)}));
    for (const Row &row : samples) {
        if (found.sample.size() < sampleSize)
            found.sample << shortened(row.text(QStringLiteral("sample")));
    }
    return {};
}

Done KeepingSink::add(const CellFinding &finding)
{
    const Reading &reading = finding.reading;
    if (reading.value) {
        BM_TRY(m_database.run(QStringLiteral("INSERT INTO bm_fix (entity, column_name, record_id, value) "
                                             "VALUES (?, ?, ?, ?)"),
                              {QString::fromLatin1(finding.table.entity->name),
                               QString::fromLatin1(finding.column.spec->name), finding.recordId, *reading.value}));
    }
    // Also when it became unknown: the value of the old table must then not be read.
    m_fixed.insert(fixName(finding.table, finding.column));
    if (reading.kind.isEmpty())
        return {};
    ++m_counts[reading.kind];
    BM_TRY(m_database.run(
        QStringLiteral("INSERT INTO migration_findings (migration_run_id, kind, table_name, record_id, column_name, "
                       "original_value, new_value, action) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
        {m_run, reading.kind, finding.table.original, finding.recordId, finding.column.source, finding.original,
         reading.value, reading.action}));
    return {};
}

Done KeepingSink::add(const RowsFinding &finding)
{
    BM_TRY(m_database.run(
        QStringLiteral("INSERT INTO migration_findings (migration_run_id, kind, table_name, column_name, action, "
                       "record_id, original_value, new_value) SELECT ") +
        QString::number(m_run) +
        QStringLiteral(", %1, %2, %3, %4, s.record_id, s.original_value, s.new_value FROM (")
            .arg(literal(finding.kind), literal(finding.table), literal(finding.column), literal(finding.action)) +
        finding.select + QLatin1String(") s")));
    BM_TRY_ASSIGN(const Rows rows, m_database.run(QStringLiteral("SELECT count(*) AS n FROM migration_findings WHERE "
                                                                 "migration_run_id = ? AND kind = ?"),
                                                  {m_run, finding.kind}));
    if (const qint64 count = rows.front().integer(QStringLiteral("n")); count > 0)
        m_counts[finding.kind] = count;
    return {};
}

Done KeepingSink::mend(const OldTable &table, const OldTableColumn &column, const QString &select)
{
    m_fixed.insert(fixName(table, column));
    return m_database.execute(
        QStringLiteral("INSERT INTO bm_fix (entity, column_name, record_id, value) SELECT %1, %2, s.record_id, "
                       "CAST(s.new_value AS TEXT) FROM (")
            .arg(literal(QString::fromLatin1(table.entity->name)), literal(QString::fromLatin1(column.spec->name))) +
        select +
        QLatin1String(
            ") s WHERE true ON CONFLICT (entity, column_name, record_id) DO UPDATE SET value = excluded.value"));
}

} // namespace bm
