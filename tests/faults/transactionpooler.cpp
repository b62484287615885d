// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/transactionpooler.h"

namespace bm::test
{

TransactionPooler::TransactionPooler(ConnectionSettings real, Mode mode) : Relay(std::move(real)), m_mode(mode)
{
    start();
}

TransactionPooler::~TransactionPooler()
{
    stop();
    for (const int server : m_idle)
        ::close(server);
}

int TransactionPooler::greetedByServer(const QByteArray &startup, QByteArray &greeting) const
{
    const int server = connectToServer();
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
        const std::lock_guard locked(m_pool);
        if (!m_idle.empty()) {
            const auto next = m_mode == Mode::TransactionInTurns ? m_idle.begin() : std::prev(m_idle.end());
            const int server = *next;
            m_idle.erase(next);
            return server;
        }
    }
    QByteArray greeting;
    return greetedByServer(startup, greeting);
}

void TransactionPooler::giveBack(int server)
{
    const std::lock_guard locked(m_pool);
    m_idle.push_back(server);
}

// One question and everything that is answered to it; whether the server was given back.
bool TransactionPooler::carry(int client, int server, const QByteArray &question)
{
    const bool mute = m_mode == Mode::CommitUnanswered && question.mid(5) == QByteArrayLiteral("COMMIT\0");
    sendAll(server, question);
    for (QByteArray answer = message(server); !answer.isEmpty(); answer = message(server)) {
        const bool done = answer.at(0) == 'Z';
        const bool free = done && sharesSessions() && answer.at(5) == 'I';
        // Before the client hears of it: its next question may come at once, on another connection.
        if (free)
            giveBack(server);
        if (!mute)
            sendAll(client, answer);
        else if (done)
            ::shutdown(client, SHUT_RDWR);
        if (done)
            return free;
    }
    ::shutdown(client, SHUT_RDWR);
    return false;
}

void TransactionPooler::serve(int client)
{
    const QByteArray startup = startupOf(client);
    if (startup.isEmpty())
        return;
    // What the server says to a new client, once; the pool has one more connection then.
    QByteArray greeting;
    int server = greetedByServer(startup, greeting);
    sendAll(client, greeting);
    if (sharesSessions()) {
        giveBack(server);
        server = -1;
    }
    for (QByteArray asked = question(client); !asked.isEmpty() && asked.at(0) != 'X'; asked = question(client)) {
        if (server < 0)
            server = takeServer(startup);
        if (carry(client, server, asked))
            server = -1;
    }
    if (server >= 0)
        ::close(server); // the server undoes what was under way
}

} // namespace bm::test
