// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt that was a mistake is taken back: by a booking of its own, once, and not what others rely on.
#include "services/delivering/deliveries.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine) { must(catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs})); }

    static NewLot flour(qint64 amount, const QString &supplierLot = u"S-1"_qs)
    {
        NewLot lot;
        lot.ingredientName = u"Flour"_qs;
        lot.quantity = kilos(amount);
        lot.supplierLotCode = supplierLot;
        return lot;
    }
    ReceivedLot came(qint64 amount) { return must(receiving.receive(flour(amount))); }
    Lot lot(const QString &code) { return must(lots.find(code)); }
    QString refusedBack(const ReceivedLot &received)
    {
        const qint64 before = count(u"SELECT count(*) FROM lot_movements"_qs);
        const QString answer = told(receiving.takeBack(received.receipt, u"scanned twice"_qs));
        if (count(u"SELECT count(*) FROM lot_movements"_qs) != before)
            return u"something was booked: "_qs + answer;
        return answer;
    }
    // Past the service: what the database itself says to the same booking.
    QString forced(qint64 receipt, Quantity quantity, const QString &lotCode, const QString &type = u"ADJUST"_qs)
    {
        const QString movement = plant.engine() == Engine::SQLite ? u"?"_qs : u"CAST(? AS movement_type)"_qs;
        const QString sql =
            u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reverses_id, moved_at) VALUES "
            "((SELECT id FROM ingredient_lots WHERE internal_lot_code = ?), %1, ?, ?, ?)"_qs;
        const auto done = database->run(sql.arg(movement), {lotCode, type, quantity, receipt, now});
        return done ? u"ok"_qs : QString(told(done.error()).section(u'|', 0, 0));
    }
    Deliveries deliveries{session};
};
} // namespace

class TakeBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasReceivedByMistakeIsBookedBack_data() { forBothEngines(); }
    void whatWasReceivedByMistakeIsBookedBack()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const ReceivedLot received = dock.came(25);
        const TakenBack taken = must(dock.receiving.takeBack(received.receipt, u" scanned twice "_qs));
        QCOMPARE(taken.lotCode, received.internalLotCode);
        QCOMPARE(taken.quantity, kilos(25));
        QCOMPARE(taken.remaining, Quantity());
        const Lot lot = dock.lot(received.internalLotCode);
        QCOMPARE(*lot.remaining, Quantity());
        QCOMPARE(*lot.received, kilos(25)); // the receipt stays what it was
        QCOMPARE(lot.status, u"DEPLETED"_qs);
        QCOMPARE(dock.quantity(u"SELECT quantity FROM lot_movements WHERE reverses_id = ?"_qs, {received.receipt}),
                 -kilos(25));
        QCOMPARE(dock.text(u"SELECT reason FROM lot_movements WHERE reverses_id = ?"_qs, {received.receipt}),
                 u"scanned twice"_qs);
        QCOMPARE(dock.refusedBack(received), u"Duplicate|receipt|"_qs + received.internalLotCode);
    }

    void aReasonIsNeeded_data() { forBothEngines(); }
    void aReasonIsNeeded()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const ReceivedLot received = dock.came(5);
        QCOMPARE(told(dock.receiving.takeBack(received.receipt, u"  "_qs)).section(u'|', 0, 1), u"Required|reason"_qs);
        QCOMPARE(*dock.lot(received.internalLotCode).remaining, kilos(5));
    }

    void whatOthersRelyOnStays_data() { forBothEngines(); }
    void whatOthersRelyOnStays()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const ReceivedLot used = dock.came(25);
        must(dock.lots.release(used.internalLotCode, {}));
        dock.recipe(u"Bread"_qs, {u"Flour"_qs});
        must(dock.production.add({dock.startedRun(u"Bread"_qs), used.internalLotCode, kilos(1), {}}));
        QCOMPARE(dock.refusedBack(used), u"NotEnoughLeft|stockLeft|"_qs + used.internalLotCode + u", 24.000 kg"_qs);

        const ReceivedLot held = dock.came(10);
        must(dock.lots.hold(held.internalLotCode, u"torn"_qs));
        QCOMPARE(dock.refusedBack(held), u"LotOnHold|lotCode|"_qs + held.internalLotCode);
        QCOMPARE(dock.forced(held.receipt, -kilos(10), held.internalLotCode), u"LotQuarantined"_qs);

        dock.execute(u"UPDATE ingredient_lots SET expiration_date = '2026-05-01' WHERE internal_lot_code = ?"_qs,
                     {dock.came(3).internalLotCode});
        const qint64 old =
            must(dock.receiving.lastReceipt(dock.text(u"SELECT max(internal_lot_code) FROM ingredient_lots"_qs)));
        QCOMPARE(told(dock.receiving.takeBack(old, u"wrong"_qs)).section(u'|', 0, 0), u"ExpiredOnlyLeaves"_qs);
    }

    // Somebody with a database tool is told the same.
    void theDatabaseKnowsTheRule_data() { forBothEngines(); }
    void theDatabaseKnowsTheRule()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const ReceivedLot one = dock.came(25);
        const ReceivedLot two = dock.came(25);
        const QString refused = u"RefusedByDatabase"_qs;
        QCOMPARE(dock.forced(one.receipt, -kilos(5), one.internalLotCode), refused);
        QCOMPARE(dock.forced(one.receipt, kilos(25), one.internalLotCode), refused);
        QCOMPARE(dock.forced(one.receipt, -kilos(25), two.internalLotCode), refused);
        QVERIFY(dock.forced(one.receipt, -kilos(25), one.internalLotCode, u"WASTE"_qs) != u"ok");
        QCOMPARE(dock.forced(one.receipt, -kilos(25), one.internalLotCode), u"ok"_qs);
        must(dock.lots.adjust(one.internalLotCode, kilos(25), u"found again"_qs));
        QCOMPARE(dock.forced(one.receipt, -kilos(25), one.internalLotCode), u"Duplicate"_qs);
        // What a run put into stock is corrected with the run.
        must(dock.catalog.addIngredient({u"Dough"_qs, u"WIP"_qs, u"kg"_qs}));
        dock.recipe(u"Sponge"_qs, {u"Flour"_qs}, u"Dough"_qs);
        must(dock.lots.release(two.internalLotCode, {}));
        const RunId run = dock.startedRun(u"Sponge"_qs);
        must(dock.production.add({run, two.internalLotCode, kilos(1), {}}));
        const QString wip = must(dock.production.finish(run, kilos(9))).wipLotCode;
        const qint64 made = must(dock.receiving.lastReceipt(wip));
        QCOMPARE(told(dock.receiving.takeBack(made, u"wrong"_qs)).section(u'|', 0, 1), u"NotFound|receipt"_qs);
        QCOMPARE(dock.forced(made, -kilos(9), wip), refused);
    }

    void aDeliveryCountsItNoMore_data() { forBothEngines(); }
    void aDeliveryCountsItNoMore()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        DeliveryPapers papers;
        papers.supplierName = u"Mill"_qs;
        const QString number = must(dock.deliveries.open(papers));
        must(dock.deliveries.expect(number, {{u"Flour"_qs, kilos(50), {}}}));
        const DeliveredLot first = must(dock.deliveries.receive(number, Dock::flour(25)));
        const DeliveredLot second = must(dock.deliveries.receive(number, Dock::flour(25)));
        QVERIFY(second.isAdded);
        QVERIFY(first.lot.receipt != second.lot.receipt);
        QVERIFY(must(dock.deliveries.read(number)).isComplete());
        // The pallet that was scanned twice: the first one stays.
        must(dock.receiving.takeBack(second.lot.receipt, u"scanned twice"_qs));
        Delivery delivery = must(dock.deliveries.read(number));
        QCOMPARE(delivery.lines.front().received, kilos(25));
        QVERIFY(!delivery.isComplete());
        QCOMPARE(delivery.lines.front().lots, QStringList{first.lot.internalLotCode});
        QVERIFY(!delivery.events[1].isTakenBack && delivery.events[2].isTakenBack);
        QCOMPARE(*dock.lot(first.lot.internalLotCode).remaining, kilos(25));
        // The driver has left with what the papers say.
        must(dock.deliveries.close(number, u"the rest comes tomorrow"_qs));
        QCOMPARE(dock.refusedBack(first.lot), u"DeliveryClosed|closedReceipt|"_qs + number);
        QCOMPARE(dock.forced(first.lot.receipt, -kilos(25), first.lot.internalLotCode), u"DeliveryClosed"_qs);
    }

    void theLastReceiptOfALotIsFound_data() { forBothEngines(); }
    void theLastReceiptOfALotIsFound()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const ReceivedLot received = dock.came(25);
        QCOMPARE(must(dock.receiving.lastReceipt(received.internalLotCode)), received.receipt);
        must(dock.receiving.takeBack(received.receipt, u"wrong"_qs));
        QCOMPARE(told(dock.receiving.lastReceipt(received.internalLotCode)),
                 u"NotFound|receipt|"_qs + received.internalLotCode);
        QCOMPARE(told(dock.receiving.lastReceipt(u"L-999999"_qs)).section(u'|', 0, 1), u"NotFound|lotCode"_qs);
    }
};

QTEST_GUILESS_MAIN(TakeBackTest)
#include "takebacktest.moc"
