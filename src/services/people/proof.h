// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/people.h"

namespace bm
{

// Who proves to be this person, by secret or by badge. Each try is written down, and refused while earlier wrong ones
// make it wait: a try by secret before it is looked at, so that many at the same time do not get more of them. A name
// that nobody has costs the same time and is not written down.
// Errors: WrongSecret (also of somebody who is not active), SignInPaused with the seconds left.
Result<Person> proveBySecret(Session &session, const QString &login, const QString &secret);
Result<Person> proveByBadge(Session &session, const QString &code);

} // namespace bm
