// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/ourtables.h"

#include "database/migration/migrationscript.h"

namespace bm
{

const QStringList &ourTables()
{
    static const QStringList tables = [] {
        QStringList names = migrationText(QStringLiteral("tables")).valueOr({}).split(u'\n', Qt::SkipEmptyParts);
        names.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        return names;
    }();
    return tables;
}

} // namespace bm
