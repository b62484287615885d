// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartlook.h"

#include "views/style/theme.h"

#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>

namespace bm::chartlook
{

void dress(QChart &chart)
{
    chart.setBackgroundBrush(Theme::colour(Colour::Surface));
    chart.setBackgroundRoundness(0);
    chart.legend()->setLabelColor(Theme::colour(Colour::Text));
    chart.legend()->setFont(Theme::font(Type::Caption));
}

void dress(QAbstractAxis &axis)
{
    axis.setLabelsColor(Theme::colour(Colour::Text));
    axis.setLabelsFont(Theme::font(Type::Caption));
    axis.setTitleFont(Theme::font(Type::Caption));
    axis.setTitleBrush(Theme::colour(Colour::TextMuted));
    axis.setLinePenColor(Theme::colour(Colour::BorderStrong));
    axis.setGridLineColor(Theme::colour(Colour::Border));
}

QBrush brushOf(MarkLook look)
{
    switch (look) {
    case MarkLook::Main:
        return Theme::colour(Colour::Accent);
    case MarkLook::Outgone:
        return {Theme::colour(Colour::TextMuted), Qt::BDiagPattern};
    case MarkLook::Warned:
        return {Theme::colour(Colour::Danger), Qt::DiagCrossPattern};
    case MarkLook::Vague:
        break;
    }
    return {Theme::colour(Colour::TextMuted), Qt::Dense6Pattern};
}

QPen outline()
{
    return {Theme::colour(Colour::BorderStrong), 1};
}

QPen chosenFrame()
{
    return {Theme::colour(Colour::Focus), 3};
}

} // namespace bm::chartlook
