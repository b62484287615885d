// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/ourtables.h"

#include "database/migration/migrationscript.h"

#include <QRegularExpression>

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

QSet<QString> tablesOfView(const QString &view)
{
    static const QRegularExpression word(QStringLiteral("\\w+"));
    const QString text = migrationText(QStringLiteral("views/") + view + QStringLiteral(".sql")).valueOr({});
    QSet<QString> tables;
    for (auto words = word.globalMatch(text); words.hasNext();) {
        const QString name = words.next().captured();
        if (ourTables().contains(name))
            tables.insert(name);
    }
    return tables;
}

} // namespace bm
