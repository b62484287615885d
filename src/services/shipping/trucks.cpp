// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/shipping/trucks.h"

#include "services/authority.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
QString degrees(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("...");
}

// "5.000 °C: Frozen cake (... - -15.000 °C)".
QString told(const ShipmentRow &row, const std::vector<KeptOtherwise> &otherwise)
{
    QStringList goods;
    for (const KeptOtherwise &each : otherwise)
        goods << QStringLiteral("%1 (%2 - %3 °C)").arg(each.recipe, degrees(each.limits.from), degrees(each.limits.to));
    const auto &truck = row.summary.papers.truckTemperature;
    return QStringLiteral("%1 °C: %2")
        .arg(truck ? truck->toText() : QStringLiteral("?"), goods.join(QStringLiteral(", ")));
}

Result<std::optional<qint64>> signatureOn(Session &session, qint64 shipment, const QDateTime &since)
{
    static const QString sql = QStringLiteral("SELECT max(id) AS id FROM signatures WHERE table_name = 'shipments' AND "
                                              "record_id = ? AND signed_at >= ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {QString::number(shipment), since}));
    return row ? row->optionalInteger(QStringLiteral("id")) : std::nullopt;
}
} // namespace

Result<std::vector<KeptOtherwise>> keptOtherwise(Database &database, const ShipmentRow &row)
{
    // Once it has left: what left with it.
    static const QString loaded = QStringLiteral(
        "SELECT i.production_run_id FROM shipment_pallets x JOIN pallet_items i ON i.pallet_id = x.pallet_id WHERE "
        "x.shipment_id = ? AND x.left_at IS NULL");
    static const QString left = QStringLiteral(
        "SELECT l.production_run_id FROM shipment_lines l WHERE l.shipment_id = ? AND l.kind = 'SHIPPED'");
    static const QString sql = QStringLiteral(
        "SELECT c.name, c.storage_from, c.storage_to FROM recipes c WHERE COALESCE(c.storage_from, c.storage_to) IS "
        "NOT NULL AND c.id IN (SELECT r.recipe_id FROM production_runs r WHERE r.id IN (%1)) ORDER BY c.name, c.id");
    const bool hasLeft = row.summary.status == ShipmentStatus::Shipped;
    BM_TRY_ASSIGN(const Rows rows, database.run(sql.arg(hasLeft ? left : loaded), {row.id}));
    std::vector<KeptOtherwise> otherwise;
    for (const Row &each : rows) {
        const StorageLimits limits{each.optionalQuantity(QStringLiteral("storage_from")),
                                   each.optionalQuantity(QStringLiteral("storage_to"))};
        if (!limits.isWithin(row.summary.papers.truckTemperature))
            otherwise.push_back({each.text(QStringLiteral("name")), limits});
    }
    return otherwise;
}

Done mayTravel(const ShipmentRow &row, const std::vector<KeptOtherwise> &otherwise, const QString &reason)
{
    if (otherwise.empty() || !reason.trimmed().isEmpty())
        return {};
    return Error{Reason::OutOfLimits, QStringLiteral("storage"), told(row, otherwise)};
}

Done keepTruck(Session &session, const ShipmentRow &row, const std::vector<KeptOtherwise> &otherwise,
               const QString &signer, const QString &reason)
{
    static const QString sql =
        QStringLiteral("UPDATE shipments SET temperature_reason = ?, temperature_signature_id = ? WHERE id = ?");
    if (otherwise.empty())
        return {};
    const QDateTime before = session.now();
    BM_TRY(keepSignature(session, signer,
                         {Act::CheckRunQuality,
                          QStringLiteral("let shipment %1 leave at %2").arg(row.summary.number, told(row, otherwise)),
                          QStringLiteral("shipments"), QString::number(row.id), reason}));
    BM_TRY_ASSIGN(const std::optional<qint64> signature, signatureOn(session, row.id, before));
    BM_TRY(session.database.run(sql, {reason.trimmed(), signature ? Arg(*signature) : Arg(std::nullopt), row.id}));
    return {};
}

} // namespace bm
