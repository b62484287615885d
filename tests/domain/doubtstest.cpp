// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/doubts.h"

#include <QTest>

using namespace bm;

namespace
{
const QDate today(2026, 5, 4);

Quantity kilos(qint64 whole)
{
    return Quantity::ofUnits(whole);
}

ReceiptKnowledge known()
{
    ReceiptKnowledge known;
    known.today = today;
    known.gtin = QStringLiteral("09506000134352");
    known.ingredientName = QStringLiteral("Wheat flour");
    return known;
}

ReceiptValues goods()
{
    return {QStringLiteral("AB-123"), today.addMonths(6), {}, today.addMonths(-1), kilos(25)};
}

QString told(const ReceiptValues &values, const ReceiptKnowledge &knowledge = known())
{
    QStringList words;
    for (const ReceiptDoubt &doubt : doubtsAbout(values, knowledge))
        words << doubtName(doubt.kind) + u' ' + doubt.field + u' ' + doubt.value + u' ' + doubt.other;
    return words.join(u" / ");
}
} // namespace

class DoubtsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodValuesAreNotQuestioned()
    {
        QCOMPARE(told(goods()), QString());
        ReceiptValues last = goods();
        last.expiry = today;
        QCOMPARE(told(last), QString());
        last.expiry = today.addYears(5);
        QCOMPARE(told(last), QString());
        QCOMPARE(told({}), QString());
        last.made = today;
        QCOMPARE(told(last), QString());
    }

    void datesThatCannotBeRight()
    {
        ReceiptValues values = goods();
        values.expiry = today.addDays(-1);
        QCOMPARE(told(values), QStringLiteral("expiry_past expirationDate 2026-05-03 2026-05-04"));
        values.expiry = today.addYears(5).addDays(1);
        QCOMPARE(told(values), QStringLiteral("expiry_far expirationDate 2031-05-05 2026-05-04"));
        values.expiry = values.made = today;
        QCOMPARE(told(values), QStringLiteral("expiry_is_made expirationDate 2026-05-04 2026-05-04"));
        values = goods();
        values.bestBy = today.addDays(-1);
        QCOMPARE(told(values), QStringLiteral("best_by_past bestByDate 2026-05-03 2026-05-04"));
        values = goods();
        values.made = today.addDays(1);
        QCOMPARE(told(values), QStringLiteral("made_ahead manufactureDate 2026-05-05 2026-05-04"));
    }

    void anotherExpiryOfTheLot()
    {
        ReceiptKnowledge knowledge = known();
        knowledge.otherExpiry = QDate(2026, 12, 1);
        QCOMPARE(told(goods(), knowledge), QStringLiteral("lot_other_expiry expirationDate 2026-11-04 2026-12-01"));
    }

    void lotsThatAreMoreThanALot_data()
    {
        QTest::addColumn<QString>("lot");
        QTest::addColumn<QString>("expected");
        QTest::newRow("date behind it") << u"AB261104"_qs << u"lot_holds_date supplierLotCode AB261104 261104"_qs;
        QTest::newRow("day first") << u"AB041126"_qs << u"lot_holds_date supplierLotCode AB041126 041126"_qs;
        QTest::newRow("whole year") << u"AB20261104"_qs << u"lot_holds_date supplierLotCode AB20261104 20261104"_qs;
        QTest::newRow("the date is the lot") << u"261104"_qs << QString();
        QTest::newRow("another date") << u"AB261105"_qs << QString();
        QTest::newRow("lost separator") << u"A11717260930"_qs
                                        << u"lot_holds_label supplierLotCode A11717260930 17260930"_qs;
        QTest::newRow("no such date") << u"A11717261330"_qs << QString();
        QTest::newRow("product number") << u"010950600013435210AB"_qs
                                        << u"lot_holds_label supplierLotCode 010950600013435210AB 0109506000134352"_qs;
        QTest::newRow("no check digit") << u"010950600013435310AB"_qs << QString();
        QTest::newRow("the item") << u"09506000134352"_qs
                                  << u"lot_is_item supplierLotCode 09506000134352 Wheat flour"_qs;
        QTest::newRow("the item, shorter")
            << u"9506000134352"_qs << u"lot_is_item supplierLotCode 9506000134352 Wheat flour"_qs;
        QTest::newRow("its name") << u"wheat FLOUR"_qs << u"lot_is_item supplierLotCode wheat FLOUR Wheat flour"_qs;
    }
    void lotsThatAreMoreThanALot()
    {
        QFETCH(QString, lot);
        QFETCH(QString, expected);
        ReceiptValues values = goods();
        values.lot = lot;
        QCOMPARE(told(values), expected);
    }

    void oneThatIsSpelledAlmostSo()
    {
        ReceiptKnowledge knowledge = known();
        knowledge.alike = QStringLiteral("AB-I23");
        QCOMPARE(told(goods(), knowledge), QStringLiteral("lot_looks_like supplierLotCode AB-123 AB-I23"));
    }

    void tenTimesAndATenth()
    {
        ReceiptKnowledge knowledge = known();
        knowledge.received = {kilos(25), kilos(25)};
        ReceiptValues values = goods();
        values.quantity = kilos(250);
        QCOMPARE(told(values, knowledge), QString()); // two receipts say nothing
        knowledge.received.push_back(kilos(30));
        QCOMPARE(told(values, knowledge), QStringLiteral("quantity_tenfold quantity 250.000 25.000"));
        values.quantity = Quantity::ofThousandths(2'500);
        QCOMPARE(told(values, knowledge), QStringLiteral("quantity_tenth quantity 2.500 25.000"));
        values.quantity = kilos(199);
        QCOMPARE(told(values, knowledge), QString());
        values.quantity = kilos(200);
        QCOMPARE(told(values, knowledge), QStringLiteral("quantity_tenfold quantity 200.000 25.000"));
        values.quantity = Quantity::ofThousandths(3'126);
        QCOMPARE(told(values, knowledge), QString());
        // What came before is usual, too.
        knowledge.received.push_back(kilos(1000));
        knowledge.received.push_back(kilos(25));
        QCOMPARE(told(values, knowledge), QString());
        values.quantity = kilos(1000);
        QCOMPARE(told(values, knowledge), QString());
    }
};

QTEST_APPLESS_MAIN(DoubtsTest)
#include "doubtstest.moc"
