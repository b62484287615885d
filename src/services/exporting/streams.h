// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/scope.h"

#include <QHash>
#include <QSet>

namespace bm
{

// What every kind of event needs, read once. No question may be asked while a stream of rows is read.
struct EventSource
{
    Database &database;
    ScopeIds ids;
    std::optional<ListedIds> listed; // nothing: everything is told
    QHash<qint64, TrackedPlace> suppliers;
    QHash<qint64, TrackedPlace> customers;
    // A part that was split off a lot is the same goods under the same traceability lot code.
    struct Part
    {
        qint64 whole = 0;
        QString batch; // of the run that made the whole
    };
    QHash<qint64, Part> parts;
    QSet<qint64> blends; // lots that others went into, without those parts
    QSet<qint64> undone; // what a vessel would hold if a load had not been taken back

    QString madeBy(qint64 lot, const QString &batch) const;
};

Done readParts(EventSource &source);
Done readPlaces(EventSource &source);

// Conditions that grow with the scope.
class Limits
{
public:
    explicit Limits(const EventSource &source) : m_source(source) {}
    Limits &among(const QString &column, const std::vector<qint64> ScopeIds::*ids);
    Limits &amongAny(const std::vector<std::pair<QString, const std::vector<qint64> ScopeIds::*>> &any);
    Limits &amongListed(const QString &column, const std::vector<qint64> ListedIds::*ids);
    Limits &during(const QString &moment);

    const QString &sql() const { return m_sql; } // " AND ..." or nothing
    const Args &args() const { return m_args; }

private:
    QString inList(const QString &column, const std::vector<qint64> &ids);
    const EventSource &m_source;
    QString m_sql;
    Args m_args;
};

// Columns of a lot l with its ingredient i and the run mr that made it, as goodsOfLot() reads them. What a run left
// over is another thing than what it made, but goes under the same code: it has no number of its own.
#define BM_LOT_GOODS                                                                                                   \
    "l.id AS lot, l.internal_lot_code, l.supplier_lot_code, i.name AS ingredient, CASE WHEN mr.id IS NULL OR "         \
    "mc.output_ingredient_id = l.ingredient_id THEN i.gtin END AS lot_gtin, mr.batch_number AS made_by"
#define BM_LOT_JOINS                                                                                                   \
    "LEFT JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN production_runs mr ON mr.id = "                       \
    "l.source_production_run_id LEFT JOIN recipes mc ON mc.id = mr.recipe_id "
TrackedGoods goodsOfLot(const EventSource &source, const Row &row);

// Columns of a run r with its recipe c and the ingredient oi that it makes, if any, as goodsOfRun() reads them.
#define BM_RUN_GOODS "r.id AS run, r.batch_number, c.name AS recipe, oi.gtin AS run_gtin"
#define BM_RUN_JOINS                                                                                                   \
    "LEFT JOIN recipes c ON c.id = r.recipe_id LEFT JOIN ingredients oi ON oi.id = c.output_ingredient_id "
TrackedGoods goodsOfRun(const Row &row);

Done tellReceipts(const EventSource &source, const std::function<Done(const ReceiptEvent &)> &told);
Done tellRuns(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told);
Done tellBlends(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told);
Done tellPacked(const EventSource &source, const std::function<Done(const PackingEvent &)> &told);
Done tellShipped(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told);
Done tellReturned(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told);
Done tellStopped(const EventSource &source, const std::function<Done(const StopEvent &)> &told);
Result<qint64> countUnfinished(const EventSource &source);

} // namespace bm
