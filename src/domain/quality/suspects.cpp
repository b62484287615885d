// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quality/suspects.h"

#include "domain/quality/exacttest.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bm
{
namespace
{
using Pallets = std::vector<int>; // places, rising

std::vector<Pallets> palletsOfFactors(const SuspectFacts &facts)
{
    std::vector<Pallets> standing(facts.factors.size());
    for (size_t pallet = 0; pallet < facts.pallets.size(); ++pallet) {
        for (const int factor : facts.pallets[pallet].factors) {
            Pallets &on = standing[static_cast<size_t>(factor)];
            if (on.empty() || on.back() != static_cast<int>(pallet))
                on.push_back(static_cast<int>(pallet));
        }
    }
    return standing;
}

// Ties stand one below the other with the same place; among them what more bad pallets have comes first.
void giveOrder(std::vector<Suspect> &suspects)
{
    std::stable_sort(suspects.begin(), suspects.end(), [](const Suspect &a, const Suspect &b) {
        return std::tuple(a.p, -a.badWith, a.goodWith) < std::tuple(b.p, -b.badWith, b.goodWith);
    });
    for (size_t i = 0; i < suspects.size(); ++i) {
        const bool ties = i > 0 && suspects[i].p == suspects[i - 1].p && suspects[i].badWith == suspects[i - 1].badWith;
        suspects[i].place = ties ? suspects[i - 1].place : static_cast<int>(i) + 1;
    }
}
} // namespace

SuspectRanking ranked(const SuspectFacts &facts)
{
    SuspectRanking ranking;
    for (const JudgedPallet &pallet : facts.pallets)
        ++(pallet.isBad ? ranking.bad : ranking.good);

    std::map<Pallets, std::vector<int>> groups;
    std::vector<Pallets> standing = palletsOfFactors(facts);
    for (size_t factor = 0; factor < standing.size(); ++factor) {
        if (standing[factor].size() == facts.pallets.size())
            ranking.everywhere.push_back(static_cast<int>(factor));
        else if (!standing[factor].empty())
            groups[std::move(standing[factor])].push_back(static_cast<int>(factor));
    }

    const int all = static_cast<int>(facts.pallets.size());
    const ExactTest test(all);
    std::vector<Suspect> suspects;
    std::vector<long double> values;
    for (const auto &[pallets, factors] : groups) {
        Suspect suspect;
        suspect.factors = factors;
        for (const int pallet : pallets)
            ++(facts.pallets[static_cast<size_t>(pallet)].isBad ? suspect.badWith : suspect.goodWith);
        suspect.badWithout = ranking.bad - suspect.badWith;
        suspect.goodWithout = ranking.good - suspect.goodWith;
        suspect.p = test.upperTail(all, static_cast<int>(pallets.size()), ranking.bad, suspect.badWith);
        values.push_back(suspect.p);
        suspects.push_back(std::move(suspect));
    }
    ranking.tests = static_cast<int>(values.size());
    // Over all of them: leaving out those without a bad pallet would be choosing the questions by their answers.
    const std::vector<long double> corrected = correctedByHolm(values);
    for (size_t i = 0; i < suspects.size(); ++i)
        suspects[i].corrected = corrected[i];
    std::erase_if(suspects, [](const Suspect &suspect) { return suspect.badWith == 0; });
    std::sort(suspects.begin(), suspects.end(),
              [](const Suspect &a, const Suspect &b) { return a.factors < b.factors; });
    giveOrder(suspects);
    ranking.suspects = std::move(suspects);
    return ranking;
}

} // namespace bm
