// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include <algorithm>

namespace bm
{
namespace
{
#define BM_IS_DONE "(r.status NOT IN ('PLANNED', 'IN_PROGRESS') OR r.actual_end_time IS NOT NULL)"

// A batch that failed before anything came of it.
#define BM_IS_NOTHING                                                                                                  \
    "CASE WHEN r.status = 'FAILED' AND COALESCE(r.actual_quantity, 0) = 0 AND NOT EXISTS (SELECT 1 FROM pallet_items " \
    "y WHERE y.production_run_id = r.id) AND NOT EXISTS (SELECT 1 FROM ingredient_lots w WHERE "                       \
    "w.source_production_run_id = r.id AND NOT w.is_rework) THEN 1 ELSE 0 END AS is_nothing"

// What it made goes on as stock, dough for example; rework alone does not count.
#define BM_IS_STOCK                                                                                                    \
    "CASE WHEN EXISTS (SELECT 1 FROM ingredient_lots v WHERE v.source_production_run_id = r.id AND NOT v.is_rework) "  \
    "THEN 1 ELSE 0 END AS is_stock"

// A row for each use and each correction, or one for a run of which nobody knows what went in.
const QString &uses()
{
    static const QString sql = QStringLiteral(
        "SELECT " BM_RUN_GOODS ", " BM_IS_NOTHING ", " BM_IS_STOCK
        ", r.actual_quantity, r.unit_of_measure AS made_unit, r.actual_end_time, "
        "c.shelf_life_days, (SELECT min(w.expiration_date) FROM ingredient_lots w WHERE w.source_production_run_id = "
        "r.id AND NOT w.is_rework) AS expiration_date, (SELECT min(w.best_by_date) FROM ingredient_lots w WHERE "
        "w.source_production_run_id = r.id AND NOT w.is_rework) AS best_by_date, b.quantity_used, b.unit_of_measure AS "
        "used_unit, b.id AS use, " BM_LOT_GOODS " FROM production_runs r " BM_RUN_JOINS
        "LEFT JOIN batch_ingredients b ON b.production_run_id = r.id "
        "LEFT JOIN ingredient_lots l ON l.id = b.ingredient_lot_id " BM_LOT_JOINS "WHERE " BM_IS_DONE);
    return sql;
}

// When the load of a vessel that made a lot was taken back.
#define BM_UNDONE_LOAD                                                                                                 \
    "(SELECT min(u.done_at) FROM vessel_acts u JOIN vessel_acts a ON a.id = u.takes_back_id WHERE a.filling_lot_id = " \
    "t.to_lot_id)"

QDate earlier(QDate one, QDate other)
{
    if (!one.isValid() || !other.isValid())
        return one.isValid() ? one : other;
    return std::min(one, other);
}

struct Use
{
    qint64 row = 0; // of the books
    qint64 lot = 0;
    TrackedPart part;
};

// Corrections are taken off as the trace does it: one unknown quantity makes the sum unknown, and so does one below
// zero, which only old data has.
std::vector<TrackedPart> summed(const std::vector<Use> &uses, const RunAmendments &amended, size_t version)
{
    std::vector<TrackedPart> inputs;
    qint64 lot = 0;
    for (const Use &use : uses) {
        const auto late = amended.uses.constFind(use.row);
        if (late != amended.uses.constEnd() && amended.isLater(*late, version))
            continue;
        if (lot != use.lot || inputs.back().quantity.unit != use.part.quantity.unit) {
            inputs.push_back(use.part);
            lot = use.lot;
            continue;
        }
        std::optional<Quantity> &sum = inputs.back().quantity.amount;
        const std::optional<Quantity> &more = use.part.quantity.amount;
        sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
    }
    std::erase_if(inputs, [](TrackedPart &input) {
        std::optional<Quantity> &amount = input.quantity.amount;
        const bool isNothing = amount && amount->isZero();
        if (amount && amount->isNegative())
            amount.reset();
        return isNothing;
    });
    return inputs;
}

class RunGatherer
{
public:
    RunGatherer(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told)
        : m_source(source), m_told(told)
    {
    }

    Done take(const Row &row)
    {
        const qint64 run = row.integer(QStringLiteral("run"));
        if (run != m_event.run) {
            BM_TRY(finish());
            begin(run, row);
        }
        if (!row.isNull(QStringLiteral("lot_id")))
            m_uses.push_back(
                {row.integer(QStringLiteral("use")),
                 row.integer(QStringLiteral("lot_id")),
                 {goodsOfLot(m_source, row),
                  {row.optionalQuantity(QStringLiteral("quantity_used")), row.text(QStringLiteral("used_unit"))},
                  isListed(&ListedIds::lots, row.integer(QStringLiteral("lot_id")))}});
        return {};
    }

    // Each version of it, the first one first.
    Done finish()
    {
        if (m_event.run == 0)
            return {};
        const RunAmendments amended = m_source.amendments.runs.value(m_event.run);
        for (size_t version = 0; version <= amended.all.size(); ++version) {
            TransformationEvent event = m_event;
            event.inputs = summed(m_uses, amended, version);
            event.rework = reworkOf(amended, version);
            const auto before = amended.yieldBefore.lower_bound(version);
            if (before != amended.yieldBefore.end())
                event.quantity.amount = before->second;
            event.telling = amended.tellingOf(version);
            BM_TRY(m_told(event));
        }
        return {};
    }

private:
    bool isListed(const std::vector<qint64> ListedIds::*ids, qint64 id) const
    {
        return !m_source.listed ||
               std::binary_search((*m_source.listed.*ids).begin(), (*m_source.listed.*ids).end(), id);
    }

    void begin(qint64 run, const Row &row)
    {
        m_event = {};
        m_uses.clear();
        m_event.run = run;
        m_event.made = goodsOfRun(row);
        m_event.isMadeAsked = isListed(&ListedIds::runs, run) || row.integer(QStringLiteral("is_stock")) != 0;
        m_event.isNothingMade = row.integer(QStringLiteral("is_nothing")) != 0;
        m_event.quantity = {row.optionalQuantity(QStringLiteral("actual_quantity")),
                            row.text(QStringLiteral("made_unit"))};
        m_event.at = row.time(QStringLiteral("actual_end_time"));
        const auto days = row.optionalInteger(QStringLiteral("shelf_life_days"));
        const QDate ofRecipe =
            days && m_event.at.isValid() ? m_event.at.toTimeZone(m_source.zone).date().addDays(*days) : QDate();
        m_event.lastDay = earlier(
            ofRecipe, earlier(row.date(QStringLiteral("expiration_date")), row.date(QStringLiteral("best_by_date"))));
    }

    std::vector<TrackedPart> reworkOf(const RunAmendments &amended, size_t version) const
    {
        std::vector<TrackedPart> left;
        for (const EventSource::Rework &each : m_source.rework.value(m_event.run)) {
            TrackedPart part = each.part;
            for (const auto &[number, lot, difference] : amended.rework)
                if (lot == each.lot && amended.isLater(number, version) && part.quantity.amount)
                    *part.quantity.amount -= difference;
            if (part.quantity.amount && part.quantity.amount->isPositive())
                left.push_back(std::move(part));
        }
        return left;
    }

    const EventSource &m_source;
    const std::function<Done(const TransformationEvent &)> &m_told;
    TransformationEvent m_event;
    std::vector<Use> m_uses;
};
} // namespace

Done tellRuns(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told)
{
    Limits limits(source);
    limits.amongAny({{QStringLiteral("r.id"), &ScopeIds::runs}, {QStringLiteral("r.id"), &ScopeIds::makers}})
        .amongListed(QStringLiteral("r.id"), &ListedIds::told)
        .during(QStringLiteral("r.actual_end_time"), {}, QStringLiteral("r.id"), source.amendments.runsOfDays);
    RunGatherer gatherer(source, told);
    BM_TRY(source.database.forEach(uses() + limits.sql() +
                                       QStringLiteral(" ORDER BY r.id, b.ingredient_lot_id, b.unit_of_measure, b.id"),
                                   limits.args(), [&gatherer](const Row &row) { return gatherer.take(row); }));
    return gatherer.finish();
}

Done tellBlends(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told)
{
    // Of the lot that it went into; of the other one the columns begin with from_.
    static const QString blends = QStringLiteral(
        "SELECT t.id AS transfer, t.quantity, t.transferred_at, l.unit_of_measure, l.expiration_date, "
        "l.best_by_date, " BM_LOT_GOODS ", " BM_GOODS_COLUMNS(
            "f", "fi", "fr", "fc",
            "from_") ", f.unit_of_measure AS "
                     "from_unit FROM lot_transfers t JOIN ingredient_lots l ON l.id = t.to_lot_id " BM_LOT_JOINS
                     "JOIN ingredient_lots f ON f.id = t.from_lot_id JOIN ingredients fi ON fi.id = f.ingredient_id "
                     "LEFT JOIN production_runs fr ON fr.id = f.source_production_run_id LEFT JOIN recipes fc ON fc.id "
                     "= "
                     "fr.recipe_id WHERE 1 = 1");
    Limits limits(source);
    limits.among(QStringLiteral("t.to_lot_id"), &ScopeIds::lots)
        .amongListed(QStringLiteral("t.from_lot_id"), &ListedIds::lots)
        .during(QStringLiteral("t.transferred_at"), QStringLiteral(BM_UNDONE_LOAD));
    const QString sql = blends + limits.sql() + QStringLiteral(" ORDER BY t.id");
    return source.database.forEach(sql, limits.args(), [&](const Row &row) -> Done {
        const qint64 into = row.integer(QStringLiteral("lot_id"));
        if (source.parts.contains(into))
            return {};
        TransformationEvent event;
        event.transfer = row.integer(QStringLiteral("transfer"));
        event.made = goodsOfLot(source, row);
        event.quantity = {row.optionalQuantity(QStringLiteral("quantity")),
                          row.text(QStringLiteral("unit_of_measure"))};
        event.at = row.time(QStringLiteral("transferred_at"));
        event.undoneAt = source.undone.value(into);
        event.lastDay = earlier(row.date(QStringLiteral("expiration_date")), row.date(QStringLiteral("best_by_date")));
        event.inputs.push_back(
            {goodsOfLot(source, row, QStringLiteral("from_")),
             {row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("from_unit"))}});
        return told(event);
    });
}

Result<qint64> countUnfinished(const EventSource &source)
{
    Limits limits(source);
    limits.among(QStringLiteral("r.id"), &ScopeIds::runs)
        .amongListed(QStringLiteral("r.id"), &ListedIds::runs)
        .during(QStringLiteral("r.actual_start_time"));
    const QString sql = QStringLiteral("SELECT count(*) AS n FROM production_runs r WHERE r.status = 'IN_PROGRESS' AND "
                                       "NOT " BM_IS_DONE) +
                        limits.sql();
    BM_TRY_ASSIGN(const std::optional<Row> row, source.database.first(sql, limits.args()));
    return row->integer(QStringLiteral("n"));
}

} // namespace bm
