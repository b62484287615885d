// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <compare>
#include <optional>

namespace bm
{

// A mass as a whole number of thousandths of nanograms: every amount that somebody weighed in kg, g, lb or oz is one
// exactly, so that sums over different units close to the last step. Sums of millions of the largest quantities fit.
class Mass
{
public:
    __extension__ using Steps = __int128;

    constexpr Mass() = default;
    constexpr explicit Mass(Steps steps) : m_steps(steps) {}
    // Nothing: the unit is none of mass.
    static std::optional<Mass> of(Quantity quantity, const QString &unit);

    constexpr Steps steps() const { return m_steps; }
    constexpr bool isZero() const { return m_steps == 0; }
    constexpr bool isNegative() const { return m_steps < 0; }
    constexpr Mass size() const { return Mass(m_steps < 0 ? -m_steps : m_steps); }
    // To the nearest thousandth of the unit, a tie to the even one. Nothing: no unit of mass, or out of range.
    std::optional<Quantity> in(const QString &unit) const;

    friend constexpr auto operator<=>(Mass, Mass) = default;
    friend constexpr Mass operator+(Mass a, Mass b) { return Mass(a.m_steps + b.m_steps); }
    friend constexpr Mass operator-(Mass a, Mass b) { return Mass(a.m_steps - b.m_steps); }
    Mass &operator+=(Mass other) { return *this = *this + other; }

private:
    Steps m_steps = 0;
};

// part of whole in percent, to the nearest thousandth of one, a tie to the even one. Nothing: the whole is nothing, or
// the share is out of range.
std::optional<Quantity> percentOf(Mass part, Mass whole);
// Exactly, without the rounding of percentOf().
bool isWithin(Mass part, Mass whole, Quantity percent);

} // namespace bm
