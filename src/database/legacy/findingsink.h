// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/oldsql.h"
#include "database/legacy/oldvalue.h"

namespace bm
{

// One old value that was looked at: what it was, and what it is read as.
struct CellFinding
{
    const OldTable &table;
    const OldTableColumn &column;
    QString recordId;
    QString original;
    Reading reading;
};

// Many at once, by a statement that answers record_id, original_value and new_value.
struct RowsFinding
{
    QString kind;
    QString action;
    QString table;
    QString column;
    QString select;
};

// Where findings go: counted while somebody looks, kept while the migration runs.
class FindingSink
{
public:
    virtual ~FindingSink() = default;
    virtual Done add(const CellFinding &finding) = 0;
    virtual Done add(const RowsFinding &finding) = 0;
};

class CountingSink : public FindingSink
{
public:
    explicit CountingSink(Database &database) : m_database(database) {}
    Done add(const CellFinding &finding) override;
    Done add(const RowsFinding &finding) override;
    const std::vector<Finding> &findings() const { return m_findings; }
    // Old tables with a value that was read, also where nothing had to be told of it.
    const QStringList &doubtful() const { return m_doubtful; }

private:
    Finding &of(const QString &kind, const QString &table, const QString &column, const QString &action);

    Database &m_database;
    std::vector<Finding> m_findings;
    QStringList m_doubtful;
};

// Values into bm_fix, what was changed into migration_findings.
class KeepingSink : public FindingSink
{
public:
    KeepingSink(Database &database, qint64 migrationRun) : m_database(database), m_run(migrationRun) {}
    Done add(const CellFinding &finding) override;
    Done add(const RowsFinding &finding) override;
    // A value of bm_fix for every row of the statement (record_id, original_value, new_value).
    Done mend(const OldTable &table, const OldTableColumn &column, const QString &select);

    // "entity.column" of everything that has a mended value.
    const QSet<QString> &fixed() const { return m_fixed; }
    const QMap<QString, qint64> &counts() const { return m_counts; }
    qint64 migrationRun() const { return m_run; }

private:
    Database &m_database;
    qint64 m_run;
    QSet<QString> m_fixed;
    QMap<QString, qint64> m_counts; // by kind
};

} // namespace bm
