// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tutor/labelpattern.h"

#include <QRegularExpression>
#include <QStringBuilder>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array fieldNames{"lot", "expiry", "bestBefore", "made", "quantity", "item"};

std::optional<LabelMark> markFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([a-zA-Z]+)@(\\d{1,6})\\+(\\d{1,6})(?::([YMD]+))?$"));
    const QRegularExpressionMatch match = form.match(text);
    const auto field = labelFieldFrom(match.captured(1));
    if (!match.hasMatch() || !field)
        return std::nullopt;
    LabelMark mark{*field, match.captured(2).toInt(), match.captured(3).toInt(), dateOrderFrom(match.captured(4))};
    const bool isWhole = mark.order.has_value() != match.captured(4).isEmpty();
    return isWhole ? std::optional(mark) : std::nullopt;
}
} // namespace

const std::vector<LabelField> &allLabelFields()
{
    static const std::vector<LabelField> fields{LabelField::Lot,  LabelField::Expiry,   LabelField::BestBefore,
                                                LabelField::Made, LabelField::Quantity, LabelField::Item};
    return fields;
}

QString labelFieldName(LabelField field)
{
    return QString::fromLatin1(fieldNames.at(size_t(field)));
}

std::optional<LabelField> labelFieldFrom(const QString &name)
{
    const auto found = std::find(fieldNames.begin(), fieldNames.end(), name);
    return found == fieldNames.end() ? std::nullopt : std::optional(LabelField(found - fieldNames.begin()));
}

bool isDateField(LabelField field)
{
    return field == LabelField::Expiry || field == LabelField::BestBefore || field == LabelField::Made;
}

bool agree(const LabelValues &a, const LabelValues &b)
{
    const auto same = [](const QDate &x, const QDate &y) { return !x.isValid() || !y.isValid() || x == y; };
    return a.lot == b.lot && same(a.expiry, b.expiry) && same(a.bestBefore, b.bestBefore) && same(a.made, b.made) &&
           (!a.quantity || !b.quantity || a.quantity == b.quantity);
}

bool isWithin(const LabelValues &values, const LabelValues &other)
{
    const auto is = [](const QDate &x, const QDate &y) { return !x.isValid() || x == y; };
    return values.lot == other.lot && is(values.expiry, other.expiry) && is(values.bestBefore, other.bestBefore) &&
           is(values.made, other.made) && (!values.quantity || values.quantity == other.quantity);
}

QString marksText(const std::vector<LabelMark> &marks)
{
    QStringList words;
    for (const LabelMark &mark : marks) {
        const QString order = mark.order ? u':' % dateOrderName(*mark.order) : QString();
        words << labelFieldName(mark.field) % u'@' % QString::number(mark.start) % u'+' % QString::number(mark.length) %
                     order;
    }
    return words.join(u' ');
}

std::optional<std::vector<LabelMark>> marksFrom(const QString &text)
{
    std::vector<LabelMark> marks;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto mark = markFrom(word);
        if (!mark)
            return std::nullopt;
        marks.push_back(*mark);
    }
    return marks;
}

} // namespace bm
