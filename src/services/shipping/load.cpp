// SPDX-License-Identifier: GPL-3.0-or-later
// A shipment from its beginning until the truck leaves.
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/numbers.h"
#include "services/details/palletrows.h"
#include "services/details/partners.h"
#include "services/details/snapshot.h"
#include "services/details/temperature.h"
#include "services/details/words.h"
#include "services/palletizing/filling.h"
#include "services/shipping/elements.h"
#include "services/shipping/leaving.h"
#include "services/shipping/ledger.h"
#include "services/shipping/shipmentrows.h"
#include "services/shipping/trucks.h"

namespace bm
{
namespace
{
Done checkTyped(const ShipmentPapers &papers)
{
    BM_TRY(possibleTemperature(papers.truckTemperature));
    return readable({{papers.customerName, "customer"},
                     {papers.customerOrder, "customerOrder"},
                     {papers.carrier, "carrier"},
                     {papers.driver, "driver"},
                     {papers.seal, "seal"}});
}

Result<QString> insertShipment(Session &session, const ShipmentPapers &papers)
{
    static const QString taken = QStringLiteral(
        "SELECT q.number FROM (SELECT CAST(? AS text) AS number) q WHERE EXISTS (SELECT 1 FROM shipments s WHERE "
        "s.shipment_number = q.number) OR EXISTS (SELECT 1 FROM pallets p WHERE p.pallet_number = q.number)");
    static const QString sql =
        QStringLiteral("INSERT INTO shipments (shipment_number, customer_id, customer_order, carrier, driver, seal, "
                       "truck_temperature, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    BM_TRY_ASSIGN(const Named customer, customerFor(session, papers.customerName));
    BM_TRY_ASSIGN(const QString number, unusedNumber(session.database, QStringLiteral("shipment"), taken));
    BM_TRY(session.database.run(sql, {number, customer.id, orNull(papers.customerOrder), orNull(papers.carrier),
                                      orNull(papers.driver), orNull(papers.seal), papers.truckTemperature,
                                      session.now(), session.person}));
    return number;
}

Done setShipped(Session &session, const Pallet &pallet, const ShipmentRow &row)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = 'SHIPPED', customer_id = ?, customer_order = ?, "
                       "shipped_at = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {row.customerId, orNull(row.summary.papers.customerOrder), session.now(),
                                      session.now(), session.person, pallet.id}));
    return bookShipped(session, pallet.id, row.id);
}

Result<std::vector<PalletRefusal>> refusalsOf(Session &session, const ShipmentRow &row)
{
    BM_TRY_ASSIGN(const std::vector<Pallet> pallets, loadedPallets(session.database, row.id));
    std::vector<PalletRefusal> refusals;
    for (const Pallet &pallet : pallets) {
        const Done may = mayLeave(session, pallet, row.summary.papers.customerName);
        if (!may)
            refusals.push_back({pallet.number, may.error()});
    }
    return refusals;
}

Done checkRefusals(Session &session, const ShipmentRow &row)
{
    BM_TRY_ASSIGN(const std::vector<PalletRefusal> refusals, refusalsOf(session, row));
    QStringList numbers;
    for (const PalletRefusal &each : refusals)
        numbers << each.pallet;
    if (numbers.isEmpty())
        return {};
    return Error{Reason::PalletsRefused, QStringLiteral("shipment"), numbers.join(QStringLiteral(", "))};
}

Done checkComplete(Session &session, const ShipmentRow &row, const QString &reason)
{
    BM_TRY_ASSIGN(const Shipment shipment, wholeShipment(session, row));
    return completeOrSaid(shipment.isRegulated, shipment.missing, reason);
}

// What leaves, when it may.
struct Leaving
{
    ShipmentRow row;
    std::vector<Pallet> pallets;
    std::vector<KeptOtherwise> keptOtherwise;
};

Result<Leaving> judgedLeaving(Session &session, const QString &number, const QString &reason,
                              const QString &truckReason)
{
    Leaving leaving;
    BM_TRY_ASSIGN(leaving.row, openShipment(session, number));
    BM_TRY_ASSIGN(leaving.pallets, loadedPallets(session.database, leaving.row.id));
    if (leaving.pallets.empty())
        return Error{Reason::ShipmentEmpty, QStringLiteral("shipment"), leaving.row.summary.number};
    BM_TRY(checkRefusals(session, leaving.row));
    BM_TRY(checkComplete(session, leaving.row, reason));
    BM_TRY_ASSIGN(leaving.keptOtherwise, keptOtherwise(session.database, leaving.row));
    BM_TRY(mayTravel(leaving.row, leaving.keptOtherwise, truckReason));
    return leaving;
}

Done close(Session &session, qint64 id, const QString &status, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE shipments SET status = ?, closed_at = ?, closed_by = ?, "
                                              "close_reason = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    const QDateTime now = session.now();
    BM_TRY(session.database.run(sql, {status, now, session.person, orNull(reason), now, session.person, id}));
    return {};
}
} // namespace

Result<QString> Shipments::open(const ShipmentPapers &papers)
{
    BM_TRY(required(papers.customerName, QStringLiteral("customer")));
    BM_TRY(checkTyped(papers));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::ShipPallet));
        return insertShipment(m_session, papers);
    });
}

Done Shipments::amend(const QString &number, const ShipmentPapers &papers)
{
    static const QString sql =
        QStringLiteral("UPDATE shipments SET customer_order = ?, carrier = ?, driver = ?, seal = ?, "
                       "truck_temperature = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(checkTyped(papers));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const ShipmentRow row, openShipment(m_session, number));
        BM_TRY(m_session.database.run(sql, {orNull(papers.customerOrder), orNull(papers.carrier), orNull(papers.driver),
                                            orNull(papers.seal), papers.truckTemperature, m_session.now(),
                                            m_session.person, row.id}));
        return {};
    });
}

Result<Pallet> Shipments::load(const QString &number, const QString &palletCode)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO shipment_pallets (shipment_id, pallet_id, loaded_at, loaded_by) VALUES (?, ?, ?, ?)");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY_ASSIGN(const ShipmentRow row, openShipment(m_session, number));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY(mayLeave(m_session, pallet, row.summary.papers.customerName));
        BM_TRY(checkNotLoaded(m_session.database, pallet));
        BM_TRY(m_session.database.run(sql, {row.id, pallet.id, m_session.now(), m_session.person}));
        return pallet;
    });
}

Result<Pallet> Shipments::unload(const QString &number, const QString &palletCode)
{
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY_ASSIGN(const ShipmentRow row, openShipment(m_session, number));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY_ASSIGN(const std::optional<LoadRow> load, loadOf(m_session.database, pallet.id));
        if (!load || load->shipmentId != row.id)
            return Error{Reason::NotFound, QStringLiteral("notLoaded"), pallet.number};
        BM_TRY(leaveLoad(m_session, load->id, {}));
        return pallet;
    });
}

Done Shipments::ship(const QString &number, const QString &reason, const TruckApproval &truck)
{
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    BM_TRY(readableNote(truck.reason, QStringLiteral("temperatureReason")));
    // Nobody is asked to sign what is refused anyway.
    BM_TRY_ASSIGN(const Leaving before, inSnapshot(m_session.database, [&] {
                      return judgedLeaving(m_session, number, reason, truck.reason);
                  }));
    QString signer;
    if (!before.keptOtherwise.empty()) {
        BM_TRY_ASSIGN(signer, approverOf(m_session, Act::CheckRunQuality, truck.signature, truck.reason));
    }
    const QString why = before.keptOtherwise.empty() ? reason : truck.reason;
    return inTransaction(m_session.database, m_session.because(why), [&]() -> Done {
        BM_TRY_ASSIGN(const Leaving now, judgedLeaving(m_session, number, reason, truck.reason));
        if (!now.keptOtherwise.empty() && before.keptOtherwise.empty())
            return Error{Reason::SignatureNeeded, QStringLiteral("storage"), now.row.summary.number};
        BM_TRY(keepTruck(m_session, now.row, now.keptOtherwise, signer, truck.reason));
        for (const Pallet &pallet : now.pallets)
            BM_TRY(setShipped(m_session, pallet, now.row));
        return close(m_session, now.row.id, QStringLiteral("SHIPPED"), reason);
    });
}

Done Shipments::cancel(const QString &number, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const ShipmentRow row, openShipment(m_session, number));
        BM_TRY_ASSIGN(const std::vector<Pallet> pallets, loadedPallets(m_session.database, row.id));
        for (const Pallet &pallet : pallets) {
            BM_TRY_ASSIGN(const std::optional<LoadRow> load, loadOf(m_session.database, pallet.id));
            BM_TRY(leaveLoad(m_session, load->id, reason));
        }
        return close(m_session, row.id, QStringLiteral("CANCELLED"), reason);
    });
}

Result<std::vector<ShipmentSummary>> Shipments::list(const std::optional<ShipmentSummary> &after)
{
    return shipmentSummaries(m_session.database, after);
}

Result<Shipment> Shipments::read(const QString &number)
{
    return inSnapshot(m_session.database, [&]() -> Result<Shipment> {
        BM_TRY_ASSIGN(const ShipmentRow row, shipmentNumbered(m_session.database, number));
        return wholeShipment(m_session, row);
    });
}

Result<std::vector<PalletRefusal>> Shipments::refusals(const QString &number)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<PalletRefusal>> {
        BM_TRY_ASSIGN(const ShipmentRow row, shipmentNumbered(m_session.database, number));
        if (!row.summary.isOpen())
            return std::vector<PalletRefusal>();
        return refusalsOf(m_session, row);
    });
}

Result<std::vector<ShipmentEvent>> Shipments::eventsOf(const QString &palletCode)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<ShipmentEvent>> {
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        return palletEvents(m_session.database, {pallet.id.value()});
    });
}

Result<std::vector<ShipmentEvent>> Shipments::eventsOfAll(const std::vector<qint64> &pallets, const QDateTime &until)
{
    return palletEvents(m_session.database, pallets, until);
}

} // namespace bm
