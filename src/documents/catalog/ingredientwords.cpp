// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/catalog/ingredientwords.h"

#include "domain/status.h"

#include <QCoreApplication>
#include <array>

namespace bm
{
namespace
{
struct TypeWord
{
    const char *type;
    const char *word;
};

constexpr std::array words{
    TypeWord{"FLOUR", QT_TRANSLATE_NOOP("bm::IngredientWords", "Flour")},
    TypeWord{"SUGAR", QT_TRANSLATE_NOOP("bm::IngredientWords", "Sugar")},
    TypeWord{"DAIRY", QT_TRANSLATE_NOOP("bm::IngredientWords", "Dairy")},
    TypeWord{"EGGS", QT_TRANSLATE_NOOP("bm::IngredientWords", "Eggs")},
    TypeWord{"FATS", QT_TRANSLATE_NOOP("bm::IngredientWords", "Fats")},
    TypeWord{"LEAVENING", QT_TRANSLATE_NOOP("bm::IngredientWords", "Leavening")},
    TypeWord{"FLAVORING", QT_TRANSLATE_NOOP("bm::IngredientWords", "Flavoring")},
    TypeWord{"PRESERVATIVE", QT_TRANSLATE_NOOP("bm::IngredientWords", "Preservative")},
    TypeWord{"ADDITIVE", QT_TRANSLATE_NOOP("bm::IngredientWords", "Additive")},
    TypeWord{"PACKAGING", QT_TRANSLATE_NOOP("bm::IngredientWords", "Packaging")},
    TypeWord{"OTHER", QT_TRANSLATE_NOOP("bm::IngredientWords", "Other")},
    TypeWord{"WIP", QT_TRANSLATE_NOOP("bm::IngredientWords", "Made here")},
};
} // namespace

QString ingredientTypeWord(const QString &type)
{
    for (const TypeWord &each : words) {
        if (type == QLatin1String(each.type))
            return QCoreApplication::translate("bm::IngredientWords", each.word);
    }
    return type;
}

QStringList ingredientTypeWords()
{
    QStringList all;
    for (const QString &type : ingredientTypes())
        all << ingredientTypeWord(type);
    return all;
}

QString ingredientTypeOf(const QString &word)
{
    for (const QString &type : ingredientTypes()) {
        if (ingredientTypeWord(type) == word)
            return type;
    }
    return QStringLiteral("OTHER");
}

} // namespace bm
