// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/ledger.h"

#include "services/details/words.h"
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

// It never left the truck's papers: on those it stands as it was loaded.
Done standOnPapers(Session &session, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO shipment_pallets (shipment_id, pallet_id, loaded_at, loaded_by) SELECT x.shipment_id, "
        "x.pallet_id, "
        "x.loaded_at, x.loaded_by FROM shipment_pallets x WHERE x.id = (SELECT max(y.id) FROM shipment_pallets y WHERE "
        "y.pallet_id = ?) AND x.left_at IS NOT NULL AND x.shipment_id = (SELECT s.shipment_id FROM shipment_lines s "
        "WHERE s.id = (SELECT max(f.id) FROM shipment_lines f WHERE f.pallet_id = x.pallet_id AND f.kind = 'SHIPPED' "
        "AND f.takes_back_id IS NULL))");
    BM_TRY(session.database.run(sql, {pallet}));
    return {};
}

// Who had a recalled pallet has it again. What was shipped when nobody knows was written down later than it was
// recalled.
Done setAway(Session &session, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "SELECT s.customer_id, s.customer_order, s.booked_at, (SELECT min(c.opened_at) FROM recall_items o JOIN "
        "recalls "
        "c ON c.id = o.recall_id WHERE o.pallet_id = s.pallet_id AND c.status = 'OPEN' AND NOT c.is_mock) AS opened_at "
        "FROM shipment_lines s WHERE s.id = (SELECT max(f.id) FROM shipment_lines f WHERE f.pallet_id = ? AND f.kind = "
        "'SHIPPED' AND f.takes_back_id IS NULL)");
    static const QString give = QStringLiteral("UPDATE pallets SET customer_id = ?, customer_order = ?, shipped_at = "
                                               "?, updated_at = ?, updated_by = ? WHERE id = ? AND customer_id IS NULL "
                                               "AND shipped_at IS NULL");
    BM_TRY_ASSIGN(const std::optional<Row> left, session.database.first(sql, {pallet}));
    const QDateTime at = left->time(QStringLiteral("booked_at"));
    const bool isKnown = at <= left->time(QStringLiteral("opened_at"));
    const auto customer = left->optionalInteger(QStringLiteral("customer_id"));
    BM_TRY(session.database.run(give, {customer ? Arg(*customer) : Arg(std::nullopt),
                                       orNull(left->text(QStringLiteral("customer_order"))),
                                       isKnown ? Arg(at) : Arg(std::nullopt), session.now(), session.person, pallet}));
    return standOnPapers(session, pallet);
}

// The same of one that is not recalled: it is shipped as it was. Of one that was taken over nobody may know when.
Done setShippedAgain(Session &session, const Pallet &pallet, const QDateTime &returnedAt)
{
    static const QString sql =
        QStringLiteral("SELECT s.customer_id, s.customer_order, s.booked_at FROM shipment_lines s WHERE s.id = (SELECT "
                       "max(f.id) FROM shipment_lines f WHERE f.pallet_id = ? AND f.kind = 'SHIPPED' AND "
                       "f.takes_back_id IS NULL)");
    static const QString give =
        QStringLiteral("UPDATE pallets SET status = 'SHIPPED', customer_id = ?, customer_order = ?, shipped_at = ?, "
                       "updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> left, session.database.first(sql, {pallet.id}));
    const QDateTime at = left->time(QStringLiteral("booked_at"));
    // Written down by the return itself.
    const bool isKnown = !pallet.migrated || at.msecsTo(returnedAt) > 1000;
    const auto customer = left->optionalInteger(QStringLiteral("customer_id"));
    BM_TRY(session.database.run(
        give, {customer ? Arg(*customer) : Arg(std::nullopt), orNull(left->text(QStringLiteral("customer_order"))),
               isKnown ? Arg(at) : Arg(std::nullopt), session.now(), session.person, pallet.id}));
    return standOnPapers(session, pallet.id);
}

Done takeLinesBack(Session &session, const std::vector<qint64> &lines, const QString &reason)
{
    static const QString back = QStringLiteral(
        "INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, production_run_id, kind, "
        "quantity, takes_back_id, takes_back_reason, booked_at, booked_by) SELECT shipment_id, customer_id, "
        "customer_order, pallet_id, production_run_id, 'SHIPPED', -quantity, id, ?, ?, ? FROM shipment_lines WHERE "
        "id = ?");
    const QDateTime now = session.now();
    for (const qint64 line : lines)
        BM_TRY(session.database.run(back, {reason.trimmed(), now, session.person, line}));
    return {};
}

// Lines of a pallet that say that something of it came back with it since it left last, and of which nobody said that
// it did not.
#define BM_CAME_BACK                                                                                                   \
    "SELECT s.id, s.booked_at FROM shipment_lines s WHERE s.pallet_id = ? AND s.kind = 'RETURNED' AND "                \
    "s.onto_pallet_id IS NULL AND s.id > (SELECT max(f.id) FROM shipment_lines f WHERE f.pallet_id = s.pallet_id "     \
    "AND f.kind = 'SHIPPED' AND f.takes_back_id IS NULL) AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE "        \
    "t.takes_back_id = s.id) AND s.reason "

Result<DoorReturn> returnFrom(Database &database, const QString &sql, PalletId pallet)
{
    DoorReturn found;
    BM_TRY(database.forEach(sql, {pallet}, [&found](const Row &row) -> Done {
        if (found.lines.empty())
            found.at = row.time(QStringLiteral("booked_at"));
        found.lines.push_back(row.integer(QStringLiteral("id")));
        return {};
    }));
    return found;
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
    const QString sql =
        QStringLiteral(
            "SELECT s.id FROM shipment_lines s WHERE s.%1 = ? AND s.kind = 'RETURNED' AND NOT EXISTS (SELECT "
            "1 FROM shipment_lines t WHERE t.takes_back_id = s.id) AND s.id > (SELECT max(f.id) FROM "
            "shipment_lines f WHERE f.%1 = ? AND f.kind = 'SHIPPED' AND f.takes_back_id IS NULL) LIMIT 1")
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

Done bookPartBack(Session &session, const Pallet &pallet, RunId run, Quantity quantity, const QString &reason)
{
    BM_TRY(ensureWritten(session, pallet));
    return insertBack(session, pallet.id, {run, quantity}, kindName(BackKind::Returned), std::nullopt, reason);
}

Done bookReturnTakenBack(Session &session, PalletId pallet, const QString &reason)
{
    static const QString sql = QStringLiteral(
        BM_CAME_BACK "IN (SELECT 'recall ' || c.recall_number FROM recall_items o JOIN recalls c ON c.id "
                     "= o.recall_id WHERE o.pallet_id = s.pallet_id AND c.status = 'OPEN' AND NOT "
                     "c.is_mock) ORDER BY s.id");
    BM_TRY_ASSIGN(const DoorReturn back, returnFrom(session.database, sql, pallet));
    BM_TRY(takeLinesBack(session, back.lines, reason));
    return back.lines.empty() ? Done() : setAway(session, pallet);
}

Result<DoorReturn> doorReturnOf(Database &database, PalletId pallet)
{
    static const QString sql =
        QStringLiteral(BM_CAME_BACK "NOT IN (SELECT 'recall ' || c.recall_number FROM recall_items o JOIN recalls c ON "
                                    "c.id = o.recall_id WHERE o.pallet_id = s.pallet_id) ORDER BY s.id");
    return returnFrom(database, sql, pallet);
}

Done bookDoorReturnTakenBack(Session &session, const Pallet &pallet, const DoorReturn &back, const QString &reason)
{
    BM_TRY(takeLinesBack(session, back.lines, reason));
    return pallet.status == u"RECALLED" ? setAway(session, pallet.id) : setShippedAgain(session, pallet, back.at);
}

Done bookCasesBack(Session &session, const Pallet &pallet, const CasesBack &back)
{
    BM_TRY(ensureWritten(session, pallet));
    return insertBack(session, pallet.id, {back.run, back.quantity}, kindName(BackKind::Returned), back.onto,
                      back.reason);
}

} // namespace bm
