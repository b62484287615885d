// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/figures.h"

#include "services/details/jsonwords.h"
#include "services/details/snapshot.h"
#include "services/recalling/recallrows.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
QJsonValue orNull(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(quantity->toText()) : QJsonValue();
}

std::optional<Quantity> quantityIn(const QJsonValue &json, QLatin1String key)
{
    const auto read = Quantity::tryFromText(json[key].toString());
    return read ? std::optional(*read) : std::nullopt;
}

Quantity amountIn(const QJsonValue &json, QLatin1String key)
{
    return quantityIn(json, key).value_or(Quantity());
}

QJsonObject lotJson(const RootBalance &of)
{
    return {{QStringLiteral("code"), of.code},
            {QStringLiteral("ingredient"), of.ingredient},
            {QStringLiteral("unit"), of.unit},
            {QStringLiteral("received"), orNull(of.received)},
            {QStringLiteral("used"), orNull(of.used)},
            {QStringLiteral("passed_on"), of.passedOn.toText()},
            {QStringLiteral("wasted"), of.wasted.toText()},
            {QStringLiteral("sampled"), of.sampled.toText()},
            {QStringLiteral("sent_back"), of.sentBack.toText()},
            {QStringLiteral("on_hand"), orNull(of.onHand)},
            {QStringLiteral("unexplained"), of.unexplained.toText()}};
}

RootBalance lotFrom(const QJsonValue &json)
{
    RootBalance of;
    of.code = json[QLatin1String("code")].toString();
    of.ingredient = json[QLatin1String("ingredient")].toString();
    of.unit = json[QLatin1String("unit")].toString();
    of.received = quantityIn(json, QLatin1String("received"));
    of.used = quantityIn(json, QLatin1String("used"));
    of.passedOn = amountIn(json, QLatin1String("passed_on"));
    of.wasted = amountIn(json, QLatin1String("wasted"));
    of.sampled = amountIn(json, QLatin1String("sampled"));
    of.sentBack = amountIn(json, QLatin1String("sent_back"));
    of.onHand = quantityIn(json, QLatin1String("on_hand"));
    of.unexplained = amountIn(json, QLatin1String("unexplained"));
    return of;
}

QJsonObject batchJson(const ProductBalance &of)
{
    return {{QStringLiteral("batch"), of.batch},
            {QStringLiteral("product"), of.product},
            {QStringLiteral("unit"), of.unit},
            {QStringLiteral("made"), orNull(of.made)},
            {QStringLiteral("here"), of.here.toText()},
            {QStringLiteral("shipped"), of.shipped.toText()},
            {QStringLiteral("into_stock"), of.intoStock.toText()},
            {QStringLiteral("wasted"), of.wasted.toText()}};
}

ProductBalance batchFrom(const QJsonValue &json)
{
    return {json[QLatin1String("batch")].toString(),     json[QLatin1String("product")].toString(),
            json[QLatin1String("unit")].toString(),      quantityIn(json, QLatin1String("made")),
            amountIn(json, QLatin1String("here")),       amountIn(json, QLatin1String("shipped")),
            amountIn(json, QLatin1String("into_stock")), amountIn(json, QLatin1String("wasted"))};
}

// By its parts in the order in which QJsonObject has them: a recall has ten thousands of them.
QByteArray palletJson(const RecallItem &item, JsonWords &words)
{
    QByteArray shipped = "null";
    if (item.shippedAt.isValid())
        shipped = '"' + item.shippedAt.toUTC().toString(Qt::ISODateWithMs).toLatin1() + '"';
    return "{\"customer\":" + words.orNull(item.customer) +
           ",\"customer_id\":" + (item.customerId ? QByteArray::number(*item.customerId) : QByteArray("null")) +
           ",\"customer_order\":" + words.orNull(item.customerOrder) + ",\"key\":\"" + toText(item.key).toLatin1() +
           "\",\"location\":" + words.orNull(item.location) + ",\"shipped_at\":" + shipped + '}';
}

RecallItem palletFrom(const QJsonValue &json)
{
    RecallItem item;
    item.key = keyFromText(json[QLatin1String("key")].toString()).value_or(NodeKey());
    item.location = json[QLatin1String("location")].toString();
    if (const QJsonValue customer = json[QLatin1String("customer_id")]; customer.isDouble())
        item.customerId = customer.toInteger();
    item.customer = json[QLatin1String("customer")].toString();
    item.customerOrder = json[QLatin1String("customer_order")].toString();
    item.shippedAt = QDateTime::fromString(json[QLatin1String("shipped_at")].toString(), Qt::ISODateWithMs);
    return item;
}

QJsonObject leftJson(const RecallItem &lot)
{
    return {{QStringLiteral("key"), toText(lot.key)}, {QStringLiteral("quantity"), orNull(lot.quantity)}};
}

RecallItem leftFrom(const QJsonValue &json)
{
    RecallItem lot;
    lot.key = keyFromText(json[QLatin1String("key")].toString()).value_or(NodeKey());
    lot.quantity = quantityIn(json, QLatin1String("quantity"));
    return lot;
}

template <typename Things, typename Json>
QJsonArray arrayOf(const Things &things, Json json)
{
    QJsonArray array;
    for (const auto &thing : things)
        array << json(thing);
    return array;
}
} // namespace

RecallFigures figuresOf(const RecallScope &scope, const std::vector<RecallSource> &sources,
                        const RecallBalances &balances)
{
    RecallFigures figures{balances, accountedPercent(balances), gapsIn(scope, sources, balances), {}};
    for (const RecallItem &item : scope.items) {
        if (item.key.kind == NodeKind::Pallet)
            figures.pallets.push_back(item);
        if (item.key.kind == NodeKind::Lot)
            figures.lots.push_back(item);
    }
    return figures;
}

QString figuresToText(const RecallFigures &figures)
{
    const QJsonObject json{{QStringLiteral("lots"), arrayOf(figures.balances.lots, lotJson)},
                           {QStringLiteral("batches"), arrayOf(figures.balances.batches, batchJson)},
                           {QStringLiteral("accounted_percent"), orNull(figures.accounted)},
                           {QStringLiteral("gaps"), QJsonDocument::fromJson(gapsToText(figures.gaps).toUtf8()).array()},
                           {QStringLiteral("left"), arrayOf(figures.lots, leftJson)}};
    QByteArray text = QJsonDocument(json).toJson(QJsonDocument::Compact);
    text.replace(text.size() - 1, 1, ",\"pallets\":[");
    JsonWords words;
    bool isFirst = true;
    for (const RecallItem &pallet : figures.pallets)
        text += (std::exchange(isFirst, false) ? QByteArray() : QByteArray(",")) + palletJson(pallet, words);
    return QString::fromUtf8(text + "]}");
}

std::optional<RecallFigures> figuresFromText(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isObject() || document.object().isEmpty())
        return std::nullopt;
    RecallFigures figures;
    for (const QJsonValue &lot : document[QStringLiteral("lots")].toArray())
        figures.balances.lots.push_back(lotFrom(lot));
    for (const QJsonValue &batch : document[QStringLiteral("batches")].toArray())
        figures.balances.batches.push_back(batchFrom(batch));
    figures.accounted = quantityIn(document.object(), QLatin1String("accounted_percent"));
    const QJsonDocument gaps(document[QStringLiteral("gaps")].toArray());
    figures.gaps = gapsFromText(QString::fromUtf8(gaps.toJson(QJsonDocument::Compact)));
    for (const QJsonValue &pallet : document[QStringLiteral("pallets")].toArray())
        figures.pallets.push_back(palletFrom(pallet));
    for (const QJsonValue &lot : document[QStringLiteral("left")].toArray())
        figures.lots.push_back(leftFrom(lot));
    return figures;
}

Result<ShownFigures> figuresShown(Database &database, const RecallRow &recall)
{
    static const QString sql = QStringLiteral("SELECT figures, closed_figures FROM recalls WHERE id = ?");
    const bool isDrill = recall.summary.isDrill;
    if (!isDrill && recall.summary.isOpen)
        return ShownFigures();
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {recall.id}));
    auto kept = figuresFromText(row->text(isDrill ? QStringLiteral("figures") : QStringLiteral("closed_figures")));
    if (!kept)
        return ShownFigures();
    return ShownFigures{isDrill ? FiguresOf::Opening : FiguresOf::Closing, std::move(kept),
                        isDrill ? recall.summary.openedAt : recall.summary.closedAt};
}

Result<ShownFigures> figuresShown(Session &session, const QString &number)
{
    return inSnapshot(session.database, [&]() -> Result<ShownFigures> {
        BM_TRY_ASSIGN(const RecallRow recall, recallNamed(session.database, number));
        return figuresShown(session.database, recall);
    });
}

void setBack(std::vector<RecallItem> &items, const RecallFigures &figures)
{
    QHash<NodeKey, const RecallItem *> then;
    for (const RecallItem &pallet : figures.pallets)
        then.insert(pallet.key, &pallet);
    for (const RecallItem &lot : figures.lots)
        then.insert(lot.key, &lot);
    for (RecallItem &item : items) {
        const auto kept = then.constFind(item.key);
        if (kept == then.cend())
            continue;
        if (item.key.kind == NodeKind::Lot) {
            item.quantity = (*kept)->quantity;
            continue;
        }
        item.location = (*kept)->location;
        item.customerId = (*kept)->customerId;
        item.customer = (*kept)->customer;
        item.customerOrder = (*kept)->customerOrder;
        item.shippedAt = (*kept)->shippedAt;
    }
}

} // namespace bm
