// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/relay.h"

namespace bm::test
{

// The way from a workstation to the server: everything passes until it is told to break at the next commit, or at
// another statement. Afterwards new connections pass again.
class CuttingLine : public Relay
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
    ~CuttingLine() override;

    // How many bytes pass where only some do.
    void cutNext(Cut where, int bytes, const QByteArray &statement = QByteArrayLiteral("COMMIT"));
    bool isArmed() const { return m_cut != Cut::Never; }

private:
    void serve(int client) override;
    void serveQuestions(int client, int server);
    bool passOn(int client, int server, const QByteArray &question);
    Cut cutFor(const QByteArray &question);

    std::mutex m_order;
    QByteArray m_statement;
    std::atomic<Cut> m_cut = Cut::Never;
    std::atomic<int> m_bytes = 0;
};

} // namespace bm::test
