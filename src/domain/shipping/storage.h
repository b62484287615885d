// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <optional>

namespace bm
{

// Between which degrees Celsius goods are kept and travel; nothing: no limit on that side.
struct StorageLimits
{
    std::optional<Quantity> from = {};
    std::optional<Quantity> to = {};

    bool isSaid() const { return from || to; }
    // What nobody measured is not within limits.
    bool isWithin(const std::optional<Quantity> &degrees) const
    {
        return !isSaid() || (degrees && (!from || *degrees >= *from) && (!to || *degrees <= *to));
    }

    friend bool operator==(const StorageLimits &, const StorageLimits &) = default;
};

} // namespace bm
