// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>
#include <vector>

namespace bm
{

// Why a point is not what chance alone would make of a steady process: the zone rules of Western Electric (Statistical
// Quality Control Handbook, 1956; NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2). The point that completes a
// pattern is the one that is flagged, and it lies where the pattern is.
enum class ControlRule {
    Beyond = 1,   // one point beyond three sigma
    TwoOfThree,   // two of three in a row beyond two sigma, on the same side
    FourOfFive,   // four of five in a row beyond one sigma, on the same side
    EightInARow,  // eight in a row on the same side of the mean
    RangeTooWide, // of the moving range: beyond its limit
};

// A chart of individuals and moving ranges (NIST/SEMATECH e-Handbook, 6.3.2.2): sigma is estimated by the mean moving
// range of two, divided by d2 = 1.128, so that the limits are the mean and 2.66 mean ranges above and below; the range
// has its limit at D4 = 3.267 mean ranges. Everything is decided on the exact values; what is shown is rounded once.
struct ControlChart
{
    Quantity mean;
    Quantity meanRange;
    Quantity rangeLimit;
    std::vector<Quantity> lines;                 // the mean and -3 to 3 sigma beside it
    std::vector<std::optional<Quantity>> ranges; // by point; the first one has none
    std::vector<std::vector<ControlRule>> flags; // by point
    std::vector<bool> wideRanges;                // by point

    Quantity line(int sigmas) const { return lines[static_cast<size_t>(sigmas + 3)]; }
};

// With fewer points than these the limits are a first guess.
constexpr int enoughForLimits = 20;

// In the order in which the points were made; nothing for fewer than two.
std::optional<ControlChart> controlChart(const std::vector<Quantity> &points);

} // namespace bm
