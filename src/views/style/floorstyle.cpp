// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/style/floorstyle.h"

#include "views/style/icons.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"
#include "views/style/themefollower.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QStyledItemDelegate>
#include <QTabBar>
#include <QTextCharFormat>

namespace bm
{

namespace
{

constexpr int indicatorSize = 24;
constexpr qreal ringWidth = 2.5;

void strokeRing(QPainter &painter, const QRectF &rect, qreal inset, qreal width, const QColor &colour, qreal radius)
{
    const qreal d = inset + width / 2;
    painter.setPen(QPen(colour, width));
    painter.drawRoundedRect(rect.adjusted(d, d, -d, -d), radius - inset, radius - inset);
}

// The ring lies inside the widget, because nobody may draw outside; the gap of surface colour keeps it visible on a
// filled button.
void drawButtonRing(QPainter &painter, const QRect &rect)
{
    strokeRing(painter, rect, 0, ringWidth, Theme::colour(Colour::Focus), controlRadius);
    strokeRing(painter, rect, ringWidth, 1.5, Theme::colour(Colour::Surface), controlRadius);
}

void drawFocus(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    if (qobject_cast<const QAbstractButton *>(widget) != nullptr)
        drawButtonRing(painter, widget->rect());
    else if (qobject_cast<const QAbstractItemView *>(widget) != nullptr)
        strokeRing(painter, option.rect, 1, 2, Theme::colour(Colour::Focus), 5);
    else
        strokeRing(painter, option.rect, 0, 2, Theme::colour(Colour::Focus), controlRadius);
    painter.restore();
}

struct IndicatorLook
{
    QColor fill;
    QColor line;
    QColor mark;
};

IndicatorLook lookOf(const QStyleOption &option)
{
    const bool on = option.state.testAnyFlags(QStyle::State_On | QStyle::State_NoChange);
    if (!option.state.testFlag(QStyle::State_Enabled))
        return {Theme::colour(Colour::SurfaceSunken), Theme::colour(Colour::Border),
                Theme::colour(Colour::TextDisabled)};
    if (on)
        return {Theme::colour(Colour::Accent), Theme::colour(Colour::Accent), Theme::colour(Colour::OnAccent)};
    const bool hover = option.state.testFlag(QStyle::State_MouseOver);
    return {Theme::colour(hover ? Colour::SurfaceHover : Colour::Surface),
            Theme::colour(hover ? Colour::AccentText : Colour::BorderStrong),
            {}};
}

void drawCheckBox(QPainter &painter, const QStyleOption &option)
{
    const IndicatorLook look = lookOf(option);
    painter.setPen(QPen(look.line, 1.5));
    painter.setBrush(look.fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    const QRectF mark = QRectF(option.rect).adjusted(4, 4, -4, -4);
    if (option.state.testFlag(QStyle::State_On))
        Icons::paint(painter, mark, QStringLiteral("check"), look.mark);
    else if (option.state.testFlag(QStyle::State_NoChange))
        Icons::paint(painter, mark, QStringLiteral("minus"), look.mark);
}

void drawRadioButton(QPainter &painter, const QStyleOption &option)
{
    const IndicatorLook look = lookOf(option);
    painter.setPen(QPen(look.line, 1.5));
    painter.setBrush(look.fill);
    painter.drawEllipse(QRectF(option.rect).adjusted(1, 1, -1, -1));
    if (!option.state.testFlag(QStyle::State_On))
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.mark);
    painter.drawEllipse(QRectF(option.rect).center(), 4.5, 4.5);
}

void drawSortArrow(QPainter &painter, const QStyleOption &option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header == nullptr || header->sortIndicator == QStyleOptionHeader::None)
        return;
    // Qt's "down" is the ascending order, as other systems draw it; ours points to where the larger values are.
    const bool ascending = header->sortIndicator == QStyleOptionHeader::SortDown;
    QRectF square(0, 0, 16, 16);
    square.moveCenter(QRectF(option.rect).center());
    Icons::paint(painter, square, ascending ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                 Theme::colour(Colour::AccentText));
}

template <typename Draw>
void drawIndicator(QPainter &painter, const QStyleOption &option, Draw draw)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    draw(painter, option);
    painter.restore();
}

} // namespace

FloorStyle::FloorStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void FloorStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (element) {
    case PE_FrameFocusRect:
        return drawFocus(*painter, *option, widget);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return drawIndicator(*painter, *option, drawCheckBox);
    case PE_IndicatorRadioButton:
        return drawIndicator(*painter, *option, drawRadioButton);
    case PE_IndicatorHeaderArrow:
        return drawSortArrow(*painter, *option);
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

int FloorStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
        return 20;
    case PM_TextCursorWidth:
        return 2;
    case PM_HeaderMarkSize:
        return 16;
    case PM_MessageBoxIconSize:
        return 40;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return Space::m;
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return Space::xl;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FloorStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_UnderlineShortcut:
        return ThemeFollower::showsMnemonics() ? 1 : 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QIcon FloorStyle::standardIcon(StandardPixmap icon, const QStyleOption *option, const QWidget *widget) const
{
    switch (icon) {
    case SP_MessageBoxInformation:
        return Icons::icon(QStringLiteral("info"), Colour::Busy);
    case SP_MessageBoxQuestion:
        return Icons::icon(QStringLiteral("circle-question-mark"), Colour::Waiting);
    case SP_MessageBoxWarning:
        return Icons::icon(iconOf(Tone::Warning), Colour::Warning);
    case SP_MessageBoxCritical:
        return Icons::icon(iconOf(Tone::Danger), Colour::Danger);
    case SP_LineEditClearButton:
        return Icons::icon(QStringLiteral("x"), Colour::TextMuted);
    default:
        return QProxyStyle::standardIcon(icon, option, widget);
    }
}

void FloorStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    // What was laid out before the style sheet came to it keeps the rows of before.
    if (auto *view = qobject_cast<QAbstractItemView *>(widget); view != nullptr)
        QMetaObject::invokeMethod(view, &QAbstractItemView::doItemsLayout, Qt::QueuedConnection);
    // The popup's own delegate ignores the row height of the style sheet.
    if (auto *combo = qobject_cast<QComboBox *>(widget); combo != nullptr && combo->objectName() != u"qt_combobox")
        combo->setItemDelegate(new QStyledItemDelegate(combo));
    if (auto *tabs = qobject_cast<QTabBar *>(widget); tabs != nullptr)
        tabs->setExpanding(false);
    if (auto *calendar = qobject_cast<QCalendarWidget *>(widget); calendar != nullptr) {
        // Qt writes Saturday and Sunday in red, which here means danger.
        for (const auto day : {Qt::Saturday, Qt::Sunday})
            calendar->setWeekdayTextFormat(day, QTextCharFormat());
    }
}

} // namespace bm
