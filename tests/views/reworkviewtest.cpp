// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a batch and goes into another, by keys: kept, scanned, and signed beyond the limit.
#include "models/batchmodels.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "support/crew.h"
#include "support/pagehands.h"
#include "views/inventory/inventoryview.h"
#include "views/production/productionview.h"
#include "views/quality/inspectdialog.h"
#include "views/receiving/receivingview.h"
#include "views/recipes/recipesview.h"
#include "views/signin/signaturedialog.h"
#include "views/widgets/scanfeedback.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A cake of 20 kg takes 10 % of rework; a sponge is under way.
struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        recipe(u"Sponge"_qs, {u"Flour"_qs}, u"Sponge"_qs);
        recipe(u"Cake"_qs, {u"Flour"_qs, u"Sugar"_qs});
        flour = released(u"Flour"_qs, kilos(50));
        ExpectedChange tenth;
        tenth.reworkPercent = kilos(10);
        must(Recipes(session).setExpected(u"Cake"_qs, tenth));
        sponge = startedRun(u"Sponge"_qs);
        must(production.add({sponge, flour, kilos(10), {}}));
    }

    QString numberOf(RunId run) { return must(production.run(run)).batchNumber; }
    QString left(Quantity quantity)
    {
        const QString lot = must(Rework(session).book(sponge, {{}, quantity, {}, {}})).lotCode;
        must(production.finish(sponge, kilos(10) - quantity));
        return lot;
    }

    QString flour;
    RunId sponge;
};
} // namespace

class ReworkViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLeftIsKeptByKeys_data() { forBothEngines(); }
    void whatIsLeftIsKeptByKeys()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(plant.numberOf(plant.sponge));
        settle(plant.worker);
        hands.press(Qt::Key_N, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_quantity"_qs) != nullptr);
        hands.type(u"ask_quantity"_qs, u"2.5"_qs);
        settle(plant.worker);
        QTRY_VERIFY(hands.find<QLineEdit>(u"ask_quantity"_qs)->width() > 100);
        savePictures(view, u"reworkKept"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_VERIFY2(hands.answer().headline().startsWith(u"Rework lot "), qPrintable(hands.answer().headline()));
        QCOMPARE(plant.count(u"SELECT count(*) FROM ingredient_lots WHERE is_rework"_qs), 1);
        QCOMPARE(must(Rework(plant.session).of(plant.sponge)).front().quantity, Quantity::ofThousandths(2500));
    }

    void theShareIsToldInLargeType_data() { forBothEngines(); }
    void theShareIsToldInLargeType()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString lot = plant.left(kilos(5));
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        ProductionView view(plant.worker);
        const Hands hands(view);
        const RunId cake = plant.startedRun(u"Cake"_qs);
        hands.scan(plant.numberOf(cake));
        settle(plant.worker);
        hands.scan(lot);
        QTRY_COMPARE(hands.answer().headline(), u"Rework: 0 kg of 2 kg (0 % of 10 %)"_qs);
        savePictures(view, u"reworkScanned"_qs);
        hands.type(u"quantityEdit"_qs, u"1.5"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM batch_ingredients WHERE production_run_id = ?"_qs, {cake}), 1);
        settle(plant.worker);
        hands.scan(lot);
        QTRY_COMPARE(hands.answer().headline(), u"Rework: 1.5 kg of 2 kg (7.5 % of 10 %)"_qs);
        // Beyond it the page asks why, then QA signs.
        hands.type(u"quantityEdit"_qs, u"1"_qs, Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        QCOMPARE(hands.find<QLineEdit>(u"ask_lotCode"_qs)->text(), lot);
        savePictures(view, u"reworkBeyond"_qs);
        hands.type(u"ask_reason"_qs, u"baked an hour ago"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_VERIFY(view.findChild<SignatureDialog *>() != nullptr);
        view.findChild<SignatureDialog *>()->reject();
        QCOMPARE(plant.count(u"SELECT count(*) FROM batch_ingredients WHERE production_run_id = ?"_qs, {cake}), 1);
    }

    void whatItStandsForOutlivesTheSignature_data() { forBothEngines(); }
    void whatItStandsForOutlivesTheSignature()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString lot = plant.left(kilos(5));
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        ProductionView view(plant.worker);
        const Hands hands(view);
        const RunId cake = plant.startedRun(u"Cake"_qs);
        hands.scan(plant.numberOf(cake));
        settle(plant.worker);
        hands.scan(lot);
        QTRY_COMPARE(hands.answer().headline(), u"Rework: 0 kg of 2 kg (0 % of 10 %)"_qs);
        hands.type(u"quantityEdit"_qs, u"3"_qs, Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_insteadOf"_qs) != nullptr);
        QCOMPARE(hands.find<QLineEdit>(u"ask_insteadOf"_qs)->text(), QString());
        hands.find<QComboBox>(u"askBox_insteadOf"_qs)->setCurrentText(u"Sugar"_qs);
        hands.type(u"ask_standsFor"_qs, u"2"_qs);
        hands.type(u"ask_reason"_qs, u"baked an hour ago"_qs);
        settle(plant.worker);
        savePictures(view, u"reworkInstead"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_VERIFY(view.findChild<SignatureDialog *>() != nullptr);
        const Hands form(*view.findChild<SignatureDialog *>());
        auto *signer = form.find<QComboBox>(u"signerBox"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(signer->findText(member(Role::Qa).name) >= 0, 30'000);
        signer->setFocus();
        QTest::keyClicks(signer, member(Role::Qa).name);
        form.type(u"secretEdit"_qs, member(Role::Qa).secret(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            plant.text(u"SELECT COALESCE(max(i.name), '') AS n FROM batch_ingredients b JOIN ingredients i ON i.id = "
                       "b.stands_for_id JOIN signatures s ON s.id = b.signature_id"_qs),
            u"Sugar"_qs, 30'000);
        QCOMPARE(plant.quantity(u"SELECT stands_for_quantity AS n FROM batch_ingredients WHERE stands_for_id > 0"_qs),
                 kilos(2));
        settle(plant.worker);
        QTRY_VERIFY2(hands.answer().detail().startsWith(u"Instead of 2 kg Sugar. Rework: 3 kg of 2 kg"),
                     qPrintable(hands.answer().detail()));
    }

    // Beside the lot stand its batch and its allergens; of a batch that failed QA signs, and is told.
    void itsBatchAndAllergensStandBesideTheLot_data() { forBothEngines(); }
    void itsBatchAndAllergensStandBesideTheLot()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Flour'"_qs, {QStringList{u"wheat"_qs}});
        const QString batch = plant.numberOf(plant.sponge);
        const QString lot = plant.left(kilos(2));
        must(plant.production.checkQuality(plant.sponge, u"FAILED"_qs, u"metal"_qs));
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Qa));
        const QString contains = u"Contains wheat"_qs;
        const QString failed = u"It comes from a batch that failed: %1."_qs.arg(batch);
        InventoryView stock(plant.worker);
        const Hands hands(stock);
        settle(plant.worker);
        hands.scan(lot);
        QTRY_VERIFY(hands.find<QLabel>(u"stockFactsFacts"_qs)->text().contains(contains));
        QVERIFY(hands.find<QLabel>(u"stockFactsFacts"_qs)->text().contains(u"Rework of "_qs + batch));
        savePictures(stock, u"reworkInStock"_qs);
        ReceivingView dock(plant.worker);
        const Hands there(dock);
        settle(plant.worker);
        there.scan(lot);
        QTRY_VERIFY(there.find<QLabel>(u"lotFactsFacts"_qs)->text().contains(failed));
        InspectDialog dialog(plant.worker, lot);
        const Hands form(dialog);
        QTRY_VERIFY(form.find<QLabel>(u"inspectFactsFacts"_qs)->text().contains(failed));
        QVERIFY(form.find<QLabel>(u"inspectFactsFacts"_qs)->text().contains(contains));
        form.click(u"releaseButton"_qs);
        QTRY_VERIFY(dialog.findChild<SignatureDialog *>() != nullptr);
        const Hands signing(*dialog.findChild<SignatureDialog *>());
        QVERIFY(signing.find<QLabel>(u"signatureRecord"_qs)->text().endsWith(failed));
        savePictures(*dialog.findChild<SignatureDialog *>(), u"reworkOfFailed"_qs);
        signing.type(u"reasonEdit"_qs, u"sieved"_qs);
        signing.type(u"secretEdit"_qs, member(Role::Qa).secret(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(must(plant.lots.find(lot)).status, u"QUALITY_APPROVED"_qs, 30'000);
    }

    void theRecipeSaysHowMuch()
    {
        Bakery plant(Engine::SQLite);
        RecipesView view(plant.worker);
        const Hands hands(view);
        QTRY_VERIFY(hands.table(u"recipeTable"_qs)->model()->rowCount() > 0);
        hands.table(u"recipeTable"_qs)->setFocus();
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.table(u"formulaTable"_qs)->isVisible());
        QTRY_VERIFY(
            hands.find<QLabel>(u"bookFactsFacts"_qs)->text().contains(u"At most 10 % of a batch may be rework"));
        hands.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_rework"_qs) != nullptr);
        hands.type(u"ask_rework"_qs, u"12.5"_qs);
        settle(plant.worker);
        QTRY_VERIFY(hands.find<QLineEdit>(u"ask_rework"_qs)->width() > 100);
        savePictures(view, u"reworkLimit"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(plant.quantity(u"SELECT rework_percent AS n FROM recipes WHERE name = 'Cake'"_qs),
                     Quantity::ofThousandths(12500));
    }
};

QTEST_MAIN(ReworkViewTest)
#include "reworkviewtest.moc"
