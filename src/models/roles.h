// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace bm
{

// What every list answers beside the texts of its columns, for any column of a row.
enum ItemRole {
    IdRole = Qt::UserRole + 1, // qint64
    CodeRole,                  // what stands on the label: lot code, batch number, pallet number
    KindRole,                  // "lot", "run", "pallet": begins the node's name in a genealogy
    StatusRole,                // the state as the database spells it
    QualityRole,               // likewise; empty for pallets
    HeldRole,                  // bool: an open hold on it or on anything that it was made of
    HeldThroughRole,           // then the code of that lot or run; empty: the hold is on itself
    SeenRole,                  // qint64: the newest entry of its history when the row was read, as in SeenRecord
    MigratedRole,              // bool: taken over from an old database, what it did not know is unknown
};

} // namespace bm
