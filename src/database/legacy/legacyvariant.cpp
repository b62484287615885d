// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/legacyvariant.h"

#include "database/migration/migrationscript.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
const TableShape *find(const std::vector<TableShape> &tables, const QString &name)
{
    const auto it = std::find_if(tables.begin(), tables.end(), [&name](const TableShape &t) { return t.name == name; });
    return it == tables.end() ? nullptr : &*it;
}
} // namespace

const std::vector<LegacyVariant> &legacyVariants()
{
    static const std::vector<LegacyVariant> variants{
        {QStringLiteral("web-v2"), looksWebV2, false},
        {QStringLiteral("basic"), looksBasic, true},
        {QStringLiteral("basic-snake"), looksBasicSnake, false},
        {QStringLiteral("recipe-book"), looksRecipeBook, false},
    };
    return variants;
}

Result<std::vector<LegacyStatement>> legacyScript(const QString &variant, Engine engine)
{
    static const QRegularExpression purpose(QStringLiteral("^-- @(\\w+) ?(.*)$"), QRegularExpression::MultilineOption);
    BM_TRY_ASSIGN(const QString text, migrationText(QStringLiteral("legacy/") + variant + u'.' + engineName(engine) +
                                                    QLatin1String(".sql")));
    std::vector<LegacyStatement> statements;
    for (const QString &statement : splitStatements(text)) {
        const auto match = purpose.match(statement);
        if (!match.hasMatch())
            return Error{Reason::Internal, {}, statement.left(80)};
        statements.push_back({match.captured(1), match.captured(2), statement.mid(match.capturedEnd() + 1)});
    }
    return statements;
}

bool hasTable(const std::vector<TableShape> &tables, const QString &name, const QStringList &columns)
{
    const TableShape *table = find(tables, name);
    const QStringList present = table ? table->columnNames() : QStringList();
    return table &&
           std::all_of(columns.begin(), columns.end(), [&present](const QString &c) { return present.contains(c); });
}

bool hasExactTable(const std::vector<TableShape> &tables, const QString &name, const QStringList &columns)
{
    const TableShape *table = find(tables, name);
    return table && table->columnNames().size() == columns.size() && hasTable(tables, name, columns);
}

} // namespace bm
