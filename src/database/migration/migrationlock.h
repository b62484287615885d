// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The frame of a migration: one transaction in which nobody else works. PostgreSQL: a session advisory lock taken
// before BEGIN (inside a transaction the snapshot would be older than the lock) and the old tables locked first.
// SQLite: an immediate transaction, foreign keys off outside of it because dropping a table would delete its children.
class MigrationLock
{
public:
    // Waits for another program that is migrating. Errors: Cancelled and those of the statement.
    static Result<std::unique_ptr<MigrationLock>> take(Database &database, const ProgressReport &progress);
    virtual ~MigrationLock() = default;

    // The body in one transaction. Who keeps a table busy for seconds lets the whole transaction roll back, so that the
    // plant is not queued up behind it, and it is tried again a few times; the body must not keep anything of a failed
    // try. Errors: Busy with who is in the way, Cancelled, those of the body.
    Done wholly(const std::function<Done()> &body);
    // Inside the transaction: nobody reads or writes these tables any more. SQLite's transaction holds all of them.
    virtual Done hold(const QStringList &tables) = 0;
    virtual Done afterwards() = 0; // journal mode: outside the transaction, repeatable
    // What the body has to report to: it also ends a statement of the server that takes long.
    virtual const ProgressReport &progress() const { return m_progress; }

protected:
    MigrationLock(Database &database, const ProgressReport &progress) : m_database(database), m_progress(progress) {}
    virtual Done begin() = 0;
    virtual Done commit() = 0;
    virtual void rollBack() = 0;
    virtual QString whoIsInTheWay() = 0; // asked after the rollback; empty: not known

    Database &m_database;
    const ProgressReport &m_progress;

private:
    Done pause(int attempt, const QString &blocker);
};

} // namespace bm
