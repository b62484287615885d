// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/weighing/scalestrip.h"

#include "documents/weighing/scalewords.h"
#include "models/wording.h"
#include "views/commands.h"
#include "views/style/theme.h"
#include "views/widgets/statuschip.h"
#include "views/widgets/text/wordlabel.h"

#include <QBoxLayout>
#include <QPushButton>

namespace bm
{
namespace
{
constexpr int figureWidth = 160; // so that the keys do not move with every digit
}

StatusLook scaleLook(const ScaleState &state, const ScaleSetup &setup)
{
    using Is = ScaleState::Is;
    const QString word = scaleWords(state, setup).word;
    switch (state.is) {
    case Is::Stable:
        return statusLook(Tone::Ok, word);
    case Is::Moving:
        return {Tone::Waiting, QStringLiteral("arrow-up-down"), word};
    case Is::Busy:
    case Is::Connecting:
        return {Tone::Waiting, QStringLiteral("hourglass"), word};
    case Is::None:
        return statusLook(Tone::Neutral, word);
    default:
        break;
    }
    return statusLook(Tone::Danger, word);
}

QString scaleFigure(const std::optional<ScaleWeight> &weight)
{
    return weight ? QString(weight->figure(decimalPoint()) % u' ' % weight->unit) : QStringLiteral("–");
}

ScaleStrip::ScaleStrip(QWidget *page)
    : QWidget(page), m_gap(new QWidget), m_figure(new QLabel), m_chip(new StatusChip), m_tare(new QLabel),
      m_words(new WordLabel), m_buttons(new QWidget)
{
    setObjectName(QStringLiteral("scaleStrip"));
    setAccessibleName(tr("Scale"));
    m_figure->setObjectName(QStringLiteral("scaleFigure"));
    m_figure->setAccessibleName(tr("Weight on the scale"));
    m_figure->setTextFormat(Qt::PlainText);
    m_figure->setProperty("type", QStringLiteral("headline"));
    m_figure->setMinimumWidth(figureWidth);
    m_figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_chip->setObjectName(QStringLiteral("scaleChip"));
    m_tare->setObjectName(QStringLiteral("scaleTare"));
    m_tare->setTextFormat(Qt::PlainText);
    m_tare->setProperty("muted", true);
    m_words->setObjectName(QStringLiteral("scaleWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_gap->setObjectName(QStringLiteral("scaleGap"));
    m_buttons->setObjectName(QStringLiteral("scaleButtons"));
    auto *keys = new QHBoxLayout(m_buttons);
    keys->setContentsMargins(0, 0, 0, 0);
    keys->setSpacing(Space::s);
    keys->addWidget(
        makeButton(page, QStringLiteral("takeWeightButton"), int(CommandId::TakeWeight), [this] { take(); }));
    keys->addWidget(makeButton(page, QStringLiteral("tareButton"), int(CommandId::TareScale),
                               [this] { Q_EMIT commanded(ScaleCommand::Tare); }));
    keys->addWidget(makeButton(page, QStringLiteral("zeroButton"), int(CommandId::ZeroScale),
                               [this] { Q_EMIT commanded(ScaleCommand::Zero); }));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(Space::m);
    row->addWidget(m_gap, 1);
    row->addWidget(m_tare);
    row->addWidget(m_chip);
    row->addWidget(m_words, 1);
    row->addWidget(m_figure);
    row->addWidget(m_buttons);
    showParts();
}

QPushButton *ScaleStrip::makeButton(QWidget *page, const QString &name, int command, std::function<void()> run)
{
    auto *button = new QPushButton;
    button->setObjectName(name);
    button->setAutoDefault(false);
    const auto id = CommandId(command);
    bindCommand(button,
                addCommand(page, id,
                           [this, run = std::move(run)] {
                               if (m_isWanted && m_setup.isThere())
                                   run();
                           }),
                id);
    return button;
}

void ScaleStrip::showState(const ScaleState &state, const ScaleSetup &setup)
{
    m_state = state;
    m_setup = setup;
    showParts();
}

void ScaleStrip::setWanted(bool wanted)
{
    m_isWanted = wanted;
    showParts();
}

void ScaleStrip::showParts()
{
    setVisible(m_isWanted && m_setup.isThere());
    if (!m_setup.isThere())
        return;
    const ScaleWords words = scaleWords(m_state, m_setup);
    m_chip->setLook(scaleLook(m_state, m_setup));
    m_figure->setText(scaleFigure(m_state.weight));
    m_tare->setText(m_state.tare ? tr("without %1 of tare").arg(scaleFigure(m_state.tare)) : QString());
    m_words->setText(words.sentence.isEmpty() ? QString() : QString(words.sentence % u' ' % words.wayOut));
    m_words->setVisible(!words.sentence.isEmpty());
    m_gap->setVisible(words.sentence.isEmpty());
    // Without an answer there is nothing to take and nobody who takes a command.
    m_buttons->setVisible(m_state.isTalking());
    m_figure->setVisible(m_state.isTalking());
}

void ScaleStrip::take()
{
    if (m_state.isStable())
        return Q_EMIT taken(*m_state.weight);
    const ScaleWords words = scaleWords(m_state, m_setup);
    if (words.sentence.isEmpty())
        Q_EMIT notTaken(tr("The scale does not stand still."), tr("Wait until it says stable, then take the weight."));
    else
        Q_EMIT notTaken(words.sentence, words.wayOut);
}

} // namespace bm
