// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/genealogy/picturemap.h"

#include "views/genealogy/genealogycanvas.h"
#include "views/genealogy/genealogyscene.h"
#include "views/style/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <algorithm>

namespace bm
{

namespace
{

constexpr QSize largest(220, 132);
constexpr QSize smallest(64, 40);
constexpr int frame = 6;          // around the picture within the map
constexpr int away = 12;          // from the corner of the canvas
constexpr qreal leastNode = 3;    // pixels, so that a node of a large picture is seen
constexpr size_t mostEdges = 800; // more are only a grey field

} // namespace

PictureMap::PictureMap(GenealogyCanvas &canvas) : QWidget(&canvas), m_canvas(canvas)
{
    setObjectName(QStringLiteral("pictureMap"));
    setAccessibleName(tr("Map of the picture"));
    setToolTip(tr("The whole picture; click where you want to look."));
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::CrossCursor);
    hide();
}

void PictureMap::follow()
{
    const QRectF whole = m_canvas.sceneRect();
    const QRectF seen = m_canvas.mapToScene(m_canvas.viewport()->rect()).boundingRect();
    const bool isUseful = m_canvas.nodes().picture() != nullptr && !whole.isEmpty() &&
                          (seen.width() < whole.width() || seen.height() < whole.height());
    setVisible(isUseful);
    if (!isUseful)
        return;
    const QSize size = whole.size().scaled(largest, Qt::KeepAspectRatio).toSize().expandedTo(smallest);
    setGeometry(placeFor(size));
    update();
}

// At the lower right, unless what the person looks at lies under it.
QRect PictureMap::placeFor(QSize size) const
{
    const QRect there = m_canvas.viewport()->geometry();
    const QRect room = there.adjusted(away, away, -away, -away);
    const int node = m_canvas.nodes().current();
    const QRect looked = node < 0 ? QRect()
                                  : m_canvas.mapFromScene(m_canvas.nodes().picture()->layout().nodes[size_t(node)])
                                        .boundingRect()
                                        .translated(there.topLeft());
    QRect place(QPoint(), size);
    place.moveBottomRight(room.bottomRight());
    if (place.intersects(looked))
        place.moveLeft(room.left());
    if (place.intersects(looked))
        place.moveTopRight(room.topRight());
    return place;
}

QTransform PictureMap::toMap() const
{
    const QRectF whole = m_canvas.sceneRect();
    const QRectF place = QRectF(rect()).adjusted(frame, frame, -frame, -frame);
    const qreal scale = std::min(place.width() / whole.width(), place.height() / whole.height());
    QTransform map;
    map.translate(place.center().x(), place.center().y());
    map.scale(scale, scale);
    map.translate(-whole.center().x(), -whole.center().y());
    return map;
}

void PictureMap::paintEvent(QPaintEvent *)
{
    const GenealogyPicture *picture = m_canvas.nodes().picture();
    if (picture == nullptr)
        return;
    QPainter painter(this);
    painter.setPen(QPen(Theme::colour(Colour::BorderStrong), 1));
    painter.setBrush(Theme::colour(Colour::Surface));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    const QTransform map = toMap();
    if (picture->graph().edges.size() <= mostEdges) {
        painter.setPen(QPen(Theme::colour(Colour::Border), 1));
        for (const PictureEdge &edge : picture->graph().edges)
            painter.drawLine(map.map(picture->layout().nodes[size_t(edge.from)].center()),
                             map.map(picture->layout().nodes[size_t(edge.to)].center()));
    }
    const GenealogyScene &scene = m_canvas.nodes();
    for (int node = 0; node < int(picture->layout().nodes.size()); ++node) {
        QRectF place = map.mapRect(picture->layout().nodes[size_t(node)]);
        place.setSize(place.size().expandedTo(QSizeF(leastNode, leastNode)));
        const Colour colour = scene.isMatch(node)   ? Colour::Focus
                              : scene.isOnWay(node) ? Colour::Accent
                                                    : Colour::TextMuted;
        painter.fillRect(place, Theme::colour(colour));
    }
    const QRectF seen = map.mapRect(m_canvas.mapToScene(m_canvas.viewport()->rect()).boundingRect());
    painter.setPen(QPen(Theme::colour(Colour::Accent), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(seen.intersected(QRectF(rect()).adjusted(2, 2, -2, -2)));
}

void PictureMap::goTo(QPointF place)
{
    m_canvas.centerOn(toMap().inverted().map(place));
}

void PictureMap::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        goTo(event->position());
    event->accept();
}

void PictureMap::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        goTo(event->position());
    event->accept();
}

} // namespace bm
