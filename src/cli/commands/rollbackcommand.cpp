// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/asking.h"
#include "cli/commands/commands.h"
#include "cli/commands/steps.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "database/transaction.h"
#include "documents/migration/restorelog.h"
#include "documents/migrationjson.h"
#include "documents/migrationlog.h"

#include <QFileInfo>
#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject lossJson(const RollbackPlan &plan)
{
    QJsonArray tables;
    for (const TableCount &table : plan.lostTables)
        tables.append(QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}});
    QJsonArray columns;
    for (const LostColumn &column : plan.lostColumns)
        columns.append(QJsonObject{{QStringLiteral("table"), column.table},
                                   {QStringLiteral("column"), column.column},
                                   {QStringLiteral("values"), column.values},
                                   {QStringLiteral("records"), QJsonArray::fromStringList(column.records)}});
    return {{QStringLiteral("count"), plan.lost()},
            {QStringLiteral("tables"), tables},
            {QStringLiteral("columns"), columns}};
}

QJsonObject planJson(const RollbackPlan &plan)
{
    QJsonArray undone;
    for (const int version : plan.undone)
        undone.append(version);
    return {{QStringLiteral("from"), plan.fromVersion},
            {QStringLiteral("to"), plan.toVersion},
            {QStringLiteral("undone"), undone},
            {QStringLiteral("lost"), lossJson(plan)}};
}

QString planText(const RollbackPlan &plan)
{
    if (plan.undone.empty())
        return Cli::tr("Nothing has to be done.") + u'\n';
    QString text =
        Cli::tr("From schema version %1 down to %2: %3 rows or values are lost.")
            .arg(QString::number(plan.fromVersion), QString::number(plan.toVersion), QString::number(plan.lost())) +
        u'\n';
    TextTable table({Cli::tr("Goes"), Cli::tr("Rows"), Cli::tr("Which")});
    for (const TableCount &each : plan.lostTables)
        table.add({each.name, QString::number(each.rows), {}});
    for (const LostColumn &each : plan.lostColumns) {
        constexpr qsizetype shown = 5;
        QString names = each.records.mid(0, shown).join(QLatin1String(", "));
        if (each.values > shown)
            names += QLatin1String(", ...");
        table.add({each.table + u'.' + each.column, QString::number(each.values), names});
    }
    return table.isEmpty() ? text : QString(text + table.toText());
}

QJsonObject comparisonJson(const BackupComparison &comparison)
{
    QJsonArray tables;
    for (const RowConservation &table : comparison.tables)
        tables.append(QJsonObject{{QStringLiteral("name"), table.table},
                                  {QStringLiteral("present"), table.before},
                                  {QStringLiteral("backup"), table.after}});
    const bool countable = comparison.present != BackupComparison::Present::Damaged;
    return {{QStringLiteral("count"), countable ? QJsonValue(comparison.lost()) : QJsonValue()},
            {QStringLiteral("tables"), tables}};
}

QString comparisonText(const BackupComparison &comparison)
{
    if (comparison.present == BackupComparison::Present::Missing)
        return Cli::tr("There is no database yet: nothing is lost.") + u'\n';
    if (comparison.present == BackupComparison::Present::Damaged)
        return Cli::tr("The database is damaged: what is lost cannot be counted.") + u'\n';
    QString text = Cli::tr("%1 rows that are there now are not in the backup. Changes of other rows are lost, too.")
                       .arg(comparison.lost()) +
                   u'\n';
    TextTable table({Cli::tr("Table"), Cli::tr("Now"), Cli::tr("Backup")});
    for (const RowConservation &each : comparison.tables) {
        if (each.before > 0 || each.after > 0)
            table.add({each.table, QString::number(each.before), QString::number(each.after)});
    }
    return table.isEmpty() ? text : QString(text + table.toText());
}

// What is wrong with how it was asked for; or nothing. `version` is -1 without --to.
QString wrongOptions(const CommandLine &line, int &version)
{
    if (line.has("to") == line.has("backup"))
        return Cli::tr("Say where to go back to: either --to VERSION or --backup BACKUP.");
    bool isNumber = true;
    version = line.has("to") ? line.option("to").toInt(&isNumber) : -1;
    if (!isNumber || (line.has("to") && version < 0))
        return Cli::tr("“%1” is not a schema version.").arg(line.option("to"));
    if (line.has("backup") && line.option("backup").trimmed().isEmpty())
        return Cli::tr("The option %1 needs a value.").arg(QStringLiteral("--backup"));
    if (line.has("backup-dir") && (line.has("backup") || line.option("backup-dir").trimmed().isEmpty()))
        return line.has("backup") ? Cli::tr("--backup and --backup-dir do not go together.")
                                  : Cli::tr("The option %1 needs a value.").arg(QStringLiteral("--backup-dir"));
    if ((version == 0) != line.has("remove-everything"))
        return Cli::tr("Version 0 removes the whole plant: --to 0 and --remove-everything go together only.");
    if (!line.has("yes") && !line.has("dry-run") && !somebodyCanBeAsked())
        return Cli::tr("Nobody can be asked here: say --yes.");
    return {};
}

// The steps in the words of a rollback.
ProgressReport tellWayBack(Output &out)
{
    return [&out, steps = tellSteps(out), told = false](const MigrationProgress &progress) mutable {
        if (progress.step != MigrationStep::Migrate)
            return steps(progress);
        if (!std::exchange(told, true))
            out.remark(Cli::tr("Roll back ..."));
        return !InterruptGuard::wasInterrupted();
    };
}

// What a person agreed to lose; nothing when they did not.
std::optional<qint64> agreed(Invocation &run, const QString &loss, qint64 lost)
{
    if (run.line.has("yes"))
        return whateverIsLost;
    run.out.warning(loss.trimmed());
    if (personAgrees(run.out))
        return lost;
    run.out.warning(Cli::tr("Nothing was changed."));
    return std::nullopt;
}

Exit logNotWritten(Output &out, const Error &error)
{
    out.warning(Cli::tr("The database is rolled back, but the log could not be written: %1").arg(error.detail));
    return Exit::Failed;
}

Result<Exit> tellDescent(Invocation &run, const RollbackReport &report)
{
    QJsonObject json = planJson(report.plan);
    const QJsonObject log = toJson(report.log);
    for (const QString &member : {QStringLiteral("backup"), QStringLiteral("rows"), QStringLiteral("validation")})
        json.insert(member, log.value(member));
    json.insert(QStringLiteral("left_out"), QJsonArray::fromStringList(report.leftOut));
    json.insert(QStringLiteral("log"), QJsonValue::Null);
    if (!report.log.backup) {
        run.out.result(json, planText(report.plan));
        return Exit::Done;
    }
    const auto paper = writeMigrationLog(report.log, QFileInfo(report.log.backup->path).absolutePath());
    if (paper)
        json.insert(QStringLiteral("log"), *paper);
    QString text = planText(report.plan);
    if (!report.leftOut.isEmpty())
        text +=
            Cli::tr("Left out, because the older schema cannot carry them: %1").arg(report.leftOut.join(u", ")) + u'\n';
    text += Cli::tr("Backup: %1").arg(report.log.backup->path) + u'\n';
    if (paper)
        text += Cli::tr("Log:    %1").arg(*paper) + u'\n';
    run.out.result(json, text);
    return paper ? Exit::Done : logNotWritten(run.out, paper.error());
}

Result<Exit> toVersion(Invocation &run, const ConnectionSettings &settings, int version)
{
    RollbackPlan plan;
    {
        BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
        BM_TRY_ASSIGN(plan, inReadTransaction(*database, [&] { return planRollback(*database, version); }));
    }
    if (run.line.has("dry-run") || plan.undone.empty()) {
        run.out.result(planJson(plan), planText(plan));
        return Exit::Done;
    }
    const auto mayLose = agreed(run, planText(plan), plan.lost());
    if (!mayLose)
        return Exit::Failed;
    const RollbackOptions options{run.line.option("backup-dir"), *mayLose, run.line.has("remove-everything")};
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const RollbackReport report,
                  rollBackTo(settings, version, identityOf(run.line), options, tellWayBack(run.out)));
    return tellDescent(run, report);
}

Result<Exit> toBackup(Invocation &run, const ConnectionSettings &settings)
{
    const QString backup = run.line.option("backup");
    BM_TRY_ASSIGN(const BackupComparison comparison, compareWithBackup(settings, backup));
    QJsonObject json{{QStringLiteral("backup"), backup}, {QStringLiteral("lost"), comparisonJson(comparison)}};
    if (run.line.has("dry-run")) {
        run.out.result(json, comparisonText(comparison));
        return Exit::Done;
    }
    const bool countable = comparison.present != BackupComparison::Present::Damaged;
    const auto mayLose = agreed(run, comparisonText(comparison), countable ? comparison.lost() : whateverIsLost);
    if (!mayLose)
        return Exit::Failed;
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const BackupRollback done,
                  rollBackToBackup(settings, backup, identityOf(run.line), *mayLose, tellWayBack(run.out)));
    const QString aside = done.restored.keptAside;
    json.insert(QStringLiteral("target"), done.restored.target);
    json.insert(QStringLiteral("kept_aside"), aside.isEmpty() ? QJsonValue() : QJsonValue(aside));
    json.insert(QStringLiteral("not_kept"), QJsonArray::fromStringList(done.restored.notKept));
    json.insert(QStringLiteral("logged"), done.logged);
    tellNotKept(done.restored, run.out);
    QString text = comparisonText(done.comparison) + Cli::tr("Restored: %1").arg(done.restored.target) + u'\n';
    if (!aside.isEmpty())
        text += Cli::tr("Kept:     %1").arg(aside) + u'\n';
    const auto paper = writeRestoreLog(done);
    json.insert(QStringLiteral("log"), paper ? QJsonValue(*paper) : QJsonValue());
    if (paper)
        text += Cli::tr("Log:    %1").arg(*paper) + u'\n';
    run.out.result(json, text);
    return paper ? Exit::Done : logNotWritten(run.out, paper.error());
}
} // namespace

Result<Exit> rollbackCommand(Invocation &run)
{
    int version = -1;
    if (const QString wrong = wrongOptions(run.line, version); !wrong.isEmpty())
        return run.out.wrongUsage(wrong, usageLine(run.line.command));
    BM_TRY_ASSIGN(const Place place, placeOf(run.line));
    BM_TRY(mayWorkOnBackups(run.line, place.database));
    return version < 0 ? toBackup(run, place.database) : toVersion(run, place.database, version);
}

} // namespace bm::cli
