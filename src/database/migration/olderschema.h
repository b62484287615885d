// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/introspection.h"

namespace bm
{

// The tables and columns of ours at a version; 0 has none. Names are the same on both engines, types are SQLite's.
Result<std::vector<TableShape>> tablesOfVersion(int version);

// Of the newest definitions those whose every table, column and function is there. An older program finds the views,
// guards and history that its schema can carry; the rest cannot be kept and is named.
struct OlderDefinitions
{
    QStringList statements;
    QStringList leftOut; // "view v_pallet_list", "guard_use of batch_ingredients": of tables that are still there
};
Result<OlderDefinitions> olderDefinitions(Database &database);

} // namespace bm
