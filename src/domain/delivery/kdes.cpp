// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/delivery/kdes.h"

#include <array>

namespace bm
{

std::vector<Kde> missingKdes(const KdeFacts &facts)
{
    std::vector<Kde> missing;
    if (facts.supplierLotCode.isEmpty())
        missing.push_back(Kde::LotCode);
    if (!facts.isSupplierDescribed)
        missing.push_back(Kde::PreviousSource);
    if (!facts.isPlaceKnown)
        missing.push_back(Kde::PlaceReceived);
    if (facts.lotCodeSource.isEmpty())
        missing.push_back(Kde::LotCodeSource);
    if (facts.document.isEmpty())
        missing.push_back(Kde::Document);
    return missing;
}

QString kdeName(Kde kde)
{
    static constexpr std::array names{"lot_code", "previous_source", "place_received", "lot_code_source", "document"};
    return QString::fromLatin1(names[size_t(kde)]);
}

} // namespace bm
