// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/gs1.h"
#include "services/services.h"

namespace bm
{

// What a scan is to the plant.
struct ScanLookup
{
    bool isBadge = false;
    QString ownLot; // our code; "" when it is none
    bool isSupplierLot = false;
    QString supplierLot; // our code of the lot with the supplier's code, codes when there are several
    bool isOneLot = true;
    QString pallet; // its number
    QString batch;  // its number
};

// The code by which a scan is looked up: the lot of a label, else the text itself; "" when there is none.
QString codeOf(const gs1::ScanAnswer &scan);

// Badges are looked for in `badge`, which is empty where none can be meant (services/people.h: isBadge()). Runs in the
// worker; writes nothing. Errors: those of reaching the database.
Result<ScanLookup> lookUpScan(Services &plant, const gs1::ScanAnswer &scan, const QString &badge);

} // namespace bm
