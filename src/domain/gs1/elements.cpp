// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/elements.h"

namespace bm::gs1
{
namespace
{
constexpr QChar separatorPlaceholder = u'^'; // how people write FNC1; in no GS1 character set

struct Consumed
{
    ScanError error = ScanError::None;
    qsizetype size = 0;
};

// Applies the components to the text from the left, as far as they reach.
Consumed consume(const AiEntry &entry, QStringView text)
{
    if (text.isEmpty())
        return {ScanError::TooShort, 0};
    qsizetype at = 0;
    for (const AiComponent &component : entry.components) {
        const QStringView part = text.mid(at, component.maximum);
        if (part.isEmpty() && component.optional)
            continue;
        if (part.size() < component.minimum)
            return {ScanError::TooShort, at};
        if (const ScanError error = checkCharacters(component.characters, part); error != ScanError::None)
            return {error, at};
        for (const AiCheck wanted : component.checks) {
            if (const ScanError error = check(wanted, part); error != ScanError::None)
                return {error, at};
        }
        at += part.size();
    }
    return {ScanError::None, at};
}
} // namespace

Elements Elements::failed(ScanError error, const AiEntry *entry)
{
    Elements elements;
    elements.error = error;
    elements.errorAi = entry != nullptr ? entry->number.toText() : QString();
    return elements;
}

Elements readElementString(QStringView data, const AiTable &table)
{
    if (data.isEmpty())
        return Elements::failed(ScanError::Empty);
    if (data.contains(separatorPlaceholder))
        return Elements::failed(ScanError::Charset);
    Elements elements;
    qsizetype at = 0;
    while (at < data.size()) {
        const AiEntry *entry = table.findPrefix(data.mid(at));
        if (entry == nullptr)
            return Elements::failed(ScanError::UnknownAi);
        at += entry->number.digits();
        const qsizetype separator = data.indexOf(groupSeparator, at);
        const qsizetype end = separator < 0 ? data.size() : separator;
        const Consumed consumed = consume(*entry, data.mid(at, end - at));
        if (consumed.error != ScanError::None)
            return Elements::failed(consumed.error, entry);
        elements.list.push_back({entry, data.mid(at, consumed.size).toString()});
        at += consumed.size;
        if (entry->needsSeparator && at < end)
            return Elements::failed(ScanError::TooLong, entry);
        if (at == end)
            ++at; // a separator is legal behind every element
    }
    return elements;
}

namespace
{
// Reads one value up to the next bracket that is not escaped; "at" moves behind it.
QString takeBracketedValue(QStringView text, qsizetype *at)
{
    QString value;
    for (; *at < text.size(); ++*at) {
        if (text[*at] != u'(') {
            value += text[*at];
        } else if (value.endsWith(u'\\')) {
            value.back() = u'(';
        } else {
            break;
        }
    }
    return value;
}
} // namespace

Elements readBracketed(QStringView text, const AiTable &table)
{
    Elements elements;
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype close = text.indexOf(u')', at);
        if (text[at] != u'(' || close < 0)
            return Elements::failed(ScanError::Malformed);
        const AiEntry *entry = table.find(text.mid(at + 1, close - at - 1));
        if (entry == nullptr)
            return Elements::failed(ScanError::UnknownAi);
        at = close + 1;
        if (at == text.size())
            return Elements::failed(ScanError::Malformed);
        QString value = takeBracketedValue(text, &at);
        if (const ScanError error = checkWholeLength(*entry, value); error != ScanError::None)
            return Elements::failed(error, entry);
        elements.list.push_back({entry, std::move(value)});
    }
    for (const Element &element : elements.list) {
        if (const ScanError error = checkValue(*element.entry, element.value); error != ScanError::None)
            return Elements::failed(error, element.entry);
    }
    return elements;
}

ScanError checkWholeLength(const AiEntry &entry, QStringView value)
{
    if (value.size() < entry.minimumLength())
        return ScanError::TooShort;
    if (value.size() > entry.maximumLength())
        return ScanError::TooLong;
    return value.contains(separatorPlaceholder) ? ScanError::Charset : ScanError::None;
}

ScanError checkValue(const AiEntry &entry, QStringView value)
{
    const Consumed consumed = consume(entry, value);
    if (consumed.error != ScanError::None)
        return consumed.error;
    return consumed.size < value.size() ? ScanError::TooLong : ScanError::None;
}

} // namespace bm::gs1
