// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/sealkeeper.h"

#include "support/floor.h"

#include <QSignalSpy>
#include <QTest>

using namespace bm;
using namespace bm::test;

class SealKeeperTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void workIsSealedAfterAPauseAndAtTheEnd_data() { forBothEngines(); }
    void workIsSealedAfterAPauseAndAtTheEnd()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        ServiceWorker worker(plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        const HeadMemory memory(plant.folder() + QStringLiteral("/heads"));
        const auto add = [&worker](const QString &name) {
            auto added = worker.ask([name](Services &services) { return services.catalog.addCustomer(name); });
            added.waitForFinished();
            must(added.result());
            worker.announce();
        };
        const QString sealed = QStringLiteral("SELECT COALESCE(max(last_audit_id), 0) FROM audit_seals");
        {
            SealKeeper keeper(worker, memory);
            QSignalSpy spy(&keeper, &SealKeeper::sealed);
            add(QStringLiteral("Shop 1"));
            add(QStringLiteral("Shop 2"));
            QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 20'000);
            QCOMPARE(plant.value(sealed), QStringLiteral("2"));
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_seals")), QStringLiteral("1"));
            add(QStringLiteral("Shop 3"));
        }
        // The pause was not over when the program closed.
        QCOMPARE(plant.value(sealed), QStringLiteral("3"));
        QCOMPARE(memory.of(plant.settings())->hash,
                 plant.value(QStringLiteral("SELECT hash FROM audit_seals ORDER BY id DESC LIMIT 1")));
    }
};

QTEST_GUILESS_MAIN(SealKeeperTest)
#include "sealkeepertest.moc"
