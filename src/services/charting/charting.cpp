// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/charting/charting.h"

#include "services/charting/chartreading.h"
#include "services/details/snapshot.h"
#include "services/tracing/codes.h"

#include <algorithm>

namespace bm
{
namespace charting
{
Error notFound(const QString &subject)
{
    return {Reason::NotFound, QStringLiteral("code"), subject};
}

Result<std::optional<TraceRoot>> thingNamed(Database &database, const QString &code,
                                            const std::vector<NodeKind> &wanted)
{
    BM_TRY_ASSIGN(std::vector<TraceRoot> roots, resolveCode(database, code));
    std::erase_if(roots, [&wanted](const TraceRoot &root) {
        return std::find(wanted.begin(), wanted.end(), root.key.kind) == wanted.end();
    });
    if (roots.empty())
        return std::optional<TraceRoot>();
    if (roots.size() == 1)
        return std::optional(roots.front());
    QStringList matches;
    for (const TraceRoot &root : roots)
        matches << toText(root.key) + u' ' + root.code;
    return Error{Reason::Ambiguous, QStringLiteral("code"), matches.join(QStringLiteral(", "))};
}

Result<IngredientNamed> ingredientNamed(Database &database, const QString &subject)
{
    static const QString named = QStringLiteral("SELECT id, name, unit_of_measure FROM ingredients WHERE lower(name) "
                                                "= lower(?) ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, id");
    static const QString ofLot = QStringLiteral("SELECT i.id, i.name, i.unit_of_measure FROM ingredients i JOIN "
                                                "ingredient_lots l ON l.ingredient_id = i.id WHERE l.id = ?");
    BM_TRY_ASSIGN(std::optional<Row> row, database.first(named, {subject, subject}));
    if (!row) {
        BM_TRY_ASSIGN(const std::optional<TraceRoot> lot, thingNamed(database, subject, {NodeKind::Lot}));
        if (!lot)
            return notFound(subject);
        BM_TRY_ASSIGN(row, database.first(ofLot, {lot->key.id}));
    }
    return IngredientNamed{row->integer(QStringLiteral("id")), row->text(QStringLiteral("name")),
                           row->text(QStringLiteral("unit_of_measure"))};
}

void addTimeline(ChartData &data)
{
    QDate first;
    QDate last;
    for (const ChartRow &row : data.rows) {
        if (row.day.isValid() && (!first.isValid() || row.day < first))
            first = row.day;
        if (row.day.isValid() && (!last.isValid() || row.day > last))
            last = row.day;
    }
    std::vector<QDate> begins;
    if (first.isValid()) {
        data.timeStep = timeStepFor(first, last);
        begins = timeline(first, last, data.timeStep);
    }
    for (const QDate begin : begins)
        data.marks.push_back({.day = begin});
    const int undated = static_cast<int>(begins.size());
    bool isAnyUndated = false;
    for (ChartRow &row : data.rows) {
        const auto at = std::lower_bound(begins.begin(), begins.end(), beginOf(row.day, data.timeStep));
        row.mark = row.day.isValid() ? static_cast<int>(at - begins.begin()) : undated;
        isAnyUndated |= !row.day.isValid();
    }
    if (isAnyUndated)
        data.marks.emplace_back();
}
} // namespace charting

namespace
{
Result<ChartData> answerTo(Session &session, const ChartQuestion &question)
{
    switch (question.topic) {
    case ChartTopic::Balance:
        return charting::balanceOf(session, question.subject);
    case ChartTopic::Use:
        return charting::useOf(session, question);
    case ChartTopic::Customers:
    case ChartTopic::Days:
        return charting::exposureOf(session, question);
    case ChartTopic::Dose:
        return charting::doseOf(session, question.subject);
    case ChartTopic::Expiry:
        return charting::expiryOf(session, question.subject);
    case ChartTopic::Yield:
    case ChartTopic::YieldRange:
        return charting::yieldOf(session, question);
    }
    Q_UNREACHABLE();
}
} // namespace

Result<ChartData> Charting::read(const ChartQuestion &question)
{
    ChartQuestion asked = question;
    asked.subject = question.subject.trimmed();
    if (asked.subject.isEmpty() && asked.topic != ChartTopic::Expiry)
        return Error{Reason::Required, QStringLiteral("subject"), {}};
    if (asked.days < 1 || asked.days > ChartQuestion::mostDays)
        return Error{Reason::NotANumber, QStringLiteral("days"), QString::number(asked.days)};
    return inSnapshot(m_session.database, [&]() -> Result<ChartData> {
        BM_TRY_ASSIGN(ChartData data, answerTo(m_session, asked));
        sumUp(data);
        return data;
    });
}

} // namespace bm
