// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// What must be said of a food: the nine of the United States (FALCPA and the FASTER Act) and the fourteen of the
// European Union (Regulation 1169/2011, annex II), by their English names in the order of these lists.
struct DeclaredAllergens
{
    QStringList us;
    QStringList usUndecided; // "gluten": without the cereal nobody knows whether it is wheat, unless wheat is in us
    QStringList eu;
    QStringList other; // the plant's own words that are in neither list, as they are written
};

// From the plant's words, in English or Spanish, in any case: "wheat" is wheat there and a cereal with gluten here.
DeclaredAllergens declaredAllergens(const QStringList &words);

} // namespace bm
