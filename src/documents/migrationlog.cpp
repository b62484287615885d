// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationlog.h"

#include "documents/migration/checklist.h"
#include "documents/migration/findingwords.h"
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <numeric>

namespace bm
{
namespace
{
struct MigrationLog
{
    Q_DECLARE_TR_FUNCTIONS(bm::MigrationLog)
};

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QStringLiteral("–");
}

// A cell may come from an old database's texts: a bar or a line break would end it.
QString cell(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'|', QStringLiteral("\\|"))
        .replace(u'\n', u' ')
        .replace(u'\r', u' ');
}

QString row(const QStringList &cells)
{
    QString line = QStringLiteral("|");
    for (const QString &text : cells)
        line += u' ' % cell(text) % u" |";
    return line % u'\n';
}

QString tableHead(const QStringList &titles)
{
    return row(titles) % row(QStringList(titles.size(), QStringLiteral("---")));
}

QString heading(const QString &text)
{
    return u"\n## " % text % u"\n\n";
}

QString versionWords(int version, const QString &variant)
{
    if (version > 0)
        return MigrationLog::tr("version %1").arg(version);
    return variantWords(variant);
}

QString dateAndTime(const MigrationReport &report)
{
    QString text = tableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += row({MigrationLog::tr("Started"), timeText(report.startedAt)});
    text += row({MigrationLog::tr("Finished"), timeText(report.finishedAt)});
    text += row({MigrationLog::tr("Person"), report.who.person});
    text += row({MigrationLog::tr("Workstation"), report.who.host});
    text += row({MigrationLog::tr("Program"), u"BakerMaiden " % report.who.appVersion});
    return text;
}

QString versions(const MigrationReport &report)
{
    QString text = tableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += row({MigrationLog::tr("Database"), engineWords(report.before)});
    text += row({MigrationLog::tr("Before"), versionWords(report.before.schemaVersion, report.before.variant)});
    text += row({MigrationLog::tr("After"), versionWords(report.versionAfter, report.before.variant)});
    if (!report.leftovers.isEmpty())
        text += row({MigrationLog::tr("Left by an attempt that was stopped, now removed"),
                     report.leftovers.join(QLatin1String(", "))});
    return text;
}

QString backupSection(const MigrationReport &report)
{
    if (!report.backup)
        return MigrationLog::tr("None was needed: there was nothing to lose.") % u'\n';
    const BackupInfo &backup = *report.backup;
    QString text = tableHead({MigrationLog::tr("What"), MigrationLog::tr("Value")});
    text += row({MigrationLog::tr("File"), QDir::toNativeSeparators(backup.path)});
    text += row({QStringLiteral("SHA-256"), backup.sha256});
    text += row({MigrationLog::tr("Restored, counted and compared"),
                 backup.verified ? MigrationLog::tr("yes") : MigrationLog::tr("no")});
    return text;
}

QString transformations(const MigrationReport &report)
{
    QString text =
        tableHead({MigrationLog::tr("Table"), MigrationLog::tr("Rows before"), MigrationLog::tr("Rows after")});
    for (const RowConservation &rows : report.rows)
        text += row({rows.table, QString::number(rows.before), QString::number(rows.after)});
    if (!report.fixes.empty()) {
        text +=
            u'\n' % tableHead({MigrationLog::tr("Changed to fit"), MigrationLog::tr("Rows"), MigrationLog::tr("How")});
        for (const Fix &fix : report.fixes)
            text += row({findingWords(fix.kind), QString::number(fix.count), actionWords(fix.action)});
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
    QString text = tableHead({MigrationLog::tr("What"), MigrationLog::tr("Time")});
    if (report.rehearsal)
        text += row({MigrationLog::tr("Rehearsal (%1)").arg(report.rehearsal->where),
                     durationWords(report.rehearsal->durationMs)});
    text += row({MigrationLog::tr("Migration"), durationWords(report.migrationMs)});
    if (report.startedAt.isValid() && report.finishedAt.isValid())
        text += row({MigrationLog::tr("All together"), durationWords(report.startedAt.msecsTo(report.finishedAt))});
    if (report.timings.empty())
        return text;
    text += u'\n' % tableHead({MigrationLog::tr("Key question"), MigrationLog::tr("Time before"),
                               MigrationLog::tr("Time after")});
    for (const KeyQueryTiming &timing : report.timings)
        text +=
            row({keyQueryWords(timing.name), millisecondsWords(timing.beforeMs), millisecondsWords(timing.afterMs)});
    return text;
}

QString issues(const MigrationReport &report)
{
    QString text;
    if (!report.before.findings.empty()) {
        text += tableHead({MigrationLog::tr("Found"), MigrationLog::tr("Where"), MigrationLog::tr("Rows"),
                           MigrationLog::tr("For example"), MigrationLog::tr("What was done")});
        for (const Finding &finding : report.before.findings)
            text += row({findingWords(finding.kind), placeWords(finding), QString::number(finding.count),
                         finding.sample.join(u", "), actionWords(finding.action)});
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
    QString text = tableHead({MigrationLog::tr("Check"), MigrationLog::tr("Result"), MigrationLog::tr("Detail")});
    for (const CheckResult &check : report.validation)
        text += row({checkWords(check.check),
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

QString freePath(const QString &folder, const QDateTime &time)
{
    const QString base = u"migration-" % time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    for (int i = 1;; ++i) {
        const QString name = i == 1 ? base : QString(base % u'-' % QString::number(i));
        const QString path = QDir(folder).filePath(name % u".md");
        if (!QFileInfo::exists(path))
            return path;
    }
}
} // namespace

QString migrationMarkdown(const MigrationReport &report)
{
    return u"# " % MigrationLog::tr("Migration log") % u'\n' % heading(MigrationLog::tr("Date and time")) %
           dateAndTime(report) % heading(MigrationLog::tr("Version before and after")) % versions(report) %
           heading(MigrationLog::tr("Data transformations")) % transformations(report) %
           heading(MigrationLog::tr("Performance impact")) % performance(report) %
           heading(MigrationLog::tr("Issues and resolutions")) % issues(report) % heading(MigrationLog::tr("Backup")) %
           backupSection(report) % heading(MigrationLog::tr("Validation")) % validation(report) %
           heading(MigrationLog::tr("Checklist")) % checklist(report);
}

Result<QString> writeMigrationLog(const MigrationReport &report, const QString &folder)
{
    const QString field = QStringLiteral("folder");
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, field, folder};
    const QDateTime time = report.finishedAt.isValid() ? report.finishedAt : report.startedAt;
    const QString path = freePath(folder, time);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::FolderReadOnly, field, folder};
    // It quotes what stood in the old database.
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(migrationMarkdown(report).toUtf8());
    if (!file.commit())
        return Error{Reason::DiskFull, field, path};
    return path;
}

} // namespace bm
