// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/oldplant.h"
#include "firstrun/wizarddriver.h"
#include "support/testdatabases.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

using namespace bm;
using namespace bm::test;
using Page = FirstRunWizard::PageId;

// The wizard on real databases, by the keyboard alone.
class WizardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewPlantIsMade();
    void anEmptyServerBecomesAPlant();
    void anOldDatabaseIsTakenOver_data() { forBothEngines(); }
    void anOldDatabaseIsTakenOver();
    void everyWayOfWritingTimesIsKept();
    void whatIsReadyIsTakenAtOnce_data() { forBothEngines(); }
    void whatIsReadyIsTakenAtOnce();
    void leavingAtAnyPageChangesNothing_data();
    void leavingAtAnyPageChangesNothing();
    void stoppingRollsEverythingBack_data() { forBothEngines(); }
    void stoppingRollsEverythingBack();

private:
    static void takeOver(WizardDriver &driver, const ConnectionSettings &settings, const QString &backupFolder);
};

namespace
{
constexpr int runs = 48;

FirstRunStart startIn(const QString &folder)
{
    FirstRunStart start;
    start.newPlantPath = folder + QStringLiteral("/new.sqlite");
    return start;
}

QByteArray hashOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex();
}

// Every file below the folder with its hash: what "nothing changed" means.
QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
        const QString path = all.next();
        files << path + u' ' + QString::fromLatin1(hashOf(path));
    }
    files.sort();
    return files;
}

// The same for a server: every table with its rows.
QStringList contentsOf(const TestPlant &plant)
{
    if (plant.engine() == Engine::SQLite)
        return filesIn(plant.folder());
    QStringList lines =
        plant.lines(QStringLiteral("SELECT table_schema || '.' || table_name FROM information_schema.tables "
                                   "WHERE table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1"));
    for (const QString &table : {QStringLiteral("Recipe"), QStringLiteral("ProductionRun"), QStringLiteral("Pallet")})
        lines +=
            plant.lines(QStringLiteral("SELECT md5(string_agg(t::text, ',' ORDER BY id)) FROM \"%1\" t").arg(table));
    return lines;
}

void choose(WizardDriver &driver, const ConnectionSettings &settings)
{
    if (settings.engine == Engine::SQLite) {
        driver.press("oldRadio");
        driver.type("oldPathEdit", settings.path);
        return;
    }
    driver.press("serverRadio");
    driver.type("urlEdit", settings.toUrlWithoutPassword());
    driver.type("passwordEdit", settings.password);
}
} // namespace

void WizardTest::aNewPlantIsMade()
{
    QTemporaryDir folder;
    FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(folder.path()));
    WizardDriver driver(wizard);
    driver.open();
    const QString path = folder.filePath(QStringLiteral("Bäckerei 1.sqlite"));
    driver.type("newPathEdit", path);
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    QVERIFY(!QFile::exists(path));
    driver.commit();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(Page::Report), 60'000);
    driver.press(driver.button(QWizard::FinishButton));
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
    const auto made = databaseEngine(testIdentity()).look(wizard.context().settings);
    QVERIFY(made.ok());
    QCOMPARE(decideStartup(*made), Startup::Ready);
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void WizardTest::anEmptyServerBecomesAPlant()
{
    const TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
    QTemporaryDir folder;
    FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(folder.path()));
    WizardDriver driver(wizard);
    driver.open();
    choose(driver, plant.settings());
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.commit();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(Page::Report), 60'000);
    QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM recipes")), QStringLiteral("0"));
    QVERIFY(!wizard.context().takeover->report.backup);
}

void WizardTest::takeOver(WizardDriver &driver, const ConnectionSettings &settings, const QString &backupFolder)
{
    choose(driver, settings);
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.type("folderEdit", backupFolder);
    driver.commit();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(Page::Report), 60'000);
}

void WizardTest::anOldDatabaseIsTakenOver()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY(makeOldPlant(plant.settings(), runs).ok());
    QTemporaryDir folder;
    FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(folder.path()));
    WizardDriver driver(wizard);
    driver.open();
    takeOver(driver, plant.settings(), folder.filePath(QStringLiteral("backups")));

    const MigrationReport report = wizard.context().takeover->report;
    QVERIFY(report.backup && report.backup->verified);
    QCOMPARE(QString::fromLatin1(hashOf(report.backup->path)), report.backup->sha256);
    QVERIFY(report.rehearsal && report.rehearsal->ok);
    for (const CheckResult &check : report.validation)
        QVERIFY2(check.ok, qPrintable(check.check + u": " + check.detail));
    const Result<QString> log = wizard.context().takeover->logPath;
    QVERIFY(log.ok() && QFile::exists(*log));
    QCOMPARE(driver.part<QLineEdit>("backupEdit")->text(), QDir::toNativeSeparators(report.backup->path));

    QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs")), QString::number(runs));
    QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pallets")), QString::number(2 * runs));
    QCOMPARE(plant.lines(QStringLiteral("SELECT batch_number, icing_lot, status FROM production_runs WHERE id = 7")),
             QStringList{QStringLiteral("MIGRATED-7|I-311|COMPLETED")});
    QCOMPARE(plant.value(QStringLiteral("SELECT pallet_number FROM pallets WHERE id = 14")),
             QStringLiteral("PAL-14-MIGRATED"));
    driver.press(driver.button(QWizard::FinishButton));
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
}

// Run 1 was written by CURRENT_TIMESTAMP, run 2 as milliseconds, run 3 as text with an offset; 90 minutes apart.
void WizardTest::everyWayOfWritingTimesIsKept()
{
    QStringList both[2];
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        const TestPlant plant(engine, TestPlant::Content::Empty);
        QVERIFY(makeOldPlant(plant.settings(), 6).ok());
        QTemporaryDir folder;
        FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(folder.path()));
        WizardDriver driver(wizard);
        driver.open();
        takeOver(driver, plant.settings(), folder.path());
        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto rows = database->run(QStringLiteral("SELECT created_at FROM production_runs ORDER BY id"));
        QVERIFY(rows.ok());
        for (const Row &row : *rows)
            both[int(engine)] << row.time(QStringLiteral("created_at")).toUTC().toString(Qt::ISODate);
    }
    QCOMPARE(both[0].first(), QStringLiteral("2025-03-10T06:40:00Z"));
    QCOMPARE(both[0].at(2), QStringLiteral("2025-03-10T09:40:00Z"));
    QCOMPARE(both[0], both[1]);
}

void WizardTest::whatIsReadyIsTakenAtOnce()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine);
    FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(plant.folder()));
    WizardDriver driver(wizard);
    driver.open();
    choose(driver, plant.settings());
    driver.next();
    QTRY_COMPARE(wizard.result(), int(QDialog::Accepted));
    QVERIFY(wizard.context().isReady());
    QVERIFY(!wizard.context().takeover);
}

void WizardTest::leavingAtAnyPageChangesNothing_data()
{
    QTest::addColumn<Engine>("engine");
    QTest::addColumn<int>("page");
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        for (const Page page : {Page::Where, Page::Found, Page::Backup})
            QTest::addRow("%s, page %d", qPrintable(engineName(engine)), int(page)) << engine << int(page);
    }
}

void WizardTest::leavingAtAnyPageChangesNothing()
{
    QFETCH(Engine, engine);
    QFETCH(int, page);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY(makeOldPlant(plant.settings(), runs).ok());
    const QStringList before = contentsOf(plant);
    FirstRunWizard wizard(databaseEngine(testIdentity()), startIn(plant.folder()));
    WizardDriver driver(wizard);
    driver.open();
    choose(driver, plant.settings());
    if (page >= Page::Found) {
        driver.next();
        QTRY_VERIFY(driver.isAt(Page::Found));
    }
    if (page >= Page::Backup)
        driver.next();
    QCOMPARE(wizard.currentId(), page);
    driver.press(driver.button(QWizard::CancelButton));
    QVERIFY(!wizard.isVisible());
    QCOMPARE(wizard.result(), int(QDialog::Rejected));
    QVERIFY(!wizard.context().isReady());
    QCOMPARE(contentsOf(plant), before);
}

void WizardTest::stoppingRollsEverythingBack()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY(makeOldPlant(plant.settings(), runs).ok());
    const QStringList before = contentsOf(plant);
    QTemporaryDir folder;
    // A machine so slow that somebody can press Cancel in the middle of the real migration.
    TakeoverEngine slow = databaseEngine(testIdentity());
    slow.takeOver = [real = slow.takeOver](const ConnectionSettings &settings, const MigrationOptions &options,
                                           const ProgressReport &progress) {
        int reports = 0;
        return real(settings, options, [&](const MigrationProgress &now) {
            const bool inTheMiddle = now.step == MigrationStep::Migrate && now.done > 3;
            while (inTheMiddle && progress(now) && reports < 2'000) {
                ++reports;
                QThread::msleep(5);
            }
            return progress(now);
        });
    };
    FirstRunWizard wizard(slow, startIn(folder.path()));
    WizardDriver driver(wizard);
    driver.open();
    choose(driver, plant.settings());
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.type("folderEdit", folder.filePath(QStringLiteral("backups")));
    driver.commit();
    QTRY_COMPARE_WITH_TIMEOUT(driver.part<QLabel>("nowText")->text(), QStringLiteral("Migrate"), 60'000);
    QTest::keyClick(&wizard, Qt::Key_Escape);
    driver.press(driver.part<QAbstractButton>("bannerAction"));
    QTRY_COMPARE_WITH_TIMEOUT(driver.part<QLabel>("nowText")->text(), QStringLiteral("Stopped"), 60'000);
    QCOMPARE(driver.part<Banner>("banner")->level(), Banner::Level::Info);
    QCOMPARE(contentsOf(plant), before);
    QVERIFY(!wizard.context().isReady());
    // The page offers another database: back to the first one, with everything as it was typed.
    driver.press("againButton");
    QTRY_VERIFY(driver.isAt(Page::Where));
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    WizardTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "wizardtest.moc"
