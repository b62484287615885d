// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm
{

// A new PIN is typed twice. Errors: Required (field "secret"); NotFound (field "secretAgain") when the two differ.
Done sameSecret(const QString &secret, const QString &again);
// What stands beside a field of a new PIN: the sentence, and for one that is too easy what to take instead.
QString secretSentence(const Error &error);

} // namespace bm
