// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/victim.h"

#include "database/migration/migrationscript.h"
#include "database/transaction.h"

#include <QDir>
#include <QProcess>

namespace bm::test
{

End runVictim(const QString &verb, const ConnectionSettings &settings, const QString &place, const QStringList &orders)
{
    QProcess process;
    const QString database = settings.engine == Engine::SQLite ? settings.path : settings.toUrlWithoutPassword();
    process.start(QStringLiteral(BM_BINARY_DIR "/bin/tests/faultchild"), QStringList{verb, database, place} + orders);
    if (!process.waitForFinished(120'000))
        qFatal("faultchild did not end");
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()).trimmed()};
}

OldPlant::OldPlant(Engine engine) : TestPlant(engine, Content::Empty)
{
    load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql"));
    m_rows = oldRows();
}

QString OldPlant::backups() const
{
    return QDir(folder()).filePath(QStringLiteral("backups"));
}

MigrationOptions OldPlant::options() const
{
    MigrationOptions options;
    options.backupDir = backups();
    return options;
}

QStringList OldPlant::oldRows() const
{
    return lines(QStringLiteral("SELECT * FROM \"Recipe\" ORDER BY id")) +
           lines(QStringLiteral("SELECT * FROM \"ProductionRun\" ORDER BY id")) +
           lines(QStringLiteral("SELECT * FROM \"Pallet\" ORDER BY id"));
}

QString OldPlant::stands() const
{
    const auto database = Database::open(settings(), Database::Mode::ReadOnly);
    if (!database)
        return QStringLiteral("cannot be opened: ") + database.error().detail;
    const auto seen = inReadTransaction(**database, [&] { return inspect(**database); });
    if (!seen)
        return QStringLiteral("cannot be looked at: ") + seen.error().detail;
    const Startup decision = decideStartup(*seen);
    if (decision == Startup::TakeOver)
        return oldRows() == m_rows ? QStringLiteral("old") : QStringLiteral("old rows differ");
    if (decision != Startup::Ready)
        return QStringLiteral("neither old nor new: ") + seen->variant;
    const auto checks = verifyPlant(**database);
    if (!checks)
        return checks.error().detail;
    for (const CheckResult &check : *checks) {
        if (!check.ok)
            return check.check + u' ' + check.detail;
    }
    const QStringList counts =
        lines(QStringLiteral("SELECT (SELECT count(*) FROM recipes) AS a, (SELECT count(*) FROM production_runs) AS b, "
                             "(SELECT count(*) FROM pallets) AS c, (SELECT count(*) FROM migration_runs) AS d"));
    return counts == QStringList{QStringLiteral("3|5|6|1")} ? QStringLiteral("new") : counts.join(u' ');
}

} // namespace bm::test
