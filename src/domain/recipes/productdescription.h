// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// What a product description says besides the name (21 CFR 1.1310). Empty: nobody said it.
struct ProductDescription
{
    QString brand = {};
    QString packagingSize = {};  // e.g. "500 g"
    QString packagingStyle = {}; // e.g. "bag"

    bool isSaid() const { return !toText().isEmpty(); }
    QString toText() const
    {
        QStringList parts{brand, packagingSize, packagingStyle};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    // Whether the other one says something else, not only more.
    bool isContradictedBy(const ProductDescription &other) const
    {
        const auto differ = [](const QString &one, const QString &two) { return !one.isEmpty() && one != two; };
        return differ(brand, other.brand) || differ(packagingSize, other.packagingSize) ||
               differ(packagingStyle, other.packagingStyle);
    }

    friend bool operator==(const ProductDescription &, const ProductDescription &) = default;
};

} // namespace bm
