// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/details/ingredientrows.h"
#include "services/stock/stock.h"

namespace bm
{

Done Stock::setLevels(const QString &ingredient, std::optional<Quantity> minimum, std::optional<Quantity> reorderPoint)
{
    static const QString sql = QStringLiteral(
        "UPDATE ingredients SET minimum_stock = ?, reorder_point = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    if (minimum && minimum->isNegative())
        return Error{Reason::NotPositive, QStringLiteral("minimumStock"), minimum->toText()};
    if (reorderPoint && reorderPoint->isNegative())
        return Error{Reason::NotPositive, QStringLiteral("reorderPoint"), reorderPoint->toText()};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::EditCatalog));
        BM_TRY_ASSIGN(const std::optional<Ingredient> known, ingredientNamed(m_session.database, ingredient));
        if (!known)
            return Error{Reason::NotFound, QStringLiteral("ingredient"), ingredient};
        BM_TRY(m_session.database.run(sql, {minimum, reorderPoint, m_session.now(), m_session.person, known->id}));
        return {};
    });
}

} // namespace bm
