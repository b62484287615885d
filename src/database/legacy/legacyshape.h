// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/introspection.h"

namespace bm
{

// How the values of an old column are read. What a kind cannot read becomes a finding, with the original kept.
enum class OldValue {
    Key,         // the row's own number, or a text key that gets a number and is kept as legacy_key
    Ref,         // a key of the entity that the column's target names
    Code,        // unique among its kind; one that is missing is given
    Name,        // unique, never blank
    Label,       // short text, indexed somewhere
    Text,        // any text
    Quantity,    // not negative, three places
    Positive,    // as Quantity, but not zero
    Signed,      // as Quantity, also below zero
    Temperature, // a number without its unit
    Count,       // a whole number, not negative
    Time,
    Day, // often stored as a time
    Flag,
    Word,   // of a fixed list; see oldWords()
    Words,  // a list of texts
    Json,   // any JSON
    Person, // a key of users, or a text
    Kept,   // no place of its own: every value goes into migration_findings
};

struct OldColumn
{
    const char *name; // in the canonical form that migrations/legacy/move reads
    OldValue value;
    const char *target;       // table.column of the enhanced schema, or what becomes of it in words
    const char *aliases = ""; // other names in snake_case, separated by blanks
};

// One kind of thing that an old database knew, whatever its tables were called.
struct OldEntity
{
    const char *name;       // the view bm_old_<name> that move scripts read
    const char *camelTable; // nullptr: never had one
    const char *snakeTable;
    const char *newTable; // whose ids it keeps
    std::vector<OldColumn> columns;
    const char *required; // columns without which a table of that name is somebody else's
};

// Parents before children.
const std::vector<OldEntity> &oldEntities();
const OldEntity &oldEntity(QLatin1String name);

// "createdAt" -> "created_at"
QString snakeCase(const QString &name);
// The column of the entity that a column of an old table is, or nothing.
const OldColumn *oldColumnFor(const OldEntity &entity, const QString &column);

// The words of a Word column: as the old programs wrote them -> ours. What is not in it is unknown_word.
struct OldWord
{
    const char *word;
    const char *ours;
};
const std::vector<OldWord> &oldWords(QLatin1String entity, QLatin1String column);
// What an unknown word becomes; empty: unknown.
QString defaultWord(QLatin1String entity, QLatin1String column);

} // namespace bm
