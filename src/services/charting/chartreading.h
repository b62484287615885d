// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"
#include "services/charting/charting.h"

namespace bm::charting
{

// The one lot, run or pallet that a code names; nothing: it names none of the wanted kinds. Errors: Ambiguous.
Result<std::optional<TraceRoot>> thingNamed(Database &database, const QString &code,
                                            const std::vector<NodeKind> &wanted);
Error notFound(const QString &subject);

struct IngredientNamed
{
    qint64 id = 0;
    QString name;
    QString unit;
};
// By its name, in any case, or by a lot of it. Errors: NotFound, Ambiguous.
Result<IngredientNamed> ingredientNamed(Database &database, const QString &subject);

// Marks of the rows' days, with the empty ones between them; rows without a day stand behind the last one. The rows
// know their place from then on.
void addTimeline(ChartData &data);

// All inside of the caller's snapshot.
Result<ChartData> balanceOf(Session &session, const QString &subject);
Result<ChartData> useOf(Session &session, const ChartQuestion &question);
Result<ChartData> exposureOf(Session &session, const ChartQuestion &question);
Result<ChartData> doseOf(Session &session, const QString &subject);
Result<ChartData> expiryOf(Session &session, const QString &subject);
Result<ChartData> yieldOf(Session &session, const ChartQuestion &question);

} // namespace bm::charting
