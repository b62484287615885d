// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace bm::gs1
{

// The year of two digits, by the sliding window of clause 7.12 around today's year.
int yearOf(int twoDigits, int currentYear);

// YYMMDD; day 00 counts as a date only where a day may be left out.
bool isDate6(QStringView text, bool dayMayBeZero);
bool isDate8(QStringView text, bool dayMayBeZero); // YYYYMMDD
bool isHour(QStringView text);                     // "00".."23"
bool isMinute(QStringView text);                   // "00".."59", and seconds

// The date of a valid YYMMDD; day 00 is the last day of the month.
QDate dateOf(QStringView text, const QDate &today);

} // namespace bm::gs1
