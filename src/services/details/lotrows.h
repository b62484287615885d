// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details/partners.h"
#include "services/receiving.h"

namespace bm
{

// What a new lot belongs to, looked up or made before.
struct LotPlace
{
    IngredientId ingredient;
    std::optional<Named> supplier;
    QString code; // ours, not taken
    QString unit; // the ingredient's
    QDateTime receivedAt;
};

// Inside the caller's transaction, after the rules were asked. It is empty: bookReceipt() fills it.
Result<LotId> insertLot(Session &session, const NewLot &lot, const LotPlace &place);

} // namespace bm
