// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace bm::test
{

// The way from a workstation to the server, over 127.0.0.1: everything passes until it is told to break at the next
// commit. Afterwards new connections pass again.
class CuttingLine
{
public:
    enum class Cut {
        Never,
        BeforeCommit, // nothing of the commit arrives
        InCommit,     // some bytes of it do
        AfterCommit,  // all of it does, and nobody waits for what becomes of it
        BeforeAnswer, // the server has answered; none of it arrives
        InAnswer,     // some bytes of it do
        AfterAnswer,  // the whole answer arrives, then the line breaks
    };
    // `real`: through a socket folder, trusted.
    explicit CuttingLine(ConnectionSettings real);
    ~CuttingLine();

    ConnectionSettings settings() const;
    // How many bytes pass where only some do.
    void cutNext(Cut where, int bytes);
    bool isArmed() const { return m_cut != Cut::Never; }

private:
    void accept();
    void serve(int client);
    void serveQuestions(int client, int server);
    bool passOn(int client, int server, const QByteArray &question);
    int connectToServer() const;

    ConnectionSettings m_real;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<Cut> m_cut = Cut::Never;
    std::atomic<int> m_bytes = 0;
    std::mutex m_guard;
    std::vector<int> m_clients;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace bm::test
