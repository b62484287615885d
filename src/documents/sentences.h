// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What a person is told about an error: one sentence with the code, path or server's words that belong to it. The
// words of both front ends; every reason has one.
QString sentence(const Error &error);

// What the person can do about it: one or two short sentences, never empty.
QString wayOut(const Error &error);

} // namespace bm
