// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/notices.h"

#include "database/connection/fastrow.h"
#include "services/details/snapshot.h"
#include "services/recalling/recallrows.h"
#include "services/shipping/elements.h"
#include "services/shipping/leaving.h"

#include <QHash>
#include <QSet>
#include <algorithm>

// Else it came back, or that was taken back.
#define BM_LEFT "s.kind <> 'RETURNED' AND s.takes_back_id IS NULL"

namespace bm
{
namespace
{
struct CustomersLine
{
    qint64 customer = 0;
    qint64 run = 0;
    NoticeLine line;
    QDateTime notifiedAt; // as the pallet has it
    bool isThere = false; // it has the pallet now
};

// In the order of the SELECT in linesOf().
enum Column {
    CustomerId,
    PalletNumber,
    Sscc,
    Product,
    BatchNumber,
    Unit,
    CustomerOrder,
    ShippedAt,
    NotifiedAt,
    NowWith,
    Delivered,
    CameBack,
    RunOfLine,
};

CustomersLine lineFrom(const FastRow &row)
{
    CustomersLine of;
    of.customer = row.integer(CustomerId);
    of.run = row.integer(RunOfLine);
    of.notifiedAt = row.time(NotifiedAt);
    of.isThere = row.optionalInteger(NowWith) == of.customer;
    of.line.palletNumber = row.text(PalletNumber);
    of.line.sscc = row.text(Sscc);
    of.line.product = row.word(Product);
    of.line.batchNumber = row.word(BatchNumber);
    of.line.customerOrder = row.word(CustomerOrder);
    of.line.shippedAt = row.time(ShippedAt);
    of.line.delivered = row.optionalQuantity(Delivered);
    of.line.cameBack = row.optionalQuantity(CameBack);
    of.line.unit = row.word(Unit);
    return of;
}

// Until then; an invalid time: all that left. From the ledger of what left, which also knows who sent everything back;
// and pallets that left before there was one. Who got a pallet that was taken back before it was gone (UNSHIPPED) did
// not get it. Of a pallet that was named itself all is told. The signs before the runs keep SQLite from going through
// all runs of the recall for each pallet, which took minutes of a much used lot.
Result<std::vector<CustomersLine>> linesOf(Database &database, qint64 recall, const QDateTime &until)
{
    static const QString sql = QStringLiteral(
        "SELECT s.customer_id, p.pallet_number, p.sscc, c.name AS product, r.batch_number, r.unit_of_measure AS unit, "
        "max(s.customer_order) AS customer_order, max(CASE WHEN s.kind = 'SHIPPED' AND s.takes_back_id IS NULL "
        "THEN s.booked_at END) AS "
        "shipped_at, max(x.notified_at) AS notified_at, "
        "max(p.customer_id) AS now_with, "
        "CASE WHEN count(s.quantity) = count(*) THEN sum(CASE WHEN " BM_LEFT " THEN s.quantity ELSE 0 END) "
        "END AS delivered, "
        "CASE WHEN count(s.quantity) = count(*) THEN -sum(CASE WHEN " BM_LEFT " THEN 0 ELSE s.quantity END) "
        "END AS came_back, r.id AS run "
        "FROM recall_items x JOIN shipment_lines s ON s.pallet_id = x.pallet_id "
        "JOIN pallets p ON p.id = x.pallet_id JOIN production_runs r ON r.id = s.production_run_id "
        "JOIN recipes c ON c.id = r.recipe_id WHERE x.recall_id = ? AND (x.is_root OR +s.production_run_id IN (SELECT "
        "b.production_run_id FROM recall_items b WHERE b.recall_id = ?)) AND s.customer_id IS NOT NULL AND "
        "s.booked_at <= ? "
        "GROUP BY s.customer_id, p.id, p.pallet_number, p.sscc, c.name, r.id, r.batch_number, r.unit_of_measure "
        "HAVING count(s.quantity) < count(*) AND sum(CASE WHEN s.takes_back_id IS NOT NULL THEN 0 WHEN s.kind = "
        "'SHIPPED' "
        "THEN 1 WHEN s.kind = 'UNSHIPPED' THEN -1 ELSE 0 END) > 0 OR sum(CASE WHEN " BM_LEFT " THEN s.quantity ELSE 0 "
        "END) > 0 "
        "UNION ALL "
        "SELECT p.customer_id, p.pallet_number, p.sscc, c.name, r.batch_number, r.unit_of_measure, p.customer_order, "
        "p.shipped_at, x.notified_at, p.customer_id, i.quantity, 0, r.id "
        "FROM recall_items x JOIN pallets p ON p.id = x.pallet_id JOIN pallet_items i ON i.pallet_id = p.id "
        "JOIN production_runs r ON r.id = i.production_run_id JOIN recipes c ON c.id = r.recipe_id "
        "WHERE x.recall_id = ? AND (x.is_root OR +i.production_run_id IN (SELECT b.production_run_id FROM recall_items "
        "b "
        "WHERE b.recall_id = ?)) AND p.customer_id IS NOT NULL AND p.shipped_at <= ? AND NOT EXISTS (SELECT 1 "
        "FROM shipment_lines s WHERE s.pallet_id = p.id) "
        "ORDER BY 5, 2");
    const QDateTime last = until.isValid() ? until : QDate(9999, 1, 1).startOfDay(Qt::UTC);
    std::vector<CustomersLine> lines;
    BM_TRY(
        database.forEachFast(sql, {recall, recall, last, recall, recall, last}, [&lines](const FastRow &row) -> Done {
            lines.push_back(lineFrom(row));
            return {};
        }));
    return lines;
}

Done addLastDays(Database &database, std::vector<CustomersLine> &lines)
{
    QSet<qint64> known;
    std::vector<qint64> runs;
    for (const CustomersLine &of : lines) {
        if (known.contains(of.run))
            continue;
        known.insert(of.run);
        runs.push_back(of.run);
    }
    BM_TRY_ASSIGN(const auto days, lastDaysOfRuns(database, runs));
    for (CustomersLine &of : lines)
        of.line.lastDay = days.value(of.run);
    return {};
}

// The mark on a pallet is that of who has it. Who has nothing any more has its own.
void setMarks(std::vector<CustomersLine> &lines, const QHash<qint64, QDateTime> &told)
{
    QHash<qint64, QDateTime> marks;
    for (const CustomersLine &of : lines) {
        if (of.isThere)
            marks.insert(of.customer, of.notifiedAt);
    }
    for (CustomersLine &of : lines) {
        if (!of.isThere)
            of.notifiedAt = marks.contains(of.customer) ? marks.value(of.customer) : told.value(of.customer);
    }
}

// One for each pallet of a customer: that is what the customers' counts are made of.
std::vector<RecallItem> palletsOf(const std::vector<CustomersLine> &lines)
{
    std::vector<RecallItem> pallets;
    QHash<std::pair<qint64, QString>, size_t> places;
    for (const CustomersLine &of : lines) {
        const auto key = std::pair(of.customer, of.line.palletNumber);
        if (const auto known = places.constFind(key); known != places.cend()) {
            auto &sum = pallets[*known].quantity;
            sum = sum && of.line.delivered ? std::optional(*sum + *of.line.delivered) : std::nullopt;
            continue;
        }
        places.insert(key, pallets.size());
        RecallItem pallet;
        pallet.key.kind = NodeKind::Pallet;
        pallet.code = of.line.palletNumber;
        pallet.customerId = of.customer;
        pallet.quantity = of.line.delivered;
        pallet.notifiedAt = of.notifiedAt;
        pallets.push_back(pallet);
    }
    return pallets;
}

// A drill is about what had left when it was begun, whatever its figures are.
Result<QDateTime> untilWhen(Database &database, const RecallRow &recall)
{
    if (recall.summary.isDrill)
        return recall.summary.openedAt;
    BM_TRY_ASSIGN(const ShownFigures figures, figuresShown(database, recall));
    return figures.until;
}

Result<RecallNotices> readNotices(Session &session, const QString &number)
{
    Database &database = session.database;
    BM_TRY_ASSIGN(const RecallRow recall, recallNamed(database, number));
    RecallNotices notices{recall.summary, {}, {}, session.now()};
    BM_TRY_ASSIGN(notices.plantPlace, plantPlace(database));
    BM_TRY_ASSIGN(const QDateTime until, untilWhen(database, recall));
    BM_TRY_ASSIGN(std::vector<CustomersLine> lines, linesOf(database, recall.id, until));
    BM_TRY(addLastDays(database, lines));
    BM_TRY_ASSIGN(const std::vector<NoticeRow> rows, noticeRows(database, recall.id));
    BM_TRY_ASSIGN(const auto told, toldIn(database, recall.id, rows));
    setMarks(lines, told);
    BM_TRY_ASSIGN(const std::vector<RecallCustomer> customers, customersOf(database, palletsOf(lines)));
    QHash<qint64, size_t> places;
    for (const RecallCustomer &customer : customers) {
        places.insert(customer.id, notices.customers.size());
        notices.customers.push_back({customer, {}});
    }
    for (CustomersLine &of : lines)
        notices.customers[places.value(of.customer)].lines.push_back(std::move(of.line));
    return notices;
}
} // namespace

Result<std::optional<Quantity>> leftWith(Database &database, const RecallRow &recall, qint64 customer)
{
    // What comes back because of it was found by him all the same.
    BM_TRY_ASSIGN(const std::vector<CustomersLine> lines, linesOf(database, recall.id, recall.summary.openedAt));
    std::optional<Quantity> left;
    QString unit;
    for (const CustomersLine &of : lines) {
        if (of.customer != customer)
            continue;
        const bool isFirst = !left;
        if (!of.line.delivered || !of.line.cameBack || (!isFirst && of.line.unit != unit))
            return std::optional<Quantity>();
        unit = of.line.unit;
        left = left.value_or(Quantity()) + *of.line.delivered - *of.line.cameBack;
    }
    return left;
}

Result<RecallNotices> Recalls::notices(const QString &number)
{
    return inSnapshot(m_session.database, [&] { return readNotices(m_session, number); });
}

} // namespace bm
