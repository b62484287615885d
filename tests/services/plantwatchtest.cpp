// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/stations/plantwatch.h"
#include "database/migration/ourtables.h"
#include "stations/stations.h"
#include "support/floor.h"
#include "support/privatecluster.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// What was told since it was last asked.
class Listener : public QObject
{
public:
    explicit Listener(const ConnectionSettings &plant) : m_watch(plant)
    {
        connect(&m_watch, &PlantWatch::changed, this, [this](const QSet<QString> &tables) {
            m_anything = m_anything || tables.isEmpty();
            m_tables += tables;
        });
        connect(&m_watch, &PlantWatch::lost, this, [this] { ++m_lost; });
        // It begins with: anything may have changed before somebody listened.
        if (!QTest::qWaitFor([this] { return m_anything; }, 60'000))
            qFatal("nobody listens");
        forget();
    }
    void forget()
    {
        m_anything = false;
        m_tables.clear();
    }
    bool heardAnything() const { return m_anything; }
    bool heard(const QString &table) const { return m_tables.contains(table); }
    bool heardNothing() const { return m_tables.isEmpty() && !m_anything; }
    int timesLost() const { return m_lost; }

private:
    bool m_anything = false;
    QSet<QString> m_tables;
    int m_lost = 0;
    PlantWatch m_watch;
};

void receiveElsewhere(const TestPlant &plant)
{
    Stations stations;
    stations.add(QStringLiteral("scan"), plant.settings(), {QStringLiteral("1")});
    stations.begin();
    QCOMPARE(stations.allSaid().size(), 1);
}
} // namespace

class PlantWatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anotherProcessIsHeard_data() { forBothEngines(); }
    void anotherProcessIsHeard()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Listener listener(plant.settings());
        receiveElsewhere(plant);
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("ingredient_lots")), 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("lot_movements")), 60'000);
        QVERIFY(listener.heard(QStringLiteral("suppliers")));
        QVERIFY(!listener.heard(QStringLiteral("pallets")));
        QVERIFY(!listener.heardAnything());
    }

    // Work behind the program's back is heard as well.
    void plainSqlIsHeard_data() { forBothEngines(); }
    void plainSqlIsHeard()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Listener listener(plant.settings());
        QCOMPARE(plant.attack(QStringLiteral("INSERT INTO customers (name) VALUES ('Shop')")), QString());
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("customers")), 60'000);
    }

    // What a transaction took back did not happen.
    void onlyCommitsAreHeard_data() { forBothEngines(); }
    void onlyCommitsAreHeard()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Listener listener(plant.settings());
        const auto database = plant.open();
        must(database->begin(false));
        must(database->run(QStringLiteral("INSERT INTO customers (name) VALUES ('Nobody')")));
        database->rollBack();
        must(database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill')")));
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("suppliers")), 60'000);
        QVERIFY(!listener.heard(QStringLiteral("customers")));
    }

    // Two plants in one database do not hear each other.
    void anotherSchemaIsNotHeard()
    {
        const TestPlant plant(Engine::PostgreSQL);
        Listener listener(plant.settings());
        QCOMPARE(plant.attack(QStringLiteral("SELECT pg_notify('bm_' || md5('elsewhere'), 'pallets'); INSERT INTO "
                                             "customers (name) VALUES ('Shop')")),
                 QString());
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("customers")), 60'000);
        QVERIFY(!listener.heard(QStringLiteral("pallets")));
    }

    void itListensAgainAfterTheConnectionBroke()
    {
        const TestPlant plant(Engine::PostgreSQL);
        Listener listener(plant.settings());
        QCOMPARE(plant.attack(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                                             "WHERE datname = current_database() AND pid <> pg_backend_pid()")),
                 QString());
        QTRY_VERIFY_WITH_TIMEOUT(listener.heardAnything(), 60'000);
        QVERIFY(listener.timesLost() > 0);
        listener.forget();
        receiveElsewhere(plant);
        QTRY_VERIFY_WITH_TIMEOUT(listener.heard(QStringLiteral("ingredient_lots")), 60'000);
    }

    // Every table that a list reads is among those that are told of.
    void everyListIsToldOf_data()
    {
        QTest::addColumn<QString>("view");
        QTest::addColumn<QStringList>("tables");
        QTest::newRow("lots") << QStringLiteral("v_lot_list")
                              << QStringList{QStringLiteral("holds"), QStringLiteral("ingredient_lots"),
                                             QStringLiteral("ingredients"), QStringLiteral("suppliers")};
        QTest::newRow("runs") << QStringLiteral("v_run_list")
                              << QStringList{QStringLiteral("holds"), QStringLiteral("production_runs"),
                                             QStringLiteral("recipes"), QStringLiteral("run_events")};
    }
    void everyListIsToldOf()
    {
        QFETCH(QString, view);
        QFETCH(QStringList, tables);
        QStringList read = tablesOfView(view).values();
        read.sort();
        QCOMPARE(read, tables);
        const TestPlant plant(Engine::PostgreSQL);
        const QStringList told = plant.lines(QStringLiteral(
            "SELECT t.relname FROM pg_trigger g JOIN pg_class t ON t.oid = g.tgrelid WHERE g.tgname = 'zz_tell'"));
        for (const QString &table : read)
            QVERIFY2(told.contains(table), qPrintable(table));
    }
};

QTEST_GUILESS_MAIN(PlantWatchTest)
#include "plantwatchtest.moc"
