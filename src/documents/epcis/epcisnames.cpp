// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisnames.h"

#include "domain/gs1/checks.h"
#include "domain/units/conversion.h"

#include <QHash>
#include <QUrl>

namespace bm
{
namespace
{
constexpr int longestLot = 20; // GS1 General Specifications, AI 10

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

bool isKey(const QString &digits, int length)
{
    return digits.size() == length && gs1::isAllDigits(digits) && gs1::hasValidCheckDigit(digits);
}

bool isLotCode(const QString &code)
{
    return !code.isEmpty() && code.size() <= longestLot &&
           gs1::checkCharacters(gs1::CharacterSet::Gs1, code) == gs1::ScanError::None;
}

QString link(const QString &path)
{
    return QStringLiteral("https://id.gs1.org/") + path;
}
} // namespace

QString EpcisNames::defaultPrefix()
{
    return QStringLiteral("https://plant.invalid/id");
}

EpcisNames::EpcisNames(const PlantIdentity &plant) : m_prefix(plant.prefix.isEmpty() ? defaultPrefix() : plant.prefix)
{
}

QString EpcisNames::ownName(const QString &what, const QString &code)
{
    ++m_own;
    return paper(what, code);
}

QString EpcisNames::paper(const QString &what, const QString &number) const
{
    return m_prefix + u'/' + what + u'/' + encoded(number);
}

QString EpcisNames::goods(const TrackedGoods &goods)
{
    if (isKey(goods.gtin, 14) && isLotCode(goods.tlc))
        return link(QStringLiteral("01/") + goods.gtin + QStringLiteral("/10/") + encoded(goods.tlc));
    // A part is the same goods as the whole. What a run made is one class under whatever code it is kept here.
    return goods.madeBy.isEmpty() ? ownName(QStringLiteral("lot"), goods.whole.isEmpty() ? goods.code : goods.whole)
                                  : ownName(QStringLiteral("batch"), goods.madeBy);
}

QString EpcisNames::pallet(const QString &number, const QString &sscc)
{
    return isKey(sscc, 18) ? link(QStringLiteral("00/") + sscc) : ownName(QStringLiteral("pallet"), number);
}

QString EpcisNames::place(const TrackedPlace &place, const QString &what)
{
    return glnOr(QStringLiteral("414/"), place, what);
}

QString EpcisNames::party(const TrackedPlace &place, const QString &what)
{
    return glnOr(QStringLiteral("417/"), place, what);
}

QString EpcisNames::glnOr(const QString &key, const TrackedPlace &place, const QString &what)
{
    if (isKey(place.gln, 13))
        return link(key + place.gln);
    // One prefix is one plant, whatever it is called.
    if (what == u"plant") {
        ++m_own;
        return m_prefix + QStringLiteral("/plant");
    }
    return ownName(what, place.name.isEmpty() ? QStringLiteral("unknown") : place.name);
}

QString unitCodeOf(const QString &unit)
{
    static const QHash<QString, QString> codes{
        {QStringLiteral("kg"), QStringLiteral("KGM")}, {QStringLiteral("g"), QStringLiteral("GRM")},
        {QStringLiteral("lb"), QStringLiteral("LBR")}, {QStringLiteral("oz"), QStringLiteral("ONZ")},
        {QStringLiteral("L"), QStringLiteral("LTR")},  {QStringLiteral("mL"), QStringLiteral("MLT")},
        {QStringLiteral("gal"), QStringLiteral("GLL")}};
    const std::optional<Unit> known = unitNamed(unit);
    return known ? codes.value(known->name) : QString();
}

} // namespace bm
