// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/savefile.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QStringBuilder>
#include <memory>

namespace bm
{

namespace
{

Error whyNotOpened(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    if (file.isDir())
        return {Reason::IsDirectory, QStringLiteral("path"), path};
    if (!folder.isDir())
        return {Reason::FolderMissing, QStringLiteral("path"), folder.filePath()};
    if (file.exists() && !file.isWritable())
        return {Reason::FileReadOnly, QStringLiteral("path"), path};
    if (!folder.isWritable())
        return {Reason::FolderReadOnly, QStringLiteral("path"), folder.filePath()};
    return {Reason::CannotOpen, QStringLiteral("path"), path};
}

Done beginToSave(QSaveFile &file)
{
    const QString path = file.fileName();
    if (path.trimmed().isEmpty())
        return Error{Reason::Required, QStringLiteral("path")};
    const bool isNew = !QFileInfo::exists(path);
    if (!file.open(QIODevice::WriteOnly))
        return whyNotOpened(path);
    // A disk that knows no owners, such as a stick, takes the file all the same.
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

Done saveFile(const QString &path, const QByteArray &content)
{
    return saveFile(path, [&](QIODevice &file) {
        return file.write(content) == content.size() ? Done() : Error{Reason::DiskFull, QStringLiteral("path"), path};
    });
}

Done saveFile(const QString &path, const std::function<Done(QIODevice &file)> &write)
{
    QSaveFile file(path);
    BM_TRY(beginToSave(file));
    BM_TRY(write(file));
    if (!file.commit())
        return Error{Reason::DiskFull, QStringLiteral("path"), path};
    return {};
}

Done saveFiles(const std::vector<FileToSave> &files)
{
    std::vector<std::unique_ptr<QSaveFile>> begun;
    for (const FileToSave &each : files) {
        begun.push_back(std::make_unique<QSaveFile>(each.path));
        QSaveFile &file = *begun.back();
        BM_TRY(beginToSave(file));
        if (file.write(each.content) != each.content.size() || !file.flush())
            return Error{Reason::DiskFull, QStringLiteral("path"), each.path};
    }
    for (const auto &file : begun)
        if (!file->commit())
            return Error{Reason::DiskFull, QStringLiteral("path"), file->fileName()};
    return {};
}

QString fileNameOf(const QString &what, const QString &code)
{
    // In bytes most disks take 255, and a letter may be four of them.
    constexpr int longest = 50;
    QString name = code.left(longest);
    for (QChar &sign : name) {
        const bool isFit = sign.isLetterOrNumber() || sign == u'-' || sign == u'_' || sign == u'.';
        sign = isFit ? sign : QChar(u'-');
    }
    return what % u'-' % name;
}

} // namespace bm
