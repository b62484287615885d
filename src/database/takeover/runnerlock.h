// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"
#include "database/takeover/filelock.h"

namespace bm
{

// Who takes a plant over: one program at a time, from the first look to the last check, so that nobody's backup is in
// the way of somebody else's migration. It ends with the program, however that ends. PostgreSQL: a session advisory
// lock, on the very connection that migrates; SQLite: a locked file beside the database.
class RunnerLock
{
public:
    // Waits for as long as another program has it; the progress says who. Errors: Cancelled,
    // TransactionPooler and those of opening.
    static Result<std::unique_ptr<RunnerLock>> take(const ConnectionSettings &settings, const ProgramIdentity &who,
                                                    const ProgressReport &progress);
    ~RunnerLock();
    RunnerLock(const RunnerLock &) = delete;
    RunnerLock &operator=(const RunnerLock &) = delete;

    // The connection that the migration uses: when the lock is lost, it is lost with it.
    Database &database() { return *m_database; }

private:
    RunnerLock(std::unique_ptr<FileLock> file, std::unique_ptr<Database> database);
    std::unique_ptr<FileLock> m_file; // SQLite
    std::unique_ptr<Database> m_database;
};

// PostgreSQL: taken on this connection; a session may take it several times and gives it back as often.
Done takeAdvisoryLock(Database &database, const ProgressReport &progress);
void releaseAdvisoryLock(Database &database);

} // namespace bm
