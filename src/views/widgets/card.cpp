// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/card.h"

#include "views/style/theme.h"

#include <QLabel>
#include <QResizeEvent>

namespace bm
{

namespace
{
constexpr int edge = 20;
constexpr int titleHeight = 24;
constexpr int corner = 10;
} // namespace

Card::Card(QWidget *parent) : QFrame(parent), m_title(new QLabel(this))
{
    m_title->setObjectName(QStringLiteral("cardTitle"));
    m_title->setTextFormat(Qt::PlainText);
    Theme::setType(m_title, Type::Subtitle);
    setTitle({});
}

Card::Card(const QString &title, QWidget *parent) : Card(parent)
{
    setTitle(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    setAccessibleName(title);
    placeTitle();
}

void Card::setFlush(bool flush)
{
    m_flush = flush;
    placeTitle();
}

void Card::placeTitle()
{
    // The title stands in the margin, so that the inside is free for any layout (uic sets its own).
    const bool titled = !m_title->text().isEmpty();
    const int top = titled ? edge + titleHeight + Space::m : edge;
    // Clear of the round corners, which nothing inside is clipped to.
    const QMargins flush(1, titled ? top : corner, 1, corner);
    setContentsMargins(m_flush ? flush : QMargins(edge, top, edge, edge));
    m_title->setGeometry(edge, edge - 2, qMax(0, width() - 2 * edge), titleHeight);
}

void Card::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    placeTitle();
}

} // namespace bm
