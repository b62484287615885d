// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QDate>
#include <vector>

namespace bm
{

// How a span of days is cut, so that as many bars come out as can be read beside each other.
enum class TimeStep { Day, Week, Month, Year };

TimeStep timeStepFor(QDate first, QDate last);
// The first day of the step a day is in; weeks begin on Monday.
QDate beginOf(QDate day, TimeStep step);
// The begins of all steps from the one day to the other, also of those in which nothing was.
std::vector<QDate> timeline(QDate first, QDate last, TimeStep step);

// How long something is still good.
enum class ExpiryStep { Past, Week, Month, Quarter, HalfYear, Later, NoDate };
inline constexpr int expirySteps = static_cast<int>(ExpiryStep::NoDate) + 1;
// The last day itself is still a good one.
ExpiryStep expiryStepOf(QDate lastDay, QDate today);

// From (in it) to (not in it).
struct Bin
{
    Quantity from;
    Quantity to;
    friend bool operator==(const Bin &, const Bin &) = default;
};

// Bins side by side that hold all values, at most so many; as wide as 1, 2 or 5 with noughts. No value: none.
std::vector<Bin> binsFor(const std::vector<Quantity> &values, int most = 12);
// The place of the bin that holds the value; it is in one of them.
int binOf(Quantity value, const std::vector<Bin> &bins);

} // namespace bm
