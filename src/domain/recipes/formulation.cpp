// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/formulation.h"

#include "domain/recipes/exact.h"
#include "domain/units/conversion.h"

#include <algorithm>
#include <numeric>

namespace bm
{
namespace
{
constexpr Exact wholeInThousandths = 100'000; // 100 %

// Of positive numbers, rounded half up; nothing when it is no quantity any more.
std::optional<Quantity> rounded(Exact numerator, Exact denominator)
{
    const Exact whole = (numerator + denominator / 2) / denominator;
    return whole <= Quantity::maximumThousandths ? std::optional(Quantity::ofThousandths(qint64(whole))) : std::nullopt;
}

// Nothing when there is none, or some of it is unknown or counted in what has no mass.
std::optional<Exact> flourOf(const std::vector<FormulaLine> &lines)
{
    Exact sum = 0;
    for (const FormulaLine &line : lines) {
        if (!line.isFlour)
            continue;
        const std::optional<Exact> mass = massOf(line);
        if (!mass)
            return std::nullopt;
        sum += *mass;
    }
    return sum > 0 ? std::optional(sum) : std::nullopt;
}

// The weights to the last step, and nothing of what is counted.
Result<std::vector<Exact>> weightsOf(const std::vector<FormulaLine> &lines)
{
    std::vector<Exact> weights;
    for (const FormulaLine &line : lines) {
        if (!line.quantity)
            return Error{Reason::LotQuantityUnknown, QStringLiteral("line"), line.ingredient};
        weights.push_back(massOf(line).value_or(0));
    }
    return weights;
}

// A quantity times batch / total, where the batch is in steps, too.
std::optional<Quantity> followed(Quantity quantity, Exact batch, Exact total)
{
    const std::optional<Share> share = shareOf(batch, quantity.thousandths(), total);
    return share ? rounded(share->whole + (2 * share->rest >= total ? 1 : 0), 1) : std::nullopt;
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
    const std::optional<Exact> flour = flourOf(lines);
    for (size_t i = 0; flour && i < lines.size(); ++i) {
        if (const std::optional<Exact> mass = massOf(lines[i]))
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
    const std::optional<Exact> flour = flourOf(lines);
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
    BM_TRY_ASSIGN(const std::vector<Exact> weights, weightsOf(lines));
    const Exact total = std::accumulate(weights.begin(), weights.end(), Exact(0));
    if (total <= 0)
        return Error{Reason::NotFound, QStringLiteral("line"), unit};
    const Error tooMuch{Reason::NotANumber, QStringLiteral("batch"), batch.toText()};
    std::vector<Share> shares;
    for (const Exact weight : weights) {
        const std::optional<Share> share = shareOf(batch.thousandths(), weight, total);
        if (!share)
            return tooMuch;
        shares.push_back(*share);
    }
    const std::vector<Exact> parts = roundedTogether(shares, batch.thousandths());
    std::vector<FormulaLine> made = lines;
    for (size_t i = 0; i < made.size(); ++i) {
        if (stepsOfMass(made[i].unit)) {
            made[i].quantity = Quantity::ofThousandths(qint64(parts[i]));
            made[i].unit = unit;
        } else if (!(made[i].quantity = followed(*made[i].quantity, *massOf({{}, batch, unit}), total))) {
            return tooMuch;
        }
    }
    return made;
}

Result<Quantity> weighedIn(const std::vector<FormulaLine> &lines, const QString &unit)
{
    const std::optional<qint64> steps = stepsOfMass(unit);
    if (!steps)
        return Error{Reason::UnitMismatch, QStringLiteral("unit"), QStringLiteral("kg")};
    BM_TRY_ASSIGN(const std::vector<Exact> weights, weightsOf(lines));
    const Exact total = std::accumulate(weights.begin(), weights.end(), Exact(0));
    const std::optional<Quantity> sum = rounded(total, *steps);
    if (!sum)
        return Error{Reason::NotANumber, QStringLiteral("batch"), unit};
    return *sum;
}

Expected expectedOf(const std::vector<FormulaLine> &lines, Quantity batch, const QString &unit,
                    std::optional<Quantity> yield, const QString &yieldUnit, std::optional<Quantity> lossPercent)
{
    Expected expected{batch, unit, {}, yieldUnit, lossPercent, {}};
    const std::optional<Exact> mass = massOf({{}, batch, unit});
    const Result<std::vector<Exact>> weights = weightsOf(lines);
    if (!mass || *mass <= 0 || !weights)
        return expected;
    const Exact total = std::accumulate(weights->begin(), weights->end(), Exact(0));
    if (yield && total > 0)
        expected.yield = followed(*yield, *mass, total);
    if (!lossPercent && yield && total > 0) {
        const std::optional<Exact> made = massOf({{}, yield, yieldUnit});
        if (made && *made <= total)
            expected.lossPercent = rounded((total - *made) * wholeInThousandths, total);
    }
    if (expected.lossPercent)
        expected.lost = rounded(Exact(batch.thousandths()) * expected.lossPercent->thousandths(), wholeInThousandths);
    if (!yield && expected.lost) {
        expected.yield = batch - *expected.lost;
        expected.yieldUnit = unit;
    }
    return expected;
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
