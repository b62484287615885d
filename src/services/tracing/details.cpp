// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"
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
    using Columns = tracequeries::LotColumns;
    const auto read = [&family](const FastRow &row) -> Done {
        LotFacts lot;
        lot.node.id = LotId(row.integer(Columns::Id));
        lot.node.code = row.text(Columns::Code);
        lot.node.ingredient = row.word(Columns::Ingredient);
        lot.node.supplier = row.word(Columns::Supplier);
        lot.node.supplierLotCode = row.text(Columns::SupplierLotCode);
        lot.node.status = row.word(Columns::Status);
        lot.node.provenance = row.word(Columns::Provenance);
        lot.node.unit = row.word(Columns::Unit);
        lot.node.sourceBatchNumber = row.text(Columns::SourceBatchNumber);
        lot.releaseEndsAt = row.time(Columns::ReleaseEndsAt);
        lot.received = row.optionalQuantity(Columns::Received);
        lot.sourceRun = row.optionalInteger(Columns::SourceRun);
        family.lots.push_back(std::move(lot));
        return {};
    };
    return database.forEachFast(tracequeries::lots(database.engine()), {family.lotIds}, read);
}

Done loadRuns(Database &database, Family &family)
{
    family.runs.reserve(family.runIds.size());
    using Columns = tracequeries::RunColumns;
    const auto read = [&family](const FastRow &row) -> Done {
        RunNode run;
        run.id = RunId(row.integer(Columns::Id));
        run.batchNumber = row.text(Columns::BatchNumber);
        run.recipe = row.word(Columns::Recipe);
        run.status = row.word(Columns::Status);
        run.provenance = row.word(Columns::Provenance);
        run.unit = row.word(Columns::Unit);
        run.actualQuantity = row.optionalQuantity(Columns::ActualQuantity);
        family.runs.push_back(std::move(run));
        return {};
    };
    return database.forEachFast(tracequeries::runs(database.engine()), {family.runIds}, read);
}

PalletNode palletOf(const FastRow &row)
{
    using Columns = tracequeries::PalletColumns;
    PalletNode pallet;
    pallet.id = PalletId(row.integer(Columns::Id));
    pallet.number = row.text(Columns::Number);
    pallet.sscc = row.text(Columns::Sscc);
    pallet.status = row.word(Columns::Status);
    pallet.location = row.word(Columns::Location);
    pallet.customerId = row.optionalInteger(Columns::Customer);
    pallet.customerOrder = row.text(Columns::CustomerOrder);
    pallet.shippedAt = row.time(Columns::ShippedAt);
    pallet.itemCount = row.optionalInteger(Columns::ItemCount);
    pallet.provenance = row.word(Columns::Provenance);
    return pallet;
}

// A mixed pallet comes once for each run on it.
Done loadPalletsOfRuns(Database &database, Family &family)
{
    QSet<qint64> seen;
    const auto read = [&family, &seen](const FastRow &row) -> Done {
        const qint64 id = row.integer(tracequeries::PalletColumns::Id);
        family.packings.push_back({row.integer(tracequeries::PackingColumns::Run), id,
                                   row.optionalQuantity(tracequeries::PackingColumns::Quantity)});
        if (const auto before = seen.size(); seen.insert(id), seen.size() > before)
            family.pallets.push_back(palletOf(row));
        return {};
    };
    return database.forEachFast(tracequeries::palletsOfRuns(database.engine()), {family.runIds}, read);
}

Done loadRootPallet(Database &database, Family &family)
{
    return database.forEachFast(tracequeries::pallet(), {family.root.id}, [&family](const FastRow &row) -> Done {
        family.pallets.push_back(palletOf(row));
        return {};
    });
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
    return database.forEachFast(tracequeries::pallets(database.engine()), {ids}, [&family](const FastRow &row) -> Done {
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
    if (!family.runIds.empty())
        BM_TRY(loadRework(database, family));
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
