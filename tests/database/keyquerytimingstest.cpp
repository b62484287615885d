// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/keyquerytimings.h"

#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// The key questions are asked of every kind of old tables and of ours, and leave no trace.
class KeyQueryTimingsTest : public QObject
{
    Q_OBJECT

private:
    static QString own(Engine engine)
    {
        return QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql");
    }

    // Beside the source tree, where there are more old databases to be had.
    static QString neighbour(const QString &variant, Engine engine)
    {
        return QStringLiteral(BM_SOURCE_DIR "/../shared/legacy/") + variant + u'.' + engineName(engine) +
               QStringLiteral(".sql");
    }

    static QStringList names(const std::vector<KeyQueryTiming> &timings)
    {
        QStringList names;
        for (const KeyQueryTiming &timing : timings)
            names << timing.name;
        return names;
    }

    static void loadSnake(TestPlant &plant)
    {
        const QString path = QDir(plant.folder()).filePath(QStringLiteral("snake.sql"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("CREATE TABLE recipes (id integer PRIMARY KEY, name text);\n"
                   "CREATE TABLE production_runs (id integer PRIMARY KEY, created_at text, daily_lot text, "
                   "cake_lot text, icing_lot text, recipe_id integer);\n"
                   "CREATE TABLE pallets (id integer PRIMARY KEY, created_at text, production_run_id integer);\n"
                   "INSERT INTO recipes VALUES (1, 'Rye');\n"
                   "INSERT INTO production_runs VALUES (1, '2024-03-01 05:07:00', 'D-1', 'C-1', 'I-1', 1), "
                   "(2, '2024-03-02 05:07:00', 'D-1', NULL, '', 1);\n"
                   "INSERT INTO pallets VALUES (1, '2024-03-01 06:00:00', 1), (2, '2024-03-01 06:10:00', NULL);\n");
        file.close();
        plant.load(path);
    }

private Q_SLOTS:
    void everyQuestionHasItsTimes_data() { forBothEngines(); }
    void everyQuestionHasItsTimes()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(own(engine));
        auto timings = timeBefore(*plant.open(), QStringLiteral("basic"));
        QCOMPARE(names(timings), (QStringList{QStringLiteral("pallets_of_run"), QStringLiteral("runs_of_lot"),
                                              QStringLiteral("newest_runs"), QStringLiteral("pallet_by_id")}));
        for (const KeyQueryTiming &timing : timings) {
            QVERIFY2(timing.beforeMs >= 0, qPrintable(timing.name));
            QCOMPARE(timing.afterMs, -1.0);
        }
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), options, carryOn()).ok());
        timeAfter(*plant.open(), timings);
        for (const KeyQueryTiming &timing : timings)
            QVERIFY2(timing.afterMs >= 0 && timing.beforeMs >= 0, qPrintable(timing.name));
        // The next upgrade begins with ours.
        for (const KeyQueryTiming &timing : timeBefore(*plant.open(), QStringLiteral("bakermaiden")))
            QVERIFY2(timing.beforeMs >= 0, qPrintable(timing.name));
    }

    void otherOldTablesAreAskedToo_data() { forBothEngines(); }
    void otherOldTablesAreAskedToo()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        loadSnake(plant);
        for (const KeyQueryTiming &timing : timeBefore(*plant.open(), QStringLiteral("basic-snake")))
            QVERIFY2(timing.beforeMs >= 0, qPrintable(timing.name));
        for (const QString &variant : {QStringLiteral("basic-snake"), QStringLiteral("basic-snake-dirty"),
                                       QStringLiteral("basic-dirty"), QStringLiteral("web-v2")}) {
            if (!QFile::exists(neighbour(variant, engine)))
                continue;
            TestPlant other(engine, TestPlant::Content::Empty);
            other.load(neighbour(variant, engine));
            const QString family = QString(variant).remove(QStringLiteral("-dirty"));
            for (const KeyQueryTiming &timing : timeBefore(*other.open(), family))
                QVERIFY2(timing.beforeMs >= 0, qPrintable(variant + u' ' + timing.name));
        }
    }

    void whatCannotBeAskedSaysSo_data() { forBothEngines(); }
    void whatCannotBeAskedSaysSo()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine);
        QCOMPARE(plant.attack(QStringLiteral("CREATE TABLE \"Pallet\" (\"productionRunId\" integer)")), QString());
        const auto database = plant.open();
        // Tables without rows, and one without numbers: in the caller's transaction, which must stay usable.
        QVERIFY(database->begin(false).ok());
        QVERIFY(database->run(QStringLiteral("INSERT INTO recipes (name) VALUES ('Rye')")).ok());
        auto timings = timeBefore(*database, QStringLiteral("basic"));
        timeAfter(*database, timings);
        QCOMPARE(timings.size(), size_t(4));
        QCOMPARE(timings[0].beforeMs, -1.0);
        QCOMPARE(timings[3].beforeMs, -1.0);
        QCOMPARE(timings[0].afterMs, -1.0); // nothing is on any pallet yet
        QVERIFY(timings[2].afterMs >= 0);
        if (engine == Engine::PostgreSQL) {
            const auto limit = database->first(QStringLiteral("SELECT current_setting('statement_timeout') AS t"));
            QVERIFY(limit.ok());
            QCOMPARE((*limit)->text(QStringLiteral("t")), QStringLiteral("0"));
        }
        QVERIFY(database->commit().ok());
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM recipes")), QStringLiteral("1"));
    }

    void nothingIsWritten_data() { forBothEngines(); }
    void nothingIsWritten()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(own(engine));
        const auto database = plant.open(Database::Mode::ReadOnly);
        auto timings = timeBefore(*database, QStringLiteral("basic"));
        QVERIFY(timings.front().beforeMs >= 0);
        QVERIFY(!database->inTransaction());
        timeAfter(*database, timings); // ours are not there: told, not failed
        QCOMPARE(timings[2].afterMs, -1.0);
        QVERIFY(database->run(QStringLiteral("SELECT 1 AS one")).ok());
    }
};

QTEST_GUILESS_MAIN(KeyQueryTimingsTest)
#include "keyquerytimingstest.moc"
