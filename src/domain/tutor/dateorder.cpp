// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tutor/dateorder.h"

#include "domain/gs1/dates.h"
#include "domain/tutor/labelchars.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array names{"YYMMDD", "DDMMYY", "MMDDYY", "YYYYMMDD", "DDMMYYYY", "MMDDYYYY", "MMYY",
                           "YYMM",   "MMYYYY", "YYYYMM", "YDDD",     "YYDDD",    "YYYYDDD"};
constexpr int firstYear = 2000;
constexpr int lastYear = 2099;

// How long the runs are: of letters that are the same in an order, of digits in a text.
template <typename Together>
std::vector<qsizetype> runsOf(const QString &text, Together together)
{
    std::vector<qsizetype> runs;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!together(text.at(i), text.at(i)))
            continue;
        const bool goesOn = i > 0 && together(text.at(i - 1), text.at(i));
        if (!goesOn)
            runs.push_back(0);
        ++runs.back();
    }
    return runs;
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), isLabelDigit);
    return digits;
}

// The digits stand in one piece or in the pieces of the order, and nothing but separators stands between them.
bool fits(const QString &order, const QString &text)
{
    if (text.isEmpty() || !isLabelDigit(text.front()) || !isLabelDigit(text.back()) ||
        std::any_of(text.begin(), text.end(), isLabelLetter) || digitsOf(text).size() != order.size())
        return false;
    const auto groups = runsOf(text, [](QChar a, QChar b) { return isLabelDigit(a) && isLabelDigit(b); });
    return groups.size() == 1 || groups == runsOf(order, [](QChar a, QChar b) { return a == b; });
}

QString part(const QString &order, const QString &digits, QChar letter)
{
    QString found;
    for (qsizetype i = 0; i < order.size(); ++i) {
        if (order.at(i) == letter)
            found += digits.at(i);
    }
    return found;
}

int yearBy(const QString &digits, const QDate &today, bool isPast)
{
    if (digits.size() == 4)
        return digits.toInt();
    if (digits.size() == 2)
        return gs1::yearOf(digits.toInt(), today.year());
    const int latest = today.year() + (isPast ? 0 : 5);
    return latest - (latest - digits.toInt()) % 10;
}
} // namespace

const std::vector<DateOrder> &allDateOrders()
{
    static const std::vector<DateOrder> orders = [] {
        std::vector<DateOrder> all;
        for (size_t i = 0; i < names.size(); ++i)
            all.push_back(DateOrder(i));
        return all;
    }();
    return orders;
}

QString dateOrderName(DateOrder order)
{
    return QString::fromLatin1(names.at(size_t(order)));
}

std::optional<DateOrder> dateOrderFrom(const QString &name)
{
    const auto found = std::find(names.begin(), names.end(), name.trimmed().toUpper());
    return found == names.end() ? std::nullopt : std::optional(DateOrder(found - names.begin()));
}

std::optional<QDate> dateBy(DateOrder order, const QString &text, const QDate &today, bool isPast)
{
    const QString letters = dateOrderName(order);
    if (!fits(letters, text))
        return std::nullopt;
    const QString digits = digitsOf(text);
    const int year = yearBy(part(letters, digits, u'Y'), today, isPast);
    if (year < firstYear || year > lastYear)
        return std::nullopt;
    const QString month = part(letters, digits, u'M');
    const QString day = part(letters, digits, u'D');
    if (month.isEmpty()) {
        const bool isThere = day.toInt() >= 1 && day.toInt() <= QDate(year, 1, 1).daysInYear();
        return isThere ? std::optional(QDate(year, 1, 1).addDays(day.toInt() - 1)) : std::nullopt;
    }
    const QDate first(year, month.toInt(), 1);
    if (!first.isValid())
        return std::nullopt;
    const QDate date(year, month.toInt(), day.isEmpty() ? first.daysInMonth() : day.toInt());
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::vector<DateReading> dateReadings(const QString &text, const QDate &today, bool isPast)
{
    std::vector<DateReading> readings;
    for (const DateOrder order : allDateOrders()) {
        if (const auto date = dateBy(order, text, today, isPast))
            readings.push_back({order, *date});
    }
    return readings;
}

} // namespace bm
