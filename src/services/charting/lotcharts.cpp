// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a lot, and when something was used.
#include "services/charting/chartreading.h"
#include "services/recalling/lotparts.h"

#include <algorithm>

namespace bm::charting
{
namespace
{
struct LotHead
{
    QString unit;
    bool isReceivedKnown = true;
    std::optional<Quantity> onHand;
};

Result<LotHead> headOf(Database &database, qint64 lot)
{
    static const QString sql = QStringLiteral(
        "SELECT unit_of_measure AS unit, quantity_received, quantity_remaining FROM ingredient_lots WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {lot}));
    return LotHead{row->text(QStringLiteral("unit")), !row->isNull(QStringLiteral("quantity_received")),
                   row->optionalQuantity(QStringLiteral("quantity_remaining"))};
}

Done addMovements(Database &database, qint64 lot, ChartData &data)
{
    return database.forEach(lotMovements(QStringLiteral("l.id = ?")), {lot}, [&data](const Row &row) -> Done {
        const BalancePart part = partOf(row);
        const bool isIn = part == BalancePart::Received || part == BalancePart::FirstCount;
        const Quantity quantity = row.quantity(QStringLiteral("quantity"));
        ChartRow to;
        to.mark = static_cast<int>(part);
        to.code = row.text(QStringLiteral("batch"));
        to.other = row.text(QStringLiteral("other"));
        if (to.code.isEmpty())
            to.code = to.other.isEmpty() ? data.subject : to.other;
        to.at = row.time(QStringLiteral("moved_at"));
        to.quantity = isIn ? quantity : -quantity;
        to.unit = data.unit;
        data.rows.push_back(to);
        return {};
    });
}

// Uses of old programs that nobody weighed are not booked.
Done addUnknownUses(Database &database, qint64 lot, ChartData &data)
{
    static const QString sql =
        QStringLiteral("SELECT r.batch_number AS batch, b.added_at FROM batch_ingredients b JOIN production_runs r ON "
                       "r.id = b.production_run_id WHERE b.ingredient_lot_id = ? AND b.quantity_used IS NULL ORDER BY "
                       "b.id");
    return database.forEach(sql, {lot}, [&](const Row &row) -> Done {
        ChartRow to;
        to.mark = static_cast<int>(BalancePart::Used);
        to.code = row.text(QStringLiteral("batch"));
        to.at = row.time(QStringLiteral("added_at"));
        to.unit = data.unit;
        data.rows.push_back(to);
        return {};
    });
}

// What a lot had nothing of is left out, but for what everybody asks for.
void addParts(ChartData &data)
{
    std::vector<int> places(balanceParts, -1);
    for (int part = 0; part < balanceParts; ++part) {
        const bool isRare = part == static_cast<int>(BalancePart::FirstCount) ||
                            part == static_cast<int>(BalancePart::PassedOn) ||
                            part == static_cast<int>(BalancePart::SentBack);
        const bool isThere =
            std::any_of(data.rows.begin(), data.rows.end(), [part](const ChartRow &row) { return row.mark == part; });
        if (isRare && !isThere)
            continue;
        places[static_cast<size_t>(part)] = static_cast<int>(data.marks.size());
        data.marks.push_back({.step = part});
    }
    for (ChartRow &row : data.rows)
        row.mark = places[static_cast<size_t>(row.mark)];
}

const QString used = QStringLiteral(
    "SELECT b.quantity_used AS quantity, b.unit_of_measure AS unit, l.internal_lot_code AS lot, r.batch_number AS "
    "batch, i.name AS ingredient, COALESCE(b.added_at, r.actual_start_time, r.created_at) AS used_at FROM "
    "batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id JOIN ingredients i ON i.id = "
    "l.ingredient_id JOIN production_runs r ON r.id = b.production_run_id WHERE ");

Done addUses(Database &database, const QString &condition, const Args &args, ChartData &data)
{
    return database.forEach(used + condition + QStringLiteral(" ORDER BY used_at, b.id"), args,
                            [&](const Row &row) -> Done {
                                ChartRow to;
                                to.code = row.text(QStringLiteral("batch"));
                                to.name = row.text(QStringLiteral("ingredient"));
                                to.other = row.text(QStringLiteral("lot"));
                                to.at = row.time(QStringLiteral("used_at"));
                                to.day = to.at.isValid() ? plantDay(to.at) : QDate();
                                to.quantity = row.optionalQuantity(QStringLiteral("quantity"));
                                to.unit = row.text(QStringLiteral("unit"));
                                data.rows.push_back(to);
                                return {};
                            });
}
} // namespace

Result<ChartData> balanceOf(Session &session, const QString &subject)
{
    BM_TRY_ASSIGN(const std::optional<TraceRoot> lot, thingNamed(session.database, subject, {NodeKind::Lot}));
    if (!lot)
        return notFound(subject);
    BM_TRY_ASSIGN(const LotHead head, headOf(session.database, lot->key.id));
    ChartData data;
    data.subject = lot->code;
    data.title = lot->title;
    data.unit = head.unit;
    BM_TRY(addMovements(session.database, lot->key.id, data));
    BM_TRY(addUnknownUses(session.database, lot->key.id, data));
    ChartRow there;
    there.code = lot->code;
    there.unit = head.unit;
    if (!head.isReceivedKnown) {
        there.mark = static_cast<int>(BalancePart::Received);
        data.rows.push_back(there);
        data.add(ChartRemark::ReceivedUnknown);
    }
    there.mark = static_cast<int>(BalancePart::OnHand);
    there.quantity = head.onHand;
    data.rows.push_back(there);
    addParts(data);
    return data;
}

Result<ChartData> useOf(Session &session, const ChartQuestion &question)
{
    Database &database = session.database;
    ChartData data;
    data.topic = ChartTopic::Use;
    BM_TRY_ASSIGN(const std::optional<TraceRoot> lot, thingNamed(database, question.subject, {NodeKind::Lot}));
    if (lot) {
        BM_TRY_ASSIGN(const LotHead head, headOf(database, lot->key.id));
        data.subject = lot->code;
        data.title = lot->title;
        data.unit = head.unit;
        BM_TRY(addUses(database, QStringLiteral("l.id = ?"), {lot->key.id}, data));
    } else {
        BM_TRY_ASSIGN(const IngredientNamed ingredient, ingredientNamed(database, question.subject));
        data.subject = ingredient.name;
        data.unit = ingredient.unit;
        const QString moment = database.isSqlite() ? QStringLiteral("?") : QStringLiteral("CAST(? AS timestamptz)");
        const QString since = QStringLiteral("l.ingredient_id = ? AND COALESCE(b.added_at, r.actual_start_time, "
                                             "r.created_at) >= %1")
                                  .arg(moment);
        const QDateTime begin = session.today().addDays(1 - question.days).startOfDay().toUTC();
        BM_TRY(addUses(database, since, {ingredient.id, begin}, data));
    }
    addTimeline(data);
    return data;
}

} // namespace bm::charting
