// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/swaps.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr int alike = 10;   // the part of the larger one that two sizes may differ by
constexpr int matters = 50; // the part of what was wanted that nobody calls a mistake

bool isMistake(const Deviation &one)
{
    return !one.difference.isZero() && one.difference.size().steps() * matters > one.wanted.steps();
}

bool areOpposite(const Deviation &a, const Deviation &b)
{
    if (a.difference.isNegative() == b.difference.isNegative())
        return false;
    const Mass larger = std::max(a.difference.size(), b.difference.size());
    return (a.difference + b.difference).size().steps() * alike <= larger.steps();
}
} // namespace

std::vector<ProbableSwap> probableSwaps(const QString &batchNumber, const std::vector<Deviation> &deviations)
{
    std::vector<Deviation> left;
    std::copy_if(deviations.begin(), deviations.end(), std::back_inserter(left), isMistake);
    // The largest first; of one size those of the batch itself.
    std::stable_sort(left.begin(), left.end(), [&batchNumber](const Deviation &a, const Deviation &b) {
        if (a.difference.size() != b.difference.size())
            return a.difference.size() > b.difference.size();
        return (a.batchNumber == batchNumber) > (b.batchNumber == batchNumber);
    });
    std::vector<ProbableSwap> swaps;
    std::vector<bool> told(left.size());
    const auto tryPair = [&](size_t i, size_t j) {
        const bool isOurs = left[i].batchNumber == batchNumber || left[j].batchNumber == batchNumber;
        if (told[i] || told[j] || !isOurs || !areOpposite(left[i], left[j]))
            return;
        told[i] = told[j] = true;
        const bool less = left[i].difference.isNegative();
        swaps.push_back({left[less ? j : i], left[less ? i : j]});
    };
    // Within one batch it is likelier than between two.
    for (const bool sameBatch : {true, false}) {
        for (size_t i = 0; i < left.size(); ++i) {
            for (size_t j = i + 1; j < left.size(); ++j) {
                if ((left[i].batchNumber == left[j].batchNumber) == sameBatch)
                    tryPair(i, j);
            }
        }
    }
    return swaps;
}

} // namespace bm
