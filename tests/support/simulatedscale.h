// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"

#include <QByteArrayList>
#include <QTemporaryDir>
#include <atomic>
#include <mutex>
#include <thread>

namespace bm::test
{

// A scale that speaks SICS at a real terminal device or at a port of this machine, with a thread of its own. What is on
// it, how it behaves and whether it is plugged in is said by the test.
class SimulatedScale
{
public:
    enum class Plug { Serial, Network };

    explicit SimulatedScale(Plug plug);
    ~SimulatedScale();
    SimulatedScale(const SimulatedScale &) = delete;
    SimulatedScale &operator=(const SimulatedScale &) = delete;

    ScaleSetup setup() const;
    // As the command line and the settings name it.
    QString place() const { return scaleToText(setup()); }

    // "12.340 kg", at rest or not.
    void put(const QByteArray &weight);
    void move(const QByteArray &weight);
    // "S +", "S -", "S I" and the like.
    void show(const QByteArray &line);
    // Whatever comes over the line, as it is.
    void say(const QByteArray &bytes);

    // Commands that it does not know.
    void forget(const QByteArrayList &commands);
    // Every byte by itself, with a pause that no line has in the middle.
    void setSplit(bool split) { m_split = split; }
    // Switched off, with the plug in.
    void setSilent(bool silent) { m_silent = silent; }

    void unplug();
    void plugIn();

    QByteArrayList heard() const;

private:
    void openPort();
    void openSocket();
    void closeAll();
    void work();
    void listen();
    void take(const QByteArray &command);
    void write(const QByteArray &bytes);
    void tellWeight();

    Plug m_plug;
    QTemporaryDir m_folder;
    std::atomic<bool> m_ends = false;
    std::atomic<bool> m_split = false;
    std::atomic<bool> m_silent = false;
    mutable std::mutex m_guard;
    QByteArray m_line = "S S      0.000 kg";
    QByteArray m_tare = "0.000 kg";
    QByteArrayList m_unknown;
    QByteArrayList m_heard;
    QByteArray m_rest;
    bool m_goesOn = false;
    int m_hand = -1; // of the terminal, or the client's socket
    int m_port = -1; // the other side of the terminal
    int m_listener = -1;
    quint16 m_number = 0;
    std::thread m_thread;
};

} // namespace bm::test
