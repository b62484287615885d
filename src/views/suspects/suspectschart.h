// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/quality/suspects.h"

#include <QtCharts/QChartView>

class QBarCategoryAxis;
class QBarSet;
class QValueAxis;

namespace bm
{

// "Explains k of n" of the first ten as bars, the first on top. What stands out is a solid bar, what may be chance a
// hatched one: the difference is seen without colours. The chosen one is outlined and stays what it is. The arrow keys
// walk along the bars, Return opens one.
class SuspectsChart : public QChartView
{
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit SuspectsChart(QWidget *parent = nullptr);

    void show(const SuspectsAnswer &answer);
    using QChartView::show;
    // -1: none.
    void setCurrent(int bar);
    int current() const { return m_current; }
    int count() const { return static_cast<int>(m_texts.size()); }
    // What the tool tip of a bar says.
    QString textOf(int bar) const { return m_texts[bar]; }
    // Where a bar is, in the view.
    QRectF areaOf(int bar) const;

Q_SIGNALS:
    void currentChanged(int bar);
    void activated(int bar);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &area) override;

private:
    int barsThatFit() const;
    void fillBars();
    void setColours();
    void tell(bool isOver, int place);

    SuspectsAnswer m_answer;
    QStringList m_texts;
    QBarSet *m_striking = nullptr; // owned by the chart
    QBarSet *m_chance = nullptr;
    QBarCategoryAxis *m_names = nullptr;
    QValueAxis *m_counts = nullptr;
    int m_current = -1;
};

} // namespace bm
