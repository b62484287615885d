// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/oldvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace bm
{
namespace
{
using Expression = QRegularExpression;

const QMap<QString, QStringList> &offers()
{
    static const auto only = [](const char *action) { return QStringList{QString::fromLatin1(action), resolveFirst}; };
    static const QMap<QString, QStringList> table{
        {QStringLiteral("duplicate_code"),
         {QStringLiteral("suffix_id"), QStringLiteral("keep_first_suffix_rest"), resolveFirst}},
        {QStringLiteral("duplicate_name"),
         {QStringLiteral("suffix_id"), QStringLiteral("keep_first_suffix_rest"), resolveFirst}},
        {QStringLiteral("twin_code"), only("report")},
        {QStringLiteral("missing_code"), only("give_number")},
        {QStringLiteral("missing_name"), only("give_name")},
        {QStringLiteral("long_text"), only("shorten")},
        {QStringLiteral("bad_text"), only("replace")},
        {QStringLiteral("orphan"), only("unknown_parent")},
        {QStringLiteral("unreadable_time"), only("unknown")},
        {QStringLiteral("time_out_of_range"), only("unknown")},
        {QStringLiteral("end_before_start"), only("unknown")},
        {QStringLiteral("rewritten_time"), only("use_time")},
        {QStringLiteral("time_of_day"), only("use_day")},
        {QStringLiteral("unreadable_number"), only("unknown")},
        {QStringLiteral("number_with_unit"), {QStringLiteral("use_number"), QStringLiteral("unknown"), resolveFirst}},
        {QStringLiteral("rewritten_number"), {QStringLiteral("use_number"), QStringLiteral("unknown"), resolveFirst}},
        {QStringLiteral("ambiguous_number"),
         {QStringLiteral("unknown"), QStringLiteral("decimal_comma"), QStringLiteral("thousands_comma"), resolveFirst}},
        {QStringLiteral("negative_number"), only("unknown")},
        {QStringLiteral("rounded_number"), {QStringLiteral("round"), QStringLiteral("unknown"), resolveFirst}},
        {QStringLiteral("unknown_word"), only("map_default")},
        {QStringLiteral("mapped_word"), only("map")},
        {QStringLiteral("rewritten_list"), only("use_list")},
        {QStringLiteral("temperature_without_unit"),
         {QStringLiteral("unknown"), QStringLiteral("celsius"), QStringLiteral("fahrenheit"), resolveFirst}},
        {QStringLiteral("kept_value"), only("keep")},
        {QStringLiteral("table_name_taken"), only("rename_aside")},
        {QStringLiteral("enum_conflict"), only("adopt")},
        {QStringLiteral("dependent_object"), only("recreate")},
        {QStringLiteral("kept_definition"), only("keep")},
        {QStringLiteral("blocking_object"), {resolveFirst}},
        {QStringLiteral("duplicate_id"), {resolveFirst}},
    };
    return table;
}

Reading found(const char *kind, const FindingChoices &choices, std::optional<QString> value = std::nullopt)
{
    const QString name = QString::fromLatin1(kind);
    const QString action = actionFor(name, choices);
    if (action == QLatin1String("unknown"))
        value.reset();
    return {name, action, std::move(value)};
}

// Digits of any script, blanks and signs of any width as ASCII.
QString plain(const QString &text)
{
    QString result;
    for (const QChar letter : text) {
        if (letter.digitValue() >= 0 && letter.isDigit())
            result += QChar(u'0' + letter.digitValue());
        else if (letter.isSpace())
            result += u' ';
        else if (letter == QChar(0x2212))
            result += u'-';
        else if (letter == QChar(0x2019))
            result += u'\'';
        else
            result += letter;
    }
    return result.trimmed();
}

struct Digits
{
    QString whole;
    QString places;
    bool ambiguous = false;
    bool ok = false;
};

Digits grouped(const QString &whole, const QString &places)
{
    static const Expression groups(QStringLiteral("^\\d{1,3}(([., '])\\d{3}(\\2\\d{3})*)?$"));
    static const Expression bare(QStringLiteral("^\\d+$"));
    if (!bare.match(whole).hasMatch() && !groups.match(whole).hasMatch())
        return {};
    QString digits = whole;
    digits.remove(Expression(QStringLiteral("\\D")));
    return {digits, places, false, true};
}

// Which of the signs in "1.234,5" parts the whole from the places.
Digits partDigits(const QString &number, const QString &choice)
{
    static const Expression placesOnly(QStringLiteral("^\\d*$"));
    const qsizetype dots = number.count(u'.');
    const qsizetype commas = number.count(u',');
    const qsizetype last = std::max(number.lastIndexOf(u'.'), number.lastIndexOf(u','));
    const QString before = number.left(last);
    const QString after = number.mid(last + 1);
    if (last < 0 || (dots + commas > 1 && (dots == 0 || commas == 0)))
        return grouped(number, {});
    if (!placesOnly.match(after).hasMatch() || (dots > 0 && commas > 0 && number.count(number[last]) > 1))
        return {};
    const bool couldBeThousands =
        number[last] == u',' && dots == 0 && after.size() == 3 && before.size() <= 3 && !before.startsWith(u'0');
    if (couldBeThousands && choice == QLatin1String("thousands_comma"))
        return grouped(number, {});
    Digits digits = grouped(before.isEmpty() ? QStringLiteral("0") : before, after);
    digits.ambiguous = couldBeThousands;
    return digits;
}

// "1.2e3" as "1200"
std::optional<QString> withoutExponent(const QString &text)
{
    static const Expression form(QStringLiteral("^([+-]?)(\\d+)(?:\\.(\\d+))?[eE]([+-]?\\d{1,2})$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(2) + match.captured(3);
    qsizetype point = match.captured(2).size() + match.captured(4).toInt();
    while (point > digits.size())
        digits += u'0';
    while (point <= 0) {
        digits.prepend(u'0');
        ++point;
    }
    const QString places = digits.mid(point);
    return match.captured(1) + digits.left(point) + (places.isEmpty() ? QString() : u'.' + places);
}

// Half away from zero, at the third place.
QString rounded(const QString &whole, const QString &places)
{
    QString digits = whole + places.left(3).leftJustified(3, u'0');
    if (places.size() > 3 && places[3] >= u'5') {
        qsizetype i = digits.size() - 1;
        for (; i >= 0 && digits[i] == u'9'; --i)
            digits[i] = u'0';
        if (i >= 0)
            digits[i] = QChar(digits[i].unicode() + 1);
        else
            digits.prepend(u'1');
    }
    return digits.left(digits.size() - 3) + u'.' + digits.right(3);
}

QString withoutZeros(QString whole, QString places)
{
    while (whole.size() > 1 && whole.startsWith(u'0'))
        whole.remove(0, 1);
    while (places.endsWith(u'0'))
        places.chop(1);
    return places.isEmpty() ? whole : whole + u'.' + places;
}
} // namespace

QStringList findingKinds()
{
    return offers().keys();
}

QStringList actionsFor(const QString &kind)
{
    return offers().value(kind, {resolveFirst});
}

QString actionFor(const QString &kind, const FindingChoices &choices)
{
    const QStringList offered = actionsFor(kind);
    const QString chosen = choices.value(kind);
    return offered.contains(chosen) ? chosen : offered.front();
}

Reading readOldNumber(const QString &text, bool mayBeNegative, bool mayBeZero, const FindingChoices &choices)
{
    static const Expression form(QStringLiteral("^([+-]?)([\\d., ']*\\d)\\s*(\\p{L}[\\p{L}./ ]{0,15}|%)?$"));
    constexpr qsizetype longest = 11; // 99,999,999,999.999 is the largest quantity
    const QString seen = plain(text);
    if (seen.isEmpty())
        return {{}, {}, std::nullopt}; // nobody wrote a number
    const QString number = withoutExponent(seen).value_or(seen);
    const auto match = form.match(number);
    if (!match.hasMatch())
        return found("unreadable_number", choices);
    const Digits digits = partDigits(match.captured(2), actionFor(QStringLiteral("ambiguous_number"), choices));
    if (!digits.ok)
        return found("unreadable_number", choices);
    const bool rounds = !withoutZeros(QStringLiteral("0"), digits.places.mid(3)).endsWith(u'0');
    const QString size = rounded(digits.whole, digits.places);
    const QString value = withoutZeros(size.section(u'.', 0, 0), size.section(u'.', 1, 1));
    if (value.section(u'.', 0, 0).size() > longest)
        return found("unreadable_number", choices);
    const bool isZero = value == u'0';
    const bool negative = match.captured(1) == u'-' && !isZero;
    if ((negative && !mayBeNegative) || (isZero && !mayBeZero))
        return found("negative_number", choices);
    const QString signedValue = negative ? QString(u'-' + value) : value;
    if (digits.ambiguous)
        return found("ambiguous_number", choices, signedValue);
    if (!match.captured(3).isEmpty())
        return found("number_with_unit", choices, signedValue);
    if (rounds)
        return found("rounded_number", choices, signedValue);
    if (text == signedValue)
        return {{}, {}, signedValue};
    return found("rewritten_number", choices, signedValue);
}

Reading readOldTime(const QString &text, const FindingChoices &choices)
{
    static const Expression form(QStringLiteral("^(\\d{4}-\\d\\d-\\d\\d)(?:[T ](\\d\\d:\\d\\d:\\d\\d)(?:\\.(\\d{1,6}))?"
                                                "(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?$"));
    const QString seen = plain(text);
    const auto match = form.match(seen);
    if (seen.contains(QLatin1String("infinity")) || seen.endsWith(QLatin1String(" BC")) ||
        Expression(QStringLiteral("^\\d{5,}-")).match(seen).hasMatch())
        return found("time_out_of_range", choices);
    if (!match.hasMatch())
        return found("unreadable_time", choices);
    const QString clock = match.captured(2).isEmpty() ? QStringLiteral("00:00:00") : match.captured(2);
    QString zone = match.captured(4);
    if (zone.size() == 3 && zone != u'Z')
        zone += QLatin1String(":00");
    const QDateTime time = QDateTime::fromString(
        match.captured(1) + u'T' + clock + (zone.isEmpty() ? QStringLiteral("Z") : zone), Qt::ISODate);
    if (!time.isValid())
        return found("unreadable_time", choices);
    const QDateTime utc = time.toUTC();
    if (utc.date().year() < 1 || utc.date().year() > 9999)
        return found("time_out_of_range", choices);
    const QString value =
        utc.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ss")) + u'.' + match.captured(3).leftJustified(3, u'0') + u'Z';
    return found("rewritten_time", choices, value);
}

Reading readOldWords(const QString &text, const FindingChoices &choices)
{
    QString inner = text.trimmed();
    if (inner.startsWith(u'{') && inner.endsWith(u'}'))
        inner = inner.mid(1, inner.size() - 2);
    QJsonArray words;
    for (QString word : inner.split(Expression(QStringLiteral("[,;]")), Qt::SkipEmptyParts)) {
        word = word.trimmed();
        if (word.size() > 1 && word.startsWith(u'"') && word.endsWith(u'"'))
            word = word.mid(1, word.size() - 2);
        if (!word.isEmpty())
            words << word;
    }
    return found("rewritten_list", choices, QString::fromUtf8(QJsonDocument(words).toJson(QJsonDocument::Compact)));
}

Reading readOldText(const QString &text, const FindingChoices &choices)
{
    QString clean = text;
    clean.replace(QChar(0), QChar(QChar::ReplacementCharacter));
    return found("bad_text", choices, clean);
}

} // namespace bm
