// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/genealogycanvas.h"

#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/picturelook.h"
#include "views/genealogy/picturemap.h"
#include "views/style/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace bm
{

namespace
{

constexpr qreal zoomStep = 1.25;
constexpr qreal smallestZoom = 0.03;
constexpr qreal largestZoom = 3;
constexpr qreal readableZoom = 0.8;
constexpr qreal toleratedZoom = 0.6; // when everything is seen by it
constexpr qreal wheelNotch = 240;

} // namespace

GenealogyCanvas::GenealogyCanvas(QWidget *parent)
    : QGraphicsView(parent), m_scene(new GenealogyScene(this)), m_map(nullptr)
{
    setScene(m_scene);
    m_map = new PictureMap(*this);
    setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    connect(m_scene, &GenealogyScene::currentChanged, this, &GenealogyCanvas::showNode);
    connect(m_scene, &GenealogyScene::looksChanged, this, &GenealogyCanvas::followMap);
    connect(m_scene, &QGraphicsScene::sceneRectChanged, this, &GenealogyCanvas::followMap);
    takeColours();
}

void GenealogyCanvas::showNode(int node)
{
    ensureVisible(m_scene->picture()->layout().nodes[size_t(node)], 48, 32);
    followMap();
}

void GenealogyCanvas::takeColours()
{
    setBackgroundBrush(Theme::colour(Colour::SurfaceSunken));
    m_scene->setLook(pictureLook(Theme::look(), PictureUse::Screen));
}

void GenealogyCanvas::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        takeColours();
}

void GenealogyCanvas::zoomTo(qreal zoom)
{
    const qreal wanted = std::clamp(zoom, smallestZoom, largestZoom);
    setTransform(QTransform::fromScale(wanted, wanted));
    followMap();
}

void GenealogyCanvas::followMap()
{
    m_map->follow();
}

void GenealogyCanvas::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    followMap();
}

void GenealogyCanvas::zoomIn()
{
    zoomTo(zoom() * zoomStep);
}

void GenealogyCanvas::zoomOut()
{
    zoomTo(zoom() / zoomStep);
}

void GenealogyCanvas::showAll()
{
    const QSizeF whole = sceneRect().size();
    if (whole.isEmpty())
        return;
    const QSizeF there = viewport()->size();
    zoomTo(std::min({there.width() / whole.width(), there.height() / whole.height(), 1.0}));
    centerOn(sceneRect().center());
}

void GenealogyCanvas::showReadable()
{
    showAll();
    if (zoom() >= toleratedZoom || m_scene->current() < 0)
        return;
    zoomTo(readableZoom);
    // The root at the side from which the family spreads, so that as much of it as possible is seen.
    const QRectF root = m_scene->picture()->layout().nodes[size_t(m_scene->current())];
    const bool forward = m_scene->picture()->graph().direction == TraceDirection::Forward;
    const qreal half = viewport()->width() / zoom() / 2 - root.width() / 2 - 40;
    centerOn(root.center() + QPointF(forward ? half : -half, 0));
}

void GenealogyCanvas::walk(int key)
{
    m_scene->setCurrent(m_scene->neighbour(m_scene->current(), key));
}

bool GenealogyCanvas::zoomBy(const QKeyEvent &event)
{
    if (!event.modifiers().testFlag(Qt::ControlModifier))
        return false;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_0:
        showAll();
        return true;
    default:
        return false;
    }
}

void GenealogyCanvas::keyPressEvent(QKeyEvent *event)
{
    if (zoomBy(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        walk(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_scene->current() >= 0)
            Q_EMIT activated(m_scene->current());
        return;
    case Qt::Key_Space:
        if (m_scene->current() >= 0)
            Q_EMIT expandAsked(m_scene->current());
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void GenealogyCanvas::wheelEvent(QWheelEvent *event)
{
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    zoomTo(zoom() * std::pow(zoomStep, event->angleDelta().y() / wheelNotch * 2));
    setTransformationAnchor(QGraphicsView::AnchorViewCenter);
    event->accept();
}

void GenealogyCanvas::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void GenealogyCanvas::mouseMoveEvent(QMouseEvent *event)
{
    QGraphicsView::mouseMoveEvent(event);
    if (event->buttons() != Qt::NoButton)
        return;
    const int node = m_scene->nodeAt(mapToScene(event->pos()));
    m_scene->setHovered(node);
    viewport()->setCursor(node < 0 ? Qt::OpenHandCursor : Qt::PointingHandCursor);
}

void GenealogyCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    QGraphicsView::mouseReleaseEvent(event);
    const bool isClick = (event->pos() - m_pressed).manhattanLength() < 6;
    if (isClick && event->button() == Qt::LeftButton)
        m_scene->setCurrent(m_scene->nodeAt(mapToScene(event->pos())));
}

void GenealogyCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int node = m_scene->nodeAt(mapToScene(event->pos()));
    if (node >= 0)
        Q_EMIT activated(node);
}

void GenealogyCanvas::leaveEvent(QEvent *event)
{
    m_scene->setHovered(-1);
    QGraphicsView::leaveEvent(event);
}

// What was in sight before stays so.
void GenealogyCanvas::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_scene->current() >= 0)
        showNode(m_scene->current());
    followMap();
}

void GenealogyCanvas::focusInEvent(QFocusEvent *event)
{
    QGraphicsView::focusInEvent(event);
    viewport()->update();
}

void GenealogyCanvas::focusOutEvent(QFocusEvent *event)
{
    QGraphicsView::focusOutEvent(event);
    viewport()->update();
}

// The ring around what has the focus, as every control has it.
void GenealogyCanvas::drawForeground(QPainter *painter, const QRectF &)
{
    if (!hasFocus())
        return;
    painter->save();
    painter->resetTransform();
    painter->setPen(QPen(Theme::colour(Colour::Focus), 2));
    painter->setBrush(Qt::NoBrush);
    painter->drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    painter->restore();
}

} // namespace bm
