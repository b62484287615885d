// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/suspects/suspectschart.h"

#include "documents/quality/suspectwords.h"
#include "views/charts/chartlook.h"
#include "views/style/theme.h"

#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QToolTip>
#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>
#include <algorithm>

namespace bm
{
namespace
{
constexpr double barWidth = 0.7; // of what a bar has for itself

// A category's name must be the only one of its kind, and short: the row below says the whole of it.
QString shortName(const Suspect &suspect, const SuspectsAnswer &answer, int row)
{
    constexpr int longest = 24;
    const Factor &factor = answer.factors[static_cast<size_t>(suspect.factors.front())];
    QString name = QString::number(row + 1) + QStringLiteral(". ") + factorWord(factor.kind) + u' ' + factor.code;
    if (suspect.factors.size() > 1)
        name += QStringLiteral(" +%1").arg(suspect.factors.size() - 1);
    return name.size() > longest ? QString(name.left(longest - 1) + u'…') : name;
}
} // namespace

SuspectsChart::SuspectsChart(QWidget *parent) : QChartView(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    auto *series = new QHorizontalStackedBarSeries(chart());
    m_striking = new QBarSet(tr("Stands out"), series);
    m_chance = new QBarSet(tr("May be chance"), series);
    series->append(m_striking);
    series->append(m_chance);
    series->setBarWidth(barWidth);
    chart()->addSeries(series);
    m_names = new QBarCategoryAxis(chart());
    m_counts = new QValueAxis(chart());
    m_counts->setLabelFormat(QStringLiteral("%d"));
    chart()->addAxis(m_names, Qt::AlignLeft);
    chart()->addAxis(m_counts, Qt::AlignBottom);
    series->attachAxis(m_names);
    series->attachAxis(m_counts);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setMargins({4, 4, 4, 4});
    // The bars count from below.
    const auto barOf = [this](int place) { return count() - 1 - place; };
    connect(series, &QAbstractBarSeries::hovered, this,
            [this, barOf](bool isOver, int place, QBarSet *) { tell(isOver, barOf(place)); });
    connect(series, &QAbstractBarSeries::clicked, this,
            [this, barOf](int place, QBarSet *) { setCurrent(barOf(place)); });
    connect(series, &QAbstractBarSeries::doubleClicked, this,
            [this, barOf](int place, QBarSet *) { Q_EMIT activated(barOf(place)); });
    setColours();
}

void SuspectsChart::show(const SuspectsAnswer &answer)
{
    m_answer = answer;
    fillBars();
    m_current = -1;
    setCurrent(count() > 0 ? 0 : -1);
}

// A bar whose name has no room says nothing; the rows below have all of them.
int SuspectsChart::barsThatFit() const
{
    constexpr int linesAround = 7; // legend, figures and title of the axis, and what is between them
    constexpr double linesOfABar = 1.6;
    constexpr int fewest = 3;
    const int line = QFontMetrics(m_names->labelsFont()).height();
    const int room = static_cast<int>((height() - linesAround * line) / (linesOfABar * line));
    return std::min(std::clamp(room, fewest, most), static_cast<int>(m_answer.ranking.suspects.size()));
}

void SuspectsChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (barsThatFit() == count())
        return;
    fillBars();
    m_current = std::min(m_current, count() - 1);
}

void SuspectsChart::fillBars()
{
    const std::vector<Suspect> &suspects = m_answer.ranking.suspects;
    const int shownBars = barsThatFit();
    m_striking->remove(0, m_striking->count());
    m_chance->remove(0, m_chance->count());
    m_texts.clear();
    QStringList names;
    for (int row = 0; row < shownBars; ++row) {
        const Suspect &suspect = suspects[static_cast<size_t>(row)];
        names.prepend(shortName(suspect, m_answer, row));
        m_texts << tr("%1\nexplains %2 of the complained pallets; %3 of %4 others have it, too\np corrected: %5")
                       .arg(suspectText(suspect, m_answer.factors), explainsText(suspect))
                       .arg(suspect.goodWith)
                       .arg(suspect.goodWith + suspect.goodWithout)
                       .arg(shareText(suspect.corrected));
    }
    for (int row = shownBars - 1; row >= 0; --row) {
        const Suspect &suspect = suspects[static_cast<size_t>(row)];
        m_striking->append(isStriking(suspect) ? suspect.badWith : 0);
        m_chance->append(isStriking(suspect) ? 0 : suspect.badWith);
    }
    m_names->setCategories(names);
    m_counts->setRange(0, std::max(1, m_answer.ranking.bad));
    m_counts->setTickInterval(std::max(1, m_answer.ranking.bad / 6));
    m_counts->setTickType(QValueAxis::TicksDynamic);
    m_counts->setTitleText(tr("Explains so many of %n complained pallets", nullptr, m_answer.ranking.bad));
}

void SuspectsChart::setColours()
{
    chartlook::dress(*chart());
    setBackgroundBrush(Theme::colour(Colour::Surface));
    m_striking->setBrush(chartlook::brushOf(MarkLook::Main));
    m_chance->setBrush(chartlook::brushOf(MarkLook::Outgone));
    for (QBarSet *set : {m_striking, m_chance})
        set->setPen(chartlook::outline());
    chartlook::dress(*m_names);
    chartlook::dress(*m_counts);
    m_names->setGridLineVisible(false);
}

void SuspectsChart::setCurrent(int bar)
{
    if (bar == m_current || bar >= count())
        return;
    m_current = bar;
    viewport()->update();
    setAccessibleDescription(bar >= 0 ? m_texts[bar] : QString());
    Q_EMIT currentChanged(bar);
}

QRectF SuspectsChart::areaOf(int bar) const
{
    const auto place = static_cast<double>(count() - 1 - bar);
    const double half = barWidth / 2;
    const auto at = [this](double value, double height) {
        const QAbstractSeries *series = chart()->series().front();
        const QPointF point = chart()->mapToPosition({value, height}, const_cast<QAbstractSeries *>(series));
        return QPointF(mapFromScene(chart()->mapToScene(point)));
    };
    const int explained = m_answer.ranking.suspects[static_cast<size_t>(bar)].badWith;
    return QRectF(at(0, place + half), at(explained, place - half)).normalized();
}

void SuspectsChart::drawForeground(QPainter *painter, const QRectF &area)
{
    QChartView::drawForeground(painter, area);
    if (m_current < 0 || m_current >= count())
        return;
    const QPen frame = chartlook::chosenFrame();
    const int width = frame.width();
    painter->save();
    painter->setPen(frame);
    painter->setBrush(Qt::NoBrush);
    // The view does not scroll: what is seen is the scene.
    painter->drawRect(areaOf(m_current).adjusted(-width, -width, width, width));
    painter->restore();
}

void SuspectsChart::tell(bool isOver, int place)
{
    if (isOver && place >= 0 && place < count())
        QToolTip::showText(QCursor::pos(), m_texts[place], this);
    else
        QToolTip::hideText();
}

void SuspectsChart::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return setCurrent(std::max(0, m_current - 1));
    case Qt::Key_Down:
        return setCurrent(std::min(count() - 1, m_current + 1));
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(count() - 1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0 && event->modifiers() == Qt::NoModifier) {
            Q_EMIT activated(m_current);
            return;
        }
        break;
    default:
        break;
    }
    event->ignore();
}

void SuspectsChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (m_names != nullptr && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        setColours();
}

} // namespace bm
