// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/leftovers.h"
#include "faults/victim.h"
#include "support/privatecluster.h"

#include <QMetaEnum>
#include <QTest>
#include <utility>

using namespace bm;
using namespace bm::test;

Q_DECLARE_METATYPE(bm::MigrationStep)

// The server goes down under the program or has no room any more, in each phase: after its recovery the old plant is
// there, and the next start gets through.
class ServerTest : public QObject
{
    Q_OBJECT

public:
    enum class Fall { Stopped, Killed, SessionKilled };
    Q_ENUM(Fall)

private:
    static void fall(Fall how, const QString &database)
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        if (how == Fall::Stopped)
            cluster.crash();
        else if (how == Fall::Killed)
            cluster.killServer();
        else
            cluster.killSessions(database);
    }

private Q_SLOTS:
    void theServerGoesDown_data()
    {
        QTest::addColumn<ServerTest::Fall>("how");
        QTest::addColumn<MigrationStep>("step");
        QTest::addColumn<int>("report");
        for (const Fall how : {Fall::Stopped, Fall::Killed, Fall::SessionKilled}) {
            const char *name = QMetaEnum::fromType<Fall>().valueToKey(static_cast<int>(how));
            QTest::addRow("%s while backing up", name) << how << MigrationStep::Backup << 3;
            QTest::addRow("%s while migrating", name) << how << MigrationStep::Migrate << 12;
            QTest::addRow("%s while validating", name) << how << MigrationStep::Validate << 1;
        }
        QTest::addRow("Stopped while rehearsing") << Fall::Stopped << MigrationStep::Rehearse << 12;
        QTest::addRow("Killed while rehearsing") << Fall::Killed << MigrationStep::Rehearse << 12;
    }
    void theServerGoesDown()
    {
        QFETCH(ServerTest::Fall, how);
        QFETCH(MigrationStep, step);
        QFETCH(int, report);
        const OldPlant plant(Engine::PostgreSQL);
        int reports = 0;
        const auto crashing = [&](const MigrationProgress &progress) {
            if (progress.step == step && ++reports == report)
                fall(how, plant.settings().database);
            return true;
        };
        const auto failed = migratePlant(plant.settings(), testIdentity(), plant.options(), crashing);
        QVERIFY(reports >= report);
        if (how != Fall::SessionKilled)
            PrivateCluster::ofThisProgram().startServer();
        QVERIFY(!failed.ok());
        QVERIFY2(failed.error().reason != Reason::Internal, qPrintable(failed.error().detail));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QCOMPARE(plant.untold(), QStringList());
        const auto report2 = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(report2.ok(), report2.ok() ? "" : qPrintable(report2.error().detail));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QCOMPARE(*leftoversOf(plant.settings(), plant.backups()), QStringList());
    }

    void theServersDiskIsFull()
    {
        const OldPlant plant(Engine::PostgreSQL);
        QCOMPARE(plant.attack(QStringLiteral("INSERT INTO \"Recipe\" (name) SELECT 'Rye loaf no. ' || n || repeat("
                                             "'.', 60) FROM generate_series(1, 20000) n")),
                 QString());
        const QStringList before = plant.oldRows();
        MigrationOptions options = plant.options();
        options.rehearse = false;
        int refused = 0;
        // Half a page more each time: the write that fails is one that had begun.
        for (qint64 bytes = 1'048'576 + 4'096;; bytes += bytes / 2 / 8'192 * 8'192) {
            bool limited = false;
            const auto filling = [&](const MigrationProgress &progress) {
                if (progress.step == MigrationStep::Migrate && !std::exchange(limited, true))
                    PrivateCluster::ofThisProgram().limitFiles(plant.settings().database, bytes);
                return true;
            };
            const auto report = migratePlant(plant.settings(), testIdentity(), options, filling);
            QVERIFY(limited);
            if (report.ok())
                break;
            ++refused;
            QVERIFY2(report.error().reason == Reason::DiskFull, qPrintable(report.error().detail));
            QCOMPARE(plant.oldRows(), before);
            QCOMPARE(plant.untold(), QStringList());
        }
        QVERIFY2(refused > 1, qPrintable(QString::number(refused)));
        QCOMPARE(plant.lines(QStringLiteral("SELECT count(*) FROM recipes")).first().toInt(), 20'003);
    }
};

QTEST_GUILESS_MAIN(ServerTest)
#include "servertest.moc"
