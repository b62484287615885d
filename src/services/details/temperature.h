// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/result.h"

#include <optional>

namespace bm
{

constexpr Quantity coldestTruck = Quantity::ofUnits(-60);
constexpr Quantity warmestTruck = Quantity::ofUnits(60);

// Of a truck, in degrees Celsius: what nothing on wheels has is a slip of the finger. Errors: OutOfLimits
// (temperature).
inline Done possibleTemperature(const std::optional<Quantity> &degrees)
{
    if (degrees && (*degrees < coldestTruck || *degrees > warmestTruck))
        return Error{Reason::OutOfLimits, QStringLiteral("temperature"), degrees->toText()};
    return {};
}

} // namespace bm
