// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace bm::gs1
{

// What is wrong with a scan. The names are part of the program's contract (CLI.md); scanErrorCode() writes them.
enum class ScanError {
    None,
    TooShort,
    TooLong,
    Charset,
    CheckDigit,
    Date,
    Time,
    Country,
    Currency,
    Gcp,
    Content,
    UnknownAi,
    Empty,
    Malformed,
    Symbology,
    AiExclusive,
    AiRequisite,
    AiRepeat,
    Dl,
};

// "TOO_SHORT"; "" for None.
QLatin1String scanErrorCode(ScanError error);

// The character sets of the General Specifications: digits, set 82, set 39 (component parts), URI-safe base64.
enum class CharacterSet { Digits, Gs1, Part, Base64Url };

// The checks that a component of an AI may ask for, named in GS1's dictionary.
enum class AiCheck {
    CheckDigit,
    CheckPair,
    CompanyPrefixFirst,
    CompanyPrefixSecond,
    Country,
    CountryOr999,
    CountryAlpha2,
    Countries,
    Currency,
    Sex,
    Date6,
    Date6NoDay,
    Date8,
    Date8NoDay,
    DateHour,
    Hour,
    Minute,
    MinuteSecond,
    Second,
    HourMinute,
    Hyphen,
    Iban,
    ImporterIndex,
    Latitude,
    Longitude,
    MediaType,
    NonZero,
    NoZeroPrefix,
    PackageType,
    PercentEncoding,
    PieceOfTotal,
    PositionSlash,
    Winding,
    YesNo,
    Zero,
    Coupon,
    PositiveOffer,
    HasNonDigit,
};

// The check of that name in GS1's dictionary; nothing when this program does not know it.
std::optional<AiCheck> checkNamed(QStringView name);

bool isAllDigits(QStringView text);

// None or Charset.
ScanError checkCharacters(CharacterSet set, QStringView text);

// None, or what a component whose length and characters are right is refused for. Two-digit years are judged by the
// 29th of February of 2000, the only year ending in 00 that is near.
ScanError check(AiCheck check, QStringView text);

// The checks that say no more than Content, and the coupons; None for every other check.
ScanError checkContent(AiCheck check, QStringView text);

// GS1's mod-10 digit over everything but the last place, compared with the last place (clause 7.9.1).
bool hasValidCheckDigit(QStringView digits);

// The mod-10 digit ('0'..'9') that belongs behind these digits.
QChar checkDigitFor(QStringView digits);

// The alphanumeric check character pair (clause 7.9.5).
bool hasValidCheckPair(QStringView text);

namespace lists
{
bool isCountry(QStringView numeric);      // ISO 3166-1 numeric
bool isCountryAlpha2(QStringView alpha2); // ISO 3166-1 alpha-2
bool isCurrency(QStringView numeric);     // ISO 4217 numeric
bool isPackageType(QStringView code);     // UN/ECE Recommendation 21 with GS1's additions
} // namespace lists

// The North American coupon code of AI 8110 and the positive offer file of AI 8112.
ScanError checkCoupon(QStringView text);
ScanError checkPositiveOffer(QStringView text);

} // namespace bm::gs1
