// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/introspection.h"

namespace bm
{

// One kind of old database: how it is recognised and whether this program takes it over. How its rows move is in
// migrations/legacy/<name>.<engine>.sql.
struct LegacyVariant
{
    QString name;
    bool (*recognises)(const std::vector<TableShape> &tables);
    bool takenOver;
};

// In the order in which they are tried: the richer shapes first.
const std::vector<LegacyVariant> &legacyVariants();

// One statement of a legacy script with its purpose, the word behind the @ (see the head of the script).
struct LegacyStatement
{
    QString purpose; // times finding lock move rows check drop
    QString words;   // the rest of that line
    QString sql;
};
Result<std::vector<LegacyStatement>> legacyScript(const QString &variant, Engine engine);

// For the recognisers: whether a table is there with at least, or exactly, these columns.
bool hasTable(const std::vector<TableShape> &tables, const QString &name, const QStringList &columns);
bool hasExactTable(const std::vector<TableShape> &tables, const QString &name, const QStringList &columns);

bool looksBasic(const std::vector<TableShape> &tables);
bool looksBasicSnake(const std::vector<TableShape> &tables);
bool looksWebV2(const std::vector<TableShape> &tables);
bool looksRecipeBook(const std::vector<TableShape> &tables);

} // namespace bm
