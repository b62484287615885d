// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/sqlitecopy.h"

#include "database/sqlitefile.h"

#include <QFile>
#include <memory>
#include <sqlite3.h>

namespace bm
{
namespace
{
constexpr int pagesAStep = 512;

struct CloseHandle
{
    void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
};

Error failed(sqlite3 *handle, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return Error{Reason::DiskFull, {}, {}};
    return Error{Reason::BackupFailed, {}, QString::fromUtf8(sqlite3_errmsg(handle))};
}

Done copyPages(sqlite3_backup *backup, sqlite3 *target, const ProgressReport &progress)
{
    for (;;) {
        const int code = sqlite3_backup_step(backup, pagesAStep);
        const qint64 total = sqlite3_backup_pagecount(backup);
        if (!progress({MigrationStep::Backup, total - sqlite3_backup_remaining(backup), total, {}}))
            return Error{Reason::Cancelled};
        if (code == SQLITE_DONE)
            return {};
        if (code != SQLITE_OK)
            return failed(target, code);
    }
}
} // namespace

Done copySqlite(Database &from, const QString &file, const ProgressReport &progress)
{
    QFile::remove(file);
    BM_TRY(createPrivateFile(file));
    sqlite3 *opened = nullptr;
    const int code = sqlite3_open_v2(QFile::encodeName(file).constData(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    const std::unique_ptr<sqlite3, CloseHandle> target(opened);
    if (code != SQLITE_OK)
        return failed(opened, code);
    sqlite3_backup *backup = sqlite3_backup_init(opened, "main", static_cast<sqlite3 *>(from.nativeHandle()), "main");
    if (!backup)
        return failed(opened, SQLITE_ERROR);
    const Done done = copyPages(backup, opened, progress);
    sqlite3_backup_finish(backup);
    if (!done)
        QFile::remove(file);
    return done;
}

} // namespace bm
