// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/receiving/receivingview.h"
#include "services/delivering/approvals.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/formfield.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

class ReceivingViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScannedLabelIsReceived_data() { test::forBothEngines(); }
    void aScannedLabelIsReceived();
    void aRefusedDeliveryLosesNothing_data() { test::forBothEngines(); }
    void aRefusedDeliveryLosesNothing();
    void aNewIngredientIsMadeOnlyAfterYes_data() { test::forBothEngines(); }
    void aNewIngredientIsMadeOnlyAfterYes();
    void anotherExpiryOfTheSameLotIsTold_data() { test::forBothEngines(); }
    void anotherExpiryOfTheSameLotIsTold();
    void aSupplierThatIsNotApprovedIsTold_data() { test::forBothEngines(); }
    void aSupplierThatIsNotApprovedIsTold();
    void ourOwnLabelShowsItsLot_data() { test::forBothEngines(); }
    void ourOwnLabelShowsItsLot();
    void qaJudgesALotInPlace_data() { test::forBothEngines(); }
    void qaJudgesALotInPlace();
    void aRejectedLotAsksForItsReason();
    void aRescanDoesNotBlankWhatItDoesNotSay();
    void theLabelOfAnotherLotTakesTheOldDatesAway();
    void aBadLabelIsRefused();
    void whatCanBeReadInSeveralWaysIsAsked();
    void aLabelInAWrongFieldIsNotTaken();
    void returnGoesThroughTheFormAndReceives();
    void aTallWindowShowsFormAndLots();
    void theHouseRulesHold();
};

namespace
{

const QString gs(QChar(0x1D));
const QString flourLabel = QStringLiteral("]C10109506000134352") % QStringLiteral("17270331") %
                           QStringLiteral("3103025000") % QStringLiteral("10AB-123") % gs % QStringLiteral("9112");

void makeFlour(Plant &plant)
{
    must(plant.catalog.addIngredient({QStringLiteral("Wheat flour"), QStringLiteral("FLOUR"), QStringLiteral("kg")}));
    plant.execute(QStringLiteral("UPDATE ingredients SET gtin = '09506000134352'"));
}

void receive(const Hands &hands, const QString &ingredient, const QString &quantity)
{
    hands.type(QStringLiteral("ingredientBox"), ingredient, Qt::Key_Tab);
    hands.type(QStringLiteral("quantityEdit"), quantity);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
}

} // namespace

void ReceivingViewTest::aScannedLabelIsReceived()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    QVERIFY(hands.edit(QStringLiteral("scanEdit"))->hasFocus());
    hands.scan(flourLabel);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Wheat flour"));
    QCOMPARE(hands.answer().state(), State::Accepted);
    QVERIFY(hands.answer().detail().contains(u"AB-123"));
    QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("AB-123"));
    QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2027-03-31"));
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("25"));
    QCOMPARE(hands.edit(QStringLiteral("unitBox"))->text(), QStringLiteral("kg"));
    hands.type(QStringLiteral("supplierBox"), QStringLiteral("Mill & Sons"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
    QCOMPARE(hands.answer().state(), State::Accepted);
    QCOMPARE(plant.plant.lines(QStringLiteral(
                 "SELECT l.internal_lot_code, i.name, s.name AS supplier, l.supplier_lot_code, l.status, "
                 "l.quality_status, l.created_by FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id "
                 "JOIN suppliers s ON s.id = l.supplier_id")),
             QStringList{QStringLiteral("L-000001|Wheat flour|Mill & Sons|AB-123|RECEIVED|PENDING|maria")});
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), kilos(25));
    QCOMPARE(plant.text(QStringLiteral("SELECT expiration_date FROM ingredient_lots")), QStringLiteral("2027-03-31"));
    // Ready for the next item of the same delivery.
    QVERIFY(hands.edit(QStringLiteral("scanEdit"))->hasFocus());
    QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QString());
    QCOMPARE(hands.edit(QStringLiteral("supplierBox"))->text(), QStringLiteral("Mill & Sons"));
}

void ReceivingViewTest::aRefusedDeliveryLosesNothing()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.type(QStringLiteral("lotEdit"), QStringLiteral("S-1"));
    hands.type(QStringLiteral("expiryEdit"), QStringLiteral("31st of March"));
    receive(hands, QStringLiteral("Wheat flour"), QStringLiteral("1,250"));
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("quantityField")).isEmpty());
    QVERIFY(hands.edit(QStringLiteral("quantityEdit"))->hasFocus());
    QCOMPARE(hands.answer().state(), State::Refused);
    hands.type(QStringLiteral("quantityEdit"), QStringLiteral("1250"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("expiryField")).isEmpty());
    QVERIFY(hands.edit(QStringLiteral("expiryEdit"))->hasFocus());
    QCOMPARE(hands.errorOf(QStringLiteral("quantityField")), QString());
    hands.type(QStringLiteral("expiryEdit"), QStringLiteral("2027-03-31"));
    // What only the database knows is refused in the same way.
    hands.type(QStringLiteral("unitBox"), QStringLiteral("lb"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("unitField")).isEmpty());
    QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("S-1"));
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("1250"));
    QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2027-03-31"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 0);
}

void ReceivingViewTest::aNewIngredientIsMadeOnlyAfterYes()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    receive(hands, QStringLiteral("Rye flour"), QStringLiteral("10"));
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    QVERIFY(hands.edit(QStringLiteral("unitBox"))->hasFocus());
    hands.type(QStringLiteral("unitBox"), QStringLiteral("kg"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    auto *banner = hands.find<Banner>(QStringLiteral("deliveryBanner"));
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredients")), 0);
    // Another name takes the question away.
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Rye flower"));
    QVERIFY(!banner->isVisible());
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(banner->isVisible());
    // What kind of thing it is, is asked with it.
    hands.find<QComboBox>(QStringLiteral("typeBox"))->setFocus();
    QTest::keyClick(hands.find<QComboBox>(QStringLiteral("typeBox")), Qt::Key_Home);
    hands.press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT name, unit_of_measure, type FROM ingredients")),
             QStringList{QStringLiteral("Rye flower|kg|FLOUR")});
    QVERIFY(!hands.find<QComboBox>(QStringLiteral("typeBox"))->isVisible());
}

void ReceivingViewTest::anotherExpiryOfTheSameLotIsTold()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    const auto deliver = [&hands](const QString &expiry) {
        hands.type(QStringLiteral("lotEdit"), QStringLiteral("S-1"));
        hands.type(QStringLiteral("supplierBox"), QStringLiteral("Mill"));
        hands.type(QStringLiteral("expiryEdit"), expiry);
        receive(hands, QStringLiteral("Wheat flour"), QStringLiteral("5"));
    };
    deliver(QStringLiteral("2027-03-31"));
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
    deliver(QStringLiteral("2027-04-30"));
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    QVERIFY(hands.answer().detail().contains(u"31 March 2027") && hands.answer().detail().contains(u"30 April 2027"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 1);
    hands.press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000002"));
    // Asked before, it is not told once more.
    QVERIFY(hands.find<Banner>(QStringLiteral("deliveryBanner"))->isHidden());
    QVERIFY(hands.answer().detail().contains(u"L-000001"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 2);
}

// Told while the plant only wants to know, stopped when it wants that.
void ReceivingViewTest::aSupplierThatIsNotApprovedIsTold()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    makeFlour(plant);
    must(Approvals(plant.session).setRule(UnapprovedRule::Warn));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(flourLabel);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Wheat flour"));
    hands.type(QStringLiteral("supplierBox"), QStringLiteral("Mill & Sons"));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000001"));
    const Banner &banner = *hands.find<Banner>(QStringLiteral("deliveryBanner"));
    QTRY_VERIFY(banner.isVisible());
    QCOMPARE(banner.title(), QStringLiteral("The supplier Mill & Sons is not approved"));
    QVERIFY(hands.edit(QStringLiteral("scanEdit"))->hasFocus());
    test::savePictures(view, QStringLiteral("receiving-unapproved"));

    must(Approvals(plant.session).setRule(UnapprovedRule::Block));
    receive(hands, QStringLiteral("Wheat flour"), QStringLiteral("5"));
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QVERIFY2(hands.answer().detail().contains(u"The supplier Mill & Sons is not approved."),
             qPrintable(hands.answer().detail()));
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("5"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots")), 1);
    test::savePictures(view, QStringLiteral("receiving-blocked"));

    must(Approvals(plant.session)
             .set(QStringLiteral("Mill & Sons"), QStringLiteral("APPROVED"), QStringLiteral("audited")));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("L-000002"));
    QVERIFY(!banner.isVisible());
}

void ReceivingViewTest::ourOwnLabelShowsItsLot()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString code = plant.received(QStringLiteral("Rye"), kilos(5));
    for (int i = 0; i < 120; ++i)
        plant.received(QStringLiteral("Salt"), kilos(1));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(code);
    QTRY_COMPARE(hands.answer().headline(), code);
    QVERIFY(hands.answer().detail().contains(u"Rye"));
    // It was not among the lots that had been read: it is found and selected.
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code);
    QVERIFY(hands.table(QStringLiteral("lotTable"))->isVisible());
    QVERIFY(hands.edit(QStringLiteral("lotEdit"))->text().isEmpty());
}

void ReceivingViewTest::qaJudgesALotInPlace()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString code = plant.received(QStringLiteral("Rye"), kilos(5));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    const auto state = [&plant] {
        return plant.text(QStringLiteral("SELECT status, quality_status FROM ingredient_lots"));
    };
    hands.scan(code);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code);
    hands.click(QStringLiteral("releaseButton"));
    hands.press(Qt::Key_Return); // the reason may be empty
    QTRY_COMPARE(state(), QStringLiteral("QUALITY_APPROVED|PASSED"));
    QTRY_VERIFY(hands.answer().headline().contains(u"released"));
    hands.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    hands.press(Qt::Key_Return); // a hold needs its reason
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("smells"), Qt::Key_Return);
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM holds")), 1);
    QCOMPARE(plant.text(QStringLiteral("SELECT reason, held_by FROM holds")), QStringLiteral("smells|maria"));
    QTRY_VERIFY(hands.answer().headline().contains(u"on hold"));
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_difference"), QStringLiteral("-1.5"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("counted"), Qt::Key_Return);
    QTRY_COMPARE(plant.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")),
                 Quantity::ofThousandths(3500));
    QTRY_VERIFY(hands.row(QStringLiteral("lotTable"), 0).contains(u"3.5 kg"));
}

void ReceivingViewTest::aRejectedLotAsksForItsReason()
{
    Plant plant(Engine::SQLite);
    const QString code = plant.received(QStringLiteral("Rye"), kilos(5));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(code);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("lotFactsTitle"))->text(), code);
    hands.click(QStringLiteral("rejectButton"));
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("moist"), Qt::Key_Escape);
    QVERIFY(hands.find<QPushButton>(QStringLiteral("rejectButton"))->isVisible());
    hands.click(QStringLiteral("rejectButton"));
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("moist"));
    hands.scan(QStringLiteral("BM:OK")); // the barcode that stands for the confirming button
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status, quality_status FROM ingredient_lots")),
                 QStringLiteral("QUARANTINED|FAILED"));
    QTRY_VERIFY(hands.answer().headline().contains(u"rejected"));
}

void ReceivingViewTest::aRescanDoesNotBlankWhatItDoesNotSay()
{
    Plant plant(Engine::SQLite);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(flourLabel);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Wheat flour"));
    // The lot's own barcode on the same label: without the product number it would not stand alone.
    hands.scan(QStringLiteral("]C110AB-123"));
    QTRY_COMPARE(hands.answer().state(), State::Accepted);
    QVERIFY(hands.answer().detail().startsWith(u"Lot AB-123"));
    QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QStringLiteral("2027-03-31"));
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QStringLiteral("25"));
}

void ReceivingViewTest::theLabelOfAnotherLotTakesTheOldDatesAway()
{
    Plant plant(Engine::SQLite);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(flourLabel);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Wheat flour"));
    hands.scan(QStringLiteral("]C110CD-9"));
    QTRY_COMPARE(hands.answer().detail(), QStringLiteral("Lot CD-9"));
    QCOMPARE(hands.answer().state(), State::Asking); // its product number is on the next barcode
    hands.scan(QStringLiteral("]C10109506000134352"));
    QTRY_COMPARE(hands.answer().state(), State::Accepted);
    QCOMPARE(hands.edit(QStringLiteral("expiryEdit"))->text(), QString());
    QCOMPARE(hands.edit(QStringLiteral("quantityEdit"))->text(), QString());
}

void ReceivingViewTest::aBadLabelIsRefused()
{
    Plant plant(Engine::SQLite);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.type(QStringLiteral("lotEdit"), QStringLiteral("kept"));
    hands.scan(QStringLiteral("]C10109506000134353")); // the check digit is 2
    QCOMPARE(hands.answer().state(), State::Refused);
    QVERIFY(!hands.answer().wayOut().isEmpty());
    QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("kept"));
}

void ReceivingViewTest::whatCanBeReadInSeveralWaysIsAsked()
{
    Plant plant(Engine::SQLite);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.scan(QStringLiteral("10614141123459")); // a GTIN-14, and a lot behind AI 10
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    hands.click(QStringLiteral("choice_text"));
    QCOMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), QStringLiteral("10614141123459"));
}

void ReceivingViewTest::aLabelInAWrongFieldIsNotTaken()
{
    Plant plant(Engine::SQLite);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.type(QStringLiteral("invoiceEdit"), QStringLiteral("]C1010950600013435217270331"), Qt::Key_Return);
    QCOMPARE(hands.answer().state(), State::Refused);
    QCOMPARE(hands.edit(QStringLiteral("invoiceEdit"))->text(), QString());
    QVERIFY(hands.edit(QStringLiteral("scanEdit"))->hasFocus());
}

void ReceivingViewTest::returnGoesThroughTheFormAndReceives()
{
    Plant plant(Engine::SQLite);
    makeFlour(plant);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Wheat flour"), Qt::Key_Return);
    QVERIFY(hands.edit(QStringLiteral("quantityEdit"))->hasFocus());
    hands.type(QStringLiteral("quantityEdit"), QStringLiteral("5"), Qt::Key_Return);
    QVERIFY(hands.edit(QStringLiteral("unitBox"))->hasFocus());
    hands.press(Qt::Key_Return);
    hands.type(QStringLiteral("ownCodeEdit"), QStringLiteral("OWN-7"), Qt::Key_Return);
    hands.type(QStringLiteral("supplierBox"), QString(), Qt::Key_Return);
    hands.type(QStringLiteral("lotEdit"), QStringLiteral("S-1"), Qt::Key_Return);
    QVERIFY(hands.edit(QStringLiteral("expiryEdit"))->hasFocus());
    hands.type(QStringLiteral("orderEdit"), QStringLiteral("PO-1"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("OWN-7"));
    QCOMPARE(plant.text(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots")), QStringLiteral("OWN-7"));
}

void ReceivingViewTest::aTallWindowShowsFormAndLots()
{
    Plant plant(Engine::SQLite);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    QVERIFY(!hands.find<QWidget>(QStringLiteral("lotCard"))->isVisible());
    view.resize(1700, 1080);
    QTRY_VERIFY(hands.find<QWidget>(QStringLiteral("lotCard"))->isVisible());
    QVERIFY(hands.find<QWidget>(QStringLiteral("deliveryCard"))->isVisible());
    QVERIFY(!hands.find<QWidget>(QStringLiteral("receivingTabs"))->isVisible());
}

void ReceivingViewTest::theHouseRulesHold()
{
    Plant plant(Engine::SQLite);
    makeFlour(plant);
    plant.received(QStringLiteral("Rye"), kilos(5));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    receive(hands, QStringLiteral("Spelt"), QStringLiteral("x"));
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    hands.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_COMPARE(hands.table(QStringLiteral("lotTable"))->model()->rowCount(), 1);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
}

BM_PAGE_TEST_MAIN(ReceivingViewTest)
#include "receivingviewtest.moc"
