// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/newrecipe.h"

#include "services/details/ingredientrows.h"
#include "services/details/words.h"

#include <QRegularExpression>

namespace bm
{
namespace
{
Result<std::optional<IngredientId>> outputOf(Database &database, NewRecipe &recipe)
{
    if (recipe.outputIngredientName.trimmed().isEmpty())
        return std::optional<IngredientId>();
    BM_TRY_ASSIGN(const auto output, ingredientNamed(database, recipe.outputIngredientName));
    if (!output)
        return Error{Reason::NotFound, QStringLiteral("outputIngredient"), recipe.outputIngredientName};
    BM_TRY_ASSIGN(recipe.yieldUnit, unitFor(*output, recipe.yieldUnit, QStringLiteral("yieldUnit")));
    return std::optional(output->id);
}

Result<RecipeId> insertHead(Session &session, NewRecipe recipe, bool isActive)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recipes (name, version, is_active, yield_quantity, yield_unit, output_ingredient_id, created_at, "
        "created_by) VALUES (?, (SELECT COALESCE(max(o.version), 0) + 1 FROM recipes o WHERE o.name = ?), ?, ?, ?, ?, "
        "?, ?) RETURNING id");
    BM_TRY_ASSIGN(const std::optional<IngredientId> output, outputOf(session.database, recipe));
    const QString name = recipe.name.trimmed();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {name, name, isActive, recipe.yield, orNull(recipe.yieldUnit), output,
                                               session.now(), session.person}));
    return row->id<RecipeId>(QStringLiteral("id"));
}

Done insertLine(Session &session, RecipeId recipe, int position, const NewRecipeLine &line)
{
    static const QString sql = QStringLiteral("INSERT INTO recipe_ingredients (recipe_id, ingredient_id, quantity, "
                                              "unit_of_measure, position, created_at, created_by) "
                                              "VALUES (?, ?, ?, ?, ?, ?, ?)");
    BM_TRY(required(line.ingredientName, QStringLiteral("ingredient")));
    if (!line.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), line.ingredientName};
    BM_TRY_ASSIGN(const auto ingredient, ingredientNamed(session.database, line.ingredientName));
    if (!ingredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), line.ingredientName};
    BM_TRY_ASSIGN(const QString unit, unitFor(*ingredient, line.unit, QStringLiteral("unit")));
    BM_TRY(session.database.run(
        sql, {recipe, ingredient->id, line.quantity, unit, position, session.now(), session.person}));
    return {};
}
} // namespace

Done checkNewRecipe(const NewRecipe &recipe)
{
    BM_TRY(required(recipe.name, QStringLiteral("name")));
    BM_TRY(readable(recipe.yieldUnit, QStringLiteral("yieldUnit")));
    if (recipe.yield && !recipe.yield->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("yield"), recipe.name};
    return {};
}

Result<RecipeId> insertRecipe(Session &session, const NewRecipe &recipe, bool isActive)
{
    BM_TRY_ASSIGN(const RecipeId id, insertHead(session, recipe, isActive));
    int position = 0;
    for (const NewRecipeLine &line : recipe.lines)
        BM_TRY(insertLine(session, id, ++position, line));
    return id;
}

bool endsLikeAVersion(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("#\\s*[0-9]+\\s*$"));
    return name.contains(pattern);
}

std::optional<VersionName> versionNameIn(const QString &text)
{
    bool isNumber = false;
    const int version = text.section(u'#', -1).toInt(&isNumber);
    if (!isNumber || !text.contains(u'#'))
        return std::nullopt;
    return VersionName{text.section(u'#', 0, -2).trimmed(), version};
}

} // namespace bm
