// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

namespace bm::test
{

// Families made by hand, so that pictures and papers are tested without a database.

// Forward from a lot of flour: a sponge run, its WIP lot, two bread runs, five pallets, two customers. One edge's
// quantity is unknown, one run was taken over from an old database.
Genealogy breadFamily();

// The same plant backwards from one of the pallets.
Genealogy breadAncestors();

// A lot in so many runs of one recipe, each with so many pallets of its own.
Genealogy wideFamily(int runs, int palletsOfEach);

// Layers of runs and WIP lots where each node leads to three of the next layer.
Genealogy meshFamily(int layers, int nodesOfEach);

} // namespace bm::test
