// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/serverlogins.h"
#include "database/migration/migrator.h"
#include "database/rights/scram.h"
#include "database/rights/serverrights.h"
#include "database/transaction.h"
#include "domain/tablerights.h"
#include "support/privatecluster.h"
#include "support/serverplant.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace bm;
using namespace bm::test;

// How people and workstations come to their rights on a server, and keep them.
class ServerLoginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The first ones find a server that has no groups yet; groups are the whole server's and stay.
    void withoutGroupsEverythingIsAsBefore();
    void anOwnerWhoMayCreateRolesNeedsNoDba();
    void anOwnerWhoMayNotIsTold();

    void theDbasScriptMakesTheGroups();
    void theFileForAWorkstationMakesOne();
    void aPasswordNeverReachesTheServer();
    void otherPeoplesNamesAreRefused_data();
    void otherPeoplesNamesAreRefused();
    void aWeakPasswordIsRefused();
    void onlyAnAdministratorGivesLogins();
    void aLoginFollowsItsPerson();
    void aLoginIsTakenAway();
    void aPersonOfAnotherPlantDoesNothingHere();
    void aWorkstationActsAsWhoSignedIn();
    void aWorkstationReadsSecretsOnlyForSigningIn();
    void rightsAreRightAfterEveryMigration();
    void strangeRightsAreFound();
    void takingTheRoleCostsNoRoundTrip();

private:
    QString serverLog() const;
};

namespace
{
const QString owner = QStringLiteral("plantowner");

// A plant whose owner is no superuser, as on a managed server.
ConnectionSettings managedPlant(bool mayCreateRoles)
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    const QString database = cluster.createDatabase();
    const QString name = mayCreateRoles ? owner : QStringLiteral("lesserowner");
    cluster.run(QStringLiteral("CREATE ROLE %1 LOGIN %2 PASSWORD 'p@ss word:1'")
                    .arg(name, mayCreateRoles ? QStringLiteral("CREATEROLE") : QStringLiteral("NOCREATEROLE")));
    cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO %2").arg(database, name));
    ConnectionSettings settings = cluster.overTcp(database);
    settings.user = name;
    return settings;
}

void migrate(const ConnectionSettings &settings)
{
    const auto database = must(Database::open(settings, Database::Mode::ReadWrite));
    MigrationReport report;
    report.who = testIdentity();
    report.startedAt = QDateTime::currentDateTimeUtc();
    must(migrateInPlace(*database, report, carryOn()));
}

Done act(Database &database, const QString &person, const QString &sql)
{
    return inTransaction(database, {person, QStringLiteral("dock"), {}}, [&]() -> Done {
        BM_TRY(database.run(sql));
        return {};
    });
}

const QString release = QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = "
                                       "'PASSED' WHERE internal_lot_code = 'WAITING'");
const QString moveCustomers = QStringLiteral("UPDATE customers SET city = 'Oslo'");
} // namespace

void ServerLoginsTest::withoutGroupsEverythingIsAsBefore()
{
    Floor floor(Engine::PostgreSQL);
    QVERIFY(!must(hasServerGroups(*floor.database)));
    must(grantServerRights(*floor.database));
    QVERIFY(must(serverRightsDifferences(*floor.database)).empty());
    floor.finishedBatch();
    must(floor.lots.hold(floor.released(QStringLiteral("Rye"), kilos(5)), QStringLiteral("wet")));
    QVERIFY(!must(ServerLogins(floor.session).arePossible()));
    QCOMPARE(told(ServerLogins(floor.session).give(QStringLiteral("maria"), ServerPlant::password())),
             told(Error{Reason::PermissionDenied, {}, QStringLiteral("maria")}));
    QCOMPARE(must(ServerLogins(floor.session).all()), QStringList());
}

void ServerLoginsTest::anOwnerWhoMayCreateRolesNeedsNoDba()
{
    const ConnectionSettings settings = managedPlant(true);
    migrate(settings);
    const auto database = must(Database::open(settings, Database::Mode::ReadWrite));
    must(createServerGroups(*database));
    must(grantServerRights(*database));
    QVERIFY(must(serverRightsDifferences(*database)).empty());
    Session session{*database, owner, {}};
    must(database->run(QStringLiteral("INSERT INTO users (login, display_name, role) VALUES ('olga', 'Olga', 'QA')")));
    must(ServerLogins(session).give(QStringLiteral("olga"), ServerPlant::password()));
    ConnectionSettings olga = settings;
    olga.user = QStringLiteral("olga");
    olga.password = ServerPlant::password();
    const auto hers = must(Database::open(olga, Database::Mode::ReadWrite));
    QCOMPARE(hers->personOfConnection(), QStringLiteral("olga"));
    QVERIFY(act(*hers, {}, QStringLiteral("INSERT INTO customers (name) VALUES ('Cafe')")).ok());
    QCOMPARE(act(*hers, {}, QStringLiteral("INSERT INTO settings (name, value) VALUES ('a', 'b')")).error().reason,
             Reason::NotAllowed);
}

void ServerLoginsTest::anOwnerWhoMayNotIsTold()
{
    const ConnectionSettings settings = managedPlant(false);
    PrivateCluster::ofThisProgram().run(QStringLiteral("ALTER ROLE bm_people RENAME TO bm_later"));
    migrate(settings);
    const auto database = must(Database::open(settings, Database::Mode::ReadWrite));
    QCOMPARE(createServerGroups(*database).error().reason, Reason::PermissionDenied);
    // A DBA does it instead; the rights are still the owner's to give.
    PrivateCluster::ofThisProgram().run(QStringLiteral("ALTER ROLE bm_later RENAME TO bm_people"));
    must(createServerGroups(*database));
    must(grantServerRights(*database));
    QVERIFY(must(serverRightsDifferences(*database)).empty());
    Session session{*database, QStringLiteral("lesserowner"), {}};
    QVERIFY(!must(ServerLogins(session).arePossible()));
}

void ServerLoginsTest::theDbasScriptMakesTheGroups()
{
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    const QString script = QStringLiteral(BM_SOURCE_DIR "/packaging/postgresql/roles.sql");
    cluster.runFile(script, QStringLiteral("postgres")); // again, over what is there
    const Floor floor(Engine::PostgreSQL);
    QStringList wanted{peopleGroupName()};
    for (const Group group : allGroups())
        wanted << groupName(group);
    wanted.sort();
    QCOMPARE(floor.plant.lines(QStringLiteral("SELECT rolname FROM pg_roles WHERE rolname LIKE 'bm\\_%' ORDER BY 1")),
             wanted);
    QCOMPARE(floor.plant.value(QStringLiteral("SELECT count(*) FROM pg_auth_members WHERE member = "
                                              "'bm_station'::regrole")),
             QStringLiteral("4"));
}

void ServerLoginsTest::theFileForAWorkstationMakesOne()
{
    ServerPlant plant;
    const ConnectionSettings settings = plant.floor.plant.settings();
    QProcess psql;
    // psql asks for a password at the terminal; without one it reads the standard input.
    psql.start(QStringLiteral("setsid"),
               {QStringLiteral("psql"), QStringLiteral("-qX"), QStringLiteral("-h"), settings.host,
                QStringLiteral("-p"), settings.port, QStringLiteral("-U"), QStringLiteral("postgres"),
                QStringLiteral("-d"), settings.database, QStringLiteral("-v"), QStringLiteral("name=oven-1"),
                QStringLiteral("-f"), QStringLiteral(BM_SOURCE_DIR "/packaging/postgresql/workstation.sql")});
    psql.write((ServerPlant::password() + u'\n' + ServerPlant::password() + u'\n').toUtf8());
    psql.closeWriteChannel();
    QVERIFY(psql.waitForFinished(60'000));
    QCOMPARE(QString::fromUtf8(psql.readAllStandardError()).contains(QLatin1String("ERROR")), false);
    QCOMPARE(plant.askAs(QStringLiteral("oven-1"), QStringLiteral("SELECT count(*) FROM users")), QStringLiteral("4"));
    const auto station = plant.connect(QStringLiteral("oven-1"));
    QVERIFY(act(*station, QStringLiteral("receiver"), moveCustomers).ok());
}

QString ServerLoginsTest::serverLog() const
{
    QFile file(PrivateCluster::ofThisProgram().folder() + QStringLiteral("/server.log"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void ServerLoginsTest::aPasswordNeverReachesTheServer()
{
    ServerPlant plant;
    must(plant.floor.database->execute(
        QStringLiteral("ALTER DATABASE %1 SET log_statement = 'all'").arg(plant.floor.plant.settings().database)));
    const auto database = plant.floor.plant.open();
    Session session{*database, QStringLiteral("chief"), {}};
    const QString password = QStringLiteral("no log knows this");
    must(ServerLogins(session).give(QStringLiteral("line"), password));
    QTRY_VERIFY_WITH_TIMEOUT(serverLog().contains(QLatin1String("bm_server_login")), 20'000);
    QVERIFY(!serverLog().contains(password));
    ConnectionSettings line = plant.settingsOf(QStringLiteral("line"));
    QCOMPARE(Database::open(line, Database::Mode::ReadOnly).error().reason, Reason::WrongPassword);
    line.password = password;
    QVERIFY(Database::open(line, Database::Mode::ReadOnly).ok());
    // What is no verifier would be kept, and logged, as it is.
    QVERIFY(plant.attackAs(QStringLiteral("chief"), QStringLiteral("SELECT bm_server_login('line', 'in the clear')"))
                .contains(QLatin1String("bm:RefusedByDatabase")));
}

void ServerLoginsTest::otherPeoplesNamesAreRefused_data()
{
    QTest::addColumn<QString>("login");
    for (const char *login : {"postgres", "clerk", "pg_monitor", "pg_mine", "bm_admin", "bm_mine", "BM_Mine", "public"})
        QTest::newRow(login) << QString::fromLatin1(login);
}

void ServerLoginsTest::otherPeoplesNamesAreRefused()
{
    QFETCH(QString, login);
    ServerPlant plant;
    plant.floor.execute(QStringLiteral("INSERT INTO users (login, display_name, role) VALUES (?, 'X', 'QA')"), {login});
    const QString before =
        plant.floor.text(QStringLiteral("SELECT md5(string_agg(a::text, '|' ORDER BY oid)) FROM pg_authid a"));
    QCOMPARE(told(ServerLogins(plant.floor.session).give(login, ServerPlant::password())),
             told(Error{Reason::Duplicate, QStringLiteral("login"), login}));
    QCOMPARE(plant.floor.text(QStringLiteral("SELECT md5(string_agg(a::text, '|' ORDER BY oid)) FROM pg_authid a")),
             before);
}

void ServerLoginsTest::aWeakPasswordIsRefused()
{
    ServerPlant plant;
    ServerLogins logins(plant.floor.session);
    QCOMPARE(logins.give(QStringLiteral("line"), QStringLiteral("1234")).error().reason, Reason::SecretTooWeak);
    QCOMPARE(logins.give(QStringLiteral("line"), {}).error().reason, Reason::Required);
    QCOMPARE(logins.give(QStringLiteral("nobody"), ServerPlant::password()).error().reason, Reason::NotFound);
    QCOMPARE(logins.give(QString(70, u'x'), ServerPlant::password()).error().reason, Reason::TooLong);
}

void ServerLoginsTest::onlyAnAdministratorGivesLogins()
{
    ServerPlant plant;
    plant.floor.execute(QStringLiteral(
        "INSERT INTO users (login, display_name, role) VALUES ('Zoë \"Z\" O''Hara', 'Zoë', 'PRODUCTION')"));
    const QString zoe = QStringLiteral("Zoë \"Z\" O'Hara");
    for (const Role role : {Role::Receiving, Role::Production, Role::Qa}) {
        const auto database = plant.connect(ServerPlant::loginOf(role));
        Session session{*database, ServerPlant::loginOf(role), {}};
        QCOMPARE(ServerLogins(session).give(zoe, ServerPlant::password()).error().reason, Reason::NotAllowed);
    }
    const auto station = plant.connect(plant.addStation());
    Session session{*station, QStringLiteral("chief"), {}};
    must(ServerLogins(session).give(zoe, ServerPlant::password()));
    QVERIFY(must(ServerLogins(session).all()).contains(zoe));
    QCOMPARE(plant.connect(zoe)->personOfConnection(), zoe);
    session.person = QStringLiteral("quality");
    QCOMPARE(ServerLogins(session).take(zoe).error().reason, Reason::NotAllowed);
}

void ServerLoginsTest::aLoginFollowsItsPerson()
{
    ServerPlant plant;
    const auto chief = plant.connect(QStringLiteral("chief"));
    const auto receiver = plant.connect(QStringLiteral("receiver"));
    QVERIFY(!act(*receiver, {}, release));
    must(act(*chief, {}, QStringLiteral("UPDATE users SET role = 'QA' WHERE login = 'receiver'")));
    must(act(*receiver, {}, release)); // on the connection that is open
    must(act(*chief, {}, QStringLiteral("UPDATE users SET role = 'RECEIVING' WHERE login = 'receiver'")));
    QVERIFY(!act(*receiver, {},
                 QStringLiteral("INSERT INTO quality_checks (ingredient_lot_id, check_type, result, checked_by) SELECT "
                                "id, 'x', 'PASSED', 'x' FROM ingredient_lots LIMIT 1")));
    must(act(*chief, {}, QStringLiteral("UPDATE users SET is_active = false WHERE login = 'receiver'")));
    QVERIFY(!act(*receiver, {}, moveCustomers));
    QVERIFY(plant.attackAs(QStringLiteral("receiver"), QStringLiteral("SELECT 1"))
                .contains(QLatin1String("not permitted to log in")));
    QVERIFY(!must(ServerLogins(plant.floor.session).all()).contains(QStringLiteral("receiver")));
    must(act(*chief, {}, QStringLiteral("UPDATE users SET is_active = true WHERE login = 'receiver'")));
    must(act(*receiver, {}, moveCustomers));
    QVERIFY(must(serverRightsDifferences(*plant.floor.database)).empty());
}

void ServerLoginsTest::aLoginIsTakenAway()
{
    ServerPlant plant;
    ServerLogins logins(plant.floor.session);
    must(logins.take(QStringLiteral("line")));
    must(logins.take(QStringLiteral("line")));
    QVERIFY(plant.attackAs(QStringLiteral("line"), QStringLiteral("SELECT 1"))
                .contains(QLatin1String("password authentication failed")));
    QCOMPARE(plant.floor.count(QStringLiteral("SELECT count(*) FROM users WHERE login = 'line'")), 1);
    must(logins.give(QStringLiteral("line"), ServerPlant::password()));
    QCOMPARE(plant.attackAs(QStringLiteral("line"), QStringLiteral("SELECT 1")), QString());
}

// Groups belong to the whole server, people to their plant.
void ServerLoginsTest::aPersonOfAnotherPlantDoesNothingHere()
{
    ServerPlant plant;
    ServerPlant other;
    other.floor.execute(
        QStringLiteral("INSERT INTO users (login, display_name, role) VALUES ('guest', 'Guest', 'QA')"));
    must(ServerLogins(other.floor.session).give(QStringLiteral("guest"), ServerPlant::password()));
    QCOMPARE(other.attackAs(QStringLiteral("guest"), moveCustomers), QString());
    const QString before = plant.rows();
    QVERIFY(plant.attackAs(QStringLiteral("guest"), release).contains(QLatin1String("bm:NotAllowed")));
    QCOMPARE(plant.rows(), before);
}

void ServerLoginsTest::aWorkstationActsAsWhoSignedIn()
{
    ServerPlant plant;
    const auto station = plant.connect(plant.addStation());
    QCOMPARE(station->personOfConnection(), QString());
    QVERIFY(act(*station, QStringLiteral("receiver"), moveCustomers).ok());
    // The program's own SQL, had it forgotten to ask: refused by the server all the same.
    QCOMPARE(act(*station, QStringLiteral("receiver"), release).error().reason, Reason::NotAllowed);
    QCOMPARE(act(*station, QStringLiteral("receiver"), QStringLiteral("UPDATE pallets SET location = 'away'"))
                 .error()
                 .reason,
             Reason::PermissionDenied);
    QCOMPARE(act(*station, {}, moveCustomers).error().reason, Reason::PermissionDenied);
    QCOMPARE(act(*station, QStringLiteral("nobody"), moveCustomers).error().reason, Reason::PermissionDenied);
    must(act(*station, QStringLiteral("quality"), release));
    QCOMPARE(plant.floor.text(QStringLiteral("SELECT changed_by FROM audit_log ORDER BY id DESC LIMIT 1")),
             QStringLiteral("quality"));
    plant.floor.execute(QStringLiteral("UPDATE users SET is_active = false WHERE login = 'quality'"));
    QCOMPARE(act(*station, QStringLiteral("quality"), moveCustomers).error().reason, Reason::PermissionDenied);
    // Nothing of the role is left behind.
    QCOMPARE(
        must(station->first(QStringLiteral("SELECT current_setting('role') AS role")))->text(QStringLiteral("role")),
        QStringLiteral("none"));
}

void ServerLoginsTest::aWorkstationReadsSecretsOnlyForSigningIn()
{
    ServerPlant plant;
    const auto station = plant.connect(plant.addStation());
    Session session{*station, QStringLiteral("receiver"), QStringLiteral("dock")};
    const QString sql = QStringLiteral("SELECT secret FROM users WHERE login = 'chief'");
    const auto read = [&](const AuditContext &who) {
        return inTransaction(*station, who, [&] { return station->run(sql); });
    };
    QCOMPARE(read(session.because()).error().reason, Reason::PermissionDenied);
    QCOMPARE(must(read(session.forSigningIn())).size(), size_t(1));
    must(inTransaction(*station, session.forSigningIn(), [&]() -> Done {
        BM_TRY(station->run(QStringLiteral(
            "INSERT INTO sign_in_attempts (login, method, succeeded) VALUES ('chief', 'SECRET', true)")));
        return {};
    }));
}

void ServerLoginsTest::rightsAreRightAfterEveryMigration()
{
    ServerPlant plant;
    const auto database = plant.floor.plant.open();
    plant.floor.database.reset();
    for (const int version : {7, 4, 1}) {
        must(migrateDown(*database, version));
        MigrationReport report;
        report.who = testIdentity();
        report.startedAt = QDateTime::currentDateTimeUtc();
        must(migrateInPlace(*database, report, carryOn()));
        QVERIFY(must(serverRightsDifferences(*database)).empty());
        QCOMPARE(report.versionAfter, report.before.programVersion);
        for (const CheckResult &check : report.validation)
            QVERIFY2(check.ok, qPrintable(check.detail));
    }
    QVERIFY(plant.attackAs(QStringLiteral("receiver"), QStringLiteral("DELETE FROM customers"))
                .contains(QLatin1String("permission denied")));
}

void ServerLoginsTest::strangeRightsAreFound()
{
    ServerPlant plant;
    const auto found = [&plant](const QString &sql) {
        must(plant.floor.database->execute(sql));
        QStringList told;
        for (const RightsDifference &difference : must(serverRightsDifferences(*plant.floor.database)))
            told << (difference.isTooMuch ? u'+' : u'-') + difference.group + u' ' + difference.what;
        must(grantServerRights(*plant.floor.database));
        return told;
    };
    QCOMPARE(found(QStringLiteral("GRANT UPDATE (weight) ON pallets TO bm_receiving")),
             QStringList{QStringLiteral("+bm_receiving UPDATE pallets.weight")});
    QCOMPARE(found(QStringLiteral("REVOKE INSERT ON holds FROM bm_qa")).size(), 10);
    QCOMPARE(found(QStringLiteral("GRANT DELETE ON audit_log TO PUBLIC")).size(), 5);
    QCOMPARE(found(QStringLiteral("GRANT CREATE ON SCHEMA public TO bm_station")),
             QStringList{QStringLiteral("+bm_station CREATE public")});
    QVERIFY(must(serverRightsDifferences(*plant.floor.database)).empty());
    must(plant.floor.database->execute(QStringLiteral("GRANT bm_admin TO bm_receiving")));
    QVERIFY(!must(serverRightsDifferences(*plant.floor.database)).empty());
    must(plant.floor.database->execute(QStringLiteral("REVOKE bm_admin FROM bm_receiving")));
}

void ServerLoginsTest::takingTheRoleCostsNoRoundTrip()
{
    ServerPlant plant;
    const auto station = plant.connect(plant.addStation());
    const auto calls = [&plant] {
        return plant.floor.count(QStringLiteral("SELECT COALESCE(sum(calls), 0)::bigint FROM pg_stat_statements s JOIN "
                                                "pg_roles r ON r.oid = s.userid WHERE "
                                                "r.rolname LIKE 'dock\\_%' OR r.rolname = 'bm_receiving'"));
    };
    must(plant.floor.database->execute(QStringLiteral("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")));
    must(act(*station, QStringLiteral("receiver"), moveCustomers));
    const qint64 before = calls();
    must(act(*station, QStringLiteral("receiver"), moveCustomers));
    QCOMPARE(calls() - before, 5); // BEGIN, who acts, the work, nobody acts, COMMIT
}

QTEST_GUILESS_MAIN(ServerLoginsTest)
#include "serverloginstest.moc"
