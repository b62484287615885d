// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/units/conversion.h"

namespace bm
{

// What stands on a scale's display: exact, with as many places as the scale has, which may be more than a quantity.
struct ScaleWeight
{
    static constexpr int mostPlaces = 6;

    qint64 digits = 0; // 12.340 is 12340
    int places = 0;
    QString unit; // as the scale writes it

    // "-12.340 g": as on the display, a point, every place.
    QString text() const;

    // As a person reads it: the display's zeros at the end stay, because they say how finely the scale weighs.
    QString figure(QChar decimalPoint) const;

    friend bool operator==(const ScaleWeight &, const ScaleWeight &) = default;
};

// From "-12.340" and a unit. Nothing: not a number, or more places or digits than a scale has.
std::optional<ScaleWeight> scaleWeightFrom(QByteArrayView number, const QString &unit);

// In another unit, rounded once and only when it has to be. Errors: those of converted().
Result<Conversion> weightIn(const ScaleWeight &weight, const QString &unit);

} // namespace bm
