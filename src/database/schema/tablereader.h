// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/schema/schemareference.h"

#include <QMap>

namespace bm
{

// What each engine's catalogue says about our tables; without the words of the scripts.
Result<std::vector<TableReference>> readTableReferences(Database &database);

// "trigger on table" of every trigger of ours, by the trigger's name and table.
Result<QStringList> readTriggers(Database &database);

// The CHECK conditions in a CREATE TABLE statement of SQLite, which keeps them nowhere else.
QStringList checksIn(const QString &createTable);

} // namespace bm
