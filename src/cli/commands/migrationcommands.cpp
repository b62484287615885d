// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/asking.h"
#include "cli/commands/commands.h"
#include "cli/commands/steps.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/backup.h"
#include "database/transaction.h"
#include "documents/migrationjson.h"
#include "documents/migrationlog.h"
#include "documents/migrationwords.h"

#include <QFileInfo>

namespace bm::cli
{
namespace
{
QString reportText(const MigrationReport &report, const QString &log)
{
    if (report.applied.empty())
        return Cli::tr("Nothing has to be done.") + u'\n';
    QString text = Cli::tr("Migrated %1 to schema version %2.")
                       .arg(variantWords(report.before.variant), QString::number(report.versionAfter)) +
                   u'\n';
    TextTable rows({Cli::tr("Table"), Cli::tr("Before"), Cli::tr("After")});
    for (const RowConservation &table : report.rows)
        rows.add({table.table, QString::number(table.before), QString::number(table.after)});
    if (!rows.isEmpty())
        text += u'\n' + rows.toText();
    text += u'\n';
    for (const ChecklistLine &line : checklistOf(report)) {
        const QString mark = line.state == ChecklistLine::State::Passed   ? QStringLiteral("[x] ")
                             : line.state == ChecklistLine::State::Failed ? QStringLiteral("[!] ")
                                                                          : QStringLiteral("[-] ");
        text += mark + line.text + (line.measured.isEmpty() ? QString() : QString(u": " + line.measured)) + u'\n';
    }
    if (report.backup)
        text += u'\n' + Cli::tr("Backup: %1").arg(report.backup->path) + u'\n';
    if (!log.isEmpty())
        text += Cli::tr("Log:    %1").arg(log) + u'\n';
    return text;
}

// What will happen, for the person who is asked.
Result<Inspection> outlook(const ConnectionSettings &settings, Output &out)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(Inspection found, inReadTransaction(*database, [&] { return inspect(*database); }));
    const Startup decision = decideStartup(found);
    if (auto refused = refusal(decision, found))
        return *refused;
    if (decision != Startup::Ready)
        out.warning(settings.displayName() + u": " + variantWords(found.variant) + u". " +
                    outlookWords(decision, found));
    return found;
}

// Whether the person wants it; nothing is asked when nothing would happen.
Result<bool> confirmed(const ConnectionSettings &settings, Output &out)
{
    BM_TRY_ASSIGN(const Inspection found, outlook(settings, out));
    if (decideStartup(found) == Startup::Ready)
        return true;
    return personAgrees(out);
}

Result<MigrationReport> migrated(const Place &place, const CommandLine &line, bool create, const ProgressReport &steps)
{
    if (create)
        return createPlant(place.database, identityOf(line), steps);
    MigrationOptions options;
    options.backupDir = line.option("backup-dir");
    options.rehearse = !line.has("no-rehearsal");
    options.rehearseOn = line.option("rehearse-on");
    options.testDatabaseUrl = place.testDatabaseUrl;
    return migratePlant(place.database, identityOf(line), options, steps);
}

// What is wrong with how it was asked for, before anything is looked at; or nothing.
QString wrongOptions(const CommandLine &line)
{
    if (line.has("fix"))
        return Cli::tr("This version resolves no findings itself: --fix cannot be used yet.");
    if (line.has("no-rehearsal") && line.has("rehearse-on"))
        return Cli::tr("--rehearse-on and --no-rehearsal do not go together.");
    if (line.has("backup-dir") && line.option("backup-dir").trimmed().isEmpty())
        return Cli::tr("The option %1 needs a value.").arg(QStringLiteral("--backup-dir"));
    if (!line.has("yes") && !somebodyCanBeAsked())
        return Cli::tr("Nobody can be asked here: say --yes.");
    return {};
}

Result<Exit> told(const MigrationReport &report, Output &out)
{
    QJsonObject json = toJson(report);
    json.insert(QStringLiteral("log"), QJsonValue::Null);
    if (!report.backup || report.applied.empty()) {
        out.result(json, reportText(report, {}));
        return Exit::Done;
    }
    const auto log = writeMigrationLog(report, QFileInfo(report.backup->path).absolutePath());
    if (log)
        json.insert(QStringLiteral("log"), *log);
    out.result(json, reportText(report, log ? *log : QString()));
    if (log)
        return Exit::Done;
    out.warning(Cli::tr("The database is migrated, but the log could not be written: %1").arg(log.error().detail));
    return Exit::Failed;
}
} // namespace

Result<Exit> migrateCommand(Invocation &run)
{
    if (const QString wrong = wrongOptions(run.line); !wrong.isEmpty())
        return run.out.wrongUsage(wrong, usageLine(run.line.command));
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    const bool create =
        run.line.has("create") && place.database.engine == Engine::SQLite && !QFileInfo::exists(place.database.path);
    if (!create && !run.line.has("yes")) {
        BM_TRY_ASSIGN(const bool yes, confirmed(place.database, run.out));
        if (!yes) {
            run.out.warning(Cli::tr("Nothing was changed."));
            return Exit::Failed;
        }
    }
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const MigrationReport report, migrated(place, run.line, create, tellSteps(run.out)));
    return told(report, run.out);
}

} // namespace bm::cli
