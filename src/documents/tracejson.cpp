// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tracejson.h"

#include "documents/vessels/vesselwords.h"

#include <QJsonArray>

namespace bm
{

namespace
{

QJsonValue jsonOf(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(quantity->toText()) : QJsonValue();
}

QJsonValue jsonOf(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString kindOf(NodeKind kind)
{
    switch (kind) {
    case NodeKind::Lot:
        return QStringLiteral("lot");
    case NodeKind::Run:
        return QStringLiteral("run");
    case NodeKind::Pallet:
        break;
    }
    return QStringLiteral("pallet");
}

QJsonObject jsonOf(const LotNode &lot)
{
    return {{u"id"_qs, lot.id.value()},
            {u"code"_qs, lot.code},
            {u"ingredient"_qs, lot.ingredient},
            {u"supplier"_qs, lot.supplier},
            {u"supplier_lot_code"_qs, lot.supplierLotCode},
            {u"status"_qs, lot.status},
            {u"depth"_qs, lot.depth},
            {u"source_batch_number"_qs, textOrNull(lot.sourceBatchNumber)},
            {u"provenance"_qs, lot.provenance},
            {u"quantity_used"_qs, jsonOf(lot.quantityUsed)},
            {u"unit"_qs, lot.unit}};
}

QJsonObject jsonOf(const RunNode &run)
{
    return {{u"id"_qs, run.id.value()}, {u"batch_number"_qs, run.batchNumber},
            {u"recipe"_qs, run.recipe}, {u"status"_qs, run.status},
            {u"depth"_qs, run.depth},   {u"actual_quantity"_qs, jsonOf(run.actualQuantity)},
            {u"unit"_qs, run.unit},     {u"quantity_from_root"_qs, jsonOf(run.quantityFromRoot)}};
}

QJsonObject jsonOf(const PalletNode &pallet)
{
    return {{u"id"_qs, pallet.id.value()},
            {u"pallet_number"_qs, pallet.number},
            {u"sscc"_qs, textOrNull(pallet.sscc)},
            {u"status"_qs, pallet.status},
            {u"location"_qs, pallet.location},
            {u"customer"_qs, textOrNull(pallet.customer)},
            {u"customer_order"_qs, textOrNull(pallet.customerOrder)},
            {u"shipped_at"_qs, jsonOf(pallet.shippedAt)},
            {u"item_count"_qs, pallet.itemCount ? QJsonValue(*pallet.itemCount) : QJsonValue()},
            {u"depth"_qs, pallet.depth},
            {u"dose"_qs, jsonOf(pallet.dose)},
            {u"dose_unit"_qs, pallet.doseUnit},
            {u"dose_percent"_qs, jsonOf(pallet.dosePercent)}};
}

QJsonObject jsonOf(const CustomerNode &customer)
{
    return {{u"id"_qs, customer.id}, {u"name"_qs, customer.name}, {u"pallets"_qs, customer.pallets}};
}

QJsonObject jsonOf(const GenealogyEdge &edge)
{
    return {{u"from"_qs, toText(edge.from)},
            {u"to"_qs, toText(edge.to)},
            {u"quantity"_qs, jsonOf(edge.quantity)},
            {u"unit"_qs, edge.unit}};
}

QJsonObject jsonOf(const TracedHold &hold)
{
    return {{u"on"_qs, toText(hold.on)},
            {u"code"_qs, hold.code},
            {u"reason"_qs, hold.reason},
            {u"held_at"_qs, jsonOf(hold.heldAt)},
            {u"held_by"_qs, hold.heldBy}};
}

QJsonObject jsonOf(const CarryOver &carryOver)
{
    return {{u"from"_qs, toText(NodeKey{NodeKind::Run, carryOver.from.value()})},
            {u"from_batch"_qs, carryOver.fromBatch},
            {u"to"_qs, toText(NodeKey{NodeKind::Run, carryOver.to.value()})},
            {u"to_batch"_qs, carryOver.toBatch},
            {u"allergens"_qs, QJsonArray::fromStringList(carryOver.allergens)},
            {u"reason"_qs, carryOver.reason},
            {u"skipped_at"_qs, jsonOf(carryOver.skippedAt)},
            {u"skipped_by"_qs, carryOver.skippedBy}};
}

QJsonObject jsonOf(const TraceRoot &thing)
{
    return {{u"key"_qs, toText(thing.key)},
            {u"kind"_qs, kindOf(thing.key.kind)},
            {u"code"_qs, thing.code},
            {u"title"_qs, textOrNull(thing.title)}};
}

template <typename Things>
QJsonArray arrayOf(const Things &things)
{
    QJsonArray array;
    for (const auto &thing : things)
        array.append(jsonOf(thing));
    return array;
}

QJsonObject totalsOf(const Genealogy &genealogy)
{
    qint64 items = 0;
    for (const PalletNode &pallet : genealogy.pallets)
        items += pallet.itemCount.value_or(0);
    return {{u"lots"_qs, qint64(genealogy.lots.size())},
            {u"runs"_qs, qint64(genealogy.runs.size())},
            {u"pallets"_qs, qint64(genealogy.pallets.size())},
            {u"customers"_qs, qint64(genealogy.customers.size())},
            {u"items"_qs, items}};
}

} // namespace

QJsonObject traceJson(const Genealogy &genealogy)
{
    const bool forward = genealogy.direction == TraceDirection::Forward;
    const TraceRoot &root = genealogy.root;
    QJsonObject json{
        {u"direction"_qs, forward ? u"forward"_qs : u"backward"_qs},
        {u"as_of"_qs, jsonOf(genealogy.asOf)},
        {u"complete"_qs, genealogy.complete},
        {u"elapsed_ms"_qs, genealogy.elapsedMs},
        {u"root"_qs,
         QJsonObject{{u"kind"_qs, kindOf(root.key.kind)}, {u"code"_qs, root.code}, {u"id"_qs, root.key.id}}},
        {u"lots"_qs, arrayOf(genealogy.lots)},
        {u"runs"_qs, arrayOf(genealogy.runs)},
        {u"pallets"_qs, arrayOf(genealogy.pallets)},
        {u"customers"_qs, arrayOf(genealogy.customers)},
        {u"edges"_qs, arrayOf(genealogy.edges)},
        {u"totals"_qs, totalsOf(genealogy)},
        {u"warnings"_qs, QJsonArray::fromStringList(genealogy.warnings)}};
    // Beside the keys that every trace has.
    if (genealogy.isOfSeveral()) {
        json[u"root"_qs] = QJsonObject{{u"kind"_qs, u"several"_qs}, {u"code"_qs, root.code}, {u"id"_qs, QJsonValue()}};
        json[u"roots"_qs] = arrayOf(genealogy.roots);
    }
    if (!genealogy.holds.empty())
        json[u"holds"_qs] = arrayOf(genealogy.holds);
    if (!genealogy.carryOvers.empty()) {
        json[u"possible_carry_overs"_qs] = arrayOf(genealogy.carryOvers);
        json[u"possible"_qs] = arrayOf(genealogy.possible);
    }
    if (!genealogy.draws.empty()) {
        insertVesselDraws(json, genealogy.draws);
        json[u"possible"_qs] = arrayOf(genealogy.possible);
    }
    return json;
}

} // namespace bm
