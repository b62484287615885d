// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/substitutes.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/snapshot.h"
#include "services/recipes/reciperows.h"

namespace bm
{
namespace
{
Substitute substituteFrom(const Row &row)
{
    return {row.id<IngredientId>(QStringLiteral("ingredient_id")),
            row.text(QStringLiteral("ingredient")),
            row.text(QStringLiteral("ingredient_unit")),
            row.id<IngredientId>(QStringLiteral("substitute_id")),
            row.text(QStringLiteral("substitute")),
            row.text(QStringLiteral("substitute_unit")),
            row.quantity(QStringLiteral("ratio")),
            {}};
}

Result<std::vector<Substitute>> read(Database &database, RecipeId recipe)
{
    static const QString sql = QStringLiteral(
        "SELECT s.ingredient_id, i.name AS ingredient, i.unit_of_measure AS ingredient_unit, s.substitute_id, o.name "
        "AS substitute, o.unit_of_measure AS substitute_unit, s.ratio FROM recipe_substitutes s JOIN ingredients i ON "
        "i.id = s.ingredient_id JOIN ingredients o ON o.id = s.substitute_id WHERE s.recipe_id = ? ORDER BY (SELECT "
        "min(x.position) FROM recipe_ingredients x WHERE x.recipe_id = s.recipe_id AND x.ingredient_id = "
        "s.ingredient_id), s.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recipe}));
    std::vector<Substitute> all;
    for (const Row &row : rows) {
        all.push_back(substituteFrom(row));
        BM_TRY_ASSIGN(all.back().newAllergens, newAllergens(database, recipe, all.back().substituteName));
    }
    return all;
}

struct Pair
{
    RecipeId recipe;
    IngredientId ingredient;
    IngredientId substitute;
};

Result<Ingredient> known(Database &database, const QString &name, const QString &field)
{
    BM_TRY_ASSIGN(const std::optional<Ingredient> found, ingredientNamed(database, name));
    if (!found)
        return Error{Reason::NotFound, field, name.trimmed()};
    return *found;
}

// Of a version that may still change.
Result<Pair> pairOf(Session &session, const QString &recipe, const QString &ingredient, const QString &substitute)
{
    BM_TRY(authorized(session, Act::EditRecipes));
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(session.database, recipe));
    if (book.isUsed)
        return Error{Reason::RecipeFrozen, QStringLiteral("recipe"), book.code()};
    BM_TRY_ASSIGN(const Ingredient wanted, known(session.database, ingredient, QStringLiteral("ingredient")));
    BM_TRY_ASSIGN(const Ingredient other, known(session.database, substitute, QStringLiteral("substitute")));
    const bool isInRecipe = std::any_of(book.lines.begin(), book.lines.end(),
                                        [&](const FormulaLine &line) { return line.ingredient == wanted.name; });
    if (!isInRecipe)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), wanted.name};
    if (wanted.id == other.id)
        return Error{Reason::Duplicate, QStringLiteral("substitute"), other.name};
    return Pair{book.id, wanted.id, other.id};
}
} // namespace

Result<QStringList> newAllergens(Database &database, RecipeId recipe, const QString &ingredient)
{
    const auto words = [](const DeclaredAllergens &declared) { return declared.eu + declared.us + declared.other; };
    const FormulaLine alone{ingredient, Quantity::ofUnits(1), QStringLiteral("kg"), false, false};
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(database, recipe));
    BM_TRY_ASSIGN(const Wares inRecipe, waresIn(database, book.lines));
    BM_TRY_ASSIGN(const Wares inOther, waresIn(database, {alone}));
    const QStringList has = words(contentsOf(book.lines, inRecipe, book.output).allergens);
    QStringList brings;
    for (const QString &word : words(contentsOf({alone}, inOther).allergens)) {
        if (!has.contains(word) && !brings.contains(word))
            brings << word;
    }
    return brings;
}

Result<std::vector<Substitute>> Substitutes::of(const QString &recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<Substitute>> {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        return read(m_session.database, book.id);
    });
}

Result<std::vector<Substitute>> Substitutes::of(RecipeId recipe)
{
    return inSnapshot(m_session.database, [&] { return read(m_session.database, recipe); });
}

Done Substitutes::allow(const QString &recipe, const QString &ingredient, const QString &substitute, Quantity ratio)
{
    static const QString change = QStringLiteral(
        "UPDATE recipe_substitutes SET ratio = ?, updated_at = ?, updated_by = ? WHERE recipe_id = ? AND ingredient_id "
        "= ? AND substitute_id = ? RETURNING id");
    static const QString insert =
        QStringLiteral("INSERT INTO recipe_substitutes (recipe_id, ingredient_id, substitute_id, ratio, created_at, "
                       "created_by) VALUES (?, ?, ?, ?, ?, ?)");
    if (!ratio.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("ratio"), ratio.toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const Pair pair, pairOf(m_session, recipe, ingredient, substitute));
        const Args changed{ratio, m_session.now(), m_session.person, pair.recipe, pair.ingredient, pair.substitute};
        BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(change, changed));
        if (!row)
            BM_TRY(m_session.database.run(
                insert, {pair.recipe, pair.ingredient, pair.substitute, ratio, m_session.now(), m_session.person}));
        return {};
    });
}

Done Substitutes::forbid(const QString &recipe, const QString &ingredient, const QString &substitute)
{
    static const QString sql =
        QStringLiteral("DELETE FROM recipe_substitutes WHERE recipe_id = ? AND ingredient_id = ? AND substitute_id = ? "
                       "RETURNING id");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const Pair pair, pairOf(m_session, recipe, ingredient, substitute));
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {pair.recipe, pair.ingredient, pair.substitute}));
        if (!row)
            return Error{Reason::NotFound, QStringLiteral("substitute"), substitute.trimmed()};
        return {};
    });
}

Done copySubstitutes(Session &session, RecipeId from, RecipeId to)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recipe_substitutes (recipe_id, ingredient_id, substitute_id, ratio, created_at, created_by) "
        "SELECT "
        "?, s.ingredient_id, s.substitute_id, s.ratio, ?, ? FROM recipe_substitutes s WHERE s.recipe_id = ? AND EXISTS "
        "(SELECT 1 FROM recipe_ingredients x WHERE x.recipe_id = ? AND x.ingredient_id = s.ingredient_id) ORDER BY "
        "s.id");
    BM_TRY(session.database.run(sql, {to, session.now(), session.person, from, to}));
    return {};
}

} // namespace bm
