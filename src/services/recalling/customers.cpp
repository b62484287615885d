// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/recallrows.h"
#include "services/tracing/queries.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
QString placeOf(const Row &row)
{
    QStringList parts;
    for (const char *column : {"street", "postal_code", "city", "region", "country"}) {
        const QString part = row.text(QString::fromLatin1(column));
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

RecallCustomer customerFrom(const Row &row)
{
    RecallCustomer customer;
    customer.id = row.integer(QStringLiteral("id"));
    customer.name = row.text(QStringLiteral("name"));
    customer.contact = row.text(QStringLiteral("contact_name"));
    customer.phone = row.text(QStringLiteral("phone"));
    customer.email = row.text(QStringLiteral("email"));
    customer.place = placeOf(row);
    customer.items = Quantity();
    return customer;
}

void count(RecallCustomer &customer, const RecallItem &pallet)
{
    // Told of all of them, or of none that counts.
    if (customer.pallets == 0)
        customer.notifiedAt = pallet.notifiedAt;
    else if (!pallet.notifiedAt.isValid())
        customer.notifiedAt = {};
    else if (customer.notifiedAt.isValid())
        customer.notifiedAt = std::max(customer.notifiedAt, pallet.notifiedAt);
    ++customer.pallets;
    customer.possible += pallet.isPossible;
    if (customer.items && pallet.quantity)
        *customer.items += *pallet.quantity;
    else
        customer.items = std::nullopt;
}
} // namespace

Result<std::vector<RecallCustomer>> customersOf(Database &database, const std::vector<RecallItem> &items)
{
    std::vector<qint64> ids;
    for (const RecallItem &item : items) {
        if (item.customerId && std::find(ids.begin(), ids.end(), *item.customerId) == ids.end())
            ids.push_back(*item.customerId);
    }
    std::vector<RecallCustomer> customers;
    if (ids.empty())
        return customers;
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT id, name, contact_name, phone, email, street, city, region, "
                                              "postal_code, country FROM customers WHERE ") +
                                   tracequeries::among(QStringLiteral("id"), database.engine()) +
                                   QStringLiteral(" ORDER BY name, id"),
                               {ids}));
    QHash<qint64, size_t> positions;
    for (const Row &row : rows) {
        positions.insert(row.integer(QStringLiteral("id")), customers.size());
        customers.push_back(customerFrom(row));
    }
    QHash<qint64, std::vector<RootDoses>> doses;
    for (const RecallItem &item : items) {
        if (!item.customerId || !positions.contains(*item.customerId))
            continue;
        count(customers[positions.value(*item.customerId)], item);
        doses[*item.customerId].push_back(item.doses);
    }
    for (RecallCustomer &customer : customers)
        customer.doses = summed(doses.value(customer.id));
    return customers;
}

Done addReturned(Database &database, const std::vector<RecallItem> &items, const std::vector<NoticeRow> &notices,
                 std::vector<RecallCustomer> &customers, const QDateTime &until)
{
    static const QString sql = QStringLiteral(
        "SELECT DISTINCT s.pallet_id, s.booked_at, k.id, k.name, k.contact_name, k.phone, k.email, k.street, k.city, "
        "k.region, "
        "k.postal_code, k.country FROM shipment_lines s JOIN pallets p ON p.id = s.pallet_id JOIN customers k ON k.id "
        "= s.customer_id WHERE s.kind = 'RETURNED' AND NOT EXISTS (SELECT 1 FROM shipment_lines t WHERE "
        "t.takes_back_id "
        "= s.id) AND (p.customer_id IS NULL OR p.customer_id <> k.id) AND %1 ORDER BY k.name, k.id, s.pallet_id");
    std::vector<qint64> pallets;
    for (const RecallItem &item : items) {
        if (item.key.kind == NodeKind::Pallet)
            pallets.push_back(item.key.id);
    }
    if (pallets.empty())
        return {};
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("s.pallet_id"), database.engine()));
    BM_TRY_ASSIGN(const Rows rows, database.run(asked, {pallets}));
    QSet<std::pair<qint64, qint64>> counted; // customer, pallet: it may have come back twice
    for (const Row &row : rows) {
        if (until.isValid() && row.time(QStringLiteral("booked_at")) > until)
            continue;
        const qint64 id = row.integer(QStringLiteral("id"));
        const auto of = std::pair(id, row.integer(QStringLiteral("pallet_id")));
        if (counted.contains(of))
            continue;
        counted.insert(of);
        auto known = std::find_if(customers.begin(), customers.end(),
                                  [id](const RecallCustomer &customer) { return customer.id == id; });
        if (known == customers.end())
            known = customers.insert(customers.end(), customerFrom(row));
        ++known->returned;
    }
    const QHash<qint64, QDateTime> told = toldBy(notices, items);
    for (RecallCustomer &customer : customers) {
        if (customer.pallets == 0)
            customer.notifiedAt = told.value(customer.id);
    }
    return {};
}

} // namespace bm
