// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importing/importvalues.h"

#include "domain/gs1/checks.h"
#include "domain/status.h"
#include "domain/text/readabletext.h"

#include <QHash>
#include <QRegularExpression>
#include <optional>

namespace bm
{
namespace
{
constexpr qsizetype longestLine = 500; // as everywhere a line is typed

ImportNote note(ImportProblem problem, const QString &detail = {})
{
    return {problem, -1, {}, detail};
}

// What people write for the words of the database, as foldedTitle() makes it.
constexpr const char *approvals = "PENDING: pending|pendiente|no|0 / APPROVED: approved|aprobado|aprobada|yes|si|1 / "
                                  "SUSPENDED: suspended|suspendido|suspendida";
constexpr const char *types = "FLOUR: harina|harinas|flours / SUGAR: azucar|azucares|sugars / DAIRY: lacteo|lacteos / "
                              "EGGS: egg|huevo|huevos / FATS: fat|oils|grasa|grasas / LEAVENING: "
                              "levadura|levaduras|yeast / FLAVORING: flavouring|flavor|aroma|aromas / PRESERVATIVE: "
                              "preservatives|conservante|conservantes / ADDITIVE: additives|aditivo|aditivos / "
                              "PACKAGING: envase|envases|embalaje / OTHER: otro|otros";
constexpr const char *flags = "1: 1|yes|y|true|x|si|s|verdadero / 0: 0|no|n|false|falso";
constexpr const char *qualities = "PENDING: pending|pendiente|no|received|0 / PASSED: "
                                  "passed|pass|ok|yes|si|1|released|approved|liberado|aprobado / FAILED: "
                                  "failed|rejected|rechazado / CONDITIONAL_PASS: conditional pass";

using Words = QHash<QString, QString>;

// From "PENDING: pending|no / APPROVED: approved".
Words wordsFrom(const char *text)
{
    Words words;
    for (const QString &one : QString::fromLatin1(text).split(QStringLiteral(" / "))) {
        for (const QString &written : one.section(QStringLiteral(": "), 1).split(u'|'))
            words.insert(written, one.section(u':', 0, 0));
    }
    return words;
}

const Words &wordsOf(FieldType type)
{
    static const Words ofApproval = wordsFrom(approvals);
    static const Words ofType = wordsFrom(types);
    static const Words ofFlag = wordsFrom(flags);
    static const Words ofQuality = wordsFrom(qualities);
    switch (type) {
    case FieldType::Approval:
        return ofApproval;
    case FieldType::IngredientType:
        return ofType;
    case FieldType::Flag:
        return ofFlag;
    default:
        return ofQuality;
    }
}

ReadValue readWord(const TableCell &cell, FieldType type)
{
    const QString written = cell.text.simplified();
    const QString upper = foldedTitle(written).replace(u' ', u'_').toUpper();
    if (type == FieldType::IngredientType && ingredientTypes().contains(upper))
        return upper;
    const auto &known = wordsOf(type);
    const auto found = known.constFind(foldedTitle(written));
    if (found == known.constEnd())
        return note(ImportProblem::UnknownWord, written);
    return *found;
}

// A list in any of the ways people write one: "wheat, milk", "wheat;milk", "wheat/milk".
QString readList(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[,;/|\\n]"));
    QStringList list;
    for (const QString &part : text.split(separators)) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !list.contains(word, Qt::CaseInsensitive))
            list << word;
    }
    return list.join(QStringLiteral(", "));
}

// GTIN-8, -12 and -13 are kept as fourteen places, as GS1 does.
ReadValue readDigits(const QString &text, FieldType type)
{
    QString digits = text.simplified();
    digits.remove(u' ').remove(u'-');
    const QList<qsizetype> lengths = type == FieldType::Gln ? QList<qsizetype>{13} : QList<qsizetype>{8, 12, 13, 14};
    if (!lengths.contains(digits.size()) || !gs1::isAllDigits(digits))
        return note(ImportProblem::NotADigitCode, text.simplified());
    if (!gs1::hasValidCheckDigit(digits))
        return note(ImportProblem::WrongCheckDigit, digits);
    return type == FieldType::Gln ? digits : digits.rightJustified(14, u'0');
}

// Digits and one kind of decimal sign, perhaps grouped in threes by another; nothing when it is not written like that.
std::optional<QString> plainFigure(QString text, QChar point)
{
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{00A0}\\x{202F}']"));
    const QChar other = point == u'.' ? u',' : u'.';
    static const QRegularExpression grouped(QStringLiteral(R"(^[+-]?[1-9]\d{0,2}([ ,.])\d{3}(?:\1\d{3})*(?!\d))"));
    static const QRegularExpression money(QStringLiteral("[$\\x{20AC}\\x{00A3}]"));
    text = text.remove(money).trimmed();
    text.replace(blanks, QStringLiteral(" "));
    const auto match = grouped.match(text);
    const QString group = match.captured(1);
    if (match.hasMatch() && !group.isEmpty() && (group == other || group == u" "))
        text = match.captured().remove(group) + text.mid(match.capturedEnd());
    static const QRegularExpression comma(QStringLiteral(R"(^[+-]?(\d+(,\d*)?|,\d+)$)"));
    static const QRegularExpression dot(QStringLiteral(R"(^[+-]?(\d+(\.\d*)?|\.\d+)$)"));
    if (!(point == u'.' ? dot : comma).match(text).hasMatch())
        return std::nullopt;
    text.remove(u'+').replace(u',', u'.');
    return text;
}

std::variant<Quantity, ImportProblem> quantityOf(QString plain)
{
    if (plain.startsWith(u'.'))
        plain.prepend(u'0');
    if (plain.endsWith(u'.'))
        plain.chop(1);
    const auto quantity = Quantity::tryFromText(plain);
    if (quantity)
        return *quantity;
    return quantity.error().reason == Reason::TooPrecise ? ImportProblem::TooPrecise : ImportProblem::NotANumber;
}

ReadValue readFigure(const TableCell &cell, FieldType type, const ImportReading &reading)
{
    // A workbook's own number has one meaning.
    const auto figures = cell.kind == TableCell::Kind::Number ? ImportReading::Figures::Point : reading.figures;
    const auto read = readAmount(cell.text, figures);
    if (const auto *problem = std::get_if<ImportProblem>(&read))
        return note(*problem, cell.text.simplified());
    const Quantity quantity = std::get<Quantity>(read);
    if (type == FieldType::Positive && !quantity.isPositive())
        return note(ImportProblem::NotPositive, cell.text.simplified());
    if (quantity.isNegative())
        return note(ImportProblem::Negative, cell.text.simplified());
    if (type != FieldType::Whole)
        return quantity.toText();
    if (quantity.thousandths() % 1000 != 0 || quantity.thousandths() / 1000 > 1'000'000)
        return note(ImportProblem::NotWhole, cell.text.simplified());
    return QString::number(quantity.thousandths() / 1000);
}

int monthNamed(const QString &text)
{
    static const QStringList months{u"jan ene"_qs, u"feb"_qs,     u"mar"_qs, u"apr abr"_qs, u"may"_qs, u"jun"_qs,
                                    u"jul"_qs,     u"aug ago"_qs, u"sep"_qs, u"oct"_qs,     u"nov"_qs, u"dec dic"_qs};
    const QString begin = foldedTitle(text).left(3);
    for (int i = 0; begin.size() == 3 && i < months.size(); ++i) {
        if (months[i].split(u' ').contains(begin))
            return i + 1;
    }
    return 0;
}

std::variant<QDate, ImportProblem> dayFrom(int year, int month, int day)
{
    const QDate date(year < 100 ? year + 2000 : year, month, day);
    if (!date.isValid() || date.year() < 1900 || date.year() > 2200)
        return ImportProblem::NotADate;
    return date;
}

// Two figures of which each may be the day: both ways when nobody said which.
std::variant<QDate, ImportProblem> dayOfFigures(int first, int second, int year, ImportReading::Dates dates)
{
    using Dates = ImportReading::Dates;
    const auto dayFirst = dayFrom(year, second, first);
    const auto monthFirst = dayFrom(year, first, second);
    if (dates == Dates::DayFirst)
        return dayFirst;
    if (dates == Dates::MonthFirst)
        return monthFirst;
    if (dates == Dates::YearFirst)
        return ImportProblem::NotADate;
    const bool isDay = std::holds_alternative<QDate>(dayFirst);
    const bool isMonth = std::holds_alternative<QDate>(monthFirst);
    if (isDay && isMonth && dayFirst != monthFirst)
        return ImportProblem::DoubtfulDate;
    return isDay ? dayFirst : monthFirst;
}

// 26/04/03: which of them is the year, nobody knows unless it is said.
std::variant<QDate, ImportProblem> dayOfShortYear(int a, int b, int c, ImportReading::Dates dates)
{
    if (dates == ImportReading::Dates::NotSaid)
        return ImportProblem::DoubtfulDate;
    return dates == ImportReading::Dates::YearFirst ? dayFrom(a, b, c) : dayOfFigures(a, b, c, dates);
}
} // namespace

std::variant<QDate, ImportProblem> readDay(const QString &text, ImportReading::Dates dates)
{
    static const QRegularExpression time(
        QStringLiteral(R"([T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?( ?[AaPp]\.?[Mm]\.?)?Z?$)"));
    static const QRegularExpression iso(QStringLiteral(R"(^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$)"));
    static const QRegularExpression solid(QStringLiteral(R"(^(19\d\d|20\d\d)(\d\d)(\d\d)$)"));
    static const QRegularExpression figures(QStringLiteral(R"(^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$)"));
    static const QRegularExpression named(
        QStringLiteral(R"(^(\d{1,2})[-/. ]+(?:de )?(\pL+)\.?[-/., ]+(?:de )?(\d{4})$)"));
    static const QRegularExpression monthFirst(QStringLiteral(R"(^(\pL+)\.? (\d{1,2}),? (\d{4})$)"));
    const QString day = text.simplified().remove(time);
    if (const auto match = iso.match(day); match.hasMatch())
        return dayFrom(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = solid.match(day); match.hasMatch())
        return dayFrom(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    if (const auto match = named.match(day); match.hasMatch())
        return dayFrom(match.captured(3).toInt(), monthNamed(match.captured(2)), match.captured(1).toInt());
    if (const auto match = monthFirst.match(day); match.hasMatch())
        return dayFrom(match.captured(3).toInt(), monthNamed(match.captured(1)), match.captured(2).toInt());
    const auto match = figures.match(day);
    if (!match.hasMatch())
        return ImportProblem::NotADate;
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    const int last = match.captured(3).toInt();
    return match.capturedLength(3) == 2 ? dayOfShortYear(first, second, last, dates)
                                        : dayOfFigures(first, second, last, dates);
}

std::variant<Quantity, ImportProblem> readAmount(const QString &text, ImportReading::Figures figures)
{
    using Figures = ImportReading::Figures;
    const auto withPoint = figures == Figures::Comma ? std::nullopt : plainFigure(text, u'.');
    const auto withComma = figures == Figures::Point ? std::nullopt : plainFigure(text, u',');
    if (!withPoint && !withComma)
        return ImportProblem::NotANumber;
    if (!withPoint || !withComma)
        return quantityOf(withPoint ? *withPoint : *withComma);
    const auto one = quantityOf(*withPoint);
    return one == quantityOf(*withComma) ? one : ImportProblem::DoubtfulNumber;
}

QString foldedName(const QString &name)
{
    return name.simplified().toCaseFolded();
}

ReadValue readCell(const TableCell &cell, FieldType type, const ImportReading &reading)
{
    if (cell.kind == TableCell::Kind::Broken)
        return note(ImportProblem::BrokenCell, cell.text);
    if (cell.kind == TableCell::Kind::NoValue)
        return note(ImportProblem::NotComputed);
    const QString text = cell.text.trimmed();
    if (text.size() > longestLine)
        return note(ImportProblem::TooLong);
    if (!isReadable(text))
        return note(ImportProblem::Unreadable);
    switch (type) {
    case FieldType::Line:
        return text.simplified();
    case FieldType::Gln:
    case FieldType::Gtin:
        return readDigits(text, type);
    case FieldType::List:
        return readList(text);
    case FieldType::Whole:
    case FieldType::Amount:
    case FieldType::Positive:
        return readFigure(cell, type, reading);
    case FieldType::Day: {
        const auto day = readDay(text, reading.dates);
        if (const auto *problem = std::get_if<ImportProblem>(&day))
            return note(*problem, text.simplified());
        return std::get<QDate>(day).toString(Qt::ISODate);
    }
    case FieldType::Approval:
    case FieldType::IngredientType:
    case FieldType::Flag:
    case FieldType::Quality:
        break;
    }
    return readWord(cell, type);
}

} // namespace bm
