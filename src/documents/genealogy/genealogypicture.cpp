// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/genealogypicture.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace bm
{

namespace
{

constexpr qreal plateWidth = 44;
constexpr qreal kindIcon = 24;
constexpr qreal chipHeight = 24;
constexpr qreal chipIcon = 14;
constexpr qreal labelHeight = 20;
constexpr qreal thinnestEdge = 1.4;
constexpr qreal broadestEdge = 5.5;
constexpr int mostLabels = 1500; // beyond it only those on the way are read

QFont sized(QFont font, int pixels, bool strong)
{
    font.setPixelSize(pixels);
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    return font;
}

QString elided(const QPainter &painter, const QString &text, qreal width)
{
    return QFontMetricsF(painter.font()).elidedText(text, Qt::ElideRight, width);
}

QPainterPath pointed(const QRectF &rect)
{
    constexpr qreal point = 16;
    QPainterPath path(QPointF(rect.left() + point, rect.top()));
    path.lineTo(rect.right() - point, rect.top());
    path.lineTo(rect.right(), rect.center().y());
    path.lineTo(rect.right() - point, rect.bottom());
    path.lineTo(rect.left() + point, rect.bottom());
    path.lineTo(rect.left(), rect.center().y());
    path.closeSubpath();
    return path;
}

// The end with fewer neighbours: there the labels of a fan do not lie on each other.
bool isLabelledAtItsEnd(const PictureGraph &graph, const PictureEdge &edge)
{
    const auto out = std::count_if(graph.edges.begin(), graph.edges.end(),
                                   [&](const PictureEdge &other) { return other.from == edge.from; });
    const auto in = std::count_if(graph.edges.begin(), graph.edges.end(),
                                  [&](const PictureEdge &other) { return other.to == edge.to; });
    return out >= in;
}

bool isFree(const QRectF &rect, const std::vector<QRectF> &taken)
{
    return std::none_of(taken.begin(), taken.end(), [&](const QRectF &other) { return other.intersects(rect); });
}

} // namespace

QString iconOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return QStringLiteral("wheat");
    case NodeKind::Run:
        return QStringLiteral("factory");
    case NodeKind::Pallet:
        break;
    }
    return QStringLiteral("boxes");
}

GenealogyPicture::GenealogyPicture(PictureGraph graph, GraphLayout layout, PictureLook look)
    : m_graph(std::move(graph)), m_layout(std::move(layout)), m_look(std::move(look))
{
    for (const PictureEdge &edge : m_graph.edges) {
        if (edge.quantity)
            m_largest[edge.unit] = std::max(m_largest[edge.unit], *edge.quantity);
    }
    placeLabels();
}

void GenealogyPicture::setLook(PictureLook look)
{
    m_look = std::move(look);
    placeLabels();
}

QPainterPath GenealogyPicture::outline(NodeKind kind, const QRectF &rect)
{
    if (kind == NodeKind::Run)
        return pointed(rect);
    QPainterPath path;
    const qreal radius = kind == NodeKind::Lot ? rect.height() / 3 : 4;
    path.addRoundedRect(rect, radius, radius);
    return path;
}

qreal GenealogyPicture::edgeWidth(int edge) const
{
    const PictureEdge &self = m_graph.edges[size_t(edge)];
    const auto largest = m_largest.find(self.unit);
    if (!self.quantity || largest == m_largest.end() || !largest->second.isPositive())
        return thinnestEdge;
    const qreal share = qreal(self.quantity->thousandths()) / qreal(largest->second.thousandths());
    return thinnestEdge + (broadestEdge - thinnestEdge) * std::clamp(share, 0.0, 1.0);
}

void GenealogyPicture::placeLabels()
{
    m_labels.assign(m_graph.edges.size(), {});
    const bool tooMany = m_graph.edges.size() > mostLabels;
    std::vector<QRectF> taken;
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].text = labelOf(int(i));
        if (!tooMany)
            m_labels[i] = placedLabel(int(i), taken);
    }
}

QString GenealogyPicture::labelOf(int edge) const
{
    const PictureEdge &self = m_graph.edges[size_t(edge)];
    return self.isPossible ? m_look.possible : m_look.amount(self.quantity, self.unit);
}

EdgeLabel GenealogyPicture::placedLabel(int edge, std::vector<QRectF> &taken) const
{
    const PictureEdge &self = m_graph.edges[size_t(edge)];
    const QPainterPath &path = m_layout.edges[size_t(edge)];
    EdgeLabel label{{}, labelOf(edge)};
    const qreal width = QFontMetricsF(sized(m_look.font, 12, false)).horizontalAdvance(label.text) + 16;
    const qreal near = std::min(0.5, (width / 2 + 10) / std::max(path.length(), 1.0));
    const bool atEnd = isLabelledAtItsEnd(m_graph, self);
    for (const qreal along : {atEnd ? 1 - near : near, 0.5, atEnd ? 0.65 : 0.35, atEnd ? near : 1 - near}) {
        QRectF rect(0, 0, width, labelHeight);
        rect.moveCenter(path.pointAtPercent(along));
        if (!isFree(rect, taken) || !isFree(rect, m_layout.nodes))
            continue;
        taken.push_back(rect);
        label.rect = rect;
        break;
    }
    return label;
}

void GenealogyPicture::paintEdge(QPainter &painter, int edge, bool onWay) const
{
    QPen pen(onWay ? m_look.accent : m_look.edge, edgeWidth(edge));
    pen.setCapStyle(Qt::FlatCap);
    const PictureEdge &self = m_graph.edges[size_t(edge)];
    if (self.isPossible)
        pen.setDashPattern({2, 5});
    else if (!self.quantity)
        pen.setDashPattern({5, 4});
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(m_layout.edges[size_t(edge)]);
}

void GenealogyPicture::paintLabel(QPainter &painter, int edge, bool onWay) const
{
    const EdgeLabel &label = m_labels[size_t(edge)];
    painter.setFont(sized(m_look.font, 12, onWay));
    QRectF rect = label.rect;
    if (rect.isNull()) {
        rect.setSize({QFontMetricsF(painter.font()).horizontalAdvance(label.text) + 16, labelHeight});
        rect.moveCenter(m_layout.edges[size_t(edge)].pointAtPercent(0.5));
    } else if (onWay) {
        rect.adjust(-4, 0, 4, 0);
    }
    painter.setPen(QPen(onWay ? m_look.accent : m_look.border, 1));
    painter.setBrush(m_look.ground);
    painter.drawRoundedRect(rect, labelHeight / 2, labelHeight / 2);
    painter.setPen(onWay ? m_look.text : m_look.muted);
    painter.drawText(rect, Qt::AlignCenter, label.text);
}

void GenealogyPicture::paintNode(QPainter &painter, int node, const NodeState &state) const
{
    const PictureNode &self = m_graph.nodes[size_t(node)];
    const QRectF rect = m_layout.nodes[size_t(node)].adjusted(1, 1, -1, -1);
    const QPainterPath shape = outline(self.key.kind, rect);
    const bool strong = state.isRoot || state.onWay || state.isCurrent;
    painter.save();
    QPen line(strong ? m_look.accent : m_look.border, strong ? 2 : 1.2);
    if (self.isPossible)
        line.setDashPattern({3, 3});
    painter.setPen(line);
    painter.setBrush(m_look.surface);
    for (const qreal behind : {8.0, 4.0}) {
        if (self.isGroup())
            painter.drawPath(shape.translated(behind, behind));
    }
    painter.drawPath(shape);
    QPainterPath plate;
    plate.addRect(QRectF(rect.topLeft(), QSizeF(plateWidth, rect.height())));
    painter.fillPath(shape.intersected(plate), state.isRoot ? m_look.accent : m_look.plate);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(shape);
    if (state.isMatch) {
        painter.setPen(QPen(m_look.text, 2, Qt::DashLine));
        painter.drawPath(outline(self.key.kind, rect.adjusted(-7, -7, 7, 7)));
    }
    if (state.isCurrent) {
        painter.setPen(QPen(m_look.focus, 3));
        painter.drawPath(outline(self.key.kind, rect.adjusted(-4, -4, 4, 4)));
    }
    const QRectF icon(rect.left() + (plateWidth - kindIcon) / 2 + 1, rect.center().y() - kindIcon / 2, kindIcon,
                      kindIcon);
    m_look.icon(painter, icon, iconOf(self.key.kind), state.isRoot ? m_look.onAccent : m_look.onPlate);
    if (state.isSketch) {
        painter.restore();
        return;
    }
    const qreal right = self.key.kind == NodeKind::Run ? 16 : 12;
    paintText(painter, node, rect.adjusted(plateWidth + 10, 8, -right, -8));
    painter.restore();
}

void GenealogyPicture::paintText(QPainter &painter, int node, const QRectF &area) const
{
    const PictureNode &self = m_graph.nodes[size_t(node)];
    painter.setPen(m_look.text);
    painter.setFont(sized(m_look.font, 15, true));
    const QString name = self.isGroup() ? m_look.several(self.key.kind, self.count()) : self.code;
    painter.drawText(QRectF(area.topLeft(), QSizeF(area.width(), 20)), Qt::AlignVCenter | Qt::AlignLeft,
                     elided(painter, name, area.width()));
    painter.setPen(m_look.muted);
    painter.setFont(sized(m_look.font, 13, false));
    const QString title =
        self.title.isEmpty() || self.remark.isEmpty() ? self.title : self.title % u" · " % self.remark;
    painter.drawText(QRectF(area.left(), area.top() + 20, area.width(), 19), Qt::AlignVCenter | Qt::AlignLeft,
                     elided(painter, title, area.width()));
    paintStatus(painter, node, QRectF(area.left() - 2, area.bottom() - chipHeight + 2, area.width() + 2, chipHeight));
}

void GenealogyPicture::paintStatus(QPainter &painter, int node, const QRectF &row) const
{
    const PictureNode &self = m_graph.nodes[size_t(node)];
    qreal left = row.left();
    painter.setFont(sized(m_look.font, 12, true));
    for (const auto &[status, count] : self.statuses) {
        const StatusMark mark = m_look.status(self.key.kind, status);
        QString word = self.isGroup() ? QString::number(count) % u' ' % mark.word : mark.word;
        const QFontMetricsF metrics(painter.font());
        // Beside others a count with its shape says more than the beginning of a word.
        if (self.isGroup() && left + metrics.horizontalAdvance(word) + chipIcon + 22 > row.right())
            word = QString::number(count);
        const qreal textWidth = metrics.horizontalAdvance(word);
        const QRectF plate(left, row.top(), std::min(textWidth + chipIcon + 22, row.right() - left), chipHeight);
        if (plate.width() < chipIcon + 24)
            break;
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark.plate);
        painter.drawRoundedRect(plate, chipHeight / 2, chipHeight / 2);
        m_look.icon(painter, {left + 7, row.center().y() - chipIcon / 2, chipIcon, chipIcon}, mark.icon, mark.ink);
        painter.setPen(mark.ink);
        const QRectF words = plate.adjusted(chipIcon + 12, 0, -6, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, elided(painter, word, words.width() + 2));
        left = plate.right() + 6;
    }
    // What was taken over from an old database is marked as such.
    if (self.migrated && row.right() - left >= chipIcon)
        m_look.icon(painter, {left, row.center().y() - chipIcon / 2, chipIcon, chipIcon}, QStringLiteral("history"),
                    m_look.muted);
}

void GenealogyPicture::paint(QPainter &painter) const
{
    for (size_t i = 0; i < m_graph.edges.size(); ++i)
        paintEdge(painter, int(i));
    for (size_t i = 0; i < m_graph.edges.size(); ++i) {
        if (!m_labels[i].rect.isNull())
            paintLabel(painter, int(i));
    }
    for (size_t i = 0; i < m_graph.nodes.size(); ++i)
        paintNode(painter, int(i), {.isRoot = m_graph.nodes[i].isRoot});
}

} // namespace bm
