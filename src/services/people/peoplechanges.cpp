// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people/peoplechanges.h"

#include "database/transaction.h"
#include "domain/people/signin.h"
#include "services/authority.h"
#include "services/details/words.h"
#include "services/people/secrets.h"

#include <QFileInfo>
#include <algorithm>
#include <unistd.h>

namespace bm
{
namespace
{
bool managesPeople(const KeptPerson &kept)
{
    return kept.canSignIn() && mayDo(kept.person.role, Act::ManagePeople);
}

// Whoever could manage people before can after, or somebody else can.
Done keepAnAdmin(Database &database, const KeptPerson &before, const KeptPerson &after)
{
    if (!managesPeople(before) || managesPeople(after))
        return {};
    BM_TRY_ASSIGN(const std::vector<KeptPerson> people, keptPeople(database));
    const bool another = std::any_of(people.begin(), people.end(), [&](const KeptPerson &other) {
        return other.person.id != after.person.id && managesPeople(other);
    });
    return another ? Done() : Done(Error{Reason::LastAdmin, QStringLiteral("person"), after.person.login});
}

Done update(Session &session, const KeptPerson &kept)
{
    static const QString sql = QStringLiteral("UPDATE users SET display_name = ?, role = ?, is_active = ?, secret = ?, "
                                              "badge = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {kept.person.displayName, roleName(kept.person.role), kept.person.isActive,
                                      orNull(kept.secret), orNull(kept.badge), session.now(), session.person,
                                      kept.person.id}));
    return {};
}

QString displayNameOf(const NewPerson &person)
{
    const QString name = person.displayName.trimmed();
    return name.isEmpty() ? asKept(person.login.trimmed()) : name;
}
} // namespace

Result<bool> ownsDatabase(Database &database)
{
    static const QString sql = QStringLiteral(
        "SELECT pg_has_role(current_user, relowner, 'MEMBER') AS owns FROM pg_class WHERE oid = to_regclass('users')");
    if (database.isSqlite()) {
        const uint account = ::geteuid();
        return account == 0 || QFileInfo(database.settings().path).ownerId() == account;
    }
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row && row->flag(QStringLiteral("owns"));
}

Done checkBadge(const QString &code)
{
    if (code.trimmed().isEmpty())
        return {};
    if (code.trimmed().size() > longestText)
        return Error{Reason::TooLong, QStringLiteral("badge")};
    if (!isFitBadge(code))
        return Error{Reason::SecretTooWeak, QStringLiteral("badge")};
    return {};
}

Result<QString> freeBadge(Session &session, const QString &code, PersonId owner)
{
    if (code.trimmed().isEmpty())
        return QString();
    BM_TRY_ASSIGN(const QString hash, hashedBadge(session, code));
    BM_TRY_ASSIGN(const auto other, personWithBadge(session.database, hash));
    if (other && other->person.id != owner)
        return Error{Reason::Duplicate, QStringLiteral("badge"), other->person.login};
    return hash;
}

Result<Person> insertPerson(Session &session, const NewPerson &person, const QString &secretHash)
{
    static const QString sql =
        QStringLiteral("INSERT INTO users (login, display_name, role, secret, badge, created_at, created_by) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY_ASSIGN(const QString badge, freeBadge(session, person.badge, PersonId()));
    BM_TRY_ASSIGN(const auto row, session.database.first(sql, {asKept(person.login.trimmed()), displayNameOf(person),
                                                               roleName(person.role), orNull(secretHash), orNull(badge),
                                                               session.now(), session.person}));
    BM_TRY_ASSIGN(const KeptPerson kept, keptPerson(session.database, row->id<PersonId>(QStringLiteral("id"))));
    return kept.person;
}

Result<Person> takeOverPerson(Session &session, const KeptPerson &known, const NewPerson &person,
                              const QString &secretHash)
{
    KeptPerson kept = known;
    kept.person.role = person.role;
    kept.person.isActive = true;
    if (!person.displayName.trimmed().isEmpty())
        kept.person.displayName = person.displayName.trimmed();
    kept.secret = secretHash;
    BM_TRY_ASSIGN(kept.badge, freeBadge(session, person.badge, known.person.id));
    BM_TRY(update(session, kept));
    BM_TRY_ASSIGN(const KeptPerson now, keptPerson(session.database, known.person.id));
    return now.person;
}

Done changePerson(Session &session, PersonId id, const std::function<Done(KeptPerson &)> &change)
{
    return inTransaction(session.database, session.because(), [&]() -> Done {
        BM_TRY(authorized(session, Act::ManagePeople));
        BM_TRY_ASSIGN(const KeptPerson before, keptPerson(session.database, id));
        KeptPerson after = before;
        BM_TRY(change(after));
        after.person.hasSecret = isUsableSecret(after.secret);
        after.person.hasBadge = isUsableBadge(after.badge);
        BM_TRY(keepAnAdmin(session.database, before, after));
        return update(session, after);
    });
}

// Touches and reads nothing else, which a PostgreSQL server lets administrators do only.
Done changeOwnSecret(Session &session, PersonId id, const QString &secretHash)
{
    static const QString sql =
        QStringLiteral("UPDATE users SET secret = ?, updated_at = ?, updated_by = ? WHERE id = ? "
                       "AND is_active RETURNING id");
    return inTransaction(session.database, session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const auto changed, session.database.first(sql, {secretHash, session.now(), session.person, id}));
        return changed ? Done() : Done(Error{Reason::NotSignedIn, QStringLiteral("person"), session.person});
    });
}

Done changeSecretAsOwner(Session &session, PersonId id, const std::function<Done(KeptPerson &)> &change)
{
    // Nobody of the plant: the history says "(outside the program)".
    Session owner{session.database, QString(), session.workstation, session.clock};
    const QString why = QStringLiteral("A new secret, by the owner of the database");
    return inTransaction(session.database, owner.because(why), [&]() -> Done {
        BM_TRY_ASSIGN(const bool owns, ownsDatabase(session.database));
        if (!owns)
            return Error{Reason::NotAllowed, QStringLiteral("user")};
        BM_TRY_ASSIGN(KeptPerson kept, keptPerson(session.database, id));
        BM_TRY(change(kept));
        return update(owner, kept);
    });
}

} // namespace bm
