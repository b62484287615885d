// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/backups/backupwords.h"
#include "documents/monitoring/reportlines.h"

namespace bm::cli
{
namespace
{
QString textOf(const std::vector<ReportLine> &lines, bool withDetail)
{
    TextTable table({Cli::tr("What"), Cli::tr("Verdict"), Cli::tr("Measured")});
    for (const ReportLine &line : lines)
        table.add({line.title, verdictWord(line.verdict), line.value});
    QString text = table.toText();
    for (const ReportLine &line : lines) {
        const bool isMarked = line.verdict == Verdict::Attention || line.verdict == Verdict::Bad;
        if (!isMarked && !withDetail)
            continue;
        text += QStringLiteral("\n%1: %2\n").arg(line.title, line.sentence);
        if (!line.way.isEmpty())
            text += QStringLiteral("  %1\n").arg(line.way);
        for (const QString &detail : line.detail) {
            if (withDetail)
                text += QStringLiteral("  %1\n").arg(printable(detail));
        }
    }
    return text;
}

QJsonObject planJson(const BackupOverview &backups)
{
    const auto moment = [](const QDateTime &at) { return at.isValid() ? QJsonValue(toIsoUtc(at)) : QJsonValue(); };
    return {{QStringLiteral("newest"), moment(backups.newest)},
            {QStringLiteral("next"), moment(backups.next)},
            {QStringLiteral("proven"), moment(backups.record.proof.at)},
            {QStringLiteral("failed"), moment(backups.record.failure.at)},
            {QStringLiteral("overdue"), backups.isOverdue}};
}
} // namespace

Result<Exit> healthCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const HealthFacts facts,
                  plant->services().health.look({.checkIntegrity = run.line.has("integrity")}));
    BM_TRY_ASSIGN(const BackupOverview backups, Backups(plant->services().session).overview());
    std::vector<ReportLine> lines = healthLines(facts);
    lines.insert(lines.begin() + 1, backupPlanLine(backups));
    QJsonObject json = healthJson(facts);
    json.insert(QStringLiteral("backup_plan"), planJson(backups));
    run.out.result(json, run.line.has("markdown") ? healthMarkdown(facts) : textOf(lines, run.line.has("details")));
    return Exit::Done;
}

Result<Exit> analyzeCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const Analysis analysis, plant->services().health.analyze());
    run.out.result(analysisJson(analysis), run.line.has("markdown")
                                               ? analysisMarkdown(analysis)
                                               : textOf(analysisLines(analysis), run.line.has("plans")));
    return Exit::Done;
}

} // namespace bm::cli
