// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/ledger.h"

#include "services/shipping/shipmentrows.h"

namespace bm
{
namespace
{
struct Left
{
    RunId run;
    std::optional<Quantity> quantity;
};

// What left and did not come back. A batch of unknown quantity is there as often as it left.
Result<std::vector<Left>> stillAway(Database &database, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "SELECT production_run_id, CASE WHEN count(quantity) = count(*) THEN sum(quantity) END AS quantity "
        "FROM shipment_lines WHERE pallet_id = ? GROUP BY production_run_id HAVING COALESCE(sum(quantity), 0) > 0 OR "
        "count(CASE WHEN kind = 'SHIPPED' AND quantity IS NULL THEN 1 END) > count(CASE WHEN kind <> 'SHIPPED' AND "
        "quantity IS NULL THEN 1 END) ORDER BY production_run_id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {pallet}));
    std::vector<Left> left;
    for (const Row &row : rows)
        left.push_back(
            {row.id<RunId>(QStringLiteral("production_run_id")), row.optionalQuantity(QStringLiteral("quantity"))});
    return left;
}

Result<qint64> lastLine(Database &database, PalletId pallet)
{
    static const QString sql = QStringLiteral("SELECT max(id) AS id FROM shipment_lines WHERE pallet_id = ? AND kind = "
                                              "'SHIPPED'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {pallet}));
    return row->optionalInteger(QStringLiteral("id")).value_or(0);
}

QString kindName(BackKind kind)
{
    return kind == BackKind::Unshipped ? QStringLiteral("UNSHIPPED") : QStringLiteral("RETURNED");
}

Done insertBack(Session &session, PalletId pallet, const Left &back, const QString &kind, const Arg &onto,
                const QString &reason)
{
    // Whose it was and with which papers it left stands in the line that is taken back.
    static const QString sql = QStringLiteral(
        "INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, production_run_id, kind, "
        "quantity, onto_pallet_id, reason, booked_at, booked_by) SELECT shipment_id, customer_id, customer_order, "
        "pallet_id, ?, ?, ?, ?, ?, ?, ? FROM shipment_lines WHERE id = ?");
    BM_TRY_ASSIGN(const qint64 last, lastLine(session.database, pallet));
    const Arg quantity = back.quantity ? Arg(-*back.quantity) : Arg(std::nullopt);
    BM_TRY(session.database.run(
        sql, {back.run, kind, quantity, onto, reason.trimmed(), session.now(), session.person, last}));
    return {};
}

Done ensureWritten(Session &session, const Pallet &pallet)
{
    BM_TRY_ASSIGN(const std::vector<Left> left, stillAway(session.database, pallet.id));
    if (!left.empty())
        return {};
    // What stood on an open shipment meanwhile left with that one.
    BM_TRY_ASSIGN(const std::optional<LoadRow> load, loadOf(session.database, pallet.id));
    return bookShipped(session, pallet.id, load && load->isOpen ? std::optional(load->shipmentId) : std::nullopt);
}

Result<bool> isReturned(Database &database, const QString &column, qint64 id)
{
    const QString sql = QStringLiteral("SELECT id FROM shipment_lines WHERE %1 = ? AND kind = 'RETURNED' AND id > "
                                       "(SELECT max(id) FROM shipment_lines WHERE %1 = ? AND kind = 'SHIPPED') LIMIT 1")
                            .arg(column);
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id, id}));
    return row.has_value();
}
} // namespace

Result<bool> isShipmentReturned(Database &database, qint64 shipment)
{
    return isReturned(database, QStringLiteral("shipment_id"), shipment);
}

Result<bool> isPalletReturned(Database &database, PalletId pallet)
{
    return isReturned(database, QStringLiteral("pallet_id"), pallet.value());
}

Done bookShipped(Session &session, PalletId pallet, std::optional<qint64> shipment)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, production_run_id, kind, "
        "quantity, booked_at, booked_by) SELECT ?, p.customer_id, p.customer_order, p.id, i.production_run_id, "
        "'SHIPPED', i.quantity, COALESCE(p.shipped_at, ?), ? FROM pallets p JOIN pallet_items i ON i.pallet_id = p.id "
        "WHERE p.id = ? ORDER BY i.id");
    // It was here again past the ledger: after a recall.
    BM_TRY_ASSIGN(const std::vector<Left> stale, stillAway(session.database, pallet));
    for (const Left &each : stale)
        BM_TRY(insertBack(session, pallet, each, kindName(BackKind::Returned), std::nullopt, QStringLiteral("recall")));
    BM_TRY(session.database.run(sql, {shipment, session.now(), session.person, pallet}));
    return {};
}

Done bookBack(Session &session, const Pallet &pallet, BackKind kind, const QString &reason)
{
    BM_TRY(ensureWritten(session, pallet));
    BM_TRY_ASSIGN(const std::vector<Left> left, stillAway(session.database, pallet.id));
    for (const Left &each : left)
        BM_TRY(insertBack(session, pallet.id, each, kindName(kind), std::nullopt, reason));
    return {};
}

Done bookPartBack(Session &session, const Pallet &pallet, Quantity quantity, const QString &reason)
{
    if (pallet.items.size() != 1 || !pallet.items[0].quantity)
        return {};
    BM_TRY(ensureWritten(session, pallet));
    BM_TRY_ASSIGN(const std::vector<Left> left, stillAway(session.database, pallet.id));
    if (left.size() != 1 || !left[0].quantity)
        return {};
    const Quantity more = quantity - (*pallet.items[0].quantity - *left[0].quantity);
    if (!more.isPositive())
        return {};
    return insertBack(session, pallet.id, {left[0].run, more}, kindName(BackKind::Returned), std::nullopt, reason);
}

Done bookCasesBack(Session &session, const Pallet &pallet, const CasesBack &back)
{
    BM_TRY(ensureWritten(session, pallet));
    return insertBack(session, pallet.id, {back.run, back.quantity}, kindName(BackKind::Returned), back.onto,
                      back.reason);
}

} // namespace bm
