// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstrun/wizarddriver.h"
#include "support/pageaudit.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QTableView>

using namespace bm;
using namespace bm::test;
using Page = FirstRunWizard::PageId;

// The pages in every state they can be in, on an engine that answers from memory: looks, reach, words.
class WizardPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whereKeepsTheHouseRules_data();
    void whereKeepsTheHouseRules();
    void foundSaysWhatItIs();
    void findingsStopOnTheirPage();
    void backupSaysWhatIsNeeded();
    void progressCanBeStopped();
    void aFailureOffersAnotherTry();
    void doneShowsTheChecklist();
    void aPastedUrlFillsTheFieldsAndHidesItsPassword();
    void returnNeverLeavesAPage();
    void everyPageIsReachedByKeysAlone();

private:
    static FirstRunStart startWith(const QString &path);
    static void audit(FirstRunWizard &wizard, const QString &name);
};

FirstRunStart WizardPagesTest::startWith(const QString &path)
{
    FirstRunStart start;
    start.newPlantPath = QStringLiteral("/home/erika/.local/share/bakermaiden/plant.sqlite");
    if (!path.isEmpty())
        start.attempted = ConnectionSettings{.engine = Engine::SQLite, .path = path};
    return start;
}

void WizardPagesTest::audit(FirstRunWizard &wizard, const QString &name)
{
    PageAudit page(wizard);
    const QStringList complaints = page.complaints();
    QVERIFY(page.grabTo(u"firstrun-" % name));
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void WizardPagesTest::whereKeepsTheHouseRules_data()
{
    QTest::addColumn<QString>("radio");
    QTest::addColumn<QString>("failedField"); // empty: no error
    QTest::newRow("new") << "newRadio" << QString();
    QTest::newRow("old") << "oldRadio" << QString();
    QTest::newRow("server") << "serverRadio" << QString();
    QTest::newRow("old-wrong") << "oldRadio"
                               << "database";
    QTest::newRow("server-wrong") << "serverRadio"
                                  << "password";
}

void WizardPagesTest::whereKeepsTheHouseRules()
{
    QFETCH(QString, radio);
    QFETCH(QString, failedField);
    FakeEngine fake;
    fake.found = failedField == u"password"
                     ? Error{Reason::WrongPassword, failedField, QStringLiteral("erika")}
                     : Error{Reason::NotADatabase, failedField, QStringLiteral("/srv/photo.jpg")};
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    driver.part<QRadioButton>(qPrintable(radio))->click();
    if (!failedField.isEmpty()) {
        const bool isServer = radio == u"serverRadio";
        if (isServer)
            driver.type("urlEdit", QStringLiteral("postgresql://erika@db.example:5433/plant?schema=public"));
        else
            driver.type("oldPathEdit", QStringLiteral("/srv/photo.jpg"));
        driver.next();
        QTRY_VERIFY(!driver.errorOf(isServer ? "passwordField" : "oldPathField").isEmpty());
        QVERIFY(driver.isAt(Page::Where));
        QVERIFY(driver.part<QLineEdit>(isServer ? "passwordEdit" : "oldPathEdit")->hasFocus());
    }
    audit(wizard, u"where-" % QLatin1String(QTest::currentDataTag()));
}

void WizardPagesTest::foundSaysWhatItIs()
{
    FakeEngine fake;
    FirstRunStart start = startWith(QStringLiteral("/srv/bakery/plant.db"));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found)); // what the program looked at already is shown at once
    QCOMPARE(driver.part<QLabel>("engineValue")->text(), QStringLiteral("SQLite 3.40.1"));
    QCOMPARE(driver.part<QTableView>("tablesView")->model()->rowCount(), 3);
    QVERIFY(driver.button(QWizard::NextButton)->isEnabled());
    audit(wizard, QStringLiteral("found"));
}

void WizardPagesTest::findingsStopOnTheirPage()
{
    FakeEngine fake;
    FirstRunStart start = startWith(QStringLiteral("/srv/bakery/plant.db"));
    start.inspection = dirtyInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    QVERIFY(!driver.button(QWizard::NextButton)->isEnabled());
    QVERIFY(driver.button(QWizard::BackButton)->isEnabled());
    QCOMPARE(driver.part<Banner>("banner")->level(), Banner::Level::Error);
    audit(wizard, QStringLiteral("findings"));
}

void WizardPagesTest::backupSaysWhatIsNeeded()
{
    QTemporaryDir folder;
    FakeEngine fake;
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    QVERIFY(driver.isAt(Page::Backup));
    QCOMPARE(driver.part<QLineEdit>("folderEdit")->text(), folder.filePath(QStringLiteral("backups")));
    driver.type("folderEdit", QStringLiteral("/proc/backups"));
    driver.commit();
    QVERIFY(driver.isAt(Page::Backup));
    QVERIFY2(driver.errorOf("folderField").contains(u"/proc"), qPrintable(driver.errorOf("folderField")));
    driver.type("folderEdit", QStringLiteral("/srv/bakery/backups"));
    audit(wizard, QStringLiteral("backup"));
    QCOMPARE(fake.takeovers, 0);
}

void WizardPagesTest::progressCanBeStopped()
{
    QTemporaryDir folder;
    FakeEngine fake;
    fake.holds = true;
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.commit();
    QVERIFY(driver.isAt(Page::Progress));
    QTRY_VERIFY(driver.part<QLabel>("rowsText")->text().contains(u"production_runs"));
    audit(wizard, QStringLiteral("progress"));
    QTest::keyClick(&wizard, Qt::Key_Escape); // asks
    QVERIFY(wizard.isVisible());
    QCOMPARE(driver.part<Banner>("banner")->level(), Banner::Level::Warning);
    audit(wizard, QStringLiteral("progress-asking"));
    wizard.close(); // closing the window is the same wish, and the second time it counts
    QVERIFY(wizard.isVisible());
    QTRY_COMPARE(driver.part<QLabel>("nowText")->text(), FirstRunWizard::tr("Stopped"));
    audit(wizard, QStringLiteral("progress-stopped"));
    QVERIFY(!wizard.context().isReady());
    QTest::keyClick(&wizard, Qt::Key_Escape);
    QVERIFY(!wizard.isVisible());
    QCOMPARE(wizard.result(), int(QDialog::Rejected));
}

void WizardPagesTest::aFailureOffersAnotherTry()
{
    QTemporaryDir folder;
    FakeEngine fake;
    const Result<Takeover> good = fake.outcome;
    fake.outcome = Error{Reason::DiskFull, {}, folder.path()};
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.commit();
    QTRY_COMPARE(driver.part<Banner>("banner")->level(), Banner::Level::Error);
    QVERIFY(!driver.button(QWizard::NextButton)->isEnabled());
    audit(wizard, QStringLiteral("progress-failed"));
    fake.outcome = good;
    QTest::keyClick(&wizard, Qt::Key_T, Qt::AltModifier);
    QTRY_VERIFY(driver.isAt(Page::Report));
    QCOMPARE(fake.takeovers, 2);
}

void WizardPagesTest::doneShowsTheChecklist()
{
    QTemporaryDir folder;
    FakeEngine fake;
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.commit();
    QTRY_VERIFY(driver.isAt(Page::Report));
    QCOMPARE(driver.part<QTableView>("rowsView")->model()->rowCount(), 3);
    QCOMPARE(driver.part<QLineEdit>("shaEdit")->text(), takeoverReport().backup->sha256);
    QVERIFY(driver.part<QLabel>("checkText4")->text().contains(u"150")); // rows before and after
    QVERIFY(!driver.button(QWizard::CancelButton)->isVisible());
    audit(wizard, QStringLiteral("done"));
    driver.press(driver.button(QWizard::FinishButton));
    QCOMPARE(wizard.result(), int(QDialog::Accepted));
    QVERIFY(wizard.context().isReady());
}

void WizardPagesTest::aPastedUrlFillsTheFieldsAndHidesItsPassword()
{
    FakeEngine fake;
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    driver.press("serverRadio");
    driver.type("urlEdit",
                QStringLiteral("postgresql://erika:p%40ss%20word@db1:5433/plant?schema=bakery&sslmode=require"));
    driver.part<QLineEdit>("hostEdit")->setFocus();
    QCOMPARE(driver.part<QLineEdit>("hostEdit")->text(), QStringLiteral("db1"));
    QCOMPARE(driver.part<QLineEdit>("portEdit")->text(), QStringLiteral("5433"));
    QCOMPARE(driver.part<QLineEdit>("databaseEdit")->text(), QStringLiteral("plant"));
    QCOMPARE(driver.part<QLineEdit>("schemaEdit")->text(), QStringLiteral("bakery"));
    QCOMPARE(driver.part<QLineEdit>("userEdit")->text(), QStringLiteral("erika"));
    QCOMPARE(driver.part<QLineEdit>("passwordEdit")->text(), QStringLiteral("p@ss word"));
    QVERIFY(!driver.part<QLineEdit>("urlEdit")->text().contains(u"p%40ss"));
    QCOMPARE(driver.part<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Password);
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    QCOMPARE(wizard.context().settings.password, QStringLiteral("p@ss word"));
    QCOMPARE(wizard.context().settings.options.value(QStringLiteral("sslmode")), QStringLiteral("require"));
}

void WizardPagesTest::returnNeverLeavesAPage()
{
    FakeEngine fake;
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    auto *path = driver.part<QLineEdit>("newPathEdit");
    path->setFocus();
    QTest::keyClick(path, Qt::Key_Return);
    QVERIFY(!path->hasFocus()); // it goes on to the next field
    path->setFocus();
    QTest::keyClick(path, Qt::Key_Enter);
    QCoreApplication::processEvents();
    QVERIFY(driver.isAt(Page::Where));
    // On the button itself it counts.
    driver.button(QWizard::NextButton)->setFocus();
    QTest::keyClick(driver.button(QWizard::NextButton), Qt::Key_Return);
    QTRY_VERIFY(driver.isAt(Page::Found));
}

void WizardPagesTest::everyPageIsReachedByKeysAlone()
{
    FakeEngine fake;
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    QTest::keyClick(&wizard, Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(driver.isAt(Page::Found));
    QTest::keyClick(&wizard, Qt::Key_P, Qt::AltModifier);
    QTRY_VERIFY(driver.isAt(Page::Report));
    QTest::keyClick(&wizard, Qt::Key_S, Qt::AltModifier);
    QTRY_COMPARE(wizard.result(), int(QDialog::Accepted));
}

BM_PAGE_TEST_MAIN(WizardPagesTest)
#include "wizardpagestest.moc"
