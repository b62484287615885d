// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/exact.h"

#include "domain/units/conversion.h"

#include <algorithm>
#include <numeric>

namespace bm
{
namespace
{
constexpr Exact mostSteps = 1'000'000'000'000; // of the largest unit, a kilogram
constexpr Exact most = mostSteps * Quantity::maximumThousandths;
constexpr int bitsOfExact = 127;
} // namespace

std::optional<qint64> stepsOfMass(const QString &unit)
{
    const std::optional<Unit> known = unitNamed(unit);
    return known && known->kind == Unit::Kind::Mass ? std::optional(known->steps) : std::nullopt;
}

std::optional<Exact> massOf(const FormulaLine &line)
{
    const std::optional<qint64> steps = stepsOfMass(line.unit);
    return steps && line.quantity ? std::optional(Exact(line.quantity->thousandths()) * *steps) : std::nullopt;
}

std::optional<Share> shareOf(Exact amount, Exact part, Exact whole)
{
    if (whole <= 0 || amount < 0 || part < 0)
        return std::nullopt;
    // The product needs more than 128 bits, so it is divided while it is built, bit by bit.
    const Share one{part / whole, part % whole};
    Share share;
    for (int bit = bitsOfExact - 1; bit >= 0; --bit) {
        const bool isSet = ((amount >> bit) & 1) != 0;
        const Exact rest = 2 * share.rest + (isSet ? one.rest : 0);
        share = {2 * share.whole + (isSet ? one.whole : 0) + rest / whole, rest % whole};
        if (share.whole > most)
            return std::nullopt;
    }
    return share;
}

std::vector<Exact> roundedTogether(const std::vector<Share> &shares, Exact sum)
{
    std::vector<Exact> rounded;
    for (const Share &share : shares) {
        rounded.push_back(share.whole);
        sum -= share.whole;
    }
    std::vector<size_t> order(shares.size());
    std::iota(order.begin(), order.end(), size_t(0));
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return shares[a].rest > shares[b].rest; });
    for (size_t i = 0; i < order.size() && sum > 0; ++i, --sum)
        ++rounded[order[i]];
    return rounded;
}

} // namespace bm
