// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>
#include <atomic>
#include <mutex>
#include <thread>

namespace bm::test
{

// A print spooler of this test program alone, and a printer in the network behind it that takes whatever it is sent.
// CUPS_SERVER names it to everything in this program, which remembers it: one for a program. The spooler ends with the
// program, also when that is killed.
class PrintQueue
{
public:
    // Ends the program with a message when the spooler does not start.
    PrintQueue();
    ~PrintQueue();

    // A queue of that name, as an administrator makes it.
    void add(const QString &name);
    // The documents that came out of the printer, in their order.
    QList<QByteArray> printed() const;

private:
    void start();
    void print();

    QTemporaryDir m_folder;
    QProcess m_spooler;
    std::thread m_printer;
    std::atomic_bool m_ends = false;
    std::atomic<quint16> m_port = 0;
    mutable std::mutex m_guard;
    QList<QByteArray> m_printed;
};

} // namespace bm::test
