// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/scanning/scanlookup.h"

#include "models/lookups.h"

namespace bm
{
namespace
{

// Two suppliers may give the same lot code to two products: a label that names its product is of that one.
Result<bool> isOfProduct(Services &plant, const Lot &lot, const QString &gtin)
{
    if (gtin.isEmpty())
        return true;
    BM_TRY_ASSIGN(const QString ingredient, ingredientOfGtin(plant, gtin));
    return ingredient.isEmpty() || ingredient == lot.ingredientName;
}

Done findLot(Services &plant, const QString &code, const QString &gtin, ScanLookup *found)
{
    const Result<Lot> lot = plant.lots.find(code);
    if (!lot) {
        found->isSupplierLot = lot.error().reason == Reason::Ambiguous;
        found->isOneLot = !found->isSupplierLot;
        found->supplierLot = lot.error().detail;
        return found->isSupplierLot || lot.error().reason == Reason::NotFound ? Done() : Done(lot.error());
    }
    if (lot->code == code) {
        found->ownLot = lot->code;
        return {};
    }
    BM_TRY_ASSIGN(found->isSupplierLot, isOfProduct(plant, *lot, gtin));
    found->supplierLot = lot->code;
    return {};
}

Done findPallet(Services &plant, const QString &code, ScanLookup *found)
{
    const Result<Pallet> pallet = plant.palletizing.find(code);
    if (pallet)
        found->pallet = pallet->number;
    return pallet || pallet.error().reason == Reason::NotFound ? Done() : Done(pallet.error());
}

Done findBatch(Services &plant, const QString &code, ScanLookup *found)
{
    const Result<Run> run = plant.production.find(code);
    if (run)
        found->batch = run->batchNumber;
    return run || run.error().reason == Reason::NotFound ? Done() : Done(run.error());
}

} // namespace

QString codeOf(const gs1::ScanAnswer &scan)
{
    return scan.kind == gs1::ScanKind::Gs1 ? scan.lot() : scan.plain;
}

Result<ScanLookup> lookUpScan(Services &plant, const gs1::ScanAnswer &scan, const QString &badge)
{
    ScanLookup found;
    if (!badge.isEmpty()) {
        BM_TRY_ASSIGN(found.isBadge, plant.people.isBadge(badge));
        if (found.isBadge)
            return found;
    }
    const QString code = codeOf(scan);
    const QString sscc = scan.kind == gs1::ScanKind::Gs1 ? scan.sscc() : QString();
    if (!sscc.isEmpty())
        BM_TRY(findPallet(plant, sscc, &found));
    if (code.isEmpty())
        return found;
    BM_TRY(findLot(plant, code, scan.kind == gs1::ScanKind::Gs1 ? scan.gtin() : QString(), &found));
    if (found.pallet.isEmpty())
        BM_TRY(findPallet(plant, code, &found));
    BM_TRY(findBatch(plant, code, &found));
    return found;
}

} // namespace bm
