// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogypicture.h"

#include <QGraphicsScene>
#include <memory>

namespace bm
{

// A genealogy's picture as items, and where in it the person is: one node is the current one, and the ways between it
// and the root are highlighted (those of the node under the pointer instead, while there is one).
class GenealogyScene : public QGraphicsScene
{
    Q_OBJECT

public:
    explicit GenealogyScene(QObject *parent = nullptr);
    ~GenealogyScene() override;

    void setPicture(GenealogyPicture picture);
    void clearPicture();
    // Null when there is none.
    const GenealogyPicture *picture() const { return m_picture.get(); }
    void setLook(PictureLook look);

    // -1 when there is no picture.
    int current() const { return m_current; }
    void setCurrent(int node);
    void setHovered(int node); // -1: none

    // What was looked for; of other pictures nothing is.
    void setMatches(std::set<int> nodes);
    bool isMatch(int node) const { return m_matches.contains(node); }

    bool isOnWay(int node) const { return m_nodesOnWay.contains(node); }
    const std::set<int> &nodesOnWay() const { return m_nodesOnWay; }
    const std::set<int> &edgesOnWay() const { return m_edgesOnWay; }

    // The node that a key leads to: arrows to the nearest that is joined to this one, or above and below in the same
    // column; PageUp and PageDown through all of them, Home to the root, End to the last. The node itself where that
    // way is closed.
    int neighbour(int node, int key) const;
    int nodeAt(const QPointF &place) const; // -1: none

Q_SIGNALS:
    void currentChanged(int node);
    // Another picture, or other colours or marks of it.
    void looksChanged();

private:
    void highlight();
    int joinedTo(int node, bool rightwards) const;
    int inColumn(int node, bool downwards) const;
    int inReadingOrder(int node, int step) const;

    std::unique_ptr<GenealogyPicture> m_picture;
    int m_current = -1;
    int m_hovered = -1;
    std::set<int> m_matches;
    std::set<int> m_nodesOnWay;
    std::set<int> m_edgesOnWay;
};

} // namespace bm
