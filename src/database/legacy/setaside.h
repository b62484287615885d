// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/findingsink.h"

namespace bm
{

// Something of the plant's own that hangs on an old table: a view, a trigger, a foreign key of another table.
struct Dependent
{
    QString kind; // "view" "trigger" "foreign key"
    QString name;
    QString table; // foreign key: the table that has it
    QString definition;
    QStringList columns; // of a view, as it showed them
};

// What an old table is called while its rows move.
QString asideName(const OldEntity &entity);

// Makes room for the new schema: nothing of the plant is dropped that cannot be put back or read in the findings.
class SetAside
{
public:
    SetAside(Database &database, OldDatabase &old) : m_database(database), m_old(old) {}

    // What hangs on the old tables, and what bears a name that ours need, as findings. Read-only.
    Done look();
    Done tell(FindingSink &sink, const FindingChoices &choices) const;

    // Takes dependents away, renames the old tables to bm_aside_*, and what is in the way to *_before_bakermaiden.
    Done clear();
    // After the rows have moved: drops the old tables and puts dependents back where they fit. What did not fit is in
    // the answer.
    Result<std::vector<Dependent>> putBack();

    // The statements of clear() and of dropping, for the plan.
    Result<QStringList> planned();
    QStringList plannedDrops() const;

private:
    Done lookSqlite();
    Done lookPostgres();
    Result<QStringList> freeingSqlite();
    Result<QStringList> freeingPostgres();
    Result<QStringList> freeingConstraints(const QString &table);
    QStringList clearing() const;
    Done dropOld();
    Done adoptTypes();
    Result<bool> fits(const Dependent &dependent);
    QStringList restoring(const Dependent &dependent) const;
    Result<QStringList> namesOfOurs() const;
    QString newWords(QString text) const;
    QString newReferences(const QString &definition) const;

    struct InTheWay
    {
        QString kind; // "table" "view" "index" "type" "sequence"
        QString name;
        QString sql; // SQLite: what made it
    };

    Database &m_database;
    OldDatabase &m_old;
    std::vector<Dependent> m_dependents;
    std::vector<InTheWay> m_inTheWay;
    QStringList m_oldTypes; // enum types of the old tables
};

} // namespace bm
