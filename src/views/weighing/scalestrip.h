// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"
#include "views/style/statuslook.h"

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;

namespace bm
{

class StatusChip;

// How a state of the scale looks: a word, a shape and a colour.
StatusLook scaleLook(const ScaleState &state, const ScaleSetup &setup);
// "12.340 kg" as the reader writes numbers, "–" when the scale tells no weight.
QString scaleFigure(const std::optional<ScaleWeight> &weight);

// The weight on the scale as it is now, stable or not, and the keys to take it over, for zero and for the tare. What is
// wrong with the scale is said in place of the keys. Not there while the workstation has no scale.
class ScaleStrip : public QWidget
{
    Q_OBJECT

public:
    // The page is where the keys work.
    explicit ScaleStrip(QWidget *page);

    void showState(const ScaleState &state, const ScaleSetup &setup);
    // Only where a weight is wanted.
    void setWanted(bool wanted);

Q_SIGNALS:
    // Stable.
    void taken(const bm::ScaleWeight &weight);
    // A weight was wanted and there is none to take: why, and what to do.
    void notTaken(const QString &sentence, const QString &wayOut);
    void commanded(bm::ScaleCommand command);

private:
    QPushButton *makeButton(QWidget *page, const QString &name, int command, std::function<void()> run);
    void take();
    void showParts();

    ScaleState m_state;
    ScaleSetup m_setup;
    bool m_isWanted = false;
    QWidget *m_gap; // where nothing is said
    QLabel *m_figure;
    StatusChip *m_chip;
    QLabel *m_tare;
    QLabel *m_words;
    QWidget *m_buttons;
};

} // namespace bm
