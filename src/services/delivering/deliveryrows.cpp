// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/deliveryrows.h"

#include "services/authority.h"
#include "services/details/words.h"

#include <QCryptographicHash>
#include <algorithm>

#define BM_SELECT_DELIVERIES                                                                                           \
    "SELECT d.id, d.supplier_id, d.delivery_number, s.name AS supplier, d.purchase_order, d.invoice_number, "          \
    "d.carrier, d.driver, d.seal, d.truck_temperature, d.status, d.arrived_at, d.created_by, d.closed_at, "            \
    "d.closed_by, d.close_reason FROM deliveries d JOIN suppliers s ON s.id = d.supplier_id "

namespace bm
{
namespace
{
DeliverySummary summaryFrom(const Row &row)
{
    DeliverySummary summary;
    summary.number = row.text(QStringLiteral("delivery_number"));
    summary.papers.supplierName = row.text(QStringLiteral("supplier"));
    summary.papers.purchaseOrder = row.text(QStringLiteral("purchase_order"));
    summary.papers.invoiceNumber = row.text(QStringLiteral("invoice_number"));
    summary.papers.carrier = row.text(QStringLiteral("carrier"));
    summary.papers.driver = row.text(QStringLiteral("driver"));
    summary.papers.seal = row.text(QStringLiteral("seal"));
    summary.papers.truckTemperature = row.optionalQuantity(QStringLiteral("truck_temperature"));
    summary.isOpen = row.text(QStringLiteral("status")) == u"OPEN";
    summary.arrivedAt = row.time(QStringLiteral("arrived_at"));
    summary.openedBy = row.text(QStringLiteral("created_by"));
    summary.closedAt = row.time(QStringLiteral("closed_at"));
    summary.closedBy = row.text(QStringLiteral("closed_by"));
    summary.closeReason = row.text(QStringLiteral("close_reason"));
    return summary;
}

QString kindName(DeliveryEvent::Kind kind)
{
    switch (kind) {
    case DeliveryEvent::Kind::Expected:
        return QStringLiteral("EXPECTED");
    case DeliveryEvent::Kind::Received:
        return QStringLiteral("RECEIVED");
    case DeliveryEvent::Kind::Rejected:
        break;
    }
    return QStringLiteral("REJECTED");
}

DeliveryEvent::Kind kindFrom(const QString &name)
{
    if (name == u"EXPECTED")
        return DeliveryEvent::Kind::Expected;
    return name == u"RECEIVED" ? DeliveryEvent::Kind::Received : DeliveryEvent::Kind::Rejected;
}
} // namespace

Result<DeliveryRow> deliveryNumbered(Database &database, const QString &number)
{
    static const QString sql = QStringLiteral(BM_SELECT_DELIVERIES "WHERE d.delivery_number = ?");
    BM_TRY_ASSIGN(std::optional<Row> row, database.first(sql, {number.trimmed()}));
    if (!row) {
        BM_TRY_ASSIGN(row, database.first(sql, {number.trimmed().toUpper()}));
    }
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("delivery"), number.trimmed()};
    return DeliveryRow{row->integer(QStringLiteral("id")), row->integer(QStringLiteral("supplier_id")),
                       summaryFrom(*row)};
}

Result<DeliveryRow> openDelivery(Session &session, const QString &number)
{
    BM_TRY(authorized(session, Act::ReceiveLot));
    BM_TRY_ASSIGN(DeliveryRow row, deliveryNumbered(session.database, number));
    if (!row.summary.isOpen)
        return Error{Reason::DeliveryClosed, QStringLiteral("delivery"), row.summary.number};
    return row;
}

Result<std::vector<DeliverySummary>> deliverySummaries(Database &database)
{
    static const QString sql = QStringLiteral(
        BM_SELECT_DELIVERIES "ORDER BY CASE WHEN d.status = 'OPEN' THEN 0 ELSE 1 END, d.id DESC LIMIT 200");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<DeliverySummary> deliveries;
    for (const Row &row : rows)
        deliveries.push_back(summaryFrom(row));
    return deliveries;
}

Result<qint64> insertLine(Session &session, qint64 delivery, const LineRow &line)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO delivery_lines (delivery_id, kind, ingredient_id, lot_movement_id, delivered_quantity, "
        "delivered_unit, quantity, unit_of_measure, supplier_lot_code, reason, created_at, created_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY_ASSIGN(
        const std::optional<Row> row,
        session.database.first(sql, {delivery, kindName(line.kind), line.ingredient, line.movement, line.delivered,
                                     line.deliveredUnit, line.quantity, line.unit, orNull(line.supplierLotCode),
                                     orNull(line.reason), session.now(), session.person}));
    return row->integer(QStringLiteral("id"));
}

Done checkPaper(const Paper &paper)
{
    BM_TRY(required(paper.fileName, QStringLiteral("file")));
    if (paper.content.isEmpty())
        return Error{Reason::Required, QStringLiteral("file")};
    if (paper.content.size() > Deliveries::largestPaper)
        return Error{Reason::TooLong, QStringLiteral("file"), paper.fileName.trimmed()};
    return readable(paper.mediaType, QStringLiteral("mediaType"));
}

Done insertPaper(Session &session, const Paper &paper, std::optional<qint64> delivery, std::optional<qint64> line)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO attachments (delivery_id, delivery_line_id, file_name, media_type, content, sha256, created_at, "
        "created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    const QByteArray hash = QCryptographicHash::hash(paper.content, QCryptographicHash::Sha256).toHex();
    const QString type =
        paper.mediaType.trimmed().isEmpty() ? QStringLiteral("application/octet-stream") : paper.mediaType.trimmed();
    BM_TRY(session.database.run(sql, {delivery, line, paper.fileName.trimmed(), type, paper.content,
                                      QString::fromLatin1(hash), session.now(), session.person}));
    return {};
}

namespace
{
DeliveryEvent eventFrom(const Row &row)
{
    DeliveryEvent event;
    event.kind = kindFrom(row.text(QStringLiteral("kind")));
    event.ingredient = row.text(QStringLiteral("ingredient"));
    event.delivered = row.quantity(QStringLiteral("delivered_quantity"));
    event.deliveredUnit = row.text(QStringLiteral("delivered_unit"));
    event.quantity = row.quantity(QStringLiteral("quantity"));
    event.unit = row.text(QStringLiteral("unit_of_measure"));
    event.lot = row.text(QStringLiteral("lot"));
    event.supplierLotCode = row.text(QStringLiteral("supplier_lot_code"));
    event.reason = row.text(QStringLiteral("reason"));
    event.at = row.time(QStringLiteral("created_at"));
    event.by = row.text(QStringLiteral("created_by"));
    event.isTakenBack = row.flag(QStringLiteral("taken_back"));
    return event;
}

KdeFacts factsFrom(const Row &row, const DeliveryPapers &papers, bool isPlaceKnown)
{
    KdeFacts facts;
    facts.isOnList = row.flag(QStringLiteral("on_list"));
    facts.supplierLotCode = row.text(QStringLiteral("supplier_lot_code"));
    facts.isSupplierDescribed = row.flag(QStringLiteral("described"));
    facts.isPlaceKnown = isPlaceKnown;
    facts.lotCodeSource = row.text(QStringLiteral("tlc_source"));
    facts.document = papers.invoiceNumber.isEmpty() ? papers.purchaseOrder : papers.invoiceNumber;
    return facts;
}

void count(DeliveryLine &line, const DeliveryEvent &event)
{
    switch (event.kind) {
    case DeliveryEvent::Kind::Expected: // what was said last
        line.expected = event.quantity.isZero() ? std::nullopt : std::optional(event.quantity);
        return;
    case DeliveryEvent::Kind::Received:
        if (event.isTakenBack)
            return;
        line.received += event.quantity;
        if (!line.lots.contains(event.lot))
            line.lots << event.lot;
        return;
    case DeliveryEvent::Kind::Rejected:
        line.rejected += event.quantity;
    }
}

void unite(std::vector<Kde> &into, const std::vector<Kde> &more)
{
    for (const Kde kde : more) {
        if (std::find(into.begin(), into.end(), kde) == into.end())
            into.push_back(kde);
    }
    std::sort(into.begin(), into.end());
}

DeliveryLine &lineOf(std::vector<DeliveryLine> &lines, const DeliveryEvent &event)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [&event](const DeliveryLine &line) { return line.ingredient == event.ingredient; });
    if (found != lines.end())
        return *found;
    lines.push_back({});
    lines.back().ingredient = event.ingredient;
    lines.back().unit = event.unit;
    return lines.back();
}

Done readLines(Database &database, const DeliveryRow &row, Delivery &delivery)
{
    static const QString place = QStringLiteral("SELECT value FROM settings WHERE name = 'plant.place'");
    // Location description: business name, phone number, physical address (21 CFR 1.1310).
    static const QString sql = QStringLiteral(
        "SELECT x.kind, i.name AS ingredient, i.on_food_traceability_list AS on_list, x.delivered_quantity, "
        "x.delivered_unit, x.quantity, x.unit_of_measure, l.internal_lot_code AS lot, "
        "COALESCE(l.supplier_lot_code, x.supplier_lot_code) AS supplier_lot_code, l.tlc_source, x.reason, "
        "x.created_at, x.created_by, EXISTS (SELECT 1 FROM lot_movements v WHERE v.reverses_id = x.lot_movement_id) AS "
        "taken_back, (s.phone IS NOT NULL AND s.street IS NOT NULL AND s.city IS NOT NULL AND "
        "s.region IS NOT NULL AND s.postal_code IS NOT NULL) AS described FROM delivery_lines x "
        "JOIN ingredients i ON i.id = x.ingredient_id JOIN deliveries d ON d.id = x.delivery_id "
        "JOIN suppliers s ON s.id = d.supplier_id LEFT JOIN lot_movements m ON m.id = x.lot_movement_id "
        "LEFT JOIN ingredient_lots l ON l.id = m.ingredient_lot_id WHERE x.delivery_id = ? ORDER BY x.id");
    BM_TRY_ASSIGN(const std::optional<Row> placeRow, database.first(place));
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {row.id}));
    for (const Row &each : rows) {
        const DeliveryEvent event = eventFrom(each);
        DeliveryLine &line = lineOf(delivery.lines, event);
        count(line, event);
        line.isOnList = each.flag(QStringLiteral("on_list"));
        if (event.kind == DeliveryEvent::Kind::Received && !event.isTakenBack)
            unite(line.missing, missingKdes(factsFrom(each, row.summary.papers, placeRow.has_value())));
        delivery.events.push_back(event);
    }
    return {};
}
} // namespace

Result<Delivery> wholeDelivery(Database &database, const DeliveryRow &row)
{
    static const QString papers =
        QStringLiteral("SELECT file_name FROM attachments WHERE delivery_id = ? OR delivery_line_id IN "
                       "(SELECT id FROM delivery_lines WHERE delivery_id = ?) ORDER BY id");
    Delivery delivery;
    delivery.summary = row.summary;
    BM_TRY(readLines(database, row, delivery));
    BM_TRY_ASSIGN(const Rows files, database.run(papers, {row.id, row.id}));
    for (const Row &file : files)
        delivery.papers << file.text(QStringLiteral("file_name"));
    return delivery;
}

qsizetype Delivery::completeLines() const
{
    return std::count_if(lines.begin(), lines.end(), [](const DeliveryLine &line) { return line.isComplete(); });
}

std::vector<Kde> Delivery::missing(bool withAdvice) const
{
    std::vector<Kde> all;
    for (const DeliveryLine &line : lines) {
        if (line.isOnList || withAdvice)
            unite(all, line.missing);
    }
    return all;
}

bool Delivery::isComplete() const
{
    return missing(false).empty() &&
           std::none_of(lines.begin(), lines.end(), [](const DeliveryLine &line) { return line.isShort(); });
}

} // namespace bm
