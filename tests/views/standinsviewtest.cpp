// SPDX-License-Identifier: GPL-3.0-or-later
// A lot that stands in for an ingredient, by keys: as the recipe allows it, and as QA signs it.
#include "models/batchmodels.h"
#include "services/recipes/substitutes.h"
#include "support/crew.h"
#include "support/pagehands.h"
#include "views/production/productionview.h"
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
struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        recipe(u"Bread"_qs, {u"Fresh yeast"_qs});
        dry = released(u"Dry yeast"_qs, kilos(50));
        oil = released(u"Oil"_qs, kilos(50));
    }

    QString opened(const Hands &hands)
    {
        const QString batch = must(production.run(startedRun(u"Bread"_qs))).batchNumber;
        hands.scan(batch);
        settle(worker);
        return batch;
    }

    QString dry;
    QString oil;
};

QString cell(const Hands &hands, const QString &table, int column)
{
    return hands.table(table)->model()->index(0, column).data().toString();
}
} // namespace

class StandInsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheRecipeAllowsIsWeighedIn_data() { forBothEngines(); }
    void whatTheRecipeAllowsIsWeighedIn()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        must(Substitutes(plant.session)
                 .allow(u"Bread"_qs, u"Fresh yeast"_qs, u"Dry yeast"_qs, Quantity::ofThousandths(400)));
        ProductionView view(plant.worker);
        const Hands hands(view);
        (void)plant.opened(hands);
        // Its own lot is not in house: what may stand in for it is wanted by name.
        QTRY_VERIFY(hands.answer().detail().contains(plant.dry));
        QVERIFY2(hands.answer().detail().contains(u"Dry yeast"), qPrintable(hands.answer().detail()));
        hands.scan(plant.dry);
        QTRY_COMPARE(hands.answer().headline(), u"4 kg Dry yeast?"_qs);
        QVERIFY2(hands.answer().detail().startsWith(u"Instead of Fresh yeast"), qPrintable(hands.answer().detail()));
        hands.type(u"quantityEdit"_qs, u"4"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(cell(hands, u"usesTable"_qs, UsesModel::Ingredient), u"Dry yeast instead of Fresh yeast"_qs);
        QTRY_COMPARE(cell(hands, u"needsTable"_qs, NeedsModel::State), u"Complete"_qs);
        QCOMPARE(plant.quantity(u"SELECT stands_for_quantity AS n FROM batch_ingredients"_qs), kilos(10));
    }

    // On the page Recipes, from the line that it is for.
    void aRecipeGetsItsSubstituteByKeys()
    {
        Bakery plant(Engine::SQLite);
        RecipesView view(plant.worker);
        const Hands hands(view);
        QTRY_VERIFY(hands.table(u"recipeTable"_qs)->model()->rowCount() > 0);
        hands.table(u"recipeTable"_qs)->setFocus();
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.table(u"formulaTable"_qs)->isVisible());
        QTRY_VERIFY(hands.table(u"formulaTable"_qs)->model()->rowCount() > 0);
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_substitute"_qs) != nullptr);
        hands.type(u"ask_substitute"_qs, u"Dry yeast"_qs);
        hands.type(u"ask_ratio"_qs, u"0.4"_qs);
        hands.click(u"askConfirm"_qs);
        const QString words = u"0.4 kg Dry yeast may stand in for 1 kg Fresh yeast"_qs;
        QTRY_VERIFY(hands.find<QLabel>(u"bookFactsFacts"_qs)->text().contains(words));
        savePictures(view, u"substitute"_qs);
        QCOMPARE(plant.quantity(u"SELECT ratio AS n FROM recipe_substitutes"_qs), Quantity::ofThousandths(400));
        // An empty amount takes it away again.
        settle(plant.worker);
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_substitute"_qs) != nullptr);
        hands.type(u"ask_substitute"_qs, u"Dry yeast"_qs);
        hands.find<QLineEdit>(u"ask_ratio"_qs)->clear();
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM recipe_substitutes"_qs), 0);
    }

    void whatNobodyAllowedIsSigned_data() { forBothEngines(); }
    void whatNobodyAllowedIsSigned()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        ProductionView view(plant.worker);
        const Hands hands(view);
        (void)plant.opened(hands);
        hands.scan(plant.oil);
        QTRY_COMPARE(hands.answer().state(), ScanFeedback::State::Refused);
        QCOMPARE(plant.count(u"SELECT count(*) FROM batch_ingredients"_qs), 0);

        hands.press(Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_lotCode"_qs) != nullptr);
        QCOMPARE(hands.find<QLineEdit>(u"ask_lotCode"_qs)->text(), plant.oil); // the one that was refused is meant
        hands.find<QComboBox>(u"askBox_insteadOf"_qs)->setCurrentIndex(0);
        hands.type(u"ask_quantity"_qs, u"3"_qs);
        hands.type(u"ask_reason"_qs, u"the yeast did not come"_qs);
        settle(plant.worker);
        QTRY_VERIFY(hands.find<QLineEdit>(u"ask_reason"_qs)->width() > 100);
        savePictures(view, u"instead"_qs);
        hands.find<QComboBox>(u"askBox_insteadOf"_qs)->setFocus();
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(view.findChild<SignatureDialog *>() != nullptr);
        const Hands form(*view.findChild<SignatureDialog *>());
        QCOMPARE(form.find<QLineEdit>(u"reasonEdit"_qs)->text(), u"the yeast did not come"_qs);
        QVERIFY2(form.find<QLabel>(u"signatureRecord"_qs)->text().startsWith(u"3 kg of lot "_qs),
                 qPrintable(form.find<QLabel>(u"signatureRecord"_qs)->text()));
        auto *signer = form.find<QComboBox>(u"signerBox"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(signer->findText(member(Role::Qa).name) >= 0, 30'000);
        signer->setFocus();
        QTest::keyClicks(signer, member(Role::Qa).name);
        form.type(u"secretEdit"_qs, member(Role::Qa).secret(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(plant.text(u"SELECT COALESCE(max(signed_by), '') AS n FROM signatures"_qs),
                                  member(Role::Qa).login, 30'000);
        settle(plant.worker);
        QTRY_COMPARE(cell(hands, u"usesTable"_qs, UsesModel::Ingredient), u"Oil instead of Fresh yeast"_qs);
        QCOMPARE(plant.text(u"SELECT notes AS n FROM batch_ingredients"_qs), u"the yeast did not come"_qs);
    }
};

QTEST_MAIN(StandInsViewTest)
#include "standinsviewtest.moc"
