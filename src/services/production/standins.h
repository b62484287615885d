// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"
#include "services/production.h"
#include "services/recipes/substitutes.h"

namespace bm
{

// What a lot stands in for.
struct StandIn
{
    IngredientId ingredient;
    QString ingredientName;
    QString ingredientUnit;
    Quantity replaces;        // of the ingredient, in its unit; zero: nothing is weighed yet
    bool isAllowed = false;   // by the recipe
    Quantity ratio;           // so much of the lot for one of the ingredient; zero: the recipe does not say
    QStringList newAllergens; // that it brings into the recipe

    // Whoever judges the quality of a batch signs.
    bool isToApprove() const { return !isAllowed || !newAllergens.isEmpty(); }
};

// Of a lot that is not in the recipe of the run, or that was asked to be put in instead of another ingredient; nothing:
// it stands for itself. Of several ingredients that it may replace the first that still lacks some. Errors: NotInRecipe
// (lotCode: the recipe allows it instead of nothing; insteadOf: that is not in the recipe), Required (standsFor: their
// units differ and nobody said how much), UnitMismatch (unit: the lot is not in the unit of its ingredient).
Result<std::optional<StandIn>> standInOf(Session &session, const Run &run, const Lot &lot, bool isInRecipe,
                                         const AddLot &use);

// In their order; out of a vessel comes also what it was not proven to be empty of, and that may be stopped.
struct TakenFrom
{
    QString code; // of the lot, or of the vessel that it stands in
    Lot lot;
};
Result<std::optional<TakenFrom>> firstToTake(Session &session, const std::vector<Lot> &usable);

// What may be used of the substitutes of an ingredient that has no lot of its own: the one that expires first. Only
// what needs nobody's approval.
struct ProposedStandIn
{
    QString lotCode; // or a vessel's
    QString location;
    QString ingredientName;
};
Result<std::optional<ProposedStandIn>> proposedStandIn(Session &session, const std::vector<Substitute> &all,
                                                       IngredientId ingredient);

} // namespace bm
