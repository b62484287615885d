// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace bm
{

// The way through the wizard at its left: done, here, still to come. Shown only; the buttons lead.
class StepsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit StepsPanel(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStep(QPainter &painter, int step) const;
    void describe();

    QStringList m_steps;
    int m_current = 0;
};

} // namespace bm
