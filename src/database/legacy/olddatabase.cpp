// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/olddatabase.h"

#include <algorithm>

namespace bm
{
namespace
{
struct Variant
{
    const char *name;
    bool camel; // "ProductionRun" or production_runs
    const char *needs;
};

// The richer shapes first.
constexpr Variant variants[] = {
    {"web-v2", true, "recipes production_runs pallets ingredients ingredient_lots batch_ingredients"},
    {"basic", true, "recipes production_runs pallets"},
    {"basic-snake", false, "recipes production_runs pallets"},
    {"recipe-book", false, "recipes ingredients recipe_ingredients"},
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

bool isTextType(const QString &type)
{
    const QString lower = type.toLower();
    return lower.contains(QLatin1String("char")) || lower.contains(QLatin1String("text")) ||
           lower == QLatin1String("uuid");
}

std::optional<OldTable> bind(const OldEntity &entity, const TableShape &shape)
{
    OldTable bound{&entity, shape.name, shape.name, {}, {}, false};
    QStringList present;
    for (const ColumnInfo &column : shape.columns) {
        const OldColumn *spec = oldColumnFor(entity, column.name);
        present << snakeCase(column.name);
        if (spec && !bound.column(QLatin1String(spec->name)))
            bound.columns.push_back({spec, column.name, column.type});
        else
            bound.unmapped.push_back(column);
    }
    const QStringList required = words(entity.required);
    const bool complete =
        std::all_of(required.begin(), required.end(), [&](const QString &name) { return present.contains(name); });
    if (!complete || !bound.column(QLatin1String("id")))
        return std::nullopt;
    bound.textKey = isTextType(bound.key().type);
    return bound;
}

std::vector<OldTable> bindAll(bool camel, const std::vector<TableShape> &tables)
{
    std::vector<OldTable> bound;
    for (const OldEntity &entity : oldEntities()) {
        const char *name = camel ? entity.camelTable : entity.snakeTable;
        for (const TableShape &shape : tables) {
            if (!name || shape.name != QLatin1String(name))
                continue;
            if (auto table = bind(entity, shape))
                bound.push_back(*std::move(table));
        }
    }
    return bound;
}
} // namespace

const OldTableColumn *OldTable::column(QLatin1String name) const
{
    const auto it = std::find_if(columns.begin(), columns.end(),
                                 [name](const OldTableColumn &each) { return QLatin1String(each.spec->name) == name; });
    return it == columns.end() ? nullptr : &*it;
}

const OldTable *OldDatabase::find(QLatin1String entity) const
{
    const auto it = std::find_if(tables.begin(), tables.end(), [entity](const OldTable &table) {
        return QLatin1String(table.entity->name) == entity;
    });
    return it == tables.end() ? nullptr : &*it;
}

std::optional<OldDatabase> recogniseOldDatabase(Engine engine, const std::vector<TableShape> &tables)
{
    for (const Variant &variant : variants) {
        OldDatabase old{engine, QString::fromLatin1(variant.name), bindAll(variant.camel, tables)};
        const QStringList needed = words(variant.needs);
        const bool complete = std::all_of(needed.begin(), needed.end(), [&old](const QString &entity) {
            return std::any_of(old.tables.begin(), old.tables.end(), [&entity](const OldTable &table) {
                return entity == QLatin1String(table.entity->name);
            });
        });
        if (complete)
            return old;
    }
    return std::nullopt;
}

} // namespace bm
