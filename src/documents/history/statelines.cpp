// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/history/statelines.h"

#include "documents/history/historywords.h"

namespace bm
{
namespace
{
QString valueOf(const RecordState &state, const QString &column, const QLocale &locale)
{
    const QString unit = state.values.value(QStringLiteral("unit_of_measure")).toString();
    return valueWord(column, state.values.value(column), state.names.value(column), unit, locale);
}

bool isFilled(const RecordState *state, const QString &column)
{
    return state && !state->values.value(column).isNull() && !state->values.value(column).isUndefined();
}
} // namespace

std::vector<StateLine> stateLines(const RecordState &then, const RecordState *now, const QLocale &locale)
{
    const QString table = tableOf(then.record.kind);
    QStringList columns = then.values.keys();
    if (now)
        columns << now->values.keys();
    columns.removeDuplicates();
    columns.sort();
    std::vector<StateLine> lines;
    for (const QString &column : std::as_const(columns)) {
        if (!isTold(table, column) || (!isFilled(&then, column) && !isFilled(now, column)))
            continue;
        lines.push_back(
            {fieldWord(table, column), valueOf(then, column, locale), now ? valueOf(*now, column, locale) : QString()});
    }
    return lines;
}

} // namespace bm
