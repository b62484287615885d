// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/graphlayout.h"

#include "documents/genealogy/layeredlayout.h"

#include <QMutex>
#include <graphviz/gvc.h>
#include <memory>

namespace bm
{

namespace
{

constexpr qreal pointsPerInch = 72;

int saysNothing(char *)
{
    return 0;
}

// Graphviz takes names and values as char * that it does not change.
class Text
{
public:
    explicit Text(const QByteArray &text) : m_text(text) {}
    char *data() { return m_text.data(); }

private:
    QByteArray m_text;
};

// One for as long as the program runs: Graphviz loses a few kilobytes with every context that is freed, and finding
// its plugins anew takes longer than most layouts.
GVC_t *graphviz()
{
    static GVC_t *const context = gvContext();
    return context;
}

QByteArray inches(qreal points)
{
    return QByteArray::number(points / pointsPerInch, 'f', 4);
}

// One graph of Graphviz, built through its C interface, so that no code of a lot is ever read as its language.
class DotGraph
{
public:
    explicit DotGraph(const LayoutSpacing &spacing)
        : m_context(graphviz()), m_graph(agopen(Text("genealogy").data(), Agstrictdirected, nullptr))
    {
        setDefault(AGRAPH, "rankdir", "LR");
        setDefault(AGRAPH, "nodesep", inches(spacing.betweenNodes));
        setDefault(AGRAPH, "ranksep", inches(spacing.betweenLayers));
        setDefault(AGNODE, "shape", "box");
        setDefault(AGNODE, "fixedsize", "true");
        setDefault(AGNODE, "label", "");
        setDefault(AGNODE, "width", inches(spacing.node.width()));
        setDefault(AGNODE, "height", inches(spacing.node.height()));
        setDefault(AGEDGE, "headport", "w");
        setDefault(AGEDGE, "tailport", "e");
        setDefault(AGEDGE, "arrowhead", "none");
    }
    ~DotGraph()
    {
        if (m_laidOut)
            gvFreeLayout(m_context, m_graph);
        agclose(m_graph);
    }
    Q_DISABLE_COPY_MOVE(DotGraph)

    void add(const PictureGraph &graph)
    {
        for (size_t i = 0; i < graph.nodes.size(); ++i)
            m_nodes.push_back(agnode(m_graph, Text(QByteArray::number(qulonglong(i))).data(), 1));
        for (const PictureEdge &edge : graph.edges)
            m_edges.push_back(agedge(m_graph, m_nodes[size_t(edge.from)], m_nodes[size_t(edge.to)], nullptr, 1));
    }

    bool layOut()
    {
        m_laidOut = gvLayout(m_context, m_graph, "dot") == 0;
        return m_laidOut;
    }

    QPointF point(const pointf &place) const { return {place.x, GD_bb(m_graph).UR.y - place.y}; }

    QRectF rectOf(size_t node, QSizeF size) const
    {
        QRectF rect(QPointF(), size);
        rect.moveCenter(point(ND_coord(m_nodes[node])));
        return rect;
    }

    QPainterPath pathOf(size_t edge) const
    {
        QPainterPath path;
        const splines *all = ED_spl(m_edges[edge]);
        for (size_t i = 0; all != nullptr && i < size_t(all->size); ++i) {
            const bezier &part = all->list[i];
            path.moveTo(point(part.list[0]));
            for (int at = 1; at + 2 < part.size; at += 3)
                path.cubicTo(point(part.list[at]), point(part.list[at + 1]), point(part.list[at + 2]));
        }
        return path;
    }

private:
    void setDefault(int kind, const char *name, const QByteArray &value)
    {
        agattr(m_graph, kind, Text(name).data(), Text(value).data());
    }

    GVC_t *m_context;
    Agraph_t *m_graph;
    std::vector<Agnode_t *> m_nodes;
    std::vector<Agedge_t *> m_edges;
    bool m_laidOut = false;
};

} // namespace

std::optional<GraphLayout> layOutWithGraphviz(const PictureGraph &graph, const LayoutSpacing &spacing)
{
    static QMutex oneAtATime; // Graphviz keeps its state in global variables
    const QMutexLocker lock(&oneAtATime);
    agseterrf(saysNothing);
    DotGraph dot(spacing);
    dot.add(graph);
    if (!dot.layOut())
        return {};
    GraphLayout layout{.engine = LayoutEngine::Graphviz};
    for (size_t i = 0; i < graph.nodes.size(); ++i) {
        layout.nodes.push_back(dot.rectOf(i, spacing.node));
        layout.bounds |= layout.nodes.back();
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        layout.edges.push_back(dot.pathOf(i));
        layout.bounds |= layout.edges.back().boundingRect();
    }
    return layout;
}

GraphLayout layOut(const PictureGraph &graph, const LayoutSpacing &spacing)
{
    if (int(graph.nodes.size()) <= graphvizNodes) {
        if (auto layout = layOutWithGraphviz(graph, spacing))
            return *std::move(layout);
    }
    return layOutInLayers(graph, spacing);
}

} // namespace bm
