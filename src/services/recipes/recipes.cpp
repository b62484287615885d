// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/recipes.h"

#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/details/snapshot.h"
#include "services/details/temperature.h"
#include "services/details/words.h"
#include "services/recipes/newrecipe.h"
#include "services/recipes/reciperows.h"
#include "services/recipes/steprows.h"
#include "services/recipes/substitutes.h"

#include <algorithm>

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
    static const QString head =
        QStringLiteral("INSERT INTO recipes (name, version, description, is_active, yield_quantity, yield_unit, "
                       "output_ingredient_id, shelf_life_days, loss_percent, rework_percent, storage_from, "
                       "storage_to, brand, packaging_size, packaging_style, created_at, created_by) SELECT r.name, "
                       "(SELECT "
                       "max(o.version) + 1 FROM recipes o WHERE "
                       "o.name = r.name), r.description, ?, r.yield_quantity, r.yield_unit, r.output_ingredient_id, "
                       "r.shelf_life_days, r.loss_percent, r.rework_percent, r.storage_from, r.storage_to, r.brand, "
                       "r.packaging_size, r.packaging_style, ?, ? "
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
    BM_TRY(copySteps(session, book.id, id));
    BM_TRY(copySubstitutes(session, book.id, id));
    return id;
}

// Of what was made to it, also when it came back.
Result<bool> hasAnyLeft(Database &database, RecipeId recipe)
{
    static const QString sql = QStringLiteral(
        "SELECT 1 AS one FROM recipes c WHERE c.id = ? AND (EXISTS (SELECT 1 FROM shipment_lines s JOIN "
        "production_runs r ON r.id = s.production_run_id WHERE r.recipe_id = c.id) OR EXISTS (SELECT 1 FROM pallets p "
        "JOIN pallet_items i ON i.pallet_id = p.id JOIN production_runs r ON r.id = i.production_run_id WHERE p.status "
        "= 'SHIPPED' AND r.recipe_id = c.id))");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {recipe}));
    return row.has_value();
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
    if (known && change.isNew)
        return Error{Reason::Duplicate, QStringLiteral("ingredient"), ingredient->name};
    if (!known)
        book.lines.push_back({ingredient->name, {}, unit, ingredient->type == u"FLOUR", false});
    const size_t place = known.value_or(book.lines.size() - 1);
    const FormulaLine before = book.lines[place];
    BM_TRY_ASSIGN(const FormulaLine after, changedLine(book.lines, place, change));
    if (!known)
        return addLine(session, book.id, *ingredient, after);
    return before == after ? Done() : writeLine(session, book.id, place, after);
}

// What a run puts into stock is counted as its ingredient is.
Result<QString> yieldUnitFor(Database &database, const RecipeBook &book, const QString &typed)
{
    const QString unit = typed.trimmed().isEmpty() ? book.yieldUnit : typed.trimmed();
    if (book.output.isEmpty())
        return unit;
    BM_TRY_ASSIGN(const auto output, ingredientNamed(database, book.output));
    if (!output)
        return unit;
    return unitFor(*output, unit, QStringLiteral("yieldUnit"));
}

// The ids of the lines in their order, and the position of the last one.
struct Order
{
    std::vector<qint64> ids;
    std::vector<qint64> positions;
};

Result<Order> orderOf(Database &database, RecipeId recipe)
{
    static const QString sql =
        QStringLiteral("SELECT id, position FROM recipe_ingredients WHERE recipe_id = ? ORDER BY position");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recipe}));
    Order order;
    for (const Row &row : rows) {
        order.ids.push_back(row.integer(QStringLiteral("id")));
        order.positions.push_back(row.integer(QStringLiteral("position")));
    }
    return order;
}

Done place(Session &session, qint64 line, qint64 position)
{
    static const QString sql =
        QStringLiteral("UPDATE recipe_ingredients SET position = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {position, session.now(), session.person, line}));
    return {};
}

// No two lines of a recipe stand in one place, not even for a moment: whoever has to go waits behind the last one.
Done reorder(Session &session, RecipeId recipe, size_t from, size_t to)
{
    BM_TRY_ASSIGN(const Order before, orderOf(session.database, recipe));
    std::vector<qint64> ids = before.ids;
    const qint64 moved = ids[from];
    ids.erase(ids.begin() + std::ptrdiff_t(from));
    ids.insert(ids.begin() + std::ptrdiff_t(to), moved);
    BM_TRY(place(session, moved, before.positions.back() + 1));
    const std::ptrdiff_t step = from < to ? 1 : -1;
    for (std::ptrdiff_t i = std::ptrdiff_t(from); i != std::ptrdiff_t(to); i += step)
        BM_TRY(place(session, ids[size_t(i)], before.positions[size_t(i)]));
    return place(session, moved, before.positions[to]);
}
} // namespace

Result<std::vector<RecipeVersion>> Recipes::list()
{
    return recipeVersions(m_session.database);
}

Result<RecipeBook> Recipes::read(const QString &recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<RecipeBook> {
        BM_TRY_ASSIGN(RecipeBook book, recipeBook(m_session.database, recipe));
        BM_TRY(lookAt(m_session.database, book));
        return book;
    });
}

Result<RecipeBook> Recipes::read(RecipeId id)
{
    return inSnapshot(m_session.database, [&]() -> Result<RecipeBook> {
        BM_TRY_ASSIGN(RecipeBook book, recipeBook(m_session.database, id));
        BM_TRY(lookAt(m_session.database, book));
        return book;
    });
}

Result<RecipeId> Recipes::recipeOfLine(qint64 line)
{
    static const QString sql = QStringLiteral("SELECT recipe_id FROM recipe_ingredients WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {line}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("line"), QString::number(line)};
    return row->id<RecipeId>(QStringLiteral("recipe_id"));
}

Result<RecipeContents> Recipes::contents(const QString &recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<RecipeContents> {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        BM_TRY_ASSIGN(const Wares wares, waresIn(m_session.database, book.lines));
        return contentsOf(book.lines, wares, book.output);
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
        return insertRecipe(m_session, recipe, !recipe.lines.empty());
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

Done Recipes::moveLine(const QString &recipe, const QString &ingredient, std::optional<int> place, int to)
{
    if (to <= 0)
        return Error{Reason::NotPositive, QStringLiteral("place"), QString::number(to)};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditRecipes));
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        if (book.isUsed)
            return Error{Reason::RecipeFrozen, QStringLiteral("recipe"), book.code()};
        BM_TRY_ASSIGN(const std::optional<size_t> line, lineMeant(book, ingredient, place));
        if (!line)
            return Error{Reason::NotFound, QStringLiteral("ingredient"), ingredient.trimmed()};
        const size_t target = std::min(size_t(to), book.lines.size()) - 1;
        return target == *line ? Done() : reorder(m_session, book.id, *line, target);
    });
}

Done Recipes::writeExpected(const QString &recipe, const ExpectedChange &change)
{
    static const QString sql =
        QStringLiteral("UPDATE recipes SET yield_quantity = ?, yield_unit = ?, loss_percent = ?, "
                       "rework_percent = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    if (change.yield && !change.yield->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("yield"), change.yield->toText()};
    if (change.lossPercent && (change.lossPercent->isNegative() || *change.lossPercent >= Quantity::ofUnits(100)))
        return Error{Reason::NotANumber, QStringLiteral("loss"), change.lossPercent->toText()};
    if (change.reworkPercent && (!change.reworkPercent->isPositive() || *change.reworkPercent > Quantity::ofUnits(100)))
        return Error{Reason::NotANumber, QStringLiteral("rework"), change.reworkPercent->toText()};
    BM_TRY(readable(change.unit, QStringLiteral("yieldUnit")));
    BM_TRY(authorized(m_session, Act::EditRecipes));
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
    if (book.isUsed)
        return Error{Reason::RecipeFrozen, QStringLiteral("recipe"), book.code()};
    const std::optional<Quantity> yield = change.yield ? change.yield : book.yield;
    BM_TRY_ASSIGN(const QString unit, yieldUnitFor(m_session.database, book, change.unit));
    if (yield && unit.isEmpty())
        return Error{Reason::Required, QStringLiteral("yieldUnit")};
    const auto loss = change.lossPercent || change.withoutLoss ? change.lossPercent : book.lossPercent;
    const auto rework = change.reworkPercent || change.withoutRework ? change.reworkPercent : book.reworkPercent;
    if (yield == book.yield && unit == book.yieldUnit && loss == book.lossPercent && rework == book.reworkPercent)
        return {};
    BM_TRY(
        m_session.database.run(sql, {yield, orNull(unit), loss, rework, m_session.now(), m_session.person, book.id}));
    return {};
}

Done Recipes::setExpected(const QString &recipe, const ExpectedChange &change)
{
    return inTransaction(m_session.database, m_session.because(), [&] { return writeExpected(recipe, change); });
}

Done Recipes::writeStorage(const QString &recipe, const StorageLimits &limits)
{
    static const QString sql = QStringLiteral(
        "UPDATE recipes SET storage_from = ?, storage_to = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(possibleTemperature(limits.from));
    BM_TRY(possibleTemperature(limits.to));
    if (limits.from && limits.to && *limits.from > *limits.to)
        return Error{Reason::OutOfLimits, QStringLiteral("high"), limits.to->toText()};
    BM_TRY(authorized(m_session, Act::EditRecipes));
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
    if (limits == book.storage)
        return {};
    BM_TRY(m_session.database.run(sql, {limits.from, limits.to, m_session.now(), m_session.person, book.id}));
    return {};
}

Done Recipes::setStorage(const QString &recipe, const StorageLimits &limits)
{
    return inTransaction(m_session.database, m_session.because(), [&] { return writeStorage(recipe, limits); });
}

Done Recipes::writeProduct(const QString &recipe, const ProductDescription &product, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE recipes SET brand = ?, packaging_size = ?, packaging_style = ?, "
                                              "updated_at = ?, updated_by = ? WHERE id = ?");
    const ProductDescription said{product.brand.trimmed(), product.packagingSize.trimmed(),
                                  product.packagingStyle.trimmed()};
    BM_TRY(readable(
        {{said.brand, "brand"}, {said.packagingSize, "packagingSize"}, {said.packagingStyle, "packagingStyle"}}));
    BM_TRY(authorized(m_session, Act::EditRecipes));
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
    if (said == book.product)
        return {};
    if (reason.trimmed().isEmpty() && book.product.isContradictedBy(said)) {
        BM_TRY_ASSIGN(const bool hasLeft, hasAnyLeft(m_session.database, book.id));
        if (hasLeft)
            return Error{Reason::Required, QStringLiteral("productReason"), book.code()};
    }
    BM_TRY(m_session.database.run(sql, {orNull(said.brand), orNull(said.packagingSize), orNull(said.packagingStyle),
                                        m_session.now(), m_session.person, book.id}));
    return {};
}

Done Recipes::setProduct(const QString &recipe, const ProductDescription &product, const QString &reason)
{
    BM_TRY(readableNote(reason, QStringLiteral("reason"))); // the history takes it before anything else
    return inTransaction(m_session.database, m_session.because(reason.trimmed()),
                         [&] { return writeProduct(recipe, product, reason); });
}

Done Recipes::setSaid(const QString &recipe, const RecipeSaid &said)
{
    BM_TRY(readableNote(said.reason, QStringLiteral("reason")));
    return inTransaction(m_session.database, m_session.because(said.reason.trimmed()), [&]() -> Done {
        if (said.expected)
            BM_TRY(writeExpected(recipe, *said.expected));
        BM_TRY(writeStorage(recipe, said.storage));
        return writeProduct(recipe, said.product, said.reason);
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
        if (isActive && book.lines.empty())
            return Error{Reason::Required, QStringLiteral("recipeLines"), book.code()};
        BM_TRY(m_session.database.run(sql, {isActive, m_session.now(), m_session.person, book.id}));
        return {};
    });
}

} // namespace bm
