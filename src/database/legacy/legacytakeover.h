// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/cleaning.h"
#include "database/legacy/setaside.h"
#include "database/takeover.h"

namespace bm
{

// One statement of a move script with its purpose, the word behind the @ (see the head of the script).
struct LegacyStatement
{
    QString purpose; // move rows check clear
    QString words;   // the rest of that line
    QString sql;
};
Result<std::vector<LegacyStatement>> moveScript(Engine engine);

// What would have to be changed to take this database over: nothing is written.
struct LegacyLook
{
    std::vector<Finding> findings;
    QStringList doubtful; // see Inspection
};
Result<LegacyLook> legacyLook(Database &database, const OldDatabase &old, const FindingChoices &choices);

// The takeover of an old database, inside the transaction of its migration. In this order: setAside(), the numbered
// migrations by the caller, move() with the row of migration_runs that findings belong to, putBack().
// `step` is told what is done next and how many rows of the old tables have moved; its error (a cancel) ends
// everything.
// `seen` is what inspect() found under the very lock of the migration: what it found clean is not looked at twice.
class LegacyTakeover
{
public:
    using Step = std::function<Done(const QString &what, qint64 rowsMoved)>;
    LegacyTakeover(Database &database, OldDatabase old, FindingChoices choices, Step step,
                   std::optional<Inspection> seen = std::nullopt);

    Done setAside();
    Done move(qint64 migrationRun, MigrationReport &report);
    Done putBack(MigrationReport &report);

    // Of all old tables that move, as they were counted before.
    qint64 rowsToMove(const MigrationReport &report) const;

    // Every statement of the whole, as far as it is known before the values are looked at.
    Result<QStringList> planned();

private:
    Done stage();
    Done clean();
    Done makeParents(KeepingSink &sink);
    // A column that points to another table, and the values in it that no row there has.
    struct Orphaned
    {
        const OldTable *table;
        const OldTableColumn *column;
        Rows missing;
    };
    Result<std::vector<Orphaned>> orphaned();
    bool mayHaveOrphans(const OldTable &table, const OldTableColumn &column) const;
    Done addParent(const QString &parent, qint64 id, const QString &reference);
    Done nameParentsFor(const Orphaned &orphaned);
    Done makeParentsFor(const Orphaned &orphaned, KeepingSink &sink);
    Done makeUnique(KeepingSink &sink);
    Done makeUniqueIn(const OldTable &table, const OldTableColumn &column, KeepingSink &sink);
    Done moveRows(MigrationReport &report);
    Done next(const QString &what) { return m_step(what, m_rowsMoved); }
    Done keepHalves();
    Done check(const LegacyStatement &statement, MigrationReport &report);
    static Done judge(const QString &what, qint64 wrong, MigrationReport &report);
    QString changedWithoutFinding(const OldTable &table, const OldTableColumn &column) const;
    Done checkColumns(MigrationReport &report);
    QStringList clearing() const;
    Done clearStage();
    QStringList staging() const;
    QStringList views() const;
    QString rowsWords(const QString &entity) const;
    qint64 rowsIn(const QString &entity, const MigrationReport &report) const;

    Database &m_database;
    OldDatabase m_old;
    FindingChoices m_choices;
    Step m_step;
    std::optional<Inspection> m_seen;
    qint64 m_rowsMoved = 0;
    OldSql m_sql;
    Cleaning m_cleaning;
    SetAside m_aside;
    std::unique_ptr<KeepingSink> m_sink;
};

} // namespace bm
