// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/rehearsal.h"

#include "database/backups/scratch.h"
#include "database/migration/migrator.h"
#include "database/takeover/session.h"

#include <QElapsedTimer>

namespace bm
{

Result<Rehearsal> rehearse(const ConnectionSettings &settings, const QString &backupPath,
                           const MigrationOptions &options, const ProgramIdentity &who, const ProgressReport &progress)
{
    if (!progress({MigrationStep::Rehearse, 0, 0, {}}))
        return Error{Reason::Cancelled};
    // Also what fills the copy is the rehearsal, and no second check of the backup.
    const auto quietly = [&progress](const MigrationProgress &step) {
        return progress({MigrationStep::Rehearse, step.done, step.total, step.detail, {}, step.rows, step.rowsTotal});
    };
    BM_TRY_ASSIGN(
        const auto scratch,
        ScratchCopy::restoredFrom(backupPath, settings, {options.rehearseOn, options.testDatabaseUrl}, quietly));
    BM_TRY_ASSIGN(const auto database, Database::open(scratch->settings(), Database::Mode::ReadWrite));
    BM_TRY(prepareLongSession(*database, who));
    MigrationReport report;
    report.who = who;
    report.begin();
    QElapsedTimer timer;
    timer.start();
    if (const Done done = migrateInPlace(*database, report, quietly, options.fixes); !done) {
        if (done.error().reason == Reason::Cancelled || done.error().reason == Reason::DiskFull)
            return done.error();
        return Error{Reason::RehearsalFailed, {}, done.error().detail};
    }
    return Rehearsal{scratch->settings().displayName(), timer.elapsed(), true};
}

} // namespace bm
