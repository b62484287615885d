// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/units/conversion.h"

#include <QHash>
#include <QRegularExpression>

namespace bm
{
namespace
{
__extension__ using Wide = __int128; // of 47 bits times 40

// NIST Handbook 44 (2023), Appendix C, and NIST SP 811 (2008), Appendix B, all exact by definition:
// 1 lb avoirdupois = 0.453 592 37 kg, 1 oz avoirdupois = 1/16 lb = 28.349 523 125 g,
// 1 gal (US liquid) = 231 cubic inches of 2.54 cm = 3.785 411 784 L.
constexpr qint64 gram = 1'000'000'000;     // nanograms
constexpr qint64 litre = 1'000'000'000;    // nanolitres
constexpr qint64 pound = 453'592'370'000;  // nanograms
constexpr qint64 ounce = pound / 16;       // 28,349,523,125
constexpr qint64 usGallon = 3'785'411'784; // nanolitres
constexpr qint64 largestCase = 1'000'000;
static_assert(ounce * 16 == pound);

const QHash<QString, Unit> &units()
{
    using Kind = Unit::Kind;
    static const QHash<QString, Unit> table = [] {
        QHash<QString, Unit> words;
        const auto add = [&words](const Unit &unit, const QStringList &alsoCalled) {
            words.insert(unit.name.toLower(), unit);
            for (const QString &word : alsoCalled)
                words.insert(word, unit);
        };
        const auto spelled = [](const char *list) { return QString::fromLatin1(list).split(u' '); };
        add({QStringLiteral("kg"), Kind::Mass, 1000 * gram}, spelled("kgs kilo kilos kilogram kilograms kgm"));
        add({QStringLiteral("g"), Kind::Mass, gram}, spelled("gr gram grams grm"));
        add({QStringLiteral("lb"), Kind::Mass, pound}, spelled("lbs pound pounds lbr #"));
        add({QStringLiteral("oz"), Kind::Mass, ounce}, spelled("ounce ounces onz"));
        add({QStringLiteral("L"), Kind::Volume, litre}, spelled("liter liters litre litres ltr"));
        add({QStringLiteral("mL"), Kind::Volume, litre / 1000},
            spelled("milliliter milliliters millilitre millilitres mlt"));
        add({QStringLiteral("gal"), Kind::Volume, usGallon}, spelled("gals gallon gallons gll"));
        add({QStringLiteral("each"), Kind::Count, 1}, spelled("ea unit units piece pieces pc pcs c62"));
        return words;
    }();
    return table;
}

std::optional<Unit> caseNamed(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:cases?|cs|box(?:es)?|cartons?|ctn|packs?|pk)\\s*(?:of\\s*)?([1-9][0-9]{0,6})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch() || match.captured(1).toLongLong() > largestCase)
        return std::nullopt;
    return Unit{QStringLiteral("case of ") + match.captured(1), Unit::Kind::Count, match.captured(1).toLongLong()};
}

// To the nearest, a tie to the even one; the divisor is above zero.
Wide halfEven(Wide dividend, Wide divisor)
{
    const Wide magnitude = dividend < 0 ? -dividend : dividend;
    Wide whole = magnitude / divisor;
    const Wide twice = 2 * (magnitude % divisor);
    if (twice > divisor || (twice == divisor && whole % 2 != 0))
        ++whole;
    return dividend < 0 ? -whole : whole;
}
} // namespace

std::optional<Unit> unitNamed(const QString &text)
{
    const QString word = text.simplified().toLower();
    const auto found = units().constFind(word);
    return found == units().constEnd() ? caseNamed(word) : std::optional(*found);
}

Result<Conversion> converted(Quantity quantity, const QString &from, const QString &to)
{
    if (from.simplified().compare(to.simplified(), Qt::CaseInsensitive) == 0)
        return Conversion{quantity, true};
    const std::optional<Unit> source = unitNamed(from);
    const std::optional<Unit> target = unitNamed(to);
    if (!source || !target || source->kind != target->kind)
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), to};
    const Wide steps = Wide(quantity.thousandths()) * source->steps;
    const Wide rounded = halfEven(steps, target->steps);
    if (rounded > Quantity::maximumThousandths || rounded < -Quantity::maximumThousandths)
        return Error{Reason::NotANumber, QStringLiteral("quantity"), quantity.toText()};
    return Conversion{Quantity::ofThousandths(qint64(rounded)), steps % target->steps == 0};
}

} // namespace bm
