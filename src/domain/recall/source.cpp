// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/source.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

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

// How much of a thing went into a root, as its trace says.
std::optional<Quantity> usedIn(const Genealogy &genealogy, const NodeKey &key)
{
    for (const LotNode &lot : genealogy.lots) {
        if (key == NodeKey{NodeKind::Lot, lot.id.value()})
            return lot.quantityUsed;
    }
    return std::nullopt;
}

// What of each root is in none of the others: a root that another one is made of would count twice.
class Apart
{
public:
    explicit Apart(const std::vector<const Genealogy *> &roots) : m_roots(roots), m_apart(roots.size()) {}

    // Of a quantity of something in the root at that place. Nothing: unknown.
    std::optional<Quantity> of(const std::optional<Quantity> &used, size_t place)
    {
        const Part &part = partAt(place);
        if (!used || part.isWhole)
            return used;
        if (!part.left || !part.whole || !part.whole->isPositive())
            return std::nullopt;
        return scaled(*used, *part.left, *part.whole);
    }

private:
    struct Part
    {
        bool isKnown = false;
        bool isWhole = true; // it is behind no other root
        std::optional<Quantity> whole;
        std::optional<Quantity> left;
    };

    const Part &partAt(size_t place)
    {
        if (m_apart[place].isKnown)
            return m_apart[place];
        m_apart[place].isKnown = true;
        Part part;
        part.isKnown = true;
        const NodeKey key = m_roots[place]->root.key;
        part.whole = wholeAt(place);
        part.left = part.whole;
        for (size_t other = 0; other < m_roots.size(); ++other) {
            if (other == place || !holds(*m_roots[other], key))
                continue;
            part.isWhole = false;
            const auto there = of(inside(*m_roots[other], *m_roots[place]), other);
            part.left = part.left && there ? std::optional(std::max(*part.left - *there, Quantity())) : std::nullopt;
        }
        return m_apart[place] = part;
    }

    std::optional<Quantity> wholeAt(size_t place) const
    {
        const Genealogy &genealogy = *m_roots[place];
        if (genealogy.root.key.kind == NodeKind::Lot)
            return usedIn(genealogy, genealogy.root.key);
        for (const RunNode &run : genealogy.runs) {
            if (genealogy.root.key == NodeKey{NodeKind::Run, run.id.value()} && run.actualQuantity)
                return *run.actualQuantity + run.reworkOut;
        }
        return std::nullopt;
    }

    static bool holds(const Genealogy &genealogy, const NodeKey &key)
    {
        return std::any_of(genealogy.lots.begin(), genealogy.lots.end(),
                           [&key](const LotNode &lot) {
                               return key == NodeKey{NodeKind::Lot, lot.id.value()};
                           }) ||
               std::any_of(genealogy.runs.begin(), genealogy.runs.end(), [&key](const RunNode &run) {
                   return key == NodeKey{NodeKind::Run, run.id.value()};
               });
    }

    // Of one root in another: of a lot what went in, of a batch what went in of the lots that it made, and what of it
    // is on the pallet that the other one is.
    static std::optional<Quantity> inside(const Genealogy &outer, const Genealogy &inner)
    {
        if (inner.root.key.kind == NodeKind::Lot)
            return usedIn(outer, inner.root.key);
        std::optional<Quantity> sum = Quantity();
        for (const GenealogyEdge &edge : outer.edges) {
            if (edge.from == inner.root.key && edge.to == outer.root.key)
                sum = sum && edge.quantity ? std::optional(*sum + *edge.quantity) : std::nullopt;
        }
        for (const LotNode &lot : outer.lots) {
            if (lot.sourceBatchNumber == inner.root.code)
                sum = sum && lot.quantityUsed ? std::optional(*sum + *lot.quantityUsed) : std::nullopt;
        }
        return sum;
    }

    const std::vector<const Genealogy *> &m_roots;
    std::vector<Part> m_apart;
};

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
        if (source.key.kind == NodeKind::Lot && !source.isPossible)
            there.used = there.used && source.used ? std::optional(*there.used + *source.used) : std::nullopt;
        if (!there.roots.contains(root))
            there.roots << root;
    }

    std::vector<RecallSource> sources;

private:
    QHash<NodeKey, size_t> m_places;
};

// Each root once, however often it was named.
std::vector<const Genealogy *> rootsOf(const std::vector<Genealogy> &backward)
{
    std::vector<const Genealogy *> roots;
    for (const Genealogy &genealogy : backward) {
        const bool isThere = std::any_of(roots.begin(), roots.end(), [&genealogy](const Genealogy *root) {
            return root->root.key == genealogy.root.key;
        });
        if (!isThere)
            roots.push_back(&genealogy);
    }
    return roots;
}
} // namespace

std::vector<RecallSource> sourcesOf(const std::vector<Genealogy> &backward)
{
    const std::vector<const Genealogy *> roots = rootsOf(backward);
    Apart apart(roots);
    Collected collected;
    for (size_t place = 0; place < roots.size(); ++place) {
        const Genealogy &genealogy = *roots[place];
        for (const LotNode &lot : genealogy.lots) {
            RecallSource source = sourceFrom(lot);
            source.used = apart.of(source.used, place);
            collected.add(std::move(source), genealogy.root.code);
        }
        for (const RunNode &run : genealogy.runs)
            collected.add(sourceFrom(run), genealogy.root.code);
    }
    for (const Genealogy *genealogy : roots) {
        for (const TraceRoot &thing : genealogy->possible) {
            if (thing.key.kind == NodeKind::Pallet)
                continue;
            RecallSource source;
            source.key = thing.key;
            source.code = thing.code;
            source.title = thing.title;
            source.isPossible = true;
            collected.add(source, genealogy->root.code);
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
