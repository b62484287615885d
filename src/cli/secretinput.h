// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

namespace bm::cli
{

// One line that nobody else shall see: typed without echo at a terminal, after the question; else the next line of
// standard input, unasked. Never an argument or a variable of the environment, which other programs can read.
// Errors: Required with the field's name when there is no line or an empty one.
Result<QString> secretLine(const QString &question, const QString &field);

// As above; at a terminal asked for twice. Required also when the two differ three times.
Result<QString> newSecretLine(const QString &question, const QString &field);

} // namespace bm::cli
