// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// Who may do what, as the PostgreSQL server itself enforces it (domain/tablerights.h). Groups belong to the whole
// server, rights to the current schema. A server without the groups lets the owner work as before, and nobody else.

// Whether all groups are there; never on SQLite.
Result<bool> hasServerGroups(Database &database);

// Makes the groups that are missing (packaging/postgresql/roles.sql). Errors: PermissionDenied when the connection's
// user may not create roles.
Done createServerGroups(Database &database);

// Writes the rights of the tables, views and functions that are there, anew and exactly. Inside the caller's
// transaction or none; only the owner of the tables can. Does nothing where the groups are missing.
Done grantServerRights(Database &database);

// Both, the rights in a transaction of their own. Errors: those of both.
Done installServerRights(Database &database);

// grantServerRights() for a database that came out of a backup, where everybody may call the functions again.
Done restoreServerRights(Database &database);

// The statements that grantServerRights() runs.
Result<QStringList> serverRightsStatements(Database &database);

struct RightsDifference
{
    QString group;
    QString what; // "UPDATE pallets.weight"
    bool isTooMuch = false;
};
// What the server allows and should not, or should and does not; empty where the groups are missing. Changes nothing.
Result<std::vector<RightsDifference>> serverRightsDifferences(Database &database);

} // namespace bm
