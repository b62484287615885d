// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class RecipeCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer ask(const Floor &floor, const QString &command, bool asJson = true) const
    {
        QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings())};
        if (asJson)
            words << u"--json"_qs;
        return m_cli(words + command.split(u'|'), {});
    }

private Q_SLOTS:
    void aRecipeFromNothingToItsSecondVersion_data() { forBothEngines(); }
    void aRecipeFromNothingToItsSecondVersion()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({u"Wheat"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(floor.catalog.addIngredient({u"Water"_qs, u"OTHER"_qs, u"kg"_qs}));
        QCOMPARE(ask(floor, u"recipes|new|Bread|--yield|160|--unit|kg"_qs).status, 0);
        QCOMPARE(ask(floor, u"recipes|new|bread"_qs).reason(), u"duplicate"_qs);
        QCOMPARE(ask(floor, u"recipes|activate|Bread"_qs).reason(), u"required"_qs);
        QCOMPARE(ask(floor, u"recipes|line|Bread|Wheat|100"_qs).status, 0);
        const QJsonObject made = ask(floor, u"recipes|line|Bread|Water|62.5%|--kill-step|after"_qs).json();
        QCOMPARE(made[u"lines"][1][u"quantity"].toString(), u"62.500"_qs);
        QCOMPARE(made[u"lines"][1][u"percent"].toString(), u"62.500"_qs);
        QVERIFY(made[u"lines"][1][u"after_kill_step"].toBool());
        QCOMPARE(ask(floor, u"recipes|move|Bread|Water|1"_qs).json()[u"lines"][0][u"ingredient"].toString(),
                 u"Water"_qs);
        QCOMPARE(ask(floor, u"recipes|move|Bread|Water|2"_qs).status, 0);
        QCOMPARE(ask(floor, u"recipes|show|Bread"_qs).json()[u"state"].toString(), u"being_written"_qs);
        QCOMPARE(ask(floor, u"recipes|activate|Bread"_qs).json()[u"state"].toString(), u"active"_qs);
        const QJsonObject half = ask(floor, u"recipes|show|bread|--batch|81.25 kg"_qs).json();
        QCOMPARE(half[u"lines"][0][u"quantity"].toString(), u"50.000"_qs);
        QCOMPARE(half[u"lines"][0][u"percent"].toString(), u"100.000"_qs);

        const QJsonObject contents = ask(floor, u"recipes|contents|Bread"_qs).json();
        QCOMPARE(contents[u"lines"].toArray().size(), 2);
        QVERIFY(contents[u"cost"].isNull());
        QCOMPARE(contents[u"without_cost"].toArray(), (QJsonArray{u"Wheat"_qs, u"Water"_qs}));
        QCOMPARE(ask(floor, u"ingredients|amend|Wheat|--cost|0.8"_qs).json()[u"standard_cost"].toString(), u"0.800"_qs);
        QCOMPARE(ask(floor, u"ingredients|amend|Water|--cost|0"_qs).status, 0);
        QCOMPARE(ask(floor, u"ingredients|amend|Water|--cost|-1"_qs).reason(), u"not_positive"_qs);
        QCOMPARE(ask(floor, u"recipes|contents|Bread"_qs).json()[u"cost"].toString(), u"80.000"_qs);

        must(floor.production.plan({u"Bread"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false}));
        const CliAnswer frozen = ask(floor, u"recipes|line|Bread|Water|60"_qs);
        QCOMPARE(frozen.reason(), u"recipe_frozen"_qs);
        QCOMPARE(ask(floor, u"recipes|copy|Bread"_qs).json()[u"version"].toInt(), 2);
        QCOMPARE(ask(floor, u"recipes|line|Bread#2|Water|60"_qs).status, 0);
        QVERIFY(ask(floor, u"recipes|activate|Bread#2"_qs).json()[u"active"].toBool());
        const QJsonArray differences =
            ask(floor, u"recipes|compare|Bread#1|Bread#2"_qs).json()[u"differences"].toArray();
        QCOMPARE(differences.size(), 1);
        QCOMPARE(differences[0][u"difference"].toString(), u"-2.500"_qs);
        QCOMPARE(ask(floor, u"recipes|remove|Bread|Water"_qs).json()[u"lines"].toArray().size(), 1);
        QVERIFY(!ask(floor, u"recipes|retire|Bread#2"_qs).json()[u"active"].toBool());
        QCOMPARE(ask(floor, u"recipes|list"_qs).json()[u"recipes"].toArray().size(), 3);
        QCOMPARE(ask(floor, u"recipes|show|Cake"_qs).status, 3);
    }

    void theSameRequestIsAnsweredAsTheFirstTime_data() { forBothEngines(); }
    void theSameRequestIsAnsweredAsTheFirstTime()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString roll = u"--request|roll|recipes|new|Roll|--yield|1|--unit|kg"_qs;
        QCOMPARE(ask(floor, roll).status, 0);
        const CliAnswer again = ask(floor, roll);
        QCOMPARE(again.status, 0);
        QCOMPARE(again.json()[u"version"].toInt(), 1);
        QCOMPARE(ask(floor, u"recipes|list"_qs).json()[u"recipes"].toArray().size(), 1);
    }

    void aNameThatEndsLikeAVersion_data() { forBothEngines(); }
    void aNameThatEndsLikeAVersion()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        QCOMPARE(ask(floor, u"recipes|new|Roll#2"_qs).reason(), u"ambiguous"_qs);
        must(floor.catalog.addRecipe({u"Roll#2"_qs, {}, {}, {}, {}}));
        must(floor.catalog.addIngredient({u"Wheat"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(floor.catalog.addRecipe({u"Roll"_qs, {}, {}, {}, {{u"Wheat"_qs, kilos(1), {}}}}));
        const QJsonObject made = ask(floor, u"recipes|copy|Roll"_qs).json();
        QCOMPARE(made[u"name"].toString(), u"Roll"_qs);
        QCOMPARE(made[u"version"].toInt(), 2);
        QCOMPARE(ask(floor, u"recipes|activate|Roll#2"_qs).reason(), u"ambiguous"_qs);
        QVERIFY(ask(floor, u"recipes|activate|Roll #2"_qs).json()[u"active"].toBool());
        QVERIFY(!ask(floor, u"recipes|retire|Roll"_qs).json()[u"active"].toBool());
    }

    void glutenAloneIsAskedAbout()
    {
        Floor floor(Engine::SQLite);
        must(floor.catalog.addIngredient({u"Rye"_qs, u"FLOUR"_qs, u"kg"_qs}));
        floor.execute(u"UPDATE ingredients SET allergens = '[\"gluten\"]'"_qs);
        must(floor.catalog.addRecipe({u"Bread"_qs, kilos(1), u"kg"_qs, {}, {{u"Rye"_qs, kilos(1), {}}}}));
        const QString told = QString::fromUtf8(ask(floor, u"recipes|contents|Bread"_qs, false).out);
        QVERIFY2(told.contains(u"Allergens, USA: gluten (which cereal?)"_qs), qPrintable(told));
        const QJsonObject json = ask(floor, u"recipes|contents|Bread"_qs).json();
        QCOMPARE(json[u"allergens_us"].toArray(), QJsonArray());
        QCOMPARE(json[u"allergens_us_undecided"].toArray(), QJsonArray{u"gluten"_qs});
    }

    void peopleReadIt()
    {
        Floor floor(Engine::SQLite);
        QCOMPARE(ask(floor, u"recipes|list"_qs, false).out, QByteArray("No recipes.\n"));
        must(floor.catalog.addIngredient({u"Wheat"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(floor.catalog.addRecipe({u"Bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Wheat"_qs, kilos(100), {}}}}));
        const QString shown = QString::fromUtf8(ask(floor, u"recipes|show|Bread"_qs, false).out);
        for (const QString &words : {u"Bread#1"_qs, u"Yield: 100.000 kg"_qs, u"Wheat"_qs, u"before"_qs})
            QVERIFY2(shown.contains(words), qPrintable(shown));
        QCOMPARE(ask(floor, u"recipes|compare|Bread|Bread"_qs, false).out, QByteArray("No difference.\n"));
        QCOMPARE(ask(floor, u"recipes|line|Bread|Wheat|1|--kill-step|soon"_qs).reason(), u"unknown_action"_qs);
        QCOMPARE(ask(floor, u"recipes|line|Bread|Wheat|much"_qs).reason(), u"not_a_number"_qs);
    }
};

QTEST_GUILESS_MAIN(RecipeCommandsTest)
#include "recipecommandstest.moc"
