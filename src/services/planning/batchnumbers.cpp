// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/batchnumbers.h"

#include "services/details/numbers.h"
#include "services/planning/plansettings.h"

namespace bm
{
namespace
{
const QString takenSql = QStringLiteral("SELECT 1 AS taken FROM production_runs WHERE batch_number = ?");

Result<bool> isTaken(Database &database, const QString &number)
{
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(takenSql, {number}));
    return row.has_value();
}

// Whoever plans at the same moment waits here, also on a server, and then counts on from this one.
Done oneAtATime(Database &database)
{
    static const QString sql =
        QStringLiteral("UPDATE number_sequences SET next_value = next_value WHERE name = 'batch'");
    BM_TRY(database.run(sql));
    return {};
}

// Numbers are never given back, so that what is taken has no gaps but those that somebody typed past it: looked for in
// strides, not one by one.
Result<QString> nextBy(Database &database, const NumberPattern &pattern, const NumberPattern::Facts &facts)
{
    const auto taken = [&](qint64 running) -> Result<bool> {
        const Result<QString> number = pattern.number(facts, running);
        // A stride may go beyond what fits on a label.
        if (!number && number.error().reason == Reason::TooLong)
            return false;
        return number ? isTaken(database, *number) : number.error();
    };
    qint64 used = 0;
    qint64 free = 1;
    for (;;) {
        BM_TRY_ASSIGN(const bool isUsed, taken(free));
        if (!isUsed)
            break;
        used = free;
        free *= 2;
    }
    while (free - used > 1) {
        const qint64 middle = used + (free - used) / 2;
        BM_TRY_ASSIGN(const bool isUsed, taken(middle));
        (isUsed ? used : free) = middle;
    }
    return pattern.number(facts, free);
}

// The day, line and shift that it is planned for; without a plan, where the plant is now.
Result<NumberPattern::Facts> factsFor(Session &session, const NewRun &run)
{
    BM_TRY_ASSIGN(const Shifts shifts, shiftsOf(session.database));
    const QDateTime start = run.plannedStart.isValid() ? run.plannedStart : session.now();
    const QString shift =
        run.shift.trimmed().isEmpty() ? shifts[shiftAt(shifts, start.toLocalTime().time())].name : run.shift;
    return NumberPattern::Facts{shiftDay(shifts, start), run.line, shift};
}
} // namespace

Result<QString> batchNumberFor(Session &session, const NewRun &run)
{
    const QString written = run.batchNumber.trimmed();
    if (!written.isEmpty()) {
        BM_TRY_ASSIGN(const bool used, isTaken(session.database, written));
        return used ? Result<QString>(Error{Reason::Duplicate, QStringLiteral("batchNumber"), written}) : written;
    }
    BM_TRY_ASSIGN(const QString text, numberPatternOf(session.database));
    const Result<NumberPattern> pattern = NumberPattern::parse(text);
    if (text.isEmpty() || !pattern)
        return unusedNumber(session.database, QStringLiteral("batch"), takenSql);
    BM_TRY_ASSIGN(const NumberPattern::Facts facts, factsFor(session, run));
    BM_TRY(oneAtATime(session.database));
    return nextBy(session.database, *pattern, facts);
}

} // namespace bm
