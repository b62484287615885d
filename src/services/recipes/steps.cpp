// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/steps.h"

#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recipes/reciperows.h"
#include "services/recipes/steprows.h"

#include <algorithm>

namespace bm
{
namespace
{
Result<StepsOfRecipe> readSteps(Database &database, const RecipeBook &book)
{
    StepsOfRecipe all;
    all.version = book;
    BM_TRY_ASSIGN(all.steps, stepsOf(database, book.id));
    return all;
}

// What may still be changed. The caller has a transaction.
Result<StepsOfRecipe> openSteps(Session &session, const QString &recipe)
{
    BM_TRY(authorized(session, Act::EditRecipes));
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(session.database, recipe));
    if (book.isUsed)
        return Error{Reason::RecipeFrozen, QStringLiteral("recipe"), book.code()};
    return readSteps(session.database, book);
}

Result<RecipeStep> stepAt(const StepsOfRecipe &all, int place)
{
    if (place < 1 || size_t(place) > all.steps.size())
        return Error{Reason::NotFound, QStringLiteral("step"), QString::number(place)};
    return all.steps[size_t(place) - 1];
}

Result<PlannedReading> readingAt(const RecipeStep &step, int place)
{
    if (place < 1 || size_t(place) > step.readings.size())
        return Error{Reason::NotFound, QStringLiteral("reading"), QString::number(place)};
    return step.readings[size_t(place) - 1];
}

Result<QString> kindIn(const QStringList &kinds, const QString &typed, const QString &field)
{
    const QString kind = typed.trimmed().toUpper().replace(u'-', u'_');
    if (kind.isEmpty())
        return Error{Reason::Required, field};
    if (!kinds.contains(kind))
        return Error{Reason::UnknownAction, field, typed.trimmed()};
    return kind;
}

Result<RecipeStep> changedStep(RecipeStep step, const StepChange &change)
{
    if (!change.kind.trimmed().isEmpty() || step.kind.isEmpty()) {
        BM_TRY_ASSIGN(step.kind, kindIn(stepKinds(), change.kind, QStringLiteral("stepKind")));
    }
    if (!change.instruction.trimmed().isEmpty())
        step.instruction = change.instruction.trimmed();
    BM_TRY(required(step.instruction, QStringLiteral("instruction"), longestNote));
    if (change.to && *change.to < 1)
        return Error{Reason::NotPositive, QStringLiteral("place"), QString::number(*change.to)};
    return step;
}

Result<PlannedReading> changedReading(PlannedReading reading, const ReadingChange &change)
{
    if (!change.kind.trimmed().isEmpty() || reading.kind.isEmpty()) {
        BM_TRY_ASSIGN(reading.kind, kindIn(readingKinds(), change.kind, QStringLiteral("readingKind")));
    }
    if (change.name)
        reading.name = change.name->trimmed();
    if (!change.unit.trimmed().isEmpty())
        reading.unit = change.unit.trimmed();
    BM_TRY(required(reading.unit, QStringLiteral("unit")));
    BM_TRY(readable(reading.name, QStringLiteral("name")));
    if (change.low || change.withoutLow)
        reading.low = change.low;
    if (change.high || change.withoutHigh)
        reading.high = change.high;
    reading.isRequired = change.isRequired.value_or(reading.isRequired);
    if (reading.low && reading.high && *reading.high < *reading.low)
        return Error{Reason::OutOfLimits, QStringLiteral("high"), reading.high->toText()};
    return reading;
}

Done place(Session &session, qint64 step, int position)
{
    static const QString sql =
        QStringLiteral("UPDATE recipe_steps SET position = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {qint64(position), session.now(), session.person, step}));
    return {};
}

// No two steps stand in one place, not even for a moment: whoever has to go waits behind the last one.
Done reorder(Session &session, std::vector<RecipeStep> steps, size_t from, size_t to)
{
    if (from == to)
        return {};
    const RecipeStep moved = steps[from];
    steps.erase(steps.begin() + std::ptrdiff_t(from));
    steps.insert(steps.begin() + std::ptrdiff_t(to), moved);
    BM_TRY(place(session, moved.id, int(steps.size()) + 1));
    const std::ptrdiff_t stride = from < to ? 1 : -1;
    for (std::ptrdiff_t i = std::ptrdiff_t(from); i != std::ptrdiff_t(to); i += stride)
        BM_TRY(place(session, steps[size_t(i)].id, int(i) + 1));
    return place(session, moved.id, int(to) + 1);
}

Done moveTo(Session &session, RecipeId recipe, size_t from, std::optional<int> to)
{
    if (!to)
        return {};
    BM_TRY_ASSIGN(const std::vector<RecipeStep> steps, stepsOf(session.database, recipe));
    return reorder(session, steps, from, std::min(size_t(*to), steps.size()) - 1);
}

Done insertStep(Session &session, RecipeId recipe, int position, const RecipeStep &step)
{
    static const QString sql = QStringLiteral("INSERT INTO recipe_steps (recipe_id, position, kind, instruction, "
                                              "created_at, created_by) VALUES (?, ?, ?, ?, ?, ?)");
    BM_TRY(session.database.run(
        sql, {recipe, qint64(position), step.kind, step.instruction, session.now(), session.person}));
    return {};
}

Done deleteReading(Session &session, qint64 reading)
{
    BM_TRY(session.database.run(QStringLiteral("DELETE FROM recipe_step_readings WHERE id = ?"), {reading}));
    return {};
}

Done deleteStep(Session &session, const StepsOfRecipe &all, size_t index)
{
    for (const PlannedReading &reading : all.steps[index].readings)
        BM_TRY(deleteReading(session, reading.id));
    BM_TRY(session.database.run(QStringLiteral("DELETE FROM recipe_steps WHERE id = ?"), {all.steps[index].id}));
    for (size_t i = index + 1; i < all.steps.size(); ++i)
        BM_TRY(place(session, all.steps[i].id, int(i)));
    return {};
}

Done insertReading(Session &session, const RecipeStep &step, const PlannedReading &reading)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recipe_step_readings (recipe_step_id, position, kind, name, measured_unit, lower_limit, "
        "upper_limit, is_required, created_at, created_by) VALUES (?, (SELECT COALESCE(max(o.position), 0) + 1 FROM "
        "recipe_step_readings o WHERE o.recipe_step_id = ?), ?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY(session.database.run(sql, {step.id, step.id, reading.kind, orNull(reading.name), reading.unit, reading.low,
                                      reading.high, reading.isRequired, session.now(), session.person}));
    return {};
}

Done writeReading(Session &session, const PlannedReading &reading)
{
    static const QString sql = QStringLiteral(
        "UPDATE recipe_step_readings SET kind = ?, name = ?, measured_unit = ?, lower_limit = ?, upper_limit = ?, "
        "is_required = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {reading.kind, orNull(reading.name), reading.unit, reading.low, reading.high,
                                      reading.isRequired, session.now(), session.person, reading.id}));
    return {};
}

// Changes what is open.
template <typename Change>
Done changed(Session &session, const QString &recipe, Change change)
{
    return inTransaction(session.database, session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const StepsOfRecipe all, openSteps(session, recipe));
        return change(all);
    });
}
} // namespace

Result<StepsOfRecipe> RecipeSteps::of(const QString &recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<StepsOfRecipe> {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        return readSteps(m_session.database, book);
    });
}

Result<StepsOfRecipe> RecipeSteps::of(RecipeId recipe)
{
    return inSnapshot(m_session.database, [&]() -> Result<StepsOfRecipe> {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(m_session.database, recipe));
        return readSteps(m_session.database, book);
    });
}

Result<std::vector<StepDifference>> RecipeSteps::compare(const QString &before, const QString &after)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<StepDifference>> {
        BM_TRY_ASSIGN(const RecipeBook older, recipeBook(m_session.database, before));
        BM_TRY_ASSIGN(const RecipeBook newer, recipeBook(m_session.database, after));
        BM_TRY_ASSIGN(const std::vector<RecipeStep> first, stepsOf(m_session.database, older.id));
        BM_TRY_ASSIGN(const std::vector<RecipeStep> second, stepsOf(m_session.database, newer.id));
        return comparedSteps(first, second);
    });
}

Done RecipeSteps::add(const QString &recipe, const StepChange &step)
{
    BM_TRY_ASSIGN(const RecipeStep made, changedStep({}, step));
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY(insertStep(m_session, all.version.id, int(all.steps.size()) + 1, made));
        return moveTo(m_session, all.version.id, all.steps.size(), step.to);
    });
}

Done RecipeSteps::change(const QString &recipe, int step, const StepChange &change)
{
    static const QString sql = QStringLiteral(
        "UPDATE recipe_steps SET kind = ?, instruction = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY_ASSIGN(const RecipeStep before, stepAt(all, step));
        BM_TRY_ASSIGN(const RecipeStep after, changedStep(before, change));
        if (!after.isSameAs(before))
            BM_TRY(m_session.database.run(
                sql, {after.kind, after.instruction, m_session.now(), m_session.person, before.id}));
        return moveTo(m_session, all.version.id, size_t(step) - 1, change.to);
    });
}

Done RecipeSteps::remove(const QString &recipe, int step)
{
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY(stepAt(all, step));
        return deleteStep(m_session, all, size_t(step) - 1);
    });
}

Done RecipeSteps::addReading(const QString &recipe, int step, const ReadingChange &reading)
{
    BM_TRY_ASSIGN(const PlannedReading made, changedReading({}, reading));
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY_ASSIGN(const RecipeStep of, stepAt(all, step));
        return insertReading(m_session, of, made);
    });
}

Done RecipeSteps::changeReading(const QString &recipe, int step, int reading, const ReadingChange &change)
{
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY_ASSIGN(const RecipeStep of, stepAt(all, step));
        BM_TRY_ASSIGN(const PlannedReading before, readingAt(of, reading));
        BM_TRY_ASSIGN(const PlannedReading after, changedReading(before, change));
        return after.isSameAs(before) ? Done() : writeReading(m_session, after);
    });
}

Done RecipeSteps::removeReading(const QString &recipe, int step, int reading)
{
    return changed(m_session, recipe, [&](const StepsOfRecipe &all) -> Done {
        BM_TRY_ASSIGN(const RecipeStep of, stepAt(all, step));
        BM_TRY_ASSIGN(const PlannedReading gone, readingAt(of, reading));
        return deleteReading(m_session, gone.id);
    });
}

} // namespace bm
