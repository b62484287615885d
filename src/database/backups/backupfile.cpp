// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/backupfile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace bm
{
namespace
{
bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}
} // namespace

QString manifestPathOf(const QString &backupPath)
{
    return backupPath + QStringLiteral(".json");
}

QString unusedFile(const QString &stem, const QString &suffix)
{
    const auto taken = [](const QString &file) {
        return QFile::exists(file) || QFile::exists(file + QStringLiteral(".part")) ||
               QFile::exists(manifestPathOf(file));
    };
    QString file = stem + suffix;
    for (int n = 2; taken(file); ++n)
        file = stem + u'-' + QString::number(n) + suffix;
    return file;
}

Done prepareFolder(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderMissing, QStringLiteral("backup-dir"), folder};
    const QFileInfo info(folder);
    if (!info.isDir() || !info.isWritable())
        return Error{Reason::FolderReadOnly, QStringLiteral("backup-dir"), folder};
    return {};
}

Done finishFile(const QString &part, const QString &file)
{
    if (!syncToDisk(part))
        return Error{Reason::BackupFailed, {}, part};
    // rename(2) replaces the target in one step; QFile::rename refuses an existing one.
    if (::rename(QFile::encodeName(part).constData(), QFile::encodeName(file).constData()) != 0)
        return Error{Reason::BackupFailed, {}, file};
    if (!syncToDisk(QFileInfo(file).absolutePath()))
        return Error{Reason::BackupFailed, {}, QFileInfo(file).absolutePath()};
    return {};
}

Result<QString> fingerprint(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return Error{Reason::CannotOpen, {}, path};
    return QString::fromLatin1(hash.result().toHex());
}

Result<QString> writeManifest(const BackupInfo &backup, const Database &database, const ProgramIdentity &who)
{
    QJsonArray tables;
    for (const TableCount &table : backup.tables)
        tables << QJsonObject{{QStringLiteral("name"), table.name},
                              {QStringLiteral("rows"), table.rows},
                              {QStringLiteral("checksum"), table.checksum}};
    const QJsonObject manifest{{QStringLiteral("engine"), engineName(database.engine())},
                               {QStringLiteral("server_version"), database.serverVersion()},
                               {QStringLiteral("source"), database.settings().toUrlWithoutPassword()},
                               {QStringLiteral("sha256"), backup.sha256},
                               {QStringLiteral("verified"), backup.verified},
                               {QStringLiteral("made_at"), toIsoUtc(QDateTime::currentDateTimeUtc())},
                               {QStringLiteral("made_by"), who.person},
                               {QStringLiteral("host"), who.host},
                               {QStringLiteral("app_version"), who.appVersion},
                               {QStringLiteral("tables"), tables}};
    QSaveFile file(manifestPathOf(backup.path));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(manifest).toJson()) < 0 || !file.commit())
        return Error{Reason::BackupFailed, {}, file.errorString()};
    return file.fileName();
}

Result<Manifest> readManifest(const QString &backupPath)
{
    QFile file(manifestPathOf(backupPath));
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileMissing, QStringLiteral("backup"), file.fileName()};
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    Manifest manifest;
    const QString engine = json.value(QStringLiteral("engine")).toString();
    if (engine != engineName(Engine::SQLite) && engine != engineName(Engine::PostgreSQL))
        return Error{Reason::Corrupt, QStringLiteral("backup"), file.fileName()};
    manifest.engine = engine == engineName(Engine::SQLite) ? Engine::SQLite : Engine::PostgreSQL;
    manifest.sha256 = json.value(QStringLiteral("sha256")).toString();
    for (const QJsonValue &table : json.value(QStringLiteral("tables")).toArray())
        manifest.tables.push_back({table[QStringLiteral("name")].toString(), table[QStringLiteral("rows")].toInteger(),
                                   table[QStringLiteral("checksum")].toString()});
    return manifest;
}

} // namespace bm
