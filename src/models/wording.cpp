// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringBuilder>

namespace bm
{
namespace
{

// ".5" of 12.500, with the locale's separator; empty when whole.
QString fraction(Quantity quantity, const QLocale &locale)
{
    QString places = QString::number(qAbs(quantity.thousandths()) % 1000).rightJustified(3, u'0');
    while (places.endsWith(u'0'))
        places.chop(1);
    return places.isEmpty() ? QString() : locale.decimalPoint() % places;
}

QString withFourDigitYear(QString format)
{
    return format.contains(u"yyyy") ? format : format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
}

QString signOf(Quantity quantity, const QLocale &locale)
{
    return quantity.isNegative() ? locale.negativeSign() : QString();
}

} // namespace

QString shown(Quantity quantity, const QLocale &locale)
{
    return signOf(quantity, locale) % locale.toString(qAbs(quantity.thousandths()) / 1000) % fraction(quantity, locale);
}

QString shown(std::optional<Quantity> quantity, const QString &unit, const QLocale &locale)
{
    if (!quantity)
        return QCoreApplication::translate("bm::Wording", "unknown");
    return unit.isEmpty() ? shown(*quantity, locale) : QString(shown(*quantity, locale) % u' ' % unit);
}

QString shown(QDate date, const QLocale &locale)
{
    return locale.toString(date, withFourDigitYear(locale.dateFormat(QLocale::ShortFormat)));
}

QString shown(const QDateTime &utc, const QLocale &locale)
{
    if (!utc.isValid())
        return {};
    const QDateTime local = utc.toLocalTime();
    return shown(local.date(), locale) % u' ' % locale.toString(local.time(), QStringLiteral("HH:mm"));
}

QString typed(Quantity quantity, const QLocale &locale)
{
    return (quantity.isNegative() ? QStringLiteral("-") : QString()) %
           QString::number(qAbs(quantity.thousandths()) / 1000) % fraction(quantity, locale);
}

QChar decimalPoint(const QLocale &locale)
{
    return locale.decimalPoint().at(0);
}

QString plainToolTip(const QString &text)
{
    if (!text.contains(u'<') && !text.contains(u"&lt;"))
        return text;
    return u"<p style=\"white-space: pre-wrap\">" % text.toHtmlEscaped() % u"</p>";
}

} // namespace bm
