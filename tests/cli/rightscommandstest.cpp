// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

using namespace bm;
using namespace bm::test;

namespace
{
const QString password = ServerPlant::password();

QString told(const CliAnswer &answer)
{
    return QString::number(answer.status) + u' ' + answer.reason();
}

QStringList rolesOf(Act act)
{
    QStringList roles;
    for (const Role role : allRoles()) {
        if (mayDo(role, act))
            roles << roleName(role);
    }
    return roles;
}

QStringList differences(const CliAnswer &answer)
{
    QStringList lines;
    for (const QJsonValue &one : answer.json()[u"differences"].toArray())
        lines << one[u"group"].toString() + u' ' + one[u"right"].toString() +
                     (one[u"too_much"].toBool() ? u" too much"_qs : u" missing"_qs);
    return lines;
}
} // namespace

// Who may what, with the command line: the matrix, the rights of a server, and logins on it.
class RightsCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer ask(const TestPlant &plant, const QStringList &words, const QByteArray &input = {}) const
    {
        return m_cli(QStringList{u"--database"_qs, CliRun::place(plant.settings()), u"--json"_qs} + words, input);
    }
    // Gives or takes rita's login on the server in the name of somebody; with that one's PIN.
    CliAnswer login(const TestPlant &plant, const QString &who, const QStringList &more = {}) const
    {
        return ask(plant, QStringList{u"--user"_qs, who, u"rights"_qs, u"login"_qs, u"rita"_qs} + more,
                   staffPin.toUtf8() + '\n' + password.toUtf8() + '\n');
    }
    static bool canConnect(const ServerPlant &plant, const QString &who)
    {
        return Database::open(plant.settingsOf(who), Database::Mode::ReadOnly).ok();
    }

private Q_SLOTS:
    // The first one finds a server without groups; they are the whole server's and stay.
    void aServerComesToItsRights()
    {
        const TestPlant plant(Engine::PostgreSQL);
        QCOMPARE(told(ask(plant, {u"rights"_qs, u"check"_qs})), u"3 not_found"_qs);
        const CliAnswer installed = ask(plant, {u"rights"_qs, u"install"_qs});
        QCOMPARE(told(installed), u"0 "_qs);
        QVERIFY(installed.json()[u"ok"].toBool());
        QCOMPARE(told(ask(plant, {u"rights"_qs, u"check"_qs})), u"0 "_qs);
        // Somebody gives away more, and takes something away.
        QCOMPARE(plant.attack(u"GRANT DELETE ON pallets TO bm_receiving; REVOKE INSERT ON signatures FROM bm_qa"_qs),
                 QString());
        const CliAnswer checked = ask(plant, {u"rights"_qs, u"check"_qs});
        QCOMPARE(checked.status, 1);
        QVERIFY(!checked.json()[u"ok"].toBool());
        const QStringList found = differences(checked);
        QVERIFY2(found.contains(u"bm_receiving DELETE pallets too much"), qPrintable(found.join(u'\n')));
        QVERIFY2(found.filter(u"bm_qa INSERT signatures"_qs).join(u' ').endsWith(u" missing"),
                 qPrintable(found.join(u'\n')));
        const CliAnswer words = m_cli(plant.settings(), {u"rights"_qs, u"check"_qs});
        QVERIFY2(words.out.contains("too much: bm_receiving, DELETE pallets"), words.out.constData());
        QVERIFY2(words.out.contains("missing: bm_qa, INSERT signatures"), words.out.constData());
        // Looking changed nothing, installing puts it right.
        QCOMPARE(differences(ask(plant, {u"rights"_qs, u"check"_qs})), found);
        QCOMPARE(told(ask(plant, {u"rights"_qs, u"install"_qs})), u"0 "_qs);
        const CliAnswer whole = m_cli(plant.settings(), {u"rights"_qs, u"check"_qs});
        QCOMPARE(whole.status, 0);
        QCOMPARE(whole.out, QByteArray("The server's rights are those of this program.\n"));
    }

    void aFileHasNoServersRights()
    {
        const TestPlant plant(Engine::SQLite);
        for (const QString &what : {u"install"_qs, u"check"_qs})
            QCOMPARE(told(ask(plant, {u"rights"_qs, what})), u"2 bad_url"_qs);
        const CliAnswer answer = ask(plant, {u"rights"_qs, u"login"_qs, u"rita"_qs}, password.toUtf8() + '\n');
        QCOMPARE(answer.reason(), u"permission_denied"_qs);
    }

    void theMatrixIsPrinted_data() { forBothEngines(); }
    void theMatrixIsPrinted()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        const QJsonArray acts = ask(floor.plant, {u"people"_qs, u"rights"_qs}).json()[u"acts"].toArray();
        const QByteArray text = m_cli(floor.plant.settings(), {u"people"_qs, u"rights"_qs}).out;
        QCOMPARE(acts.size(), qsizetype(allActs().size()));
        for (const Act act : allActs()) {
            const QJsonValue printed = acts[qsizetype(act)];
            QCOMPARE(printed[u"act"].toString(), actName(act));
            QCOMPARE(printed[u"roles"].toVariant().toStringList(), rolesOf(act));
            QCOMPARE(printed[u"signature"].isNull(), signatureRule(act) == SignatureRule::None);
            const QRegularExpression line(
                u"^%1 +%2 *( own| second_person)?$"_qs.arg(actName(act), rolesOf(act).join(u' ')),
                QRegularExpression::MultilineOption);
            QVERIFY2(line.match(QString::fromUtf8(text)).hasMatch(),
                     qPrintable(actName(act) + u'\n' + QString::fromUtf8(text)));
        }
        QCOMPARE(acts[qsizetype(Act::AmendRun)][u"signature"].toString(), u"second_person"_qs);
    }

    // The matrix is the program's; what can be changed is who stands in which column.
    void anotherRoleIsAnotherColumn_data() { forBothEngines(); }
    void anotherRoleIsAnotherColumn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        const QByteArray pin = staffPin.toUtf8() + '\n';
        const QStringList recipe{u"--user"_qs, u"paul"_qs, u"people"_qs, u"rename"_qs, u"rita"_qs, u"Rita R"_qs};
        QCOMPARE(told(ask(floor.plant, recipe, pin)), u"5 not_allowed"_qs);
        for (const QString &who : {u"rita"_qs, u"paul"_qs, u"quinn"_qs})
            QCOMPARE(
                told(ask(floor.plant, {u"--user"_qs, who, u"people"_qs, u"role"_qs, u"paul"_qs, u"admin"_qs}, pin)),
                u"5 not_allowed"_qs);
        QCOMPARE(floor.text(u"SELECT role FROM users WHERE login = 'paul'"_qs), u"PRODUCTION"_qs);
        QCOMPARE(
            told(ask(floor.plant, {u"--user"_qs, u"ada"_qs, u"people"_qs, u"role"_qs, u"paul"_qs, u"admin"_qs}, pin)),
            u"0 "_qs);
        QCOMPARE(told(ask(floor.plant, recipe, pin)), u"0 "_qs);
    }

    void onlyAnAdministratorGivesAndTakesLogins()
    {
        ServerPlant plant;
        const TestPlant &place = plant.floor.plant;
        enrolStaff(*plant.floor.database);
        for (const QString &who : {u"rita"_qs, u"paul"_qs, u"quinn"_qs})
            QCOMPARE(told(login(place, who)), u"5 not_allowed"_qs);
        QVERIFY(!canConnect(plant, u"rita"_qs));
        const CliAnswer weak = ask(place, {u"--user"_qs, u"ada"_qs, u"rights"_qs, u"login"_qs, u"rita"_qs},
                                   staffPin.toUtf8() + "\nshort\n");
        QCOMPARE(told(weak), u"2 secret_too_weak"_qs);
        const CliAnswer given = login(place, u"ada"_qs);
        QCOMPARE(told(given), u"0 "_qs);
        QVERIFY(given.json()[u"has_login"].toBool());
        QVERIFY(!given.out.contains(password.toUtf8()) && !given.err.contains(password.toUtf8()));
        QCOMPARE(plant.askAs(u"rita"_qs, u"SELECT pg_has_role('bm_receiving', 'USAGE')"_qs), u"t"_qs);
        for (const QString &who : {u"rita"_qs, u"paul"_qs, u"quinn"_qs})
            QCOMPARE(told(login(place, who, {u"--remove"_qs})), u"5 not_allowed"_qs);
        QVERIFY(canConnect(plant, u"rita"_qs));
        QVERIFY(!login(place, u"ada"_qs, {u"--remove"_qs}).json()[u"has_login"].toBool(true));
        QVERIFY(!canConnect(plant, u"rita"_qs));
    }

    // Over the own login of a person the server refuses, whatever name is said.
    void aClerksLoginInstallsNothing()
    {
        ServerPlant plant;
        enrolStaff(*plant.floor.database);
        const QString before = plant.rows();
        for (const Role role : {Role::Receiving, Role::Production, Role::Qa}) {
            const ConnectionSettings mine = plant.settingsOf(ServerPlant::loginOf(role));
            QUrl url(mine.toUrlWithoutPassword());
            url.setPassword(mine.password);
            CliRun cli;
            cli.setVariable(u"DATABASE_URL"_qs, url.toString(QUrl::FullyEncoded));
            QCOMPARE(cli({u"--json"_qs, u"--user"_qs, u"ada"_qs, u"rights"_qs, u"install"_qs}).reason(),
                     u"permission_denied"_qs);
            const CliAnswer login = cli({u"--json"_qs, u"--user"_qs, u"ada"_qs, u"rights"_qs, u"login"_qs, u"ada"_qs},
                                        password.toUtf8() + '\n');
            QCOMPARE(told(login), u"5 not_allowed"_qs);
        }
        QCOMPARE(plant.rows(), before);
    }
};

QTEST_GUILESS_MAIN(RightsCommandsTest)
#include "rightscommandstest.moc"
