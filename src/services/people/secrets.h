// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// Argon2id with its salt and its costs in one text; about a tenth of a second and 64 MB by intention.
// Errors: Internal when there is not enough memory for it.
Result<QString> hashedSecret(const QString &secret);
// Takes the same time for a hash that is none (a person without a secret, or nobody).
bool isSecretOf(const QString &secret, const QString &hash);
// Made by hashedSecret(): what came from an old program is no secret that anybody could sign in with.
bool isUsableSecret(const QString &hash);

// The badge's code as the table keeps it: a hash under the plant's own key, so that the same code is found again and
// nobody reads it there. The key is made with the first badge, in the transaction that is open.
Result<QString> hashedBadge(Session &session, const QString &code);
// As above, without making a key: nothing while the plant has no badges.
Result<std::optional<QString>> knownBadge(Database &database, const QString &code);
bool isUsableBadge(const QString &hash);

} // namespace bm
