// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/cancelwatch.h"

#include <array>
#include <chrono>
#include <libpq-fe.h>

namespace bm
{
namespace
{
// A statement that takes no longer is not worth asking in.
constexpr qint64 longMs = 300;
constexpr std::chrono::milliseconds pause(100);
} // namespace

CancelWatch::CancelWatch(Database &database, const ProgressReport &progress, MigrationStep step)
    : m_progress(progress), m_guarded([this](const MigrationProgress &told) { return ask(told); }), m_step(step)
{
    if (database.isSqlite())
        return;
    m_cancel = PQgetCancel(static_cast<PGconn *>(database.nativeHandle()));
    if (!m_cancel)
        return;
    m_sinceAsked.start();
    m_thread.reset(QThread::create([this] { watch(); }));
    m_thread->start();
}

CancelWatch::~CancelWatch()
{
    stop();
}

void CancelWatch::stop()
{
    if (!m_thread)
        return;
    {
        const std::lock_guard lock(m_stopping);
        m_isStopped = true;
    }
    m_wake.notify_all();
    m_thread->wait();
    m_thread.reset();
    PQfreeCancel(static_cast<PGcancel *>(m_cancel));
}

bool CancelWatch::ask(const MigrationProgress &progress)
{
    const std::lock_guard lock(m_asking);
    if (progress.done >= 0)
        m_step = progress.step;
    m_isCancelled = !m_progress(progress) || m_isCancelled;
    m_sinceAsked.start();
    return !m_isCancelled;
}

bool CancelWatch::isStopped()
{
    std::unique_lock lock(m_stopping);
    return m_wake.wait_for(lock, pause, [this] { return m_isStopped; });
}

void CancelWatch::watch()
{
    std::array<char, 256> words = {};
    while (!isStopped()) {
        MigrationStep step = MigrationStep::Migrate;
        {
            const std::lock_guard lock(m_asking);
            if (m_sinceAsked.elapsed() < longMs)
                continue;
            step = m_step;
        }
        // Again and again: between two statements there is nothing to cancel.
        if (!ask({step, -1, 0, {}}))
            (void)PQcancel(static_cast<PGcancel *>(m_cancel), words.data(), int(words.size()));
    }
}

} // namespace bm
