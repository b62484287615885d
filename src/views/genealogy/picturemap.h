// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace bm
{

class GenealogyCanvas;

// The whole picture in small, in a corner of the canvas while it shows a part of it only: a frame is around what is
// seen, and a click goes there. For the mouse and the finger; the keyboard walks in the canvas.
class PictureMap : public QWidget
{
    Q_OBJECT

public:
    explicit PictureMap(GenealogyCanvas &canvas);

    // The picture, its place or its colours are others.
    void follow();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRect placeFor(QSize size) const;
    QTransform toMap() const; // from the scene
    void goTo(QPointF place);

    GenealogyCanvas &m_canvas;
};

} // namespace bm
