// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/runnerlock.h"

#include "database/takeover/beforehand.h"
#include "database/takeover/session.h"

#include <QThread>

namespace bm
{
namespace
{
// "BAKE" in ASCII: any number nobody else locks by chance.
constexpr int advisoryKey = 1111575365;
constexpr unsigned long pauseMs = 200;

// Another pause, unless the person has had enough.
Done waitFor(const QString &who, const ProgressReport &progress)
{
    if (!progress({MigrationStep::Inspect, 0, 0, who, who}))
        return Error{Reason::Cancelled};
    QThread::msleep(pauseMs);
    return {};
}

Result<QString> holderOfAdvisoryLock(Database &database)
{
    BM_TRY_ASSIGN(
        const auto holder,
        database.first(QStringLiteral("SELECT COALESCE(NULLIF(a.application_name, ''), a.usename, '?') || ' (' || "
                                      "COALESCE(host(a.client_addr) || ', ', '') || 'session ' || a.pid || ')' AS who "
                                      "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                                      "WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND l.objid = ? "
                                      "AND l.database = (SELECT oid FROM pg_database WHERE datname = "
                                      "current_database())"),
                       {advisoryKey}));
    // Nobody: given back in this instant.
    return holder ? holder->text(QStringLiteral("who")) : QStringLiteral("?");
}

Result<std::unique_ptr<FileLock>> takeFileLock(const ConnectionSettings &settings, const ProgramIdentity &who,
                                               const ProgressReport &progress)
{
    const QString path = lockFileOf(settings.path);
    for (;;) {
        BM_TRY_ASSIGN(FileLock::Attempt attempt, FileLock::tryTake(path, nameOf(who)));
        if (attempt.lock)
            return std::move(attempt.lock);
        BM_TRY(waitFor(attempt.holder, progress));
    }
}
} // namespace

Done takeAdvisoryLock(Database &database, const ProgressReport &progress)
{
    for (;;) {
        BM_TRY_ASSIGN(const Rows rows,
                      database.run(QStringLiteral("SELECT pg_try_advisory_lock(?) AS taken"), {advisoryKey}));
        if (rows.front().flag(QStringLiteral("taken")))
            return {};
        BM_TRY_ASSIGN(const QString holder, holderOfAdvisoryLock(database));
        BM_TRY(waitFor(holder, progress));
    }
}

void releaseAdvisoryLock(Database &database)
{
    // When it fails the connection is gone and the lock with it.
    (void)database.run(QStringLiteral("SELECT pg_advisory_unlock(?)"), {advisoryKey});
}

RunnerLock::RunnerLock(std::unique_ptr<FileLock> file, std::unique_ptr<Database> database)
    : m_file(std::move(file)), m_database(std::move(database))
{
}

RunnerLock::~RunnerLock()
{
    if (!m_database->isSqlite())
        releaseAdvisoryLock(*m_database);
    m_database.reset(); // before the lock: the next one finds the file closed
}

Result<std::unique_ptr<RunnerLock>> RunnerLock::take(const ConnectionSettings &settings, const ProgramIdentity &who,
                                                     const ProgressReport &progress)
{
    std::unique_ptr<FileLock> file;
    if (settings.engine == Engine::SQLite) {
        BM_TRY_ASSIGN(file, takeFileLock(settings, who, progress));
    } else {
        BM_TRY(checkNoTransactionPooler(settings));
    }
    BM_TRY_ASSIGN(auto database, Database::open(settings, Database::Mode::ReadWrite));
    BM_TRY(prepareLongSession(*database, who));
    if (!database->isSqlite())
        BM_TRY(takeAdvisoryLock(*database, progress));
    return std::unique_ptr<RunnerLock>(new RunnerLock(std::move(file), std::move(database)));
}

} // namespace bm
