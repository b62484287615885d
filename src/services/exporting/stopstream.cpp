// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include <algorithm>
#include <cstdlib>

namespace bm
{
namespace
{
// A row x that names a lot, a run or a pallet, with what that is.
#define BM_THING                                                                                                       \
    "x.ingredient_lot_id, x.production_run_id, x.pallet_id, p.pallet_number, p.sscc, CASE WHEN p.status = 'VOID' "     \
    "THEN p.updated_at END AS voided, r.unit_of_measure AS run_unit, l.unit_of_measure AS lot_unit, " BM_LOT_GOODS     \
    ", " BM_RUN_GOODS
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

Limits amongThings(const EventSource &source)
{
    Limits limits(source);
    limits.amongAny({{QStringLiteral("x.ingredient_lot_id"), &ScopeIds::lots},
                     {QStringLiteral("x.production_run_id"), &ScopeIds::runs},
                     {QStringLiteral("x.pallet_id"), &ScopeIds::pallets}});
    return limits;
}

struct Question
{
    StopEvent::Kind kind;
    QString name;      // of the reference
    QString reference; // expressions, of the rows x
    QString moment;
    QString quantity;
    QString undone; // when it was taken back
    QString from;   // the rows with their conditions
};

// Whether a pallet was with a customer at that moment: with its papers, or by the pallet alone.
QString awayAt(const QString &moment)
{
    return QStringLiteral(
               "CASE WHEN x.pallet_id IS NULL THEN 0 WHEN EXISTS (SELECT 1 FROM shipment_lines g WHERE "
               "g.pallet_id = x.pallet_id AND g.kind = 'SHIPPED' AND g.booked_at <= %1 AND NOT EXISTS "
               "(SELECT 1 FROM shipment_lines h WHERE h.pallet_id = g.pallet_id AND h.kind <> 'SHIPPED' AND "
               "h.onto_pallet_id IS NULL AND h.id > g.id AND h.booked_at <= %1 AND COALESCE((SELECT sum(k.quantity) "
               "FROM shipment_lines k WHERE k.pallet_id = h.pallet_id AND k.id <= h.id), 0) <= 0)) THEN 1 WHEN "
               "p.shipped_at <= "
               "%1 AND NOT EXISTS (SELECT 1 FROM shipment_lines g WHERE g.pallet_id = x.pallet_id) THEN 1 "
               "ELSE 0 END")
        .arg(moment);
}

QString sqlOf(const Question &question)
{
    return QStringLiteral("SELECT ") + question.reference + QStringLiteral(" AS reference, ") + question.moment +
           QStringLiteral(" AS at, ") + question.quantity + QStringLiteral(" AS quantity, ") + question.undone +
           QStringLiteral(" AS undone, ") + awayAt(question.moment) + QStringLiteral(" AS away, " BM_THING " FROM ") +
           question.from;
}

// What of a batch is on pallets is named by them.
void leaveToPallets(StopEvent &event)
{
    const bool hasPallets = std::any_of(event.things.begin(), event.things.end(),
                                        [](const StoppedThing &thing) { return thing.key.kind == NodeKind::Pallet; });
    for (StoppedThing &thing : event.things)
        if (hasPallets && thing.key.kind == NodeKind::Run)
            thing.quantity.amount.reset();
}

// Who voids a pallet ends its hold with it: it was not let go.
bool endsWithVoid(const Row &row)
{
    constexpr qint64 oneActMs = 1000;
    const QDateTime voided = row.time(QStringLiteral("voided"));
    return voided.isValid() && std::abs(voided.msecsTo(row.time(QStringLiteral("at")))) < oneActMs;
}

// Rows with one reference are one event.
Done ask(const EventSource &source, const Question &question, const std::function<Done(const StopEvent &)> &told)
{
    const Limits things = amongThings(source);
    Limits days(source);
    days.during(question.moment, question.undone == u"NULL" ? QString() : question.undone);
    StopEvent event;
    const auto tell = [&](StopEvent &whole) {
        if (question.kind == StopEvent::Kind::Recalled)
            leaveToPallets(whole);
        return told(whole);
    };
    const auto take = [&](const Row &row) -> Done {
        if (question.kind == StopEvent::Kind::Released && endsWithVoid(row))
            return {};
        const QString reference = question.name + u':' + QString::number(row.integer(QStringLiteral("reference")));
        if (reference != event.reference) {
            if (!event.things.empty())
                BM_TRY(tell(event));
            event = {question.kind, reference, row.time(QStringLiteral("at")), {}, row.time(QStringLiteral("undone"))};
        }
        event.things.push_back(thingOf(source, row));
        event.things.back().quantity.amount = row.optionalQuantity(QStringLiteral("quantity"));
        event.things.back().isAway = row.integer(QStringLiteral("away")) != 0;
        return {};
    };
    // The scope chooses events. What is told of one is all of it: it has one number.
    const QString chosen =
        question.kind == StopEvent::Kind::Recalled && !things.sql().isEmpty()
            ? QStringLiteral(" AND v.id IN (SELECT x.recall_id FROM recall_items x WHERE 1 = 1") + things.sql() + u')'
            : things.sql();
    Args args = things.args();
    args.insert(args.end(), days.args().begin(), days.args().end());
    const QString sql = sqlOf(question) + chosen + days.sql() + QStringLiteral(" ORDER BY reference, x.id");
    BM_TRY(source.database.forEach(sql, args, take));
    return event.things.empty() ? Done() : tell(event);
}

QString fromThings(const QString &rows, const QString &where)
{
    return rows + QStringLiteral(" x " BM_THING_JOINS "WHERE ") + where;
}

// What of a lot was thrown away in a recall left the stock like anything else that is. What only the books had of an
// empty vessel was never there.
Question wasted()
{
    const QString rows = QStringLiteral(
        "(SELECT m.id, m.moved_at, m.quantity, m.ingredient_lot_id, CAST(NULL AS bigint) AS production_run_id, "
        "CAST(NULL AS bigint) AS pallet_id FROM lot_movements m WHERE m.type = 'WASTE' AND NOT m.sent_back AND NOT "
        "EXISTS (SELECT 1 FROM vessel_acts e JOIN ingredient_lots w ON w.vessel_id = e.vessel_id WHERE w.id = "
        "m.ingredient_lot_id AND e.kind = 'EMPTY' AND e.done_at = m.moved_at))");
    return {StopEvent::Kind::Destroyed,
            QStringLiteral("waste"),
            QStringLiteral("x.id"),
            QStringLiteral("x.moved_at"),
            QStringLiteral("-x.quantity"),
            QStringLiteral("NULL"),
            fromThings(rows, QStringLiteral("1 = 1"))};
}

// What was lost while it was made is not in what was made. In another unit than the run it is some of it.
Question lost()
{
    const QString rows = QStringLiteral(
        "(SELECT w.id, w.lost_at, CASE WHEN w.unit_of_measure = d.unit_of_measure OR (w.unit_of_measure = 'each' AND "
        "d.unit_of_measure IN ('units', 'unit', 'pieces', 'piece', 'pcs', 'pc', 'ea')) THEN w.quantity END AS "
        "quantity, CAST(NULL AS bigint) AS ingredient_lot_id, w.production_run_id, CAST(NULL AS bigint) AS pallet_id "
        "FROM run_losses w JOIN production_runs d ON d.id = w.production_run_id WHERE w.takes_back_id IS NULL AND "
        "w.lost_at > d.actual_end_time)");
    return {StopEvent::Kind::Destroyed,
            QStringLiteral("loss"),
            QStringLiteral("x.id"),
            QStringLiteral("x.lost_at"),
            QStringLiteral("x.quantity"),
            QStringLiteral("(SELECT min(b.lost_at) FROM run_losses b WHERE b.takes_back_id = x.id)"),
            fromThings(rows, QStringLiteral("1 = 1"))};
}

std::vector<Question> questions()
{
    using Kind = StopEvent::Kind;
    const QString id = QStringLiteral("x.id");
    const QString nothing = QStringLiteral("NULL");
    const auto hold = [&](Kind kind, const char *name, const char *moment) {
        const QString at = QString::fromLatin1(moment);
        return Question{kind,
                        QString::fromLatin1(name),
                        id,
                        at,
                        nothing,
                        nothing,
                        fromThings(QStringLiteral("holds"), at + QStringLiteral(" IS NOT NULL"))};
    };
    const auto ofRecall = [&](Kind kind, const char *name, const char *reference, const char *moment,
                              const char *quantity, const char *where) {
        return Question{kind,
                        QString::fromLatin1(name),
                        QString::fromLatin1(reference),
                        QString::fromLatin1(moment),
                        QString::fromLatin1(quantity),
                        nothing,
                        QStringLiteral("recall_items x JOIN recalls v ON v.id = x.recall_id " BM_THING_JOINS
                                       "WHERE NOT v.is_mock AND ") +
                            QString::fromLatin1(where)};
    };
    return {hold(Kind::Held, "hold", "x.held_at"),
            hold(Kind::Released, "release", "x.released_at"),
            wasted(),
            lost(),
            ofRecall(Kind::Destroyed, "disposal", "x.id", "v.closed_at", "x.disposed_quantity",
                     "v.closed_at IS NOT NULL AND x.disposition = 'DESTROYED' AND x.ingredient_lot_id IS NULL"),
            ofRecall(Kind::Recalled, "recall", "v.id", "v.opened_at", "x.quantity",
                     "NOT (x.pallet_id IS NOT NULL AND p.status = 'VOID' AND p.updated_at <= v.opened_at)")};
}
} // namespace

Done tellStopped(const EventSource &source, const std::function<Done(const StopEvent &)> &told)
{
    for (const Question &question : questions())
        BM_TRY(ask(source, question, told));
    return {};
}

} // namespace bm
