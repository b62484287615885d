// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/signin.h"
#include "domain/rights.h"
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int patience = 60'000;

struct Try
{
    Act act;
    QString command; // "|" between the words
};

// What one person of a role tries, on things that the administrator made ready.
std::vector<Try> triesOn(Floor &floor, const QString &login)
{
    floor.session.person = u"ada"_qs;
    const auto lot = [&floor] { return floor.released(u"Rye"_qs, kilos(5)); };
    const QString held = lot();
    must(floor.lots.hold(held, u"smells"_qs));
    floor.recipe(u"Bun of "_qs + login, {u"Rye"_qs});
    const QString batch = floor.finishedBatch();
    const auto pallet = [&] { return must(floor.palletizing.build({batch, kilos(5), {}, {}})).number; };
    return {
        {Act::ReceiveLot, u"receive|Rye|3"_qs},
        {Act::AdjustLot, u"lot|adjust|%1|1|--reason|counted"_qs.arg(lot())},
        {Act::MoveLot, u"stock|move|%1|A-1"_qs.arg(lot())},
        {Act::WasteLot, u"stock|waste|%1|1|--reason|torn"_qs.arg(lot())},
        {Act::HoldLot, u"lot|hold|%1|--reason|smells"_qs.arg(lot())},
        {Act::ReleaseLot, u"lot|release|%1"_qs.arg(floor.received(u"Rye"_qs, kilos(5)))},
        {Act::ReleaseHeldLot, u"lot|release|%1|--reason|fine|--signer|%2"_qs.arg(held, login)},
        {Act::RejectLot, u"lot|reject|%1|--reason|smells"_qs.arg(lot())},
        {Act::RunBatch, u"run|new|Bun of %1|100"_qs.arg(login)},
        {Act::CheckRunQuality, u"run|quality|%1|passed|--notes|tasted"_qs.arg(batch)},
        {Act::AmendRun, u"run|amend|%1|99|--reason|counted|--signer|otto"_qs.arg(batch)},
        {Act::BuildPallet, u"pallet|new|%1|5"_qs.arg(batch)},
        {Act::ShipPallet, u"pallet|ship|%1|Shop"_qs.arg(pallet())},
        {Act::VoidPallet, u"pallet|void|%1|--reason|fell"_qs.arg(pallet())},
        {Act::OpenRecall, u"recall|%1|--reason|metal|--mock"_qs.arg(batch)},
        {Act::CloseRecall, u"recalls|close|%1|--reason|over"_qs.arg(
                               must(floor.services.recalls.open({{batch}, u"metal"_qs, true})).number)},
        {Act::ManagePeople, u"people|rename|rita|Rita"_qs},
        {Act::ManageDatabase, u"demo|--scale|0.01"_qs},
    };
}
} // namespace

class PeopleCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    QStringList words(const TestPlant &plant, const QString &command) const
    {
        return QStringList{u"--database"_qs, CliRun::place(plant.settings()), u"--json"_qs} + command.split(u'|');
    }
    // "5 not_allowed", or "0 " when it was done.
    QString told(const TestPlant &plant, const QString &command, const QStringList &lines = {})
    {
        const CliAnswer answer =
            m_cli(words(plant, command), lines.join(u'\n').toUtf8() + (lines.isEmpty() ? "" : "\n"));
        return QString::number(answer.status) + u' ' + answer.reason();
    }
    QJsonObject done(const TestPlant &plant, const QString &command, const QStringList &lines = {})
    {
        const CliAnswer answer = m_cli(words(plant, command), lines.join(u'\n').toUtf8() + '\n');
        if (answer.status != 0)
            qWarning("%s: %d %s", qPrintable(command), answer.status, answer.err.constData());
        return answer.json();
    }

private Q_SLOTS:
    void fromTheFirstAdministratorOn_data() { forBothEngines(); }
    void fromTheFirstAdministratorOn()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        QCOMPARE(done(plant, u"people|list"_qs)[u"people"].toArray().size(), 0);
        QCOMPARE(told(plant, u"people|first|ana"_qs), u"2 required"_qs);
        QCOMPARE(told(plant, u"people|first|ana"_qs, {u"123456"_qs}), u"2 secret_too_weak"_qs);
        const QJsonObject ana =
            done(plant, u"people|first|ana|--name|Ana Ruiz|--badge"_qs, {u"Brezel-88"_qs, u"B-7000123"_qs});
        QCOMPARE(ana[u"role"].toString(), u"ADMIN"_qs);
        QVERIFY(ana[u"has_badge"].toBool() && ana[u"has_secret"].toBool());
        QCOMPARE(told(plant, u"people|first|eve"_qs, {u"Brezel-88"_qs}), u"5 not_allowed"_qs);
        const QString me = u"--user|ana|"_qs;
        QCOMPARE(done(plant, me + u"people|add|ben|qa"_qs, {u"Brezel-88"_qs, u"Torte-51"_qs})[u"role"].toString(),
                 u"QA"_qs);
        QCOMPARE(told(plant, me + u"people|add|ben|qa"_qs, {u"Brezel-88"_qs, u"Torte-51"_qs}), u"5 duplicate"_qs);
        QCOMPARE(told(plant, me + u"people|add|cid|boss"_qs, {u"Brezel-88"_qs, u"Torte-51"_qs}),
                 u"2 unknown_action"_qs);
        QCOMPARE(done(plant, me + u"people|role|BEN|production"_qs, {u"Brezel-88"_qs})[u"role"].toString(),
                 u"PRODUCTION"_qs);
        QCOMPARE(done(plant, me + u"people|rename|ben|Ben Ode"_qs, {u"Brezel-88"_qs})[u"display_name"].toString(),
                 u"Ben Ode"_qs);
        QVERIFY(done(plant, me + u"people|badge|ben"_qs, {u"Brezel-88"_qs, u"B-7000124"_qs})[u"has_badge"].toBool());
        QVERIFY(!done(plant, me + u"people|badge|ben|--remove"_qs, {u"Brezel-88"_qs})[u"has_badge"].toBool());
        QCOMPARE(told(plant, me + u"people|secret|ben"_qs, {u"Brezel-88"_qs, u"Kruste-9"_qs}), u"0 "_qs);
        QVERIFY(!done(plant, me + u"people|deactivate|ben"_qs, {u"Brezel-88"_qs})[u"is_active"].toBool());
        QCOMPARE(told(plant, u"--user|ben|receive|Rye|3"_qs, {u"Kruste-9"_qs}), u"5 wrong_secret"_qs);
        QVERIFY(done(plant, me + u"people|activate|ben"_qs, {u"Brezel-88"_qs})[u"is_active"].toBool());
        QCOMPARE(told(plant, me + u"people|deactivate|ana"_qs, {u"Brezel-88"_qs}), u"5 last_admin"_qs);
        QCOMPARE(told(plant, me + u"people|role|nobody|qa"_qs, {u"Brezel-88"_qs}), u"3 not_found"_qs);
        QCOMPARE(told(plant, u"--user|ben|people|role|ben|admin"_qs, {u"Kruste-9"_qs}), u"5 not_allowed"_qs);
        QCOMPARE(done(plant, u"people|list"_qs)[u"people"].toArray().size(), 2);
        QCOMPARE(plant.value(u"SELECT count(*) FROM audit_log WHERE changed_by = 'ana' AND table_name = 'users'"_qs),
                 u"8"_qs);
    }

    void withoutAPersonNothingIsChanged_data() { forBothEngines(); }
    void withoutAPersonNothingIsChanged()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.received(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        const CliAnswer answer = m_cli(words(floor.plant, u"receive|Rye|3"_qs), "Kuchen-42\n");
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"not_signed_in"_qs);
        QVERIFY2(answer.err.contains("--user LOGIN"), answer.err.constData());
        QCOMPARE(told(floor.plant, u"--user|rita|receive|Rye|3"_qs), u"5 not_signed_in"_qs);
        QCOMPARE(told(floor.plant, u"--user|rita|receive|Rye|3"_qs, {u"Kuchen-43"_qs}), u"5 wrong_secret"_qs);
        QCOMPARE(told(floor.plant, u"--user|nobody|receive|Rye|3"_qs, {staffPin}), u"5 wrong_secret"_qs);
        QCOMPARE(told(floor.plant, u"demo|--scale|0.01"_qs), u"5 not_signed_in"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM ingredient_lots"_qs), 1);
        QCOMPARE(told(floor.plant, u"--user|RITA|receive|Rye|3"_qs, {staffPin}), u"0 "_qs);
        QCOMPARE(floor.text(u"SELECT created_by FROM ingredient_lots ORDER BY id DESC LIMIT 1"_qs), u"rita"_qs);
        // What only looks needs nobody.
        for (const QString &looking : {u"inspect"_qs, u"plan"_qs, u"verify"_qs, u"log"_qs, u"schema"_qs, u"health"_qs,
                                       u"scan|12345"_qs, u"people|rights"_qs, u"trace|forward|%1"_qs.arg(lot)})
            QCOMPARE(told(floor.plant, looking), u"0 "_qs);
    }

    void theMatrixThroughCommands_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("role");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const Role role : allRoles())
                QTest::newRow(qPrintable(engineName(engine) + u' ' + roleName(role))) << engine << int(role);
        }
    }
    void theMatrixThroughCommands()
    {
        QFETCH(Engine, engine);
        QFETCH(int, role);
        const QStringList logins{u"rita"_qs, u"paul"_qs, u"quinn"_qs, u"ada"_qs};
        const QString login = logins[role];
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(1));
        enrolStaff(*floor.database);
        for (const Try &one : triesOn(floor, login)) {
            const QString answer = told(floor.plant, u"--user|%1|"_qs.arg(login) + one.command, {staffPin, staffPin});
            // A plant with something in it takes no demo.
            const QString done = one.act == Act::ManageDatabase ? u"5 not_empty"_qs : u"0 "_qs;
            const QString expected = mayDo(Role(role), one.act) ? done : u"5 not_allowed"_qs;
            QVERIFY2(answer == expected, qPrintable(actName(one.act) + u": "_qs + answer));
        }
    }

    void signaturesComeOnTheSecondLine_data() { forBothEngines(); }
    void signaturesComeOnTheSecondLine()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        enrolStaff(*floor.database);
        const QString amend = u"--user|quinn|run|amend|%1|97.5|--reason|counted twice"_qs.arg(batch);
        QCOMPARE(told(floor.plant, amend, {staffPin}), u"5 second_person_needed"_qs);
        QCOMPARE(told(floor.plant, amend + u"|--signer|quinn"_qs, {staffPin, staffPin}), u"5 second_person_needed"_qs);
        QCOMPARE(told(floor.plant, amend + u"|--signer|otto"_qs, {staffPin, u"wrong-1"_qs}), u"5 wrong_secret"_qs);
        const QJsonObject amended = done(floor.plant, amend + u"|--signer|otto"_qs, {staffPin, staffPin});
        QCOMPARE(amended[u"actual_quantity"].toString(), u"97.500"_qs);
        QCOMPARE(floor.plant.lines(u"SELECT signed_by, reason FROM signatures"_qs),
                 QStringList{u"otto|counted twice"_qs});
    }

    void secretsAreNotInTheListOfProcesses_data() { forBothEngines(); }
    void secretsAreNotInTheListOfProcesses()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        QProcess process;
        m_cli.start(process, words(floor.plant, u"--user|ada|people|add|eve|qa"_qs));
        QVERIFY(process.waitForStarted(patience));
        process.write(staffPin.toUtf8() + '\n');
        QTRY_COMPARE_WITH_TIMEOUT(floor.count(u"SELECT count(*) FROM sign_in_attempts WHERE NOT (login IS NULL)"_qs), 2,
                                  patience);
        // It waits for the next line.
        for (const QString &what : {u"cmdline"_qs, u"environ"_qs}) {
            QFile file(u"/proc/%1/%2"_qs.arg(process.processId()).arg(what));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray told = file.readAll();
            QVERIFY(!told.isEmpty());
            QVERIFY(!told.contains(staffPin.toUtf8()));
        }
        process.write("Brezel-88\n");
        process.closeWriteChannel();
        const CliAnswer answer = CliRun::answerOf(process);
        QCOMPARE(answer.status, 0);
        QVERIFY(!answer.err.contains("Brezel-88") && !answer.out.contains("Brezel-88"));
    }

    void aTerminalShowsNothingOfIt()
    {
        Floor floor(Engine::SQLite);
        enrolStaff(*floor.database);
        // A terminal of its own, by script(1).
        CliRun terminal;
        terminal.setWrapper({u"script"_qs, u"-qec"_qs,
                             u"%1 --database %2 --user ada people rename rita Rita"_qs.arg(
                                 CliRun::program(), CliRun::place(floor.plant.settings()))},
                            u"/dev/null"_qs);
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        terminal.start(process, {});
        QVERIFY(process.waitForStarted(patience));
        QByteArray shown;
        const auto seen = [&] { return (shown += process.readAll()).contains("PIN of ada:"); };
        QTRY_VERIFY_WITH_TIMEOUT(seen(), patience);
        process.write(staffPin.toUtf8() + '\n');
        QVERIFY(process.waitForFinished(patience));
        shown += process.readAll();
        QCOMPARE(process.exitCode(), 0);
        QVERIFY2(!shown.contains(staffPin.toUtf8()), shown.constData());
        QCOMPARE(floor.text(u"SELECT display_name FROM users WHERE login = 'rita'"_qs), u"Rita"_qs);
    }

    void processesThatGuessAtOnceGetNoMoreTries_data() { forBothEngines(); }
    void processesThatGuessAtOnceGetNoMoreTries()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        std::vector<std::unique_ptr<QProcess>> guesses;
        for (int i = 0; i < 8; ++i) {
            guesses.push_back(std::make_unique<QProcess>());
            m_cli.start(*guesses.back(), words(floor.plant, u"--user|rita|receive|Rye|3"_qs));
            guesses.back()->write("guess-" + QByteArray::number(i) + "\n");
            guesses.back()->closeWriteChannel();
        }
        for (const auto &guess : guesses)
            QCOMPARE(CliRun::answerOf(*guess).status, 5);
        const auto rows = floor.database->run(u"SELECT attempted_at FROM sign_in_attempts ORDER BY id"_qs);
        QVERIFY(rows.ok() && rows->size() >= 3);
        // However they met: none was let through while it had to wait.
        std::vector<SignInTry> newestFirst;
        for (const Row &row : *rows) {
            const SignInTry one{u"rita"_qs, false, row.time(u"attempted_at"_qs)};
            QCOMPARE(secondsToWait(newestFirst, one.at), 0);
            newestFirst.insert(newestFirst.begin(), one);
        }
    }

    void theOwnerGetsBackIn_data() { forBothEngines(); }
    void theOwnerGetsBackIn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        QCOMPARE(done(floor.plant, u"people|secret|ada|--as-owner"_qs, {u"Brezel-88"_qs})[u"login"].toString(),
                 u"ada"_qs);
        QCOMPARE(told(floor.plant, u"--user|ada|people|rename|rita|Rita"_qs, {u"Brezel-88"_qs}), u"0 "_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE reason LIKE '%owner of the database%' AND "
                             "changed_by LIKE '%(outside the program)'"_qs),
                 1);
    }

    void somebodyElseIsNotTheOwner()
    {
        Floor floor(Engine::SQLite);
        enrolStaff(*floor.database);
        // Another account that may write the file all the same.
        const QString path = floor.plant.settings().path;
        for (const QString &name : {floor.plant.folder(), path, QString(path + u"-wal"), QString(path + u"-shm")})
            QFile::setPermissions(name, QFile::Permissions(0x7777));
        CliRun other;
        other.setWrapper({u"setpriv"_qs, u"--reuid=65534"_qs, u"--regid=65534"_qs, u"--clear-groups"_qs},
                         CliRun::program());
        const CliAnswer answer = other(words(floor.plant, u"people|secret|ada|--as-owner"_qs), "Brezel-88\n");
        QCOMPARE(answer.reason(), u"not_allowed"_qs);
        QCOMPARE(answer.status, 5);
    }
};

QTEST_GUILESS_MAIN(PeopleCommandsTest)
#include "peoplecommandstest.moc"
