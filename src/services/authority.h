// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

// Whether the session's person may do this, asked of the database inside the transaction of the act, so that a role
// that was changed in this program's memory or settings, or taken away a second ago, decides nothing. Errors:
// NotSignedIn (unknown or inactive person), NotAllowed with the role.
Done authorized(Session &session, Act act);

// What a signature is for: the record it stands on and what it means, in the words that reports print.
struct Signed
{
    Act act;
    QString meaning; // "released the hold"
    QString tableName;
    QString recordId;
    QString reason;
};

// Whose signature this is, by PIN, before the transaction of the act begins; it counts as a try to sign in. A plant
// without people needs none and answers with the session's person.
// Errors: SignatureNeeded, SecondPersonNeeded (also when a second person is the acting one), WrongSecret,
// SignInPaused, NotAllowed when the signer has no right to the act, Required (reason).
Result<QString> signerOf(Session &session, Act act, const std::optional<Signature> &signature, const QString &reason);

// As signerOf(), of what somebody does who has no right to the act: whoever has it signs, the acting person, too.
// Errors: as signerOf(), without SecondPersonNeeded.
Result<QString> approverOf(Session &session, Act act, const std::optional<Signature> &signature, const QString &reason);

// Keeps the signature, inside the transaction of the act.
Done keepSignature(Session &session, const QString &signer, const Signed &what);

} // namespace bm
