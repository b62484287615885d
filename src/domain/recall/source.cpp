// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/source.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts << each.toString();
    return texts;
}

RecallSource sourceFrom(const LotNode &lot)
{
    RecallSource source;
    source.key = {NodeKind::Lot, lot.id.value()};
    source.code = lot.code;
    source.title = lot.ingredient;
    source.used = lot.quantityUsed;
    source.unit = lot.unit;
    source.madeBy = lot.sourceBatchNumber;
    source.supplier = lot.supplier;
    source.supplierLot = lot.supplierLotCode;
    source.isBought = source.madeBy.isEmpty();
    return source;
}

RecallSource sourceFrom(const RunNode &run)
{
    RecallSource source;
    source.key = {NodeKind::Run, run.id.value()};
    source.code = run.batchNumber;
    source.title = run.recipe;
    source.used = run.actualQuantity;
    source.unit = run.unit;
    return source;
}

// Each thing once; what several roots have of it is added up.
class Collected
{
public:
    void add(RecallSource source, const QString &root)
    {
        const auto known = m_places.constFind(source.key);
        if (known == m_places.cend()) {
            source.roots << root;
            m_places.insert(source.key, sources.size());
            return sources.push_back(std::move(source));
        }
        RecallSource &there = sources[*known];
        if (there.isPossible && !source.isPossible) {
            there.isPossible = false;
            there.used = source.used;
        } else if (source.key.kind == NodeKind::Lot && !source.isPossible && !there.roots.contains(root)) {
            there.used = there.used && source.used ? std::optional(*there.used + *source.used) : std::nullopt;
        }
        if (!there.roots.contains(root))
            there.roots << root;
    }

    std::vector<RecallSource> sources;

private:
    QHash<NodeKey, size_t> m_places;
};
} // namespace

std::vector<RecallSource> sourcesOf(const std::vector<Genealogy> &backward)
{
    Collected collected;
    for (const Genealogy &genealogy : backward) {
        for (const LotNode &lot : genealogy.lots)
            collected.add(sourceFrom(lot), genealogy.root.code);
        for (const RunNode &run : genealogy.runs)
            collected.add(sourceFrom(run), genealogy.root.code);
    }
    for (const Genealogy &genealogy : backward) {
        for (const TraceRoot &thing : genealogy.possible) {
            if (thing.key.kind == NodeKind::Pallet)
                continue;
            RecallSource source;
            source.key = thing.key;
            source.code = thing.code;
            source.title = thing.title;
            source.isPossible = true;
            collected.add(source, genealogy.root.code);
        }
    }
    return collected.sources;
}

QString sourcesToText(const std::vector<RecallSource> &sources)
{
    QJsonArray array;
    for (const RecallSource &source : sources) {
        QJsonObject json{
            {QStringLiteral("key"), toText(source.key)},
            {QStringLiteral("code"), source.code},
            {QStringLiteral("title"), orNull(source.title)},
            {QStringLiteral("behind"), QJsonArray::fromStringList(source.roots)},
            {QStringLiteral("used"), source.used ? QJsonValue(source.used->toText()) : QJsonValue()},
            {QStringLiteral("unit"), orNull(source.unit)},
            {QStringLiteral("made_by"), orNull(source.madeBy)},
            {QStringLiteral("supplier"), orNull(source.supplier)},
            {QStringLiteral("supplier_lot"), orNull(source.supplierLot)},
            {QStringLiteral("papers"), QJsonArray::fromStringList(source.papers)},
            {QStringLiteral("received_at"), source.receivedAt.isValid()
                                                ? QJsonValue(source.receivedAt.toUTC().toString(Qt::ISODateWithMs))
                                                : QJsonValue()},
            {QStringLiteral("bought"), source.isBought},
            {QStringLiteral("possible"), source.isPossible}};
        array << json;
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RecallSource> sourcesFromText(const QString &text)
{
    std::vector<RecallSource> sources;
    for (const QJsonValue &json : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const auto key = keyFromText(json[QStringLiteral("key")].toString());
        if (!key)
            continue;
        RecallSource source;
        source.key = *key;
        source.code = json[QStringLiteral("code")].toString();
        source.title = json[QStringLiteral("title")].toString();
        source.roots = textsOf(json[QStringLiteral("behind")]);
        if (const auto used = Quantity::tryFromText(json[QStringLiteral("used")].toString()); used)
            source.used = *used;
        source.unit = json[QStringLiteral("unit")].toString();
        source.madeBy = json[QStringLiteral("made_by")].toString();
        source.supplier = json[QStringLiteral("supplier")].toString();
        source.supplierLot = json[QStringLiteral("supplier_lot")].toString();
        source.papers = textsOf(json[QStringLiteral("papers")]);
        source.receivedAt = QDateTime::fromString(json[QStringLiteral("received_at")].toString(), Qt::ISODateWithMs);
        source.isBought = json[QStringLiteral("bought")].toBool();
        source.isPossible = json[QStringLiteral("possible")].toBool();
        sources.push_back(source);
    }
    return sources;
}

} // namespace bm
