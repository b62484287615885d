// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/inspection.h"

namespace bm
{

// Every kind of finding that an old database can have.
QStringList findingKinds();
// What a person may choose for a kind, the proposed action first.
QStringList actionsFor(const QString &kind);
// The chosen action, or the proposed one.
QString actionFor(const QString &kind, const FindingChoices &choices);

// An old value that did not fit as it stands: why, what is done, and what it became (nothing: unknown).
struct Reading
{
    QString kind; // empty: it fits after all
    QString action;
    std::optional<QString> value;
};

// A number as people write it: "1,250.5", " 12 ", "12 kg", "3,5". Exact, at most three places; the value is plain
// ("1250.5"). What can be read in two ways ("1,200") is not guessed.
Reading readOldNumber(const QString &text, bool mayBeNegative, bool mayBeZero, const FindingChoices &choices);

// ISO 8601 with or without a zone (none: UTC), a bare day, as "YYYY-MM-DDTHH:MM:SS.ffffffZ" of the years 1 to 9999.
Reading readOldTime(const QString &text, const FindingChoices &choices);

// A list as JSON, as PostgreSQL prints it or with commas, as a JSON array.
Reading readOldWords(const QString &text, const FindingChoices &choices);

// Text without NUL characters.
Reading readOldText(const QString &text, const FindingChoices &choices);

} // namespace bm
