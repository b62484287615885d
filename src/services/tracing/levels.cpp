// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"
#include "services/tracing/family.h"
#include "services/tracing/idplaces.h"
#include "services/tracing/past.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm
{
namespace
{
// The parts of tracequeries::forwardLevel().
enum Part : qint64 { UseOfLot = 1, UseOfMade = 2, Made = 3, Blended = 4 };

struct UseRow
{
    qint64 lot = 0;
    qint64 run = 0;
    qint64 source = 0; // backward: the run that made the lot; 0: none
    bool ofMade = false;
    std::optional<Quantity> quantity;
    friend bool operator<(const UseRow &a, const UseRow &b)
    {
        return std::pair(a.lot, a.run) < std::pair(b.lot, b.run);
    }
};

struct MadeRow
{
    qint64 run = 0;
    qint64 lot = 0;
};

// What one level answered; PostgreSQL may mix the parts, so they are taken apart before anything is decided.
struct Level
{
    std::vector<UseRow> uses;
    std::vector<MadeRow> made;
    std::vector<Blend> blends;
};

Result<Level> askLevel(Database &database, const QString &sql, const Args &args)
{
    Level level;
    BM_TRY(database.forEachFast(sql, args, [&level](const FastRow &row) -> Done {
        using Columns = tracequeries::LevelColumns;
        const qint64 part = row.integer(Columns::Part);
        const qint64 a = row.integer(Columns::A);
        const qint64 b = row.integer(Columns::B);
        switch (part) {
        case UseOfLot:
        case UseOfMade:
            level.uses.push_back(
                {a, b, row.integer(Columns::Source), part == UseOfMade, row.optionalQuantity(Columns::Quantity)});
            break;
        case Made:
            if (!row.isNull(Columns::A))
                level.made.push_back({a, b});
            break;
        case Blended:
            level.blends.push_back({a, b, row.quantity(Columns::Quantity)});
            break;
        default:
            return Error{Reason::Internal, {}, QStringLiteral("trace level")};
        }
        return {};
    }));
    return level;
}

// Takes corrections off: one row per lot and run, none when everything was taken back. One unknown quantity makes the
// sum unknown, and a sum below zero, which only old data has, is no quantity at all.
std::vector<UseRow> netted(std::vector<UseRow> rows)
{
    std::stable_sort(rows.begin(), rows.end());
    std::vector<UseRow> net;
    for (size_t i = 0; i < rows.size();) {
        UseRow sum = rows[i];
        for (++i; i < rows.size() && !(sum < rows[i]); ++i)
            sum.quantity =
                sum.quantity && rows[i].quantity ? std::optional(*sum.quantity + *rows[i].quantity) : std::nullopt;
        if (sum.quantity && sum.quantity->isZero())
            continue;
        if (sum.quantity && sum.quantity->isNegative())
            sum.quantity.reset();
        net.push_back(sum);
    }
    return net;
}

// Walks from the root until nothing new is found. Each lot and each run is asked about once, so that it ends whatever
// the rows say.
class Walk
{
public:
    Walk(Database &database, Family &family) : m_database(database), m_family(family) {}

    void startAtLot(qint64 lot)
    {
        reachLot(lot);
        m_opened.insert(lot);
        m_lots.push_back(lot);
    }
    void startAtRun(qint64 run) { reachRun(run); }

    Done forward()
    {
        const Engine engine = m_database.engine();
        for (int parts = wanted(); !isEnough() && parts != 0; parts = wanted()) {
            const QString &sql = tracequeries::forwardLevel(engine, m_family.when(), parts);
            BM_TRY_ASSIGN(Level level, askLevel(m_database, sql,
                                                asked(parts, {{LevelParts::LotParts, &m_lots},
                                                              {LevelParts::RunParts, &m_runs},
                                                              {LevelParts::RunParts, &m_runs},
                                                              {LevelParts::BlendParts, &m_blending}})));
            nextLevel();
            // Uses of a lot that was asked for by its own id came with part 1 already.
            std::erase_if(level.uses, [this](const UseRow &use) { return use.ofMade && m_opened.contains(use.lot); });
            for (const MadeRow &made : level.made) {
                reachLot(made.lot);
                m_opened.insert(made.lot);
            }
            for (const Blend &blend : level.blends)
                followBlend(blend, blend.to);
            for (const UseRow &use : netted(std::move(level.uses))) {
                m_family.uses.push_back({use.lot, use.run, use.quantity, {}});
                reachRun(use.run);
            }
        }
        return {};
    }

    Done backward()
    {
        const Engine engine = m_database.engine();
        for (int parts = wanted(); parts != 0; parts = wanted()) {
            const QString &sql = tracequeries::backwardLevel(engine, m_family.when(), parts);
            BM_TRY_ASSIGN(Level level, askLevel(m_database, sql,
                                                asked(parts, {{LevelParts::RunParts, &m_runs},
                                                              {LevelParts::LotParts, &m_lots},
                                                              {LevelParts::BlendParts, &m_blending}})));
            nextLevel();
            for (const MadeRow &made : level.made)
                reachRun(made.run);
            for (const UseRow &use : netted(std::move(level.uses))) {
                m_family.uses.push_back({use.lot, use.run, use.quantity, {}});
                reachLot(use.lot);
                m_opened.insert(use.lot);
                if (use.source != 0)
                    reachRun(use.source);
            }
            for (const Blend &blend : level.blends)
                followBlend(blend, blend.from);
        }
        return {};
    }

private:
    using LevelParts = tracequeries::LevelParts;

    // The parts of the next level that have something to ask; none: everything was found.
    int wanted() const
    {
        const bool blends = m_family.habits.blends && !m_blending.empty();
        return (m_lots.empty() ? 0 : LevelParts::LotParts) | (m_runs.empty() ? 0 : LevelParts::RunParts) |
               (blends ? LevelParts::BlendParts : 0);
    }

    Args asked(int parts, const std::vector<std::pair<int, const std::vector<qint64> *>> &lists) const
    {
        Args args;
        for (const auto &[part, list] : lists) {
            if ((parts & part) == 0)
                continue;
            args.emplace_back(*list);
            if (m_family.moment.isValid())
                args.emplace_back(m_family.moment);
        }
        return args;
    }

    bool isEnough() const { return m_family.mostRuns > 0 && m_family.runIds.size() > m_family.mostRuns; }

    void nextLevel()
    {
        m_lots.clear();
        m_runs.clear();
        m_blending.clear();
    }

    void followBlend(const Blend &blend, qint64 next)
    {
        m_family.flows.push_back(blend);
        reachLot(next);
        if (m_opened.insert(next))
            m_lots.push_back(next);
    }

    void reachLot(qint64 lot)
    {
        if (!m_seenLots.insert(lot))
            return;
        m_family.lotIds.push_back(lot);
        m_blending.push_back(lot);
    }

    void reachRun(qint64 run)
    {
        if (!m_seenRuns.insert(run))
            return;
        m_family.runIds.push_back(run);
        m_runs.push_back(run);
    }

    Database &m_database;
    Family &m_family;
    IdSet m_seenLots;
    IdSet m_seenRuns;
    IdSet m_opened; // lots whose further way is asked for or known: forward their uses, backward their origin
    std::vector<qint64> m_lots;
    std::vector<qint64> m_runs;
    std::vector<qint64> m_blending;
};

// Several transfers between the same two lots are one edge.
void joinBlends(std::vector<Blend> &blends)
{
    std::sort(blends.begin(), blends.end(),
              [](const Blend &a, const Blend &b) { return std::pair(a.from, a.to) < std::pair(b.from, b.to); });
    std::vector<Blend> joined;
    for (const Blend &blend : blends) {
        if (!joined.empty() && joined.back().from == blend.from && joined.back().to == blend.to)
            joined.back().quantity += blend.quantity;
        else
            joined.push_back(blend);
    }
    blends = std::move(joined);
}

Result<Habits> habitsOf(Database &database)
{
    Habits habits;
    BM_TRY(database.forEachFast(tracequeries::habits(database.engine()), {}, [&habits](const FastRow &row) -> Done {
        using Columns = tracequeries::HabitColumns;
        habits = {row.integer(Columns::Blends) != 0, row.integer(Columns::Losses) != 0,
                  row.integer(Columns::OpenHolds) != 0, row.integer(Columns::Beside) != 0,
                  row.integer(Columns::TakenBack) != 0};
        return {};
    }));
    return habits;
}

// What stands, or stood, on the pallets from which the way back begins.
Done loadItems(Database &database, Family &family)
{
    if (!family.moment.isValid())
        return loadRootPallets(database, family);
    BM_TRY_ASSIGN(family.packings,
                  packingsThen(database, QStringLiteral("pallet_id"), family.rootsOf(NodeKind::Pallet), family.moment));
    return {};
}
} // namespace

std::vector<qint64> Family::rootsOf(NodeKind kind) const
{
    std::vector<qint64> ids;
    for (const NodeKey &root : roots)
        if (root.kind == kind)
            ids.push_back(root.id);
    return ids;
}

Result<Family> loadFamily(Database &database, std::vector<NodeKey> roots, TraceDirection direction,
                          const QDateTime &moment, size_t mostRuns)
{
    Family family;
    family.mostRuns = mostRuns;
    family.moment = moment;
    family.direction = direction;
    family.roots = std::move(roots);
    BM_TRY_ASSIGN(family.habits, habitsOf(database));
    const bool forward = direction == TraceDirection::Forward;
    Walk walk(database, family);
    for (const qint64 lot : family.rootsOf(NodeKind::Lot))
        walk.startAtLot(lot);
    for (const qint64 run : family.rootsOf(NodeKind::Run))
        walk.startAtRun(run);
    if (!forward && !family.rootsOf(NodeKind::Pallet).empty())
        BM_TRY(loadItems(database, family));
    for (const Packing &packing : family.packings)
        walk.startAtRun(packing.run);
    BM_TRY(forward ? walk.forward() : walk.backward());
    joinBlends(family.flows);
    return family;
}

Result<Family> loadOrigins(Database &database, const std::vector<qint64> &runs)
{
    Family family;
    family.direction = TraceDirection::Backward;
    BM_TRY_ASSIGN(family.habits, habitsOf(database));
    Walk walk(database, family);
    for (const qint64 run : runs)
        walk.startAtRun(run);
    BM_TRY(walk.backward());
    return family;
}

} // namespace bm
