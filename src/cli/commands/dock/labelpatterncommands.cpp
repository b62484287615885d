// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/tutor/tutorwords.h"
#include "services/tutor/labelpatterns.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <array>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};

// In the order of LabelField.
constexpr std::array markOptions{"lot", "expires", "best-by", "made", "quantity", "item"};
constexpr std::array orderOptions{"", "expires-order", "best-by-order", "made-order", "", ""};
constexpr std::array valueNames{"lot", "expiration_date", "best_before_date", "production_date", "quantity", "item"};

// "TEXT" where it stands once, or "FROM-TO", the first character being 1.
Result<LabelMark> placeOf(const QString &sample, const QString &said, LabelField field)
{
    static const QRegularExpression places(QStringLiteral("^([0-9]{1,3})-([0-9]{1,3})$"));
    const QString name = QString::fromLatin1(markOptions.at(size_t(field)));
    const qsizetype found = said.isEmpty() ? -1 : sample.indexOf(said);
    if (found >= 0 && sample.indexOf(said, found + 1) < 0)
        return LabelMark{field, found, said.size(), {}};
    const QRegularExpressionMatch match = places.match(said);
    const qsizetype from = match.captured(1).toInt() - 1;
    const qsizetype to = match.captured(2).toInt();
    if (match.hasMatch() && found < 0 && from >= 0 && from < to && to <= sample.size())
        return LabelMark{field, from, to - from, {}};
    return Error{found < 0 ? Reason::NotFound : Reason::Ambiguous, name, said};
}

QString readingsText(const std::vector<DateReading> &readings)
{
    QStringList words;
    for (const DateReading &reading : readings)
        words << dateOrderName(reading.order) + u' ' + reading.date.toString(Qt::ISODate);
    return words.join(QStringLiteral(", "));
}

// The order that is said; the only one that is possible needs no saying.
Result<DateOrder> orderOf(const CommandLine &line, const LabelMark &mark, const QString &text)
{
    const char *option = orderOptions.at(size_t(mark.field));
    if (line.has(option)) {
        const auto order = dateOrderFrom(line.option(option));
        if (!order)
            return Error{Reason::UnknownAction, QString::fromLatin1(option), line.option(option)};
        return *order;
    }
    const auto readings = dateReadings(text, QDate::currentDate(), mark.field == LabelField::Made);
    if (readings.empty())
        return Error{Reason::BadDate, QString::fromLatin1(markOptions.at(size_t(mark.field))), text};
    if (readings.size() > 1)
        return Error{Reason::Ambiguous, QString::fromLatin1(option), readingsText(readings)};
    return readings.front().order;
}

Result<std::vector<LabelMark>> marksOf(const CommandLine &line, const QString &sample)
{
    std::vector<LabelMark> marks;
    for (const LabelField field : allLabelFields()) {
        const char *option = markOptions.at(size_t(field));
        if (!line.has(option))
            continue;
        BM_TRY_ASSIGN(LabelMark mark, placeOf(sample, line.option(option), field));
        if (isDateField(field)) {
            BM_TRY_ASSIGN(mark.order, orderOf(line, mark, sample.mid(mark.start, mark.length)));
        }
        marks.push_back(mark);
    }
    return marks;
}

QJsonArray marksJson(const TaughtPattern &pattern)
{
    QJsonArray array;
    for (const LabelMark &mark : pattern.marks)
        array << QJsonObject{{u"field"_qs, QString::fromLatin1(valueNames.at(size_t(mark.field)))},
                             {u"from"_qs, mark.start + 1},
                             {u"to"_qs, mark.start + mark.length},
                             {u"text"_qs, pattern.sample.mid(mark.start, mark.length)},
                             {u"order"_qs, mark.order ? dateOrderName(*mark.order) : QJsonValue()}};
    return array;
}

QJsonObject patternJson(const TaughtPattern &pattern)
{
    return {{u"id"_qs, pattern.id},
            {u"supplier"_qs, pattern.supplierName},
            {u"ingredient"_qs, pattern.ingredientName},
            {u"sample"_qs, pattern.sample},
            {u"shape"_qs, pattern.shape},
            {u"marks"_qs, marksJson(pattern)},
            {u"taught_by"_qs, textOrNull(pattern.taughtBy)},
            {u"taught_at"_qs, timeJson(pattern.taughtAt)},
            {u"retired_by"_qs, textOrNull(pattern.retiredBy)},
            {u"retired_at"_qs, timeJson(pattern.retiredAt)},
            {u"retire_reason"_qs, textOrNull(pattern.retireReason)}};
}

QJsonObject valuesJson(const LabelValues &values)
{
    return {{u"lot"_qs, values.lot},
            {u"expiration_date"_qs, dateJson(values.expiry)},
            {u"best_before_date"_qs, dateJson(values.bestBefore)},
            {u"production_date"_qs, dateJson(values.made)},
            {u"quantity"_qs, amountJson(values.quantity)},
            {u"item"_qs, textOrNull(values.item)}};
}

QJsonObject readingJson(const LabelReading &reading)
{
    QJsonObject json = valuesJson(reading.values);
    json.insert(u"pattern"_qs, reading.pattern);
    json.insert(u"supplier"_qs, reading.supplierName);
    json.insert(u"ingredient"_qs, reading.ingredientName);
    json.insert(u"unit"_qs, reading.unit);
    return json;
}

QString dayText(const QDate &date)
{
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto patterns, LabelPatterns(plant->services().session).list(run.line.has("all")));
    TextTable table({Cli::tr("Pattern"), Cli::tr("Supplier"), Cli::tr("Ingredient"), Cli::tr("Shape"),
                     Cli::tr("Taught from"), Cli::tr("By"), Cli::tr("Retired")});
    QJsonArray array;
    for (const TaughtPattern &pattern : patterns) {
        table.add({QString::number(pattern.id), pattern.supplierName, pattern.ingredientName, pattern.shape,
                   pattern.sample, pattern.taughtBy, pattern.isRetired() ? pattern.retireReason : QString()});
        array << patternJson(pattern);
    }
    run.out.result({{u"patterns"_qs, array}},
                   table.isEmpty() ? Cli::tr("No label was taught yet.") + u'\n' : table.toText());
    return Exit::Done;
}

// Its label as it is read from now on.
Result<Exit> tellTaught(Invocation &run, LabelPatterns &patterns, qint64 id)
{
    BM_TRY_ASSIGN(const auto all, patterns.list());
    for (const TaughtPattern &pattern : all) {
        if (pattern.id == id)
            run.out.result(patternJson(pattern),
                           Cli::tr("Pattern %1 reads %2").arg(QString::number(id), pattern.shape) + u'\n');
    }
    return Exit::Done;
}

Exit tellDoubts(Invocation &run, const std::vector<PatternDoubt> &doubts)
{
    QJsonArray array;
    for (const PatternDoubt &doubt : doubts)
        array << QJsonObject{{u"pattern"_qs, doubt.pattern},
                             {u"sample"_qs, doubt.sample},
                             {u"theirs"_qs, valuesJson(doubt.theirs)},
                             {u"ours"_qs, valuesJson(doubt.ours)}};
    const PatternDoubt &first = doubts.front();
    return run.out.failure(
        {Reason::Ambiguous, u"sample"_qs, first.sample},
        Cli::tr("Pattern %1 reads in it: %2. The new one: %3. Retire that pattern, or say --keep-doubts.")
            .arg(QString::number(first.pattern), labelValueWords(first.theirs).join(u", "),
                 labelValueWords(first.ours).join(u", ")),
        {{u"doubts"_qs, array}});
}

Result<Exit> teachCommand(Invocation &run)
{
    NewLabelPattern pattern{
        run.line.arguments[0], run.line.arguments[1], run.line.arguments[2], {}, run.line.has("keep-doubts")};
    BM_TRY_ASSIGN(pattern.marks, marksOf(run.line, pattern.sample));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    LabelPatterns patterns(plant->services().session);
    BM_TRY_ASSIGN(const auto doubts, patterns.doubts(pattern));
    if (!doubts.empty() && !pattern.keepsDoubts)
        return tellDoubts(run, doubts);
    BM_TRY_ASSIGN(const qint64 id, patterns.teach(pattern));
    return tellTaught(run, patterns, id);
}

Result<Exit> tryCommand(Invocation &run)
{
    const QString text = run.line.arguments[0];
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto readings, LabelPatterns(plant->services().session).read(text));
    if (readings.empty())
        return Error{Reason::NotFound, QStringLiteral("pattern"), text};
    TextTable table({Cli::tr("Pattern"), Cli::tr("Supplier"), Cli::tr("Ingredient"), Cli::tr("Lot"), Cli::tr("Expires"),
                     Cli::tr("Best before"), Cli::tr("Made"), Cli::tr("Quantity")});
    QJsonArray array;
    for (const LabelReading &reading : readings) {
        const LabelValues &values = reading.values;
        table.add({QString::number(reading.pattern), reading.supplierName, reading.ingredientName, values.lot,
                   dayText(values.expiry), dayText(values.bestBefore), dayText(values.made),
                   values.quantity ? amountText(values.quantity, reading.unit) : QString()});
        array << readingJson(reading);
    }
    run.out.result({{u"text"_qs, text}, {u"readings"_qs, array}}, table.toText());
    return readings.size() == 1 ? Exit::Done : Exit::Ambiguous;
}

Result<Exit> retireCommand(Invocation &run)
{
    bool isNumber = false;
    const qint64 pattern = run.line.arguments[0].toLongLong(&isNumber);
    if (!isNumber)
        return Error{Reason::NotANumber, QStringLiteral("pattern"), run.line.arguments[0]};
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY(LabelPatterns(plant->services().session).retire(pattern, run.line.option("reason")));
    run.out.result({{u"retired"_qs, pattern}},
                   Cli::tr("No label is read by pattern %1 any more.").arg(pattern) + u'\n');
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> labelPatternCommands()
{
    static constexpr const char *order = QT_TRANSLATE_NOOP("bm::Cli", "where it can be read in several, e.g. DDMMYY");
    return {
        {"label-pattern list",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "how the labels of suppliers are read"),
         0,
         0,
         listCommand,
         {{"all", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "retired ones, too")}}},
        {"label-pattern teach",
         "SUPPLIER INGREDIENT LABEL",
         QT_TRANSLATE_NOOP("bm::Cli", "labels like this one are read from now on"),
         3,
         3,
         teachCommand,
         {{"lot", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part of it that is the lot, or FROM-TO in characters")},
          {"expires", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part that is the expiry date")},
          {"expires-order", "ORDER", order},
          {"best-by", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part that is the best-before date")},
          {"best-by-order", "ORDER", order},
          {"made", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part that is the day it was made")},
          {"made-order", "ORDER", order},
          {"quantity", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part that is the quantity")},
          {"item", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the part that names the item; it never differs")},
          {"keep-doubts", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also when another pattern reads a label otherwise")}}},
        {"label-pattern try", "LABEL", QT_TRANSLATE_NOOP("bm::Cli", "what a label says by what was taught"), 1, 1,
         tryCommand},
        {"label-pattern retire",
         "PATTERN",
         QT_TRANSLATE_NOOP("bm::Cli", "no label is read by it any more"),
         1,
         1,
         retireCommand,
         {reason}},
    };
}

} // namespace bm::cli
