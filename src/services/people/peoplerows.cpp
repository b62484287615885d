// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people/peoplerows.h"

#include "domain/people/signin.h"
#include "services/people/secrets.h"

#include <algorithm>

namespace bm
{
namespace
{
// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_PEOPLE "SELECT id, login, display_name, role, secret, badge, is_active FROM users "

KeptPerson personFrom(const Row &row)
{
    KeptPerson kept;
    kept.secret = row.text(QStringLiteral("secret"));
    kept.badge = row.text(QStringLiteral("badge"));
    kept.person = {row.id<PersonId>(QStringLiteral("id")),
                   row.text(QStringLiteral("login")),
                   row.text(QStringLiteral("display_name")),
                   roleFromName(row.text(QStringLiteral("role"))).value_or(Role::Receiving),
                   row.flag(QStringLiteral("is_active")),
                   isUsableSecret(kept.secret),
                   isUsableBadge(kept.badge)};
    return kept;
}

std::optional<KeptPerson> personFrom(const std::optional<Row> &row)
{
    return row ? std::optional(personFrom(*row)) : std::nullopt;
}
} // namespace

Result<std::vector<KeptPerson>> keptPeople(Database &database)
{
    static const QString sql = QStringLiteral(BM_SELECT_PEOPLE "ORDER BY login");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<KeptPerson> people;
    for (const Row &row : rows)
        people.push_back(personFrom(row));
    return people;
}

Result<KeptPerson> keptPerson(Database &database, PersonId id)
{
    static const QString sql = QStringLiteral(BM_SELECT_PEOPLE "WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("person"), QString::number(id.value())};
    return personFrom(*row);
}

// Compared here, because SQLite's lower() knows only the letters of English; a plant has few people.
Result<std::optional<KeptPerson>> personNamed(Database &database, const QString &login)
{
    const QString wanted = asKept(login.trimmed());
    BM_TRY_ASSIGN(const std::vector<KeptPerson> people, keptPeople(database));
    std::optional<KeptPerson> found;
    for (const KeptPerson &kept : people) {
        if (kept.person.login == wanted)
            return std::optional(kept);
        if (!found && asKept(kept.person.login).compare(wanted, Qt::CaseInsensitive) == 0)
            found = kept;
    }
    return found;
}

Result<std::optional<KeptPerson>> personWithBadge(Database &database, const QString &hash)
{
    static const QString sql = QStringLiteral(BM_SELECT_PEOPLE "WHERE badge = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {hash}));
    return personFrom(row);
}

Result<std::vector<Person>> peopleOfPlant(Database &database)
{
    static const QString sql = QStringLiteral(
        "SELECT id, login, display_name, role, is_active, has_secret, has_badge FROM v_people ORDER BY login");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<Person> people;
    for (const Row &row : rows)
        people.push_back({row.id<PersonId>(QStringLiteral("id")), row.text(QStringLiteral("login")),
                          row.text(QStringLiteral("display_name")),
                          roleFromName(row.text(QStringLiteral("role"))).value_or(Role::Receiving),
                          row.flag(QStringLiteral("is_active")), row.integer(QStringLiteral("has_secret")) != 0,
                          row.integer(QStringLiteral("has_badge")) != 0});
    return people;
}

// Asked at the beginning of every act, therefore in one go.
Result<Standing> standingOf(Database &database, const QString &login)
{
    static const QString sql = QStringLiteral(
        "SELECT (SELECT role FROM v_people WHERE login = ? AND is_active) AS role, CASE WHEN EXISTS (SELECT 1 FROM "
        "v_people WHERE is_active AND has_secret + has_badge > 0) THEN 1 ELSE 0 END AS enrolled");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {login}));
    return Standing{row->integer(QStringLiteral("enrolled")) != 0, roleFromName(row->text(QStringLiteral("role")))};
}

} // namespace bm
