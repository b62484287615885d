// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quality/comparing.h"

#include "database/history/recordvalues.h"
#include "services/details/snapshot.h"
#include "services/trace.h"
#include "services/tracing/codes.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
Result<NodeKey> keyOf(Database &database, const QString &code, const QString &field)
{
    BM_TRY_ASSIGN(const std::vector<TraceRoot> roots, resolveCode(database, code));
    if (roots.size() == 1)
        return roots.front().key;
    if (roots.empty()) {
        if (const auto key = keyFromText(code.trimmed()))
            return *key;
        return Error{Reason::NotFound, field, code.trimmed()};
    }
    QStringList matches;
    for (const TraceRoot &root : roots)
        matches << toText(root.key) + u' ' + root.code;
    return Error{Reason::Ambiguous, field, matches.join(QStringLiteral(", "))};
}

void noteRuns(const Genealogy &genealogy, std::vector<qint64> &ids)
{
    for (const RunNode &run : genealogy.runs)
        ids.push_back(run.id.value());
}

Result<QHash<qint64, QString>> linesOf(Database &database, const ComparedSide &side, const QDateTime &moment)
{
    QHash<qint64, QString> lines;
    std::vector<qint64> ids;
    noteRuns(side.genealogy, ids);
    for (const Genealogy &family : side.possible)
        noteRuns(family, ids);
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.empty())
        return lines;
    if (moment.isValid()) {
        QStringList texts;
        for (const qint64 id : ids)
            texts << QString::number(id);
        BM_TRY_ASSIGN(const auto then, valuesAt(database, QStringLiteral("production_runs"), texts, moment));
        for (const qint64 id : ids)
            lines.insert(id, then.value(QString::number(id)).value(QStringLiteral("line")).toString().trimmed());
        return lines;
    }
    const QString sql = QStringLiteral("SELECT id, line FROM production_runs WHERE ") +
                        tracequeries::among(QStringLiteral("id"), database.engine());
    BM_TRY(database.forEach(sql, {ids}, [&lines](const Row &row) -> Done {
        lines.insert(row.integer(QStringLiteral("id")), row.text(QStringLiteral("line")).trimmed());
        return {};
    }));
    return lines;
}

// Behind vessels the trace brings what is only possible; behind carry-overs it names them.
Result<std::vector<Genealogy>> possibleOf(Session &session, const Genealogy &genealogy, const QDateTime &moment)
{
    std::vector<Genealogy> possible = genealogy.drawn;
    const bool isForward = genealogy.direction == TraceDirection::Forward;
    QSet<RunId> asked;
    for (const CarryOver &carryOver : genealogy.carryOvers) {
        const RunId run = isForward ? carryOver.to : carryOver.from;
        if (asked.contains(run))
            continue;
        asked.insert(run);
        BM_TRY_ASSIGN(Genealogy further,
                      Trace(session).trace({NodeKind::Run, run.value()}, genealogy.direction, moment));
        possible.insert(possible.end(), further.drawn.begin(), further.drawn.end());
        possible.push_back(std::move(further));
    }
    return possible;
}

Result<ComparedSide> sideOf(Session &session, const NodeKey &key, TraceDirection direction, const QDateTime &moment)
{
    ComparedSide side;
    BM_TRY_ASSIGN(side.genealogy, Trace(session).trace(key, direction, moment));
    BM_TRY_ASSIGN(side.possible, possibleOf(session, side.genealogy, moment));
    BM_TRY_ASSIGN(side.lines, linesOf(session.database, side, moment));
    return side;
}

// Told by what was typed, never by a key.
Error inField(Error error, const QString &field, const QString &code)
{
    if (error.field != u"code")
        return error;
    error.field = field;
    error.detail = code.trimmed();
    return error;
}

TraceDirection usualWay(const NodeKey &first, const NodeKey &second)
{
    const bool areLots = first.kind == NodeKind::Lot && second.kind == NodeKind::Lot;
    return areLots ? TraceDirection::Forward : TraceDirection::Backward;
}
} // namespace

Result<Comparison> Comparing::things(const QString &first, const QString &second,
                                     std::optional<TraceDirection> direction)
{
    return inSnapshot(m_session.database, [&]() -> Result<Comparison> {
        BM_TRY_ASSIGN(const NodeKey one, keyOf(m_session.database, first, QStringLiteral("first")));
        BM_TRY_ASSIGN(const NodeKey two, keyOf(m_session.database, second, QStringLiteral("second")));
        if (one == two)
            return Error{Reason::Duplicate, QStringLiteral("second"), second.trimmed()};
        const TraceDirection way = direction.value_or(usualWay(one, two));
        const auto left = sideOf(m_session, one, way, {});
        if (!left)
            return inField(left.error(), QStringLiteral("first"), first);
        const auto right = sideOf(m_session, two, way, {});
        if (!right)
            return inField(right.error(), QStringLiteral("second"), second);
        return compared(*left, *right);
    });
}

Result<Comparison> Comparing::moments(const QString &code, const QDateTime &first, const QDateTime &second,
                                      std::optional<TraceDirection> direction)
{
    return inSnapshot(m_session.database, [&]() -> Result<Comparison> {
        BM_TRY_ASSIGN(const NodeKey key, keyOf(m_session.database, code, QStringLiteral("first")));
        const TraceDirection way = direction.value_or(usualWay(key, key));
        const auto then = sideOf(m_session, key, way, first);
        if (!then)
            return inField(then.error(), QStringLiteral("moment"), code);
        const auto later = sideOf(m_session, key, way, second);
        if (!later)
            return inField(later.error(), QStringLiteral("moment"), code);
        return compared(*then, *later);
    });
}

} // namespace bm
