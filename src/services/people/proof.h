// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

// Who proves to be this person, by secret or by badge. Each try is written down, and refused while earlier wrong ones
// make it wait: a try by secret before it is looked at, so that many at the same time do not get more of them. A name
// that nobody has costs the same time and is not written down. Badges that nobody has are counted for the whole plant,
// so that another workstation, another name for it or another connection gives no more tries; where somebody has signed
// in within the last week only what happened there makes wait, so that nobody can keep the others out.
// Errors: WrongSecret (also of somebody who is not active), SignInPaused with the seconds left.
Result<Person> proveBySecret(Session &session, const QString &login, const QString &secret);
Result<Person> proveByBadge(Session &session, const QString &code);

// Whether somebody has this badge, active or not. Codes that nobody has are counted by this program, whatever
// connection it asks on: after thirty of them within a minute at one workstation no more are looked at and the answer
// is no. Nothing is written.
Result<bool> isSomebodysBadge(Session &session, const QString &code);

} // namespace bm
