// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm::tracequeries
{

// What a trace may begin at, each with its kind (as NodeKind), its code and a title; a condition follows.
inline const QString lotRows =
    QStringLiteral("SELECT 0 AS kind, l.id, l.internal_lot_code AS code, i.name AS title "
                   "FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id WHERE ");
inline const QString runRows = QStringLiteral("SELECT 1 AS kind, r.id, r.batch_number AS code, c.name AS title "
                                              "FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE ");
inline const QString palletRows = QStringLiteral("SELECT 2 AS kind, p.id, p.pallet_number AS code, c.name AS title "
                                                 "FROM pallets p LEFT JOIN customers c ON c.id = p.customer_id WHERE ");

// In the order in which the database tells them.
inline Result<std::vector<TraceRoot>> rootsOf(Database &database, const QString &sql, const Args &args)
{
    std::vector<TraceRoot> found;
    BM_TRY(database.forEach(sql, args, [&found](const Row &row) -> Done {
        const NodeKey key{static_cast<NodeKind>(row.integer(QStringLiteral("kind"))),
                          row.integer(QStringLiteral("id"))};
        found.push_back({key, row.text(QStringLiteral("code")), row.text(QStringLiteral("title"))});
        return {};
    }));
    return found;
}

} // namespace bm::tracequeries
