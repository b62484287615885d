// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/steps.h"

#include <algorithm>

namespace bm
{
namespace
{
std::optional<size_t> partnerOf(const RecipeStep &step, const std::vector<RecipeStep> &steps,
                                const std::vector<bool> &taken)
{
    // One that stayed as it is comes first, so that a step put before its like is told as the new one.
    for (const bool same : {true, false}) {
        for (size_t i = 0; i < steps.size(); ++i) {
            if (!taken[i] && steps[i].kind == step.kind && (!same || steps[i].isSameAs(step)))
                return i;
        }
    }
    return std::nullopt;
}
} // namespace

bool PlannedReading::isSameAs(const PlannedReading &other) const
{
    return kind == other.kind && name == other.name && unit == other.unit && low == other.low && high == other.high &&
           isRequired == other.isRequired;
}

bool RecipeStep::isSameAs(const RecipeStep &other) const
{
    return kind == other.kind && instruction == other.instruction &&
           std::equal(readings.begin(), readings.end(), other.readings.begin(), other.readings.end(),
                      [](const PlannedReading &one, const PlannedReading &two) { return one.isSameAs(two); });
}

const QStringList &stepKinds()
{
    static const QStringList kinds{QStringLiteral("MIX"),   QStringLiteral("REST"),   QStringLiteral("DIVIDE"),
                                   QStringLiteral("SHAPE"), QStringLiteral("PROOF"),  QStringLiteral("BAKE"),
                                   QStringLiteral("COOL"),  QStringLiteral("FINISH"), QStringLiteral("PACK"),
                                   QStringLiteral("OTHER")};
    return kinds;
}

const QStringList &readingKinds()
{
    static const QStringList kinds{QStringLiteral("TEMPERATURE"), QStringLiteral("CORE_TEMPERATURE"),
                                   QStringLiteral("HUMIDITY"),    QStringLiteral("TIME"),
                                   QStringLiteral("SPEED"),       QStringLiteral("WEIGHT"),
                                   QStringLiteral("OTHER")};
    return kinds;
}

std::vector<StepDifference> comparedSteps(const std::vector<RecipeStep> &before, const std::vector<RecipeStep> &after)
{
    std::vector<StepDifference> differences;
    std::vector<bool> taken(after.size(), false);
    for (size_t i = 0; i < before.size(); ++i) {
        const std::optional<size_t> partner = partnerOf(before[i], after, taken);
        if (!partner) {
            differences.push_back({StepDifference::Kind::Removed, int(i) + 1, before[i], {}});
            continue;
        }
        taken[*partner] = true;
        if (!before[i].isSameAs(after[*partner]))
            differences.push_back({StepDifference::Kind::Changed, int(*partner) + 1, before[i], after[*partner]});
    }
    for (size_t i = 0; i < after.size(); ++i) {
        if (!taken[i])
            differences.push_back({StepDifference::Kind::Added, int(i) + 1, {}, after[i]});
    }
    return differences;
}

} // namespace bm
