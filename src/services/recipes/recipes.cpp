// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/recipes.h"

#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recipes/newrecipe.h"
#include "services/recipes/reciperows.h"

namespace bm
{
namespace
{
Done checkNameIsNew(Database &database, const QString &name)
{
    static const QString sql =
        QStringLiteral("SELECT name FROM recipes WHERE lower(name) = lower(?) ORDER BY version DESC LIMIT 1");
    if (endsLikeAVersion(name))
        return Error{Reason::Ambiguous, QStringLiteral("name"), name};
    BM_TRY_ASSIGN(const std::optional<Row> known, database.first(sql, {name}));
    if (known)
        return Error{Reason::Duplicate, QStringLiteral("name"), known->text(QStringLiteral("name"))};
    return {};
}

Result<RecipeId> copied(Session &session, const RecipeBook &book, int leftOut)
{
    static const QString head = QStringLiteral(
        "INSERT INTO recipes (name, version, description, is_active, yield_quantity, yield_unit, "
        "output_ingredient_id, created_at, created_by) SELECT r.name, (SELECT max(o.version) + 1 FROM recipes o WHERE "
        "o.name = r.name), r.description, ?, r.yield_quantity, r.yield_unit, r.output_ingredient_id, ?, ? "
        "FROM recipes r WHERE r.id = ? RETURNING id");
    static const QString line = QStringLiteral(
        "INSERT INTO recipe_ingredients (recipe_id, ingredient_id, quantity, unit_of_measure, position, "
        "after_kill_step, created_at, created_by) SELECT ?, ingredient_id, quantity, unit_of_measure, "
        "row_number() OVER (ORDER BY position), after_kill_step, ?, ? FROM (SELECT x.*, row_number() OVER (ORDER BY "
        "position) AS place FROM recipe_ingredients x WHERE recipe_id = ?) AS numbered WHERE place <> ? ORDER BY "
        "position");
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(head, {false, session.now(), session.person, book.id}));
    const RecipeId id = row->id<RecipeId>(QStringLiteral("id"));
    BM_TRY(session.database.run(line, {id, session.now(), session.person, book.id, qint64(leftOut)}));
    return id;
}

Done addLine(Session &session, RecipeId recipe, const Ingredient &ingredient, const FormulaLine &line)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recipe_ingredients (recipe_id, ingredient_id, quantity, unit_of_measure, after_kill_step, "
        "position, created_at, created_by) VALUES (?, ?, ?, ?, ?, (SELECT COALESCE(max(o.position), 0) + 1 FROM "
        "recipe_ingredients o WHERE o.recipe_id = ?), ?, ?)");
    BM_TRY(session.database.run(sql, {recipe, ingredient.id, line.quantity, line.unit, line.isAfterKillStep, recipe,
                                      session.now(), session.person}));
    return {};
}

// Lines are named by their place, which is not their position: an old recipe book may have left holes.
Done writeLine(Session &session, RecipeId recipe, size_t place, const FormulaLine &line)
{
    static const QString sql = QStringLiteral(
        "UPDATE recipe_ingredients SET quantity = ?, unit_of_measure = ?, after_kill_step = ?, updated_at = ?, "
        "updated_by = ? WHERE id = (SELECT x.id FROM recipe_ingredients x WHERE x.recipe_id = ? ORDER BY x.position "
        "LIMIT 1 OFFSET ?)");
    BM_TRY(session.database.run(
        sql, {line.quantity, line.unit, line.isAfterKillStep, session.now(), session.person, recipe, qint64(place)}));
    return {};
}

// The line as it is to be; the last of the lines when it is new.
Result<FormulaLine> changedLine(const std::vector<FormulaLine> &lines, size_t place, const LineChange &change)
{
    FormulaLine line = lines[place];
    line.isAfterKillStep = change.isAfterKillStep.value_or(line.isAfterKillStep);
    if (change.quantity)
        line.quantity = change.quantity;
    if (change.percent) {
        BM_TRY_ASSIGN(line.quantity, weightOfPercent(lines, place, *change.percent));
    }
    if (!line.quantity)
        return Error{Reason::Required, QStringLiteral("quantity"), line.ingredient};
    if (!line.quantity->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), line.ingredient};
    return line;
}

Done writeChange(Session &session, RecipeBook book, const LineChange &change)
{
    BM_TRY_ASSIGN(const auto ingredient, ingredientNamed(session.database, change.ingredient));
    if (!ingredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), change.ingredient.trimmed()};
    BM_TRY_ASSIGN(const QString unit, unitFor(*ingredient, change.unit, QStringLiteral("unit")));
    BM_TRY_ASSIGN(const std::optional<size_t> known, lineMeant(book, ingredient->name, change.place));
    if (!known)
        book.lines.push_back({ingredient->name, {}, unit, ingredient->type == u"FLOUR", false});
    const size_t place = known.value_or(book.lines.size() - 1);
    const FormulaLine before = book.lines[place];
    BM_TRY_ASSIGN(const FormulaLine after, changedLine(book.lines, place, change));
    if (!known)
        return addLine(session, book.id, *ingredient, after);
    return before == after ? Done() : writeLine(session, book.id, place, after);
}
} // namespace

Result<std::vector<RecipeVersion>> Recipes::list()
{
    return recipeVersions(m_session.database);
}

Result<RecipeBook> Recipes::read(const QString &recipe)
{
    return inSnapshot(m_session.database, [&] { return recipeBook(m_session.database, recipe); });
}

Result<RecipeBook> Recipes::read(RecipeId id)
{
    return inSnapshot(m_session.database, [&] { return recipeBook(m_session.database, id); });
}

Result<RecipeContents> Recipes::contents(const QString &recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<RecipeContents> {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        BM_TRY_ASSIGN(const Wares wares, waresIn(m_session.database, book.lines));
        return contentsOf(book.lines, wares);
    });
}

Result<std::vector<FormulaDifference>> Recipes::compare(const QString &before, const QString &after)
{
    using Answer = Result<std::vector<FormulaDifference>>;
    return inSnapshot(m_session.database, [&]() -> Answer {
        BM_TRY_ASSIGN(const RecipeBook older, recipeBook(m_session.database, before));
        BM_TRY_ASSIGN(const RecipeBook newer, recipeBook(m_session.database, after));
        return compared(older.lines, newer.lines);
    });
}

Result<RecipeId> Recipes::create(const NewRecipe &recipe)
{
    BM_TRY(checkNewRecipe(recipe));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<RecipeId> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY(checkNameIsNew(m_session.database, recipe.name.trimmed()));
        return insertRecipe(m_session, recipe);
    });
}

Result<RecipeId> Recipes::copy(const QString &recipe)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<RecipeId> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        return copied(m_session, book, 0);
    });
}

Result<RecipeId> Recipes::without(const QString &recipe, const QString &ingredient, std::optional<int> place)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<RecipeId> {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        BM_TRY_ASSIGN(const std::optional<size_t> line, lineMeant(book, ingredient, place));
        if (!line)
            return Error{Reason::NotFound, QStringLiteral("ingredient"), ingredient.trimmed()};
        return copied(m_session, book, int(*line) + 1);
    });
}

Done Recipes::setLine(const QString &recipe, const LineChange &change)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        if (book.isUsed)
            return Error{Reason::RecipeFrozen, QStringLiteral("recipe"), book.code()};
        return writeChange(m_session, book, change);
    });
}

Done Recipes::activate(const QString &recipe)
{
    return setActive(recipe, true);
}

Done Recipes::retire(const QString &recipe)
{
    return setActive(recipe, false);
}

Done Recipes::setActive(const QString &recipe, bool isActive)
{
    static const QString sql =
        QStringLiteral("UPDATE recipes SET is_active = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        if (book.isActive == isActive)
            return {};
        BM_TRY(m_session.database.run(sql, {isActive, m_session.now(), m_session.person, book.id}));
        return {};
    });
}

} // namespace bm
