// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>
#include <compare>

namespace bm
{

// A Serial Shipping Container Code: eighteen digits, the last one GS1's mod-10 check digit (General Specifications
// 2.2.1 and 7.9). A value of this type is a valid one.
class Sscc
{
public:
    // From what was scanned or typed; blanks and a leading "(00)" are understood.
    // Errors: Required; NotANumber (field "sscc": not eighteen digits; field "check_digit", detail: what it should be).
    static Result<Sscc> tryFromText(const QString &text);

    // Extension digit (0-9), GS1 company prefix (4-12 digits), serial filling the places up to seventeen.
    // Errors: NotANumber (field "extension_digit" or "company_prefix" or "serial"), TooLong (field "serial": the prefix
    // leaves fewer places; the numbers are used up).
    static Result<Sscc> tryFromParts(int extensionDigit, const QString &companyPrefix, qint64 serial);

    // How many serials there are under one extension digit of this prefix; NotANumber for what is no prefix.
    static Result<qint64> capacity(const QString &companyPrefix);

    const QString &digits() const { return m_digits; }
    // "(00) 340123450000000175": readable text beside the bars; brackets are never encoded.
    QString readable() const;

    friend bool operator==(const Sscc &, const Sscc &) = default;

private:
    explicit Sscc(QString digits) : m_digits(std::move(digits)) {}
    QString m_digits;
};

// GS1's mod-10 check digit for digits without one (7 for a GTIN-8 ... 17 for an SSCC). NotANumber for anything else.
Result<QChar> gs1CheckDigit(QStringView digits);

} // namespace bm
