// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/deliveries.h"

#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace bm
{

Result<Paper> paperAt(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Reason::FileMissing, QStringLiteral("file"), path};
    if (file.size() > Deliveries::largestPaper)
        return Error{Reason::TooLong, QStringLiteral("file"), path};
    return Paper{QFileInfo(path).fileName(), QMimeDatabase().mimeTypeForFile(path).name(), file.readAll()};
}

} // namespace bm
