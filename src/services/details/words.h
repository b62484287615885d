// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <initializer_list>

namespace bm
{

// In UTF-16 units. A line is a name, a code or a place; an ordered index of PostgreSQL takes it in any script. A note
// is a reason or a remark.
constexpr int longestLine = 500;
constexpr int longestNote = 4000;

// What was typed, without the blanks around it; a null string, which is NULL in the database, when nothing is left.
inline QString orNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? QString() : trimmed;
}

// Whether a person could read it and a database keep it.
// Errors: TooLong; UnreadableText for control characters (but tabs and new lines) and halves of characters.
Done readable(const QString &text, const QString &field, int longest = longestLine);

// Something typed, and the field that complains about it.
struct Typed
{
    const QString &text;
    const char *field;
};
Done readable(std::initializer_list<Typed> lines);

// Required when there is nothing but blanks; otherwise as readable().
Done required(const QString &text, const QString &field, int longest = longestLine);

// A remark that may be missing.
Done readableNote(const QString &note, const QString &field = QStringLiteral("notes"));

// The reason for an act: as required(), and as long as a note.
Done requiredReason(const QString &reason);

} // namespace bm
