// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backups/backups.h"
#include "services/serviceworker.h"

#include <QElapsedTimer>
#include <QTimer>

namespace bm
{

// Makes and tests backups beside the window, in a thread and with a connection of its own, so that nobody who works
// waits for it. Follows the plan while the program runs. One thing at a time, and everything can be cancelled.
class BackupRunner : public QObject
{
    Q_OBJECT

public:
    // `main`: the window's worker, for the database and for who is there.
    BackupRunner(ServiceWorker &main, ProgramIdentity who, Clock clock = systemClock(), QObject *parent = nullptr);
    // Cancels and waits until what ran has cleaned up.
    ~BackupRunner() override;

    // From now on the plan is looked at: soon, and then every minute.
    void begin();
    void followPlan(bool starting = false);
    void makeNow();
    void test(const QString &path);
    // Reads how the plant stands; cheap.
    void look();
    void cancel();

    bool isRunning() const { return m_running > 0; }
    // Whether whoever is at this workstation may do more than look; the services ask the database again.
    bool mayManage() const;
    std::optional<Role> role() const { return m_main.role(); }
    // What is going on, for people; empty: nothing.
    QString activity() const { return m_activity; }

    // A task of a page on this connection, in the name of whoever is there.
    template <typename Task, typename Use>
    void ask(QObject *context, Task task, Use use);

Q_SIGNALS:
    void activityChanged(const QString &words);
    // Somebody else is at this workstation, or the same person with another role.
    void roleChanged();
    void progressed(const bm::MigrationProgress &progress);
    void overviewRead(const bm::BackupOverview &overview);
    void planFollowed(const bm::Result<bm::PlannedWork> &work);
    void made(const bm::Result<bm::BackupInfo> &backup);
    void tested(const QString &path, const bm::Result<bm::NotedProof> &proof);

private:
    PlannedHow how(bool starting) const;
    ProgressReport begin(const QString &words);
    void end();
    void takePlanned(const Result<PlannedWork> &work);

    ServiceWorker &m_main;
    ProgramIdentity m_who;
    Clock m_clock;
    QTimer m_timer;
    bool m_started = false;
    QDateTime m_quietUntil; // after somebody cancelled
    int m_running = 0;
    QString m_activity;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    // Last: ends first, while everything that its tasks report to is still there.
    ServiceWorker m_worker;
};

} // namespace bm

#include "models/asking.h"

namespace bm
{

template <typename Task, typename Use>
void BackupRunner::ask(QObject *context, Task task, Use use)
{
    askThen(
        m_worker, context,
        [task = std::move(task), person = m_main.person()](Services &plant) mutable {
            plant.session.person = person;
            return task(plant);
        },
        std::move(use));
}

} // namespace bm
