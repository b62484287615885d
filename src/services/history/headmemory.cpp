// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/headmemory.h"

#include "database/environment.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace bm
{
namespace
{
// Whose connection it is and how it is made does not matter: it is the same plant.
QString nameOf(const ConnectionSettings &plant)
{
    const QString name = plant.engine == Engine::SQLite
                             ? plant.path
                             : QStringList{plant.host, plant.port, plant.database, plant.schema}.join(QChar(u'\n'));
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().left(32));
}

Error unwritable(const QString &file)
{
    return {Reason::FolderReadOnly, QStringLiteral("settings"), file};
}
} // namespace

HeadMemory HeadMemory::ofThisAccount()
{
    return HeadMemory(QDir(programFolders().settings).filePath(QStringLiteral("history-heads")));
}

QString HeadMemory::fileOf(const ConnectionSettings &plant) const
{
    return QDir(m_folder).filePath(nameOf(plant) + QLatin1String(".json"));
}

std::optional<RememberedHead> HeadMemory::of(const ConnectionSettings &plant) const
{
    QFile file(fileOf(plant));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const QJsonObject told = QJsonDocument::fromJson(file.readAll()).object();
    RememberedHead head{told.value(QStringLiteral("seal")).toInteger(), told.value(QStringLiteral("hash")).toString(),
                        QDateTime::fromString(told.value(QStringLiteral("sealed_at")).toString(), Qt::ISODateWithMs)};
    return head.seal > 0 && !head.hash.isEmpty() ? std::optional(head) : std::nullopt;
}

Done HeadMemory::remember(const ConnectionSettings &plant, const Seal &head) const
{
    if (const auto known = of(plant); known && known->seal >= head.id)
        return {};
    const QString path = fileOf(plant);
    if (!QDir().mkpath(m_folder))
        return unwritable(path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return unwritable(path);
    const QJsonObject told{{QStringLiteral("database"), plant.displayName()},
                           {QStringLiteral("seal"), head.id},
                           {QStringLiteral("hash"), head.hash},
                           {QStringLiteral("sealed_at"), toIsoUtc(head.sealedAt)}};
    const QByteArray text = QJsonDocument(told).toJson();
    if (file.write(text) != text.size() || !file.commit())
        return Error{Reason::DiskFull, QStringLiteral("settings"), path};
    return {};
}

Done HeadMemory::forget(const ConnectionSettings &plant) const
{
    const QString path = fileOf(plant);
    if (QFile::exists(path) && !QFile::remove(path))
        return unwritable(path);
    return {};
}

} // namespace bm
