// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QDir>
#include <QTest>
#include <QUrl>

using namespace bm;
using namespace bm::test;

namespace
{
void openToAll(const QString &path)
{
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x7777)));
}
} // namespace

// Who makes backups and puts them back with the command line: the owner of the database, by plan nobody in particular,
// and everybody else as an administrator.
class BackupRightsTest : public QObject
{
    Q_OBJECT

private:
    static QString told(const CliAnswer &answer) { return QString::number(answer.status) + u' ' + answer.reason(); }

private Q_SLOTS:
    void theOwnerNeedsNoPerson_data() { forBothEngines(); }
    void theOwnerNeedsNoPerson()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        const QString folder = floor.plant.folder() + u"/kept"_qs;
        const CliRun cli;
        const CliAnswer made = cli(floor.plant.settings(), {u"--json"_qs, u"backup"_qs, folder});
        QCOMPARE(told(made), u"0 "_qs);
        floor.database.reset();
        QCOMPARE(told(cli({u"--json"_qs, u"restore"_qs, made.json()[u"path"].toString(), u"--into"_qs,
                           CliRun::place(floor.plant.settings())})),
                 u"0 "_qs);
    }

    void aTimerNeedsNoPin_data() { forBothEngines(); }
    void aTimerNeedsNoPin()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        const QString folder = floor.plant.folder() + u"/kept"_qs;
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('backup.folder', ?)"_qs, {folder});
        const CliAnswer answer = CliRun()(floor.plant.settings(), {u"--json"_qs, u"backup"_qs, u"--plan"_qs});
        QCOMPARE(told(answer), u"0 "_qs);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 2);
    }

    void anotherAccountIsAskedForAnAdministrator_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("answer");
        QTest::newRow("nobody") << QString() << u"5 not_signed_in"_qs;
        QTest::newRow("receiving") << u"rita"_qs << u"5 not_allowed"_qs;
        QTest::newRow("production") << u"paul"_qs << u"5 not_allowed"_qs;
        QTest::newRow("quality") << u"quinn"_qs << u"5 not_allowed"_qs;
        QTest::newRow("administrator") << u"ada"_qs << u"0 "_qs;
    }
    void anotherAccountIsAskedForAnAdministrator()
    {
        QFETCH(QString, login);
        QFETCH(QString, answer);
        Floor floor(Engine::SQLite);
        enrolStaff(*floor.database);
        const QString path = floor.plant.settings().path;
        const CliRun cli;
        const QString backup =
            cli(floor.plant.settings(), {u"--json"_qs, u"backup"_qs, floor.plant.folder()}).json()[u"path"].toString();
        floor.database.reset();
        // An account that may write the files all the same.
        for (const QString &name : QDir(floor.plant.folder()).entryList(QDir::Files))
            openToAll(floor.plant.folder() + u'/' + name);
        openToAll(floor.plant.folder());
        CliRun other;
        other.setWrapper({u"setpriv"_qs, u"--reuid=65534"_qs, u"--regid=65534"_qs, u"--clear-groups"_qs},
                         CliRun::program());
        openToAll(other.home());
        const QStringList who =
            login.isEmpty() ? QStringList{u"--json"_qs} : QStringList{u"--json"_qs, u"--user"_qs, login};
        const QByteArray secret = login.isEmpty() ? QByteArray() : staffPin.toUtf8() + '\n';
        const QStringList here{u"--database"_qs, path};
        QCOMPARE(told(other(here + who + QStringList{u"backup"_qs, floor.plant.folder() + u"/theirs"_qs}, secret)),
                 answer);
        QCOMPARE(QDir(floor.plant.folder() + u"/theirs"_qs).exists(), login == u"ada");
        QCOMPARE(told(other(who + QStringList{u"restore"_qs, backup, u"--into"_qs, path}, secret)), answer);
        QCOMPARE(told(other(here + who + QStringList{u"rollback"_qs, u"--yes"_qs, u"--backup"_qs, backup}, secret)),
                 login == u"ada" ? u"0 "_qs : answer);
        QCOMPARE(QDir(floor.plant.folder()).entryList({u"*before-restore*"_qs}).isEmpty(), login != u"ada");
    }

    // On a server the login of the own says who it is, whatever the command line says.
    void aClerksLoginOnTheServerDoesNeither()
    {
        ServerPlant plant;
        const QString folder = plant.floor.plant.folder() + u"/kept"_qs;
        for (const Role role : {Role::Receiving, Role::Production, Role::Qa}) {
            const ConnectionSettings mine = plant.settingsOf(ServerPlant::loginOf(role));
            QUrl url(mine.toUrlWithoutPassword());
            url.setPassword(mine.password);
            CliRun cli;
            cli.setVariable(u"DATABASE_URL"_qs, url.toString(QUrl::FullyEncoded));
            // Where nobody can sign in there are no rights yet.
            enrolStaffOnce(plant);
            QCOMPARE(told(cli({u"--json"_qs, u"--user"_qs, u"ada"_qs, u"backup"_qs, folder})), u"5 not_allowed"_qs);
        }
        QVERIFY(!QDir(folder).exists());
    }

private:
    static void enrolStaffOnce(ServerPlant &plant)
    {
        if (plant.floor.count(u"SELECT count(*) FROM users WHERE login = 'ada'"_qs) == 0)
            enrolStaff(*plant.floor.database);
    }
};

QTEST_GUILESS_MAIN(BackupRightsTest)
#include "backuprightstest.moc"
