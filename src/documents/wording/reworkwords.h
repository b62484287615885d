// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/production/balancewords.h"
#include "domain/production/rework.h"
#include "services/rework/rework.h"

namespace bm
{

// "Rework: 3.2 kg of 5 kg (6.4 % of 10 %)".
QString reworkShareWords(const ReworkShare &share, const AmountWords &amount);
QString reworkShareWords(const AddedLot &lot, const AmountWords &amount);

// Whether only a reason and a signature let it in: beyond the limit, or with an allergen of its own.
bool isAboutRework(const Error &error);

// What is behind a lot, a line for each: whose rework it is, its allergens, and why it is doubtful.
QStringList behindFacts(const LotBehind &behind);

// What is said of rework in other words than its reason alone would be; empty: nothing of its own.
QString reworkSentence(const Error &error);
QString reworkWayOut(const Error &error);

} // namespace bm
