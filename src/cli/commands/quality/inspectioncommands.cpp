// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/lots/inspections.h"

#include <QJsonArray>
#include <array>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};
constexpr std::array kindWords{"visual", "measurement", "certificate"}; // in the order of InspectionKind

QString kindWord(InspectionKind kind)
{
    return QString::fromLatin1(kindWords.at(size_t(kind)));
}

Result<InspectionKind> kindOf(const CommandLine &line)
{
    const QString word = line.has("kind") ? line.option("kind").toLower() : kindWord(InspectionKind::Visual);
    for (size_t i = 0; i < kindWords.size(); ++i) {
        if (word == QLatin1String(kindWords.at(i)))
            return InspectionKind(i);
    }
    return Error{Reason::UnknownAction, QStringLiteral("kind"), line.option("kind")};
}

Result<std::optional<Quantity>> figureOf(const CommandLine &line, const char *option)
{
    if (!line.has(option))
        return std::optional<Quantity>();
    BM_TRY_ASSIGN(const Quantity figure, differenceOf(line.option(option), QString::fromLatin1(option)));
    return std::optional(figure);
}

Result<qint64> pointOf(const QString &text)
{
    bool isNumber = false;
    const qint64 point = text.toLongLong(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("point"), text};
    return point;
}

QString limitsText(const InspectionPoint &point)
{
    const auto figure = [](const std::optional<Quantity> &limit) { return limit ? limit->toText() : QString(); };
    if (point.limits.isOpen())
        return {};
    return figure(point.limits.lower) + QStringLiteral("..") + figure(point.limits.upper) + u' ' + point.unit;
}

QString needWord(const InspectionPoint &point)
{
    if (point.isRetired)
        return Cli::tr("retired");
    return point.isRequired ? Cli::tr("required") : Cli::tr("optional");
}

QJsonObject pointJson(const InspectionPoint &point)
{
    return {{u"id"_qs, point.id},
            {u"kind"_qs, kindWord(point.kind)},
            {u"name"_qs, point.name},
            {u"unit"_qs, textOrNull(point.unit)},
            {u"lower_limit"_qs, amountJson(point.limits.lower)},
            {u"upper_limit"_qs, amountJson(point.limits.upper)},
            {u"required"_qs, point.isRequired},
            {u"retired"_qs, point.isRetired}};
}

Result<Exit> tellPlan(Invocation &run, Inspections &inspections, const QString &ingredient)
{
    BM_TRY_ASSIGN(const auto points, inspections.plan(ingredient));
    TextTable table({Cli::tr("Point"), Cli::tr("Kind"), Cli::tr("What"), Cli::tr("Limits"), Cli::tr("Need")});
    QJsonArray array;
    for (const InspectionPoint &point : points) {
        table.add({QString::number(point.id), kindWord(point.kind), point.name, limitsText(point), needWord(point)});
        array << pointJson(point);
    }
    run.out.result({{u"ingredient"_qs, ingredient.trimmed()}, {u"points"_qs, array}},
                   table.isEmpty() ? Cli::tr("Nothing is looked at.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> pointsCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Inspections inspections(plant->services().session);
    return tellPlan(run, inspections, run.line.arguments[0]);
}

Result<Exit> addCommand(Invocation &run)
{
    NewInspectionPoint point;
    point.ingredientName = run.line.arguments[0];
    point.name = run.line.arguments[1];
    BM_TRY_ASSIGN(point.kind, kindOf(run.line));
    point.unit = run.line.option("unit");
    BM_TRY_ASSIGN(point.limits.lower, figureOf(run.line, "lower"));
    BM_TRY_ASSIGN(point.limits.upper, figureOf(run.line, "upper"));
    point.isRequired = !run.line.has("optional");
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Inspections inspections(plant->services().session);
    BM_TRY(inspections.add(point));
    return tellPlan(run, inspections, point.ingredientName);
}

Result<Exit> orderCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const qint64 point, pointOf(run.line.arguments[0]));
    bool isNumber = false;
    const qint64 place = run.line.arguments[1].toLongLong(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("place"), run.line.arguments[1]};
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Inspections inspections(plant->services().session);
    BM_TRY(inspections.moveTo(point, place));
    BM_TRY_ASSIGN(const QString ingredient, inspections.ingredientOf(point));
    return tellPlan(run, inspections, ingredient);
}

Result<Exit> retireCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const qint64 point, pointOf(run.line.arguments[0]));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY(Inspections(plant->services().session).retire(point, run.line.option("reason")));
    run.out.result({{u"retired"_qs, point}}, Cli::tr("Point %1 is asked no more.").arg(point) + u'\n');
    return Exit::Done;
}

Result<Exit> tellLot(Invocation &run, Inspections &inspections, const QString &lot)
{
    BM_TRY_ASSIGN(const auto states, inspections.of(lot));
    TextTable table({Cli::tr("Point"), Cli::tr("What"), Cli::tr("Limits"), Cli::tr("Need"), Cli::tr("Found"),
                     Cli::tr("Verdict"), Cli::tr("By")});
    QJsonArray array;
    bool isReady = true;
    for (const InspectionState &state : states) {
        const QString found = state.value ? amountText(state.value, state.point.unit) : QString();
        table.add({QString::number(state.point.id), state.point.name, limitsText(state.point), needWord(state.point),
                   found, state.result, state.by});
        QJsonObject json = pointJson(state.point);
        json.insert(u"value"_qs, amountJson(state.value));
        json.insert(u"result"_qs, textOrNull(state.result));
        json.insert(u"by"_qs, textOrNull(state.by));
        json.insert(u"at"_qs, timeJson(state.at));
        array << json;
        isReady = isReady && !state.isInTheWay();
    }
    const QString end = isReady ? Cli::tr("Nothing is in the way of its release.")
                                : Cli::tr("A required point is not passed yet: it cannot be released.");
    run.out.result({{u"lot"_qs, lot}, {u"points"_qs, array}, {u"releasable"_qs, isReady}},
                   table.toText() + end + u'\n');
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Inspections inspections(plant->services().session);
    return tellLot(run, inspections, run.line.arguments[0]);
}

Result<Exit> waitingCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Inspections inspections(plant->services().session);
    BM_TRY_ASSIGN(const auto lots, inspections.waiting());
    TextTable table({Cli::tr("Lot"), Cli::tr("Ingredient"), Cli::tr("Received"), Cli::tr("Left"), Cli::tr("Waits for"),
                     Cli::tr("Open")});
    QJsonArray array;
    for (const WaitingLot &lot : lots) {
        const bool isOver = lot.releaseEndedAt.isValid();
        table.add({lot.code, lot.ingredient, lot.receivedAt.toLocalTime().date().toString(Qt::ISODate),
                   amountText(lot.remaining, lot.unit),
                   isOver ? Cli::tr("conditional release ended") : Cli::tr("first decision"),
                   Cli::tr("%1 of %2").arg(lot.open).arg(lot.required)});
        array << QJsonObject{{u"code"_qs, lot.code},
                             {u"ingredient"_qs, lot.ingredient},
                             {u"supplier"_qs, textOrNull(lot.supplier)},
                             {u"quantity_remaining"_qs, amountJson(lot.remaining)},
                             {u"unit"_qs, lot.unit},
                             {u"status"_qs, lot.status},
                             {u"quality_status"_qs, lot.qualityStatus},
                             {u"received_at"_qs, timeJson(lot.receivedAt)},
                             {u"release_ended_at"_qs, timeJson(lot.releaseEndedAt)},
                             {u"held"_qs, lot.held},
                             {u"open_points"_qs, lot.open},
                             {u"required_points"_qs, lot.required}};
    }
    run.out.result({{u"lots"_qs, array}}, lots.empty() ? Cli::tr("No lot waits.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> answerCommand(Invocation &run)
{
    InspectionAnswer answer;
    answer.lotCode = run.line.arguments[0];
    BM_TRY_ASSIGN(answer.point, pointOf(run.line.arguments[1]));
    if (run.line.has("good") || run.line.has("bad"))
        answer.isGood = run.line.has("good") && !run.line.has("bad");
    BM_TRY_ASSIGN(answer.value, figureOf(run.line, "value"));
    if (run.line.has("file")) {
        BM_TRY_ASSIGN(answer.paper, paperAt(run.line.option("file")));
    }
    answer.notes = run.line.option("notes");
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Inspections inspections(plant->services().session);
    BM_TRY(inspections.answer(answer));
    return tellLot(run, inspections, answer.lotCode);
}
} // namespace

std::vector<CommandSpec> inspectionCommands()
{
    return {
        {"inspection plan", "INGREDIENT", QT_TRANSLATE_NOOP("bm::Cli", "what is looked at when it comes"), 1, 1,
         pointsCommand},
        {"inspection add",
         "INGREDIENT WHAT",
         QT_TRANSLATE_NOOP("bm::Cli", "one thing more is looked at from now on"),
         2,
         2,
         addCommand,
         {{"kind", "KIND", QT_TRANSLATE_NOOP("bm::Cli", "visual (also when it is not said), measurement, certificate")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "of the limits")},
          {"lower", "FIGURE", QT_TRANSLATE_NOOP("bm::Cli", "no less than this")},
          {"upper", "FIGURE", QT_TRANSLATE_NOOP("bm::Cli", "no more than this")},
          {"optional", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "a lot may be released without it")}}},
        {"inspection order", "POINT PLACE",
         QT_TRANSLATE_NOOP("bm::Cli", "it is asked in that place of the plan, from 1, from now on"), 2, 2,
         orderCommand},
        {"inspection retire",
         "POINT",
         QT_TRANSLATE_NOOP("bm::Cli", "it is asked no more; what was answered stays"),
         1,
         1,
         retireCommand,
         {reason}},
        {"inspection show", "LOT", QT_TRANSLATE_NOOP("bm::Cli", "what was found of a lot, and what is missing"), 1, 1,
         showCommand},
        {"inspection waiting", "",
         QT_TRANSLATE_NOOP("bm::Cli", "lots that wait for QA, oldest first; also whose conditional release has ended"),
         0, 0, waitingCommand},
        {"inspection answer",
         "LOT POINT",
         QT_TRANSLATE_NOOP("bm::Cli", "what was found; the limits decide"),
         2,
         2,
         answerCommand,
         {{"good", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "it is as it should be")},
          {"bad", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "it is not as it should be")},
          {"value", "FIGURE", QT_TRANSLATE_NOOP("bm::Cli", "what was measured, or what the certificate says")},
          {"file", "PATH", QT_TRANSLATE_NOOP("bm::Cli", "the certificate, kept with the lot")},
          {"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "what was seen")}}},
    };
}

} // namespace bm::cli
