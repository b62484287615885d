// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QByteArray>
#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace bm::test
{

// A pooler as it stands before managed servers: it listens on 127.0.0.1 and gives each transaction (or, in session
// mode, each client for as long as it stays) one of its own connections to the real server, the one used last before
// all.
class TransactionPooler
{
public:
    enum class Mode {
        Transaction,
        Session,
        CommitUnanswered, // as Session, but whoever commits hears nothing more
    };
    // `real`: through a socket folder, trusted.
    TransactionPooler(bm::ConnectionSettings real, Mode mode);
    ~TransactionPooler();

    // The same database through the pooler.
    ConnectionSettings settings() const;

private:
    int connectToServer(const QByteArray &startup, QByteArray &greeting) const;
    bool carry(int client, int server, const QByteArray &question);
    int takeServer(const QByteArray &startup);
    void giveBack(int server);
    void accept();
    void serve(int client);

    ConnectionSettings m_real;
    Mode m_mode;
    int m_listener = -1;
    int m_port = 0;
    std::atomic<bool> m_ends = false;
    std::mutex m_guard;
    std::vector<int> m_idle; // connections to the server, ready for the next transaction
    std::vector<int> m_clients;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace bm::test
