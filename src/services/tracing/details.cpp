// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/family.h"
#include "services/tracing/past.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <map>

namespace bm
{
namespace
{
Done loadLots(Database &database, Family &family)
{
    family.lots.reserve(family.lotIds.size());
    return database.forEach(tracequeries::lots(database.engine()), {family.lotIds}, [&family](const Row &row) -> Done {
        LotFacts lot;
        lot.node.id = row.id<LotId>(QStringLiteral("id"));
        lot.node.code = row.text(QStringLiteral("internal_lot_code"));
        lot.node.ingredient = row.text(QStringLiteral("ingredient"));
        lot.node.supplier = row.text(QStringLiteral("supplier"));
        lot.node.supplierLotCode = row.text(QStringLiteral("supplier_lot_code"));
        lot.node.status = row.text(QStringLiteral("status"));
        lot.node.provenance = row.text(QStringLiteral("provenance"));
        lot.node.unit = row.text(QStringLiteral("unit_of_measure"));
        lot.node.sourceBatchNumber = row.text(QStringLiteral("source_batch_number"));
        lot.releaseEndsAt = row.time(QStringLiteral("release_ends_at"));
        lot.received = row.optionalQuantity(QStringLiteral("quantity_received"));
        lot.sourceRun = row.optionalInteger(QStringLiteral("source_production_run_id"));
        family.lots.push_back(std::move(lot));
        return {};
    });
}

Done loadRuns(Database &database, Family &family)
{
    family.runs.reserve(family.runIds.size());
    return database.forEach(tracequeries::runs(database.engine()), {family.runIds}, [&family](const Row &row) -> Done {
        RunNode run;
        run.id = row.id<RunId>(QStringLiteral("id"));
        run.batchNumber = row.text(QStringLiteral("batch_number"));
        run.recipe = row.text(QStringLiteral("recipe"));
        run.status = row.text(QStringLiteral("status"));
        run.provenance = row.text(QStringLiteral("provenance"));
        run.unit = row.text(QStringLiteral("unit_of_measure"));
        run.actualQuantity = row.optionalQuantity(QStringLiteral("actual_quantity"));
        run.reworkOut = row.quantity(QStringLiteral("rework_out"));
        family.runs.push_back(std::move(run));
        return {};
    });
}

PalletNode palletOf(const Row &row)
{
    PalletNode pallet;
    pallet.id = row.id<PalletId>(QStringLiteral("id"));
    pallet.number = row.text(QStringLiteral("pallet_number"));
    pallet.sscc = row.text(QStringLiteral("sscc"));
    pallet.status = row.text(QStringLiteral("status"));
    pallet.location = row.text(QStringLiteral("location"));
    pallet.customerId = row.optionalInteger(QStringLiteral("customer_id"));
    pallet.customerOrder = row.text(QStringLiteral("customer_order"));
    pallet.shippedAt = row.time(QStringLiteral("shipped_at"));
    pallet.itemCount = row.optionalInteger(QStringLiteral("item_count"));
    pallet.provenance = row.text(QStringLiteral("provenance"));
    return pallet;
}

// A mixed pallet comes once for each run on it.
Done loadPalletsOfRuns(Database &database, Family &family)
{
    QSet<qint64> seen;
    return database.forEach(tracequeries::palletsOfRuns(database.engine()), {family.runIds},
                            [&family, &seen](const Row &row) -> Done {
                                const qint64 id = row.integer(QStringLiteral("id"));
                                family.packings.push_back({row.integer(QStringLiteral("production_run_id")), id,
                                                           row.optionalQuantity(QStringLiteral("quantity"))});
                                if (seen.contains(id))
                                    return {};
                                seen.insert(id);
                                family.pallets.push_back(palletOf(row));
                                return {};
                            });
}

Done loadRootPallet(Database &database, Family &family)
{
    BM_TRY_ASSIGN(const auto row, database.first(tracequeries::pallet(), {family.root.id}));
    if (row)
        family.pallets.push_back(palletOf(*row));
    return {};
}

// In the past the pallets are named by what stood on them then.
Done loadPalletsThen(Database &database, Family &family)
{
    if (family.direction != TraceDirection::Forward || family.runIds.empty())
        return {};
    BM_TRY_ASSIGN(family.packings,
                  packingsThen(database, QStringLiteral("production_run_id"), family.runIds, family.moment));
    std::vector<qint64> ids;
    QSet<qint64> seen;
    for (const Packing &packing : family.packings) {
        if (!seen.contains(packing.pallet))
            ids.push_back(packing.pallet);
        seen.insert(packing.pallet);
    }
    if (ids.empty())
        return {};
    return database.forEach(tracequeries::pallets(database.engine()), {ids}, [&family](const Row &row) -> Done {
        family.pallets.push_back(palletOf(row));
        return {};
    });
}

Done loadPallets(Database &database, Family &family)
{
    if (family.root.kind == NodeKind::Pallet)
        return loadRootPallet(database, family);
    if (family.moment.isValid())
        return loadPalletsThen(database, family);
    if (family.direction == TraceDirection::Forward && !family.runIds.empty())
        return loadPalletsOfRuns(database, family);
    return {};
}

Done loadCustomers(Database &database, Family &family)
{
    std::vector<qint64> ids;
    QSet<qint64> seen;
    for (const PalletNode &pallet : family.pallets) {
        if (!pallet.customerId || seen.contains(*pallet.customerId))
            continue;
        seen.insert(*pallet.customerId);
        ids.push_back(*pallet.customerId);
    }
    if (ids.empty())
        return {};
    return database.forEach(tracequeries::customers(database.engine()), {ids}, [&family](const Row &row) -> Done {
        family.customers.insert(row.integer(QStringLiteral("id")), row.text(QStringLiteral("name")));
        return {};
    });
}

Done addSums(Database &database, const QString &sql, const std::vector<qint64> &lots, const QDateTime &moment,
             QHash<qint64, Quantity> &sums)
{
    return database.forEach(sql, tracequeries::askedFor({lots}, moment), [&sums](const Row &row) -> Done {
        sums[row.integer(QStringLiteral("id"))] += row.quantity(QStringLiteral("quantity"));
        return {};
    });
}

// Backward, only a lot that was made or blended passes a part of itself on, and only then its size matters; and the
// root's, which is told.
Done loadTaken(Database &database, Family &family)
{
    QSet<qint64> blended;
    for (const Blend &blend : family.flows)
        blended.insert(blend.to);
    std::vector<qint64> lots;
    for (const LotFacts &lot : family.lots)
        if (lot.sourceRun || blended.contains(lot.node.id.value()) ||
            family.root == NodeKey{NodeKind::Lot, lot.node.id.value()})
            lots.push_back(lot.node.id.value());
    if (lots.empty())
        return {};
    BM_TRY(addSums(database, tracequeries::takenByRuns(database.engine(), family.when()), lots, family.moment,
                   family.takenOut));
    if (family.blends)
        BM_TRY(addSums(database, tracequeries::takenByBlends(database.engine(), family.when()), lots, family.moment,
                       family.takenOut));
    return {};
}

// Only rows taken over from an old database may be written in another unit than their lot's.
Done loadOddUnits(Database &database, Family &family)
{
    std::vector<qint64> lots;
    for (const LotFacts &lot : family.lots)
        if (lot.node.provenance == u"MIGRATED")
            lots.push_back(lot.node.id.value());
    if (lots.empty())
        return {};
    std::map<std::pair<qint64, qint64>, QString> units;
    BM_TRY(database.forEach(tracequeries::oddUnits(database.engine()), {lots}, [&units](const Row &row) -> Done {
        units[{row.integer(QStringLiteral("ingredient_lot_id")), row.integer(QStringLiteral("production_run_id"))}] =
            row.text(QStringLiteral("unit_of_measure"));
        return {};
    }));
    for (Use &use : family.uses)
        if (const auto odd = units.find({use.lot, use.run}); odd != units.end())
            use.unit = odd->second;
    return {};
}
} // namespace

Done loadDetails(Database &database, Family &family)
{
    if (!family.lotIds.empty())
        BM_TRY(loadLots(database, family));
    if (!family.runIds.empty())
        BM_TRY(loadRuns(database, family));
    BM_TRY(loadPallets(database, family));
    BM_TRY(turnBack(database, family));
    BM_TRY(loadCustomers(database, family));
    BM_TRY(turnBackCustomers(database, family));
    if (family.direction == TraceDirection::Backward)
        BM_TRY(loadTaken(database, family));
    else if (family.blends)
        BM_TRY(addSums(database, tracequeries::blendedInto(database.engine(), family.when()), family.lotIds,
                       family.moment, family.blendedIn));
    return loadOddUnits(database, family);
}

} // namespace bm
