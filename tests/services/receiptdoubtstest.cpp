// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/receiptdoubts.h"
#include "services/delivering/deliveries.h"
#include "support/floor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine)
    {
        for (const QString &name : {u"Flour"_qs, u"Salt"_qs})
            must(catalog.addIngredient({name, u"OTHER"_qs, u"kg"_qs}));
    }

    static NewLot goods(const QString &lot, qint64 amount = 25)
    {
        NewLot goods;
        goods.ingredientName = u"flour"_qs;
        goods.supplierName = u"Mill"_qs;
        goods.supplierLotCode = lot;
        goods.quantity = kilos(amount);
        goods.expirationDate = QDate(2026, 12, 1);
        return goods;
    }
    QString doubted(const NewLot &lot)
    {
        QStringList words;
        for (const ReceiptDoubt &doubt : must(receiptDoubts(session, lot)))
            words << doubtName(doubt.kind) + u' ' + doubt.value + u' ' + doubt.other;
        return words.join(u" / ");
    }
};
} // namespace

class ReceiptDoubtsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameLotWithAnotherExpiry_data() { forBothEngines(); }
    void theSameLotWithAnotherExpiry()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.receiving.receive(Dock::goods(u"AB-7"_qs)));
        NewLot again = Dock::goods(u"AB-7"_qs);
        QCOMPARE(dock.doubted(again), QString());
        again.expirationDate = QDate(2027, 1, 2);
        QCOMPARE(dock.doubted(again), u"lot_other_expiry 2027-01-02 2026-12-01"_qs);
        // Another supplier or ingredient may have the same number.
        again.supplierName = u"Silo"_qs;
        QCOMPARE(dock.doubted(again), QString());
        again = Dock::goods(u"AB-7"_qs);
        again.ingredientName = u"Salt"_qs;
        again.expirationDate = QDate(2027, 1, 2);
        QCOMPARE(dock.doubted(again), QString());
    }

    void lotsThatLookAlike_data() { forBothEngines(); }
    void lotsThatLookAlike()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.receiving.receive(Dock::goods(u"LOI-10"_qs)));
        QCOMPARE(dock.doubted(Dock::goods(u"L01-1O"_qs)), u"lot_looks_like L01-1O LOI-10"_qs);
        QCOMPARE(dock.doubted(Dock::goods(u"LOI-10"_qs)), QString());
        QCOMPARE(dock.doubted(Dock::goods(u"LOI-11"_qs)), QString());
        NewLot salt = Dock::goods(u"L01-1O"_qs);
        salt.ingredientName = u"Salt"_qs;
        QCOMPARE(dock.doubted(salt), QString());
    }

    void whatUsuallyComes_data() { forBothEngines(); }
    void whatUsuallyComes()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        for (const qint64 amount : {25, 25, 30})
            must(dock.receiving.receive(Dock::goods(u"A"_qs, amount)));
        QCOMPARE(dock.doubted(Dock::goods(u"B"_qs, 250)), u"quantity_tenfold 250.000 25.000"_qs);
        NewLot pounds = Dock::goods(u"B"_qs, 551); // 250 kg
        pounds.unit = u"lb"_qs;
        QCOMPARE(dock.doubted(pounds), u"quantity_tenfold 249.929 25.000"_qs);
        pounds.quantity = kilos(55);
        QCOMPARE(dock.doubted(pounds), QString());
        NewLot other = Dock::goods(u"B"_qs, 250);
        other.supplierName = u"Silo"_qs;
        QCOMPARE(dock.doubted(other), QString());
    }

    void theItemsNumber_data() { forBothEngines(); }
    void theItemsNumber()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.execute(u"UPDATE ingredients SET gtin = '09506000134352' WHERE name = 'Flour'"_qs);
        QCOMPARE(dock.doubted(Dock::goods(u"9506000134352"_qs)), u"lot_is_item 9506000134352 flour"_qs);
    }

    void whatIsNotKnownIsJudgedByItself_data() { forBothEngines(); }
    void whatIsNotKnownIsJudgedByItself()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        NewLot rye = Dock::goods(u"R"_qs);
        rye.ingredientName = u"Rye"_qs;
        rye.expirationDate = QDate(2026, 5, 3);
        QCOMPARE(dock.doubted(rye), u"expiry_past 2026-05-03 2026-05-04"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredients"_qs), 2);
    }

    void nothingIsWrittenBeforeItIsAnswered_data() { forBothEngines(); }
    void nothingIsWrittenBeforeItIsAnswered()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        NewLot past = Dock::goods(u"P"_qs);
        past.expirationDate = QDate(2026, 5, 3);
        const auto receive = [&] {
            return receiveOrAsk(dock.session, past, past.supplierName, [&] { return dock.receiving.receive(past); });
        };
        const auto asked = must(receive());
        QVERIFY(!asked.received && asked.doubts.size() == 1);
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredient_lots"_qs), 0);
        past.kept = u"Asked and kept: it is so"_qs;
        QVERIFY(must(receive()).received.has_value());
        // An auditor sees that it was asked.
        QCOMPARE(dock.text(u"SELECT reason FROM audit_log WHERE table_name = 'ingredient_lots' AND action = "
                           "'INSERT'"_qs),
                 past.kept);
        // Also with a delivery.
        DeliveryPapers papers;
        papers.supplierName = u"Mill"_qs;
        Deliveries deliveries(dock.session);
        const QString number = must(deliveries.open(papers));
        past.supplierLotCode = u"P2"_qs;
        must(deliveries.receive(number, past));
        QCOMPARE(dock.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'ingredient_lots' AND action = "
                            "'INSERT' AND reason = 'Asked and kept: it is so'"_qs),
                 2);
        past.kept = QString(4001, u'x');
        QCOMPARE(told(dock.receiving.receive(past)), u"TooLong|kept|"_qs);
    }

    // It stands between the scan and the row: a plant of many lots pays nothing for it.
    void itTakesNoTime_data() { forBothEngines(); }
    void itTakesNoTime()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        for (const qint64 amount : {25, 25, 30})
            must(dock.receiving.receive(Dock::goods(u"A"_qs, amount)));
        dock.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT INTO "
                     "ingredient_lots (ingredient_id, internal_lot_code, supplier_id, supplier_lot_code, "
                     "quantity_received, quantity_remaining, unit_of_measure) SELECT l.ingredient_id, 'X-' || n.i, "
                     "l.supplier_id, 'S-' || n.i, 0, 0, 'kg' FROM ingredient_lots l, n WHERE l.id = 1"_qs);
        const NewLot lot = Dock::goods(u"S-1O0"_qs);
        QCOMPARE(dock.doubted(lot), u"lot_looks_like S-1O0 S-100"_qs);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 20; ++i)
            dock.doubted(lot);
        qInfo("%.2f ms", double(timer.nsecsElapsed()) / 20e6);
        QVERIFY(timer.elapsed() < 20 * 50);
    }
};

QTEST_GUILESS_MAIN(ReceiptDoubtsTest)
#include "receiptdoubtstest.moc"
