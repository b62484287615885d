// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "app/commandline.h"
#include "app/databasechoice.h"
#include "app/language.h"
#include "app/logging.h"
#include "app/programstart.h"
#include "firstrun/wizarddriver.h"
#include "views/style/theme.h"

#include <QSet>
#include <QSignalSpy>
#include <QtTest>

using namespace bm;

// What happens before there is a window, and that little of it is remembered.
class StartupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySettingStandsOnceInTheTable();
    void aBrokenSettingReadsAsItsFallback();
    void choosesTheDatabase_data();
    void choosesTheDatabase();
    void aBrokenVariableIsNotSteppedOver();
    void readsTheCommandLine();
    void refusesWhatItDoesNotKnow_data();
    void refusesWhatItDoesNotKnow();
    void keepsSecretsOutOfTheLog_data();
    void keepsSecretsOutOfTheLog();
    void theLogTurnsOver();
    void speaksSpanish();
    void whatIsReadyNeverSeesTheWizard();
    void givingUpRemembersNothing();
    void aTakeoverIsRememberedWithoutItsPassword();
    void whatTheCommandLineSaidIsNotRemembered();

private:
    NoKeeper m_keeper;
};

namespace
{
const QString embedded = QStringLiteral("/var/lib/plant.sqlite");

Inspection readyInspection()
{
    Inspection inspection;
    inspection.variant = QStringLiteral("bakermaiden");
    inspection.schemaVersion = 6;
    inspection.programVersion = 6;
    return inspection;
}

DatabaseChoice serverChoice()
{
    DatabaseChoice choice;
    choice.settings = *ConnectionSettings::tryFromText(QStringLiteral("postgresql://erika:s3cret@db.example/plant"));
    return choice;
}
} // namespace

void StartupTest::everySettingStandsOnceInTheTable()
{
    QSet<int> settings;
    QSet<QString> keys;
    for (const SettingEntry &entry : allSettings()) {
        settings.insert(int(entry.setting));
        keys.insert(QLatin1String(entry.key));
        QVERIFY(entry.fallback.isValid());
    }
    QCOMPARE(size_t(settings.size()), allSettings().size());
    QCOMPARE(size_t(keys.size()), allSettings().size());
    QCOMPARE(int(allSettings().size()), int(Setting::LockMinutes) + 1);
}

void StartupTest::aBrokenSettingReadsAsItsFallback()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[look]\ntheme=dark\n[sound]\nmuted=\n");
    file.close();
    AppSettings settings(path);
    QCOMPARE(settings.text(Setting::Theme), QStringLiteral("dark"));
    QCOMPARE(settings.text(Setting::Language), QString());
    QCOMPARE(settings.value(Setting::SoundMuted).toBool(), false);
    settings.set(Setting::Language, QStringLiteral("es"));
    QVERIFY(settings.save());
    QCOMPARE(AppSettings(path).text(Setting::Language), QStringLiteral("es"));
}

void StartupTest::choosesTheDatabase_data()
{
    QTest::addColumn<QString>("commandLine");
    QTest::addColumn<QString>("variable");
    QTest::addColumn<QString>("remembered");
    QTest::addColumn<bool>("embeddedThere");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<bool>("remember");
    QTest::newRow("nobody said anything") << ""
                                          << ""
                                          << "" << false << "" << true;
    QTest::newRow("the embedded one") << ""
                                      << ""
                                      << "" << true << embedded << true;
    QTest::newRow("remembered") << ""
                                << ""
                                << "/srv/a.sqlite" << true << "/srv/a.sqlite" << true;
    QTest::newRow("the variable") << ""
                                  << "/srv/b.sqlite"
                                  << "/srv/a.sqlite" << true << "/srv/b.sqlite" << false;
    QTest::newRow("the command line") << "/srv/c.sqlite"
                                      << "/srv/b.sqlite"
                                      << "/srv/a.sqlite" << true << "/srv/c.sqlite" << false;
}

void StartupTest::choosesTheDatabase()
{
    QFETCH(QString, commandLine);
    QFETCH(QString, variable);
    QFETCH(QString, remembered);
    QFETCH(bool, embeddedThere);
    QFETCH(QString, chosen);
    QFETCH(bool, remember);
    Environment environment;
    environment.databaseUrl = variable;
    environment.databaseUrlFrom = variable.isEmpty() ? QString() : QStringLiteral("DATABASE_URL");
    ChoiceFacts facts{std::nullopt, environment, remembered, embedded, embeddedThere};
    if (!commandLine.isEmpty())
        facts.commandLine = *ConnectionSettings::tryFromText(commandLine);
    const DatabaseChoice choice = chooseDatabase(facts);
    QCOMPARE(choice.settings ? choice.settings->path : QString(), chosen);
    QCOMPARE(choice.remember, remember);
    QVERIFY(!choice.failure);
}

void StartupTest::aBrokenVariableIsNotSteppedOver()
{
    Environment environment;
    environment.databaseUrl = QStringLiteral("mysql://h/d");
    const DatabaseChoice choice =
        chooseDatabase({std::nullopt, environment, QStringLiteral("/srv/a.sqlite"), embedded, true});
    QVERIFY(!choice.settings);
    QCOMPARE(choice.failure->field, QStringLiteral("DATABASE_URL"));
    QVERIFY(!choice.remember);
    const DatabaseChoice mended =
        chooseDatabase({std::nullopt, Environment(), QStringLiteral("mysql://h/d"), embedded, true});
    QCOMPARE(mended.failure->reason, Reason::BadUrl);
    QVERIFY(mended.remember); // the wizard's answer replaces it
}

void StartupTest::readsTheCommandLine()
{
    const auto line = readCommandLine({QStringLiteral("bakermaiden"), QStringLiteral("--database"),
                                       QStringLiteral("/srv/a.sqlite"), QStringLiteral("--theme"),
                                       QStringLiteral("contrast"), QStringLiteral("--language"), QStringLiteral("es")});
    QVERIFY(line.ok());
    QCOMPARE(line->database->path, QStringLiteral("/srv/a.sqlite"));
    QCOMPARE(*line->theme, ThemeMode::HighContrast);
    QCOMPARE(line->language, QStringLiteral("es"));
    QVERIFY(line->answer.isEmpty());
    const auto help = readCommandLine({QStringLiteral("bakermaiden"), QStringLiteral("--help")});
    QVERIFY(help.ok() && help->answer.contains(u"--database"));
    for (const ThemeMode mode : {ThemeMode::System, ThemeMode::Light, ThemeMode::Dark, ThemeMode::HighContrast})
        QCOMPARE(*themeOf(themeWord(mode)), mode);
}

void StartupTest::refusesWhatItDoesNotKnow_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("reason");
    QTest::newRow("option") << QStringList{QStringLiteral("--wrong")} << int(Reason::UnknownAction);
    QTest::newRow("theme") << QStringList{QStringLiteral("--theme"), QStringLiteral("pink")}
                           << int(Reason::UnknownAction);
    QTest::newRow("loose word") << QStringList{QStringLiteral("plant.sqlite")} << int(Reason::UnknownAction);
    QTest::newRow("url") << QStringList{QStringLiteral("--database"), QStringLiteral("mysql://h/d")}
                         << int(Reason::BadUrl);
}

void StartupTest::refusesWhatItDoesNotKnow()
{
    QFETCH(QStringList, words);
    QFETCH(int, reason);
    const auto line = readCommandLine(QStringList{QStringLiteral("bakermaiden")} + words);
    QVERIFY(!line);
    QCOMPARE(line.error().reason, Reason(reason));
}

void StartupTest::keepsSecretsOutOfTheLog_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("written");
    QTest::newRow("url") << "at postgresql://erika:s3cret@db/plant"
                         << "at postgresql://erika:***@db/plant";
    QTest::newRow("url without user") << "postgres://:s3cret@db/plant"
                                      << "postgres://:***@db/plant";
    QTest::newRow("option") << "host=db password=s3cret user=erika"
                            << "host=db password=*** user=erika";
    QTest::newRow("quoted option") << "password='s3 cret' user=erika"
                                   << "password=*** user=erika";
    QTest::newRow("query") << "postgresql://db/plant?user=erika&Password=s3cret"
                           << "postgresql://db/plant?user=erika&Password=***";
    QTest::newRow("no secret") << "http://example.com:80/a@b"
                               << "http://example.com:80/a@b";
}

void StartupTest::keepsSecretsOutOfTheLog()
{
    QFETCH(QString, message);
    QFETCH(QString, written);
    QCOMPARE(withoutSecrets(message), written);
}

void StartupTest::theLogTurnsOver()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("logs/bakermaiden.log"));
    startLogging(QFileInfo(path).absolutePath());
    qCInfo(logStart) << "opened postgresql://erika:s3cret@db/plant";
    const QString filler(10'000, u'x');
    for (int i = 0; i < 250; ++i)
        qCInfo(logStart).noquote() << i << filler;
    stopLogging();
    QVERIFY(QFile::exists(path % u".2"));
    QVERIFY(!QFile::exists(path % u".5"));
    QVERIFY(QFileInfo(path).size() < 1'100'000);
    QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile oldest(path % u".2");
    QVERIFY(oldest.open(QIODevice::ReadOnly));
    const QByteArray first = oldest.readLine();
    QVERIFY2(first.contains("info bakermaiden.start") && first.contains("erika:***@db"), first.constData());
}

void StartupTest::speaksSpanish()
{
    QCOMPARE(FirstRunWizard::tr("Cancel"), QStringLiteral("Cancel"));
    {
        const Language spanish(*qApp, QStringLiteral("es"));
        QVERIFY(spanish.isKnown());
        QCOMPARE(FirstRunWizard::tr("Cancel"), QStringLiteral("Cancelar"));
        QCOMPARE(QLocale().language(), QLocale::Spanish);
    }
    QCOMPARE(FirstRunWizard::tr("Cancel"), QStringLiteral("Cancel"));
    const Language unknown(*qApp, QStringLiteral("fi"));
    QVERIFY(!unknown.isKnown());
    QLocale::setDefault(QLocale::c());
}

void StartupTest::whatIsReadyNeverSeesTheWizard()
{
    QTemporaryDir folder;
    AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
    test::FakeEngine fake;
    fake.found = readyInspection();
    ProgramStart start(fake.engine(), settings, m_keeper, serverChoice(), embedded);
    QSignalSpy ready(&start, &ProgramStart::ready);
    start.begin();
    QTRY_COMPARE(ready.count(), 1);
    QVERIFY(start.wizard() == nullptr);
    QCOMPARE(fake.takeovers, 0);
}

void StartupTest::givingUpRemembersNothing()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    AppSettings settings(path);
    test::FakeEngine fake;
    ProgramStart start(fake.engine(), settings, m_keeper, serverChoice(), embedded);
    QSignalSpy ready(&start, &ProgramStart::ready);
    QSignalSpy abandoned(&start, &ProgramStart::abandoned);
    start.begin();
    QTRY_VERIFY(start.wizard() != nullptr);
    QTRY_COMPARE(start.wizard()->currentId(), int(FirstRunWizard::Found));
    QTest::keyClick(start.wizard(), Qt::Key_Escape);
    QTRY_COMPARE(abandoned.count(), 1);
    QCOMPARE(ready.count(), 0);
    QVERIFY(start.wizard() == nullptr);
    settings.save();
    QVERIFY(!QFile::exists(path));
    QCOMPARE(fake.takeovers, 0);
}

void StartupTest::aTakeoverIsRememberedWithoutItsPassword()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    AppSettings settings(path);
    test::FakeEngine fake;
    ProgramStart start(fake.engine(), settings, m_keeper, serverChoice(), embedded);
    QSignalSpy ready(&start, &ProgramStart::ready);
    start.begin();
    QTRY_VERIFY(start.wizard() != nullptr);
    QTRY_COMPARE(start.wizard()->currentId(), int(FirstRunWizard::Found));
    test::WizardDriver driver(*start.wizard());
    driver.next();
    driver.type("folderEdit", folder.filePath(QStringLiteral("backups")));
    driver.commit();
    QTRY_COMPARE(start.wizard()->currentId(), int(FirstRunWizard::Report));
    driver.press(driver.button(QWizard::FinishButton));
    QTRY_COMPARE(ready.count(), 1);
    QCOMPARE(ready.first().first().value<ConnectionSettings>().password, QStringLiteral("s3cret"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("db.example"));
    QVERIFY2(!written.contains("s3cret"), written.constData());
}

void StartupTest::whatTheCommandLineSaidIsNotRemembered()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("settings.ini"));
    AppSettings settings(path);
    test::FakeEngine fake;
    fake.found = readyInspection();
    DatabaseChoice choice = serverChoice();
    choice.remember = false;
    ProgramStart start(fake.engine(), settings, m_keeper, choice, embedded);
    QSignalSpy ready(&start, &ProgramStart::ready);
    start.begin();
    QTRY_COMPARE(ready.count(), 1);
    settings.save();
    QCOMPARE(AppSettings(path).text(Setting::DatabaseUrl), QString());
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    StartupTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "startuptest.moc"
