// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back from a customer is always written down, and held; what left a day ago is a return and nothing else.
#include "services/delivering/deliveries.h"
#include "services/holding/holds.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString cafe = QStringLiteral("Cafe Nord");
const QString why = QStringLiteral("wet");

// A pallet of two batches that a customer has.
struct Yard : Floor
{
    explicit Yard(Engine engine) : Floor(engine), good(finishedBatch()), other(finishedBatch())
    {
        pallet = must(palletizing.build({good, kilos(20), {}, {}})).number;
        must(palletizing.add(pallet, other, kilos(30)));
        must(palletizing.ship(pallet, cafe, QStringLiteral("SO-1"), QStringLiteral("no papers")));
    }
    QString statusOf(const QString &number) { return must(palletizing.find(number)).status; }
    void hold(const QString &batch)
    {
        execute(QStringLiteral("INSERT INTO holds (production_run_id, reason, held_at, held_by) SELECT id, 'glass', ?, "
                               "'qa' FROM production_runs WHERE batch_number = ?"),
                {now, batch});
    }

    Shipments shipments{session};
    QString good;
    QString other;
    QString pallet;
};
} // namespace

class ReturnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesComeBackWhileABatchIsHeld_data() { forBothEngines(); }
    void casesComeBackWhileABatchIsHeld()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        floor.hold(floor.other);
        // Of the batch that is not held, and of the one that is, the last of it, too.
        const Pallet first = must(floor.shipments.returnCases(floor.pallet, {floor.good, kilos(5), {}, {}}, why));
        QCOMPARE(floor.statusOf(first.number), QStringLiteral("ON_HOLD"));
        const Pallet second = must(floor.shipments.returnCases(floor.pallet, {floor.other, kilos(10), {}, {}}, why));
        QCOMPARE(floor.statusOf(second.number), QStringLiteral("ON_HOLD"));
        const Pallet third = must(floor.shipments.returnCases(floor.pallet, {floor.other, kilos(20), {}, {}}, why));
        QCOMPARE(third.items.front().quantity, kilos(20));
        const Pallet left = must(floor.palletizing.find(floor.pallet));
        QCOMPARE(left.status, QStringLiteral("SHIPPED"));
        QCOMPARE(left.items.size(), size_t(1));
        QCOMPARE(left.items.front().quantity, kilos(15));
        // All that is left comes back with the pallet itself, and that is said.
        const auto rest = floor.shipments.returnCases(floor.pallet, {floor.good, kilos(15), {}, {}}, why);
        QCOMPARE(told(rest), u"PalletEmpty|quantity|"_qs + floor.pallet);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds WHERE pallet_id IS NOT NULL AND released_at IS "
                                            "NULL")),
                 3);
        // What is held is still not packed by hand, nor taken off what stands here.
        QVERIFY(told(floor.palletizing.build({floor.other, kilos(1), {}, {}})).startsWith(u"LotOnHold"));
        QVERIFY(told(floor.palletizing.takeOff(second.number, floor.other, kilos(1), why)) != QStringLiteral("ok"));
    }

    void casesOfAFailedBatchComeBack_data() { forBothEngines(); }
    void casesOfAFailedBatchComeBack()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        must(floor.production.checkQuality(must(floor.production.find(floor.other)).id, QStringLiteral("FAILED"),
                                           QStringLiteral("glass")));
        const Pallet back = must(floor.shipments.returnCases(floor.pallet, {floor.other, kilos(10), {}, {}}, why));
        QCOMPARE(floor.statusOf(back.number), QStringLiteral("ON_HOLD"));
        QVERIFY(told(floor.palletizing.build({floor.other, kilos(1), {}, {}})) != QStringLiteral("ok"));
    }

    // It had it, and opened some perhaps.
    void aRecallNamesWhoSentItBack_data() { forBothEngines(); }
    void aRecallNamesWhoSentItBack()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        const auto customers = [](const RecallScope &scope) {
            QStringList all;
            for (const RecallCustomer &customer : scope.customers)
                all << QStringLiteral("%1 %2 %3").arg(customer.name).arg(customer.pallets).arg(customer.returned);
            return all.join(u", ");
        };
        Recalls &recalls = floor.services.recalls;
        QCOMPARE(customers(must(recalls.preview({floor.good}))), cafe + u" 1 0");
        // Some of it back: it still has the pallet, which counts once.
        must(floor.shipments.returnCases(floor.pallet, {floor.good, kilos(5), {}, {}}, why));
        QCOMPARE(customers(must(recalls.preview({floor.good}))), cafe + u" 1 0");
        must(floor.shipments.returnPallet(floor.pallet, why));
        QCOMPARE(customers(must(recalls.preview({floor.good}))), cafe + u" 0 1");
        const QString number = must(recalls.open({{floor.good}, QStringLiteral("glass"), false})).number;
        QCOMPARE(customers(must(recalls.read(number)).scope), cafe + u" 0 1");
    }

    void aDayLaterItIsAReturn_data() { forBothEngines(); }
    void aDayLaterItIsAReturn()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        floor.now = floor.now.addDays(1).addSecs(60);
        QCOMPARE(told(floor.shipments.unshipPallet(floor.pallet, why)),
                 QStringLiteral("StatusMoveNotAllowed|leftLongAgo|") + floor.pallet);
        QCOMPARE(floor.statusOf(floor.pallet), QStringLiteral("SHIPPED"));
        QCOMPARE(must(floor.shipments.returnPallet(floor.pallet, why)).status, QStringLiteral("ON_HOLD"));
    }

    void noTruckIsAsHotAsThat_data() { forBothEngines(); }
    void noTruckIsAsHotAsThat()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        ShipmentPapers papers;
        papers.customerName = cafe;
        for (const qint64 degrees : {-273, -61, 61, 999999}) {
            papers.truckTemperature = Quantity::ofUnits(degrees);
            QVERIFY(told(floor.shipments.open(papers)).startsWith(u"OutOfLimits|temperature"));
        }
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM shipments")), 0);
        papers.truckTemperature = Quantity::ofUnits(-60);
        const QString number = must(floor.shipments.open(papers));
        papers.truckTemperature = Quantity::ofUnits(100);
        QVERIFY(told(floor.shipments.amend(number, papers)).startsWith(u"OutOfLimits|temperature"));
        DeliveryPapers delivery;
        delivery.supplierName = QStringLiteral("Mill");
        delivery.truckTemperature = Quantity::ofUnits(100);
        QVERIFY(told(Deliveries(floor.session).open(delivery)).startsWith(u"OutOfLimits|temperature"));
    }

    void aPalletHasNoNumberOfAShipment_data() { forBothEngines(); }
    void aPalletHasNoNumberOfAShipment()
    {
        QFETCH(Engine, engine);
        Yard floor(engine);
        ShipmentPapers papers;
        papers.customerName = cafe;
        const QString number = must(floor.shipments.open(papers));
        QCOMPARE(told(floor.palletizing.build({floor.good, kilos(1), {}, number})),
                 QStringLiteral("Duplicate|palletNumber|") + number);
        // Nor the other way round: the next number of a shipment is passed over.
        must(floor.palletizing.build({floor.good, kilos(1), {}, QStringLiteral("S-000002")}));
        QCOMPARE(must(floor.shipments.open(papers)), QStringLiteral("S-000003"));
    }
};

QTEST_GUILESS_MAIN(ReturnsTest)
#include "returnstest.moc"
