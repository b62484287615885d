// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsView>

namespace bm
{

class GenealogyScene;
class PictureMap;

// The window on a genealogy's picture. Arrow keys walk from node to node, Return opens the current one, Space shows
// the members of a group, Ctrl with plus and minus (or the wheel) zooms, Ctrl+0 shows the whole; dragging moves it.
class GenealogyCanvas : public QGraphicsView
{
    Q_OBJECT

public:
    explicit GenealogyCanvas(QWidget *parent = nullptr);

    GenealogyScene &nodes() const { return *m_scene; }
    qreal zoom() const { return transform().m11(); }

    // The small map in the corner, after the picture was laid out or moved.
    void followMap();

    // As large as can be read, the root in sight.
    void showReadable();

public Q_SLOTS:
    void zoomIn();
    void zoomOut();
    void showAll();

Q_SIGNALS:
    // Return or a double click.
    void activated(int node);
    // Space.
    void expandAsked(int node);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void zoomTo(qreal zoom);
    void showNode(int node);
    bool zoomBy(const QKeyEvent &event);
    void walk(int key);
    void takeColours();

    GenealogyScene *m_scene;
    PictureMap *m_map;
    QPoint m_pressed;
};

} // namespace bm
