// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

namespace bm::test
{

// A year of a plant: 18,000 runs that take twelve lots each, a sixth of them doughs and icings that other runs take,
// some of it worked in again, up to eight runs deep; 94,000 pallets. One raw lot, the hottest, is in every run of a
// twentieth of the time. The same rows on both engines, whatever the machine.
struct TracePlant
{
    static constexpr qint64 runsOfYear = 18'000;
    static constexpr qint64 palletsOfYear = 94'000;
    static constexpr qint64 hottest = 1; // its id, and the place of its ingredient

    qint64 years = 1;
    qint64 runs() const { return years * runsOfYear; }
    qint64 pallets() const { return years * palletsOfYear; }
    qint64 rawLots() const; // their ids are the first
};

void fillYears(const TestPlant &plant, const TracePlant &size);

} // namespace bm::test
