// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/genealogyscene.h"

#include <QGraphicsItem>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

namespace bm
{

namespace
{

constexpr qreal room = 60;       // around the picture
constexpr qreal readable = 0.42; // smaller than this, words are only noise
constexpr qreal column = 40;     // nodes this near to each other, sideways, stand in one column

enum Layer { EdgeLayer, WayLayer, NodeLayer, LabelLayer };

bool isSmall(const QPainter &painter)
{
    return QStyleOptionGraphicsItem::levelOfDetailFromTransform(painter.worldTransform()) < readable;
}

class NodeItem : public QGraphicsItem
{
public:
    NodeItem(const GenealogyScene &scene, int node) : m_scene(scene), m_node(node) { setZValue(NodeLayer); }

    QRectF boundingRect() const override
    {
        return m_scene.picture()->layout().nodes[size_t(m_node)].adjusted(-10, -10, 12, 12);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        NodeState state;
        state.isRoot = m_scene.picture()->graph().nodes[size_t(m_node)].isRoot;
        state.isCurrent = m_node == m_scene.current();
        state.onWay = m_scene.isOnWay(m_node);
        state.isMatch = m_scene.isMatch(m_node);
        state.isSketch = isSmall(*painter);
        m_scene.picture()->paintNode(*painter, m_node, state);
    }

private:
    const GenealogyScene &m_scene;
    int m_node;
};

// An edge, or (above all edges) its label.
class EdgeItem : public QGraphicsItem
{
public:
    EdgeItem(const GenealogyScene &scene, int edge) : m_scene(scene), m_edge(edge) { setZValue(EdgeLayer); }

    QRectF boundingRect() const override
    {
        return m_scene.picture()->layout().edges[size_t(m_edge)].boundingRect().adjusted(-6, -6, 6, 6);
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const bool onWay = m_scene.edgesOnWay().contains(m_edge);
        setZValue(onWay ? WayLayer : EdgeLayer);
        m_scene.picture()->paintEdge(*painter, m_edge, onWay);
    }

private:
    const GenealogyScene &m_scene;
    int m_edge;
};

class LabelItem : public QGraphicsItem
{
public:
    LabelItem(const GenealogyScene &scene, int edge) : m_scene(scene), m_edge(edge) { setZValue(LabelLayer); }

    QRectF boundingRect() const override
    {
        const QRectF rect = m_scene.picture()->label(m_edge).rect;
        if (!rect.isNull())
            return rect.adjusted(-8, -4, 8, 4);
        QRectF middle(0, 0, 160, 28);
        middle.moveCenter(m_scene.picture()->layout().edges[size_t(m_edge)].pointAtPercent(0.5));
        return middle;
    }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        const bool onWay = m_scene.edgesOnWay().contains(m_edge);
        if (isSmall(*painter) || (m_scene.picture()->label(m_edge).rect.isNull() && !onWay))
            return;
        m_scene.picture()->paintLabel(*painter, m_edge, onWay);
    }

private:
    const GenealogyScene &m_scene;
    int m_edge;
};

} // namespace

GenealogyScene::GenealogyScene(QObject *parent) : QGraphicsScene(parent) {}

GenealogyScene::~GenealogyScene()
{
    clear(); // the items look at the picture
}

void GenealogyScene::clearPicture()
{
    clear();
    m_picture.reset();
    m_current = m_hovered = -1;
    m_matches.clear();
    m_nodesOnWay.clear();
    m_edgesOnWay.clear();
    Q_EMIT looksChanged();
}

void GenealogyScene::setMatches(std::set<int> nodes)
{
    m_matches = std::move(nodes);
    update();
    Q_EMIT looksChanged();
}

void GenealogyScene::setPicture(GenealogyPicture picture)
{
    clearPicture();
    m_picture = std::make_unique<GenealogyPicture>(std::move(picture));
    for (int i = 0; i < int(m_picture->graph().edges.size()); ++i) {
        addItem(new EdgeItem(*this, i));
        addItem(new LabelItem(*this, i));
    }
    for (int i = 0; i < int(m_picture->graph().nodes.size()); ++i)
        addItem(new NodeItem(*this, i));
    setSceneRect(m_picture->layout().bounds.adjusted(-room, -room, room, room));
    if (!m_picture->graph().nodes.empty())
        setCurrent(m_picture->graph().root);
}

void GenealogyScene::setLook(PictureLook look)
{
    if (m_picture != nullptr)
        m_picture->setLook(std::move(look));
    update();
    Q_EMIT looksChanged();
}

void GenealogyScene::setCurrent(int node)
{
    if (m_picture == nullptr || node == m_current || node < 0 || node >= int(m_picture->graph().nodes.size()))
        return;
    m_current = node;
    highlight();
    Q_EMIT currentChanged(node);
}

void GenealogyScene::setHovered(int node)
{
    if (node == m_hovered)
        return;
    m_hovered = node;
    highlight();
}

void GenealogyScene::highlight()
{
    m_nodesOnWay.clear();
    m_edgesOnWay.clear();
    const int from = m_hovered >= 0 ? m_hovered : m_current;
    if (m_picture != nullptr && from >= 0) {
        const PictureGraph &graph = m_picture->graph();
        m_nodesOnWay.insert(from);
        for (const int edge : graph.edgesToRoot(from)) {
            m_edgesOnWay.insert(edge);
            m_nodesOnWay.insert(graph.edges[size_t(edge)].from);
            m_nodesOnWay.insert(graph.edges[size_t(edge)].to);
        }
    }
    update();
    Q_EMIT looksChanged();
}

int GenealogyScene::joinedTo(int node, bool rightwards) const
{
    const auto &rects = m_picture->layout().nodes;
    const QPointF here = rects[size_t(node)].center();
    int best = node;
    QPointF bestAway;
    for (const PictureEdge &edge : m_picture->graph().edges) {
        if ((rightwards ? edge.from : edge.to) != node)
            continue;
        const int other = rightwards ? edge.to : edge.from;
        const QPointF away = rects[size_t(other)].center() - here;
        const QPointF measure(std::abs(away.x()), std::abs(away.y()));
        const bool nearer =
            measure.x() + column < bestAway.x() || (measure.x() < bestAway.x() + column && measure.y() < bestAway.y());
        if (best == node || nearer) {
            best = other;
            bestAway = measure;
        }
    }
    return best;
}

int GenealogyScene::inColumn(int node, bool downwards) const
{
    const auto &rects = m_picture->layout().nodes;
    const QPointF here = rects[size_t(node)].center();
    int best = node;
    qreal nearest = 0;
    for (int i = 0; i < int(rects.size()); ++i) {
        const QPointF away = rects[size_t(i)].center() - here;
        const qreal way = downwards ? away.y() : -away.y();
        if (std::abs(away.x()) < column && way > 0 && (best == node || way < nearest)) {
            best = i;
            nearest = way;
        }
    }
    return best;
}

int GenealogyScene::inReadingOrder(int node, int step) const
{
    const auto &rects = m_picture->layout().nodes;
    std::vector<int> order(rects.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const QPointF left = rects[size_t(a)].topLeft();
        const QPointF right = rects[size_t(b)].topLeft();
        return std::pair(left.x(), left.y()) < std::pair(right.x(), right.y());
    });
    const auto place = std::find(order.begin(), order.end(), node) - order.begin();
    return order[size_t(std::clamp<std::ptrdiff_t>(place + step, 0, std::ptrdiff_t(order.size()) - 1))];
}

int GenealogyScene::neighbour(int node, int key) const
{
    if (m_picture == nullptr || node < 0)
        return node;
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return joinedTo(node, key == Qt::Key_Right);
    case Qt::Key_Up:
    case Qt::Key_Down:
        return inColumn(node, key == Qt::Key_Down);
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return inReadingOrder(node, key == Qt::Key_PageDown ? 1 : -1);
    case Qt::Key_Home:
        return m_picture->graph().root;
    case Qt::Key_End:
        return inReadingOrder(node, int(m_picture->graph().nodes.size()));
    default:
        return node;
    }
}

int GenealogyScene::nodeAt(const QPointF &place) const
{
    if (m_picture == nullptr)
        return -1;
    const auto &rects = m_picture->layout().nodes;
    const auto found =
        std::find_if(rects.begin(), rects.end(), [&](const QRectF &rect) { return rect.contains(place); });
    return found == rects.end() ? -1 : int(found - rects.begin());
}

} // namespace bm
