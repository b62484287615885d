// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <vector>

namespace bm
{

// What pallets may have in common. Never people: who worked is not read.
enum class FactorKind { Lot, Supplier, Recipe, Line, Shift, Vessel };

struct Factor
{
    FactorKind kind = FactorKind::Lot;
    QString code;  // our lot code, the supplier's, line's or recipe's name, the shift
    QString title; // a lot's ingredient
};

struct JudgedPallet
{
    bool isBad = false;
    std::vector<int> factors; // places in SuspectFacts::factors
};

struct SuspectFacts
{
    std::vector<Factor> factors;
    std::vector<JudgedPallet> pallets;
};

// Factors that stand on exactly the same pallets: the figures cannot tell them apart, so they are one.
struct Suspect
{
    std::vector<int> factors; // places in SuspectFacts::factors, in their order
    int badWith = 0;          // "explains k of n"
    int badWithout = 0;
    int goodWith = 0;
    int goodWithout = 0;
    long double p = 1;         // ExactTest::upperTail()
    long double corrected = 1; // correctedByHolm()
    int place = 1;             // the same for those that tie
};

struct SuspectRanking
{
    int bad = 0;
    int good = 0;
    int tests = 0;                 // how many groups were compared, also those without a bad pallet
    std::vector<Suspect> suspects; // with at least one bad pallet, the most over-represented first
    std::vector<int> everywhere;   // on all pallets, bad and good: they say nothing
};

// Corrected values up to this are called striking: when complaints fall by chance alone, at most 5 of 100 rankings show
// any.
constexpr long double strikingUpTo = 0.05L;
inline bool isStriking(const Suspect &suspect)
{
    return suspect.corrected <= strikingUpTo;
}

// What the bad pallets have more often than the good ones. It says what goes together, never what caused what.
SuspectRanking ranked(const SuspectFacts &facts);

} // namespace bm
