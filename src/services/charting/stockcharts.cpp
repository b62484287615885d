// SPDX-License-Identifier: GPL-3.0-or-later
// How long what is on hand is still good.
#include "services/charting/chartreading.h"

namespace bm::charting
{
namespace
{
const QString onHand = QStringLiteral(
    "SELECT code, ingredient, quantity_remaining, unit, expiration_date, storage_location FROM v_stock_list WHERE "
    "on_hand");

Done addLots(Session &session, const QString &condition, const Args &args, ChartData &data)
{
    const QDate today = session.today();
    return session.database.forEach(onHand + condition + QStringLiteral(" ORDER BY use_first, id"), args,
                                    [&](const Row &row) -> Done {
                                        ChartRow to;
                                        to.code = row.text(QStringLiteral("code"));
                                        to.name = row.text(QStringLiteral("ingredient"));
                                        to.other = row.text(QStringLiteral("storage_location"));
                                        to.day = row.date(QStringLiteral("expiration_date"));
                                        to.quantity = row.optionalQuantity(QStringLiteral("quantity_remaining"));
                                        to.unit = row.text(QStringLiteral("unit"));
                                        if (to.day.isValid())
                                            to.second = Quantity::ofUnits(today.daysTo(to.day));
                                        to.mark = static_cast<int>(expiryStepOf(to.day, today));
                                        data.rows.push_back(to);
                                        return {};
                                    });
}
} // namespace

Result<ChartData> expiryOf(Session &session, const QString &subject)
{
    ChartData data;
    data.topic = ChartTopic::Expiry;
    if (subject.isEmpty()) {
        // Litres, kilograms and pieces have no sum: lots are counted.
        data.measure = ChartMeasure::Lots;
        BM_TRY(addLots(session, {}, {}, data));
    } else {
        BM_TRY_ASSIGN(const IngredientNamed ingredient, ingredientNamed(session.database, subject));
        data.subject = ingredient.name;
        data.unit = ingredient.unit;
        BM_TRY(addLots(session, QStringLiteral(" AND ingredient_id = ?"), {ingredient.id}, data));
    }
    if (data.rows.empty())
        return data;
    for (int step = 0; step < expirySteps; ++step)
        data.marks.push_back({.step = step});
    return data;
}

} // namespace bm::charting
