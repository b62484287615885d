// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

namespace bm::test
{

// Puts a day of a small bakery into an empty plant, through the services:
//     FLOUR-1 (supplier's lot A77) -> B-1 Sponge -> its WIP lot -> B-2 Country loaf -> P-1 (shipped), P-2, P-3
//     FLOUR-1 -> B-2 directly; YEAST-1 (another supplier's lot A77) -> B-1; FLOUR-2 is not used
// The test program ends when a service refuses.
void bakeBread(const TestPlant &plant);

} // namespace bm::test
