// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include <algorithm>

namespace bm
{
namespace
{
// What was received first may be written down later: taken over, or counted in.
#define BM_RECEIVED_AT                                                                                                 \
    "(CASE WHEN m.id IS NULL OR NOT EXISTS (SELECT 1 FROM lot_movements e WHERE e.ingredient_lot_id = l.id AND "       \
    "e.type = 'RECEIVE' AND e.id < m.id) THEN COALESCE(l.received_at, m.moved_at) ELSE m.moved_at END)"

#define BM_UNDONE_AT "(SELECT min(u.moved_at) FROM lot_movements u WHERE u.reverses_id = m.id)"

// What was made here or blended together was not received.
const QString &receipts()
{
    static const QString sql = QStringLiteral(
        "SELECT COALESCE(m.id, 0) AS movement, " BM_LOT_GOODS ", " BM_RECEIVED_AT " AS received, " BM_UNDONE_AT
        " AS undone, "
        "COALESCE(m.quantity, l.quantity_received) AS quantity, l.unit_of_measure, l.supplier_id, l.supplier_name, "
        "l.tlc_source, l.invoice_number, l.purchase_order, d.delivered_unit FROM ingredient_lots l " BM_LOT_JOINS
        "LEFT JOIN lot_movements m ON m.ingredient_lot_id = l.id AND m.type = 'RECEIVE' LEFT JOIN delivery_lines d ON "
        "d.lot_movement_id = m.id "
        "WHERE l.source_production_run_id IS NULL AND l.vessel_id IS NULL AND "
        "(m.id IS NOT NULL OR NOT EXISTS (SELECT 1 FROM lot_transfers t WHERE "
        "t.to_lot_id = l.id))");
    return sql;
}

TrackedPlace supplierOf(const EventSource &source, const Row &row)
{
    const auto id = row.optionalInteger(QStringLiteral("supplier_id"));
    TrackedPlace place = id ? source.suppliers.value(*id) : TrackedPlace();
    // As it stands on the lot: a supplier of old may be a name and nothing else.
    if (place.name.isEmpty())
        place.name = row.text(QStringLiteral("supplier_name"));
    return place;
}
// As it was said first and after each correction. When nothing came after all, it never was.
Done tellVersions(const ReceiptEvent &event, const std::vector<ReceiptAmendment> &amendments,
                  const std::function<Done(const ReceiptEvent &)> &told)
{
    struct Version
    {
        QString row;
        QDateTime from;
        Quantity amount;
    };
    std::vector<Version> versions{{{}, {}, event.quantity.amount.value_or(Quantity())}};
    for (const ReceiptAmendment &each : amendments)
        versions.push_back({each.amendment.row, each.amendment.at, versions.back().amount + each.difference});
    for (size_t i = 0; i < versions.size(); ++i) {
        ReceiptEvent version = event;
        version.telling.version = versions[i].row;
        version.quantity.amount = versions[i].amount;
        if (!versions[i].amount.isPositive())
            continue;
        if (i + 1 < versions.size()) {
            const auto next = std::find_if(versions.begin() + qsizetype(i) + 1, versions.end(),
                                           [](const Version &each) { return each.amount.isPositive(); });
            version.undoneAt = next == versions.end() ? versions[i + 1].from : QDateTime();
            if (next != versions.end())
                version.telling = {versions[i].row, versions[i + 1].from, next->row};
        }
        BM_TRY(told(version));
    }
    return {};
}
} // namespace

Done tellReceipts(const EventSource &source, const std::function<Done(const ReceiptEvent &)> &told)
{
    Limits limits(source);
    limits.among(QStringLiteral("l.id"), &ScopeIds::received)
        .during(QStringLiteral(BM_RECEIVED_AT), QStringLiteral(BM_UNDONE_AT), QStringLiteral("m.id"),
                source.amendments.receiptsOfDays);
    QString sql = receipts() + limits.sql();
    if (source.listed)
        sql += QStringLiteral(" AND i.on_food_traceability_list");
    sql += QStringLiteral(" ORDER BY l.id, COALESCE(m.id, 0)");
    return source.database.forEach(sql, limits.args(), [&](const Row &row) -> Done {
        ReceiptEvent event;
        event.lot = row.integer(QStringLiteral("lot_id"));
        event.movement = row.integer(QStringLiteral("movement"));
        event.goods = goodsOfLot(source, row);
        event.quantity = {row.optionalQuantity(QStringLiteral("quantity")),
                          row.text(QStringLiteral("unit_of_measure"))};
        event.at = row.time(QStringLiteral("received"));
        event.from = supplierOf(source, row);
        event.lotCodeSource = row.text(QStringLiteral("tlc_source"));
        event.invoice = row.text(QStringLiteral("invoice_number"));
        event.order = row.text(QStringLiteral("purchase_order"));
        event.packedIn = row.text(QStringLiteral("delivered_unit"));
        event.undoneAt = row.time(QStringLiteral("undone"));
        const auto amended = source.amendments.receipts.constFind(event.movement);
        return event.movement != 0 && amended != source.amendments.receipts.constEnd()
                   ? tellVersions(event, *amended, told)
                   : told(event);
    });
}

Done tellSentBack(const EventSource &source, const std::function<Done(const SentBackEvent &)> &told)
{
    static const QString sent = QStringLiteral(
        "SELECT m.id AS movement, m.moved_at, " BM_UNDONE_AT " AS undone, -m.quantity AS quantity, l.unit_of_measure, "
        "l.supplier_id, l.supplier_name, " BM_LOT_GOODS " FROM lot_movements m JOIN ingredient_lots l ON l.id = "
        "m.ingredient_lot_id " BM_LOT_JOINS "WHERE m.type = 'WASTE' AND m.sent_back");
    Limits limits(source);
    limits.among(QStringLiteral("l.id"), &ScopeIds::lots)
        .amongListed(QStringLiteral("l.id"), &ListedIds::lots)
        .during(QStringLiteral("m.moved_at"), QStringLiteral(BM_UNDONE_AT));
    const QString sql = sent + limits.sql() + QStringLiteral(" ORDER BY m.id");
    return source.database.forEach(sql, limits.args(), [&](const Row &row) -> Done {
        SentBackEvent event;
        event.movement = row.integer(QStringLiteral("movement"));
        event.goods = goodsOfLot(source, row);
        event.quantity = {row.optionalQuantity(QStringLiteral("quantity")),
                          row.text(QStringLiteral("unit_of_measure"))};
        event.at = row.time(QStringLiteral("moved_at"));
        event.to = supplierOf(source, row);
        event.undoneAt = row.time(QStringLiteral("undone"));
        return told(event);
    });
}

} // namespace bm
