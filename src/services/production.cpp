// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/catalog.h"
#include "services/details/words.h"
#include "services/planning/batchnumbers.h"
#include "services/production/linenames.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"
#include "services/recipes/reciperows.h"

namespace bm
{
namespace
{
// The recipe's amounts are for its yield, so a run in another unit could not be scaled.
Result<QString> unitOf(const NewRun &run, const Recipe &recipe)
{
    const QString written = run.unit.trimmed();
    if (recipe.yieldUnit.isEmpty())
        return written.isEmpty() ? QStringLiteral("units") : written;
    if (!written.isEmpty() && written.compare(recipe.yieldUnit, Qt::CaseInsensitive) != 0)
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), recipe.yieldUnit};
    return recipe.yieldUnit;
}

// Where there is a version, but none that batches are made to, that is said.
Result<Recipe> recipeFor(Session &session, const QString &name)
{
    const Result<Recipe> recipe = Catalog(session).recipeByName(name);
    if (!recipe && recipe.error().reason != Reason::NotFound)
        return recipe.error();
    const Result<RecipeBook> book =
        recipe ? recipeBook(session.database, recipe->id) : recipeBook(session.database, name);
    if (book && !book->isActive)
        return Error{Reason::Required, QStringLiteral("activeRecipe"), book->code()};
    return recipe;
}

Result<RunId> insertRun(Session &session, const NewRun &run, const Recipe &recipe)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO production_runs (batch_number, recipe_id, daily_lot, cake_lot, icing_lot, planned_quantity, "
        "unit_of_measure, planned_start_time, line, shift, created_at, created_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY(refuseFarAway(run.plannedStart, session.now(), "plannedStart"));
    BM_TRY_ASSIGN(const QString unit, unitOf(run, recipe));
    BM_TRY_ASSIGN(const QString line, lineNamed(session.database, run.line));
    BM_TRY_ASSIGN(const QString number, batchNumberFor(session, run));
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {number, recipe.id, orNull(run.dailyLot), orNull(run.cakeLot),
                                               orNull(run.icingLot), run.plannedQuantity, unit, run.plannedStart,
                                               orNull(line), orNull(run.shift), session.now(), session.person}));
    return row->id<RunId>(QStringLiteral("id"));
}

Done setQuality(Session &session, RunId id, const QString &result)
{
    static const QString sql =
        QStringLiteral("UPDATE production_runs SET quality_status = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {result, session.now(), session.person, id}));
    return {};
}

Done recordCheck(Session &session, RunId id, const QString &result, const QString &notes)
{
    static const QString sql =
        QStringLiteral("INSERT INTO quality_checks (production_run_id, check_type, result, notes, "
                       "checked_at, checked_by) VALUES (?, 'run check', ?, ?, ?, ?)");
    BM_TRY(session.database.run(sql, {id, result, orNull(notes), session.now(), session.person}));
    return {};
}

// What a bad run put into stock must not be used on, nor what was split off it or loaded into a vessel since; QA
// releases it lot by lot. What is used up stays so, but may be left in a vessel or come back out of a batch.
Done stopLotsOf(Session &session, RunId id)
{
    static const QString sql = QStringLiteral(
        "UPDATE ingredient_lots SET quality_status = 'FAILED', release_ends_at = NULL, status = CASE status WHEN "
        "'DEPLETED' THEN status ELSE 'QUARANTINED' END, updated_at = ?, updated_by = ? WHERE id IN (WITH RECURSIVE "
        "parts (id) AS (SELECT id FROM ingredient_lots WHERE source_production_run_id = ? UNION SELECT x.to_lot_id "
        "FROM parts JOIN lot_transfers x ON x.from_lot_id = parts.id) SELECT id FROM parts) AND status IN ('RECEIVED', "
        "'QUALITY_APPROVED', 'IN_USE', 'EXPIRED', 'DEPLETED')");
    BM_TRY(session.database.run(sql, {session.now(), session.person, id}));
    return {};
}

// What can be told before the database is asked.
Done checkTyped(const NewRun &run)
{
    BM_TRY(required(run.recipeName, QStringLiteral("recipe")));
    BM_TRY(readable({{run.unit, "unit"},
                     {run.line, "line"},
                     {run.shift, "shift"},
                     {run.batchNumber, "batchNumber"},
                     {run.dailyLot, "dailyLot"},
                     {run.cakeLot, "cakeLot"},
                     {run.icingLot, "icingLot"}}));
    if (!run.plannedQuantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("plannedQuantity"), run.plannedQuantity.toText()};
    return {};
}

bool isVerdict(const QString &result)
{
    return result == u"PASSED" || result == u"FAILED" || result == u"CONDITIONAL_PASS";
}
} // namespace

Done setStarted(Session &session, RunId id)
{
    static const QString sql =
        QStringLiteral("UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = ?, "
                       "updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.now(), session.person, id}));
    return {};
}

Done refuseUnlessPlanned(const Run &run)
{
    if (run.status == u"PLANNED")
        return {};
    const Reason reason = run.status == u"IN_PROGRESS" ? Reason::RunAlreadyStarted : Reason::RunFinished;
    return Error{reason, QStringLiteral("run"), run.batchNumber};
}

Result<Run> Production::plan(const NewRun &run)
{
    BM_TRY(checkTyped(run));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Recipe recipe, recipeFor(m_session, run.recipeName));
        BM_TRY(askForLine(m_session.database, run.line));
        BM_TRY_ASSIGN(const RunId id, insertRun(m_session, run, recipe));
        if (!run.startNow)
            return runOf(m_session.database, id);
        BM_TRY_ASSIGN(const Run planned, runOf(m_session.database, id));
        BM_TRY(refuseUnlessClean(m_session, planned));
        BM_TRY(setStarted(m_session, id));
        return runOf(m_session.database, id);
    });
}

Result<Run> Production::run(RunId id)
{
    return runOf(m_session.database, id);
}

Result<Run> Production::find(const QString &batchNumber)
{
    return runNumbered(m_session.database, batchNumber);
}

Result<std::vector<Run>> Production::open()
{
    return openRuns(m_session.database);
}

Result<Run> Production::start(RunId id)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        BM_TRY(refuseUnlessPlanned(run));
        BM_TRY(refuseUnlessClean(m_session, run));
        BM_TRY(setStarted(m_session, id));
        return runOf(m_session.database, id);
    });
}

Done Production::checkQuality(RunId id, const QString &result, const QString &notes)
{
    if (!isVerdict(result))
        return Error{Reason::UnknownAction, QStringLiteral("result"), result};
    BM_TRY(result == u"PASSED" ? readableNote(notes) : required(notes, QStringLiteral("notes"), longestNote));
    return inTransaction(m_session.database, m_session.because(notes), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::CheckRunQuality));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        if (run.status == u"PLANNED")
            return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
        BM_TRY(recordCheck(m_session, id, result, notes));
        BM_TRY(setQuality(m_session, id, result));
        return result == u"FAILED" ? stopLotsOf(m_session, id) : Done();
    });
}

} // namespace bm
