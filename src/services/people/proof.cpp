// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/people/proof.h"

#include "database/transaction.h"
#include "domain/people/signin.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/people/peoplerows.h"
#include "services/people/secrets.h"

#include <QHash>
#include <algorithm>
#include <mutex>

namespace bm
{
namespace
{
// A person scans no faster; somebody who plays codes into the scanner's plug does.
constexpr size_t looksInAMinute = 30;
constexpr qint64 daysOfTrust = 7;

// Codes that nobody has, looked up for pages of this program within the last minute. A scan of a lot must not wait for
// a row to be written, so the program counts them itself, over all its connections: whoever has a program of their own
// is braked where it counts, at signing in.
class Looks
{
public:
    static Looks &ofThisProgram()
    {
        static Looks looks;
        return looks;
    }
    bool areTooMany(const Session &session)
    {
        const std::lock_guard locked(m_guard);
        std::vector<QDateTime> &times = m_times[placeOf(session)];
        std::erase_if(times, [now = session.now()](const QDateTime &time) { return std::abs(time.secsTo(now)) >= 60; });
        return times.size() >= looksInAMinute;
    }
    void count(const Session &session)
    {
        const std::lock_guard locked(m_guard);
        m_times[placeOf(session)].push_back(session.now());
    }

private:
    static QString placeOf(const Session &session)
    {
        return session.database.settings().displayName() + u'\n' + session.workstation;
    }

    std::mutex m_guard;
    QHash<QString, std::vector<QDateTime>> m_times; // by plant and workstation
};

Result<std::vector<SignInTry>> tries(Session &session, const QString &sql, Args args)
{
    args.emplace_back(session.now().addSecs(-tryCountsFor));
    BM_TRY_ASSIGN(const Rows rows, session.database.run(sql, args));
    std::vector<SignInTry> found;
    for (const Row &row : rows)
        found.push_back({row.text(QStringLiteral("login")), row.flag(QStringLiteral("succeeded")),
                         row.time(QStringLiteral("attempted_at"))});
    return found;
}

// The newest twenty thousand rows are more than a plant writes in an hour, and few enough to look through.
Result<std::vector<SignInTry>> triesOf(Session &session, const QString &login)
{
    static const QString sql =
        QStringLiteral("SELECT login, succeeded, attempted_at FROM sign_in_attempts WHERE login = ? AND id > (SELECT "
                       "COALESCE(max(id), 0) - 20000 FROM sign_in_attempts) AND attempted_at > ? ORDER BY id DESC");
    return tries(session, sql, {login});
}

Result<std::vector<SignInTry>> triesAt(Session &session)
{
    static const QString sql =
        QStringLiteral("SELECT login, succeeded, attempted_at FROM sign_in_attempts WHERE workstation = ? AND id > "
                       "(SELECT COALESCE(max(id), 0) - 20000 FROM sign_in_attempts) AND attempted_at > ? ORDER BY id "
                       "DESC");
    return tries(session, sql, {session.workstation});
}

// Badges that nobody has, tried anywhere.
Result<std::vector<SignInTry>> triesOfPlant(Session &session)
{
    static const QString sql =
        QStringLiteral("SELECT login, succeeded, attempted_at FROM sign_in_attempts WHERE login IS NULL AND method = "
                       "'BADGE' AND id > (SELECT COALESCE(max(id), 0) - 20000 FROM sign_in_attempts) AND "
                       "attempted_at > ? ORDER BY id DESC");
    return tries(session, sql, {});
}

// People sign in here: what is guessed elsewhere, or under a name that was made up, does not keep them waiting.
Result<bool> isKnownWorkstation(Session &session)
{
    static const QString sql =
        QStringLiteral("SELECT 1 AS found FROM sign_in_attempts WHERE workstation = ? AND succeeded = ? AND id > "
                       "(SELECT COALESCE(max(id), 0) - 20000 FROM sign_in_attempts) AND attempted_at > ? LIMIT 1");
    BM_TRY_ASSIGN(const auto found,
                  session.database.first(sql, {session.workstation, true, session.now().addDays(-daysOfTrust)}));
    return found.has_value();
}

Result<int> waitOfPlant(Session &session)
{
    BM_TRY_ASSIGN(const bool isKnown, isKnownWorkstation(session));
    if (isKnown)
        return 0;
    BM_TRY_ASSIGN(const auto everybodys, triesOfPlant(session));
    return secondsToWait(everybodys, session.now(), wholePlantsBrake);
}

Done refuseWhilePaused(Session &session, const std::optional<KeptPerson> &person)
{
    BM_TRY_ASSIGN(const auto here, triesAt(session));
    int wait = secondsToWait(here, session.now());
    if (person) {
        BM_TRY_ASSIGN(const auto theirs, triesOf(session, person->person.login));
        wait = std::max(wait, secondsToWait(theirs, session.now()));
    } else {
        BM_TRY_ASSIGN(const int plants, waitOfPlant(session));
        wait = std::max(wait, plants);
    }
    if (wait > 0)
        return Error{Reason::SignInPaused, {}, QString::number(wait)};
    return {};
}

Done recordTry(Session &session, const std::optional<KeptPerson> &person, const QString &method, bool succeeded)
{
    static const QString sql = QStringLiteral("INSERT INTO sign_in_attempts (login, method, succeeded, workstation, "
                                              "attempted_at) VALUES (?, ?, ?, ?, ?)");
    const QString login = person ? person->person.login : QString();
    BM_TRY(session.database.run(sql, {login, method, succeeded, orNull(session.workstation), session.now()}));
    return {};
}

Error wrong(const QString &field)
{
    return {Reason::WrongSecret, field};
}

// Wrong until it turns out to be right.
Result<std::optional<KeptPerson>> beginTry(Session &session, const QString &login)
{
    return inTransaction(session.database, session.forSigningIn(), [&]() -> Result<std::optional<KeptPerson>> {
        BM_TRY_ASSIGN(const auto person, personNamed(session.database, login));
        BM_TRY(refuseWhilePaused(session, person));
        BM_TRY(recordTry(session, person, QStringLiteral("SECRET"), false));
        return person;
    });
}

// Asked again, because somebody may have been deactivated or given another secret while it was looked at.
Result<Person> finishTry(Session &session, const KeptPerson &tried)
{
    return inTransaction(session.database, session.forSigningIn(), [&]() -> Result<Person> {
        BM_TRY_ASSIGN(const KeptPerson person, keptPerson(session.database, tried.person.id));
        if (!person.person.isActive || person.secret != tried.secret)
            return wrong(QStringLiteral("secret"));
        BM_TRY(recordTry(session, person, QStringLiteral("SECRET"), true));
        return person.person;
    });
}

struct Read
{
    std::optional<Person> person; // nothing: nobody's badge, which is kept as a wrong try
};
} // namespace

Result<Person> proveBySecret(Session &session, const QString &login, const QString &secret)
{
    BM_TRY_ASSIGN(const std::optional<KeptPerson> person, beginTry(session, login));
    const bool fits = isSecretOf(secret, person ? person->secret : QString());
    if (!fits || !person->person.isActive)
        return wrong(QStringLiteral("secret"));
    return finishTry(session, *person);
}

Result<Person> proveByBadge(Session &session, const QString &code)
{
    const auto read = inTransaction(session.database, session.forSigningIn(), [&]() -> Result<Read> {
        BM_TRY(refuseWhilePaused(session, std::nullopt));
        BM_TRY_ASSIGN(const std::optional<QString> hash, knownBadge(session.database, code));
        std::optional<KeptPerson> person;
        if (hash) {
            BM_TRY_ASSIGN(person, personWithBadge(session.database, *hash));
        }
        const bool fits = person && person->person.isActive;
        BM_TRY(recordTry(session, person, QStringLiteral("BADGE"), fits));
        return Read{fits ? std::optional(person->person) : std::nullopt};
    });
    if (!read)
        return read.error();
    return read->person ? Result<Person>(*read->person) : Result<Person>(wrong(QStringLiteral("badge")));
}

Result<bool> isSomebodysBadge(Session &session, const QString &code)
{
    if (Looks::ofThisProgram().areTooMany(session))
        return false;
    BM_TRY_ASSIGN(const bool isBadge, inSnapshot(session.database, [&]() -> Result<bool> {
                      BM_TRY_ASSIGN(const std::optional<QString> hash, knownBadge(session.database, code));
                      if (!hash)
                          return false;
                      BM_TRY_ASSIGN(const auto person, personWithBadge(session.database, *hash));
                      return person.has_value();
                  }));
    if (!isBadge)
        Looks::ofThisProgram().count(session);
    return isBadge;
}

} // namespace bm
