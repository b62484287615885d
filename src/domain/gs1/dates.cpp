// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/dates.h"

#include "domain/gs1/checks.h"

namespace bm::gs1
{
namespace
{
bool isDay(int year, int month, int day, bool dayMayBeZero)
{
    if (month < 1 || month > 12)
        return false;
    return (day == 0 && dayMayBeZero) || (day >= 1 && day <= QDate(year, month, 1).daysInMonth());
}

bool isTwoDigitsUpTo(QStringView text, int maximum)
{
    return text.size() == 2 && isAllDigits(text) && text.toInt() <= maximum;
}
} // namespace

int yearOf(int twoDigits, int currentYear)
{
    const int century = currentYear / 100 * 100;
    const int difference = twoDigits - currentYear % 100;
    if (difference >= 51)
        return century - 100 + twoDigits;
    if (difference <= -50)
        return century + 100 + twoDigits;
    return century + twoDigits;
}

bool isDate6(QStringView text, bool dayMayBeZero)
{
    // 1900 and 2100 have no 29th of February, 2000 has; no two-digit year near today means one of the others.
    return text.size() == 6 && isAllDigits(text) &&
           isDay(2000 + text.left(2).toInt(), text.mid(2, 2).toInt(), text.mid(4, 2).toInt(), dayMayBeZero);
}

bool isDate8(QStringView text, bool dayMayBeZero)
{
    return text.size() == 8 && isAllDigits(text) && text.left(4) != u"0000" &&
           isDay(text.left(4).toInt(), text.mid(4, 2).toInt(), text.mid(6, 2).toInt(), dayMayBeZero);
}

bool isHour(QStringView text)
{
    return isTwoDigitsUpTo(text, 23);
}

bool isMinute(QStringView text)
{
    return isTwoDigitsUpTo(text, 59);
}

QDate dateOf(QStringView text, const QDate &today)
{
    const QDate month(yearOf(text.left(2).toInt(), today.year()), text.mid(2, 2).toInt(), 1);
    const int day = text.mid(4, 2).toInt();
    return QDate(month.year(), month.month(), day == 0 ? month.daysInMonth() : day);
}

} // namespace bm::gs1
