// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include <algorithm>

namespace bm
{
namespace
{
// A row x that names a lot, a run or a pallet, with what that is.
#define BM_THING                                                                                                       \
    "x.ingredient_lot_id, x.production_run_id, x.pallet_id, p.pallet_number, p.sscc, r.unit_of_measure AS run_unit, "  \
    "l.unit_of_measure AS lot_unit, " BM_LOT_GOODS ", " BM_RUN_GOODS
#define BM_THING_JOINS                                                                                                 \
    "LEFT JOIN ingredient_lots l ON l.id = x.ingredient_lot_id " BM_LOT_JOINS                                          \
    "LEFT JOIN production_runs r ON r.id = x.production_run_id " BM_RUN_JOINS                                          \
    "LEFT JOIN pallets p ON p.id = x.pallet_id "

StoppedThing thingOf(const EventSource &source, const Row &row)
{
    StoppedThing thing;
    if (!row.isNull(QStringLiteral("ingredient_lot_id"))) {
        thing.key = {NodeKind::Lot, row.integer(QStringLiteral("ingredient_lot_id"))};
        thing.goods = goodsOfLot(source, row);
        thing.quantity.unit = row.text(QStringLiteral("lot_unit"));
    } else if (!row.isNull(QStringLiteral("production_run_id"))) {
        thing.key = {NodeKind::Run, row.integer(QStringLiteral("production_run_id"))};
        thing.goods = goodsOfRun(row);
        thing.quantity.unit = row.text(QStringLiteral("run_unit"));
    } else {
        thing.key = {NodeKind::Pallet, row.integer(QStringLiteral("pallet_id"))};
        thing.pallet = row.text(QStringLiteral("pallet_number"));
        thing.sscc = row.text(QStringLiteral("sscc"));
    }
    return thing;
}

Limits onThings(const EventSource &source, const QString &moment)
{
    Limits limits(source);
    limits
        .amongAny({{QStringLiteral("x.ingredient_lot_id"), &ScopeIds::lots},
                   {QStringLiteral("x.production_run_id"), &ScopeIds::runs},
                   {QStringLiteral("x.pallet_id"), &ScopeIds::pallets}})
        .during(moment);
    return limits;
}

struct Question
{
    StopEvent::Kind kind;
    QString name;   // of the reference
    QString sql;    // with reference, at and quantity
    QString moment; // the same column, for the condition
};

// What of a batch is on pallets is named by them.
void leaveToPallets(StopEvent &event)
{
    const bool hasPallets = std::any_of(event.things.begin(), event.things.end(),
                                        [](const StoppedThing &thing) { return thing.key.kind == NodeKind::Pallet; });
    for (StoppedThing &thing : event.things)
        if (hasPallets && thing.key.kind == NodeKind::Run)
            thing.quantity.amount.reset();
}

// Rows with one reference are one event.
Done ask(const EventSource &source, const Question &question, const std::function<Done(const StopEvent &)> &told)
{
    const Limits limits = onThings(source, question.moment);
    StopEvent event;
    const auto tell = [&](StopEvent &whole) {
        if (question.kind == StopEvent::Kind::Recalled)
            leaveToPallets(whole);
        return told(whole);
    };
    const auto take = [&](const Row &row) -> Done {
        const QString reference = question.name + u':' + QString::number(row.integer(QStringLiteral("reference")));
        if (reference != event.reference) {
            if (!event.things.empty())
                BM_TRY(tell(event));
            event = {question.kind, reference, row.time(QStringLiteral("at")), {}};
        }
        event.things.push_back(thingOf(source, row));
        event.things.back().quantity.amount = row.optionalQuantity(QStringLiteral("quantity"));
        return {};
    };
    const QString sql = question.sql + limits.sql() + QStringLiteral(" ORDER BY reference, x.id");
    BM_TRY(source.database.forEach(sql, limits.args(), take));
    return event.things.empty() ? Done() : tell(event);
}

std::vector<Question> questions()
{
    using Kind = StopEvent::Kind;
    const QString holds = QStringLiteral("SELECT x.id AS reference, %1 AS at, NULL AS quantity, " BM_THING
                                         " FROM holds x " BM_THING_JOINS "WHERE %1 IS NOT NULL");
    // What of a lot was thrown away in a recall left the stock like anything else that is. What only the books had of
    // an empty vessel was never there.
    const QString wasted = QStringLiteral(
        "SELECT x.id AS reference, x.moved_at AS at, -x.quantity AS quantity, " BM_THING " FROM (SELECT m.id, "
        "m.moved_at, m.quantity, m.ingredient_lot_id, CAST(NULL AS bigint) AS production_run_id, CAST(NULL AS bigint) "
        "AS pallet_id FROM lot_movements m WHERE m.type = 'WASTE' AND NOT m.sent_back AND NOT EXISTS (SELECT 1 FROM "
        "lot_movements u WHERE u.reverses_id = m.id) AND NOT EXISTS (SELECT 1 FROM vessel_acts e JOIN ingredient_lots "
        "w "
        "ON w.vessel_id = e.vessel_id WHERE w.id = m.ingredient_lot_id AND e.kind = 'EMPTY' AND e.done_at = "
        "m.moved_at)) x " BM_THING_JOINS "WHERE 1 = 1");
    const QString destroyed = QStringLiteral(
        "SELECT x.id AS reference, v.closed_at AS at, x.disposed_quantity AS quantity, " BM_THING
        " FROM recall_items x JOIN recalls v ON v.id = x.recall_id " BM_THING_JOINS
        "WHERE NOT v.is_mock AND v.closed_at IS NOT NULL AND x.disposition = 'DESTROYED' AND x.ingredient_lot_id IS "
        "NULL");
    const QString recalled = QStringLiteral("SELECT v.id AS reference, v.opened_at AS at, x.quantity, " BM_THING
                                            " FROM recall_items x JOIN recalls v ON v.id = x.recall_id " BM_THING_JOINS
                                            "WHERE NOT v.is_mock AND NOT (x.pallet_id IS NOT NULL AND p.status = "
                                            "'VOID' AND p.updated_at <= v.opened_at)");
    // What was lost while it was made is not in what was made. In another unit than the run it is some of it.
    const QString lost = QStringLiteral(
        "SELECT x.id AS reference, x.lost_at AS at, x.quantity AS quantity, " BM_THING " FROM (SELECT w.id, w.lost_at, "
        "CASE WHEN w.unit_of_measure = d.unit_of_measure OR (w.unit_of_measure = 'each' AND d.unit_of_measure IN "
        "('units', 'unit', 'pieces', 'piece', 'pcs', 'pc', 'ea')) THEN w.quantity END AS quantity, CAST(NULL AS "
        "bigint) AS ingredient_lot_id, w.production_run_id, CAST(NULL AS bigint) AS pallet_id FROM run_losses w JOIN "
        "production_runs d ON d.id = w.production_run_id WHERE w.takes_back_id IS NULL AND w.lost_at > "
        "d.actual_end_time AND NOT EXISTS (SELECT 1 FROM run_losses b WHERE b.takes_back_id = w.id)) x " BM_THING_JOINS
        "WHERE 1 = 1");
    return {{Kind::Held, QStringLiteral("hold"), holds.arg(QStringLiteral("x.held_at")), QStringLiteral("x.held_at")},
            {Kind::Released, QStringLiteral("release"), holds.arg(QStringLiteral("x.released_at")),
             QStringLiteral("x.released_at")},
            {Kind::Destroyed, QStringLiteral("waste"), wasted, QStringLiteral("x.moved_at")},
            {Kind::Destroyed, QStringLiteral("loss"), lost, QStringLiteral("x.lost_at")},
            {Kind::Destroyed, QStringLiteral("disposal"), destroyed, QStringLiteral("v.closed_at")},
            {Kind::Recalled, QStringLiteral("recall"), recalled, QStringLiteral("v.opened_at")}};
}
} // namespace

Done tellStopped(const EventSource &source, const std::function<Done(const StopEvent &)> &told)
{
    for (const Question &question : questions())
        BM_TRY(ask(source, question, told));
    return {};
}

} // namespace bm
