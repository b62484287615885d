// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/walkthrough/oldplant.h"
#include "documents/sentences.h"
#include "firstrun/wizarddriver.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"
#include "views/style/theme.h"

#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <unistd.h>

using namespace bm;
using namespace bm::test;
using Page = FirstRunWizard::PageId;

// Everything that can be wrong with what is typed on the first page: each has its own sentence and way out beside its
// field, the page stays, and nothing is made or changed.
class BadInputTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrongWithAFile_data();
    void whatIsWrongWithAFile();
    void whatIsWrongWithANewFile_data();
    void whatIsWrongWithANewFile();
    void anotherProgramsDatabase_data() { forBothEngines(); }
    void anotherProgramsDatabase();
    void aNewerSchema_data() { forBothEngines(); }
    void aNewerSchema();
    void whatIsWrongWithAServer_data();
    void whatIsWrongWithAServer();
    void aPortThatSpeaksAnotherLanguage();
    void aPortThatNobodyListensOn();
    void whatIsMissingIsAskedFor_data();
    void whatIsMissingIsAskedFor();
    void findingsStopBeforeAnythingIsWritten_data() { forBothEngines(); }
    void findingsStopBeforeAnythingIsWritten();
    void aReadOnlyFile();
    void aReadOnlyFolder();
    void aFolderThatMayNotBeEntered();

private:
    static void refused(WizardDriver &driver, const char *field, const char *edit, Reason reason);
    static bool runAsOrdinaryPerson();
};

namespace
{
// Wizard and hands, at the first page.
struct Desk
{
    Desk() : wizard(databaseEngine(testIdentity()), start()), driver(wizard) { driver.open(); }
    FirstRunStart start() const
    {
        FirstRunStart first;
        first.newPlantPath = folder.filePath(QStringLiteral("new.sqlite"));
        return first;
    }
    QString file(const char *name, const QByteArray &contents) const
    {
        const QString path = folder.filePath(QLatin1String(name));
        QFile made(path);
        if (!made.open(QIODevice::WriteOnly))
            qFatal("cannot make %s", qPrintable(path));
        made.write(contents);
        return path;
    }
    QStringList files() const
    {
        return QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QTemporaryDir folder;
    FirstRunWizard wizard;
    WizardDriver driver;
};

void typeServer(const WizardDriver &driver, const ConnectionSettings &settings)
{
    driver.press("serverRadio");
    driver.type("hostEdit", settings.host);
    driver.type("portEdit", settings.port);
    driver.type("databaseEdit", settings.database);
    driver.type("userEdit", settings.user);
    driver.type("passwordEdit", settings.password);
}
} // namespace

void BadInputTest::refused(WizardDriver &driver, const char *field, const char *edit, Reason reason)
{
    QTRY_VERIFY_WITH_TIMEOUT(!driver.errorOf(field).isEmpty(), 30'000);
    const QString said = driver.errorOf(field);
    // The reason's own words, whatever detail they quote, and its own way out.
    const QString words = sentence(Error{reason, {}, QStringLiteral("\x01")}).section(u'\x01', 0, 0);
    QVERIFY2(said.startsWith(words.left(12)), qPrintable(said + u" / " + words));
    QVERIFY2(said.contains(wayOut(Error{reason})), qPrintable(said));
    QVERIFY(driver.isAt(Page::Where));
    QVERIFY(driver.part<QLineEdit>(edit)->hasFocus());
    QVERIFY(driver.button(QWizard::NextButton)->isEnabled());
}

void BadInputTest::whatIsWrongWithAFile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("reason");
    QTest::newRow("no database") << "text" << int(Reason::NotADatabase);
    QTest::newRow("empty") << "empty" << int(Reason::EmptyFile);
    QTest::newRow("folder") << "folder" << int(Reason::IsDirectory);
    QTest::newRow("missing") << "missing" << int(Reason::FileMissing);
    QTest::newRow("nothing typed") << "nothing" << int(Reason::Required);
}

void BadInputTest::whatIsWrongWithAFile()
{
    QFETCH(QString, kind);
    QFETCH(int, reason);
    Desk desk;
    const QHash<QString, QString> paths{
        {QStringLiteral("text"), desk.file("photo.jpg", QByteArray(5000, 'j'))},
        {QStringLiteral("empty"), desk.file("empty.db", {})},
        {QStringLiteral("folder"), desk.folder.path()},
        {QStringLiteral("missing"), desk.folder.filePath(QStringLiteral("none.db"))},
    };
    const QStringList before = desk.files();
    desk.driver.press("oldRadio");
    desk.driver.type("oldPathEdit", paths.value(kind));
    desk.driver.next();
    refused(desk.driver, "oldPathField", "oldPathEdit", Reason(reason));
    QCOMPARE(desk.files(), before);
    // Another value takes the sentence away.
    QTest::keyClicks(desk.driver.part<QLineEdit>("oldPathEdit"), QStringLiteral("x"));
    QVERIFY(desk.driver.errorOf("oldPathField").isEmpty());
}

void BadInputTest::whatIsWrongWithANewFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("reason");
    QTest::newRow("exists") << "there.sqlite" << int(Reason::FileExists);
    QTest::newRow("folder") << "." << int(Reason::IsDirectory);
    QTest::newRow("no such folder") << "none/new.sqlite" << int(Reason::FolderMissing);
    QTest::newRow("a URL") << "postgresql://u@h/d" << int(Reason::BadUrl);
}

void BadInputTest::whatIsWrongWithANewFile()
{
    QFETCH(QString, path);
    QFETCH(int, reason);
    Desk desk;
    desk.file("there.sqlite", "somebody's");
    const QStringList before = desk.files();
    desk.driver.type("newPathEdit", path.contains(u':') ? path : desk.folder.filePath(path));
    desk.driver.next();
    refused(desk.driver, "newPathField", "newPathEdit", Reason(reason));
    QCOMPARE(desk.files(), before);
}

void BadInputTest::anotherProgramsDatabase()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY2(plant.attack(QStringLiteral("CREATE TABLE songs (id integer, title text)")).isEmpty(), "songs");
    Desk desk;
    if (engine == Engine::SQLite) {
        desk.driver.press("oldRadio");
        desk.driver.type("oldPathEdit", plant.settings().path);
        desk.driver.next();
        refused(desk.driver, "oldPathField", "oldPathEdit", Reason::ForeignDatabase);
    } else {
        typeServer(desk.driver, plant.settings());
        desk.driver.next();
        refused(desk.driver, "databaseField", "databaseEdit", Reason::ForeignDatabase);
    }
}

void BadInputTest::aNewerSchema()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine);
    const QString words = plant.attack(QStringLiteral(
        "UPDATE schema_migrations SET version = 999 WHERE version = (SELECT max(version) FROM schema_migrations)"));
    QVERIFY2(words.isEmpty(), qPrintable(words));
    Desk desk;
    if (engine == Engine::SQLite) {
        desk.driver.press("oldRadio");
        desk.driver.type("oldPathEdit", plant.settings().path);
        desk.driver.next();
        refused(desk.driver, "oldPathField", "oldPathEdit", Reason::NewerSchema);
    } else {
        typeServer(desk.driver, plant.settings());
        desk.driver.next();
        refused(desk.driver, "databaseField", "databaseEdit", Reason::NewerSchema);
    }
}

void BadInputTest::whatIsWrongWithAServer_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("reason");
    QTest::newRow("password") << "password"
                              << "wrong"
                              << "password" << int(Reason::WrongPassword);
    QTest::newRow("no password") << "password"
                                 << ""
                                 << "password" << int(Reason::WrongPassword);
    QTest::newRow("host") << "host"
                          << "no-such-host.invalid"
                          << "host" << int(Reason::UnknownHost);
    QTest::newRow("database") << "database"
                              << "no_such_plant"
                              << "database" << int(Reason::NoSuchDatabase);
}

void BadInputTest::whatIsWrongWithAServer()
{
    QFETCH(QString, part);
    QFETCH(QString, text);
    QFETCH(QString, field);
    QFETCH(int, reason);
    const TestPlant plant(Engine::PostgreSQL, TestPlant::Content::Empty);
    Desk desk;
    typeServer(desk.driver, PrivateCluster::ofThisProgram().overTcp(plant.settings().database));
    desk.driver.type(qPrintable(part + u"Edit"), text);
    desk.driver.next();
    refused(desk.driver, qPrintable(field + u"Field"), qPrintable(field + u"Edit"), Reason(reason));
}

void BadInputTest::aPortThatSpeaksAnotherLanguage()
{
    QTcpServer web;
    QVERIFY(web.listen(QHostAddress::LocalHost));
    connect(&web, &QTcpServer::newConnection, &web, [&web] {
        QTcpSocket *socket = web.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        });
    });
    Desk desk;
    ConnectionSettings settings{.engine = Engine::PostgreSQL};
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = QString::number(web.serverPort());
    settings.database = QStringLiteral("plant");
    settings.user = QStringLiteral("erika");
    typeServer(desk.driver, settings);
    desk.driver.next();
    refused(desk.driver, "portField", "portEdit", Reason::NotPostgres);
}

void BadInputTest::aPortThatNobodyListensOn()
{
    quint16 port = 0;
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        port = gone.serverPort();
    }
    Desk desk;
    ConnectionSettings settings{.engine = Engine::PostgreSQL};
    settings.host = QStringLiteral("127.0.0.1");
    settings.port = QString::number(port);
    settings.database = QStringLiteral("plant");
    settings.user = QStringLiteral("erika");
    typeServer(desk.driver, settings);
    desk.driver.next();
    refused(desk.driver, "hostField", "hostEdit", Reason::ConnectionRefused);
}

void BadInputTest::whatIsMissingIsAskedFor_data()
{
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("reason");
    QTest::newRow("database") << "database"
                              << "" << int(Reason::Required);
    QTest::newRow("user") << "user"
                          << "" << int(Reason::Required);
    QTest::newRow("port") << "port"
                          << "54x" << int(Reason::NotANumber);
    QTest::newRow("port too large") << "port"
                                    << "70000" << int(Reason::NotANumber);
}

void BadInputTest::whatIsMissingIsAskedFor()
{
    QFETCH(QString, part);
    QFETCH(QString, text);
    QFETCH(int, reason);
    Desk desk;
    ConnectionSettings settings{.engine = Engine::PostgreSQL};
    settings.database = QStringLiteral("plant");
    settings.user = QStringLiteral("erika");
    typeServer(desk.driver, settings);
    desk.driver.type(qPrintable(part + u"Edit"), text);
    desk.driver.next();
    refused(desk.driver, qPrintable(part + u"Field"), qPrintable(part + u"Edit"), Reason(reason));
}

void BadInputTest::findingsStopBeforeAnythingIsWritten()
{
    QFETCH(Engine, engine);
    const TestPlant plant(engine, TestPlant::Content::Empty);
    QVERIFY(makeOldPlant(plant.settings(), 6).ok());
    const QString words = plant.attack(QStringLiteral("UPDATE \"Recipe\" SET name = '' WHERE id = 2"));
    QVERIFY2(words.isEmpty(), qPrintable(words));
    Desk desk;
    if (engine == Engine::SQLite) {
        desk.driver.press("oldRadio");
        desk.driver.type("oldPathEdit", plant.settings().path);
    } else {
        typeServer(desk.driver, plant.settings());
    }
    desk.driver.next();
    QTRY_VERIFY(desk.driver.isAt(Page::Found));
    QCOMPARE(desk.wizard.context().inspection->findings.size(), size_t(1));
    // What is proposed may go on; who wants to put it right in the old database stops here.
    QVERIFY(desk.driver.button(QWizard::NextButton)->isEnabled());
    auto *choice = desk.wizard.findChild<QComboBox *>(QStringLiteral("choice_missing_name"));
    QVERIFY(choice && choice->isVisible());
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_End);
    QTRY_VERIFY(!desk.driver.button(QWizard::NextButton)->isEnabled());
    // And there is a way back to choose again.
    desk.driver.press(desk.driver.button(QWizard::BackButton));
    QVERIFY(desk.driver.isAt(Page::Where));
}

// Root may write everything, so that these run once more as nobody; true when the caller has nothing left to do.
bool BadInputTest::runAsOrdinaryPerson()
{
    if (geteuid() != 0)
        return false;
    QTemporaryDir home;
    QFile::setPermissions(home.path(), QFile::Permissions(0x7777));
    QProcess self;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("HOME"), home.path());
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    self.setProcessEnvironment(environment);
    self.setWorkingDirectory(home.path());
    self.setProcessChannelMode(QProcess::MergedChannels);
    self.start(QStringLiteral("setpriv"),
               {QStringLiteral("--reuid=65534"), QStringLiteral("--regid=65534"), QStringLiteral("--clear-groups"),
                QCoreApplication::applicationFilePath(), QString::fromLatin1(QTest::currentTestFunction())});
    const bool passed =
        self.waitForFinished(60'000) && self.exitStatus() == QProcess::NormalExit && self.exitCode() == 0;
    if (!passed)
        QTest::qFail(self.readAll().constData(), __FILE__, __LINE__);
    return true;
}

void BadInputTest::aReadOnlyFile()
{
    if (runAsOrdinaryPerson())
        return;
    Desk desk;
    const ConnectionSettings old{.engine = Engine::SQLite, .path = desk.folder.filePath(QStringLiteral("old.db"))};
    QVERIFY(makeOldPlant(old, 6).ok());
    QVERIFY(QFile::setPermissions(old.path, QFile::ReadOwner));
    desk.driver.press("oldRadio");
    desk.driver.type("oldPathEdit", old.path);
    desk.driver.next();
    refused(desk.driver, "oldPathField", "oldPathEdit", Reason::FileReadOnly);
}

void BadInputTest::aReadOnlyFolder()
{
    if (runAsOrdinaryPerson())
        return;
    Desk desk;
    const QString folder = desk.folder.filePath(QStringLiteral("locked"));
    QVERIFY(QDir().mkpath(folder));
    const ConnectionSettings old{.engine = Engine::SQLite, .path = folder + QStringLiteral("/old.db")};
    QVERIFY(makeOldPlant(old, 6).ok());
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
    desk.driver.type("newPathEdit", folder + QStringLiteral("/new.sqlite"));
    desk.driver.next();
    refused(desk.driver, "newPathField", "newPathEdit", Reason::FolderReadOnly);
    desk.driver.press("oldRadio");
    desk.driver.type("oldPathEdit", old.path);
    desk.driver.next();
    refused(desk.driver, "oldPathField", "oldPathEdit", Reason::FolderReadOnly);
    QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{QStringLiteral("old.db")});
}

void BadInputTest::aFolderThatMayNotBeEntered()
{
    if (runAsOrdinaryPerson())
        return;
    Desk desk;
    desk.driver.type("newPathEdit", QStringLiteral("/sys/kernel/new.sqlite"));
    desk.driver.next();
    refused(desk.driver, "newPathField", "newPathEdit", Reason::FolderReadOnly);
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    setlocale(LC_MESSAGES, "C");
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    BadInputTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "badinputtest.moc"
