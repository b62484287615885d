// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/introspection.h"

namespace bm
{

// What every row of a table is.
struct RowRule
{
    QString told;   // "item_count >= 0", "pallet_number is not missing"
    QString broken; // SQL: true for a row that breaks it
};

// What the newest schema says of the rows of one table of ours.
struct TableRules
{
    QString table;
    QString key; // SQL that names a row
    std::vector<RowRule> rows;
    std::vector<RowRule> kinds;          // SQLite: of each column, what PRAGMA integrity_check looks at as well
    std::vector<QStringList> uniqueKeys; // columns, quoted where the engine needs it
    std::vector<ForeignKeyInfo> links;
};

// Every check, every list of words, every column that must have a value, every unique and every foreign key of the
// newest schema, read from the schema as it must look (migrations/verify) and not from the database, whose own rules
// somebody may have taken away.
Result<std::vector<TableRules>> rowRules(Engine engine);

// The foreign keys that our tables have in this database, and no other rules: for a schema of an older version.
Result<std::vector<TableRules>> linksAsTheyAre(Database &database);

// The conditions of a CREATE TABLE: "CHECK (a > 0)" answers "a > 0".
QStringList checksOf(const QString &createTable);

} // namespace bm
