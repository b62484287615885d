// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/steps.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/backup.h"
#include "documents/backups/backupwords.h"

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

QJsonObject backupJson(const BackupInfo &backup)
{
    return {{QStringLiteral("path"), backup.path},
            {QStringLiteral("manifest"), backup.manifestPath},
            {QStringLiteral("sha256"), backup.sha256},
            {QStringLiteral("verified"), backup.verified},
            {QStringLiteral("tables"), tablesJson(backup.tables)}};
}

QJsonObject workJson(const PlannedWork &work)
{
    QJsonObject json{{QStringLiteral("due"), dueName(work.due)},
                     {QStringLiteral("made"), work.made ? QJsonValue(backupJson(*work.made)) : QJsonValue()},
                     {QStringLiteral("removed"), QJsonArray::fromStringList(work.removed)},
                     {QStringLiteral("tested"), QJsonValue()}};
    if (work.tested)
        json.insert(QStringLiteral("tested"), QJsonObject{{QStringLiteral("backup"), work.tested->name},
                                                          {QStringLiteral("at"), toIsoUtc(work.tested->at)}});
    return json;
}

QString workText(const PlannedWork &work)
{
    QString text = plannedWords(work) + u'\n';
    for (const QString &name : work.removed)
        text += Cli::tr("Not kept any more: %1").arg(name) + u'\n';
    if (work.tested)
        text += Cli::tr("Restore test: %1 was restored, counted and compared.").arg(work.tested->name) + u'\n';
    return text;
}

Result<Exit> followPlan(Invocation &run)
{
    if (!run.line.arguments.isEmpty())
        return run.out.wrongUsage(Cli::tr("--plan and a folder do not go together: the plan says where backups go."),
                                  usageLine(run.line.command));
    // A timer has no PIN: what is done and when, an administrator has decided with the plan.
    BM_TRY_ASSIGN(const auto plant, OpenPlant::openForAnybody(run.line, Database::Mode::ReadWrite));
    PlannedHow how;
    how.who = identityOf(run.line);
    how.tryAgainNow = true;
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const PlannedWork work, Backups(plant->services().session).followPlan(how, tellSteps(run.out)));
    if (work.testFailure)
        return run.out.failure(*work.testFailure, {}, workJson(work));
    run.out.result(workJson(work), workText(work));
    return Exit::Done;
}
} // namespace

Result<Exit> backupCommand(Invocation &run)
{
    if (run.line.has("plan"))
        return followPlan(run);
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    BM_TRY(mayWorkOnBackups(run.line, place.database));
    const QString folder =
        run.line.arguments.isEmpty() ? defaultBackupFolder(place.database) : run.line.arguments.first();
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const BackupInfo backup, backUp(place.database, folder, identityOf(run.line), tellSteps(run.out)));
    QString text = Cli::tr("Backup:   %1").arg(backup.path) + u'\n';
    text += Cli::tr("SHA-256:  %1").arg(backup.sha256) + u'\n';
    text +=
        Cli::tr("Verified: restored to a scratch place, counted and compared; %1").arg(rowsText(backup.tables)) + u'\n';
    run.out.result(backupJson(backup), text);
    return Exit::Done;
}

void tellNotKept(const Restored &restored, Output &out)
{
    if (!restored.notKept.isEmpty())
        out.warning(Cli::tr("Not given back, because this account or this server could not:") + u'\n' +
                    restored.notKept.join(u'\n'));
}

Result<Exit> restoreCommand(Invocation &run)
{
    // Where a restore goes is always said: the usual database is not overwritten by leaving something out.
    if (run.line.option("into").trimmed().isEmpty())
        return run.out.wrongUsage(Cli::tr("Say where the backup goes: --into URL|PATH"), usageLine(run.line.command));
    BM_TRY_ASSIGN(const ConnectionSettings into, ConnectionSettings::tryFromText(run.line.option("into")));
    BM_TRY(mayWorkOnBackups(run.line, into));
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const Restored restored,
                  restore(run.line.arguments.first(), into, identityOf(run.line), tellSteps(run.out)));
    QString text = Cli::tr("Restored: %1; %2").arg(restored.target, rowsText(restored.tables)) + u'\n';
    if (!restored.keptAside.isEmpty())
        text += Cli::tr("Kept:     %1").arg(restored.keptAside) + u'\n';
    tellNotKept(restored, run.out);
    run.out.result(
        {{QStringLiteral("target"), restored.target},
         {QStringLiteral("kept_aside"), restored.keptAside.isEmpty() ? QJsonValue() : QJsonValue(restored.keptAside)},
         {QStringLiteral("not_kept"), QJsonArray::fromStringList(restored.notKept)},
         {QStringLiteral("tables"), tablesJson(restored.tables)}},
        text);
    return Exit::Done;
}

} // namespace bm::cli
