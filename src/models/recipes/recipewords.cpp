// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/recipes/recipewords.h"

#include "models/wording.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct RecipeWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecipeWords)
};

QString listed(const QStringList &words)
{
    return words.isEmpty() ? RecipeWords::tr("none known") : words.join(QStringLiteral(", "));
}
} // namespace

QString recipeStateWord(const RecipeVersion &version)
{
    switch (version.state()) {
    case RecipeState::BeingWritten:
        return RecipeWords::tr("Being written");
    case RecipeState::Active:
        return RecipeWords::tr("Active");
    case RecipeState::Retired:
        break;
    }
    return RecipeWords::tr("Retired");
}

QString versionWords(const RecipeVersion &version)
{
    const QString words = RecipeWords::tr("Version %1 · %2", "3, being written")
                              .arg(QString::number(version.version), recipeStateWord(version).toLower());
    return version.isUsed ? RecipeWords::tr("%1, frozen").arg(words) : words;
}

QString madeWords(const RecipeVersion &version)
{
    if (version.yield && !version.output.isEmpty())
        return RecipeWords::tr("%1 of %2", "100 kg of Sponge")
            .arg(shown(version.yield, version.yieldUnit), version.output);
    return version.yield ? shown(version.yield, version.yieldUnit) : version.output;
}

QString killStepWord(bool isAfter)
{
    return isAfter ? RecipeWords::tr("After") : RecipeWords::tr("Before");
}

QString allergenWords(const DeclaredAllergens &allergens)
{
    QStringList us = allergens.us;
    for (const QString &word : allergens.usUndecided)
        us << RecipeWords::tr("%1 (which cereal?)", "gluten").arg(word);
    QStringList lines{RecipeWords::tr("Allergens, United States: %1").arg(listed(us)),
                      RecipeWords::tr("Allergens, European Union: %1").arg(listed(allergens.eu))};
    if (!allergens.other.isEmpty())
        lines << RecipeWords::tr("In neither list: %1").arg(listed(allergens.other));
    return lines.join(u'\n');
}

QString costWords(const RecipeContents &contents)
{
    if (contents.cost)
        return RecipeWords::tr("Cost: %1").arg(shown(*contents.cost));
    if (contents.withoutCost.isEmpty())
        return {};
    return RecipeWords::tr("Cost: not known, for want of that of %1")
        .arg(contents.withoutCost.join(QStringLiteral(", ")));
}

QString exactCode(const RecipeVersion &version)
{
    return QStringLiteral("%1 #%2").arg(version.name, QString::number(version.version));
}

} // namespace bm
