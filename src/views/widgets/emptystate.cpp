// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/emptystate.h"

#include "views/style/icons.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace bm
{

namespace
{

constexpr int plateSize = 88;
constexpr int iconSize = 40;
constexpr int widestSentence = 460;

QLabel *makeLabel(QWidget *parent, const QString &name, Type type)
{
    auto *label = new WordLabel(parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setFixedWidth(widestSentence);
    Theme::setType(label, type);
    return label;
}

// A row of its own: the column would ask a label beside an alignment for its height at the full width.
QLayout *centred(QLabel *label)
{
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(label);
    row->addStretch();
    return row;
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_icon(QStringLiteral("inbox")), m_plate(new QWidget(this)),
      m_headline(makeLabel(this, QStringLiteral("emptyHeadline"), Type::Title)),
      m_sentence(makeLabel(this, QStringLiteral("emptySentence"), Type::Body)), m_action(new QPushButton(this))
{
    m_plate->setObjectName(QStringLiteral("emptyPlate"));
    m_plate->setFixedSize(plateSize, plateSize);
    m_sentence->setProperty("muted", true);
    m_action->setObjectName(QStringLiteral("emptyAction"));
    m_action->setAutoDefault(false);
    m_action->setProperty("role", QStringLiteral("primary"));
    m_action->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Space::xl, Space::xxl, Space::xl, Space::xxl);
    column->setSpacing(Space::s);
    column->addStretch();
    column->addWidget(m_plate, 0, Qt::AlignHCenter);
    column->addSpacing(Space::m);
    column->addLayout(centred(m_headline));
    column->addLayout(centred(m_sentence));
    column->addSpacing(Space::l);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch();
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

void EmptyState::setIcon(const QString &name)
{
    m_icon = name;
    update();
}

QString EmptyState::headline() const
{
    return m_headline->text();
}

void EmptyState::setHeadline(const QString &headline)
{
    m_headline->setText(headline);
    setAccessibleName(headline);
}

QString EmptyState::sentence() const
{
    return m_sentence->text();
}

void EmptyState::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
}

QString EmptyState::actionText() const
{
    return m_action->text();
}

void EmptyState::setActionText(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF plate = m_plate->geometry();
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::colour(Colour::AccentSoft));
    painter.drawEllipse(plate);
    const qreal inset = (plateSize - iconSize) / 2.0;
    Icons::paint(painter, plate.adjusted(inset, inset, -inset, -inset), m_icon, Theme::colour(Colour::OnAccentSoft));
}

} // namespace bm
