// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/receipt.h"

#include "services/details/numbers.h"

namespace bm
{
namespace
{
const QString &takenSql()
{
    static const QString sql = QStringLiteral("SELECT id FROM ingredient_lots WHERE internal_lot_code = ?");
    return sql;
}
} // namespace

Result<bool> isLotCodeTaken(Database &database, const QString &code)
{
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(takenSql(), {code}));
    return row.has_value();
}

Result<QString> newLotCode(Database &database)
{
    return unusedNumber(database, QStringLiteral("internal_lot"), takenSql());
}

Result<QStringList> newLotCodes(Database &database, qint64 count)
{
    return unusedNumbers(database, QStringLiteral("internal_lot"), takenSql(), count);
}

Result<qint64> bookReceipt(Session &session, LotId lot, Quantity quantity)
{
    static const QString sql = QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, moved_at, "
                                              "moved_by) VALUES (?, 'RECEIVE', ?, ?, ?) RETURNING id");
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {lot, quantity, session.now(), session.person}));
    return row->integer(QStringLiteral("id"));
}

} // namespace bm
