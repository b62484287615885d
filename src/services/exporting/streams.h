// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/amendments.h"
#include "services/exporting/scope.h"

#include <QHash>
#include <QSet>

namespace bm
{

// What every kind of event needs, read once. No question may be asked while a stream of rows is read.
struct EventSource
{
    Database &database;
    QTimeZone zone = QTimeZone::utc(); // of the plant
    ScopeIds ids = {};
    std::optional<ListedIds> listed = {}; // nothing: everything is told
    QHash<qint64, TrackedPlace> suppliers = {};
    QHash<qint64, TrackedPlace> customers = {};
    // A part that was split off a lot is the same goods under the same traceability lot code.
    struct Part
    {
        qint64 whole = 0;
        QString code;  // ours, of the whole
        QString batch; // of the run that made the whole
    };
    QHash<qint64, Part> parts = {};
    QSet<qint64> blends = {};             // lots that others went into, without those parts
    QHash<qint64, QDateTime> undone = {}; // what a vessel would hold if a load had not been taken back, and when it was
    QSet<QString> ambiguous = {};         // "GTIN lot code" that several suppliers use: it names no lot
    struct Rework
    {
        qint64 lot = 0;
        TrackedPart part; // as it is known now; nothing is left of what was taken back
    };
    QHash<qint64, std::vector<Rework>> rework = {}; // by the run that left it
    Amendments amendments = {};

    // Whether it is told by its days; what nobody knows the day of is.
    bool isDuring(const QDateTime &at, const QDateTime &undoneAt = {}) const;
};

Done readParts(EventSource &source);
Done readRework(EventSource &source);
Done readPlaces(EventSource &source);

// Conditions that grow with the scope.
class Limits
{
public:
    explicit Limits(const EventSource &source) : m_source(source) {}
    Limits &among(const QString &column, const std::vector<qint64> ScopeIds::*ids);
    Limits &amongAny(const std::vector<std::pair<QString, const std::vector<qint64> ScopeIds::*>> &any);
    Limits &amongListed(const QString &column, const std::vector<qint64> ListedIds::*ids);
    // undone: the column or expression that says when it was taken back, NULL for most. also: what is told whenever it
    // was, by its column.
    Limits &during(const QString &moment, const QString &undone = {}, const QString &column = {},
                   const std::vector<qint64> &also = {});

    const QString &sql() const { return m_sql; } // " AND ..." or nothing
    const Args &args() const { return m_args; }

private:
    QString inList(const QString &column, const std::vector<qint64> &ids);
    const EventSource &m_source;
    QString m_sql;
    Args m_args;
};

// Columns of a lot l with its ingredient i and the run mr that made it, as goodsOfLot() reads them. What a run left
// over is another thing than what it made.
#define BM_OUTPUT_ONLY(l, mc, column)                                                                                  \
    "CASE WHEN " mc ".output_ingredient_id = " l ".ingredient_id THEN " mc "." column " END AS "
#define BM_GOODS_COLUMNS(l, i, mr, mc, prefix)                                                                         \
    l ".id AS " prefix "id, " l ".internal_lot_code AS " prefix "code, " l ".supplier_lot_code AS " prefix             \
      "supplier_code, " l ".is_rework AS " prefix "rework, " i ".name AS " prefix "ingredient, CASE WHEN " mr          \
      ".id IS NULL OR " mc ".output_ingredient_id = " l ".ingredient_id THEN " i ".gtin END AS " prefix "gtin, " mr    \
      ".batch_number AS " prefix "made_by, " BM_OUTPUT_ONLY(l, mc, "brand") prefix                                     \
        "brand, " BM_OUTPUT_ONLY(l, mc, "packaging_size") prefix                                                       \
        "packaging_size, " BM_OUTPUT_ONLY(l, mc, "packaging_style") prefix "packaging_style"
#define BM_LOT_GOODS BM_GOODS_COLUMNS("l", "i", "mr", "mc", "lot_")
#define BM_LOT_JOINS                                                                                                   \
    "LEFT JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN production_runs mr ON mr.id = "                       \
    "l.source_production_run_id LEFT JOIN recipes mc ON mc.id = mr.recipe_id "
// With the prefix that the columns have.
TrackedGoods goodsOfLot(const EventSource &source, const Row &row, const QString &prefix = QStringLiteral("lot_"));

// Columns of a run r with its recipe c and the ingredient oi that it makes, if any, as goodsOfRun() reads them.
#define BM_RUN_GOODS                                                                                                   \
    "r.id AS run, r.batch_number, c.name AS recipe, oi.gtin AS run_gtin, c.brand AS run_brand, c.packaging_size AS "   \
    "run_packaging_size, c.packaging_style AS run_packaging_style"
#define BM_RUN_JOINS                                                                                                   \
    "LEFT JOIN recipes c ON c.id = r.recipe_id LEFT JOIN ingredients oi ON oi.id = c.output_ingredient_id "
TrackedGoods goodsOfRun(const Row &row);

Done tellReceipts(const EventSource &source, const std::function<Done(const ReceiptEvent &)> &told);
Done tellRuns(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told);
Done tellBlends(const EventSource &source, const std::function<Done(const TransformationEvent &)> &told);
Done tellPacked(const EventSource &source, const std::function<Done(const PackingEvent &)> &told);
Done tellShipped(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told);
Done tellReturned(const EventSource &source, const std::function<Done(const ShippingEvent &)> &told);
Done tellSentBack(const EventSource &source, const std::function<Done(const SentBackEvent &)> &told);
Done tellStopped(const EventSource &source, const std::function<Done(const StopEvent &)> &told);
Result<qint64> countUnfinished(const EventSource &source);

} // namespace bm
