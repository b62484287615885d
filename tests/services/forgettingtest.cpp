// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/forgetting.h"
#include "services/backups/backups.h"
#include "services/history/sealkeeper.h"
#include "support/serverplant.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// As if saves had been answered so many days ago; only whoever owns the tables can write that.
void answer(const TestPlant &plant, const QString &key, int daysAgo)
{
    const QDateTime moment = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
    must(plant.open()->run(u"INSERT INTO saved_requests (request_key, answer, saved_by, saved_at) VALUES (?, "
                           "'{\"answer\":7}', 'maria', ?)"_qs,
                           {key, moment}));
}

QString keys(const TestPlant &plant)
{
    return plant.lines(u"SELECT request_key FROM saved_requests WHERE request_key LIKE 'k%' ORDER BY 1"_qs).join(u' ');
}
} // namespace

// The answers of saves are kept for ninety days, and neither shorter nor for ever.
class ForgettingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOldIsForgotten_data() { forBothEngines(); }
    void whatIsOldIsForgotten()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        answer(plant, u"k400"_qs, 400);
        answer(plant, u"k91"_qs, 91);
        answer(plant, u"k89"_qs, 89);
        answer(plant, u"k0"_qs, 0);
        const auto database = plant.open();
        QCOMPARE(must(forgetOldRequests(*database)), 2);
        QCOMPARE(keys(plant), u"k0 k89"_qs);
        QCOMPARE(must(forgetOldRequests(*database)), 0);
    }

    void nothingYoungerCanBeTakenAway_data() { forBothEngines(); }
    void nothingYoungerCanBeTakenAway()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        answer(plant, u"k91"_qs, 91);
        answer(plant, u"k89"_qs, 89);
        for (const QString &sql :
             {u"DELETE FROM saved_requests"_qs, u"DELETE FROM saved_requests WHERE request_key = 'k89'"_qs,
              u"UPDATE saved_requests SET saved_at = '2020-01-01T00:00:00.000Z'"_qs,
              u"UPDATE saved_requests SET answer = '{}' WHERE request_key = 'k91'"_qs})
            QVERIFY2(plant.attack(sql).contains(u"append-only table saved_requests"), qPrintable(sql));
        QCOMPARE(keys(plant), u"k89 k91"_qs);
        if (engine == Engine::PostgreSQL)
            QVERIFY(plant.attack(u"TRUNCATE saved_requests"_qs).contains(u"append-only table saved_requests"));
    }

    // Whoever works with the program makes it happen, without any right to delete.
    void everyLoginOfTheServerMayLetItHappen()
    {
        ServerPlant plant;
        QStringList logins{plant.addStation()};
        for (const Role role : allRoles())
            logins << ServerPlant::loginOf(role);
        for (const QString &login : std::as_const(logins)) {
            answer(plant.floor.plant, u"k91"_qs, 91);
            answer(plant.floor.plant, u"k89"_qs + login, 89);
            QVERIFY(plant.attackAs(login, u"DELETE FROM saved_requests WHERE request_key = 'k91'"_qs)
                        .contains(u"permission denied"));
            QCOMPARE(must(forgetOldRequests(*plant.connect(login))), 1);
            QVERIFY(!keys(plant.floor.plant).contains(u"k91"));
            QVERIFY(keys(plant.floor.plant).contains(u"k89"_qs + login));
        }
    }

    void theWindowDoesItByItself_data() { forBothEngines(); }
    void theWindowDoesItByItself()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        answer(plant, u"k91"_qs, 91);
        answer(plant, u"k89"_qs, 89);
        ServiceWorker worker(plant.settings(), u"maria"_qs, u"dock-1"_qs);
        {
            // It ends after it has sealed.
            SealKeeper keeper(worker, HeadMemory(plant.folder() + u"/heads"_qs));
            QVERIFY(
                worker.ask([](Services &services) { return services.catalog.addSupplier(u"Mill"_qs); }).result().ok());
        }
        QTRY_COMPARE_WITH_TIMEOUT(keys(plant), u"k89"_qs, 15'000);
        QCOMPARE(plant.value(u"SELECT count(*) FROM saved_requests"_qs), u"2"_qs); // and what was saved just now
    }

    void aBackupDoesIt_data() { forBothEngines(); }
    void aBackupDoesIt()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('backup.folder', ?)"_qs,
                      {QString(floor.plant.folder() + u"/kept"_qs)});
        answer(floor.plant, u"k91"_qs, 91);
        answer(floor.plant, u"k89"_qs, 89);
        QVERIFY(must(Backups(floor.session).followPlan({.who = testIdentity()}, carryOn())).made.has_value());
        QCOMPARE(keys(floor.plant), u"k89"_qs);
    }

    // Within the ninety days a save that is asked for again is answered with what it did.
    void aRequestIsAnsweredFromWhatIsKept_data() { forBothEngines(); }
    void aRequestIsAnsweredFromWhatIsKept()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.session.requestKey = u"order-17"_qs;
        const qint64 first = must(floor.catalog.addSupplier(u"Mill"_qs)).value();
        QCOMPARE(must(forgetOldRequests(*floor.database)), 0);
        // The same request in another session, long after.
        const auto later = floor.plant.open();
        Session session{*later, u"maria"_qs, u"dock-2"_qs, [&floor] { return floor.now.addDays(80); }};
        session.requestKey = u"order-17"_qs;
        QCOMPARE(must(Catalog(session).addSupplier(u"Mill"_qs)).value(), first);
        QCOMPARE(floor.count(u"SELECT count(*) FROM suppliers WHERE name = 'Mill'"_qs), 1);
        QCOMPARE(floor.count(u"SELECT count(*) FROM saved_requests WHERE request_key = 'order-17'"_qs), 1);
    }
};

QTEST_GUILESS_MAIN(ForgettingTest)
#include "forgettingtest.moc"
