// SPDX-License-Identifier: GPL-3.0-or-later
// Whose item a scanned label is: looked up, learned, or made with a new ingredient.
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/receiving/receivingview.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QSemaphore>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

class ItemNumberViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewIngredientKeepsTheItemNumberOfItsLabel_data() { test::forBothEngines(); }
    void aNewIngredientKeepsTheItemNumberOfItsLabel();
    void aKnownIngredientLearnsItsItemNumberOnlyAfterYes_data() { test::forBothEngines(); }
    void aKnownIngredientLearnsItsItemNumberOnlyAfterYes();
    void whatIsTypedDuringALookupStays_data() { test::forBothEngines(); }
    void whatIsTypedDuringALookupStays();
};

namespace
{

void scan(const Hands &hands, const QString &lot)
{
    hands.scan(QStringLiteral("]C10109506000134352") % QStringLiteral("17270331310302500010") % lot);
    QTRY_COMPARE(hands.edit(QStringLiteral("lotEdit"))->text(), lot);
}

} // namespace

// Made of a label it is known by that label from then on; another ingredient does not get the same item number.
void ItemNumberViewTest::aNewIngredientKeepsTheItemNumberOfItsLabel()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    const auto make = [&](const QString &name, const QString &lot) {
        scan(hands, lot);
        test::settle(plant.worker);
        hands.type(QStringLiteral("ingredientBox"), name);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(hands.find<Banner>(QStringLiteral("deliveryBanner"))->isVisible());
        hands.press(Qt::Key_A, Qt::AltModifier);
        QTRY_COMPARE(
            plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = '%1'").arg(lot)),
            1);
        // The row is there before the page has its answer; only after that its form is empty again.
        QTRY_VERIFY(hands.edit(QStringLiteral("lotEdit"))->text().isEmpty());
    };
    make(QStringLiteral("Spelt"), QStringLiteral("S-1"));
    hands.scan(QStringLiteral("]C10109506000134352") % QStringLiteral("10S-2"));
    QTRY_COMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Spelt"));
    make(QStringLiteral("Emmer"), QStringLiteral("S-3"));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT name FROM ingredients WHERE gtin = '09506000134352'")),
             QStringList{QStringLiteral("Spelt")});
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM ingredients")), 2);
}

void ItemNumberViewTest::aKnownIngredientLearnsItsItemNumberOnlyAfterYes()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    for (const char *name : {"Rye", "Spelt"})
        must(plant.catalog.addIngredient({QString::fromLatin1(name), QStringLiteral("FLOUR"), QStringLiteral("kg")}));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    auto *banner = hands.find<Banner>(QStringLiteral("deliveryBanner"));
    const auto scanFor = [&](const QString &name, const QString &lot) {
        scan(hands, lot);
        test::settle(plant.worker);
        hands.type(QStringLiteral("ingredientBox"), name);
    };
    const auto received = [&plant](const QString &lot) {
        return plant.count(
            QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = '%1'").arg(lot));
    };
    const auto owners = [&plant] {
        return plant.plant.lines(QStringLiteral("SELECT name FROM ingredients WHERE gtin = '09506000134352'"));
    };
    // It is offered; who only receives has not said yes.
    scanFor(QStringLiteral("Rye"), QStringLiteral("S-1"));
    QTRY_VERIFY(banner->isVisible());
    QVERIFY2(banner->text().contains(u"09506000134352"), qPrintable(banner->text()));
    QVERIFY(test::PageAudit(view).grabTo(QStringLiteral("receiving-number")));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(received(QStringLiteral("S-1")), 1);
    QCOMPARE(owners(), QStringList());
    QTRY_VERIFY(hands.edit(QStringLiteral("lotEdit"))->text().isEmpty());
    scanFor(QStringLiteral("Rye"), QStringLiteral("S-2"));
    QTRY_VERIFY(banner->isVisible());
    hands.press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(received(QStringLiteral("S-2")), 1);
    QCOMPARE(owners(), QStringList{QStringLiteral("Rye")});
    QTRY_VERIFY(hands.edit(QStringLiteral("lotEdit"))->text().isEmpty());
    // It belongs to that one now; for another one it is refused with its name, and nothing is received.
    scanFor(QStringLiteral("Spelt"), QStringLiteral("S-3"));
    QTRY_VERIFY(banner->isVisible());
    hands.press(Qt::Key_A, Qt::AltModifier);
    QTRY_COMPARE(hands.answer().state(), State::Refused);
    QVERIFY2(hands.answer().detail().contains(u"Rye"), qPrintable(hands.answer().detail()));
    QCOMPARE(received(QStringLiteral("S-3")), 0);
    QCOMPARE(owners(), QStringList{QStringLiteral("Rye")});
}

// A slow database answers after the clerk has gone on: the answer says what it knows and changes nothing.
void ItemNumberViewTest::whatIsTypedDuringALookupStays()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    must(plant.catalog.addIngredient({QStringLiteral("Spelt"), QStringLiteral("FLOUR"), QStringLiteral("kg")}));
    plant.execute(QStringLiteral("UPDATE ingredients SET gtin = '09506000134352'"));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    test::settle(plant.worker);
    QSemaphore slow;
    plant.worker.ask([&slow](Services &) {
        slow.acquire();
        return Done();
    });
    scan(hands, QStringLiteral("S-1"));
    hands.type(QStringLiteral("ingredientBox"), QStringLiteral("Emmer"));
    QWidget *const place = QApplication::focusWidget();
    slow.release();
    QTRY_COMPARE(hands.answer().state(), State::Asking);
    QVERIFY2(hands.answer().detail().contains(u"Spelt"), qPrintable(hands.answer().detail()));
    QCOMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Emmer"));
    QCOMPARE(QApplication::focusWidget(), place);
    // Nothing was typed: the label's own ingredient stands there.
    hands.press(Qt::Key_Escape);
    hands.find<QWidget>(QStringLiteral("clearButton"))->setFocus();
    QTest::keyClick(hands.find<QWidget>(QStringLiteral("clearButton")), Qt::Key_Space);
    scan(hands, QStringLiteral("S-2"));
    QTRY_COMPARE(hands.edit(QStringLiteral("ingredientBox"))->text(), QStringLiteral("Spelt"));
}

BM_PAGE_TEST_MAIN(ItemNumberViewTest)
#include "itemnumberviewtest.moc"
