// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/checklist.h"

#include "documents/migration/findingwords.h"
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QStringBuilder>
#include <algorithm>

namespace bm
{
namespace
{
struct MigrationWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::MigrationWords)
};

using State = ChecklistLine::State;

// A question that takes this long is felt; one that takes less is quick enough however quick it was before.
constexpr double feltMs = 100;

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

ChecklistLine line(bool ok, const QString &text, const QString &measured)
{
    return {ok ? State::Passed : State::Failed, text, measured};
}

ChecklistLine notNeeded(const QString &text, const QString &why)
{
    return {State::NotNeeded, text, why};
}

ChecklistLine recognised(const MigrationReport &report)
{
    qint64 rows = 0;
    for (const TableCount &table : report.before.tables)
        rows += table.rows;
    return line(true, MigrationWords::tr("Database recognised"),
                MigrationWords::tr("%1, %2 rows in %n table(s)", nullptr, int(report.before.tables.size()))
                    .arg(variantWords(report.before.variant), numberText(rows)));
}

ChecklistLine decided(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Every finding has an answer");
    if (report.before.findings.empty())
        return notNeeded(text, MigrationWords::tr("nothing was found that does not fit"));
    QStringList open;
    for (const Finding &finding : report.before.findings) {
        if (finding.action == resolveFirst)
            open << findingWords(finding.kind);
    }
    return line(open.isEmpty(), text,
                open.isEmpty() ? MigrationWords::tr("%n finding(s)", nullptr, int(report.before.findings.size()))
                               : open.join(u", "));
}

ChecklistLine backedUp(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Backup made and verified");
    if (!report.backup)
        return notNeeded(text, MigrationWords::tr("there was nothing to lose"));
    return line(report.backup->verified, text,
                MigrationWords::tr("restored to a scratch place, counted and compared; SHA-256 %1…")
                    .arg(report.backup->sha256.left(12)));
}

ChecklistLine rehearsed(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Rehearsed on a copy");
    if (!report.rehearsal)
        return notNeeded(text, report.backup ? MigrationWords::tr("it was not wanted")
                                             : MigrationWords::tr("there was nothing to rehearse on"));
    return line(report.rehearsal->ok, text, durationWords(report.rehearsal->durationMs));
}

ChecklistLine migrated(const MigrationReport &report)
{
    if (report.versionAfter < report.before.schemaVersion)
        return line(true, MigrationWords::tr("Rolled back in one transaction"),
                    MigrationWords::tr("schema version %1 in %2")
                        .arg(QString::number(report.versionAfter), durationWords(report.migrationMs)));
    const QString text = MigrationWords::tr("Migrated in one transaction");
    if (report.applied.empty())
        return notNeeded(text, MigrationWords::tr("the schema was there already"));
    return line(true, text,
                MigrationWords::tr("schema version %1 in %2")
                    .arg(QString::number(report.versionAfter), durationWords(report.migrationMs)));
}

// One check of the validation by its name.
ChecklistLine checkLine(const MigrationReport &report, const QString &check)
{
    const auto found = std::find_if(report.validation.begin(), report.validation.end(),
                                    [&check](const CheckResult &result) { return result.check == check; });
    if (found == report.validation.end())
        return notNeeded(checkWords(check), report.validation.empty() ? MigrationWords::tr("nothing was changed")
                                                                      : MigrationWords::tr("it was not asked"));
    return found->asked
               ? line(found->ok, checkWords(check), found->detail)
               : notNeeded(checkWords(check), MigrationWords::tr("not checked, because: %1").arg(found->detail));
}

ChecklistLine conserved(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("No row was lost");
    if (report.rows.empty())
        return notNeeded(text, MigrationWords::tr("there were no old rows"));
    qint64 before = 0;
    QSet<QString> counted; // a table whose rows went to several places counts once
    QStringList lost;
    for (const RowConservation &rows : report.rows) {
        const QString source = rows.table.section(u' ', 0, 0);
        before += counted.contains(source) ? 0 : rows.before;
        counted.insert(source);
        if (rows.after < rows.before)
            lost << rows.table;
    }
    return line(lost.isEmpty(), text,
                lost.isEmpty() ? MigrationWords::tr("%1 rows counted before and after").arg(numberText(before))
                               : lost.join(u", "));
}

ChecklistLine allChecks(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Every check of the data passed");
    if (report.validation.empty())
        return notNeeded(text, MigrationWords::tr("nothing was changed"));
    QStringList failed;
    int asked = 0;
    for (const CheckResult &result : report.validation) {
        asked += result.asked ? 1 : 0;
        if (!result.ok)
            failed << QString(checkWords(result.check) % u": " % result.detail);
    }
    return line(failed.isEmpty(), text,
                failed.isEmpty() ? MigrationWords::tr("%n check(s)", nullptr, asked) : failed.join(u", "));
}

ChecklistLine answered(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("The program's questions are answered");
    QStringList unanswered;
    int asked = 0;
    for (const KeyQueryTiming &timing : report.timings) {
        asked += timing.afterMs >= 0 ? 1 : 0;
        if (timing.beforeMs >= 0 && timing.afterMs < 0)
            unanswered << keyQueryWords(timing.name);
    }
    if (asked == 0 && unanswered.isEmpty())
        return notNeeded(text, MigrationWords::tr("there was nothing to ask for"));
    return line(unanswered.isEmpty(), text,
                unanswered.isEmpty() ? MigrationWords::tr("%n question(s)", nullptr, asked) : unanswered.join(u", "));
}

ChecklistLine quick(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("Key questions are as quick as before");
    QStringList slower;
    int compared = 0;
    for (const KeyQueryTiming &timing : report.timings) {
        if (timing.beforeMs < 0 || timing.afterMs < 0)
            continue;
        ++compared;
        if (timing.afterMs > feltMs && timing.afterMs > timing.beforeMs * 1.5)
            slower << keyQueryWords(timing.name);
    }
    if (compared == 0)
        return notNeeded(text, MigrationWords::tr("there was nothing to compare"));
    return line(slower.isEmpty(), text,
                slower.isEmpty() ? MigrationWords::tr("%n question(s) compared", nullptr, compared)
                                 : slower.join(u", "));
}

ChecklistLine wayBack(const MigrationReport &report)
{
    const QString text = MigrationWords::tr("The way back was tried");
    if (!report.backup)
        return notNeeded(text, MigrationWords::tr("there was nothing to go back to"));
    return line(
        report.backup->verified, text,
        MigrationWords::tr("the backup was restored once; bakermaidenctl rollback --backup FILE does it again"));
}
} // namespace

std::vector<ChecklistLine> checklistOf(const MigrationReport &report)
{
    std::vector<ChecklistLine> lines{recognised(report),
                                     decided(report),
                                     backedUp(report),
                                     rehearsed(report),
                                     checkLine(report, QStringLiteral("migrations")),
                                     migrated(report),
                                     checkLine(report, QStringLiteral("schema")),
                                     conserved(report),
                                     checkLine(report, QStringLiteral("foreign_keys")),
                                     checkLine(report, QStringLiteral("unique_keys")),
                                     checkLine(report, QStringLiteral("row_rules")),
                                     checkLine(report, QStringLiteral("integrity"))};
    // SQLite's own check has said it already.
    if (report.before.engine == Engine::PostgreSQL)
        lines.push_back(checkLine(report, QStringLiteral("amcheck")));
    for (const ChecklistLine &line : {allChecks(report), answered(report), quick(report), wayBack(report)})
        lines.push_back(line);
    return lines;
}

} // namespace bm
