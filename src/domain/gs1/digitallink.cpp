// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/digitallink.h"

#include <QList>

#include <algorithm>

namespace bm::gs1
{
namespace
{
struct Link
{
    QStringView host;
    QStringView path; // from its first slash
    QStringView query;
};

// One "/AI/value" or "AI=value", the value still encoded.
struct Pair
{
    const AiEntry *entry = nullptr;
    QStringView value;
};

constexpr QStringView schemes[] = {u"https://", u"http://", u"HTTPS://", u"HTTP://"};

Link takeApart(QStringView text)
{
    for (const QStringView scheme : schemes) {
        if (text.startsWith(scheme)) {
            text = text.mid(scheme.size());
            break;
        }
    }
    Link link;
    const qsizetype slash = text.indexOf(u'/');
    link.host = slash < 0 ? text : text.left(slash);
    QStringView rest = slash < 0 ? QStringView() : text.mid(slash);
    if (const qsizetype fragment = rest.indexOf(u'#'); fragment >= 0)
        rest = rest.left(fragment);
    const qsizetype question = rest.indexOf(u'?');
    link.path = question < 0 ? rest : rest.left(question);
    link.query = question < 0 ? QStringView() : rest.mid(question + 1);
    return link;
}

// From the right end of the path: pairs as long as they begin with an AI, up to the first key.
std::vector<Pair> pathPairs(QStringView path, const AiTable &table)
{
    std::vector<Pair> pairs;
    while (true) {
        const qsizetype valueSlash = path.lastIndexOf(u'/');
        const qsizetype aiSlash = valueSlash < 1 ? -1 : path.left(valueSlash).lastIndexOf(u'/');
        if (aiSlash < 0)
            return {};
        const AiEntry *entry = table.find(path.mid(aiSlash + 1, valueSlash - aiSlash - 1));
        if (entry == nullptr)
            return {};
        pairs.insert(pairs.begin(), {entry, path.mid(valueSlash + 1)});
        if (entry->linkKey)
            return pairs;
        path = path.left(aiSlash);
    }
}

bool isUriText(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ||
               QStringView(u"-._~:/?#[]@!$&'()*+,;=%").contains(c);
    });
}

bool isHost(QStringView host)
{
    return !host.isEmpty() && std::none_of(host.begin(), host.end(),
                                           [](QChar c) { return QStringView(u"_~?#@!$&'()*+,;=%").contains(c); });
}

int hexValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    const char16_t lower = u | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

// One character per byte, so that what is not ASCII is found out by the character set. A percent sign that begins no
// two hexadecimal digits is itself.
QString decoded(QStringView text, bool plusIsBlank)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const bool escaped =
            text[at] == u'%' && at + 2 < text.size() && hexValue(text[at + 1]) >= 0 && hexValue(text[at + 2]) >= 0;
        if (escaped) {
            out += QChar(static_cast<char16_t>(hexValue(text[at + 1]) * 16 + hexValue(text[at + 2])));
            at += 2;
        } else {
            out += plusIsBlank && text[at] == u'+' ? QChar(u' ') : text[at];
        }
    }
    return out;
}

// The shorter GTINs are written without their zeros in a query only.
QString paddedGtin(const QString &value)
{
    const bool isShortGtin = value.size() == 8 || value.size() == 12 || value.size() == 13;
    return isShortGtin ? value.rightJustified(14, u'0') : value;
}

ScanError append(const Pair &pair, bool inQuery, Elements *elements)
{
    QString value = decoded(pair.value, inQuery);
    if (value.contains(QChar(u'\0')))
        return ScanError::Charset;
    if (inQuery && pair.entry->number.aligned() == 100)
        value = paddedGtin(value);
    if (const ScanError error = checkWholeLength(*pair.entry, value); error != ScanError::None)
        return error;
    elements->list.push_back({pair.entry, std::move(value)});
    return ScanError::None;
}

Elements readPath(const std::vector<Pair> &pairs)
{
    Elements elements;
    for (const Pair &pair : pairs) {
        if (const ScanError error = append(pair, false, &elements); error != ScanError::None)
            return Elements::failed(error, pair.entry);
    }
    return elements;
}

// A parameter whose name is no number is somebody else's and left alone.
Elements readQuery(QStringView query, const AiTable &table, Elements elements)
{
    for (const QStringView parameter : query.split(u'&', Qt::SkipEmptyParts)) {
        const qsizetype equals = parameter.indexOf(u'=');
        const QStringView name = parameter.left(std::max<qsizetype>(equals, 0));
        if (equals < 1 || !isAllDigits(name))
            continue;
        const Pair pair{table.find(name), parameter.mid(equals + 1)};
        if (pair.entry == nullptr)
            return Elements::failed(ScanError::UnknownAi);
        if (const ScanError error = append(pair, true, &elements); error != ScanError::None)
            return Elements::failed(error, pair.entry);
    }
    return elements;
}

bool belongsInPath(AiNumber number, const std::vector<AiNumber> &path, const AiTable &table)
{
    for (auto at = path.begin() + 1; at <= path.end(); ++at) {
        std::vector<AiNumber> longer(path.begin(), at);
        longer.push_back(number);
        longer.insert(longer.end(), at, path.end());
        if (table.isLinkPath(longer))
            return true;
    }
    return false;
}

// Key, qualifiers and attributes stand where the Digital Link standard wants them.
Elements checkStructure(Elements elements, size_t pathSize, const AiTable &table)
{
    std::vector<AiNumber> path;
    for (size_t i = 0; i < pathSize; ++i)
        path.push_back(elements.list[i].entry->number);
    if (!table.isLinkPath(path))
        return Elements::failed(ScanError::Dl);
    for (auto at = elements.list.begin() + static_cast<std::ptrdiff_t>(pathSize); at != elements.list.end(); ++at) {
        const AiNumber number = at->entry->number;
        const bool isDuplicate =
            std::any_of(elements.list.begin(), at, [&](const Element &e) { return e.entry->number == number; });
        if (isDuplicate || !at->entry->linkAttribute || belongsInPath(number, path, table))
            return Elements::failed(ScanError::Dl, at->entry);
    }
    return elements;
}

// GS1's own resolver serves nothing but Digital Links.
bool isGs1Host(QStringView host)
{
    return host.compare(u"id.gs1.org", Qt::CaseInsensitive) == 0;
}

// ".../2026/01/news" holds an AI that begins a path, but nothing that anybody would call a key.
bool looksLikeKey(const AiEntry *entry, QStringView value)
{
    constexpr qsizetype shortestNumericKey = 6;
    constexpr qsizetype shortestCompanyPrefix = 4;
    if (entry == nullptr || !entry->linkKey)
        return false;
    const bool isNumeric = entry->components.front().characters == CharacterSet::Digits;
    const qsizetype needed = isNumeric ? shortestNumericKey : shortestCompanyPrefix;
    return value.size() >= needed && isAllDigits(value.left(needed));
}
} // namespace

bool isWebLink(QStringView text)
{
    return std::any_of(std::begin(schemes), std::end(schemes),
                       [&](QStringView scheme) { return text.startsWith(scheme); });
}

bool isOrdinaryWebLink(QStringView text, const AiTable &table)
{
    const Link link = takeApart(text);
    if (isGs1Host(link.host))
        return false;
    const QList<QStringView> segments = link.path.split(u'/');
    for (qsizetype i = 0; i + 1 < segments.size(); ++i) {
        if (looksLikeKey(table.find(segments[i]), segments[i + 1]))
            return false;
    }
    return true;
}

Elements readDigitalLink(QStringView text, const AiTable &table)
{
    if (!isUriText(text))
        return Elements::failed(ScanError::Charset);
    const Link link = takeApart(text);
    if (!isHost(link.host) || link.path.isEmpty())
        return Elements::failed(ScanError::Dl);
    const std::vector<Pair> pairs = pathPairs(link.path, table);
    if (pairs.empty())
        return Elements::failed(ScanError::Dl);
    Elements elements = readPath(pairs);
    if (elements.error == ScanError::None)
        elements = readQuery(link.query, table, std::move(elements));
    if (elements.error == ScanError::None)
        elements = checkStructure(std::move(elements), pairs.size(), table);
    for (const Element &element : std::as_const(elements.list)) {
        if (const ScanError error = checkValue(*element.entry, element.value); error != ScanError::None)
            return Elements::failed(error, element.entry);
    }
    return elements;
}

} // namespace bm::gs1
