// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/deliveries.h"
#include "domain/units/conversion.h"
#include "support/floor.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
NewLot lotOf(const QString &ingredient, Quantity quantity, const QString &supplierLot, const QString &unit = {})
{
    NewLot lot;
    lot.ingredientName = ingredient;
    lot.quantity = quantity;
    lot.supplierLotCode = supplierLot;
    lot.unit = unit;
    return lot;
}

struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine)
    {
        must(catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(catalog.addIngredient({u"Eggs"_qs, u"EGGS"_qs, u"each"_qs}));
        execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE WHERE name = 'Eggs'"_qs);
    }
    QString opened(const QString &supplier = u"Mill"_qs, const QString &order = u"PO-9"_qs)
    {
        DeliveryPapers papers;
        papers.supplierName = supplier;
        papers.purchaseOrder = order;
        return must(deliveries.open(papers));
    }
    DeliveryLine line(const QString &number, const QString &ingredient)
    {
        for (const DeliveryLine &each : must(deliveries.read(number)).lines) {
            if (each.ingredient == ingredient)
                return each;
        }
        qFatal("no line of %s", qPrintable(ingredient));
    }
    Deliveries deliveries{session};
};
} // namespace

class DeliveriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePapersAreKept_data() { forBothEngines(); }
    void thePapersAreKept()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        DeliveryPapers papers{u" Mill & Sons "_qs,
                              u"PO-9"_qs,
                              u"INV-1"_qs,
                              u"Fast Freight"_qs,
                              u"Ann"_qs,
                              u"S-77"_qs,
                              Quantity::ofThousandths(-18'500)};
        const QString number = must(dock.deliveries.open(papers));
        QCOMPARE(number, u"D-000001"_qs);
        Delivery read = must(dock.deliveries.read(u"d-000001"_qs));
        QCOMPARE(read.summary.papers.supplierName, u"Mill & Sons"_qs);
        QCOMPARE(read.summary.papers.truckTemperature->toText(), u"-18.500"_qs);
        QCOMPARE(read.summary.papers.seal, u"S-77"_qs);
        QCOMPARE(read.summary.arrivedAt, dock.now);
        QCOMPARE(read.summary.openedBy, u"maria"_qs);
        QVERIFY(read.summary.isOpen);
        papers.invoiceNumber = u"INV-2"_qs;
        papers.supplierName = u"Somebody else"_qs; // the supplier stays
        must(dock.deliveries.amend(number, papers));
        read = must(dock.deliveries.read(number));
        QCOMPARE(read.summary.papers.invoiceNumber, u"INV-2"_qs);
        QCOMPARE(read.summary.papers.supplierName, u"Mill & Sons"_qs);
        QCOMPARE(must(dock.deliveries.openNamed(u"INV-2"_qs)), number);
        QCOMPARE(must(dock.deliveries.openNamed(number)), number);
        dock.opened(u"Dairy"_qs, u"PO-9"_qs);
        QCOMPARE(told(dock.deliveries.openNamed(u"PO-9"_qs)), u"Ambiguous|delivery|D-000001, D-000002"_qs);
        QCOMPARE(told(dock.deliveries.openNamed(u"PO-8"_qs)), u"NotFound|delivery|PO-8"_qs);
        QCOMPARE(told(dock.deliveries.open({})), u"Required|supplier|"_qs);
        QCOMPARE(must(dock.deliveries.list()).size(), size_t(2));
    }

    void aSecondPalletOfALotAddsToIt_data() { forBothEngines(); }
    void aSecondPalletOfALotAddsToIt()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString mill = dock.opened();
        NewLot lot = lotOf(u"Flour"_qs, kilos(500), u"M-77"_qs);
        lot.expirationDate = QDate(2026, 11, 1);
        const DeliveredLot first = must(dock.deliveries.receive(mill, lot));
        QVERIFY(!first.isAdded);
        const DeliveredLot second = must(dock.deliveries.receive(mill, lot));
        QVERIFY(second.isAdded);
        QCOMPARE(second.lot.internalLotCode, first.lot.internalLotCode);
        QCOMPARE(dock.line(mill, u"Flour"_qs).received, kilos(1000));
        QCOMPARE(dock.line(mill, u"Flour"_qs).lots, QStringList{u"L-000001"_qs});
        QCOMPARE(dock.count(u"SELECT count(*) FROM lot_movements WHERE type = 'RECEIVE'"_qs), 2);
        // Another expiry is another lot, and is told; so is another delivery, and whatever has no number.
        lot.expirationDate = QDate(2026, 12, 1);
        const DeliveredLot other = must(dock.deliveries.receive(mill, lot));
        QVERIFY(!other.isAdded);
        QCOMPARE(other.lot.differentExpiryInHouse, std::optional(QDate(2026, 11, 1)));
        QVERIFY(!must(dock.deliveries.receive(dock.opened(), lot)).isAdded);
        const NewLot bare = lotOf(u"Flour"_qs, kilos(1), {});
        QVERIFY(!must(dock.deliveries.receive(mill, bare)).isAdded);
        QVERIFY(!must(dock.deliveries.receive(mill, bare)).isAdded);
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredient_lots"_qs), 5);
    }

    // Else it would be used although nobody looked at it.
    void nothingIsAddedToWhatWasReleased_data() { forBothEngines(); }
    void nothingIsAddedToWhatWasReleased()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString mill = dock.opened();
        const NewLot lot = lotOf(u"Flour"_qs, kilos(500), u"M-77"_qs);
        const QString first = must(dock.deliveries.receive(mill, lot)).lot.internalLotCode;
        must(dock.lots.release(first, u"looked at"_qs));
        const DeliveredLot second = must(dock.deliveries.receive(mill, lot));
        QVERIFY(!second.isAdded);
        QVERIFY(second.lot.internalLotCode != first);
        QCOMPARE(
            dock.quantity(u"SELECT quantity_remaining FROM ingredient_lots WHERE internal_lot_code = ?"_qs, {first}),
            kilos(500));
        must(dock.lots.hold(second.lot.internalLotCode, u"wet"_qs));
        QVERIFY(!must(dock.deliveries.receive(mill, lot)).isAdded);
    }

    void twoSuppliersWithOneLotNumberAreTwoLots_data() { forBothEngines(); }
    void twoSuppliersWithOneLotNumberAreTwoLots()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const NewLot lot = lotOf(u"Flour"_qs, kilos(5), u"4711"_qs);
        must(dock.deliveries.receive(dock.opened(u"Mill"_qs), lot));
        const DeliveredLot other = must(dock.deliveries.receive(dock.opened(u"Other mill"_qs), lot));
        QVERIFY(!other.isAdded);
        QVERIFY(other.lot.alreadyInHouse.isEmpty());
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = '4711'"_qs), 2);
        // Invoice and order of a lot are those of its delivery.
        QCOMPARE(dock.text(u"SELECT purchase_order FROM ingredient_lots WHERE id = 1"_qs), u"PO-9"_qs);
    }

    void unitsAreConvertedAndTheOriginalKept_data() { forBothEngines(); }
    void unitsAreConvertedAndTheOriginalKept()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        const DeliveredLot pounds = must(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(50), {}, u"LB"_qs)));
        QCOMPARE(pounds.quantity.toText(), u"22.680"_qs);
        QVERIFY(!pounds.isExact);
        QCOMPARE(pounds.lot.unit, u"kg"_qs);
        const DeliveredLot cases =
            must(dock.deliveries.receive(number, lotOf(u"Eggs"_qs, kilos(4), {}, u"case of 360"_qs)));
        QCOMPARE(cases.quantity, kilos(1440));
        QVERIFY(cases.isExact);
        const DeliveryEvent event = must(dock.deliveries.read(number)).events.front();
        QCOMPARE(event.delivered, kilos(50));
        QCOMPARE(event.deliveredUnit, u"LB"_qs);
        QCOMPARE(event.quantity.toText(), u"22.680"_qs);
        const auto refused = [&](Quantity quantity, const QString &unit) {
            return told(dock.deliveries.receive(number, lotOf(u"Flour"_qs, quantity, {}, unit)));
        };
        QCOMPARE(refused(kilos(1), u"gal"_qs), u"UnitMismatch|unit|kg"_qs);
        QCOMPARE(refused(Quantity::ofThousandths(1), u"g"_qs), u"NotPositive|quantity|0.001"_qs); // nothing is left
        QCOMPARE(refused({}, {}), u"Required|quantity|"_qs);
        QCOMPARE(refused(-kilos(1), {}), u"NotPositive|quantity|-1.000"_qs);
    }

    void anIngredientIsMadeOnlyWhenAskedFor_data() { forBothEngines(); }
    void anIngredientIsMadeOnlyWhenAskedFor()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        NewLot lot = lotOf(u"Spelt"_qs, kilos(5), u"S-1"_qs, u"kg"_qs);
        QCOMPARE(told(dock.deliveries.receive(number, lot)), u"NotFound|ingredient|Spelt"_qs);
        lot.createIngredient = true;
        QCOMPARE(must(dock.deliveries.receive(number, lot)).lot.unit, u"kg"_qs);
        QCOMPARE(dock.line(number, u"Spelt"_qs).received, kilos(5));
    }

    void expectedAndReceivedAreCompared_data() { forBothEngines(); }
    void expectedAndReceivedAreCompared()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        must(dock.deliveries.expect(
            number,
            {{u"flour"_qs, kilos(20), {}}, {u"Eggs"_qs, kilos(2), u"case of 12"_qs}, {u"Flour"_qs, kilos(5), {}}}));
        QCOMPARE(*dock.line(number, u"Flour"_qs).expected, kilos(25));
        QCOMPARE(*dock.line(number, u"Eggs"_qs).expected, kilos(24));
        must(dock.deliveries.expect(number, {{u"Flour"_qs, kilos(30), {}}})); // what was said last counts
        must(dock.deliveries.expect(number, {{u"Eggs"_qs, kilos(0), {}}}));   // not expected after all
        QVERIFY(!dock.line(number, u"Eggs"_qs).expected);
        must(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(10), u"A"_qs)));
        QVERIFY(dock.line(number, u"Flour"_qs).isShort());
        QCOMPARE(told(dock.deliveries.close(number, {})), u"DeliveryIncomplete|reason|Flour 20.000 kg"_qs);
        must(dock.deliveries.reject(number, {u"Flour"_qs, u"B"_qs, kilos(20), {}, u"wet bags"_qs, {}}));
        QCOMPARE(dock.line(number, u"Flour"_qs).rejected, kilos(20));
        QVERIFY(dock.line(number, u"Flour"_qs).isShort()); // what went back did not come
        must(dock.deliveries.close(number, u"20 kg refused, credit note asked for"_qs));
        QCOMPARE(must(dock.deliveries.read(number)).summary.closeReason, u"20 kg refused, credit note asked for"_qs);
        QCOMPARE(told(dock.deliveries.expect(number, {})), u"Required|ingredient|"_qs);
        QCOMPARE(told(dock.deliveries.expect(dock.opened(), {{u"Salt"_qs, kilos(1), {}}})),
                 u"NotFound|ingredient|Salt"_qs);
    }

    void whatIsRejectedIsNeverInStock_data() { forBothEngines(); }
    void whatIsRejectedIsNeverInStock()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        const QByteArray photo("\xff\xd8\xff not really", 14);
        Rejection rejection{u"Flour"_qs, u"M-1"_qs, kilos(20), {}, {}, Paper{u"bags.jpg"_qs, u"image/jpeg"_qs, photo}};
        QCOMPARE(told(dock.deliveries.reject(number, rejection)), u"Required|reason|"_qs);
        rejection.reason = u"torn bags"_qs;
        must(dock.deliveries.reject(number, rejection));
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredient_lots"_qs), 0);
        QCOMPARE(
            dock.text(u"SELECT a.file_name, a.media_type, a.sha256, x.reason FROM attachments a JOIN delivery_lines x "
                      "ON x.id = a.delivery_line_id"_qs),
            u"bags.jpg|image/jpeg|"_qs +
                QString::fromLatin1(QCryptographicHash::hash(photo, QCryptographicHash::Sha256).toHex()) +
                u"|torn bags"_qs);
        must(dock.deliveries.attach(number, {u"bol.pdf"_qs, {}, "%PDF"}));
        QCOMPARE(must(dock.deliveries.read(number)).papers, (QStringList{u"bags.jpg"_qs, u"bol.pdf"_qs}));
        QCOMPARE(told(dock.deliveries.attach(number, {u"empty"_qs, {}, {}})), u"Required|file|"_qs);
        QCOMPARE(told(dock.deliveries.attach(number, {u"big"_qs, {}, QByteArray(Deliveries::largestPaper + 1, 'x')})),
                 u"TooLong|file|big"_qs);
    }

    void missingElementsAreNamedUntilTheyAreThere_data() { forBothEngines(); }
    void missingElementsAreNamedUntilTheyAreThere()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened(u"Hen house"_qs, {});
        // Flour is not on the list: what it lacks is advice only.
        must(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(5), {})));
        const auto missing = [&](bool advice = false) {
            QStringList names;
            for (const Kde kde : must(dock.deliveries.read(number)).missing(advice))
                names << kdeName(kde);
            return names.join(u' ');
        };
        QCOMPARE(missing(), QString());
        QCOMPARE(missing(true), u"lot_code previous_source place_received lot_code_source document"_qs);
        must(dock.deliveries.receive(number, lotOf(u"Eggs"_qs, kilos(360), u"E-1"_qs)));
        QCOMPARE(missing(), u"previous_source place_received lot_code_source document"_qs);
        QCOMPARE(told(dock.deliveries.close(number, u" "_qs)),
                 u"DeliveryIncomplete|reason|previous_source, place_received, lot_code_source, document"_qs);
        must(dock.deliveries.describeSupplier(
            number, {u"+1 555 0100"_qs, u"1 Hen Rd"_qs, u"Salem"_qs, u"OR"_qs, u"97301"_qs, {}}));
        QCOMPARE(missing(), u"place_received lot_code_source document"_qs);
        dock.execute(u"UPDATE users SET role = 'ADMIN' WHERE login = 'maria'"_qs);
        must(dock.deliveries.setPlace(u"Bakery, 555 0101, 2 Main St, Salem OR 97301"_qs));
        must(dock.deliveries.setPlace(u"Bakery, 555 0101, 2 Main St, Salem OR 97302"_qs));
        DeliveryPapers papers;
        papers.invoiceNumber = u"INV-5"_qs;
        must(dock.deliveries.amend(number, papers));
        QCOMPARE(missing(), u"lot_code_source"_qs); // of the lot that is received already: it is closed with a reason
        NewLot whole = lotOf(u"Eggs"_qs, kilos(360), u"E-2"_qs);
        whole.tlcSource = u"Hen house, Salem"_qs;
        const QString second = dock.opened(u"Hen house"_qs);
        must(dock.deliveries.receive(second, whole));
        must(dock.deliveries.close(second, {}));
    }

    // Whatever is received, the lines say what the ledger says, line by line and in sum.
    void linesAreMovements_data() { forBothEngines(); }
    void linesAreMovements()
    {
        QFETCH(Engine, engine);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Dock dock(engine);
        const QStringList units{u"kg"_qs, u"lb"_qs, u"oz"_qs, u"g"_qs};
        Quantity sum;
        for (int i = 0; i < 5; ++i) {
            const QString number = dock.opened(u"Supplier %1"_qs.arg(random.bounded(2)));
            for (int k = random.bounded(12); k >= 0; --k) {
                const Quantity written = Quantity::ofThousandths(1 + random.bounded(2'000'000));
                const QString unit = units[random.bounded(4)];
                const Conversion amount = must(converted(written, unit, u"kg"_qs));
                const NewLot lot = lotOf(u"Flour"_qs, written, u"M-%1"_qs.arg(random.bounded(3)), unit);
                if (random.bounded(4) == 0 && amount.quantity.isPositive())
                    must(dock.deliveries.reject(number, {u"Flour"_qs, {}, written, unit, u"wet"_qs, {}}));
                else if (dock.deliveries.receive(number, lot))
                    sum += amount.quantity;
            }
        }
        QCOMPARE(dock.quantity(u"SELECT sum(quantity_remaining) AS quantity FROM ingredient_lots"_qs), sum);
        QCOMPARE(
            dock.count(u"SELECT count(*) FROM lot_movements m LEFT JOIN delivery_lines x ON x.lot_movement_id = m.id "
                       "AND x.quantity = m.quantity WHERE x.id IS NULL"_qs),
            0);
        QCOMPARE(
            dock.count(u"SELECT count(*) FROM delivery_lines x JOIN lot_movements m ON m.id = x.lot_movement_id JOIN "
                       "ingredient_lots l ON l.id = m.ingredient_lot_id JOIN deliveries d ON d.id = x.delivery_id "
                       "WHERE l.supplier_id <> d.supplier_id"_qs),
            0);
    }

    void aClosedDeliveryNeverChanges_data() { forBothEngines(); }
    void aClosedDeliveryNeverChanges()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        must(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(5), u"A"_qs)));
        must(dock.deliveries.attach(number, {u"bol.pdf"_qs, {}, "%PDF"}));
        must(dock.deliveries.close(number, {}));
        const QString closed = u"DeliveryClosed|delivery|"_qs + number;
        QCOMPARE(told(dock.deliveries.close(number, {})), closed);
        QCOMPARE(told(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(5), u"A"_qs))), closed);
        QCOMPARE(told(dock.deliveries.expect(number, {{u"Flour"_qs, kilos(1), {}}})), closed);
        QCOMPARE(told(dock.deliveries.reject(number, {u"Flour"_qs, {}, kilos(1), {}, u"wet"_qs, {}})), closed);
        QCOMPARE(told(dock.deliveries.amend(number, {})), closed);
        QCOMPARE(told(dock.deliveries.attach(number, {u"x"_qs, {}, "x"})), closed);
        const auto refused = [&](const QString &sql) { return told(dock.database->run(sql)).section(u'|', 0, 0); };
        const QString appendOnly = u"RefusedByDatabase"_qs;
        const QString isClosed = u"DeliveryClosed"_qs;
        QCOMPARE(refused(u"UPDATE deliveries SET status = 'OPEN', closed_at = NULL, closed_by = NULL"_qs), isClosed);
        QCOMPARE(refused(u"UPDATE deliveries SET carrier = 'me'"_qs), isClosed);
        QCOMPARE(refused(u"DELETE FROM deliveries"_qs), appendOnly);
        QCOMPARE(refused(u"UPDATE delivery_lines SET quantity = 1"_qs), appendOnly);
        QCOMPARE(refused(u"DELETE FROM delivery_lines"_qs), appendOnly);
        QCOMPARE(refused(u"DELETE FROM attachments"_qs), appendOnly);
        QCOMPARE(refused(u"UPDATE attachments SET delivery_id = NULL"_qs), appendOnly);
        QCOMPARE(refused(u"INSERT INTO delivery_lines (delivery_id, kind, ingredient_id, delivered_quantity, "
                         "delivered_unit, quantity, unit_of_measure) VALUES (1, 'EXPECTED', 1, 1, 'kg', 1, 'kg')"_qs),
                 isClosed);
        QCOMPARE(refused(u"INSERT INTO deliveries (delivery_number, supplier_id, status, closed_at) SELECT 'D-X', 1, "
                         "'CLOSED', closed_at FROM deliveries"_qs),
                 u"StatusMoveNotAllowed"_qs);
    }

    void aLineThatTheLedgerDoesNotKnowIsRefused_data() { forBothEngines(); }
    void aLineThatTheLedgerDoesNotKnowIsRefused()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const QString number = dock.opened();
        dock.received(u"Flour"_qs, kilos(7)); // without a delivery
        must(dock.deliveries.receive(number, lotOf(u"Flour"_qs, kilos(5), u"A"_qs)));
        dock.execute(
            u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity) SELECT ingredient_lot_id, 'RECEIVE', "
            "quantity FROM lot_movements WHERE id = 2"_qs); // on no line
        const auto line = [&](const QString &movement, const QString &quantity) {
            return told(dock.database->run(
                            u"INSERT INTO delivery_lines (delivery_id, kind, ingredient_id, lot_movement_id, "
                            "delivered_quantity, delivered_unit, quantity, unit_of_measure) SELECT 1, 'RECEIVED', 1, "
                            "%1, %2, 'kg', %2, 'kg' FROM lot_movements m WHERE m.id = 2"_qs.arg(movement, quantity)))
                .section(u'|', 0, 0);
        };
        QCOMPARE(line(u"1"_qs, u"m.quantity"_qs), u"RefusedByDatabase"_qs); // of no supplier, and another amount
        QCOMPARE(line(u"3"_qs, u"m.quantity + 1"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(line(u"2"_qs, u"m.quantity"_qs), u"Duplicate"_qs);
        QVERIFY(line(u"NULL"_qs, u"m.quantity"_qs) != u"ok"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM audit_log WHERE table_name IN ('deliveries', 'delivery_lines')"_qs),
                 2);
    }
};

QTEST_GUILESS_MAIN(DeliveriesTest)
#include "deliveriestest.moc"
