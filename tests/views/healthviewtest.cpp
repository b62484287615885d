// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/health/healthview.h"
#include "database/backup.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/emptystate.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::must;
using bm::test::Plant;

class HealthViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itTellsHowTheDatabaseIs_data() { test::forBothEngines(); }
    void itTellsHowTheDatabaseIs();
    void aBackupIsSeenWhenItIsReadAgain();
    void itGoesOnWhileOthersWork();
    void theFileIsCheckedWhenSomebodyAsks();
    void theQuestionsAreAsked_data() { test::forBothEngines(); }
    void theQuestionsAreAsked();
    void theReportIsCopied();
    void aDatabaseThatIsAwayIsTold();
    void itMayCloseWhileItReads();
    void theHouseRulesHold();
};

namespace
{

int rowOf(const Hands &hands, const QString &title)
{
    const auto *model = hands.table(QStringLiteral("lineTable"))->model();
    for (int row = 0; row < model->rowCount(); ++row) {
        if (model->index(row, 0).data().toString() == title)
            return row;
    }
    return -1;
}

QString lineOf(const Hands &hands, const QString &title)
{
    const int row = rowOf(hands, title);
    return row < 0 ? QString() : hands.row(QStringLiteral("lineTable"), row);
}

QString sentenceOf(const Hands &hands)
{
    return hands.find<QLabel>(QStringLiteral("lineSentence"))->text();
}

} // namespace

void HealthViewTest::itTellsHowTheDatabaseIs()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Backup")), QStringLiteral("Backup|Attention|none found"));
    QVERIFY(lineOf(hands, QStringLiteral("Seal of the history")).endsWith(u"not sealed yet"));
    QCOMPARE(rowOf(hands, QStringLiteral("Journal")) >= 0, engine == Engine::SQLite);
    QCOMPARE(rowOf(hands, QStringLiteral("Connections and locks")) >= 0, engine == Engine::PostgreSQL);
    // From line to line with the keys; what is known stands beside the list.
    auto *table = hands.table(QStringLiteral("lineTable"));
    QTRY_VERIFY(table->hasFocus());
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(hands.find<QLabel>(QStringLiteral("lineWay"))->text().contains(u"bakermaidenctl backup"));
    while (table->currentIndex().row() < rowOf(hands, QStringLiteral("Size")))
        hands.press(Qt::Key_Down);
    QCOMPARE(hands.find<QLabel>(QStringLiteral("lineTitle"))->text(), QStringLiteral("Size"));
    QVERIFY(hands.find<QPlainTextEdit>(QStringLiteral("figures"))->toPlainText().contains(u"production_runs: "));
}

void HealthViewTest::aBackupIsSeenWhenItIsReadAgain()
{
    Plant plant(Engine::SQLite);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Backup")), QStringLiteral("Backup|Attention|none found"));
    must(backUp(plant.plant.settings(), defaultBackupFolder(plant.plant.settings()), test::testIdentity(),
                test::carryOn()));
    plant.now = QDateTime::currentDateTimeUtc();
    hands.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Backup")), QStringLiteral("Backup|Good|less than a day old"));
}

// F5 in the window, or a database that is back: the page reads again by itself, and the chosen line stays.
void HealthViewTest::itGoesOnWhileOthersWork()
{
    Plant plant(Engine::SQLite);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Backup")), QStringLiteral("Backup|Attention|none found"));
    auto *table = hands.table(QStringLiteral("lineTable"));
    table->selectRow(rowOf(hands, QStringLiteral("Size")));
    must(backUp(plant.plant.settings(), defaultBackupFolder(plant.plant.settings()), test::testIdentity(),
                test::carryOn()));
    plant.now = QDateTime::currentDateTimeUtc();
    plant.worker.announce();
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Backup")), QStringLiteral("Backup|Good|less than a day old"));
    QCOMPARE(hands.find<QLabel>(QStringLiteral("lineTitle"))->text(), QStringLiteral("Size"));
}

void HealthViewTest::theFileIsCheckedWhenSomebodyAsks()
{
    Plant plant(Engine::SQLite);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Integrity")), QStringLiteral("Integrity|Not known|not checked"));
    hands.click(QStringLiteral("integrityButton"));
    QTRY_COMPARE(lineOf(hands, QStringLiteral("Integrity")), QStringLiteral("Integrity|Good|sound"));
    QVERIFY(sentenceOf(hands).contains(u"nothing wrong"));
}

void HealthViewTest::theQuestionsAreAsked()
{
    QFETCH(Engine, engine);
    Plant plant(engine);
    must(plant.palletizing.build({plant.finishedBatch(), test::kilos(10), {}, {}}));
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_VERIFY(rowOf(hands, QStringLiteral("Backup")) >= 0);
    hands.find<QTabBar>(QStringLiteral("tabs"))->setFocus();
    hands.press(Qt::Key_Right);
    QVERIFY(hands.find<EmptyState>(QStringLiteral("emptyState"))->isVisible());
    QVERIFY(!hands.find<QPushButton>(QStringLiteral("copyButton"))->isEnabled());
    hands.press(Qt::Key_R, Qt::ControlModifier);
    QTRY_VERIFY(rowOf(hands, QStringLiteral("Trace forward, one level")) >= 0);
    hands.table(QStringLiteral("lineTable"))->selectRow(rowOf(hands, QStringLiteral("Page of the pallets")));
    QVERIFY(sentenceOf(hands).contains(u"1 rows"));
    const QString plan = hands.find<QPlainTextEdit>(QStringLiteral("figures"))->toPlainText();
    QVERIFY2(plan.contains(engine == Engine::SQLite ? u"SEARCH" : u"actual time"), qPrintable(plan));
    // Going back shows what was read, without reading again.
    hands.find<QTabBar>(QStringLiteral("tabs"))->setFocus();
    hands.press(Qt::Key_Left);
    QVERIFY(rowOf(hands, QStringLiteral("Backup")) >= 0);
}

void HealthViewTest::theReportIsCopied()
{
    Plant plant(Engine::SQLite);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_VERIFY(rowOf(hands, QStringLiteral("Backup")) >= 0);
    hands.press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), view.document());
    QVERIFY(view.document().startsWith(u"# "));
    QVERIFY(view.document().contains(u"| Backup | Attention | none found |"));
    QVERIFY(hands.find<Banner>(QStringLiteral("banner"))->isVisible());
}

void HealthViewTest::aDatabaseThatIsAwayIsTold()
{
    Plant plant(Engine::SQLite);
    ConnectionSettings settings = plant.plant.settings();
    settings.path += QStringLiteral(".gone");
    ServiceWorker worker(settings, QStringLiteral("maria"), QStringLiteral("office"));
    HealthView view(worker);
    const Hands hands(view);
    auto *banner = hands.find<Banner>(QStringLiteral("banner"));
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(banner->level(), Banner::Level::Error);
    QVERIFY(!banner->text().isEmpty());
    QVERIFY(hands.find<EmptyState>(QStringLiteral("emptyState"))->isVisible());
}

void HealthViewTest::itMayCloseWhileItReads()
{
    Plant plant(Engine::SQLite);
    for (int i = 0; i < 5; ++i) {
        HealthView view(plant.worker);
        view.show();
        QCoreApplication::processEvents();
    }
    QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM suppliers")), 0);
}

void HealthViewTest::theHouseRulesHold()
{
    Plant plant(Engine::PostgreSQL);
    HealthView view(plant.worker);
    const Hands hands(view);
    QTRY_VERIFY(rowOf(hands, QStringLiteral("Backup")) >= 0);
    test::PageAudit audit(view);
    for (int row = 0; row < hands.table(QStringLiteral("lineTable"))->model()->rowCount(); ++row) {
        hands.table(QStringLiteral("lineTable"))->selectRow(row);
        const QStringList complaints = audit.complaints();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
    hands.find<QTabBar>(QStringLiteral("tabs"))->setCurrentIndex(1);
    const QStringList empty = audit.complaints();
    QVERIFY2(empty.isEmpty(), qPrintable(empty.join(u'\n')));
}

BM_PAGE_TEST_MAIN(HealthViewTest)
#include "healthviewtest.moc"
