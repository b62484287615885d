// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recall/recallmodels.h"
#include "support/pageaudit.h"
#include "support/recalldesk.h"
#include "views/recall/readinessdialog.h"
#include "views/recall/readinesstile.h"
#include "views/style/theme.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTimer>

using namespace bm;
using namespace bm::test;

namespace
{

// Nobody has to scroll sideways for it.
bool isInSight(const QTableView &table, int column)
{
    return table.columnViewportPosition(column) + table.columnWidth(column) <= table.viewport()->width();
}

} // namespace

// What the page says of doses, notices and the drills of the nights.
class RecallDrillViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Each group has its count, and shows only what is in it.
    void theGroupsAreToldApart()
    {
        Desk desk(Engine::SQLite);
        const Hands &hands = *desk.hands;
        desk.preview();
        auto *tabs = hands.find<QTabBar>(QStringLiteral("recallTabs"));
        QCOMPARE(tabs->tabText(0), QStringLiteral("Things (4)"));
        QCOMPARE(tabs->tabText(1), QStringLiteral("Customers (1)"));
        auto *group = hands.find<QComboBox>(QStringLiteral("groupBox"));
        QStringList words;
        for (int i = 0; i < group->count(); ++i)
            words << group->itemText(i);
        QCOMPARE(words.join(u' '), QStringLiteral("Everything (4) Lots (1) Batches (1) On site (1) Shipped (1)"));
        group->setFocus();
        hands.press(Qt::Key_End);
        QStringList shownCodes;
        for (int row = 0; row < desk.items().model()->rowCount(); ++row) {
            if (!desk.items().isRowHidden(row))
                shownCodes << desk.items().model()->index(row, 0).data().toString();
        }
        QCOMPARE(shownCodes, QStringList{desk.shipped});
        // A third of 10 kg; the bread is counted in units, so no share of the pallet is made up.
        const int row = desk.items().selectionModel()->currentIndex().row();
        QCOMPARE(desk.items().model()->index(row, RecallItemModel::Dose).data().toString(), QStringLiteral("3.334 kg"));
        QVERIFY(isInSight(desk.items(), RecallItemModel::Dose));
        tabs->setFocus();
        hands.press(Qt::Key_Right);
        QTableView &customers = *hands.table(QStringLiteral("recallCustomers"));
        QVERIFY(customers.isVisible());
        QCOMPARE(customers.model()->index(0, RecallCustomerModel::Dose).data().toString(), QStringLiteral("3.334 kg"));
        QVERIFY(isInSight(customers, RecallCustomerModel::Dose));
    }

    void whatCameOfTellingIsKept_data() { forBothEngines(); }
    void whatCameOfTellingIsKept()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const Hands &hands = *desk.hands;
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        settle(desk.plant.worker);
        desk.choose(desk.shipped);
        desk.key(Qt::Key_K);
        hands.type(QStringLiteral("ask_reached"), QStringLiteral("Yes"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_answered"), QStringLiteral("Yes"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_found"), QStringLiteral("12"), Qt::Key_Return);
        hands.type(QStringLiteral("ask_destroyed"), QStringLiteral("13"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("askField_destroyed")).isEmpty(), patience);
        hands.type(QStringLiteral("ask_destroyed"), QStringLiteral("12"), Qt::Key_Return);
        hands.press(Qt::Key_Return);
        // Nobody has told it yet: a note answers that.
        QTRY_VERIFY2_WITH_TIMEOUT(hands.errorOf(QStringLiteral("askField_notes")).contains(u"told"),
                                  qPrintable(hands.errorOf(QStringLiteral("askField_notes"))), patience);
        hands.type(QStringLiteral("ask_notes"), QStringLiteral("they called"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(
            desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_notices WHERE kind = 'CHECKED' AND "
                                            "was_reached AND found_quantity = destroyed_quantity")),
            1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.told(), QStringLiteral("Corner shop was checked"), patience);
        // It was another shop's: the same question takes it back.
        const QAbstractItemModel &customers = *hands.table(QStringLiteral("recallCustomers"))->model();
        QTRY_VERIFY_WITH_TIMEOUT(customers.index(0, RecallCustomerModel::Checked).data().toString().contains(u"found"),
                                 patience);
        desk.choose(desk.shipped);
        desk.key(Qt::Key_K);
        QPushButton *other = hands.find<QPushButton>(QStringLiteral("askOther"));
        QTRY_VERIFY_WITH_TIMEOUT(other->isVisible(), patience);
        savePictures(*desk.window, QStringLiteral("recall-check-asked"));
        other->setFocus();
        hands.press(Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(hands.find<QLineEdit>(QStringLiteral("ask_reason"))->isVisible(), patience);
        savePictures(*desk.window, QStringLiteral("recall-withdrawal-asked"));
        hands.type(QStringLiteral("ask_reason"), QStringLiteral("another shop"), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(desk.plant.count(QStringLiteral("SELECT count(*) FROM recall_withdrawals")), 1,
                                  patience);
        QTRY_COMPARE_WITH_TIMEOUT(desk.told(), QStringLiteral("What was noted of Corner shop is withdrawn"), patience);
        QVERIFY2(hands.find<QLabel>(QStringLiteral("figuresLabel"))->text().startsWith(u"Figures as of now: "),
                 qPrintable(hands.find<QLabel>(QStringLiteral("figuresLabel"))->text()));
    }

    // The tile says what the night's drill said, and opens the drills with their gaps by name.
    void theTileOpensTheNights_data() { forBothEngines(); }
    void theTileOpensTheNights()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        const Hands &hands = *desk.hands;
        auto *tile = hands.find<ReadinessTile>(QStringLiteral("readinessTile"));
        QTRY_VERIFY_WITH_TIMEOUT(tile->words().contains(u"first night"), patience);
        desk.plant.session.person = member(Role::Qa).login;
        must(Readiness(desk.plant.session).drillTonight(0));
        desk.plant.worker.announce({QStringLiteral("drill_results")});
        QTRY_VERIFY2_WITH_TIMEOUT(tile->words().contains(u"100.0 % in"), qPrintable(tile->words()), patience);
        QVERIFY2(tile->accessibleName().contains(u"Gaps"), qPrintable(tile->accessibleName()));
        savePictures(*desk.window, QStringLiteral("recall-readiness-tile"));
        desk.key(Qt::Key_D);
        QPointer<ReadinessDialog> dialog;
        QTRY_VERIFY_WITH_TIMEOUT(
            [&dialog] {
                for (QWidget *widget : QApplication::topLevelWidgets()) {
                    if (auto *each = qobject_cast<ReadinessDialog *>(widget); each != nullptr && each->isVisible())
                        dialog = each;
                }
                return dialog != nullptr;
            }(),
            patience);
        auto *text = dialog->findChild<QPlainTextEdit *>(QStringLiteral("gapsText"));
        QTRY_VERIFY2_WITH_TIMEOUT(text->toPlainText().contains(u"neither phone nor e-mail: Corner shop"),
                                  qPrintable(text->toPlainText()), patience);
        QCOMPARE(dialog->findChild<QTableView *>(QStringLiteral("nightTable"))->model()->rowCount(), 1);
        QTest::keyClick(dialog, Qt::Key_D, Qt::AltModifier);
        QTRY_COMPARE_WITH_TIMEOUT(desk.plant.count(QStringLiteral("SELECT count(*) FROM drill_results")), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QTableView *>(QStringLiteral("nightTable"))->model()->rowCount(), 2,
                                  patience);
        savePictures(*dialog, QStringLiteral("recall-readiness-nights"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr, patience);
    }

    // Only what is sent: a letter for each customer, and the list of them.
    void lettersAloneGoIntoAFolder()
    {
        Desk desk(Engine::SQLite);
        desk.opened();
        QTRY_COMPARE_WITH_TIMEOUT(desk.items().model()->rowCount(), 4, patience);
        settle(desk.plant.worker);
        desk.choose(desk.shipped);
        const QTemporaryDir folder;
        QTimer hand; // the dialog has its own loop
        connect(&hand, &QTimer::timeout, this, [&folder] {
            auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            auto *edit = dialog == nullptr ? nullptr : dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"));
            if (edit == nullptr || !edit->isVisible())
                return;
            edit->setText(folder.path());
            QTest::keyClick(edit, Qt::Key_Return);
        });
        hand.start(50);
        desk.key(Qt::Key_L);
        hand.stop();
        QTRY_COMPARE_WITH_TIMEOUT(desk.told(), QStringLiteral("The letters are written"), patience);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files.size(), 2);
        QVERIFY2(files[0].contains(u"Corner") && files[0].endsWith(u"-letter.pdf"), qPrintable(files[0]));
        QVERIFY2(files[1].endsWith(u"-customers.csv"), qPrintable(files[1]));
    }

    void theDialogKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        desk.plant.session.person = member(Role::Qa).login;
        must(Readiness(desk.plant.session).drillTonight(0));
        ReadinessDialog *dialog = new ReadinessDialog(desk.plant.worker, desk.window.get());
        dialog->show();
        settle(desk.plant.worker);
        QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<QTableView *>(QStringLiteral("nightTable"))->model()->rowCount(), 1,
                                  patience);
        PageAudit audit(*dialog);
        const QStringList complaints = audit.complaints();
        QVERIFY(audit.grabTo(QStringLiteral("recall-readiness")));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        dialog->close();
    }
};

BM_PAGE_TEST_MAIN(RecallDrillViewTest)
#include "recalldrillviewtest.moc"
