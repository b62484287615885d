// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/lotparts.h"

namespace bm
{
namespace
{
BalancePart adjustedPart(const Row &row)
{
    const QString undone = row.text(QStringLiteral("undone"));
    const bool isOut = row.quantity(QStringLiteral("quantity")).isNegative();
    if (!row.isNull(QStringLiteral("reverses_id")) || (undone == u"LOAD" && isOut))
        return BalancePart::Received;
    if (undone == u"LOAD")
        return BalancePart::PassedOn;
    if (undone == u"EMPTY")
        return BalancePart::Wasted;
    const bool isFirstCount =
        row.integer(QStringLiteral("is_first")) != 0 && row.integer(QStringLiteral("is_received_unknown")) != 0;
    return isFirstCount ? BalancePart::FirstCount : BalancePart::Unexplained;
}
} // namespace

QString lotMovements(const QString &condition)
{
    // undone: an act of a vessel that was taken back at that moment, which is booked back as a difference and is none.
    static const QString sql = QStringLiteral(
        "SELECT l.id AS lot, m.type, m.quantity, m.sent_back, m.reverses_id, m.moved_at, r.batch_number AS batch, "
        "o.internal_lot_code AS other, "
        "CASE WHEN EXISTS (SELECT 1 FROM lot_movements e WHERE e.ingredient_lot_id = l.id AND e.id < m.id) THEN 0 "
        "ELSE 1 END AS is_first, "
        "CASE WHEN l.quantity_received IS NULL THEN 1 ELSE 0 END AS is_received_unknown, "
        "CASE WHEN m.type = 'ADJUST' THEN (SELECT max(CAST(a.kind AS text)) FROM vessel_acts u JOIN vessel_acts a ON "
        "a.id = u.takes_back_id WHERE u.done_at = m.moved_at AND (a.filling_lot_id = l.id OR (a.kind = 'EMPTY' AND "
        "a.vessel_id = l.vessel_id) OR (a.kind = 'LOAD' AND EXISTS (SELECT 1 FROM lot_transfers x WHERE "
        "x.from_lot_id = l.id AND x.to_lot_id = a.filling_lot_id AND x.quantity = m.quantity)))) END AS undone "
        "FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id "
        "LEFT JOIN batch_ingredients b ON b.id = m.batch_ingredient_id "
        "LEFT JOIN production_runs r ON r.id = b.production_run_id "
        "LEFT JOIN lot_transfers t ON t.id = m.lot_transfer_id "
        "LEFT JOIN ingredient_lots o ON o.id = CASE WHEN t.from_lot_id = l.id THEN t.to_lot_id ELSE t.from_lot_id END "
        "WHERE %1 ORDER BY m.id");
    return sql.arg(condition);
}

BalancePart partOf(const Row &row)
{
    const QString type = row.text(QStringLiteral("type"));
    const bool isIn = row.quantity(QStringLiteral("quantity")).isPositive();
    if (type == u"RECEIVE")
        return BalancePart::Received;
    if (type == u"TRANSFER")
        return isIn ? BalancePart::Received : BalancePart::PassedOn;
    if (type == u"CONSUME" || type == u"RETURN")
        return BalancePart::Used;
    if (type == u"SAMPLE")
        return BalancePart::Sampled;
    if (type == u"WASTE")
        return row.flag(QStringLiteral("sent_back")) ? BalancePart::SentBack : BalancePart::Wasted;
    return adjustedPart(row);
}

} // namespace bm
