// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1/derived.h"

#include "domain/gs1/dates.h"

#include <algorithm>
#include <array>

namespace bm::gs1
{
namespace
{
enum class Meaning { Text, Date, DateTime, DateTimeSeconds, DateRange, Countries, Measure, Price, PriceWithCurrency };

struct Rule
{
    QStringView ai; // for the measures without their last digit
    Meaning meaning;
    QLatin1String name;
    QLatin1String unit;
};

constexpr std::array rules = {
    Rule{u"00", Meaning::Text, QLatin1String("sscc"), {}},
    Rule{u"01", Meaning::Text, QLatin1String("gtin"), {}},
    Rule{u"02", Meaning::Text, QLatin1String("content_gtin"), {}},
    Rule{u"10", Meaning::Text, QLatin1String("lot"), {}},
    Rule{u"11", Meaning::Date, QLatin1String("production_date"), {}},
    Rule{u"12", Meaning::Date, QLatin1String("due_date"), {}},
    Rule{u"13", Meaning::Date, QLatin1String("packaging_date"), {}},
    Rule{u"15", Meaning::Date, QLatin1String("best_before_date"), {}},
    Rule{u"16", Meaning::Date, QLatin1String("sell_by_date"), {}},
    Rule{u"17", Meaning::Date, QLatin1String("expiration_date"), {}},
    Rule{u"20", Meaning::Text, QLatin1String("variant"), {}},
    Rule{u"21", Meaning::Text, QLatin1String("serial"), {}},
    Rule{u"22", Meaning::Text, QLatin1String("cpv"), {}},
    Rule{u"30", Meaning::Text, QLatin1String("var_count"), {}},
    Rule{u"37", Meaning::Text, QLatin1String("count"), {}},
    Rule{u"310", Meaning::Measure, QLatin1String("net_weight"), QLatin1String("KGM")},
    Rule{u"315", Meaning::Measure, QLatin1String("net_volume"), QLatin1String("LTR")},
    Rule{u"320", Meaning::Measure, QLatin1String("net_weight"), QLatin1String("LBR")},
    Rule{u"330", Meaning::Measure, QLatin1String("gross_weight"), QLatin1String("KGM")},
    Rule{u"340", Meaning::Measure, QLatin1String("gross_weight"), QLatin1String("LBR")},
    Rule{u"356", Meaning::Measure, QLatin1String("net_weight"), QLatin1String("APZ")},
    Rule{u"357", Meaning::Measure, QLatin1String("net_weight"), QLatin1String("ONZ")},
    Rule{u"392", Meaning::Price, QLatin1String("price"), {}},
    Rule{u"393", Meaning::PriceWithCurrency, QLatin1String("price"), {}},
    Rule{u"400", Meaning::Text, QLatin1String("order_number"), {}},
    Rule{u"410", Meaning::Text, QLatin1String("ship_to_gln"), {}},
    Rule{u"411", Meaning::Text, QLatin1String("bill_to_gln"), {}},
    Rule{u"412", Meaning::Text, QLatin1String("purchased_from_gln"), {}},
    Rule{u"413", Meaning::Text, QLatin1String("ship_for_gln"), {}},
    Rule{u"414", Meaning::Text, QLatin1String("location_gln"), {}},
    Rule{u"415", Meaning::Text, QLatin1String("pay_to_gln"), {}},
    Rule{u"416", Meaning::Text, QLatin1String("production_gln"), {}},
    Rule{u"417", Meaning::Text, QLatin1String("party_gln"), {}},
    Rule{u"422", Meaning::Text, QLatin1String("origin_country"), {}},
    Rule{u"423", Meaning::Countries, QLatin1String("initial_process_countries"), {}},
    Rule{u"424", Meaning::Text, QLatin1String("process_country"), {}},
    Rule{u"425", Meaning::Countries, QLatin1String("disassembly_countries"), {}},
    Rule{u"426", Meaning::Text, QLatin1String("full_process_country"), {}},
    Rule{u"7003", Meaning::DateTime, QLatin1String("expiration_datetime"), {}},
    Rule{u"7006", Meaning::Date, QLatin1String("first_freeze_date"), {}},
    Rule{u"7007", Meaning::DateRange, QLatin1String("harvest_date"), {}},
    Rule{u"8005", Meaning::Text, QLatin1String("price_per_unit_raw"), {}},
    Rule{u"8008", Meaning::DateTimeSeconds, QLatin1String("production_datetime"), {}},
    Rule{u"8020", Meaning::Text, QLatin1String("payment_ref"), {}},
};

bool hasDecimalsInAi(Meaning meaning)
{
    return meaning == Meaning::Measure || meaning == Meaning::Price || meaning == Meaning::PriceWithCurrency;
}

const Rule *ruleFor(QStringView ai)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule &rule) {
        return hasDecimalsInAi(rule.meaning) ? ai.size() == 4 && ai.startsWith(rule.ai) : ai == rule.ai;
    });
    return found == rules.end() ? nullptr : &*found;
}

QString isoDate(QStringView digits, const QDate &today)
{
    return dateOf(digits, today).toString(Qt::ISODate);
}

// "HHMM" -> "HH:MM"; missing minutes and seconds are zero.
QString isoTime(QStringView digits, int parts)
{
    QString time = digits.left(2).toString();
    for (int part = 1; part < parts; ++part) {
        const QStringView two = digits.mid(qsizetype(part) * 2, 2);
        time += u':' + (two.isEmpty() ? QStringLiteral("00") : two.toString());
    }
    return time;
}

QStringList threes(QStringView digits)
{
    QStringList list;
    for (qsizetype at = 0; at < digits.size(); at += 3)
        list.append(digits.mid(at, 3).toString());
    return list;
}

ScanMeasure measureOf(const Rule &rule, QStringView ai, QStringView value)
{
    const bool hasCurrency = rule.meaning == Meaning::PriceWithCurrency;
    const int places = ai.back().unicode() - u'0';
    return ScanMeasure{withDecimals(hasCurrency ? value.mid(3) : value, places), rule.unit,
                       hasCurrency ? value.left(3).toString() : QString()};
}

void appendRange(const Rule &rule, QStringView value, const QDate &today, QList<ScanValue> *values)
{
    values->append({rule.name + QLatin1String("_from"), isoDate(value.left(6), today)});
    if (value.size() > 6)
        values->append({rule.name + QLatin1String("_to"), isoDate(value.mid(6), today)});
}

void appendMeaning(const Rule &rule, const Element &element, const QDate &today, QList<ScanValue> *values)
{
    const QStringView value = element.value;
    switch (rule.meaning) {
    case Meaning::Text:
        values->append({rule.name, element.value});
        break;
    case Meaning::Date:
        values->append({rule.name, isoDate(value, today)});
        break;
    case Meaning::DateTime:
        values->append({rule.name, QString(isoDate(value.left(6), today) + u'T' + isoTime(value.mid(6), 2))});
        break;
    case Meaning::DateTimeSeconds:
        values->append({rule.name, QString(isoDate(value.left(6), today) + u'T' + isoTime(value.mid(6), 3))});
        break;
    case Meaning::DateRange:
        appendRange(rule, value, today, values);
        break;
    case Meaning::Countries:
        values->append({rule.name, threes(value)});
        break;
    case Meaning::Measure:
    case Meaning::Price:
    case Meaning::PriceWithCurrency:
        values->append({rule.name, measureOf(rule, element.entry->number.toText(), value)});
        break;
    }
}
} // namespace

QString withDecimals(QStringView digits, int places)
{
    QString text = digits.toString();
    if (text.size() <= places)
        text = text.rightJustified(places + 1, u'0');
    qsizetype zeros = 0;
    while (zeros < text.size() - places - 1 && text[zeros] == u'0')
        ++zeros;
    text.remove(0, zeros);
    if (places > 0)
        text.insert(text.size() - places, u'.');
    return text;
}

QList<ScanValue> derive(const std::vector<Element> &elements, const QDate &today)
{
    QList<ScanValue> values;
    for (auto at = elements.begin(); at != elements.end(); ++at) {
        const AiNumber number = at->entry->number;
        const bool isRepeat =
            std::any_of(elements.begin(), at, [&](const Element &before) { return before.entry->number == number; });
        const Rule *rule = isRepeat ? nullptr : ruleFor(number.toText());
        if (rule != nullptr)
            appendMeaning(*rule, *at, today, &values);
    }
    return values;
}

std::optional<ScanWarning> missingSeparator(const Element &element, const QDate &today)
{
    constexpr qsizetype tail = 8; // AI and YYMMDD
    constexpr int plausibleYears = 15;
    const QStringView value = element.value;
    const QString ai = element.entry->number.toText();
    if ((ai != u"10" && ai != u"21") || value.size() <= tail)
        return std::nullopt;
    const QStringView nextAi = value.last(tail).left(2);
    const QStringView date = value.last(tail - 2);
    constexpr std::array<QStringView, 5> dateAis = {u"11", u"13", u"15", u"16", u"17"};
    if (std::find(dateAis.begin(), dateAis.end(), nextAi) == dateAis.end() || !isDate6(date, true) ||
        std::abs(dateOf(date, today).year() - today.year()) > plausibleYears)
        return std::nullopt;
    const QString parted = value.chopped(tail).toString() + u'|' + nextAi.toString() + u'|' + date.toString();
    return ScanWarning{ScanWarningKind::SeparatorMissing, ai, parted};
}

} // namespace bm::gs1
