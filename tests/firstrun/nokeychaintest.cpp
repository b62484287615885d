// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appsettings.h"
#include "app/keychain.h"
#include "app/programstart.h"
#include "documents/sentences.h"
#include "firstrun/wizarddriver.h"
#include "views/firstrun/parts/passworddialog.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace bm;
using namespace bm::test;

// A computer whose session has no bus, and so no keychain: a program of its own, because a bus is looked for once.
class NoKeychainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyErrandIsRefusedWithItsReason()
    {
        Keychain keychain;
        auto read = keychain.read(QStringLiteral("erika@db:5432/plant"));
        auto kept = keychain.keep(QStringLiteral("erika@db:5432/plant"), QStringLiteral("s3cret"));
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished() && kept.isFinished(), 60'000);
        QCOMPARE(read.result().error().reason, Reason::KeychainUnavailable);
        QCOMPARE(kept.result().error().reason, Reason::KeychainUnavailable);
        QVERIFY(!kept.result().error().detail.contains(u"s3cret"));
        theQuestionSaysSo(keychain);
    }

private:
    // One keychain a program.
    void theQuestionSaysSo(Keychain &keychain)
    {
        QTemporaryDir folder;
        AppSettings settings(folder.filePath(QStringLiteral("settings.ini")));
        FakeEngine fake;
        fake.found = Error{Reason::WrongPassword, QStringLiteral("password"), QStringLiteral("erika")};
        DatabaseChoice choice;
        choice.settings = *ConnectionSettings::tryFromText(QStringLiteral("postgresql://erika@db.example/plant"));
        ProgramStart start(fake.engine(), settings, keychain, choice, {});
        start.begin();
        QTRY_VERIFY_WITH_TIMEOUT(start.passwordDialog() != nullptr, 60'000);
        auto *banner = start.passwordDialog()->findChild<Banner *>(QStringLiteral("passwordBanner"));
        QTRY_COMPARE(banner->title(), sentence({Reason::KeychainUnavailable}));
        QVERIFY(banner->isVisible());
        // The person is not taken to the wizard, and nothing was written anywhere.
        QVERIFY(start.wizard() == nullptr);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList());
    }
};

int main(int argc, char *argv[])
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    QApplication app(argc, argv);
    Theme::apply(app, ThemeMode::Light);
    QApplication::setQuitOnLastWindowClosed(false);
    NoKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "nokeychaintest.moc"
