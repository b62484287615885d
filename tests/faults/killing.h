// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/victim.h"

namespace bm::test
{

// Which deeds of a piece of work to die before. All of them when BM_EVERY_STATEMENT is set or the stride is 1. Else
// everything outside of a transaction that others can see, its end, the last one, and of the rest, for which the engine
// has nothing to show yet, every so many-th: which of them depends on a seed (BM_SEED, printed), so that in time all
// have their turn.
std::vector<int> chosen(const std::vector<Victims::Deed> &deeds, int stride);

// About so many of them, evenly spread from a place that depends on the seed, the commit and the last one among them;
// all when BM_EVERY_STATEMENT is set.
std::vector<int> sampled(const std::vector<Victims::Deed> &deeds, int wanted);

struct Killing
{
    int kills = 0;
    QStringList stood; // what the kills left: old, new
    QString wrong;     // the first thing that is neither
};
// Kills before each of them; every time the next start finds the old plant or the new one, every left-over is named to
// the person, goes away, and the work can be done again. The plant is `start` (old or new) at the beginning.
Killing killBeforeEach(OldPlant &plant, Victims &victims, const std::vector<Victims::Deed> &deeds,
                       const std::vector<int> &which, const QString &start, bool disk = false);

} // namespace bm::test
