// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/findingsink.h"
#include "database/legacy/hanging.h"

namespace bm
{

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
    // What belongs to somebody else, so that this account may not take it away: "reports.sold (ana)". After look().
    QStringList ofOthers() const;

    // Takes dependents away, renames the old tables to bm_aside_*, and what is in the way to *_before_bakermaiden.
    Done clear();
    // After the rows have moved: drops the old tables and puts dependents back where they fit. What did not fit is in
    // the answer.
    Result<std::vector<Dependent>> putBack();

    // The statements of clear() and of putBack(), for the plan: after look(), before clear().
    Result<QStringList> planned();
    Result<QStringList> plannedBack();

    // What an object of the plant is called that had the name of one of ours.
    static QString nameAside(const QString &name);

private:
    Done lookSqlite();
    Done lookPostgres();
    Result<QStringList> freeingSqlite();
    Result<QStringList> freeingPostgres();
    Result<QStringList> freeingConstraints(const QString &table);
    QStringList clearing() const;
    QStringList originals() const;
    // Before clear() the types that are in the way are called as they were found, after it they have a name aside.
    enum class Types { AsFound, Aside };
    Result<std::vector<QStringList>> adoptingTypes(Types called);
    QStringList adopting(const Row &user, const QString &type) const;
    QStringList dropping() const;
    Result<bool> fits(const Dependent &dependent);
    Result<bool> tried(const QStringList &statements);
    static bool hasOtherOwner(const Dependent &dependent);
    QStringList handingOver(const Dependent &dependent) const;
    QStringList mending(const Dependent &dependent) const;
    QStringList restoring(const Dependent &dependent) const;
    Result<QStringList> namesOfOurs() const;
    QString newWords(QString text) const;
    QString newReferences(const QString &definition) const;
    bool isOurs(const QString &name) const;
    bool isOwnIndex(const QString &table, const QString &name) const;
    QString newName(const QString &schema, const QString &name) const;

    Database &m_database;
    OldDatabase &m_old;
    QStringList m_ours; // names that the new schema needs
    std::vector<Dependent> m_dependents;
    std::vector<InTheWay> m_inTheWay;
    QStringList m_holding;  // PostgreSQL: what keeps the old tables from being dropped
    QStringList m_oldTypes; // enum types of the old tables
};

} // namespace bm
