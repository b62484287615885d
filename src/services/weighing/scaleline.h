// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"
#include "domain/weighing/sics.h"

#include <QObject>
#include <QTimer>
#include <memory>
#include <optional>

class QIODevice;

namespace bm
{

// One conversation after the other with a scale. The scale is asked once to go on telling its weight; when nothing has
// come for a while it is asked again, and a scale that does not know how to is asked for each weight.
class ScaleLine : public QObject
{
    Q_OBJECT

public:
    ScaleLine();
    ~ScaleLine() override;

    // use comes back with every told(), so that what was on its way is known.
    void use(const ScaleSetup &setup, int use);
    void command(ScaleCommand command);
    // Leaves the scale as it was: it says nothing by itself any more.
    void leave();

Q_SIGNALS:
    void told(int use, const bm::ScaleState &state);
    void done(bm::ScaleCommand command, bm::ScaleOutcome outcome);

private:
    void open();
    void openPort();
    void openSocket();
    void begin();
    void lose(ScaleState::Is is, const QString &detail);
    void close();
    void read();
    void take(const sics::Answer &answer);
    bool takeWeight(const sics::Answer &answer);
    void takeOutcome(const sics::Answer &answer);
    void takeRubbish();
    void finish(ScaleOutcome outcome);
    void ask();
    void askTare();
    void send(const char *words);
    void silence();
    void tell(ScaleState::Is is, const std::optional<ScaleWeight> &weight = {}, const QString &detail = {});

    ScaleSetup m_setup;
    int m_use = 0;
    std::unique_ptr<QIODevice> m_device;
    bool m_isOpen = false;
    sics::Lines m_lines;
    std::optional<ScaleWeight> m_tare;
    std::optional<ScaleCommand> m_command; // whose answer is waited for
    bool m_asksEach = false;               // the scale does not go on by itself
    bool m_asksTare = false;               // whether the answer to that is waited for
    int m_rubbish = 0;                     // lines in a row
    QTimer m_again;
    QTimer m_silence;
    QTimer m_next;
    QTimer m_answer;
};

} // namespace bm
