// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/migration/reportjson.h"
#include "documents/migrationlog.h"
#include "documents/migrationwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bm::cli
{
namespace
{
QJsonObject reportOf(const MigrationLogEntry &entry)
{
    return QJsonDocument::fromJson(entry.reportJson.toUtf8()).object();
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

QJsonObject entryJson(const MigrationLogEntry &entry)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("started_at"), timeJson(entry.startedAt)},
            {QStringLiteral("finished_at"), timeJson(entry.finishedAt)},
            {QStringLiteral("status"), entry.status},
            {QStringLiteral("variant"), entry.variant},
            {QStringLiteral("version_before"), entry.versionBefore},
            {QStringLiteral("version_after"), entry.versionAfter},
            {QStringLiteral("person"), entry.person},
            {QStringLiteral("host"), entry.host},
            {QStringLiteral("app_version"), entry.appVersion},
            {QStringLiteral("backup"), entry.backupPath.isEmpty()
                                           ? QJsonValue()
                                           : QJsonObject{{QStringLiteral("path"), entry.backupPath},
                                                         {QStringLiteral("sha256"), entry.backupSha256}}},
            {QStringLiteral("report"), reportOf(entry)}};
}

QString listText(const std::vector<MigrationLogEntry> &entries)
{
    TextTable table({Cli::tr("No."), Cli::tr("Finished"), Cli::tr("Status"), Cli::tr("From"), Cli::tr("Version"),
                     Cli::tr("Person"), Cli::tr("Backup")});
    for (const MigrationLogEntry &entry : entries)
        table.add({QString::number(entry.id), entry.finishedAt.isValid() ? toIsoUtc(entry.finishedAt) : QString(),
                   entry.status, variantWords(entry.variant),
                   QStringLiteral("%1 → %2").arg(entry.versionBefore).arg(entry.versionAfter), entry.person,
                   entry.backupPath});
    return table.toText();
}

QString markdown(const std::vector<MigrationLogEntry> &entries, Engine engine)
{
    QStringList documents;
    for (const MigrationLogEntry &entry : entries)
        documents << migrationMarkdown(reportFromLog(entry, engine));
    return documents.join(u'\n');
}
} // namespace

Result<Exit> logCommand(Invocation &run)
{
    if (run.line.has("markdown") && run.out.isJson())
        return run.out.wrongUsage(Cli::tr("--markdown and --json do not go together."), usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto entries, migrationLog(plant->database()));
    QJsonArray runs;
    for (const MigrationLogEntry &entry : entries)
        runs.append(entryJson(entry));
    run.out.result({{QStringLiteral("runs"), runs}},
                   run.line.has("markdown") ? markdown(entries, plant->database().engine()) : listText(entries));
    return Exit::Done;
}

} // namespace bm::cli
