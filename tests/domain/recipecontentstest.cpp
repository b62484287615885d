// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a dough once its sponge is split out: flour and water together, allergens, cost.
#include "domain/recipes/contents.h"

#include <QTest>

using namespace bm;

namespace
{
FormulaLine line(const char *name, qint64 units, bool isFlour = false)
{
    return {QString::fromLatin1(name), Quantity::ofUnits(units), QStringLiteral("kg"), isFlour, false};
}

Ware bought(qint64 cost, const QStringList &allergens = {})
{
    return {QStringLiteral("kg"), allergens, cost ? std::optional(Quantity::ofUnits(cost)) : std::nullopt, {}};
}

Ware made(const std::vector<FormulaLine> &lines)
{
    return {QStringLiteral("kg"), {}, {}, lines};
}

Wares bakery()
{
    return {{QStringLiteral("Wheat"), bought(2, {QStringLiteral("Wheat")})},
            {QStringLiteral("Water"), bought(1)},
            {QStringLiteral("Malt"), bought(3, {QStringLiteral("barley"), QStringLiteral("hops")})},
            {QStringLiteral("Sponge"), made({line("Wheat", 6, true), line("Water", 4)})},
            {QStringLiteral("Starter"), made({line("Sponge", 5), line("Malt", 5)})}};
}

QString told(const std::vector<FormulaLine> &lines)
{
    QStringList list;
    for (const FormulaLine &each : lines)
        list << each.ingredient + u' ' + each.quantity->toText();
    return list.join(QStringLiteral(", "));
}
} // namespace

class RecipeContentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSpongeCountsAsFlourAndWater()
    {
        const RecipeContents contents =
            contentsOf({line("Wheat", 70, true), line("Sponge", 50), line("Water", 40)}, bakery());
        QCOMPARE(told(contents.lines), QStringLiteral("Wheat 100.000, Water 60.000"));
        QCOMPARE(bakersPercents(contents.lines)[1]->toText(), QStringLiteral("60.000"));
        QCOMPARE(contents.cost->toText(), QStringLiteral("260.000"));
    }

    void allergensComeThroughEveryStage()
    {
        const RecipeContents contents = contentsOf({line("Starter", 10)}, bakery());
        QCOMPARE(told(contents.lines), QStringLiteral("Wheat 3.000, Water 2.000, Malt 5.000"));
        QCOMPARE(contents.allergens.us, QStringList{QStringLiteral("wheat")});
        QCOMPARE(contents.allergens.eu, QStringList{QStringLiteral("cereals containing gluten")});
        QCOMPARE(contents.allergens.other, QStringList{QStringLiteral("hops")});
    }

    void aCircleIsNamedAndEnds()
    {
        Wares wares = bakery();
        wares[QStringLiteral("Sponge")].madeOf.push_back(line("Starter", 10));
        const RecipeContents contents = contentsOf({line("Starter", 10)}, wares);
        QCOMPARE(contents.circle, QStringList{QStringLiteral("Starter")});
        QCOMPARE(contents.allergens.us, QStringList{QStringLiteral("wheat")});
        QVERIFY(!contents.cost);
    }

    void anUnknownCostIsNoZero()
    {
        Wares wares = bakery();
        wares[QStringLiteral("Water")].cost.reset();
        const RecipeContents contents = contentsOf({line("Sponge", 10)}, wares);
        QVERIFY(!contents.cost);
        QCOMPARE(contents.withoutCost, QStringList{QStringLiteral("Water")});
        QVERIFY(!contentsOf({}, wares).cost);
    }

    void bothListsAreKnown()
    {
        const DeclaredAllergens all = declaredAllergens(
            {QStringLiteral("milk"), QStringLiteral("Huevos"), QStringLiteral("fish"), QStringLiteral("shellfish"),
             QStringLiteral("almonds"), QStringLiteral("wheat"), QStringLiteral("peanut"), QStringLiteral("soy"),
             QStringLiteral("sesame"), QStringLiteral("celery"), QStringLiteral("mustard"), QStringLiteral("sulfites"),
             QStringLiteral("lupin"), QStringLiteral("molluscs"), QStringLiteral("rye")});
        QCOMPARE(all.us.size(), 9);
        QCOMPARE(all.eu.size(), 14);
        QVERIFY(all.other.isEmpty());
    }
};

QTEST_GUILESS_MAIN(RecipeContentsTest)
#include "recipecontentstest.moc"
