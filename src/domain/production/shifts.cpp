// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/production/shifts.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
constexpr qsizetype longestName = 40;
constexpr int mostShifts = 8;
const QString timeFormat = QStringLiteral("HH:mm");

Error wrong(Reason reason, const QString &words)
{
    return {reason, QStringLiteral("shifts"), words};
}

// Minutes since the day of the plant began.
int minutesInto(const Shifts &shifts, QTime time)
{
    constexpr int day = 24 * 60;
    const int since = shifts.front().start.secsTo(time) / 60;
    return (since + day) % day;
}

Result<Shift> readShift(const QString &words)
{
    const qsizetype blank = words.lastIndexOf(u' ');
    const QTime start = QTime::fromString(words.mid(blank + 1).rightJustified(5, u'0'), timeFormat);
    if (blank < 0 || !start.isValid())
        return wrong(Reason::BadDate, words);
    Shift shift{words.left(blank).simplified(), start};
    if (shift.name.size() > longestName)
        return wrong(Reason::TooLong, shift.name);
    return shift;
}
} // namespace

Shifts usualShifts()
{
    return {
        {QStringLiteral("1"), QTime(6, 0)}, {QStringLiteral("2"), QTime(14, 0)}, {QStringLiteral("3"), QTime(22, 0)}};
}

Result<Shifts> readShifts(const QString &text)
{
    Shifts shifts;
    // Whoever writes lists with the other sign means the same.
    static const QRegularExpression between(QStringLiteral("[,;]"));
    for (const QString &part : text.split(between, Qt::SkipEmptyParts)) {
        const QString words = part.simplified();
        if (words.isEmpty())
            continue;
        BM_TRY_ASSIGN(const Shift shift, readShift(words));
        if (shiftNamed(shifts, shift.name))
            return wrong(Reason::Duplicate, shift.name);
        if (!shifts.empty() && minutesInto(shifts, shift.start) <= minutesInto(shifts, shifts.back().start))
            return wrong(Reason::BadDate, words);
        shifts.push_back(shift);
    }
    if (shifts.empty())
        return wrong(Reason::Required, {});
    if (shifts.size() > mostShifts)
        return wrong(Reason::TooLong, text.simplified());
    return shifts;
}

QString shiftsText(const Shifts &shifts)
{
    QStringList parts;
    for (const Shift &shift : shifts)
        parts << QString(shift.name % u' ' % shift.start.toString(timeFormat));
    return parts.join(QStringLiteral(", "));
}

std::optional<size_t> shiftNamed(const Shifts &shifts, const QString &name)
{
    const auto found = std::find_if(shifts.begin(), shifts.end(), [name = name.simplified()](const Shift &shift) {
        return shift.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == shifts.end() ? std::nullopt : std::optional(size_t(found - shifts.begin()));
}

size_t shiftAt(const Shifts &shifts, QTime time)
{
    const int now = minutesInto(shifts, time);
    size_t at = 0;
    for (size_t i = 0; i < shifts.size(); ++i) {
        if (minutesInto(shifts, shifts[i].start) <= now)
            at = i;
    }
    return at;
}

QDate shiftDay(const Shifts &shifts, const QDateTime &moment)
{
    const QDateTime wall = moment.toLocalTime();
    return wall.time() < shifts.front().start ? wall.date().addDays(-1) : wall.date();
}

QDateTime beginOf(const Shifts &shifts, size_t shift, QDate day)
{
    const QTime start = shifts[shift].start;
    const QDate date = start < shifts.front().start ? day.addDays(1) : day;
    return QDateTime(date, start, Qt::LocalTime).toUTC();
}

} // namespace bm
