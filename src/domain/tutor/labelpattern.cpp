// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tutor/labelpattern.h"

#include "domain/tutor/labelchars.h"

#include <QStringBuilder>
#include <algorithm>

namespace bm
{
namespace
{
QString marked(const QString &sample, const LabelMark &mark)
{
    return sample.mid(mark.start, mark.length);
}

std::optional<Quantity> amountOf(QString text)
{
    const auto amount = Quantity::tryFromText(text.replace(u',', u'.'));
    return amount && amount->isPositive() ? std::optional(*amount) : std::nullopt;
}

// True when the field's value is one; it stands in the values then.
bool take(LabelValues &values, const LabelMark &mark, const QString &text, const QDate &today)
{
    const auto date = [&](QDate *day, bool isPast = false) {
        const auto found = mark.order ? dateBy(*mark.order, text, today, isPast) : std::nullopt;
        *day = found.value_or(QDate());
        return found.has_value();
    };
    switch (mark.field) {
    case LabelField::Lot:
        values.lot = text;
        return !text.isEmpty();
    case LabelField::Expiry:
        return date(&values.expiry);
    case LabelField::BestBefore:
        return date(&values.bestBefore);
    case LabelField::Made:
        return date(&values.made, true);
    case LabelField::Quantity:
        values.quantity = amountOf(text);
        return values.quantity.has_value();
    case LabelField::Item:
        values.item = text;
        return true;
    }
    return false;
}

Done placed(const QString &sample, const std::vector<LabelMark> &marks)
{
    qsizetype end = 0;
    std::vector<LabelField> seen;
    for (const LabelMark &mark : marks) {
        const QString name = labelFieldName(mark.field);
        if (mark.length <= 0 || mark.start < 0 || mark.start > sample.size() ||
            mark.length > sample.size() - mark.start)
            return Error{Reason::NotFound, name};
        if (mark.start < end || std::find(seen.begin(), seen.end(), mark.field) != seen.end())
            return Error{Reason::Duplicate, name, marked(sample, mark)};
        end = mark.start + mark.length;
        seen.push_back(mark.field);
    }
    if (std::find(seen.begin(), seen.end(), LabelField::Lot) == seen.end())
        return Error{Reason::Required, labelFieldName(LabelField::Lot)};
    return {};
}

Done valid(const QString &sample, const LabelMark &mark, const QDate &today)
{
    const QString name = labelFieldName(mark.field);
    const QString text = marked(sample, mark);
    if (isDateField(mark.field) && !mark.order)
        return Error{Reason::Required, name, text};
    const bool isCode = mark.field == LabelField::Lot || mark.field == LabelField::Item;
    if (isCode && (isLabelSeparator(text.front()) || isLabelSeparator(text.back())))
        return Error{Reason::UnreadableText, name, text};
    LabelValues values;
    if (!take(values, mark, text, today))
        return Error{isDateField(mark.field) ? Reason::BadDate : Reason::NotANumber, name, text};
    return {};
}
} // namespace

bool LabelPattern::Slot::takes(QChar c) const
{
    switch (is) {
    case Class::Digit:
        return isLabelDigit(c);
    case Class::Letter:
        return isLabelLetter(c);
    case Class::Either:
        return !isLabelSeparator(c);
    case Class::Itself:
        break;
    }
    return c == itself;
}

Result<LabelPattern> LabelPattern::tryFrom(const QString &sample, std::vector<LabelMark> marks, const QDate &today)
{
    std::stable_sort(marks.begin(), marks.end(),
                     [](const LabelMark &a, const LabelMark &b) { return a.start < b.start; });
    BM_TRY(placed(sample, marks));
    for (const LabelMark &mark : marks)
        BM_TRY(valid(sample, mark, today));
    LabelPattern pattern;
    pattern.m_sample = sample;
    pattern.m_marks = std::move(marks);
    pattern.build();
    return pattern;
}

void LabelPattern::build()
{
    qsizetype at = 0;
    for (size_t i = 0; i < m_marks.size(); ++i) {
        addText(at, m_marks[i].start);
        addMark(i);
        at = m_marks[i].start + m_marks[i].length;
    }
    addText(at, m_sample.size());
}

// A letter of the word in front of a mark, whatever separators stand between the two.
bool LabelPattern::isKept(qsizetype position) const
{
    const auto begins = [this](qsizetype at) {
        return std::any_of(m_marks.begin(), m_marks.end(), [at](const LabelMark &mark) { return mark.start == at; });
    };
    const qsizetype size = m_sample.size();
    qsizetype at = position;
    while (at < size && isLabelLetter(m_sample.at(at)) && !begins(at))
        ++at;
    while (at > position && at < size && isLabelSeparator(m_sample.at(at)))
        ++at;
    return at > position && begins(at);
}

std::vector<LabelPattern::Slot> LabelPattern::slotsOf(qsizetype from, qsizetype to, bool asTheyAre) const
{
    std::vector<Slot> result;
    for (qsizetype i = from; i < to; ++i) {
        const QChar c = m_sample.at(i);
        const Class of = asTheyAre || isLabelSeparator(c) ? Class::Itself
                         : isLabelDigit(c)                ? Class::Digit
                                                          : Class::Letter;
        result.push_back({of, c});
    }
    return result;
}

void LabelPattern::addText(qsizetype from, qsizetype to)
{
    if (from == to)
        return;
    Piece piece;
    piece.fixed = slotsOf(from, to, false);
    for (qsizetype i = from; i < to; ++i) {
        Slot &slot = piece.fixed[size_t(i - from)];
        if (slot.is == Class::Letter && isKept(i))
            slot.is = Class::Itself;
    }
    m_pieces.push_back(std::move(piece));
}

// Where it begins is told by a separator, the label's own word or the beginning; where it ends, by a separator that is
// not in it, or the end.
bool LabelPattern::isBounded(const LabelMark &mark) const
{
    const auto isInMark = [this](qsizetype position) {
        return std::any_of(m_marks.begin(), m_marks.end(), [position](const LabelMark &each) {
            return position >= each.start && position < each.start + each.length;
        });
    };
    const qsizetype before = mark.start - 1;
    const qsizetype after = mark.start + mark.length;
    const bool begins = before < 0 || (!isInMark(before) && (isLabelSeparator(m_sample.at(before)) || isKept(before)));
    const bool ends = after >= m_sample.size() || (!isInMark(after) && isLabelSeparator(m_sample.at(after)) &&
                                                   !marked(m_sample, mark).contains(m_sample.at(after)));
    return begins && ends;
}

void LabelPattern::addMark(size_t index)
{
    const LabelMark &mark = m_marks[index];
    const QString text = marked(m_sample, mark);
    Piece piece;
    piece.mark = index;
    piece.isVariable = (mark.field == LabelField::Lot || mark.field == LabelField::Quantity) && isBounded(mark);
    if (!piece.isVariable) {
        piece.fixed = slotsOf(mark.start, mark.start + mark.length, mark.field == LabelField::Item);
    } else {
        const bool hasDigits = std::any_of(text.begin(), text.end(), isLabelDigit);
        const bool hasLetters = std::any_of(text.begin(), text.end(), isLabelLetter);
        piece.variable = hasDigits && hasLetters ? Class::Either : hasDigits ? Class::Digit : Class::Letter;
        std::copy_if(text.begin(), text.end(), std::back_inserter(piece.also), isLabelSeparator);
        piece.longest = std::max(longestLot, text.size());
    }
    m_pieces.push_back(std::move(piece));
}

bool LabelPattern::allows(const Piece &piece, QChar c)
{
    return Slot{piece.variable, c}.takes(c) || piece.also.contains(c);
}

// Where the piece ends that begins there; -1: it is not there.
qsizetype LabelPattern::ends(const Piece &piece, const QString &text, qsizetype from)
{
    if (piece.isVariable) {
        qsizetype end = from;
        while (end < text.size() && allows(piece, text.at(end)))
            ++end;
        const bool isCode = end > from && !isLabelSeparator(text.at(from)) && !isLabelSeparator(text.at(end - 1));
        return isCode && end - from <= piece.longest ? end : -1;
    }
    const qsizetype end = from + qsizetype(piece.fixed.size());
    if (end > text.size())
        return -1;
    for (qsizetype i = from; i < end; ++i) {
        if (!piece.fixed[size_t(i - from)].takes(text.at(i)))
            return -1;
    }
    return end;
}

std::optional<LabelValues> LabelPattern::read(const QString &text, const QDate &today) const
{
    LabelValues values;
    qsizetype at = 0;
    for (const Piece &piece : m_pieces) {
        const qsizetype end = ends(piece, text, at);
        if (end < 0 || (piece.mark && !take(values, m_marks[*piece.mark], text.mid(at, end - at), today)))
            return std::nullopt;
        at = end;
    }
    return at == text.size() ? std::optional(values) : std::nullopt;
}

QString LabelPattern::shapeOf(const Piece &piece) const
{
    const auto letterOf = [](Class is) { return is == Class::Digit ? u'9' : u'A'; };
    QString fixed;
    for (const Slot &slot : piece.fixed)
        fixed += slot.is == Class::Itself ? slot.itself : QChar(letterOf(slot.is));
    if (!piece.mark || m_marks[*piece.mark].field == LabelField::Item)
        return fixed;
    const LabelMark &mark = m_marks[*piece.mark];
    QString form = mark.order ? dateOrderName(*mark.order) : fixed;
    if (piece.isVariable && piece.variable != Class::Either)
        form = QChar(letterOf(piece.variable)) % u"+";
    return u'{' % labelFieldName(mark.field) % (form.isEmpty() ? QString() : u':' % form) % u'}';
}

QString LabelPattern::shape() const
{
    QString shape;
    for (const Piece &piece : m_pieces)
        shape += shapeOf(piece);
    return shape;
}

} // namespace bm
