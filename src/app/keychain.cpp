// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"

#include <QPromise>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace bm
{

namespace
{
const QString serviceName = QStringLiteral("bakermaiden");

Error unavailable(const QString &why)
{
    return {Reason::KeychainUnavailable, QStringLiteral("password"), why};
}

// Runs the errand in the thread of inside; the first of its answer and the end of the patience is told.
template <typename Answer, typename Make, typename Read>
QFuture<Answer> sendTo(QObject &inside, int patienceMs, Make make, Read read)
{
    auto promise = std::make_shared<QPromise<Answer>>();
    promise->start();
    const auto tell = [promise](Answer answer) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(answer));
        promise->finish();
    };
    QMetaObject::invokeMethod(
        &inside,
        [patienceMs, make, read, tell] {
            auto *job = make(); // deletes itself when it is done
            job->setInsecureFallback(false);
            QTimer::singleShot(patienceMs, job, [tell] { tell(unavailable(QStringLiteral("timeout"))); });
            QObject::connect(job, &QKeychain::Job::finished, job, [job, read, tell] { tell(read(*job)); });
            job->start();
        },
        Qt::QueuedConnection);
    return promise->future();
}

Done doneOf(const QKeychain::Job &job)
{
    if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
        return {};
    return unavailable(job.errorString());
}
} // namespace

Keychain::Keychain(int patienceMs) : m_patienceMs(patienceMs), m_inside(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("Keychain"));
    m_inside->moveToThread(&m_thread);
    m_thread.start();
}

Keychain::~Keychain()
{
    for (QFuture<Done> &change : m_changes)
        change.waitForFinished();
    m_thread.quit();
    m_thread.wait();
}

QFuture<Result<std::optional<QString>>> Keychain::read(const QString &key)
{
    using Kept = Result<std::optional<QString>>;
    return sendTo<Kept>(
        *m_inside, m_patienceMs,
        [key] {
            auto *job = new QKeychain::ReadPasswordJob(serviceName);
            job->setKey(key);
            return job;
        },
        [](const QKeychain::ReadPasswordJob &job) -> Kept {
            if (job.error() == QKeychain::NoError)
                return std::optional(job.textData());
            BM_TRY(doneOf(job));
            return std::optional<QString>();
        });
}

QFuture<Done> Keychain::keep(const QString &key, const QString &password)
{
    m_changes.push_back(sendTo<Done>(
        *m_inside, m_patienceMs,
        [key, password] {
            auto *job = new QKeychain::WritePasswordJob(serviceName);
            job->setKey(key);
            job->setTextData(password);
            return job;
        },
        doneOf));
    return m_changes.back();
}

QFuture<Done> Keychain::forget(const QString &key)
{
    m_changes.push_back(sendTo<Done>(
        *m_inside, m_patienceMs,
        [key] {
            auto *job = new QKeychain::DeletePasswordJob(serviceName);
            job->setKey(key);
            return job;
        },
        doneOf));
    return m_changes.back();
}

} // namespace bm
