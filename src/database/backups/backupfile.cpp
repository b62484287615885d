// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/backupfile.h"

#include "database/backups/manifest.h"

#include "database/backups/kept/backupfault.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bm
{
namespace
{
constexpr qint64 chunk = 1024 * 1024;

// Reads `from` to its end into `into`, when there is one; sha-256 of it, empty when something failed.
QString digest(QFile &from, QIODevice *into)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const QByteArray bytes = from.read(chunk);
        if (bytes.isEmpty())
            break;
        hash.addData(bytes);
        if (into && into->write(bytes) != bytes.size())
            return {};
    }
    return from.error() == QFileDevice::NoError ? QString::fromLatin1(hash.result().toHex()) : QString();
}
} // namespace

bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return synced;
}

QString unusedFile(const QString &stem, const QString &suffix)
{
    const auto taken = [](const QString &file) {
        return QFile::exists(file) || QFileInfo(file).isSymLink() || QFile::exists(file + QStringLiteral(".part")) ||
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

Result<std::unique_ptr<QFile>> openOwnFile(const QString &path)
{
    // Not blocking: to open a pipe would wait for somebody who writes into it.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (descriptor < 0 && errno == ELOOP)
        return faultError(BackupFault::IsLink, path);
    if (descriptor < 0)
        return Error{errno == ENOENT ? Reason::FileMissing : Reason::CannotOpen, QStringLiteral("backup"), path};
    struct stat facts = {};
    if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
        ::close(descriptor);
        return faultError(BackupFault::IsLink, path);
    }
    auto file = std::make_unique<QFile>();
    if (!file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return Error{Reason::CannotOpen, QStringLiteral("backup"), path};
    return file;
}

Result<QString> fingerprint(const QString &path)
{
    BM_TRY_ASSIGN(const auto file, openOwnFile(path));
    const QString sha256 = digest(*file, nullptr);
    if (sha256.isEmpty())
        return Error{Reason::CannotOpen, {}, path};
    return sha256;
}

Result<QString> copyOwnFile(const QString &path, const QString &target)
{
    BM_TRY_ASSIGN(const auto from, openOwnFile(path));
    QFile::remove(target);
    QFile into(target);
    const bool opened = into.open(QIODevice::WriteOnly | QIODevice::NewOnly) &&
                        into.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const QString sha256 = opened ? digest(*from, &into) : QString();
    if (sha256.isEmpty() || !into.flush())
        return Error{Reason::BackupFailed, {}, target};
    return sha256;
}

Result<NamelessCopy> copyWithoutName(const QString &path)
{
    BM_TRY_ASSIGN(const auto from, openOwnFile(path));
    // Where the backup lies is room for another one; where nothing may be written there is the temporary folder.
    const QString folder = QFileInfo(path).absolutePath();
    NamelessCopy copy;
    copy.file = std::make_unique<QTemporaryFile>((QFileInfo(folder).isWritable() ? folder : QDir::tempPath()) +
                                                 QStringLiteral("/bm_scratch_XXXXXX"));
    if (copy.file->open())
        copy.sha256 = digest(*from, copy.file.get());
    if (copy.sha256.isEmpty() || !copy.file->flush())
        return Error{Reason::BackupFailed, {}, copy.file->errorString()};
    return copy;
}

} // namespace bm
