// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/leftovers.h"
#include "faults/victim.h"
#include "support/privatecluster.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

Q_DECLARE_METATYPE(bm::MigrationStep)

// The server goes down under the program, in each phase: after its recovery the old plant is there, and the next start
// gets through.
class ServerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theServerGoesDown_data()
    {
        QTest::addColumn<MigrationStep>("step");
        QTest::addColumn<int>("report");
        QTest::newRow("while backing up") << MigrationStep::Backup << 3;
        QTest::newRow("while rehearsing") << MigrationStep::Rehearse << 12;
        QTest::newRow("while migrating") << MigrationStep::Migrate << 12;
        QTest::newRow("while validating") << MigrationStep::Validate << 1;
    }
    void theServerGoesDown()
    {
        QFETCH(MigrationStep, step);
        QFETCH(int, report);
        const OldPlant plant(Engine::PostgreSQL);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        int reports = 0;
        const auto crashing = [&](const MigrationProgress &progress) {
            if (progress.step == step && ++reports == report)
                cluster.crash();
            return true;
        };
        const auto failed = migratePlant(plant.settings(), testIdentity(), plant.options(), crashing);
        QVERIFY(reports >= report);
        cluster.startServer();
        QVERIFY(!failed.ok());
        QVERIFY2(failed.error().reason != Reason::Internal, qPrintable(failed.error().detail));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        const auto report2 = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(report2.ok(), report2.ok() ? "" : qPrintable(report2.error().detail));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QCOMPARE(*leftoversOf(plant.settings(), plant.backups()), QStringList());
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "servertest.moc"
