// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/legacyvariant.h"

namespace bm
{

// What the first web program made: three tables in its own spelling, nothing more in them. Tables of others may stand
// beside them (_prisma_migrations does) and stay.
bool looksBasic(const std::vector<TableShape> &tables)
{
    return hasExactTable(tables, QStringLiteral("Recipe"), {QStringLiteral("id"), QStringLiteral("name")}) &&
           hasExactTable(tables, QStringLiteral("ProductionRun"),
                         {QStringLiteral("id"), QStringLiteral("createdAt"), QStringLiteral("dailyLot"),
                          QStringLiteral("cakeLot"), QStringLiteral("icingLot"), QStringLiteral("recipeId")}) &&
           hasExactTable(tables, QStringLiteral("Pallet"),
                         {QStringLiteral("id"), QStringLiteral("createdAt"), QStringLiteral("productionRunId")});
}

} // namespace bm
