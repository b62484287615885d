// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/shipmentrows.h"

#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/words.h"
#include "services/shipping/elements.h"
#include "services/shipping/leaving.h"
#include "services/shipping/trucks.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>
#include <limits>

#define BM_SELECT_SHIPMENTS                                                                                            \
    "SELECT s.id, s.customer_id, s.shipment_number, c.name AS customer, s.customer_order, s.carrier, s.driver, "       \
    "s.seal, s.truck_temperature, s.status, s.created_at, s.created_by, s.closed_at, s.closed_by, s.close_reason, "    \
    "s.temperature_reason, (SELECT g.signed_by FROM signatures g WHERE g.id = s.temperature_signature_id) AS "         \
    "temperature_by, "                                                                                                 \
    "(SELECT count(*) FROM shipment_pallets x WHERE x.shipment_id = s.id AND x.left_at IS NULL) AS pallets, "          \
    "CASE WHEN s.status = 'OPEN' THEN -s.id ELSE 1000000000000 - s.id END AS place "                                   \
    "FROM shipments s JOIN customers c ON c.id = s.customer_id "

#define BM_SELECT_EVENTS                                                                                               \
    "SELECT x.id, x.kind, x.takes_back_id, s.shipment_number, c.name AS customer, p.pallet_number, o.pallet_number "   \
    "AS onto, "                                                                                                        \
    "r.batch_number, x.quantity, r.unit_of_measure, COALESCE(x.reason, x.takes_back_reason) AS reason, x.booked_at, "  \
    "x.booked_by FROM shipment_lines x "                                                                               \
    "LEFT JOIN shipments s ON s.id = x.shipment_id LEFT JOIN customers c ON c.id = x.customer_id "                     \
    "JOIN pallets p ON p.id = x.pallet_id LEFT JOIN pallets o ON o.id = x.onto_pallet_id "                             \
    "JOIN production_runs r ON r.id = x.production_run_id "

namespace bm
{
namespace
{
ShipmentStatus statusFrom(const QString &name)
{
    if (name == u"OPEN")
        return ShipmentStatus::Open;
    return name == u"SHIPPED" ? ShipmentStatus::Shipped : ShipmentStatus::Cancelled;
}

ShipmentSummary summaryFrom(const Row &row)
{
    ShipmentSummary summary;
    summary.id = row.integer(QStringLiteral("id"));
    summary.number = row.text(QStringLiteral("shipment_number"));
    summary.papers.customerName = row.text(QStringLiteral("customer"));
    summary.papers.customerOrder = row.text(QStringLiteral("customer_order"));
    summary.papers.carrier = row.text(QStringLiteral("carrier"));
    summary.papers.driver = row.text(QStringLiteral("driver"));
    summary.papers.seal = row.text(QStringLiteral("seal"));
    summary.papers.truckTemperature = row.optionalQuantity(QStringLiteral("truck_temperature"));
    summary.status = statusFrom(row.text(QStringLiteral("status")));
    summary.palletCount = row.integer(QStringLiteral("pallets"));
    summary.openedAt = row.time(QStringLiteral("created_at"));
    summary.openedBy = row.text(QStringLiteral("created_by"));
    summary.closedAt = row.time(QStringLiteral("closed_at"));
    summary.closedBy = row.text(QStringLiteral("closed_by"));
    summary.closeReason = row.text(QStringLiteral("close_reason"));
    summary.temperatureReason = row.text(QStringLiteral("temperature_reason"));
    summary.temperatureAcceptedBy = row.text(QStringLiteral("temperature_by"));
    return summary;
}

ShipmentEvent::Kind kindFrom(const Row &row)
{
    const QString kind = row.text(QStringLiteral("kind"));
    if (!row.isNull(QStringLiteral("takes_back_id")))
        return ShipmentEvent::Kind::ReturnTakenBack;
    return kind == u"SHIPPED"     ? ShipmentEvent::Kind::Shipped
           : kind == u"UNSHIPPED" ? ShipmentEvent::Kind::Unshipped
                                  : ShipmentEvent::Kind::Returned;
}

ShipmentEvent eventFrom(const Row &row)
{
    ShipmentEvent event;
    event.kind = kindFrom(row);
    event.shipment = row.text(QStringLiteral("shipment_number"));
    event.customerName = row.text(QStringLiteral("customer"));
    event.pallet = row.text(QStringLiteral("pallet_number"));
    event.ontoPallet = row.text(QStringLiteral("onto"));
    event.batchNumber = row.text(QStringLiteral("batch_number"));
    event.quantity = row.optionalQuantity(QStringLiteral("quantity"));
    if (event.quantity && event.quantity->isNegative())
        event.quantity = -*event.quantity;
    event.unit = row.text(QStringLiteral("unit_of_measure"));
    event.reason = row.text(QStringLiteral("reason"));
    event.at = row.time(QStringLiteral("booked_at"));
    event.by = row.text(QStringLiteral("booked_by"));
    event.line = row.integer(QStringLiteral("id"));
    event.takesBack = row.optionalInteger(QStringLiteral("takes_back_id")).value_or(0);
    return event;
}

// What left with it the last time, by pallet and batch; what came back later had left all the same.
Result<std::vector<ShipmentItem>> leftWith(Database &database, qint64 shipment, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "SELECT r.batch_number, CASE WHEN count(x.quantity) = count(*) THEN sum(x.quantity) END AS quantity "
        "FROM shipment_lines x JOIN production_runs r ON r.id = x.production_run_id WHERE x.shipment_id = ? AND "
        "x.pallet_id = ? AND x.kind = 'SHIPPED' AND x.takes_back_id IS NULL AND x.id > COALESCE((SELECT max(u.id) FROM "
        "shipment_lines u WHERE "
        "u.shipment_id = x.shipment_id AND u.pallet_id = x.pallet_id AND u.kind = 'UNSHIPPED'), 0) "
        "GROUP BY r.id, r.batch_number ORDER BY r.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {shipment, pallet}));
    std::vector<ShipmentItem> items;
    for (const Row &row : rows) {
        ShipmentItem item;
        item.batchNumber = row.text(QStringLiteral("batch_number"));
        item.quantity = row.optionalQuantity(QStringLiteral("quantity"));
        items.push_back(item);
    }
    return items;
}

// Recipe, unit, description and last day of a batch.
Done describe(Database &database, ShipmentItem &item)
{
    static const QString sql = QStringLiteral("SELECT c.name AS recipe, r.unit_of_measure, c.brand, "
                                              "c.packaging_size, c.packaging_style FROM production_runs r JOIN "
                                              "recipes c ON c.id = r.recipe_id WHERE r.batch_number = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {item.batchNumber}));
    item.recipeName = row->text(QStringLiteral("recipe"));
    item.unit = row->text(QStringLiteral("unit_of_measure"));
    item.product = {row->text(QStringLiteral("brand")), row->text(QStringLiteral("packaging_size")),
                    row->text(QStringLiteral("packaging_style"))};
    BM_TRY_ASSIGN(item.lastDay, lastDayOfRun(database, item.batchNumber));
    return {};
}

Result<std::vector<ShipmentItem>> itemsHere(Database &database, PalletId pallet)
{
    BM_TRY_ASSIGN(const std::vector<DatedItem> dated, datedItems(database, pallet));
    std::vector<ShipmentItem> items;
    for (const DatedItem &each : dated)
        items.push_back({each.item, each.lastDay, {}});
    return items;
}

ShipmentPallet palletFrom(const Row &row)
{
    ShipmentPallet pallet;
    pallet.number = row.text(QStringLiteral("pallet_number"));
    pallet.sscc = row.text(QStringLiteral("sscc"));
    pallet.status = row.text(QStringLiteral("status"));
    pallet.weight = row.optionalQuantity(QStringLiteral("weight"));
    pallet.loadedAt = row.time(QStringLiteral("loaded_at"));
    pallet.loadedBy = row.text(QStringLiteral("loaded_by"));
    return pallet;
}

Done readPallets(Database &database, const ShipmentRow &row, Shipment &shipment)
{
    // One that was returned left with it; one that was taken off before, or unshipped, did not.
    static const QString sql = QStringLiteral(
        "SELECT x.pallet_id, p.pallet_number, p.sscc, p.status, p.weight, x.loaded_at, x.loaded_by, x.left_at "
        "FROM shipment_pallets x JOIN pallets p ON p.id = x.pallet_id WHERE x.shipment_id = ? AND (x.left_at IS NULL "
        "OR EXISTS (SELECT 1 FROM shipment_lines l WHERE l.shipment_id = x.shipment_id AND l.pallet_id = x.pallet_id)) "
        "AND NOT EXISTS (SELECT 1 FROM shipment_pallets y WHERE y.shipment_id = x.shipment_id AND y.pallet_id = "
        "x.pallet_id AND y.id > x.id) ORDER BY x.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {row.id}));
    for (const Row &each : rows) {
        const auto id = each.id<PalletId>(QStringLiteral("pallet_id"));
        ShipmentPallet pallet = palletFrom(each);
        if (row.summary.status == ShipmentStatus::Shipped) {
            BM_TRY_ASSIGN(pallet.items, leftWith(database, row.id, id));
        } else if (!each.time(QStringLiteral("left_at")).isValid()) {
            BM_TRY_ASSIGN(pallet.items, itemsHere(database, id));
        }
        for (ShipmentItem &item : pallet.items)
            BM_TRY(describe(database, item));
        if (!pallet.items.empty())
            shipment.pallets.push_back(pallet);
    }
    return {};
}

bool isKnown(const Shipment &shipment)
{
    return std::all_of(shipment.pallets.begin(), shipment.pallets.end(), [](const ShipmentPallet &pallet) {
        return std::all_of(pallet.items.begin(), pallet.items.end(),
                           [](const ShipmentItem &item) { return item.quantity.has_value(); });
    });
}

// Of what is on it, or left with it.
Done readElements(Database &database, Shipment &shipment)
{
    QStringList batches;
    for (const ShipmentPallet &pallet : shipment.pallets) {
        for (const ShipmentItem &item : pallet.items)
            batches << item.batchNumber;
    }
    BM_TRY_ASSIGN(shipment.plantPlace, plantPlace(database));
    BM_TRY_ASSIGN(shipment.isRegulated, isRegulated(database, batches));
    shipment.missing =
        missingShippingKdes({isKnown(shipment), shipment.customer.isDescribed(), !shipment.plantPlace.isEmpty()});
    return {};
}
} // namespace

QDate ShipmentPallet::lastDay() const
{
    QDate first;
    for (const ShipmentItem &item : items) {
        if (item.lastDay.isValid() && (!first.isValid() || item.lastDay < first))
            first = item.lastDay;
    }
    return first;
}

Result<ShipmentRow> shipmentNumbered(Database &database, const QString &number)
{
    static const QString sql = QStringLiteral(BM_SELECT_SHIPMENTS "WHERE s.shipment_number = ?");
    BM_TRY_ASSIGN(std::optional<Row> row, database.first(sql, {number.trimmed()}));
    if (!row) {
        BM_TRY_ASSIGN(row, database.first(sql, {number.trimmed().toUpper()}));
    }
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("shipment"), number.trimmed()};
    return ShipmentRow{row->integer(QStringLiteral("id")), row->integer(QStringLiteral("customer_id")),
                       summaryFrom(*row)};
}

Result<ShipmentRow> openShipment(Session &session, const QString &number)
{
    BM_TRY(authorized(session, Act::ShipPallet));
    BM_TRY_ASSIGN(ShipmentRow row, shipmentNumbered(session.database, number));
    if (!row.summary.isOpen())
        return Error{Reason::ShipmentClosed, QStringLiteral("shipment"), row.summary.number};
    return row;
}

Statement shipmentPage(const PageStart *after, qint64 limit)
{
    static const QString sql = QStringLiteral(
        "SELECT * FROM (SELECT * FROM (" BM_SELECT_SHIPMENTS "WHERE s.status = 'OPEN' AND s.id < ? ORDER BY s.id DESC "
        "LIMIT ?) AS opened UNION ALL SELECT * FROM (" BM_SELECT_SHIPMENTS "WHERE s.status <> 'OPEN' AND s.id < ? "
        "ORDER BY s.id DESC LIMIT ?) AS closed) AS shipment_page ORDER BY place LIMIT ?");
    static constexpr qint64 all = std::numeric_limits<qint64>::max();
    const bool amongOpen = after == nullptr || after->key.toLongLong() < 0;
    const qint64 newest = after == nullptr ? all : after->id;
    return {sql, {amongOpen ? newest : 0, limit, amongOpen ? all : newest, limit, limit}};
}

QString shipmentListSource()
{
    return QStringLiteral("(" BM_SELECT_SHIPMENTS ") AS shipment_list");
}

Result<std::vector<ShipmentSummary>> shipmentSummaries(Database &database, const std::optional<ShipmentSummary> &after)
{
    PageStart start;
    if (after)
        start = {after->id, QString::number(after->isOpen() ? -after->id : after->id)};
    const Statement page = shipmentPage(after ? &start : nullptr, Shipments::pageSize);
    BM_TRY_ASSIGN(const Rows rows, database.run(page.sql, page.args));
    std::vector<ShipmentSummary> shipments;
    for (const Row &row : rows)
        shipments.push_back(summaryFrom(row));
    return shipments;
}

namespace
{
void markTakenBack(std::vector<ShipmentEvent> &events)
{
    QSet<qint64> takenBack;
    for (const ShipmentEvent &event : events)
        takenBack.insert(event.takesBack);
    for (ShipmentEvent &event : events)
        event.isTakenBack = takenBack.contains(event.line);
}
} // namespace

Result<Shipment> wholeShipment(Session &session, const ShipmentRow &row)
{
    static const QString back = QStringLiteral(BM_SELECT_EVENTS "WHERE x.shipment_id = ? AND (x.kind <> 'SHIPPED' OR "
                                                                "x.takes_back_id IS NOT NULL) ORDER BY x.id");
    Database &database = session.database;
    Shipment shipment;
    shipment.summary = row.summary;
    BM_TRY_ASSIGN(shipment.customer, Customers(session).read(row.summary.papers.customerName));
    BM_TRY(readPallets(database, row, shipment));
    BM_TRY_ASSIGN(const Rows events, database.run(back, {row.id}));
    for (const Row &event : events)
        shipment.events.push_back(eventFrom(event));
    markTakenBack(shipment.events);
    // What is kept otherwise since it left is another matter.
    if (row.summary.isOpen() || !row.summary.temperatureReason.isEmpty()) {
        BM_TRY_ASSIGN(shipment.keptOtherwise, keptOtherwise(database, row));
    }
    BM_TRY(readElements(database, shipment));
    return shipment;
}

Result<std::optional<LoadRow>> loadOf(Database &database, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "SELECT x.id, x.shipment_id, s.shipment_number, s.status FROM shipment_pallets x JOIN shipments s ON s.id = "
        "x.shipment_id WHERE x.pallet_id = ? AND x.left_at IS NULL");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {pallet}));
    if (!row)
        return std::optional<LoadRow>();
    return std::optional(LoadRow{row->integer(QStringLiteral("id")), row->integer(QStringLiteral("shipment_id")),
                                 row->text(QStringLiteral("shipment_number")),
                                 row->text(QStringLiteral("status")) == u"OPEN"});
}

Done checkNotLoaded(Database &database, const Pallet &pallet)
{
    BM_TRY_ASSIGN(const std::optional<LoadRow> load, loadOf(database, pallet.id));
    if (load && load->isOpen)
        return Error{Reason::PalletLoaded, QStringLiteral("palletCode"),
                     pallet.number + QStringLiteral(", ") + load->shipment};
    return {};
}

Result<std::vector<Pallet>> loadedPallets(Database &database, qint64 shipment)
{
    static const QString sql =
        QStringLiteral("SELECT pallet_id FROM shipment_pallets WHERE shipment_id = ? AND left_at IS NULL ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {shipment}));
    std::vector<Pallet> pallets;
    for (const Row &row : rows) {
        BM_TRY_ASSIGN(const Pallet pallet, palletOf(database, row.id<PalletId>(QStringLiteral("pallet_id"))));
        pallets.push_back(pallet);
    }
    return pallets;
}

Done leaveLoad(Session &session, qint64 load, const QString &reason)
{
    static const QString sql =
        QStringLiteral("UPDATE shipment_pallets SET left_at = ?, left_by = ?, left_reason = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.person, orNull(reason), load}));
    return {};
}

Result<std::vector<ShipmentEvent>> palletEvents(Database &database, const std::vector<qint64> &pallets,
                                                const QDateTime &until)
{
    const QString sql = QStringLiteral(BM_SELECT_EVENTS "WHERE ") +
                        tracequeries::among(QStringLiteral("x.pallet_id"), database.engine()) + QStringLiteral(" OR ") +
                        tracequeries::among(QStringLiteral("x.onto_pallet_id"), database.engine()) +
                        QStringLiteral(" ORDER BY x.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {pallets, pallets}));
    std::vector<ShipmentEvent> events;
    for (const Row &row : rows)
        events.push_back(eventFrom(row));
    std::erase_if(events, [&until](const ShipmentEvent &event) { return until.isValid() && event.at > until; });
    markTakenBack(events);
    return events;
}

} // namespace bm
