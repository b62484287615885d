// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/checks.h"

#include "domain/gs1/dates.h"

#include <QLatin1String>
#include <algorithm>
#include <array>

namespace bm::gs1
{
namespace
{
constexpr int shortestCompanyPrefix = 4;

struct NamedCheck
{
    QLatin1String name;
    AiCheck check;
};

// The second column of names is older: dictionaries of 2022 and 2023 used it.
constexpr std::array namedChecks = {
    NamedCheck{QLatin1String("csum"), AiCheck::CheckDigit},
    NamedCheck{QLatin1String("csumalpha"), AiCheck::CheckPair},
    NamedCheck{QLatin1String("gcppos1"), AiCheck::CompanyPrefixFirst},
    NamedCheck{QLatin1String("key"), AiCheck::CompanyPrefixFirst},
    NamedCheck{QLatin1String("gcppos2"), AiCheck::CompanyPrefixSecond},
    NamedCheck{QLatin1String("keyoff1"), AiCheck::CompanyPrefixSecond},
    NamedCheck{QLatin1String("iso3166"), AiCheck::Country},
    NamedCheck{QLatin1String("iso3166999"), AiCheck::CountryOr999},
    NamedCheck{QLatin1String("iso3166alpha2"), AiCheck::CountryAlpha2},
    NamedCheck{QLatin1String("iso3166list"), AiCheck::Countries},
    NamedCheck{QLatin1String("iso4217"), AiCheck::Currency},
    NamedCheck{QLatin1String("iso5218"), AiCheck::Sex},
    NamedCheck{QLatin1String("yymmdd"), AiCheck::Date6},
    NamedCheck{QLatin1String("yymmd0"), AiCheck::Date6NoDay},
    NamedCheck{QLatin1String("yyyymmdd"), AiCheck::Date8},
    NamedCheck{QLatin1String("yyyymmd0"), AiCheck::Date8NoDay},
    NamedCheck{QLatin1String("yymmddhh"), AiCheck::DateHour},
    NamedCheck{QLatin1String("hh"), AiCheck::Hour},
    NamedCheck{QLatin1String("mi"), AiCheck::Minute},
    NamedCheck{QLatin1String("mmoptss"), AiCheck::MinuteSecond},
    NamedCheck{QLatin1String("ss"), AiCheck::Second},
    NamedCheck{QLatin1String("hhmi"), AiCheck::HourMinute},
    NamedCheck{QLatin1String("hhmm"), AiCheck::HourMinute},
    NamedCheck{QLatin1String("hyphen"), AiCheck::Hyphen},
    NamedCheck{QLatin1String("iban"), AiCheck::Iban},
    NamedCheck{QLatin1String("importeridx"), AiCheck::ImporterIndex},
    NamedCheck{QLatin1String("latitude"), AiCheck::Latitude},
    NamedCheck{QLatin1String("longitude"), AiCheck::Longitude},
    NamedCheck{QLatin1String("mediatype"), AiCheck::MediaType},
    NamedCheck{QLatin1String("nonzero"), AiCheck::NonZero},
    NamedCheck{QLatin1String("nozeroprefix"), AiCheck::NoZeroPrefix},
    NamedCheck{QLatin1String("packagetype"), AiCheck::PackageType},
    NamedCheck{QLatin1String("pcenc"), AiCheck::PercentEncoding},
    NamedCheck{QLatin1String("pieceoftotal"), AiCheck::PieceOfTotal},
    NamedCheck{QLatin1String("posinseqslash"), AiCheck::PositionSlash},
    NamedCheck{QLatin1String("winding"), AiCheck::Winding},
    NamedCheck{QLatin1String("yesno"), AiCheck::YesNo},
    NamedCheck{QLatin1String("zero"), AiCheck::Zero},
    NamedCheck{QLatin1String("couponcode"), AiCheck::Coupon},
    NamedCheck{QLatin1String("couponposoffer"), AiCheck::PositiveOffer},
    NamedCheck{QLatin1String("hasnondigit"), AiCheck::HasNonDigit},
};

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isAsciiLetter(QChar c)
{
    return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
}
bool isAny(QChar c, QStringView set)
{
    return set.contains(c);
}

template <typename Predicate>
bool all(QStringView text, Predicate predicate)
{
    return std::all_of(text.begin(), text.end(), predicate);
}

bool isGs1Character(QChar c)
{
    return isDigit(c) || isAsciiLetter(c) || isAny(c, u"!\"%&'()*+,-./:;<=>?_");
}

bool isPartCharacter(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'Z') || isAny(c, u"#-/");
}

// Padding is optional; with it the length is a multiple of three.
bool isBase64Url(QStringView text)
{
    QStringView data = text;
    while (data.endsWith(u'='))
        data.chop(1);
    const qsizetype pads = text.size() - data.size();
    if (pads > 2 || (pads > 0 && text.size() % 3 != 0))
        return false;
    return all(data, [](QChar c) { return isDigit(c) || isAsciiLetter(c) || c == u'-' || c == u'_'; });
}

ScanError dateUnless(bool right)
{
    return right ? ScanError::None : ScanError::Date;
}
ScanError timeUnless(bool right)
{
    return right ? ScanError::None : ScanError::Time;
}
ScanError countryUnless(bool right)
{
    return right ? ScanError::None : ScanError::Country;
}

bool startsWithCompanyPrefix(QStringView text)
{
    return text.size() >= shortestCompanyPrefix && isAllDigits(text.left(shortestCompanyPrefix));
}

bool areCountries(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); at += 3) {
        if (!lists::isCountry(text.mid(at, 3)))
            return false;
    }
    return !text.isEmpty();
}

ScanError checkDateHour(QStringView text)
{
    if (!isDate6(text.left(6), false))
        return ScanError::Date;
    return timeUnless(isHour(text.mid(6)));
}

} // namespace

std::optional<AiCheck> checkNamed(QStringView name)
{
    const auto found = std::find_if(namedChecks.begin(), namedChecks.end(),
                                    [&](const NamedCheck &named) { return named.name == name; });
    return found == namedChecks.end() ? std::nullopt : std::optional(found->check);
}

bool isAllDigits(QStringView text)
{
    return all(text, isDigit);
}

ScanError checkCharacters(CharacterSet set, QStringView text)
{
    bool right = false;
    switch (set) {
    case CharacterSet::Digits:
        right = isAllDigits(text);
        break;
    case CharacterSet::Gs1:
        right = all(text, isGs1Character);
        break;
    case CharacterSet::Part:
        right = all(text, isPartCharacter);
        break;
    case CharacterSet::Base64Url:
        right = isBase64Url(text);
        break;
    }
    return right ? ScanError::None : ScanError::Charset;
}

ScanError check(AiCheck check, QStringView text)
{
    switch (check) {
    case AiCheck::CheckDigit:
        return hasValidCheckDigit(text) ? ScanError::None : ScanError::CheckDigit;
    case AiCheck::CheckPair:
        return hasValidCheckPair(text) ? ScanError::None : ScanError::CheckDigit;
    case AiCheck::CompanyPrefixFirst:
        return startsWithCompanyPrefix(text) ? ScanError::None : ScanError::Gcp;
    case AiCheck::CompanyPrefixSecond:
        return startsWithCompanyPrefix(text.mid(1)) ? ScanError::None : ScanError::Gcp;
    case AiCheck::Country:
        return countryUnless(lists::isCountry(text));
    case AiCheck::CountryOr999:
        return countryUnless(text == u"999" || lists::isCountry(text));
    case AiCheck::CountryAlpha2:
        return countryUnless(lists::isCountryAlpha2(text));
    case AiCheck::Countries:
        return countryUnless(areCountries(text));
    case AiCheck::Currency:
        return lists::isCurrency(text) ? ScanError::None : ScanError::Currency;
    case AiCheck::Date6:
        return dateUnless(isDate6(text, false));
    case AiCheck::Date6NoDay:
        return dateUnless(isDate6(text, true));
    case AiCheck::Date8:
        return dateUnless(isDate8(text, false));
    case AiCheck::Date8NoDay:
        return dateUnless(isDate8(text, true));
    case AiCheck::DateHour:
        return checkDateHour(text);
    case AiCheck::Hour:
        return timeUnless(isHour(text));
    case AiCheck::Minute:
    case AiCheck::Second:
        return timeUnless(isMinute(text));
    case AiCheck::HourMinute:
        return timeUnless(isHour(text.left(2)) && isMinute(text.mid(2)));
    case AiCheck::MinuteSecond:
        return timeUnless(isMinute(text.left(2)) && (text.size() == 2 || isMinute(text.mid(2))));
    default:
        return checkContent(check, text);
    }
}

QChar checkDigitFor(QStringView digits)
{
    int sum = 0;
    int weight = 3;
    for (qsizetype at = digits.size() - 1; at >= 0; --at, weight = 4 - weight)
        sum += weight * (digits[at].unicode() - u'0');
    return QChar(static_cast<char16_t>(u'0' + (10 - sum % 10) % 10));
}

bool hasValidCheckDigit(QStringView digits)
{
    return !digits.isEmpty() && isAllDigits(digits) && checkDigitFor(digits.chopped(1)) == digits.back();
}

bool hasValidCheckPair(QStringView text)
{
    constexpr QStringView dataOrder =
        u"!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    constexpr QStringView checkOrder = u"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    constexpr std::array primes = {2,  3,  5,  7,  11, 13, 17, 19,  23,  29,  31,  37,  41,  43,  47,  53,  59,  61,
                                   67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151};
    const qsizetype dataSize = text.size() - 2;
    if (dataSize < 0 || dataSize > static_cast<qsizetype>(primes.size()))
        return false;
    qsizetype sum = 0;
    for (qsizetype at = 0; at < dataSize; ++at) {
        const qsizetype value = dataOrder.indexOf(text[at]);
        if (value < 0)
            return false;
        sum += value * primes[static_cast<size_t>(dataSize - 1 - at)];
    }
    sum %= 1021;
    return text[dataSize] == checkOrder[sum / 32] && text[dataSize + 1] == checkOrder[sum % 32];
}

} // namespace bm::gs1
