// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/replicatedpair.h"
#include "stations/stations.h"
#include "support/testdatabases.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

// Two servers, one the copy of the other. The first dies under the hands of those who scan; the second is told to take
// its place. Nobody touches the workstations.
class FailoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedScanIsLostAndNoneIsThereTwice()
    {
        ReplicatedPair servers;
        const auto made = migratePlant(servers.settings(), testIdentity(), {}, carryOn());
        QVERIFY2(made.ok(), made ? "" : qPrintable(made.error().detail));
        constexpr int scans = 30;
        constexpr int clerks = 3;
        Stations stations;
        for (int i = 0; i < clerks; ++i)
            stations.add(QStringLiteral("scan"), servers.settings(), {QString::number(scans)});
        stations.begin();
        QTRY_VERIFY_WITH_TIMEOUT(stations.said().size() >= scans, 120'000);
        QVERIFY(!stations.areDone());
        servers.killPrimary();
        const qsizetype before = stations.said().size();
        servers.promoteStandby();
        QTRY_VERIFY_WITH_TIMEOUT(stations.areDone(), 200'000);
        const QStringList said = stations.allSaid();
        QVERIFY(before < scans * clerks);
        QCOMPARE(said.size(), scans * clerks);
        const auto database = *Database::open(servers.settings(), Database::Mode::ReadOnly);
        const auto rows = database->run(QStringLiteral(
            "SELECT supplier_lot_code, internal_lot_code FROM ingredient_lots ORDER BY supplier_lot_code"));
        QVERIFY(rows.ok());
        QStringList there;
        for (const Row &row : *rows)
            there << QStringLiteral("acknowledged ") + row.joined(u' ');
        there.sort();
        QStringList acknowledged = said;
        acknowledged.sort();
        QCOMPARE(there, acknowledged);
    }
};

QTEST_GUILESS_MAIN(FailoverTest)
#include "failovertest.moc"
