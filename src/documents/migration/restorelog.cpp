// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/restorelog.h"

#include "database/migration/reportjson.h"
#include "documents/migration/markdown.h"
#include "documents/migrationlog.h"
#include "documents/migrationwords.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringBuilder>
#include <QSysInfo>

namespace bm
{
namespace
{
struct RestoreLog
{
    Q_DECLARE_TR_FUNCTIONS(bm::RestoreLog)
};

QString versionText(int version)
{
    return version > 0 ? RestoreLog::tr("version %1").arg(version) : RestoreLog::tr("none");
}

QString facts(const MigrationReport &log, const QString &keptAside)
{
    QString text = markdownTableHead({RestoreLog::tr("What"), RestoreLog::tr("Value")});
    text += markdownRow({RestoreLog::tr("Started"), markdownTime(log.startedAt)});
    text += markdownRow({RestoreLog::tr("Finished"), markdownTime(log.finishedAt)});
    text += markdownRow({RestoreLog::tr("Person"), log.who.person});
    text += markdownRow({RestoreLog::tr("Workstation"), log.who.host});
    text += markdownRow({RestoreLog::tr("Program"), u"BakerMaiden " % log.who.appVersion});
    text += markdownRow({RestoreLog::tr("Schema before"), versionText(log.before.schemaVersion)});
    text += markdownRow({RestoreLog::tr("Schema after"), versionText(log.versionAfter)});
    text += markdownRow(
        {RestoreLog::tr("Kept aside"), keptAside.isEmpty() ? RestoreLog::tr("nothing was in its place") : keptAside});
    return text;
}

QString backupFacts(const BackupInfo &backup)
{
    QString text = markdownTableHead({RestoreLog::tr("What"), RestoreLog::tr("Value")});
    text += markdownRow({RestoreLog::tr("File"), QDir::toNativeSeparators(backup.path)});
    return text + markdownRow({QStringLiteral("SHA-256"), backup.sha256});
}

QString rows(const MigrationReport &log)
{
    QString text = markdownTableHead(
        {RestoreLog::tr("Table"), RestoreLog::tr("Rows before"), RestoreLog::tr("Rows in the backup")});
    for (const RowConservation &table : log.rows)
        text += markdownRow({table.table, QString::number(table.before), QString::number(table.after)});
    return text;
}

// A log tells the sha-256 of its backup.
bool isThere(const QString &folder, const QString &kind, const QString &sha256)
{
    for (const QFileInfo &log : QDir(folder).entryInfoList({kind % u"-*.md"}, QDir::Files)) {
        QFile file(log.filePath());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(sha256.toUtf8()))
            return true;
    }
    return false;
}
} // namespace

QString restoreMarkdown(const MigrationReport &log, const QString &keptAside, const QStringList &notKept)
{
    QString text = u"# " % RestoreLog::tr("A backup was put back") % u"\n\n" % facts(log, keptAside) %
                   markdownHeading(RestoreLog::tr("Backup")) % backupFacts(log.backup.value_or(BackupInfo())) %
                   markdownHeading(RestoreLog::tr("Rows")) % rows(log);
    if (notKept.isEmpty())
        return text;
    text += markdownHeading(RestoreLog::tr("Not given back")) % markdownTableHead({RestoreLog::tr("What")});
    for (const QString &what : notKept)
        text += markdownRow({what});
    return text;
}

Result<QString> writeRestoreLog(const BackupRollback &done)
{
    const QString folder = QFileInfo(done.log.backup->path).absolutePath();
    return writeMarkdown(restoreMarkdown(done.log, done.restored.keptAside, done.restored.notKept), folder,
                         restoreLogKind, done.log.finishedAt);
}

Result<std::optional<QString>> writeMissingLog(Database &database)
{
    BM_TRY_ASSIGN(const auto entries, migrationLog(database));
    if (entries.empty())
        return std::optional<QString>();
    const MigrationLogEntry &entry = entries.front();
    if (entry.host != QSysInfo::machineHostName() || !QFileInfo(entry.backupPath).isFile())
        return std::optional<QString>();
    const QString folder = QFileInfo(entry.backupPath).absolutePath();
    const QJsonObject kept = QJsonDocument::fromJson(entry.reportJson.toUtf8()).object();
    const bool isRestore = kept.contains(QStringLiteral("restored"));
    const QString kind = isRestore ? restoreLogKind : migrationLogKind;
    if (isThere(folder, kind, entry.backupSha256))
        return std::optional<QString>();
    const MigrationReport report = reportFromLog(entry, database.engine());
    QStringList notKept;
    for (const QJsonValue &what : kept.value(QStringLiteral("not_kept")).toArray())
        notKept << what.toString();
    const QString text = isRestore
                             ? restoreMarkdown(report, kept.value(QStringLiteral("kept_aside")).toString(), notKept)
                             : migrationMarkdown(report);
    BM_TRY_ASSIGN(const QString path, writeMarkdown(text, folder, kind, entry.finishedAt));
    return std::optional(path);
}

} // namespace bm
