// SPDX-License-Identifier: GPL-3.0-or-later
// At which temperatures goods travel: a truck that is warmer or colder leaves when somebody answers for it.
#include "documents/sentences.h"
#include "documents/shipping/shippingwords.h"
#include "services/recipes/recipes.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature quinn{u"quinn"_qs, staffPin};
const Signature rita{u"rita"_qs, staffPin};

// Frozen cakes, at most -15 degrees, are on a truck.
struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine)
    {
        recipe(u"Frozen cake"_qs, {u"Cream"_qs});
        const QString lot = released(u"Cream"_qs, kilos(20));
        const RunId run = startedRun(u"Frozen cake"_qs);
        must(production.add({run, lot, kilos(20), {}}));
        const QString batch = must(production.finish(run, kilos(100))).run.batchNumber;
        must(Recipes(session).setStorage(u"Frozen cake"_qs, {{}, kilos(-15)}));
        pallet = must(palletizing.build({batch, kilos(40), {}, {}})).number;
        number = must(shipments.open({u"Cafe"_qs, {}, {}, {}, {}, {}}));
        must(shipments.load(number, pallet));
    }

    void truck(std::optional<Quantity> degrees) { must(shipments.amend(number, {{}, {}, {}, {}, {}, degrees})); }
    QString ships(const TruckApproval &approval = {}) { return told(shipments.ship(number, {}, approval)); }
    Shipment seen() { return must(shipments.read(number)); }
    QString plain(const QString &sql, const Args &args = {}) { return told(database->run(sql, args)); }

    Shipments shipments{session};
    QString pallet;
    QString number;
};
} // namespace

class TruckTemperatureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aColdTruckLeaves_data() { forBothEngines(); }
    void aColdTruckLeaves()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.truck(kilos(-15));
        QVERIFY(dock.seen().keptOtherwise.empty());
        QCOMPARE(dock.ships(), u"ok"_qs);
        QCOMPARE(dock.seen().summary.temperatureReason, QString());
    }

    void aWarmOneIsRefused_data() { forBothEngines(); }
    void aWarmOneIsRefused()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.truck(kilos(4));
        const auto warm = dock.shipments.ship(dock.number, {});
        QCOMPARE(told(warm), u"OutOfLimits|storage|4.000 °C: Frozen cake (... - -15.000 °C)"_qs);
        QVERIFY(sentence(warm.error()).contains(u"Frozen cake"));
        QVERIFY(wayOut(warm.error()).contains(u"QA"));
        QCOMPARE(keptWords(dock.seen().keptOtherwise), u"Frozen cake: at most -15.000 °C"_qs);
        // Nor one of which nobody knows.
        dock.truck({});
        QCOMPARE(dock.ships(), u"OutOfLimits|storage|? °C: Frozen cake (... - -15.000 °C)"_qs);
        // Past the program neither.
        dock.execute(
            u"UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT id FROM customers), shipped_at = created_at"_qs);
        const QString leaves = u"UPDATE shipments SET status = 'SHIPPED', closed_at = created_at"_qs;
        QVERIFY(dock.plain(leaves).startsWith(u"OutOfLimits"));
        QCOMPARE(dock.plain(leaves + u", temperature_reason = 'x'"_qs), u"ok"_qs);
    }

    void whoeverMayJudgeBatchesSigns_data() { forBothEngines(); }
    void whoeverMayJudgeBatchesSigns()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.truck(kilos(4));
        enrolStaff(*dock.database);
        dock.session.person = u"rita"_qs;
        QVERIFY(dock.ships().startsWith(u"OutOfLimits|storage"));
        QVERIFY(dock.ships({u"only an hour"_qs, {}}).startsWith(u"SignatureNeeded"));
        QVERIFY(dock.ships({u"only an hour"_qs, rita}).startsWith(u"NotAllowed"));
        QCOMPARE(dock.count(u"SELECT count(*) FROM signatures"_qs), 0);
        QCOMPARE(dock.ships({u"only an hour"_qs, quinn}), u"ok"_qs);
        const Shipment left = dock.seen();
        QCOMPARE(left.summary.temperatureReason, u"only an hour"_qs);
        QCOMPARE(left.summary.temperatureAcceptedBy, u"quinn"_qs);
        QCOMPARE(keptWords(left.keptOtherwise), u"Frozen cake: at most -15.000 °C"_qs);
        QCOMPARE(dock.text(u"SELECT meaning FROM signatures"_qs),
                 u"let shipment %1 leave at 4.000 °C: Frozen cake (... - -15.000 °C)"_qs.arg(dock.number));
        // It comes back, and goes with a cold one: nobody has to answer any more.
        must(dock.shipments.unship(dock.number, u"another truck"_qs));
        QCOMPARE(dock.seen().summary.temperatureReason, QString());
        QCOMPARE(dock.seen().summary.temperatureAcceptedBy, QString());
        QVERIFY(dock.ships().startsWith(u"OutOfLimits|storage"));
        dock.truck(kilos(-20));
        QCOMPARE(dock.ships(), u"ok"_qs);
        QCOMPARE(dock.seen().summary.temperatureReason, QString());
        QCOMPARE(dock.seen().summary.temperatureAcceptedBy, QString());
    }

    void aSignatureOfItsOwn_data() { forBothEngines(); }
    void aSignatureOfItsOwn()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        enrolStaff(*dock.database);
        dock.execute(
            u"UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT id FROM customers), shipped_at = created_at"_qs);
        dock.execute(u"INSERT INTO signatures (act, meaning, table_name, record_id, reason, signed_by) VALUES "
                     "('check_run_quality', 'x', 'production_runs', '1', 'x', 'quinn')"_qs);
        const QString leaves = u"UPDATE shipments SET status = 'SHIPPED', closed_at = created_at, temperature_reason = "
                               "'x', temperature_signature_id = (SELECT max(id) FROM signatures)"_qs;
        QVERIFY(dock.plain(leaves).startsWith(u"SignatureNeeded"));
    }

    // Without papers nobody would say how cold it is.
    void aPalletAloneStays_data() { forBothEngines(); }
    void aPalletAloneStays()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.unload(dock.number, dock.pallet));
        const auto alone = dock.palletizing.ship(dock.pallet, u"Cafe"_qs, {});
        QVERIFY(!alone.ok());
        QCOMPARE(sentence(alone.error()), u"This is kept at temperatures of its own: Frozen cake"_qs);
        QVERIFY(wayOut(alone.error()).contains(u"Put it on a shipment"_qs));
        const QString leaves = u"UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT id FROM customers), "
                               "shipped_at = created_at"_qs;
        QVERIFY2(dock.plain(leaves).startsWith(u"OutOfLimits"), qPrintable(dock.plain(leaves)));
        must(Recipes(dock.session).setStorage(u"Frozen cake"_qs, {}));
        must(dock.palletizing.ship(dock.pallet, u"Cafe"_qs, {}));
    }

    void limitsOfAVersion_data() { forBothEngines(); }
    void limitsOfAVersion()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        Recipes recipes(dock.session);
        const QString cake = u"Frozen cake"_qs;
        // It was used already, and goes into the next version.
        QVERIFY(must(recipes.read(cake)).isUsed);
        QCOMPARE(must(recipes.read(must(recipes.copy(cake)))).storage, (StorageLimits{{}, kilos(-15)}));
        QCOMPARE(told(recipes.setStorage(cake, {kilos(5), kilos(0)})), u"OutOfLimits|high|0.000"_qs);
        QCOMPARE(told(recipes.setStorage(cake, {kilos(-61), {}})), u"OutOfLimits|temperature|-61.000"_qs);
        must(recipes.setStorage(cake, {kilos(0), kilos(5)}));
        QCOMPARE(storageWords(must(recipes.read(cake)).storage), u"from 0.000 to 5.000 °C"_qs);
        dock.truck(kilos(-18));
        QVERIFY(dock.ships().startsWith(u"OutOfLimits"));
        must(recipes.setStorage(cake, {}));
        QCOMPARE(dock.ships(), u"ok"_qs);
    }
};

QTEST_GUILESS_MAIN(TruckTemperatureTest)
#include "trucktemperaturetest.moc"
