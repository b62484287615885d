// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/carryovers.h"

#include "services/tracing/family.h"
#include "services/vessels/vesselrows.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
Result<std::vector<CarryOver>> carryOversOf(Database &database, const std::vector<qint64> &runs, bool forward,
                                            const QDateTime &moment)
{
    const QString sql = QStringLiteral("SELECT c.id, c.from_run_id, f.batch_number AS from_batch, c.to_run_id, "
                                       "t.batch_number AS to_batch, c.allergens, c.reason, c.skipped_at, c.skipped_by "
                                       "FROM carry_overs c JOIN production_runs f ON f.id = c.from_run_id JOIN "
                                       "production_runs t ON t.id = c.to_run_id WHERE ") +
                        tracequeries::among(forward ? QStringLiteral("c.from_run_id") : QStringLiteral("c.to_run_id"),
                                            database.engine()) +
                        QStringLiteral(" ORDER BY c.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, tracequeries::askedFor({runs}, {})));
    std::vector<CarryOver> found;
    for (const Row &row : rows) {
        if (moment.isValid() && row.time(QStringLiteral("skipped_at")) > moment)
            continue;
        found.push_back({row.id<RunId>(QStringLiteral("from_run_id")), row.text(QStringLiteral("from_batch")),
                         row.id<RunId>(QStringLiteral("to_run_id")), row.text(QStringLiteral("to_batch")),
                         row.texts(QStringLiteral("allergens")), row.text(QStringLiteral("reason")),
                         row.time(QStringLiteral("skipped_at")), row.text(QStringLiteral("skipped_by"))});
    }
    return found;
}

std::vector<TraceRoot> thingsIn(const Genealogy &genealogy)
{
    std::vector<TraceRoot> things;
    for (const LotNode &lot : genealogy.lots)
        things.push_back({{NodeKind::Lot, lot.id.value()}, lot.code, lot.ingredient});
    for (const RunNode &run : genealogy.runs)
        things.push_back({{NodeKind::Run, run.id.value()}, run.batchNumber, run.recipe});
    for (const PalletNode &pallet : genealogy.pallets)
        things.push_back({{NodeKind::Pallet, pallet.id.value()}, pallet.number, pallet.customer});
    return things;
}

class Following
{
public:
    Following(Database &database, Genealogy &genealogy, const QDateTime &moment)
        : m_database(database), m_genealogy(genealogy), m_moment(moment),
          m_forward(genealogy.direction == TraceDirection::Forward)
    {
        m_seen.reserve(
            static_cast<qsizetype>(genealogy.lots.size() + genealogy.runs.size() + genealogy.pallets.size()));
        for (const LotNode &lot : genealogy.lots)
            reach({NodeKind::Lot, lot.id.value()});
        for (const RunNode &run : genealogy.runs)
            reach({NodeKind::Run, run.id.value()});
        for (const PalletNode &pallet : genealogy.pallets)
            reach({NodeKind::Pallet, pallet.id.value()});
    }

    Done follow()
    {
        // Through the vessels first: what a line that was not cleaned left is possible, too, but no part of a recall.
        BM_TRY(followDraws());
        while (!m_runs.empty() || !m_lots.empty()) {
            BM_TRY_ASSIGN(const std::vector<CarryOver> found,
                          carryOversOf(m_database, std::exchange(m_runs, {}), m_forward, m_moment));
            for (const CarryOver &carryOver : found)
                BM_TRY(take(carryOver));
            m_isByLine = true;
            BM_TRY(followDraws());
        }
        std::sort(m_genealogy.possible.begin(), m_genealogy.possible.end(),
                  [](const TraceRoot &a, const TraceRoot &b) { return a.key < b.key; });
        std::stable_sort(m_genealogy.draws.begin(), m_genealogy.draws.end(),
                         [](const VesselDraw &a, const VesselDraw &b) { return a.drawnAt < b.drawnAt; });
        std::stable_sort(m_genealogy.carryOvers.begin(), m_genealogy.carryOvers.end(),
                         [](const CarryOver &a, const CarryOver &b) { return a.skippedAt < b.skippedAt; });
        return {};
    }

private:
    Done followDraws()
    {
        std::vector<qint64> asked = m_forward ? std::exchange(m_lots, {}) : m_drawers;
        m_drawers.clear();
        m_lots.clear();
        while (!asked.empty()) {
            const QString column =
                m_forward ? QStringLiteral("ingredient_lot_id") : QStringLiteral("production_run_id");
            BM_TRY_ASSIGN(const std::vector<Vessel> vessels, vesselsWith(m_database, column, asked));
            const QSet<qint64> wanted(asked.begin(), asked.end());
            for (const Vessel &vessel : vessels)
                BM_TRY(followDrawsOf(vessel, wanted));
            asked = m_forward ? std::exchange(m_lots, {}) : std::exchange(m_drawers, {});
        }
        return {};
    }

    Done followDrawsOf(const Vessel &vessel, const QSet<qint64> &wanted)
    {
        BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(m_database, vessel, m_moment));
        for (const BookAct &act : book.acts()) {
            if (act.act.kind != u"DRAW" || (!m_forward && !wanted.contains(act.run)))
                continue;
            for (const LotInDraw &lot : book.lotsIn(act)) {
                if (m_forward && !wanted.contains(lot.lot.value()))
                    continue;
                m_genealogy.draws.push_back({vessel.code, lot.lot, lot.lotCode, RunId(act.run), act.act.batchNumber,
                                             lot.isCertain, book.drawnBy(act.act.id), lot.share, lot.low, lot.high,
                                             vessel.unit, act.act.doneAt});
                BM_TRY(
                    reachFamily(m_forward ? NodeKey{NodeKind::Run, act.run} : NodeKey{NodeKind::Lot, lot.lot.value()}));
            }
        }
        return {};
    }

    Done reachFamily(const NodeKey &key)
    {
        if (m_seen.contains(key))
            return {};
        BM_TRY_ASSIGN(Family family, loadFamily(m_database, {key}, m_genealogy.direction, m_moment));
        BM_TRY(loadDetails(m_database, family));
        Genealogy behind = assembled(std::move(family));
        for (const TraceRoot &thing : thingsIn(behind)) {
            if (!m_seen.contains(thing.key)) {
                m_genealogy.possible.push_back(thing);
                reach(thing.key);
            }
        }
        if (!m_isByLine)
            m_genealogy.drawn.push_back(std::move(behind));
        return {};
    }

    // The run at the other end, and the family of that.
    Done take(const CarryOver &carryOver)
    {
        m_genealogy.carryOvers.push_back(carryOver);
        const RunId next = m_forward ? carryOver.to : carryOver.from;
        m_isByLine = true;
        return reachFamily({NodeKind::Run, next.value()});
    }

    void reach(const NodeKey &thing)
    {
        m_seen.insert(thing);
        if (thing.kind == NodeKind::Lot)
            m_lots.push_back(thing.id);
        if (thing.kind != NodeKind::Run)
            return;
        m_runs.push_back(thing.id);
        m_drawers.push_back(thing.id);
    }

    Database &m_database;
    Genealogy &m_genealogy;
    const QDateTime m_moment;
    bool m_forward;
    QSet<NodeKey> m_seen;
    std::vector<qint64> m_runs;    // whose carry-overs were not asked for yet
    std::vector<qint64> m_drawers; // and whose draws
    std::vector<qint64> m_lots;    // whose loads were not asked for yet
    bool m_isByLine = false;       // reached through a carry-over
};
} // namespace

Done loadCarryOvers(Database &database, Genealogy &genealogy, const QDateTime &moment)
{
    return Following(database, genealogy, moment).follow();
}

} // namespace bm
