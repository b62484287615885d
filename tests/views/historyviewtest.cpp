// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/historyview.h"
#include "models/genealogymodel.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/history/changelist.h"
#include "views/history/historydialog.h"
#include "views/mainwindow/mainwindow.h"
#include "views/pallets/palletsview.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTimeEdit>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTableView>
#include <QTextDocument>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::must;
using bm::test::Plant;

class HistoryViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyChangeIsThere_data() { test::forBothEngines(); }
    void everyChangeIsThere();
    void aPersonIsSingledOut();
    void theHistoryIsChecked_data() { test::forBothEngines(); }
    void theHistoryIsChecked();
    void aRecordOpensItsHistory();
    void aRecordAsItWasKnown_data() { test::forBothEngines(); }
    void aRecordAsItWasKnown();
    void whatOthersDoComesIn_data() { test::forBothEngines(); }
    void whatOthersDoComesIn();
    void anOpenHistoryOfARecordGoesOn();
    void whatPeopleTypeIsNoMarkup();
    void theHouseRulesHold();
};

namespace
{
constexpr int patience = 20'000;

int rows(const Hands &hands)
{
    return hands.table(QStringLiteral("changeTable"))->model()->rowCount();
}

QString detail(const Hands &hands)
{
    return hands.find<QPlainTextEdit>(QStringLiteral("changeDetail"))->toPlainText();
}

HistoryDialog *dialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<HistoryDialog *>(window); found && found->isVisible())
            return found;
    }
    return nullptr;
}
} // namespace

void HistoryViewTest::everyChangeIsThere()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    // More than a page.
    for (int i = 0; i < 130; ++i)
        must(plant.catalog.addCustomer(QStringLiteral("Shop %1").arg(i)));
    HistoryView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 100, patience);
    QTRY_VERIFY_WITH_TIMEOUT(detail(hands).contains(QStringLiteral("Customer Shop 129")), patience);
    QVERIFY(detail(hands).contains(QStringLiteral("maria")));
    auto *table = hands.table(QStringLiteral("changeTable"));
    QTRY_VERIFY_WITH_TIMEOUT(table->hasFocus(), patience);
    hands.press(Qt::Key_Down);
    QVERIFY(detail(hands).contains(QStringLiteral("Customer Shop 128")));
    hands.press(Qt::Key_End, Qt::ControlModifier);
    table->scrollToBottom();
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 130, patience);
}

void HistoryViewTest::aPersonIsSingledOut()
{
    Plant plant(Engine::SQLite);
    must(plant.catalog.addCustomer(QStringLiteral("Shop")));
    plant.session.person = QStringLiteral("ben");
    must(plant.catalog.addSupplier(QStringLiteral("Mill")));
    HistoryView view(plant.worker);
    const Hands hands(view);
    auto *people = hands.find<QComboBox>(QStringLiteral("personBox"));
    QTRY_COMPARE_WITH_TIMEOUT(people->count(), 3, patience);
    people->setFocus();
    hands.press(Qt::Key_Down);
    QCOMPARE(people->currentText(), QStringLiteral("ben"));
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 1, patience);
    QVERIFY(detail(hands).contains(QStringLiteral("Supplier Mill")));
    // A day on which nothing was done.
    auto *to = hands.find<QDateEdit>(QStringLiteral("toEdit"));
    to->setDate(to->date().addDays(-3));
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 0, patience);
}

void HistoryViewTest::theHistoryIsChecked()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    must(plant.catalog.addCustomer(QStringLiteral("Shop")));
    must(plant.services.sealing.seal());
    HistoryView view(plant.worker);
    const Hands hands(view);
    auto *seal = hands.find<QLabel>(QStringLiteral("sealLabel"));
    QTRY_VERIFY_WITH_TIMEOUT(seal->text().contains(shortForm(must(plant.services.sealing.head())->hash)), patience);
    auto *banner = hands.find<Banner>(QStringLiteral("banner"));
    hands.click(QStringLiteral("checkButton"));
    QTRY_COMPARE_WITH_TIMEOUT(banner->level(), Banner::Level::Success, patience);
    QVERIFY(banner->isVisible());
    // Behind the program's back.
    const QString disarm = engine == Engine::SQLite ? QStringLiteral("DROP TRIGGER guard_audit_log_update")
                                                    : QStringLiteral("ALTER TABLE audit_log DISABLE TRIGGER USER");
    QCOMPARE(plant.plant.attack(disarm + QStringLiteral("; UPDATE audit_log SET changed_by = 'eve' WHERE id = 1")),
             QString());
    hands.click(QStringLiteral("checkButton"));
    QTRY_COMPARE_WITH_TIMEOUT(banner->level(), Banner::Level::Error, patience);
    QVERIFY2(banner->text().contains(QStringLiteral("Entry 1 was changed")), qPrintable(banner->text()));
    QVERIFY(banner->text().contains(QStringLiteral("eve")));
}

void HistoryViewTest::aRecordOpensItsHistory()
{
    Plant plant(Engine::SQLite);
    const QString batch = plant.finishedBatch();
    const Pallet pallet = must(plant.palletizing.build({batch, test::kilos(10), QStringLiteral("A-1"), {}}));
    must(plant.palletizing.move(pallet.number, QStringLiteral("B-2")));
    PalletsView view(plant.worker);
    const Hands hands(view);
    hands.scan(pallet.number);
    QTRY_VERIFY_WITH_TIMEOUT(hands.find<QPushButton>(QStringLiteral("historyButton"))->isVisible(), patience);
    hands.press(Qt::Key_Y, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, patience);
    auto *table = dialog()->findChild<QTableView *>(QStringLiteral("changeTable"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() >= 3, patience);
    QStringList changes;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        changes << table->model()->index(row, HistoryModel::Change).data().toString();
    QVERIFY2(changes.contains(QStringLiteral("Place: A-1 → B-2")), qPrintable(changes.join(u'\n')));
    QTRY_VERIFY_WITH_TIMEOUT(table->hasFocus(), patience);
    auto *kinds = dialog()->findChild<QComboBox *>(QStringLiteral("kindBox"));
    kinds->setCurrentIndex(kinds->findData(QStringLiteral("pallet_items")));
    QCOMPARE(table->model()->rowCount(), 1);
    test::PageAudit audit(*dialog());
    QCOMPARE(audit.complaints().join(u'\n'), QString());
    QVERIFY(audit.grabTo(QStringLiteral("historydialog")));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(dialog() == nullptr, patience);
}

void HistoryViewTest::aRecordAsItWasKnown()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    const QString batch = plant.finishedBatch();
    const Pallet pallet = must(plant.palletizing.build({batch, test::kilos(10), QStringLiteral("A-1"), {}}));
    // All of it was in May; the pallet is moved today.
    const QString disarm = engine == Engine::SQLite ? QStringLiteral("DROP TRIGGER guard_audit_log_update")
                                                    : QStringLiteral("ALTER TABLE audit_log DISABLE TRIGGER USER");
    QCOMPARE(plant.plant.attack(disarm + QStringLiteral("; UPDATE audit_log SET changed_at = "
                                                        "'2026-05-04T09:30:00.000Z'; UPDATE schema_migrations SET "
                                                        "applied_at = '2026-05-01T00:00:00.000Z'")),
             QString());
    const QDateTime between(QDate(2026, 5, 4), QTime(10, 30), Qt::UTC);
    must(plant.palletizing.move(pallet.number, QStringLiteral("B-2")));
    HistoryDialog opened(plant.worker, RecordKind::Pallet, pallet.number);
    const Hands hands(opened);
    const auto changes = [&] {
        QStringList all;
        for (int row = 0; row < hands.table(QStringLiteral("changeTable"))->model()->rowCount(); ++row)
            all << hands.row(QStringLiteral("changeTable"), row);
        return all.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(changes().contains(QStringLiteral("Place: A-1 → B-2")), patience);
    QVERIFY(!hands.table(QStringLiteral("stateTable"))->isVisible());
    hands.press(Qt::Key_O, Qt::AltModifier);
    auto *moment = hands.find<QDateTimeEdit>(QStringLiteral("pastEdit"));
    QTRY_VERIFY_WITH_TIMEOUT(moment->hasFocus(), patience);
    // The moment of the chosen change is proposed.
    QVERIFY(moment->dateTime() > between);
    moment->setDateTime(between.toLocalTime());
    hands.press(Qt::Key_Return);
    auto *banner = hands.find<Banner>(QStringLiteral("banner"));
    const auto state = [&] {
        QStringList all;
        for (int row = 0; row < hands.table(QStringLiteral("stateTable"))->model()->rowCount(); ++row)
            all << hands.row(QStringLiteral("stateTable"), row);
        return all.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(state().contains(QStringLiteral("Place|A-1|B-2")), patience);
    QVERIFY2(state().contains(QStringLiteral("Active|the same")), qPrintable(state()));
    QVERIFY(!changes().contains(QStringLiteral("B-2")));
    QVERIFY(banner->isVisible() && banner->title().startsWith(QStringLiteral("This is the past")));
    test::PageAudit audit(opened);
    QCOMPARE(audit.complaints().join(u'\n'), QString());
    QVERIFY(audit.grabTo(QStringLiteral("historydialog-past")));
    // Before it was built.
    moment->setDateTime(between.addDays(-1).toLocalTime());
    hands.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(hands.find<QLabel>(QStringLiteral("stateHeadline"))->text(),
                              QStringLiteral("It was not known yet at this moment."), patience);
    hands.click(QStringLiteral("bannerAction"));
    QTRY_VERIFY_WITH_TIMEOUT(changes().contains(QStringLiteral("Place: A-1 → B-2")), patience);
    QVERIFY(!banner->isVisible());
    QVERIFY(!hands.table(QStringLiteral("stateTable"))->isVisible());
}

// Somebody reads further down; what is chosen and where it stands stays.
void HistoryViewTest::whatOthersDoComesIn()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    for (int i = 0; i < 60; ++i)
        must(plant.catalog.addCustomer(QStringLiteral("Shop %1").arg(i)));
    HistoryView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 60, patience);
    auto *table = hands.table(QStringLiteral("changeTable"));
    table->selectRow(30);
    table->verticalScrollBar()->setValue(table->verticalScrollBar()->maximum() / 2);
    const QString chosen = detail(hands);
    const auto top = [table] { return table->model()->index(table->rowAt(0), HistoryModel::What).data().toString(); };
    const QString first = top();
    plant.session.person = QStringLiteral("tom");
    must(plant.catalog.addSupplier(QStringLiteral("Mill")));
    plant.worker.announce({QStringLiteral("suppliers")});
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 61, patience);
    QCOMPARE(table->model()->index(0, HistoryModel::Who).data().toString(), QStringLiteral("tom"));
    QCOMPARE(detail(hands), chosen);
    QCOMPARE(table->selectionModel()->selectedRows().value(0).row(), 31);
    QCOMPARE(top(), first);
    QVERIFY(hands.find<QComboBox>(QStringLiteral("personBox"))->findData(QStringLiteral("tom")) > 0);
    // Nothing is read behind another page; it is when this one is seen again.
    view.hide();
    must(plant.catalog.addSupplier(QStringLiteral("Dairy")));
    plant.worker.announce();
    test::settle(plant.worker);
    QCOMPARE(rows(hands), 61);
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(rows(hands), 62, patience);
}

void HistoryViewTest::anOpenHistoryOfARecordGoesOn()
{
    Plant plant(Engine::SQLite);
    const QString code = plant.received(QStringLiteral("Rye"), test::kilos(5));
    HistoryDialog opened(plant.worker, RecordKind::Lot, code);
    opened.show();
    auto *table = opened.findChild<QTableView *>(QStringLiteral("changeTable"));
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, patience);
    const int before = table->model()->rowCount();
    const QString chosen = table->currentIndex().siblingAtColumn(HistoryModel::Done).data().toString();
    must(plant.lots.hold(code, QStringLiteral("Smells")));
    plant.worker.announce({QStringLiteral("holds")});
    QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > before, patience);
    QCOMPARE(table->currentIndex().siblingAtColumn(HistoryModel::Done).data().toString(), chosen);
    QVERIFY(table->currentIndex().row() > 0);
    QCOMPARE(opened.findChild<QComboBox *>(QStringLiteral("personBox"))->count(), 2);
}

// A name from outside shows nothing but itself: no bold letters, no picture that is read from a file.
void HistoryViewTest::whatPeopleTypeIsNoMarkup()
{
    const QString evil = QStringLiteral("<b>x</b><img src=\"file:///etc/passwd\">");
    Plant plant(Engine::SQLite);
    NewLot lot;
    lot.ingredientName = evil;
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.supplierName = evil;
    lot.supplierLotCode = QStringLiteral("S-1");
    lot.quantity = test::kilos(5);
    const QString code = must(plant.receiving.receive(lot)).internalLotCode;
    must(plant.lots.hold(code, evil));
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    const auto plain = [&](const QString &name) {
        const auto *label = hands.find<QLabel>(name);
        return label->isVisible() && label->textFormat() == Qt::PlainText && label->text().contains(evil);
    };
    const auto complaints = [&window] { return test::PageAudit(window).guessedFormats().join(u'\n'); };
    hands.scan(code);
    QTRY_VERIFY_WITH_TIMEOUT(plain(QStringLiteral("lotFactsFacts")), patience);
    QCOMPARE(complaints(), QString());
    hands.press(Qt::Key_H, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.find<QLabel>(QStringLiteral("askTitle"))->isVisible());
    QCOMPARE(complaints(), QString());
    window.showPage(QStringLiteral("genealogy"));
    hands.type(QStringLiteral("codeEdit"), code, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(plain(QStringLiteral("detailLabel")), patience);
    QCOMPARE(complaints(), QString());
    const auto *table = hands.find<QTableView>(QStringLiteral("table"));
    const QString tip = table->model()->index(0, GenealogyModel::What).data(Qt::ToolTipRole).toString();
    QTextDocument shownTip;
    shownTip.setHtml(tip);
    QVERIFY2(Qt::mightBeRichText(tip) && shownTip.toPlainText().startsWith(evil), qPrintable(tip));
    hands.click(QStringLiteral("historyButton"));
    QTRY_VERIFY_WITH_TIMEOUT(dialog() != nullptr, patience);
    const auto *words = dialog()->findChild<QPlainTextEdit *>(QStringLiteral("changeDetail"));
    QTRY_VERIFY_WITH_TIMEOUT(words->toPlainText().contains(evil), patience);
    QCOMPARE(test::PageAudit(*dialog()).guessedFormats().join(u'\n'), QString());
    dialog()->close();
    for (const QString &page : {QStringLiteral("production"), QStringLiteral("history"), QStringLiteral("database"),
                                QStringLiteral("backups"), QStringLiteral("help")}) {
        window.showPage(page);
        QCOMPARE(complaints(), QString());
    }
}

void HistoryViewTest::theHouseRulesHold()
{
    Plant plant(Engine::SQLite);
    const QString batch = plant.finishedBatch();
    must(plant.palletizing.build({batch, test::kilos(10), QStringLiteral("A-1"), {}}));
    must(plant.services.sealing.seal());
    HistoryView view(plant.worker);
    const Hands hands(view);
    QTRY_VERIFY_WITH_TIMEOUT(rows(hands) > 5, patience);
    hands.click(QStringLiteral("checkButton"));
    QTRY_VERIFY_WITH_TIMEOUT(hands.find<Banner>(QStringLiteral("banner"))->isVisible(), patience);
    test::PageAudit audit(view);
    QCOMPARE(audit.complaints().join(u'\n'), QString());
    QVERIFY(audit.grabTo(QStringLiteral("history")));
}

BM_PAGE_TEST_MAIN(HistoryViewTest)
#include "historyviewtest.moc"
