// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/statuschip.h"

#include "views/style/icons.h"
#include "views/style/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace bm
{

namespace
{

constexpr int chipHeight = 28;
constexpr int iconSize = 16;
constexpr int edge = 10;
constexpr int gap = 6;

QFont chipFont()
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

StatusChip::StatusChip(QWidget *parent) : StatusChip(StatusLook{Tone::Neutral, iconOf(Tone::Neutral), {}}, parent) {}

StatusChip::StatusChip(const StatusLook &look, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setLook(look);
}

void StatusChip::setLook(const StatusLook &look)
{
    m_look = look;
    setAccessibleName(look.word);
    updateGeometry();
    update();
}

void StatusChip::setStatus(StatusKind kind, const QString &databaseWord)
{
    setLook(statusLook(kind, databaseWord));
}

void StatusChip::setTone(Tone tone, const QString &word)
{
    setLook(statusLook(tone, word));
}

QSize StatusChip::sizeHint() const
{
    return sizeOf(m_look);
}

QSize StatusChip::sizeOf(const StatusLook &look)
{
    const int text = QFontMetrics(chipFont()).horizontalAdvance(look.word);
    return {edge + iconSize + gap + text + edge + 2, chipHeight};
}

void StatusChip::paint(QPainter &painter, const QRect &rect, const StatusLook &look)
{
    QRect plate(QPoint(rect.left(), rect.center().y() - chipHeight / 2 + 1),
                sizeOf(look).boundedTo({rect.width(), chipHeight}));
    const QColor ink = Theme::colour(colourOf(look.tone, TonePart::OnSoft));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::look() == Look::HighContrast ? QPen(ink, 1) : QPen(Qt::NoPen));
    painter.setBrush(Theme::colour(colourOf(look.tone, TonePart::Soft)));
    painter.drawRoundedRect(QRectF(plate).adjusted(.5, .5, -.5, -.5), chipHeight / 2.0, chipHeight / 2.0);
    Icons::paint(painter, QRectF(plate.left() + edge, plate.center().y() - iconSize / 2 + 1, iconSize, iconSize),
                 look.icon, ink);
    painter.setFont(chipFont());
    painter.setPen(ink);
    const QRect words = plate.adjusted(edge + iconSize + gap, 0, -edge / 2, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(look.word, Qt::ElideRight, words.width()));
    painter.restore();
}

void StatusChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_look);
}

} // namespace bm
