// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a recipe and of a batch in front of the window.
#include "services/production/steps.h"
#include "services/recipes/mixers.h"
#include "services/recipes/steps.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/production/productionview.h"
#include "views/recipes/recipesview.h"
#include "views/signin/signaturedialog.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using State = bm::ScanFeedback::State;

namespace
{
constexpr int patience = 60'000; // an Argon2id hash on a busy machine
constexpr auto both = Qt::ControlModifier | Qt::ShiftModifier;

struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        must(catalog.addRecipe({u"Bread"_qs, kilos(90), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
    }
    void writeSteps()
    {
        RecipeSteps steps(session);
        must(steps.add(u"Bread"_qs, {u"mix"_qs, u"Slow for 4 minutes, then fast until the dough is smooth"_qs, {}}));
        must(steps.add(u"Bread"_qs, {u"bake"_qs, u"Golden brown"_qs, {}}));
        must(steps.addReading(u"Bread"_qs, 1, {u"temperature"_qs, u"Dough"_qs, u"°C"_qs, kilos(24), kilos(26)}));
        ReadingChange time{u"time"_qs, {}, u"min"_qs};
        time.isRequired = false;
        must(steps.addReading(u"Bread"_qs, 1, time));
        must(steps.addReading(u"Bread"_qs, 2, {u"core-temperature"_qs, {}, u"°C"_qs, kilos(94), {}}));
    }
    void start()
    {
        NewRun planned;
        planned.recipeName = u"Bread"_qs;
        planned.plannedQuantity = kilos(90);
        planned.startNow = true;
        run = must(production.plan(planned)).id;
        must(production.add({run, flour, kilos(100), {}}));
        number = must(production.run(run)).batchNumber;
    }
    // "MIX slowly[TEMPERATURE 24.000-26.000]"
    QString written(const QString &recipe)
    {
        QStringList lines;
        for (const RecipeStep &step : must(RecipeSteps(session).of(recipe)).steps) {
            QString line = step.kind + u' ' + step.instruction;
            for (const PlannedReading &each : step.readings)
                line += u'[' + each.kind + u' ' + (each.low ? each.low->toText() : QString()) + u'-' +
                        (each.high ? each.high->toText() : QString()) + (each.isRequired ? u"!]"_qs : u"]"_qs);
            lines << line;
        }
        return lines.join(u", "_qs);
    }
    QString flour;
    RunId run;
    QString number;
};

void openRecipe(const Hands &hands)
{
    QTRY_VERIFY(hands.table(u"recipeTable"_qs)->model()->rowCount() > 0);
    hands.table(u"recipeTable"_qs)->setFocus();
    hands.press(Qt::Key_Return);
    QTRY_VERIFY(hands.table(u"formulaTable"_qs)->isVisible());
    QTRY_VERIFY(hands.find<QLabel>(u"bookFactsTitle"_qs)->text().startsWith(u"Bread"));
}

void openBatch(const Hands &hands, const Bakery &plant)
{
    hands.scan(plant.number);
    QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->title().startsWith(plant.number));
    QTRY_VERIFY(hands.find<QWidget>(u"stepCard"_qs)->isVisible());
}

QString helpOf(const Hands &hands, const QString &field)
{
    return hands.find<FormField>(field)->help();
}

SignatureDialog *openDialog()
{
    return qobject_cast<SignatureDialog *>(QApplication::activeModalWidget());
}
} // namespace

class StepsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreWrittenByKeys_data() { forBothEngines(); }
    void stepsAreWrittenByKeys()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        RecipesView view(plant.worker);
        const Hands hands(view);
        openRecipe(hands);
        hands.press(Qt::Key_L, Qt::ControlModifier);
        hands.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(hands.find<QWidget>(u"stepsEmpty"_qs)->isVisible());
        hands.press(Qt::Key_A, both);
        hands.type(u"ask_instruction"_qs, u"Until it is smooth"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 0), u"1  Mix|Until it is smooth||"_qs);
        settle(plant.worker);
        hands.press(Qt::Key_E, both);
        hands.type(u"ask_name"_qs, u"Dough"_qs);
        hands.type(u"ask_low"_qs, u"24"_qs);
        hands.type(u"ask_high"_qs, u"20"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_VERIFY(!hands.errorOf(u"askField_high"_qs).isEmpty());
        hands.type(u"ask_high"_qs, u"26.5"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 1), u"|Reading: Dough|24 to 26.5 °C|required"_qs);
        settle(plant.worker);
        hands.press(Qt::Key_A, both);
        hands.find<QComboBox>(u"askBox_stepKind"_qs)->setCurrentIndex(5);
        hands.type(u"ask_instruction"_qs, u"Golden brown"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 2), u"2  Bake|Golden brown||"_qs);
        settle(plant.worker);
        QCOMPARE(plant.written(u"Bread"_qs),
                 u"MIX Until it is smooth[TEMPERATURE 24.000-26.500!], BAKE Golden brown"_qs);
        hands.press(Qt::Key_Up, both);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 0), u"1  Bake|Golden brown||"_qs);
        settle(plant.worker);
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"ask_instruction"_qs, u"Dark brown"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 0), u"1  Bake|Dark brown||"_qs);
        settle(plant.worker);
        savePictures(view, u"recipe-steps"_qs);
        hands.press(Qt::Key_D, both);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(hands.row(u"stepTable"_qs, 0), u"1  Mix|Until it is smooth||"_qs);
        QTRY_COMPARE(plant.written(u"Bread"_qs), u"MIX Until it is smooth[TEMPERATURE 24.000-26.500!]"_qs);
        // What a batch is planned to stays.
        plant.start();
        plant.worker.announce();
        QTRY_VERIFY(!hands.find<QPushButton>(u"addReadingButton"_qs)->isVisible());
        hands.press(Qt::Key_A, both);
        QTRY_VERIFY(hands.find<QLabel>(u"bookFactsTitle"_qs)->isVisible());
        QCOMPARE(plant.written(u"Bread"_qs), u"MIX Until it is smooth[TEMPERATURE 24.000-26.500!]"_qs);
    }

    void aRecipeFillsAMixer_data() { forBothEngines(); }
    void aRecipeFillsAMixer()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        RecipesView view(plant.worker);
        const Hands hands(view);
        openRecipe(hands);
        hands.press(Qt::Key_B, both);
        hands.type(u"ask_name"_qs, u"Spiral"_qs);
        hands.type(u"ask_capacity"_qs, u"60"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.edit(u"batchEdit"_qs)->text(), u"60 kg"_qs);
        QTRY_COMPARE(hands.find<QLabel>(u"batchWords"_qs)->text(), u"makes 54 kg, loses 6 kg (10 %)"_qs);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM mixers"_qs), 1);
        QCOMPARE(must(Mixers(plant.session).find(u"Spiral"_qs)).capacity, kilos(60));
        settle(plant.worker);
        hands.press(Qt::Key_U, both);
        hands.type(u"ask_yield"_qs, u"200"_qs);
        hands.type(u"ask_yieldUnit"_qs, u"loaves"_qs);
        hands.type(u"ask_loss"_qs, u"12.5"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.find<QLabel>(u"batchWords"_qs)->text(), u"makes 120 loaves, loses 7.5 kg (12.5 %)"_qs);
        savePictures(view, u"recipe-mixer"_qs);
        // The mixer is known now, with what goes into it.
        settle(plant.worker);
        hands.type(u"batchEdit"_qs, u"1 kg"_qs);
        hands.press(Qt::Key_B, both);
        QTRY_COMPARE(hands.edit(u"ask_capacity"_qs)->text(), u"60"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.edit(u"batchEdit"_qs)->text(), u"60 kg"_qs);
        // One that is gone is offered no more; nobody retires what is not there.
        settle(plant.worker);
        hands.press(Qt::Key_B, both);
        QTRY_COMPARE(hands.edit(u"ask_name"_qs)->text(), u"Spiral"_qs);
        settle(plant.worker);
        savePictures(view, u"recipe-mixer-asked"_qs);
        hands.type(u"ask_name"_qs, u"Spirol"_qs);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(!hands.errorOf(u"askField_name"_qs).isEmpty());
        hands.type(u"ask_name"_qs, u"Spiral"_qs);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(!must(Mixers(plant.session).find(u"Spiral"_qs)).isActive);
        settle(plant.worker);
        const auto offered = [&] {
            if (view.findChild<QLineEdit *>(u"ask_name"_qs) != nullptr)
                hands.press(Qt::Key_Escape);
            settle(plant.worker);
            hands.press(Qt::Key_B, both);
            return hands.edit(u"ask_name"_qs)->text();
        };
        QTRY_COMPARE(offered(), QString());
    }

    void aBatchGoesStepByStep_data() { forBothEngines(); }
    void aBatchGoesStepByStep()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.writeSteps();
        plant.start();
        ProductionView view(plant.worker);
        const Hands hands(view);
        openBatch(hands, plant);
        QTRY_VERIFY(hands.find<QLabel>(u"stepInstruction"_qs)->text().startsWith(u"Slow for 4 minutes"));
        QCOMPARE(hands.find<QLabel>(u"stepWhich"_qs)->text(), u"Next: step 1 of 2, Mix"_qs);
        QTRY_VERIFY2(hands.answer().detail().startsWith(u"Step 1: Slow"), qPrintable(hands.answer().detail()));
        savePictures(view, u"batch-step"_qs);
        // Not before it was read, and the batch not before its steps.
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QVERIFY(hands.edit(u"reading1"_qs)->hasFocus());
        hands.type(u"reading1"_qs, u"27.5"_qs);
        QCOMPARE(hands.errorOf(u"readingField1"_qs), u"Above 26 °C"_qs);
        // What another station does takes away nothing that is being typed.
        hands.edit(u"reading1"_qs)->setCursorPosition(2);
        const QPointer<QLineEdit> typed = hands.edit(u"reading1"_qs);
        plant.worker.announce();
        QTRY_VERIFY(typed.isNull());
        QCOMPARE(hands.edit(u"reading1"_qs)->text(), u"27.5"_qs);
        QCOMPARE(hands.edit(u"reading1"_qs)->cursorPosition(), 2);
        QVERIFY(hands.edit(u"reading1"_qs)->hasFocus());
        QCOMPARE(hands.errorOf(u"readingField1"_qs), u"Above 26 °C"_qs);
        savePictures(view, u"batch-step-out"_qs);
        hands.type(u"reading1"_qs, u"25"_qs, Qt::Key_Return);
        QTRY_VERIFY2(helpOf(hands, u"readingField1"_qs).startsWith(u"25 °C"),
                     qPrintable(helpOf(hands, u"readingField1"_qs)));
        QCOMPARE(hands.errorOf(u"readingField1"_qs), QString());
        QCOMPARE(must(RunSteps(plant.session).of(plant.run)).steps[0].readings[0]->value, kilos(25));
        settle(plant.worker);
        // One that was made at the wrong batch is taken back, and nothing comes in its place.
        hands.click(u"readingBackButton"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        settle(plant.worker);
        savePictures(view, u"batch-reading-back"_qs);
        hands.type(u"ask_reason"_qs, u"the other mixer"_qs, Qt::Key_Return);
        QTRY_VERIFY(!must(RunSteps(plant.session).of(plant.run)).steps[0].readings[0]);
        QTRY_COMPARE(hands.edit(u"reading1"_qs)->text(), QString());
        QTRY_VERIFY(!hands.find<QPushButton>(u"readingBackButton"_qs)->isVisible());
        settle(plant.worker);
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"reading1"_qs, u"25"_qs, Qt::Key_Return);
        QTRY_VERIFY(helpOf(hands, u"readingField1"_qs).startsWith(u"25 °C"));
        settle(plant.worker);
        // A wrong one is corrected with a reason.
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"reading1"_qs, u"24.5"_qs, Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"read the wrong line"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.count(u"SELECT count(*) FROM run_readings"_qs), 5);
        settle(plant.worker);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.find<QLabel>(u"stepInstruction"_qs)->text(), u"Golden brown"_qs);
        settle(plant.worker);
        hands.press(Qt::Key_F, both);
        hands.type(u"ask_actualQuantity"_qs, u"90"_qs);
        hands.type(u"ask_notes"_qs, u"steam"_qs);
        hands.click(u"askConfirm"_qs);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QCOMPARE(plant.text(u"SELECT status FROM production_runs"_qs), u"IN_PROGRESS"_qs);
        hands.press(Qt::Key_Escape);
        // Out of its limits, where nobody signs in: with a reason.
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"reading1"_qs, u"90"_qs, Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"the door was open"_qs, Qt::Key_Return);
        QTRY_VERIFY2(hands.errorOf(u"readingField1"_qs).startsWith(u"Below 94 °C"),
                     qPrintable(hands.errorOf(u"readingField1"_qs)));
        settle(plant.worker);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(must(RunSteps(plant.session).of(plant.run)).next(), 0);
        QTRY_VERIFY(hands.find<QLabel>(u"stepDoneWords"_qs)->text().startsWith(u"Done"));
        settle(plant.worker);
        savePictures(view, u"batch-steps-done"_qs);
        hands.click(u"stepBackButton"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"still pale"_qs, Qt::Key_Return);
        QTRY_COMPARE(must(RunSteps(plant.session).of(plant.run)).next(), 2);
    }

    void whatIsOutIsSignedBySomebodyWhoMay_data() { forBothEngines(); }
    void whatIsOutIsSignedBySomebodyWhoMay()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.writeSteps();
        plant.start();
        enrolCrew(plant);
        ProductionView view(plant.worker);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        const Hands hands(view);
        openBatch(hands, plant);
        QTRY_VERIFY(hands.find<QLineEdit>(u"reading1"_qs)->isVisible());
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"reading1"_qs, u"27.5"_qs, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(openDialog() != nullptr, patience);
        const QPointer<SignatureDialog> dialog = openDialog();
        QVERIFY(dialog->findChild<QLabel *>(u"signatureRecord"_qs)->text().contains(u"27.5 °C. Above 26 °C"));
        auto *box = dialog->findChild<QComboBox *>(u"signerBox"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(box->count(), 2, patience); // QA and the administrator
        box->setCurrentIndex(box->findText(member(Role::Qa).name));
        savePictures(*dialog, u"reading-signature"_qs);
        const auto enter = [&dialog](const QString &name, const QString &text) {
            auto *edit = dialog->findChild<QLineEdit *>(name);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        };
        enter(u"reasonEdit"_qs, u"warm flour"_qs);
        enter(u"secretEdit"_qs, member(Role::Qa).secret());
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"secretEdit"_qs), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(hands.answer().state(), State::Accepted, patience);
        QTRY_VERIFY2(hands.errorOf(u"readingField1"_qs).contains(u"signed by quin"),
                     qPrintable(hands.errorOf(u"readingField1"_qs)));
        QCOMPARE(plant.text(u"SELECT read_by FROM run_readings"_qs), u"paul"_qs);
        // What was signed goes with a signature, too.
        settle(plant.worker);
        hands.click(u"readingBackButton"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"the wrong dough"_qs, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(openDialog() != nullptr, patience);
        const QPointer<SignatureDialog> back = openDialog();
        QVERIFY(back->findChild<QLabel *>(u"signatureRecord"_qs)->text().contains(u"27.5 °C"));
        auto *signers = back->findChild<QComboBox *>(u"signerBox"_qs);
        QTRY_COMPARE_WITH_TIMEOUT(signers->count(), 2, patience);
        signers->setCurrentIndex(signers->findText(member(Role::Qa).name));
        savePictures(*back, u"reading-back-signature"_qs);
        auto *secret = back->findChild<QLineEdit *>(u"secretEdit"_qs);
        secret->setFocus();
        QTest::keyClicks(secret, member(Role::Qa).secret());
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!must(RunSteps(plant.session).of(plant.run)).steps[0].readings[0], patience);
    }

    void thePagesKeepTheHouseRules()
    {
        Bakery plant(Engine::SQLite);
        plant.writeSteps();
        plant.start();
        ProductionView batch(plant.worker);
        const Hands hands(batch);
        openBatch(hands, plant);
        settle(plant.worker);
        QVERIFY(PageAudit(batch).grabTo(u"steps-batch"_qs));
        QCOMPARE(PageAudit(batch).complaints().join(u'\n'), QString());
        RecipesView recipes(plant.worker);
        const Hands at(recipes);
        openRecipe(at);
        at.find<QTabBar>(u"recipeTabs"_qs)->setCurrentIndex(2);
        settle(plant.worker);
        QVERIFY(PageAudit(recipes).grabTo(u"steps-recipe"_qs));
        QCOMPARE(PageAudit(recipes).complaints().join(u'\n'), QString());
    }
};

BM_PAGE_TEST_MAIN(StepsViewTest)
#include "stepsviewtest.moc"
