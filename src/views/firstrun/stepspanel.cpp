// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/stepspanel.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QPainter>

namespace bm
{

namespace
{
constexpr int panelWidth = 232;
constexpr int firstStep = 116;
constexpr int stepHeight = 60;
constexpr int circle = 32;
constexpr int left = 28;
} // namespace

StepsPanel::StepsPanel(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepsPanel"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setMinimumWidth(panelWidth);
}

void StepsPanel::setSteps(const QStringList &steps)
{
    m_steps = steps;
    describe();
}

void StepsPanel::setCurrent(int step)
{
    m_current = step;
    describe();
    update();
}

QSize StepsPanel::sizeHint() const
{
    return {panelWidth, firstStep + int(m_steps.size()) * stepHeight + Space::xl};
}

void StepsPanel::describe()
{
    if (m_current >= 0 && m_current < m_steps.size())
        setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps[m_current]));
}

void StepsPanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::colour(Colour::Nav));
    if (Theme::look() == Look::HighContrast)
        painter.fillRect(QRect(width() - 1, 0, 1, height()), Theme::colour(Colour::Border));
    Icons::paint(painter, QRectF(left, 34, 28, 28), QStringLiteral("wheat"), Theme::colour(Colour::NavAccent));
    painter.setFont(Theme::font(Type::Title));
    painter.setPen(Theme::colour(Colour::OnNav));
    painter.drawText(QRect(left + 40, 30, width() - left - 48, 36), Qt::AlignVCenter, QStringLiteral("BakerMaiden"));
    for (int step = 0; step < m_steps.size(); ++step)
        paintStep(painter, step);
}

void StepsPanel::paintStep(QPainter &painter, int step) const
{
    const bool isDone = step < m_current;
    const bool isHere = step == m_current;
    const int top = firstStep + step * stepHeight;
    const QRectF disc(left, top, circle, circle);
    const QColor strong = Theme::colour(isHere || isDone ? Colour::NavAccent : Colour::OnNavMuted);
    if (step + 1 < m_steps.size()) {
        painter.setPen(QPen(Theme::colour(isDone ? Colour::NavAccent : Colour::NavSelected), 2));
        painter.drawLine(QPointF(disc.center().x(), disc.bottom() + 4),
                         QPointF(disc.center().x(), top + stepHeight - 4));
    }
    painter.setPen(QPen(strong, 2));
    painter.setBrush(isHere ? QBrush(strong) : QBrush(Qt::NoBrush));
    painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
    if (isDone) {
        Icons::paint(painter, disc.adjusted(8, 8, -8, -8), QStringLiteral("check"), strong);
    } else {
        painter.setPen(isHere ? Theme::colour(Colour::Nav) : strong);
        painter.setFont(Theme::font(Type::Strong));
        painter.drawText(disc, Qt::AlignCenter, QString::number(step + 1));
    }
    painter.setFont(Theme::font(isHere ? Type::Strong : Type::Body));
    painter.setPen(Theme::colour(isHere ? Colour::OnNav : Colour::OnNavMuted));
    painter.drawText(QRectF(left + circle + 14, top, width() - left - circle - 22, circle), Qt::AlignVCenter,
                     m_steps[step]);
}

} // namespace bm
