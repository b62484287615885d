// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/digitallink.h"
#include "domain/gs1/label.h"
#include "domain/gs1/symbology.h"

namespace bm::gs1
{
namespace
{
constexpr qsizetype identifierSize = 3;
constexpr int gtinSize = 14;

SymbolReading gs1Symbol(Elements elements)
{
    SymbolReading symbol;
    symbol.elements = std::move(elements);
    return symbol;
}

// A GTIN carrier: so many digits, nothing else.
Elements readGtin(QStringView digits, qsizetype size, const AiTable &table)
{
    const AiEntry *entry = table.find(u"01");
    if (digits.size() != size)
        return Elements::failed(digits.size() < size ? ScanError::TooShort : ScanError::TooLong);
    if (!isAllDigits(digits))
        return Elements::failed(ScanError::Charset);
    if (!hasValidCheckDigit(digits))
        return Elements::failed(ScanError::CheckDigit, entry);
    if (entry == nullptr)
        return Elements::failed(ScanError::UnknownAi);
    Elements elements;
    elements.list.push_back({entry, digits.toString().rightJustified(gtinSize, u'0')});
    return elements;
}

// An EAN symbol may come with a 2D component behind it: "...|]e0" and an element string.
Elements readEan(QStringView data, qsizetype size, const AiTable &table)
{
    constexpr QStringView component = u"|]e0";
    if (!data.mid(size).startsWith(component) || data.size() == size + component.size())
        return readGtin(data, size, table);
    Elements elements = readGtin(data.left(size), size, table);
    if (elements.error != ScanError::None)
        return elements;
    Elements more = readElementString(data.mid(size + component.size()), table);
    if (more.error != ScanError::None)
        return more;
    std::move(more.list.begin(), more.list.end(), std::back_inserter(elements.list));
    return elements;
}

SymbolReading readEanWithAddOn(QStringView data, const AiTable &table)
{
    constexpr qsizetype eanSize = 13;
    const QStringView addOn = data.mid(eanSize);
    if ((addOn.size() != 2 && addOn.size() != 5) || !isAllDigits(addOn))
        return gs1Symbol(readGtin(data, eanSize, table));
    SymbolReading symbol = gs1Symbol(readGtin(data.left(eanSize), eanSize, table));
    symbol.warnings.append({ScanWarningKind::AddOnIgnored, {}, addOn.toString()});
    return symbol;
}

SymbolReading readLink(QStringView text, const AiTable &table)
{
    return isOrdinaryWebLink(text, table) ? plainSymbol(text.toString()) : gs1Symbol(readDigitalLink(text, table));
}

SymbolReading readPlain(QStringView data)
{
    return data.isEmpty() ? failedSymbol(ScanError::Empty) : plainSymbol(data.toString());
}

SymbolReading readElements(QStringView data, const AiTable &table)
{
    if (data.size() >= 2 && looksLikeSpoiledDigits(data.left(2)))
        return keyboardLayoutSymbol(data.toString());
    return gs1Symbol(readElementString(data, table));
}

SymbolReading readCarrier(Carrier carrier, QStringView data, const AiTable &table)
{
    switch (carrier) {
    case Carrier::ElementString:
        return readElements(data, table);
    case Carrier::Ean13:
        return gs1Symbol(readEan(data, 13, table));
    case Carrier::Ean13AddOn:
        return readEanWithAddOn(data, table);
    case Carrier::Ean8:
        return gs1Symbol(readEan(data, 8, table));
    case Carrier::Itf14:
        return data.size() == gtinSize ? gs1Symbol(readGtin(data, gtinSize, table)) : readPlain(data);
    case Carrier::Link:
        return isWebLink(data) ? readLink(data, table) : readPlain(data);
    case Carrier::Plain:
        return readPlain(data);
    }
    return failedSymbol(ScanError::Symbology);
}
} // namespace

SymbolReading plainSymbol(const QString &text, QStringView symbology)
{
    SymbolReading symbol;
    symbol.kind = ScanKind::Plain;
    symbol.plain = text;
    symbol.symbology = symbology.toString();
    return symbol;
}

SymbolReading failedSymbol(ScanError error, const QString &errorAi)
{
    SymbolReading symbol;
    symbol.elements.error = error;
    symbol.elements.errorAi = errorAi;
    return symbol;
}

SymbolReading keyboardLayoutSymbol(const QString &text)
{
    SymbolReading symbol = failedSymbol(ScanError::Symbology);
    symbol.warnings.append({ScanWarningKind::KeyboardLayout, {}, text});
    return symbol;
}

SymbolReading readSymbol(const QString &text, const WedgeSetup &wedge, const AiTable &table)
{
    const QStringView view(text);
    if (view.isEmpty())
        return failedSymbol(ScanError::Empty);
    if (view.startsWith(u']')) {
        const auto symbology = symbologyOf(view);
        if (!symbology)
            return keyboardLayoutSymbol(text);
        SymbolReading symbol = readCarrier(symbology->carrier, view.mid(identifierSize), table);
        symbol.symbology = symbology->name;
        return symbol;
    }
    if (view.startsWith(u'('))
        return gs1Symbol(readBracketed(view, table));
    if (isWebLink(view))
        return readLink(view, table);
    return readUnprefixed(text, wedge, table);
}

} // namespace bm::gs1
