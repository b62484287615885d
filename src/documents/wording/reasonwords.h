// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

namespace bm
{

// What is said of a reason wherever nothing better is known; of the context bm::Sentences, not yet translated.
struct ReasonWords
{
    Reason reason;
    const char *plain;      // when there is no detail
    const char *withDetail; // %1 is the detail; null: it is left out
    const char *wayOut;
};
const ReasonWords &wordsOf(Reason reason);

} // namespace bm
