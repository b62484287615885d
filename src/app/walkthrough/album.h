// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QStringList>

class QJsonObject;
class QWidget;

namespace bm
{

// What a walk leaves in its folder: numbered pictures in light and dark, and documents.
class Album
{
public:
    enum class Looks {
        Both,
        Present // which is much quicker: the looks of a whole window are changed within a second
    };
    explicit Album(QString folder, Looks looks = Looks::Both) : m_folder(std::move(folder)), m_looks(looks) {}

    // "03-backup-light.png" and "03-backup-dark.png" of the window as it is now. Errors: DiskFull.
    Done take(QWidget &window, const QString &name);
    Done write(const QString &fileName, const QJsonObject &document);
    void add(const QString &path) { m_files << path; }

    QString folder() const { return m_folder; }
    // In the order in which they were left, absolute.
    const QStringList &files() const { return m_files; }

private:
    Done draw(QWidget &window, const QString &name);

    QString m_folder;
    Looks m_looks;
    QStringList m_files;
    int m_pictures = 0;
};

} // namespace bm
