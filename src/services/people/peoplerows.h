// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

// A person with what the table keeps of secret and badge: hashes, which stay inside the services.
struct KeptPerson
{
    Person person;
    QString secret;
    QString badge;

    bool canSignIn() const { return person.isActive && (person.hasSecret || person.hasBadge); }
};

Result<std::vector<KeptPerson>> keptPeople(Database &database); // by login
// Errors: NotFound.
Result<KeptPerson> keptPerson(Database &database, PersonId id);
// By login in any case. Nothing when nobody has it.
Result<std::optional<KeptPerson>> personNamed(Database &database, const QString &login);
// Whose hash this is (secrets.h), also of somebody who is not active.
Result<std::optional<KeptPerson>> personWithBadge(Database &database, const QString &hash);

// All without their hashes, which on a PostgreSQL server only administrators and workstations read; by login.
Result<std::vector<Person>> peopleOfPlant(Database &database);

struct Standing
{
    bool somebodyCanSignIn = false;
    std::optional<Role> role; // of the active person with exactly this login
};
Result<Standing> standingOf(Database &database, const QString &login);

} // namespace bm
