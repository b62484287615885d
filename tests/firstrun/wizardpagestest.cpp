// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/checklist.h"
#include "documents/migration/timeleft.h"
#include "firstrun/wizarddriver.h"
#include "support/pageaudit.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSemaphore>
#include <QTableView>
#include <QTextBrowser>
#include <QThreadPool>
#include <QWheelEvent>

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
    void findingsAreChosenByKeys();
    void whatMustBePutRightFirstStops();
    void aNewLookForgetsNothingThatStillHolds();
    void manyFindingsScroll();
    void backupSaysWhatIsNeeded();
    void progressCanBeStopped();
    void waitingForAnotherWorkstationIsSaid();
    void theTimeLeftIsEstimated_data();
    void theTimeLeftIsEstimated();
    void aFailureOffersAnotherTry();
    void doneShowsTheChecklist();
    void aPastedUrlFillsTheFieldsAndHidesItsPassword();
    void returnNeverLeavesAPage();
    void itMayCloseWhileItLooks();
    void everyPageIsReachedByKeysAlone();
    void theHandbookIsAtHand();

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

// The look goes on in its thread and is heard by nobody.
void WizardPagesTest::itMayCloseWhileItLooks()
{
    QSemaphore asked;
    QSemaphore answer;
    std::atomic<int> looks = 0;
    FakeEngine fake;
    TakeoverEngine engine = fake.engine();
    engine.look = [&](const ConnectionSettings &) -> Result<Inspection> {
        asked.release();
        answer.acquire();
        ++looks;
        return Error{Reason::NotADatabase, QStringLiteral("database"), {}};
    };
    auto wizard = std::make_unique<FirstRunWizard>(engine, startWith({}));
    WizardDriver driver(*wizard);
    driver.open();
    driver.part<QRadioButton>("oldRadio")->click();
    driver.type("oldPathEdit", QStringLiteral("/srv/photo.jpg"));
    driver.next();
    QVERIFY(asked.tryAcquire(1, 30'000));
    wizard.reset();
    answer.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(30'000));
    QCoreApplication::processEvents();
    QCOMPARE(looks.load(), 1);
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

void WizardPagesTest::findingsAreChosenByKeys()
{
    QTemporaryDir folder;
    FakeEngine fake;
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = dirtyInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    // What is proposed is enough to go on with; both tables of one kind stand together.
    QVERIFY(driver.button(QWizard::NextButton)->isEnabled());
    QVERIFY(driver.part<QLabel>("kind_orphan")->text().contains(u"4"));
    const QString where = driver.part<QLabel>("where_orphan")->text();
    QVERIFY2(where.contains(u"Pallet.productionRunId") && where.contains(u"17 · 23 · 41"), qPrintable(where));
    QVERIFY2(where.contains(u"ProductionRun.recipeId"), qPrintable(where));
    auto *numbers = driver.part<QComboBox>("choice_ambiguous_number");
    QCOMPARE(numbers->count(), 4);
    QCOMPARE(numbers->currentIndex(), 0);
    audit(wizard, QStringLiteral("findings"));
    driver.part<QComboBox>("choice_duplicate_name")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(numbers->hasFocus());
    QTest::keyClick(numbers, Qt::Key_Down);
    QCOMPARE(numbers->currentText(), QStringLiteral("The comma is the decimal sign: 1,200 is 1.2"));
    QWheelEvent wheel({5, 5}, numbers->mapToGlobal(QPoint(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(numbers, &wheel);
    QCOMPARE(numbers->currentIndex(), 1); // scrolling the page decides nothing
    driver.next();
    QVERIFY(driver.isAt(Page::Backup));
    driver.commit();
    QTRY_VERIFY(driver.isAt(Page::Report));
    QCOMPARE(fake.fixes, (FindingChoices{{QStringLiteral("ambiguous_number"), QStringLiteral("decimal_comma")}}));
}

void WizardPagesTest::whatMustBePutRightFirstStops()
{
    FakeEngine fake;
    FirstRunStart start = startWith(QStringLiteral("/srv/bakery/plant.db"));
    start.inspection = dirtyInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    auto *orphans = driver.part<QComboBox>("choice_orphan");
    orphans->setFocus();
    QTest::keyClick(orphans, Qt::Key_End);
    QCOMPARE(orphans->currentData().toString(), resolveFirst);
    QVERIFY(!driver.button(QWizard::NextButton)->isEnabled());
    QCOMPARE(driver.part<Banner>("banner")->level(), Banner::Level::Error);
    QVERIFY(driver.part<Banner>("banner")->text().startsWith(QStringLiteral("Links to something that is not there.")));
    QVERIFY(driver.part<QLabel>("stop_orphan")->isVisible());
    QVERIFY(!driver.part<QLabel>("stop_duplicate_name")->isVisible());
    audit(wizard, QStringLiteral("findings-stop"));
    QTest::keyClick(orphans, Qt::Key_Home);
    QVERIFY(driver.button(QWizard::NextButton)->isEnabled());
    QVERIFY(!driver.part<Banner>("banner")->isVisible());
}

// Somebody puts the orphans right in the old database while the wizard waits; the other choice still stands.
void WizardPagesTest::aNewLookForgetsNothingThatStillHolds()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("plant.db")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    FakeEngine fake;
    fake.found = dirtyInspection();
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    driver.part<QRadioButton>("oldRadio")->click();
    driver.type("oldPathEdit", file.fileName());
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    QTest::keyClick(driver.part<QComboBox>("choice_ambiguous_number"), Qt::Key_Down);
    QTest::keyClick(driver.part<QComboBox>("choice_orphan"), Qt::Key_End);
    QVERIFY(!driver.button(QWizard::NextButton)->isEnabled());
    Inspection mended = dirtyInspection();
    mended.findings.erase(mended.findings.begin() + 1, mended.findings.begin() + 3);
    fake.found = mended;
    driver.press(driver.button(QWizard::BackButton));
    QVERIFY(driver.isAt(Page::Where));
    driver.next();
    QTRY_VERIFY(driver.isAt(Page::Found));
    QVERIFY(driver.button(QWizard::NextButton)->isEnabled());
    QCOMPARE(driver.part<QComboBox>("choice_ambiguous_number")->currentIndex(), 1);
    QCOMPARE(wizard.context().options.fixes,
             (FindingChoices{{QStringLiteral("ambiguous_number"), QStringLiteral("decimal_comma")}}));
}

void WizardPagesTest::manyFindingsScroll()
{
    FakeEngine fake;
    FirstRunStart start = startWith(QStringLiteral("/srv/bakery/plant.db"));
    start.inspection = oldInspection();
    for (const char *kind : {"duplicate_code",    "duplicate_name",
                             "twin_code",         "missing_code",
                             "missing_name",      "long_text",
                             "bad_text",          "orphan",
                             "unreadable_time",   "time_out_of_range",
                             "unreadable_number", "number_with_unit",
                             "ambiguous_number",  "negative_number",
                             "rounded_number",    "unknown_word",
                             "mapped_word",       "temperature_without_unit",
                             "kept_value",        "table_name_taken",
                             "enum_conflict",     "dependent_object"})
        start.inspection->findings.push_back(
            {QLatin1String(kind),
             QStringLiteral("ProductionRun"),
             QStringLiteral("actualQuantity"),
             123456,
             {QString(400, u'W'), QString(60, u'x'), QStringLiteral("<b>12</b> kg")},
             QStringLiteral("unknown"),
             {QStringLiteral("unknown"), QStringLiteral("keep_first_suffix_rest"), resolveFirst}});
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    audit(wizard, QStringLiteral("findings-many"));
    // Tab comes to every box and brings it into view, and at last to the buttons.
    auto *area = driver.part<QScrollArea>("scroll");
    driver.part<QComboBox>("choice_duplicate_code")->setFocus();
    for (int i = 0; i < 21; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto *last = driver.part<QComboBox>("choice_dependent_object");
    QVERIFY(last->hasFocus());
    const QRect seen(QPoint(), area->viewport()->size());
    QVERIFY(seen.contains(QRect(last->mapTo(area->viewport(), QPoint()), last->size())));
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
    QTRY_VERIFY(driver.part<QLabel>("rowsText")->text().contains(u"12,000 of 48,000 rows"));
    // A quarter is done and nobody rehearsed it: after a while its own pace tells.
    QTRY_VERIFY_WITH_TIMEOUT(driver.part<QLabel>("timeText")->text().endsWith(u" left"), 30'000);
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

void WizardPagesTest::waitingForAnotherWorkstationIsSaid()
{
    QTemporaryDir folder;
    FakeEngine fake;
    fake.holds = true;
    fake.held = {MigrationStep::Inspect, 0, 0, {}, QStringLiteral("erika on line-2")};
    FirstRunStart start = startWith(folder.filePath(QStringLiteral("plant.db")));
    start.inspection = oldInspection();
    FirstRunWizard wizard(fake.engine(), start);
    WizardDriver driver(wizard);
    driver.open();
    QTRY_VERIFY(driver.isAt(Page::Found));
    driver.next();
    driver.commit();
    QTRY_COMPARE(driver.part<QLabel>("nowText")->text(), QStringLiteral("Waiting"));
    QVERIFY(driver.part<QLabel>("rowsText")->text().startsWith(QStringLiteral("erika on line-2 is taking")));
    audit(wizard, QStringLiteral("progress-waiting"));
    QTest::keyClick(&wizard, Qt::Key_Escape); // waiting can be left, too
    wizard.close();
    QTRY_COMPARE(driver.part<QLabel>("nowText")->text(), QStringLiteral("Stopped"));
}

void WizardPagesTest::theTimeLeftIsEstimated_data()
{
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<qint64>("rehearsed");
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("words"); // null: nothing is said
    const auto row = [](const char *name, qint64 elapsed, qint64 rehearsed, qint64 done, qint64 total,
                        const QString &words) {
        QTest::newRow(name) << elapsed << rehearsed << done << total << words;
    };
    row("as the rehearsal", 10'000, 50'000, 1, 48'000, QStringLiteral("about 40 s left"));
    row("nearly", 47'000, 50'000, 40'000, 48'000, QStringLiteral("a few seconds left"));
    row("longer than the rehearsal", 60'000, 50'000, 24'000, 48'000, QStringLiteral("about 60 s left"));
    row("by its own pace", 60'000, 0, 12'000, 48'000, QStringLiteral("about 3 min left"));
    row("too early", 100, 0, 1, 48'000, {});
    row("nothing known", 60'000, 0, 0, 0, {});
}

void WizardPagesTest::theTimeLeftIsEstimated()
{
    QFETCH(qint64, elapsed);
    QFETCH(qint64, rehearsed);
    QFETCH(qint64, done);
    QFETCH(qint64, total);
    QFETCH(QString, words);
    const auto left = timeLeftMs({elapsed, rehearsed, done, total});
    QCOMPARE(left ? timeLeftWords(*left) : QString(), words);
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
    QStringList lines;
    for (const ChecklistLine &line : checklistOf(takeoverReport()))
        lines << line.text;
    QVERIFY(lines.size() >= 10);
    for (int i = 0; i < lines.size(); ++i)
        QVERIFY(driver.part<QLabel>(qPrintable(u"checkText" % QString::number(i)))->text().startsWith(lines[i]));
    QVERIFY(driver.part<QLabel>("checkText7")->text().contains(u"150")); // rows before and after
    QCOMPARE(driver.part<QTableView>("timingsView")->model()->rowCount(), 4);
    QCOMPARE(driver.part<QTableView>("fixesView")->model()->rowCount(), 2);
    driver.part<QScrollArea>("scroll")->ensureWidgetVisible(driver.part<QLineEdit>("logEdit"));
    audit(wizard, QStringLiteral("done-end"));
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

void WizardPagesTest::theHandbookIsAtHand()
{
    FakeEngine fake;
    FirstRunWizard wizard(fake.engine(), startWith({}));
    WizardDriver driver(wizard);
    driver.open();
    QTest::keyClick(&wizard, Qt::Key_F1);
    auto *handbook = wizard.findChild<QDialog *>(QStringLiteral("topicDialog"));
    QVERIFY(handbook != nullptr && handbook->isVisible());
    const QString text = handbook->findChild<QTextBrowser *>(QStringLiteral("topicText"))->toPlainText();
    for (const char *word : {"duplicate_code", "thousands_comma", "rollback --backup", "TEST_DATABASE_URL", "pg_dump"})
        QVERIFY2(text.contains(QLatin1String(word)), word);
    PageAudit page(*handbook);
    QVERIFY(page.grabTo(QStringLiteral("handbook-migration")));
    const QStringList complaints = page.complaints();
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    QTest::keyClick(handbook, Qt::Key_Escape);
    QTRY_VERIFY(wizard.findChild<QDialog *>(QStringLiteral("topicDialog")) == nullptr);
    QVERIFY(wizard.isVisible());
    driver.press(driver.button(QWizard::HelpButton));
    QVERIFY(wizard.findChild<QDialog *>(QStringLiteral("topicDialog")) != nullptr);
    // Every language tells the same kinds.
    for (const char *language : {"es"}) {
        QFile own(QStringLiteral(":/bm/help/en/migration.md"));
        QFile other(u":/bm/help/" % QLatin1String(language) % u"/migration.md");
        QVERIFY(own.open(QIODevice::ReadOnly) && other.open(QIODevice::ReadOnly));
        const auto wordsOf = [](const QByteArray &markdown) {
            QSet<QString> words;
            static const QRegularExpression code(QStringLiteral("`([a-z]+_[a-z_]+)`"));
            for (auto all = code.globalMatch(QString::fromUtf8(markdown)); all.hasNext();)
                words << all.next().captured(1);
            return words;
        };
        const auto words = wordsOf(own.readAll());
        QVERIFY(words.size() > 30);
        QCOMPARE(wordsOf(other.readAll()), words);
    }
}

BM_PAGE_TEST_MAIN(WizardPagesTest)
#include "wizardpagestest.moc"
