// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/takeoverrunner.h"

namespace bm
{

namespace
{
constexpr qint64 reportEveryMs = 50;
} // namespace

TakeoverRunner::TakeoverRunner(QObject *parent) : QObject(parent) {}

TakeoverRunner::~TakeoverRunner()
{
    cancel();
    if (m_thread)
        m_thread->wait();
}

void TakeoverRunner::start(const TakeoverEngine &engine, const ConnectionSettings &settings,
                           const MigrationOptions &options)
{
    m_cancelled = false;
    m_sinceReport.invalidate();
    m_thread.reset(QThread::create([this, engine, settings, options] {
        const auto outcome = std::make_shared<Result<Takeover>>(
            engine.takeOver(settings, options, [this](const MigrationProgress &progress) { return report(progress); }));
        QMetaObject::invokeMethod(
            this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    }));
    m_thread->setObjectName(QStringLiteral("takeover"));
    m_thread->start();
}

bool TakeoverRunner::report(const MigrationProgress &progress)
{
    const bool isNews =
        !m_sinceReport.isValid() || progress.step != m_lastStep || m_sinceReport.elapsed() >= reportEveryMs;
    if (isNews) {
        m_sinceReport.start();
        m_lastStep = progress.step;
        QMetaObject::invokeMethod(
            this, [this, progress] { Q_EMIT progressed(progress); }, Qt::QueuedConnection);
    }
    return !m_cancelled;
}

void TakeoverRunner::finish(const std::shared_ptr<Result<Takeover>> &outcome)
{
    m_thread->wait();
    m_thread.reset();
    Q_EMIT finished(*outcome);
}

} // namespace bm
