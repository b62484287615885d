// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/catalogue.h"

#include <algorithm>

namespace bm::demo
{
namespace
{
// "Name|phone|street|city|region|postal code"
const char *const suppliers[] = {
    "Millstone Mills|+1 555 0101|12 Mill Lane|Salina|KS|67401",
    "Prairie Sugar|+1 555 0102|480 Beet Road|Fargo|ND|58102",
    "Green Valley Dairy|+1 555 0103|7 Creamery Way|Monroe|WI|53566",
    "Sunny Side Eggs|+1 555 0104|93 Coop Street|Ames|IA|50010",
    "Goldpress Oils|+1 555 0105|21 Harbor Drive|Savannah|GA|31401",
    "Riser Leavening|+1 555 0106|3 Soda Springs|Green River|WY|82935",
    "Aroma House|+1 555 0107|55 Orchid Avenue|Newark|NJ|07102",
    "Cacao Norte|+1 555 0108|118 Pier Street|Philadelphia|PA|19106",
    "Nutwood Farms|+1 555 0109|640 Almond Road|Modesto|CA|95351",
    "Orchard and Field|+1 555 0110|29 Berry Hill|Watsonville|CA|95076",
    "Clear Additives|+1 555 0111|8 Reagent Court|Cincinnati|OH|45202",
    "Boxwright Packaging|+1 555 0112|77 Carton Way|Appleton|WI|54911",
};

const char *const customers[] = {
    "Corner Markets North|+1 555 0201|1 Depot Road|Duluth|MN|55802",
    "Corner Markets South|+1 555 0202|40 Hub Street|Mankato|MN|56001",
    "Fresh Basket|+1 555 0203|900 Market Avenue|Madison|WI|53703",
    "Lakeside Grocers|+1 555 0204|16 Shore Drive|Racine|WI|53403",
    "Morning Cafe Group|+1 555 0205|230 Bean Street|Chicago|IL|60607",
    "Hotel Supply Midwest|+1 555 0206|71 Linen Lane|Peoria|IL|61602",
    "School Meals Cooperative|+1 555 0207|5 Campus Circle|Iowa City|IA|52240",
    "Family Foods|+1 555 0208|310 Oak Boulevard|Des Moines|IA|50309",
    "Airline Catering East|+1 555 0209|12 Runway Road|Detroit|MI|48242",
    "Twin Rivers Wholesale|+1 555 0210|64 Canal Street|Saint Louis|MO|63101",
    "Harvest Stores|+1 555 0211|150 Plaza Drive|Omaha|NE|68102",
    "Prime Provisions|+1 555 0212|27 Dock Street|Cleveland|OH|44113",
    "Bluebird Bakeries Retail|+1 555 0213|88 Elm Street|Toledo|OH|43604",
    "Northern Lights Foods|+1 555 0214|400 Aurora Way|Fargo|ND|58103",
    "Good Day Convenience|+1 555 0215|9 Corner Court|Rockford|IL|61101",
};

// "Name|type|unit|storage|allergens|shelf life in days|supplier|days a delivery lasts"; suppliers count from 0, a
// dash: made here.
const char *const wares[] = {
    "Rye flour|FLOUR|kg|Dry store A|rye|180|0|40",
    "Wheat flour|FLOUR|kg|Dry store A|wheat|180|0|30",
    "Cake flour|FLOUR|kg|Dry store A|wheat|180|0|20",
    "Granulated sugar|SUGAR|kg|Dry store B||730|1|45",
    "Icing sugar|SUGAR|kg|Dry store B||540|1|45",
    "Brown sugar|SUGAR|kg|Dry store B||540|1|60",
    "Glucose syrup|SUGAR|kg|Dry store B||365|1|60",
    "Honey|SUGAR|kg|Dry store B||730|9|90",
    "Whole milk|DAIRY|kg|Cold room 1|milk|12|2|6",
    "Cream 35 %|DAIRY|kg|Cold room 1|milk|21|2|10",
    "Butter|DAIRY|kg|Cold room 1|milk|90|2|20",
    "Cream cheese|DAIRY|kg|Cold room 1|milk|45|2|15",
    "Liquid whole egg|EGGS|kg|Cold room 2|eggs|21|3|8",
    "Liquid egg white|EGGS|kg|Cold room 2|eggs|21|3|10",
    "Rapeseed oil|FATS|kg|Dry store C||365|4|45",
    "Shortening|FATS|kg|Dry store C||270|4|45",
    "Baking powder|LEAVENING|kg|Dry store C||365|5|60",
    "Bicarbonate of soda|LEAVENING|kg|Dry store C||540|5|120",
    "Fresh yeast|LEAVENING|kg|Cold room 2||30|5|10",
    "Salt|OTHER|kg|Dry store C||1095|10|400",
    "Vanilla extract|FLAVORING|kg|Dry store D||730|6|90",
    "Lemon juice|FLAVORING|kg|Cold room 2||180|6|45",
    "Orange zest|FLAVORING|kg|Cold room 2||180|6|60",
    "Coffee extract|FLAVORING|kg|Dry store D||365|6|90",
    "Cocoa powder|FLAVORING|kg|Dry store D||540|7|60",
    "Dark chocolate|OTHER|kg|Dry store D|milk,soya|365|7|45",
    "White chocolate|OTHER|kg|Dry store D|milk,soya|365|7|45",
    "Walnuts|OTHER|kg|Dry store E|nuts|270|8|45",
    "Ground almonds|OTHER|kg|Dry store E|nuts|270|8|60",
    "Grated carrots|OTHER|kg|Cold room 2||7|9|3",
    "Raspberry puree|OTHER|kg|Freezer 1||180|9|45",
    "Strawberry jam|OTHER|kg|Dry store E||365|9|45",
    "Beetroot colour|ADDITIVE|kg|Dry store F||270|10|90",
    "Emulsifier|ADDITIVE|kg|Dry store F||365|10|90",
    "Potassium sorbate|PRESERVATIVE|kg|Dry store F||730|10|180",
    "Citric acid|ADDITIVE|kg|Dry store F||730|10|180",
    "Starter culture|OTHER|kg|Cold room 2||60|5|20",
    "Sugar sprinkles|OTHER|kg|Dry store F||540|7|90",
    "Cake box|PACKAGING|units|Packaging hall||0|11|40",
    "Cake board|PACKAGING|units|Packaging hall||0|11|40",
    "Cake label|PACKAGING|units|Packaging hall||0|11|60",
    "Shipping tray|PACKAGING|units|Packaging hall||0|11|40",
    "Rye starter|WIP|kg|Ripening room|rye|6|-|0",
    "Sponge dough|WIP|kg|Ripening room|wheat|4|-|0",
    "Cake batter|WIP|kg|Mixing hall|wheat,milk,eggs|3|-|0",
    "Cake base|WIP|kg|Cold room 3|wheat,milk,eggs|10|-|0",
    "Icing base|WIP|kg|Cold room 3|milk|20|-|0",
    "Buttercream|WIP|kg|Cold room 3|milk,eggs|14|-|0",
    "Fruit filling|WIP|kg|Cold room 3||14|-|0",
    "Cake crumbs (rework)|WIP|kg|Freezer 1|wheat,milk,eggs|60|-|0",
    "Truffle mass|WIP|kg|Cold room 3|wheat,milk,eggs,soya|14|-|0",
};

struct FormulaText
{
    const char *name;
    const char *output;
    const char *lines; // "ware quantity for 100; ..."
};

const FormulaText formulas[] = {
    {"Rye starter", "Rye starter", "Rye flour 48; Starter culture 1.2; Salt 0.1"},
    {"Icing base", "Icing base", "Icing sugar 55; Butter 30; Glucose syrup 10; Shortening 5; Citric acid 0.1"},
    {"Fruit filling", "Fruit filling",
     "Strawberry jam 50; Raspberry puree 35; Granulated sugar 10; Lemon juice 5; Citric acid 0.2; Potassium sorbate "
     "0.1"},
    {"Sponge dough", "Sponge dough", "Rye starter 20; Wheat flour 48; Fresh yeast 2; Salt 0.4; Glucose syrup 0.8"},
    {"Buttercream", "Buttercream", "Icing base 85; Cream 35 % 10; Liquid egg white 5; Vanilla extract 0.4; Salt 0.1"},
    {"Cake batter", "Cake batter",
     "Sponge dough 15; Cake flour 28; Granulated sugar 24; Liquid whole egg 20; Butter 13; Whole milk 8; Baking powder "
     "1; Emulsifier 0.4; Salt 0.3; Vanilla extract 0.3"},
    {"Cake base", "Cake base", "Cake batter 108; Rapeseed oil 0.6; Potassium sorbate 0.1"},
    {"Truffle mass", "Truffle mass", "Cake crumbs (rework) 54; Dark chocolate 30; Cream 35 % 14; Butter 3"},
    {"Vanilla layer cake", nullptr,
     "Cake base 16; Buttercream 5; Fruit filling 3; White chocolate 0.8; Sugar sprinkles 0.3; Icing sugar 0.5; Honey "
     "0.2; Cream 35 % 0.5; Vanilla extract 0.05"},
    {"Chocolate fudge cake", nullptr,
     "Cake base 15; Buttercream 5; Cocoa powder 1.2; Dark chocolate 2; Cream 35 % 1; Butter 0.5; Brown sugar 0.5; Salt "
     "0.02"},
    {"Lemon drizzle cake", nullptr,
     "Cake base 18; Buttercream 3; Lemon juice 0.8; Granulated sugar 0.8; Ground almonds 0.6; Orange zest 0.1; Icing "
     "sugar 0.4; Honey 0.2"},
    {"Carrot cake", nullptr,
     "Cake base 15; Buttercream 3; Cream cheese 2; Grated carrots 3; Walnuts 1; Brown sugar 0.6; Rapeseed oil 0.4; "
     "Orange zest 0.1; Bicarbonate of soda 0.05"},
    {"Red velvet cake", nullptr,
     "Cake base 16; Buttercream 4; Cream cheese 1.5; Beetroot colour 0.15; Cocoa powder 0.3; White chocolate 0.5; "
     "Vanilla extract 0.05; Bicarbonate of soda 0.04"},
    {"Coffee walnut cake", nullptr,
     "Cake base 16; Buttercream 5; Coffee extract 0.3; Walnuts 1.2; Brown sugar 0.5; Dark chocolate 0.4; Cream 35 % "
     "0.4"},
    {"Birthday cake", nullptr,
     "Cake base 16; Buttercream 5; Fruit filling 2; Sugar sprinkles 0.8; White chocolate 1; Vanilla extract 0.05; "
     "Icing "
     "sugar 0.8; Cream 35 % 0.5"},
    {"Truffle cake", nullptr,
     "Cake base 11; Truffle mass 5; Buttercream 3; Dark chocolate 2.5; Cocoa powder 0.6; Cream 35 % 1; Honey 0.2"},
};
const char *const packaging = "; Cake box 100; Cake board 100; Cake label 100; Shipping tray 17";

QStringList fields(const char *text)
{
    return QString::fromLatin1(text).split(u'|');
}

std::vector<Partner> partners(const char *const *first, const char *const *last)
{
    std::vector<Partner> all;
    for (; first != last; ++first) {
        const QStringList f = fields(*first);
        all.push_back({f[0], f[1], f[2], f[3], f[4], f[5]});
    }
    return all;
}

Ware wareOf(const char *text)
{
    const QStringList f = fields(text);
    const QStringList allergens = f[4].isEmpty() ? QStringList() : f[4].split(u',');
    return {f[0], f[1], f[2], f[3], allergens, f[5].toInt(), f[6] == u"-" ? -1 : f[6].toInt(), f[7].toInt()};
}

Formula formulaOf(const Catalogue &goods, const FormulaText &text)
{
    Formula formula;
    formula.name = QString::fromLatin1(text.name);
    formula.output = text.output ? goods.ware(QString::fromLatin1(text.output)) : -1;
    formula.description =
        text.output ? QStringLiteral("Made for other recipes") : QStringLiteral("Finished cake, boxed");
    const QString lines = QString::fromLatin1(text.lines) + QLatin1String(text.output ? "" : packaging);
    for (const QString &line : lines.split(QStringLiteral("; "))) {
        const qsizetype gap = line.lastIndexOf(u' ');
        formula.lines.push_back({goods.ware(line.first(gap)), Quantity::tryFromText(line.sliced(gap + 1)).value()});
    }
    return formula;
}

Catalogue build()
{
    Catalogue goods;
    goods.suppliers = partners(std::begin(suppliers), std::end(suppliers));
    goods.customers = partners(std::begin(customers), std::end(customers));
    for (const char *text : wares)
        goods.wares.push_back(wareOf(text));
    for (const FormulaText &text : formulas)
        goods.formulas.push_back(formulaOf(goods, text));
    return goods;
}
} // namespace

int Catalogue::ware(const QString &name) const
{
    const auto found =
        std::find_if(wares.begin(), wares.end(), [&name](const Ware &ware) { return ware.name == name; });
    Q_ASSERT_X(found != wares.end(), "demo catalogue", qPrintable(name));
    return static_cast<int>(found - wares.begin());
}

int Catalogue::formulaFor(int ware) const
{
    for (size_t i = 0; i < formulas.size(); ++i)
        if (formulas[i].output == ware)
            return static_cast<int>(i);
    return -1;
}

std::vector<int> Catalogue::finishedGoods() const
{
    std::vector<int> finished;
    for (size_t i = 0; i < formulas.size(); ++i)
        if (formulas[i].output < 0)
            finished.push_back(static_cast<int>(i));
    return finished;
}

const Catalogue &catalogue()
{
    static const Catalogue goods = build();
    return goods;
}

} // namespace bm::demo
