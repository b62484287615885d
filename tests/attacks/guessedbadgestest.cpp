// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/serverplant.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString badge = u"B-7000123"_qs;
const QString codeNobodyHas = u"B-80%1"_qs;

// Somebody with a program of the own, who says any name for the workstation and connects anew whenever it helps.
class Guesser
{
public:
    Guesser(ConnectionSettings settings, Floor &floor) : m_settings(std::move(settings)), m_floor(floor) {}

    QString badgeFrom(const QString &workstation, const QString &code)
    {
        return at(workstation, [&code](People &people) { return told(people.signInByBadge(code)); });
    }
    QString guessFrom(const QString &workstation) { return badgeFrom(workstation, next()); }
    // What a page would say of the code.
    bool isBadge(const QString &workstation, const QString &code)
    {
        return at(workstation, [&code](People &people) { return must(people.isBadge(code)) ? u"yes"_qs : u"no"_qs; }) ==
               u"yes";
    }
    QString next() { return codeNobodyHas.arg(m_count++, 5); }

private:
    QString at(const QString &workstation, const std::function<QString(People &)> &task)
    {
        const auto database = must(Database::open(m_settings, Database::Mode::ReadWrite));
        Session session{*database, QString(), workstation, [this] { return m_floor.now; }};
        People people(session);
        return task(people);
    }

    ConnectionSettings m_settings;
    Floor &m_floor;
    int m_count = 0;
};

void giveBadge(Floor &floor)
{
    enrolStaff(*floor.database);
    floor.session.person = u"ada"_qs;
    must(floor.services.people.setBadge(PersonId(floor.count(u"SELECT id FROM users WHERE login = 'rita'"_qs)), badge));
    floor.session.person.clear();
}

// From one end of the plant and from the other, alternately, each time on a new connection.
void guessAsFastAsItGoes(Guesser &guesser, int *looked)
{
    for (int i = 0; i < 40; ++i) {
        const QString answer = guesser.guessFrom(i % 2 == 0 ? u"dock"_qs : u"line"_qs);
        *looked += answer == u"WrongSecret|badge|" ? 1 : 0;
        if (answer != u"WrongSecret|badge|")
            QVERIFY2(answer.startsWith(u"SignInPaused||"), qPrintable(answer));
    }
}
} // namespace

// Badges that are guessed, with as many connections and names of workstations as somebody likes.
class GuessedBadgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesAreBrakedAsAWhole_data() { forBothEngines(); }
    void guessesAreBrakedAsAWhole()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        giveBadge(floor);
        Guesser guesser(floor.plant.settings(), floor);
        int looked = 0;
        guessAsFastAsItGoes(guesser, &looked);
        // Three here and three there, which are six of the plant.
        QCOMPARE(looked, 6);
        // A name that was made up for each try is no way round.
        for (int i = 0; i < 5; ++i)
            QCOMPARE(guesser.guessFrom(u"made up %1"_qs.arg(i)), u"SignInPaused||2"_qs);
        floor.now = floor.now.addSecs(2);
        QCOMPARE(guesser.guessFrom(u"made up 6"_qs), u"WrongSecret|badge|"_qs);
        QCOMPARE(guesser.guessFrom(u"made up 7"_qs), u"SignInPaused||4"_qs);
        // In an hour that comes to what a person could type.
        looked = 0;
        const QDateTime end = floor.now.addSecs(3600);
        for (; floor.now < end; floor.now = floor.now.addSecs(15))
            looked += guesser.guessFrom(u"made up at %1"_qs.arg(floor.now.toSecsSinceEpoch())) == u"WrongSecret|badge|"
                          ? 1
                          : 0;
        QVERIFY2(looked > 0 && looked < 70, qPrintable(QString::number(looked)));
    }

    void theRightBadgeGetsInAfterTheWait_data() { forBothEngines(); }
    void theRightBadgeGetsInAfterTheWait()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        giveBadge(floor);
        Guesser guesser(floor.plant.settings(), floor);
        int looked = 0;
        guessAsFastAsItGoes(guesser, &looked);
        QCOMPARE(guesser.badgeFrom(u"office"_qs, badge), u"SignInPaused||2"_qs);
        floor.now = floor.now.addSecs(2);
        QCOMPARE(guesser.badgeFrom(u"office"_qs, badge), u"ok"_qs);
    }

    // Whoever guesses slows down strangers, not the workstations where people come and go.
    void nobodyKeepsTheOthersOut_data() { forBothEngines(); }
    void nobodyKeepsTheOthersOut()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        giveBadge(floor);
        Guesser guesser(floor.plant.settings(), floor);
        QCOMPARE(guesser.badgeFrom(u"oven"_qs, badge), u"ok"_qs);
        floor.now = floor.now.addDays(1);
        for (int minute = 0; minute < 40; ++minute) {
            guesser.guessFrom(u"elsewhere %1"_qs.arg(minute));
            floor.now = floor.now.addSecs(61);
        }
        guesser.guessFrom(u"elsewhere"_qs);
        QCOMPARE(guesser.badgeFrom(u"oven"_qs, badge), u"ok"_qs);
        // With name and PIN everywhere.
        floor.session.workstation = u"new"_qs;
        QCOMPARE(guesser.badgeFrom(u"new"_qs, badge), u"SignInPaused||60"_qs);
        QVERIFY(floor.services.people.signIn(u"rita"_qs, staffPin).ok());
        // Who guesses under the name of such a workstation is braked there.
        for (int i = 0; i < 3; ++i)
            QCOMPARE(guesser.guessFrom(u"oven"_qs), u"WrongSecret|badge|"_qs);
        QCOMPARE(guesser.guessFrom(u"oven"_qs), u"SignInPaused||2"_qs);
    }

    void aPageTellsNoMoreOnANewConnection_data() { forBothEngines(); }
    void aPageTellsNoMoreOnANewConnection()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        giveBadge(floor);
        Guesser guesser(floor.plant.settings(), floor);
        for (int i = 0; i < 30; ++i)
            QVERIFY(!guesser.isBadge(u"dock"_qs, guesser.next()));
        QVERIFY(!guesser.isBadge(u"dock"_qs, badge));
        QVERIFY(guesser.isBadge(u"line"_qs, badge));
        // A scan on a page is no try to sign in, nothing is written of it, and after a minute it is forgotten.
        QCOMPARE(floor.count(u"SELECT count(*) FROM sign_in_attempts"_qs), 0);
        QCOMPARE(guesser.badgeFrom(u"dock"_qs, badge), u"ok"_qs);
        floor.now = floor.now.addSecs(61);
        QVERIFY(guesser.isBadge(u"dock"_qs, badge));
    }

    // With the login of a workstation, as the server knows it.
    void aWorkstationsLoginIsBrakedAsWell()
    {
        ServerPlant plant;
        giveBadge(plant.floor);
        Guesser guesser(plant.settingsOf(plant.addStation()), plant.floor);
        int looked = 0;
        guessAsFastAsItGoes(guesser, &looked);
        QCOMPARE(looked, 6);
        QCOMPARE(guesser.badgeFrom(u"office"_qs, badge), u"SignInPaused||2"_qs);
        QVERIFY(!guesser.isBadge(u"office"_qs, guesser.next()));
        plant.floor.now = plant.floor.now.addSecs(2);
        QCOMPARE(guesser.badgeFrom(u"office"_qs, badge), u"ok"_qs);
    }
};

QTEST_GUILESS_MAIN(GuessedBadgesTest)
#include "guessedbadgestest.moc"
