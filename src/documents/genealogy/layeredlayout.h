// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/graphlayout.h"

namespace bm
{

// Layers by the longest way, order within a layer by barycentres, places by the nearest ones to the neighbours that
// leave the order as it is. In time with the number of nodes and edges: for pictures that Graphviz is too slow for,
// with a few more crossings.
GraphLayout layOutInLayers(const PictureGraph &graph, const LayoutSpacing &spacing = {});

} // namespace bm
