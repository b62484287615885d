// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/chartdata.h"
#include "domain/result.h"

#include <QtCharts/QChartView>

class QValueAxis;

namespace bm
{

// Any of the charts: bars that lie (named things), bars that stand (a time) or points with their limits (runs). What
// differs does so by pattern, shape and word, never by colour alone. Every mark can be reached by key and mouse: the
// arrow keys walk, Return opens one, a tool tip says it. It may be wider or higher than its place, which then scrolls.
class MarksChart : public QChartView
{
    Q_OBJECT

public:
    explicit MarksChart(QWidget *parent = nullptr);

    void show(const ChartData &chartData);
    using QChartView::show;
    // -1: none.
    void setCurrent(int mark);
    int current() const { return m_current; }
    int count() const { return static_cast<int>(m_data.marks.size()); }
    // What the tool tip of a mark says.
    QString textOf(int mark) const;
    // Where a mark is, in the view.
    QRectF areaOf(int mark) const;
    // At a place in the view, beside the mark, too; -1: none.
    int markAt(const QPointF &place) const;

    // With title and legend, without what is chosen. Two pixels for a point.
    QImage picture();
    // Errors as saveFile().
    Done writePng(const QString &path);
    Done writeSvg(const QString &path);

Q_SIGNALS:
    void currentChanged(int mark);
    void activated(int mark);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &area) override;

private:
    enum class Shape { Lying, Standing, Points };
    // From where to where a bar reaches.
    struct Span
    {
        double low = 0;
        double high = 0;
    };

    // markseries.cpp
    void fill();
    void addBars();
    void addPoints();
    void addLine(double value, Qt::PenStyle style, int width);
    void addAxes();
    void fitValues();
    std::vector<Span> spans() const;
    std::vector<Span> waterfall() const;

    // markschart.cpp
    Shape shape() const;
    void layOut();
    QRectF plotRoom() const;
    QPointF placeOf(double along, double value) const;
    double placeOfMark(int mark) const;
    double barWidth() const;
    void drawTitle(QPainter &painter) const;
    void drawNames(QPainter &painter) const;
    void drawNamesBelow(QPainter &painter) const;
    void drawValues(QPainter &painter) const;
    void drawLimits(QPainter &painter) const;
    void drawLegend(QPainter &painter) const;
    void draw(QPainter &painter, const QSizeF &size);

    ChartData m_data;
    std::vector<Span> m_spans;
    QValueAxis *m_values = nullptr; // owned by the chart
    QValueAxis *m_along = nullptr;
    int m_current = -1;
    bool m_isPicture = false;
};

} // namespace bm
