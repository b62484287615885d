// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/recall.h"

#include "domain/status.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array dispositionNames{"PENDING", "RETURNED", "DESTROYED", "REWORKED", "RELEASED"};

bool isGone(Disposition disposition)
{
    return disposition == Disposition::Returned || disposition == Disposition::Destroyed;
}

// What is still there of a lot when what was thrown away or sent back is booked.
bool hasRest(const RecallItem &item)
{
    return !isGone(item.disposition) || (item.quantity && item.disposed && *item.disposed < *item.quantity);
}

QStringList lotWayBack(const RecallItem &item)
{
    const QString quarantined = QStringLiteral("QUARANTINED");
    if (item.previousStatus == u"DEPLETED" || !needsDisposition(item) || !hasRest(item))
        return {QStringLiteral("DEPLETED")};
    if (item.disposition != Disposition::Released && item.disposition != Disposition::Reworked)
        return {quarantined};
    if (item.previousStatus == u"QUALITY_APPROVED" || item.previousStatus == u"IN_USE")
        return {quarantined, QStringLiteral("QUALITY_APPROVED")};
    if (item.previousStatus == u"EXPIRED")
        return {quarantined, item.previousStatus};
    return {quarantined};
}

QStringList runWayBack(const RecallItem &item)
{
    const QString completed = QStringLiteral("COMPLETED");
    // Without a yield it never came to its end.
    if (item.previousStatus == u"FAILED" || item.previousStatus == u"IN_PROGRESS" || !item.quantity)
        return {QStringLiteral("FAILED")};
    if (item.previousStatus == u"QUALITY_CHECK")
        return {completed, item.previousStatus};
    return {completed};
}

QStringList palletWayBack(const RecallItem &item)
{
    if (item.disposition != Disposition::Released)
        return {};
    if (item.previousStatus == u"ON_HOLD" || comesFromCustomer(item))
        return {QStringLiteral("ACTIVE"), QStringLiteral("ON_HOLD")};
    return {item.previousStatus};
}

// All that is recalled on it is here again, whatever stands beside it with its customer.
bool isRecalledPartBack(const RecallItem &pallet)
{
    const auto isBack = [](const RecalledCases &cases) {
        return !cases.isRecalled || (cases.quantity && cases.cameBack >= *cases.quantity);
    };
    return pallet.disposition == Disposition::Returned && comesBackByBatch(pallet) &&
           std::all_of(pallet.cases.begin(), pallet.cases.end(), isBack) &&
           std::any_of(pallet.cases.begin(), pallet.cases.end(),
                       [](const RecalledCases &cases) { return cases.isRecalled; });
}

bool isAskedOfRun(const RecallItem &run)
{
    // What failed or was never finished is not packed anyway.
    return run.previousStatus != u"FAILED" && run.previousStatus != u"IN_PROGRESS" && run.loose &&
           run.loose->isPositive();
}

void addOnce(std::vector<RecallItem> &items, QSet<NodeKey> &known, RecallItem item)
{
    if (known.contains(item.key))
        return;
    known.insert(item.key);
    item.previousStatus = item.status;
    items.push_back(std::move(item));
}

RecallItem itemOf(const LotNode &lot)
{
    RecallItem item;
    item.key = {NodeKind::Lot, lot.id.value()};
    item.code = lot.code;
    item.title = lot.ingredient;
    item.status = lot.status;
    item.releaseEnded = lot.releaseEnded;
    item.unit = lot.unit;
    item.isMadeHere = !lot.sourceBatchNumber.isEmpty();
    return item;
}

RecallItem itemOf(const RunNode &run)
{
    RecallItem item;
    item.key = {NodeKind::Run, run.id.value()};
    item.code = run.batchNumber;
    item.title = run.recipe;
    item.status = run.status;
    item.quantity = run.actualQuantity;
    item.unit = run.unit;
    return item;
}

RecallItem itemOf(const PalletNode &pallet)
{
    RecallItem item;
    item.key = {NodeKind::Pallet, pallet.id.value()};
    item.code = pallet.number;
    item.status = pallet.status;
    if (pallet.itemCount)
        item.quantity = Quantity::ofUnits(*pallet.itemCount);
    item.location = pallet.location;
    item.customerId = pallet.customerId;
    item.customer = pallet.customer;
    item.customerOrder = pallet.customerOrder;
    item.shippedAt = pallet.shippedAt;
    return item;
}

template <typename Nodes>
void addAll(std::vector<RecallItem> &items, QSet<NodeKey> &known, const std::vector<Genealogy> &genealogies,
            Nodes Genealogy::*nodes)
{
    for (const Genealogy &genealogy : genealogies) {
        for (const auto &node : genealogy.*nodes)
            addOnce(items, known, itemOf(node));
    }
}
// What stands behind a draw that is only possible, each with the vessels of such draws.
QHash<NodeKey, QString> vesselsInto(const std::vector<Genealogy> &genealogies)
{
    QHash<NodeKey, QStringList> vessels;
    const auto note = [&vessels](const NodeKey &key, const QStringList &codes) {
        for (const QString &code : codes) {
            if (!vessels[key].contains(code))
                vessels[key] << code;
        }
    };
    for (const Genealogy &genealogy : genealogies) {
        for (const Genealogy &behind : genealogy.drawn) {
            QStringList codes;
            for (const VesselDraw &draw : genealogy.draws) {
                if (behind.root.key == NodeKey{NodeKind::Run, draw.run.value()})
                    codes << draw.vessel;
            }
            for (const LotNode &lot : behind.lots)
                note({NodeKind::Lot, lot.id.value()}, codes);
            for (const RunNode &run : behind.runs)
                note({NodeKind::Run, run.id.value()}, codes);
            for (const PalletNode &pallet : behind.pallets)
                note({NodeKind::Pallet, pallet.id.value()}, codes);
        }
    }
    QHash<NodeKey, QString> joined;
    for (auto it = vessels.cbegin(); it != vessels.cend(); ++it)
        joined.insert(it.key(), it->join(QStringLiteral(", ")));
    return joined;
}
} // namespace

QString dispositionName(Disposition disposition)
{
    return QString::fromLatin1(dispositionNames[size_t(disposition)]);
}

std::optional<Disposition> dispositionFromName(const QString &name)
{
    for (size_t i = 0; i < dispositionNames.size(); ++i) {
        if (name == QLatin1String(dispositionNames[i]))
            return Disposition(i);
    }
    return std::nullopt;
}

const std::vector<Disposition> &finalDispositions()
{
    static const std::vector<Disposition> all{Disposition::Returned, Disposition::Destroyed, Disposition::Reworked,
                                              Disposition::Released};
    return all;
}

RecallGroup groupOf(const RecallItem &item)
{
    switch (item.key.kind) {
    case NodeKind::Lot:
        return item.isMadeHere ? RecallGroup::Wip : RecallGroup::Lots;
    case NodeKind::Run:
        return RecallGroup::Batches;
    case NodeKind::Pallet:
        break;
    }
    return item.previousStatus == u"SHIPPED" ? RecallGroup::Shipped : RecallGroup::OnSite;
}

bool isTakenByRecall(NodeKind kind, const QString &status)
{
    const QString recalled = QStringLiteral("RECALLED");
    switch (kind) {
    case NodeKind::Lot:
        return lotMayMove(status, recalled);
    case NodeKind::Run:
        return batchMayMove(status, recalled);
    case NodeKind::Pallet:
        break;
    }
    return palletMayMove(status, recalled);
}

bool needsDisposition(const RecallItem &item)
{
    const bool taken = isTakenByRecall(item.key.kind, item.previousStatus) || item.previousStatus == u"RECALLED";
    if (!taken || item.isSettledElsewhere)
        return false;
    if (item.key.kind == NodeKind::Run)
        return isAskedOfRun(item);
    return item.key.kind == NodeKind::Pallet || !item.quantity || !item.quantity->isZero();
}

std::optional<Quantity> toSettle(const RecallItem &item)
{
    return item.key.kind == NodeKind::Run ? item.loose : item.quantity;
}

bool comesFromCustomer(const RecallItem &item)
{
    return item.key.kind == NodeKind::Pallet && item.isBack && item.previousStatus == u"SHIPPED";
}

bool comesBackByBatch(const RecallItem &item)
{
    return item.key.kind == NodeKind::Pallet && item.cases.size() > 1 && item.previousStatus == u"SHIPPED" &&
           item.status == u"RECALLED" && !item.isBack;
}

bool isSettled(const RecallItem &item)
{
    if (!needsDisposition(item))
        return true;
    if (item.disposition == Disposition::Pending)
        return false;
    if (item.key.kind == NodeKind::Run)
        return item.disposed == item.loose;
    return !item.notes.isEmpty() || (item.quantity && item.disposed == item.quantity) || isRecalledPartBack(item);
}

QStringList wayBack(const RecallItem &item)
{
    if (item.status != u"RECALLED" || item.previousStatus == u"RECALLED" || item.isOpenElsewhere ||
        item.isSettledElsewhere)
        return {};
    switch (item.key.kind) {
    case NodeKind::Lot:
        return lotWayBack(item);
    case NodeKind::Run:
        return runWayBack(item);
    case NodeKind::Pallet:
        break;
    }
    return palletWayBack(item);
}

std::vector<RecallItem> scopeOf(const std::vector<Genealogy> &genealogies)
{
    std::vector<RecallItem> items;
    QSet<NodeKey> known;
    addAll(items, known, genealogies, &Genealogy::lots);
    addAll(items, known, genealogies, &Genealogy::runs);
    addAll(items, known, genealogies, &Genealogy::pallets);
    // What the books of a vessel do not have in a draw may be in it all the same.
    const size_t certain = items.size();
    const QHash<NodeKey, QString> vessels = vesselsInto(genealogies);
    for (const Genealogy &genealogy : genealogies) {
        addAll(items, known, genealogy.drawn, &Genealogy::lots);
        addAll(items, known, genealogy.drawn, &Genealogy::runs);
        addAll(items, known, genealogy.drawn, &Genealogy::pallets);
    }
    for (size_t i = certain; i < items.size(); ++i) {
        items[i].isPossible = true;
        items[i].vessel = vessels.value(items[i].key);
    }
    const QHash<NodeKey, RootDoses> doses = dosesOf(genealogies);
    for (RecallItem &item : items) {
        if (!item.isPossible)
            item.doses = doses.value(item.key);
        for (const Genealogy &genealogy : genealogies)
            item.isRoot = item.isRoot || item.key == genealogy.root.key;
    }
    return items;
}

} // namespace bm
