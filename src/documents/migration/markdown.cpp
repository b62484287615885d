// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/markdown.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStringBuilder>

namespace bm
{
namespace
{
QString cell(QString text)
{
    return text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'|', QStringLiteral("\\|"))
        .replace(u'\n', u' ')
        .replace(u'\r', u' ');
}

QString freePath(const QString &folder, const QString &kind, const QDateTime &time)
{
    const QString base = kind % u'-' % time.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    for (int i = 1;; ++i) {
        const QString name = i == 1 ? base : QString(base % u'-' % QString::number(i));
        const QString path = QDir(folder).filePath(name % u".md");
        if (!QFileInfo::exists(path))
            return path;
    }
}
} // namespace

QString markdownRow(const QStringList &cells)
{
    QString line = QStringLiteral("|");
    for (const QString &text : cells)
        line += u' ' % cell(text) % u" |";
    return line % u'\n';
}

QString markdownTableHead(const QStringList &titles)
{
    return markdownRow(titles) % markdownRow(QStringList(titles.size(), QStringLiteral("---")));
}

QString markdownHeading(const QString &text)
{
    return u"\n## " % text % u"\n\n";
}

QString markdownTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'")) : QStringLiteral("–");
}

Result<QString> writeMarkdown(const QString &text, const QString &folder, const QString &kind, const QDateTime &time)
{
    const QString field = QStringLiteral("folder");
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, field, folder};
    const QString path = freePath(folder, kind, time);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{Reason::FolderReadOnly, field, folder};
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(text.toUtf8());
    if (!file.commit())
        return Error{Reason::DiskFull, field, path};
    return path;
}

} // namespace bm
