// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogygraph.h"

#include <QPainterPath>
#include <QRectF>
#include <QSizeF>

namespace bm
{

enum class LayoutEngine { Graphviz, Layered };

// Where everything stands, in points with y downwards; material flows from the left to the right.
struct GraphLayout
{
    LayoutEngine engine = LayoutEngine::Layered;
    std::vector<QRectF> nodes = {}; // as PictureGraph::nodes
    std::vector<QPainterPath> edges =
        {};             // as PictureGraph::edges; from the right side of one node to the left of the other
    QRectF bounds = {}; // of everything
};

struct LayoutSpacing
{
    QSizeF node{236, 84};
    qreal betweenNodes = 20;   // of one column
    qreal betweenLayers = 116; // room for the quantity on an edge
};

// Graphviz takes minutes where the eye has long given up; above this the own layering answers at once.
inline constexpr int graphvizNodes = 500;

// Same graph, same layout. May be called from any thread; takes up to some tenths of a second.
GraphLayout layOut(const PictureGraph &graph, const LayoutSpacing &spacing = {});

// Nothing when Graphviz is not to be had (its layout plugin is not installed).
std::optional<GraphLayout> layOutWithGraphviz(const PictureGraph &graph, const LayoutSpacing &spacing = {});

} // namespace bm
