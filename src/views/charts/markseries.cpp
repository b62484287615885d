// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt Charts draws of a chart: bars or points, limits and the axis of the values.
#include "views/charts/chartlook.h"
#include "views/charts/markschart.h"
#include "views/style/theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QLineSeries>
#include <QtCharts/QScatterSeries>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>
#include <algorithm>
#include <cmath>

namespace bm
{
namespace
{
constexpr std::array markLooks{MarkLook::Main, MarkLook::Outgone, MarkLook::Warned, MarkLook::Vague};

double inUnits(const std::optional<Quantity> &quantity)
{
    return quantity ? static_cast<double>(quantity->thousandths()) / 1000 : 0;
}

// 1, 2 or 5 with noughts, so that about six lines are drawn.
double tickFor(double range, bool isWhole)
{
    constexpr double lines = 6;
    const double least = std::max(range / lines, isWhole ? 1.0 : 0.001);
    const double power = std::pow(10, std::floor(std::log10(least)));
    for (const double step : {1.0, 2.0, 5.0}) {
        if (step * power >= least * 0.999)
            return step * power;
    }
    return 10 * power;
}
} // namespace

void MarksChart::fill()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    m_values = nullptr;
    m_along = nullptr;
    chart()->legend()->hide();
    m_spans = spans();
    if (count() == 0)
        return;
    if (shape() == Shape::Points)
        addPoints();
    else
        addBars();
    addAxes();
    fitValues();
    chartlook::dress(*chart());
}

// A balance runs down from what was received to what is there; everything else begins at nothing.
std::vector<MarksChart::Span> MarksChart::spans() const
{
    const bool isKnown = std::all_of(m_data.marks.begin(), m_data.marks.end(),
                                     [](const ChartMark &mark) { return mark.value && mark.unknown == 0; });
    if (m_data.topic == ChartTopic::Balance && isKnown)
        return waterfall();
    std::vector<Span> all;
    for (const ChartMark &mark : m_data.marks) {
        const double value = inUnits(mark.value);
        all.push_back({std::min(0.0, value), std::max(0.0, value)});
    }
    return all;
}

std::vector<MarksChart::Span> MarksChart::waterfall() const
{
    std::vector<Span> all;
    double level = 0;
    for (const ChartMark &mark : m_data.marks) {
        const auto part = static_cast<BalancePart>(mark.step);
        const double value = inUnits(mark.value);
        if (part == BalancePart::OnHand) {
            all.push_back({0, value});
            continue;
        }
        const bool isIn = part == BalancePart::Received || part == BalancePart::FirstCount;
        const double after = isIn ? level + value : level - value;
        all.push_back({std::min(level, after), std::max(level, after)});
        level = after;
    }
    return all;
}

void MarksChart::addBars()
{
    const bool lies = shape() == Shape::Lying;
    QAbstractBarSeries *series = lies ? static_cast<QAbstractBarSeries *>(new QHorizontalStackedBarSeries(chart()))
                                      : new QStackedBarSeries(chart());
    series->setBarWidth(barWidth());
    auto *base = new QBarSet(QString(), series);
    base->setBrush(Qt::NoBrush);
    base->setPen(Qt::NoPen);
    series->append(base);
    std::vector<QBarSet *> sets;
    for (const MarkLook look : markLooks) {
        auto *set = new QBarSet(lookName(m_data.topic, look), series);
        set->setBrush(chartlook::brushOf(look));
        set->setPen(chartlook::outline());
        sets.push_back(set);
        series->append(set);
    }
    // Bars that lie count from below.
    for (int i = 0; i < count(); ++i) {
        const auto mark = static_cast<size_t>(lies ? count() - 1 - i : i);
        const Span &span = m_spans[mark];
        const bool isBelow = span.low < 0;
        base->append(isBelow ? 0 : span.low);
        for (size_t look = 0; look < sets.size(); ++look) {
            const bool isIts = lookOf(m_data, m_data.marks[mark]) == markLooks[look];
            sets[look]->append(!isIts ? 0 : isBelow ? span.low : span.high - span.low);
        }
    }
    chart()->addSeries(series);
}

void MarksChart::addLine(double value, Qt::PenStyle style, int width)
{
    auto *line = new QLineSeries(chart());
    line->append(-0.5, value);
    line->append(count() - 0.5, value);
    line->setPen(QPen(Theme::colour(Colour::TextMuted), width, style));
    chart()->addSeries(line);
}

void MarksChart::addPoints()
{
    if (m_data.control && m_data.topic == ChartTopic::Yield) {
        for (const int sigmas : {-3, 3})
            addLine(inUnits(m_data.control->line(sigmas)), Qt::DashLine, 2);
        for (const int sigmas : {-2, -1, 1, 2})
            addLine(inUnits(m_data.control->line(sigmas)), Qt::DotLine, 1);
        addLine(inUnits(m_data.control->mean), Qt::SolidLine, 1);
    } else if (m_data.control) {
        addLine(inUnits(m_data.control->rangeLimit), Qt::DashLine, 2);
        addLine(inUnits(m_data.control->meanRange), Qt::SolidLine, 1);
    }
    auto *path = new QLineSeries(chart());
    path->setPen(QPen(Theme::colour(Colour::Accent), 1));
    auto *good = new QScatterSeries(chart());
    good->setMarkerShape(QScatterSeries::MarkerShapeCircle);
    good->setMarkerSize(9);
    auto *odd = new QScatterSeries(chart());
    odd->setMarkerShape(QScatterSeries::MarkerShapeRotatedRectangle);
    odd->setMarkerSize(15);
    for (int i = 0; i < count(); ++i) {
        const ChartMark &mark = m_data.marks[static_cast<size_t>(i)];
        const QPointF point(i, inUnits(mark.value));
        path->append(point);
        (mark.rules.empty() ? good : odd)->append(point);
    }
    for (QXYSeries *series :
         {static_cast<QXYSeries *>(path), static_cast<QXYSeries *>(good), static_cast<QXYSeries *>(odd)})
        chart()->addSeries(series);
    good->setColor(Theme::colour(Colour::Accent));
    odd->setColor(Theme::colour(Colour::Danger));
    for (QScatterSeries *series : {good, odd})
        series->setBorderColor(Theme::colour(Colour::Surface));
}

void MarksChart::addAxes()
{
    const bool lies = shape() == Shape::Lying;
    m_values = new QValueAxis(chart());
    m_values->setTitleText(measureTitle(m_data));
    chart()->addAxis(m_values, lies ? Qt::AlignBottom : Qt::AlignLeft);
    m_along = new QValueAxis(chart());
    m_along->setRange(-0.5, count() - 0.5);
    m_along->setLabelsVisible(false);
    m_along->setTickCount(2);
    m_along->setGridLineVisible(false);
    chart()->addAxis(m_along, lies ? Qt::AlignLeft : Qt::AlignBottom);
    const QList<QAbstractSeries *> all = chart()->series();
    for (QAbstractSeries *series : all) {
        series->attachAxis(m_along);
        series->attachAxis(m_values);
    }
    chartlook::dress(*m_values);
    chartlook::dress(*m_along);
}

// Bars begin at nothing; points and their limits have some air around them.
void MarksChart::fitValues()
{
    double low = m_spans.front().low;
    double high = m_spans.front().high;
    const bool isPoints = shape() == Shape::Points;
    const auto take = [&low, &high](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    if (isPoints)
        low = high = inUnits(m_data.marks.front().value);
    for (size_t i = 0; i < m_spans.size(); ++i) {
        take(isPoints ? inUnits(m_data.marks[i].value) : m_spans[i].low);
        take(isPoints ? inUnits(m_data.marks[i].value) : m_spans[i].high);
    }
    if (isPoints && m_data.control && m_data.topic == ChartTopic::Yield) {
        take(inUnits(m_data.control->line(-3)));
        take(inUnits(m_data.control->line(3)));
    } else if (isPoints && m_data.control) {
        take(0);
        take(inUnits(m_data.control->rangeLimit));
    }
    if (isPoints) {
        constexpr double air = 0.05;
        const double range = high - low;
        low -= m_data.topic == ChartTopic::Yield ? air * range : 0;
        high += air * range;
    }
    if (high - low < 0.001)
        high = low + 1;
    const bool isWhole = m_data.measure != ChartMeasure::Amount && m_data.measure != ChartMeasure::Percent;
    const double tick = tickFor(high - low, isWhole);
    const int places = std::clamp(static_cast<int>(-std::floor(std::log10(tick) + 1e-9)), 0, 3);
    m_values->setLabelFormat(QStringLiteral("%.%1f").arg(places));
    m_values->setTickType(QValueAxis::TicksDynamic);
    m_values->setTickAnchor(0);
    m_values->setTickInterval(tick);
    m_values->setRange(std::floor(low / tick + 1e-9) * tick, std::ceil(high / tick - 1e-9) * tick);
}

} // namespace bm
