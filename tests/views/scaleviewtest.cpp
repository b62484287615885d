// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/simulatedscale.h"
#include "views/mainwindow/mainwindow.h"
#include "views/production/productionview.h"
#include "views/style/theme.h"
#include "views/weighing/scaleform.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"
#include "views/widgets/statuschip.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using Plug = SimulatedScale::Plug;
using State = ScanFeedback::State;

namespace
{
constexpr auto held = Qt::ControlModifier | Qt::ShiftModifier;

QString chip(const Hands &hands)
{
    return hands.find<StatusChip>(u"scaleChip"_qs)->word();
}

QString figure(const Hands &hands)
{
    return hands.find<QLabel>(u"scaleFigure"_qs)->text();
}

// A batch of bread that waits for flour, in a window whose scale is there.
struct Line
{
    explicit Line(Engine engine, const ScaleSetup &setup)
        : plant(engine), flour((plant.recipe(u"Bread"_qs, {u"Flour"_qs}), plant.released(u"Flour"_qs, kilos(50)))),
          run(plant.startedRun(u"Bread"_qs)), window(plant.worker, u"line-1"_qs), hands(window)
    {
        window.setScale(setup);
        window.showPage(u"production"_qs);
    }

    void open()
    {
        hands.scan(must(plant.production.run(run)).batchNumber);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour"_qs);
    }

    test::Plant plant;
    QString flour;
    RunId run;
    MainWindow window;
    Hands hands;
};
} // namespace

class ScaleViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The scale weighs in grams, the flour is counted in kilograms.
    void aWeightIsTakenOver_data() { forBothEngines(); }
    void aWeightIsTakenOver()
    {
        QFETCH(Engine, engine);
        SimulatedScale scale(Plug::Network);
        scale.put("9876.5 g");
        Line line(engine, scale.setup());
        const Hands &hands = line.hands;
        line.open();
        QTRY_COMPARE(figure(hands), u"9876.5 g"_qs);
        QCOMPARE(chip(hands), u"Stable"_qs);
        hands.scan(line.flour);
        QLineEdit *quantity = hands.edit(u"quantityEdit"_qs);
        QTRY_VERIFY(quantity->hasFocus());
        hands.press(Qt::Key_G, held);
        QCOMPARE(quantity->text(), u"9.876"_qs); // a tie: to the even thousandth
        QVERIFY2(hands.answer().detail().contains(u"9876.5 g"), qPrintable(hands.answer().detail()));
        QVERIFY(hands.answer().detail().contains(u"Rounded"));
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(line.plant.text(u"SELECT status FROM ingredient_lots"_qs), u"IN_USE"_qs);
        QCOMPARE(line.plant.quantity(u"SELECT quantity_used FROM batch_ingredients"_qs), Quantity::ofThousandths(9876));
    }

    void aMovingWeightIsNeverTaken()
    {
        SimulatedScale scale(Plug::Serial);
        scale.move("9.500 kg");
        Line line(Engine::SQLite, scale.setup());
        const Hands &hands = line.hands;
        line.open();
        hands.scan(line.flour);
        QLineEdit *quantity = hands.edit(u"quantityEdit"_qs);
        QTRY_VERIFY(quantity->hasFocus());
        QTRY_COMPARE(chip(hands), u"Moving"_qs);
        hands.press(Qt::Key_G, held);
        QCOMPARE(quantity->text(), u"10"_qs); // what was proposed
        QCOMPARE(hands.answer().state(), State::Refused);
        QVERIFY(!hands.answer().wayOut().isEmpty());
        for (const char *wrong : {"S +", "S -", "S I"}) {
            scale.show(wrong);
            QTRY_VERIFY(chip(hands) != u"Moving" && figure(hands) == u"–");
            hands.press(Qt::Key_G, held);
            QCOMPARE(quantity->text(), u"10"_qs);
            QCOMPARE(hands.answer().state(), State::Refused);
            scale.move("9.500 kg");
            QTRY_COMPARE(chip(hands), u"Moving"_qs);
        }
        scale.put("0.000 kg");
        QTRY_COMPARE(chip(hands), u"Stable"_qs);
        hands.press(Qt::Key_G, held);
        QCOMPARE(quantity->text(), u"10"_qs); // nothing is on it
        QCOMPARE(hands.answer().state(), State::Refused);
        // Typed all the same.
        hands.type(u"quantityEdit"_qs, u"9"_qs, Qt::Key_Return);
        QTRY_COMPARE(line.plant.quantity(u"SELECT quantity_remaining FROM ingredient_lots"_qs), kilos(41));
    }

    void zeroAndTareByKey()
    {
        SimulatedScale scale(Plug::Network);
        scale.put("0.750 kg");
        Line line(Engine::SQLite, scale.setup());
        const Hands &hands = line.hands;
        line.open();
        QTRY_COMPARE(figure(hands), u"0.750 kg"_qs);
        hands.press(Qt::Key_D, held);
        QTRY_COMPARE(hands.find<QLabel>(u"scaleTare"_qs)->text(), u"without 0.750 kg of tare"_qs);
        QTRY_COMPARE(figure(hands), u"0.000 kg"_qs);
        QVERIFY(scale.heard().contains("T"));
        hands.press(Qt::Key_K, held);
        QTRY_VERIFY(scale.heard().contains("Z"));
        scale.move("1.000 kg");
        QTRY_COMPARE(chip(hands), u"Moving"_qs);
        hands.press(Qt::Key_K, held);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QCOMPARE(hands.answer().headline(), u"Not at zero"_qs);
    }

    void anUnpluggedScaleIsToldAndComesBack()
    {
        SimulatedScale scale(Plug::Serial);
        scale.put("9.500 kg");
        Line line(Engine::SQLite, scale.setup());
        const Hands &hands = line.hands;
        line.open();
        QTRY_COMPARE(chip(hands), u"Stable"_qs);
        scale.unplug();
        QTRY_COMPARE(chip(hands), u"Not connected"_qs);
        auto *words = hands.find<QLabel>(u"scaleWords"_qs);
        QVERIFY2(words->text().contains(u"type the weight"), qPrintable(words->text()));
        QVERIFY(!hands.find<QWidget>(u"takeWeightButton"_qs)->isVisible());
        scale.plugIn();
        QTRY_COMPARE(chip(hands), u"Stable"_qs);
        QCOMPARE(words->text(), QString());
    }

    // From the page Scanner: tried before it is saved, kept when it is.
    void theScaleIsSetUp()
    {
        SimulatedScale scale(Plug::Network);
        scale.put("4.200 kg");
        test::Plant plant(Engine::SQLite);
        MainWindow window(plant.worker, u"line-1"_qs);
        const Hands hands(window);
        const auto told = [&window] {
            return window.findChild<QWidget *>(u"ScannerView"_qs)->findChild<PageHeader *>()->subtitle();
        };
        QSignalSpy kept(&window, &MainWindow::scaleChanged);
        hands.press(Qt::Key_F12);
        hands.click(u"scaleButton"_qs);
        auto *dialog = window.findChild<ScaleForm *>();
        QVERIFY(dialog != nullptr);
        const Hands form(*dialog);
        form.find<QComboBox>(u"scaleLineBox"_qs)->setFocus();
        QTest::keyClick(dialog->focusWidget(), Qt::Key_End);
        form.click(u"scaleTryButton"_qs);
        QVERIFY(!form.errorOf(u"scaleAddressField"_qs).isEmpty());
        form.type(u"scaleAddressEdit"_qs, scale.place().mid(6));
        form.click(u"scaleTryButton"_qs);
        QTRY_COMPARE(form.find<QLabel>(u"trialFigure"_qs)->text(), u"4.200 kg"_qs);
        QCOMPARE(form.find<StatusChip>(u"trialChip"_qs)->word(), u"Stable"_qs);
        QCOMPARE(kept.size(), 0);
        savePictures(*dialog, u"scale-dialog"_qs);
        form.click(u"scaleSaveButton"_qs);
        QTRY_COMPARE(kept.size(), 1);
        QCOMPARE(scaleToText(kept.first().first().value<ScaleSetup>()), scale.place());
        QVERIFY(told().endsWith(scale.place()));
        // Cancelled, what was before is used on.
        QTRY_VERIFY(window.findChild<ScaleForm *>() == nullptr);
        window.activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), &window);
        hands.press(Qt::Key_F12, Qt::ControlModifier);
        dialog = window.findChild<ScaleForm *>();
        QVERIFY(dialog != nullptr);
        const Hands again(*dialog);
        again.type(u"scaleAddressEdit"_qs, u"127.0.0.1:1"_qs);
        again.click(u"scaleTryButton"_qs);
        QTRY_COMPARE(again.find<StatusChip>(u"trialChip"_qs)->word(), u"Not connected"_qs);
        again.press(Qt::Key_Escape);
        QTRY_VERIFY(window.findChild<ScaleForm *>() == nullptr);
        QCOMPARE(kept.size(), 1);
        QVERIFY(told().endsWith(scale.place()));
    }

    void theWorkstationRemembersIt()
    {
        const QTemporaryDir folder;
        ScaleSetup setup = *scaleFromText(u"/dev/ttyS0@2400,7E1"_qs);
        {
            AppSettings settings(folder.filePath(u"settings.ini"_qs));
            QVERIFY(!scaleFromText(settings.text(Setting::Scale))->isThere());
            settings.set(Setting::Scale, scaleToText(setup));
            QVERIFY(settings.save());
        }
        QCOMPARE(*scaleFromText(AppSettings(folder.filePath(u"settings.ini"_qs)).text(Setting::Scale)), setup);
    }

    void everyStateKeepsTheHouseRules()
    {
        test::Plant plant(Engine::SQLite);
        plant.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString flour = plant.released(u"Flour"_qs, kilos(50));
        const RunId run = plant.startedRun(u"Bread"_qs);
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(must(plant.production.run(run)).batchNumber);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour"_qs);
        PageAudit audit(view);
        const ScaleSetup setup = *scaleFromText(u"tcp://scale-of-the-large-mixer"_qs);
        const ScaleWeight weight{9'876'543, 3, u"kg"_qs};
        using Is = ScaleState::Is;
        for (const Is is : {Is::Connecting, Is::Stable, Is::Moving, Is::Busy, Is::Over, Is::Under, Is::Away, Is::Closed,
                            Is::Silent, Is::Foreign, Is::Broken}) {
            const bool weighs = is == Is::Stable || is == Is::Moving;
            view.showScale({is, weighs ? std::optional(weight) : std::nullopt,
                            weighs ? std::optional(weight) : std::nullopt, u"Permission denied"_qs},
                           setup);
            QCOMPARE(audit.complaints().join(u'\n'), QString());
        }
        view.showScale({Is::Stable, ScaleWeight{9'880, 3, u"kg"_qs}, ScaleWeight{750, 3, u"kg"_qs}, {}}, setup);
        hands.scan(flour);
        QTRY_VERIFY(hands.edit(u"quantityEdit"_qs)->hasFocus());
        QVERIFY(audit.grabTo(u"scale-stable"_qs));
        savePictures(view, u"scale-stable"_qs);
        view.showScale({Is::Away, {}, {}, u"Connection refused"_qs}, setup);
        QVERIFY(audit.grabTo(u"scale-away"_qs));
        savePictures(view, u"scale-away"_qs);
        ScaleForm dialog(setup);
        PageAudit ofDialog(dialog);
        QCOMPARE(ofDialog.complaints().join(u'\n'), QString());
        dialog.findChild<QComboBox *>(u"scaleLineBox"_qs)->setCurrentIndex(1);
        QCOMPARE(ofDialog.complaints().join(u'\n'), QString());
        savePictures(dialog, u"scale-serial"_qs);
    }
};

BM_PAGE_TEST_MAIN(ScaleViewTest)
#include "scaleviewtest.moc"
