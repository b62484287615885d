// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charts/chartdata.h"

#include <algorithm>

namespace bm
{
namespace
{
Quantity amountOf(const ChartRow &row, ChartMeasure measure)
{
    const bool isCounted = measure == ChartMeasure::Lots || measure == ChartMeasure::Pallets;
    return isCounted ? Quantity::ofUnits(1) : row.quantity.value_or(Quantity());
}

void addTo(ChartMark &mark, const ChartRow &row, ChartData &data)
{
    ++mark.rows;
    const bool isCounted = data.measure == ChartMeasure::Lots || data.measure == ChartMeasure::Pallets;
    if (data.measure == ChartMeasure::Amount && row.unit != data.unit)
        return data.add(ChartRemark::UnitsDiffer);
    if (!row.quantity) {
        ++mark.unknown;
        if (!isCounted)
            return data.add(ChartRemark::QuantityUnknown);
    }
    mark.value = mark.value.value_or(Quantity()) + amountOf(row, data.measure);
}
} // namespace

bool ChartData::has(ChartRemark remark) const
{
    return std::find(remarks.begin(), remarks.end(), remark) != remarks.end();
}

void ChartData::add(ChartRemark remark)
{
    if (!has(remark))
        remarks.push_back(remark);
}

void sumUp(ChartData &data)
{
    std::stable_sort(data.rows.begin(), data.rows.end(),
                     [](const ChartRow &a, const ChartRow &b) { return a.mark < b.mark; });
    for (ChartMark &mark : data.marks) {
        mark.value.reset();
        mark.rows = 0;
        mark.unknown = 0;
    }
    for (const ChartRow &row : data.rows)
        addTo(data.marks[static_cast<size_t>(row.mark)], row, data);
    for (ChartMark &mark : data.marks) {
        if (mark.unknown == 0 && !mark.value)
            mark.value = Quantity();
    }
}

std::optional<Quantity> balanceGap(const ChartData &balance)
{
    Quantity gap;
    for (const ChartMark &mark : balance.marks) {
        if (mark.unknown > 0 || !mark.value)
            return std::nullopt;
        const auto part = static_cast<BalancePart>(mark.step);
        const bool isIn = part == BalancePart::Received || part == BalancePart::FirstCount;
        gap += isIn ? *mark.value : -*mark.value;
    }
    return gap;
}

} // namespace bm
