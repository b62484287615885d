// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charts/control.h"

#include <algorithm>

namespace bm
{
namespace
{
// Sums of thousandths times the constants need more than 64 bits.
__extension__ using Wide = __int128;

constexpr Wide d2 = 1128; // of 1000
constexpr Wide d4 = 3267; // of 1000
constexpr Wide thousand = 1000;

Wide magnitude(Wide value)
{
    return value < 0 ? -value : value;
}

Quantity rounded(Wide numerator, Wide denominator)
{
    const Wide half = denominator / 2;
    const Wide away = numerator < 0 ? numerator - half : numerator + half;
    return Quantity::ofThousandths(static_cast<qint64>(away / denominator));
}

// The exact sums behind a chart: n points whose sum and whose sum of moving ranges are these.
struct Sums
{
    Wide n = 0;
    Wide sum = 0;
    Wide ranges = 0;

    // How far above the mean a point is, times n.
    Wide above(Quantity point) const { return point.thousandths() * n - sum; }
    // 1, -1: beyond so many sigma above or below; 0: not.
    int side(Quantity point, int sigmas) const
    {
        const Wide distance = above(point);
        const bool isBeyond = magnitude(distance) * (n - 1) * d2 > sigmas * thousand * ranges * n;
        return !isBeyond ? 0 : distance > 0 ? 1 : -1;
    }
    Quantity line(int sigmas) const
    {
        const Wide scale = (n - 1) * d2;
        return rounded(sum * scale + sigmas * thousand * ranges * n, n * scale);
    }
};

// Whether the point at the place and enough of those before it lie on its side of that line.
bool completes(const std::vector<Quantity> &points, size_t at, const Sums &sums, int sigmas, size_t among, int needed)
{
    const int side = sums.side(points[at], sigmas);
    if (side == 0)
        return false;
    int there = 0;
    for (size_t back = 0; back < among && back <= at; ++back)
        there += sums.side(points[at - back], sigmas) == side ? 1 : 0;
    return there >= needed;
}

std::vector<ControlRule> flagsAt(const std::vector<Quantity> &points, size_t at, const Sums &sums)
{
    std::vector<ControlRule> flags;
    if (sums.side(points[at], 3) != 0)
        flags.push_back(ControlRule::Beyond);
    if (completes(points, at, sums, 2, 3, 2))
        flags.push_back(ControlRule::TwoOfThree);
    if (completes(points, at, sums, 1, 5, 4))
        flags.push_back(ControlRule::FourOfFive);
    if (completes(points, at, sums, 0, 8, 8))
        flags.push_back(ControlRule::EightInARow);
    return flags;
}
} // namespace

std::optional<ControlChart> controlChart(const std::vector<Quantity> &points)
{
    if (points.size() < 2)
        return std::nullopt;
    ControlChart chart;
    Sums sums{static_cast<Wide>(points.size()), points.front().thousandths(), 0};
    chart.ranges.emplace_back();
    for (size_t i = 1; i < points.size(); ++i) {
        const Quantity step = points[i] - points[i - 1];
        chart.ranges.emplace_back(step.isNegative() ? -step : step);
        sums.sum += points[i].thousandths();
        sums.ranges += chart.ranges.back()->thousandths();
    }
    chart.mean = sums.line(0);
    chart.meanRange = rounded(sums.ranges, sums.n - 1);
    chart.rangeLimit = rounded(sums.ranges * d4, (sums.n - 1) * thousand);
    for (int sigmas = -3; sigmas <= 3; ++sigmas)
        chart.lines.push_back(sums.line(sigmas));
    for (size_t i = 0; i < points.size(); ++i) {
        chart.flags.push_back(flagsAt(points, i, sums));
        const Wide range = chart.ranges[i] ? chart.ranges[i]->thousandths() : 0;
        chart.wideRanges.push_back(range * (sums.n - 1) * thousand > d4 * sums.ranges);
    }
    return chart;
}

} // namespace bm
