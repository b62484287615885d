// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people.h"

#include "database/transaction.h"
#include "domain/people/signin.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/people/peoplechanges.h"
#include "services/people/peoplerows.h"
#include "services/people/proof.h"
#include "services/people/secrets.h"

#include <algorithm>

namespace bm
{
namespace
{
Done checkSecret(const QString &secret, const QString &login, const QString &field = QStringLiteral("secret"))
{
    if (secret.isEmpty())
        return Error{Reason::Required, field};
    if (secret.size() > longestText)
        return Error{Reason::TooLong, field};
    if (isWeakSecret(secret, login))
        return Error{Reason::SecretTooWeak, field};
    return {};
}

Done checkTyped(const NewPerson &person)
{
    BM_TRY(required(person.login, QStringLiteral("login"), longestText));
    BM_TRY(readable(person.displayName, QStringLiteral("displayName"), longestText));
    if (!person.secret.isEmpty())
        BM_TRY(checkSecret(person.secret, person.login));
    return checkBadge(person.badge);
}

// Null for none. Slow, therefore before the transaction.
Result<QString> hashOrNull(const QString &secret)
{
    return secret.isEmpty() ? Result<QString>(QString()) : hashedSecret(secret);
}

Done rightToManage(Session &session)
{
    return authorized(session, Act::ManagePeople);
}
} // namespace

Result<bool> People::anybodyCanSignIn()
{
    return inSnapshot(m_session.database, [&]() -> Result<bool> {
        BM_TRY_ASSIGN(const Standing standing, standingOf(m_session.database, m_session.person));
        return standing.somebodyCanSignIn;
    });
}

Result<Person> People::enrolFirst(const NewPerson &admin)
{
    NewPerson first = admin;
    first.role = Role::Admin;
    BM_TRY(checkTyped(first));
    BM_TRY(checkSecret(first.secret, first.login));
    BM_TRY_ASSIGN(const QString hash, hashedSecret(first.secret));
    const QString why = QStringLiteral("The first administrator");
    return inTransaction(m_session.database, m_session.because(why), [&]() -> Result<Person> {
        BM_TRY_ASSIGN(const Standing standing, standingOf(m_session.database, m_session.person));
        if (standing.somebodyCanSignIn)
            return Error{Reason::NotAllowed, QStringLiteral("login")};
        BM_TRY_ASSIGN(const auto known, personNamed(m_session.database, first.login));
        return known ? takeOverPerson(m_session, *known, first, hash) : insertPerson(m_session, first, hash);
    });
}

Result<Person> People::signIn(const QString &login, const QString &secret)
{
    return proveBySecret(m_session, login, secret);
}

Result<Person> People::signInByBadge(const QString &code)
{
    return proveByBadge(m_session, code);
}

Result<bool> People::isBadge(const QString &code)
{
    return isFitBadge(code) ? isSomebodysBadge(m_session, code) : Result<bool>(false);
}

Result<Person> People::current()
{
    return inSnapshot(m_session.database, [&]() -> Result<Person> {
        BM_TRY_ASSIGN(const std::vector<Person> people, peopleOfPlant(m_session.database));
        for (const Person &person : people) {
            if (person.isActive && person.login == m_session.person)
                return person;
        }
        return Error{Reason::NotSignedIn, QStringLiteral("person"), m_session.person};
    });
}

Result<std::vector<Person>> People::all()
{
    return peopleOfPlant(m_session.database);
}

Result<Person> People::add(const NewPerson &person)
{
    BM_TRY(checkTyped(person));
    BM_TRY_ASSIGN(const QString hash, hashOrNull(person.secret));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Person> {
        BM_TRY(rightToManage(m_session));
        BM_TRY_ASSIGN(const auto known, personNamed(m_session.database, person.login));
        if (known)
            return Error{Reason::Duplicate, QStringLiteral("login"), known->person.login};
        return insertPerson(m_session, person, hash);
    });
}

Done People::rename(PersonId id, const QString &displayName)
{
    BM_TRY(required(displayName, QStringLiteral("displayName"), longestText));
    return changePerson(m_session, id, [&](KeptPerson &kept) -> Done {
        kept.person.displayName = displayName.trimmed();
        return {};
    });
}

Done People::setRole(PersonId id, Role role)
{
    return changePerson(m_session, id, [&](KeptPerson &kept) -> Done {
        kept.person.role = role;
        return {};
    });
}

Done People::setActive(PersonId id, bool active)
{
    return changePerson(m_session, id, [&](KeptPerson &kept) -> Done {
        kept.person.isActive = active;
        return {};
    });
}

Done People::setSecret(PersonId id, const QString &secret)
{
    BM_TRY(checkSecret(secret, QString()));
    BM_TRY_ASSIGN(const QString hash, hashedSecret(secret));
    return changePerson(m_session, id, [&](KeptPerson &kept) -> Done {
        BM_TRY(checkSecret(secret, kept.person.login));
        kept.secret = hash;
        return {};
    });
}

Done People::setSecretAsOwner(PersonId id, const QString &secret)
{
    BM_TRY(checkSecret(secret, QString()));
    BM_TRY_ASSIGN(const QString hash, hashedSecret(secret));
    return changeSecretAsOwner(m_session, id, [&](KeptPerson &kept) -> Done {
        BM_TRY(checkSecret(secret, kept.person.login));
        kept.secret = hash;
        return {};
    });
}

Done People::setBadge(PersonId id, const QString &code)
{
    BM_TRY(checkBadge(code));
    return changePerson(m_session, id, [&](KeptPerson &kept) -> Done {
        BM_TRY_ASSIGN(kept.badge, freeBadge(m_session, code, id));
        return {};
    });
}

Done People::setOwnSecret(const QString &oldSecret, const QString &newSecret)
{
    BM_TRY(checkSecret(newSecret, m_session.person, QStringLiteral("newSecret")));
    const auto proven = proveBySecret(m_session, m_session.person, oldSecret);
    if (!proven)
        return Error{proven.error().reason, QStringLiteral("oldSecret"), proven.error().detail};
    BM_TRY_ASSIGN(const QString hash, hashedSecret(newSecret));
    return changeOwnSecret(m_session, proven->id, hash);
}

} // namespace bm
