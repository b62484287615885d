// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/steps.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/backup.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonArray tablesJson(const std::vector<TableCount> &tables)
{
    QJsonArray array;
    for (const TableCount &table : tables)
        array.append(QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}});
    return array;
}

QString rowsText(const std::vector<TableCount> &tables)
{
    qint64 rows = 0;
    for (const TableCount &table : tables)
        rows += table.rows;
    return Cli::tr("%1 rows in %n table(s)", nullptr, static_cast<int>(tables.size())).arg(rows);
}
} // namespace

Result<Exit> backupCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    const QString folder =
        run.line.arguments.isEmpty() ? defaultBackupFolder(place.database) : run.line.arguments.first();
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const BackupInfo backup, backUp(place.database, folder, identityOf(run.line), tellSteps(run.out)));
    QString text = Cli::tr("Backup:   %1").arg(backup.path) + u'\n';
    text += Cli::tr("SHA-256:  %1").arg(backup.sha256) + u'\n';
    text +=
        Cli::tr("Verified: restored to a scratch place, counted and compared; %1").arg(rowsText(backup.tables)) + u'\n';
    run.out.result({{QStringLiteral("path"), backup.path},
                    {QStringLiteral("manifest"), backup.manifestPath},
                    {QStringLiteral("sha256"), backup.sha256},
                    {QStringLiteral("verified"), backup.verified},
                    {QStringLiteral("tables"), tablesJson(backup.tables)}},
                   text);
    return Exit::Done;
}

Result<Exit> restoreCommand(Invocation &run)
{
    // Where a restore goes is always said: the usual database is not overwritten by leaving something out.
    if (run.line.option("into").trimmed().isEmpty())
        return run.out.wrongUsage(Cli::tr("Say where the backup goes: --into URL|PATH"), usageLine(run.line.command));
    BM_TRY_ASSIGN(const ConnectionSettings into, ConnectionSettings::tryFromText(run.line.option("into")));
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const Restored restored,
                  restore(run.line.arguments.first(), into, identityOf(run.line), tellSteps(run.out)));
    QString text = Cli::tr("Restored: %1; %2").arg(restored.target, rowsText(restored.tables)) + u'\n';
    if (!restored.keptAside.isEmpty())
        text += Cli::tr("Kept:     %1").arg(restored.keptAside) + u'\n';
    run.out.result(
        {{QStringLiteral("target"), restored.target},
         {QStringLiteral("kept_aside"), restored.keptAside.isEmpty() ? QJsonValue() : QJsonValue(restored.keptAside)},
         {QStringLiteral("tables"), tablesJson(restored.tables)}},
        text);
    return Exit::Done;
}

} // namespace bm::cli
