// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/kept/backupclaim.h"

#include "database/takeover/session.h"

#include <QFileInfo>

namespace bm
{
namespace
{
// The number after the one that a migration locks.
constexpr int advisoryKey = 1111575366;

QString claimFileOf(const QString &databasePath)
{
    const QString real = QFileInfo(databasePath).canonicalFilePath();
    return (real.isEmpty() ? databasePath : real) + QStringLiteral(".backing-up");
}

Result<QString> holderOfClaim(Database &session)
{
    BM_TRY_ASSIGN(const auto holder,
                  session.first(QStringLiteral("SELECT COALESCE(NULLIF(a.application_name, ''), a.usename, '?') AS who "
                                               "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid "
                                               "WHERE l.locktype = 'advisory' AND l.granted AND l.classid = 0 AND "
                                               "l.objid = ? AND l.database = (SELECT oid FROM pg_database WHERE "
                                               "datname = current_database())"),
                                {advisoryKey}));
    return holder ? holder->text(QStringLiteral("who")) : QStringLiteral("?");
}
} // namespace

Result<BackupClaim::Attempt> BackupClaim::tryTake(const ConnectionSettings &settings, const ProgramIdentity &who)
{
    if (settings.engine == Engine::SQLite) {
        BM_TRY_ASSIGN(FileLock::Attempt attempt, FileLock::tryTake(claimFileOf(settings.path), nameOf(who)));
        if (!attempt.lock)
            return Attempt{nullptr, attempt.holder};
        return Attempt{std::unique_ptr<BackupClaim>(new BackupClaim(std::move(attempt.lock), nullptr)), {}};
    }
    BM_TRY_ASSIGN(auto session, Database::open(settings, Database::Mode::ReadWrite));
    BM_TRY(prepareLongSession(*session, who));
    BM_TRY_ASSIGN(const Rows rows,
                  session->run(QStringLiteral("SELECT pg_try_advisory_lock(?) AS taken"), {advisoryKey}));
    if (!rows.front().flag(QStringLiteral("taken"))) {
        BM_TRY_ASSIGN(const QString holder, holderOfClaim(*session));
        return Attempt{nullptr, holder};
    }
    return Attempt{std::unique_ptr<BackupClaim>(new BackupClaim(nullptr, std::move(session))), {}};
}

} // namespace bm
