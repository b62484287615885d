// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/findings.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/backup.h"
#include "database/migration/diskcheck.h"
#include "database/migration/verification.h"
#include "database/takeover/leftovers.h"
#include "database/transaction.h"
#include "documents/migrationjson.h"
#include "documents/migrationwords.h"

#include <QJsonArray>
#include <algorithm>

namespace bm::cli
{
namespace
{
QString inspectionText(const Inspection &inspection)
{
    QString text = Cli::tr("Engine:   %1").arg(engineWords(inspection)) + u'\n';
    text += Cli::tr("Database: %1").arg(variantWords(inspection.variant)) + u'\n';
    text += Cli::tr("Schema:   version %1; this program has version %2")
                .arg(QString::number(inspection.schemaVersion), QString::number(inspection.programVersion)) +
            u'\n';
    text += Cli::tr("Outlook:  %1").arg(outlookWords(decideStartup(inspection), inspection)) + u'\n';
    TextTable tables({Cli::tr("Table"), Cli::tr("Rows")});
    for (const TableCount &table : inspection.tables)
        tables.add({table.name, QString::number(table.rows)});
    if (!tables.isEmpty())
        text += u'\n' + tables.toText();
    if (const QString findings = findingsText(inspection); !findings.isEmpty())
        text += u'\n' + findings;
    return text;
}

Result<std::unique_ptr<Database>> openToLook(const CommandLine &line)
{
    BM_TRY_ASSIGN(const Place place, placeOf(line));
    return Database::open(place.database, Database::Mode::ReadOnly);
}

QString checksText(const std::vector<CheckResult> &checks)
{
    TextTable table({Cli::tr("Check"), Cli::tr("Result"), Cli::tr("Detail")});
    for (const CheckResult &check : checks)
        table.add({checkWords(check.check),
                   !check.asked ? Cli::tr("not checked")
                   : check.ok   ? Cli::tr("ok")
                                : Cli::tr("FAILED"),
                   check.detail});
    return table.toText();
}

QJsonObject checksJson(const std::vector<CheckResult> &checks)
{
    QJsonArray array;
    bool ok = true;
    for (const CheckResult &check : checks) {
        ok = ok && check.ok;
        QJsonObject each{{QStringLiteral("check"), check.check},
                         {QStringLiteral("ok"), check.ok},
                         {QStringLiteral("detail"), check.detail}};
        if (!check.asked)
            each.insert(QStringLiteral("asked"), false);
        array.append(each);
    }
    return {{QStringLiteral("ok"), ok}, {QStringLiteral("checks"), array}};
}

// A schema that is not as released is drift; rows that do not add up are a failed validation.
Reason reasonOfFailed(const QString &check)
{
    if (check.startsWith(historyCheckName()))
        return Reason::HistoryBroken;
    return check == u"schema" || check == u"migrations" ? Reason::Drift : Reason::ValidationFailed;
}

// What the database alone cannot know: whether this account has seen the history go on further.
Result<CheckResult> checkEnd(OpenPlant &plant, const HeadMemory &memory)
{
    BM_TRY_ASSIGN(const auto missing, plant.services().sealing.missing(memory));
    const QString seen =
        missing ? QStringLiteral("seal %1 of %2, %3, is gone")
                      .arg(QString::number(missing->seal), toIsoUtc(missing->sealedAt), shortForm(missing->hash))
                : QString();
    return CheckResult{historyCheckName() + QLatin1String("_end"), !missing, seen};
}

Result<std::vector<CheckResult>> allChecks(OpenPlant &plant, const HeadMemory &memory)
{
    return inReadTransaction(plant.database(), [&]() -> Result<std::vector<CheckResult>> {
        BM_TRY_ASSIGN(auto checks, verifyPlant(plant.database()));
        BM_TRY_ASSIGN(CheckResult end, checkEnd(plant, memory));
        checks.push_back(std::move(end));
        return checks;
    });
}

// Only what was found whole is sealed. Nothing when this account may not write there.
std::optional<Seal> sealFound(const CommandLine &line)
{
    const auto plant = OpenPlant::openForAnybody(line, Database::Mode::ReadWrite);
    return plant ? sealWhatIsSettled((*plant)->services().sealing, (*plant)->database().settings()) : std::nullopt;
}

QJsonValue headJson(const std::optional<Seal> &head)
{
    if (!head)
        return {};
    return QJsonObject{{QStringLiteral("seal"), head->id},
                       {QStringLiteral("hash"), head->hash},
                       {QStringLiteral("short"), shortForm(head->hash)},
                       {QStringLiteral("sealed_at"), toIsoUtc(head->sealedAt)},
                       {QStringLiteral("last_audit_id"), head->last}};
}

QString headText(const std::optional<Seal> &head)
{
    if (!head)
        return {};
    return u'\n' +
           Cli::tr("The history ends with seal %1 of %2: %3")
               .arg(QString::number(head->id), toIsoUtc(head->sealedAt), shortForm(head->hash)) +
           u'\n';
}
} // namespace

Result<Exit> inspectCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto database, openToLook(run.line));
    BM_TRY_ASSIGN(Inspection inspection, inReadTransaction(*database, [&] { return inspect(*database); }));
    addLeftovers(inspection, database->settings(), defaultBackupFolder(database->settings()));
    if (!inspection.leftovers.isEmpty())
        run.out.remark(interruptedWords(inspection));
    run.out.result(toJson(inspection), inspectionText(inspection));
    return Exit::Done;
}

Result<Exit> planCommand(Invocation &run)
{
    const TypedFixes fixes = typedFixes(run.line);
    if (!fixes.problem.isEmpty())
        return run.out.wrongUsage(fixes.problem, usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto database, openToLook(run.line));
    if (!fixes.choices.isEmpty()) {
        BM_TRY_ASSIGN(const Inspection found, inReadTransaction(*database, [&] { return inspect(*database); }));
        const Done known = checkChoices(found, fixes.choices);
        if (!known && decideStartup(found) != Startup::Ready)
            return refuseChoice(known.error(), found, run.out);
    }
    BM_TRY_ASSIGN(const QStringList plan,
                  inReadTransaction(*database, [&] { return planMigration(*database, fixes.choices); }));
    QString text;
    for (const QString &statement : plan) {
        const QString trimmed = statement.trimmed();
        text += trimmed + (trimmed.endsWith(u';') ? QStringLiteral("\n--;\n") : QStringLiteral(";\n--;\n"));
    }
    if (plan.isEmpty())
        run.out.remark(Cli::tr("Nothing has to be done."));
    run.out.result({{QStringLiteral("statements"), QJsonArray::fromStringList(plan)}}, text);
    return Exit::Done;
}

Result<Exit> verifyCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    const HeadMemory memory = HeadMemory::ofThisAccount();
    if (run.line.has("accept-end"))
        BM_TRY(memory.forget(plant->database().settings()));
    (void)missingLogWritten(plant->database().settings(), run.out);
    BM_TRY_ASSIGN(auto checks, allChecks(*plant, memory));
    BM_TRY_ASSIGN(const auto disk, checkOnDisk(plant->database(), DiskCheck::EveryEntry));
    if (disk)
        checks.push_back(*disk);
    const auto failed = std::find_if(checks.begin(), checks.end(), [](const CheckResult &check) { return !check.ok; });
    if (failed == checks.end()) {
        std::optional<Seal> head = sealFound(run.line);
        if (!head) {
            BM_TRY_ASSIGN(head, plant->services().sealing.head());
        }
        QJsonObject json = checksJson(checks);
        json.insert(QStringLiteral("history"), headJson(head));
        run.out.result(json, checksText(checks) + headText(head));
        return Exit::Done;
    }
    if (!run.out.isJson())
        run.out.result({}, checksText(checks));
    const Error error{reasonOfFailed(failed->check), failed->check, failed->detail};
    const QString way =
        error.reason == Reason::ValidationFailed ? Cli::tr("Nothing was changed. Tell the administrator.") : QString();
    return run.out.failure(error, way, checksJson(checks));
}

} // namespace bm::cli
