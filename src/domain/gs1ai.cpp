// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1ai.h"

#include "domain/gs1/aisource.h"

#include <algorithm>

namespace bm::gs1
{
namespace
{
constexpr int placesOfANumber = 4;

constexpr int powerOfTen(int exponent)
{
    int power = 1;
    for (; exponent > 0; --exponent)
        power *= 10;
    return power;
}

// Two entries that cannot stand beside each other; the one of a file is to blame.
Error clash(const AiEntry &entry, const std::vector<AiEntry> &entries)
{
    int line = entry.line;
    for (const AiEntry &other : entries) {
        if (line == 0 && other.number.aligned() / 100 == entry.number.aligned() / 100)
            line = other.line;
    }
    const QString number = entry.number.toText();
    return {Reason::Corrupt, {}, line == 0 ? number : QStringLiteral("%1: %2").arg(line).arg(number)};
}

// What stands behind the key must be a selection of one alternative, in its order.
bool isOrderedSelection(const std::vector<AiNumber> &path, const std::vector<AiNumber> &alternative)
{
    auto place = alternative.begin();
    for (size_t i = 1; i < path.size(); ++i) {
        place = std::find(place, alternative.end(), path[i]);
        if (place == alternative.end())
            return false;
        ++place;
    }
    return true;
}
} // namespace

std::optional<AiNumber> AiNumber::fromDigits(QStringView text)
{
    if (text.size() < 2 || text.size() > placesOfANumber || !isAllDigits(text))
        return std::nullopt;
    int number = 0;
    for (const QChar c : text)
        number = number * 10 + (c.unicode() - u'0');
    const int digits = static_cast<int>(text.size());
    return AiNumber(static_cast<qint16>(number * powerOfTen(placesOfANumber - digits)), static_cast<qint8>(digits));
}

QString AiNumber::toText() const
{
    return QString::number(m_aligned).rightJustified(placesOfANumber, u'0').left(m_digits);
}

std::optional<AiPattern> AiPattern::fromText(QStringView text)
{
    QStringView fixed = text;
    while (fixed.endsWith(u'n'))
        fixed.chop(1);
    const auto number = AiNumber::fromDigits(fixed);
    if (!number || text.size() > placesOfANumber)
        return std::nullopt;
    AiPattern pattern;
    pattern.m_fixed = *number;
    pattern.m_digits = static_cast<qint8>(text.size());
    return pattern;
}

bool AiPattern::matches(AiNumber number) const
{
    const int open = powerOfTen(placesOfANumber - m_fixed.digits());
    return number.digits() == m_digits && number.aligned() / open == m_fixed.aligned() / open;
}

int AiEntry::minimumLength() const
{
    int sum = 0;
    for (const AiComponent &component : components)
        sum += component.optional ? 0 : component.minimum;
    return sum;
}

int AiEntry::maximumLength() const
{
    int sum = 0;
    for (const AiComponent &component : components)
        sum += component.maximum;
    return sum;
}

const AiTable &AiTable::builtIn()
{
    static const AiTable table = [] {
        Result<AiTable> read = fromEntries(readOwnRows(builtInRows()).valueOr({}));
        return read ? std::move(read).value() : AiTable();
    }();
    return table;
}

Result<AiTable> AiTable::fromDictionary(const QString &text)
{
    BM_TRY_ASSIGN(std::vector<AiEntry> entries, readDictionary(text));
    return fromEntries(std::move(entries));
}

Result<AiTable> AiTable::extendedBy(const QString &text) const
{
    BM_TRY_ASSIGN(std::vector<AiEntry> entries, readDictionary(text));
    const auto known = [&](AiNumber number) {
        return std::any_of(entries.begin(), entries.end(), [&](const AiEntry &e) { return e.number == number; });
    };
    std::vector<AiEntry> merged;
    std::copy_if(m_entries.begin(), m_entries.end(), std::back_inserter(merged),
                 [&](const AiEntry &entry) { return !known(entry.number); });
    std::move(entries.begin(), entries.end(), std::back_inserter(merged));
    return fromEntries(std::move(merged));
}

Result<AiTable> AiTable::fromEntries(std::vector<AiEntry> entries)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const AiEntry &a, const AiEntry &b) { return a.number < b.number; });
    AiTable table;
    for (const AiEntry &entry : entries) {
        qint8 &digits = table.m_digitsByStart[static_cast<size_t>(entry.number.aligned() / 100)];
        qint16 &place = table.m_index[static_cast<size_t>(entry.number.aligned())];
        // Reading without separators works because the first two digits tell how long the AI is.
        if (place != 0 || (digits != 0 && digits != entry.number.digits()))
            return clash(entry, entries);
        digits = static_cast<qint8>(entry.number.digits());
        place = static_cast<qint16>(&entry - entries.data() + 1);
    }
    table.m_entries = std::move(entries);
    return table;
}

const AiEntry *AiTable::find(AiNumber number) const
{
    const qint16 place = m_index[static_cast<size_t>(number.aligned())];
    if (place == 0)
        return nullptr;
    const AiEntry &entry = m_entries[static_cast<size_t>(place - 1)];
    return entry.number == number ? &entry : nullptr;
}

const AiEntry *AiTable::find(QStringView digits) const
{
    const auto number = AiNumber::fromDigits(digits);
    return number ? find(*number) : nullptr;
}

const AiEntry *AiTable::findPrefix(QStringView text) const
{
    const auto start = AiNumber::fromDigits(text.left(2));
    return start ? find(text.left(m_digitsByStart[static_cast<size_t>(start->aligned() / 100)])) : nullptr;
}

bool AiTable::isLinkPath(const std::vector<AiNumber> &path) const
{
    const AiEntry *key = path.empty() ? nullptr : find(path.front());
    if (key == nullptr || !key->linkKey)
        return false;
    if (path.size() == 1)
        return true;
    return std::any_of(key->linkQualifiers.begin(), key->linkQualifiers.end(),
                       [&](const auto &alternative) { return isOrderedSelection(path, alternative); });
}

} // namespace bm::gs1
