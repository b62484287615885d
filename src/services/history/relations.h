// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history.h"

#include <QSet>
#include <map>

namespace bm
{

// Which rows of which tables tell the history of a record: its own, what hangs on it, also what was taken off it again,
// and the signatures on any of these.
using RelatedRows = std::map<QString, QSet<QString>>; // table -> records
Result<RelatedRows> relatedRows(Database &database, RecordKind kind, qint64 id);

// What people call the rows of a table: its code or name. By id; empty for tables without.
Result<QHash<qint64, QString>> namesOf(Database &database, const QString &table, const std::vector<qint64> &ids);
// The table that the ids in a column are of; empty: it holds no ids.
QString parentTableOf(const QString &column);
// Of lots and of runs, the unit in which they are counted. By id.
Result<QHash<qint64, QString>> unitsOf(Database &database, const QString &table, const std::vector<qint64> &ids);

} // namespace bm
