// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/production/balancewords.h"
#include "domain/recipes/steps.h"

namespace bm
{

// What a person reads about the steps of a recipe.
QString stepKindWord(const QString &kind);
QString readingKindWord(const QString &kind);
QString readingName(const PlannedReading &reading); // its own name, else its kind's
// "24 to 26 °C", "at least 94 °C"; empty: it has no limits.
QString limitWords(const PlannedReading &reading, const AmountWords &amount);
// "Dough, 24 to 26 °C"
QString readingWords(const PlannedReading &reading, const AmountWords &amount);
// "Below 24 °C"; empty: it is within.
QString outWords(const PlannedReading &reading, Quantity value, const AmountWords &amount);

} // namespace bm
