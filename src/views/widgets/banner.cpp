// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/banner.h"

#include "views/style/icons.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"
#include "views/widgets/text/wordlabel.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace bm
{

namespace
{

constexpr int iconSize = 24;
constexpr int stripe = 5;

Tone toneOf(Banner::Level level)
{
    switch (level) {
    case Banner::Level::Info:
        return Tone::Busy;
    case Banner::Level::Success:
        return Tone::Ok;
    case Banner::Level::Warning:
        return Tone::Warning;
    case Banner::Level::Error:
        break;
    }
    return Tone::Danger;
}

QString iconNameOf(Banner::Level level)
{
    return level == Banner::Level::Info ? QStringLiteral("info") : iconOf(toneOf(level));
}

QLabel *makeLabel(QWidget *parent, const QString &name, Type type)
{
    auto *label = new WordLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    Theme::setType(label, type);
    return label;
}

QPushButton *makeButton(QWidget *parent, const QString &name)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(name);
    button->setAutoDefault(false);
    button->hide();
    return button;
}

} // namespace

Banner::Banner(QWidget *parent)
    : QWidget(parent), m_title(makeLabel(this, QStringLiteral("bannerTitle"), Type::Subtitle)),
      m_text(makeLabel(this, QStringLiteral("bannerText"), Type::Body)),
      m_action(makeButton(this, QStringLiteral("bannerAction"))),
      m_close(makeButton(this, QStringLiteral("bannerClose")))
{
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(m_text);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(stripe + Space::l + iconSize + Space::m, Space::m, Space::m, Space::m);
    row->setSpacing(Space::s);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_close->setText(tr("Dismiss"));
    Theme::setProperty(m_close, "role", QStringLiteral("quiet"));
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    setVisible(false);
}

void Banner::showMessage(Level level, const QString &title, const QString &text)
{
    m_level = level;
    m_title->setText(title);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    m_action->hide();
    setAccessibleName(title);
    setAccessibleDescription(text);
    recolour();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Banner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

QString Banner::title() const
{
    return m_title->text();
}

QString Banner::text() const
{
    return m_text->text();
}

void Banner::recolour()
{
    const QColor ink = Theme::colour(colourOf(toneOf(m_level), TonePart::OnSoft));
    for (QLabel *label : {m_title, m_text})
        label->setStyleSheet(u"color: " % ink.name());
    update();
}

void Banner::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_title != nullptr)
        recolour();
    QWidget::changeEvent(event);
}

void Banner::paintEvent(QPaintEvent *)
{
    const Tone tone = toneOf(m_level);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor solid = Theme::colour(colourOf(tone, TonePart::Solid));
    painter.setPen(Theme::look() == Look::HighContrast ? QPen(solid) : QPen(Qt::NoPen));
    painter.setBrush(Theme::colour(colourOf(tone, TonePart::Soft)));
    const QRectF plate = QRectF(rect()).adjusted(.5, .5, -.5, -.5);
    painter.drawRoundedRect(plate, cardRadius, cardRadius);
    Icons::paint(painter, QRectF(stripe + Space::m, (height() - iconSize) / 2.0, iconSize, iconSize),
                 iconNameOf(m_level), solid);
}

} // namespace bm
