// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/label.h"
#include "domain/gs1/symbology.h"

#include <algorithm>
#include <array>

namespace bm::gs1
{
namespace
{
bool isConsistent(const Elements &elements)
{
    return elements.error == ScanError::None && checkTogether(elements.list).error == ScanError::None;
}

// Keys carry a check digit: text that reads as an element string with one is hardly so by chance.
bool hasCheckedKey(const Elements &elements)
{
    return elements.error == ScanError::None &&
           std::any_of(elements.list.begin(), elements.list.end(), [](const Element &element) {
               const std::vector<AiCheck> &checks = element.entry->components.front().checks;
               return std::find(checks.begin(), checks.end(), AiCheck::CheckDigit) != checks.end();
           });
}

// "(01)", "[01]", "{01}", "<01>", and "01)" whose first bracket got lost.
bool beginsWithBracketedNumber(QStringView text)
{
    const bool isOpened = !text.isEmpty() && QStringView(u"([{<").contains(text.front());
    const QStringView rest = isOpened ? text.mid(1) : text;
    for (qsizetype size = 2; size <= 4 && size < rest.size(); ++size) {
        if (isAllDigits(rest.left(size)) && QStringView(u")]}>").contains(rest[size]))
            return true;
    }
    return false;
}

// Somebody else's notation, never a lot: another scheme's link, or AIs with brackets that are not as they should be.
bool isForeignNotation(QStringView text)
{
    if (text.contains(u"://") || text.startsWith(u"urn:", Qt::CaseInsensitive) ||
        text.startsWith(u"id.gs1.org/", Qt::CaseInsensitive))
        return true;
    constexpr qsizetype shortestKey = 13;
    const auto firstOther = std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    const qsizetype digits = firstOther - text.begin();
    return beginsWithBracketedNumber(text.trimmed()) ||
           (digits >= shortestKey && beginsWithBracketedNumber(text.mid(digits)) && text.mid(digits).startsWith(u'('));
}

std::optional<std::pair<ReadingKind, std::vector<Element>>> keyReading(const QString &text, const AiTable &table)
{
    constexpr std::array<qsizetype, 4> gtinSizes = {8, 12, 13, 14};
    constexpr qsizetype ssccSize = 18;
    const bool isGtin = std::find(gtinSizes.begin(), gtinSizes.end(), text.size()) != gtinSizes.end();
    if ((!isGtin && text.size() != ssccSize) || !hasValidCheckDigit(text))
        return std::nullopt;
    const AiEntry *entry = table.find(isGtin ? QStringView(u"01") : QStringView(u"00"));
    if (entry == nullptr)
        return std::nullopt;
    return std::pair(isGtin ? ReadingKind::Gtin : ReadingKind::Sscc,
                     std::vector<Element>{{entry, isGtin ? text.rightJustified(14, u'0') : text}});
}

SymbolReading ambiguousOrPlain(const QString &text, const Elements &elements, const AiTable &table)
{
    SymbolReading symbol = plainSymbol(text);
    if (auto key = keyReading(text, table))
        symbol.readings.push_back(std::move(*key));
    // "10D9T" reads as AI 10, and so does every lot that begins with 10: alone that is no reason to ask. A separator,
    // a checked key or digits only are.
    const bool isElementString = elements.error == ScanError::None &&
                                 (hasCheckedKey(elements) || text.contains(groupSeparator) || !symbol.readings.empty());
    if (isElementString)
        symbol.readings.emplace_back(ReadingKind::ElementString, elements.list);
    if (!symbol.readings.empty())
        symbol.kind = ScanKind::Ambiguous;
    return symbol;
}

// A station that takes unprefixed text for element strings must not store a misread one as somebody's lot.
bool isSurelyMeantAsGs1(QStringView text)
{
    constexpr qsizetype gtinElementSize = 16;
    if (text.contains(groupSeparator))
        return true;
    const QStringView ai = text.left(2);
    return (ai == u"00" || ai == u"01" || ai == u"02") && text.size() >= gtinElementSize &&
           isAllDigits(text.left(gtinElementSize));
}

SymbolReading assumedGs1(const QString &text, const Elements &elements, const AiTable &table)
{
    // "4012345123456" is a consistent AI 401, and the GTIN of a loaf.
    const bool isConsistentAlone = isConsistent(elements) && !keyReading(text, table);
    const bool isGs1 = isConsistentAlone || hasCheckedKey(elements) || isSurelyMeantAsGs1(text);
    if (!isGs1)
        return ambiguousOrPlain(text, elements, table);
    SymbolReading symbol;
    symbol.elements = elements;
    return symbol;
}
} // namespace

SymbolReading readUnprefixed(const QString &text, const WedgeSetup &wedge, const AiTable &table)
{
    const Elements elements = readElementString(text, table);
    if (wedge.assumeGs1)
        return assumedGs1(text, elements, table);
    if (wedge.aim != false && hasGarbledIdentifier(text))
        return keyboardLayoutSymbol(text);
    if (wedge.aim == true || isForeignNotation(text))
        return failedSymbol(ScanError::Symbology);
    return ambiguousOrPlain(text, elements, table);
}

} // namespace bm::gs1
