// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tables/cellformats.h"

#include <QDate>
#include <cmath>

namespace bm
{
namespace
{
// Without what is in quotes, in brackets or behind a backslash, and only the first of several sections.
QString bareCode(const QString &code)
{
    QString bare;
    QChar closing;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar sign = code[i];
        if (!closing.isNull()) {
            closing = sign == closing ? QChar() : closing;
        } else if (sign == u'"') {
            closing = u'"';
        } else if (sign == u'[') {
            closing = u']';
        } else if (sign == u'\\' || sign == u'_' || sign == u'*') {
            ++i;
        } else if (sign == u';') {
            break;
        } else {
            bare += sign.toLower();
        }
    }
    return bare;
}
} // namespace

bool isDateFormat(const QString &code)
{
    const QString bare = bareCode(code);
    if (bare.contains(u"general"))
        return false;
    const bool hasTime = bare.contains(u'h') || bare.contains(u's');
    return bare.contains(u'y') || bare.contains(u'd') || (bare.contains(u'm') && !hasTime);
}

bool isBuiltInDate(int number)
{
    return (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 31) || number == 36 ||
           (number >= 50 && number <= 54) || number == 57 || number == 58;
}

std::optional<QString> dayOfSerial(double serial, bool since1904)
{
    constexpr double last = 2'958'465; // 9999-12-31
    if (!(serial >= 0) || serial >= last + 1)
        return std::nullopt;
    const auto days = qint64(std::floor(serial));
    if (since1904)
        return QDate(1904, 1, 1).addDays(days).toString(Qt::ISODate);
    // Lotus 1-2-3 took 1900 for a leap year, and everybody after it does.
    if (days == 0 || days == 60)
        return std::nullopt;
    return QDate(1899, 12, days < 60 ? 31 : 30).addDays(days).toString(Qt::ISODate);
}

// A workbook keeps figures as doubles and shows fifteen digits of them: those are what the person typed.
QString plainNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    const QString shortest = QString::number(value, 'g', 15);
    if (!shortest.contains(u'e'))
        return shortest;
    QString plain = QString::number(shortest.toDouble(), 'f', std::abs(value) < 1 ? 20 : 0);
    while (plain.contains(u'.') && (plain.endsWith(u'0') || plain.endsWith(u'.')))
        plain.chop(1);
    return plain;
}

} // namespace bm
