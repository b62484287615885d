// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

class QTcpSocket;

namespace bm::test
{

// A label printer on a port of this machine, with a thread of its own: it keeps what it is sent, answers ~HS as Zebra's
// printers do, and behaves as it is told.
class LabelPrinter
{
public:
    enum class Mood {
        Ready,
        PaperOut,      // from the beginning
        RunsOut,       // with the first label; it keeps it in its memory
        Resets,        // when it has a label: the line breaks and the label is gone
        Closes,        // as soon as somebody is there
        AnswersNothing // not even how it is
    };

    explicit LabelPrinter(Mood mood);
    ~LabelPrinter();

    quint16 port() const { return m_port; }
    // Somebody puts paper in: what is in its memory is printed.
    void refill();
    // The labels on paper, in their order.
    QByteArray printed() const;

private:
    void work();
    void serve(QTcpSocket &line);
    void take(QTcpSocket &line, QByteArray &heard);
    QByteArray status() const;

    std::atomic<Mood> m_mood;
    std::atomic<bool> m_ends = false;
    quint16 m_port = 0;
    mutable std::mutex m_guard;
    std::condition_variable m_listens;
    QByteArray m_memory;
    QByteArray m_paper;
    std::thread m_thread;
};

} // namespace bm::test
