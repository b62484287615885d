// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace bm
{

// Whether a number format of a workbook shows a day: "yyyy-mm-dd", not "0.00", not "hh:mm", not "[Red]0 \d".
bool isDateFormat(const QString &code);
// Of the formats that every workbook has without saying so.
bool isBuiltInDate(int number);

// The day of a workbook's serial number, YYYY-MM-DD; nothing when there is no such day, as the 29th of February 1900.
std::optional<QString> dayOfSerial(double serial, bool since1904);

// A figure as the spreadsheet shows it to its owner: at most 15 digits, a point, no exponent.
QString plainNumber(double value);

} // namespace bm
