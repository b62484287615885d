// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <optional>
#include <vector>

namespace bm
{

// In which order a label writes a date; a day of the year is three digits. The names are these words.
enum class DateOrder {
    YYMMDD,
    DDMMYY,
    MMDDYY,
    YYYYMMDD,
    DDMMYYYY,
    MMDDYYYY,
    MMYY,
    YYMM,
    MMYYYY,
    YYYYMM,
    YDDD,
    YYDDD,
    YYYYDDD
};

const std::vector<DateOrder> &allDateOrders();
QString dateOrderName(DateOrder order);
std::optional<DateOrder> dateOrderFrom(const QString &name);

// The date of a text in that order; nothing: it is none, or not of this century. Digits may stand in groups with
// separators between them, if the groups are those of the order. A month without a day ends on its last day. Two digits
// are the year that GS1 means by them, one digit is the year next to today that ends so: `isPast` not later than it.
std::optional<QDate> dateBy(DateOrder order, const QString &text, const QDate &today, bool isPast = false);

struct DateReading
{
    DateOrder order = DateOrder::YYMMDD;
    QDate date;

    friend bool operator==(const DateReading &, const DateReading &) = default;
};

// All that the text can be. Two readings of one day stay two: the next label tells them apart.
std::vector<DateReading> dateReadings(const QString &text, const QDate &today, bool isPast = false);

} // namespace bm
