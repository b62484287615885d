// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/board.h"

#include "database/transaction.h"
#include "domain/production/linememory.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/planning/plansettings.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"
#include "services/recipes/reciperows.h"

#include <algorithm>

namespace bm
{
namespace
{
// A line that nothing was planned on for so long is a typing mistake, or gone.
constexpr int rememberedDays = 45;

struct Span
{
    QDateTime from;
    QDateTime until;
};

Span spanOf(const Shifts &shifts, QDate first, QDate last)
{
    return {beginOf(shifts, 0, first), beginOf(shifts, 0, last.addDays(1))};
}

Done addLines(Database &database, const Span &span, QStringList &lines)
{
    static const QString sql = QStringLiteral(
        "SELECT DISTINCT line FROM production_runs WHERE COALESCE(planned_start_time, actual_start_time, created_at) "
        ">= ? AND COALESCE(planned_start_time, actual_start_time, created_at) < ? AND line IS NOT NULL AND line <> ''");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {span.from, span.until}));
    for (const Row &row : rows) {
        if (const QString line = row.text(QStringLiteral("line")); !lines.contains(line))
            lines << line;
    }
    return {};
}

void sortLines(QStringList &lines)
{
    std::sort(lines.begin(), lines.end(), [](const QString &a, const QString &b) {
        const int order = a.compare(b, Qt::CaseInsensitive);
        return order ? order < 0 : a < b;
    });
}

// What was planned for a day far away may run today.
void addLines(const std::vector<BoardRun> &runs, QStringList &lines)
{
    for (const BoardRun &each : runs) {
        if (!each.run.line.isEmpty() && !lines.contains(each.run.line))
            lines << each.run.line;
    }
    sortLines(lines);
}

// Around that day, and around today, when it is far away.
Result<QStringList> linesAround(Database &database, const Shifts &shifts, QDate day, QDate today)
{
    QStringList lines;
    BM_TRY(addLines(database, spanOf(shifts, day.addDays(-rememberedDays), day.addDays(rememberedDays)), lines));
    if (std::abs(day.daysTo(today)) > rememberedDays)
        BM_TRY(addLines(database, spanOf(shifts, today.addDays(-rememberedDays), today), lines));
    sortLines(lines);
    return lines;
}

Result<int> openBefore(Database &database, const QDateTime &from)
{
    static const QString sql =
        QStringLiteral("SELECT count(*) AS n FROM production_runs WHERE status IN ('PLANNED', 'IN_PROGRESS') AND "
                       "COALESCE(planned_start_time, actual_start_time, created_at) < ? AND (status = 'PLANNED' OR "
                       "COALESCE(actual_start_time, created_at) < ?)");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {from, from}));
    return int(row->integer(QStringLiteral("n")));
}

// On the day that it was started on, whatever it was planned for.
QDateTime momentOf(const Run &run, const Shifts &shifts)
{
    const bool isElsewhere = run.startedAt.isValid() && shiftDay(shifts, run.startedAt) != shiftDay(shifts, run.when());
    return isElsewhere ? run.startedAt : run.when();
}

BoardRun placed(const Run &run, const Shifts &shifts)
{
    BoardRun on;
    on.run = run;
    on.at = momentOf(run, shifts);
    const std::optional<size_t> named = shiftNamed(shifts, run.shift);
    on.shift = named.value_or(shiftAt(shifts, on.at.toLocalTime().time()));
    if (!named)
        on.ownShift = run.shift;
    return on;
}

// Nothing is in what is only planned but what its recipe says.
Result<QStringList> allergensOf(Database &database, RecipeId recipe)
{
    BM_TRY_ASSIGN(const RecipeBook book, recipeBook(database, recipe));
    BM_TRY_ASSIGN(const Wares wares, waresIn(database, book.lines));
    return allergenNames(contentsOf(book.lines, wares, book.output).allergens);
}

// The line as it is now; what is planned there before leaves something, too.
Done addCollisions(Session &session, const QString &line, std::vector<BoardRun> &runs)
{
    BM_TRY_ASSIGN(const LineState state, lineStateOf(session, line));
    QStringList left = state.allergens;
    for (BoardRun &each : runs) {
        if (each.run.line != line || each.run.status != u"PLANNED")
            continue;
        BM_TRY_ASSIGN(const QStringList own, allergensOf(session.database, each.run.recipe));
        each.collides = mustNotMeet(left, own);
        for (const QString &name : own) {
            if (!left.contains(name, Qt::CaseInsensitive))
                left << name;
        }
    }
    return {};
}

Result<BoardDay> boardOf(Session &session, QDate asked)
{
    BoardDay board;
    BM_TRY_ASSIGN(board.shifts, shiftsOf(session.database));
    const QDate today = shiftDay(board.shifts, session.now());
    board.day = asked.isValid() ? asked : today;
    const Span span = spanOf(board.shifts, board.day, board.day);
    BM_TRY_ASSIGN(const std::vector<Run> runs, runsBetween(session.database, span.from, span.until));
    for (const Run &run : runs) {
        BoardRun here = placed(run, board.shifts);
        if (here.at >= span.from && here.at < span.until)
            board.runs.push_back(std::move(here));
    }
    std::stable_sort(board.runs.begin(), board.runs.end(),
                     [](const BoardRun &a, const BoardRun &b) { return a.at < b.at; });
    BM_TRY_ASSIGN(board.lines, linesAround(session.database, board.shifts, board.day, today));
    addLines(board.runs, board.lines);
    for (const QString &line : board.lines)
        BM_TRY(addCollisions(session, line, board.runs));
    BM_TRY_ASSIGN(board.openBefore, openBefore(session.database, span.from));
    return board;
}

// When it starts there: as somebody says, else with the shift, on the day that is said or that it was planned for.
Result<QDateTime> startThere(const Shifts &shifts, const Run &run, const RunPlace &place, const QDateTime &now)
{
    if (place.time.isValid())
        return place.time;
    if (!place.day.isValid() && !place.shift)
        return run.plannedStart;
    const QDateTime before = run.plannedStart.isValid() ? run.plannedStart : now;
    const QDate day = place.day.isValid() ? place.day : shiftDay(shifts, before);
    const QString name = place.shift ? *place.shift : run.shift;
    const std::optional<size_t> named = shiftNamed(shifts, name);
    if (place.shift && !place.shift->isEmpty() && !named)
        return Error{Reason::NotFound, QStringLiteral("shift"), *place.shift};
    // Without a shift of the plant it keeps its hour.
    const size_t shift = named.value_or(shiftAt(shifts, before.toLocalTime().time()));
    return beginOf(shifts, shift, day);
}

Done setPlace(Session &session, const Run &run)
{
    static const QString sql = QStringLiteral("UPDATE production_runs SET line = ?, shift = ?, planned_start_time = ?, "
                                              "updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(
        sql, {orNull(run.line), orNull(run.shift), run.plannedStart, session.now(), session.person, run.id}));
    return {};
}
} // namespace

std::vector<const BoardRun *> BoardDay::at(const QString &line, size_t shift) const
{
    std::vector<const BoardRun *> here;
    for (const BoardRun &each : runs) {
        if (each.run.line == line && each.shift == shift)
            here.push_back(&each);
    }
    return here;
}

bool BoardDay::hasUnplaced() const
{
    return std::any_of(runs.begin(), runs.end(), [](const BoardRun &each) { return each.run.line.isEmpty(); });
}

Result<QDate> PlanBoard::today()
{
    BM_TRY_ASSIGN(const Shifts shifts, shiftsOf(m_session.database));
    return shiftDay(shifts, m_session.now());
}

Result<QStringList> PlanBoard::lines()
{
    BM_TRY_ASSIGN(const Shifts shifts, shiftsOf(m_session.database));
    const QDate today = shiftDay(shifts, m_session.now());
    return linesAround(m_session.database, shifts, today, today);
}

Result<BoardDay> PlanBoard::day(QDate day)
{
    return inSnapshot(m_session.database, [&] { return boardOf(m_session, day); });
}

Result<Run> PlanBoard::move(RunId id, const RunPlace &place, const QString &reason)
{
    BM_TRY(readableNote(reason));
    BM_TRY(readable({{place.line.value_or(QString()), "line"}, {place.shift.value_or(QString()), "shift"}}));
    if (!place.line && !place.shift && !place.day.isValid() && !place.time.isValid())
        return Error{Reason::Required, QStringLiteral("movedTo")};
    if (place.day.isValid() && place.time.isValid())
        return Error{Reason::BadDate, QStringLiteral("movedTo")};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(Run run, runOf(m_session.database, id));
        BM_TRY(refuseUnlessPlanned(run));
        BM_TRY_ASSIGN(const Shifts shifts, shiftsOf(m_session.database));
        BM_TRY_ASSIGN(const QDateTime start, startThere(shifts, run, place, m_session.now()));
        BM_TRY(refuseFarAway(start, m_session.now(), place.time.isValid() ? "plannedStart" : "day"));
        run.plannedStart = start;
        if (place.line)
            run.line = place.line->trimmed();
        if (place.shift) {
            const std::optional<size_t> named = shiftNamed(shifts, *place.shift);
            run.shift = named ? shifts[*named].name : place.shift->trimmed();
        }
        BM_TRY(setPlace(m_session, run));
        return runOf(m_session.database, id);
    });
}

} // namespace bm
