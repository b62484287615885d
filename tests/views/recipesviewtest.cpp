// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/recipes/recipesview.h"
#include "services/catalog/ingredients.h"
#include "services/recipes/recipes.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/mainwindow.h"
#include "views/recipes/comparedialog.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr auto both = Qt::ControlModifier | Qt::ShiftModifier;

// A bakery with flour, water and salt, and a window at the recipes.
struct Bakery
{
    explicit Bakery(Engine engine) : plant(engine), recipes(plant.session)
    {
        must(plant.catalog.addIngredient({u"Wheat"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(plant.catalog.addIngredient({u"Water"_qs, u"OTHER"_qs, u"kg"_qs}));
        must(plant.catalog.addIngredient({u"Salt"_qs, u"OTHER"_qs, u"g"_qs}));
    }
    void bread()
    {
        must(plant.catalog.addRecipe(
            {u"Bread"_qs, kilos(160), u"kg"_qs, {}, {{u"Wheat"_qs, kilos(100), {}}, {u"Water"_qs, kilos(60), {}}}}));
    }
    void show()
    {
        view = std::make_unique<RecipesView>(plant.worker);
        hands = std::make_unique<Hands>(*view);
        settle(plant.worker);
    }
    // The first of the list, by key.
    void open()
    {
        show();
        QTRY_VERIFY(hands->table(u"recipeTable"_qs)->model()->rowCount() > 0);
        hands->table(u"recipeTable"_qs)->setFocus();
        hands->press(Qt::Key_Return);
        QTRY_VERIFY(hands->table(u"formulaTable"_qs)->isVisible());
        QTRY_COMPARE(hands->find<QLabel>(u"bookFactsTitle"_qs)->text(), u"Bread #1"_qs);
    }
    void select(int line) const
    {
        hands->table(u"formulaTable"_qs)->selectRow(line);
        hands->table(u"formulaTable"_qs)->setFocus();
    }
    QString line(int row) const { return hands->row(u"formulaTable"_qs, row); }
    QString banner() const
    {
        const auto *found = view->findChild<Banner *>(u"recipesBanner"_qs);
        return found->isVisible() ? found->title() + u'|' + found->text() : QString();
    }
    QString title() const { return hands->find<QLabel>(u"bookFactsTitle"_qs)->text(); }
    // "Wheat 100.000 kg, Water 60.000 kg"
    QString kept(const QString &code)
    {
        QStringList lines;
        for (const FormulaLine &each : must(recipes.read(code)).lines)
            lines << each.ingredient + u' ' + each.quantity->toText() + u' ' + each.unit;
        return lines.join(u", "_qs);
    }

    mutable Plant plant;
    Recipes recipes;
    std::unique_ptr<RecipesView> view;
    std::unique_ptr<Hands> hands;
};
} // namespace

class RecipesViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecipeIsMadeByKeysFromNothing_data() { forBothEngines(); }
    void aRecipeIsMadeByKeysFromNothing()
    {
        QFETCH(Engine, engine);
        Bakery bakery(engine);
        bakery.show();
        QTRY_VERIFY(bakery.hands->find<QWidget>(u"recipesEmpty"_qs)->isVisible());
        bakery.hands->press(Qt::Key_N, Qt::ControlModifier);
        bakery.hands->type(u"ask_name"_qs, u"Bread"_qs, Qt::Key_Return);
        bakery.hands->type(u"ask_yield"_qs, u"160"_qs, Qt::Key_Return);
        bakery.hands->type(u"ask_yieldUnit"_qs, u"kg"_qs, Qt::Key_Return);
        bakery.hands->press(Qt::Key_Return);
        QTRY_VERIFY(bakery.hands->find<QWidget>(u"formulaEmpty"_qs)->isVisible());
        // Nobody plans a batch to it, and it is not activated while it is empty.
        const NewRun run{u"Bread"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false};
        QCOMPARE(told(bakery.plant.production.plan(run)), u"Required|activeRecipe|Bread#1"_qs);
        bakery.hands->press(Qt::Key_R, both);
        bakery.hands->press(Qt::Key_Return);
        QTRY_VERIFY2(bakery.banner().contains(u"has no ingredients yet"), qPrintable(bakery.banner()));
        bakery.hands->press(Qt::Key_Escape);
        // Flour by weight; the rest in percent of it.
        bakery.hands->press(Qt::Key_A, both);
        bakery.hands->type(u"ask_ingredient"_qs, u"wheat"_qs, Qt::Key_Return);
        bakery.hands->type(u"ask_quantity"_qs, u"100"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(0), u"Wheat|100 kg|100 %|Before"_qs);
        bakery.hands->press(Qt::Key_A, both);
        bakery.hands->type(u"ask_ingredient"_qs, u"Water"_qs);
        bakery.hands->type(u"ask_percent"_qs, u"62.5"_qs);
        QCOMPARE(bakery.hands->edit(u"ask_quantity"_qs)->text(), u"62.5"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(1), u"Water|62.5 kg|62.5 %|Before"_qs);
        bakery.hands->press(Qt::Key_A, both);
        bakery.hands->type(u"ask_ingredient"_qs, u"Salt"_qs);
        bakery.hands->type(u"ask_quantity"_qs, u"2000"_qs);
        QCOMPARE(bakery.hands->edit(u"ask_percent"_qs)->text(), u"2"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(2), u"Salt|2,000 g|2 %|Before"_qs);
        // What is there already is not written over.
        bakery.hands->press(Qt::Key_A, both);
        bakery.hands->type(u"ask_ingredient"_qs, u"Salt"_qs);
        bakery.hands->type(u"ask_quantity"_qs, u"7"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_VERIFY(!bakery.hands->errorOf(u"askField_ingredient"_qs).isEmpty());
        bakery.hands->press(Qt::Key_Escape);
        QCOMPARE(bakery.kept(u"Bread"_qs), u"Wheat 100.000 kg, Water 62.500 kg, Salt 2000.000 g"_qs);
        bakery.hands->press(Qt::Key_R, both);
        bakery.hands->press(Qt::Key_Return);
        QTRY_COMPARE(bakery.banner(), u"Bread #1 is active|"_qs);
        must(bakery.plant.production.plan(run));
        bakery.hands->press(Qt::Key_Left, Qt::AltModifier);
        bakery.plant.worker.announce();
        QTRY_COMPARE(bakery.hands->row(u"recipeTable"_qs, 0), u"Bread|Active · 1|160 kg|3|4 May 2026"_qs);
    }

    void amountAndPercentFollowEachOther_data() { forBothEngines(); }
    void amountAndPercentFollowEachOther()
    {
        QFETCH(Engine, engine);
        Bakery bakery(engine);
        bakery.bread();
        bakery.open();
        bakery.select(1);
        bakery.hands->press(Qt::Key_Return);
        QTRY_VERIFY(bakery.hands->edit(u"ask_percent"_qs)->isVisible());
        QCOMPARE(bakery.hands->edit(u"ask_percent"_qs)->text(), u"60"_qs);
        bakery.hands->type(u"ask_quantity"_qs, u"65"_qs);
        QCOMPARE(bakery.hands->edit(u"ask_percent"_qs)->text(), u"65"_qs);
        bakery.hands->type(u"ask_percent"_qs, u"70.25"_qs);
        QCOMPARE(bakery.hands->edit(u"ask_quantity"_qs)->text(), u"70.25"_qs);
        bakery.hands->find<QComboBox>(u"askBox_afterKillStep"_qs)->setFocus();
        bakery.hands->press(Qt::Key_Down);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(1), u"Water|70.25 kg|70.25 %|After"_qs);
        QCOMPARE(bakery.kept(u"Bread"_qs), u"Wheat 100.000 kg, Water 70.250 kg"_qs);
        // The flour is what all the others are counted by: it has a weight only.
        bakery.select(0);
        bakery.hands->press(Qt::Key_E, Qt::ControlModifier);
        bakery.hands->type(u"ask_quantity"_qs, u"200"_qs);
        QVERIFY(bakery.view->findChild<QLineEdit *>(u"ask_percent"_qs) == nullptr ||
                !bakery.hands->edit(u"ask_percent"_qs)->isVisible());
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(1), u"Water|70.25 kg|35.125 %|After"_qs);
    }

    void linesAreMovedAndABatchIsScaled_data() { forBothEngines(); }
    void linesAreMovedAndABatchIsScaled()
    {
        QFETCH(Engine, engine);
        Bakery bakery(engine);
        bakery.bread();
        must(bakery.recipes.setLine(u"Bread"_qs, {u"Salt"_qs, kilos(2000)}));
        bakery.open();
        bakery.select(2);
        bakery.hands->press(Qt::Key_Up, both);
        QTRY_VERIFY(bakery.line(1).startsWith(u"Salt"));
        settle(bakery.plant.worker);
        QCOMPARE(bakery.hands->table(u"formulaTable"_qs)->currentIndex().row(), 1);
        bakery.hands->press(Qt::Key_Up, both);
        QTRY_VERIFY(bakery.line(0).startsWith(u"Salt"));
        QCOMPARE(bakery.kept(u"Bread"_qs), u"Salt 2000.000 g, Wheat 100.000 kg, Water 60.000 kg"_qs);
        settle(bakery.plant.worker);
        bakery.hands->press(Qt::Key_Down, both);
        QTRY_VERIFY(bakery.line(1).startsWith(u"Salt"));
        bakery.hands->press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(bakery.hands->edit(u"batchEdit"_qs)->hasFocus());
        bakery.hands->type(u"batchEdit"_qs, u"81 kg"_qs);
        QCOMPARE(bakery.line(0), u"Wheat|100 kg|100 %|50 kg|Before"_qs);
        QCOMPARE(bakery.line(1), u"Salt|2,000 g|2 %|1 kg|Before"_qs);
        bakery.hands->type(u"batchEdit"_qs, u"much"_qs);
        QVERIFY(!bakery.hands->find<QLabel>(u"batchWords"_qs)->text().isEmpty());
        QCOMPARE(bakery.line(0), u"Wheat|100 kg|100 %|Before"_qs);
    }

    void aUsedVersionIsFrozenAndTheNextOneIsCompared_data() { forBothEngines(); }
    void aUsedVersionIsFrozenAndTheNextOneIsCompared()
    {
        QFETCH(Engine, engine);
        Bakery bakery(engine);
        bakery.bread();
        must(bakery.plant.production.plan({u"Bread"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false}));
        bakery.open();
        QVERIFY(bakery.hands->find<QLabel>(u"bookFactsFacts"_qs)->text().contains(u"so it stays as it is"));
        QVERIFY(bakery.hands->find<QPushButton>(u"changeLineButton"_qs)->isHidden());
        bakery.select(1);
        bakery.hands->press(Qt::Key_Return);
        QTRY_VERIFY2(bakery.banner().contains(u"was used and cannot be changed"), qPrintable(bakery.banner()));
        bakery.hands->press(Qt::Key_N, both);
        QTRY_COMPARE(bakery.title(), u"Bread #2"_qs);
        QTRY_VERIFY(bakery.hands->find<QComboBox>(u"versionBox"_qs)->currentText().contains(u"being written"));
        bakery.select(1);
        bakery.hands->press(Qt::Key_Return);
        bakery.hands->type(u"ask_quantity"_qs, u"65"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.line(1), u"Water|65 kg|65 %|Before"_qs);
        bakery.select(0);
        bakery.hands->press(Qt::Key_D, both);
        bakery.hands->press(Qt::Key_Return);
        QTRY_COMPARE(bakery.title(), u"Bread #3"_qs);
        QCOMPARE(bakery.kept(u"Bread#3"_qs), u"Water 65.000 kg"_qs);
        QCOMPARE(bakery.kept(u"Bread#1"_qs), u"Wheat 100.000 kg, Water 60.000 kg"_qs);
        bakery.hands->press(Qt::Key_V, both);
        QTRY_VERIFY(bakery.view->findChild<CompareDialog *>() != nullptr);
        auto *dialog = bakery.view->findChild<CompareDialog *>();
        const Hands at(*dialog);
        QTRY_COMPARE(at.table(u"compareTable"_qs)->model()->rowCount(), 1);
        QCOMPARE(at.row(u"compareTable"_qs, 0), u"Wheat|Left out|100 kg||"_qs);
        // From the first one, by keys.
        QTest::keyClick(at.find<QComboBox>(u"olderBox"_qs), Qt::Key_Down);
        QTRY_COMPARE(at.table(u"compareTable"_qs)->model()->rowCount(), 2);
        QCOMPARE(at.row(u"compareTable"_qs, 1), u"Water|Changed|60 kg|65 kg|+5 kg"_qs);
    }

    // One is about to write an amount that another one, elsewhere, has changed: said before it is written over.
    void whatOthersDidMeanwhileIsSaidFirst_data() { forBothEngines(); }
    void whatOthersDidMeanwhileIsSaidFirst()
    {
        QFETCH(Engine, engine);
        Bakery bakery(engine);
        bakery.bread();
        bakery.open();
        bakery.select(1);
        bakery.hands->press(Qt::Key_Return);
        bakery.hands->type(u"ask_quantity"_qs, u"65"_qs);
        const auto connection = bakery.plant.plant.open();
        Session other{*connection, u"tom"_qs, u"line-2"_qs, bakery.plant.session.clock};
        must(Recipes(other).setLine(u"Bread"_qs, {u"Water"_qs, kilos(58)}));
        // Nobody has told this window yet: the save finds out.
        bakery.hands->click(u"askConfirm"_qs);
        const auto *meanwhile = bakery.hands->find<QWidget>(u"meanwhile"_qs);
        QTRY_VERIFY(meanwhile->isVisible());
        QCOMPARE(bakery.kept(u"Bread"_qs), u"Wheat 100.000 kg, Water 58.000 kg"_qs);
        const auto *banner = meanwhile->findChild<Banner *>();
        QVERIFY2(banner->title().contains(u"tom"), qPrintable(banner->title()));
        QVERIFY2(banner->text().contains(u"60 kg → 58 kg, yours 65"), qPrintable(banner->text()));
        QCOMPARE(PageAudit(*bakery.view).complaints().join(u'\n'), QString());
        QVERIFY(PageAudit(*bakery.view).grabTo(u"recipes-meanwhile"_qs));
        bakery.hands->click(u"keepMineButton"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(bakery.kept(u"Bread"_qs), u"Wheat 100.000 kg, Water 65.000 kg"_qs);
    }

    void whoMayNotReadsAndIsToldWhoMay()
    {
        Bakery bakery(Engine::SQLite);
        bakery.bread();
        enrolCrew(bakery.plant);
        bakery.plant.worker.setSignedIn(personOf(bakery.plant, Role::Receiving));
        bakery.open();
        QVERIFY(bakery.hands->find<QPushButton>(u"newRecipeButton"_qs)->isHidden());
        QVERIFY(bakery.hands->find<QPushButton>(u"addLineButton"_qs)->isHidden());
        QVERIFY(bakery.hands->find<QLabel>(u"bookFactsRefusals"_qs)->isVisible());
        bakery.select(1);
        bakery.hands->press(Qt::Key_Return);
        QTRY_VERIFY2(bakery.banner().contains(u"role does not allow"), qPrintable(bakery.banner()));
        bakery.hands->press(Qt::Key_N, both);
        bakery.hands->press(Qt::Key_R, both);
        settle(bakery.plant.worker);
        QCOMPARE(must(bakery.recipes.list()).size(), size_t(1));
    }

    void theWindowLeadsThereAndFinds()
    {
        Bakery bakery(Engine::SQLite);
        bakery.bread();
        must(bakery.plant.catalog.addRecipe({u"Rye roll"_qs, {}, {}, {}, {{u"Wheat"_qs, kilos(1), {}}}}));
        MainWindow window(bakery.plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        settle(bakery.plant.worker);
        hands.press(Qt::Key_F2, Qt::ControlModifier);
        QTRY_VERIFY(hands.table(u"recipeTable"_qs)->isVisible());
        QTRY_COMPARE(hands.table(u"recipeTable"_qs)->model()->rowCount(), 2);
        hands.press(Qt::Key_F3);
        QVERIFY(hands.edit(u"recipeFind"_qs)->hasFocus());
        hands.type(u"recipeFind"_qs, u"ROLL"_qs, Qt::Key_Return);
        QTRY_COMPARE(hands.table(u"recipeTable"_qs)->model()->rowCount(), 1);
        QVERIFY(hands.row(u"recipeTable"_qs, 0).startsWith(u"Rye roll"));
        hands.press(Qt::Key_Escape);
        hands.type(u"recipeFind"_qs, u"bread"_qs, Qt::Key_Return);
        QVERIFY(PageAudit(window).grabTo(u"recipes-window-list"_qs));
        QCOMPARE(PageAudit(window).complaints().join(u'\n'), QString());
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(hands.table(u"formulaTable"_qs)->isVisible());
        hands.type(u"batchEdit"_qs, u"40"_qs);
        QVERIFY(PageAudit(window).grabTo(u"recipes-window-book"_qs));
        QCOMPARE(PageAudit(window).complaints().join(u'\n'), QString());
    }

    void everyStateKeepsTheHouseRules()
    {
        Bakery bakery(Engine::SQLite);
        const auto look = [&bakery](const QString &name) {
            settle(bakery.plant.worker);
            QVERIFY(PageAudit(*bakery.view).grabTo(name));
            QCOMPARE(PageAudit(*bakery.view).complaints().join(u'\n'), QString());
        };
        bakery.show();
        look(u"recipes-empty"_qs);
        bakery.hands->press(Qt::Key_N, Qt::ControlModifier);
        look(u"recipes-new"_qs);
        bakery.hands->press(Qt::Key_Escape);
        must(bakery.plant.catalog.addIngredient({u"Sponge"_qs, u"WIP"_qs, u"kg"_qs}));
        must(bakery.plant.catalog.addRecipe({u"Wheat sponge, overnight"_qs,
                                             kilos(100),
                                             u"kg"_qs,
                                             u"Sponge"_qs,
                                             {{u"Wheat"_qs, kilos(60), {}}, {u"Water"_qs, kilos(40), {}}}}));
        bakery.bread();
        IngredientChange wheat;
        wheat.allergens = QStringList{u"wheat"_qs};
        wheat.standardCost = Quantity::ofThousandths(820);
        must(Ingredients(bakery.plant.session).amend(u"Wheat"_qs, wheat));
        must(bakery.recipes.setLine(u"Bread"_qs, {u"Salt"_qs, kilos(2000)}));
        must(bakery.recipes.setLine(u"Bread"_qs, {u"Sponge"_qs, kilos(50)}));
        must(bakery.plant.production.plan({u"Bread"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false}));
        must(bakery.recipes.copy(u"Bread"_qs));
        bakery.plant.worker.announce();
        QTRY_COMPARE(bakery.hands->table(u"recipeTable"_qs)->model()->rowCount(), 2);
        look(u"recipes-list"_qs);
        bakery.open();
        bakery.hands->type(u"batchEdit"_qs, u"40 kg"_qs);
        look(u"recipes-frozen"_qs);
        bakery.hands->press(Qt::Key_L, Qt::ControlModifier);
        look(u"recipes-contents"_qs);
        bakery.hands->press(Qt::Key_L, Qt::ControlModifier);
        look(u"recipes-no-steps"_qs);
        bakery.hands->press(Qt::Key_L, Qt::ControlModifier);
        bakery.hands->press(Qt::Key_N, both);
        QTRY_COMPARE(bakery.title(), u"Bread #3"_qs);
        look(u"recipes-written"_qs);
        bakery.select(2);
        bakery.hands->press(Qt::Key_E, Qt::ControlModifier);
        look(u"recipes-line"_qs);
        bakery.hands->type(u"ask_percent"_qs, u"1.8"_qs);
        bakery.hands->click(u"askConfirm"_qs);
        settle(bakery.plant.worker);
        bakery.hands->press(Qt::Key_A, both);
        look(u"recipes-add"_qs);
        bakery.hands->press(Qt::Key_Escape);
        bakery.hands->press(Qt::Key_V, both);
        auto *dialog = bakery.view->findChild<CompareDialog *>();
        const Hands at(*dialog);
        settle(bakery.plant.worker);
        QVERIFY(PageAudit(*dialog).grabTo(u"recipes-compare"_qs));
        QCOMPARE(PageAudit(*dialog).complaints().join(u'\n'), QString());
    }
};

BM_PAGE_TEST_MAIN(RecipesViewTest)
#include "recipesviewtest.moc"
