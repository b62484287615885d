// SPDX-License-Identifier: GPL-3.0-or-later
// Planning: the board of a day, moving, pausing, cancelling, failing; the shifts and the numbers of a plant.
#include "cli/commands/line/plancommands.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "services/planning/board.h"
#include "services/planning/plansettings.h"
#include "services/planning/runevents.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonArray shiftsJson(const Shifts &shifts)
{
    QJsonArray all;
    for (const Shift &shift : shifts)
        all.append(QJsonObject{{u"name"_qs, shift.name}, {u"start"_qs, shift.start.toString(u"HH:mm"_qs)}});
    return all;
}

QJsonObject boardRunJson(const BoardRun &each, const Shifts &shifts)
{
    QJsonObject json = runJson(each.run);
    json.insert(u"board_shift"_qs, shifts[each.shift].name);
    json.insert(u"time"_qs, timeJson(each.at));
    json.insert(u"collides"_qs, QJsonArray::fromStringList(each.collides));
    return json;
}

QJsonObject boardJson(const BoardDay &board)
{
    QJsonArray runs;
    for (const BoardRun &each : board.runs)
        runs.append(boardRunJson(each, board.shifts));
    return {{u"day"_qs, dateJson(board.day)},
            {u"shifts"_qs, shiftsJson(board.shifts)},
            {u"lines"_qs, QJsonArray::fromStringList(board.lines)},
            {u"open_before"_qs, board.openBefore},
            {u"runs"_qs, runs}};
}

QString boardRunText(const BoardRun &each)
{
    QString text = QStringLiteral("    %1 %2 (%3): %4, %5")
                       .arg(each.at.toLocalTime().toString(u"HH:mm"_qs), each.run.batchNumber, each.run.recipeName,
                            each.run.standing(), amountText(each.run.planned, each.run.unit));
    if (each.run.isPaused())
        text += u", " % Cli::tr("paused: %1").arg(each.run.pauseReason);
    if (!each.run.endReason.isEmpty())
        text += u", " % each.run.endReason;
    if (!each.collides.isEmpty())
        text += u", " % Cli::tr("must not meet %1").arg(each.collides.join(QStringLiteral(", ")));
    return text + u'\n';
}

QString boardText(const BoardDay &board)
{
    QString text = dateJson(board.day).toString() + u'\n';
    QStringList lines = board.lines;
    if (board.hasUnplaced())
        lines << QString();
    for (const QString &line : lines) {
        text += (line.isEmpty() ? Cli::tr("No line") : line) + u'\n';
        for (size_t shift = 0; shift < board.shifts.size(); ++shift) {
            const auto here = board.at(line, shift);
            if (here.empty())
                continue;
            text += u"  " % shiftsText({board.shifts[shift]}) % u'\n';
            for (const BoardRun *each : here)
                text += boardRunText(*each);
        }
    }
    if (board.runs.empty())
        text += Cli::tr("Nothing is planned") + u'\n';
    if (board.openBefore > 0)
        text += Cli::tr("%n batch(es) of earlier days are planned or in progress", nullptr, board.openBefore) + u'\n';
    return text;
}

Result<QDate> dayIn(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid())
        return Error{Reason::BadDate, QStringLiteral("day"), text};
    return day;
}

Result<Exit> boardCommand(Invocation &run)
{
    QDate day;
    if (!run.line.arguments.isEmpty()) {
        BM_TRY_ASSIGN(day, dayIn(run.line.arguments[0]));
    }
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const BoardDay board, PlanBoard(plant->services().session).day(day));
    run.out.result(boardJson(board), boardText(board));
    return Exit::Done;
}

// What becomes of a run that is named by its number.
template <typename Act>
Result<Exit> changed(Invocation &run, Act act)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const Run of, plant->services().production.find(run.line.arguments[0]));
    BM_TRY_ASSIGN(const Run now, act(plant->services().session, of.id));
    QString text = Cli::tr("Run %1 (%2): %3").arg(now.batchNumber, now.recipeName, now.standing());
    if (now.plannedStart.isValid() && now.status == u"PLANNED")
        text += u", " % QStringList{now.line, now.shift, timeJson(now.plannedStart).toString()}.join(u' ').simplified();
    run.out.result(runJson(now), text + u'\n');
    return Exit::Done;
}

Result<Exit> pauseCommand(Invocation &run)
{
    return changed(run,
                   [&](Session &session, RunId id) { return RunEvents(session).pause(id, run.line.option("reason")); });
}

Result<Exit> resumeCommand(Invocation &run)
{
    return changed(run,
                   [&](Session &session, RunId id) { return RunEvents(session).resume(id, run.line.option("notes")); });
}

Result<Exit> cancelCommand(Invocation &run)
{
    return changed(
        run, [&](Session &session, RunId id) { return RunEvents(session).cancel(id, run.line.option("reason")); });
}

Result<Exit> failCommand(Invocation &run)
{
    return changed(run,
                   [&](Session &session, RunId id) { return RunEvents(session).fail(id, run.line.option("reason")); });
}

Result<Exit> moveCommand(Invocation &run)
{
    RunPlace place;
    if (run.line.has("line"))
        place.line = run.line.option("line");
    if (run.line.has("shift"))
        place.shift = run.line.option("shift");
    BM_TRY_ASSIGN(place.day, dateOf(run.line, "day"));
    BM_TRY_ASSIGN(place.time, timeOf(run.line, "planned"));
    return changed(
        run, [&](Session &session, RunId id) { return PlanBoard(session).move(id, place, run.line.option("reason")); });
}

Result<Exit> shiftsCommand(Invocation &run)
{
    const bool sets = !run.line.arguments.isEmpty();
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, sets ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    PlanSettings settings(plant->services().session);
    if (sets)
        BM_TRY(settings.setShifts(run.line.arguments[0]));
    BM_TRY_ASSIGN(const Shifts shifts, settings.shifts());
    run.out.result({{u"shifts"_qs, shiftsJson(shifts)}}, shiftsText(shifts) + u'\n');
    return Exit::Done;
}

Result<Exit> numbersCommand(Invocation &run)
{
    const bool sets = !run.line.arguments.isEmpty();
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, sets ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    PlanSettings settings(plant->services().session);
    if (sets)
        BM_TRY(settings.setNumberPattern(run.line.arguments[0] == u"off" ? QString() : run.line.arguments[0]));
    BM_TRY_ASSIGN(const QString pattern, settings.numberPattern());
    run.out.result({{u"pattern"_qs, textOrNull(pattern)}},
                   (pattern.isEmpty() ? Cli::tr("The next number of the plant") : pattern) + u'\n');
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> planCommands()
{
    static const OptionSpec why{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept")};
    return {
        {"run board", "[DATE]",
         QT_TRANSLATE_NOOP("bm::Cli", "what is planned and made on a day, by line and shift; today without a date"), 0,
         1, boardCommand},
        {"run move",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "moves a planned run to another line, shift or day"),
         1,
         1,
         moveCommand,
         {{"line", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the production line")},
          {"shift", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the shift, which it starts with")},
          {"day", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "the day, YYYY-MM-DD")},
          {"planned", "TIME", QT_TRANSLATE_NOOP("bm::Cli", "when it is to start, YYYY-MM-DDThh:mm")},
          why}},
        {"run pause",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "pauses a run: it takes nothing until it is resumed"),
         1,
         1,
         pauseCommand,
         {why}},
        {"run resume",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "lets a paused run go on"),
         1,
         1,
         resumeCommand,
         {{"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "a remark that is kept")}}},
        {"run cancel",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "cancels a planned run, or a started one with nothing in it"),
         1,
         1,
         cancelCommand,
         {why}},
        {"run fail",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "a run that was started comes to nothing; what is in it stays used"),
         1,
         1,
         failCommand,
         {why}},
        {"run shifts", "[TEXT]",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "the shifts of the plant, or names them: \"Early 06:00, Late 14:00, Night 22:00\""),
         0, 1, shiftsCommand},
        {"run numbers", "[PATTERN|off]",
         QT_TRANSLATE_NOOP("bm::Cli", "how batches are numbered, or sets it: {yy}{MM}{dd}-{line}-{n}"), 0, 1,
         numbersCommand},
    };
}

} // namespace bm::cli
