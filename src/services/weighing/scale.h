// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"

#include <QObject>
#include <QThread>

namespace bm
{

class ScaleLine;

// The scale of a workstation, at a serial port or in the network, spoken to in SICS on a thread of its own. It tells
// the weight as it changes, and comes back by itself after it was switched off or unplugged.
class Scale : public QObject
{
    Q_OBJECT

public:
    explicit Scale(QObject *parent = nullptr);
    ~Scale() override;

    // The same once more changes nothing.
    void use(const ScaleSetup &setup);
    const ScaleSetup &setup() const { return m_setup; }
    // As it was told last.
    const ScaleState &state() const { return m_state; }

    // done() follows.
    void command(ScaleCommand command);

    // The serial ports of this computer now.
    static QStringList ports();

Q_SIGNALS:
    void changed(const bm::ScaleState &state);
    void done(bm::ScaleCommand command, bm::ScaleOutcome outcome);

private:
    QThread m_thread;
    ScaleLine *m_line; // lives in the thread
    ScaleSetup m_setup;
    ScaleState m_state;
    int m_use = 0; // what an earlier set-up still has to say is not heard
};

} // namespace bm
