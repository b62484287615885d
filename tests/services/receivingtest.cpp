// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
NewLot flour()
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Flour");
    lot.createIngredient = true;
    lot.supplierName = QStringLiteral("Mill & Sons");
    lot.supplierLotCode = QStringLiteral("M-77");
    lot.quantity = Quantity::ofThousandths(25'500);
    lot.unit = QStringLiteral("kg");
    lot.expirationDate = QDate(2026, 11, 1);
    return lot;
}
} // namespace

class ReceivingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLotReceiptSupplierAndIngredient_data() { forBothEngines(); }
    void writesLotReceiptSupplierAndIngredient()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        NewLot lot = flour();
        lot.bestByDate = QDate(2026, 10, 1);
        lot.manufactureDate = QDate(2026, 4, 1);
        lot.storageLocation = QStringLiteral(" Silo 2 ");
        lot.invoiceNumber = QStringLiteral("INV-1");
        lot.purchaseOrder = QStringLiteral("PO-9");
        const auto received = floor.receiving.receive(lot);
        QCOMPARE(told(received), QStringLiteral("ok"));
        QCOMPARE(received->internalLotCode, QStringLiteral("L-000001"));
        QCOMPARE(received->unit, QStringLiteral("kg"));
        QVERIFY(received->alreadyInHouse.isEmpty());
        QVERIFY(!received->differentExpiryInHouse);
        QCOMPARE(floor.text(QStringLiteral(
                     "SELECT l.internal_lot_code, i.name AS ingredient, s.name AS supplier, l.supplier_name, "
                     "l.supplier_lot_code, l.status, l.quality_status, l.storage_location, l.invoice_number, "
                     "l.purchase_order, l.provenance, l.created_by FROM ingredient_lots l "
                     "JOIN ingredients i ON i.id = l.ingredient_id JOIN suppliers s ON s.id = l.supplier_id")),
                 QStringLiteral(
                     "L-000001|Flour|Mill & Sons|Mill & Sons|M-77|RECEIVED|PENDING|Silo 2|INV-1|PO-9|NATIVE|maria"));
        const Lot found = must(floor.lots.find(received->internalLotCode));
        QCOMPARE(found.id, received->id);
        QCOMPARE(found.expirationDate, lot.expirationDate);
        QCOMPARE(found.received->toText(), QStringLiteral("25.500"));
        QCOMPARE(found.remaining->toText(), QStringLiteral("25.500"));
        QCOMPARE(floor.text(QStringLiteral("SELECT type, moved_by FROM lot_movements")),
                 QStringLiteral("RECEIVE|maria"));
        QCOMPARE(floor.quantity(QStringLiteral("SELECT balance_after FROM lot_movements")), lot.quantity);
        const auto row = must(floor.database->first(
            QStringLiteral("SELECT received_at, best_by_date, manufacture_date FROM ingredient_lots")));
        QCOMPARE(row->time(QStringLiteral("received_at")), floor.now);
        QCOMPARE(row->date(QStringLiteral("best_by_date")), lot.bestByDate);
        QCOMPARE(row->date(QStringLiteral("manufacture_date")), lot.manufactureDate);
    }

    void isAuditedUnderTheClerksName_data() { forBothEngines(); }
    void isAuditedUnderTheClerksName()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.receiving.receive(flour()));
        for (const QString &table :
             {QStringLiteral("ingredients"), QStringLiteral("suppliers"), QStringLiteral("ingredient_lots")})
            QCOMPARE(floor.text(QStringLiteral("SELECT changed_by, workstation FROM audit_log WHERE table_name = ? "
                                               "AND action = 'INSERT'"),
                                {table}),
                     QStringLiteral("maria|dock-1"));
    }

    void knowsNamesInAnyCase_data() { forBothEngines(); }
    void knowsNamesInAnyCase()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.receiving.receive(flour()));
        NewLot again = flour();
        again.ingredientName = QStringLiteral(" FLOUR ");
        again.supplierName = QStringLiteral("mill & sons");
        again.unit = QStringLiteral("KG");
        again.createIngredient = false;
        QCOMPARE(must(floor.receiving.receive(again)).unit, QStringLiteral("kg"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredients")), 1);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM suppliers")), 1);
        again.unit.clear();
        QCOMPARE(must(floor.receiving.receive(again)).unit, QStringLiteral("kg"));
    }

    void tellsThatTheSupplierLotIsInHouse_data() { forBothEngines(); }
    void tellsThatTheSupplierLotIsInHouse()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.receiving.receive(flour()));
        NewLot second = flour();
        const ReceivedLot same = must(floor.receiving.receive(second));
        QCOMPARE(same.alreadyInHouse, QStringList{QStringLiteral("L-000001")});
        QVERIFY(!same.differentExpiryInHouse);
        second.expirationDate = QDate(2026, 12, 24);
        const ReceivedLot other = must(floor.receiving.receive(second));
        QCOMPARE(other.alreadyInHouse, (QStringList{QStringLiteral("L-000001"), QStringLiteral("L-000002")}));
        QCOMPARE(other.differentExpiryInHouse, std::optional(QDate(2026, 11, 1)));
        NewLot otherSupplier = flour();
        otherSupplier.supplierName = QStringLiteral("Other Mill");
        QVERIFY(must(floor.receiving.receive(otherSupplier)).alreadyInHouse.isEmpty());
        NewLot nobody = flour();
        nobody.supplierName.clear();
        QVERIFY(must(floor.receiving.receive(nobody)).alreadyInHouse.isEmpty());
        QCOMPARE(must(floor.receiving.receive(nobody)).alreadyInHouse, QStringList{QStringLiteral("L-000005")});
    }

    void refuses_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<NewLot>("lot");
        QTest::addColumn<QString>("answer");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto add = [engine](const char *name, const std::function<void(NewLot &)> &change,
                                      const char *answer) {
                NewLot lot = flour();
                change(lot);
                QTest::addRow("%s %s", qPrintable(engineName(engine)), name)
                    << engine << lot << QString::fromLatin1(answer);
            };
            add(
                "no ingredient", [](NewLot &l) { l.ingredientName = QStringLiteral(" "); }, "Required|ingredient|");
            add(
                "no quantity", [](NewLot &l) { l.quantity = {}; }, "Required|quantity|");
            add(
                "less than nothing", [](NewLot &l) { l.quantity = -kilos(1); }, "NotPositive|quantity|-1.000");
            add(
                "unknown ingredient",
                [](NewLot &l) {
                    l.ingredientName = QStringLiteral("Salt");
                    l.createIngredient = false;
                },
                "NotFound|ingredient|Salt");
            add(
                "new ingredient without a unit",
                [](NewLot &l) {
                    l.ingredientName = QStringLiteral("Salt");
                    l.unit.clear();
                },
                "Required|unit|");
            add(
                "other unit", [](NewLot &l) { l.unit = QStringLiteral("lb"); }, "UnitMismatch|unit|kg");
            add(
                "code in use", [](NewLot &l) { l.internalLotCode = QStringLiteral("L-000001"); },
                "Duplicate|internalLotCode|L-000001");
            add(
                "expired before it was made", [](NewLot &l) { l.manufactureDate = QDate(2027, 1, 1); },
                "BadDate|expirationDate|2026-11-01");
        }
    }
    void refuses()
    {
        QFETCH(Engine, engine);
        QFETCH(NewLot, lot);
        QFETCH(QString, answer);
        Floor floor(engine);
        must(floor.receiving.receive(flour()));
        QCOMPARE(told(floor.receiving.receive(lot)), answer);
        // Nothing of it stays, not even a new name or a number.
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 1);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredients")), 1);
        QCOMPARE(must(floor.receiving.receive(flour())).internalLotCode, QStringLiteral("L-000002"));
    }

    void passesOverCodesWrittenByHand_data() { forBothEngines(); }
    void passesOverCodesWrittenByHand()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        NewLot byHand = flour();
        byHand.internalLotCode = QStringLiteral("L-000001");
        QCOMPARE(must(floor.receiving.receive(byHand)).internalLotCode, QStringLiteral("L-000001"));
        QCOMPARE(must(floor.receiving.receive(flour())).internalLotCode, QStringLiteral("L-000002"));
    }

    void unknownStaysUnknown_data() { forBothEngines(); }
    void unknownStaysUnknown()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(QStringLiteral("Salt"), kilos(1));
        QCOMPARE(floor.count(QStringLiteral(
                     "SELECT count(*) FROM ingredient_lots WHERE supplier_id IS NULL AND supplier_name IS NULL "
                     "AND supplier_lot_code IS NULL AND expiration_date IS NULL AND storage_location IS NULL "
                     "AND invoice_number IS NULL AND purchase_order IS NULL AND tlc_source IS NULL")),
                 1);
    }
};

QTEST_GUILESS_MAIN(ReceivingTest)
#include "receivingtest.moc"
