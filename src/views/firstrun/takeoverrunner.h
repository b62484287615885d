// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/firstrun/takeoverengine.h"

#include <QElapsedTimer>
#include <QObject>
#include <QThread>
#include <atomic>
#include <memory>

namespace bm
{

// Runs a takeover in a thread of its own and tells the GUI thread about it. Destroying it while it runs cancels and
// waits for the rollback.
class TakeoverRunner : public QObject
{
    Q_OBJECT

public:
    explicit TakeoverRunner(QObject *parent = nullptr);
    ~TakeoverRunner() override;

    void start(const TakeoverEngine &engine, const ConnectionSettings &settings, const MigrationOptions &options);
    // The engine rolls back at its next report and finishes with Reason::Cancelled.
    void cancel() { m_cancelled = true; }
    bool isRunning() const { return m_thread != nullptr; }

Q_SIGNALS:
    void progressed(const bm::MigrationProgress &progress);
    void finished(const bm::Result<bm::Takeover> &outcome);

private:
    bool report(const MigrationProgress &progress);
    void finish(const std::shared_ptr<Result<Takeover>> &outcome);

    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
    // Told at most every 50 ms within a step: thousands of reports would stop the window they are meant for.
    QElapsedTimer m_sinceReport;
    MigrationStep m_lastStep = MigrationStep::Inspect;
};

} // namespace bm
