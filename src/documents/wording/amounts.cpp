// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/amounts.h"

#include <QLocale>
#include <QRegularExpression>
#include <QStringBuilder>

namespace bm
{
namespace
{

bool isForPrograms()
{
    return QLocale().language() == QLocale::C;
}

QString decimals(const QString &whole, QString fraction)
{
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return fraction.isEmpty() ? whole : QString(whole % QLocale().decimalPoint() % fraction);
}

} // namespace

QString asRead(Quantity quantity)
{
    const QString exact = quantity.toText();
    return isForPrograms() ? exact : decimals(exact.section(u'.', 0, 0), exact.section(u'.', 1));
}

QString asRead(Quantity quantity, const QString &unit)
{
    return unit.isEmpty() ? asRead(quantity) : QString(asRead(quantity) % u' ' % unit);
}

QString amountsAsRead(const QString &text)
{
    if (isForPrograms())
        return text;
    // Also the lower one of two limits, of which only the upper one has a unit.
    static const QRegularExpression amounts(QStringLiteral(
        R"((?<![\w.,])(\d+)\.(\d{1,3})(?=(?: - (?:-?\d+\.\d{1,3}|\.\.\.))? ?(?:(?:kg|g|lb|oz|l|ml|each|units)(?!\w)|%|°)))"));
    QString read;
    qsizetype from = 0;
    for (auto each = amounts.globalMatch(text); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        read += text.mid(from, match.capturedStart() - from) % decimals(match.captured(1), match.captured(2));
        from = match.capturedEnd();
    }
    return read % text.mid(from);
}

} // namespace bm
