// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trace.h"

#include "database/history/recordvalues.h"
#include "services/details/snapshot.h"
#include "services/tracing/carryovers.h"
#include "services/tracing/codes.h"
#include "services/tracing/family.h"
#include "services/tracing/idplaces.h"

#include <QElapsedTimer>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
Error notFound(const QString &what)
{
    return {Reason::NotFound, QStringLiteral("code"), what};
}

Error ambiguous(const std::vector<TraceRoot> &roots)
{
    constexpr size_t most = 50; // a name may stand for thousands
    QStringList matches;
    for (size_t i = 0; i < std::min(most, roots.size()); ++i)
        matches << toText(roots[i].key) + u' ' + roots[i].code;
    if (roots.size() > most)
        matches << QStringLiteral("... +%1").arg(roots.size() - most);
    return {Reason::Ambiguous, QStringLiteral("code"), matches.join(QStringLiteral(", "))};
}

// What was not there yet at the moment that is asked about, or never was, is no root.
void dropUnknownRoots(Family &family)
{
    std::array<IdSet, 3> known; // of each kind
    const auto note = [&](NodeKind kind, const auto &nodes, auto idOf) {
        if (family.rootsOf(kind).empty())
            return;
        for (const auto &node : nodes)
            known[static_cast<size_t>(kind)].insert(idOf(node).value());
    };
    note(NodeKind::Lot, family.lots, [](const LotFacts &lot) { return lot.node.id; });
    note(NodeKind::Run, family.runs, [](const RunNode &run) { return run.id; });
    note(NodeKind::Pallet, family.pallets, [](const PalletNode &pallet) { return pallet.id; });
    std::erase_if(family.roots,
                  [&known](const NodeKey &root) { return !known[static_cast<size_t>(root.kind)].contains(root.id); });
}

Done checkKnown(Database &database, const QDateTime &moment)
{
    BM_TRY_ASSIGN(const QDateTime beginning, historyBegins(database));
    if (moment < beginning)
        return Error{Reason::NotFound, QStringLiteral("as_of"), toIsoUtc(moment)};
    return {};
}

QHash<NodeKey, QString> codesOf(const Genealogy &genealogy)
{
    QHash<NodeKey, QString> codes;
    for (const LotNode &lot : genealogy.lots)
        codes.insert({NodeKind::Lot, lot.id.value()}, lot.code);
    for (const RunNode &run : genealogy.runs)
        codes.insert({NodeKind::Run, run.id.value()}, run.batchNumber);
    for (const PalletNode &pallet : genealogy.pallets)
        codes.insert({NodeKind::Pallet, pallet.id.value()}, pallet.number);
    return codes;
}

NodeKey heldThing(const Row &row)
{
    if (!row.isNull(QStringLiteral("ingredient_lot_id")))
        return {NodeKind::Lot, row.integer(QStringLiteral("ingredient_lot_id"))};
    if (!row.isNull(QStringLiteral("production_run_id")))
        return {NodeKind::Run, row.integer(QStringLiteral("production_run_id"))};
    return {NodeKind::Pallet, row.integer(QStringLiteral("pallet_id"))};
}

// Open holds are few: all of them are read, and those on something else left out.
Done loadHolds(Database &database, Genealogy &genealogy, const QDateTime &moment)
{
    static const QString open = QStringLiteral("SELECT ingredient_lot_id, production_run_id, pallet_id, reason, "
                                               "held_at, held_by FROM holds WHERE released_at IS NULL ORDER BY id");
    static const QString then =
        QStringLiteral("SELECT ingredient_lot_id, production_run_id, pallet_id, reason, held_at, held_by FROM holds "
                       "WHERE held_at <= ? AND (released_at IS NULL OR released_at > ?) ORDER BY id");
    const Args args = moment.isValid() ? Args{moment, moment} : Args{};
    BM_TRY_ASSIGN(const Rows rows, database.run(moment.isValid() ? then : open, args));
    const QHash<NodeKey, QString> codes = rows.empty() ? QHash<NodeKey, QString>() : codesOf(genealogy);
    for (const Row &row : rows) {
        const NodeKey on = heldThing(row);
        if (codes.contains(on))
            genealogy.holds.push_back({on, codes.value(on), row.text(QStringLiteral("reason")),
                                       row.time(QStringLiteral("held_at")), row.text(QStringLiteral("held_by"))});
    }
    return {};
}

// Inside the caller's read transaction.
Result<Genealogy> traced(Session &session, const std::vector<NodeKey> &roots, TraceDirection direction,
                         const QDateTime &moment = {})
{
    QElapsedTimer timer;
    timer.start();
    if (moment.isValid())
        BM_TRY(checkKnown(session.database, moment));
    BM_TRY_ASSIGN(Family family, loadFamily(session.database, roots, direction, moment));
    BM_TRY(loadDetails(session.database, family));
    const Habits habits = family.habits;
    dropUnknownRoots(family);
    if (family.roots.empty())
        return notFound(toText(roots.front()));
    const QDateTime asOf = moment.isValid() ? moment.toUTC() : session.now();
    for (LotFacts &lot : family.lots)
        lot.node.releaseEnded = lot.releaseEndsAt.isValid() && lot.releaseEndsAt <= asOf;
    Genealogy genealogy = assembled(std::move(family));
    if (habits.openHolds || moment.isValid())
        BM_TRY(loadHolds(session.database, genealogy, moment));
    if (habits.beside)
        BM_TRY(loadCarryOvers(session.database, genealogy, moment));
    genealogy.isPast = moment.isValid();
    genealogy.asOf = asOf;
    genealogy.elapsedMs = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    return genealogy;
}

// In a transaction that goes on, what comes after the trace is planned as what came before it.
template <typename Body>
Result<Genealogy> inTrace(Database &database, Body body)
{
    const bool goesOn = database.inTransaction();
    Result<Genealogy> genealogy = inSnapshot(database, body);
    if (goesOn && genealogy && !database.isSqlite())
        BM_TRY(database.run(tracequeries::plansAsBefore()));
    return genealogy;
}
} // namespace

Result<std::vector<TraceRoot>> Trace::resolve(const QString &code)
{
    return inSnapshot(m_session.database, [&] { return resolveNamed(m_session.database, code); });
}

Result<Genealogy> Trace::trace(const NodeKey &root, TraceDirection direction, const QDateTime &moment)
{
    return inTrace(m_session.database, [&] { return traced(m_session, {root}, direction, moment); });
}

Result<Genealogy> Trace::traceAll(const QString &name, std::vector<NodeKey> roots, TraceDirection direction,
                                  const QDateTime &moment)
{
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    if (roots.empty())
        return notFound(name);
    if (roots.size() > mostTogether)
        return Error{Reason::TooLong, QStringLiteral("things"), QString::number(mostTogether)};
    return inTrace(m_session.database, [&]() -> Result<Genealogy> {
        BM_TRY_ASSIGN(Genealogy genealogy, traced(m_session, roots, direction, moment));
        if (genealogy.isOfSeveral())
            genealogy.root = {genealogy.root.key, name, {}};
        return genealogy;
    });
}

Result<Genealogy> Trace::trace(const QString &code, TraceDirection direction)
{
    return inTrace(m_session.database, [&]() -> Result<Genealogy> {
        BM_TRY_ASSIGN(const std::vector<TraceRoot> roots, resolveNamed(m_session.database, code));
        if (roots.empty())
            return notFound(code.trimmed());
        if (roots.size() > 1)
            return ambiguous(roots);
        return traced(m_session, {roots.front().key}, direction);
    });
}

} // namespace bm
