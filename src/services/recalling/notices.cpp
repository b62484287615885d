// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/notices.h"

#include "services/details/snapshot.h"
#include "services/recalling/recallrows.h"
#include "services/shipping/elements.h"
#include "services/shipping/leaving.h"

#include <QHash>
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
    NoticeLine line;
    QDateTime notifiedAt; // as the pallet has it
    bool isThere = false; // it has the pallet now
};

QString textOf(const Row &row, const char *column)
{
    return row.text(QString::fromLatin1(column));
}

CustomersLine lineFrom(const Row &row)
{
    CustomersLine of;
    of.customer = row.integer(QStringLiteral("customer_id"));
    of.notifiedAt = row.time(QStringLiteral("notified_at"));
    of.isThere = row.optionalInteger(QStringLiteral("now_with")) == of.customer;
    of.line.palletNumber = textOf(row, "pallet_number");
    of.line.sscc = textOf(row, "sscc");
    of.line.product = textOf(row, "product");
    of.line.batchNumber = textOf(row, "batch_number");
    of.line.customerOrder = textOf(row, "customer_order");
    of.line.shippedAt = row.time(QStringLiteral("shipped_at"));
    of.line.delivered = row.optionalQuantity(QStringLiteral("delivered"));
    of.line.cameBack = row.optionalQuantity(QStringLiteral("came_back"));
    of.line.unit = textOf(row, "unit");
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
        "END AS came_back "
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
        "p.shipped_at, x.notified_at, p.customer_id, i.quantity, 0 "
        "FROM recall_items x JOIN pallets p ON p.id = x.pallet_id JOIN pallet_items i ON i.pallet_id = p.id "
        "JOIN production_runs r ON r.id = i.production_run_id JOIN recipes c ON c.id = r.recipe_id "
        "WHERE x.recall_id = ? AND (x.is_root OR +i.production_run_id IN (SELECT b.production_run_id FROM recall_items "
        "b "
        "WHERE b.recall_id = ?)) AND p.customer_id IS NOT NULL AND p.shipped_at <= ? AND NOT EXISTS (SELECT 1 "
        "FROM shipment_lines s WHERE s.pallet_id = p.id) "
        "ORDER BY 5, 2");
    const QDateTime last = until.isValid() ? until : QDate(9999, 1, 1).startOfDay(Qt::UTC);
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recall, recall, last, recall, recall, last}));
    std::vector<CustomersLine> lines;
    for (const Row &row : rows)
        lines.push_back(lineFrom(row));
    return lines;
}

Done addLastDays(Database &database, std::vector<CustomersLine> &lines)
{
    QHash<QString, QDate> days;
    for (CustomersLine &of : lines) {
        NoticeLine &line = of.line;
        if (!days.contains(line.batchNumber)) {
            BM_TRY_ASSIGN(const QDate day, lastDayOfRun(database, line.batchNumber));
            days.insert(line.batchNumber, day);
        }
        line.lastDay = days.value(line.batchNumber);
    }
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

Result<RecallNotices> readNotices(Session &session, const QString &number)
{
    Database &database = session.database;
    BM_TRY_ASSIGN(const RecallRow recall, recallNamed(database, number));
    RecallNotices notices{recall.summary, {}, {}, session.now()};
    BM_TRY_ASSIGN(notices.plantPlace, plantPlace(database));
    BM_TRY_ASSIGN(const ShownFigures figures, figuresShown(database, recall));
    // A drill is about what had left when it was begun.
    const QDateTime until = recall.summary.isDrill ? recall.summary.openedAt : figures.until;
    BM_TRY_ASSIGN(std::vector<CustomersLine> lines, linesOf(database, recall.id, until));
    BM_TRY(addLastDays(database, lines));
    BM_TRY_ASSIGN(const std::vector<RecallItem> items, recallItems(database, recall.id, session.now()));
    BM_TRY_ASSIGN(const std::vector<NoticeRow> told, noticeRows(database, recall.id));
    setMarks(lines, toldBy(told, items));
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
