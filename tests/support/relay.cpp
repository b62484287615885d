// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/relay.h"

#include <netinet/in.h>
#include <netinet/tcp.h>

namespace bm::test
{

Relay::Relay(ConnectionSettings real) : m_real(std::move(real)), m_listener(listenOnLoopback()) {}

void Relay::start()
{
    m_acceptor = std::thread([this] { accept(); });
}

void Relay::stop()
{
    m_ends = true;
    ::shutdown(m_listener.socket, SHUT_RDWR);
    m_acceptor.join();
    for (const int client : m_clients)
        ::shutdown(client, SHUT_RDWR);
    for (std::thread &thread : m_threads)
        thread.join();
    for (const int client : m_clients)
        ::close(client);
    ::close(m_listener.socket);
}

ConnectionSettings Relay::settings() const
{
    ConnectionSettings settings = m_real;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = QString::number(m_listener.port);
    settings.options.insert(QStringLiteral("sslmode"), QStringLiteral("disable"));
    settings.options.insert(QStringLiteral("gssencmode"), QStringLiteral("disable"));
    return settings;
}

QByteArray Relay::startupOf(int client)
{
    const QByteArray length = receive(client, 4);
    const QByteArray rest = length.isEmpty() ? QByteArray() : receive(client, lengthIn(length, 0) - 4);
    return rest.isEmpty() ? QByteArray() : length + rest;
}

void Relay::accept()
{
    for (;;) {
        const int client = ::accept(m_listener.socket, nullptr, nullptr);
        if (client < 0 || m_ends)
            return;
        // An answer that goes on in small pieces would otherwise wait 40 ms for each of them.
        const int soon = 1;
        (void)::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &soon, sizeof soon);
        const std::lock_guard locked(m_guard);
        m_clients.push_back(client);
        m_threads.emplace_back([this, client] {
            serve(client);
            ::shutdown(client, SHUT_RDWR);
        });
    }
}

} // namespace bm::test
