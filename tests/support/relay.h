// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"
#include "support/wire.h"

#include <atomic>
#include <mutex>
#include <thread>
#include <vector>

namespace bm::test
{

// What stands between workstations and a PostgreSQL server: it listens on a port of 127.0.0.1 and serves each client in
// a thread of its own. What is passed on, and what is not, is said by the class that is derived from it.
class Relay
{
public:
    virtual ~Relay() = default;

    // The same database through the relay.
    ConnectionSettings settings() const;

protected:
    // `real`: through a socket folder, trusted.
    explicit Relay(ConnectionSettings real);
    // Whoever is derived calls the first at the end of its constructor, the second in its destructor.
    void start();
    void stop();

    // Until the client is done; its end is closed by the relay.
    virtual void serve(int client) = 0;
    // -1 when the server is not there.
    int connectToServer() const { return connectToSocketOf(m_real.host, m_real.port); }
    bool isEnding() const { return m_ends; }
    // What a client says first, whole; empty when it is gone.
    static QByteArray startupOf(int client);

private:
    void accept();

    ConnectionSettings m_real;
    Listener m_listener;
    std::atomic<bool> m_ends = false;
    std::mutex m_guard;
    std::vector<int> m_clients;
    std::vector<std::thread> m_threads;
    std::thread m_acceptor;
};

} // namespace bm::test
