// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/backups/backupsview.h"
#include "app/appsettings.h"
#include "app/opening/databasememory.h"
#include "app/plant.h"
#include "app/program.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/backups/backuprunner.h"
#include "views/backups/plandialog.h"
#include "views/backups/restoredialog.h"
#include "views/mainwindow/door.h"
#include "views/mainwindow/navfooter.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/emptystate.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::must;

namespace
{

constexpr int patience = 30'000;

// A plant whose backups go into a folder of its own, and what makes them.
struct Kept : test::Plant
{
    explicit Kept(Engine engine)
        : test::Plant(engine), folder(plant.folder() + u"/kept"),
          runner(worker, {QStringLiteral("1"), QStringLiteral("dock-1"), {}}, [this] { return now; })
    {
        BackupPlan plan;
        plan.folder = folder;
        must(Backups(session).setPlan(plan));
        must(catalog.addSupplier(QStringLiteral("Mill & Sons")));
    }
    QStringList files() const { return QDir(folder).entryList(QDir::Files); }

    QString folder;
    BackupRunner runner;
};

QString backup(Kept &plant)
{
    PlannedHow how;
    how.who = test::testIdentity();
    return must(Backups(plant.session).makeNow(how, test::carryOn())).path;
}

Banner *bannerOf(const Hands &hands)
{
    return hands.find<Banner>(QStringLiteral("banner"));
}

} // namespace

class BackupsViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsMadeAndTested_data() { test::forBothEngines(); }
    void oneIsMadeAndTested();
    void itIsCancelled();
    void thePlanIsChanged();
    void aWrongFolderIsToldBesideTheField();
    void oneThatWasChangedIsNotUsable_data() { test::forBothEngines(); }
    void oneThatWasChangedIsNotUsable();
    void aRestoreWantsTheDate();
    void theFootSaysHowOldItIs();
    void whatFailedIsTold();
    void theWindowComesBackOnTheRestoredPlant_data() { test::forBothEngines(); }
    void theWindowComesBackOnTheRestoredPlant();
    void whoIsConnectedIsNamed();
    void whoMayNotOnlyLooks_data();
    void whoMayNotOnlyLooks();
    void theRightIsAskedForOnceMore();
    void theHouseRulesHold_data() { test::forBothEngines(); }
    void theHouseRulesHold();
};

void BackupsViewTest::oneIsMadeAndTested()
{
    QFETCH(Engine, engine);
    Kept plant(engine);
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    QVERIFY(hands.find<EmptyState>(QStringLiteral("emptyState"))->isVisible());
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bannerOf(hands)->isVisible() && bannerOf(hands)->level() == Banner::Level::Success,
                             patience);
    auto *table = hands.table(QStringLiteral("backupTable"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    QVERIFY2(hands.row(QStringLiteral("backupTable"), 0).contains(u"by hand"),
             qPrintable(hands.row(QStringLiteral("backupTable"), 0)));
    QVERIFY(hands.row(QStringLiteral("backupTable"), 0).endsWith(u"Verified"));
    QVERIFY(hands.find<QPlainTextEdit>(QStringLiteral("detailFacts"))->toPlainText().contains(u"SHA-256: "));
    hands.press(Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hands.row(QStringLiteral("backupTable"), 0).endsWith(u"Proven"), patience);
    QVERIFY(!hands.find<QWidget>(QStringLiteral("progressRow"))->isVisible());
    QCOMPARE(plant.files().size(), 2);
}

void BackupsViewTest::itIsCancelled()
{
    Kept plant(Engine::PostgreSQL);
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(hands.find<QWidget>(QStringLiteral("progressRow"))->isVisible());
    hands.press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bannerOf(hands)->isVisible(), patience);
    QCOMPARE(bannerOf(hands)->level(), Banner::Level::Info);
    QCOMPARE(plant.files(), QStringList());
}

void BackupsViewTest::thePlanIsChanged()
{
    Kept plant(Engine::SQLite);
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    QSignalSpy read(&plant.runner, &BackupRunner::overviewRead);
    QTRY_VERIFY_WITH_TIMEOUT(!read.isEmpty(), patience);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = view.findChild<PlanDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QLineEdit *>(QStringLiteral("folderPickerEdit"))->text(), plant.folder);
    auto *days = dialog->findChild<QSpinBox *>(QStringLiteral("daysSpin"));
    days->setFocus();
    days->selectAll();
    QTest::keyClicks(days, QStringLiteral("14"));
    QTest::keyClick(days, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(plant.text(QStringLiteral("SELECT value FROM settings WHERE name = 'backup.keep_daily'")),
                              QStringLiteral("14"), patience);
    QTRY_VERIFY(bannerOf(hands)->isVisible());
    QCOMPARE(bannerOf(hands)->level(), Banner::Level::Success);
}

void BackupsViewTest::aWrongFolderIsToldBesideTheField()
{
    Kept plant(Engine::SQLite);
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *dialog = view.findChild<PlanDialog *>();
    QVERIFY(dialog);
    auto *folder = dialog->findChild<QLineEdit *>(QStringLiteral("folderPickerEdit"));
    for (const QString &wrong : QStringList{QStringLiteral("backups"), plant.plant.settings().path + u"/below"}) {
        folder->setFocus();
        folder->selectAll();
        QTest::keyClicks(folder, wrong);
        QTest::keyClick(folder, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!hands.errorOf(QStringLiteral("folderField")).isEmpty(), patience);
        QVERIFY(dialog->isVisible());
    }
    QCOMPARE(must(Backups(plant.session).overview()).folder, plant.folder);
}

void BackupsViewTest::oneThatWasChangedIsNotUsable()
{
    QFETCH(Engine, engine);
    Kept plant(engine);
    const QString path = backup(plant);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(300) && file.write("XX") == 2);
    file.close();
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    QTRY_VERIFY_WITH_TIMEOUT(hands.row(QStringLiteral("backupTable"), 0).endsWith(u"Verified"), patience);
    // Its bytes are read when it is tested, and when somebody wants to go back to it.
    hands.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bannerOf(hands)->isVisible() && bannerOf(hands)->level() == Banner::Level::Error,
                             patience);
    QVERIFY2(bannerOf(hands)->title().contains(u"SHA-256"), qPrintable(bannerOf(hands)->title()));
    QVERIFY(!view.findChild<RestoreDialog *>());
    hands.press(Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(hands.row(QStringLiteral("backupTable"), 0).endsWith(u"Not usable"), patience);
    QTRY_VERIFY(!hands.find<QPushButton>(QStringLiteral("restoreButton"))->isEnabled());
    QVERIFY(hands.find<QLabel>(QStringLiteral("detailSentence"))->text().contains(u"SHA-256"));
    // The next one is made beside it.
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(hands.table(QStringLiteral("backupTable"))->model()->rowCount(), 2, patience);
}

void BackupsViewTest::aRestoreWantsTheDate()
{
    Kept plant(Engine::SQLite);
    const QString path = backup(plant);
    must(plant.catalog.addSupplier(QStringLiteral("Came later")));
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    QSignalSpy ordered(&view, &BackupsView::restoreOrdered);
    QTRY_VERIFY_WITH_TIMEOUT(hands.find<QPushButton>(QStringLiteral("restoreButton"))->isEnabled(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(hands.table(QStringLiteral("backupTable"))->model()->rowCount(), 1, patience);
    hands.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<RestoreDialog *>() != nullptr, patience);
    auto *dialog = view.findChild<RestoreDialog *>();
    QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("asideText"))->text().contains(plant.plant.settings().path));
    const auto *loss = dialog->findChild<QTableView *>(QStringLiteral("lossTable"))->model();
    QStringList lost;
    for (int row = 0; row < loss->rowCount(); ++row)
        lost << loss->index(row, 0).data().toString() + u' ' + loss->index(row, 3).data().toString();
    QVERIFY2(lost.contains(QStringLiteral("suppliers 1")), qPrintable(lost.join(u", ")));
    auto *word = dialog->findChild<QLineEdit *>(QStringLiteral("confirmEdit"));
    QVERIFY(word->hasFocus());
    // Return alone does nothing; the wrong word is told.
    QTest::keyClicks(word, QStringLiteral("yes"));
    QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY(!hands.errorOf(QStringLiteral("confirmField")).isEmpty());
    QVERIFY(dialog->isVisible());
    QCOMPARE(ordered.size(), 0);
    word->selectAll();
    QTest::keyClicks(word, dialog->word());
    QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
    QTRY_COMPARE(ordered.size(), 1);
    const auto order = ordered.first().first().value<RestoreOrder>();
    QCOMPARE(order.path, path);
    QVERIFY(order.mayLose > 0 && order.sha256.size() == 64);
}

void BackupsViewTest::theFootSaysHowOldItIs()
{
    Kept plant(Engine::SQLite);
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    auto *foot = hands.find<NavFooter>(QStringLiteral("navFooter"));
    window.backups().look();
    QTRY_VERIFY_WITH_TIMEOUT(foot->accessibleName().contains(u"no backup of this plant yet"), patience);
    window.backups().makeNow();
    QTRY_VERIFY_WITH_TIMEOUT(foot->accessibleName().contains(u"Last backup just now"), patience);
    test::PageAudit audit(window);
    QVERIFY(audit.grabTo(QStringLiteral("mainwindow-backup-foot")));
}

void BackupsViewTest::whatFailedIsTold()
{
    Kept plant(Engine::SQLite);
    QFile file(plant.folder);
    QDir(plant.folder).removeRecursively();
    QVERIFY(file.open(QIODevice::WriteOnly));
    MainWindow window(plant.worker, QStringLiteral("dock-1"));
    const Hands hands(window);
    window.backups().followPlan(true);
    auto *told = hands.find<Banner>(QStringLiteral("backupBanner"));
    QTRY_VERIFY_WITH_TIMEOUT(told->isVisible(), patience);
    QVERIFY(told->text().contains(plant.folder));
    test::PageAudit audit(window);
    QVERIFY(audit.grabTo(QStringLiteral("mainwindow-backup-failed")));
    auto *open = told->findChild<QPushButton *>();
    QVERIFY(open);
    open->setFocus();
    hands.press(Qt::Key_Space);
    QCOMPARE(window.currentPage(), QStringLiteral("backups"));
    // With the folder back it is made, and the message goes.
    QVERIFY(file.remove());
    plant.now = plant.now.addSecs(3600);
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(plant.files().size(), 2, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!told->isVisible(), patience);
}

void BackupsViewTest::theWindowComesBackOnTheRestoredPlant()
{
    QFETCH(Engine, engine);
    Kept plant(engine);
    test::enrolCrew(plant);
    backup(plant);
    must(plant.catalog.addSupplier(QStringLiteral("Came later")));
    plant.database.reset();
    QTemporaryDir home;
    AppSettings settings(home.filePath(QStringLiteral("settings.ini")));
    DatabaseChoice choice;
    choice.settings = plant.plant.settings();
    choice.remember = false;
    NoKeeper keeper;
    Program program(test::testIdentity(), settings, keeper, choice, home.filePath(QStringLiteral("new.sqlite")));
    program.begin();
    QTRY_VERIFY_WITH_TIMEOUT(program.plant() != nullptr, patience);
    {
        MainWindow &window = program.plant()->window();
        const Hands hands(window);
        QTRY_VERIFY_WITH_TIMEOUT(hands.edit(QStringLiteral("secretEdit"))->hasFocus(), patience);
        QTest::keyClicks(window.focusWidget(), test::member(Role::Admin).badge());
        hands.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.door().isOpen(), patience);
        hands.press(Qt::Key_7, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), QStringLiteral("backups"));
        QTRY_COMPARE_WITH_TIMEOUT(hands.table(QStringLiteral("backupTable"))->model()->rowCount(), 1, patience);
        hands.press(Qt::Key_R, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(window.findChild<RestoreDialog *>() != nullptr, patience);
        auto *dialog = window.findChild<RestoreDialog *>();
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("confirmEdit")), dialog->word());
        QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
    }
    QTRY_VERIFY_WITH_TIMEOUT(program.restoring() != nullptr, patience);
    QVERIFY(program.plant() == nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(!program.restoring()->isRunning(), patience);
    const QString aside = program.restoring()->findChild<Banner *>(QStringLiteral("banner"))->text();
    QVERIFY2(program.restoring()->findChild<QLabel *>(QStringLiteral("stateTitle"))->text() ==
                 u"The backup is restored",
             qPrintable(aside));
    QVERIFY2(aside.contains(engine == Engine::SQLite ? u".before-restore-" : u"_before_restore_"), qPrintable(aside));
    QTest::keyClick(program.restoring(), Qt::Key_O, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(program.plant() != nullptr, patience);
    QVERIFY(program.restoring() == nullptr);
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT name FROM suppliers")),
             QStringList{QStringLiteral("Mill & Sons")});
    QVERIFY(program.plant()->window().isVisible());
}

void BackupsViewTest::whoIsConnectedIsNamed()
{
    Kept plant(Engine::PostgreSQL);
    const QString path = backup(plant);
    must(plant.catalog.addSupplier(QStringLiteral("Came later")));
    plant.database.reset();
    auto other = plant.plant.open();
    QVERIFY(other->execute(QStringLiteral("SET application_name = 'BakerMaiden olaf@dock-7'")).ok());
    RestoreWindow window(plant.plant.settings(), {path, {}, whateverIsLost}, test::testIdentity());
    window.show();
    window.start();
    QTRY_VERIFY_WITH_TIMEOUT(!window.isRunning(), patience);
    const auto *banner = window.findChild<Banner *>(QStringLiteral("banner"));
    QVERIFY2(banner->title().contains(u"olaf@dock-7"), qPrintable(banner->title()));
    test::PageAudit audit(window);
    QVERIFY(audit.grabTo(QStringLiteral("restore-window-busy")));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT name FROM suppliers")).size(), 2);
    other.reset();
    QTest::keyClick(&window, Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isRunning() && banner->level() == Banner::Level::Success, patience);
    QVERIFY(audit.grabTo(QStringLiteral("restore-window-done")));
    QCOMPARE(plant.plant.lines(QStringLiteral("SELECT name FROM suppliers")).size(), 1);
}

void BackupsViewTest::whoMayNotOnlyLooks_data()
{
    QTest::addColumn<int>("role");
    for (const Role role : allRoles())
        QTest::newRow(qPrintable(roleName(role))) << int(role);
}

void BackupsViewTest::whoMayNotOnlyLooks()
{
    QFETCH(int, role);
    const bool may = Role(role) == Role::Admin;
    Kept plant(Engine::SQLite);
    test::enrolCrew(plant);
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    plant.worker.setSignedIn(test::personOf(plant, Role(role)));
    auto *refusal = hands.find<QLabel>(QStringLiteral("refusalText"));
    auto *empty = hands.find<EmptyState>(QStringLiteral("emptyState"));
    QTRY_COMPARE(refusal->isVisible(), !may);
    QCOMPARE(empty->sentence().contains(u"make one now"), may);
    backup(plant);
    plant.worker.setSignedIn(test::personOf(plant, Role::Admin));
    hands.press(Qt::Key_T, Qt::AltModifier); // nothing to test yet
    view.hide();
    view.show();
    QTRY_COMPARE_WITH_TIMEOUT(hands.table(QStringLiteral("backupTable"))->model()->rowCount(), 1, patience);
    plant.worker.setSignedIn(test::personOf(plant, Role(role)));
    for (const QString &name : {QStringLiteral("makeButton"), QStringLiteral("planButton"),
                                QStringLiteral("testButton"), QStringLiteral("restoreButton")})
        QCOMPARE(hands.find<QPushButton>(name)->isVisible(), may);
    QVERIFY(hands.find<QLabel>(QStringLiteral("detailSentence"))->isVisible());
    if (may)
        return;
    QVERIFY2(refusal->text().contains(u"restore") && refusal->text().contains(u"only Administrator"),
             qPrintable(refusal->text()));
    // The keys do nothing either.
    hands.press(Qt::Key_N, Qt::ControlModifier);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(!plant.runner.isRunning() && !view.findChild<PlanDialog *>());
    test::PageAudit audit(view);
    QCOMPARE(audit.complaints(), QStringList());
    QVERIFY(audit.grabTo(QStringLiteral("not-allowed-backups")));
    // A program that is told otherwise in its memory meets the database.
    std::optional<Reason> refused;
    connect(&plant.runner, &BackupRunner::made, this,
            [&refused](const Result<BackupInfo> &made) { refused = made ? Reason::Internal : made.error().reason; });
    plant.runner.makeNow();
    QTRY_VERIFY_WITH_TIMEOUT(refused.has_value(), patience);
    QCOMPARE(*refused, Reason::NotAllowed);
    QCOMPARE(plant.files().size(), 2);
}

void BackupsViewTest::theRightIsAskedForOnceMore()
{
    Kept plant(Engine::SQLite);
    test::enrolCrew(plant);
    backup(plant);
    plant.worker.setSignedIn(test::personOf(plant, Role::Admin));
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    QSignalSpy ordered(&view, &BackupsView::restoreOrdered);
    QTRY_COMPARE_WITH_TIMEOUT(hands.table(QStringLiteral("backupTable"))->model()->rowCount(), 1, patience);
    hands.press(Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<RestoreDialog *>() != nullptr, patience);
    auto *dialog = view.findChild<RestoreDialog *>();
    // While the dialog is open, another workstation takes the role away.
    plant.execute(QStringLiteral("UPDATE users SET role = 'QA' WHERE login = 'ada'"));
    QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("confirmEdit")), dialog->word());
    QTest::keyClick(dialog, Qt::Key_R, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bannerOf(hands)->isVisible() && bannerOf(hands)->level() == Banner::Level::Error,
                             patience);
    QCOMPARE(ordered.size(), 0);
}

void BackupsViewTest::theHouseRulesHold()
{
    QFETCH(Engine, engine);
    Kept plant(engine);
    const QString name = engine == Engine::SQLite ? QStringLiteral("backups") : QStringLiteral("backups-server");
    const auto check = [](test::PageAudit &page) {
        const QStringList complaints = page.complaints();
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    };
    {
        BackupsView empty(plant.runner, plant.plant.settings());
        test::PageAudit audit(empty);
        check(audit);
        QVERIFY(audit.grabTo(name + u"-empty"));
    }
    for (int day = 0; day < 3; ++day) {
        backup(plant);
        plant.now = plant.now.addDays(1);
    }
    QFile bad(plant.folder + u"/bakermaiden-old.sqlite");
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("x") == 1);
    bad.close();
    must(plant.catalog.addSupplier(QStringLiteral("Came later")));
    BackupsView view(plant.runner, plant.plant.settings());
    const Hands hands(view);
    test::PageAudit audit(view);
    auto *table = hands.table(QStringLiteral("backupTable"));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 4, patience);
    for (int row = 0; row < 4; ++row) {
        table->selectRow(row);
        check(audit);
    }
    table->selectRow(1);
    QVERIFY(audit.grabTo(name));
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    auto *plan = view.findChild<PlanDialog *>();
    QVERIFY(plan);
    test::PageAudit planAudit(*plan);
    check(planAudit);
    QVERIFY(planAudit.grabTo(name + u"-plan"));
    plan->reject();
    hands.click(QStringLiteral("restoreButton"));
    QTRY_VERIFY_WITH_TIMEOUT(view.findChild<RestoreDialog *>() != nullptr, patience);
    auto *dialog = view.findChild<RestoreDialog *>();
    test::PageAudit restoreAudit(*dialog);
    check(restoreAudit);
    QVERIFY(restoreAudit.grabTo(name + u"-restore"));
    dialog->reject();
}

BM_PAGE_TEST_MAIN(BackupsViewTest)
#include "backupsviewtest.moc"
