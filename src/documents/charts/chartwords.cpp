// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/charts/chartwords.h"

#include "documents/charts/charttr.h"

#include <algorithm>

namespace bm
{
namespace
{
QString partName(BalancePart part)
{
    switch (part) {
    case BalancePart::Received:
        return ChartWords::tr("Received");
    case BalancePart::FirstCount:
        return ChartWords::tr("First count");
    case BalancePart::Unexplained:
        return ChartWords::tr("Unexplained");
    case BalancePart::Used:
        return ChartWords::tr("Used");
    case BalancePart::PassedOn:
        return ChartWords::tr("Into other lots");
    case BalancePart::Wasted:
        return ChartWords::tr("Waste");
    case BalancePart::Sampled:
        return ChartWords::tr("Samples");
    case BalancePart::SentBack:
        return ChartWords::tr("Sent back");
    case BalancePart::OnHand:
        return ChartWords::tr("On hand");
    }
    Q_UNREACHABLE();
}

QString expiryName(ExpiryStep step)
{
    switch (step) {
    case ExpiryStep::Past:
        return ChartWords::tr("Expired");
    case ExpiryStep::Week:
        return ChartWords::tr("Up to 7 days");
    case ExpiryStep::Month:
        return ChartWords::tr("8 to 30 days");
    case ExpiryStep::Quarter:
        return ChartWords::tr("31 to 90 days");
    case ExpiryStep::HalfYear:
        return ChartWords::tr("91 to 180 days");
    case ExpiryStep::Later:
        return ChartWords::tr("Later");
    case ExpiryStep::NoDate:
        return ChartWords::tr("No date");
    }
    Q_UNREACHABLE();
}

QString timeName(QDate begin, TimeStep step, const ChartFormat &format)
{
    if (!begin.isValid())
        return ChartWords::tr("Day unknown");
    switch (step) {
    case TimeStep::Day:
        return format.day(begin);
    case TimeStep::Week:
        return ChartWords::tr("Week of %1").arg(format.day(begin));
    case TimeStep::Month:
        return begin.toString(QStringLiteral("yyyy-MM"));
    case TimeStep::Year:
        break;
    }
    return QString::number(begin.year());
}

QString doseName(const ChartData &data, const ChartMark &mark, const ChartFormat &format)
{
    if (mark.isUnknown)
        return ChartWords::tr("Unknown");
    return ChartWords::tr("%1 to %2 %3").arg(format.quantity(mark.bin.from), format.quantity(mark.bin.to), data.unit);
}

MarkLook balanceLook(BalancePart part)
{
    switch (part) {
    case BalancePart::Received:
    case BalancePart::FirstCount:
    case BalancePart::OnHand:
        return MarkLook::Main;
    case BalancePart::Unexplained:
        return MarkLook::Warned;
    default:
        return MarkLook::Outgone;
    }
}

MarkLook expiryLook(ExpiryStep step)
{
    switch (step) {
    case ExpiryStep::Past:
        return MarkLook::Warned;
    case ExpiryStep::Week:
    case ExpiryStep::Month:
        return MarkLook::Outgone;
    case ExpiryStep::NoDate:
        return MarkLook::Vague;
    default:
        return MarkLook::Main;
    }
}

} // namespace

QString markName(const ChartData &data, const ChartMark &mark, const ChartFormat &format)
{
    switch (data.topic) {
    case ChartTopic::Balance:
        return partName(static_cast<BalancePart>(mark.step));
    case ChartTopic::Use:
    case ChartTopic::Days:
        return timeName(mark.day, data.timeStep, format);
    case ChartTopic::Customers:
        return mark.name.isEmpty() ? ChartWords::tr("Customer unknown") : mark.name;
    case ChartTopic::Dose:
        return doseName(data, mark, format);
    case ChartTopic::Expiry:
        return expiryName(static_cast<ExpiryStep>(mark.step));
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        break;
    }
    return mark.name;
}

MarkLook lookOf(const ChartData &data, const ChartMark &mark)
{
    switch (data.topic) {
    case ChartTopic::Balance:
        return balanceLook(static_cast<BalancePart>(mark.step));
    case ChartTopic::Expiry:
        return expiryLook(static_cast<ExpiryStep>(mark.step));
    case ChartTopic::Customers:
        return mark.name.isEmpty() ? MarkLook::Vague : MarkLook::Main;
    case ChartTopic::Dose:
        return mark.isUnknown ? MarkLook::Vague : MarkLook::Main;
    case ChartTopic::Use:
    case ChartTopic::Days:
        return mark.day.isValid() ? MarkLook::Main : MarkLook::Vague;
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        break;
    }
    return mark.rules.empty() ? MarkLook::Main : MarkLook::Warned;
}

QString lookName(ChartTopic topic, MarkLook look)
{
    if (topic == ChartTopic::Balance)
        return look == MarkLook::Main      ? ChartWords::tr("Came in or is there")
               : look == MarkLook::Outgone ? ChartWords::tr("Left it")
                                           : ChartWords::tr("Not explained");
    if (topic == ChartTopic::Expiry)
        return look == MarkLook::Main      ? ChartWords::tr("More than 30 days")
               : look == MarkLook::Outgone ? ChartWords::tr("Within 30 days")
               : look == MarkLook::Warned  ? ChartWords::tr("Past its day")
                                           : ChartWords::tr("No date");
    if (topic == ChartTopic::Yield || topic == ChartTopic::YieldRange)
        return look == MarkLook::Main ? ChartWords::tr("Run") : ChartWords::tr("Run outside of the rules");
    return look == MarkLook::Main ? ChartWords::tr("Known") : ChartWords::tr("Not known");
}

QString markValue(const ChartData &data, const ChartMark &mark, const ChartFormat &format)
{
    if (!mark.value)
        return ChartWords::tr("unknown");
    const int count = static_cast<int>(mark.value->thousandths() / 1000);
    switch (data.measure) {
    case ChartMeasure::Lots:
        return ChartWords::tr("%n lots", nullptr, count);
    case ChartMeasure::Pallets:
        return ChartWords::tr("%n pallets", nullptr, count);
    case ChartMeasure::Cases:
        return ChartWords::tr("%n cases", nullptr, count);
    case ChartMeasure::Amount:
    case ChartMeasure::Percent:
        break;
    }
    return format.quantity(*mark.value) + u' ' + data.unit;
}

QStringList markTip(const ChartData &data, const ChartMark &mark, const ChartFormat &format)
{
    QStringList lines{markName(data, mark, format), markValue(data, mark, format)};
    const bool isRun = data.topic == ChartTopic::Yield || data.topic == ChartTopic::YieldRange;
    if (isRun && mark.day.isValid())
        lines << format.day(mark.day);
    if (data.measure == ChartMeasure::Cases)
        lines << ChartWords::tr("%n pallets", nullptr, mark.rows);
    else if (!isRun && data.measure == ChartMeasure::Amount)
        lines << ChartWords::tr("%n rows", nullptr, mark.rows);
    if (mark.unknown > 0 && mark.value && data.measure == ChartMeasure::Amount)
        lines << ChartWords::tr("%n of them unknown", nullptr, mark.unknown);
    for (const ControlRule rule : mark.rules)
        lines << ruleName(rule);
    return lines;
}

QString ruleName(ControlRule rule)
{
    switch (rule) {
    case ControlRule::Beyond:
        return ChartWords::tr("Rule 1: beyond three sigma");
    case ControlRule::TwoOfThree:
        return ChartWords::tr("Rule 2: two of three beyond two sigma");
    case ControlRule::FourOfFive:
        return ChartWords::tr("Rule 3: four of five beyond one sigma");
    case ControlRule::EightInARow:
        return ChartWords::tr("Rule 4: eight in a row on one side");
    case ControlRule::RangeTooWide:
        return ChartWords::tr("Changed more than the limit");
    }
    Q_UNREACHABLE();
}

QString measureTitle(const ChartData &data)
{
    switch (data.measure) {
    case ChartMeasure::Amount:
        return data.unit;
    case ChartMeasure::Lots:
        return ChartWords::tr("Lots");
    case ChartMeasure::Pallets:
        return ChartWords::tr("Pallets");
    case ChartMeasure::Cases:
        return ChartWords::tr("Cases");
    case ChartMeasure::Percent:
        break;
    }
    return data.topic == ChartTopic::Yield ? ChartWords::tr("Percent of planned") : ChartWords::tr("Change in percent");
}

QString chartTitle(const ChartData &data)
{
    const QString about =
        data.title.isEmpty() ? data.subject : QString(data.subject + QStringLiteral(" · ") + data.title);
    switch (data.topic) {
    case ChartTopic::Balance:
        return ChartWords::tr("What became of %1").arg(about);
    case ChartTopic::Use:
        return ChartWords::tr("Use of %1").arg(about);
    case ChartTopic::Customers:
        return ChartWords::tr("Who has something of %1").arg(about);
    case ChartTopic::Days:
        return ChartWords::tr("When something of %1 was shipped").arg(about);
    case ChartTopic::Dose:
        return ChartWords::tr("How much of %1 is on each pallet").arg(about);
    case ChartTopic::Expiry:
        return about.isEmpty() ? ChartWords::tr("How long the stock is good")
                               : ChartWords::tr("How long %1 is good").arg(about);
    case ChartTopic::Yield:
        return ChartWords::tr("Yield of %1, run after run").arg(about);
    case ChartTopic::YieldRange:
        break;
    }
    return ChartWords::tr("Change of the yield of %1").arg(about);
}

std::vector<bool> figureColumns(ChartTopic topic)
{
    switch (topic) {
    case ChartTopic::Balance:
        return {false, false, false, true};
    case ChartTopic::Use:
        return {false, false, false, false, false, true};
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return {false, false, false, false, false, true, true};
    case ChartTopic::Dose:
        return {false, false, false, true, true, true};
    case ChartTopic::Expiry:
        return {false, false, false, false, false, true, true};
    case ChartTopic::Yield:
        return {false, false, false, true, true, true, false};
    case ChartTopic::YieldRange:
        break;
    }
    return {false, false, false, true, true, false};
}

QString topicWord(ChartTopic topic)
{
    static const QStringList words{QStringLiteral("balance"), QStringLiteral("use"),  QStringLiteral("exposure"),
                                   QStringLiteral("days"),    QStringLiteral("dose"), QStringLiteral("expiry"),
                                   QStringLiteral("yield"),   QStringLiteral("range")};
    return words[static_cast<qsizetype>(topic)];
}

} // namespace bm
