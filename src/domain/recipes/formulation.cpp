// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/formulation.h"

#include "domain/units/conversion.h"

namespace bm
{
namespace
{
// A mass in thousandths of a nanogram, or a hundred times as many of them times a thousand: more than 64 bits.
__extension__ using Wide = __int128;
constexpr Wide wholeInThousandths = 100'000; // 100 %

std::optional<qint64> stepsOfMass(const QString &unit)
{
    const std::optional<Unit> known = unitNamed(unit);
    return known && known->kind == Unit::Kind::Mass ? std::optional(known->steps) : std::nullopt;
}

std::optional<Wide> massOf(const FormulaLine &line)
{
    const std::optional<qint64> steps = stepsOfMass(line.unit);
    return steps && line.quantity ? std::optional(Wide(line.quantity->thousandths()) * *steps) : std::nullopt;
}

// Of positive numbers, rounded half up; nothing when it is no quantity any more.
std::optional<Quantity> rounded(Wide numerator, Wide denominator)
{
    const Wide whole = (numerator + denominator / 2) / denominator;
    return whole <= Quantity::maximumThousandths ? std::optional(Quantity::ofThousandths(qint64(whole))) : std::nullopt;
}

// Nothing when there is none, or some of it is unknown or counted in what has no mass.
std::optional<Wide> flourOf(const std::vector<FormulaLine> &lines)
{
    Wide sum = 0;
    for (const FormulaLine &line : lines) {
        if (!line.isFlour)
            continue;
        const std::optional<Wide> mass = massOf(line);
        if (!mass)
            return std::nullopt;
        sum += *mass;
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

// The weights as the batch counts them, and nothing for what is counted.
Result<std::vector<Quantity>> weightsIn(const QString &unit, const std::vector<FormulaLine> &lines)
{
    std::vector<Quantity> weights;
    for (const FormulaLine &line : lines) {
        if (!line.quantity)
            return Error{Reason::LotQuantityUnknown, QStringLiteral("line"), line.ingredient};
        if (!stepsOfMass(line.unit)) {
            weights.push_back({});
            continue;
        }
        BM_TRY_ASSIGN(const Conversion weight, converted(*line.quantity, line.unit, unit));
        weights.push_back(weight.quantity);
    }
    return weights;
}

std::optional<Quantity> differenceOf(const FormulaLine &before, const FormulaLine &after)
{
    if (before.unit.compare(after.unit, Qt::CaseInsensitive) != 0 || !before.quantity || !after.quantity)
        return std::nullopt;
    return *after.quantity - *before.quantity;
}

bool areSame(const FormulaLine &before, const FormulaLine &after)
{
    return before.quantity == after.quantity && before.unit.compare(after.unit, Qt::CaseInsensitive) == 0 &&
           before.isAfterKillStep == after.isAfterKillStep;
}

// The first line of the ingredient that has no partner yet.
std::optional<size_t> partnerIn(const std::vector<FormulaLine> &lines, const std::vector<bool> &taken,
                                const QString &ingredient)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        if (!taken[i] && lines[i].ingredient.compare(ingredient, Qt::CaseInsensitive) == 0)
            return i;
    }
    return std::nullopt;
}
} // namespace

std::vector<std::optional<Quantity>> bakersPercents(const std::vector<FormulaLine> &lines)
{
    std::vector<std::optional<Quantity>> percents(lines.size());
    const std::optional<Wide> flour = flourOf(lines);
    for (size_t i = 0; flour && i < lines.size(); ++i) {
        if (const std::optional<Wide> mass = massOf(lines[i]))
            percents[i] = rounded(*mass * wholeInThousandths, *flour);
    }
    return percents;
}

Result<Quantity> weightOfPercent(const std::vector<FormulaLine> &lines, size_t line, Quantity percent)
{
    if (line >= lines.size())
        return Error{Reason::NotFound, QStringLiteral("line"), QString::number(line + 1)};
    if (!percent.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("percent"), percent.toText()};
    const std::optional<qint64> steps = stepsOfMass(lines[line].unit);
    if (!steps || lines[line].isFlour)
        return Error{Reason::UnitMismatch, QStringLiteral("percent"), lines[line].unit};
    const std::optional<Wide> flour = flourOf(lines);
    if (!flour)
        return Error{Reason::NotFound, QStringLiteral("flour"), QStringLiteral("FLOUR")};
    const auto weight = rounded(*flour * percent.thousandths(), wholeInThousandths * *steps);
    if (!weight)
        return Error{Reason::NotANumber, QStringLiteral("percent"), percent.toText()};
    if (!weight->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("percent"), percent.toText()};
    return *weight;
}

Result<std::vector<FormulaLine>> scaledToBatch(const std::vector<FormulaLine> &lines, Quantity batch,
                                               const QString &unit)
{
    if (!stepsOfMass(unit))
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), QStringLiteral("kg")};
    BM_TRY_ASSIGN(const std::vector<Quantity> weights, weightsIn(unit, lines));
    Quantity total;
    for (const Quantity weight : weights)
        total += weight;
    if (!total.isPositive())
        return Error{Reason::NotFound, QStringLiteral("line"), unit};
    const std::vector<Quantity> parts = split(batch, weights);
    std::vector<FormulaLine> made = lines;
    for (size_t i = 0; i < made.size(); ++i) {
        if (stepsOfMass(made[i].unit)) {
            made[i].quantity = parts[i];
            made[i].unit = unit;
        } else {
            made[i].quantity = scaled(*made[i].quantity, batch, total);
        }
    }
    return made;
}

std::vector<FormulaDifference> compared(const std::vector<FormulaLine> &before, const std::vector<FormulaLine> &after)
{
    std::vector<FormulaDifference> differences;
    std::vector<bool> taken(after.size(), false);
    for (const FormulaLine &line : before) {
        const std::optional<size_t> partner = partnerIn(after, taken, line.ingredient);
        if (!partner) {
            differences.push_back({FormulaDifference::Kind::Removed, line, {}, {}});
            continue;
        }
        taken[*partner] = true;
        if (!areSame(line, after[*partner]))
            differences.push_back(
                {FormulaDifference::Kind::Changed, line, after[*partner], differenceOf(line, after[*partner])});
    }
    for (size_t i = 0; i < after.size(); ++i) {
        if (!taken[i])
            differences.push_back({FormulaDifference::Kind::Added, {}, after[i], {}});
    }
    return differences;
}

} // namespace bm
