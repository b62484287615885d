// SPDX-License-Identifier: GPL-3.0-or-later
// What may stand in for an ingredient of a version that is still being written.
#include "documents/production/linewords.h"
#include "models/recipes/recipewords.h"
#include "models/wording.h"
#include "services/recipes/substitutes.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recipes/recipebookpanel.h"

namespace bm
{
namespace
{
const QString substituteId = QStringLiteral("substitute");
const QString ratioId = QStringLiteral("ratio");
} // namespace

// One line for each: "0.4 kg Dry yeast for 1 kg Fresh yeast, QA signs it: sesame".
QStringList RecipeBookPanel::substituteWords() const
{
    QStringList words;
    for (const Substitute &one : m_reading->substitutes) {
        const QString what =
            tr("%1 %2 may stand in for 1 %3 %4")
                .arg(shown(one.ratio, one.substituteUnit), one.substituteName, one.ingredientUnit, one.ingredientName);
        words << (one.newAllergens.isEmpty()
                      ? what
                      : tr("%1; it brings in %2, so QA signs each use").arg(what, allergenList(one.newAllergens)));
    }
    return words;
}

void RecipeBookPanel::askSubstitute(const QString &ingredient)
{
    QStringList names;
    for (const Ingredient &each : m_reading->ingredients) {
        if (each.name != ingredient)
            names << each.name;
    }
    AskedField ratio{ratioId, tr("&Amount"), typed(Quantity::ofUnits(1)),
                     tr("For one of %1, each in its own unit. Empty: it may not stand in any more").arg(ingredient)};
    ratio.optional = true;
    m_facts->ask({tr("Substitute for %1").arg(ingredient),
                  tr("It is proposed when no lot of %1 may be used, and the batch says so.").arg(ingredient),
                  {{substituteId, tr("&Substitute"), {}, {}, names}, ratio},
                  tr("Save")},
                 [this, ingredient](const Answers &answers) { saveSubstitute(ingredient, answers); });
}

void RecipeBookPanel::saveSubstitute(const QString &ingredient, const Answers &answers)
{
    const QString substitute = answers.values.value(substituteId);
    const QString text = answers.values.value(ratioId);
    std::optional<Quantity> ratio;
    if (!text.trimmed().isEmpty()) {
        const auto amount = readQuantity(text);
        if (!amount)
            return m_facts->panel().showError({amount.error().reason, ratioId, amount.error().detail});
        ratio = *amount;
    }
    run(
        [id = m_reading->book.id, code = exactCode(m_reading->book), ingredient, substitute,
         ratio](Services &plant) -> Result<RecipeId> {
            Substitutes substitutes(plant.session);
            BM_TRY(ratio ? substitutes.allow(code, ingredient, substitute, *ratio)
                         : substitutes.forbid(code, ingredient, substitute));
            return id;
        },
        ratio ? tr("%1 may stand in for %2").arg(substitute, ingredient)
              : tr("%1 may not stand in for %2").arg(substitute, ingredient),
        tr("Not saved"));
}

} // namespace bm
