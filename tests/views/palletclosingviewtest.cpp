// SPDX-License-Identifier: GPL-3.0-or-later
// The label is printed, hung on the pallet, and scanned back.
#include "services/palletizing/closing.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/pallets/palletsview.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringBuilder>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

namespace
{
QString built(Plant &plant, const QString &batch)
{
    return must(plant.palletizing.build({batch, kilos(20), {}, {}})).number;
}

void show(const Hands &hands, const QString &pallet)
{
    hands.scan(pallet);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("palletFactsTitle"))->text(), pallet);
}

QString facts(const Hands &hands)
{
    return hands.find<QLabel>(QStringLiteral("palletFactsFacts"))->text();
}

QString closedOnes(Plant &plant)
{
    return plant.plant
        .lines(QStringLiteral("SELECT pallet_number FROM pallets WHERE closed_at IS NOT NULL ORDER BY "
                              "id"))
        .join(u' ');
}
} // namespace

class PalletClosingViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasPrintedWaitsForItsScan_data() { test::forBothEngines(); }
    void whatWasPrintedWaitsForItsScan();
    void theLabelOfAnotherPalletIsNamed_data() { test::forBothEngines(); }
    void theLabelOfAnotherPalletIsNamed();
    void palletAfterPalletByScannerAlone();
    void nobodyIsAskedWhereThePlantDoesNot();
};

void PalletClosingViewTest::whatWasPrintedWaitsForItsScan()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString pallet = built(plant, plant.finishedBatch(kilos(100)));
    must(PalletClosing(plant.session).setAsked(true));
    PalletsView view(plant.worker);
    const Hands hands(view);
    QSignalSpy wanted(&view, &PalletsView::labelsWanted);
    show(hands, pallet);
    QTRY_VERIFY(facts(hands).contains(u"Not labelled and not closed"));
    hands.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_copies")) != nullptr);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(wanted.size(), 1);
    QTRY_COMPARE(hands.answer().headline(), QString(u"Label of " % pallet % u"?"));
    QCOMPARE(hands.answer().state(), State::Asking);
    QCOMPARE(closedOnes(plant), QString());
    hands.scan(pallet);
    QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" is closed"));
    QCOMPARE(closedOnes(plant), pallet);
    QTRY_VERIFY(facts(hands).contains(u"Closed by maria"));
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("closeButton"))->isChecked());
    // What was said is laid out when the loop comes by again.
    QTRY_COMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, QStringLiteral("palletclosing-closed"));
}

void PalletClosingViewTest::theLabelOfAnotherPalletIsNamed()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString first = built(plant, batch);
    const QString second = built(plant, batch);
    PalletsView view(plant.worker);
    const Hands hands(view);
    show(hands, first);
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hands.answer().headline(), QString(u"Label of " % first % u"?"));
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, QStringLiteral("palletclosing-asking"));
    hands.scan(second);
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QCOMPARE(hands.answer().headline(), QString(u"Belongs to " % second));
    QVERIFY(hands.answer().detail().contains(first));
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, QStringLiteral("palletclosing-other"));
    hands.scan(QStringLiteral("NO-SUCH"));
    QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Not closed"));
    QCOMPARE(closedOnes(plant), QString());
    hands.scan(first); // it waits still
    QTRY_COMPARE(hands.answer().headline(), QString(first % u" is closed"));
    QCOMPARE(closedOnes(plant), first);
}

void PalletClosingViewTest::palletAfterPalletByScannerAlone()
{
    Plant plant(Engine::SQLite);
    const QString batch = plant.finishedBatch(kilos(100));
    const QString first = built(plant, batch);
    const QString second = built(plant, batch);
    PalletsView view(plant.worker);
    const Hands hands(view);
    test::settle(plant.worker);
    hands.find<QTableView>(QStringLiteral("palletTable"))->setCurrentIndex({});
    QTRY_VERIFY(hands.find<QLabel>(QStringLiteral("palletFactsHintHeadline"))->isVisible());
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(hands.answer().headline(), QStringLiteral("Which label?"));
    for (const QString &pallet : {second, first}) {
        hands.scan(pallet);
        QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" is closed"));
    }
    QCOMPARE(closedOnes(plant), QString(first % u' ' % second));
    QVERIFY(view.scanWaits() == ScanWait::Pallet);
    hands.scan(QStringLiteral("BM:CANCEL"));
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("closeButton"))->isChecked());
    // Moving ends closing, and the other way round.
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    hands.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("closeButton"))->isChecked());
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("moveButton"))->isChecked());
}

void PalletClosingViewTest::nobodyIsAskedWhereThePlantDoesNot()
{
    Plant plant(Engine::SQLite);
    const QString pallet = built(plant, plant.finishedBatch(kilos(100)));
    PalletsView view(plant.worker);
    const Hands hands(view);
    QSignalSpy wanted(&view, &PalletsView::labelsWanted);
    show(hands, pallet);
    hands.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_copies")) != nullptr);
    hands.press(Qt::Key_Return);
    QTRY_COMPARE(wanted.size(), 1);
    test::settle(plant.worker);
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("closeButton"))->isChecked());
    QVERIFY(!facts(hands).contains(u"closed"));
}

BM_PAGE_TEST_MAIN(PalletClosingViewTest)
#include "palletclosingviewtest.moc"
