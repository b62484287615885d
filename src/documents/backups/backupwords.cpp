// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/backups/backupwords.h"

#include "documents/sentences.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <array>

namespace bm
{
namespace
{
struct BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::BackupWords)
};

// In the order of the faults.
constexpr std::array faults{
    "",
    QT_TRANSLATE_NOOP("bm::BackupWords", "It is a link to somewhere else, not a file of its own."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "There is no manifest beside it that says what it is."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "What stands beside it is no manifest of this program."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "Nobody has read it back when it was made."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "Its manifest was written for a file of another name."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "It is of the other kind of database."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "It is a backup of another plant."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "The file is longer or shorter than its manifest says."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "The content of the file is not what its manifest says (SHA-256)."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "Restored for a test, its rows are not those of its manifest."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "It is not the backup that this plant has noted under its name."),
    QT_TRANSLATE_NOOP("bm::BackupWords", "It was changed after somebody looked at it."),
};
static_assert(faults.size() == size_t(BackupFault::ChangedMeanwhile) + 1);

constexpr std::array dueNames{"not_yet", "plan_is_off", "running", "wait_for_retry", "on_start", "daily"};
static_assert(dueNames.size() == size_t(BackupDue::Daily) + 1);
constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
} // namespace

QString faultWords(BackupFault fault)
{
    return fault == BackupFault::None ? QString() : BackupWords::tr(faults[size_t(fault)]);
}

QString whyWords(const std::optional<BackupWhy> &why)
{
    if (!why)
        return BackupWords::tr("not said");
    switch (*why) {
    case BackupWhy::Migration:
        return BackupWords::tr("before a migration");
    case BackupWhy::Rollback:
        return BackupWords::tr("before a rollback");
    case BackupWhy::Plan:
        return BackupWords::tr("by plan");
    case BackupWhy::Start:
        return BackupWords::tr("at the start");
    case BackupWhy::ByHand:
        break;
    }
    return BackupWords::tr("by hand");
}

QString agoWords(const QDateTime &then, const QDateTime &now)
{
    const qint64 seconds = then.secsTo(now);
    if (seconds < 2 * minute)
        return BackupWords::tr("just now");
    if (seconds < 2 * hour)
        return BackupWords::tr("%n min ago", nullptr, int(seconds / minute));
    if (seconds < 2 * day)
        return BackupWords::tr("%n h ago", nullptr, int(seconds / hour));
    return BackupWords::tr("%n day(s) ago", nullptr, int(seconds / day));
}

QString momentWords(const QDateTime &moment)
{
    const QDateTime local = moment.toLocalTime();
    return QStringLiteral("%1 %2").arg(local.date().toString(Qt::ISODate),
                                       QLocale().toString(local.time(), QLocale::ShortFormat));
}

QString sizeWords(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString backupAge(const BackupOverview &overview)
{
    return overview.newest.isValid() ? BackupWords::tr("Backup %1").arg(agoWords(overview.newest, overview.readAt))
                                     : BackupWords::tr("No backup yet");
}

QString backupState(const BackupOverview &overview)
{
    QStringList parts;
    parts << (overview.newest.isValid()
                  ? BackupWords::tr("Last backup %1.").arg(agoWords(overview.newest, overview.readAt))
                  : BackupWords::tr("There is no backup of this plant yet."));
    const QDateTime &proven = overview.record.proof.at;
    parts << (proven.isValid() ? BackupWords::tr("Last proven restorable %1.").arg(momentWords(proven))
                               : BackupWords::tr("No restore test was made yet."));
    if (overview.next.isValid())
        parts << BackupWords::tr("Next one %1.").arg(momentWords(overview.next));
    return parts.join(u' ');
}

QString backupFailure(const NotedFailure &failure)
{
    if (!failure.at.isValid())
        return {};
    const QString what = failure.ofTest ? BackupWords::tr("The restore test at %1 on %2 failed.")
                                        : BackupWords::tr("The backup at %1 on %2 failed.");
    return what.arg(momentWords(failure.at), failure.host) + u' ' + sentence(failure.error) + u' ' +
           wayOut(failure.error);
}

QString plannedWords(const PlannedWork &work)
{
    if (work.made)
        return BackupWords::tr("A backup was made: %1").arg(work.made->path);
    switch (work.due) {
    case BackupDue::PlanIsOff:
        return BackupWords::tr("The plan makes no backups.");
    case BackupDue::Running:
        return BackupWords::tr("Somebody makes a backup at this moment: %1").arg(work.holder);
    case BackupDue::WaitForRetry:
        return BackupWords::tr("A backup failed a short while ago; it is tried again later.");
    case BackupDue::NotYet:
    case BackupDue::OnStart:
    case BackupDue::Daily:
        break;
    }
    return BackupWords::tr("No backup is due now.");
}

ReportLine backupPlanLine(const BackupOverview &overview)
{
    ReportLine line;
    line.id = QStringLiteral("backup_plan");
    line.title = BackupWords::tr("Backup plan");
    line.value = overview.newest.isValid() ? agoWords(overview.newest, overview.readAt) : BackupWords::tr("none yet");
    line.sentence = backupState(overview);
    line.detail << BackupWords::tr("Folder: %1").arg(overview.folder);
    for (const QString &wrong : overview.record.plan.wrong)
        line.detail << BackupWords::tr("A value that cannot be right; the usual one is used: %1").arg(wrong);
    const bool isFine = !overview.isOverdue && overview.record.plan.wrong.isEmpty();
    line.verdict = overview.record.failure.at.isValid() ? Verdict::Bad : isFine ? Verdict::Ok : Verdict::Attention;
    if (const QString failed = backupFailure(overview.record.failure); !failed.isEmpty())
        line.way = failed;
    else if (line.verdict != Verdict::Ok)
        line.way = BackupWords::tr("Make one now on the page Backups, and look whether the program, or a timer with "
                                   "“bakermaidenctl backup --plan”, runs at the planned time.");
    return line;
}

QString dueName(BackupDue due)
{
    return QString::fromLatin1(dueNames[size_t(due)]);
}

} // namespace bm
