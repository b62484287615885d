// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <QDeadlineTimer>
#include <QRandomGenerator>
#include <QThread>

namespace bm
{

// Runs the body in one transaction and commits only when it returned a value; everything else, also an early return,
// rolls back. A conflict with another workstation is tried again after a random pause, for about ten seconds; when it
// lasts, the error is Busy. The body may run several times and must not keep anything from a failed try.
template <typename Body>
auto inTransaction(Database &database, const AuditContext &who, Body body) -> decltype(body())
{
    constexpr qint64 patienceMs = 10'000;
    constexpr int alwaysTried = 3; // SQLite waits up to five seconds inside of one try
    const QDeadlineTimer patienceEnds(patienceMs);
    for (int attempt = 1;; ++attempt) {
        auto outcome = [&]() -> decltype(body()) {
            BM_TRY(database.begin(false));
            BM_TRY(database.setAudit(who));
            auto result = body();
            if (!result)
                return result;
            // Nobody is acting between transactions.
            BM_TRY(database.setAudit({}));
            BM_TRY(database.commit());
            return result;
        }();
        if (!outcome && database.inTransaction())
            database.rollBack();
        database.leaveLine();
        const bool again = !outcome && outcome.error().reason == Reason::Busy;
        if (!again || (attempt >= alwaysTried && patienceEnds.hasExpired()))
            return outcome;
        QThread::usleep(QRandomGenerator::global()->bounded(1u, 4000u << std::min(attempt, 4)));
        database.lineUp();
    }
}

// Runs the body on one consistent snapshot; nothing can be written.
template <typename Body>
auto inReadTransaction(Database &database, Body body) -> decltype(body())
{
    BM_TRY(database.begin(true));
    auto outcome = body();
    database.rollBack();
    return outcome;
}

} // namespace bm
