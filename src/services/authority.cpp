// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"

#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/people/peoplerows.h"
#include "services/people/proof.h"

namespace bm
{
namespace
{
Done allowed(const Standing &standing, Act act, const QString &login)
{
    if (!standing.role)
        return Error{Reason::NotSignedIn, QStringLiteral("person"), login};
    if (!mayDo(*standing.role, act))
        return Error{Reason::NotAllowed, QStringLiteral("person"), roleName(*standing.role)};
    return {};
}

Result<Standing> standingNow(Session &session)
{
    return inSnapshot(session.database, [&] { return standingOf(session.database, session.person); });
}

// What can be told before the second person types anything.
Done checkSigner(const Session &session, Act act, const std::optional<Signature> &signature, const QString &reason)
{
    const bool second = signatureRule(act) == SignatureRule::SecondPerson;
    if (!signature || signature->login.trimmed().isEmpty() || signature->secret.isEmpty())
        return Error{second ? Reason::SecondPersonNeeded : Reason::SignatureNeeded, QStringLiteral("signature")};
    BM_TRY(requiredReason(reason));
    const bool isOwn = signature->login.trimmed().compare(session.person, Qt::CaseInsensitive) == 0;
    if (second && isOwn)
        return Error{Reason::SecondPersonNeeded, QStringLiteral("signature")};
    if (!second && !isOwn)
        return Error{Reason::SignatureNeeded, QStringLiteral("signature")};
    return {};
}
} // namespace

Done authorized(Session &session, Act act)
{
    BM_TRY_ASSIGN(const Standing standing, standingOf(session.database, session.person));
    if (!standing.somebodyCanSignIn)
        return {};
    return allowed(standing, act, session.person);
}

Result<QString> signerOf(Session &session, Act act, const std::optional<Signature> &signature, const QString &reason)
{
    BM_TRY_ASSIGN(const Standing standing, standingNow(session));
    if (!standing.somebodyCanSignIn)
        return session.person;
    // Nobody is asked to sign what the acting person may not do.
    BM_TRY(allowed(standing, act, session.person));
    BM_TRY(checkSigner(session, act, signature, reason));
    BM_TRY_ASSIGN(const Person signer, proveBySecret(session, signature->login, signature->secret));
    if (signatureRule(act) == SignatureRule::SecondPerson && signer.login == session.person)
        return Error{Reason::SecondPersonNeeded, QStringLiteral("signature")};
    if (!mayDo(signer.role, act))
        return Error{Reason::NotAllowed, QStringLiteral("signature"), roleName(signer.role)};
    return signer.login;
}

Result<QString> approverOf(Session &session, Act act, const std::optional<Signature> &signature, const QString &reason)
{
    BM_TRY_ASSIGN(const Standing standing, standingNow(session));
    if (!standing.somebodyCanSignIn)
        return session.person;
    if (!signature || signature->login.trimmed().isEmpty() || signature->secret.isEmpty())
        return Error{Reason::SignatureNeeded, QStringLiteral("signature")};
    BM_TRY(requiredReason(reason));
    BM_TRY_ASSIGN(const Person signer, proveBySecret(session, signature->login, signature->secret));
    if (!mayDo(signer.role, act))
        return Error{Reason::NotAllowed, QStringLiteral("signature"), roleName(signer.role)};
    return signer.login;
}

Done keepSignature(Session &session, const QString &signer, const Signed &what)
{
    static const QString sql = QStringLiteral("INSERT INTO signatures (act, meaning, table_name, record_id, reason, "
                                              "signed_by, workstation, signed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY_ASSIGN(const Standing standing, standingOf(session.database, signer));
    // Where nobody can prove who they are, nobody signed.
    if (!standing.somebodyCanSignIn)
        return {};
    // The signer may have lost the role between the PIN and this moment.
    BM_TRY(allowed(standing, what.act, signer));
    BM_TRY(session.database.run(sql, {actName(what.act), what.meaning, what.tableName, what.recordId,
                                      what.reason.trimmed(), signer, orNull(session.workstation), session.now()}));
    return {};
}

} // namespace bm
