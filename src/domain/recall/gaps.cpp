// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/gaps.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <array>
#include <map>

namespace bm
{
namespace
{
constexpr qsizetype keptNames = 50;
constexpr std::array names{"no_phone",        "no_contact", "no_customer", "unknown_quantity",
                           "unknown_dose",    "no_pallet",  "old_text",    "no_supplier",
                           "no_supplier_lot", "no_papers",  "unknown_use", "not_accounted"};

class Found
{
public:
    void add(GapKind kind, bool isOne, const QString &name)
    {
        if (isOne)
            m_found[kind] << name;
    }
    std::vector<RecallGap> gaps() const
    {
        std::vector<RecallGap> gaps;
        for (const auto &[kind, of] : m_found)
            gaps.push_back({kind, of, of.size()});
        return gaps;
    }

private:
    std::map<GapKind, QStringList> m_found;
};

void addItem(Found &found, const RecallItem &item)
{
    const bool isPallet = item.key.kind == NodeKind::Pallet;
    found.add(GapKind::NoCustomer,
              isPallet && item.previousStatus == u"SHIPPED" && !item.customerId && !item.hadCustomer, item.code);
    found.add(GapKind::UnknownQuantity, !item.quantity, item.code);
    found.add(GapKind::UnknownDose,
              std::any_of(item.doses.begin(), item.doses.end(), [](const RootDose &dose) { return !dose.quantity; }),
              item.code);
    found.add(GapKind::NoPallet, item.isNowhere, item.code);
    found.add(GapKind::OldText, item.isOldText, item.code);
}

void addSource(Found &found, const RecallSource &source)
{
    if (source.key.kind != NodeKind::Lot || source.isPossible)
        return;
    found.add(GapKind::NoSupplier, source.isBought && source.supplier.isEmpty(), source.code);
    found.add(GapKind::NoSupplierLot, source.isBought && source.supplierLot.isEmpty(), source.code);
    found.add(GapKind::NoPapers, source.isBought && source.papers.isEmpty(), source.code);
    found.add(GapKind::UnknownUse, !source.used, source.code);
}
} // namespace

QString gapName(GapKind kind)
{
    return QString::fromLatin1(names[size_t(kind)]);
}

std::vector<RecallGap> gapsOf(const std::vector<RecallItem> &items, const std::vector<GapCustomer> &customers,
                              const std::vector<RecallSource> &sources, const QStringList &notAccounted)
{
    Found found;
    for (const GapCustomer &customer : customers) {
        found.add(GapKind::NoPhone, !customer.hasPhone && customer.hasEmail, customer.name);
        found.add(GapKind::NoContact, !customer.hasPhone && !customer.hasEmail, customer.name);
    }
    for (const RecallItem &item : items)
        addItem(found, item);
    for (const RecallSource &source : sources)
        addSource(found, source);
    for (const QString &code : notAccounted)
        found.add(GapKind::NotAccounted, true, code);
    return found.gaps();
}

QString gapsToText(const std::vector<RecallGap> &gaps)
{
    QJsonArray array;
    for (const RecallGap &gap : gaps)
        array << QJsonObject{{QStringLiteral("kind"), gapName(gap.kind)},
                             {QStringLiteral("count"), gap.count},
                             {QStringLiteral("names"), QJsonArray::fromStringList(gap.names.mid(0, keptNames))}};
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<RecallGap> gapsFromText(const QString &text)
{
    std::vector<RecallGap> gaps;
    for (const QJsonValue &json : QJsonDocument::fromJson(text.toUtf8()).array()) {
        const QString kind = json[QStringLiteral("kind")].toString();
        const auto known = std::find(names.begin(), names.end(), kind.toStdString());
        if (known == names.end())
            continue;
        RecallGap gap;
        gap.kind = GapKind(known - names.begin());
        for (const QJsonValue &name : json[QStringLiteral("names")].toArray())
            gap.names << name.toString();
        gap.count = json[QStringLiteral("count")].toInteger();
        gaps.push_back(gap);
    }
    return gaps;
}

} // namespace bm
