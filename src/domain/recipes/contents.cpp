// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/contents.h"

#include "domain/recipes/exact.h"
#include "domain/units/conversion.h"

#include <algorithm>

namespace bm
{
namespace
{
void addOnce(QStringList &list, const QString &name)
{
    if (!list.contains(name))
        list << name;
}

// What is no mass is counted as finely as grams are.
qint64 stepsOf(const QString &unit)
{
    constexpr qint64 others = 1'000'000'000;
    return stepsOfMass(unit).value_or(others);
}

// An amount of this unit that can be written down.
bool isWritable(Exact amount, const QString &unit)
{
    return amount >= 0 && amount <= Exact(stepsOf(unit)) * Quantity::maximumThousandths;
}

// A line before it is rounded.
struct ExactLine
{
    FormulaLine line; // its quantity is the amount's, as soon as that is rounded
    std::optional<Exact> amount;
};

ExactLine exactLine(const FormulaLine &line)
{
    return {line,
            line.quantity ? std::optional(Exact(line.quantity->thousandths()) * stepsOf(line.unit)) : std::nullopt};
}

// The mass of what the lines make: the yield where it has a mass, else all of them together.
std::optional<Exact> massMade(const Ware &ware)
{
    if (ware.yield && stepsOfMass(ware.yieldUnit))
        return massOf({{}, ware.yield, ware.yieldUnit});
    Exact sum = 0;
    for (const FormulaLine &line : ware.madeOf)
        sum += massOf(line).value_or(0);
    return sum;
}

// What is in so much of it; nothing when too little is known of it.
std::optional<std::vector<ExactLine>> partsOf(const ExactLine &whole, const Ware &ware)
{
    const std::optional<Exact> made = massMade(ware);
    if (!whole.amount || !stepsOfMass(whole.line.unit) || !made)
        return std::nullopt;
    std::vector<ExactLine> parts;
    for (const FormulaLine &line : ware.madeOf) {
        ExactLine part = exactLine(line);
        const auto share = part.amount ? shareOf(*part.amount, *whole.amount, *made) : std::nullopt;
        if (!share)
            return std::nullopt;
        part.amount = share->whole + (2 * share->rest >= *made ? 1 : 0);
        if (!isWritable(*part.amount, line.unit))
            return std::nullopt;
        part.line.isAfterKillStep = whole.line.isAfterKillStep;
        parts.push_back(part);
    }
    return parts;
}

class Splitter
{
public:
    Splitter(const Wares &wares, const QString &makes) : m_wares(wares)
    {
        if (!makes.isEmpty())
            m_path << makes;
    }

    void split(const ExactLine &line)
    {
        const Ware ware = m_wares.value(line.line.ingredient);
        if (ware.madeOf.empty()) {
            merge(line);
        } else if (m_path.contains(line.line.ingredient)) {
            addOnce(circle, line.line.ingredient);
            merge(line);
        } else {
            splitOut(line, ware);
        }
    }

    // Rounded; those of one unit so that they add up to what they are together.
    std::vector<FormulaLine> lines() const
    {
        std::vector<FormulaLine> rounded;
        for (const ExactLine &each : m_lines)
            rounded.push_back(each.line);
        QStringList units;
        for (const ExactLine &each : m_lines)
            addOnce(units, each.line.unit);
        for (const QString &unit : units)
            roundThoseIn(unit, rounded);
        return rounded;
    }

    QStringList circle;

private:
    void splitOut(const ExactLine &line, const Ware &ware)
    {
        const std::optional<std::vector<ExactLine>> parts = partsOf(line, ware);
        if (!parts) {
            merge(line);
            return;
        }
        m_path << line.line.ingredient;
        for (const ExactLine &part : *parts)
            split(part);
        m_path.removeLast();
    }

    void merge(const ExactLine &line)
    {
        const auto same = std::find_if(m_lines.begin(), m_lines.end(), [&](const ExactLine &each) {
            return each.line.ingredient == line.line.ingredient && each.line.unit == line.line.unit && each.amount &&
                   line.amount && each.line.isAfterKillStep == line.line.isAfterKillStep;
        });
        if (same == m_lines.end())
            m_lines.push_back(line);
        else
            *same->amount += *line.amount;
    }

    void roundThoseIn(const QString &unit, std::vector<FormulaLine> &lines) const
    {
        const Exact steps = stepsOf(unit);
        std::vector<size_t> places;
        std::vector<Share> shares;
        Exact sum = 0;
        for (size_t i = 0; i < m_lines.size(); ++i) {
            if (m_lines[i].line.unit != unit || !m_lines[i].amount)
                continue;
            lines[i].quantity.reset(); // what cannot be written down is not known
            if (!isWritable(*m_lines[i].amount, unit))
                continue;
            places.push_back(i);
            shares.push_back({*m_lines[i].amount / steps, *m_lines[i].amount % steps});
            sum += *m_lines[i].amount;
        }
        const std::vector<Exact> rounded = roundedTogether(shares, (sum + steps / 2) / steps);
        for (size_t i = 0; i < places.size(); ++i)
            lines[places[i]].quantity = Quantity::ofThousandths(qint64(rounded[i]));
    }

    const Wares &m_wares;
    std::vector<ExactLine> m_lines;
    QStringList m_path;
};

// Of everything that is in it, whether its amount is known or not; each ingredient is looked at once.
void gatherAllergens(const std::vector<FormulaLine> &lines, const Wares &wares, QStringList &seen, QStringList &words)
{
    for (const FormulaLine &line : lines) {
        if (seen.contains(line.ingredient))
            continue;
        seen << line.ingredient;
        const Ware ware = wares.value(line.ingredient);
        words << ware.allergens;
        gatherAllergens(ware.madeOf, wares, seen, words);
    }
}

std::optional<Quantity> costOf(const FormulaLine &line, const Ware &ware)
{
    if (!line.quantity || !ware.cost)
        return std::nullopt;
    const Result<Conversion> amount = converted(*line.quantity, line.unit, ware.unit);
    if (!amount)
        return std::nullopt;
    return scaled(*ware.cost, amount.value().quantity, Quantity::ofUnits(1));
}

void sumCost(RecipeContents &contents, const Wares &wares)
{
    Quantity sum;
    for (const FormulaLine &line : contents.lines) {
        if (const std::optional<Quantity> cost = costOf(line, wares.value(line.ingredient)))
            sum += *cost;
        else
            addOnce(contents.withoutCost, line.ingredient);
    }
    if (contents.withoutCost.isEmpty() && !contents.lines.empty())
        contents.cost = sum;
}
} // namespace

RecipeContents contentsOf(const std::vector<FormulaLine> &lines, const Wares &wares, const QString &makes)
{
    Splitter splitter(wares, makes);
    for (const FormulaLine &line : lines)
        splitter.split(exactLine(line));
    RecipeContents contents;
    contents.lines = splitter.lines();
    contents.circle = splitter.circle;
    QStringList seen;
    QStringList words;
    gatherAllergens(lines, wares, seen, words);
    contents.allergens = declaredAllergens(words);
    sumCost(contents, wares);
    return contents;
}

} // namespace bm
