// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serviceworker.h"
#include "stations/stations.h"
#include "support/floor.h"
#include "support/privatecluster.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>
#include <csignal>

using namespace bm;
using namespace bm::test;

namespace
{
NewLot flour(const QString &supplierLot)
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Flour");
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.supplierLotCode = supplierLot;
    lot.quantity = kilos(1);
    return lot;
}

auto receiving(const QString &supplierLot)
{
    return [lot = flour(supplierLot)](Services &plant) { return plant.receiving.receive(lot); };
}

// Counts how often the thread of the window comes by while it waits for something else.
class Heartbeat
{
public:
    Heartbeat()
    {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { ++m_beats; });
        m_timer.start(20);
    }
    int beats() const { return m_beats; }

private:
    int m_beats = 0;
    QTimer m_timer;
};

QString lotsNamed(const TestPlant &plant, const QString &supplierLot)
{
    return plant.value(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = ?"),
                       {supplierLot});
}
} // namespace

// The server goes away while somebody works, and comes back.
class ServerAwayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaveThatWasUnderWayHappensOnce_data()
    {
        QTest::addColumn<bool>("killed");
        QTest::newRow("stopped at once") << false;
        QTest::newRow("killed") << true;
    }
    void aSaveThatWasUnderWayHappensOnce()
    {
        QFETCH(bool, killed);
        const TestPlant plant(Engine::PostgreSQL);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        QSignalSpy lost(&worker, &ServiceWorker::connectionLost);
        QSignalSpy back(&worker, &ServiceWorker::connectionBack);
        QVERIFY(worker.ask(receiving(QStringLiteral("first"))).result().ok());
        // Somebody else keeps the next number, so that the save stands in the middle.
        auto other = plant.open();
        must(other->begin(false));
        must(other->run(QStringLiteral("UPDATE number_sequences SET digits = digits WHERE name = 'internal_lot'")));
        const auto received = worker.ask(receiving(QStringLiteral("second")));
        QTRY_COMPARE_WITH_TIMEOUT(plant.value(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")),
                                  QStringLiteral("1"), 60'000);
        const Heartbeat heart;
        killed ? cluster.killServer() : cluster.crash();
        other.reset();
        QTRY_VERIFY_WITH_TIMEOUT(lost.count() > 0, 60'000);
        QVERIFY(!received.isFinished());
        const int before = heart.beats();
        QTRY_VERIFY_WITH_TIMEOUT(heart.beats() > before + 10, 60'000);
        cluster.startServer();
        QTRY_VERIFY_WITH_TIMEOUT(received.isFinished(), 120'000);
        QVERIFY2(received.result().ok(), received.result() ? "" : qPrintable(told(received.result())));
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("1"));
        QTRY_VERIFY_WITH_TIMEOUT(back.count() > 0, 60'000);
    }

    // What is asked while nobody answers is refused at once, in words, and nothing was written; it comes back by
    // itself.
    void nothingIsLostWhileItIsAway()
    {
        const TestPlant plant(Engine::PostgreSQL);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        QSignalSpy lost(&worker, &ServiceWorker::connectionLost);
        QSignalSpy back(&worker, &ServiceWorker::connectionBack);
        QSignalSpy changed(&worker, &ServiceWorker::plantChanged);
        QVERIFY(worker.ask(receiving(QStringLiteral("first"))).result().ok());
        cluster.crash();
        const auto refused = worker.ask(receiving(QStringLiteral("second"))).result();
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().reason != Reason::OutcomeUnknown);
        QTRY_VERIFY_WITH_TIMEOUT(lost.count() > 0, 60'000);
        QCOMPARE(lost.first().at(1).toBool(), false);
        cluster.startServer();
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 1, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(changed.count() > 0, 60'000);
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("0"));
        QVERIFY(worker.ask(receiving(QStringLiteral("second"))).result().ok());
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("1"));
    }

    // A server that neither answers nor goes away keeps the worker waiting and nobody else.
    void theWindowDoesNotWaitForAServerThatStandsStill()
    {
        const TestPlant plant(Engine::PostgreSQL);
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        const auto pid =
            worker
                .ask([](Services &services) -> Result<qint64> {
                    BM_TRY_ASSIGN(const Rows rows,
                                  services.session.database.run(QStringLiteral("SELECT pg_backend_pid() AS pid")));
                    return rows.front().integer(QStringLiteral("pid"));
                })
                .result();
        QVERIFY(pid.ok());
        QVERIFY(::kill(static_cast<pid_t>(*pid), SIGSTOP) == 0);
        const auto received = worker.ask(receiving(QStringLiteral("slow")));
        const Heartbeat heart;
        QTRY_VERIFY_WITH_TIMEOUT(heart.beats() > 50, 60'000);
        const bool waits = !received.isFinished();
        ::kill(static_cast<pid_t>(*pid), SIGCONT);
        QVERIFY(waits);
        QTRY_VERIFY_WITH_TIMEOUT(received.isFinished(), 60'000);
        QVERIFY(received.result().ok());
        QCOMPARE(lotsNamed(plant, QStringLiteral("slow")), QStringLiteral("1"));
    }

    // A file that another program keeps locked: one clear answer, nothing lost, later it works.
    void aLockedFileIsBusyAndThenWorks()
    {
        const TestPlant plant(Engine::SQLite);
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        QVERIFY(worker.ask(receiving(QStringLiteral("first"))).result().ok());
        QProcess other;
        other.start(QStringLiteral("sqlite3"), {QStringLiteral("-batch"), plant.settings().path});
        other.write("BEGIN IMMEDIATE;\nSELECT 'locked';\n");
        QVERIFY(other.waitForReadyRead(60'000));
        const Heartbeat heart;
        const auto refused = worker.ask(receiving(QStringLiteral("second")));
        QTRY_VERIFY_WITH_TIMEOUT(refused.isFinished(), 120'000);
        QCOMPARE(refused.result().error().reason, Reason::Busy);
        QVERIFY(heart.beats() > 50);
        other.write("ROLLBACK;\n.quit\n");
        QVERIFY(other.waitForFinished(60'000));
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("0"));
        QVERIFY(worker.ask(receiving(QStringLiteral("second"))).result().ok());
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("1"));
    }

    // A window that is closed while a save waits for the server does not hang.
    void closingDoesNotWaitForTheServer()
    {
        const TestPlant plant(Engine::PostgreSQL);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        auto worker = std::make_unique<ServiceWorker>(plant.settings(), QStringLiteral("maria"), QStringLiteral("d"));
        QSignalSpy lost(worker.get(), &ServiceWorker::connectionLost);
        QVERIFY(worker->ask(receiving(QStringLiteral("first"))).result().ok());
        auto other = plant.open();
        must(other->begin(false));
        must(other->run(QStringLiteral("UPDATE number_sequences SET digits = digits WHERE name = 'internal_lot'")));
        const auto received = worker->ask(receiving(QStringLiteral("second")));
        QTRY_COMPARE_WITH_TIMEOUT(plant.value(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")),
                                  QStringLiteral("1"), 60'000);
        cluster.crash();
        other.reset();
        QTRY_VERIFY_WITH_TIMEOUT(lost.count() > 0, 60'000);
        worker.reset();
        QVERIFY(received.isFinished());
        QVERIFY(!received.result().ok());
        cluster.startServer();
        QCOMPARE(lotsNamed(plant, QStringLiteral("second")), QStringLiteral("0"));
    }

    // The record was changed by somebody else after the person saw it: the save is refused until that was seen, too.
    void anUnseenChangeIsNotOverwritten_data() { forBothEngines(); }
    void anUnseenChangeIsNotOverwritten()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(QStringLiteral("Flour"), kilos(10));
        const QString id = floor.text(QStringLiteral("SELECT CAST(id AS text) AS id FROM ingredient_lots"));
        const SeenRecord seen = must(seenNow(*floor.database, QStringLiteral("ingredient_lots"), id));
        QVERIFY(!must(changeSince(*floor.database, seen)));
        const auto database = floor.plant.open();
        Session other{*database, QStringLiteral("tom"), QStringLiteral("line-2"), floor.session.clock};
        must(Lots(other).release(code, {}));
        const auto change = must(changeSince(*floor.database, seen));
        QVERIFY(change.has_value());
        QCOMPARE(change->person, QStringLiteral("tom"));
        QCOMPARE(change->workstation, QStringLiteral("line-2"));
        QCOMPARE(change->columns, (QStringList{QStringLiteral("quality_status"), QStringLiteral("status")}));
        floor.session.seen = seen;
        const Done refused = floor.lots.hold(code, QStringLiteral("smell"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, Reason::ChangedMeanwhile);
        QCOMPARE(refused.error().detail, QStringLiteral("tom"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds")), 0);
        floor.session.seen = SeenRecord{seen.table, seen.key, change->version};
        must(floor.lots.hold(code, QStringLiteral("smell")));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds")), 1);
    }
};

QTEST_GUILESS_MAIN(ServerAwayTest)
#include "serverawaytest.moc"
