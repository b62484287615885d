// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1String>
#include <QStringView>
#include <optional>

namespace bm::gs1
{

// What a symbol of this kind may hold.
enum class Carrier {
    ElementString, // GS1 data with separators
    Ean13,         // thirteen digits, a GTIN
    Ean13AddOn,    // and two or five digits more
    Ean8,
    Itf14, // a GTIN when it has fourteen digits
    Link,  // plain data, or a Digital Link
    Plain,
};

struct Symbology
{
    Carrier carrier = Carrier::Plain;
    QLatin1String name;
};

// Reads the three characters of an AIM symbology identifier ("]C1"); nothing when no such symbology exists.
std::optional<Symbology> symbologyOf(QStringView text);

// Whether text without an identifier looks as if it had one that the keyboard layout spoiled: "+C1010...", "C1010...".
bool hasGarbledIdentifier(QStringView text);

// Whether these characters are what a wrong layout or a stuck shift key makes of digits.
bool looksLikeSpoiledDigits(QStringView text);

} // namespace bm::gs1
