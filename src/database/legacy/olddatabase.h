// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/legacyshape.h"

namespace bm
{

struct OldTableColumn
{
    const OldColumn *spec = nullptr;
    QString source; // its name in the old table
    QString type;   // as declared
};

// A table of an old database, bound to what it is about.
struct OldTable
{
    const OldEntity *entity = nullptr;
    QString original; // its name as found
    QString table;    // its name now: it is set aside before ours are made
    std::vector<OldTableColumn> columns;
    std::vector<ColumnInfo> unmapped; // columns that nobody knows: their values are kept as findings
    bool textKey = false;

    const OldTableColumn *column(QLatin1String name) const;
    const OldTableColumn &key() const { return *column(QLatin1String("id")); }
};

struct OldDatabase
{
    Engine engine = Engine::SQLite;
    QString variant;
    std::vector<OldTable> tables; // parents before children

    const OldTable *find(QLatin1String entity) const;
};

// The old variant that these tables are, or nothing: "web-v2", "basic", "basic-snake", "recipe-book".
std::optional<OldDatabase> recogniseOldDatabase(Engine engine, const std::vector<TableShape> &tables);

} // namespace bm
