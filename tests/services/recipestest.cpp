// SPDX-License-Identifier: GPL-3.0-or-later
// Recipes by version: made, changed until a run used them, copied, compared, activated and retired.
#include "services/recipes/recipes.h"

#include "services/catalog/ingredients.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString bread = QStringLiteral("Bread");

struct Book : Floor
{
    explicit Book(Engine engine) : Floor(engine), recipes(session)
    {
        must(catalog.addIngredient({u"Wheat"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(catalog.addIngredient({u"Water"_qs, u"OTHER"_qs, u"kg"_qs}));
        must(catalog.addIngredient({u"Salt"_qs, u"OTHER"_qs, u"g"_qs}));
        must(catalog.addRecipe({bread, kilos(100), u"kg"_qs, {}, {{u"Wheat"_qs, kilos(100), {}}}}));
    }
    static LineChange weight(const QString &ingredient, Quantity quantity)
    {
        LineChange change;
        change.ingredient = ingredient;
        change.quantity = quantity;
        return change;
    }
    static LineChange percent(const QString &ingredient, Quantity percent)
    {
        LineChange change;
        change.ingredient = ingredient;
        change.percent = percent;
        return change;
    }
    // "Wheat 100.000 kg, Salt 2000.000 g after"
    QString lines(const QString &recipe)
    {
        QStringList list;
        for (const FormulaLine &line : must(recipes.read(recipe)).lines)
            list << line.ingredient + u' ' + (line.quantity ? line.quantity->toText() : u"?"_qs) + u' ' + line.unit +
                        (line.isAfterKillStep ? u" after"_qs : QString());
        return list.join(u", "_qs);
    }
    QString newest() { return QString::number(must(catalog.recipeByName(bread)).version); }
    void use() { must(production.plan({bread, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false})); }
    qint64 changes() { return count(u"SELECT count(*) FROM audit_log WHERE table_name LIKE 'recipe%'"_qs); }

    Recipes recipes;
};
} // namespace

class RecipesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesComeByWeightAndByPercent_data() { forBothEngines(); }
    void linesComeByWeightAndByPercent()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.recipes.setLine(u" bread"_qs, Book::percent(u"WATER"_qs, Quantity::ofThousandths(62'500))));
        LineChange salt = Book::percent(u"Salt"_qs, kilos(2));
        salt.isAfterKillStep = true;
        must(book.recipes.setLine(bread, salt));
        QCOMPARE(book.lines(bread), u"Wheat 100.000 kg, Water 62.500 kg, Salt 2000.000 g after"_qs);
        const qint64 before = book.changes();
        must(book.recipes.setLine(bread, Book::weight(u"Wheat"_qs, kilos(100)))); // the same
        QCOMPARE(book.changes(), before);
        must(book.recipes.setLine(bread, Book::weight(u"Wheat"_qs, kilos(50))));
        QCOMPARE(book.lines(bread), u"Wheat 50.000 kg, Water 62.500 kg, Salt 2000.000 g after"_qs);
        QCOMPARE(bakersPercents(must(book.recipes.read(bread)).lines)[1]->toText(), u"125.000"_qs);
        QCOMPARE(book.changes(), before + 1);
    }

    void whatIsWrongChangesNothing_data() { forBothEngines(); }
    void whatIsWrongChangesNothing()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        const qint64 before = book.changes();
        const auto refused = [&](const LineChange &change, const QString &recipe = bread) {
            return told(book.recipes.setLine(recipe, change));
        };
        LineChange pounds = Book::weight(u"Wheat"_qs, kilos(1));
        pounds.unit = u"lb"_qs;
        LineChange third = Book::weight(u"Wheat"_qs, kilos(1));
        third.place = 3;
        QCOMPARE(refused(Book::weight(u"Wheat"_qs, kilos(1)), u"Cake"_qs), u"NotFound|recipe|Cake"_qs);
        QCOMPARE(refused(Book::weight(u"Wheat"_qs, kilos(1)), u"Bread#7"_qs), u"NotFound|recipe|Bread#7"_qs);
        QCOMPARE(refused(Book::weight(u"Gold"_qs, kilos(1))), u"NotFound|ingredient|Gold"_qs);
        QCOMPARE(refused(Book::weight(u"Wheat"_qs, {})), u"NotPositive|quantity|Wheat"_qs);
        QCOMPARE(refused(Book::percent(u"Wheat"_qs, kilos(90))), u"UnitMismatch|percent|kg"_qs);
        LineChange nothing;
        nothing.ingredient = u"Salt"_qs;
        QCOMPARE(refused(nothing), u"Required|quantity|Salt"_qs);
        QCOMPARE(refused(pounds), u"UnitMismatch|unit|kg"_qs);
        QCOMPARE(refused(third), u"NotFound|line|3"_qs);
        QCOMPARE(told(book.recipes.without(bread, u"Salt"_qs)), u"NotFound|ingredient|Salt"_qs);
        QCOMPARE(book.changes(), before);
        QCOMPARE(book.lines(bread), u"Wheat 100.000 kg"_qs);
    }

    void aUsedVersionIsCopied_data() { forBothEngines(); }
    void aUsedVersionIsCopied()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.recipes.setLine(bread, Book::percent(u"Water"_qs, kilos(60))));
        book.use();
        QVERIFY(must(book.recipes.read(bread)).isUsed);
        QCOMPARE(told(book.recipes.setLine(bread, Book::weight(u"Water"_qs, kilos(1)))),
                 u"RecipeFrozen|recipe|Bread#1"_qs);
        book.execute(u"UPDATE recipes SET shelf_life_days = 5"_qs);
        must(book.recipes.copy(bread));
        QCOMPARE(book.count(u"SELECT shelf_life_days FROM recipes WHERE version = 2"_qs), 5);
        // It waits: runs are planned to the old one until it is activated.
        QCOMPARE(book.newest(), u"1"_qs);
        must(book.recipes.setLine(u"Bread#2"_qs, Book::weight(u"Water"_qs, kilos(65))));
        must(book.recipes.activate(u"Bread#2"_qs));
        QCOMPARE(book.newest(), u"2"_qs);
        QCOMPARE(book.lines(u"bread#1"_qs), u"Wheat 100.000 kg, Water 60.000 kg"_qs);
        QCOMPARE(book.lines(bread), u"Wheat 100.000 kg, Water 65.000 kg"_qs);
        const auto differences = must(book.recipes.compare(u"Bread#1"_qs, bread));
        QCOMPARE(differences.size(), size_t(1));
        QCOMPARE(differences[0].after.ingredient, u"Water"_qs);
        QCOMPARE(differences[0].difference->toText(), u"5.000"_qs);
        must(book.recipes.retire(u"Bread#2"_qs));
        QCOMPARE(book.newest(), u"1"_qs);
        const auto list = must(book.recipes.list());
        QCOMPARE(list.size(), size_t(2));
        QCOMPARE(list[0].code(), u"Bread#2"_qs);
        QVERIFY(!list[0].isActive && !list[0].isUsed && list[1].isActive && list[1].isUsed);
    }

    void aLineIsLeftOutOfTheNextVersion_data() { forBothEngines(); }
    void aLineIsLeftOutOfTheNextVersion()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.recipes.setLine(bread, Book::weight(u"Water"_qs, kilos(60))));
        must(book.recipes.setLine(bread, Book::weight(u"Salt"_qs, kilos(2))));
        must(book.recipes.without(bread, u"water"_qs));
        QCOMPARE(book.lines(u"Bread#2"_qs), u"Wheat 100.000 kg, Salt 2.000 g"_qs);
        QCOMPARE(book.lines(u"Bread#1"_qs), u"Wheat 100.000 kg, Water 60.000 kg, Salt 2.000 g"_qs);
        must(book.recipes.setLine(u"Bread#2"_qs, Book::weight(u"Water"_qs, kilos(61))));
        QCOMPARE(book.lines(u"Bread#2"_qs), u"Wheat 100.000 kg, Salt 2.000 g, Water 61.000 kg"_qs);
    }

    void linesChangePlaces_data() { forBothEngines(); }
    void linesChangePlaces()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.recipes.setLine(bread, Book::weight(u"Water"_qs, kilos(60))));
        must(book.recipes.setLine(bread, Book::weight(u"Salt"_qs, kilos(2))));
        must(book.recipes.moveLine(bread, u"salt"_qs, {}, 1));
        QCOMPARE(book.lines(bread), u"Salt 2.000 g, Wheat 100.000 kg, Water 60.000 kg"_qs);
        must(book.recipes.moveLine(bread, u"Salt"_qs, 1, 99)); // behind the last one
        QCOMPARE(book.lines(bread), u"Wheat 100.000 kg, Water 60.000 kg, Salt 2.000 g"_qs);
        QCOMPARE(book.count(u"SELECT max(position) AS n FROM recipe_ingredients"_qs), 3);
        const qint64 before = book.changes();
        must(book.recipes.moveLine(bread, u"Water"_qs, {}, 2)); // where it is
        QCOMPARE(told(book.recipes.moveLine(bread, u"Water"_qs, {}, 0)), u"NotPositive|place|0"_qs);
        QCOMPARE(told(book.recipes.moveLine(bread, u"Water"_qs, 1, 2)), u"NotFound|line|1"_qs);
        QCOMPARE(told(book.recipes.moveLine(bread, u"Gold"_qs, {}, 2)), u"NotFound|ingredient|Gold"_qs);
        book.use();
        QCOMPARE(told(book.recipes.moveLine(bread, u"Water"_qs, {}, 1)), u"RecipeFrozen|recipe|Bread#1"_qs);
        QCOMPARE(book.changes(), before);
    }

    // A recipe without lines is nothing to make a batch of.
    void whatIsEmptyWaits_data() { forBothEngines(); }
    void whatIsEmptyWaits()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.recipes.create({u"Roll"_qs, kilos(1), u"kg"_qs, {}, {}}));
        // Whatever else is said of it: it was not decided about.
        book.execute(u"UPDATE recipes SET description = 'small', updated_at = ? WHERE name = 'Roll'"_qs, {book.now});
        QVERIFY(must(book.recipes.read(u"Roll"_qs)).state() == RecipeState::BeingWritten);
        const NewRun run{u"Roll"_qs, kilos(1), {}, {}, {}, {}, {}, {}, {}, {}, false};
        QCOMPARE(told(book.recipes.activate(u"Roll"_qs)), u"Required|recipeLines|Roll#1"_qs);
        QCOMPARE(told(book.production.plan(run)), u"Required|activeRecipe|Roll#1"_qs);
        LineChange wheat = Book::weight(u"Wheat"_qs, kilos(1));
        wheat.isNew = true;
        must(book.recipes.setLine(u"Roll"_qs, wheat));
        QCOMPARE(told(book.recipes.setLine(u"Roll"_qs, wheat)), u"Duplicate|ingredient|Wheat"_qs);
        QCOMPARE(told(book.production.plan(run)), u"Required|activeRecipe|Roll#1"_qs);
        must(book.recipes.activate(u"Roll"_qs));
        must(book.production.plan(run));
        must(book.recipes.retire(u"Roll"_qs));
        const RecipeBook roll = must(book.recipes.read(u"Roll"_qs));
        QVERIFY(roll.state() == RecipeState::Retired && roll.isUsed);
        QCOMPARE(roll.lineCount, 1);
        QCOMPARE(roll.lastPlanned, book.now);
        QCOMPARE(told(book.production.plan(run)), u"Required|activeRecipe|Roll#1"_qs);
    }

    void whatContainsItselfIsNamed_data() { forBothEngines(); }
    void whatContainsItselfIsNamed()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.catalog.addIngredient({u"Sour"_qs, u"WIP"_qs, u"kg"_qs}));
        must(book.catalog.addRecipe({u"Sour dough"_qs,
                                     kilos(10),
                                     u"kg"_qs,
                                     u"Sour"_qs,
                                     {{u"Wheat"_qs, kilos(5), {}}, {u"Sour"_qs, kilos(1), {}}}}));
        const RecipeContents contents = must(book.recipes.contents(u"Sour dough"_qs));
        QCOMPARE(contents.circle, QStringList{u"Sour"_qs});
        QCOMPARE(contents.lines.size(), size_t(2));
        QCOMPARE(contents.lines[0].quantity->toText(), u"5.000"_qs);
        QCOMPARE(contents.lines[1].quantity->toText(), u"1.000"_qs);
    }

    void oneOfSeveralLinesIsMeantByItsPlace_data() { forBothEngines(); }
    void oneOfSeveralLinesIsMeantByItsPlace()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.catalog.addRecipe(
            {u"Roll"_qs,
             {},
             {},
             {},
             {{u"Wheat"_qs, kilos(10), {}}, {u"Salt"_qs, kilos(1), {}}, {u"Salt"_qs, kilos(2), {}}}}));
        LineChange salt = Book::weight(u"Salt"_qs, kilos(3));
        QCOMPARE(told(book.recipes.setLine(u"Roll"_qs, salt)), u"Ambiguous|ingredient|Salt"_qs);
        QCOMPARE(told(book.recipes.without(u"Roll"_qs, u"Salt"_qs)), u"Ambiguous|ingredient|Salt"_qs);
        salt.place = 3;
        must(book.recipes.setLine(u"Roll"_qs, salt));
        must(book.recipes.without(u"Roll"_qs, u"Salt"_qs, 2));
        QCOMPARE(book.lines(u"Roll#2"_qs), u"Wheat 10.000 kg, Salt 3.000 g"_qs);
    }

    void aNewNameIsNobodyElses_data() { forBothEngines(); }
    void aNewNameIsNobodyElses()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        const auto answer = [&book](const QString &name) {
            return told(book.recipes.create({name, kilos(1), u"kg"_qs, {}, {}}));
        };
        QCOMPARE(answer(u" BREAD"_qs), u"Duplicate|name|Bread"_qs);
        for (const QString &name : {u"Rye#2"_qs, u"Rye #2 "_qs, u"Bread#1"_qs, u"Rye#99999999999"_qs})
            QCOMPARE(answer(name), u"Ambiguous|name|"_qs + name.trimmed());
        QCOMPARE(answer(u" "_qs), u"Required|name|"_qs);
        QCOMPARE(must(book.recipes.list()).size(), size_t(1));
        must(book.recipes.retire(bread));
        QCOMPARE(answer(bread), u"Duplicate|name|Bread"_qs);
        const RecipeId roll = must(book.recipes.create({u"Roll #a"_qs, kilos(1), u"kg"_qs, {}, {}}));
        QCOMPARE(must(book.recipes.read(roll)).code(), u"Roll #a#1"_qs);
    }

    void theSameRequestMakesOneRecipe_data() { forBothEngines(); }
    void theSameRequestMakesOneRecipe()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        const NewRecipe roll{u"Roll"_qs, kilos(1), u"kg"_qs, {}, {}};
        book.session.requestKey = u"make a roll"_qs;
        const RecipeId first = must(book.recipes.create(roll));
        book.session.savesOfRequest = 0;
        QCOMPARE(must(book.recipes.create(roll)), first);
        book.session.requestKey.clear();
        QCOMPARE(told(book.recipes.create(roll)), u"Duplicate|name|Roll"_qs);
    }

    // Taken over from an old plant, where a name could end like a version.
    void anOldNameIsNotTakenForAVersion_data() { forBothEngines(); }
    void anOldNameIsNotTakenForAVersion()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.catalog.addRecipe({u"Bread#2"_qs, kilos(1), u"kg"_qs, {}, {}}));
        QCOMPARE(must(book.recipes.read(u"Bread#2"_qs)).code(), u"Bread#2#1"_qs);
        const RecipeId second = must(book.recipes.copy(bread));
        const QString both = u"Ambiguous|recipe|Bread#2#1, Bread #2"_qs;
        QCOMPARE(told(book.recipes.setLine(u"bread#2"_qs, Book::weight(u"Salt"_qs, kilos(3)))), both);
        QCOMPARE(told(book.recipes.activate(u"Bread#2"_qs)), both);
        QCOMPARE(told(book.catalog.recipeByName(u"Bread#2"_qs)), u"Ambiguous|recipe|Bread#2"_qs);
        QCOMPARE(must(book.recipes.read(u"Bread#2#1"_qs)).name, u"Bread#2"_qs);
        QCOMPARE(must(book.recipes.read(u"Bread #2"_qs)).id, second);
        QCOMPARE(must(book.recipes.read(second)).code(), u"Bread#2"_qs);
        QCOMPARE(told(book.recipes.read(RecipeId(99))), u"NotFound|recipe|99"_qs);
    }

    void aSpongeIsSplitByItsYield_data() { forBothEngines(); }
    void aSpongeIsSplitByItsYield()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.catalog.addIngredient({u"Sponge"_qs, u"WIP"_qs, u"kg"_qs}));
        // Water from the tap is no line: a run of 100 kg wants 48 kg of wheat.
        must(book.catalog.addRecipe(
            {u"Sponge dough"_qs, kilos(100), u"kg"_qs, u"Sponge"_qs, {{u"Wheat"_qs, kilos(48), {}}}}));
        must(book.catalog.addRecipe({u"Roll"_qs, {}, {}, {}, {{u"Sponge"_qs, kilos(50), {}}}}));
        QCOMPARE(must(book.recipes.contents(u"Roll"_qs)).lines[0].quantity->toText(), u"24.000"_qs);
    }

    void theSpongeIsSplitOut_data() { forBothEngines(); }
    void theSpongeIsSplitOut()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        must(book.catalog.addIngredient({u"Sponge"_qs, u"WIP"_qs, u"kg"_qs}));
        must(book.catalog.addRecipe({u"Sponge dough"_qs,
                                     kilos(10),
                                     u"kg"_qs,
                                     u"Sponge"_qs,
                                     {{u"Wheat"_qs, kilos(6), {}}, {u"Water"_qs, kilos(4), {}}}}));
        IngredientChange water;
        water.standardCost = std::optional(kilos(1));
        must(Ingredients(book.session).amend(u"Water"_qs, water));
        IngredientChange gluten;
        gluten.allergens = QStringList{u"wheat"_qs};
        must(Ingredients(book.session).amend(u"Wheat"_qs, gluten));
        must(book.recipes.setLine(bread, Book::weight(u"Sponge"_qs, kilos(50))));
        const RecipeContents unknown = must(book.recipes.contents(bread));
        QCOMPARE(unknown.lines.size(), size_t(2));
        QCOMPARE(unknown.lines[0].quantity->toText(), u"130.000"_qs);
        QCOMPARE(unknown.allergens.us, QStringList{u"wheat"_qs});
        QVERIFY(!unknown.cost);
        QCOMPARE(unknown.withoutCost, QStringList{u"Wheat"_qs});
        // A lot on hand knows it better than the list.
        book.execute(u"UPDATE ingredients SET standard_cost = ? WHERE name = 'Wheat'"_qs, {kilos(9)});
        QCOMPARE(must(book.recipes.contents(bread)).cost->toText(), u"1190.000"_qs);
        const QString lot = book.received(u"Wheat"_qs, kilos(5));
        book.execute(u"UPDATE ingredient_lots SET unit_cost = ? WHERE internal_lot_code = ?"_qs, {kilos(2), lot});
        QCOMPARE(must(book.recipes.contents(bread)).cost->toText(), u"280.000"_qs);
    }

    void onlyWhoMayChangesRecipes_data() { forBothEngines(); }
    void onlyWhoMayChangesRecipes()
    {
        QFETCH(Engine, engine);
        Book book(engine);
        enrolStaff(*book.database);
        book.session.person = u"rita"_qs;
        const qint64 before = book.changes();
        QCOMPARE(told(book.recipes.copy(bread)).section(u'|', 0, 0), u"NotAllowed"_qs);
        QCOMPARE(told(book.recipes.retire(bread)).section(u'|', 0, 0), u"NotAllowed"_qs);
        QCOMPARE(told(book.recipes.setLine(bread, Book::weight(u"Salt"_qs, kilos(1)))).section(u'|', 0, 0),
                 u"NotAllowed"_qs);
        QCOMPARE(book.changes(), before);
        QCOMPARE(must(book.recipes.list()).size(), size_t(1));
        book.session.person = u"paul"_qs;
        must(book.recipes.setLine(bread, Book::weight(u"Salt"_qs, kilos(1))));
    }
};

QTEST_GUILESS_MAIN(RecipesTest)
#include "recipestest.moc"
