// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationlog.h"

#include "documents/migration/checklist.h"
#include "documents/migration/findingwords.h"
#include "documents/migration/markdown.h"
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QStringBuilder>
#include <numeric>

namespace bm
{
namespace
{
struct MigrationLog
{
    Q_DECLARE_TR_FUNCTIONS(bm::MigrationLog)
};

QString versionWords(int version, const QString &variant)
{
    if (version > 0)
        return MigrationLog::tr("version %1").arg(version);
    return variantWords(variant);
}

QString dateAndTime(const MigrationReport &report)
{
    QString text = markdownTableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += markdownRow({MigrationLog::tr("Started"), markdownTime(report.startedAt)});
    text += markdownRow({MigrationLog::tr("Finished"), markdownTime(report.finishedAt)});
    text += markdownRow({MigrationLog::tr("Person"), report.who.person});
    text += markdownRow({MigrationLog::tr("Workstation"), report.who.host});
    text += markdownRow({MigrationLog::tr("Program"), u"BakerMaiden " % report.who.appVersion});
    return text;
}

QString versions(const MigrationReport &report)
{
    QString text = markdownTableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += markdownRow({MigrationLog::tr("Database"), engineWords(report.before)});
    text += markdownRow({MigrationLog::tr("Before"), versionWords(report.before.schemaVersion, report.before.variant)});
    text += markdownRow({MigrationLog::tr("After"), versionWords(report.versionAfter, report.before.variant)});
    if (!report.leftovers.isEmpty())
        text += markdownRow({MigrationLog::tr("Left by an attempt that was stopped, now removed"),
                             report.leftovers.join(QLatin1String(", "))});
    return text;
}

QString backupSection(const MigrationReport &report)
{
    if (!report.backup)
        return MigrationLog::tr("None was needed: there was nothing to lose.") % u'\n';
    const BackupInfo &backup = *report.backup;
    QString text = markdownTableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += markdownRow({MigrationLog::tr("File"), QDir::toNativeSeparators(backup.path)});
    text += markdownRow({QStringLiteral("SHA-256"), backup.sha256});
    text += markdownRow({MigrationLog::tr("Restored, counted and compared"),
                         backup.verified ? MigrationLog::tr("yes") : MigrationLog::tr("no")});
    return text;
}

QString transformations(const MigrationReport &report)
{
    QString text =
        markdownTableHead({MigrationLog::tr("Table"), MigrationLog::tr("Rows before"), MigrationLog::tr("Rows after")});
    for (const RowConservation &rows : report.rows)
        text += markdownRow({rows.table, QString::number(rows.before), QString::number(rows.after)});
    if (!report.fixes.empty()) {
        text += u'\n' % markdownTableHead(
                            {MigrationLog::tr("Changed to fit"), MigrationLog::tr("Rows"), MigrationLog::tr("How")});
        for (const Fix &fix : report.fixes)
            text += markdownRow({findingWords(fix.kind), QString::number(fix.count), actionWords(fix.action)});
    }
    if (report.versionAfter < report.before.schemaVersion)
        return text + u'\n' +
               MigrationLog::tr("Taken back in one transaction: from schema version %1 to %2.")
                   .arg(report.before.schemaVersion)
                   .arg(report.versionAfter) +
               u'\n';
    QStringList applied;
    for (const int version : report.applied)
        applied << QString::number(version);
    text +=
        u'\n' %
        (applied.isEmpty() ? MigrationLog::tr("No migration had to run.")
                           : MigrationLog::tr("Migrations that ran, in one transaction: %1").arg(applied.join(u", "))) %
        u'\n';
    return text;
}

QString performance(const MigrationReport &report)
{
    QString text = markdownTableHead({MigrationLog::tr("What"), MigrationLog::tr("Time")});
    if (report.rehearsal)
        text += markdownRow({MigrationLog::tr("Rehearsal (%1)").arg(report.rehearsal->where),
                             durationWords(report.rehearsal->durationMs)});
    text += markdownRow({MigrationLog::tr("Migration"), durationWords(report.migrationMs)});
    if (report.startedAt.isValid() && report.finishedAt.isValid())
        text +=
            markdownRow({MigrationLog::tr("All together"), durationWords(report.startedAt.msecsTo(report.finishedAt))});
    if (report.timings.empty())
        return text;
    text += u'\n' % markdownTableHead({MigrationLog::tr("Key question"), MigrationLog::tr("Time before"),
                                       MigrationLog::tr("Time after")});
    for (const KeyQueryTiming &timing : report.timings)
        text += markdownRow(
            {keyQueryWords(timing.name), millisecondsWords(timing.beforeMs), millisecondsWords(timing.afterMs)});
    return text;
}

QString issues(const MigrationReport &report)
{
    QString text;
    if (!report.before.findings.empty()) {
        constexpr qsizetype roomForExamples = 400;
        text += markdownTableHead({MigrationLog::tr("Found"), MigrationLog::tr("Where"), MigrationLog::tr("Rows"),
                                   MigrationLog::tr("For example"), MigrationLog::tr("What was done")});
        for (const Finding &finding : report.before.findings)
            text += markdownRow({findingWords(finding.kind), placeWords(finding), QString::number(finding.count),
                                 exampleWords(finding.sample, roomForExamples), actionWords(finding.action)});
    }
    for (const CheckResult &check : report.validation) {
        if (!check.ok)
            text +=
                u'\n' % MigrationLog::tr("A check failed: %1: %2").arg(checkWords(check.check), check.detail) % u'\n';
    }
    return text.isEmpty() ? QString(MigrationLog::tr("None.") % u'\n') : text;
}

QString validation(const MigrationReport &report)
{
    if (report.validation.empty())
        return MigrationLog::tr("Nothing was changed.") % u'\n';
    QString text =
        markdownTableHead({MigrationLog::tr("Check"), MigrationLog::tr("Result"), MigrationLog::tr("Detail")});
    for (const CheckResult &check : report.validation)
        text += markdownRow({checkWords(check.check),
                             !check.asked ? MigrationLog::tr("not checked")
                             : check.ok   ? MigrationLog::tr("passed")
                                          : MigrationLog::tr("failed"),
                             check.detail});
    return text;
}

QString checklist(const MigrationReport &report)
{
    QString text;
    for (const ChecklistLine &line : checklistOf(report)) {
        const bool done = line.state == ChecklistLine::State::Passed;
        text += QLatin1String(done ? "- [x] " : "- [ ] ") % line.text;
        if (line.state == ChecklistLine::State::NotNeeded)
            text += u" – " % MigrationLog::tr("not needed: %1").arg(line.measured);
        else if (!line.measured.isEmpty())
            text += u" – " % line.measured;
        text += u'\n';
    }
    return text;
}
} // namespace

QString migrationMarkdown(const MigrationReport &report)
{
    return u"# " % MigrationLog::tr("Migration log") % u'\n' % markdownHeading(MigrationLog::tr("Date and time")) %
           dateAndTime(report) % markdownHeading(MigrationLog::tr("Version before and after")) % versions(report) %
           markdownHeading(MigrationLog::tr("Data transformations")) % transformations(report) %
           markdownHeading(MigrationLog::tr("Performance impact")) % performance(report) %
           markdownHeading(MigrationLog::tr("Issues and resolutions")) % issues(report) %
           markdownHeading(MigrationLog::tr("Backup")) % backupSection(report) %
           markdownHeading(MigrationLog::tr("Validation")) % validation(report) %
           markdownHeading(MigrationLog::tr("Checklist")) % checklist(report);
}

Result<QString> writeMigrationLog(const MigrationReport &report, const QString &folder)
{
    const QDateTime time = report.finishedAt.isValid() ? report.finishedAt : report.startedAt;
    return writeMarkdown(migrationMarkdown(report), folder, migrationLogKind, time);
}

} // namespace bm
