// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/linerows.h"

#include "domain/production/linememory.h"
#include "services/recipes/reciperows.h"

#include <QHash>

namespace bm
{
namespace
{
constexpr int rememberedDays = 30;
// A batch that was started this long before a clean and was never finished is not running any more.
constexpr int longestRunDays = 2;

struct RanThere
{
    LineRun run;
    RecipeId recipe;
};

Result<std::optional<LineCleaning>> lastCleaning(Database &database, const QString &line)
{
    static const QString sql = QStringLiteral(
        "SELECT id, line, kind, notes, cleaned_at, cleaned_by FROM line_cleanings WHERE substr(line, 1, 200) = "
        "substr(CAST(? AS text), 1, 200) AND line || '' = ? ORDER BY id DESC LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {line, line}));
    if (!row)
        return std::optional<LineCleaning>();
    return std::optional(LineCleaning{row->integer(QStringLiteral("id")), row->text(QStringLiteral("line")),
                                      row->text(QStringLiteral("kind")), row->text(QStringLiteral("notes")),
                                      row->time(QStringLiteral("cleaned_at")),
                                      row->text(QStringLiteral("cleaned_by"))});
}

// What was still running when the line was cleaned soils it again.
Result<std::vector<RanThere>> ranSince(Database &database, const QString &line, const QDateTime &since,
                                       const QDateTime &from)
{
    static const QString sql = QStringLiteral(
        "SELECT r.id, r.batch_number, r.recipe_id, c.name FROM production_runs r JOIN recipes c ON c.id = r.recipe_id "
        "WHERE r.line IS NOT NULL AND substr(r.line, 1, 200) = substr(CAST(? AS text), 1, 200) AND r.line || '' = ? "
        "AND "
        "r.actual_start_time > ? AND (r.actual_end_time IS NULL OR r.actual_end_time > ?) AND r.status <> 'PLANNED' "
        "ORDER BY r.actual_start_time DESC, r.id DESC");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {line, line, from, since}));
    std::vector<RanThere> ran;
    for (const Row &row : rows)
        ran.push_back({{row.id<RunId>(QStringLiteral("id")),
                        row.text(QStringLiteral("batch_number")),
                        row.text(QStringLiteral("name")),
                        {}},
                       row.id<RecipeId>(QStringLiteral("recipe_id"))});
    return ran;
}

// Also what no recipe names: what really went in, and into every run behind it.
Result<std::vector<FormulaLine>> putIn(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE behind (run) AS (SELECT CAST(? AS bigint) UNION SELECT b.source_run_id FROM behind JOIN "
        "batch_ingredients b ON b.production_run_id = behind.run WHERE b.source_run_id > 0) SELECT DISTINCT i.name "
        "FROM behind JOIN batch_ingredients b ON b.production_run_id = behind.run JOIN ingredient_lots l ON l.id = "
        "b.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id ORDER BY i.name");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::vector<FormulaLine> lines;
    for (const Row &row : rows)
        lines.push_back({row.text(QStringLiteral("name")), {}, {}, false, false});
    return lines;
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
} // namespace

Result<LineState> lineStateOf(Session &session, const QString &line)
{
    LineState state;
    state.line = line;
    BM_TRY_ASSIGN(state.cleaned, lastCleaning(session.database, line));
    const QDateTime since = state.cleaned ? state.cleaned->cleanedAt : session.now().addDays(-rememberedDays);
    BM_TRY_ASSIGN(std::vector<RanThere> ran,
                  ranSince(session.database, line, since, state.cleaned ? since.addDays(-longestRunDays) : since));
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
    if (check.state.allergens.isEmpty())
        return check;
    BM_TRY_ASSIGN(check.allergens, allergensOf(session.database, run.recipe, run.id));
    check.mustNotMeet = mustNotMeet(check.state.allergens, check.allergens);
    return check;
}

Done refuseUnlessClean(Session &session, const Run &run)
{
    BM_TRY_ASSIGN(const LineCheck check, lineCheckOf(session, run));
    if (check.mustNotMeet.isEmpty())
        return {};
    return Error{Reason::SignatureNeeded, QStringLiteral("lineClean"),
                 run.line % u": " % check.mustNotMeet.join(QStringLiteral(", "))};
}

} // namespace bm
