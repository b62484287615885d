// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/palletizing.h"

#include <QHash>

namespace bm
{

// Inside the transaction of who calls.

struct DatedItem
{
    PalletItem item;
    QDate lastDay; // of the lot that the batch put into stock, or by the shelf life of its recipe; invalid: unknown
};
Result<QDate> lastDayOfRun(Database &database, const QString &batchNumber);
// Of many at once, by their ids; of which it is unknown is not among them.
Result<QHash<qint64, QDate>> lastDaysOfRuns(Database &database, const std::vector<qint64> &runs);
Result<std::vector<DatedItem>> datedItems(Database &database, PalletId pallet);

// Whether the customer takes goods of this age; the customer need not be known yet.
// Errors: TooOldForCustomer, ExpiryUnknown (palletCode).
Done freshEnough(Session &session, const Pallet &pallet, const QString &customer);

// Whether it may leave without the papers of a truck: nothing on it is kept at temperatures of its own.
// Errors: OutOfLimits (storageAlone), which names the recipes.
Done needsNoTruck(Database &database, const Pallet &pallet);

// Neither stopped nor gone. Errors: LotOnHold, LotRecalled, PalletNotActive (palletCode).
Done checkGoes(const Pallet &pallet);

// Everything that keeps a pallet from leaving. Errors: those of checkGoes(), checkShipping() and freshEnough().
Done mayLeave(Session &session, const Pallet &pallet, const QString &customer);

} // namespace bm
