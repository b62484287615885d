// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of an ingredient is amended: whole, by anybody who may, and not what lots and recipes are counted in.
#include "services/catalog/ingredients.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString rye = QStringLiteral("Rye");

struct Shelf : Floor
{
    explicit Shelf(Engine engine) : Floor(engine), ingredients(session)
    {
        must(catalog.addIngredient({rye, u"OTHER"_qs, u"kg"_qs}));
        must(catalog.addIngredient({u"Salt"_qs, u"OTHER"_qs, u"kg"_qs, u"00012345678905"_qs}));
    }
    IngredientCard card(const QString &name = rye) { return must(ingredients.read(name)); }
    qint64 changes() { return count(u"SELECT count(*) FROM audit_log WHERE table_name = 'ingredients'"_qs); }
    // What was refused changed nothing.
    QString refused(const IngredientChange &change, const QString &name = rye)
    {
        const qint64 before = changes();
        const QString answer = told(ingredients.amend(name, change));
        return changes() == before ? answer : u"something changed: "_qs + answer;
    }
    static NewLot flour(const QString &name)
    {
        NewLot lot;
        lot.ingredientName = name;
        lot.quantity = kilos(5);
        lot.unit = u"kg"_qs;
        return lot;
    }

    Ingredients ingredients;
};

IngredientChange gtin(const QString &digits)
{
    IngredientChange change;
    change.gtin = digits;
    return change;
}

IngredientChange unit(const QString &word)
{
    IngredientChange change;
    change.unit = word;
    return change;
}

IngredientChange name(const QString &word)
{
    IngredientChange change;
    change.name = word;
    return change;
}
} // namespace

class IngredientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsAmendedAtOnce_data() { forBothEngines(); }
    void everythingIsAmendedAtOnce()
    {
        QFETCH(Engine, engine);
        Shelf shelf(engine);
        const QString lot = shelf.received(rye, kilos(5));
        IngredientChange change;
        change.name = u" Rye flour "_qs;
        change.type = u"flour"_qs;
        change.gtin = u"4006381333931"_qs;
        change.allergens = QStringList{u"wheat"_qs, u" Wheat "_qs, u"gluten  traces"_qs, {}};
        change.isOnTraceabilityList = true;
        change.storage = u"dry"_qs;
        change.shelfLifeDays = std::optional(180);
        must(shelf.ingredients.amend(u"RYE"_qs, change));
        const IngredientCard card = shelf.card(u"rye flour"_qs);
        QCOMPARE(card.name, u"Rye flour"_qs);
        QCOMPARE(card.type, u"FLOUR"_qs);
        QCOMPARE(card.unit, u"kg"_qs); // what was not said stays
        QCOMPARE(card.gtin, u"04006381333931"_qs);
        QCOMPARE(card.allergens, (QStringList{u"wheat"_qs, u"gluten traces"_qs}));
        QVERIFY(card.isOnTraceabilityList);
        QCOMPARE(card.storage, u"dry"_qs);
        QCOMPARE(card.shelfLifeDays, std::optional(180));
        // The lot is one of the new name; the history says what it was called.
        QCOMPARE(must(shelf.lots.find(lot)).ingredientName, u"Rye flour"_qs);
        const Record record = must(shelf.services.history.find(RecordKind::Ingredient, u"Rye flour"_qs));
        const RecordHistory history = must(shelf.services.history.of(RecordKind::Ingredient, record.id));
        bool isTold = false;
        for (const FieldChange &field : history.entries.front().fields)
            isTold = isTold || (field.column == u"name" && field.before == rye && field.after == u"Rye flour"_qs);
        QVERIFY(isTold);
        // What becomes the same is no change, and "nothing" is one.
        const qint64 before = shelf.changes();
        must(shelf.ingredients.amend(u"Rye flour"_qs, change));
        QCOMPARE(shelf.changes(), before);
        IngredientChange less;
        less.gtin = QString();
        less.allergens = QStringList();
        less.shelfLifeDays = std::optional<int>();
        less.storage = u" "_qs;
        must(shelf.ingredients.amend(u"Rye flour"_qs, less));
        QCOMPARE(shelf.card(u"Rye flour"_qs).gtin, QString());
        QCOMPARE(shelf.card(u"Rye flour"_qs).shelfLifeDays, std::optional<int>());
        QCOMPARE(must(shelf.ingredients.list()).size(), size_t(2));
    }

    void wrongValuesAreRefused_data() { forBothEngines(); }
    void wrongValuesAreRefused()
    {
        QFETCH(Engine, engine);
        Shelf shelf(engine);
        QCOMPARE(shelf.refused(name(u"x"_qs), u"Gold"_qs), u"NotFound|ingredient|Gold"_qs);
        QCOMPARE(shelf.refused(name(u" "_qs)).section(u'|', 0, 1), u"Required|name"_qs);
        QCOMPARE(shelf.refused(name(u"SALT"_qs)), u"Duplicate|name|Salt"_qs);
        QCOMPARE(shelf.refused(gtin(u"4006381333932"_qs)), u"NotAGtin|gtin|4006381333932"_qs); // check digit
        QCOMPARE(shelf.refused(gtin(u"12345"_qs)), u"NotAGtin|gtin|12345"_qs);
        QCOMPARE(shelf.refused(gtin(u"٤٠٠٦٣٨١٣٣٣٩٣١"_qs)).section(u'|', 0, 1), u"NotAGtin|gtin"_qs);
        QCOMPARE(shelf.refused(gtin(u"0 12345-67890 5"_qs)), u"GtinTaken|gtin|Salt"_qs);
        IngredientChange type;
        type.type = u"METAL"_qs;
        QCOMPARE(shelf.refused(type), u"UnknownAction|type|METAL"_qs);
        IngredientChange days;
        days.shelfLifeDays = std::optional(36'501);
        QCOMPARE(shelf.refused(days), u"BadDate|shelfLifeDays|36501"_qs);
        days.shelfLifeDays = std::optional(-1);
        QCOMPARE(shelf.refused(days), u"NotPositive|shelfLifeDays|-1"_qs);
        // One wrong value, and nothing is changed.
        days.name = u"Barley"_qs;
        QCOMPARE(shelf.refused(days), u"NotPositive|shelfLifeDays|-1"_qs);
        // Another spelling of its own name is no other's.
        must(shelf.ingredients.amend(rye, name(u"RYE"_qs)));
        QCOMPARE(shelf.card().name, u"RYE"_qs);
    }

    void theUnitStaysWhileItIsUsed_data() { forBothEngines(); }
    void theUnitStaysWhileItIsUsed()
    {
        QFETCH(Engine, engine);
        Shelf shelf(engine);
        must(shelf.ingredients.amend(rye, unit(u"lb"_qs)));
        QCOMPARE(shelf.card().unit, u"lb"_qs);
        shelf.execute(u"UPDATE ingredients SET reorder_point = ? WHERE name = ?"_qs, {kilos(50), rye});
        QCOMPARE(shelf.refused(unit(u"kg"_qs)), u"UnitInUse|levels|"_qs + rye);
        shelf.execute(u"UPDATE ingredients SET reorder_point = NULL WHERE name = ?"_qs, {rye});
        must(shelf.ingredients.amend(rye, unit(u"kg"_qs)));
        shelf.recipe(u"Bread"_qs, {rye});
        QCOMPARE(shelf.refused(unit(u"lb"_qs)), u"UnitInUse|unit|Bread"_qs);
        const QString lot = shelf.received(rye, kilos(5));
        QCOMPARE(shelf.refused(unit(u"lb"_qs)), u"UnitInUse|unit|"_qs + lot + u", Bread"_qs);
        // The spelling, too: one ingredient would stand twice in the sums of the stock.
        QCOMPARE(shelf.refused(unit(u"KG"_qs)), u"UnitInUse|unit|"_qs + lot + u", Bread"_qs);
        QCOMPARE(shelf.card().unit, u"kg"_qs);
    }

    void aLabelTeachesTheItemNumberWhenItIsSaid_data() { forBothEngines(); }
    void aLabelTeachesTheItemNumberWhenItIsSaid()
    {
        QFETCH(Engine, engine);
        Shelf shelf(engine);
        NewLot lot = shelf.flour(rye);
        lot.gtin = u"04006381333931"_qs;
        must(shelf.receiving.receive(lot));
        QCOMPARE(shelf.card().gtin, QString()); // nobody said so
        lot.learnsGtin = true;
        must(shelf.receiving.receive(lot));
        QCOMPARE(shelf.card().gtin, u"04006381333931"_qs);
        must(shelf.receiving.receive(lot)); // it knows
        const qint64 lots = shelf.count(u"SELECT count(*) FROM ingredient_lots"_qs);
        lot.gtin = u"00012345678905"_qs;
        QCOMPARE(told(shelf.receiving.receive(lot)), u"GtinTaken|gtin|Rye"_qs); // it has another one
        must(shelf.ingredients.amend(rye, gtin({})));
        QCOMPARE(told(shelf.receiving.receive(lot)), u"GtinTaken|gtin|Salt"_qs);
        QCOMPARE(shelf.count(u"SELECT count(*) FROM ingredient_lots"_qs), lots); // nor was it received
    }

    void whatIsMadeAtTheDockHasAType_data() { forBothEngines(); }
    void whatIsMadeAtTheDockHasAType()
    {
        QFETCH(Engine, engine);
        Shelf shelf(engine);
        NewLot lot = shelf.flour(u"Butter"_qs);
        lot.createIngredient = true;
        lot.ingredientType = u"BUTTER"_qs;
        QCOMPARE(told(shelf.receiving.receive(lot)), u"UnknownAction|type|BUTTER"_qs);
        lot.ingredientType = u"FATS"_qs;
        must(shelf.receiving.receive(lot));
        QCOMPARE(shelf.card(u"Butter"_qs).type, u"FATS"_qs);
    }
};

QTEST_GUILESS_MAIN(IngredientsTest)
#include "ingredientstest.moc"
