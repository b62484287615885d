// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people/peoplerows.h"

#include <functional>

namespace bm
{

constexpr qsizetype longestText = 200; // of a login, a name or a secret, in characters

// Errors: SecretTooWeak (badge) when it is too short; TooLong. Nothing to say about none.
Done checkBadge(const QString &code);
// The hash to keep; null for an empty code. Errors: Duplicate (badge) when somebody else has it.
Result<QString> freeBadge(Session &session, const QString &code, PersonId owner);

// Inside a transaction.
Result<Person> insertPerson(Session &session, const NewPerson &person, const QString &secretHash);
// A person of the old program becomes one who can sign in, with the same login and history.
Result<Person> takeOverPerson(Session &session, const KeptPerson &known, const NewPerson &person,
                              const QString &secretHash);

// Changes a person in a transaction of its own, for somebody who may manage people.
// Errors: NotAllowed, NotSignedIn, NotFound; LastAdmin when nobody who could manage people would be left; the change's.
Done changePerson(Session &session, PersonId id, const std::function<Done(KeptPerson &)> &change);
// The person's own, who has just proved the old one: no right is needed.
Done changeOwnSecret(Session &session, PersonId id, const QString &secretHash);
// Whether this account owns the SQLite file, or this login the tables: whoever does can write every row past this
// program.
Result<bool> ownsDatabase(Database &database);
// For the owner of the database; the history names no person. Errors: NotAllowed, the change's.
Done changeSecretAsOwner(Session &session, PersonId id, const std::function<Done(KeptPerson &)> &change);

} // namespace bm
