// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shipping/leaving.h"

#include <array>

namespace bm
{

Freshness freshnessFor(QDate lastDay, QDate leaving, std::optional<int> minimumDays)
{
    if (!lastDay.isValid())
        return minimumDays ? Freshness::Unknown : Freshness::Fresh;
    return lastDay < leaving.addDays(minimumDays.value_or(0)) ? Freshness::TooOld : Freshness::Fresh;
}

std::vector<ShippingKde> missingShippingKdes(const ShippingFacts &facts)
{
    std::vector<ShippingKde> missing;
    if (!facts.isQuantityKnown)
        missing.push_back(ShippingKde::Quantity);
    if (!facts.isCustomerDescribed)
        missing.push_back(ShippingKde::Recipient);
    if (!facts.isPlaceKnown)
        missing.push_back(ShippingKde::ShippedFrom);
    return missing;
}

QString shippingKdeName(ShippingKde kde)
{
    static constexpr std::array names{"quantity", "recipient", "shipped_from"};
    return QString::fromLatin1(names[size_t(kde)]);
}

} // namespace bm
