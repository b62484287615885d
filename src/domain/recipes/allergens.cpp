// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recipes/allergens.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr const char *wheat = "wheat";
constexpr const char *undecided = "gluten";

struct Allergen
{
    const char *us; // empty: not in that list
    const char *eu;
    const char *words; // lower case, separated by bars
};

constexpr std::array table{
    Allergen{"milk", "milk", "milk|dairy|lactose|leche|lactosa|lacteos|lácteos"},
    Allergen{"eggs", "eggs", "egg|eggs|huevo|huevos"},
    Allergen{"fish", "fish", "fish|pescado"},
    Allergen{"crustacean shellfish", "crustaceans",
             "crustacean shellfish|crustaceans|crustacean|shellfish|crustáceos|crustaceos"},
    Allergen{"tree nuts", "nuts",
             "tree nuts|tree nut|nuts|almond|almonds|hazelnut|hazelnuts|walnut|walnuts|cashew|cashews|pecan|pecans|"
             "pistachio|pistachios|macadamia|frutos secos|frutos de cáscara|almendra|almendras|nuez|nueces|avellana|"
             "avellanas"},
    Allergen{wheat, "cereals containing gluten", "wheat|spelt|trigo|espelta"},
    Allergen{"", "cereals containing gluten", "rye|barley|oats|oat|centeno|cebada|avena"},
    Allergen{undecided, "cereals containing gluten",
             "cereals containing gluten|gluten|cereales con gluten|cereales que contienen gluten"},
    Allergen{"peanuts", "peanuts", "peanut|peanuts|cacahuete|cacahuetes|cacahuate|cacahuates|maní"},
    Allergen{"soybeans", "soybeans", "soybeans|soybean|soy|soya|soja"},
    Allergen{"sesame", "sesame", "sesame|sésamo|sesamo|ajonjolí"},
    Allergen{"", "celery", "celery|apio"},
    Allergen{"", "mustard", "mustard|mostaza"},
    Allergen{"", "sulphur dioxide and sulphites",
             "sulphur dioxide and sulphites|sulphites|sulfites|sulphite|sulfite|sulfitos"},
    Allergen{"", "lupin", "lupin|lupins|altramuz|altramuces"},
    Allergen{"", "molluscs", "molluscs|mollusks|mollusk|moluscos"},
};

const Allergen *allergenOf(const QString &word)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Allergen &each) {
        return QString::fromUtf8(each.words).split(u'|').contains(word.simplified().toLower());
    });
    return found == table.end() ? nullptr : &*found;
}

void putOnce(QStringList &list, const char *name)
{
    const QString text = QString::fromLatin1(name);
    if (!text.isEmpty() && !list.contains(text))
        list << text;
}
} // namespace

DeclaredAllergens declaredAllergens(const QStringList &words)
{
    DeclaredAllergens declared;
    QStringList own = words;
    own.sort(Qt::CaseInsensitive);
    for (const QString &word : own) {
        if (!allergenOf(word) && !declared.other.contains(word.simplified(), Qt::CaseInsensitive))
            declared.other << word.simplified();
    }
    for (const Allergen &each : table) {
        if (std::none_of(words.begin(), words.end(), [&](const QString &word) { return allergenOf(word) == &each; }))
            continue;
        if (each.us != undecided)
            putOnce(declared.us, each.us);
        else if (!declared.us.contains(QLatin1String(wheat)))
            putOnce(declared.usUndecided, each.us);
        putOnce(declared.eu, each.eu);
    }
    return declared;
}

} // namespace bm
