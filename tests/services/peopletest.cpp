// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QDirIterator>
#include <QTest>
#include <atomic>
#include <thread>

using namespace bm;
using namespace bm::test;

namespace
{
const QString pin = u"Brezel-88"_qs;
const QString badge = u"B-7000123"_qs;

// The same at once on so many connections.
void atOnce(const TestPlant &plant, int stations, const std::function<void(int, Services &)> &work)
{
    const QDateTime now(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC);
    std::vector<std::thread> threads;
    for (int station = 0; station < stations; ++station) {
        threads.emplace_back([&, station] {
            const auto database = plant.open();
            Session session{*database, QString(), u"gate"_qs, [now] { return now; }};
            Services services(session);
            work(station, services);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

QStringList everyRow(const TestPlant &plant)
{
    QStringList rows;
    for (const QString &table : {u"users"_qs, u"settings"_qs, u"sign_in_attempts"_qs, u"audit_log"_qs, u"signatures"_qs,
                                 u"audit_context"_qs, u"saved_requests"_qs})
        if (plant.engine() == Engine::SQLite || table != u"audit_context")
            rows += plant.lines(u"SELECT * FROM "_qs + table);
    return rows;
}

// In a row, or in any file of the plant, its journal included.
bool isAnywhere(const TestPlant &plant, const QString &text)
{
    if (everyRow(plant).join(u'\n').contains(text, Qt::CaseInsensitive))
        return true;
    QDirIterator files(plant.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text.toUtf8()))
            return true;
    }
    return false;
}

QString lastHistoryOf(const TestPlant &plant, const QString &table)
{
    return plant
        .value(u"SELECT COALESCE(CAST(old_values AS text), '-') || ' ' || COALESCE(CAST(new_values AS text), "
               "'-') FROM audit_log WHERE table_name = ? ORDER BY id DESC LIMIT 1"_qs,
               {table})
        .remove(u' ');
}
} // namespace

class PeopleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewPlantAsksForItsAdministrator_data() { forBothEngines(); }
    void aNewPlantAsksForItsAdministrator()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        People &people = floor.services.people;
        QCOMPARE(must(people.anybodyCanSignIn()), false);
        floor.received(u"Rye"_qs, kilos(5));
        QCOMPARE(told(people.enrolFirst({u" "_qs, {}, Role::Qa, pin, {}})), u"Required|login|"_qs);
        QCOMPARE(told(people.enrolFirst({u"ana"_qs, {}, Role::Qa, {}, badge})), u"Required|secret|"_qs);
        QCOMPARE(told(people.enrolFirst({u"ana"_qs, {}, Role::Qa, u"123456"_qs, {}})), u"SecretTooWeak|secret|"_qs);
        QCOMPARE(told(people.enrolFirst({u"ana"_qs, {}, Role::Qa, pin, u"12345"_qs})), u"SecretTooWeak|badge|"_qs);
        QCOMPARE(told(people.enrolFirst({u"ana"_qs, QString(201, u'a'), Role::Qa, pin, {}})),
                 u"TooLong|displayName|"_qs);
        const Person ana = must(people.enrolFirst({u" ana "_qs, u"Ana Ruiz"_qs, Role::Receiving, pin, badge}));
        QCOMPARE(ana.login, u"ana"_qs);
        QCOMPARE(ana.role, Role::Admin);
        QVERIFY(ana.hasSecret && ana.hasBadge && ana.isActive);
        QCOMPARE(must(people.anybodyCanSignIn()), true);
        QCOMPARE(told(people.enrolFirst({u"eve"_qs, {}, Role::Admin, pin, {}})), u"NotAllowed|login|"_qs);
        // Maria, who worked here while nobody could sign in, is nobody now.
        NewLot lot;
        lot.ingredientName = u"Rye"_qs;
        lot.quantity = kilos(1);
        QCOMPARE(told(floor.receiving.receive(lot)), u"NotSignedIn|person|maria"_qs);
        QCOMPARE(told(people.current()), u"NotSignedIn|person|maria"_qs);
        floor.session.person = u"ana"_qs;
        QCOMPARE(must(people.current()).displayName, u"Ana Ruiz"_qs);
        QVERIFY(floor.receiving.receive(lot).ok());
    }

    void aLoginOfTheOldProgramIsTakenOver_data() { forBothEngines(); }
    void aLoginOfTheOldProgramIsTakenOver()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.execute(u"INSERT INTO users (id, login, display_name, role, secret, badge) "
                      "VALUES (7, 'Ana@Bakery', 'Ana', 'PRODUCTION', '$2b$10$old', '4711')"_qs);
        People &people = floor.services.people;
        QCOMPARE(must(people.anybodyCanSignIn()), false);
        QCOMPARE(told(people.signIn(u"Ana@Bakery"_qs, u"$2b$10$old"_qs)), u"WrongSecret|secret|"_qs);
        const Person ana = must(people.enrolFirst({u"ana@bakery"_qs, {}, Role::Admin, pin, {}}));
        QCOMPARE(ana.id.value(), 7);
        QCOMPARE(ana.login, u"Ana@Bakery"_qs);
        QCOMPARE(ana.role, Role::Admin);
        QCOMPARE(must(people.signIn(u"ANA@bakery"_qs, pin)).id.value(), 7);
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'users' AND record_id = '7'"_qs), 2);
    }

    void signingIn_data() { forBothEngines(); }
    void signingIn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        People &people = floor.services.people;
        QCOMPARE(must(people.signIn(u" rita "_qs, staffPin)).role, Role::Receiving);
        QCOMPARE(told(people.signIn(u"rita"_qs, u"kuchen-42"_qs)), u"WrongSecret|secret|"_qs);
        QCOMPARE(told(people.signIn(u"nobody"_qs, staffPin)), u"WrongSecret|secret|"_qs);
        floor.execute(u"UPDATE users SET is_active = %1 WHERE login = 'paul'"_qs.arg(
            engine == Engine::SQLite ? u"0"_qs : u"false"_qs));
        floor.now = floor.now.addSecs(600);
        QCOMPARE(told(people.signIn(u"paul"_qs, staffPin)), u"WrongSecret|secret|"_qs);
        QCOMPARE(floor.session.person, u"maria"_qs);
        // A name that nobody has is not written down: it may be a PIN.
        QCOMPARE(
            floor.plant.lines(u"SELECT COALESCE(login, '-'), method, succeeded FROM sign_in_attempts ORDER BY id"_qs),
            engine == Engine::SQLite
                ? QStringList({u"rita|SECRET|0"_qs, u"rita|SECRET|1"_qs, u"rita|SECRET|0"_qs, u"-|SECRET|0"_qs,
                               u"paul|SECRET|0"_qs})
                : QStringList({u"rita|SECRET|false"_qs, u"rita|SECRET|true"_qs, u"rita|SECRET|false"_qs,
                               u"-|SECRET|false"_qs, u"paul|SECRET|false"_qs}));
    }

    void wrongTriesMakeTheNextWait_data() { forBothEngines(); }
    void wrongTriesMakeTheNextWait()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        People &people = floor.services.people;
        for (int i = 0; i < 3; ++i)
            QCOMPARE(told(people.signIn(u"rita"_qs, u"guess-%1"_qs.arg(i))), u"WrongSecret|secret|"_qs);
        QCOMPARE(told(people.signIn(u"rita"_qs, staffPin)), u"SignInPaused||2"_qs);
        // Neither another workstation nor another program helps; somebody else there is not kept waiting.
        const auto other = floor.plant.open();
        Session elsewhere{*other, u"maria"_qs, u"office"_qs, [&floor] { return floor.now; }};
        QCOMPARE(told(People(elsewhere).signIn(u"rita"_qs, staffPin)), u"SignInPaused||2"_qs);
        QVERIFY(People(elsewhere).signIn(u"paul"_qs, staffPin).ok());
        QCOMPARE(told(people.signIn(u"paul"_qs, staffPin)), u"SignInPaused||2"_qs);
        floor.now = floor.now.addSecs(2);
        QCOMPARE(told(people.signIn(u"rita"_qs, u"guess-4"_qs)), u"WrongSecret|secret|"_qs);
        QCOMPARE(told(people.signIn(u"rita"_qs, staffPin)), u"SignInPaused||4"_qs);
        floor.now = floor.now.addSecs(4);
        QVERIFY(people.signIn(u"rita"_qs, staffPin).ok());
        QVERIFY(people.signIn(u"paul"_qs, staffPin).ok());
    }

    void guessingInParallelGivesNoMoreTries_data() { forBothEngines(); }
    void guessingInParallelGivesNoMoreTries()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        enrolStaff(*plant.open());
        std::atomic<int> looked = 0;
        std::atomic<int> others = 0;
        atOnce(plant, 6, [&](int station, Services &services) {
            for (int i = 0; i < 4; ++i) {
                const auto answer = services.people.signIn(u"rita"_qs, u"guess-%1-%2"_qs.arg(station).arg(i));
                const Reason reason = answer ? Reason::Internal : answer.error().reason;
                looked += reason == Reason::WrongSecret ? 1 : 0;
                others += reason == Reason::SignInPaused || reason == Reason::Busy ? 1 : 0;
            }
        });
        QCOMPARE(looked.load(), 3);
        QCOMPARE(others.load(), 21);
        QCOMPARE(plant.value(u"SELECT count(*) FROM sign_in_attempts"_qs), u"3"_qs);
    }

    void badgesGuessedAtSpeedAreSlowedDown_data() { forBothEngines(); }
    void badgesGuessedAtSpeedAreSlowedDown()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        People &people = floor.services.people;
        must(people.setBadge(PersonId(2), badge));
        must(people.setBadge(PersonId(1), u"B-1111119"_qs));
        std::atomic<int> looked = 0;
        atOnce(floor.plant, 4, [&](int station, Services &services) {
            for (int i = 0; i < 20; ++i) {
                const auto answer = services.people.signInByBadge(u"B-70%1%2"_qs.arg(station).arg(i, 5));
                looked += !answer && answer.error().reason == Reason::WrongSecret ? 1 : 0;
            }
        });
        QCOMPARE(looked.load(), 3);
        // The right one has to wait as well; an own badge in between opens no door.
        floor.session.workstation = u"gate"_qs;
        QCOMPARE(told(people.signInByBadge(badge)), u"SignInPaused||2"_qs);
        floor.now = floor.now.addSecs(2);
        QCOMPARE(must(people.signInByBadge(u"B-1111119"_qs)).login, u"rita"_qs);
        QCOMPARE(told(people.signInByBadge(u"B-7000122"_qs)), u"WrongSecret|badge|"_qs);
        QCOMPARE(told(people.signInByBadge(u"B-1111119"_qs)), u"SignInPaused||4"_qs);
        // A scan anywhere in the program: thirty codes a minute that nobody has.
        for (int i = 0; i < 30; ++i) {
            QVERIFY(must(people.isBadge(badge)));
            QVERIFY(!must(people.isBadge(u"B-80%1"_qs.arg(i, 5))));
        }
        QVERIFY(!must(people.isBadge(badge)));
        floor.now = floor.now.addSecs(61);
        QVERIFY(must(people.isBadge(u" "_qs + badge + u'\r')));
        QVERIFY(!must(people.isBadge(badge.toLower())));
    }

    void theTableShowsNoBadge_data() { forBothEngines(); }
    void theTableShowsNoBadge()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        People &people = floor.services.people;
        must(people.setBadge(PersonId(1), badge));
        const QString first = floor.text(u"SELECT badge FROM users WHERE id = 1"_qs);
        QVERIFY(first.startsWith(u"blake2b:"));
        QCOMPARE(lastHistoryOf(floor.plant, u"settings"_qs).count(u"(keptsecret)"), 1);
        must(people.setBadge(PersonId(1), u"B-7000124"_qs));
        // Changed, and no word more.
        const QString changed = lastHistoryOf(floor.plant, u"users"_qs);
        QCOMPARE(changed.count(u"\"badge\":\"(keptsecret)\""), 2);
        must(people.setBadge(PersonId(1), {}));
        QVERIFY(lastHistoryOf(floor.plant, u"users"_qs).contains(u"\"badge\":null"));
        must(people.setBadge(PersonId(1), badge));
        QCOMPARE(floor.text(u"SELECT badge FROM users WHERE id = 1"_qs), first);
        QCOMPARE(told(people.setBadge(PersonId(2), badge)), u"Duplicate|badge|rita"_qs);
        const QString key = floor.text(u"SELECT value FROM settings WHERE name = 'badge_key'"_qs);
        const QStringList history = floor.plant.lines(u"SELECT * FROM audit_log"_qs);
        QVERIFY(!history.join(u'\n').contains(key));
        QVERIFY(!history.join(u'\n').contains(first));
        QCOMPARE(floor.count(u"SELECT count(*) FROM settings WHERE name = 'badge_key'"_qs), 1);
    }

    void secretsAreNowhere_data() { forBothEngines(); }
    void secretsAreNowhere()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        People &people = floor.services.people;
        must(people.enrolFirst({u"ana"_qs, {}, Role::Admin, pin, badge}));
        floor.session.person = u"ana"_qs;
        must(people.add({u"ben"_qs, {}, Role::Qa, u"Torte-5151"_qs, u"B-5550001"_qs}));
        must(people.setOwnSecret(pin, u"Brezel-99"_qs));
        // The PIN in the field of the name, and in that of the badge.
        QVERIFY(!people.signIn(u"Brezel-99"_qs, u"ana"_qs).ok());
        QVERIFY(!people.signInByBadge(u"Brezel-99"_qs).ok());
        for (const QString &secret : {pin, badge, u"Torte-5151"_qs, u"B-5550001"_qs, u"Brezel-99"_qs})
            QVERIFY2(!isAnywhere(floor.plant, secret), qPrintable(secret));
        QVERIFY(isAnywhere(floor.plant, u"$argon2id$"_qs));
    }

    void everybodyChangesTheOwnSecret_data() { forBothEngines(); }
    void everybodyChangesTheOwnSecret()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"rita"_qs;
        People &people = floor.services.people;
        QCOMPARE(told(people.setOwnSecret(u"not mine"_qs, pin)), u"WrongSecret|oldSecret|"_qs);
        QCOMPARE(told(people.setOwnSecret(staffPin, u"rita"_qs)), u"SecretTooWeak|newSecret|"_qs);
        must(people.setOwnSecret(staffPin, pin));
        QVERIFY(people.signIn(u"rita"_qs, pin).ok());
        QCOMPARE(told(people.signIn(u"rita"_qs, staffPin)), u"WrongSecret|secret|"_qs);
        QCOMPARE(told(people.setSecret(PersonId(1), pin)), u"NotAllowed|person|RECEIVING"_qs);
    }

    void whatAdministratorsDo_data() { forBothEngines(); }
    void whatAdministratorsDo()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        People &people = floor.services.people;
        const Person eve = must(people.add({u"eve"_qs, {}, Role::Qa, {}, badge}));
        QCOMPARE(eve.displayName, u"eve"_qs);
        QVERIFY(!eve.hasSecret && eve.hasBadge);
        QCOMPARE(told(people.add({u"EVE"_qs, {}, Role::Qa, pin, {}})), u"Duplicate|login|eve"_qs);
        QCOMPARE(told(people.add({u"fay"_qs, {}, Role::Qa, pin, badge})), u"Duplicate|badge|eve"_qs);
        must(people.rename(eve.id, u"Eve Ng"_qs));
        must(people.setRole(eve.id, Role::Production));
        must(people.setSecret(eve.id, pin));
        QCOMPARE(must(people.signIn(u"eve"_qs, pin)).role, Role::Production);
        must(people.setActive(eve.id, false));
        QCOMPARE(told(people.signInByBadge(badge)), u"WrongSecret|badge|"_qs);
        QCOMPARE(told(people.rename(PersonId(99), u"x"_qs)), u"NotFound|person|99"_qs);
        QCOMPARE(must(people.all()).size(), size_t{6});
        for (const auto &refused : {people.setRole(PersonId(5), Role::Qa), people.setActive(PersonId(5), false)})
            QCOMPARE(told(refused), u"LastAdmin|person|ada"_qs);
        // A second one who cannot sign in is none.
        must(people.add({u"gus"_qs, {}, Role::Admin, {}, {}}));
        QCOMPARE(told(people.setActive(PersonId(5), false)), u"LastAdmin|person|ada"_qs);
        must(people.setRole(PersonId(3), Role::Admin));
        must(people.setActive(PersonId(5), false));
        // Ada is not one any more from this moment on.
        QCOMPARE(told(people.rename(eve.id, u"x"_qs)), u"NotSignedIn|person|ada"_qs);
    }

    void twoAdministratorsCannotRemoveEachOther_data() { forBothEngines(); }
    void twoAdministratorsCannotRemoveEachOther()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        enrolStaff(*plant.open());
        const auto database = plant.open();
        for (int round = 0; round < 10; ++round) {
            if (!database->run(u"UPDATE users SET role = 'ADMIN', is_active = %1 WHERE id IN (4, 5)"_qs.arg(
                    engine == Engine::SQLite ? u"1"_qs : u"true"_qs)))
                QFAIL("admins");
            atOnce(plant, 2, [&](int station, Services &services) {
                services.session.person = station == 0 ? u"otto"_qs : u"ada"_qs;
                const PersonId other(station == 0 ? 5 : 4);
                const Done done =
                    round % 2 == 0 ? services.people.setRole(other, Role::Qa) : services.people.setActive(other, false);
                Q_UNUSED(done)
            });
            QCOMPARE(
                plant.value(u"SELECT count(*) FROM users WHERE role = 'ADMIN' AND is_active AND secret IS NOT NULL"_qs),
                u"1"_qs);
        }
    }

    void onlyOneIsTheFirst_data() { forBothEngines(); }
    void onlyOneIsTheFirst()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        std::atomic<int> enrolled = 0;
        atOnce(plant, 4, [&](int station, Services &services) {
            const auto admin = services.people.enrolFirst({u"boss-%1"_qs.arg(station), {}, Role::Admin, pin, {}});
            enrolled += admin.ok() ? 1 : 0;
        });
        QCOMPARE(enrolled.load(), 1);
        QCOMPARE(plant.value(u"SELECT count(*) FROM users"_qs), u"1"_qs);
    }

    void theOwnerOfTheDatabaseGetsBackIn_data() { forBothEngines(); }
    void theOwnerOfTheDatabaseGetsBackIn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"nobody"_qs;
        must(floor.services.people.setSecretAsOwner(PersonId(5), pin));
        QVERIFY(floor.services.people.signIn(u"ada"_qs, pin).ok());
        QVERIFY(floor.plant.lines(u"SELECT changed_by, reason FROM audit_log ORDER BY id DESC LIMIT 1"_qs)
                    .first()
                    .endsWith(u"(outside the program)|A new secret, by the owner of the database"_qs));
    }
};

QTEST_GUILESS_MAIN(PeopleTest)
#include "peopletest.moc"
