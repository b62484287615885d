// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/markschart.h"

#include "documents/savefile.h"
#include "models/charts/chartmodel.h"
#include "models/wording.h"
#include "views/charts/chartlook.h"
#include "views/style/theme.h"

#include <QBuffer>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QSvgGenerator>
#include <QToolTip>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace bm
{
namespace
{
constexpr int lyingHeight = 28; // of a bar with the air around it
constexpr int standingWidth = 10;
constexpr int pointRadius = 8;

QFontMetricsF captionMetrics()
{
    return QFontMetricsF(Theme::font(Type::Caption));
}

qreal widest(const QStringList &texts)
{
    qreal width = 0;
    for (const QString &text : texts)
        width = std::max(width, captionMetrics().horizontalAdvance(text));
    return width;
}
} // namespace

MarksChart::MarksChart(QWidget *parent) : QChartView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Theme::colour(Colour::Surface));
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins({0, 0, 0, 0});
    chart()->setLocalizeNumbers(true);
}

void MarksChart::show(const ChartData &chartData)
{
    m_data = chartData;
    fill();
    const int needed = shape() == Shape::Lying ? count() * lyingHeight + 110 : 0;
    setMinimumHeight(std::max(200, needed));
    setMinimumWidth(shape() == Shape::Lying ? 0 : count() * standingWidth + 160);
    layOut();
    m_current = -1;
    setCurrent(count() > 0 ? 0 : -1);
    viewport()->update();
}

MarksChart::Shape MarksChart::shape() const
{
    switch (m_data.topic) {
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        return Shape::Points;
    case ChartTopic::Use:
    case ChartTopic::Days:
        return Shape::Standing;
    default:
        return Shape::Lying;
    }
}

QString MarksChart::textOf(int mark) const
{
    return markTip(m_data, m_data.marks[static_cast<size_t>(mark)], screenFormat()).join(u'\n');
}

// What the names, values and limits need around the marks.
QRectF MarksChart::plotRoom() const
{
    const qreal line = captionMetrics().height();
    const qreal top = QFontMetricsF(Theme::font(Type::Strong)).height() + line + 26;
    const qreal below = 2 * line + 22;
    QStringList names;
    QStringList values;
    for (const ChartMark &mark : m_data.marks) {
        names << markName(m_data, mark, screenFormat());
        values << markValue(m_data, mark, screenFormat());
    }
    const QSizeF size = viewport()->size();
    if (shape() == Shape::Lying) {
        const qreal left = std::min(widest(names), size.width() / 3) + 16;
        const qreal right = widest(values) + 20;
        return {left, top, std::max(40.0, size.width() - left - right), std::max(40.0, size.height() - top - below)};
    }
    const qreal left = line + widest({QStringLiteral("00000.0")}) + 20;
    const QString percent = QStringLiteral("100.000 %");
    const qreal limits = widest({tr("Mean %1").arg(percent), tr("Upper %1").arg(percent), tr("Lower %1").arg(percent)});
    const qreal right = shape() == Shape::Points ? limits + 20 : 16;
    return {left, top, std::max(40.0, size.width() - left - right), std::max(40.0, size.height() - top - line - 16)};
}

void MarksChart::layOut()
{
    if (count() == 0)
        return;
    chart()->setPlotArea(plotRoom());
    // The bars follow at once, the axes with the next layout.
    chart()->layout()->invalidate();
    chart()->layout()->activate();
}

// Of what a bar has for itself; a few bars are no walls.
double MarksChart::barWidth() const
{
    constexpr double widest = 0.7;
    const double each = shape() == Shape::Standing ? 0.05 : 0.12;
    return std::min(widest, 0.05 + each * count());
}

double MarksChart::placeOfMark(int mark) const
{
    return shape() == Shape::Lying ? count() - 1 - mark : mark;
}

// In the scene, which is the view: it does not scroll.
QPointF MarksChart::placeOf(double along, double value) const
{
    const QRectF plot = chart()->plotArea();
    const double share = (value - m_values->min()) / (m_values->max() - m_values->min());
    const double way = (along - m_along->min()) / (m_along->max() - m_along->min());
    const QPointF place = shape() == Shape::Lying
                              ? QPointF(plot.left() + share * plot.width(), plot.bottom() - way * plot.height())
                              : QPointF(plot.left() + way * plot.width(), plot.bottom() - share * plot.height());
    return chart()->mapToScene(place);
}

QRectF MarksChart::areaOf(int mark) const
{
    const double along = placeOfMark(mark);
    const ChartMark &self = m_data.marks[static_cast<size_t>(mark)];
    if (shape() == Shape::Points) {
        const double value = self.value ? static_cast<double>(self.value->thousandths()) / 1000 : 0;
        const QPointF point = placeOf(along, value);
        return {point - QPointF(pointRadius, pointRadius), QSizeF(2 * pointRadius, 2 * pointRadius)};
    }
    const Span &span = m_spans[static_cast<size_t>(mark)];
    return QRectF(placeOf(along - barWidth() / 2, span.low), placeOf(along + barWidth() / 2, span.high)).normalized();
}

int MarksChart::markAt(const QPointF &place) const
{
    if (count() == 0)
        return -1;
    const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
    const bool lies = shape() == Shape::Lying;
    const double share = lies ? (place.y() - plot.top()) / plot.height() : (place.x() - plot.left()) / plot.width();
    // A bar that lies is also reached by its name.
    const bool isBeside = lies ? place.x() < 0 : place.y() < plot.top() || place.y() > plot.bottom() + 20;
    if (share < 0 || share >= 1 || isBeside)
        return -1;
    return static_cast<int>(share * count());
}

void MarksChart::setCurrent(int mark)
{
    if (mark == m_current || mark >= count())
        return;
    m_current = mark;
    viewport()->update();
    setAccessibleDescription(mark >= 0 ? textOf(mark) : QString());
    Q_EMIT currentChanged(mark);
}

void MarksChart::drawNames(QPainter &painter) const
{
    const qreal right = placeOf(0, m_values->min()).x() - 8;
    painter.setPen(Theme::colour(Colour::Text));
    for (int mark = 0; mark < count(); ++mark) {
        const QRectF area = areaOf(mark);
        const QString name = markName(m_data, m_data.marks[static_cast<size_t>(mark)], screenFormat());
        painter.drawText(QRectF(0, area.top() - 6, right, area.height() + 12), Qt::AlignRight | Qt::AlignVCenter,
                         captionMetrics().elidedText(name, Qt::ElideMiddle, right));
    }
}

// As many of them as have room beside each other.
void MarksChart::drawNamesBelow(QPainter &painter) const
{
    QStringList names;
    for (const ChartMark &mark : m_data.marks)
        names << markName(m_data, mark, screenFormat());
    const QRectF plot = chart()->mapToScene(chart()->plotArea()).boundingRect();
    const qreal room = widest(names) + 16;
    const int every = std::max(1, static_cast<int>(std::ceil(room * count() / plot.width())));
    painter.setPen(Theme::colour(Colour::Text));
    for (int mark = 0; mark < count(); mark += every) {
        const qreal x = placeOf(mark, m_values->min()).x();
        const qreal left = std::clamp(x - room / 2, 0.0, std::max(0.0, viewport()->width() - room));
        painter.drawText(QRectF(left, plot.bottom() + 6, room, captionMetrics().height()), Qt::AlignCenter,
                         names[mark]);
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
    }
}

// Beside the bars that lie; of points only which rules they break.
void MarksChart::drawValues(QPainter &painter) const
{
    painter.setPen(Theme::colour(Colour::Text));
    for (int mark = 0; mark < count(); ++mark) {
        const ChartMark &self = m_data.marks[static_cast<size_t>(mark)];
        const QRectF area = areaOf(mark);
        if (shape() == Shape::Lying)
            painter.drawText(
                QRectF(area.right() + 6, area.top() - 6, viewport()->width() - area.right() - 6, area.height() + 12),
                Qt::AlignLeft | Qt::AlignVCenter, markValue(m_data, self, screenFormat()));
        if (shape() != Shape::Points || self.rules.empty() || self.rules.front() == ControlRule::RangeTooWide)
            continue;
        QStringList rules;
        for (const ControlRule rule : self.rules)
            rules << QString::number(static_cast<int>(rule));
        painter.drawText(
            QRectF(area.center().x() - 30, area.top() - captionMetrics().height(), 60, captionMetrics().height()),
            Qt::AlignCenter, rules.join(u','));
    }
}

void MarksChart::drawLimits(QPainter &painter) const
{
    if (shape() != Shape::Points || !m_data.control)
        return;
    const ControlChart &control = *m_data.control;
    const bool isRange = m_data.topic == ChartTopic::YieldRange;
    const auto write = [&](Quantity value, const QString &words) {
        const QPointF end = placeOf(count() - 0.5, static_cast<double>(value.thousandths()) / 1000);
        const qreal height = captionMetrics().height();
        painter.drawText(QRectF(end.x() + 6, end.y() - height / 2, viewport()->width() - end.x() - 6, height),
                         Qt::AlignLeft | Qt::AlignVCenter, words.arg(shown(value, QStringLiteral("%"))));
    };
    painter.setPen(Theme::colour(Colour::Text));
    write(isRange ? control.meanRange : control.mean, tr("Mean %1"));
    write(isRange ? control.rangeLimit : control.line(3), tr("Upper %1"));
    if (!isRange)
        write(control.line(-3), tr("Lower %1"));
}

void MarksChart::drawTitle(QPainter &painter) const
{
    const QFontMetricsF metrics(Theme::font(Type::Strong));
    const QRectF room(16, 8, viewport()->width() - 32.0, metrics.height());
    painter.save();
    painter.setFont(Theme::font(Type::Strong));
    painter.setPen(Theme::colour(Colour::Text));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(chartTitle(m_data), Qt::ElideMiddle, room.width()));
    painter.restore();
}

// Each look that is there, as it is drawn; none for a chart that has one only.
void MarksChart::drawLegend(QPainter &painter) const
{
    std::vector<MarkLook> looks;
    for (const ChartMark &mark : m_data.marks) {
        const MarkLook look = lookOf(m_data, mark);
        if (std::find(looks.begin(), looks.end(), look) == looks.end())
            looks.push_back(look);
    }
    if (looks.size() < 2)
        return;
    std::sort(looks.begin(), looks.end());
    const qreal height = captionMetrics().height();
    const qreal top = QFontMetricsF(Theme::font(Type::Strong)).height() + 14;
    qreal x = chart()->mapToScene(chart()->plotArea()).boundingRect().left();
    for (const MarkLook look : looks) {
        const QRectF plate(x, top + (height - 12) / 2, 18, 12);
        const bool isPoint = shape() == Shape::Points;
        painter.setPen(isPoint ? QPen(Qt::NoPen) : chartlook::outline());
        painter.setBrush(isPoint ? QBrush(chartlook::brushOf(look).color()) : chartlook::brushOf(look));
        if (isPoint && look == MarkLook::Main)
            painter.drawEllipse(plate.center(), 4.5, 4.5);
        else if (isPoint)
            painter.drawPolygon(QPolygonF({plate.center() + QPointF(0, -7), plate.center() + QPointF(7, 0),
                                           plate.center() + QPointF(0, 7), plate.center() + QPointF(-7, 0)}));
        else
            painter.drawRect(plate);
        const QString words = lookName(m_data.topic, look);
        painter.setPen(Theme::colour(Colour::Text));
        painter.drawText(QPointF(plate.right() + 6, top + captionMetrics().ascent()), words);
        x = plate.right() + 6 + captionMetrics().horizontalAdvance(words) + 24;
    }
}

void MarksChart::drawForeground(QPainter *painter, const QRectF &area)
{
    QChartView::drawForeground(painter, area);
    if (count() == 0)
        return;
    painter->save();
    drawTitle(*painter);
    painter->setFont(Theme::font(Type::Caption));
    if (shape() == Shape::Lying)
        drawNames(*painter);
    else
        drawNamesBelow(*painter);
    drawValues(*painter);
    drawLimits(*painter);
    drawLegend(*painter);
    if (m_current >= 0 && !m_isPicture) {
        painter->setPen(chartlook::chosenFrame());
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(areaOf(m_current).adjusted(-3, -3, 3, 3));
    }
    painter->restore();
}

void MarksChart::draw(QPainter &painter, const QSizeF &size)
{
    m_isPicture = true;
    render(&painter, QRectF(QPointF(), size), viewport()->rect());
    m_isPicture = false;
}

QImage MarksChart::picture()
{
    constexpr int scale = 2;
    QImage image(viewport()->size() * scale, QImage::Format_ARGB32_Premultiplied);
    image.fill(Theme::colour(Colour::Surface));
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(painter, image.size());
    return image;
}

Done MarksChart::writePng(const QString &path)
{
    QBuffer buffer;
    if (!picture().save(&buffer, "PNG"))
        return Error{Reason::Internal, QStringLiteral("path"), path};
    return saveFile(path, buffer.data());
}

Done MarksChart::writeSvg(const QString &path)
{
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(96);
    generator.setSize(viewport()->size());
    generator.setViewBox(viewport()->rect());
    generator.setTitle(chartTitle(m_data));
    QPainter painter(&generator);
    draw(painter, viewport()->size());
    painter.end();
    return saveFile(path, buffer.data());
}

void MarksChart::keyPressEvent(QKeyEvent *event)
{
    if (event->modifiers() != Qt::NoModifier && event->modifiers() != Qt::KeypadModifier)
        return event->ignore();
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Left:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down:
    case Qt::Key_Right:
        return setCurrent(std::min(count() - 1, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0) {
            Q_EMIT activated(m_current);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void MarksChart::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    if (const int mark = markAt(event->position()); mark >= 0)
        setCurrent(mark);
}

void MarksChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const int mark = markAt(event->position()); mark >= 0)
        Q_EMIT activated(mark);
}

bool MarksChart::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QChartView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(textOf(mark)), this);
    else
        QToolTip::hideText();
    return true;
}

void MarksChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void MarksChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    setBackgroundBrush(Theme::colour(Colour::Surface));
    fill();
    layOut();
}

} // namespace bm
