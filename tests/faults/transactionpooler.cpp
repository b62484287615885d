// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/transactionpooler.h"

#include "stations/wire.h"

namespace bm::test
{

TransactionPooler::TransactionPooler(ConnectionSettings real, Mode mode) : m_real(std::move(real)), m_mode(mode)
{
    const Listener listener = listenOnLoopback();
    m_listener = listener.socket;
    m_port = listener.port;
    m_acceptor = std::thread([this] { accept(); });
}

TransactionPooler::~TransactionPooler()
{
    m_ends = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    for (const int client : m_clients)
        ::shutdown(client, SHUT_RDWR);
    for (std::thread &thread : m_threads)
        thread.join();
    for (const int end : m_clients)
        ::close(end);
    for (const int server : m_idle)
        ::close(server);
    ::close(m_listener);
}

ConnectionSettings TransactionPooler::settings() const
{
    ConnectionSettings settings = m_real;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = QString::number(m_port);
    settings.options.insert(QStringLiteral("sslmode"), QStringLiteral("disable"));
    settings.options.insert(QStringLiteral("gssencmode"), QStringLiteral("disable"));
    return settings;
}

int TransactionPooler::connectToServer(const QByteArray &startup, QByteArray &greeting) const
{
    const int server = connectToSocketOf(m_real.host, m_real.port);
    if (server < 0)
        qFatal("the pooler does not reach the server");
    sendAll(server, startup);
    for (QByteArray answer = message(server); !answer.isEmpty(); answer = message(server)) {
        greeting += answer;
        if (answer.at(0) == 'Z')
            break;
    }
    return server;
}

int TransactionPooler::takeServer(const QByteArray &startup)
{
    {
        const std::lock_guard locked(m_guard);
        if (!m_idle.empty()) {
            const int server = m_idle.back();
            m_idle.pop_back();
            return server;
        }
    }
    QByteArray greeting;
    return connectToServer(startup, greeting);
}

void TransactionPooler::giveBack(int server)
{
    const std::lock_guard locked(m_guard);
    m_idle.push_back(server);
}

void TransactionPooler::accept()
{
    for (;;) {
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0 || m_ends)
            return;
        const std::lock_guard locked(m_guard);
        m_clients.push_back(client);
        m_threads.emplace_back([this, client] { serve(client); });
    }
}

// One question and everything that is answered to it; whether the server is free again.
bool TransactionPooler::carry(int client, int server, const QByteArray &question)
{
    const bool mute = m_mode == Mode::CommitUnanswered && question.mid(5) == QByteArrayLiteral("COMMIT\0");
    sendAll(server, question);
    for (QByteArray answer = message(server); !answer.isEmpty(); answer = message(server)) {
        if (!mute)
            sendAll(client, answer);
        if (answer.at(0) == 'Z') {
            if (mute)
                ::shutdown(client, SHUT_RDWR);
            return m_mode == Mode::Transaction && answer.at(5) == 'I';
        }
    }
    ::shutdown(client, SHUT_RDWR);
    return false;
}

void TransactionPooler::serve(int client)
{
    const QByteArray length = receive(client, 4);
    const QByteArray rest = length.isEmpty() ? QByteArray() : receive(client, lengthIn(length, 0) - 4);
    if (rest.isEmpty())
        return;
    // What the server says to a new client, once; the pool has one more connection then.
    QByteArray greeting;
    int server = connectToServer(length + rest, greeting);
    sendAll(client, greeting);
    if (m_mode == Mode::Transaction) {
        giveBack(server);
        server = -1;
    }
    for (QByteArray question = message(client); !question.isEmpty() && question.at(0) != 'X';
         question = message(client)) {
        if (server < 0)
            server = takeServer(length + rest);
        if (carry(client, server, question)) {
            giveBack(server);
            server = -1;
        }
    }
    if (server >= 0)
        ::close(server); // the server undoes what was under way
    ::shutdown(client, SHUT_RDWR);
}

} // namespace bm::test
