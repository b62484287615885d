// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/figuretile.h"

#include "views/style/icons.h"
#include "views/style/statuslook.h"
#include "views/style/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>

namespace bm
{

namespace
{

constexpr int signSize = 16;

QLabel *makeLabel(QWidget *parent, const QString &name, Type type)
{
    auto *label = new QLabel(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    Theme::setType(label, type);
    return label;
}

} // namespace

FigureTile::FigureTile(QWidget *parent)
    : QFrame(parent), m_label(makeLabel(this, QStringLiteral("tileLabel"), Type::Strong)),
      m_figure(makeLabel(this, QStringLiteral("tileFigure"), Type::Figure)),
      m_unit(makeLabel(this, QStringLiteral("tileUnit"), Type::Subtitle)),
      m_sign(makeLabel(this, QStringLiteral("tileSign"), Type::Caption)),
      m_remark(makeLabel(this, QStringLiteral("tileRemark"), Type::Caption))
{
    setProperty("card", true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_label->setProperty("muted", true);
    m_unit->setProperty("muted", true);
    auto *number = new QHBoxLayout;
    number->setSpacing(6);
    number->addWidget(m_figure, 0, Qt::AlignBottom);
    number->addWidget(m_unit, 0, Qt::AlignBottom);
    number->addStretch();
    m_unit->setContentsMargins(0, 0, 0, 6);
    auto *remark = new QHBoxLayout;
    remark->setSpacing(6);
    remark->addWidget(m_sign);
    remark->addWidget(m_remark, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 18);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addLayout(number);
    column->addLayout(remark);
    column->addStretch();
    m_sign->hide();
    m_remark->hide();
}

FigureTile::FigureTile(const QString &label, const QString &figure, const QString &unit, QWidget *parent)
    : FigureTile(parent)
{
    setLabel(label);
    setFigure(figure);
    setUnit(unit);
}

QString FigureTile::label() const
{
    return m_label->text();
}

void FigureTile::setLabel(const QString &label)
{
    m_label->setText(label);
    describe();
}

QString FigureTile::figure() const
{
    return m_figure->text();
}

void FigureTile::setFigure(const QString &figure)
{
    m_figure->setText(figure);
    describe();
}

QString FigureTile::unit() const
{
    return m_unit->text();
}

void FigureTile::setUnit(const QString &unit)
{
    m_unit->setText(unit);
    m_unit->setVisible(!unit.isEmpty());
    describe();
}

void FigureTile::setCompact(bool compact)
{
    m_compact = compact;
    const int side = compact ? Space::l : 20;
    const int above = compact ? Space::s : 18;
    layout()->setContentsMargins(side, above, side, above);
    layout()->setSpacing(compact ? 0 : Space::xs);
    Theme::setType(m_label, compact ? Type::Body : Type::Strong);
    Theme::setType(m_figure, compact ? Type::Title : Type::Figure);
    Theme::setType(m_unit, compact ? Type::Body : Type::Subtitle);
    m_unit->setContentsMargins(0, 0, 0, compact ? 2 : 6);
}

void FigureTile::setRemark(Tone tone, const QString &text)
{
    m_tone = tone;
    m_remark->setText(text);
    m_remark->setVisible(!text.isEmpty());
    m_sign->setVisible(!text.isEmpty());
    recolour();
    describe();
}

void FigureTile::describe()
{
    setAccessibleName(QStringList{label(), figure(), unit()}.join(u' ').trimmed());
    setAccessibleDescription(m_remark->text());
}

void FigureTile::recolour()
{
    const Colour ink = colourOf(m_tone, TonePart::Solid);
    m_remark->setStyleSheet(u"font-weight: 600; color: " % Theme::colour(ink).name());
    m_sign->setPixmap(Icons::icon(iconOf(m_tone), ink).pixmap(QSize(signSize, signSize), devicePixelRatioF()));
}

void FigureTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_remark != nullptr)
        recolour();
    QFrame::changeEvent(event);
}

} // namespace bm
