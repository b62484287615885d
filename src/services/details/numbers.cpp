// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/numbers.h"

#include <algorithm>

namespace bm
{

namespace
{
// The server lets nobody but an administrator skip more than a thousand.
constexpr qint64 mostAtOnce = 500;

QString numberText(const Row &row, qint64 number)
{
    const auto digits = static_cast<qsizetype>(row.integer(QStringLiteral("digits")));
    return row.text(QStringLiteral("prefix")) + QString::number(number).rightJustified(digits, u'0');
}
} // namespace

Result<QString> nextNumber(Database &database, const QString &sequence)
{
    static const QString sql = QStringLiteral("UPDATE number_sequences SET next_value = next_value + 1 WHERE name = ? "
                                              "RETURNING prefix, digits, next_value - 1 AS given");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {sequence}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("sequence"), sequence};
    return numberText(*row, row->integer(QStringLiteral("given")));
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

Result<QStringList> unusedNumbers(Database &database, const QString &sequence, const QString &takenSql, qint64 count)
{
    static const QString sql = QStringLiteral("UPDATE number_sequences SET next_value = next_value + ? WHERE name = ? "
                                              "RETURNING prefix, digits, next_value AS next");
    QStringList numbers;
    while (numbers.size() < count) {
        const qint64 step = std::min(count - numbers.size(), mostAtOnce);
        BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {step, sequence}));
        if (!row)
            return Error{Reason::NotFound, QStringLiteral("sequence"), sequence};
        const qint64 next = row->integer(QStringLiteral("next"));
        for (qint64 number = next - step; number < next; ++number) {
            BM_TRY_ASSIGN(const std::optional<Row> taken, database.first(takenSql, {numberText(*row, number)}));
            if (!taken)
                numbers << numberText(*row, number);
        }
    }
    return numbers;
}

} // namespace bm
