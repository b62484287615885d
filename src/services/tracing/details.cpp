// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"
#include "services/tracing/family.h"
#include "services/tracing/idplaces.h"
#include "services/tracing/past.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>
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
        LotFacts &lot = family.lots.emplace_back();
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
        lot.isRework = row.integer(Columns::IsRework) != 0;
        return {};
    };
    return database.forEachFast(tracequeries::lots(database.engine()), {family.lotIds}, read);
}

Done loadRuns(Database &database, Family &family)
{
    family.runs.reserve(family.runIds.size());
    using Columns = tracequeries::RunColumns;
    const auto read = [&family](const FastRow &row) -> Done {
        RunNode &run = family.runs.emplace_back();
        run.id = RunId(row.integer(Columns::Id));
        run.batchNumber = row.text(Columns::BatchNumber);
        run.recipe = row.word(Columns::Recipe);
        run.status = row.word(Columns::Status);
        run.provenance = row.word(Columns::Provenance);
        run.unit = row.word(Columns::Unit);
        run.actualQuantity = row.optionalQuantity(Columns::ActualQuantity);
        return {};
    };
    return database.forEachFast(tracequeries::runs(database.engine()), {family.runIds}, read);
}

void readPallet(const FastRow &row, PalletNode &pallet)
{
    using Columns = tracequeries::PalletColumns;
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
}

// A mixed pallet comes once for each run on it.
Done loadPalletsOfRuns(Database &database, Family &family)
{
    // Some for each run: what is too much is never touched, and what is too little moves all of them.
    constexpr size_t ofRun = 8;
    family.pallets.reserve(family.runIds.size() * ofRun);
    family.packings.reserve(family.runIds.size() * ofRun);
    IdSet seen;
    seen.reserve(family.runIds.size() * ofRun / 2);
    for (const PalletNode &pallet : family.pallets)
        seen.insert(pallet.id.value());
    const auto read = [&family, &seen](const FastRow &row) -> Done {
        const qint64 id = row.integer(tracequeries::PalletColumns::Id);
        family.packings.push_back({row.integer(tracequeries::PackingColumns::Run), id,
                                   row.optionalQuantity(tracequeries::PackingColumns::Quantity)});
        if (seen.insert(id))
            readPallet(row, family.pallets.emplace_back());
        return {};
    };
    return database.forEachFast(tracequeries::palletsOfRuns(database.engine()), {family.runIds}, read);
}

// In the past the pallets are named by what stood on them then.
Done loadPalletsThen(Database &database, Family &family)
{
    if (family.direction != TraceDirection::Forward || family.runIds.empty())
        return {};
    BM_TRY_ASSIGN(family.packings,
                  packingsThen(database, QStringLiteral("production_run_id"), family.runIds, family.moment));
    std::vector<qint64> ids;
    IdSet seen;
    for (const PalletNode &pallet : family.pallets)
        seen.insert(pallet.id.value());
    for (const Packing &packing : family.packings)
        if (seen.insert(packing.pallet))
            ids.push_back(packing.pallet);
    if (ids.empty())
        return {};
    return database.forEachFast(tracequeries::pallets(database.engine()), {ids}, [&family](const FastRow &row) -> Done {
        readPallet(row, family.pallets.emplace_back());
        return {};
    });
}

Done loadPallets(Database &database, Family &family)
{
    if (family.pallets.empty() && !family.rootsOf(NodeKind::Pallet).empty())
        BM_TRY(loadRootPallets(database, family));
    if (family.moment.isValid())
        return loadPalletsThen(database, family);
    if (family.direction == TraceDirection::Forward && !family.runIds.empty())
        return loadPalletsOfRuns(database, family);
    return {};
}

Done loadCustomers(Database &database, Family &family)
{
    std::vector<qint64> ids;
    IdSet seen;
    for (const PalletNode &pallet : family.pallets)
        if (pallet.customerId && !family.customers.contains(*pallet.customerId) && seen.insert(*pallet.customerId))
            ids.push_back(*pallet.customerId);
    if (ids.empty())
        return {};
    const auto read = [&family](const FastRow &row) -> Done {
        using Columns = tracequeries::CustomerColumns;
        family.customers.insert(row.integer(Columns::Id), row.word(Columns::Name));
        return {};
    };
    return database.forEachFast(tracequeries::customers(database.engine()), {ids}, read);
}

Done addSums(Database &database, const QString &sql, const std::vector<qint64> &lots, const QDateTime &moment,
             QHash<qint64, Quantity> &sums)
{
    return database.forEachFast(sql, tracequeries::askedFor({lots}, moment), [&sums](const FastRow &row) -> Done {
        using Columns = tracequeries::SumColumns;
        sums[row.integer(Columns::Lot)] += row.quantity(Columns::Quantity);
        return {};
    });
}

// What was typed twice was never here. Of rework all that was counted otherwise is known already.
Done takeBackReceipts(Database &database, Family &family)
{
    QHash<qint64, Quantity> back;
    const Args args = family.moment.isValid() ? Args{family.moment} : Args{};
    const auto read = [&back](const FastRow &row) -> Done {
        using Columns = tracequeries::SumColumns;
        back.insert(row.integer(Columns::Lot), row.quantity(Columns::Quantity));
        return {};
    };
    BM_TRY(database.forEachFast(tracequeries::takenBack(database.engine(), family.when()), args, read));
    for (LotFacts &lot : family.lots) {
        const auto found = back.constFind(lot.node.id.value());
        if (found != back.cend() && lot.received && !(lot.isRework && lot.sourceRun))
            lot.received = std::max(*lot.received + *found, Quantity());
    }
    return {};
}

// Backward, only a lot that was made or blended passes a part of itself on, and only then its size matters; and the
// root's, which is told.
Done loadTaken(Database &database, Family &family)
{
    QSet<qint64> blended;
    for (const Blend &blend : family.flows)
        blended.insert(blend.to);
    IdSet sized;
    for (const qint64 root : family.rootsOf(NodeKind::Lot))
        sized.insert(root);
    std::vector<qint64> lots;
    for (const LotFacts &lot : family.lots)
        if (lot.sourceRun || blended.contains(lot.node.id.value()) || sized.contains(lot.node.id.value()))
            lots.push_back(lot.node.id.value());
    if (lots.empty())
        return {};
    BM_TRY(addSums(database, tracequeries::takenByRuns(database.engine(), family.when()), lots, family.moment,
                   family.takenOut));
    if (family.habits.blends)
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

Done loadRootPallets(Database &database, Family &family)
{
    const bool wantsItems = family.direction == TraceDirection::Backward && !family.moment.isValid();
    const std::vector<qint64> ids = family.rootsOf(NodeKind::Pallet);
    const bool isOne = ids.size() == 1; // by far the most often, and asked the quickest way
    const QString &sql = isOne ? tracequeries::pallet() : tracequeries::palletsWithItems(database.engine());
    IdSet seen;
    return database.forEachFast(sql, {isOne ? Arg(ids.front()) : Arg(ids)}, [&](const FastRow &row) -> Done {
        using Columns = tracequeries::PackingColumns;
        const qint64 id = row.integer(tracequeries::PalletColumns::Id);
        if (seen.insert(id)) {
            PalletNode &pallet = family.pallets.emplace_back();
            readPallet(row, pallet);
            if (pallet.customerId)
                family.customers.insert(*pallet.customerId, row.word(Columns::CustomerName));
        }
        if (wantsItems && !row.isNull(Columns::Run))
            family.packings.push_back({row.integer(Columns::Run), id, row.optionalQuantity(Columns::Quantity)});
        return {};
    });
}

Done loadDetails(Database &database, Family &family)
{
    if (!family.lotIds.empty())
        BM_TRY(loadLots(database, family));
    if (!family.runIds.empty())
        BM_TRY(loadRuns(database, family));
    BM_TRY(loadPallets(database, family));
    BM_TRY(turnBack(database, family));
    if (family.habits.takenBack)
        BM_TRY(takeBackReceipts(database, family));
    if (!family.runIds.empty())
        BM_TRY(loadRework(database, family));
    BM_TRY(loadCustomers(database, family));
    BM_TRY(turnBackCustomers(database, family));
    if (family.direction == TraceDirection::Backward)
        BM_TRY(loadTaken(database, family));
    else if (family.habits.blends)
        BM_TRY(addSums(database, tracequeries::blendedInto(database.engine(), family.when()), family.lotIds,
                       family.moment, family.blendedIn));
    return loadOddUnits(database, family);
}

} // namespace bm
