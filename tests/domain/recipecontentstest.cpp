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

    // Water is no ingredient here: ten kilograms of sponge are made from seven, and half of it is flour.
    void aYieldSaysHowMuchTheLinesMake()
    {
        Wares wares = bakery();
        wares[QStringLiteral("Sponge")] = made({line("Wheat", 5, true), line("Malt", 2)});
        wares[QStringLiteral("Sponge")].yield = Quantity::ofUnits(10'000);
        wares[QStringLiteral("Sponge")].yieldUnit = QStringLiteral("g");
        QCOMPARE(told(contentsOf({line("Sponge", 100)}, wares).lines), QStringLiteral("Wheat 50.000, Malt 20.000"));
        // In pieces nobody knows how much that is, so it is as much as the lines are.
        wares[QStringLiteral("Sponge")].yieldUnit = QStringLiteral("each");
        QCOMPARE(told(contentsOf({line("Sponge", 70)}, wares).lines), QStringLiteral("Wheat 50.000, Malt 20.000"));
    }

    void aFewGramsComeThroughTwoStages()
    {
        FormulaLine enzyme{QStringLiteral("Enzyme"), Quantity::ofThousandths(400), QStringLiteral("g")};
        Wares wares{{QStringLiteral("Wheat"), bought(1)},
                    {QStringLiteral("Enzyme"), {QStringLiteral("g"), {}, Quantity::ofUnits(2), {}}},
                    {QStringLiteral("Mix"), made({line("Wheat", 100, true), enzyme})},
                    {QStringLiteral("Starter"), made({line("Mix", 1), line("Wheat", 9)})}};
        wares[QStringLiteral("Mix")].yield = Quantity::ofUnits(100);
        wares[QStringLiteral("Mix")].yieldUnit = QStringLiteral("kg");
        const RecipeContents contents = contentsOf({line("Starter", 1)}, wares);
        QCOMPARE(told(contents.lines), QStringLiteral("Wheat 1.000, Enzyme 0.000"));
        const RecipeContents much = contentsOf({line("Starter", 100'000)}, wares);
        QCOMPARE(told(much.lines), QStringLiteral("Wheat 100000.000, Enzyme 40.000"));
        QCOMPARE(much.lines[1].unit, QStringLiteral("g"));
        QCOMPARE(much.cost->toText(), QStringLiteral("100080.000"));
    }

    void whatIsSplitOutAddsUp()
    {
        Wares wares = bakery();
        wares[QStringLiteral("Sponge")] = made({line("Wheat", 1, true), line("Water", 1), line("Malt", 1)});
        QCOMPARE(told(contentsOf({line("Sponge", 100)}, wares).lines),
                 QStringLiteral("Wheat 33.334, Water 33.333, Malt 33.333"));
    }

    void whatCannotBeWrittenDownStaysALine()
    {
        Wares wares = bakery();
        wares[QStringLiteral("Sponge")].yield = Quantity::ofThousandths(1);
        wares[QStringLiteral("Sponge")].yieldUnit = QStringLiteral("kg");
        QCOMPARE(told(contentsOf({line("Sponge", 99'999'999'999)}, wares).lines),
                 QStringLiteral("Sponge 99999999999.000"));
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

    // Which cereal it is decides whether the United States ask for it: wheat, or none of their nine.
    void glutenAloneIsUndecidedInTheUnitedStates()
    {
        for (const char *word : {"Gluten", "cereals containing gluten", "cereales con gluten"}) {
            const DeclaredAllergens said = declaredAllergens({QString::fromUtf8(word), QStringLiteral("milk")});
            QCOMPARE(said.us, QStringList{QStringLiteral("milk")});
            QCOMPARE(said.usUndecided, QStringList{QStringLiteral("gluten")});
            QCOMPARE(said.eu, (QStringList{QStringLiteral("milk"), QStringLiteral("cereals containing gluten")}));
        }
        const DeclaredAllergens wheat = declaredAllergens({QStringLiteral("gluten"), QStringLiteral("trigo")});
        QCOMPARE(wheat.us, QStringList{QStringLiteral("wheat")});
        QVERIFY(wheat.usUndecided.isEmpty());
        QVERIFY(declaredAllergens({QStringLiteral("rye")}).usUndecided.isEmpty());
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
