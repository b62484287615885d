// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/relay.h"

#include <deque>

namespace bm::test
{

// A pooler as it stands before managed servers: it gives each transaction (or, in session mode, each client for as long
// as it stays) one of its own connections to the real server: the one used last before all, or each in its turn.
class TransactionPooler : public Relay
{
public:
    enum class Mode {
        Transaction,
        TransactionInTurns,
        Session,
        CommitUnanswered, // as Session, but whoever commits hears nothing more
    };
    // `real`: through a socket folder, trusted.
    TransactionPooler(ConnectionSettings real, Mode mode);
    ~TransactionPooler() override;

private:
    void serve(int client) override;
    int greetedByServer(const QByteArray &startup, QByteArray &greeting) const;
    bool sharesSessions() const { return m_mode == Mode::Transaction || m_mode == Mode::TransactionInTurns; }
    bool carry(int client, int server, const QByteArray &question);
    int takeServer(const QByteArray &startup);
    void giveBack(int server);

    Mode m_mode;
    std::mutex m_pool;
    std::deque<int> m_idle; // connections to the server, ready for the next transaction
};

} // namespace bm::test
