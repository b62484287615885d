// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recall/readinesstile.h"

#include "documents/recall/readinesswords.h"
#include "views/style/theme.h"
#include "views/widgets/statuschip.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace bm
{
namespace
{
constexpr int between = 12;
}

StatusLook readinessLook(ReadinessVerdict verdict)
{
    switch (verdict) {
    case ReadinessVerdict::Good:
        return statusLook(Tone::Ok, verdictWords(verdict));
    case ReadinessVerdict::Gaps:
        return statusLook(Tone::Warning, verdictWords(verdict));
    case ReadinessVerdict::Overdue:
        return statusLook(Tone::Danger, verdictWords(verdict));
    case ReadinessVerdict::Never:
        break;
    }
    return statusLook(Tone::Neutral, verdictWords(verdict));
}

ReadinessTile::ReadinessTile(QWidget *parent) : QPushButton(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setState({});
}

void ReadinessTile::setState(const ReadinessState &state)
{
    m_look = readinessLook(state.verdict);
    m_words = readinessWords(state);
    setAccessibleName(tr("Readiness for a recall: %1").arg(m_look.word));
    setAccessibleDescription(m_words);
    setToolTip(m_words.toHtmlEscaped());
    updateGeometry();
    update();
}

QSize ReadinessTile::sizeHint() const
{
    return {minimumSizeHint().width() + between + fontMetrics().horizontalAdvance(m_words),
            QPushButton::sizeHint().height()};
}

// The words may be cut, the verdict not.
QSize ReadinessTile::minimumSizeHint() const
{
    return {Space::l * 2 + fontMetrics().horizontalAdvance(tr("Readiness")) + between +
                StatusChip::sizeOf(m_look).width(),
            QPushButton::sizeHint().height()};
}

// The frame is a button's, so that it is seen that it opens something.
void ReadinessTile::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton frame;
    initStyleOption(&frame);
    frame.text.clear();
    frame.icon = {};
    painter.drawControl(QStyle::CE_PushButton, frame);
    QRect rest = rect().adjusted(Space::l, 0, -Space::l, 0);
    painter.setPen(Theme::colour(Colour::TextMuted));
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft, tr("Readiness"));
    rest.setLeft(rest.left() + fontMetrics().horizontalAdvance(tr("Readiness")) + between);
    StatusChip::paint(painter, rest, m_look);
    rest.setLeft(rest.left() + StatusChip::sizeOf(m_look).width() + between);
    painter.setPen(Theme::colour(Colour::Text));
    QFont plain = font();
    plain.setWeight(QFont::Normal);
    painter.setFont(plain);
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(plain).elidedText(m_words, Qt::ElideRight, rest.width()));
}

} // namespace bm
