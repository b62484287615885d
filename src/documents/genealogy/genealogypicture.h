// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/graphlayout.h"
#include "domain/result.h"

#include <QColor>
#include <QFont>
#include <functional>

class QPainter;

namespace bm
{

struct StatusMark
{
    QString word;
    QString icon; // a name for PictureLook::icon; empty: none
    QColor plate;
    QColor ink;
};

// Colours, type and words of a picture. This layer knows no theme: the window hands in its own.
struct PictureLook
{
    QColor ground, surface, border, text, muted, accent, onAccent, plate, onPlate, edge, focus;
    QFont font;
    std::function<StatusMark(NodeKind, const QString &databaseWord)> status;
    std::function<QString(const std::optional<Quantity> &, const QString &unit)> amount;
    QString possible; // on the way of a carry-over, in the place of an amount
    // "37 pallets"
    std::function<QString(NodeKind, int)> several;
    // Paints an icon that stands for the kind, or the one of a StatusMark.
    std::function<void(QPainter &, const QRectF &, const QString &name, const QColor &)> icon;
};

// Dark on white, words as the database has them: for paper, without a theme.
PictureLook plainLook();

QString iconOf(NodeKind kind);

struct NodeState
{
    bool isRoot = false;
    bool isCurrent = false; // what the keyboard stands on
    bool onWay = false;     // between the current node and the root
    bool isMatch = false;   // what was looked for is in it
    bool isSketch = false;  // too small on the screen for more than shape and icon
};

struct EdgeLabel
{
    QRectF rect; // null: no room for it; seen when its edge is on the way
    QString text;
};

// A laid-out genealogy that can be painted, whole or by parts. Needs a QGuiApplication for its type.
class GenealogyPicture
{
public:
    GenealogyPicture(PictureGraph graph, GraphLayout layout, PictureLook look);

    const PictureGraph &graph() const { return m_graph; }
    const GraphLayout &layout() const { return m_layout; }
    const EdgeLabel &label(int edge) const { return m_labels[size_t(edge)]; }
    const PictureLook &look() const { return m_look; }
    void setLook(PictureLook look);

    // Where the outline of the node runs: round for a lot, pointed for a run, square for a pallet.
    static QPainterPath outline(NodeKind kind, const QRectF &rect);
    // In points; the largest quantity of each unit has the broadest line. Thin where unknown.
    qreal edgeWidth(int edge) const;

    void paintNode(QPainter &painter, int node, const NodeState &state = {}) const;
    void paintEdge(QPainter &painter, int edge, bool onWay = false) const;
    void paintLabel(QPainter &painter, int edge, bool onWay = false) const;
    void paint(QPainter &painter) const;

private:
    void placeLabels();
    QString labelOf(int edge) const;
    EdgeLabel placedLabel(int edge, std::vector<QRectF> &taken) const;
    void paintText(QPainter &painter, int node, const QRectF &area) const;
    void paintStatus(QPainter &painter, int node, const QRectF &row) const;

    PictureGraph m_graph;
    GraphLayout m_layout;
    PictureLook m_look;
    std::vector<EdgeLabel> m_labels;
    std::map<QString, Quantity> m_largest; // per unit
};

struct PictureCaption
{
    QString title;
    QString line;
};

// Errors: FolderMissing, FolderReadOnly, FileReadOnly, IsDirectory, CannotOpen, DiskFull; an older file stays as it is.
Done writeGenealogySvg(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption);
// Two pixels for a point, fewer where the picture is too large for that.
Done writeGenealogyPng(const QString &path, const GenealogyPicture &picture, const PictureCaption &caption);

} // namespace bm
