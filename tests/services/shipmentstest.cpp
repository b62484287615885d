// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves on one truck: loaded, shipped whole or not at all, taken back exactly, and returned with its history.
#include "services/shipping/shipments.h"
#include "services/delivering/deliveries.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("wrong truck");
const QString cafe = QStringLiteral("Cafe Nord");

// A floor with a shipment in hand for Cafe Nord.
class Dock : public Floor
{
public:
    explicit Dock(Engine engine)
        : Floor(engine), number(must(shipments.open({cafe, QStringLiteral("PO-7"), {}, {}, {}, {}})))
    {
    }

    QString pallet(Quantity quantity = kilos(40))
    {
        return must(palletizing.build({finishedBatch(), quantity, {}, {}})).number;
    }
    QString status(const QString &code) { return must(palletizing.find(code)).status; }
    QString load(const QString &code) { return told(shipments.load(number, code)); }
    // Every row that says where pallets are, without when it was last touched.
    QString whereabouts()
    {
        return text(QStringLiteral(
            "SELECT (SELECT count(*) FROM shipment_pallets WHERE left_at IS NULL) || '/' || (SELECT count(*) FROM "
            "pallets WHERE status = 'ACTIVE' AND customer_id IS NULL AND customer_order IS NULL AND shipped_at IS "
            "NULL) "
            "|| '/' || (SELECT count(*) FROM pallets) || '/' || (SELECT count(*) FROM shipments WHERE status = 'OPEN' "
            "AND closed_at IS NULL AND closed_by IS NULL AND close_reason IS NULL) AS t"));
    }

    Shipments shipments{session};
    Customers customers{session};
    QString number;
};

QString itemsOf(const Shipment &shipment)
{
    QStringList parts;
    for (const ShipmentPallet &pallet : shipment.pallets) {
        for (const ShipmentItem &item : pallet.items)
            parts << pallet.number + u' ' + item.batchNumber + u' ' +
                         (item.quantity ? item.quantity->toText() : QStringLiteral("?"));
    }
    return parts.join(u", ");
}
} // namespace

class ShipmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shipsAllOfIt_data() { forBothEngines(); }
    void shipsAllOfIt()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QCOMPARE(dock.number, u"S-000001"_qs);
        const QString first = dock.pallet();
        const QString second = dock.pallet(kilos(25));
        QCOMPARE(told(dock.shipments.ship(dock.number, {})), u"ShipmentEmpty|shipment|S-000001"_qs);
        QCOMPARE(dock.load(first), u"ok"_qs);
        QCOMPARE(dock.load(second), u"ok"_qs);
        QCOMPARE(dock.load(first), u"PalletLoaded|palletCode|P-000001, S-000001"_qs);
        must(dock.shipments.amend(dock.number, {{}, u"PO-8"_qs, u"Fast"_qs, u"Dan"_qs, u"S-1"_qs, kilos(-18)}));
        dock.now = dock.now.addSecs(3600);
        must(dock.shipments.ship(dock.number, {}));
        const Shipment gone = must(dock.shipments.read(u"s-000001"_qs));
        QVERIFY(gone.summary.status == ShipmentStatus::Shipped);
        QCOMPARE(gone.summary.closedAt, dock.now);
        QCOMPARE(gone.summary.closedBy, u"maria"_qs);
        QCOMPARE(gone.summary.papers.truckTemperature, std::optional(kilos(-18)));
        QCOMPARE(itemsOf(gone), u"P-000001 B-000001 40.000, P-000002 B-000002 25.000"_qs);
        const Pallet pallet = must(dock.palletizing.find(second));
        QCOMPARE(pallet.status + u'|' + pallet.customerName + u'|' + pallet.customerOrder,
                 u"SHIPPED|Cafe Nord|PO-8"_qs);
        QCOMPARE(pallet.shippedAt, dock.now);
        QCOMPARE(told(dock.shipments.load(dock.number, first)), u"ShipmentClosed|shipment|S-000001"_qs);
        QCOMPARE(told(dock.shipments.cancel(dock.number, why)), u"ShipmentClosed|shipment|S-000001"_qs);
        QCOMPARE(told(dock.shipments.read(u"S-9"_qs)), u"NotFound|shipment|S-9"_qs);
    }

    void whatMayNotLeaveIsNotLoaded_data() { forBothEngines(); }
    void whatMayNotLeaveIsNotLoaded()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString held = dock.pallet();
        dock.execute(u"INSERT INTO holds (pallet_id, reason, held_by) VALUES (1, 'wet', 'qa')"_qs);
        const QString heldRun = dock.pallet();
        dock.execute(u"INSERT INTO holds (production_run_id, reason, held_by) VALUES (2, 'wet', 'qa')"_qs);
        const QString recalled = dock.pallet();
        dock.execute(u"UPDATE pallets SET status = 'RECALLED' WHERE id = 3"_qs);
        const QString failed = dock.pallet();
        dock.execute(u"UPDATE production_runs SET quality_status = 'FAILED' WHERE id = 4"_qs);
        const QString gone = dock.pallet();
        must(dock.palletizing.voidPallet(gone, why));
        QCOMPARE(dock.load(held), u"LotOnHold|palletCode|P-000001"_qs);
        QCOMPARE(dock.load(heldRun), u"LotOnHold|batchNumber|B-000002"_qs);
        QCOMPARE(dock.load(recalled), u"LotRecalled|palletCode|P-000003"_qs);
        QCOMPARE(dock.load(failed), u"LotFailedQuality|batchNumber|B-000004"_qs);
        QCOMPARE(dock.load(gone), u"PalletNotActive|palletCode|P-000005"_qs);
        QCOMPARE(dock.load(u"nobody"_qs), u"NotFound|palletCode|nobody"_qs);
        // The database knows it, too.
        for (int id = 1; id <= 5; ++id) {
            const auto past =
                dock.database->run(u"INSERT INTO shipment_pallets (shipment_id, pallet_id) VALUES (1, ?)"_qs, {id});
            QVERIFY2(!past, qPrintable(QString::number(id)));
        }
        QCOMPARE(dock.count(u"SELECT count(*) FROM shipment_pallets"_qs), 0);
    }

    void aPalletIsOnOneShipment_data() { forBothEngines(); }
    void aPalletIsOnOneShipment()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString pallet = dock.pallet();
        const QString other = must(dock.shipments.open({u"Airport"_qs, {}, {}, {}, {}, {}}));
        QCOMPARE(dock.load(pallet), u"ok"_qs);
        QCOMPARE(told(dock.shipments.load(other, pallet)), u"PalletLoaded|palletCode|P-000001, S-000001"_qs);
        QCOMPARE(told(dock.shipments.unload(other, pallet)), u"NotFound|notLoaded|P-000001"_qs);
        // It neither leaves alone to somebody else nor is it void meanwhile.
        for (const QString &customer : {u"Airport"_qs, cafe})
            QCOMPARE(told(dock.palletizing.ship(pallet, customer, {})),
                     u"PalletLoaded|palletCode|P-000001, S-000001"_qs);
        QVERIFY(told(dock.palletizing.voidPallet(pallet, why)).startsWith(u"PalletLoaded"));
        QVERIFY(!dock.database->run(u"INSERT INTO shipment_pallets (shipment_id, pallet_id) VALUES (2, 1)"_qs));
        must(dock.shipments.unload(dock.number, pallet));
        must(dock.shipments.load(other, pallet));
        must(dock.shipments.cancel(other, why));
        QCOMPARE(dock.status(pallet), u"ACTIVE"_qs);
        must(dock.shipments.load(dock.number, pallet));
        QCOMPARE(dock.count(u"SELECT count(*) FROM shipment_pallets WHERE left_at IS NOT NULL"_qs), 2);
        QVERIFY(must(dock.shipments.read(other)).summary.status == ShipmentStatus::Cancelled);
        // Past the services it leaves with nobody else's papers either, and there is a way back.
        dock.execute(
            u"UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT customer_id FROM shipments WHERE id "
            "= 1), shipped_at = packed_at WHERE id = 1"_qs);
        const auto alone = dock.database->run(
            u"INSERT INTO shipment_lines (customer_id, pallet_id, production_run_id, kind, quantity) SELECT "
            "p.customer_id, p.id, i.production_run_id, 'SHIPPED', i.quantity FROM pallets p JOIN pallet_items i ON "
            "i.pallet_id = p.id"_qs);
        QVERIFY(!alone);
        QVERIFY2(told(alone.error()).startsWith(u"PalletLoaded"), qPrintable(told(alone.error())));
        must(dock.shipments.unshipPallet(pallet, why));
        QCOMPARE(dock.load(pallet), u"ok"_qs);
        must(dock.shipments.ship(dock.number, {}));
    }

    void tooOldForTheCustomer_data() { forBothEngines(); }
    void tooOldForTheCustomer()
    {
        QFETCH(Engine, engine);
        Dock dock(engine); // 2026-05-04
        CustomerChange said;
        said.minimumShelfLife = 10;
        must(dock.customers.amend(u"cafe nord"_qs, said));
        const QString pallet = dock.pallet();
        const QString recipe = dock.text(u"SELECT name FROM recipes WHERE id = 1"_qs);
        QCOMPARE(dock.load(pallet), u"ExpiryUnknown|palletCode|P-000001, "_qs + recipe);
        must(dock.customers.setShelfLife(recipe, 9));
        QCOMPARE(dock.load(pallet), u"TooOldForCustomer|palletCode|P-000001, 2026-05-13"_qs);
        QCOMPARE(told(dock.palletizing.ship(pallet, cafe, {})),
                 u"TooOldForCustomer|palletCode|P-000001, 2026-05-13"_qs);
        must(dock.customers.setShelfLife(recipe, 10));
        QCOMPARE(dock.load(pallet), u"ok"_qs);
        // It waits a day: nothing of the shipment leaves, and the pallet is named.
        const QString fresh = dock.pallet();
        must(dock.customers.setShelfLife(dock.text(u"SELECT name FROM recipes WHERE id = 2"_qs), 90));
        QCOMPARE(dock.load(fresh), u"ok"_qs);
        dock.now = dock.now.addDays(1);
        QCOMPARE(told(dock.shipments.ship(dock.number, {})), u"PalletsRefused|shipment|P-000001"_qs);
        QCOMPARE(dock.status(fresh), u"ACTIVE"_qs);
        const auto refusals = must(dock.shipments.refusals(dock.number));
        QCOMPARE(refusals.size(), size_t(1));
        QCOMPARE(refusals.front().pallet + u' ' + told(refusals.front().error),
                 u"P-000001 TooOldForCustomer|palletCode|P-000001, 2026-05-14"_qs);
        // A customer that asks for nothing gets nothing that is past its day.
        said.minimumShelfLife = -1;
        must(dock.customers.amend(cafe, said));
        QVERIFY(must(dock.shipments.refusals(dock.number)).empty());
        dock.now = dock.now.addDays(10);
        QCOMPARE(must(dock.shipments.refusals(dock.number)).size(), size_t(1));
    }

    void whatIsMissingIsNamedBeforeTheTruckLeaves_data() { forBothEngines(); }
    void whatIsMissingIsNamedBeforeTheTruckLeaves()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString pallet = dock.pallet();
        must(dock.shipments.load(dock.number, pallet));
        // Nothing on it is regulated: it is named, and nobody is stopped.
        QVERIFY(!must(dock.shipments.read(dock.number)).isRegulated);
        QCOMPARE(must(dock.shipments.read(dock.number)).missing.size(), size_t(2));
        dock.execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE"_qs);
        // What goes through the oven leaves the scope.
        QVERIFY(!must(dock.shipments.read(dock.number)).isRegulated);
        const QString batch = must(dock.palletizing.find(pallet)).items.front().batchNumber;
        const QString cream = dock.released(u"Cream"_qs, kilos(50));
        dock.execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE"_qs);
        dock.recipe(u"Cake"_qs, {u"Cream"_qs});
        dock.execute(u"UPDATE recipe_ingredients SET after_kill_step = TRUE WHERE ingredient_id = (SELECT id FROM "
                     "ingredients WHERE name = 'Cream')"_qs);
        const RunId run = dock.startedRun(u"Cake"_qs);
        must(dock.production.add({run, cream, kilos(10), {}}));
        must(dock.production.finish(run, kilos(100)));
        const QString cake = dock.text(u"SELECT batch_number FROM production_runs WHERE id = ?"_qs, {run});
        const QString cakes = must(dock.palletizing.build({cake, kilos(10), {}, {}})).number;
        must(dock.shipments.load(dock.number, cakes));
        QVERIFY(must(dock.shipments.read(dock.number)).isRegulated);
        must(dock.shipments.unload(dock.number, cakes));
        QVERIFY(!must(dock.shipments.read(dock.number)).isRegulated);
        // Alone it needs the same.
        QCOMPARE(told(dock.palletizing.ship(cakes, u"Nobody yet"_qs, {})),
                 u"ShipmentIncomplete|reason|recipient, shipped_from"_qs);
        must(dock.palletizing.ship(cakes, u"Nobody yet"_qs, {}, u"the office is closed"_qs));
        must(dock.shipments.unshipPallet(cakes, why));
        must(dock.shipments.load(dock.number, cakes));
        QCOMPARE(told(dock.shipments.ship(dock.number, {})), u"ShipmentIncomplete|reason|recipient, shipped_from"_qs);
        CustomerChange said;
        said.phone = u"+1 555"_qs;
        said.street = u"2 Main St"_qs;
        said.city = u"Salem"_qs;
        said.region = u"OR"_qs;
        said.postalCode = u"97301"_qs;
        must(dock.customers.amend(cafe, said));
        QCOMPARE(told(dock.shipments.ship(dock.number, {})), u"ShipmentIncomplete|reason|shipped_from"_qs);
        QCOMPARE(dock.status(pallet), u"ACTIVE"_qs);
        must(dock.shipments.ship(dock.number, u"the office is closed"_qs));
        QCOMPARE(must(dock.shipments.read(dock.number)).summary.closeReason, u"the office is closed"_qs);
        QCOMPARE(dock.status(pallet), u"SHIPPED"_qs);
    }

    void unshipsExactly_data() { forBothEngines(); }
    void unshipsExactly()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString first = dock.pallet();
        const QString second = dock.pallet();
        must(dock.shipments.load(dock.number, first));
        must(dock.shipments.load(dock.number, second));
        const QString before = dock.whereabouts();
        const QString papers = itemsOf(must(dock.shipments.read(dock.number)));
        QCOMPARE(told(dock.shipments.unship(dock.number, why)), u"StatusMoveNotAllowed|shipment|S-000001"_qs);
        for (int round = 0; round < 2; ++round) {
            must(dock.shipments.ship(dock.number, {}));
            QVERIFY(dock.whereabouts() != before);
            QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), papers);
            QCOMPARE(told(dock.shipments.unship(dock.number, {})), u"Required|reason|"_qs);
            must(dock.shipments.unship(dock.number, why));
            QCOMPARE(dock.whereabouts(), before);
            QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), papers);
        }
        QCOMPARE(dock.quantity(u"SELECT sum(quantity) AS quantity FROM shipment_lines"_qs), kilos(0));
        QCOMPARE(
            dock.count(u"SELECT count(*) FROM shipment_lines WHERE kind = 'UNSHIPPED' AND reason = 'wrong truck'"_qs),
            4);
        // One of it alone: it is on the shipment no more, the other one is.
        must(dock.shipments.ship(dock.number, {}));
        must(dock.shipments.unshipPallet(first, why));
        QCOMPARE(dock.status(first), u"ACTIVE"_qs);
        QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), u"P-000002 B-000002 40.000"_qs);
        QCOMPARE(told(dock.shipments.unshipPallet(first, why)), u"StatusMoveNotAllowed|notShipped|P-000001"_qs);
        // One that left without papers.
        must(dock.palletizing.ship(first, u"Airport"_qs, {}));
        QCOMPARE(must(dock.shipments.unshipPallet(first, why)).customerName, QString());
    }

    void returnsComeBackHeld_data() { forBothEngines(); }
    void returnsComeBackHeld()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString pallet = dock.pallet();
        must(dock.shipments.load(dock.number, pallet));
        must(dock.shipments.ship(dock.number, {}));
        const QString batch = must(dock.palletizing.find(pallet)).items.front().batchNumber;
        const QString moldy = u"moldy"_qs;
        QCOMPARE(told(dock.shipments.returnCases(pallet, {batch, kilos(41), {}, {}}, moldy)),
                 u"NotEnoughLeft|onPallet|P-000001, 40.000 units"_qs);
        QCOMPARE(told(dock.shipments.returnCases(pallet, {batch, kilos(40), {}, {}}, moldy)),
                 u"PalletEmpty|quantity|P-000001"_qs);
        const Pallet back = must(dock.shipments.returnCases(pallet, {batch, kilos(15), u"Q-1"_qs, {}}, moldy));
        QCOMPARE(back.number + u'|' + back.status + u'|' + back.location, u"P-000002|ON_HOLD|Q-1"_qs);
        QCOMPARE(back.items.front().quantity, std::optional(kilos(15)));
        QCOMPARE(must(dock.palletizing.find(pallet)).items.front().quantity, std::optional(kilos(25)));
        QCOMPARE(must(dock.palletizing.unpacked(batch)), std::optional(kilos(60)));
        // The papers say what left.
        QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), u"P-000001 B-000001 40.000"_qs);
        const Pallet whole = must(dock.shipments.returnPallet(pallet, moldy));
        QCOMPARE(whole.status + u'|' + whole.customerName, u"ON_HOLD|"_qs);
        QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), u"P-000001 B-000001 40.000"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM holds WHERE reason = 'moldy' AND released_at IS NULL"_qs), 2);
        QStringList events;
        for (const ShipmentEvent &event : must(dock.shipments.eventsOf(pallet)))
            events << QString::number(int(event.kind)) + u' ' + event.quantity->toText() + u' ' + event.customerName +
                          u' ' + event.ontoPallet;
        QCOMPARE(events.join(u'|'), u"0 40.000 Cafe Nord |2 15.000 Cafe Nord P-000002|2 25.000 Cafe Nord "_qs);
        QCOMPARE(must(dock.shipments.eventsOf(back.number)).size(), size_t(1));
        QCOMPARE(told(dock.shipments.unship(dock.number, why)), u"StatusMoveNotAllowed|returned|S-000001"_qs);
    }

    void whatCameBackDidLeave_data() { forBothEngines(); }
    void whatCameBackDidLeave()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString first = dock.pallet();
        const QString second = dock.pallet();
        must(dock.shipments.load(dock.number, first));
        must(dock.shipments.load(dock.number, second));
        must(dock.shipments.ship(dock.number, {}));
        must(dock.shipments.unship(dock.number, why)); // nothing came back of it yet
        must(dock.shipments.ship(dock.number, {}));
        const QString batch = must(dock.palletizing.find(first)).items.front().batchNumber;
        must(dock.shipments.returnCases(first, {batch, kilos(15), {}, {}}, why));
        const QString left = u"P-000001 B-000001 40.000, P-000002 B-000002 40.000"_qs;
        QCOMPARE(told(dock.shipments.unship(dock.number, why)), u"StatusMoveNotAllowed|returned|S-000001"_qs);
        QCOMPARE(told(dock.shipments.unshipPallet(first, why)), u"StatusMoveNotAllowed|returned|P-000001"_qs);
        const auto past = dock.database->run(
            u"INSERT INTO shipment_lines (shipment_id, pallet_id, production_run_id, kind, quantity, reason) SELECT "
            "1, pallet_id, production_run_id, 'UNSHIPPED', -quantity, 'x' FROM pallet_items WHERE pallet_id = 1"_qs);
        QVERIFY(!past);
        QVERIFY2(told(past.error()).startsWith(u"StatusMoveNotAllowed"), qPrintable(told(past.error())));
        QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), left);
        for (const QString &pallet : {first, second})
            must(dock.shipments.returnPallet(pallet, why));
        QCOMPARE(told(dock.shipments.unship(dock.number, why)), u"StatusMoveNotAllowed|returned|S-000001"_qs);
        QVERIFY(!dock.database->run(u"UPDATE shipments SET status = 'OPEN', closed_at = NULL, closed_by = NULL"_qs));
        QCOMPARE(told(dock.shipments.cancel(dock.number, why)), u"ShipmentClosed|shipment|S-000001"_qs);
        QCOMPARE(itemsOf(must(dock.shipments.read(dock.number))), left);
        // Once it is sold again that is another departure.
        dock.execute(u"UPDATE holds SET released_at = held_at, released_by = 'qa', release_reason = 'dry'"_qs);
        dock.execute(u"UPDATE pallets SET status = 'ACTIVE' WHERE status = 'ON_HOLD'"_qs);
        must(dock.palletizing.ship(first, u"Airport"_qs, {}));
        must(dock.shipments.unshipPallet(first, why));
        QCOMPARE(told(dock.shipments.unship(dock.number, why)), u"StatusMoveNotAllowed|returned|S-000001"_qs);
    }

    void plainSqlTakesNothingBack_data() { forBothEngines(); }
    void plainSqlTakesNothingBack()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.load(dock.number, dock.pallet()));
        must(dock.palletizing.ship(dock.pallet(), u"Airport"_qs, {}));
        const auto refuses = [&dock](const char *sql) {
            const auto done = dock.database->run(QString::fromLatin1(sql));
            return !done ? told(done.error()) : u"done: "_qs + QString::fromLatin1(sql);
        };
        QVERIFY(refuses("UPDATE shipments SET status = 'SHIPPED', closed_at = created_at WHERE id = 1")
                    .startsWith(u"PalletsRefused"));
        QVERIFY(refuses("UPDATE shipments SET status = 'CANCELLED', closed_at = created_at WHERE id = 1")
                    .startsWith(u"PalletLoaded"));
        must(dock.shipments.ship(dock.number, {}));
        for (const char *sql :
             {"UPDATE pallets SET status = 'ACTIVE', shipped_at = NULL WHERE id = 1",
              "UPDATE pallets SET status = 'ON_HOLD' WHERE id = 2",
              "UPDATE pallet_items SET quantity = quantity - 1 WHERE pallet_id = 1",
              "DELETE FROM pallet_items WHERE pallet_id = 2", "UPDATE shipments SET seal = 'other' WHERE id = 1",
              "UPDATE shipments SET status = 'OPEN', closed_at = NULL, closed_by = NULL WHERE id = 1",
              "UPDATE shipment_pallets SET left_at = loaded_at WHERE id = 1", "DELETE FROM shipment_pallets",
              "DELETE FROM shipments", "DELETE FROM shipment_lines",
              "UPDATE shipment_lines SET quantity = quantity + 1",
              "INSERT INTO shipment_lines (pallet_id, production_run_id, kind, quantity, reason) SELECT pallet_id, "
              "production_run_id, 'RETURNED', -quantity - 1, 'x' FROM shipment_lines WHERE id = 1",
              "UPDATE pallets SET customer_id = (SELECT max(id) FROM customers) WHERE id = 1",
              "UPDATE pallets SET customer_order = 'mine' WHERE id = 1",
              "UPDATE pallets SET shipped_at = '2026-01-01T00:00:00.000Z' WHERE id = 1",
              "UPDATE pallets SET status = 'RECALLED', customer_id = NULL WHERE id = 1",
              "INSERT INTO shipment_lines (shipment_id, customer_id, pallet_id, production_run_id, kind, quantity) "
              "SELECT shipment_id, customer_id, pallet_id, production_run_id, kind, quantity FROM shipment_lines",
              "INSERT INTO shipment_lines (customer_id, pallet_id, production_run_id, kind, quantity) SELECT "
              "customer_id, pallet_id, production_run_id, 'SHIPPED', quantity + 1 FROM shipment_lines WHERE id = 1"})
            QVERIFY2(!refuses(sql).startsWith(u"done"), sql);
    }

    // Over random loads: a pallet is on one open shipment at most, the papers add up to what left, and unshipping
    // restores what was there.
    void whateverHappensTheBooksAgree_data() { forBothEngines(); }
    void whateverHappensTheBooksAgree()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QRandomGenerator random(20260504);
        const QString batch = dock.finishedBatch(kilos(1000));
        QStringList pallets;
        for (int i = 0; i < 8; ++i)
            pallets << must(dock.palletizing.build({batch, kilos(5 + i), {}, {}})).number;
        QStringList numbers{dock.number, must(dock.shipments.open({u"Airport"_qs, {}, {}, {}, {}, {}}))};
        const auto anyOf = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        int shipped = 0;
        int unshipped = 0;
        for (int step = 0; step < 120; ++step) {
            const QString number = anyOf(numbers);
            switch (random.bounded(6)) {
            case 0:
            case 1:
            case 2:
                (void)dock.shipments.load(number, anyOf(pallets));
                break;
            case 3:
                (void)dock.shipments.unload(number, anyOf(pallets));
                break;
            case 4: {
                const QString before = dock.whereabouts();
                const QString papers = itemsOf(must(dock.shipments.read(number)));
                if (!dock.shipments.ship(number, {}))
                    break;
                ++shipped;
                QCOMPARE(itemsOf(must(dock.shipments.read(number))), papers);
                if (random.bounded(3) > 0 && dock.shipments.unship(number, why)) {
                    ++unshipped;
                    QCOMPARE(dock.whereabouts(), before);
                    QCOMPARE(itemsOf(must(dock.shipments.read(number))), papers);
                } else {
                    numbers.removeAll(number);
                    numbers << must(dock.shipments.open({u"Airport"_qs, {}, {}, {}, {}, {}}));
                }
                break;
            }
            default:
                (void)dock.shipments.unshipPallet(anyOf(pallets), why);
            }
            QCOMPARE(dock.count(u"SELECT count(*) FROM (SELECT pallet_id FROM shipment_pallets x JOIN shipments s ON "
                                "s.id = x.shipment_id WHERE x.left_at IS NULL AND s.status = 'OPEN' GROUP BY pallet_id "
                                "HAVING count(*) > 1) d"_qs),
                     0);
            QCOMPARE(
                dock.quantity(u"SELECT COALESCE(sum(quantity), 0) AS quantity FROM shipment_lines"_qs),
                dock.quantity(u"SELECT COALESCE(sum(i.quantity), 0) AS quantity FROM pallet_items i JOIN pallets p "
                              "ON p.id = i.pallet_id WHERE p.status = 'SHIPPED'"_qs));
        }
        QVERIFY(shipped > 5);
        QVERIFY(unshipped > 3);
    }

    void customersAreDescribed_data() { forBothEngines(); }
    void customersAreDescribed()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        CustomerChange said;
        said.gln = u"1234567890128"_qs;
        said.city = u"Salem"_qs;
        must(dock.customers.add(u"Hotel"_qs, said));
        QCOMPARE(told(dock.customers.add(u"HOTEL"_qs, {})), u"Duplicate|customer|Hotel"_qs);
        said = {};
        said.gln = u"1234567890123"_qs;
        QCOMPARE(told(dock.customers.amend(u"Hotel"_qs, said)), u"NotAGtin|gln|1234567890123"_qs);
        QCOMPARE(told(dock.customers.amend(u"Nobody"_qs, {})), u"NotFound|customer|Nobody"_qs);
        said = {};
        said.city = QString();
        said.minimumShelfLife = 3;
        must(dock.customers.amend(u"Hotel"_qs, said));
        const Customer hotel = must(dock.customers.read(u"hotel"_qs));
        QCOMPARE(hotel.gln + u'|' + hotel.city, u"1234567890128|"_qs);
        QCOMPARE(hotel.minimumShelfLife, std::optional(3));
        QCOMPARE(must(dock.customers.list()).size(), size_t(2));
    }

    void allAreListedPageByPage_data() { forBothEngines(); }
    void allAreListedPageByPage()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.cancel(must(dock.shipments.open({cafe, {}, {}, {}, {}, {}})), why));
        dock.execute(u"INSERT INTO shipments (shipment_number, customer_id, created_by) WITH RECURSIVE c(n) AS (SELECT "
                     "1 UNION ALL SELECT n + 1 FROM c WHERE n < 398) SELECT 'X-' || n, 1, 'x' FROM c"_qs);
        const auto page = must(dock.shipments.list());
        QCOMPARE(page.size(), size_t(Shipments::pageSize));
        QCOMPARE(page.front().number + u' ' + page.back().number, u"X-398 X-199"_qs);
        const auto next = must(dock.shipments.list(page.back()));
        QCOMPARE(next.size(), size_t(Shipments::pageSize));
        QCOMPARE(next[198].number + u' ' + next[199].number, u"S-000001 S-000002"_qs);
        QCOMPARE(must(dock.shipments.list(next.back())).size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(ShipmentsTest)
#include "shipmentstest.moc"
