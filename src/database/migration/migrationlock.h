// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Exactly one migration at a time, and nobody works meanwhile. PostgreSQL: a session advisory lock taken before BEGIN
// (inside a transaction the snapshot would be older than the lock) and the old tables locked first. SQLite: an
// immediate transaction, foreign keys off outside of it because dropping a table would delete its children.
class MigrationLock
{
public:
    // Waits for another workstation that is migrating, up to a minute. Errors: Busy with who is in the way, Cancelled.
    static Result<std::unique_ptr<MigrationLock>> take(Database &database, const ProgressReport &progress);
    virtual ~MigrationLock() = default;

    virtual Done begin() = 0;
    // Inside the transaction: nobody reads or writes these tables any more. SQLite's transaction holds all of them.
    virtual Done hold(const QStringList &tables) = 0;
    virtual Done commit() = 0;
    virtual void rollBack() = 0;
    virtual Done afterwards() = 0; // statistics, journal mode: outside the transaction, repeatable

protected:
    MigrationLock() = default;
};

} // namespace bm
