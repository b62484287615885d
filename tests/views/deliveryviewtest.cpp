// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/deliveries.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/floor/actionpanel.h"
#include "views/receiving/receivingview.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QCompleter>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScopeGuard>
#include <QTableView>
#include <QTimer>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

namespace
{

const QString gs(QChar(0x1D));

// What a clerk does, counted: one scan is one action, every key is a stroke, and so is every key that is held with it.
struct Clerk
{
    explicit Clerk(const Hands &theHands) : hands(theHands) {}
    void scan(const QString &text)
    {
        hands.scan(text);
        ++scans;
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, held);
        keys += 1 + held.testFlag(Qt::ControlModifier) + held.testFlag(Qt::ShiftModifier);
    }
    void type(const QString &text)
    {
        QTest::keyClicks(QApplication::focusWidget(), text);
        keys += int(text.size());
    }
    void line(const QString &text)
    {
        type(text);
        key(Qt::Key_Return);
    }
    double seconds() const { return 2.0 * scans + 0.3 * keys; }

    const Hands &hands;
    int scans = 0;
    int keys = 0;
};

QString gtinOf(int product)
{
    const QString digits = u"0950600013%1"_qs.arg(product, 3, 10, QChar(u'0'));
    int sum = 0;
    for (int i = 0; i < digits.size(); ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 3 : 1);
    return digits + QString::number((10 - sum % 10) % 10);
}

void makeProducts(Plant &plant, int count)
{
    for (int i = 0; i < count; ++i) {
        const QString name = u"Flour %1"_qs.arg(i);
        must(plant.catalog.addIngredient({name, u"FLOUR"_qs, u"kg"_qs}));
        plant.execute(u"UPDATE ingredients SET gtin = ? WHERE name = ?"_qs, {gtinOf(i), name});
    }
}

QString labelOf(int product, const QString &lot, const QString &weight = {})
{
    return u"]C101"_qs % gtinOf(product) % u"17270331"_qs % weight % u"10"_qs % lot;
}

QString photoIn(const QString &folder)
{
    QFile file(folder + u"/bags.jpg"_qs);
    if (!file.open(QIODevice::WriteOnly) || file.write("photo") < 0)
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

Banner &hand(const Hands &hands)
{
    return *hands.find<Banner>(u"handBanner"_qs);
}

// By the keyboard alone; the item is next.
void open(Clerk &clerk, const QString &supplier, const QString &order)
{
    clerk.key(Qt::Key_D, Qt::ControlModifier);
    clerk.line(supplier);
    clerk.line(order);
    clerk.line(u"INV-1"_qs);
    clerk.line(u"-18.5"_qs);
    clerk.line(u"Fast"_qs);
    clerk.line({}); // driver
    clerk.line({}); // seal
    QTRY_VERIFY(hand(clerk.hands).isVisible());
    QTRY_VERIFY(clerk.hands.edit(u"scanEdit"_qs)->hasFocus());
}

} // namespace

class DeliveryViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeliveryIsOpenedFilledAndClosed_data() { test::forBothEngines(); }
    void aDeliveryIsOpenedFilledAndClosed();
    void fortyLinesInUnderFourMinutes();
    void poundsOnTheLabelStayPounds();
    void numbersAreWrittenAsPeopleWriteThem();
    void goodsGoBackWithAPhoto();
    void aPhotoIsChosenOrDropped();
    void scanningItsOrderTakesADeliveryUp();
    void withoutADeliveryNothingIsAsked();
    void theHouseRulesHold();
};

void DeliveryViewTest::aDeliveryIsOpenedFilledAndClosed()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    makeProducts(plant, 1);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    open(clerk, u"Mill"_qs, u"PO-9"_qs);
    QCOMPARE(hand(hands).title(), u"D-000001 · Mill · PO-9 · 0 of 0 lines"_qs);
    clerk.key(Qt::Key_E, Qt::ControlModifier);
    clerk.line(u"Flour 0"_qs);
    clerk.line(u"100"_qs);
    clerk.line({});
    QTRY_COMPARE(hand(hands).text(), u"Missing: 100 kg of Flour 0"_qs);
    for (int pallet = 1; pallet <= 2; ++pallet) {
        clerk.scan(labelOf(0, u"AB-1"_qs, u"3103040000"_qs));
        QTRY_COMPARE(hands.answer().headline(), u"Flour 0"_qs);
        clerk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.answer().headline(), u"L-000001"_qs); // more of the same
        QTRY_COMPARE(hand(hands).text(), u"Missing: %1 kg of Flour 0"_qs.arg(100 - 40 * pallet));
    }
    QVERIFY(hands.answer().detail().contains(u"added"));
    QCOMPARE(plant.count(u"SELECT count(*) FROM ingredient_lots"_qs), 1);
    // The driver is not let go without a word about what is missing.
    clerk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_reason"_qs)->hasFocus());
    clerk.key(Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(u"askField_reason"_qs).isEmpty());
    clerk.line(u"20 kg come on Friday"_qs);
    QTRY_COMPARE(plant.text(u"SELECT status, close_reason, closed_by FROM deliveries"_qs),
                 u"CLOSED|20 kg come on Friday|maria"_qs);
    QTRY_VERIFY(hands.edit(u"scanEdit"_qs)->hasFocus());
    QTRY_VERIFY(hands.find<QWidget>(u"supplierField"_qs)->isVisible()); // none is in hand
    QVERIFY(!hand(hands).isVisible());
    QCOMPARE(plant.text(u"SELECT invoice_number, purchase_order, supplier_name FROM ingredient_lots"_qs),
             u"INV-1|PO-9|Mill"_qs);
}

void DeliveryViewTest::fortyLinesInUnderFourMinutes()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 8);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    open(clerk, u"Mill"_qs, u"PO-1234"_qs);
    for (int i = 0; i < 40; ++i) {
        const QString lot = u"LOT-%1"_qs.arg(i);
        if (i % 20 < 12) { // all is on the label
            clerk.scan(labelOf(i % 8, lot, u"3103025000"_qs));
            QTRY_COMPARE(hands.answer().headline(), u"Flour %1"_qs.arg(i % 8));
        } else if (i % 20 < 17) { // all but the weight
            clerk.scan(labelOf(i % 8, lot));
            QTRY_COMPARE(hands.answer().headline(), u"Flour %1"_qs.arg(i % 8));
            QTRY_VERIFY(hands.edit(u"quantityEdit"_qs)->hasFocus());
            clerk.type(u"25"_qs);
        } else { // the supplier's lot and nothing else
            clerk.scan(lot);
            QTRY_COMPARE(hands.answer().headline(), u"Lot "_qs + lot);
            QTRY_VERIFY(hands.edit(u"ingredientBox"_qs)->hasFocus());
            clerk.line(u"Flour %1"_qs.arg(i % 8));
            clerk.type(u"25"_qs);
        }
        clerk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.answer().headline(), u"L-%1"_qs.arg(i + 1, 6, 10, QChar(u'0')));
        QTRY_VERIFY(hands.edit(u"scanEdit"_qs)->hasFocus());
    }
    test::settle(plant.worker);
    clerk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_reason"_qs)->hasFocus());
    clerk.key(Qt::Key_Return);
    QTRY_COMPARE(plant.text(u"SELECT status FROM deliveries"_qs), u"CLOSED"_qs);
    QCOMPARE(plant.count(u"SELECT count(*) FROM delivery_lines WHERE kind = 'RECEIVED'"_qs), 40);
    QCOMPARE(plant.quantity(u"SELECT sum(quantity_remaining) AS quantity FROM ingredient_lots"_qs), kilos(1000));
    // Kept: more of them is a worse station.
    QVERIFY2(clerk.keys <= 198, qPrintable(QString::number(clerk.keys)));
    qInfo("40 lines: %d scans, %d keystrokes, %.1f seconds of input", clerk.scans, clerk.keys, clerk.seconds());
    QCOMPARE(clerk.scans, 40);
    QVERIFY2(clerk.seconds() < 240, qPrintable(QString::number(clerk.seconds())));
}

void DeliveryViewTest::poundsOnTheLabelStayPounds()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    open(clerk, u"Mill"_qs, u"PO-9"_qs);
    clerk.scan(labelOf(0, u"AB-1"_qs, u"3203050000"_qs));
    QTRY_COMPARE(hands.answer().headline(), u"Flour 0"_qs);
    QCOMPARE(hands.edit(u"unitBox"_qs)->text(), u"lb"_qs);
    clerk.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(hands.answer().headline(), u"L-000001"_qs);
    QVERIFY2(hands.answer().detail().contains(u"22.68 kg"), qPrintable(hands.answer().detail()));
    QVERIFY(hands.answer().detail().contains(u"50 lb"));
    QVERIFY(hands.answer().detail().contains(u"rounded"));
    QCOMPARE(plant.quantity(u"SELECT quantity_remaining FROM ingredient_lots"_qs), Quantity::ofThousandths(22'680));
}

// With a comma in most of the world; names are offered while they are typed.
void DeliveryViewTest::numbersAreWrittenAsPeopleWriteThem()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const auto again = qScopeGuard([&before] { QLocale::setDefault(before); });
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    must(plant.catalog.addSupplier(u"Mill"_qs));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    test::settle(plant.worker);
    clerk.key(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(hands.edit(u"ask_supplier"_qs)->completer() != nullptr);
    hands.edit(u"ask_supplier"_qs)->completer()->setCompletionPrefix(u"Mi"_qs);
    QCOMPARE(hands.edit(u"ask_supplier"_qs)->completer()->currentCompletion(), u"Mill"_qs);
    hands.type(u"ask_supplier"_qs, u"Mill"_qs);
    hands.type(u"ask_temperature"_qs, u"-18,5"_qs, Qt::Key_Return);
    hands.click(u"askConfirm"_qs);
    QTRY_VERIFY(hand(hands).isVisible());
    QCOMPARE(plant.quantity(u"SELECT truck_temperature AS quantity FROM deliveries"_qs),
             Quantity::ofThousandths(-18'500));
    clerk.key(Qt::Key_E, Qt::ControlModifier);
    hands.type(u"ask_ingredient"_qs, u"Flour 0"_qs, Qt::Key_Return);
    hands.type(u"ask_quantity"_qs, u"12,5"_qs);
    hands.click(u"askConfirm"_qs);
    QTRY_COMPARE(hand(hands).text(), u"Missing: 12,5 kg of Flour 0"_qs);
}

void DeliveryViewTest::goodsGoBackWithAPhoto()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    const QString photo = photoIn(plant.plant.folder());
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    open(clerk, u"Mill"_qs, u"PO-9"_qs);
    clerk.scan(labelOf(0, u"AB-1"_qs, u"3103025000"_qs));
    QTRY_COMPARE(hands.answer().headline(), u"Flour 0"_qs);
    clerk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(hands.edit(u"ask_ingredient"_qs)->text(), u"Flour 0"_qs); // what was scanned is known
    QCOMPARE(hands.edit(u"ask_supplierLotCode"_qs)->text(), u"AB-1"_qs);
    hands.type(u"ask_reason"_qs, u"torn bags"_qs);
    hands.type(u"ask_file"_qs, u"/no/such/photo"_qs);
    clerk.key(Qt::Key_Return);
    QTRY_VERIFY(!hands.errorOf(u"askField_file"_qs).isEmpty());
    hands.type(u"ask_file"_qs, photo, Qt::Key_Return);
    QTRY_COMPARE(plant.count(u"SELECT count(*) FROM delivery_lines WHERE kind = 'REJECTED'"_qs), 1);
    QCOMPARE(plant.text(u"SELECT file_name, media_type FROM attachments"_qs), u"bags.jpg|image/jpeg"_qs);
    QCOMPARE(plant.count(u"SELECT count(*) FROM ingredient_lots"_qs), 0);
    QTRY_VERIFY(hands.edit(u"scanEdit"_qs)->hasFocus());
    // The bill of lading, with the papers.
    clerk.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(hands.edit(u"ask_purchaseOrder"_qs)->text(), u"PO-9"_qs);
    QCOMPARE(hands.edit(u"ask_temperature"_qs)->text(), u"-18.5"_qs);
    hands.type(u"ask_seal"_qs, u"S-1"_qs);
    hands.type(u"ask_file"_qs, photo, Qt::Key_Return);
    QTRY_COMPARE(plant.count(u"SELECT count(*) FROM attachments WHERE delivery_id = 1"_qs), 1);
    QCOMPARE(plant.text(u"SELECT purchase_order, invoice_number, seal FROM deliveries"_qs), u"PO-9|INV-1|S-1"_qs);
    QCOMPARE(plant.quantity(u"SELECT truck_temperature AS quantity FROM deliveries"_qs),
             Quantity::ofThousandths(-18'500));
}

void DeliveryViewTest::aPhotoIsChosenOrDropped()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    const QString photo = photoIn(plant.plant.folder());
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    open(clerk, u"Mill"_qs, u"PO-9"_qs);
    clerk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_ingredient"_qs)->hasFocus());
    QTRY_VERIFY(hands.edit(u"ask_file"_qs)->height() >= minimumTarget); // laid out
    test::savePictures(view, u"delivery-send-back"_qs);
    // From the camera's folder onto the question, beside the field.
    auto *panel = hands.find<ActionPanel>(u"actionPanel"_qs);
    QMimeData dragged;
    dragged.setUrls({QUrl::fromLocalFile(photo), QUrl::fromLocalFile(photo)});
    QDragEnterEvent two({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    two.ignore();
    QApplication::sendEvent(panel, &two);
    QVERIFY(!two.isAccepted()); // one line keeps one
    dragged.setUrls({QUrl::fromLocalFile(photo)});
    QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(panel, &drop);
    QCOMPARE(hands.edit(u"ask_file"_qs)->text(), photo);
    QVERIFY(hands.edit(u"ask_file"_qs)->hasFocus());
    clerk.key(Qt::Key_Escape);
    // By the desktop's chooser, with keys alone.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    clerk.key(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_purchaseOrder"_qs) != nullptr);
    QTRY_VERIFY(hands.edit(u"ask_file"_qs)->isVisible());
    QTimer chooser;
    connect(&chooser, &QTimer::timeout, this, [&photo] {
        auto *asking = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (asking == nullptr)
            return;
        auto *name = asking->findChild<QLineEdit *>(u"fileNameEdit"_qs);
        name->setText(photo);
        QTest::keyClick(name, Qt::Key_Return);
    });
    chooser.start(50);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_H, Qt::AltModifier);
    QTRY_COMPARE(hands.edit(u"ask_file"_qs)->text(), photo);
    chooser.stop();
    view.activateWindow();
    QTRY_VERIFY(hands.edit(u"ask_file"_qs)->hasFocus());
    clerk.key(Qt::Key_Return);
    QTRY_COMPARE(plant.count(u"SELECT count(*) FROM attachments WHERE delivery_id = 1"_qs), 1);
}

void DeliveryViewTest::scanningItsOrderTakesADeliveryUp()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    DeliveryPapers papers;
    papers.supplierName = u"Mill"_qs;
    papers.purchaseOrder = u"PO-77"_qs;
    must(Deliveries(plant.session).open(papers));
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    clerk.scan(u"PO-77"_qs);
    QTRY_COMPARE(hands.answer().headline(), u"D-000001"_qs);
    QVERIFY(hand(hands).isVisible());
    QVERIFY(!hands.find<QWidget>(u"supplierField"_qs)->isVisible());
    QVERIFY(hands.find<QWidget>(u"tlcField"_qs)->isVisible());
    clerk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_reason"_qs)->hasFocus());
    clerk.scan(u"BM:CANCEL"_qs);
    QTRY_VERIFY(!hands.find<QWidget>(u"deliveryFacts"_qs)->findChild<QLineEdit *>(u"ask_reason"_qs));
    QCOMPARE(plant.text(u"SELECT status FROM deliveries"_qs), u"OPEN"_qs);
    clerk.key(Qt::Key_K, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(!hand(hands).isVisible());
    QVERIFY(hands.find<QWidget>(u"supplierField"_qs)->isVisible());
    // Closed somewhere else meanwhile: it is not in hand any more.
    clerk.scan(u"D-000001"_qs);
    QTRY_VERIFY(hand(hands).isVisible());
    must(Deliveries(plant.session).close(u"D-000001"_qs, {}));
    Q_EMIT plant.worker.plantChanged({u"deliveries"_qs});
    QTRY_VERIFY(!hand(hands).isVisible());
}

void DeliveryViewTest::withoutADeliveryNothingIsAsked()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 1);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    QVERIFY(!hand(hands).isVisible());
    QVERIFY(!hands.find<QWidget>(u"tlcField"_qs)->isVisible());
    clerk.scan(labelOf(0, u"AB-1"_qs, u"3103025000"_qs));
    QTRY_COMPARE(hands.answer().headline(), u"Flour 0"_qs);
    clerk.scan(u"BM:OK"_qs);
    QTRY_COMPARE(hands.answer().headline(), u"L-000001"_qs);
    QCOMPARE(plant.count(u"SELECT count(*) FROM delivery_lines"_qs), 0);
    QCOMPARE(clerk.keys, 0);
}

void DeliveryViewTest::theHouseRulesHold()
{
    Plant plant(Engine::SQLite);
    makeProducts(plant, 2);
    plant.execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE WHERE name = 'Flour 1'"_qs);
    ReceivingView view(plant.worker);
    const Hands hands(view);
    Clerk clerk(hands);
    clerk.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    clerk.key(Qt::Key_Escape);
    clerk.key(Qt::Key_Escape);
    open(clerk, u"Mill"_qs, u"PO-9"_qs);
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, u"delivery-item"_qs);
    for (int i = 0; i < 2; ++i) {
        clerk.scan(labelOf(i, u"AB-1"_qs, u"3103025000"_qs));
        QTRY_COMPARE(hands.answer().headline(), u"Flour %1"_qs.arg(i));
        clerk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(hands.answer().headline(), u"L-00000%1"_qs.arg(i + 1));
    }
    QTRY_VERIFY(hand(hands).text().startsWith(u"Missing: the supplier's phone"));
    clerk.key(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(hands.table(u"deliveryTable"_qs)->model()->rowCount(), 2);
    QVERIFY(hands.table(u"deliveryTable"_qs)->isVisible());
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, u"delivery-lines"_qs);
    clerk.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_reason"_qs)->hasFocus());
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    test::savePictures(view, u"delivery-close"_qs);
    clerk.key(Qt::Key_Escape);
    clerk.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_ingredient"_qs)->hasFocus());
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
    clerk.key(Qt::Key_Escape);
    clerk.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(hands.edit(u"ask_phone"_qs)->hasFocus());
    QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
}

BM_PAGE_TEST_MAIN(DeliveryViewTest)
#include "deliveryviewtest.moc"
