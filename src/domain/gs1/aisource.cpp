// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/aisource.h"

#include <QList>
#include <QStringBuilder>

namespace bm::gs1
{
namespace
{
constexpr int longestComponent = 99;
constexpr int longestQuote = 60;

// One row of either file, taken apart but not yet understood.
struct Row
{
    QStringView numbers;
    bool predefined = false;
    bool linkAttribute = false;
    QList<QStringView> components;
    QList<QStringView> needs;
    QList<QStringView> excludes;
    bool linkKey = false;
    QStringView linkQualifiers;
    QStringView title;
};

Error corrupt(QStringView what)
{
    return Error{Reason::Corrupt, {}, what.toString()};
}

std::optional<CharacterSet> characterSet(QChar letter)
{
    switch (letter.unicode()) {
    case u'N':
        return CharacterSet::Digits;
    case u'X':
        return CharacterSet::Gs1;
    case u'Y':
        return CharacterSet::Part;
    case u'Z':
        return CharacterSet::Base64Url;
    default:
        return std::nullopt;
    }
}

bool readLength(QStringView text, AiComponent *component)
{
    const bool open = text.startsWith(u"..");
    bool isNumber = false;
    component->maximum = (open ? text.mid(2) : text).toInt(&isNumber);
    component->minimum = open ? 1 : component->maximum;
    return isNumber && component->maximum >= 1 && component->maximum <= longestComponent;
}

// "N13,csum,gcppos1" or "[X..17]" or "[N3],iso3166".
Result<AiComponent> readComponent(QStringView text)
{
    const QList<QStringView> parts = text.split(u',');
    QStringView shape = parts.front();
    AiComponent component;
    component.optional = shape.startsWith(u'[') && shape.endsWith(u']');
    if (component.optional)
        shape = shape.mid(1, shape.size() - 2);
    const auto characters = shape.isEmpty() ? std::nullopt : characterSet(shape.front());
    if (!characters || !readLength(shape.mid(1), &component))
        return corrupt(text);
    component.characters = *characters;
    for (const QStringView name : parts.mid(1)) {
        if (const auto check = checkNamed(name))
            component.checks.push_back(*check);
    }
    return component;
}

// "01+21,02": 01 together with 21, or 02.
Result<AiNeed> readNeed(QStringView text)
{
    AiNeed need;
    for (const QStringView choice : text.split(u',')) {
        std::vector<AiPattern> together;
        for (const QStringView one : choice.split(u'+')) {
            const auto pattern = AiPattern::fromText(one);
            if (!pattern)
                return corrupt(text);
            together.push_back(*pattern);
        }
        need.push_back(std::move(together));
    }
    return need;
}

Done addExcludes(QStringView text, AiEntry *entry)
{
    for (const QStringView one : text.split(u',')) {
        const auto pattern = AiPattern::fromText(one);
        if (!pattern)
            return corrupt(text);
        entry->excludes.push_back(*pattern);
    }
    return {};
}

// "22,10,21|235": two alternatives.
Done addQualifiers(QStringView text, AiEntry *entry)
{
    for (const QStringView alternative : text.split(u'|')) {
        std::vector<AiNumber> ordered;
        for (const QStringView one : alternative.split(u',')) {
            const auto number = AiNumber::fromDigits(one);
            if (!number)
                return corrupt(text);
            ordered.push_back(*number);
        }
        entry->linkQualifiers.push_back(std::move(ordered));
    }
    return {};
}

Result<AiEntry> entryOf(const Row &row)
{
    AiEntry entry;
    entry.needsSeparator = !row.predefined;
    entry.linkAttribute = row.linkAttribute;
    entry.linkKey = row.linkKey;
    entry.title = row.title.toString();
    for (const QStringView text : row.components) {
        BM_TRY_ASSIGN(AiComponent component, readComponent(text));
        entry.components.push_back(std::move(component));
    }
    if (entry.components.empty())
        return corrupt(row.numbers);
    for (const QStringView text : row.needs) {
        BM_TRY_ASSIGN(AiNeed need, readNeed(text));
        entry.needs.push_back(std::move(need));
    }
    for (const QStringView text : row.excludes)
        BM_TRY(addExcludes(text, &entry));
    if (!row.linkQualifiers.isEmpty())
        BM_TRY(addQualifiers(row.linkQualifiers, &entry));
    return entry;
}

// A row may stand for a range: "3100-3105".
Done addRow(const Row &row, std::vector<AiEntry> *entries)
{
    const qsizetype dash = row.numbers.indexOf(u'-');
    const QStringView first = dash < 0 ? row.numbers : row.numbers.left(dash);
    const QStringView last = dash < 0 ? row.numbers : row.numbers.mid(dash + 1);
    const int end = last.toInt();
    if (!AiNumber::fromDigits(first) || !AiNumber::fromDigits(last) || first.size() != last.size() ||
        first.toInt() > end)
        return corrupt(row.numbers);
    BM_TRY_ASSIGN(AiEntry entry, entryOf(row));
    for (int number = first.toInt(); number <= end; ++number) {
        entry.number = AiNumber::fromDigits(QString::number(number).rightJustified(first.size(), u'0')).value();
        entries->push_back(entry);
    }
    return {};
}

QList<QStringView> words(QStringView text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

Result<Row> ownRow(QStringView line)
{
    const QList<QStringView> columns = line.split(u';');
    if (columns.size() != 7)
        return corrupt(line);
    Row row;
    row.numbers = columns[0];
    row.predefined = columns[1].contains(u'p');
    row.linkAttribute = columns[1].contains(u'a');
    row.components = words(columns[2]);
    row.needs = words(columns[3]);
    row.excludes = words(columns[4]);
    row.linkKey = columns[5].startsWith(u"key");
    row.linkQualifiers = columns[5].mid(4);
    row.title = columns[6];
    return row;
}

bool isFlags(QStringView word)
{
    return !word.isEmpty() && !word.front().isLetterOrNumber() && word.front() != u'[';
}

void takeAttribute(QStringView word, Row *row)
{
    if (word.startsWith(u"req="))
        row->needs.append(word.mid(4));
    else if (word.startsWith(u"ex="))
        row->excludes.append(word.mid(3));
    else if (word == u"dlpkey" || word.startsWith(u"dlpkey=")) {
        row->linkKey = true;
        row->linkQualifiers = word.mid(7);
    } else if (word.startsWith(u'[') || (word.size() > 1 && characterSet(word.front()) && !word.contains(u'=')))
        row->components.append(word);
}

Row dictionaryRow(QStringView line)
{
    const qsizetype hash = line.indexOf(u'#');
    QList<QStringView> rest = words(hash < 0 ? line : line.left(hash));
    Row row;
    row.title = hash < 0 ? QStringView() : line.mid(hash + 1).trimmed();
    row.numbers = rest.takeFirst();
    if (!rest.isEmpty() && isFlags(rest.front())) {
        const QStringView flags = rest.takeFirst();
        row.predefined = flags.contains(u'*');
        row.linkAttribute = flags.contains(u'?');
    }
    for (const QStringView word : rest)
        takeAttribute(word, &row);
    return row;
}
} // namespace

Result<std::vector<AiEntry>> readOwnRows(QStringView rows)
{
    std::vector<AiEntry> entries;
    for (const QStringView line : rows.split(u'\n', Qt::SkipEmptyParts)) {
        BM_TRY_ASSIGN(const Row row, ownRow(line));
        BM_TRY(addRow(row, &entries));
    }
    return entries;
}

Result<std::vector<AiEntry>> readDictionary(QStringView text)
{
    std::vector<AiEntry> entries;
    const QString oneBlank = text.toString().replace(u'\t', u' ').remove(u'\r');
    int number = 0;
    size_t numbered = 0;
    for (const QStringView whole : QStringView(oneBlank).split(u'\n')) {
        ++number;
        const QStringView line = whole.trimmed();
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        if (const Done added = addRow(dictionaryRow(line), &entries); !added)
            return corrupt(QString(QString::number(number) % u": " % line.left(longestQuote)));
        for (; numbered < entries.size(); ++numbered)
            entries[numbered].line = number;
    }
    if (entries.empty())
        return Error{Reason::EmptyFile};
    return entries;
}

} // namespace bm::gs1
