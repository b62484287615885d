// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/layeredlayout.h"

#include <algorithm>
#include <numeric>

namespace bm
{

namespace
{

constexpr int orderSweeps = 12;
constexpr int placeSweeps = 6;
constexpr int mostBends = 100'000; // beyond it long edges are drawn straight through

using Neighbours = std::vector<std::vector<int>>;

// Nodes, and for each edge that skips layers a bend in each of them.
struct Layers
{
    Neighbours before; // one layer to the left
    Neighbours after;
    std::vector<int> layerOf;
    std::vector<std::vector<int>> rows;  // per layer, from the top
    std::vector<std::vector<int>> bends; // per edge
    std::vector<qreal> heights;
    std::vector<qreal> centres;
};

// Sorted so that every edge leads on; what stands in a circle comes last, as it is.
std::vector<int> topologicalOrder(const PictureGraph &graph, const Neighbours &after)
{
    std::vector<int> open(graph.nodes.size());
    for (const PictureEdge &edge : graph.edges)
        ++open[size_t(edge.to)];
    std::vector<int> order;
    std::vector<bool> taken(graph.nodes.size());
    const auto take = [&](int node) {
        order.push_back(node);
        taken[size_t(node)] = true;
    };
    for (int i = 0; i < int(open.size()); ++i) {
        if (open[size_t(i)] == 0)
            take(i);
    }
    for (size_t i = 0; i < order.size(); ++i) {
        for (const int next : after[size_t(order[i])]) {
            if (--open[size_t(next)] == 0)
                take(next);
        }
    }
    for (int i = 0; i < int(taken.size()); ++i) {
        if (!taken[size_t(i)])
            take(i);
    }
    return order;
}

std::vector<int> longestWays(const PictureGraph &graph)
{
    Neighbours after(graph.nodes.size());
    for (const PictureEdge &edge : graph.edges)
        after[size_t(edge.from)].push_back(edge.to);
    const std::vector<int> order = topologicalOrder(graph, after);
    std::vector<size_t> rank(order.size());
    for (size_t i = 0; i < order.size(); ++i)
        rank[size_t(order[i])] = i;
    std::vector<int> layers(graph.nodes.size());
    for (const int node : order) {
        for (const int next : after[size_t(node)]) {
            if (rank[size_t(next)] > rank[size_t(node)])
                layers[size_t(next)] = std::max(layers[size_t(next)], layers[size_t(node)] + 1);
        }
    }
    // A lot that only a late run uses stands beside that run, not at the far left.
    for (auto node = order.rbegin(); node != order.rend(); ++node) {
        int nearest = -1;
        for (const int next : after[size_t(*node)])
            nearest = nearest < 0 ? layers[size_t(next)] : std::min(nearest, layers[size_t(next)]);
        layers[size_t(*node)] = std::max(layers[size_t(*node)], nearest - 1);
    }
    return layers;
}

int addBend(Layers &layers, int layer)
{
    layers.before.emplace_back();
    layers.after.emplace_back();
    layers.layerOf.push_back(layer);
    layers.heights.push_back(0);
    return int(layers.layerOf.size()) - 1;
}

Layers layersOf(const PictureGraph &graph, const LayoutSpacing &spacing)
{
    Layers layers;
    layers.layerOf = longestWays(graph);
    layers.before.resize(graph.nodes.size());
    layers.after.resize(graph.nodes.size());
    layers.heights.assign(graph.nodes.size(), spacing.node.height());
    layers.bends.resize(graph.edges.size());
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const PictureEdge &edge = graph.edges[i];
        int from = edge.from;
        const int last = layers.layerOf[size_t(edge.to)];
        for (int layer = layers.layerOf[size_t(from)] + 1; layer < last; ++layer) {
            if (layers.layerOf.size() > graph.nodes.size() + mostBends)
                break;
            const int bend = addBend(layers, layer);
            layers.bends[i].push_back(bend);
            layers.after[size_t(from)].push_back(bend);
            layers.before[size_t(bend)].push_back(from);
            from = bend;
        }
        layers.after[size_t(from)].push_back(edge.to);
        layers.before[size_t(edge.to)].push_back(from);
    }
    const int deepest = layers.layerOf.empty() ? -1 : *std::max_element(layers.layerOf.begin(), layers.layerOf.end());
    layers.rows.resize(size_t(deepest + 1));
    for (size_t i = 0; i < layers.layerOf.size(); ++i)
        layers.rows[size_t(layers.layerOf[i])].push_back(int(i));
    return layers;
}

void sortByBarycentre(std::vector<int> &row, const Neighbours &neighbours, std::vector<qreal> &positions)
{
    for (const int node : row) {
        const std::vector<int> &near = neighbours[size_t(node)];
        if (near.empty())
            continue;
        qreal sum = 0;
        for (const int other : near)
            sum += positions[size_t(other)];
        positions[size_t(node)] = sum / qreal(near.size());
    }
    std::stable_sort(row.begin(), row.end(), [&](int a, int b) { return positions[size_t(a)] < positions[size_t(b)]; });
    for (size_t i = 0; i < row.size(); ++i)
        positions[size_t(row[i])] = (qreal(i) + 0.5) / qreal(row.size());
}

void orderRows(Layers &layers)
{
    std::vector<qreal> positions(layers.layerOf.size());
    for (const std::vector<int> &row : layers.rows) {
        for (size_t i = 0; i < row.size(); ++i)
            positions[size_t(row[i])] = (qreal(i) + 0.5) / qreal(row.size());
    }
    for (int sweep = 0; sweep < orderSweeps; ++sweep) {
        const bool rightwards = sweep % 2 == 0;
        for (size_t i = 0; i < layers.rows.size(); ++i) {
            std::vector<int> &row = rightwards ? layers.rows[i] : layers.rows[layers.rows.size() - 1 - i];
            sortByBarycentre(row, rightwards ? layers.before : layers.after, positions);
        }
    }
}

// The places nearest to the wished ones (in the sum of squares) that are at least as far apart as offsets: neighbours
// that come too close are pooled and stand around the mean of their wishes.
std::vector<qreal> spread(const std::vector<qreal> &wishes, const std::vector<qreal> &offsets)
{
    struct Pool
    {
        qreal sum;
        size_t count;
        qreal mean() const { return sum / qreal(count); }
    };
    std::vector<Pool> pools;
    for (size_t i = 0; i < wishes.size(); ++i) {
        pools.push_back({wishes[i] - offsets[i], 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::vector<qreal> places;
    for (const Pool &pool : pools) {
        for (size_t i = 0; i < pool.count; ++i)
            places.push_back(pool.mean() + offsets[places.size()]);
    }
    return places;
}

std::vector<qreal> offsetsOf(const Layers &layers, const std::vector<int> &row, qreal gap)
{
    std::vector<qreal> offsets;
    qreal offset = 0;
    for (size_t i = 0; i < row.size(); ++i) {
        if (i > 0)
            offset += (layers.heights[size_t(row[i - 1])] + layers.heights[size_t(row[i])]) / 2 + gap;
        offsets.push_back(offset);
    }
    return offsets;
}

qreal meanPlace(const Layers &layers, const std::vector<int> &nodes, qreal otherwise)
{
    if (nodes.empty())
        return otherwise;
    const auto add = [&](qreal sum, int node) { return sum + layers.centres[size_t(node)]; };
    return std::accumulate(nodes.begin(), nodes.end(), qreal(0), add) / qreal(nodes.size());
}

void placeRows(Layers &layers, qreal gap)
{
    layers.centres.assign(layers.layerOf.size(), 0);
    std::vector<std::vector<qreal>> offsets;
    for (const std::vector<int> &row : layers.rows) {
        offsets.push_back(offsetsOf(layers, row, gap));
        for (size_t i = 0; i < row.size(); ++i)
            layers.centres[size_t(row[i])] = offsets.back()[i] - offsets.back().back() / 2;
    }
    for (int sweep = 0; sweep < placeSweeps; ++sweep) {
        const bool rightwards = sweep % 2 == 0;
        for (size_t step = 0; step < layers.rows.size(); ++step) {
            const size_t layer = rightwards ? step : layers.rows.size() - 1 - step;
            const std::vector<int> &row = layers.rows[layer];
            std::vector<qreal> wishes;
            for (const int node : row) {
                const Neighbours &side = rightwards ? layers.before : layers.after;
                wishes.push_back(meanPlace(layers, side[size_t(node)], layers.centres[size_t(node)]));
            }
            const std::vector<qreal> places = spread(wishes, offsets[layer]);
            for (size_t i = 0; i < row.size(); ++i)
                layers.centres[size_t(row[i])] = places[i];
        }
    }
}

void curveTo(QPainterPath &path, QPointF to)
{
    const QPointF from = path.currentPosition();
    const qreal half = (to.x() - from.x()) / 2;
    path.cubicTo(from + QPointF(half, 0), to - QPointF(half, 0), to);
}

QPainterPath pathOf(const Layers &layers, const std::vector<int> &bends, const QRectF &from, const QRectF &to,
                    qreal layerWidth)
{
    QPainterPath path(QPointF(from.right(), from.center().y()));
    for (const int bend : bends) {
        const qreal left = layers.layerOf[size_t(bend)] * layerWidth;
        curveTo(path, {left, layers.centres[size_t(bend)]});
        path.lineTo(left + from.width(), layers.centres[size_t(bend)]);
    }
    curveTo(path, {to.left(), to.center().y()});
    return path;
}

} // namespace

GraphLayout layOutInLayers(const PictureGraph &graph, const LayoutSpacing &spacing)
{
    Layers layers = layersOf(graph, spacing);
    orderRows(layers);
    placeRows(layers, spacing.betweenNodes);
    const qreal layerWidth = spacing.node.width() + spacing.betweenLayers;
    GraphLayout layout{.engine = LayoutEngine::Layered};
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        const QPointF corner(layers.layerOf[i] * layerWidth, layers.centres[i] - spacing.node.height() / 2);
        layout.nodes.emplace_back(corner, spacing.node);
        layout.bounds |= layout.nodes.back();
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const PictureEdge &edge = graph.edges[i];
        layout.edges.push_back(pathOf(layers, layers.bends[i], layout.nodes[size_t(edge.from)],
                                      layout.nodes[size_t(edge.to)], layerWidth));
        layout.bounds |= layout.edges.back().boundingRect();
    }
    return layout;
}

} // namespace bm
