// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/cuttingline.h"

namespace bm::test
{

CuttingLine::CuttingLine(ConnectionSettings real) : Relay(std::move(real))
{
    start();
}

CuttingLine::~CuttingLine()
{
    stop();
}

void CuttingLine::cutNext(Cut where, int bytes, const QByteArray &statement)
{
    const std::lock_guard locked(m_order);
    m_statement = statement;
    m_bytes = bytes;
    m_cut = where;
}

void CuttingLine::serve(int client)
{
    const int server = connectToServer();
    if (server >= 0) {
        serveQuestions(client, server);
        ::close(server); // the server undoes what was under way
    }
}

void CuttingLine::serveQuestions(int client, int server)
{
    const QByteArray startup = startupOf(client);
    if (startup.isEmpty() || !passOn(client, server, startup))
        return;
    for (QByteArray asked = question(client); !asked.isEmpty(); asked = question(client)) {
        if (!passOn(client, server, asked))
            return;
    }
}

CuttingLine::Cut CuttingLine::cutFor(const QByteArray &question)
{
    const std::lock_guard locked(m_order);
    const bool isTheOne = question.mid(5) == m_statement + '\0';
    return isTheOne ? m_cut.exchange(Cut::Never) : Cut::Never;
}

// One question and everything that is answered to it; false when the line is broken afterwards.
bool CuttingLine::passOn(int client, int server, const QByteArray &question)
{
    const Cut cut = cutFor(question);
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
