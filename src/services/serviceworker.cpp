// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serviceworker.h"

#include <QCoreApplication>

namespace bm
{

struct ServiceWorker::Connection
{
    explicit Connection(std::unique_ptr<Database> opened, const ServiceWorker &worker)
        : database(std::move(opened)), session{*database, worker.m_acting, worker.m_workstation, worker.m_clock},
          services(session)
    {
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
}

ServiceWorker::~ServiceWorker()
{
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

Result<Services *> ServiceWorker::connected()
{
    // A connection that was lost between two tasks is told here, so that only the task it broke under fails.
    if (m_connection && !m_connection->database->ping())
        m_connection.reset();
    if (!m_connection) {
        BM_TRY_ASSIGN(auto database, Database::open(m_settings, Database::Mode::ReadWrite));
        m_connection = std::make_unique<Connection>(std::move(database), *this);
    }
    return &m_connection->services;
}

} // namespace bm
