// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <QElapsedTimer>
#include <QThread>
#include <condition_variable>
#include <mutex>

namespace bm
{

// Whether a person wants to cancel is asked between statements, and one statement of a server may take minutes. While
// one does, this asks in their place, from a thread of its own but never at the same time as the work, and has the
// server end the statement: it fails with Cancelled. On SQLite, which asks by itself, it only passes on.
class CancelWatch
{
public:
    // The database and the report outlive it.
    CancelWatch(Database &database, const ProgressReport &progress, MigrationStep step);
    ~CancelWatch();
    CancelWatch(const CancelWatch &) = delete;
    CancelWatch &operator=(const CancelWatch &) = delete;

    // What the work has to report to instead; once it was cancelled it stays so.
    const ProgressReport &progress() const { return m_guarded; }
    // Nothing is cancelled any more when this has returned, e.g. the rollback.
    void stop();

private:
    bool ask(const MigrationProgress &progress);
    void watch();
    bool isStopped();

    const ProgressReport &m_progress;
    ProgressReport m_guarded;
    void *m_cancel = nullptr; // PGcancel
    std::mutex m_asking;
    MigrationStep m_step;       // with m_asking
    QElapsedTimer m_sinceAsked; // with m_asking
    bool m_isCancelled = false; // with m_asking
    std::mutex m_stopping;
    std::condition_variable m_wake;
    bool m_isStopped = false; // with m_stopping
    std::unique_ptr<QThread> m_thread;
};

} // namespace bm
