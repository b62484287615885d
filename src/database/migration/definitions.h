// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// A table whose every change is audited, and the column that names its records (migrations/regulated_tables).
struct RegulatedTable
{
    QString name;
    QString key;
    bool getsMany = false;    // rows at once
    bool changesMany = false; // the same
};
Result<std::vector<RegulatedTable>> regulatedTables();

// Views, guards and audit triggers are definitions, not history: they are taken away before a migration and put
// back after it, inside its transaction, so that the rows of an old database move without them.
Done dropDefinitions(Database &database);
Result<QStringList> droppingDefinitions(Database &database);
Done createDefinitions(Database &database);

// The statements createDefinitions() runs on this database as it stands.
Result<QStringList> definitionsFor(Database &database);

// What audits the tables on PostgreSQL; SQLite's are written from the tables (sqliteguards.h).
QStringList postgresAuditTriggers(const std::vector<RegulatedTable> &tables);

// What tells other workstations that the rows of a table became different; SQLite has no way to tell.
QStringList postgresTellingTriggers(const std::vector<RegulatedTable> &tables);

// The same for a database that does not have the tables yet: made in memory to read them from.
Result<QStringList> plannedDefinitions(Engine engine);

} // namespace bm
