// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/asking.h"
#include "cli/commands/commands.h"
#include "cli/commands/findings.h"
#include "cli/commands/steps.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/backup.h"
#include "database/transaction.h"
#include "documents/migration/checklist.h"
#include "documents/migration/restorelog.h"
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

// What was found, with what the person chose: told before anything is asked.
Done tellOutlook(const Inspection &found, const ConnectionSettings &settings, Output &out)
{
    const Startup decision = decideStartup(found);
    const auto refused = refusal(decision, found);
    if (refused && decision != Startup::FixFindings)
        return *refused;
    if (decision != Startup::Ready)
        out.warning(settings.displayName() + u": " + variantWords(found.variant) + u". " +
                    outlookWords(decision, found));
    if (const QString findings = findingsText(found); !findings.isEmpty())
        out.warning(Cli::tr("Findings:") + u'\n' + findings);
    return refused ? Done(*refused) : Done();
}

// Whether the person wants it; nothing is asked when nothing would happen.
Result<bool> confirmed(const Inspection &found, const ConnectionSettings &settings, Output &out)
{
    BM_TRY(tellOutlook(found, settings, out));
    if (decideStartup(found) == Startup::Ready)
        return true;
    return personAgrees(out);
}

Result<Inspection> look(const ConnectionSettings &settings)
{
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    return inReadTransaction(*database, [&] { return inspect(*database); });
}

// What --fix and the person say: nothing when the migration may begin, else how the command ends.
Result<std::optional<Exit>> stopped(Invocation &run, const ConnectionSettings &settings, const FindingChoices &fixes)
{
    const bool asks = !run.line.has("yes");
    if (!asks && fixes.isEmpty())
        return std::optional<Exit>();
    BM_TRY_ASSIGN(const Inspection found, look(settings));
    // A database that is ready takes any choice, so that a script may run twice.
    const Startup decision = decideStartup(found);
    const auto refused = decision == Startup::FixFindings ? std::nullopt : refusal(decision, found);
    if (refused)
        return *refused;
    if (const Done known = checkChoices(found, fixes); !known && decision != Startup::Ready)
        return std::optional(refuseChoice(known.error(), found, run.out));
    const Inspection chosen = withChoices(found, fixes);
    if (!asks) {
        if (const auto open = refusal(decideStartup(chosen), chosen))
            return *open;
        return std::optional<Exit>();
    }
    BM_TRY_ASSIGN(const bool yes, confirmed(chosen, settings, run.out));
    if (yes)
        return std::optional<Exit>();
    run.out.warning(Cli::tr("Nothing was changed."));
    return std::optional(Exit::Failed);
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
    options.fixes = typedFixes(line).choices;
    return migratePlant(place.database, identityOf(line), options, steps);
}

// What is wrong with how it was asked for, before anything is looked at; or nothing.
QString wrongOptions(const CommandLine &line)
{
    if (const QString problem = typedFixes(line).problem; !problem.isEmpty())
        return problem;
    if (line.has("no-rehearsal") && line.has("rehearse-on"))
        return Cli::tr("--rehearse-on and --no-rehearsal do not go together.");
    if (line.has("backup-dir") && line.option("backup-dir").trimmed().isEmpty())
        return Cli::tr("The option %1 needs a value.").arg(QStringLiteral("--backup-dir"));
    if (!line.has("yes") && !somebodyCanBeAsked())
        return Cli::tr("Nobody can be asked here: say --yes.");
    return {};
}

Result<Exit> told(const MigrationReport &report, const ConnectionSettings &settings, Output &out)
{
    QJsonObject json = toJson(report);
    json.insert(QStringLiteral("log"), QJsonValue::Null);
    if (!report.backup || report.applied.empty()) {
        if (const QString log = missingLogWritten(settings, out); !log.isEmpty())
            json.insert(QStringLiteral("log"), log);
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

QString missingLogWritten(const ConnectionSettings &settings, Output &out)
{
    const auto log = [&settings]() -> Result<std::optional<QString>> {
        BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
        return writeMissingLog(*database);
    }();
    if (!log)
        out.warning(
            Cli::tr("The log of the last migration is missing and could not be written: %1").arg(log.error().detail));
    if (!log || !*log)
        return {};
    out.remark(Cli::tr("The log of the last migration was missing and is written now: %1").arg(**log));
    return **log;
}

Result<Exit> migrateCommand(Invocation &run)
{
    if (const QString wrong = wrongOptions(run.line); !wrong.isEmpty())
        return run.out.wrongUsage(wrong, usageLine(run.line.command));
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    const bool create =
        run.line.has("create") && place.database.engine == Engine::SQLite && !QFileInfo::exists(place.database.path);
    if (!create) {
        BM_TRY_ASSIGN(const auto stop, stopped(run, place.database, typedFixes(run.line).choices));
        if (stop)
            return *stop;
    }
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const MigrationReport report, migrated(place, run.line, create, tellSteps(run.out)));
    return told(report, place.database, run.out);
}

} // namespace bm::cli
