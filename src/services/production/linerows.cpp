// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/linerows.h"

#include "domain/production/linememory.h"
#include "services/holding/heldabove.h"
#include "services/production/linenames.h"
#include "services/recipes/reciperows.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr int rememberedDays = 30;
// Nothing ended after it: what is running is asked for.
const QDateTime farAhead(QDate(9999, 1, 1), QTime(0, 0), Qt::UTC);

struct RanThere
{
    LineRun run;
    RecipeId recipe;
    QDateTime startedAt;
};

Result<std::optional<LineCleaning>> lastCleaning(Database &database, const QString &spelling)
{
    static const QString sql =
        QStringLiteral("SELECT id, line, kind, notes, cleaned_at, cleaned_by FROM line_cleanings WHERE substr(line, 1, "
                       "200) = substr(CAST(? AS text), 1, 200) ORDER BY id DESC LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {spelling}));
    return row ? std::optional(cleaningFrom(*row)) : std::nullopt;
}

// What ended there since, and what is still running, however long.
Result<std::vector<RanThere>> ranSince(Database &database, const QString &spelling, const QDateTime &since)
{
    static const QString sql = QStringLiteral(
        "SELECT r.id, r.batch_number, r.recipe_id, c.name, r.actual_start_time, 0 AS is_running FROM production_runs r "
        "JOIN recipes c ON c.id = r.recipe_id WHERE r.line IS NOT NULL AND substr(r.line, 1, 200) = substr(CAST(? AS "
        "text), 1, 200) AND COALESCE(r.actual_end_time, r.actual_start_time) > ? AND (r.actual_end_time IS NOT NULL OR "
        "r.status IN ('COMPLETED', 'FAILED', 'RECALLED')) UNION ALL SELECT r.id, r.batch_number, r.recipe_id, c.name, "
        "r.actual_start_time, 1 FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE r.line IS NOT NULL "
        "AND substr(r.line, 1, 200) = substr(CAST(? AS text), 1, 200) AND r.actual_end_time IS NULL AND r.status NOT "
        "IN ('PLANNED', 'COMPLETED', 'FAILED', 'RECALLED')");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {spelling, since, spelling}));
    std::vector<RanThere> ran;
    for (const Row &row : rows)
        ran.push_back({{row.id<RunId>(QStringLiteral("id")),
                        row.text(QStringLiteral("batch_number")),
                        row.text(QStringLiteral("name")),
                        {},
                        row.integer(QStringLiteral("is_running")) != 0},
                       row.id<RecipeId>(QStringLiteral("recipe_id")),
                       row.time(QStringLiteral("actual_start_time"))});
    return ran;
}

Result<std::vector<RanThere>> ranOn(Database &database, const QStringList &spellings, const QDateTime &since)
{
    std::vector<RanThere> all;
    for (const QString &spelling : spellings) {
        BM_TRY_ASSIGN(const std::vector<RanThere> ran, ranSince(database, spelling, since));
        all.insert(all.end(), ran.begin(), ran.end());
    }
    std::sort(all.begin(), all.end(), [](const RanThere &a, const RanThere &b) {
        return a.startedAt != b.startedAt ? a.startedAt > b.startedAt : a.run.id.value() > b.run.id.value();
    });
    return all;
}

// Everything that really is, or may be, in it, also what no recipe names: through what the plant made itself, through
// parts and blends of lots, and through what stood in a vessel. What was taken back again was in it for a while, and
// what a recipe wants was in its batch, booked or not.
Result<std::vector<FormulaLine>> waresBehind(Database &database, const QString &seed, const Args &args)
{
    const QString sql = QStringLiteral("WITH RECURSIVE above (start, lot, run) AS (") + seed +
                        QStringLiteral(" UNION ") +
                        heldquestions::stepUp(database.engine(), heldquestions::Uses::AlsoTakenBack) +
                        QStringLiteral(") SELECT i.name FROM above JOIN ingredient_lots l ON l.id = above.lot JOIN "
                                       "ingredients i ON i.id = l.ingredient_id UNION SELECT i.name FROM above JOIN "
                                       "production_runs r ON r.id = above.run JOIN recipe_ingredients x ON x.recipe_id "
                                       "= r.recipe_id JOIN ingredients i ON i.id = x.ingredient_id ORDER BY 1");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, args));
    std::vector<FormulaLine> lines;
    for (const Row &row : rows)
        lines.push_back({row.text(QStringLiteral("name")), {}, {}, false, false});
    return lines;
}

Result<std::vector<FormulaLine>> putIn(Database &database, RunId run)
{
    static const QString seed = QStringLiteral("SELECT id, CAST(NULL AS bigint), id FROM production_runs WHERE id = ?");
    return waresBehind(database, seed, {run});
}

Result<QStringList> allergensOf(Database &database, RecipeId recipe, RunId run)
{
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(database, recipe));
    BM_TRY_ASSIGN(std::vector<FormulaLine> lines, putIn(database, run));
    lines.insert(lines.begin(), book.lines.begin(), book.lines.end());
    BM_TRY_ASSIGN(const Wares wares, waresIn(database, lines));
    return allergenNames(contentsOf(lines, wares, book.output).allergens);
}

void putOnce(QStringList &all, const QStringList &names)
{
    for (const QString &name : names) {
        if (!all.contains(name, Qt::CaseInsensitive))
            all << name;
    }
}

// The line's batches that are made now, without this one.
Result<std::vector<RanThere>> runningBeside(Database &database, const Run &run)
{
    BM_TRY_ASSIGN(const QStringList spellings, spellingsOf(database, run.line));
    BM_TRY_ASSIGN(std::vector<RanThere> ran, ranOn(database, spellings, farAhead));
    std::erase_if(ran, [&](const RanThere &each) { return !each.run.isRunning || each.run.id == run.id; });
    return ran;
}

Result<std::vector<LineRun>> reachedBy(Database &database, std::vector<RanThere> beside, const QStringList &brought)
{
    std::vector<LineRun> reached;
    for (RanThere &each : beside) {
        BM_TRY_ASSIGN(const QStringList its, allergensOf(database, each.recipe, each.run.id));
        each.run.allergens = mustNotMeet(brought, its);
        if (!each.run.allergens.isEmpty())
            reached.push_back(std::move(each.run));
    }
    return reached;
}

// What somebody let pass from a line that was not cleaned into what is behind the lots.
Result<QStringList> carriedInto(Database &database, const QString &seed, const Args &args)
{
    const QString sql = QStringLiteral("WITH RECURSIVE above (start, lot, run) AS (") + seed +
                        QStringLiteral(" UNION ") +
                        heldquestions::stepUp(database.engine(), heldquestions::Uses::AlsoTakenBack) +
                        QStringLiteral(") SELECT c.allergens FROM carry_overs c WHERE c.to_run_id IN (SELECT run FROM "
                                       "above) ORDER BY c.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, args));
    QStringList names;
    for (const Row &row : rows)
        putOnce(names, row.texts(QStringLiteral("allergens")));
    return names;
}
} // namespace

Result<QStringList> allergensIn(Database &database, const std::vector<qint64> &lots)
{
    const QString seed = QStringLiteral("SELECT id, id, source_production_run_id FROM ingredient_lots WHERE ") +
                         tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY_ASSIGN(const std::vector<FormulaLine> lines, waresBehind(database, seed, {lots}));
    BM_TRY_ASSIGN(const Wares wares, waresIn(database, lines));
    QStringList names = allergenNames(contentsOf(lines, wares, {}).allergens);
    BM_TRY_ASSIGN(const QStringList carried, carriedInto(database, seed, {lots}));
    putOnce(names, carried);
    return names;
}

LineCleaning cleaningFrom(const Row &row)
{
    return {row.integer(QStringLiteral("id")),      row.text(QStringLiteral("line")),
            row.text(QStringLiteral("kind")),       row.text(QStringLiteral("notes")),
            row.time(QStringLiteral("cleaned_at")), row.text(QStringLiteral("cleaned_by"))};
}

Result<LineState> lineStateOf(Session &session, const QString &line)
{
    LineState state;
    BM_TRY_ASSIGN(const QStringList spellings, spellingsOf(session.database, line));
    BM_TRY_ASSIGN(state.line, lineNamed(session.database, line));
    for (const QString &spelling : spellings) {
        BM_TRY_ASSIGN(const std::optional<LineCleaning> last, lastCleaning(session.database, spelling));
        if (last && (!state.cleaned || state.cleaned->id < last->id))
            state.cleaned = last;
    }
    const QDateTime since = state.cleaned ? state.cleaned->cleanedAt : session.now().addDays(-rememberedDays);
    BM_TRY_ASSIGN(std::vector<RanThere> ran, ranOn(session.database, spellings, since));
    for (RanThere &each : ran) {
        BM_TRY_ASSIGN(each.run.allergens, allergensOf(session.database, each.recipe, each.run.id));
        putOnce(state.allergens, each.run.allergens);
        state.runs.push_back(std::move(each.run));
    }
    return state;
}

Result<LineCheck> lineCheckOf(Session &session, const Run &run)
{
    LineCheck check;
    check.run = run;
    if (run.line.isEmpty())
        return check;
    BM_TRY_ASSIGN(check.state, lineStateOf(session, run.line));
    if (check.state.runs.empty())
        return check;
    BM_TRY_ASSIGN(check.allergens, allergensOf(session.database, run.recipe, run.id));
    check.mustNotMeet = mustNotMeet(check.state.allergens, check.allergens);
    BM_TRY_ASSIGN(std::vector<RanThere> beside, runningBeside(session.database, run));
    BM_TRY_ASSIGN(check.reached, reachedBy(session.database, std::move(beside), check.allergens));
    return check;
}

Done refuseUnlessClean(Session &session, const Run &run)
{
    BM_TRY(askForLine(session.database, run.line));
    BM_TRY_ASSIGN(const LineCheck check, lineCheckOf(session, run));
    if (!check.mustNotMeet.isEmpty())
        return Error{Reason::SignatureNeeded, QStringLiteral("lineClean"),
                     run.line % u": " % check.mustNotMeet.join(QStringLiteral(", "))};
    if (check.reached.empty())
        return {};
    return Error{Reason::SignatureNeeded, QStringLiteral("lineMeets"),
                 batchNumbers(check.reached) % u": " % broughtTo(check.reached).join(QStringLiteral(", "))};
}

Result<std::vector<LineRun>> reachedByLots(Session &session, const Run &run, const std::vector<qint64> &lots)
{
    if (run.line.isEmpty())
        return std::vector<LineRun>();
    // Mostly a batch is alone on its line, and nothing is looked up.
    BM_TRY_ASSIGN(std::vector<RanThere> beside, runningBeside(session.database, run));
    if (beside.empty())
        return std::vector<LineRun>();
    BM_TRY_ASSIGN(const QStringList has, allergensOf(session.database, run.recipe, run.id));
    BM_TRY_ASSIGN(const QStringList inLots, allergensIn(session.database, lots));
    const QStringList brought = mustNotMeet(inLots, has);
    return brought.isEmpty() ? std::vector<LineRun>() : reachedBy(session.database, std::move(beside), brought);
}

Result<QStringList> newAllergensOf(Database &database, RecipeId recipe, const QStringList &allergens)
{
    if (allergens.isEmpty())
        return allergens;
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(database, recipe));
    BM_TRY_ASSIGN(const Wares wares, waresIn(database, book.lines));
    return mustNotMeet(allergens, allergenNames(contentsOf(book.lines, wares, book.output).allergens));
}

QString batchNumbers(const std::vector<LineRun> &runs)
{
    QStringList numbers;
    for (const LineRun &run : runs)
        numbers << run.batchNumber;
    return numbers.join(QStringLiteral(", "));
}

QStringList broughtTo(const std::vector<LineRun> &runs)
{
    QStringList all;
    for (const LineRun &run : runs)
        putOnce(all, run.allergens);
    return all;
}

Result<std::optional<qint64>> signedOn(Session &session, RunId run, const QDateTime &since)
{
    static const QString sql = QStringLiteral("SELECT max(id) AS id FROM signatures WHERE table_name = "
                                              "'production_runs' AND record_id = ? AND signed_at >= ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {QString::number(run.value()), since}));
    return row ? row->optionalInteger(QStringLiteral("id")) : std::nullopt;
}

Done keepCarryOver(Session &session, RunId from, RunId to, const CarriedOver &carried)
{
    static const QString sql =
        QStringLiteral("INSERT INTO carry_overs (from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by, "
                       "signature_id) VALUES (?, ?, ?, ?, ?, ?, ?)");
    const Arg signature = carried.signature ? Arg(*carried.signature) : Arg(std::nullopt);
    BM_TRY(session.database.run(
        sql, {from, to, carried.allergens, carried.reason.trimmed(), session.now(), session.person, signature}));
    return {};
}

} // namespace bm
