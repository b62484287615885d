// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/backups.h"
#include "services/demo.h"
#include "services/serverlogins.h"
#include "services/serviceworker.h"
#include "support/clirun.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Attempt
{
    QString name;
    std::function<Done(Services &)> task;
};

template <typename T>
Done only(const Result<T> &result)
{
    return result ? Done() : Done(result.error());
}

// What a receiving clerk may not do, each of it ready to be done.
std::vector<Attempt> beyondReceiving(Floor &floor, PersonId clerk)
{
    const QString waiting = floor.received(u"Rye"_qs, kilos(5));
    const QString batch = floor.finishedBatch();
    const RunId run = must(floor.production.find(batch)).id;
    PlannedHow how;
    how.who = testIdentity();
    BackupPlan plan;
    plan.folder = floor.plant.folder() + u"/stolen"_qs;
    return {
        {u"own role"_qs, [=](Services &plant) { return plant.people.setRole(clerk, Role::Admin); }},
        {u"a person"_qs,
         [](Services &plant) {
             return only(plant.people.add({u"eve"_qs, {}, Role::Admin, {}, {}}));
         }},
        {u"release"_qs, [=](Services &plant) { return plant.lots.release(waiting, u"fine"_qs, {}); }},
        {u"verdict"_qs, [=](Services &plant) { return plant.production.checkQuality(run, u"FAILED"_qs, u"no"_qs); }},
        {u"yield"_qs,
         [=](Services &plant) {
             return only(plant.production.amend(run, kilos(99), u"counted"_qs, Signature{u"otto"_qs, staffPin}));
         }},
        {u"batch"_qs,
         [=](Services &plant) {
             return only(plant.production.plan({u"Loaf"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, true}));
         }},
        {u"pallet"_qs,
         [=](Services &plant) {
             return only(plant.palletizing.build({batch, kilos(1), {}, {}}));
         }},
        {u"recipe"_qs,
         [](Services &plant) {
             return only(plant.catalog.addRecipe({u"Bun"_qs, kilos(1), u"units"_qs, {}, {}}));
         }},
        {u"plan"_qs, [=](Services &plant) { return Backups(plant.session).setPlan(plan); }},
        {u"backup"_qs, [=](Services &plant) { return only(Backups(plant.session).makeNow(how, carryOn())); }},
        {u"demo"_qs, [](Services &plant) { return only(fillDemo(plant.session, 0.01, 1, {})); }},
    };
}

// A page, or something that writes into the memory of the program, says who she is.
Person claimed(const QString &login, Role role)
{
    Person person;
    person.id = PersonId(1);
    person.login = login;
    person.displayName = login;
    person.role = role;
    return person;
}

QStringList evidence(const TestPlant &plant)
{
    QStringList rows;
    for (const QString &table : {u"users"_qs, u"settings"_qs, u"audit_log"_qs, u"signatures"_qs, u"pallets"_qs,
                                 u"ingredient_lots"_qs, u"production_runs"_qs, u"recipes"_qs})
        rows += plant.lines(u"SELECT * FROM "_qs + table);
    rows.sort();
    return rows;
}
} // namespace

// A role that was changed anywhere but in the plant gives nothing.
class StolenRoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleInMemoryGivesNothing_data() { forBothEngines(); }
    void aRoleInMemoryGivesNothing()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Loaf"_qs, {u"Rye"_qs});
        const auto attempts = beyondReceiving(floor, PersonId(1));
        enrolStaff(*floor.database);
        const QStringList before = evidence(floor.plant);
        ServiceWorker worker(floor.plant.settings(), u"rita"_qs, u"dock"_qs, [&floor] { return floor.now; });
        for (const Role role : {Role::Production, Role::Qa, Role::Admin}) {
            worker.setSignedIn(claimed(u"rita"_qs, role));
            QCOMPARE(worker.role(), std::optional(role));
            for (const Attempt &attempt : attempts) {
                const Done done = worker.ask(attempt.task).result();
                QVERIFY2(told(done) == u"NotAllowed|person|RECEIVING", qPrintable(attempt.name + u' ' + told(done)));
            }
        }
        QCOMPARE(evidence(floor.plant), before);
        QVERIFY(!QDir(floor.plant.folder() + u"/stolen"_qs).exists());
        // With the role that the plant knows, the same is done.
        floor.execute(u"UPDATE users SET role = 'ADMIN' WHERE login = 'rita'"_qs);
        worker.setSignedIn(claimed(u"rita"_qs, Role::Receiving));
        QCOMPARE(told(worker.ask(attempts[1].task).result()), u"ok"_qs);
    }

    // Files of the account and variables that somebody edited.
    void settingsGiveNothing_data() { forBothEngines(); }
    void settingsGiveNothing()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        CliRun cli;
        const QByteArray lines = "role=ADMIN\nROLE=ADMIN\nUSER=ada\nBM_USER=ada\nBM_ROLE=ADMIN\nperson=ada\n";
        for (const QString &name :
             {u"/.env"_qs, u"/.config/BakerMaiden/bakermaiden.ini"_qs, u"/.config/bakermaiden/bakermaiden.conf"_qs,
              u"/.config/bakermaiden/settings.ini"_qs}) {
            const QString path = cli.home() + name;
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            QVERIFY(file.write(name == u"/.env" ? lines : "[signin]\n" + lines) > 0);
        }
        for (const QString &name : {u"USER"_qs, u"LOGNAME"_qs, u"USERNAME"_qs, u"BM_USER"_qs, u"PGUSER_ROLE"_qs})
            cli.setVariable(name, u"ada"_qs);
        cli.setVariable(u"BM_ROLE"_qs, u"ADMIN"_qs);
        const QStringList plant{u"--json"_qs, u"--database"_qs, CliRun::place(floor.plant.settings())};
        const QStringList rename{u"people"_qs, u"rename"_qs, u"rita"_qs, u"Boss"_qs};
        const QByteArray pin = staffPin.toUtf8() + '\n';
        QCOMPARE(cli(plant + rename, pin).reason(), u"not_signed_in"_qs);
        QCOMPARE(cli(plant + QStringList{u"--user"_qs, u"rita"_qs} + rename, pin).reason(), u"not_allowed"_qs);
        // Nor what stands in the plant's own settings.
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('role', 'ADMIN'), ('person', 'ada')"_qs);
        QCOMPARE(cli(plant + QStringList{u"--user"_qs, u"rita"_qs} + rename, pin).reason(), u"not_allowed"_qs);
        QCOMPARE(floor.text(u"SELECT display_name FROM users WHERE login = 'rita'"_qs), u"RITA"_qs);
    }

    // With the login of the own on a server even the name in memory gives nothing: the server knows who it is.
    void aNameInMemoryGivesNothingOnAServer()
    {
        ServerPlant plant;
        Floor &floor = plant.floor;
        const PersonId clerk(floor.count(u"SELECT id FROM users WHERE login = 'receiver'"_qs));
        const auto attempts = beyondReceiving(floor, clerk);
        enrolStaff(*floor.database);
        const QString before = plant.rows();
        const auto database = plant.connect(u"receiver"_qs);
        for (const QString &name : {u"chief"_qs, u"quality"_qs, u"line"_qs, u"ada"_qs}) {
            Session session{*database, name, u"dock"_qs, [&floor] { return floor.now; }};
            Services services(session);
            for (const Attempt &attempt : attempts)
                QVERIFY2(!attempt.task(services).ok(), qPrintable(name + u' ' + attempt.name));
        }
        QCOMPARE(plant.rows(), before);
        // What she may do all the same has her own name in the history.
        Session session{*database, u"chief"_qs, u"dock"_qs, [&floor] { return floor.now; }};
        must(Services(session).catalog.addSupplier(u"Mill & Daughters"_qs));
        QCOMPARE(
            floor.text(u"SELECT changed_by FROM audit_log WHERE table_name = 'suppliers' ORDER BY id DESC LIMIT 1"_qs),
            u"receiver"_qs);
    }

    void aClerksPsqlTakesNoRole_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("SET ROLE") << u"SET ROLE bm_admin"_qs;
        QTest::newRow("SET LOCAL ROLE") << u"BEGIN; SET LOCAL ROLE bm_qa; COMMIT"_qs;
        QTest::newRow("the role as a setting") << u"SELECT set_config('role', 'bm_admin', false)"_qs;
        QTest::newRow("the workstations' role") << u"SELECT set_config('role', 'bm_station', false)"_qs;
        QTest::newRow("another session") << u"SET SESSION AUTHORIZATION chief"_qs;
        QTest::newRow("another session as a setting")
            << u"SELECT set_config('session_authorization', 'chief', false)"_qs;
        QTest::newRow("the own role") << u"UPDATE users SET role = 'ADMIN' WHERE login = current_user"_qs;
        QTest::newRow("the own role beside the PIN")
            << u"UPDATE users SET secret = 'x', role = 'ADMIN' WHERE login = 'receiver'"_qs;
        QTest::newRow("the own role in the administrator's name")
            << u"SELECT set_config('bm.person', 'chief', false); UPDATE users SET role = 'ADMIN' WHERE login = 'receiver'"_qs;
        QTest::newRow("another's PIN in her name")
            << u"BEGIN; SET LOCAL bm.person = 'chief'; UPDATE users SET secret = 'x' WHERE login = 'chief'; COMMIT"_qs;
        QTest::newRow("a release in the name of quality")
            << u"SELECT set_config('bm.person', 'quality', false); UPDATE ingredient_lots SET status = "
               "'QUALITY_APPROVED', quality_status = 'PASSED' WHERE internal_lot_code = 'WAITING'"_qs;
        QTest::newRow("inside a block")
            << u"DO $$ BEGIN PERFORM set_config('role', 'bm_admin', true); UPDATE users SET role = 'ADMIN'; END $$"_qs;
        QTest::newRow("the membership") << u"GRANT bm_admin TO receiver"_qs;
        QTest::newRow("the list of memberships") << u"DELETE FROM pg_auth_members"_qs;
        QTest::newRow("a person of the own")
            << u"INSERT INTO users (login, display_name, role) VALUES ('x', 'X', 'ADMIN')"_qs;
    }
    void aClerksPsqlTakesNoRole()
    {
        QFETCH(QString, sql);
        ServerPlant plant;
        const QString before = plant.rows();
        const QString words = plant.attackAs(u"receiver"_qs, sql);
        QVERIFY2(words.contains(u"permission denied") || words.contains(u"bm:NotAllowed") || words.contains(u"must ") ||
                     words.contains(u"admin option"),
                 qPrintable(words.isEmpty() ? u"the server accepted it"_qs : words));
        QCOMPARE(plant.rows(), before);
        // Nor is anything left behind for the next session.
        QCOMPARE(plant.askAs(u"receiver"_qs, u"SELECT current_user, pg_has_role('bm_admin', 'MEMBER')"_qs),
                 u"receiver|f"_qs);
    }

    // What the account asks for at the next sign-in, the server does not give either.
    void aRoleForTheNextSessionIsNotTaken()
    {
        ServerPlant plant;
        (void)plant.attackAs(u"receiver"_qs, u"ALTER ROLE receiver SET role = 'bm_admin'"_qs);
        QCOMPARE(plant.askAs(u"receiver"_qs, u"SELECT current_user"_qs), u"receiver"_qs);
        QVERIFY(plant.attackAs(u"receiver"_qs, u"UPDATE users SET role = 'ADMIN' WHERE login = 'receiver'"_qs)
                    .contains(u"permission denied"));
        must(plant.floor.database->execute(u"ALTER ROLE receiver RESET role"_qs));
    }

    // Whoever may write the file may write every row; the history says that it was not the program.
    void aFileSaysThatItWasNotTheProgram()
    {
        Floor floor(Engine::SQLite);
        enrolStaff(*floor.database);
        QCOMPARE(floor.plant.attack(u"UPDATE users SET role = 'ADMIN' WHERE login = 'rita'"_qs), QString());
        QCOMPARE(floor.plant.lines(
                     u"SELECT changed_by FROM audit_log WHERE table_name = 'users' ORDER BY id DESC LIMIT 1"_qs),
                 QStringList{u"(outside the program)"_qs});
    }
};

QTEST_GUILESS_MAIN(StolenRoleTest)
#include "stolenroletest.moc"
