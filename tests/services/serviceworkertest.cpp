// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serviceworker.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
QString quoted(const QString &name)
{
    return u'"' + name + u'"';
}

// Takes the database away from under its address and puts it back.
class Disappearance
{
public:
    explicit Disappearance(const ConnectionSettings &settings) : m_settings(settings) { rename(true); }
    void undo() { rename(false); }

private:
    void rename(bool away)
    {
        const bool sqlite = m_settings.engine == Engine::SQLite;
        const QString here = sqlite ? m_settings.path : m_settings.database;
        const QString gone = here + QStringLiteral("_gone");
        if (sqlite)
            QVERIFY(QFile::rename(away ? here : gone, away ? gone : here));
        else
            PrivateCluster::ofThisProgram().run(QStringLiteral("ALTER DATABASE %1 RENAME TO %2")
                                                    .arg(quoted(away ? here : gone), quoted(away ? gone : here)));
    }
    ConnectionSettings m_settings;
};

std::unique_ptr<ServiceWorker> workerFor(const TestPlant &plant)
{
    return std::make_unique<ServiceWorker>(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
}

auto addSupplier(const QString &name)
{
    return [name](Services &services) { return services.catalog.addSupplier(name); };
}

Result<QStringList> supplierNames(Services &services)
{
    return services.catalog.supplierNames();
}
} // namespace

class ServiceWorkerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersInTheCallersThread_data() { forBothEngines(); }
    void answersInTheCallersThread()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto worker = workerFor(plant);
        QThread *workedIn = nullptr;
        QThread *answeredIn = nullptr;
        QStringList names;
        worker->ask(addSupplier(QStringLiteral("Mill")));
        worker
            ->ask([&workedIn](Services &services) {
                workedIn = QThread::currentThread();
                return services.catalog.supplierNames();
            })
            .then(this, [&](const Result<QStringList> &answer) {
                answeredIn = QThread::currentThread();
                names = answer.valueOr({});
            });
        QTRY_VERIFY(answeredIn != nullptr);
        QCOMPARE(answeredIn, QThread::currentThread());
        QVERIFY(workedIn != QThread::currentThread());
        QCOMPARE(names, QStringList{QStringLiteral("Mill")});
        QCOMPARE(plant.value(QStringLiteral("SELECT created_by FROM suppliers")), QStringLiteral("maria"));
        QCOMPARE(plant.value(QStringLiteral("SELECT workstation FROM audit_log")), QStringLiteral("dock-1"));
    }

    void worksInTheOrderOfTheQuestions_data() { forBothEngines(); }
    void worksInTheOrderOfTheQuestions()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto worker = workerFor(plant);
        QFuture<Result<SupplierId>> last;
        for (int i = 0; i < 20; ++i)
            last = worker->ask(addSupplier(QStringLiteral("Supplier %1").arg(i)));
        last.waitForFinished();
        const QStringList names = plant.lines(QStringLiteral("SELECT name FROM suppliers ORDER BY id"));
        QCOMPARE(names.size(), 20);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(names[i], QStringLiteral("Supplier %1").arg(i));
    }

    void somebodyElseActsFromTheNextQuestionOn_data() { forBothEngines(); }
    void somebodyElseActsFromTheNextQuestionOn()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto worker = workerFor(plant);
        const QSignalSpy changed(worker.get(), &ServiceWorker::personChanged);
        const void *before = nullptr;
        const void *after = nullptr;
        worker->ask([&before](Services &services) {
            before = services.session.database.nativeHandle();
            return services.catalog.addSupplier(QStringLiteral("Mill"));
        });
        worker->actAs(QStringLiteral("maria"));
        worker->actAs(QStringLiteral("ben"));
        QCOMPARE(worker->person(), QStringLiteral("ben"));
        auto last = worker->ask([&after](Services &services) {
            after = services.session.database.nativeHandle();
            return services.catalog.addSupplier(QStringLiteral("Dairy"));
        });
        last.waitForFinished();
        QCOMPARE(plant.lines(QStringLiteral("SELECT name, created_by FROM suppliers ORDER BY id")),
                 QStringList({QStringLiteral("Mill|maria"), QStringLiteral("Dairy|ben")}));
        QCOMPARE(before, after);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toString(), QStringLiteral("ben"));
    }

    void takesTheClockAlong()
    {
        const TestPlant plant(Engine::SQLite);
        const QDateTime then(QDate(2031, 1, 2), QTime(3, 4), Qt::UTC);
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"),
                             [then] { return then; });
        const auto today = worker.ask([](Services &services) { return Result<QDateTime>(services.session.now()); });
        QCOMPARE(*today.result(), then);
        QCOMPARE(worker.person(), QStringLiteral("maria"));
        QCOMPARE(worker.settings(), plant.settings());
    }

    void tellsWhenTheDatabaseIsNotThereAndRecovers_data() { forBothEngines(); }
    void tellsWhenTheDatabaseIsNotThereAndRecovers()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Disappearance away(plant.settings());
        const auto worker = workerFor(plant);
        bool ran = false;
        const auto answer = worker
                                ->ask([&ran](Services &services) {
                                    ran = true;
                                    return services.catalog.supplierNames();
                                })
                                .result();
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().reason),
                 static_cast<int>(engine == Engine::SQLite ? Reason::FileMissing : Reason::NoSuchDatabase));
        QVERIFY(!ran);
        away.undo();
        QVERIFY(worker->ask(supplierNames).result().ok());
    }

    void comesBackAfterTheServerDroppedIt()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const auto worker = workerFor(plant);
        QVERIFY(worker->ask(addSupplier(QStringLiteral("Before"))).result().ok());
        QCOMPARE(plant.attack(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                             "WHERE datname = current_database() AND pid <> pg_backend_pid()")),
                 QString());
        QVERIFY(worker->ask(addSupplier(QStringLiteral("After"))).result().ok());
        // Dropped in the middle of a task: its save waits for the server and happens once.
        const auto broken = worker->ask([&plant](Services &services) {
            plant.attack(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                        "WHERE datname = current_database() AND pid <> pg_backend_pid()"));
            return services.catalog.addSupplier(QStringLiteral("Between"));
        });
        QVERIFY(broken.result().ok());
        QVERIFY(worker->ask(addSupplier(QStringLiteral("Later"))).result().ok());
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM suppliers ORDER BY id")).join(u' '),
                 QStringLiteral("Before After Between Later"));
    }

    void endsAfterTheRunningTaskAndDropsTheWaiting()
    {
        const TestPlant plant(Engine::SQLite);
        auto worker = workerFor(plant);
        QFuture<Result<SupplierId>> waiting;
        QAtomicInt started = 0;
        QAtomicInt queued = 0;
        const auto running = worker->ask([&](Services &services) {
            started = 1;
            // Goes on until the end of the worker has cancelled what stands behind it.
            const QDeadlineTimer tooLong(20'000);
            while ((queued == 0 || !waiting.isCanceled()) && !tooLong.hasExpired())
                QThread::yieldCurrentThread();
            return services.catalog.addSupplier(QStringLiteral("Running"));
        });
        QTRY_COMPARE(started.loadAcquire(), 1);
        waiting = worker->ask(addSupplier(QStringLiteral("Waiting")));
        queued.storeRelease(1);
        worker.reset();
        QVERIFY(running.isFinished());
        QVERIFY(running.result().ok());
        QVERIFY(waiting.isCanceled());
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM suppliers")), QStringList{QStringLiteral("Running")});
    }

    void tellsOfChanges()
    {
        const TestPlant plant(Engine::SQLite);
        const auto worker = workerFor(plant);
        QSignalSpy changed(worker.get(), &ServiceWorker::plantChanged);
        // Many changes within a moment are one reason to read again.
        worker->announce({QStringLiteral("pallets")});
        worker->announce({QStringLiteral("recipes")});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed.first().first().value<QSet<QString>>(),
                 (QSet<QString>{QStringLiteral("pallets"), QStringLiteral("recipes")}));
        worker->announce({QStringLiteral("pallets")});
        worker->announce();
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(changed.last().first().value<QSet<QString>>().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ServiceWorkerTest)
#include "serviceworkertest.moc"
