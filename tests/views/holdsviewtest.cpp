// SPDX-License-Identifier: GPL-3.0-or-later
// Batches and pallets are stopped and let go on in front of the windows.
#include "services/holding/holds.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/pallets/palletsview.h"
#include "views/production/productionview.h"
#include "views/quality/qualityview.h"
#include "views/style/theme.h"
#include "views/widgets/pageheader.h"

#include <QApplication>
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
struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        batch = finishedBatch();
        pallet = must(palletizing.build({batch, kilos(10), {}, {}})).number;
        lot = text(u"SELECT internal_lot_code FROM ingredient_lots"_qs);
    }
    QString batch;
    QString pallet;
    QString lot;
};

QString factsOf(const Hands &hands)
{
    return hands.find<QLabel>(u"palletFactsFacts"_qs)->text();
}

void signWith(const QString &pin, const QString &reason)
{
    QWidget *dialog = nullptr;
    QTRY_VERIFY((dialog = QApplication::activeModalWidget()) != nullptr);
    const Hands at(*dialog);
    at.type(u"secretEdit"_qs, pin);
    at.type(u"reasonEdit"_qs, reason);
    at.click(u"signButton"_qs);
}
} // namespace

class HoldsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::apply(*qApp, ThemeMode::Light); }

    void aPalletIsStoppedByKeys_data() { forBothEngines(); }
    void aPalletIsStoppedByKeys()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        PalletsView view(plant.worker);
        const Hands hands(view);
        hands.scan(plant.pallet);
        QTRY_VERIFY(hands.find<QPushButton>(u"holdButton"_qs)->isVisible());
        QCOMPARE(PageAudit(view).complaints(), QStringList());
        hands.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_reason"_qs, u"crushed"_qs, Qt::Key_Return);
        QTRY_COMPARE(must(plant.palletizing.find(plant.pallet)).status, u"ON_HOLD"_qs);
        QTRY_VERIFY(hands.find<QPushButton>(u"releaseHoldButton"_qs)->isVisible());
        QVERIFY(!hands.find<QPushButton>(u"holdButton"_qs)->isVisible());
        savePictures(view, u"pallet-held"_qs);
        hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_reason"_qs, u"packed again"_qs, Qt::Key_Return);
        QTRY_COMPARE(must(plant.palletizing.find(plant.pallet)).status, u"ACTIVE"_qs);
        QCOMPARE(plant.text(u"SELECT reason || ' ' || release_reason FROM holds"_qs), u"crushed packed again"_qs);
    }

    // What is held further up is named where somebody wants to ship.
    void aPalletSaysThroughWhatItIsHeld()
    {
        Bakery plant(Engine::SQLite);
        must(plant.lots.hold(plant.lot, u"metal"_qs));
        PalletsView view(plant.worker);
        const Hands hands(view);
        hands.scan(plant.pallet);
        QTRY_VERIFY(factsOf(hands).contains(u"Held through "_qs + plant.lot));
        savePictures(view, u"pallet-held-through"_qs);
    }

    void aBatchIsStoppedByKeys_data() { forBothEngines(); }
    void aBatchIsStoppedByKeys()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.scan(plant.batch);
        QTRY_VERIFY(hands.find<QPushButton>(u"holdButton"_qs)->isVisible());
        QCOMPARE(PageAudit(view).complaints(), QStringList());
        hands.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_reason"_qs, u"burnt"_qs, Qt::Key_Return);
        QTRY_VERIFY(must(plant.production.find(plant.batch)).held);
        const auto *header = hands.find<PageHeader>(u"header"_qs);
        QTRY_VERIFY(header->subtitle().endsWith(u", on hold"_qs));
        savePictures(view, u"batch-held"_qs);
        hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_reason"_qs, u"only dark"_qs, Qt::Key_Return);
        QTRY_VERIFY(!must(plant.production.find(plant.batch)).held);
        // What is in it may be held as well.
        must(plant.lots.hold(plant.lot, u"metal"_qs));
        plant.worker.announce();
        QTRY_VERIFY2(header->subtitle().endsWith(u", held through "_qs + plant.lot), qPrintable(header->subtitle()));
    }

    void theListTellsOfMoreThanItShows()
    {
        Bakery plant(Engine::SQLite);
        plant.execute(u"INSERT INTO holds (pallet_id, reason, held_by) WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL "
                      u"SELECT i + 1 FROM n "
                      "WHERE i < 501) SELECT p.id, 'crushed', 'rita' FROM n CROSS JOIN pallets p"_qs);
        QualityView view(plant.worker);
        const Hands hands(view);
        auto *tabs = hands.find<QTabBar>(u"qualityTabs"_qs);
        tabs->setFocus();
        for (int i = tabs->count(); i > 0; --i)
            QTest::keyClick(tabs, Qt::Key_Right);
        QTRY_COMPARE(hands.table(u"holdsTable"_qs)->model()->rowCount(), 500);
        const auto *note = hands.find<QLabel>(u"holdsNote"_qs);
        QTRY_VERIFY(note->isVisible());
        QCOMPARE(note->text(), u"500 of 501 holds are shown, the newest."_qs);
        savePictures(view, u"holds-many"_qs);
        plant.execute(u"UPDATE holds SET released_at = ?, released_by = 'qa', release_reason = 'looked at'"_qs,
                      {plant.now});
        plant.worker.announce();
        QTRY_VERIFY(!note->isVisible());
    }

    // QA sees all of it in one place, with what is stopped with it, and signs.
    void qaReleasesFromTheList_data() { forBothEngines(); }
    void qaReleasesFromTheList()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        must(Holds(plant.session).hold(NodeKind::Run, plant.batch, u"burnt"_qs));
        enrolCrew(plant);
        QualityView view(plant.worker);
        const Hands hands(view);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        auto *tabs = hands.find<QTabBar>(u"qualityTabs"_qs);
        tabs->setFocus();
        for (int i = tabs->count(); i > 0; --i)
            QTest::keyClick(tabs, Qt::Key_Right);
        QTRY_COMPARE(hands.table(u"holdsTable"_qs)->model()->rowCount(), 1);
        QVERIFY(hands.row(u"holdsTable"_qs, 0).contains(plant.batch));
        QVERIFY(!hands.find<QPushButton>(u"releaseHeldButton"_qs)->isVisible());
        QTRY_VERIFY(
            hands.find<QLabel>(u"holdsFactsFacts"_qs)->text().contains(u"Stopped with it: 1 pallet(s) here"_qs));
        QCOMPARE(PageAudit(view).complaints(), QStringList());
        plant.worker.setSignedIn(personOf(plant, Role::Qa));
        QTRY_VERIFY(hands.find<QPushButton>(u"releaseHeldButton"_qs)->isVisible());
        QTRY_VERIFY(!hands.find<QPushButton>(u"releaseHeldButton"_qs)->visibleRegion().isEmpty());
        savePictures(view, u"holds-list"_qs);
        hands.table(u"holdsTable"_qs)->setFocus();
        hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        signWith(member(Role::Qa).secret(), u"only dark"_qs);
        QTRY_VERIFY(!must(plant.production.find(plant.batch)).held);
        QTRY_COMPARE(hands.table(u"holdsTable"_qs)->model()->rowCount(), 0);
        QCOMPARE(plant.text(u"SELECT signed_by || ' ' || reason FROM signatures"_qs),
                 member(Role::Qa).login + u" only dark");
    }
};

QTEST_MAIN(HoldsViewTest)
#include "holdsviewtest.moc"
