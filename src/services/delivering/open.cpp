// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/delivering/deliveryrows.h"
#include "services/details/numbers.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/temperature.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
Done checkTyped(const DeliveryPapers &papers)
{
    BM_TRY(possibleTemperature(papers.truckTemperature));
    return readable({{papers.supplierName, "supplier"},
                     {papers.purchaseOrder, "purchaseOrder"},
                     {papers.invoiceNumber, "invoiceNumber"},
                     {papers.carrier, "carrier"},
                     {papers.driver, "driver"},
                     {papers.seal, "seal"}});
}

Result<QString> insertDelivery(Session &session, const DeliveryPapers &papers)
{
    static const QString taken = QStringLiteral("SELECT id FROM deliveries WHERE delivery_number = ?");
    static const QString sql = QStringLiteral(
        "INSERT INTO deliveries (delivery_number, supplier_id, purchase_order, invoice_number, carrier, driver, seal, "
        "truck_temperature, arrived_at, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY_ASSIGN(const Named supplier, supplierFor(session, papers.supplierName));
    BM_TRY_ASSIGN(const QString number, unusedNumber(session.database, QStringLiteral("delivery"), taken));
    const QDateTime now = session.now();
    BM_TRY(session.database.run(sql, {number, supplier.id, orNull(papers.purchaseOrder), orNull(papers.invoiceNumber),
                                      orNull(papers.carrier), orNull(papers.driver), orNull(papers.seal),
                                      papers.truckTemperature, now, now, session.person}));
    return number;
}

// The lines that are short, and the elements that a lot on the list must have and does not.
QString lackOf(const Delivery &delivery)
{
    QStringList lack;
    for (const DeliveryLine &line : delivery.lines) {
        if (line.isShort())
            lack << line.ingredient + u' ' + (*line.expected - line.received).toText() + u' ' + line.unit;
    }
    for (const Kde kde : delivery.missing(false))
        lack << kdeName(kde);
    return lack.join(QStringLiteral(", "));
}
} // namespace

Result<QString> Deliveries::open(const DeliveryPapers &papers)
{
    BM_TRY(required(papers.supplierName, QStringLiteral("supplier")));
    BM_TRY(checkTyped(papers));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::ReceiveLot));
        return insertDelivery(m_session, papers);
    });
}

Done Deliveries::amend(const QString &number, const DeliveryPapers &papers)
{
    static const QString sql = QStringLiteral(
        "UPDATE deliveries SET purchase_order = ?, invoice_number = ?, carrier = ?, driver = ?, seal = ?, "
        "truck_temperature = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(checkTyped(papers));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow row, openDelivery(m_session, number));
        BM_TRY(m_session.database.run(sql, {orNull(papers.purchaseOrder), orNull(papers.invoiceNumber),
                                            orNull(papers.carrier), orNull(papers.driver), orNull(papers.seal),
                                            papers.truckTemperature, m_session.now(), m_session.person, row.id}));
        return {};
    });
}

Done Deliveries::describeSupplier(const QString &number, const SupplierPlace &place)
{
    static const QString sql = QStringLiteral(
        "UPDATE suppliers SET phone = COALESCE(?, phone), street = COALESCE(?, street), city = COALESCE(?, city), "
        "region = COALESCE(?, region), postal_code = COALESCE(?, postal_code), country = COALESCE(?, country), "
        "updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(readable({{place.phone, "phone"},
                     {place.street, "street"},
                     {place.city, "city"},
                     {place.region, "region"},
                     {place.postalCode, "postalCode"},
                     {place.country, "country"}}));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow row, openDelivery(m_session, number));
        BM_TRY(m_session.database.run(sql, {orNull(place.phone), orNull(place.street), orNull(place.city),
                                            orNull(place.region), orNull(place.postalCode), orNull(place.country),
                                            m_session.now(), m_session.person, row.supplierId}));
        return {};
    });
}

Done Deliveries::close(const QString &number, const QString &reason)
{
    static const QString sql = QStringLiteral(
        "UPDATE deliveries SET status = 'CLOSED', closed_at = ?, closed_by = ?, close_reason = ? WHERE id = ?");
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow row, openDelivery(m_session, number));
        BM_TRY_ASSIGN(const Delivery delivery, wholeDelivery(m_session.database, row));
        if (!delivery.isComplete() && reason.trimmed().isEmpty())
            return Error{Reason::DeliveryIncomplete, QStringLiteral("reason"), lackOf(delivery)};
        BM_TRY(m_session.database.run(sql, {m_session.now(), m_session.person, orNull(reason), row.id}));
        return {};
    });
}

Done Deliveries::setPlace(const QString &place)
{
    static const QString change =
        QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = 'plant.place' "
                       "RETURNING name");
    static const QString insert =
        QStringLiteral("INSERT INTO settings (name, value, updated_at, updated_by) VALUES ('plant.place', ?, ?, ?)");
    BM_TRY(required(place, QStringLiteral("place")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        const Args args{place.trimmed(), m_session.now(), m_session.person};
        BM_TRY_ASSIGN(const std::optional<Row> changed, m_session.database.first(change, args));
        if (!changed)
            BM_TRY(m_session.database.run(insert, args));
        return {};
    });
}

Result<std::vector<DeliverySummary>> Deliveries::list()
{
    return deliverySummaries(m_session.database);
}

Result<Delivery> Deliveries::read(const QString &number)
{
    return inSnapshot(m_session.database, [&]() -> Result<Delivery> {
        BM_TRY_ASSIGN(const DeliveryRow row, deliveryNumbered(m_session.database, number));
        return wholeDelivery(m_session.database, row);
    });
}

Result<QString> Deliveries::openNamed(const QString &code)
{
    static const QString sql =
        QStringLiteral("SELECT delivery_number FROM deliveries WHERE status = 'OPEN' AND (delivery_number = ? OR "
                       "purchase_order = ? OR invoice_number = ?) ORDER BY id");
    const QString wanted = code.trimmed();
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {wanted, wanted, wanted}));
    QStringList numbers;
    for (const Row &row : rows)
        numbers << row.text(QStringLiteral("delivery_number"));
    if (numbers.isEmpty())
        return Error{Reason::NotFound, QStringLiteral("delivery"), wanted};
    if (numbers.size() > 1)
        return Error{Reason::Ambiguous, QStringLiteral("delivery"), numbers.join(QStringLiteral(", "))};
    return numbers.first();
}

} // namespace bm
