// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>
#include <memory>

namespace bm
{

// A thread of its own with its own connection, on which front ends run the services, so that no window ever waits
// for the database. ask() may be called from any thread; tasks run one after the other in the order they came.
//
//     worker.ask([lot](Services &plant) { return plant.receiving.receive(lot); })
//         .then(this, [this](const Result<ReceivedLot> &received) { ... });
class ServiceWorker : public QObject
{
    Q_OBJECT

public:
    ServiceWorker(ConnectionSettings settings, QString person, QString workstation, Clock clock = systemClock());
    // Waits for the task that is running; tasks that did not start yet are dropped and their futures cancelled.
    ~ServiceWorker() override;

    const ConnectionSettings &settings() const { return m_settings; }
    // Who acts in the tasks that are asked for from now on.
    const QString &person() const { return m_person; }
    // Somebody else has signed in; the connection stays. Tasks that were asked for before are still done in the name of
    // the person before. From the thread that the worker lives in.
    void actAs(const QString &login);

    // The task's result is a Result<...>; when the database cannot be opened the answer is that error and the next
    // task tries again.
    template <typename Task>
    auto ask(Task task) -> QFuture<std::invoke_result_t<Task, Services &>>
    {
        using Answer = std::invoke_result_t<Task, Services &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QMetaObject::invokeMethod(
            m_inside.get(),
            [this, promise, task = std::move(task)]() mutable {
                auto services = connected();
                promise->addResult(services ? task(**services) : Answer(services.error()));
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

Q_SIGNALS:
    // After each committed change a task reported through announce(): the tables' lists may reload.
    void plantChanged();
    // After actAs() with somebody else.
    void personChanged(const QString &login);

public:
    // Called by a view after a successful write so that every list shows it.
    void announce() { Q_EMIT plantChanged(); }

private:
    struct Connection;
    Result<Services *> connected(); // in the worker's thread

    ConnectionSettings m_settings;
    QString m_person;
    QString m_acting; // the person of the task that runs; in the worker's thread
    QString m_workstation;
    Clock m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; // lives in m_thread
    std::unique_ptr<Connection> m_connection;
};

} // namespace bm
