// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/planning/planform.h"

#include "services/planning/board.h"
#include "services/planning/plansettings.h"
#include "views/floor/input.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(bm::PlanForm)
};

QString field(const char *id)
{
    return QString::fromLatin1(id);
}

AskedField optionalField(const char *id, const QString &label, const QString &value = {}, const QString &help = {},
                         const QStringList &choices = {})
{
    AskedField asked{field(id), label, value, help, choices};
    asked.optional = true;
    return asked;
}
} // namespace

Result<PlanStart> planStartOf(Services &plant)
{
    PlanStart start;
    PlanSettings settings(plant.session);
    BM_TRY_ASSIGN(start.choices, choicesOf(plant));
    BM_TRY_ASSIGN(start.shifts, settings.shifts());
    BM_TRY_ASSIGN(start.numberPattern, settings.numberPattern());
    BM_TRY_ASSIGN(start.lines, PlanBoard(plant.session).lines());
    return start;
}

std::vector<AskedField> planFields(const PlanStart &start)
{
    QStringList recipes;
    for (const Recipe &recipe : start.choices.recipes)
        recipes += recipe.name;
    recipes.removeDuplicates();
    QStringList shifts;
    for (const Shift &shift : start.shifts)
        shifts << shift.name;
    const QString number = start.numberPattern.isEmpty()
                               ? Words::tr("Empty: the next number of the plant")
                               : Words::tr("Empty: the next one by %1").arg(start.numberPattern);
    return {{field("recipeName"), Words::tr("&Recipe"), {}, {}, recipes},
            {field("plannedQuantity"), Words::tr("&Quantity"), {}, Words::tr("In the unit of the recipe's yield")},
            optionalField("line", Words::tr("&Line"), start.line, {}, start.lines),
            optionalField("shift", Words::tr("S&hift"), start.shift, {}, shifts),
            optionalField("plannedStart", Words::tr("Planned &for"), typedStart(start.start),
                          Words::tr("A day, or a day and a time: 2027-03-31 14:00")),
            optionalField("batchNumber", Words::tr("&Batch number"), {}, number),
            optionalField("dailyLot", Words::tr("&Daily lot")),
            optionalField("cakeLot", Words::tr("Ca&ke lot")),
            optionalField("icingLot", Words::tr("&Icing lot"))};
}

QString typedStart(const QDateTime &start)
{
    return start.isValid() ? start.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

Result<QDateTime> readStart(const QString &text, const Shifts &shifts, const QString &shift)
{
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return QDateTime();
    const Error wrong{Reason::BadDate, field("plannedStart"), typed};
    // A day alone begins with its shift.
    if (const Result<QDate> day = readDate(typed))
        return beginOf(shifts, shiftNamed(shifts, shift).value_or(0), *day);
    const qsizetype blank = typed.lastIndexOf(u' ');
    const QTime time = QTime::fromString(typed.mid(blank + 1).rightJustified(5, u'0'), QStringLiteral("HH:mm"));
    const Result<QDate> day = readDate(typed.left(std::max<qsizetype>(blank, 0)));
    if (!time.isValid() || !day || !day->isValid())
        return wrong;
    return QDateTime(*day, time, Qt::LocalTime).toUTC();
}

Result<NewRun> readPlan(const Answers &answers, const Shifts &shifts)
{
    const auto value = [&answers](const char *id) { return answers.values[field(id)]; };
    const auto quantity = readQuantity(value("plannedQuantity"));
    if (!quantity)
        return Error{quantity.error().reason, field("plannedQuantity"), quantity.error().detail};
    NewRun run;
    run.recipeName = value("recipeName");
    run.plannedQuantity = *quantity;
    run.line = value("line");
    run.shift = value("shift");
    run.batchNumber = value("batchNumber");
    run.dailyLot = value("dailyLot");
    run.cakeLot = value("cakeLot");
    run.icingLot = value("icingLot");
    BM_TRY_ASSIGN(run.plannedStart, readStart(value("plannedStart"), shifts, run.shift));
    return run;
}

} // namespace bm
