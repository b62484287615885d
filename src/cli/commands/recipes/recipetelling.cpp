// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/recipes/recipetelling.h"

#include "cli/commands/recipes/stepcommands.h"
#include "cli/commands/typed.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "documents/shipping/shippingwords.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bm::cli
{
namespace
{
QString stateWord(RecipeState state)
{
    switch (state) {
    case RecipeState::BeingWritten:
        return QStringLiteral("being_written");
    case RecipeState::Active:
        return QStringLiteral("active");
    case RecipeState::Retired:
        break;
    }
    return QStringLiteral("retired");
}

QString stateText(RecipeState state)
{
    switch (state) {
    case RecipeState::BeingWritten:
        return Cli::tr("being written");
    case RecipeState::Active:
        return Cli::tr("active");
    case RecipeState::Retired:
        break;
    }
    return Cli::tr("retired");
}

QJsonObject versionJson(const RecipeVersion &version)
{
    return {{u"id"_qs, version.id.value()},
            {u"name"_qs, version.name},
            {u"version"_qs, version.version},
            {u"state"_qs, stateWord(version.state())},
            {u"active"_qs, version.isActive},
            {u"used"_qs, version.isUsed},
            {u"line_count"_qs, version.lineCount},
            {u"last_planned"_qs, timeJson(version.lastPlanned)},
            {u"yield"_qs, amountJson(version.yield)},
            {u"yield_unit"_qs, textOrNull(version.yieldUnit)},
            {u"loss_percent"_qs, amountJson(version.lossPercent)},
            {u"rework_percent"_qs, amountJson(version.reworkPercent)},
            {u"storage_from"_qs, amountJson(version.storage.from)},
            {u"storage_to"_qs, amountJson(version.storage.to)},
            {u"brand"_qs, textOrNull(version.product.brand)},
            {u"packaging_size"_qs, textOrNull(version.product.packagingSize)},
            {u"packaging_style"_qs, textOrNull(version.product.packagingStyle)},
            {u"output"_qs, textOrNull(version.output)}};
}

QString yesText(bool yes)
{
    return yes ? Cli::tr("yes") : Cli::tr("no");
}

QString yieldText(const RecipeVersion &version)
{
    return version.yield ? amountText(version.yield, version.yieldUnit) : u"-"_qs;
}

QString whenText(const FormulaLine &line)
{
    return line.isAfterKillStep ? Cli::tr("after") : Cli::tr("before");
}

QString kindWord(FormulaDifference::Kind kind)
{
    switch (kind) {
    case FormulaDifference::Kind::Added:
        return QStringLiteral("added");
    case FormulaDifference::Kind::Removed:
        return QStringLiteral("removed");
    case FormulaDifference::Kind::Changed:
        break;
    }
    return QStringLiteral("changed");
}

QString kindText(FormulaDifference::Kind kind)
{
    switch (kind) {
    case FormulaDifference::Kind::Added:
        return Cli::tr("added");
    case FormulaDifference::Kind::Removed:
        return Cli::tr("removed");
    case FormulaDifference::Kind::Changed:
        break;
    }
    return Cli::tr("changed");
}

QString lineText(const FormulaLine &line)
{
    return line.ingredient.isEmpty() ? u"-"_qs
                                     : Cli::tr("%1, %2 the kill step", "12.500 kg, before the kill step")
                                           .arg(amountText(line.quantity, line.unit), whenText(line));
}

QJsonValue lineJson(const FormulaLine &line)
{
    if (line.ingredient.isEmpty())
        return QJsonValue();
    return QJsonObject{{u"quantity"_qs, amountJson(line.quantity)},
                       {u"unit"_qs, line.unit},
                       {u"after_kill_step"_qs, line.isAfterKillStep}};
}

QJsonArray linesJson(const std::vector<FormulaLine> &lines)
{
    const std::vector<std::optional<Quantity>> percents = bakersPercents(lines);
    QJsonArray array;
    for (size_t i = 0; i < lines.size(); ++i) {
        QJsonObject object = lineJson(lines[i]).toObject();
        object[u"ingredient"_qs] = lines[i].ingredient;
        object[u"flour"_qs] = lines[i].isFlour;
        object[u"percent"_qs] = amountJson(percents[i]);
        array.append(object);
    }
    return array;
}

QString linesText(const std::vector<FormulaLine> &lines)
{
    const std::vector<std::optional<Quantity>> percents = bakersPercents(lines);
    TextTable table(
        {Cli::tr("Line"), Cli::tr("Ingredient"), Cli::tr("Amount"), Cli::tr("Percent"), Cli::tr("Kill step")});
    for (size_t i = 0; i < lines.size(); ++i)
        table.add({QString::number(i + 1), lines[i].ingredient, amountText(lines[i].quantity, lines[i].unit),
                   percents[i] ? percents[i]->toText() : u"-"_qs, whenText(lines[i])});
    return table.isEmpty() ? QString() : table.toText();
}

QJsonObject expectedJson(const Expected &expected)
{
    return {{u"weighed"_qs, expected.weighed.toText()},
            {u"unit"_qs, expected.unit},
            {u"yield"_qs, amountJson(expected.yield)},
            {u"yield_unit"_qs, textOrNull(expected.yieldUnit)},
            {u"loss_percent"_qs, amountJson(expected.lossPercent)},
            {u"lost"_qs, amountJson(expected.lost)}};
}

QString expectedText(const Expected &expected)
{
    return Cli::tr("Of %1: expected yield %2, loss %3")
        .arg(amountText(expected.weighed, expected.unit),
             expected.yield ? amountText(expected.yield, expected.yieldUnit) : u"-"_qs,
             expected.lost
                 ? amountText(expected.lost, expected.unit) + u", "_qs + amountText(expected.lossPercent, u"%"_qs)
                 : u"-"_qs);
}

QString listText(const QStringList &list)
{
    return list.isEmpty() ? u"-"_qs : list.join(u", "_qs);
}
} // namespace

void tellVersions(Invocation &run, const std::vector<RecipeVersion> &versions)
{
    TextTable table({Cli::tr("Recipe"), Cli::tr("Version"), Cli::tr("State"), Cli::tr("Used"), Cli::tr("Lines"),
                     Cli::tr("Yield"), Cli::tr("Makes")});
    QJsonArray array;
    for (const RecipeVersion &version : versions) {
        table.add({version.name, QString::number(version.version), stateText(version.state()), yesText(version.isUsed),
                   QString::number(version.lineCount), yieldText(version), version.output});
        array.append(versionJson(version));
    }
    run.out.result({{u"recipes"_qs, array}},
                   table.isEmpty() ? QString(Cli::tr("No recipes.") + u'\n') : table.toText());
}

void tellBook(Invocation &run, const RecipeBook &book, const std::vector<FormulaLine> &lines,
              const std::optional<Expected> &expected)
{
    QJsonObject json = versionJson(book);
    json[u"lines"_qs] = linesJson(lines);
    if (expected)
        json[u"expected"_qs] = expectedJson(*expected);
    QStringList head{book.code(), Cli::tr("Yield: %1").arg(yieldText(book)),
                     Cli::tr("State: %1").arg(stateText(book.state())),
                     Cli::tr("Used by a run, so it stays as it is: %1").arg(yesText(book.isUsed))};
    if (book.lossPercent)
        head << Cli::tr("Expected loss: %1").arg(amountText(book.lossPercent, u"%"_qs));
    if (book.reworkPercent)
        head << Cli::tr("Rework: at most %1 of a batch").arg(amountText(book.reworkPercent, u"%"_qs));
    if (book.storage.isSaid())
        head << Cli::tr("Kept: %1").arg(storageWords(book.storage));
    if (book.product.isSaid())
        head << Cli::tr("Product: %1").arg(book.product.toText());
    if (expected)
        head << expectedText(*expected);
    run.out.result(json, head.join(u'\n') + u'\n' + linesText(lines));
}

void tellContents(Invocation &run, const RecipeContents &contents)
{
    const DeclaredAllergens &allergens = contents.allergens;
    QStringList us = allergens.us;
    for (const QString &word : allergens.usUndecided)
        us << Cli::tr("%1 (which cereal?)", "gluten").arg(word);
    QStringList below{Cli::tr("Allergens, USA: %1").arg(listText(us)),
                      Cli::tr("Allergens, EU: %1").arg(listText(allergens.eu)),
                      Cli::tr("Other allergens: %1").arg(listText(allergens.other)),
                      contents.cost ? Cli::tr("Cost: %1").arg(contents.cost->toText())
                                    : Cli::tr("Cost: not known, for that of: %1").arg(listText(contents.withoutCost))};
    if (!contents.circle.isEmpty())
        below << Cli::tr("Made of themselves: %1").arg(listText(contents.circle));
    run.out.result({{u"lines"_qs, linesJson(contents.lines)},
                    {u"allergens_us"_qs, QJsonArray::fromStringList(allergens.us)},
                    {u"allergens_us_undecided"_qs, QJsonArray::fromStringList(allergens.usUndecided)},
                    {u"allergens_eu"_qs, QJsonArray::fromStringList(allergens.eu)},
                    {u"allergens_other"_qs, QJsonArray::fromStringList(allergens.other)},
                    {u"cost"_qs, amountJson(contents.cost)},
                    {u"without_cost"_qs, QJsonArray::fromStringList(contents.withoutCost)},
                    {u"circle"_qs, QJsonArray::fromStringList(contents.circle)}},
                   linesText(contents.lines) + below.join(u'\n') + u'\n');
}

void tellDifferences(Invocation &run, const std::vector<FormulaDifference> &differences,
                     const std::vector<StepDifference> &steps, const ReworkChange &rework)
{
    TextTable table(
        {Cli::tr("Ingredient"), Cli::tr("What"), Cli::tr("Before"), Cli::tr("After"), Cli::tr("Difference")});
    QJsonArray array;
    for (const FormulaDifference &each : differences) {
        const FormulaLine &named = each.after.ingredient.isEmpty() ? each.before : each.after;
        table.add({named.ingredient, kindText(each.kind), lineText(each.before), lineText(each.after),
                   each.difference ? amountText(each.difference, named.unit) : u"-"_qs});
        array.append(QJsonObject{{u"ingredient"_qs, named.ingredient},
                                 {u"kind"_qs, kindWord(each.kind)},
                                 {u"before"_qs, lineJson(each.before)},
                                 {u"after"_qs, lineJson(each.after)},
                                 {u"difference"_qs, amountJson(each.difference)}});
    }
    const auto limit = [](const std::optional<Quantity> &percent) {
        return percent ? amountText(percent, u"%"_qs) : u"-"_qs;
    };
    if (rework.before != rework.after)
        table.add({Cli::tr("Rework, at most"),
                   kindText(!rework.before  ? FormulaDifference::Kind::Added
                            : !rework.after ? FormulaDifference::Kind::Removed
                                            : FormulaDifference::Kind::Changed),
                   limit(rework.before), limit(rework.after), u"-"_qs});
    const QString lines = table.isEmpty() ? QString() : table.toText();
    const QString told = steps.empty() ? lines : QString(lines + stepDifferencesText(steps));
    run.out.result({{u"differences"_qs, array},
                    {u"steps"_qs, stepDifferencesJson(steps)},
                    {u"rework_percent_before"_qs, amountJson(rework.before)},
                    {u"rework_percent_after"_qs, amountJson(rework.after)}},
                   told.isEmpty() ? QString(Cli::tr("No difference.") + u'\n') : told);
}

} // namespace bm::cli
