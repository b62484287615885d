// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/linenames.h"

#include "domain/production/linememory.h"

namespace bm
{
namespace
{
// From one name to the next along the index: there are few lines and many batches.
#define BM_NAMES_IN(TABLE)                                                                                             \
    "WITH RECURSIVE names (name) AS (SELECT (SELECT substr(line, 1, 200) FROM " TABLE                                  \
    " WHERE line IS NOT NULL ORDER BY substr(line, 1, 200) LIMIT 1) UNION ALL SELECT (SELECT substr(t.line, 1, 200) "  \
    "FROM " TABLE " t WHERE t.line IS NOT NULL AND substr(t.line, 1, 200) > names.name ORDER BY substr(t.line, 1, "    \
    "200) LIMIT 1) FROM names WHERE names.name IS NOT NULL) SELECT name FROM names WHERE name IS NOT NULL AND name "   \
    "<> ''"

Done readNames(Database &database, const QString &sql, QStringList &names)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("name"));
        if (!names.contains(name))
            names << name;
    }
    return {};
}

Result<QStringList> written(Database &database)
{
    QStringList names;
    BM_TRY(readNames(database, QStringLiteral(BM_NAMES_IN("production_runs")), names));
    BM_TRY(readNames(database, QStringLiteral(BM_NAMES_IN("line_cleanings")), names));
    names.sort();
    return names;
}
} // namespace

Result<QStringList> spellingsOf(Database &database, const QString &line)
{
    BM_TRY_ASSIGN(QStringList names, written(database));
    const QString key = lineKey(line);
    names.removeIf([&](const QString &name) { return lineKey(name) != key; });
    return names;
}

Result<QString> lineNamed(Database &database, const QString &typed)
{
    BM_TRY_ASSIGN(const QStringList names, spellingsOf(database, typed));
    return names.isEmpty() || names.contains(typed) ? typed.simplified() : names.first();
}

Result<QStringList> lineNames(Database &database)
{
    BM_TRY_ASSIGN(const QStringList all, written(database));
    QStringList names;
    QStringList keys;
    for (const QString &name : all) {
        if (keys.contains(lineKey(name)))
            continue;
        keys << lineKey(name);
        names << name;
    }
    return names;
}

Result<bool> keepsLines(Database &database)
{
    static const QString sql = QStringLiteral("SELECT 1 AS found FROM line_cleanings LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row.has_value();
}

Done askForLine(Database &database, const QString &line)
{
    if (!line.trimmed().isEmpty())
        return {};
    BM_TRY_ASSIGN(const bool isKept, keepsLines(database));
    return isKept ? Done(Error{Reason::Required, QStringLiteral("line")}) : Done();
}

} // namespace bm
