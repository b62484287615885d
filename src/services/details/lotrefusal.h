// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots.h"

namespace bm
{

// The refusal with what a sentence needs: the lot's code, and behind a comma its last good day, what is left, or
// through what it is held.
inline Error refusedLot(const Lot &lot, Reason reason)
{
    QString detail = lot.code;
    if (reason == Reason::LotOnHold && !lot.heldThrough.isEmpty())
        detail = QStringLiteral("%1, %2").arg(lot.code, lot.heldThrough);
    else if (reason == Reason::LotExpired && lot.expirationDate.isValid())
        detail = QStringLiteral("%1, %2").arg(lot.code, lot.expirationDate.toString(Qt::ISODate));
    else if (reason == Reason::NotEnoughLeft && lot.remaining)
        detail = QStringLiteral("%1, %2 %3").arg(lot.code, lot.remaining->toText(), lot.unit);
    return {reason, QStringLiteral("lotCode"), detail};
}

} // namespace bm
