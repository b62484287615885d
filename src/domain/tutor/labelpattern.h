// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "domain/tutor/dateorder.h"

namespace bm
{

// What a part of a label can be.
enum class LabelField { Lot, Expiry, BestBefore, Made, Quantity, Item };

const std::vector<LabelField> &allLabelFields();
// lot, expiry, bestBefore, made, quantity, item: as in marksText() and in the field of an error.
QString labelFieldName(LabelField field);
std::optional<LabelField> labelFieldFrom(const QString &name);
bool isDateField(LabelField field);

// These characters of the sample are that field.
struct LabelMark
{
    LabelField field = LabelField::Lot;
    qsizetype start = 0;
    qsizetype length = 0;
    std::optional<DateOrder> order; // of a date

    friend bool operator==(const LabelMark &, const LabelMark &) = default;
};

// As it is kept: "lot@1+9 expiry@11+4:MMYY".
QString marksText(const std::vector<LabelMark> &marks);
// Nothing: it is no such text.
std::optional<std::vector<LabelMark>> marksFrom(const QString &text);

// What a label says. What its pattern has no mark for stays empty.
struct LabelValues
{
    QString lot;
    QDate expiry;
    QDate bestBefore;
    QDate made;
    std::optional<Quantity> quantity;
    QString item;

    friend bool operator==(const LabelValues &, const LabelValues &) = default;
};

// Nothing that both say is different.
bool agree(const LabelValues &a, const LabelValues &b);
// The other says all of this, too.
bool isWithin(const LabelValues &values, const LabelValues &other);

// How a supplier writes its labels, learnt from one of them and from what a person marked on it. Another label is read
// by it when it is built in the same way:
// - outside of the marks a digit stands for any digit, a letter for any letter, all else for itself; a word in front of
//   a mark (LOT, EXP) is the label's own and stays as it is;
// - an item code is that of the sample; a date has its digits and separators where the sample has them;
// - a lot or a quantity may be longer or shorter where a separator or the end of the label says where it ends, else it
//   has the sample's characters, class by class.
// So a label is read in one way only, or not at all.
class LabelPattern
{
public:
    // No lot is as long as this, unless the sample's is.
    static constexpr qsizetype longestLot = 20;

    // Errors, in the field's name: Required (lot: none is marked; a date's order), TooLong or NotFound (a mark is
    // outside of the sample or empty), Duplicate (marked twice, or over another mark), BadDate, NotANumber (quantity),
    // UnreadableText (lot or item begins or ends with a separator).
    static Result<LabelPattern> tryFrom(const QString &sample, std::vector<LabelMark> marks, const QDate &today);

    // All marked fields, each valid; else nothing.
    std::optional<LabelValues> read(const QString &text, const QDate &today) const;

    const QString &sample() const { return m_sample; }
    const std::vector<LabelMark> &marks() const { return m_marks; } // in the label's order
    // "AAA|{expiry:YYYYMMDD}|LOT{lot:9+}": what is any digit is 9, any letter A; in {} what is marked, with its form:
    // of any length 9+ or A+, or both digits and letters where it says none.
    QString shape() const;

private:
    enum class Class { Digit, Letter, Either, Itself };
    struct Slot
    {
        Class is = Class::Itself;
        QChar itself;
        bool takes(QChar c) const;
    };
    // Fixed characters, or one part of variable length that a separator or the end of the label ends.
    struct Piece
    {
        std::optional<size_t> mark;
        std::vector<Slot> fixed;
        bool isVariable = false;
        Class variable = Class::Either;
        QString also; // separators within it
        qsizetype longest = 0;
    };

    LabelPattern() = default;
    void build();
    std::vector<Slot> slotsOf(qsizetype from, qsizetype to, bool asTheyAre) const;
    void addText(qsizetype from, qsizetype to);
    void addMark(size_t index);
    bool isBounded(const LabelMark &mark) const;
    bool isKept(qsizetype position) const;
    QString shapeOf(const Piece &piece) const;
    static bool allows(const Piece &piece, QChar c);
    static qsizetype ends(const Piece &piece, const QString &text, qsizetype from);

    QString m_sample;
    std::vector<LabelMark> m_marks;
    std::vector<Piece> m_pieces;
};

} // namespace bm
