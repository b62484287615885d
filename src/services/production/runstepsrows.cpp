// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/runrows.h"
#include "services/production/steps.h"
#include "services/recipes/steprows.h"

namespace bm
{
namespace
{
using Readings = QHash<qint64, RunReading>; // by what was planned
struct Mark
{
    qint64 id = 0;
    QDateTime at;
    QString by;
};

Result<Readings> readingsOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "SELECT r.id, r.step_reading_id, r.measured_value, r.reason, r.read_at, r.read_by, g.signed_by, g.reason AS "
        "signed_reason FROM run_readings r LEFT JOIN signatures g ON g.id = r.signature_id WHERE r.production_run_id = "
        "? AND r.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_readings b WHERE b.takes_back_id = r.id) "
        "ORDER BY r.step_reading_id, r.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    Readings readings;
    for (const Row &row : rows)
        readings.insert(row.integer(QStringLiteral("step_reading_id")),
                        {row.integer(QStringLiteral("id")), row.quantity(QStringLiteral("measured_value")),
                         row.text(QStringLiteral("reason")), row.time(QStringLiteral("read_at")),
                         row.text(QStringLiteral("read_by")), row.text(QStringLiteral("signed_by")),
                         row.text(QStringLiteral("signed_reason"))});
    return readings;
}

Result<QHash<qint64, Mark>> marksOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "SELECT m.id, m.recipe_step_id, m.marked_at, m.marked_by FROM run_step_marks m WHERE m.production_run_id = ? "
        "AND m.takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_step_marks b WHERE b.takes_back_id = m.id)");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    QHash<qint64, Mark> marks;
    for (const Row &row : rows)
        marks.insert(row.integer(QStringLiteral("recipe_step_id")),
                     {row.integer(QStringLiteral("id")), row.time(QStringLiteral("marked_at")),
                      row.text(QStringLiteral("marked_by"))});
    return marks;
}
} // namespace

std::vector<int> RunStep::missing() const
{
    std::vector<int> places;
    for (size_t i = 0; i < planned.readings.size(); ++i) {
        if (planned.readings[i].isRequired && !readings[i])
            places.push_back(int(i) + 1);
    }
    return places;
}

int StepsOfRun::next() const
{
    for (size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i].isDone())
            return int(i) + 1;
    }
    return 0;
}

QStringList stepsUndone(const StepsOfRun &steps)
{
    QStringList names;
    for (size_t i = 0; i < steps.steps.size(); ++i) {
        if (!steps.steps[i].isDone())
            names << QStringLiteral("%1 %2").arg(QString::number(i + 1),
                                                 steps.steps[i].planned.instruction.simplified().left(60));
    }
    return names;
}

Result<StepsOfRun> readRunSteps(Database &database, RunId id)
{
    StepsOfRun all;
    BM_TRY_ASSIGN(all.run, runOf(database, id));
    BM_TRY_ASSIGN(const std::vector<RecipeStep> planned, stepsOf(database, all.run.recipe));
    BM_TRY_ASSIGN(const Readings readings, readingsOf(database, id));
    BM_TRY_ASSIGN(const auto marks, marksOf(database, id));
    for (const RecipeStep &each : planned) {
        RunStep step;
        step.planned = each;
        for (const PlannedReading &reading : each.readings)
            step.readings.push_back(readings.contains(reading.id) ? std::optional(readings.value(reading.id))
                                                                  : std::nullopt);
        const Mark mark = marks.value(each.id);
        step.mark = mark.id;
        step.doneAt = mark.at;
        step.doneBy = mark.by;
        all.steps.push_back(std::move(step));
    }
    return all;
}

} // namespace bm
