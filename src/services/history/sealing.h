// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/history/historycheck.h"
#include "services/history/headmemory.h"
#include "services/session.h"

namespace bm
{

struct SealReport
{
    qint64 seals = 0; // written by this call
    qint64 rows = 0;  // under them
    std::optional<Seal> head;
};

struct HistoryReport
{
    HistoryCheck check;
    // This workstation has seen a seal that is not in the database any more.
    std::optional<RememberedHead> missing;
    bool isWhole() const { return !check.firstBreak && !missing; }
};

// Closes the history under hashes, and finds out whether anybody opened it again.
class Sealing
{
public:
    explicit Sealing(Session &session) : m_session(session) {}

    // Seals every change that is settled. On PostgreSQL changes with a lower id may still be on their way in other
    // transactions: each of those holds a shared lock until it ends, so that whoever gets the exclusive one for a
    // moment knows that every id given out so far is there or never will be. It waits a tenth of a second at most.
    // Nobody else waits while hashes are computed. Several workstations may seal at once: a seal that another one
    // wrote first is theirs, and the chain goes on from there.
    // Errors: Busy when some work lasts longer than this waits; the next call seals the same rows.
    Result<SealReport> seal();

    // Reads the whole history. memory may be null: then nothing is known but what the database says.
    Result<HistoryReport> check(const HeadMemory *memory);
    // The seal that this workstation has seen and that is not in the database any more; nothing: all is well.
    Result<std::optional<RememberedHead>> missing(const HeadMemory &memory);
    // The newest seal; nothing: none yet.
    Result<std::optional<Seal>> head();

private:
    Result<qint64> settled();
    Result<std::optional<Seal>> prepared(qint64 settled);
    Done write(const Seal &seal);
    Session &m_session;
};

// "8C1F 03A9 77D0 4B2E": what a paper carries and a person can compare.
QString shortForm(const QString &hash);

} // namespace bm
