// SPDX-License-Identifier: GPL-3.0-or-later
// Where something went: which customers have it, since when, and how much of it is on each pallet.
#include "services/charting/chartreading.h"
#include "services/recalling/recalls.h"
#include "services/shipping/shipments.h"
#include "services/trace.h"

#include <QHash>
#include <algorithm>
#include <map>

namespace bm::charting
{
namespace
{
ChartRow rowOf(const PalletNode &pallet)
{
    ChartRow row;
    row.code = pallet.number;
    row.name = pallet.customer;
    row.other = pallet.customerOrder;
    row.at = pallet.shippedAt;
    row.day = pallet.shippedAt.isValid() ? plantDay(pallet.shippedAt) : QDate();
    return row;
}

bool isAway(const QString &status, const QDateTime &shippedAt)
{
    return status != u"VOID" && (status == u"SHIPPED" || shippedAt.isValid());
}

struct Away
{
    QString subject;
    QString title;
    std::vector<ChartRow> rows;
    std::vector<qint64> pallets;              // all that it is on, away or not
    QHash<QString, QStringList> batches = {}; // it is about these on a pallet; none: about all of it
};

QHash<QString, QStringList> batchesOf(const Genealogy &family)
{
    QHash<qint64, QString> runs;
    for (const RunNode &run : family.runs)
        runs.insert(run.id.value(), run.batchNumber);
    QHash<qint64, QString> pallets;
    for (const PalletNode &pallet : family.pallets)
        pallets.insert(pallet.id.value(), pallet.number);
    QHash<QString, QStringList> batches;
    for (const GenealogyEdge &edge : family.edges) {
        if (edge.to.kind == NodeKind::Pallet && edge.from.kind == NodeKind::Run)
            batches[pallets.value(edge.to.id)] << runs.value(edge.from.id);
    }
    return batches;
}

// Of a pallet with other batches on it only the cases of those that it is about. Nothing: unknown of one of them.
QHash<NodeKey, std::optional<Quantity>> casesOf(const Genealogy &family)
{
    QHash<NodeKey, std::optional<Quantity>> cases;
    for (const GenealogyEdge &edge : family.edges) {
        if (edge.to.kind != NodeKind::Pallet)
            continue;
        if (!cases.contains(edge.to))
            cases.insert(edge.to, Quantity());
        std::optional<Quantity> &sum = cases[edge.to];
        sum = sum && edge.quantity ? std::optional(*sum + *edge.quantity) : std::nullopt;
    }
    return cases;
}

Result<Away> awayOfThing(Session &session, const TraceRoot &root)
{
    // Nothing is made of a pallet: it is the only one.
    const bool isPallet = root.key.kind == NodeKind::Pallet;
    const TraceDirection direction = isPallet ? TraceDirection::Backward : TraceDirection::Forward;
    BM_TRY_ASSIGN(const Genealogy family, Trace(session).trace(root.key, direction));
    Away away{root.code, root.title, {}, {}};
    if (!isPallet)
        away.batches = batchesOf(family);
    const auto cases = casesOf(family);
    for (const PalletNode &pallet : family.pallets) {
        away.pallets.push_back(pallet.id.value());
        if (!isAway(pallet.status, pallet.shippedAt))
            continue;
        ChartRow row = rowOf(pallet);
        if (isPallet && pallet.itemCount)
            row.quantity = Quantity::ofUnits(*pallet.itemCount);
        if (!isPallet)
            row.quantity = cases.value({NodeKind::Pallet, pallet.id.value()});
        row.second = isPallet ? std::nullopt : pallet.dose;
        row.secondUnit = pallet.doseUnit;
        away.rows.push_back(row);
    }
    return away;
}

// As casesOf(), of the batches of a recall.
std::optional<Quantity> recalledOn(const RecallItem &pallet, QStringList &batches)
{
    std::optional<Quantity> sum = Quantity();
    for (const RecalledCases &cases : pallet.cases) {
        if (!cases.isRecalled)
            continue;
        batches << cases.batch;
        sum = sum && cases.quantity ? std::optional(*sum + *cases.quantity) : std::nullopt;
    }
    // Cases came back onto another pallet, or were moved, since it was recalled: what is known is what it was then.
    return batches.isEmpty() ? pallet.quantity : sum;
}

Result<Away> awayOfRecall(Session &session, const QString &number)
{
    BM_TRY_ASSIGN(const Recall recall, Recalls(session).read(number));
    Away away{recall.summary.number, recall.summary.reason, {}, {}};
    for (const RecallItem &item : recall.scope.items) {
        if (item.key.kind != NodeKind::Pallet)
            continue;
        away.pallets.push_back(item.key.id);
        if (!isAway(item.status, item.shippedAt))
            continue;
        ChartRow row;
        row.code = item.code;
        row.name = item.customer;
        row.other = item.customerOrder;
        row.at = item.shippedAt;
        row.day = item.shippedAt.isValid() ? plantDay(item.shippedAt) : QDate();
        row.quantity = recalledOn(item, away.batches[item.code]);
        // Several that are no sum have no one dose.
        if (item.doses.size() == 1) {
            row.second = item.doses.front().quantity;
            row.secondUnit = item.doses.front().unit;
        }
        away.rows.push_back(row);
    }
    return away;
}

Result<Away> awayOf(Session &session, const QString &subject)
{
    BM_TRY_ASSIGN(const std::optional<TraceRoot> root,
                  thingNamed(session.database, subject, {NodeKind::Lot, NodeKind::Run, NodeKind::Pallet}));
    if (root)
        return awayOfThing(session, *root);
    auto recall = awayOfRecall(session, subject);
    if (!recall && recall.error().reason == Reason::NotFound)
        return notFound(subject);
    return recall;
}

// The largest first; who it is nobody knows last.
void addCustomers(ChartData &data)
{
    struct Sum
    {
        Quantity cases;
        int pallets = 0;
    };
    std::map<QString, Sum> sums;
    for (const ChartRow &row : data.rows) {
        Sum &sum = sums[row.name];
        sum.cases += row.quantity.value_or(Quantity());
        ++sum.pallets;
    }
    std::vector<QString> names;
    for (const auto &[name, sum] : sums)
        names.push_back(name);
    const bool byPallets = data.measure == ChartMeasure::Pallets;
    std::stable_sort(names.begin(), names.end(), [&](const QString &a, const QString &b) {
        if (a.isEmpty() != b.isEmpty())
            return b.isEmpty();
        return byPallets ? sums[a].pallets > sums[b].pallets : sums[a].cases > sums[b].cases;
    });
    for (const QString &name : names)
        data.marks.push_back({.name = name});
    for (ChartRow &row : data.rows)
        row.mark = static_cast<int>(std::find(names.begin(), names.end(), row.name) - names.begin());
}

// What came back is not the customer's. Cases with a pallet of their own are off the pallet by the books; those that
// came back in a recall still stand on it.
Result<bool> takeOffReturns(Session &session, Away &away)
{
    if (away.pallets.empty())
        return false;
    BM_TRY_ASSIGN(const std::vector<ShipmentEvent> events, Shipments(session).eventsOfAll(away.pallets, {}));
    QHash<QString, Quantity> back;
    bool any = false;
    for (const ShipmentEvent &event : events) {
        if (event.kind == ShipmentEvent::Kind::Shipped)
            back.remove(event.pallet);
        if (event.kind != ShipmentEvent::Kind::Returned || event.isTakenBack)
            continue;
        // What stands beside it on a mixed pallet is another matter.
        const QStringList about = away.batches.value(event.pallet);
        if (!about.isEmpty() && !about.contains(event.batchNumber))
            continue;
        any = true;
        if (event.ontoPallet.isEmpty())
            back[event.pallet] += event.quantity.value_or(Quantity());
    }
    for (ChartRow &row : away.rows) {
        if (row.quantity && back.contains(row.code))
            row.quantity = std::max(*row.quantity - back.value(row.code), Quantity());
    }
    return any;
}

void addBins(ChartData &data)
{
    std::vector<Quantity> doses;
    for (const ChartRow &row : data.rows) {
        if (row.quantity)
            doses.push_back(*row.quantity);
    }
    const std::vector<Bin> bins = binsFor(doses);
    for (const Bin &bin : bins)
        data.marks.push_back({.bin = bin});
    if (doses.size() < data.rows.size()) {
        data.marks.push_back({.isUnknown = true});
        data.add(ChartRemark::QuantityUnknown);
    }
    for (ChartRow &row : data.rows)
        row.mark = row.quantity ? binOf(*row.quantity, bins) : static_cast<int>(bins.size());
}
} // namespace

Result<ChartData> exposureOf(Session &session, const ChartQuestion &question)
{
    BM_TRY_ASSIGN(Away away, awayOf(session, question.subject));
    BM_TRY_ASSIGN(const bool cameBack, takeOffReturns(session, away));
    ChartData data;
    data.topic = question.topic;
    data.subject = away.subject;
    data.title = away.title;
    data.rows = std::move(away.rows);
    std::stable_sort(data.rows.begin(), data.rows.end(), [](const ChartRow &a, const ChartRow &b) {
        return std::tie(a.at, a.code) < std::tie(b.at, b.code);
    });
    const bool isEachCounted =
        std::all_of(data.rows.begin(), data.rows.end(), [](const ChartRow &row) { return row.quantity.has_value(); });
    data.measure = isEachCounted ? ChartMeasure::Cases : ChartMeasure::Pallets;
    if (!isEachCounted)
        data.add(ChartRemark::CasesUnknown);
    if (cameBack)
        data.add(ChartRemark::CameBack);
    if (question.topic == ChartTopic::Customers)
        addCustomers(data);
    else
        addTimeline(data);
    return data;
}

Result<ChartData> doseOf(Session &session, const QString &subject)
{
    BM_TRY_ASSIGN(const std::optional<TraceRoot> root,
                  thingNamed(session.database, subject, {NodeKind::Lot, NodeKind::Run}));
    if (!root)
        return notFound(subject);
    BM_TRY_ASSIGN(const Genealogy family, Trace(session).trace(root->key, TraceDirection::Forward));
    ChartData data;
    data.topic = ChartTopic::Dose;
    data.measure = ChartMeasure::Pallets;
    data.subject = root->code;
    data.title = root->title;
    data.unit = rootUnit(family);
    for (const PalletNode &pallet : family.pallets) {
        if (pallet.status == u"VOID")
            continue;
        ChartRow row = rowOf(pallet);
        row.quantity = pallet.dose;
        row.unit = pallet.doseUnit.isEmpty() ? data.unit : pallet.doseUnit;
        if (pallet.itemCount)
            row.second = Quantity::ofUnits(*pallet.itemCount);
        row.third = pallet.dosePercent;
        data.rows.push_back(row);
    }
    std::stable_sort(data.rows.begin(), data.rows.end(),
                     [](const ChartRow &a, const ChartRow &b) { return a.quantity > b.quantity; });
    addBins(data);
    return data;
}

} // namespace bm::charting
