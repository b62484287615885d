// SPDX-License-Identifier: GPL-3.0-or-later
// Vessels by keys alone: a new one, a lot into it, a draw by its scan at the batch, and what stops it.
#include "services/vessels/vessels.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/history/historydialog.h"
#include "views/inventory/inventoryview.h"
#include "views/production/productionview.h"
#include "views/style/theme.h"
#include "views/vessels/vesselacts.h"
#include "views/vessels/vesselsbeside.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString silo = QStringLiteral("SILO-1");
constexpr auto both = Qt::ControlModifier | Qt::ShiftModifier;

struct Mill : Plant
{
    explicit Mill(Engine engine) : Plant(engine)
    {
        recipe(u"Bread"_qs, {u"Flour"_qs});
        flour = {released(u"Flour"_qs, kilos(50)), released(u"Flour"_qs, kilos(50))};
    }
    void filled()
    {
        must(vessels.add({silo, u"In the yard"_qs, {}, {}, u"Flour"_qs, kilos(90)}));
        must(vessels.load(silo, flour[0], kilos(20)));
    }
    Vessels vessels{session};
    QStringList flour;
};

Banner &bannerOf(const Hands &hands)
{
    return *hands.find<Banner>(u"vesselsBanner"_qs);
}
} // namespace

class VesselsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVesselIsMadeFilledAndProvenEmpty_data() { forBothEngines(); }
    void aVesselIsMadeFilledAndProvenEmpty()
    {
        QFETCH(Engine, engine);
        Mill plant(engine);
        VesselsWindow dialog(plant.worker);
        const Hands hands(dialog);
        settle(plant.worker);
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.type(u"ask_code"_qs, silo, Qt::Key_Return);
        hands.type(u"ask_name"_qs, u"In the yard"_qs, Qt::Key_Return);
        hands.type(u"ask_ingredient"_qs, u"Flour"_qs, Qt::Key_Return);
        hands.press(Qt::Key_Return);
        hands.press(Qt::Key_Return);
        hands.type(u"ask_capacity"_qs, u"90"_qs, Qt::Key_Return);
        hands.press(Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(bannerOf(hands).title(), u"SILO-1 is added"_qs);
        QTRY_COMPARE(hands.row(u"vesselsTable"_qs, 0), u"SILO-1|In the yard|Flour|0 kg|Nothing in it"_qs);

        for (int i = 0; i < 2; ++i) {
            hands.press(Qt::Key_L, Qt::ControlModifier);
            hands.type(u"ask_lotCode"_qs, plant.flour[i], Qt::Key_Return);
            hands.type(u"ask_quantity"_qs, u"20"_qs, Qt::Key_Return);
            settle(plant.worker);
            QTRY_COMPARE(bannerOf(hands).title(), QString(u"Lot "_qs % plant.flour[i] % u" is in SILO-1"_qs));
        }
        QCOMPARE(must(plant.vessels.find(silo)).content, kilos(40));
        // Which lots, and what happened, stand beside and below the list.
        QTRY_VERIFY(hands.find<QLabel>(u"vesselsNote"_qs)->text().contains(u"Loaded"));
        QTRY_VERIFY([&] {
            for (const QLabel *label : dialog.findChildren<QLabel *>()) {
                if (label->text().contains(plant.flour[1] % u": 20 kg"_qs))
                    return true;
            }
            return false;
        }());
        savePictures(dialog, u"vessels"_qs);
        QTRY_COMPARE(PageAudit(dialog).complaints().join(u"; "_qs), QString());
        // Too much of it is refused beside the field, and nothing is written.
        hands.press(Qt::Key_L, Qt::ControlModifier);
        hands.type(u"ask_lotCode"_qs, plant.flour[0], Qt::Key_Return);
        hands.type(u"ask_quantity"_qs, u"31"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(bannerOf(hands).title(), u"Do not load it"_qs);
        hands.press(Qt::Key_Escape);
        QVERIFY(dialog.isVisible());

        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.type(u"ask_reason"_qs, u"crust at the wall"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(bannerOf(hands).title(), u"SILO-1 is proven empty"_qs);
        QCOMPARE(must(plant.vessels.find(silo)).content, Quantity());
        hands.press(Qt::Key_T, Qt::ControlModifier);
        hands.type(u"ask_reason"_qs, u"wrong silo"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(must(plant.vessels.find(silo)).content, kilos(40));
    }

    void itIsChangedLabelledAndItsPastIsRead_data() { forBothEngines(); }
    void itIsChangedLabelledAndItsPastIsRead()
    {
        QFETCH(Engine, engine);
        Mill plant(engine);
        plant.filled();
        VesselsWindow dialog(plant.worker);
        const Hands hands(dialog);
        settle(plant.worker);
        QTRY_COMPARE(hands.row(u"vesselsTable"_qs, 0), u"SILO-1|In the yard|Flour|20 kg|In use"_qs);
        hands.press(Qt::Key_E, both);
        QTRY_VERIFY(dialog.findChild<QLineEdit *>(u"ask_capacity"_qs) != nullptr);
        QCOMPARE(hands.edit(u"ask_capacity"_qs)->text(), u"90"_qs);
        settle(plant.worker);
        savePictures(dialog, u"vessel-change"_qs);
        hands.type(u"ask_name"_qs, u"At the gate"_qs, Qt::Key_Return);
        hands.type(u"ask_capacity"_qs, u"19"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(bannerOf(hands).title(), u"Not changed"_qs);
        hands.type(u"ask_capacity"_qs, u""_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(hands.row(u"vesselsTable"_qs, 0), u"SILO-1|At the gate|Flour|20 kg|In use"_qs);
        QVERIFY(!must(plant.vessels.find(silo)).capacity);

        QSignalSpy wishes(&dialog, &VesselsWindow::labelsWanted);
        hands.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY(dialog.findChild<QLineEdit *>(u"ask_copies"_qs) != nullptr);
        hands.type(u"ask_copies"_qs, u"2"_qs, Qt::Key_Return);
        QTRY_COMPARE(wishes.count(), 1);
        const auto wish = wishes[0][0].value<LabelWish>();
        QCOMPARE(wish.code % u' ' % QString::number(wish.copies), u"SILO-1 2"_qs);
        QVERIFY(wish.kind == LabelKind::Vessel);

        hands.press(Qt::Key_Y, both);
        QTRY_VERIFY(dialog.findChild<HistoryDialog *>() != nullptr);
        auto *history = dialog.findChild<HistoryDialog *>();
        settle(plant.worker);
        QTRY_VERIFY(Hands(*history).table(u"changeTable"_qs)->model()->rowCount() == 3);
        savePictures(*history, u"vessel-history"_qs);
        history->close();
    }

    void olderActsAreReadPageByPage_data() { forBothEngines(); }
    void olderActsAreReadPageByPage()
    {
        QFETCH(Engine, engine);
        Mill plant(engine);
        plant.filled();
        for (int i = 1; i <= 9; ++i)
            must(plant.vessels.load(silo, plant.flour[1], kilos(i)));
        VesselsWindow dialog(plant.worker);
        settle(plant.worker);
        const Hands hands(dialog);
        QTRY_VERIFY(hands.find<QLabel>(u"vesselsNote"_qs)->text().endsWith(u"Older ones: All acts"_qs));
        hands.press(Qt::Key_O, Qt::ControlModifier);
        QTRY_VERIFY(dialog.findChild<VesselActsWindow *>() != nullptr);
        dialog.findChild<VesselActsWindow *>()->close();

        VesselActsWindow acts(plant.worker, silo, nullptr, 4);
        const Hands at(acts);
        settle(plant.worker);
        const auto *model = at.table(u"vesselActsTable"_qs)->model();
        QTRY_COMPARE(model->rowCount(), 4);
        QVERIFY(at.row(u"vesselActsTable"_qs, 3).endsWith(plant.flour[1] % u"; 6.000 kg"_qs));
        QCOMPARE(at.find<QLabel>(u"vesselActsCount"_qs)->text(), u"The newest 4"_qs);
        savePictures(acts, u"vessel-acts"_qs);
        QCOMPARE(PageAudit(acts).complaints().join(u"; "_qs), QString());
        at.click(u"olderActsButton"_qs);
        QTRY_COMPARE(model->rowCount(), 8);
        at.press(Qt::Key_O, Qt::AltModifier);
        QTRY_COMPARE(model->rowCount(), 10);
        QVERIFY(!at.find<QPushButton>(u"olderActsButton"_qs)->isVisible());
        QVERIFY(at.row(u"vesselActsTable"_qs, 9).endsWith(plant.flour[0] % u"; 20.000 kg"_qs));
        QCOMPARE(at.find<QLabel>(u"vesselActsCount"_qs)->text(), u"All 10"_qs);
    }

    void itsScanDrawsAtTheBatch_data() { forBothEngines(); }
    void itsScanDrawsAtTheBatch()
    {
        QFETCH(Engine, engine);
        Mill plant(engine);
        plant.filled();
        ProductionView view(plant.worker);
        const Hands hands(view);
        const QString batch = must(plant.production.run(plant.startedRun(u"Bread"_qs))).batchNumber;
        hands.scan(batch);
        settle(plant.worker);
        hands.scan(silo);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour?"_qs);
        QVERIFY2(hands.answer().detail().startsWith(u"From vessel SILO-1, 20 kg in it"),
                 qPrintable(hands.answer().detail()));
        hands.type(u"quantityEdit"_qs, u"8"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(must(plant.vessels.find(silo)).content, kilos(12));
        // More than the books have: somebody says why.
        hands.scan(silo);
        QTRY_COMPARE(hands.answer().headline(), u"2 kg Flour?"_qs);
        hands.type(u"quantityEdit"_qs, u"13"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_VERIFY(hands.edit(u"ask_reason"_qs)->isVisible());
        hands.type(u"ask_reason"_qs, u"the dock scale"_qs, Qt::Key_Return);
        settle(plant.worker);
        QTRY_COMPARE(plant.quantity(u"SELECT sum(quantity_used) AS n FROM batch_ingredients"_qs), kilos(21));
        // A lot that may still be in it is held: in large type, by its name.
        must(plant.lots.hold(plant.flour[0], u"glass"_qs));
        hands.scan(silo);
        QTRY_COMPARE(hands.answer().headline(), u"Do not use it"_qs);
        QVERIFY2(hands.answer().detail().contains(plant.flour[0]), qPrintable(hands.answer().detail()));
        savePictures(view, u"vesseldraw"_qs);
    }
};

BM_PAGE_TEST_MAIN(VesselsViewTest)
#include "vesselsviewtest.moc"
