// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <vector>

namespace bm
{

// A part of the plant's day: it begins then and lasts until the next one begins.
struct Shift
{
    QString name;
    QTime start;

    friend bool operator==(const Shift &, const Shift &) = default;
};
// In the order of the day, which begins with the first of them; never empty.
using Shifts = std::vector<Shift>;

// Three of eight hours, from six.
Shifts usualShifts();
// "Early 06:00, Late 14:00, Night 22:00": a name and when it begins, in the order of the day. Errors, all of the field
// "shifts" and with the words that are wrong: Required (none), BadDate (no time, or not later than the one before),
// Duplicate (a name), TooLong.
Result<Shifts> readShifts(const QString &text);
QString shiftsText(const Shifts &shifts);

// By name in any case; no such: nothing.
std::optional<size_t> shiftNamed(const Shifts &shifts, const QString &name);
// The part of the day that a moment on the plant's wall is in.
size_t shiftAt(const Shifts &shifts, QTime time);
// The day of the plant at a moment: what is before the first shift still belongs to the day before.
QDate shiftDay(const Shifts &shifts, const QDateTime &moment);
// When it begins on that day of the plant, in UTC.
QDateTime beginOf(const Shifts &shifts, size_t shift, QDate day);

} // namespace bm
