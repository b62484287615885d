// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sscc.h"

#include "domain/gs1/checks.h"

namespace bm
{
namespace
{
constexpr qsizetype ssccSize = 18;
constexpr qsizetype digitsWithoutCheck = ssccSize - 1;
constexpr qsizetype shortestPrefix = 4;
constexpr qsizetype longestPrefix = 12;

// How many places the prefix leaves for the serial, beside the extension digit.
Result<qsizetype> serialPlaces(const QString &companyPrefix)
{
    if (companyPrefix.size() < shortestPrefix || companyPrefix.size() > longestPrefix ||
        !gs1::isAllDigits(companyPrefix))
        return Error{Reason::NotANumber, QStringLiteral("company_prefix"), companyPrefix};
    return digitsWithoutCheck - 1 - companyPrefix.size();
}
} // namespace

Result<QChar> gs1CheckDigit(QStringView digits)
{
    if (digits.isEmpty() || !gs1::isAllDigits(digits))
        return Error{Reason::NotANumber, {}, digits.toString()};
    return gs1::checkDigitFor(digits);
}

Result<Sscc> Sscc::tryFromText(const QString &text)
{
    QString digits = text;
    digits.remove(u' ');
    if (digits.startsWith(u"(00)"))
        digits.remove(0, 4);
    if (digits.isEmpty())
        return Error{Reason::Required, QStringLiteral("sscc")};
    if (digits.size() != ssccSize || !gs1::isAllDigits(digits))
        return Error{Reason::NotANumber, QStringLiteral("sscc"), digits};
    const QChar expected = gs1::checkDigitFor(QStringView(digits).chopped(1));
    if (digits.back() != expected)
        return Error{Reason::NotANumber, QStringLiteral("check_digit"), expected};
    return Sscc(digits);
}

Result<Sscc> Sscc::tryFromParts(int extensionDigit, const QString &companyPrefix, qint64 serial)
{
    if (extensionDigit < 0 || extensionDigit > 9)
        return Error{Reason::NotANumber, QStringLiteral("extension_digit"), QString::number(extensionDigit)};
    BM_TRY_ASSIGN(const qsizetype places, serialPlaces(companyPrefix));
    if (serial < 0)
        return Error{Reason::NotANumber, QStringLiteral("serial"), QString::number(serial)};
    const QString number = QString::number(serial);
    if (number.size() > places)
        return Error{Reason::TooLong, QStringLiteral("serial"), number};
    const QString digits = QString::number(extensionDigit) + companyPrefix + number.rightJustified(places, u'0');
    return Sscc(digits + gs1::checkDigitFor(digits));
}

Result<qint64> Sscc::capacity(const QString &companyPrefix)
{
    BM_TRY_ASSIGN(const qsizetype places, serialPlaces(companyPrefix));
    qint64 count = 1;
    for (qsizetype i = 0; i < places; ++i)
        count *= 10;
    return count;
}

QString Sscc::readable() const
{
    return QStringLiteral("(00) ") + m_digits;
}

} // namespace bm
