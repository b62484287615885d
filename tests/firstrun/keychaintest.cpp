// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keychain.h"
#include "app/appsettings.h"
#include "app/programstart.h"
#include "firstrun/wizarddriver.h"
#include "support/privatecluster.h"
#include "support/secretservice.h"
#include "support/testdatabases.h"
#include "views/firstrun/parts/passworddialog.h"
#include "views/style/theme.h"

#include <QDirIterator>
#include <QLineEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int patience = 60'000;
const QString first = QStringLiteral("p@ss word:1"); // of the cluster's clerk
const QString second = QStringLiteral("n€w \"p'ss\" 2");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The program as it is installed, in a home of its own.
class RunningProgram
{
public:
    RunningProgram(const QString &home, const QString &bus, const QString &databaseUrl = {})
        : m_log(home + QStringLiteral("/data/bakermaiden/logs/bakermaiden.log"))
    {
        QFile::remove(m_log);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), home);
        environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home + QStringLiteral("/config"));
        environment.insert(QStringLiteral("XDG_DATA_HOME"), home + QStringLiteral("/data"));
        environment.insert(QStringLiteral("XDG_CACHE_HOME"), home + QStringLiteral("/cache"));
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), bus);
        environment.remove(QStringLiteral("DATABASE_URL"));
        if (!databaseUrl.isEmpty())
            environment.insert(QStringLiteral("DATABASE_URL"), databaseUrl);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(BM_BINARY_DIR "/bin/bakermaiden"), QStringList());
        if (!m_process.waitForStarted(patience))
            qFatal("bakermaiden does not start");
    }
    ~RunningProgram()
    {
        m_process.kill();
        m_process.waitForFinished(patience);
    }

    QByteArray log() const { return contentOf(m_log); }
    bool says(const char *words) const { return log().contains(words); }
    // Everything that others on the machine may see of the process.
    QByteArray visible() const
    {
        const QString process = QStringLiteral("/proc/%1/").arg(m_process.processId());
        return contentOf(process + QStringLiteral("cmdline")) + contentOf(process + QStringLiteral("environ"));
    }

private:
    QString m_log;
    QProcess m_process;
};
} // namespace

// The password of a server on a real keychain, through the real program.
class KeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whatIsKeptComesBackUntilItIsForgotten();
    void theWizardsPasswordOpensEveryLaterStart();
    void aChangedPasswordIsAskedForOnce();
    void withoutASessionItIsAskedFor();
    void theAdministratorsAddressIsNotKept();

private:
    template <typename Answer>
    static Answer waitFor(QFuture<Answer> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, patience))
            qFatal("the keychain does not answer");
        return future.result();
    }
    std::optional<QString> kept() { return *waitFor(m_keychain.read(keychainKey(m_server))); }
    void startWithWizard();
    QStringList filesWith(const QString &secret) const;
    QString settingsPath() const { return m_home.path() + QStringLiteral("/config/bakermaiden/bakermaiden.ini"); }

    SecretService m_service;
    Keychain m_keychain;
    QTemporaryDir m_home;
    ConnectionSettings m_server;
};

void KeychainTest::initTestCase()
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_service.busAddress().toUtf8());
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    const QString database = cluster.createDatabase();
    cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO clerk").arg(database));
    m_server = cluster.overTcp(database);
    QVERIFY(QDir().mkpath(QFileInfo(settingsPath()).path()));
}

// Both ways of writing it: as it is, and as in a URL.
QStringList KeychainTest::filesWith(const QString &secret) const
{
    QStringList found;
    for (const QString &folder : {m_home.path(), m_service.folder()}) {
        for (QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();) {
            const QByteArray text = contentOf(all.next());
            if (text.contains(secret.toUtf8()) || text.contains(QUrl::toPercentEncoding(secret)))
                found << all.filePath();
        }
    }
    return found;
}

void KeychainTest::whatIsKeptComesBackUntilItIsForgotten()
{
    const QString key = QStringLiteral("erika@db:5432/plant");
    QCOMPARE(*waitFor(m_keychain.read(key)), std::nullopt);
    QVERIFY(waitFor(m_keychain.forget(key)).ok());
    for (const QString &password : {first, second}) {
        QVERIFY(waitFor(m_keychain.keep(key, password)).ok());
        QCOMPARE(*waitFor(m_keychain.read(key)), std::optional(password));
    }
    QCOMPARE(*waitFor(m_keychain.read(QStringLiteral("otto@db:5432/plant"))), std::nullopt);
    QVERIFY(waitFor(m_keychain.forget(key)).ok());
    QCOMPARE(*waitFor(m_keychain.read(key)), std::nullopt);
}

void KeychainTest::startWithWizard()
{
    AppSettings settings(settingsPath());
    ProgramStart start(databaseEngine(testIdentity()), settings, m_keychain, DatabaseChoice(),
                       m_home.filePath(QStringLiteral("new.sqlite")));
    QSignalSpy ready(&start, &ProgramStart::ready);
    start.begin();
    WizardDriver driver(*start.wizard());
    driver.open();
    driver.press("serverRadio");
    driver.type("urlEdit", m_server.toUrlWithoutPassword());
    driver.type("passwordEdit", m_server.password);
    driver.next();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(FirstRunWizard::Found), patience);
    driver.commit();
    QTRY_VERIFY_WITH_TIMEOUT(driver.isAt(FirstRunWizard::Report), patience);
    driver.press(driver.button(QWizard::FinishButton));
    QTRY_COMPARE(ready.count(), 1);
}

void KeychainTest::theWizardsPasswordOpensEveryLaterStart()
{
    startWithWizard();
    QTRY_COMPARE(kept(), std::optional(first));
    for (int i = 0; i < 2; ++i) {
        const RunningProgram program(m_home.path(), m_service.busAddress());
        QTRY_VERIFY2_WITH_TIMEOUT(program.says("works with"), program.log().constData(), patience);
        QVERIFY(!program.says("wants a password"));
        const QByteArray visible = program.visible();
        QVERIFY(visible.contains("bakermaiden"));
        QVERIFY(!visible.contains(first.toUtf8()) && !visible.contains(QUrl::toPercentEncoding(first)));
    }
    QVERIFY(contentOf(settingsPath()).contains("clerk@127.0.0.1"));
    QCOMPARE(filesWith(first), QStringList());
    QCOMPARE(filesWith(m_server.database).isEmpty(), false); // such a search does find what is there
}

void KeychainTest::aChangedPasswordIsAskedForOnce()
{
    PrivateCluster::ofThisProgram().run(
        QStringLiteral("ALTER ROLE clerk PASSWORD '%1'").arg(QString(second).replace(u'\'', QStringLiteral("''"))));
    {
        const RunningProgram program(m_home.path(), m_service.busAddress());
        QTRY_VERIFY2_WITH_TIMEOUT(program.says("wants a password"), program.log().constData(), patience);
        QVERIFY(!program.says("works with"));
    }
    AppSettings settings(settingsPath());
    const DatabaseChoice choice =
        chooseDatabase({std::nullopt, Environment(), settings.text(Setting::DatabaseUrl), {}, false});
    ProgramStart start(databaseEngine(testIdentity()), settings, m_keychain, choice, {});
    QSignalSpy ready(&start, &ProgramStart::ready);
    start.begin();
    QTRY_VERIFY_WITH_TIMEOUT(start.passwordDialog() != nullptr, patience);
    auto *edit = start.passwordDialog()->findChild<QLineEdit *>(QStringLiteral("passwordEdit"));
    edit->setText(second);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, patience);
    QTRY_COMPARE(kept(), std::optional(second));
    const RunningProgram again(m_home.path(), m_service.busAddress());
    QTRY_VERIFY2_WITH_TIMEOUT(again.says("works with"), again.log().constData(), patience);
    QCOMPARE(filesWith(second), QStringList());
}

void KeychainTest::withoutASessionItIsAskedFor()
{
    const RunningProgram program(m_home.path(), u"unix:path=" % m_home.filePath(QStringLiteral("no-bus")));
    QTRY_VERIFY2_WITH_TIMEOUT(program.says("wants a password"), program.log().constData(), patience);
    QVERIFY2(program.says("the keychain does not answer"), program.log().constData());
    QVERIFY(!program.says("works with"));
}

void KeychainTest::theAdministratorsAddressIsNotKept()
{
    QVERIFY(waitFor(m_keychain.forget(keychainKey(m_server))).ok());
    QVERIFY(QFile::remove(settingsPath()));
    const QString url = m_server.toUrlWithoutPassword().replace(
        QLatin1String("clerk@"), u"clerk:" % QString::fromLatin1(QUrl::toPercentEncoding(second)) % u'@');
    {
        const RunningProgram program(m_home.path(), m_service.busAddress(), url);
        QTRY_VERIFY2_WITH_TIMEOUT(program.says("works with"), program.log().constData(), patience);
    }
    QCOMPARE(kept(), std::nullopt);
    QVERIFY(!contentOf(settingsPath()).contains("clerk"));
    QCOMPARE(filesWith(second), QStringList());
}

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    KeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "keychaintest.moc"
