// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/steprows.h"

namespace bm
{
namespace
{
PlannedReading readingFrom(const Row &row)
{
    return {row.integer(QStringLiteral("id")),
            row.text(QStringLiteral("kind")),
            row.text(QStringLiteral("name")),
            row.text(QStringLiteral("measured_unit")),
            row.optionalQuantity(QStringLiteral("lower_limit")),
            row.optionalQuantity(QStringLiteral("upper_limit")),
            row.flag(QStringLiteral("is_required"))};
}
} // namespace

Result<std::vector<RecipeStep>> stepsOf(Database &database, RecipeId recipe)
{
    static const QString steps =
        QStringLiteral("SELECT id, kind, instruction FROM recipe_steps WHERE recipe_id = ? ORDER BY position");
    static const QString readings = QStringLiteral(
        "SELECT p.id, p.recipe_step_id, p.kind, p.name, p.measured_unit, p.lower_limit, p.upper_limit, p.is_required "
        "FROM recipe_step_readings p JOIN recipe_steps s ON s.id = p.recipe_step_id WHERE s.recipe_id = ? ORDER BY "
        "p.position");
    BM_TRY_ASSIGN(const Rows rows, database.run(steps, {recipe}));
    BM_TRY_ASSIGN(const Rows read, database.run(readings, {recipe}));
    std::vector<RecipeStep> all;
    for (const Row &row : rows) {
        RecipeStep step{row.integer(QStringLiteral("id")),
                        row.text(QStringLiteral("kind")),
                        row.text(QStringLiteral("instruction")),
                        {}};
        for (const Row &each : read) {
            if (each.integer(QStringLiteral("recipe_step_id")) == step.id)
                step.readings.push_back(readingFrom(each));
        }
        all.push_back(std::move(step));
    }
    return all;
}

Done copySteps(Session &session, RecipeId from, RecipeId to)
{
    static const QString steps = QStringLiteral(
        "INSERT INTO recipe_steps (recipe_id, position, kind, instruction, created_at, created_by) SELECT ?, "
        "row_number() OVER (ORDER BY position), kind, instruction, ?, ? FROM recipe_steps WHERE recipe_id = ? ORDER "
        "BY position");
    // The steps stand in the same order in both.
    static const QString readings = QStringLiteral(
        "INSERT INTO recipe_step_readings (recipe_step_id, position, kind, name, measured_unit, lower_limit, "
        "upper_limit, is_required, created_at, created_by) SELECT n.id, p.position, p.kind, p.name, p.measured_unit, "
        "p.lower_limit, p.upper_limit, p.is_required, ?, ? FROM recipe_step_readings p JOIN (SELECT id, row_number() "
        "OVER (ORDER BY position) AS place FROM recipe_steps WHERE recipe_id = ?) o ON o.id = p.recipe_step_id JOIN "
        "(SELECT id, position AS place FROM recipe_steps WHERE recipe_id = ?) n ON n.place = o.place ORDER BY n.id, "
        "p.position");
    BM_TRY(session.database.run(steps, {to, session.now(), session.person, from}));
    BM_TRY(session.database.run(readings, {session.now(), session.person, from, to}));
    return {};
}

} // namespace bm
