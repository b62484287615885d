// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/migration/migrator.h"
#include "database/takeover/beforehand.h"
#include "faults/transactionpooler.h"
#include "faults/victim.h"

#include <QDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Between the program and the server stands somebody who hands out other people's sessions.
class PoolerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTransactionPoolerIsRefusedBeforeAnything()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const TransactionPooler pooler(plant.settings(), TransactionPooler::Mode::Transaction);
        QStringList steps;
        const auto report = migratePlant(pooler.settings(), testIdentity(), plant.options(),
                                         [&steps](const MigrationProgress &progress) {
                                             steps << QString::number(static_cast<int>(progress.step));
                                             return true;
                                         });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::TransactionPooler);
        QVERIFY(report.error().detail.contains(QStringLiteral("127.0.0.1")));
        QCOMPARE(steps, QStringList{QStringLiteral("0")});
        QVERIFY(!QDir(plant.backups()).exists());
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void itIsSeenWhoeverElseComesBy_data()
    {
        QTest::addColumn<TransactionPooler::Mode>("mode");
        QTest::addRow("the one used last first") << TransactionPooler::Mode::Transaction;
        QTest::addRow("in turns") << TransactionPooler::Mode::TransactionInTurns;
    }

    void itIsSeenWhoeverElseComesBy()
    {
        QFETCH(const TransactionPooler::Mode, mode);
        const OldPlant plant(Engine::PostgreSQL);
        const TransactionPooler pooler(plant.settings(), mode);
        const auto other = *Database::open(pooler.settings(), Database::Mode::ReadOnly);
        for (int i = 0; i < 5; ++i) {
            const Done done = checkNoTransactionPooler(pooler.settings());
            QVERIFY(!done.ok());
            QCOMPARE(done.error().reason, Reason::TransactionPooler);
            QVERIFY(other->execute(QStringLiteral("SELECT 1")).ok());
        }
    }

    void aSessionPoolerIsNoObstacle()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const TransactionPooler pooler(plant.settings(), TransactionPooler::Mode::Session);
        QVERIFY(checkNoTransactionPooler(pooler.settings()).ok());
        QVERIFY(checkNoTransactionPooler(plant.settings()).ok());
    }

    // The connection breaks after the server has committed and before it could say so.
    void aCommitWithoutAnAnswerIsLookedUp()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const TransactionPooler line(plant.settings(), TransactionPooler::Mode::CommitUnanswered);
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        QVERIFY(backup.ok());
        MigrationReport report;
        report.who = testIdentity();
        report.startedAt = QDateTime::currentDateTimeUtc();
        report.backup = *backup;
        {
            const auto database = *Database::open(line.settings(), Database::Mode::ReadWrite);
            const Done done = migrateInPlace(*database, report, carryOn());
            QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail));
        }
        QVERIFY(!report.applied.empty());
        QCOMPARE(plant.stands(), QStringLiteral("new"));
    }
};

QTEST_GUILESS_MAIN(PoolerTest)
#include "poolertest.moc"
