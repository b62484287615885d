// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/batchsheet/sheetcontent.h"

#include "documents/labels/labelparts.h"
#include "documents/production/balancewords.h"
#include "documents/production/stepwords.h"
#include "documents/wording/reworkwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

namespace bm
{
namespace
{
struct BatchSheet
{
    Q_DECLARE_TR_FUNCTIONS(bm::BatchSheet)
};

QString amount(Quantity quantity, const QString &unit)
{
    return labelAmount(quantity, unit);
}

QString known(const std::optional<Quantity> &quantity, const QString &unit)
{
    return quantity ? amount(*quantity, unit) : BatchSheet::tr("unknown");
}

QString moment(const QDateTime &utc)
{
    const QDateTime local = utc.toLocalTime();
    return utc.isValid() ? labelDay(local.date()) + u' ' + QLocale().toString(local.time(), QStringLiteral("HH:mm"))
                         : QString();
}

QString statusWord(const QString &status)
{
    if (status == u"PLANNED")
        return BatchSheet::tr("Planned");
    if (status == u"IN_PROGRESS")
        return BatchSheet::tr("In progress");
    if (status == u"PAUSED")
        return BatchSheet::tr("PAUSED");
    if (status == u"CANCELLED")
        return BatchSheet::tr("Cancelled");
    if (status == u"QUALITY_CHECK")
        return BatchSheet::tr("Quality check");
    if (status == u"COMPLETED")
        return BatchSheet::tr("Finished");
    if (status == u"FAILED")
        return BatchSheet::tr("Failed");
    return status == u"RECALLED" ? BatchSheet::tr("Recalled") : status;
}

QString verdictWord(const QString &verdict)
{
    if (verdict == u"PASSED")
        return BatchSheet::tr("Passed");
    if (verdict == u"FAILED")
        return BatchSheet::tr("Failed");
    if (verdict == u"CONDITIONAL_PASS")
        return BatchSheet::tr("Passed with conditions");
    return BatchSheet::tr("Not decided");
}

QString palletWord(const QString &status)
{
    if (status == u"ACTIVE")
        return BatchSheet::tr("In the plant");
    if (status == u"SHIPPED")
        return BatchSheet::tr("Shipped");
    if (status == u"VOID")
        return BatchSheet::tr("Void");
    if (status == u"RECALLED")
        return BatchSheet::tr("Recalled");
    return status;
}

std::vector<SheetFact> factsOf(const BatchSheetFacts &facts, SheetKind kind)
{
    const Run &run = facts.run;
    std::vector<SheetFact> all{{BatchSheet::tr("Planned"), known(run.planned, run.unit)},
                               {BatchSheet::tr("Planned for"), moment(facts.plannedStart)},
                               {BatchSheet::tr("Line"), run.line},
                               {BatchSheet::tr("Shift"), facts.shift},
                               {BatchSheet::tr("Daily lot"), facts.dailyLot},
                               {BatchSheet::tr("Cake lot"), facts.cakeLot},
                               {BatchSheet::tr("Icing lot"), facts.icingLot}};
    if (kind == SheetKind::Made) {
        const std::vector<SheetFact> made{
            {BatchSheet::tr("Made"), run.actual ? amount(*run.actual, run.unit) : QString()},
            {BatchSheet::tr("Status"),
             statusWord(run.standing()) + (run.held ? BatchSheet::tr(", on hold") : QString())},
            {BatchSheet::tr("Quality"), verdictWord(run.qualityStatus)},
            {BatchSheet::tr("Started"), moment(run.startedAt)},
            {BatchSheet::tr("Ended"), moment(run.endedAt)}};
        all.insert(all.begin() + 1, made.begin(), made.end());
    }
    std::erase_if(all, [](const SheetFact &fact) { return fact.value.isEmpty(); });
    return all;
}

SheetSection whatToWeigh(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("What goes in"), {}};
    section.columns = {{{}, 0.35, false, true},
                       {BatchSheet::tr("Ingredient"), 2.6},
                       {BatchSheet::tr("Wanted"), 1.3, true},
                       {BatchSheet::tr("Proposed lot"), 1.5},
                       {BatchSheet::tr("Place"), 1.2},
                       {BatchSheet::tr("Lot used"), 1.5},
                       {BatchSheet::tr("Weighed"), 1.3},
                       {BatchSheet::tr("By"), 0.8}};
    section.hasRoom = true;
    // Nobody looks for a lot any more when the batch is finished.
    const bool isOpen = facts.run.status == u"PLANNED" || facts.run.status == u"IN_PROGRESS";
    for (const BatchNeed &need : facts.needs) {
        if (need.wanted.isPositive())
            section.rows.push_back(
                {{},
                 need.ingredientName,
                 amount(need.wanted, need.unit),
                 need.proposedLot.isEmpty() && isOpen ? BatchSheet::tr("none usable") : need.proposedLot,
                 need.proposedLocation,
                 {},
                 {},
                 {}});
    }
    if (section.rows.empty())
        section.words << BatchSheet::tr("The recipe of this batch has no lines.");
    return section;
}

SheetSection resultToWrite(const Run &run)
{
    SheetSection section{BatchSheet::tr("What came out"), {}};
    section.columns = {{BatchSheet::tr("What"), 3}, {BatchSheet::tr("Quantity"), 2}, {BatchSheet::tr("Remark"), 5}};
    section.hasRoom = true;
    section.rows = {{BatchSheet::tr("Made, in %1").arg(run.unit), {}, {}},
                    {BatchSheet::tr("Waste"), {}, {}},
                    {BatchSheet::tr("Readings"), {}, {}}};
    return section;
}

QString figure(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? labelAmount(quantity, {}).trimmed() : labelAmount(quantity, unit);
}

// What is to be done one after the other, with room to write what is read.
SheetSection stepsToDo(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Steps"), {}};
    section.columns = {{{}, 0.35, false, true},         {BatchSheet::tr("Step"), 1.3}, {BatchSheet::tr("What"), 3.4},
                       {BatchSheet::tr("Limits"), 1.8}, {BatchSheet::tr("Read"), 1.3}, {BatchSheet::tr("By"), 0.8}};
    section.hasRoom = true;
    int place = 0;
    for (const RunStep &step : facts.steps) {
        const QString which = QStringLiteral("%1 %2").arg(QString::number(++place), stepKindWord(step.planned.kind));
        section.rows.push_back({{}, which, step.planned.instruction.simplified(), {}, {}, {}});
        for (const PlannedReading &reading : step.planned.readings) {
            const QString limits = limitWords(reading, figure);
            section.rows.push_back(
                {{},
                 {},
                 reading.isRequired ? readingName(reading) : BatchSheet::tr("%1 (optional)").arg(readingName(reading)),
                 limits.isEmpty() ? reading.unit : limits,
                 {},
                 {}});
        }
    }
    return section;
}

// What was read, with what is out of its limits said in words.
SheetSection stepsDone(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Steps and readings"), {}};
    section.columns = {{BatchSheet::tr("Step"), 1.3}, {BatchSheet::tr("What"), 2.8}, {BatchSheet::tr("Limits"), 1.5},
                       {BatchSheet::tr("Read"), 1.8}, {BatchSheet::tr("When"), 1.6}, {BatchSheet::tr("By"), 0.9},
                       {BatchSheet::tr("Remark"), 2}};
    int place = 0;
    for (const RunStep &step : facts.steps) {
        const QString which = QStringLiteral("%1 %2").arg(QString::number(++place), stepKindWord(step.planned.kind));
        section.rows.push_back({which,
                                step.planned.instruction.simplified(),
                                {},
                                step.isDone() ? BatchSheet::tr("done") : BatchSheet::tr("not done"),
                                moment(step.doneAt),
                                step.doneBy,
                                {}});
        for (size_t i = 0; i < step.readings.size(); ++i) {
            const PlannedReading &planned = step.planned.readings[i];
            const QString limits = limitWords(planned, figure);
            const QString shownLimits = limits.isEmpty() ? planned.unit : limits;
            if (!step.readings[i]) {
                section.rows.push_back({{}, readingName(planned), shownLimits, BatchSheet::tr("not read"), {}, {}, {}});
                continue;
            }
            const RunReading &made = *step.readings[i];
            const QString out = outWords(planned, made.value, figure);
            const QString value = amount(made.value, planned.unit);
            const QString remark = made.signedBy.isEmpty()
                                       ? made.reason
                                       : BatchSheet::tr("%1; signed by %2").arg(made.reason, made.signedBy);
            section.rows.push_back({{},
                                    readingName(planned),
                                    shownLimits,
                                    out.isEmpty() ? value : QStringLiteral("%1 (! %2)").arg(value, out),
                                    moment(made.readAt),
                                    made.readBy,
                                    remark});
        }
    }
    return section;
}

// Corrections say which line they take from.
SheetSection whatWentIn(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("What went in"), {}};
    section.columns = {{BatchSheet::tr("No."), 0.5, true},  {BatchSheet::tr("Lot"), 1.5},
                       {BatchSheet::tr("Ingredient"), 2.3}, {BatchSheet::tr("Quantity"), 1.3, true},
                       {BatchSheet::tr("When"), 1.7},       {BatchSheet::tr("By"), 0.9},
                       {BatchSheet::tr("Remark"), 2}};
    const auto numberOf = [&facts](qint64 id) {
        const auto found =
            std::find_if(facts.uses.begin(), facts.uses.end(), [id](const BatchUse &use) { return use.id == id; });
        return QString::number(found - facts.uses.begin() + 1);
    };
    for (const BatchUse &use : facts.uses) {
        const QString remark = use.corrects
                                   ? BatchSheet::tr("Taken back from no. %1: %2").arg(numberOf(use.corrects), use.notes)
                                   : use.notes;
        const QString what = use.isRework ? BatchSheet::tr("%1 (REWORK)").arg(use.ingredientName) : use.ingredientName;
        section.rows.push_back({numberOf(use.id), use.lotCode, what, known(use.quantity, use.unit), moment(use.addedAt),
                                use.addedBy, remark});
    }
    if (section.rows.empty())
        section.words << BatchSheet::tr("Nothing yet.");
    if (!facts.rework.used.isZero())
        section.words << reworkShareWords(facts.rework, amount);
    return section;
}

SheetSection balanceSection(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Mass balance"), balanceRemarks(facts.balance, amount)};
    section.columns = {
        {BatchSheet::tr("What"), 4}, {BatchSheet::tr("Quantity"), 2, true}, {BatchSheet::tr("Share"), 1, true}};
    for (const BalanceLine &line : balanceLines(facts.balance, amount))
        section.rows.push_back({line.what, line.amount, line.share});
    if (!facts.balance.notes.isEmpty())
        section.words << BatchSheet::tr("Notes: %1").arg(facts.balance.notes);
    return section;
}

SheetSection wasteSection(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Waste"), {}};
    section.columns = {{BatchSheet::tr("Quantity"), 1.5, true},
                       {BatchSheet::tr("Reason"), 4},
                       {BatchSheet::tr("When"), 2},
                       {BatchSheet::tr("By"), 1}};
    for (const RunLoss &loss : facts.balance.losses)
        section.rows.push_back({amount(loss.quantity, loss.unit),
                                loss.reverses ? BatchSheet::tr("Taken back: %1").arg(loss.reason) : loss.reason,
                                moment(loss.lostAt), loss.lostBy});
    return section;
}

QString eventWord(const RunEvent &event)
{
    if (event.kind == u"PAUSE")
        return BatchSheet::tr("Paused");
    if (event.kind == u"RESUME")
        return BatchSheet::tr("Resumed");
    return event.kind == u"CANCEL" ? BatchSheet::tr("Cancelled") : BatchSheet::tr("Failed");
}

SheetSection eventSection(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Pauses and the end"), {}};
    section.columns = {{BatchSheet::tr("What"), 1.5},
                       {BatchSheet::tr("When"), 2},
                       {BatchSheet::tr("By"), 1},
                       {BatchSheet::tr("Reason"), 4}};
    for (const RunEvent &event : facts.events)
        section.rows.push_back({eventWord(event), moment(event.at), event.by, event.reason});
    return section;
}

SheetSection checkSection(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Readings and quality checks"), {}};
    section.columns = {{BatchSheet::tr("Check"), 2},
                       {BatchSheet::tr("Result"), 2},
                       {BatchSheet::tr("Remark"), 3},
                       {BatchSheet::tr("When"), 2},
                       {BatchSheet::tr("By"), 1}};
    if (facts.temperature)
        section.rows.push_back(
            {BatchSheet::tr("Temperature"), amount(*facts.temperature, QStringLiteral("°C")), {}, {}, {}});
    if (facts.humidity)
        section.rows.push_back({BatchSheet::tr("Humidity"), amount(*facts.humidity, QStringLiteral("%")), {}, {}, {}});
    for (const SheetCheck &check : facts.checks) {
        const QString what = check.what == u"run check" ? BatchSheet::tr("Quality of the batch") : check.what;
        const QString measured =
            check.measured ? amount(*check.measured, check.unit) + QStringLiteral(", ") : QString();
        section.rows.push_back({what, measured + verdictWord(check.result), check.notes, moment(check.at), check.by});
    }
    return section;
}

SheetSection palletSection(const BatchSheetFacts &facts)
{
    SheetSection section{BatchSheet::tr("Pallets"), {}};
    section.columns = {{BatchSheet::tr("Pallet"), 2},
                       {BatchSheet::tr("Quantity"), 1.5, true},
                       {BatchSheet::tr("Status"), 2},
                       {BatchSheet::tr("Place"), 2}};
    for (const SheetPallet &pallet : facts.pallets)
        section.rows.push_back(
            {pallet.number, known(pallet.quantity, facts.run.unit), palletWord(pallet.status), pallet.location});
    return section;
}

SheetSection signatureSection(const BatchSheetFacts &facts, SheetKind kind)
{
    SheetSection section{BatchSheet::tr("Signatures"), {}};
    if (kind == SheetKind::Made && !facts.signatures.empty()) {
        section.columns = {{BatchSheet::tr("By"), 1},
                           {BatchSheet::tr("When"), 2},
                           {BatchSheet::tr("What"), 4},
                           {BatchSheet::tr("Reason"), 3}};
        for (const SheetSignature &one : facts.signatures)
            section.rows.push_back({one.by, moment(one.at), one.meaning, one.reason});
    }
    section.lines = {BatchSheet::tr("Weighed by, date"), BatchSheet::tr("Checked by, date"),
                     BatchSheet::tr("Released by, date")};
    return section;
}
} // namespace

SheetKind usualKind(const Run &run)
{
    return run.status == u"PLANNED" ? SheetKind::Planned : SheetKind::Made;
}

SheetContent sheetContent(const BatchSheetFacts &facts, SheetKind kind)
{
    const bool planned = kind == SheetKind::Planned;
    SheetContent content;
    content.title = planned ? BatchSheet::tr("Batch sheet, as planned") : BatchSheet::tr("Batch sheet, as made");
    content.batchNumber = facts.run.batchNumber;
    content.recipe = facts.run.recipeName;
    content.facts = factsOf(facts, kind);
    if (facts.run.isPaused())
        content.facts.insert(content.facts.begin(),
                             {BatchSheet::tr("PAUSED"),
                              BatchSheet::tr("since %1 by %2: %3")
                                  .arg(moment(facts.run.pausedAt), facts.run.pausedBy, facts.run.pauseReason)});
    content.origin = BatchSheet::tr("Written %1 by %2").arg(moment(facts.readAt), facts.readBy);
    if (planned) {
        content.sections.push_back(whatToWeigh(facts));
        if (!facts.instructions.isEmpty())
            content.sections.push_back({facts.steps.empty() ? BatchSheet::tr("Steps") : BatchSheet::tr("Instructions"),
                                        facts.instructions.split(u'\n')});
        if (!facts.steps.empty())
            content.sections.push_back(stepsToDo(facts));
        content.sections.push_back(resultToWrite(facts.run));
    } else {
        content.sections = {whatWentIn(facts)};
        if (!facts.steps.empty())
            content.sections.push_back(stepsDone(facts));
        content.sections.push_back(balanceSection(facts));
        for (SheetSection &section :
             std::vector{eventSection(facts), wasteSection(facts), checkSection(facts), palletSection(facts)}) {
            if (!section.rows.empty())
                content.sections.push_back(std::move(section));
        }
    }
    content.sections.push_back(signatureSection(facts, kind));
    return content;
}

} // namespace bm
