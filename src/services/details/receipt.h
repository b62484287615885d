// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

struct Ingredient;
struct NewLot;

// All inside the caller's transaction.

// The ingredient of what came: made, or told the GTIN of its label, when the person said so. Errors: NotFound, those of
// insertIngredient() and learnGtin().
Result<Ingredient> ingredientFor(Session &session, const NewLot &lot);
// Whether a lot of ours has that code already.
Result<bool> isLotCodeTaken(Database &database, const QString &code);
// The plant's next own lot code.
Result<QString> newLotCode(Database &database);
Result<QStringList> newLotCodes(Database &database, qint64 count);
// Fills a lot that was just made, so that every gram of it has a movement: the number of that movement.
Result<qint64> bookReceipt(Session &session, LotId lot, Quantity quantity);

} // namespace bm
