// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QString>

namespace bm
{

// What the floor, the dock and a recall refuse where the words of the reason alone would be about another thing, or
// name a way out that is none there. Empty: it is about something else.
QString refusalSentence(const Error &error);
QString refusalWayOut(const Error &error);

} // namespace bm
