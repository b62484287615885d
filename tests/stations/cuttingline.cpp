// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/cuttingline.h"

#include "stations/wire.h"

namespace bm::test
{

CuttingLine::CuttingLine(ConnectionSettings real) : m_real(std::move(real))
{
    const Listener listener = listenOnLoopback();
    m_listener = listener.socket;
    m_port = listener.port;
    m_acceptor = std::thread([this] { accept(); });
}

CuttingLine::~CuttingLine()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_acceptor.join();
    for (const int client : m_clients)
        ::shutdown(client, SHUT_RDWR);
    for (std::thread &thread : m_threads)
        thread.join();
    for (const int client : m_clients)
        ::close(client);
    ::close(m_listener);
}

ConnectionSettings CuttingLine::settings() const
{
    ConnectionSettings settings = m_real;
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = QString::number(m_port);
    settings.options.insert(QStringLiteral("sslmode"), QStringLiteral("disable"));
    settings.options.insert(QStringLiteral("gssencmode"), QStringLiteral("disable"));
    return settings;
}

void CuttingLine::cutNext(Cut where, int bytes)
{
    m_bytes = bytes;
    m_cut = where;
}

void CuttingLine::accept()
{
    for (;;) {
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0)
            return;
        const std::lock_guard locked(m_guard);
        m_clients.push_back(client);
        m_threads.emplace_back([this, client] { serve(client); });
    }
}

void CuttingLine::serve(int client)
{
    const int server = connectToSocketOf(m_real.host, m_real.port);
    if (server >= 0) {
        serveQuestions(client, server);
        ::close(server); // the server undoes what was under way
    }
    ::shutdown(client, SHUT_RDWR);
}

void CuttingLine::serveQuestions(int client, int server)
{
    const QByteArray length = receive(client, 4);
    const QByteArray rest = length.isEmpty() ? QByteArray() : receive(client, lengthIn(length, 0) - 4);
    if (rest.isEmpty() || !passOn(client, server, length + rest))
        return;
    for (QByteArray question = message(client); !question.isEmpty(); question = message(client)) {
        if (!passOn(client, server, question))
            return;
    }
}

// One question and everything that is answered to it; false when the line is broken afterwards.
bool CuttingLine::passOn(int client, int server, const QByteArray &question)
{
    const bool commits = question.mid(5) == QByteArrayLiteral("COMMIT\0");
    const Cut cut = commits ? m_cut.exchange(Cut::Never) : Cut::Never;
    const qsizetype some = std::min<qsizetype>(m_bytes, question.size() - 1);
    const qsizetype arrives = cut == Cut::BeforeCommit ? 0 : cut == Cut::InCommit ? some : question.size();
    sendAll(server, question.left(arrives));
    if (cut == Cut::BeforeCommit || cut == Cut::InCommit || cut == Cut::AfterCommit)
        return false;
    QByteArray answers;
    for (QByteArray answer = message(server);; answer = message(server)) {
        if (answer.isEmpty())
            return false;
        if (cut == Cut::Never)
            sendAll(client, answer);
        answers += answer;
        if (answer.at(0) == 'Z')
            break;
    }
    if (cut == Cut::Never)
        return true;
    const qsizetype heard = cut == Cut::BeforeAnswer ? 0 : cut == Cut::InAnswer ? some : answers.size();
    sendAll(client, answers.left(heard));
    return false;
}

} // namespace bm::test
