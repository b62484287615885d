// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/migration/definitions.h"

namespace bm
{

// Triggers that PostgreSQL needs no twin of, or one generic function for, written from the tables as they are:
// SQLite has no row-to-JSON, and any sqlite3 session starts with foreign keys off and may use REPLACE.

// Insert, update and delete of one regulated table into audit_log; an update keeps the changed columns only.
Result<QStringList> sqliteAuditTriggers(Database &database, const RegulatedTable &table);

// What a column holds beyond text and whole numbers (migrations/column_kinds): "quantity", "flag", "list" or nothing.
QString columnKind(const QString &column);
// SQL for some columns of one side (OLD, NEW, a table's alias) as the history says them, as JSON.
QString sqliteHistoryObject(const QString &table, const QStringList &columns, const QString &side);

// For every table of ours: no row without its parent, no parent removed under its child, no REPLACE that removes a row
// in passing, and no row that changes its id, its provenance or who made it when.
Result<QStringList> sqliteIntegrityTriggers(Database &database);

} // namespace bm
