// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/diskcheck.h"
#include "database/transaction.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// A disk or a memory chip has changed something: verify finds it and says where.
class DiskCheckTest : public QObject
{
    Q_OBJECT

private:
    static CheckResult onDisk(const ConnectionSettings &settings)
    {
        const auto database = *Database::open(settings, Database::Mode::ReadOnly);
        const auto answer = checkOnDisk(*database, DiskCheck::EveryEntry);
        return answer && *answer ? **answer
                                 : CheckResult{QStringLiteral("?"), false, QStringLiteral("no answer"), false};
    }

    static int extensions(const TestPlant &plant)
    {
        return plant.value(QStringLiteral("SELECT count(*) FROM pg_extension WHERE extname = 'amcheck'")).toInt() +
               plant.value(QStringLiteral("SELECT count(*) FROM pg_namespace WHERE nspname = 'bm_amcheck'")).toInt();
    }

    static void fill(const TestPlant &plant)
    {
        QCOMPARE(
            plant.attack(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill'), ('Dairy'), ('Salt works')")),
            QString());
    }

    // The first two entries of a small index change places, in its file, while the server is down.
    static void swapEntries(const TestPlant &plant, const QString &index)
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const QString path = cluster.answer(
            QStringLiteral("SELECT current_setting('data_directory') || '/' || pg_relation_filepath('%1')").arg(index),
            plant.settings().database);
        cluster.run(QStringLiteral("CHECKPOINT"));
        cluster.crash();
        QFile file(path);
        QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(path));
        constexpr qint64 firstPointer = 8192 + 24; // the page after the first, behind its head
        QVERIFY(file.seek(firstPointer));
        const QByteArray pointers = file.read(8);
        QVERIFY(file.seek(firstPointer));
        QCOMPARE(file.write(pointers.mid(4) + pointers.left(4)), 8);
        file.close();
        cluster.startServer();
    }

private Q_SLOTS:
    void aSoundPlantIsSoundAndNothingIsLeft()
    {
        const TestPlant plant(Engine::PostgreSQL);
        fill(plant);
        const CheckResult result = onDisk(plant.settings());
        QVERIFY2(result.ok && result.asked, qPrintable(result.detail));
        QCOMPARE(result.detail, QString());
        QCOMPARE(extensions(plant), 0);
    }

    void anExtensionThatIsThereIsUsedAndStays()
    {
        const TestPlant plant(Engine::PostgreSQL);
        QCOMPARE(plant.attack(QStringLiteral("CREATE EXTENSION amcheck")), QString());
        const CheckResult result = onDisk(plant.settings());
        QVERIFY2(result.ok && result.asked, qPrintable(result.detail));
        QCOMPARE(extensions(plant), 1);
    }

    void whoMayNotAskIsToldWhy()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const CheckResult result = onDisk(PrivateCluster::ofThisProgram().overTcp(plant.settings().database));
        QVERIFY(result.ok);
        QVERIFY(!result.asked);
        QVERIFY2(result.detail.contains(QStringLiteral("permission denied")), qPrintable(result.detail));
    }

    void withinATransactionItLeavesItGoingOn()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const auto database = plant.open();
        QVERIFY(database->beginMigration().ok());
        QVERIFY(database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill')")).ok());
        const auto result = checkOnDisk(*database, DiskCheck::Structure);
        QVERIFY(result.ok() && result->has_value());
        QVERIFY2((*result)->ok && (*result)->asked, qPrintable((*result)->detail));
        QVERIFY(database->commit().ok());
        QCOMPARE(plant.value(QStringLiteral("SELECT name FROM suppliers")), QStringLiteral("Mill"));
        QCOMPARE(extensions(plant), 0);
    }

    void aDamagedIndexIsNamed()
    {
        const TestPlant plant(Engine::PostgreSQL);
        fill(plant);
        swapEntries(plant, QStringLiteral("suppliers_pkey"));
        const CheckResult result = onDisk(plant.settings());
        QVERIFY(result.asked);
        QVERIFY(!result.ok);
        QVERIFY2(result.detail.startsWith(QStringLiteral("suppliers_pkey: ")), qPrintable(result.detail));
        // The other checks read rows and see nothing of it.
        const auto database = plant.open(Database::Mode::ReadOnly);
        for (const CheckResult &check : *verifyPlant(*database))
            QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
        QCOMPARE(plant.attack(QStringLiteral("REINDEX INDEX suppliers_pkey")), QString());
        QVERIFY(onDisk(plant.settings()).ok);
    }
};

QTEST_GUILESS_MAIN(DiskCheckTest)
#include "diskchecktest.moc"
