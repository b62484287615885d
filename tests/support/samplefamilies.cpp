// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/samplefamilies.h"

namespace bm::test
{

namespace
{

NodeKey lotKey(qint64 id)
{
    return {NodeKind::Lot, id};
}

NodeKey runKey(qint64 id)
{
    return {NodeKind::Run, id};
}

NodeKey palletKey(qint64 id)
{
    return {NodeKind::Pallet, id};
}

void addLot(Genealogy &family, qint64 id, const QString &ingredient, const QString &status, int depth,
            std::optional<Quantity> used, const QString &sourceBatch = {})
{
    LotNode lot;
    lot.id = LotId(id);
    lot.code = QStringLiteral("L-%1").arg(id, 6, 10, QLatin1Char('0'));
    lot.ingredient = ingredient;
    lot.supplier = sourceBatch.isEmpty() ? QStringLiteral("Molino Vallarta") : QString();
    lot.supplierLotCode = sourceBatch.isEmpty() ? QStringLiteral("MV-77%1").arg(id) : QString();
    lot.status = status;
    lot.provenance = QStringLiteral("NATIVE");
    lot.unit = QStringLiteral("kg");
    lot.sourceBatchNumber = sourceBatch;
    lot.depth = depth;
    lot.quantityUsed = used;
    family.lots.push_back(lot);
}

RunNode &addRun(Genealogy &family, qint64 id, const QString &recipe, const QString &status, int depth)
{
    RunNode run;
    run.id = RunId(id);
    run.batchNumber = QStringLiteral("B-2026-%1").arg(id, 4, 10, QLatin1Char('0'));
    run.recipe = recipe;
    run.status = status;
    run.provenance = QStringLiteral("NATIVE");
    run.unit = QStringLiteral("units");
    run.actualQuantity = Quantity::ofUnits(480);
    run.depth = depth;
    run.quantityFromRoot = Quantity::ofThousandths(12'500);
    family.runs.push_back(run);
    return family.runs.back();
}

PalletNode &addPallet(Genealogy &family, qint64 id, const QString &status, const QString &customer, int depth)
{
    PalletNode pallet;
    pallet.id = PalletId(id);
    pallet.number = QStringLiteral("P-%1").arg(id, 6, 10, QLatin1Char('0'));
    pallet.sscc = QStringLiteral("106141411234567%1").arg(id, 3, 10, QLatin1Char('0'));
    pallet.status = status;
    pallet.location = customer.isEmpty() ? QStringLiteral("Cold store 2") : QStringLiteral("Dock 1");
    pallet.customer = customer;
    pallet.customerOrder = customer.isEmpty() ? QString() : QStringLiteral("PO-88%1").arg(id);
    if (!customer.isEmpty())
        pallet.shippedAt = QDateTime({2026, 5, 1}, {8, 30}, Qt::UTC);
    pallet.itemCount = 96;
    pallet.provenance = QStringLiteral("NATIVE");
    pallet.depth = depth;
    pallet.dose = Quantity::ofThousandths(1'900);
    pallet.doseUnit = QStringLiteral("kg");
    pallet.dosePercent = Quantity::ofThousandths(3'100);
    family.pallets.push_back(pallet);
    return family.pallets.back();
}

void addEdge(Genealogy &family, const NodeKey &from, const NodeKey &to, std::optional<Quantity> quantity,
             const QString &unit = QStringLiteral("kg"))
{
    family.edges.push_back({from, to, quantity, unit});
}

Genealogy familyOf(TraceDirection direction, const NodeKey &root, const QString &code, const QString &title)
{
    Genealogy family;
    family.direction = direction;
    family.root = {root, code, title};
    family.asOf = QDateTime({2026, 5, 1}, {10, 0}, Qt::UTC);
    family.elapsedMs = 1.9;
    return family;
}

} // namespace

Genealogy breadFamily()
{
    Genealogy family =
        familyOf(TraceDirection::Forward, lotKey(1), QStringLiteral("L-000001"), QStringLiteral("Wheat flour T55"));
    addLot(family, 1, QStringLiteral("Wheat flour T55"), QStringLiteral("IN_USE"), 0, Quantity::ofUnits(62));
    addRun(family, 1, QStringLiteral("Sponge"), QStringLiteral("COMPLETED"), 1);
    addRun(family, 2, QStringLiteral("Country loaf"), QStringLiteral("COMPLETED"), 1);
    addLot(family, 2, QStringLiteral("Sponge"), QStringLiteral("DEPLETED"), 2, Quantity::ofUnits(37),
           QStringLiteral("B-2026-0001"));
    RunNode &old = addRun(family, 3, QStringLiteral("Baguette tradition"), QStringLiteral("QUALITY_CHECK"), 3);
    old.provenance = QStringLiteral("MIGRATED");
    old.actualQuantity.reset();
    addPallet(family, 1, QStringLiteral("SHIPPED"), QStringLiteral("Mercado Central"), 2);
    addPallet(family, 2, QStringLiteral("SHIPPED"), QStringLiteral("Hotel Miramar"), 2);
    addPallet(family, 3, QStringLiteral("ON_HOLD"), {}, 4);
    addPallet(family, 4, QStringLiteral("ACTIVE"), {}, 4);
    addPallet(family, 5, QStringLiteral("SHIPPED"), QStringLiteral("Mercado Central"), 4).dose.reset();
    family.customers = {{7, QStringLiteral("Mercado Central"), 2}, {9, QStringLiteral("Hotel Miramar"), 1}};
    addEdge(family, lotKey(1), runKey(1), Quantity::ofUnits(37));
    addEdge(family, lotKey(1), runKey(2), Quantity::ofUnits(25));
    addEdge(family, runKey(1), lotKey(2), Quantity::ofUnits(60));
    addEdge(family, lotKey(2), runKey(2), Quantity::ofThousandths(20'500));
    addEdge(family, lotKey(2), runKey(3), std::nullopt);
    for (const auto &[run, pallet] : {std::pair{2, 1}, {2, 2}, {3, 3}, {3, 4}, {3, 5}})
        addEdge(family, runKey(run), palletKey(pallet), Quantity::ofUnits(96), QStringLiteral("units"));
    family.warnings = QStringList{QStringLiteral("quantity_unknown")};
    return family;
}

Genealogy breadAncestors()
{
    Genealogy family =
        familyOf(TraceDirection::Backward, palletKey(1), QStringLiteral("P-000001"), QStringLiteral("Mercado Central"));
    addPallet(family, 1, QStringLiteral("SHIPPED"), QStringLiteral("Mercado Central"), 0);
    addRun(family, 2, QStringLiteral("Country loaf"), QStringLiteral("COMPLETED"), 1);
    addLot(family, 1, QStringLiteral("Wheat flour T55"), QStringLiteral("IN_USE"), 2, Quantity::ofUnits(12));
    addLot(family, 2, QStringLiteral("Sponge"), QStringLiteral("DEPLETED"), 2, Quantity::ofUnits(9),
           QStringLiteral("B-2026-0001"));
    addLot(family, 3, QStringLiteral("Sea salt"), QStringLiteral("RECALLED"), 2, Quantity::ofThousandths(400));
    addRun(family, 1, QStringLiteral("Sponge"), QStringLiteral("COMPLETED"), 3);
    addLot(family, 4, QStringLiteral("Yeast"), QStringLiteral("EXPIRED"), 4, Quantity::ofThousandths(150));
    addEdge(family, runKey(2), palletKey(1), Quantity::ofUnits(96), QStringLiteral("units"));
    addEdge(family, lotKey(1), runKey(2), Quantity::ofUnits(25));
    addEdge(family, lotKey(2), runKey(2), Quantity::ofThousandths(20'500));
    addEdge(family, lotKey(3), runKey(2), Quantity::ofThousandths(900));
    addEdge(family, runKey(1), lotKey(2), Quantity::ofUnits(60));
    addEdge(family, lotKey(1), runKey(1), Quantity::ofUnits(37));
    addEdge(family, lotKey(4), runKey(1), Quantity::ofThousandths(600));
    return family;
}

Genealogy wideFamily(int runs, int palletsOfEach)
{
    Genealogy family =
        familyOf(TraceDirection::Forward, lotKey(1), QStringLiteral("L-000001"), QStringLiteral("Wheat flour T55"));
    addLot(family, 1, QStringLiteral("Wheat flour T55"), QStringLiteral("IN_USE"), 0, Quantity::ofUnits(62));
    int pallet = 0;
    for (int run = 1; run <= runs; ++run) {
        addRun(family, run, QStringLiteral("Country loaf"), QStringLiteral("COMPLETED"), 1);
        addEdge(family, lotKey(1), runKey(run), Quantity::ofUnits(10));
        for (int i = 0; i < palletsOfEach; ++i) {
            addPallet(family, ++pallet, i % 4 == 0 ? QStringLiteral("ON_HOLD") : QStringLiteral("SHIPPED"),
                      QStringLiteral("Mercado Central"), 2);
            addEdge(family, runKey(run), palletKey(pallet), Quantity::ofUnits(96), QStringLiteral("units"));
        }
    }
    return family;
}

Genealogy meshFamily(int layers, int nodesOfEach)
{
    Genealogy family = familyOf(TraceDirection::Forward, lotKey(1), QStringLiteral("L-000001"), QStringLiteral("Root"));
    addLot(family, 1, QStringLiteral("Root"), QStringLiteral("IN_USE"), 0, Quantity::ofUnits(62));
    std::vector<NodeKey> before{lotKey(1)};
    for (int layer = 1; layer <= layers; ++layer) {
        std::vector<NodeKey> row;
        for (int i = 0; i < nodesOfEach; ++i) {
            const qint64 id = qint64(layer) * 10'000 + i;
            const QString name = QStringLiteral("Part %1").arg(id);
            const bool isRun = layer % 2 == 1;
            row.push_back(isRun ? runKey(id) : lotKey(id));
            if (isRun)
                addRun(family, id, name, QStringLiteral("COMPLETED"), layer);
            else
                addLot(family, id, name, QStringLiteral("IN_USE"), layer, Quantity::ofUnits(1), QStringLiteral("B"));
            for (size_t step = 0; step < std::min<size_t>(3, before.size()); ++step)
                addEdge(family, before[(size_t(i) * 7 + step * 5) % before.size()], row.back(), Quantity::ofUnits(2));
        }
        before = row;
    }
    return family;
}

} // namespace bm::test
