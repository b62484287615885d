// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/planning/boardcard.h"

#include "documents/production/linewords.h"
#include "models/wording.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"
#include "views/widgets/statuschip.h"

#include <QFontMetrics>
#include <QPainter>

namespace bm
{
namespace
{
constexpr int leastWidth = 128;
constexpr int usualWidth = 200;
constexpr int gap = 2;

int lineHeight(Type type)
{
    return QFontMetrics(Theme::font(type)).height();
}

void drawLine(QPainter &painter, QRect &rest, Type type, Colour colour, const QString &text)
{
    const QFont font = Theme::font(type);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    painter.setPen(Theme::colour(colour));
    painter.drawText(QRect(rest.topLeft(), QSize(rest.width(), metrics.height())),
                     int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine,
                     metrics.elidedText(text, Qt::ElideRight, rest.width()));
    rest.setTop(rest.top() + metrics.height() + gap);
}
} // namespace

std::vector<StatusLook> boardLooks(const BoardRun &run)
{
    std::vector<StatusLook> looks{statusLook(StatusKind::Batch, run.run.standing())};
    if (run.run.held)
        looks.push_back({Tone::Warning, QStringLiteral("lock"), BoardCard::tr("On hold")});
    if (!run.collides.isEmpty()) {
        QStringList words;
        for (const QString &name : run.collides)
            words << allergenWord(name);
        looks.push_back({Tone::Danger, QStringLiteral("triangle-alert"),
                         BoardCard::tr("After %1").arg(words.join(QStringLiteral(", ")))});
    }
    return looks;
}

QString boardFacts(const BoardRun &run)
{
    const QString time = run.at.toLocalTime().toString(QStringLiteral("HH:mm"));
    const QString size = shown(run.run.planned, run.run.unit);
    return run.ownShift.isEmpty() ? BoardCard::tr("%1, %2").arg(time, size)
                                  : BoardCard::tr("%1, %2, shift %3").arg(time, size, run.ownShift);
}

BoardCard::BoardCard(const BoardRun &run, QWidget *parent) : QAbstractButton(parent), m_run(run)
{
    setObjectName(QStringLiteral("board_") + run.run.batchNumber);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QStringList words{run.run.batchNumber, run.run.recipeName, boardFacts(run)};
    for (const StatusLook &look : boardLooks(run))
        words << look.word;
    if (run.run.isPaused())
        words << run.run.pauseReason;
    setAccessibleName(words.join(QStringLiteral(", ")));
    setAccessibleDescription(tr("Return opens it"));
    setToolTip(plainToolTip(words.join(u'\n')));
}

QSize BoardCard::sizeHint() const
{
    const int chips = int(boardLooks(m_run).size());
    const int chip = StatusChip::sizeOf(statusLook(Tone::Neutral, m_run.run.batchNumber)).height();
    return {usualWidth,
            2 * Space::s + lineHeight(Type::Strong) + 2 * lineHeight(Type::Caption) + 3 * gap + chips * (chip + gap)};
}

QSize BoardCard::minimumSizeHint() const
{
    return {leastWidth, sizeHint().height()};
}

void BoardCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hovered = underMouse() || isDown();
    painter.setBrush(Theme::colour(hovered ? Colour::SurfaceHover : Colour::Surface));
    painter.setPen(QPen(Theme::colour(hasFocus() ? Colour::Focus : Colour::BorderStrong), hasFocus() ? 3 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5), Space::s, Space::s);
    QRect rest = rect().adjusted(Space::s, Space::s, -Space::s, -Space::s);
    drawLine(painter, rest, Type::Strong, Colour::Text, m_run.run.batchNumber);
    drawLine(painter, rest, Type::Caption, Colour::Text, m_run.run.recipeName);
    drawLine(painter, rest, Type::Caption, Colour::TextMuted, boardFacts(m_run));
    for (const StatusLook &look : boardLooks(m_run)) {
        const int height = StatusChip::sizeOf(look).height();
        StatusChip::paint(painter, QRect(rest.left(), rest.top(), rest.width(), height), look);
        rest.setTop(rest.top() + height + gap);
    }
}

} // namespace bm
