// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/weighing.h"

#include "models/batchmodels.h"

#include <algorithm>

namespace bm
{
namespace
{

const BatchNeed *needOf(const std::vector<BatchNeed> &needs, const QString &ingredient)
{
    const auto found = std::find_if(needs.begin(), needs.end(),
                                    [&](const BatchNeed &need) { return need.ingredientName == ingredient; });
    return found == needs.end() ? nullptr : &*found;
}

// So much of what stands in for it; nothing when nobody said how much.
Quantity inItsStead(Quantity lacking, Quantity ratio)
{
    return scaled(lacking, ratio, Quantity::ofUnits(1));
}

void addBetter(const BatchNeed *need, const QString &lotCode, Weighing &weighing)
{
    if (need == nullptr || need->proposedLot == lotCode)
        return;
    weighing.betterLot = need->proposedLot;
    weighing.betterLocation = need->proposedLocation;
}

} // namespace

Result<Weighing> weigh(Services &plant, RunId run, const QString &lotCode)
{
    Weighing weighing;
    BM_TRY_ASSIGN(const std::vector<BatchNeed> needs, plant.production.needs(run));
    const Result<AddedLot> checked = plant.production.check({run, lotCode, Quantity(), {}});
    if (checked) {
        weighing.lot = *checked;
        // How much rework goes in, a person says.
        if (checked->isRework) {
            BM_TRY_ASSIGN(weighing.opening, Openings(plant.session).of(run, checked->lotCode));
            return weighing;
        }
        const bool standsIn = !checked->insteadOf.isEmpty();
        const BatchNeed *need = needOf(needs, standsIn ? checked->insteadOf : checked->ingredientName);
        const Quantity lacking = need != nullptr ? missing(*need) : Quantity();
        weighing.proposed = std::min(standsIn ? inItsStead(lacking, checked->ratio) : lacking, checked->remaining);
        addBetter(need, checked->lotCode, weighing);
        BM_TRY_ASSIGN(weighing.opening, Openings(plant.session).of(run, checked->lotCode));
        return weighing;
    }
    weighing.refusal = checked.error();
    if (const Result<Lot> lot = plant.lots.find(lotCode)) {
        weighing.lot.lotCode = lot->code;
        weighing.lot.ingredientName = lot->ingredientName;
        addBetter(needOf(needs, lot->ingredientName), lot->code, weighing);
    }
    return weighing;
}

Result<std::optional<Opening>> openingOfNext(Services &plant, const Run &run, const std::vector<BatchNeed> &needs)
{
    const auto next =
        std::find_if(needs.begin(), needs.end(), [](const BatchNeed &need) { return missing(need).isPositive(); });
    if (run.status != u"IN_PROGRESS" || next == needs.end() || next->proposedLot.isEmpty())
        return std::optional<Opening>();
    BM_TRY_ASSIGN(const Opening opening, Openings(plant.session).of(run.id, next->proposedLot));
    return std::optional(opening);
}

} // namespace bm
