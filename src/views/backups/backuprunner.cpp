// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/backuprunner.h"

#include <QTimeZone>

namespace bm
{
namespace
{
constexpr int firstLookMs = 60'000; // the first minute belongs to whoever started the program
constexpr int lookEveryMs = 60'000;
constexpr qint64 reportEveryMs = 100;

// Told at most ten times a second, however often the work reports; called in the thread that works.
class Reporter
{
public:
    Reporter(BackupRunner *runner, std::shared_ptr<std::atomic<bool>> cancelled)
        : m_runner(runner), m_cancelled(std::move(cancelled))
    {
    }
    bool operator()(const MigrationProgress &progress)
    {
        if (!m_since.isValid() || progress.step != m_step || m_since.elapsed() >= reportEveryMs) {
            m_since.start();
            m_step = progress.step;
            QMetaObject::invokeMethod(
                m_runner, [runner = m_runner, progress] { Q_EMIT runner->progressed(progress); }, Qt::QueuedConnection);
        }
        return !m_cancelled->load();
    }

private:
    BackupRunner *m_runner;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QElapsedTimer m_since;
    MigrationStep m_step = MigrationStep::Inspect;
};
} // namespace

BackupRunner::BackupRunner(ServiceWorker &main, ProgramIdentity who, Clock clock, QObject *parent)
    : QObject(parent), m_main(main), m_who(std::move(who)), m_clock(clock),
      m_worker(main.settings(), main.person(), m_who.host, std::move(clock))
{
    connect(&m_main, &ServiceWorker::signedInChanged, this, &BackupRunner::roleChanged);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_timer.start(lookEveryMs);
        followPlan(!std::exchange(m_started, true));
    });
}

BackupRunner::~BackupRunner()
{
    cancel();
}

void BackupRunner::begin()
{
    m_timer.start(firstLookMs);
    look();
}

bool BackupRunner::mayManage() const
{
    return !role() || mayDo(*role(), Act::ManageDatabase);
}

void BackupRunner::cancel()
{
    if (m_cancelled)
        m_cancelled->store(true);
}

PlannedHow BackupRunner::how(bool starting) const
{
    PlannedHow how;
    how.who = m_who;
    how.who.person = m_main.person();
    how.starting = starting;
    how.zone = QTimeZone::systemTimeZone();
    return how;
}

ProgressReport BackupRunner::begin(const QString &words)
{
    ++m_running;
    m_activity = words;
    Q_EMIT activityChanged(m_activity);
    m_cancelled = std::make_shared<std::atomic<bool>>(false);
    return Reporter(this, m_cancelled);
}

void BackupRunner::end()
{
    --m_running;
    m_activity.clear();
    Q_EMIT activityChanged(m_activity);
    look();
}

void BackupRunner::look()
{
    ask(
        this, [](Services &plant) { return Backups(plant.session).overview(); },
        [this](const Result<BackupOverview> &overview) {
            if (overview)
                Q_EMIT overviewRead(*overview);
        });
}

void BackupRunner::followPlan(bool starting)
{
    const bool isQuiet = m_quietUntil.isValid() && m_clock() < m_quietUntil;
    if (isRunning() || isQuiet)
        return;
    // Nothing is shown before something is really due.
    ask(
        this, [how = how(starting)](Services &plant) { return Backups(plant.session).isAnythingDue(how); },
        [this, starting](const Result<bool> &due) {
            if (!due || !*due || isRunning())
                return look();
            const ProgressReport report = begin(tr("Backing up by plan"));
            ask(
                this,
                [how = how(starting), report](Services &plant) {
                    return Backups(plant.session).followPlan(how, report);
                },
                [this](const Result<PlannedWork> &work) { takePlanned(work); });
        });
}

void BackupRunner::takePlanned(const Result<PlannedWork> &work)
{
    if (!work && work.error().reason == Reason::Cancelled)
        m_quietUntil = m_clock().addSecs(retrySeconds);
    end();
    Q_EMIT planFollowed(work);
}

void BackupRunner::makeNow()
{
    if (isRunning())
        return;
    const ProgressReport report = begin(tr("Making a backup"));
    ask(
        this, [how = how(false), report](Services &plant) { return Backups(plant.session).makeNow(how, report); },
        [this](const Result<BackupInfo> &backup) {
            end();
            Q_EMIT made(backup);
        });
}

void BackupRunner::test(const QString &path)
{
    if (isRunning())
        return;
    const ProgressReport report = begin(tr("Restoring a backup for a test"));
    ask(
        this,
        [how = how(false), path, report](Services &plant) { return Backups(plant.session).test(path, how, report); },
        [this, path](const Result<NotedProof> &proof) {
            end();
            Q_EMIT tested(path, proof);
        });
}

} // namespace bm
