// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/deviations.h"

#include <QTimeZone>
#include <map>

namespace bm
{
namespace
{
// What one ingredient has in the recipe and in the batch, over all units that it was written in.
struct Sum
{
    Deviation deviation;
    bool isWeighed = true;
};

void add(Sum &sum, const BatchNeed &need)
{
    const std::optional<Mass> wanted = Mass::of(need.wanted, need.unit);
    const std::optional<Mass> used = Mass::of(need.used, need.unit);
    sum.isWeighed = sum.isWeighed && wanted && used;
    if (!sum.isWeighed)
        return;
    sum.deviation.ingredient = need.ingredientName;
    sum.deviation.wanted += *wanted;
    sum.deviation.difference += *used - *wanted;
}

Result<std::map<qint64, QStringList>> lotsOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "SELECT l.ingredient_id, l.internal_lot_code, min(b.id) AS first_use FROM batch_ingredients b "
        "JOIN ingredient_lots l ON l.id = b.ingredient_lot_id WHERE b.production_run_id = ? "
        "GROUP BY l.ingredient_id, l.internal_lot_code HAVING COALESCE(sum(b.quantity_used), 1) > 0 ORDER BY 3");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::map<qint64, QStringList> lots;
    for (const Row &row : rows)
        lots[row.integer(QStringLiteral("ingredient_id"))] << row.text(QStringLiteral("internal_lot_code"));
    return lots;
}

Done addDeviations(Session &session, const Run &run, std::vector<Deviation> &all)
{
    if (!run.planned)
        return {};
    BM_TRY_ASSIGN(const std::vector<BatchNeed> needs, Production(session).needs(run.id));
    BM_TRY_ASSIGN(const auto lots, lotsOf(session.database, run.id));
    std::map<qint64, Sum> sums;
    bool hasRecipe = false;
    for (const BatchNeed &need : needs) {
        hasRecipe = hasRecipe || need.wanted.isPositive();
        add(sums[need.ingredient.value()], need);
    }
    if (!hasRecipe)
        return {};
    for (auto &[ingredient, sum] : sums) {
        if (!sum.isWeighed)
            continue;
        sum.deviation.batchNumber = run.batchNumber;
        if (const auto used = lots.find(ingredient); used != lots.end())
            sum.deviation.lots = used->second;
        all.push_back(sum.deviation);
    }
    return {};
}

// A run takes less than two days, so that the index over the beginnings is enough; what comes in a day is few.
Result<std::vector<RunId>> finishedBeside(Session &session, const Run &run)
{
    static const QString sql = QStringLiteral(
        "SELECT id FROM production_runs WHERE actual_start_time > ? AND actual_start_time < ? AND actual_end_time >= ? "
        "AND actual_end_time < ? AND line = ? AND id <> ? AND status IN ('COMPLETED', 'QUALITY_CHECK') "
        "ORDER BY id DESC LIMIT 20");
    std::vector<RunId> ids;
    if (run.line.isEmpty())
        return ids;
    const QDate day = plantDay(run.endedAt.isValid() ? run.endedAt : session.now());
    const QDateTime begin = day.startOfDay().toUTC();
    const QDateTime end = day.addDays(1).startOfDay().toUTC();
    BM_TRY_ASSIGN(const Rows rows, session.database.run(sql, {begin.addDays(-2), end, begin, end, run.line, run.id}));
    for (const Row &row : rows)
        ids.push_back(row.id<RunId>(QStringLiteral("id")));
    return ids;
}
} // namespace

Result<std::vector<Deviation>> deviationsAround(Session &session, const Run &run)
{
    std::vector<Deviation> all;
    BM_TRY(addDeviations(session, run, all));
    if (all.empty())
        return all;
    BM_TRY_ASSIGN(const std::vector<RunId> beside, finishedBeside(session, run));
    for (const RunId id : beside) {
        BM_TRY_ASSIGN(const Run other, Production(session).run(id));
        BM_TRY(addDeviations(session, other, all));
    }
    return all;
}

} // namespace bm
