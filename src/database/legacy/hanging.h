// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// Something of the plant's own that hangs on an old table: a view, a trigger, a foreign key of another table.
struct Dependent
{
    QString kind; // "view" "materialized view" "foreign key" "trigger" "rule" "policy" "grant" "comment" "index"
    QString name;
    QString table; // whose foreign key, trigger, rule, policy, grant, remark or index it is
    QString definition;
    QStringList columns;    // of a view, as it showed them
    QString schema = {};    // of the view or the table, when it is not the plant's own
    QStringList after = {}; // what a view needs to be as it was: options, remarks, rights, indexes
    QString owner = {};     // PostgreSQL: whose the view or the table is, when that is not this account
    bool isOurs = true;     // whether this account may take it away and make it again

    // Nothing new has a place for it: what writes into our tables by itself would go around the rules, and rights and
    // remarks on a table that is gone are of nothing.
    bool isOnlyKept() const;
    // Is not taken away by a statement of its own.
    bool goesWithItsTable() const;
    // "reports.sold": for people.
    QString shownName() const;
};

// Something else that bears a name which the new schema needs.
struct InTheWay
{
    QString kind; // "table" "view" "index" "type" "sequence"
    QString name;
    QString sql; // SQLite: what made it
    QString owner = {};
    bool isOurs = true;
};

// "name" or "schema"."name".
QString qualified(const QString &schema, const QString &name);

// PostgreSQL: everything that hangs on these tables of the plant's schema, whatever schema it is in; what has to be
// taken away first comes first.
Result<std::vector<Dependent>> hangingOnPostgres(Database &database, const QStringList &tables);

// PostgreSQL: what keeps one of these tables from being dropped and cannot be taken away and made again, e.g. "function
// oven.names()": the server's own words for it.
Result<QStringList> holdingOnPostgres(Database &database, const QStringList &tables);

// PostgreSQL: relations and types of the plant's schema with one of these names, without what is going anyway and what
// belongs to the old tables.
Result<std::vector<InTheWay>> inTheWayOnPostgres(Database &database, const QStringList &names, const QStringList &going,
                                                 const QStringList &tables);

} // namespace bm
