// SPDX-License-Identifier: GPL-3.0-or-later
// A truck is loaded, leaves, is taken back, and goods come back: by scanner and by keys.
#include "views/shipping/shippingview.h"
#include "services/recipes/recipes.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/scannerkeys.h"
#include "views/genealogy/genealogyview.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/scanfeedback.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using State = bm::ScanFeedback::State;

namespace
{
const QString cafe = QStringLiteral("Cafe Nord");
const QString first = QStringLiteral("S-000001");

struct Dock : Plant
{
    explicit Dock(Engine engine) : Plant(engine) {}
    QString pallet(qint64 units = 40)
    {
        return must(palletizing.build({finishedBatch(kilos(100)), kilos(units), {}, {}})).number;
    }
    QString stands(const QString &columns, const QString &table)
    {
        return plant.lines(u"SELECT " % columns % u" FROM " % table % u" ORDER BY id").join(u' ');
    }
    Shipments shipments{session};
};

QString facts(const Hands &hands)
{
    return hands.find<QLabel>(QStringLiteral("shipmentFactsFacts"))->text();
}

void choose(const Hands &hands, const QString &number)
{
    hands.scan(number);
    QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("shipmentFactsTitle"))->text(), number);
    QTRY_COMPARE(hands.answer().headline(), number);
}
Person personWith(qint64 id, const QString &login, Role role)
{
    Person person;
    person.id = PersonId(id);
    person.login = login;
    person.role = role;
    return person;
}
} // namespace

class ShippingViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTruckIsLoadedAndLeaves_data() { test::forBothEngines(); }
    void aTruckIsLoadedAndLeaves()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.catalog.addCustomer(cafe));
        const QStringList pallets{dock.pallet(), dock.pallet(25)};
        ShippingView view(dock.worker);
        const Hands hands(view);
        hands.scan(pallets[0]);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("On which shipment?"));
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.type(QStringLiteral("ask_customer"), cafe, Qt::Key_Return);
        hands.type(QStringLiteral("ask_customerOrder"), QStringLiteral("PO-7"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_carrier"), QStringLiteral("Fast"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_driver"), QStringLiteral("Dan"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_seal"), QStringLiteral("SEAL-1"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_temperature"), QStringLiteral("cold"), Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_temperature")).isEmpty());
        QCOMPARE(hands.edit(QStringLiteral("ask_seal"))->text(), QStringLiteral("SEAL-1"));
        hands.type(QStringLiteral("ask_temperature"), QStringLiteral("-18"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), first);
        QTRY_VERIFY(facts(hands).contains(u"SEAL-1"));
        QVERIFY2(facts(hands).contains(u"-18 °C"), qPrintable(facts(hands)));
        QTRY_VERIFY(hands.row(QStringLiteral("shipmentTable"), 0).startsWith(u"S-000001|Cafe Nord|open|0|PO-7"));
        for (const QString &pallet : pallets) {
            hands.scan(pallet);
            QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" loaded"));
        }
        QTRY_COMPARE(hands.table(QStringLiteral("loadTable"))->model()->rowCount(), 2);
        // What is missing stands there before anybody ships.
        QTRY_VERIFY(facts(hands).contains(u"phone and address of the customer"));
        hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("S-000001 has left"));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("pallets")), QStringLiteral("SHIPPED SHIPPED"));
        QTRY_VERIFY(hands.row(QStringLiteral("shipmentTable"), 0).contains(u"|shipped|"));
        hands.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("flat tyre"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("S-000001 is open again"));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("pallets")), QStringLiteral("ACTIVE ACTIVE"));
        QVERIFY(dock.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'flat tyre'")) > 0);
        hands.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("no truck"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("S-000001 is cancelled"));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("shipments")), QStringLiteral("CANCELLED"));
    }

    // What is kept colder than the truck is stands there before anybody ships, and leaves with a reason.
    void aWarmTruckIsAskedFor()
    {
        Dock dock(Engine::SQLite);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, kilos(4)}));
        const QString pallet = dock.pallet();
        const QString recipe = dock.text(QStringLiteral("SELECT name FROM recipes"));
        must(Recipes(dock.session).setStorage(recipe, {{}, kilos(-15)}));
        must(dock.shipments.load(first, pallet));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        QTRY_VERIFY2(facts(hands).contains(recipe % u": at most -15.000 °C"), qPrintable(facts(hands)));
        hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_reason")) != nullptr);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("only an hour"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("S-000001 has left"));
        QTRY_VERIFY2(facts(hands).contains(u"only an hour"), qPrintable(facts(hands)));
    }

    void whatMayNotLeaveIsRefusedAndNothingIsLost_data() { test::forBothEngines(); }
    void whatMayNotLeaveIsRefusedAndNothingIsLost()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString good = dock.pallet();
        const QString held = dock.pallet();
        dock.execute(QStringLiteral("INSERT INTO holds (pallet_id, reason, held_by) VALUES (2, 'wet', 'qa')"));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        hands.scan(good);
        QTRY_COMPARE(hands.answer().headline(), QString(good % u" loaded"));
        hands.scan(held);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QVERIFY2(hands.answer().detail().contains(u"hold"), qPrintable(hands.answer().detail()));
        QVERIFY(!hands.answer().wayOut().isEmpty());
        QCOMPARE(dock.count(QStringLiteral("SELECT count(*) FROM shipment_pallets WHERE left_at IS NULL")), 1);
        // Stopped after it was loaded: the one that may not is named, and nothing leaves.
        dock.execute(QStringLiteral("INSERT INTO holds (pallet_id, reason, held_by) VALUES (1, 'mould', 'qa')"));
        hands.press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Do not ship"));
        QVERIFY2(hands.answer().detail().startsWith(good), qPrintable(hands.answer().detail()));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("shipments")), QStringLiteral("OPEN"));
    }

    void aScanOrAKeyTakesAPalletOffAgain_data() { test::forBothEngines(); }
    void aScanOrAKeyTakesAPalletOffAgain()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString pallet = dock.pallet();
        ShippingView view(dock.worker);
        std::vector<Reversal> offered;
        connect(view.findChild<ScanFeedback *>(), &ScanFeedback::reversalOffered, this,
                [&offered](const Reversal &reversal) { offered.push_back(reversal); });
        const auto loaded = [&dock] {
            return dock.count(QStringLiteral("SELECT count(*) FROM shipment_pallets WHERE left_at IS NULL"));
        };
        const Hands hands(view);
        choose(hands, first);
        hands.scan(pallet);
        QTRY_COMPARE(loaded(), 1);
        QTRY_COMPARE(offered.size(), 1u);
        // A label that was read twice takes nothing off the truck; who means it says so.
        hands.scan(pallet);
        QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" is on it already"));
        QCOMPARE(hands.answer().state(), ScanFeedback::State::Asking);
        QCOMPARE(loaded(), 1);
        hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" taken off"));
        QCOMPARE(loaded(), 0);
        must(offered.back().takeBack(dock.services, QStringLiteral("by mistake")));
        QCOMPARE(loaded(), 1);
        dock.worker.announce();
        QTRY_COMPARE(hands.table(QStringLiteral("loadTable"))->model()->rowCount(), 1);
        hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(hands.answer().headline(), QStringLiteral("Which pallet?"));
        hands.table(QStringLiteral("loadTable"))->setFocus();
        hands.press(Qt::Key_Down);
        if (!hands.table(QStringLiteral("loadTable"))->currentIndex().isValid())
            hands.press(Qt::Key_Home);
        hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_COMPARE(loaded(), 0);
        QTRY_COMPARE(hands.table(QStringLiteral("loadTable"))->model()->rowCount(), 0);
    }

    void whatComesBackIsHeld_data() { test::forBothEngines(); }
    void whatComesBackIsHeld()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QStringList pallets{dock.pallet(), dock.pallet(25)};
        for (const QString &pallet : pallets)
            must(dock.shipments.load(first, pallet));
        must(dock.shipments.ship(first, {}));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        hands.scan(pallets[0]);
        QTRY_COMPARE(hands.edit(QStringLiteral("ask_palletCode"))->text(), pallets[0]);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("crushed"), Qt::Key_Return);
        for (int i = 0; i < 3; ++i)
            hands.press(Qt::Key_Return); // all of it
        QTRY_COMPARE(hands.answer().headline(), QString(pallets[0] % u" is back"));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("pallets")), QStringLiteral("ON_HOLD SHIPPED"));
        QTRY_VERIFY(facts(hands).contains(u"crushed"));
        hands.click(QStringLiteral("returnButton"));
        hands.type(QStringLiteral("ask_palletCode"), pallets[1], Qt::Key_Return);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("too many"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_batchNumber"), QStringLiteral("B-000002"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("26"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_onPallet")).isEmpty());
        QCOMPARE(hands.edit(QStringLiteral("ask_reason"))->text(), QStringLiteral("too many"));
        hands.type(QStringLiteral("ask_onPallet"), QStringLiteral("5"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("pallets")),
                     QStringLiteral("ON_HOLD SHIPPED ON_HOLD"));
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("P-000003 is back"));
    }

    void whatNeverCameIsWithItsCustomer_data() { test::forBothEngines(); }
    void whatNeverCameIsWithItsCustomer()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString pallet = dock.pallet();
        must(dock.shipments.load(first, pallet));
        must(dock.shipments.ship(first, {}));
        must(dock.shipments.returnPallet(pallet, QStringLiteral("crushed")));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        hands.scan(pallet);
        QTRY_COMPARE(hands.edit(QStringLiteral("ask_palletCode"))->text(), pallet);
        hands.click(QStringLiteral("askOther"));
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_reason")).isEmpty());
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("another label"));
        hands.click(QStringLiteral("askOther"));
        QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" never came"));
        QCOMPARE(dock.stands(QStringLiteral("status"), QStringLiteral("pallets")), QStringLiteral("SHIPPED"));
        QTRY_VERIFY(facts(hands).contains(u"another label"));
        // Not a second time, and it is said why.
        hands.click(QStringLiteral("returnButton"));
        hands.type(QStringLiteral("ask_palletCode"), pallet);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("once more"));
        hands.click(QStringLiteral("askOther"));
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QCOMPARE(dock.count(QStringLiteral("SELECT count(*) FROM shipment_lines")), 3);
        hands.press(Qt::Key_Escape);
        // Right after it was booked it is taken back like any scan.
        hands.click(QStringLiteral("returnButton"));
        hands.type(QStringLiteral("ask_palletCode"), pallet);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("crushed"));
        QSignalSpy offered(&hands.answer(), &ScanFeedback::reversalOffered);
        hands.click(QStringLiteral("askConfirm"));
        QTRY_COMPARE(offered.size(), 1);
        QVERIFY(offered.first().first().value<Reversal>().question.contains(u"never came"));
    }

    void theTraceTellsWhatCameBack_data() { test::forBothEngines(); }
    void theTraceTellsWhatCameBack()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString pallet = dock.pallet();
        must(dock.shipments.load(first, pallet));
        must(dock.shipments.ship(first, {}));
        GenealogyView view(dock.worker);
        const Hands hands(view);
        const auto *banner = view.findChild<Banner *>(QStringLiteral("banner"));
        view.show(QStringLiteral("B-000001"));
        QTRY_VERIFY(view.genealogy().has_value());
        test::settle(dock.worker);
        QVERIFY2(!banner->text().contains(cafe), qPrintable(banner->text()));
        // It is here again, and nobody has it: who had it is told all the same, also while the page is open.
        must(dock.shipments.returnPallet(pallet, QStringLiteral("crushed")));
        dock.worker.announce();
        QTRY_VERIFY2(banner->text().contains(u"40 units of B-000001 on P-000001 from Cafe Nord (crushed)"),
                     qPrintable(banner->text()));
        QVERIFY(banner->isVisible());
    }

    void papersAndFileAreSaved()
    {
        Dock dock(Engine::SQLite);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        must(dock.shipments.load(first, dock.pallet()));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        const QTemporaryDir folder;
        for (const char *ending : {"pdf", "csv"}) {
            hands.press(Qt::Key_P, Qt::ControlModifier);
            QTRY_VERIFY(view.findChild<QLineEdit *>(QStringLiteral("ask_kind")) != nullptr &&
                        view.findChild<QLineEdit *>(QStringLiteral("ask_kind"))->isVisible());
            if (qstrcmp(ending, "csv") == 0)
                hands.type(QStringLiteral("ask_kind"), QStringLiteral("File for the customer (CSV)"));
            const auto *other = hands.find<QPushButton>(QStringLiteral("askOther"));
            hands.click(other->isVisible() ? QStringLiteral("askOther") : QStringLiteral("askConfirm"));
            QTRY_VERIFY(view.findChild<QFileDialog *>() != nullptr);
            const QString path = folder.filePath(QStringLiteral("s1.") % QLatin1String(ending));
            auto *dialog = view.findChild<QFileDialog *>();
            Q_EMIT dialog->fileSelected(path);
            dialog->close();
            QTRY_VERIFY2(hands.answer().detail().contains(path), qPrintable(hands.answer().detail()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.readAll().contains(qstrcmp(ending, "csv") == 0 ? "B-000001" : "%PDF"));
            QTRY_VERIFY(view.findChild<QFileDialog *>() == nullptr);
            view.activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(&view));
        }
    }

    void theCustomersAddressIsTyped()
    {
        Dock dock(Engine::SQLite);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        ShippingView view(dock.worker);
        const Hands hands(view);
        choose(hands, first);
        hands.press(Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(QStringLiteral("ask_phone"), QStringLiteral("555-1234"));
        hands.type(QStringLiteral("ask_city"), QStringLiteral("Salem"));
        hands.type(QStringLiteral("ask_minimumShelfLife"), QStringLiteral("soon"), Qt::Key_Return);
        QTRY_VERIFY(!hands.errorOf(QStringLiteral("askField_minimumShelfLife")).isEmpty());
        hands.type(QStringLiteral("ask_minimumShelfLife"), QStringLiteral("5"), Qt::Key_Return);
        QTRY_COMPARE(hands.answer().headline(), QStringLiteral("Cafe Nord changed"));
        const Customer customer = must(Customers(dock.session).read(cafe));
        QCOMPARE(customer.phone % u'|' % customer.city, QStringLiteral("555-1234|Salem"));
        QCOMPARE(customer.minimumShelfLife, std::optional(5));
        QTRY_VERIFY(facts(hands).contains(u"Salem"));
    }

    // In the window a scanner types wherever the keyboard is: a pallet goes onto the truck, not to its own page.
    void theWindowLeadsThere()
    {
        Dock dock(Engine::SQLite);
        must(dock.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString pallet = dock.pallet();
        MainWindow window(dock.worker, QStringLiteral("dock-1"));
        const Hands hands(window);
        hands.press(Qt::Key_F3, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("shipping"));
        hands.press(Qt::Key_F3);
        QVERIFY(hands.find<QLineEdit>(QStringLiteral("shipmentFind"))->hasFocus());
        hands.press(Qt::Key_F2);
        QVERIFY(hands.find<QLineEdit>(QStringLiteral("scanEdit"))->hasFocus());
        test::ScannerKeys scanner(window);
        scanner.scan(first);
        QTRY_COMPARE(hands.find<QLabel>(QStringLiteral("shipmentFactsTitle"))->text(), first);
        test::settle(dock.worker);
        scanner.scan(pallet);
        QTRY_COMPARE(hands.answer().headline(), QString(pallet % u" loaded"));
        QCOMPARE(window.currentPage(), QStringLiteral("shipping"));
        QCOMPARE(dock.count(QStringLiteral("SELECT count(*) FROM shipment_pallets WHERE left_at IS NULL")), 1);
        QCOMPARE(test::PageAudit(window).complaints().join(u'\n'), QString());
        test::savePictures(window, QStringLiteral("shipping-window"));
    }

    // Not by the keys either: nobody fills in a form to be refused at its end.
    void onlyWhoShipsIsAsked()
    {
        Dock dock(Engine::SQLite);
        ShippingView view(dock.worker);
        const Hands hands(view);
        dock.worker.setSignedIn(personWith(1, u"quinn"_qs, Role::Qa));
        QTRY_VERIFY(!hands.find<QPushButton>(QStringLiteral("openButton"))->isVisible());
        hands.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!hands.find<QPushButton>(QStringLiteral("askConfirm"))->isVisible());
        dock.worker.setSignedIn(personWith(2, u"pepe"_qs, Role::Production));
        QTRY_VERIFY(hands.find<QPushButton>(QStringLiteral("openButton"))->isVisible());
        hands.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(hands.find<QPushButton>(QStringLiteral("askConfirm"))->isVisible());
    }

    void theHouseRulesHold()
    {
        Dock dock(Engine::SQLite);
        must(dock.shipments.open({cafe, QStringLiteral("PO-7"), QStringLiteral("Fast"), {}, {}, kilos(-18)}));
        must(dock.shipments.load(first, dock.pallet()));
        ShippingView view(dock.worker);
        const Hands hands(view);
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        choose(hands, first);
        QTRY_COMPARE(hands.table(QStringLiteral("loadTable"))->model()->rowCount(), 1);
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        test::savePictures(view, QStringLiteral("shipping"));
        for (const char *button : {"letLeaveButton", "amendButton", "customerButton", "cancelShipmentButton",
                                   "openButton", "returnButton"}) {
            hands.click(QLatin1String(button));
            QTRY_VERIFY(hands.find<QPushButton>(QStringLiteral("askConfirm"))->isVisible());
            QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
            test::savePictures(view, QStringLiteral("shipping-") % QLatin1String(button));
            hands.press(Qt::Key_Escape);
        }
    }
};

BM_PAGE_TEST_MAIN(ShippingViewTest)
#include "shippingviewtest.moc"
