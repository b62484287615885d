// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/symbology.h"

#include "domain/gs1/checks.h"

#include <algorithm>
#include <array>

namespace bm::gs1
{
namespace
{
struct Known
{
    char16_t letter;
    QStringView modifiers;
    Carrier carrier;
    QLatin1String name;
};

// ISO/IEC 15424. The first row that fits decides.
constexpr std::array knownSymbologies = {
    Known{u'C', u"1", Carrier::ElementString, QLatin1String("GS1-128")},
    Known{u'e', u"0", Carrier::ElementString, QLatin1String("GS1 DataBar")},
    Known{u'd', u"2", Carrier::ElementString, QLatin1String("GS1 DataMatrix")},
    Known{u'Q', u"3", Carrier::ElementString, QLatin1String("GS1 QR Code")},
    Known{u'J', u"1", Carrier::ElementString, QLatin1String("GS1 DotCode")},
    Known{u'E', u"0", Carrier::Ean13, QLatin1String("EAN-13")},
    Known{u'E', u"3", Carrier::Ean13AddOn, QLatin1String("EAN-13 with add-on")},
    Known{u'E', u"4", Carrier::Ean8, QLatin1String("EAN-8")},
    Known{u'I', u"1", Carrier::Itf14, QLatin1String("ITF-14")},
    Known{u'Q', u"1", Carrier::Link, QLatin1String("QR Code")},
    Known{u'd', u"1", Carrier::Link, QLatin1String("Data Matrix")},
    Known{u'A', u"0123457", Carrier::Plain, QLatin1String("Code 39")},
    Known{u'B', u"0124", Carrier::Plain, QLatin1String("Telepen")},
    Known{u'C', u"024", Carrier::Plain, QLatin1String("Code 128")},
    Known{u'E', u"12", Carrier::Plain, QLatin1String("EAN add-on")},
    Known{u'F', u"0124", Carrier::Plain, QLatin1String("Codabar")},
    Known{u'G', u"0", Carrier::Plain, QLatin1String("Code 93")},
    Known{u'H', u"013", Carrier::Plain, QLatin1String("Code 11")},
    Known{u'I', u"023", Carrier::Plain, QLatin1String("Interleaved 2 of 5")},
    Known{u'J', u"0234567", Carrier::Plain, QLatin1String("DotCode")},
    Known{u'K', u"0124", Carrier::Plain, QLatin1String("Code 16K")},
    Known{u'L', u"012345", Carrier::Plain, QLatin1String("PDF417")},
    Known{u'M', u"0123", Carrier::Plain, QLatin1String("MSI")},
    Known{u'N', u"0", Carrier::Plain, QLatin1String("Anker")},
    Known{u'O', u"01456", Carrier::Plain, QLatin1String("Codablock")},
    Known{u'P', u"0", Carrier::Plain, QLatin1String("Plessey")},
    Known{u'Q', u"02456", Carrier::Plain, QLatin1String("QR Code")},
    Known{u'R', u"013", Carrier::Plain, QLatin1String("Straight 2 of 5")},
    Known{u'S', u"0", Carrier::Plain, QLatin1String("Straight 2 of 5")},
    Known{u'U', u"0123", Carrier::Plain, QLatin1String("MaxiCode")},
    Known{u'X', u"0123456789ABCDEF", Carrier::Plain, QLatin1String("other")},
    Known{u'Z', u"0123456789", Carrier::Plain, QLatin1String("not a bar code")},
    Known{u'd', u"03456", Carrier::Plain, QLatin1String("Data Matrix")},
    Known{u'e', u"123", Carrier::Plain, QLatin1String("GS1 Composite")},
    Known{u'h', u"01234567", Carrier::Plain, QLatin1String("Han Xin Code")},
    Known{u'o', u"0123", Carrier::Plain, QLatin1String("OCR")},
    Known{u'p', u"01", Carrier::Plain, QLatin1String("PosiCode")},
    Known{u'z', u"0123456789ABC", Carrier::Plain, QLatin1String("Aztec Code")},
};

// The digits of an AZERTY keyboard without shift, and those of an English one with it.
constexpr QStringView spoiledDigits = u"à&é\"'(-è_ç!@#$%^*)";

bool isAsciiAlphanumeric(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}

// "C1", "d2" ... in whatever case, the digit perhaps spoiled.
bool isIdentifierBody(QStringView text)
{
    if (text.size() < 2)
        return false;
    const QChar modifier = text[1];
    return QStringView(u"CcDdEeIiJjQq").contains(text[0]) &&
           ((modifier >= u'0' && modifier <= u'4') || spoiledDigits.contains(modifier));
}

// "C1" + "01" + fourteen digits that check: the bracket got lost on the way.
bool isIdentifierWithoutBracket(QStringView text)
{
    constexpr qsizetype gtinSize = 14;
    constexpr qsizetype ssccSize = 18;
    if (!isIdentifierBody(text))
        return false;
    const QStringView ai = text.mid(2, 2);
    const qsizetype keySize = ai == u"00" ? ssccSize : gtinSize;
    const QStringView key = text.mid(4, keySize);
    return (ai == u"00" || ai == u"01" || ai == u"02") && key.size() == keySize && hasValidCheckDigit(key);
}
} // namespace

std::optional<Symbology> symbologyOf(QStringView text)
{
    if (text.size() < 3 || text[0] != u']')
        return std::nullopt;
    const auto found = std::find_if(knownSymbologies.begin(), knownSymbologies.end(), [&](const Known &known) {
        return text[1] == known.letter && known.modifiers.contains(text[2]);
    });
    return found == knownSymbologies.end() ? std::nullopt : std::optional(Symbology{found->carrier, found->name});
}

bool looksLikeSpoiledDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return spoiledDigits.contains(c); });
}

bool hasGarbledIdentifier(QStringView text)
{
    if (text.isEmpty())
        return false;
    if (!isAsciiAlphanumeric(text[0]) && isIdentifierBody(text.mid(1)))
        return true;
    const auto spoiled = std::count_if(text.begin(), text.end(), [](QChar c) { return spoiledDigits.contains(c); });
    return isIdentifierWithoutBracket(text) || (text.size() >= 4 && spoiled * 2 >= text.size());
}

} // namespace bm::gs1
