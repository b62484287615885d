// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/contents.h"

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

class Splitter
{
public:
    explicit Splitter(const Wares &wares) : m_wares(wares) {}

    void split(const FormulaLine &line)
    {
        const Ware ware = m_wares.value(line.ingredient);
        if (ware.madeOf.empty()) {
            merge(line);
        } else if (m_path.contains(line.ingredient)) {
            addOnce(circle, line.ingredient);
            merge(line);
        } else {
            splitOut(line, ware);
        }
    }

    std::vector<FormulaLine> lines;
    QStringList circle;

private:
    void splitOut(const FormulaLine &line, const Ware &ware)
    {
        // As it is weighed here; whatever its own recipe makes is as much of each part.
        const auto parts = line.quantity ? scaledToBatch(ware.madeOf, *line.quantity, line.unit)
                                         : Result<std::vector<FormulaLine>>(Error{Reason::LotQuantityUnknown, {}, {}});
        if (!parts) {
            merge(line);
            return;
        }
        m_path << line.ingredient;
        for (FormulaLine part : parts.value()) {
            part.isAfterKillStep = line.isAfterKillStep;
            split(part);
        }
        m_path.removeLast();
    }

    void merge(const FormulaLine &line)
    {
        const auto same = std::find_if(lines.begin(), lines.end(), [&](const FormulaLine &each) {
            return each.ingredient == line.ingredient && each.unit == line.unit && each.quantity && line.quantity &&
                   each.isAfterKillStep == line.isAfterKillStep;
        });
        if (same == lines.end())
            lines.push_back(line);
        else
            *same->quantity += *line.quantity;
    }

    const Wares &m_wares;
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

RecipeContents contentsOf(const std::vector<FormulaLine> &lines, const Wares &wares)
{
    Splitter splitter(wares);
    for (const FormulaLine &line : lines)
        splitter.split(line);
    RecipeContents contents;
    contents.lines = splitter.lines;
    contents.circle = splitter.circle;
    QStringList seen;
    QStringList words;
    gatherAllergens(lines, wares, seen, words);
    contents.allergens = declaredAllergens(words);
    sumCost(contents, wares);
    return contents;
}

} // namespace bm
