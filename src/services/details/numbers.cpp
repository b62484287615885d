// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/numbers.h"

namespace bm
{

Result<QString> nextNumber(Database &database, const QString &sequence)
{
    static const QString sql = QStringLiteral("UPDATE number_sequences SET next_value = next_value + 1 WHERE name = ? "
                                              "RETURNING prefix, digits, next_value - 1 AS given");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {sequence}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("sequence"), sequence};
    const QString number = QString::number(row->integer(QStringLiteral("given")));
    const auto digits = static_cast<qsizetype>(row->integer(QStringLiteral("digits")));
    return QString(row->text(QStringLiteral("prefix")) + number.rightJustified(digits, u'0'));
}

Result<QString> unusedNumber(Database &database, const QString &sequence, const QString &takenSql)
{
    for (;;) {
        BM_TRY_ASSIGN(const QString number, nextNumber(database, sequence));
        BM_TRY_ASSIGN(const std::optional<Row> taken, database.first(takenSql, {number}));
        if (!taken)
            return number;
    }
}

} // namespace bm
