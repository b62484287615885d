// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charts/steps.h"

#include <algorithm>

namespace bm
{
namespace
{
qint64 floorDivided(qint64 value, qint64 by)
{
    const qint64 whole = value / by;
    return value % by < 0 ? whole - 1 : whole;
}

QDate next(QDate begin, TimeStep step)
{
    switch (step) {
    case TimeStep::Day:
        return begin.addDays(1);
    case TimeStep::Week:
        return begin.addDays(7);
    case TimeStep::Month:
        return begin.addMonths(1);
    case TimeStep::Year:
        break;
    }
    return begin.addYears(1);
}

qint64 binsOfWidth(qint64 least, qint64 largest, qint64 width)
{
    return floorDivided(largest, width) - floorDivided(least, width) + 1;
}
} // namespace

TimeStep timeStepFor(QDate first, QDate last)
{
    constexpr qint64 mostDays = 31;
    constexpr qint64 mostWeeks = 26;
    constexpr qint64 mostMonths = 36;
    const qint64 days = first.daysTo(last) + 1;
    if (days <= mostDays)
        return TimeStep::Day;
    if (days <= mostWeeks * 7)
        return TimeStep::Week;
    return days <= mostMonths * 30 ? TimeStep::Month : TimeStep::Year;
}

QDate beginOf(QDate day, TimeStep step)
{
    switch (step) {
    case TimeStep::Day:
        return day;
    case TimeStep::Week:
        return day.addDays(1 - day.dayOfWeek());
    case TimeStep::Month:
        return {day.year(), day.month(), 1};
    case TimeStep::Year:
        break;
    }
    return {day.year(), 1, 1};
}

std::vector<QDate> timeline(QDate first, QDate last, TimeStep step)
{
    std::vector<QDate> begins;
    for (QDate begin = beginOf(first, step); begin <= last; begin = next(begin, step))
        begins.push_back(begin);
    return begins;
}

ExpiryStep expiryStepOf(QDate lastDay, QDate today)
{
    if (!lastDay.isValid())
        return ExpiryStep::NoDate;
    const qint64 days = today.daysTo(lastDay);
    if (days < 0)
        return ExpiryStep::Past;
    if (days <= 7)
        return ExpiryStep::Week;
    if (days <= 30)
        return ExpiryStep::Month;
    if (days <= 90)
        return ExpiryStep::Quarter;
    return days <= 180 ? ExpiryStep::HalfYear : ExpiryStep::Later;
}

std::vector<Bin> binsFor(const std::vector<Quantity> &values, int most)
{
    if (values.empty())
        return {};
    const auto [low, high] = std::minmax_element(values.begin(), values.end());
    const qint64 least = low->thousandths();
    const qint64 largest = high->thousandths();
    // Values that are all alike stand in one bin that is narrow beside them.
    qint64 width = 1;
    const qint64 narrowest = std::max(qint64{1}, std::max(largest, -least) / 100);
    for (int i = 0; binsOfWidth(least, largest, width) > most || width < narrowest; ++i)
        width = i % 3 == 1 ? width / 2 * 5 : width * 2; // 1, 2, 5, 10
    std::vector<Bin> bins;
    const qint64 begin = floorDivided(least, width) * width;
    for (qint64 i = 0, count = binsOfWidth(least, largest, width); i < count; ++i)
        bins.push_back({Quantity::ofThousandths(begin + i * width), Quantity::ofThousandths(begin + (i + 1) * width)});
    return bins;
}

int binOf(Quantity value, const std::vector<Bin> &bins)
{
    const auto after =
        std::upper_bound(bins.begin(), bins.end(), value, [](Quantity one, const Bin &bin) { return one < bin.from; });
    return static_cast<int>(after - bins.begin()) - 1;
}

} // namespace bm
