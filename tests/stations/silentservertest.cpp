// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serviceworker.h"
#include "services/stations/plantwatch.h"
#include "stations/silentline.h"
#include "support/floor.h"

#include <QSignalSpy>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int patience = 60'000;

// A workstation as the desktop program puts it together (app/plant.cpp), on a line that can fall silent.
struct Workstation
{
    Workstation()
    {
        QObject::connect(&watch, &PlantWatch::lost, &worker, &ServiceWorker::suspectConnection);
        if (!QTest::qWaitFor([this] { return heard.count() > 0; }, patience))
            qFatal("the watch does not begin");
        alive = worker.ask([](Services &services) { return services.session.database.ping(); }).result().ok();
    }

    TestPlant plant{Engine::PostgreSQL};
    SilentLine line{plant.settings()};
    ServiceWorker worker{line.settings(), QStringLiteral("maria"), QStringLiteral("dock-1")};
    PlantWatch watch{line.settings()};
    QSignalSpy heard{&watch, &PlantWatch::changed};
    QSignalSpy lost{&worker, &ServiceWorker::connectionLost};
    QSignalSpy back{&worker, &ServiceWorker::connectionBack};
    bool alive = false;
};

// Waits in the server until the test lets it go.
auto waitingFor(const QString &lock)
{
    return [lock](Services &plant) -> Done {
        BM_TRY(plant.session.database.run(QStringLiteral("SELECT pg_advisory_lock(hashtext(?))"), {lock}));
        return {};
    };
}
} // namespace

// A server from which nothing comes any more, although no connection to it breaks: TCP itself would not notice.
class SilentServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIdleWorkstationNoticesAndComesBack()
    {
        Workstation station;
        QVERIFY(station.alive);
        QCOMPARE(station.lost.count(), 0);
        station.line.fallSilent();
        QTRY_VERIFY_WITH_TIMEOUT(station.lost.count() > 0, patience);
        QCOMPARE(station.lost.first().at(1).toBool(), false);
        station.line.speak();
        QTRY_VERIFY_WITH_TIMEOUT(station.back.count() > 0, patience);
        const auto saved =
            station.worker.ask([](Services &plant) { return plant.catalog.addSupplier(QStringLiteral("Mill")); });
        QTRY_VERIFY_WITH_TIMEOUT(saved.isFinished(), patience);
        QVERIFY(saved.result().ok());
        QCOMPARE(station.plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("1"));
    }

    // The worker stands in the middle of a statement and cannot look; the person learns of it all the same.
    void aWorkstationInTheMiddleOfSomethingNotices()
    {
        Workstation station;
        const auto other = station.plant.open();
        must(other->run(QStringLiteral("SELECT pg_advisory_lock(hashtext('the long one'))")));
        const auto task = station.worker.ask(waitingFor(QStringLiteral("the long one")));
        QTRY_COMPARE_WITH_TIMEOUT(
            station.plant.value(QStringLiteral("SELECT count(*) FROM pg_locks WHERE NOT granted")), QStringLiteral("1"),
            patience);
        station.line.fallSilent();
        QTRY_VERIFY_WITH_TIMEOUT(station.lost.count() > 0, patience);
        QVERIFY(!task.isFinished());
        station.line.speak();
        must(other->run(QStringLiteral("SELECT pg_advisory_unlock(hashtext('the long one'))")));
        QTRY_VERIFY_WITH_TIMEOUT(task.isFinished(), patience);
        QVERIFY(task.result().ok());
        QTRY_VERIFY_WITH_TIMEOUT(station.back.count() > 0, patience);
    }

    // A statement that takes long is not silence: longer than every patience there is.
    void aLongStatementIsNoSilence()
    {
        Workstation station;
        const auto task = station.worker.ask([](Services &plant) -> Done {
            BM_TRY(plant.session.database.run(QStringLiteral("SELECT pg_sleep(12)")));
            return {};
        });
        QTRY_VERIFY_WITH_TIMEOUT(task.isFinished(), patience);
        QVERIFY(task.result().ok());
        QCOMPARE(station.lost.count(), 0);
    }

    // What others changed is heard as before, between two looks at whether the server answers.
    void theWatchStillHears()
    {
        Workstation station;
        const auto other = station.plant.open();
        Session session{*other, QStringLiteral("tom"), QStringLiteral("line-2")};
        for (int i = 0; i < 4; ++i) {
            station.heard.clear();
            must(Catalog(session).addSupplier(QStringLiteral("Mill %1").arg(i)));
            QTRY_VERIFY_WITH_TIMEOUT(station.heard.count() > 0, patience);
        }
        QCOMPARE(station.lost.count(), 0);
    }
};

QTEST_GUILESS_MAIN(SilentServerTest)
#include "silentservertest.moc"
