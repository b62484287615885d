// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"
#include "services/session.h"

#include <vector>

namespace bm
{

struct Person
{
    PersonId id;
    QString login;
    QString displayName;
    Role role = Role::Receiving;
    bool isActive = true;
    bool hasSecret = false; // can sign in with name and PIN
    bool hasBadge = false;
};

template <typename Fields>
void eachField(Fields &field, Person &person)
{
    QString role = roleName(person.role);
    field("id", person.id);
    field("login", person.login);
    field("displayName", person.displayName);
    field("role", role);
    field("isActive", person.isActive);
    field("hasSecret", person.hasSecret);
    field("hasBadge", person.hasBadge);
    person.role = roleFromName(role).value_or(person.role);
}

struct NewPerson
{
    QString login;       // unique, in any case
    QString displayName; // empty: the login
    Role role = Role::Receiving;
    QString secret; // PIN or password; empty: only a badge, or nothing yet
    QString badge;  // what the scanner reads from it; empty: none
};

// Proof that a person is there at this moment (21 CFR 11.200): made anew for each act that asks for it, kept nowhere.
struct Signature
{
    QString login;
    QString secret;
};

// Who works here and who is who. A secret is kept as its Argon2id hash, a badge as a keyed hash; neither is ever read
// back, logged or written into the history.
class People
{
public:
    explicit People(Session &session) : m_session(session) {}

    // False in a new plant, and in one whose people came from an old program without usable secrets: then anybody at
    // the workstation may enrol the administrator, and no act is refused for the lack of a right.
    Result<bool> anybodyCanSignIn();
    // The first administrator. A login that came from the old program is taken over with its history.
    // Errors: NotAllowed when somebody can sign in already; Required, SecretTooWeak, Duplicate (badge).
    Result<Person> enrolFirst(const NewPerson &admin);

    // Slow by intention (about a tenth of a second) and slower after failures: after the third wrong try in a row of
    // this login or this workstation the next has to wait 2, 4, 8 ... up to 300 seconds (secondsToWait()); kept in the
    // database, so that neither a restart nor another workstation helps. Badges that nobody has are counted for the
    // whole plant, too (proveByBadge()). The session's person is not changed by this. Errors: WrongSecret (also for an
    // unknown or inactive person), SignInPaused with the seconds left.
    Result<Person> signIn(const QString &login, const QString &secret);
    Result<Person> signInByBadge(const QString &code);
    // Only says whether this is somebody's badge (a scan anywhere in the program), without counting a try:
    // signInByBadge() decides. At most thirty codes a minute that nobody has are looked at, at one workstation, so that
    // nobody tries them out here; a new connection of this program gives no more.
    Result<bool> isBadge(const QString &code);

    Result<Person> current();          // the session's person. Errors: NotSignedIn
    Result<std::vector<Person>> all(); // by login

    // Errors of all below: NotAllowed; NotFound.
    // Errors: Required (login), TooLong, Duplicate (login, badge), SecretTooWeak.
    Result<Person> add(const NewPerson &person);
    Done rename(PersonId id, const QString &displayName);
    Done setRole(PersonId id, Role role);     // Errors: LastAdmin
    Done setActive(PersonId id, bool active); // Errors: LastAdmin
    Done setSecret(PersonId id, const QString &secret);
    // Without a person and a role, for whoever owns the SQLite file or, on PostgreSQL, the tables, and could change
    // every row anyway: the way back in when no administrator can sign in. The history says that nobody of the plant
    // did it. Errors: NotAllowed when the account does not own the database; SecretTooWeak.
    Done setSecretAsOwner(PersonId id, const QString &secret);
    Done setBadge(PersonId id, const QString &code); // empty: takes it away. Errors: Duplicate
    // Everybody may change the own one. Errors: WrongSecret (field "oldSecret"), SignInPaused, SecretTooWeak.
    Done setOwnSecret(const QString &oldSecret, const QString &newSecret);

private:
    Session &m_session;
};

} // namespace bm
