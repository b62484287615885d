// SPDX-License-Identifier: GPL-3.0-or-later
// What the runs of a recipe made of what was planned, one after the other.
#include "services/charting/chartreading.h"
#include "services/recipes/reciperows.h"

#include <algorithm>

namespace bm::charting
{
namespace
{
struct RecipeMeant
{
    QString subject;
    QString name;                    // all of its versions
    std::optional<RecipeId> version; // or only this one
};

Result<RecipeMeant> recipeOfRun(Database &database, const QString &subject)
{
    static const QString sql = QStringLiteral("SELECT c.name FROM production_runs r JOIN recipes c ON c.id = "
                                              "r.recipe_id WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::optional<TraceRoot> run, thingNamed(database, subject, {NodeKind::Run}));
    if (!run)
        return notFound(subject);
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run->key.id}));
    const QString name = row->text(QStringLiteral("name"));
    return RecipeMeant{name, name, {}};
}

Result<RecipeMeant> recipeMeant(Database &database, const QString &subject)
{
    const Result<RecipeBook> book = recipeBook(database, subject);
    if (!book && book.error().reason == Reason::NotFound)
        return recipeOfRun(database, subject);
    if (!book)
        return book.error();
    if (book->name == subject)
        return RecipeMeant{subject, book->name, {}};
    return RecipeMeant{book->code(), book->name, book->id};
}

// The newest first, one more than are shown.
const QString runs = QStringLiteral(
    "SELECT r.batch_number AS batch, c.name AS recipe, r.planned_quantity AS planned, r.actual_quantity AS made, "
    "r.unit_of_measure AS unit, COALESCE(r.actual_end_time, r.actual_start_time, r.created_at) AS ended FROM "
    "production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE %1 AND r.status NOT IN ('PLANNED', 'IN_PROGRESS') "
    "ORDER BY COALESCE(r.actual_end_time, r.actual_start_time, r.created_at) DESC, r.id DESC LIMIT ?");

Result<std::vector<ChartRow>> yieldsOf(Database &database, const RecipeMeant &recipe, ChartData &data)
{
    const QString sql = runs.arg(recipe.version ? QStringLiteral("c.id = ?") : QStringLiteral("c.name = ?"));
    const Arg meant = recipe.version ? Arg(*recipe.version) : Arg(recipe.name);
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {meant, qint64{ChartQuestion::mostRuns + 1}}));
    std::vector<ChartRow> yields;
    for (const Row &row : rows) {
        ChartRow to;
        to.code = row.text(QStringLiteral("batch"));
        to.name = row.text(QStringLiteral("recipe"));
        to.at = row.time(QStringLiteral("ended"));
        to.day = to.at.isValid() ? plantDay(to.at) : QDate();
        to.unit = row.text(QStringLiteral("unit"));
        to.second = row.optionalQuantity(QStringLiteral("made"));
        to.third = row.optionalQuantity(QStringLiteral("planned"));
        if (to.second && to.third && to.third->isPositive())
            to.quantity = scaled(Quantity::ofUnits(100), *to.second, *to.third);
        if (static_cast<int>(yields.size()) == ChartQuestion::mostRuns)
            data.add(ChartRemark::OnlyNewest);
        else if (to.quantity)
            yields.push_back(to);
        else
            data.add(ChartRemark::YieldUnknown);
    }
    std::reverse(yields.begin(), yields.end());
    return yields;
}

void addPoint(ChartData &data, size_t place, const ChartRow &run)
{
    ChartRow row = run;
    ChartMark mark{.name = run.code, .day = run.day};
    const bool isRange = data.topic == ChartTopic::YieldRange;
    if (isRange) {
        row.third.reset();
        row.second = run.quantity;
        row.quantity = data.control ? data.control->ranges[place] : std::nullopt;
    }
    if (data.control && !isRange)
        mark.rules = data.control->flags[place];
    else if (data.control && data.control->wideRanges[place])
        mark.rules = {ControlRule::RangeTooWide};
    row.mark = static_cast<int>(data.marks.size());
    data.marks.push_back(mark);
    data.rows.push_back(row);
}
} // namespace

Result<ChartData> yieldOf(Session &session, const ChartQuestion &question)
{
    BM_TRY_ASSIGN(const RecipeMeant recipe, recipeMeant(session.database, question.subject));
    ChartData data;
    data.topic = question.topic;
    data.subject = recipe.subject;
    data.measure = ChartMeasure::Percent;
    data.unit = QStringLiteral("%");
    BM_TRY_ASSIGN(const std::vector<ChartRow> yields, yieldsOf(session.database, recipe, data));
    std::vector<Quantity> points;
    for (const ChartRow &row : yields)
        points.push_back(*row.quantity);
    data.control = controlChart(points);
    if (!points.empty() && points.size() < enoughForLimits)
        data.add(ChartRemark::FewPoints);
    // The first run has no range.
    for (size_t i = question.topic == ChartTopic::YieldRange ? 1 : 0; i < yields.size(); ++i)
        addPoint(data, i, yields[i]);
    return data;
}

} // namespace bm::charting
