// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serviceworker.h"

#include "database/connection/answering.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
constexpr int momentMs = 100;
constexpr int answerMs = 2500;   // longer than any server needs that is there
constexpr int suspicionMs = 500; // that an idle connection needs to be looked at
constexpr int firstPauseMs = 500;
constexpr int longestPauseMs = 8000;
} // namespace

struct ServiceWorker::Connection
{
    explicit Connection(std::unique_ptr<Database> opened, ServiceWorker &worker)
        : database(std::move(opened)), session{*database, worker.m_acting, worker.m_workstation, worker.m_clock},
          services(session)
    {
        session.waiting = worker.waiting();
    }
    std::unique_ptr<Database> database;
    Session session;
    Services services;
};

ServiceWorker::ServiceWorker(ConnectionSettings settings, QString person, QString workstation, Clock clock)
    : m_settings(std::move(settings)), m_person(std::move(person)), m_acting(m_person),
      m_workstation(std::move(workstation)), m_clock(std::move(clock)), m_inside(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("ServiceWorker"));
    m_inside->moveToThread(&m_thread);
    m_thread.start();
    m_moment.setSingleShot(true);
    m_moment.setInterval(momentMs);
    connect(&m_moment, &QTimer::timeout, this, [this] {
        const QSet<QString> tables = std::exchange(m_anythingChanged, false) ? QSet<QString>() : m_changed;
        m_changed.clear();
        Q_EMIT plantChanged(tables);
    });
    m_suspicion.setSingleShot(true);
    m_suspicion.setInterval(suspicionMs);
    connect(&m_suspicion, &QTimer::timeout, this, [this] {
        m_suspected = true;
        Q_EMIT connectionLost(QDateTime::currentDateTimeUtc(), false);
        checkConnection(); // takes it back when it was wrong
    });
}

ServiceWorker::~ServiceWorker()
{
    m_ends = true;
    // A task that is thrown away takes its promise with it, and that cancels the future.
    QCoreApplication::removePostedEvents(m_inside.get());
    // The connection belongs to the thread that opened it.
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this] {
            m_connection.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

void ServiceWorker::actAs(const QString &login)
{
    if (login == m_person)
        return;
    m_person = login;
    // In the row of the tasks, so that each is done in the name of who asked for it.
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this, login] {
            m_acting = login;
            if (m_connection)
                m_connection->session.person = login;
        },
        Qt::QueuedConnection);
    Q_EMIT personChanged(login);
}

void ServiceWorker::setSignedIn(const std::optional<Person> &person)
{
    m_signedIn = person;
    actAs(person ? person->login : QString());
    Q_EMIT signedInChanged();
}

void ServiceWorker::announce(const QSet<QString> &tables)
{
    m_anythingChanged = m_anythingChanged || tables.isEmpty();
    m_changed += tables;
    // Not started anew: somebody who never stops changing things must not keep the others from seeing it.
    if (!m_moment.isActive())
        m_moment.start();
}

void ServiceWorker::checkConnection()
{
    QMetaObject::invokeMethod(
        m_inside.get(), [this] { (void)connected(); }, Qt::QueuedConnection);
}

void ServiceWorker::suspectConnection()
{
    // A task that stands in the middle of a statement cannot look; the person learns of it all the same.
    m_suspicion.start();
    QMetaObject::invokeMethod(
        m_inside.get(),
        [this] {
            (void)connected();
            QMetaObject::invokeMethod(
                this, [this] { m_suspicion.stop(); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

Result<Services *> ServiceWorker::connected()
{
    // A connection that was lost between two tasks is told here, so that only the task it broke under fails.
    const Answering so = m_connection ? answersWithin(*m_connection->database, answerMs) : Answering::No;
    if (so == Answering::Silent)
        tellLost(false); // the next connection may be waited for as long again
    if (so != Answering::Yes)
        m_connection.reset();
    if (!m_connection) {
        auto database = Database::open(m_settings, Database::Mode::ReadWrite);
        if (!database) {
            tellLost(false);
            tryAgainLater();
            return database.error();
        }
        m_connection = std::make_unique<Connection>(std::move(database).value(), *this);
    }
    tellBack();
    return &m_connection->services;
}

Result<Services *> ServiceWorker::beginTask()
{
    BM_TRY_ASSIGN(Services *const services, connected());
    // What one task did not use up is nothing to the next.
    m_connection->session.seen.reset();
    m_connection->session.requestKey.clear();
    m_connection->session.savesOfRequest = 0;
    return services;
}

void ServiceWorker::endTask(bool ok)
{
    if (!ok && m_connection && !m_ends)
        checkConnection();
}

void ServiceWorker::tellLost(bool outcomeUnknown)
{
    if (!m_lostSince.isValid())
        m_lostSince = QDateTime::currentDateTimeUtc();
    Q_EMIT connectionLost(m_lostSince, outcomeUnknown);
}

void ServiceWorker::tellBack()
{
    m_pauseMs = 0;
    const bool suspected = m_suspected.exchange(false);
    if (!m_lostSince.isValid() && !suspected)
        return;
    m_lostSince = {};
    Q_EMIT connectionBack();
    // Nobody knows what others did meanwhile.
    QMetaObject::invokeMethod(
        this, [this] { announce(); }, Qt::QueuedConnection);
}

void ServiceWorker::tryAgainLater()
{
    if (m_triesLater || m_ends)
        return;
    m_triesLater = true;
    m_pauseMs = std::clamp(m_pauseMs * 2, firstPauseMs, longestPauseMs);
    QTimer::singleShot(m_pauseMs, m_inside.get(), [this] {
        m_triesLater = false;
        (void)connected();
    });
}

Waiting ServiceWorker::waiting()
{
    return {.lost = [this](const Error &, bool outcomeUnknown) { tellLost(outcomeUnknown); },
            .back = [this] { tellBack(); },
            .givesUp = [this] { return m_ends.load(); },
            .unknownPatienceMs = -1};
}

} // namespace bm
