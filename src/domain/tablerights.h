// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

namespace bm
{

// Who works on a PostgreSQL server, as far as the server itself tells people apart: one group for each role, and the
// workstations, which sign people in and take the group of whoever signed in.
enum class Group { Receiving, Production, Qa, Admin, Station };

const std::vector<Group> &allGroups();
QString groupName(Group group); // bm_receiving and so on; groups are known to the whole server
Group groupOf(Role role);

// The mark of a login that belongs to a person; it gives no right.
QString peopleGroupName(); // bm_people

enum class TableVerb { Read, Add, Change, Remove };

// What a group may do to a table by plain SQL. What depends on the values of a row is said by guards
// (migrations/guards/7_rights). Only what a line names is deleted, and what is in no line nobody may: the history, the
// ledger of migrations and every balance are written by the database alone.
struct TableRight
{
    const char *table;
    TableVerb verb;
    const char *columns; // separated by blanks; empty: all
    unsigned groups;     // bits by Group

    QStringList columnNames() const;
};

const std::vector<TableRight> &tableRights();
// Tables that are read in part only: what stands in no Read line of theirs is a secret. Every other one is read by all.
bool isReadInPart(const QString &table);

// Whether the group may, by the lines above.
bool mayUse(Group group, const QString &table, TableVerb verb, const QString &column);

} // namespace bm
