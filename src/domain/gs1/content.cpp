// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/checks.h"

#include <algorithm>

namespace bm::gs1
{
namespace
{
bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}
bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f');
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

ScanError contentUnless(bool right)
{
    return right ? ScanError::None : ScanError::Content;
}
bool isUpTo(QStringView digits, qint64 maximum)
{
    return isAllDigits(digits) && digits.toLongLong() <= maximum;
}

bool isPercentEncoded(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at] != u'%')
            continue;
        if (at + 2 >= text.size() || !isHexDigit(text[at + 1]) || !isHexDigit(text[at + 2]))
            return false;
        at += 2;
    }
    return true;
}

// Two numbers of the same width, neither of them zero, the first not above the second.
bool isPieceOfTotal(QStringView text)
{
    const QStringView piece = text.left(text.size() / 2);
    const QStringView total = text.mid(text.size() / 2);
    const auto isZero = [](QStringView digits) { return all(digits, [](QChar c) { return c == u'0'; }); };
    return !text.isEmpty() && text.size() % 2 == 0 && isAllDigits(text) && !isZero(piece) && !isZero(total) &&
           piece.compare(total) <= 0;
}

// "1/3": neither number begins with zero, the first not above the second.
bool isPositionSlash(QStringView text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash <= 0 || slash == text.size() - 1)
        return false;
    const QStringView position = text.left(slash);
    const QStringView end = text.mid(slash + 1);
    if (!isAllDigits(position) || !isAllDigits(end) || position.front() == u'0' || end.front() == u'0')
        return false;
    return position.size() < end.size() || (position.size() == end.size() && position.compare(end) <= 0);
}

bool isMediaType(QStringView text)
{
    const int type = text.toInt();
    return text.size() == 2 && isAllDigits(text) && ((type >= 1 && type <= 10) || type >= 80);
}

// ISO 13616: country, two check digits, account; the remainder of 97 is 1 when the first four come last.
bool isIban(QStringView text)
{
    if (text.size() <= 10 || text.size() > 34 || !lists::isCountryAlpha2(text.left(2)))
        return false;
    int remainder = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[(i + 4) % text.size()];
        if (isDigit(c))
            remainder = (remainder * 10 + (c.unicode() - u'0')) % 97;
        else if (c >= u'A' && c <= u'Z')
            remainder = (remainder * 100 + (c.unicode() - u'A' + 10)) % 97;
        else
            return false;
    }
    return remainder == 1;
}

} // namespace

ScanError checkContent(AiCheck check, QStringView text)
{
    switch (check) {
    case AiCheck::Sex:
        return contentUnless(text.size() == 1 && isAny(text.front(), u"0129"));
    case AiCheck::Hyphen:
        return contentUnless(!text.isEmpty() && all(text, [](QChar c) { return c == u'-'; }));
    case AiCheck::Iban:
        return contentUnless(isIban(text));
    case AiCheck::ImporterIndex:
        return contentUnless(text.size() == 1 &&
                             (isDigit(text.front()) || isAsciiLetter(text.front()) || isAny(text.front(), u"-_")));
    case AiCheck::Latitude:
        return contentUnless(isUpTo(text, 1'800'000'000));
    case AiCheck::Longitude:
        return contentUnless(isUpTo(text, 3'600'000'000));
    case AiCheck::MediaType:
        return contentUnless(isMediaType(text));
    case AiCheck::NonZero:
        return contentUnless(!all(text, [](QChar c) { return c == u'0'; }));
    case AiCheck::NoZeroPrefix:
        return contentUnless(!text.startsWith(u'0'));
    case AiCheck::PackageType:
        return contentUnless(lists::isPackageType(text));
    case AiCheck::PercentEncoding:
        return contentUnless(isPercentEncoded(text));
    case AiCheck::PieceOfTotal:
        return contentUnless(isPieceOfTotal(text));
    case AiCheck::PositionSlash:
        return contentUnless(isPositionSlash(text));
    case AiCheck::Winding:
        return contentUnless(text.size() == 1 && isAny(text.front(), u"019"));
    case AiCheck::YesNo:
        return contentUnless(text.size() == 1 && isAny(text.front(), u"01"));
    case AiCheck::Zero:
        return contentUnless(all(text, [](QChar c) { return c == u'0'; }));
    case AiCheck::HasNonDigit:
        return contentUnless(!isAllDigits(text));
    case AiCheck::Coupon:
        return checkCoupon(text);
    case AiCheck::PositiveOffer:
        return checkPositiveOffer(text);
    default:
        return ScanError::None;
    }
}
} // namespace bm::gs1
