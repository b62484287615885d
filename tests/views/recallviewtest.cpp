// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/lines.h"
#include "support/pageaudit.h"
#include "support/recalldesk.h"
#include "views/signin/signaturedialog.h"
#include "views/style/theme.h"
#include "views/widgets/pageheader.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

using namespace bm;
using namespace bm::test;

namespace
{
SignatureDialog *openDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<SignatureDialog *>(widget); dialog != nullptr && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void enter(QWidget *dialog, const char *field, const QString &text)
{
    auto *edit = dialog->findChild<QLineEdit *>(QLatin1String(field));
    edit->setFocus();
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}
} // namespace

class RecallViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRecallFromTheCodeToItsEnd_data() { forBothEngines(); }
    void aRecallFromTheCodeToItsEnd()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const Hands &hands = *desk.hands;
        desk.preview();
        QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM recalls")), 0);
        QCOMPARE(desk.palletStatus(desk.shipped), QStringLiteral("SHIPPED"));
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("Metal found"), Qt::Key_Return);
        QPointer<SignatureDialog> dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("reasonEdit"))->text(), QStringLiteral("Metal found"));
        enter(dialog, "secretEdit", member(Role::Qa).secret());
        QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
        QCOMPARE(desk.plant.text(QStringLiteral("SELECT act, reason, signed_by FROM signatures")),
                 QStringLiteral("open_recall|Metal found|quin"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.palletStatus(desk.shipped), QStringLiteral("RECALLED"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(hands.find<QComboBox>(QStringLiteral("recallBox"))->currentText().contains(u"R-0001"),
                                 patience);
        settle(desk.plant.worker);

        desk.returnToWindow();
        // Both pallets are settled; the second one is selected by itself.
        desk.choose(desk.shipped);
        desk.key(Qt::Key_S);
        hands.type(QStringLiteral("ask_disposition"), QStringLiteral("Destroyed"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("0"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        // Something is missing, and what was typed stays.
        QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("askField_notes")).isEmpty(), patience);
        QCOMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("0"));
        hands.type(QStringLiteral("ask_notes"), QStringLiteral("all were eaten"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.title(), desk.inHouse, patience);
        settle(desk.plant.worker);
        desk.key(Qt::Key_S);
        hands.type(QStringLiteral("ask_disposition"), QStringLiteral("Released"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE disposition <> 'PENDING'")), 2,
            patience);
        settle(desk.plant.worker);
        // And what of the batch is on no pallet.
        QTRY_COMPARE_WITH_TIMEOUT(desk.title(), desk.batch, patience);
        desk.key(Qt::Key_S);
        QCOMPARE(hands.edit(QStringLiteral("ask_quantity"))->text(), QStringLiteral("30"));
        hands.type(QStringLiteral("ask_disposition"), QStringLiteral("Released"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE disposition <> 'PENDING'")), 3,
            patience);
        settle(desk.plant.worker);

        desk.choose(desk.shipped);
        desk.key(Qt::Key_T);
        hands.type(QStringLiteral("ask_how"), QStringLiteral("Phoned"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE notified_at IS NOT NULL")), 1,
            patience);
        settle(desk.plant.worker);

        desk.key(Qt::Key_F);
        dialog = openDialog();
        QVERIFY(dialog != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(dialog->findChild<QComboBox *>(QStringLiteral("signerBox"))->count() > 0, patience);
        enter(dialog, "reasonEdit", QStringLiteral("All settled"));
        enter(dialog, "secretEdit", member(Role::Admin).secret());
        QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr || !dialog->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.palletStatus(desk.inHouse), QStringLiteral("ACTIVE"), patience);
        QCOMPARE(desk.palletStatus(desk.shipped), QStringLiteral("RECALLED"));
        QCOMPARE(desk.plant.text(QStringLiteral("SELECT status, closed_by FROM recalls")),
                 QStringLiteral("CLOSED|quin"));
    }

    // What a line that was not cleaned may have brought on is named, and taken in because somebody chose so.
    void whatMayBeCarriedOverIsChosen()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        Plant &plant = desk.plant;
        plant.session.person = member(Role::Qa).login;
        plant.recipe(QStringLiteral("Rolls"), {QStringLiteral("Oats")});
        plant.execute(QStringLiteral("UPDATE ingredients SET allergens = ? WHERE name = 'Rye'"),
                      {QStringList{QStringLiteral("sesame")}});
        const auto planned = [&plant](const QString &recipe) {
            NewRun run;
            run.recipeName = recipe;
            run.plannedQuantity = kilos(10);
            run.line = QStringLiteral("Line 1");
            return must(plant.production.plan(run));
        };
        plant.session.person = member(Role::Admin).login;
        const Run bread = planned(QStringLiteral("Bread"));
        const Run rolls = planned(QStringLiteral("Rolls"));
        must(plant.production.start(bread.id));
        must(Lines(plant.session)
                 .startUncleaned(rolls.id, QStringLiteral("no water"),
                                 Signature{member(Role::Qa).login, member(Role::Qa).secret()}));
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.type(QStringLiteral("ask_codes"), bread.batchNumber, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<QLineEdit *>(QStringLiteral("ask_carried")) != nullptr,
                                 patience);
        QCOMPARE(desk.items().model()->rowCount(), 1);
        settle(plant.worker);
        QVERIFY(desk.window->findChild<QLineEdit *>(QStringLiteral("ask_carried"))->isVisible());
        savePictures(*desk.window, QStringLiteral("recall-carried-over"));
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("Glass"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_carried"), QStringLiteral("It is recalled, too"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(openDialog() != nullptr, patience);
        QPointer<SignatureDialog> dialog = openDialog();
        enter(dialog, "secretEdit", member(Role::Qa).secret());
        QTRY_COMPARE_WITH_TIMEOUT(must(plant.production.run(rolls.id)).status, QStringLiteral("RECALLED"), patience);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE is_possible")), 1);
    }

    void severalAreSettledAtOnce()
    {
        Desk desk(Engine::SQLite);
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        settle(desk.plant.worker);
        desk.items().setFocus();
        desk.hands->press(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(desk.title(), QStringLiteral("4 thing(s)"));
        desk.key(Qt::Key_S);
        // The lot is used up: the pallets wait, and what of the batch is on none.
        QCOMPARE(desk.hands->find<QLabel>(QStringLiteral("askTitle"))->text(), QStringLiteral("Settle 3 thing(s)"));
        desk.hands->type(QStringLiteral("ask_disposition"), QStringLiteral("Destroyed"), Qt::Key_Return);
        desk.hands->press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.plant.count(QStringLiteral(
                "SELECT count(*) FROM recall_items WHERE disposition = 'DESTROYED' AND disposed_quantity IS NOT NULL")),
            3, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.told(), QStringLiteral("3 thing(s): Destroyed"), patience);
    }

    // Some cases of one batch come back, and then it turns out that they were of another pallet.
    void casesComeBackByBatchAndAreTakenBack()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        auto &plant = desk.plant;
        const QString other = plant.finishedBatch();
        const QString mixed = must(plant.palletizing.build({desk.batch, kilos(20), {}, {}})).number;
        must(plant.palletizing.add(mixed, other, kilos(10)));
        must(plant.palletizing.ship(mixed, QStringLiteral("Cafe"), {}));
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 5, patience);
        settle(plant.worker);
        desk.choose(mixed);
        desk.key(Qt::Key_S);
        QVERIFY(
            hands.find<QLabel>(QStringLiteral("askSentence"))->text().contains(desk.batch + QStringLiteral(": 20")));
        QVERIFY(!hands.find<QPushButton>(QStringLiteral("askOther"))->isVisible());
        hands.type(QStringLiteral("ask_disposition"), QStringLiteral("Returned"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        hands.type(QStringLiteral("ask_quantity"), QStringLiteral("15"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_notes"), QStringLiteral("the driver has them"), Qt::Key_Return);
        // Of which batch nobody said.
        QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("askField_ofBatch")).isEmpty(), patience);
        desk.scanner->scan(desk.batch);
        QTRY_COMPARE_WITH_TIMEOUT(hands.edit(QStringLiteral("ask_ofBatch"))->text(), desk.batch, patience);
        hands.click(QStringLiteral("askConfirm"));
        const QString booked = QStringLiteral("SELECT count(*) FROM shipment_lines WHERE kind = 'RETURNED'");
        QTRY_COMPARE_WITH_TIMEOUT(plant.count(booked), 1, patience);
        const auto facts = [&] {
            desk.choose(mixed);
            return hands.find<QLabel>(QStringLiteral("recallFactsFacts"))->text();
        };
        QTRY_VERIFY2_WITH_TIMEOUT(facts().contains(u"15"), qPrintable(facts()), patience);
        settle(plant.worker);
        desk.choose(mixed);
        hands.click(QStringLiteral("settleButton"));
        const QString asked = hands.find<QLabel>(QStringLiteral("askSentence"))->text();
        QVERIFY2(asked.contains(u"15"), qPrintable(asked + u'|' + desk.told()));
        hands.click(QStringLiteral("askOther"));
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("of another pallet"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            plant.count(QStringLiteral("SELECT count(*) FROM shipment_lines WHERE takes_back_id IS NOT NULL")), 1,
            patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.told(), mixed + QStringLiteral(" is open again"), patience);
        settle(plant.worker);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE disposition <> 'PENDING'")), 0);
    }

    void aDrillNeedsNoSignatureAndChangesNothing()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        desk.preview();
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("Yearly drill"));
        hands.click(QStringLiteral("askOther"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.plant.count(QStringLiteral("SELECT count(*) FROM recalls WHERE is_mock")), 1,
                                  patience);
        QVERIFY(openDialog() == nullptr);
        QCOMPARE(desk.palletStatus(desk.shipped), QStringLiteral("SHIPPED"));
    }

    void whatIsNotThereIsToldAndTheCodesStay()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.type(QStringLiteral("ask_codes"), desk.lot + QStringLiteral(" L-999"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.told().contains(u"L-999"), patience);
        QCOMPARE(hands.edit(QStringLiteral("ask_codes"))->text(), desk.lot + QStringLiteral(" L-999"));
    }

    // A supplier's code that came with two deliveries, with a blank in it, is recalled whole.
    void allOfASuppliersCodeAreRecalled()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        NewLot delivery;
        delivery.ingredientName = QStringLiteral("Rye");
        delivery.supplierName = QStringLiteral("Mill");
        delivery.supplierLotCode = QStringLiteral("LOT 47 A");
        delivery.quantity = kilos(5);
        delivery.internalLotCode = QStringLiteral("L-A");
        must(desk.plant.receiving.receive(delivery));
        delivery.internalLotCode = QStringLiteral("L-B");
        must(desk.plant.receiving.receive(delivery));
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.type(QStringLiteral("ask_codes"), QStringLiteral("LOT 47 A"), Qt::Key_Return);
        const auto asked = [&hands] { return hands.find<QLabel>(QStringLiteral("askTitle"))->text(); };
        QTRY_COMPARE_WITH_TIMEOUT(asked(), QStringLiteral("LOT 47 A: 2 things"), patience);
        settle(desk.plant.worker);
        savePictures(*desk.window, QStringLiteral("recall-several"));
        hands.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<QLineEdit *>(QStringLiteral("ask_reason")) != nullptr,
                                 patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 2, patience);
        QCOMPARE(asked(), QStringLiteral("Recall L-A, L-B?"));
    }

    // Wherever the keyboard is: several scans make one recall, and a pallet that is in the recall is selected.
    void codesAreScanned()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        desk.scanner->scan(desk.lot);
        QTRY_VERIFY_WITH_TIMEOUT(desk.window->findChild<QLineEdit *>(QStringLiteral("ask_codes")) != nullptr, patience);
        QTRY_COMPARE_WITH_TIMEOUT(hands.edit(QStringLiteral("ask_codes"))->text(), desk.lot, patience);
        desk.scanner->scan(desk.shipped);
        QTRY_COMPARE_WITH_TIMEOUT(hands.edit(QStringLiteral("ask_codes"))->text(),
                                  QString(desk.lot + u", " + desk.shipped), patience);
        hands.press(Qt::Key_Escape);
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        settle(desk.plant.worker);
        desk.scanner->scan(desk.inHouse);
        QTRY_COMPARE_WITH_TIMEOUT(desk.title(), desk.inHouse, patience);
    }

    void aPreviewThatNobodySignsIsPutAway()
    {
        Desk desk(Engine::SQLite);
        desk.preview();
        desk.hands->press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 0, patience);
        QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM recalls")), 0);
    }

    // The name of another recall does not stand over what nobody opened yet.
    void aPreviewHasNoName()
    {
        Desk desk(Engine::SQLite);
        desk.opened();
        auto *box = desk.hands->find<QComboBox>(QStringLiteral("recallBox"));
        QTRY_VERIFY_WITH_TIMEOUT(box->isVisible(), patience);
        desk.preview();
        QTRY_VERIFY_WITH_TIMEOUT(!box->isVisible(), patience);
        QVERIFY(desk.items().isColumnHidden(3)); // nothing became anything yet
        desk.hands->press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(box->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!desk.items().isColumnHidden(3), patience);
    }

    void everyRoleIsOfferedWhatItMay_data()
    {
        QTest::addColumn<int>("role");
        for (const Role role : allRoles())
            QTest::newRow(qPrintable(roleName(role))) << int(role);
    }
    void everyRoleIsOfferedWhatItMay()
    {
        QFETCH(int, role);
        const Role who = Role(role);
        Desk desk(Engine::SQLite, who);
        const Hands &hands = *desk.hands;
        const auto isOffered = [&hands](const char *button) {
            return hands.find<QPushButton>(QLatin1String(button))->isVisible();
        };
        QCOMPARE(isOffered("newRecallButton"), mayDo(who, Act::OpenRecall));
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        desk.choose(desk.shipped);
        QCOMPARE(isOffered("settleButton"), mayDo(who, Act::OpenRecall));
        QCOMPARE(isOffered("toldButton"), mayDo(who, Act::OpenRecall));
        QCOMPARE(isOffered("closeRecallButton"), mayDo(who, Act::CloseRecall));
        QVERIFY(isOffered("evidenceButton"));
    }

    // The keys work although the buttons are not there: the service says no, and nothing has changed.
    void whatTheRoleForbidsIsRefusedInWords_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("role");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const Role role : allRoles()) {
                if (!mayDo(role, Act::OpenRecall))
                    QTest::addRow("%s %s", qPrintable(engineName(engine)), qPrintable(roleName(role)))
                        << engine << int(role);
            }
        }
    }
    void whatTheRoleForbidsIsRefusedInWords()
    {
        QFETCH(Engine, engine);
        QFETCH(int, role);
        Desk desk(engine, Role(role));
        const Hands &hands = *desk.hands;
        desk.preview();
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("because"));
        hands.click(QStringLiteral("askOther"));
        // Until then it says that the drill runs.
        QTRY_VERIFY2_WITH_TIMEOUT(desk.told().contains(u"role"), qPrintable(desk.told()), patience);
        QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM recalls")), 0);
        hands.press(Qt::Key_Escape);
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 0, patience);

        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        settle(desk.plant.worker);
        desk.choose(desk.shipped);
        desk.key(Qt::Key_T);
        hands.type(QStringLiteral("ask_how"), QStringLiteral("Phoned"), Qt::Key_Return);
        settle(desk.plant.worker);
        QVERIFY2(desk.told().contains(u"role"), qPrintable(desk.told()));
        QCOMPARE(desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_items WHERE notified_at IS NOT NULL")),
                 0);
    }

    // Nobody knows before which lot the drill will be of.
    void aDrillDrawsItsLotAndIsTimed()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        hands.press(Qt::Key_N, Qt::ControlModifier);
        hands.click(QStringLiteral("askOther"));
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("yearly"));
        hands.click(QStringLiteral("askOther")); // only a drill
        QTRY_COMPARE_WITH_TIMEOUT(desk.plant.count(QStringLiteral("SELECT count(*) FROM recalls WHERE is_mock")), 1,
                                  patience);
        auto *header = hands.find<PageHeader>(QStringLiteral("header"));
        QTRY_VERIFY2_WITH_TIMEOUT(header->subtitle().contains(u"running for"), qPrintable(header->subtitle()),
                                  patience);
    }

    void everyStateKeepsTheHouseRules_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state :
             {"recall-none", "recall-codes", "recall-preview", "recall-open", "recall-settle", "recall-customers"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void everyStateKeepsTheHouseRules()
    {
        QFETCH(QString, state);
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        const QString what = state.section(u'-', 1);
        if (what == u"codes") {
            hands.press(Qt::Key_N, Qt::ControlModifier);
        } else if (what == u"preview") {
            desk.preview();
        } else if (what != u"none") {
            desk.opened();
            QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
            settle(desk.plant.worker);
            desk.choose(desk.shipped);
            if (what == u"settle")
                desk.key(Qt::Key_S);
            if (what == u"customers") {
                auto *tabs = hands.find<QTabBar>(QStringLiteral("recallTabs"));
                tabs->setCurrentIndex(tabs->count() - 1);
                hands.table(QStringLiteral("recallCustomers"))->selectRow(0);
            }
        }
        PageAudit audit(*desk.window);
        const QStringList complaints = audit.complaints();
        QVERIFY(audit.grabTo(state));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

BM_PAGE_TEST_MAIN(RecallViewTest)
#include "recallviewtest.moc"
