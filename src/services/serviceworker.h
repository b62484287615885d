// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <memory>

namespace bm
{

// Whether what plantChanged() told is about one of the tables that somebody reads.
inline bool concerns(const QSet<QString> &changed, const QSet<QString> &read)
{
    return changed.isEmpty() || changed.intersects(read);
}

// A thread of its own with its own connection, on which front ends run the services, so that no window ever waits
// for the database. ask() may be called from any thread; tasks run one after the other in the order they came. A
// connection that was lost is opened again by itself, after longer and longer pauses, also when nobody asks.
// A window hears the answer through models/asking.h:
//
//     askThen(worker, this, [lot](Services &plant) { return plant.receiving.receive(lot); },
//             [this](const Result<ReceivedLot> &received) { ... });
class ServiceWorker : public QObject
{
    Q_OBJECT

public:
    ServiceWorker(ConnectionSettings settings, QString person, QString workstation, Clock clock = systemClock());
    // Waits for the task that is running; tasks that did not start yet are dropped and their futures cancelled. A save
    // that waits for a lost database is given up.
    ~ServiceWorker() override;

    const ConnectionSettings &settings() const { return m_settings; }
    // Who acts in the tasks that are asked for from now on.
    const QString &person() const { return m_person; }
    // Somebody else has signed in; the connection stays. Tasks that were asked for before are still done in the name of
    // the person before. From the thread that the worker lives in.
    void actAs(const QString &login);
    // Who signed in at this workstation; nobody in a plant without people, and after signing out.
    const std::optional<Person> &signedIn() const { return m_signedIn; }
    std::optional<Role> role() const { return m_signedIn ? std::optional(m_signedIn->role) : std::nullopt; }
    // actAs(), remembering name and role for the pages; nobody: whatever is asked from now on is refused.
    void setSignedIn(const std::optional<Person> &person);

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
                auto services = beginTask();
                Answer answer = services ? task(**services) : Answer(services.error());
                endTask(answer.ok());
                promise->addResult(std::move(answer));
                promise->finish();
            },
            Qt::QueuedConnection);
        return promise->future();
    }

    // The database seems to be gone: looks, and goes on looking until it answers again.
    void checkConnection();
    // As checkConnection(), by somebody who does not hear the server any more: when a task is under way that cannot
    // look, it is taken for gone after a moment. From the thread that the worker lives in.
    void suspectConnection();

Q_SIGNALS:
    // After actAs() with somebody else.
    void personChanged(const QString &login);
    // After setSignedIn(): somebody else, or the same person with another name or role.
    void signedInChanged();
    // Rows of these tables became different, here or on another workstation: what shows them may read again. No table:
    // any of them. Many changes within a moment are told once.
    void plantChanged(const QSet<QString> &tables);
    // The database does not answer; what is saved meanwhile waits. The outcome of a save may not be known yet.
    void connectionLost(const QDateTime &since, bool outcomeUnknown);
    void connectionBack();

public:
    // Called by a view after a successful write so that every list shows it, and by who hears of others' changes.
    // Both in the thread of this object.
    void announce(const QSet<QString> &tables = {});

private:
    struct Connection;
    // In the worker's thread.
    Result<Services *> connected();
    Result<Services *> beginTask();
    void endTask(bool ok);
    void tellLost(bool outcomeUnknown);
    void tellBack();
    void tryAgainLater();
    Waiting waiting();

    ConnectionSettings m_settings;
    QString m_person;
    std::optional<Person> m_signedIn;
    QString m_acting; // the person of the task that runs; in the worker's thread
    QString m_workstation;
    Clock m_clock;
    QThread m_thread;
    std::unique_ptr<QObject> m_inside; // lives in m_thread
    std::unique_ptr<Connection> m_connection;
    std::atomic<bool> m_ends = false;
    std::atomic<bool> m_suspected = false; // told lost without the worker's own look

    // Of the worker's thread.
    QDateTime m_lostSince;
    int m_pauseMs = 0; // before the last try of its own
    bool m_triesLater = false;

    // Of this object's thread.
    QTimer m_moment;
    QTimer m_suspicion;
    QSet<QString> m_changed;
    bool m_anythingChanged = false;
};

} // namespace bm
