// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/pallets/palletsview.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
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

class PalletsViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScannedBatchIsPacked_data() { test::forBothEngines(); }
    void aScannedBatchIsPacked();
    void moreThanWasMadeIsRefused_data() { test::forBothEngines(); }
    void moreThanWasMadeIsRefused();
    void anotherBatchMakesItMixed_data() { test::forBothEngines(); }
    void anotherBatchMakesItMixed();
    void palletsAreMovedByScannerAlone_data() { test::forBothEngines(); }
    void palletsAreMovedByScannerAlone();
    void aPalletIsShipped_data() { test::forBothEngines(); }
    void aPalletIsShipped();
    void aReasonToShipIsAskedForWhenItIsNeeded_data() { test::forBothEngines(); }
    void aReasonToShipIsAskedForWhenItIsNeeded();
    void aPalletIsVoidedWithItsReason_data() { test::forBothEngines(); }
    void aPalletIsVoidedWithItsReason();
    void casesAreTakenOffByKeys_data() { test::forBothEngines(); }
    void casesAreTakenOffByKeys();
    void aPalletIsSplitAndPutTogetherAgain_data() { test::forBothEngines(); }
    void aPalletIsSplitAndPutTogetherAgain();
    void whatWasAddedIsOfferedToBeTakenBack();
    void theHouseRulesHold();
};

namespace
{

QString built(Plant &plant, const QString &batch, qint64 units, const QString &location = {})
{
    return must(plant.palletizing.build({batch, kilos(units), location, {}})).number;
}

void show(const Hands &hands, const QString &pallet)
{
    hands.scan(pallet);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), pallet);
}

} // namespace

void PalletsViewTest::aScannedBatchIsPacked()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    built(plant, batch, 40);
    PalletsView view(plant.worker);
    const Hands hands(view);
    hands.scan(batch);
    // What is not packed yet is proposed.
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_quantity")) != nullptr);
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("60"));
    QTRY_VERIFY(hands.answer().detail().contains(u"60 units"));
    hands.type(QStringLiteral("ask_quantity"), QStringLiteral("50"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_location"), QStringLiteral("Dock 2"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_palletNumber"), QStringLiteral("PAL-7"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("PAL-7"));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT p.pallet_number, p.location, p.status, p.created_by FROM pallets "
                                              "p ORDER BY p.id DESC LIMIT 1")),
             QStringList{QStringLiteral("PAL-7|Dock 2|ACTIVE|maria")});
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity FROM pallet_items ORDER BY id DESC LIMIT 1")), kilos(50));
    QTRY_VERIFY(hands.row(QStringLiteral("palletTable"), 0).startsWith(u"PAL-7|"));
}

void PalletsViewTest::moreThanWasMadeIsRefused()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    PalletsView view(plant.worker);
    const Hands hands(view);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    hands.type(QStringLiteral("ask_batchNumber"), QStringLiteral("NOPE"), Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_batchNumber")).isEmpty());
    hands.type(QStringLiteral("ask_batchNumber"), batch, Qt::Key_Return);
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("100"));
    hands.type(QStringLiteral("ask_location"), QStringLiteral("Dock 2"));
    hands.type(QStringLiteral("ask_quantity"), QStringLiteral("101"));
    hands.click(QStringLiteral("askConfirm"));
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_quantity")).isEmpty());
    QCOMPARE(hands.answer().state(), State::Refused);
    QVERIFY(hands.edit(QStringLiteral("ask_quantity"))->hasFocus());
    QCOMPARE(hands.edit(QStringLiteral("ask_location"))->text(), QStringLiteral("Dock 2"));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallets")), 0);
}

void PalletsViewTest::anotherBatchMakesItMixed()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString first = plant.finishedBatch(kilos(100));
    const QString second = plant.finishedBatch(kilos(30));
    const QString pallet = built(plant, first, 100);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.click(QStringLiteral("addBatchButton"));
    hands.scan(second); // the answer to the question that stands there
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("30"));
    hands.type(QStringLiteral("ask_quantity"), QStringLiteral("20"), Qt::Key_Return);
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallet_items")), 2);
    QTRY_COMPARE(hands.answer().state(), State::Accepted);
    QTRY_VERIFY(hands.row(QStringLiteral("palletTable"), 0).contains(u"1 more"));
    QVERIFY(hands.row(QStringLiteral("palletTable"), 0).contains(u"120 units"));
}

void PalletsViewTest::palletsAreMovedByScannerAlone()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString first = built(plant, batch, 40, QStringLiteral("Line 1"));
    const QString second = built(plant, batch, 40, QStringLiteral("Line 1"));
    PalletsView view(plant.worker);
    const Hands hands(view);
    hands.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    for (const QString &pallet : {first, second}) {
        hands.scan(pallet);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Where to?"));
        hands.scan(QStringLiteral("A-12"));
        QTRY_COMPARE(hands.answer().headline(), pallet % u" at A-12");
    }
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT location FROM pallets ORDER BY id")),
             (QStringList{QStringLiteral("A-12"), QStringLiteral("A-12")}));
    hands.scan(QStringLiteral("BM:CANCEL"));
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("moveButton"))->isChecked());
    show(hands, first);
}

void PalletsViewTest::aPalletIsShipped()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    must(plant.catalog.addCustomer(QStringLiteral("Corner Shop")));
    const QString batch = plant.finishedBatch(kilos(100));
    const QString pallet = built(plant, batch, 40);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_customer"), QString(), Qt::Key_Return);
    hands.press(Qt::Key_Return); // no order
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_customer")).isEmpty());
    hands.type(QStringLiteral("ask_customer"), QStringLiteral("Corner Shop"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_customerOrder"), QStringLiteral("PO-9"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), pallet % u" shipped");
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT p.status, c.name, p.customer_order FROM pallets p JOIN customers "
                                              "c ON c.id = p.customer_id")),
             QStringList{QStringLiteral("SHIPPED|Corner Shop|PO-9")});
    // What left cannot be changed: the refusal says why and what to do.
    hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    hands.type(QStringLiteral("ask_batchNumber"), batch, Qt::Key_Return);
    hands.type(QStringLiteral("ask_quantity"), QStringLiteral("1"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QVERIFY(!hands.answer().wayOut().isEmpty());
}

// Something on it is in the scope of FSMA 204, and nobody described the customer.
void PalletsViewTest::aReasonToShipIsAskedForWhenItIsNeeded()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString cream = plant.released(QStringLiteral("Cream"), kilos(50));
    plant.execute(QStringLiteral("UPDATE ingredients SET on_food_traceability_list = TRUE"));
    plant.recipe(QStringLiteral("Cake"), {QStringLiteral("Cream")});
    plant.execute(QStringLiteral("UPDATE recipe_ingredients SET after_kill_step = TRUE"));
    const RunId run = plant.startedRun(QStringLiteral("Cake"));
    must(plant.production.add({run, cream, kilos(10), {}}));
    must(plant.production.finish(run, kilos(100)));
    const QString batch = plant.text(QStringLiteral("SELECT batch_number FROM production_runs"));
    const QString pallet = built(plant, batch, 10);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_reason")) == nullptr);
    hands.type(QStringLiteral("ask_customer"), QStringLiteral("Corner Shop"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_customerOrder"), QStringLiteral("PO-9"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Do not ship"));
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_reason")) != nullptr);
    QTRY_VERIFY(hands.edit(QStringLiteral("ask_reason"))->hasFocus());
    QCOMPARE(hands.edit(QStringLiteral("ask_customer"))->text(), QStringLiteral("Corner Shop"));
    QCOMPARE(hands.edit(QStringLiteral("ask_customerOrder"))->text(), QStringLiteral("PO-9"));
    QCOMPARE(plant.text(QStringLiteral("SELECT status FROM pallets")), QStringLiteral("ACTIVE"));
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("told by phone"), Qt::Key_Return);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM pallets")), QStringLiteral("SHIPPED"));
    QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'told by phone'")) > 0);
}

void PalletsViewTest::aPalletIsVoidedWithItsReason()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString pallet = built(plant, plant.finishedBatch(kilos(100)), 40);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.click(QStringLiteral("voidButton"));
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("fell over"), Qt::Key_Return);
    QTRY_COMPARE(plant.text(QStringLiteral("SELECT status FROM pallets")), QStringLiteral("VOID"));
    QTRY_VERIFY(hands.answer().headline().contains(u"void"));
    QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'fell over'")) > 0);
}

void PalletsViewTest::casesAreTakenOffByKeys()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString pallet = built(plant, batch, 40);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    // The one batch on it stands there already.
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_batchNumber"))->text(), batch);
    hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("41"), Qt::Key_Return);
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("torn"), Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_onPallet")).isEmpty());
    QCOMPARE(hands.answer().state(), State::Refused);
    QVERIFY(hands.answer().detail().contains(u"40"));
    QVERIFY2(hands.answer().wayOut().contains(u"at most"), qPrintable(hands.answer().wayOut()));
    // All of it: the way out is another one than for a pallet that is empty.
    hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("40"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(hands.answer().detail().contains(u"last cases"));
    QVERIFY2(hands.answer().wayOut().contains(u"Void the pallet"), qPrintable(hands.answer().wayOut()));
    hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("15"), Qt::Key_Return);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QString(u"Taken off " % pallet));
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity FROM pallet_items")), kilos(25));
    QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'torn'")) > 0);
}

void PalletsViewTest::aPalletIsSplitAndPutTogetherAgain()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString pallet = built(plant, batch, 40, QStringLiteral("Line 1"));
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    hands.click(QStringLiteral("splitButton"));
    hands.scan(batch); // the answer to the question that stands there
    QTRY_VERIFY(hands.edit(QStringLiteral("ask_onPallet"))->hasFocus());
    hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("12"), Qt::Key_Return);
    hands.press(Qt::Key_Return); // the same place
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("too high"), Qt::Key_Return);
    QTRY_COMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallets")), 2);
    const QString own = plant.text(QStringLiteral("SELECT pallet_number FROM pallets ORDER BY id DESC LIMIT 1"));
    QTRY_COMPARE(hands.answer().headline(), own);
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT location FROM pallets ORDER BY id")),
             (QStringList{QStringLiteral("Line 1"), QStringLiteral("Line 1")}));
    show(hands, own);
    hands.press(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hands.answer().state(), State::Asking);
    hands.scan(pallet);
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_onto"))->text(), pallet);
    hands.type(QStringLiteral("ask_reason"), QStringLiteral("low again"), Qt::Key_Return);
    QTRY_COMPARE(hands.answer().headline(), QString(own % u" is on " % pallet));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT status FROM pallets ORDER BY id")),
             (QStringList{QStringLiteral("ACTIVE"), QStringLiteral("VOID")}));
    QCOMPARE(plant.quantity(QStringLiteral("SELECT quantity FROM pallet_items ORDER BY id LIMIT 1")), kilos(40));
}

void PalletsViewTest::whatWasAddedIsOfferedToBeTakenBack()
{
    Plant plant(Engine::SQLite);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString second = plant.finishedBatch(kilos(30));
    const QString pallet = built(plant, batch, 40);
    PalletsView view(plant.worker);
    std::vector<Reversal> offered;
    connect(view.findChild<ScanFeedback *>(), &ScanFeedback::reversalOffered, this,
            [&offered](const Reversal &reversal) { offered.push_back(reversal); });
    const Hands hands(view);
    show(hands, pallet);
    hands.click(QStringLiteral("addBatchButton"));
    hands.scan(second);
    QTRY_COMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("30"));
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(offered.size(), 1u);
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallet_items")), 2);
    must(offered[0].takeBack(plant.services, QStringLiteral("wrong pallet")));
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallet_items")), 1);
    QCOMPARE(must(plant.palletizing.unpacked(second)), std::optional(kilos(30)));
}

void PalletsViewTest::theHouseRulesHold()
{
    Plant plant(Engine::SQLite);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString pallet = built(plant, batch, 40, QStringLiteral("Line 1"));
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, pallet);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, QStringLiteral("pallets"));
    for (const char *button : {"takeOffButton", "splitButton", "mergeButton"}) {
        hands.click(QLatin1String(button));
        QTRY_VERIFY(hands.find<QLineEdit>(QStringLiteral("ask_reason"))->isVisible());
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        test::savePictures(view, QStringLiteral("pallets-") % QLatin1String(button));
        hands.press(Qt::Key_Escape);
    }
    hands.click(QStringLiteral("buildButton"));
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
}

BM_PAGE_TEST_MAIN(PalletsViewTest)
#include "palletsviewtest.moc"
