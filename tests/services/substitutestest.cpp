// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in for an ingredient: as the recipe allows it, or as QA signs it, and never by itself.
#include "services/recipes/substitutes.h"
#include "services/production/balances.h"
#include "services/recipes/recipes.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Bread of flour and fresh yeast, 10 kg of each for 100 units; dry yeast and barley flour are in house.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        recipe(QStringLiteral("Bread"), {QStringLiteral("Flour"), QStringLiteral("Fresh yeast")});
        flour = released(QStringLiteral("Flour"), kilos(100));
        dry = released(QStringLiteral("Dry yeast"), kilos(50));
        oil = released(QStringLiteral("Oil"), kilos(50));
        execute(QStringLiteral("UPDATE ingredients SET allergens = ? WHERE name = 'Flour'"),
                {QStringList{QStringLiteral("wheat")}});
    }

    Done allow(const QString &ingredient, const QString &substitute, Quantity ratio)
    {
        return substitutes.allow(QStringLiteral("Bread"), ingredient, substitute, ratio);
    }
    BatchNeed need(RunId run, const QString &ingredient)
    {
        for (const BatchNeed &one : must(production.needs(run))) {
            if (one.ingredientName == ingredient)
                return one;
        }
        qFatal("%s is not wanted", qPrintable(ingredient));
    }
    // Past the service.
    QString forced(RunId run, const QString &lot, const QString &standsFor = {})
    {
        static const QString sql = QStringLiteral(
            "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
            "added_at, added_by, stands_for_id, stands_for_quantity) SELECT ?, l.id, ?, 'kg', ?, 'sql', i.id, CASE "
            "WHEN "
            "i.id IS NOT NULL THEN CAST(? AS %1) END FROM ingredient_lots l LEFT JOIN ingredients i ON i.name = ? "
            "WHERE "
            "l.internal_lot_code = ?");
        const QString type = database->isSqlite() ? QStringLiteral("INTEGER") : QStringLiteral("numeric");
        return told(database->run(sql.arg(type), {run, kilos(1), now, kilos(1), standsFor, lot})).section(u'|', 0, 0);
    }

    Substitutes substitutes{session};
    QString flour;
    QString dry;
    QString oil;
};
} // namespace

class SubstitutesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRecipeAllowsIt_data() { forBothEngines(); }
    void theRecipeAllowsIt()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const Quantity third = Quantity::ofThousandths(400);
        must(floor.allow(QStringLiteral("fresh yeast"), QStringLiteral("dry yeast"), third));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        // The recipe wants what is not in house; what may stand in for it is proposed by name.
        const BatchNeed wanted = floor.need(run, QStringLiteral("Fresh yeast"));
        QCOMPARE(wanted.proposedLot, floor.dry);
        QCOMPARE(wanted.proposedInstead, QStringLiteral("Dry yeast"));
        const AddedLot looked = must(floor.production.check({run, floor.dry, {}, {}}));
        QCOMPARE(looked.insteadOf, QStringLiteral("Fresh yeast"));
        QVERIFY(!looked.isToApprove && !looked.inRecipe);

        const AddedLot added = must(floor.production.add({run, floor.dry, kilos(2), {}}));
        QCOMPARE(added.standsFor, kilos(5));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, kilos(5));
        QCOMPARE(must(floor.lots.find(floor.dry)).remaining, kilos(48));
        const BatchUse use = must(floor.production.uses(run)).front();
        QCOMPARE(use.insteadOf, QStringLiteral("Fresh yeast"));
        QCOMPARE(use.standsFor, kilos(5));
        // The lot itself is in the genealogy.
        const Genealogy traced = must(floor.services.trace.trace(floor.dry, TraceDirection::Forward));
        QCOMPARE(traced.runs.size(), size_t(1));

        // Taken back, it stood for nothing.
        must(floor.production.takeBack(added.batchIngredientId, kilos(1), QStringLiteral("spilled")));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, Quantity::ofThousandths(2500));
        must(floor.production.takeBack(added.batchIngredientId, kilos(1), QStringLiteral("spilled")));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, Quantity());
    }

    void ownLotsComeFirst_data() { forBothEngines(); }
    void ownLotsComeFirst()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.allow(QStringLiteral("Fresh yeast"), QStringLiteral("Dry yeast"), kilos(1)));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        const QString fresh = floor.released(QStringLiteral("Fresh yeast"), kilos(1));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).proposedLot, fresh);
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).proposedInstead, QString());
        // Nothing may be used that QA has not let go, whatever stands in for it.
        must(floor.lots.hold(floor.dry, QStringLiteral("wet")));
        QCOMPARE(told(floor.production.add({run, floor.dry, kilos(1), {}})).section(u'|', 0, 0),
                 QStringLiteral("LotQuarantined"));
    }

    void whatIsNotAllowedIsSigned_data() { forBothEngines(); }
    void whatIsNotAllowedIsSigned()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = QStringLiteral("paul");
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        const AddLot plain{run, floor.dry, kilos(2), {}};
        QCOMPARE(told(floor.production.add(plain)).section(u'|', 0, 1), QStringLiteral("NotInRecipe|lotCode"));
        AddLot instead = plain;
        instead.insteadOf = QStringLiteral("Salt");
        QCOMPARE(told(floor.production.add(instead)), QStringLiteral("NotInRecipe|insteadOf|Salt"));
        instead.insteadOf = QStringLiteral("Fresh yeast");
        QVERIFY(must(floor.production.check(instead)).isToApprove);
        QCOMPARE(told(floor.production.add(instead)), QStringLiteral("Required|reason|"));
        instead.notes = QStringLiteral("the fresh one did not come");
        QCOMPARE(told(floor.production.add(instead)), QStringLiteral("SignatureNeeded|signature|"));
        QCOMPARE(told(floor.production.add(instead, Signature{QStringLiteral("paul"), staffPin})),
                 QStringLiteral("NotAllowed|signature|PRODUCTION"));
        QCOMPARE(told(floor.production.add(instead, Signature{QStringLiteral("quinn"), QStringLiteral("wrong pin 1")}))
                     .section(u'|', 0, 0),
                 QStringLiteral("WrongSecret"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), 0);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM signatures")), 0);

        const AddedLot added = must(floor.production.add(instead, Signature{QStringLiteral("quinn"), staffPin}));
        QCOMPARE(added.standsFor, kilos(2)); // nobody said otherwise
        QCOMPARE(
            floor.text(QStringLiteral("SELECT signed_by || ': ' || meaning || ' / ' || reason AS n FROM signatures")),
            QStringLiteral("quinn: approved 2.000 kg of lot %1 (Dry yeast) instead of Fresh yeast / the fresh one did "
                           "not come")
                .arg(floor.dry));
        AddLot said = instead;
        said.standsFor = kilos(7);
        QCOMPARE(must(floor.production.add(said, Signature{QStringLiteral("quinn"), staffPin})).standsFor, kilos(7));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, kilos(9));
    }

    // The label of the bread says what is in it.
    void aNewAllergenIsSignedToo_data() { forBothEngines(); }
    void aNewAllergenIsSignedToo()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.execute(QStringLiteral("UPDATE ingredients SET allergens = ? WHERE name = 'Dry yeast'"),
                      {QStringList{QStringLiteral("sesame"), QStringLiteral("wheat")}});
        must(floor.allow(QStringLiteral("Fresh yeast"), QStringLiteral("Dry yeast"), kilos(1)));
        const std::vector<Substitute> all = must(floor.substitutes.of(QStringLiteral("Bread")));
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].newAllergens.join(u',').toLower(), QStringLiteral("sesame"));
        enrolStaff(*floor.database);
        floor.session.person = QStringLiteral("paul");
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        // It is not proposed to anybody.
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).proposedLot, QString());
        const AddLot use{run, floor.dry, kilos(2), QStringLiteral("labelled by hand")};
        QCOMPARE(told(floor.production.add(use)), QStringLiteral("SignatureNeeded|signature|"));
        must(floor.production.add(use, Signature{QStringLiteral("quinn"), staffPin}));
        QVERIFY(floor.text(QStringLiteral("SELECT meaning AS n FROM signatures"))
                    .endsWith(u"with sesame", Qt::CaseInsensitive));
    }

    void aPlantWithoutPeopleSaysWhy_data() { forBothEngines(); }
    void aPlantWithoutPeopleSaysWhy()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        AddLot use{run, floor.oil, kilos(2), {}, QStringLiteral("Fresh yeast"), {}};
        QCOMPARE(told(floor.production.add(use)), QStringLiteral("Required|reason|"));
        use.notes = QStringLiteral("a trial");
        must(floor.production.add(use));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, kilos(2));
    }

    void ofSeveralTheOneThatLacksIsMeant_data() { forBothEngines(); }
    void ofSeveralTheOneThatLacksIsMeant()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.allow(QStringLiteral("Flour"), QStringLiteral("Oil"), kilos(1)));
        must(floor.allow(QStringLiteral("Fresh yeast"), QStringLiteral("Oil"), kilos(1)));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        QCOMPARE(must(floor.production.check({run, floor.oil, {}, {}})).insteadOf, QStringLiteral("Flour"));
        must(floor.production.add({run, floor.flour, kilos(10), {}}));
        QCOMPARE(must(floor.production.check({run, floor.oil, {}, {}})).insteadOf, QStringLiteral("Fresh yeast"));
    }

    void unitsThatDifferAreAsked_data() { forBothEngines(); }
    void unitsThatDifferAreAsked()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.catalog.addIngredient({QStringLiteral("Egg"), QStringLiteral("EGGS"), QStringLiteral("each")}));
        NewLot delivered;
        delivered.ingredientName = QStringLiteral("Egg");
        delivered.unit = QStringLiteral("each");
        delivered.quantity = kilos(100);
        const QString eggs = must(floor.receiving.receive(delivered)).internalLotCode;
        must(floor.lots.release(eggs, {}));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        AddLot use{run, eggs, kilos(12), QStringLiteral("a trial"), QStringLiteral("Fresh yeast"), {}};
        QCOMPARE(told(floor.production.add(use)), QStringLiteral("Required|standsFor|kg"));
        use.standsFor = Quantity::ofThousandths(600);
        must(floor.production.add(use));
        QCOMPARE(floor.need(run, QStringLiteral("Fresh yeast")).used, Quantity::ofThousandths(600));
        QCOMPARE(must(floor.lots.find(eggs)).remaining, kilos(88));
    }

    void itIsFrozenWithItsVersion_data() { forBothEngines(); }
    void itIsFrozenWithItsVersion()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const auto list = [&floor](const QString &recipe) {
            QStringList words;
            for (const Substitute &one : must(floor.substitutes.of(recipe)))
                words << one.ingredientName + u'=' + one.substituteName + u'*' + one.ratio.toText();
            return words.join(u", ");
        };
        QCOMPARE(told(floor.allow(QStringLiteral("Salt"), QStringLiteral("Oil"), kilos(1))),
                 QStringLiteral("NotFound|ingredient|Salt"));
        QCOMPARE(told(floor.allow(QStringLiteral("Oil"), QStringLiteral("Flour"), kilos(1))),
                 QStringLiteral("NotFound|ingredient|Oil"));
        QCOMPARE(told(floor.allow(QStringLiteral("Flour"), QStringLiteral("Air"), kilos(1))),
                 QStringLiteral("NotFound|substitute|Air"));
        QCOMPARE(told(floor.allow(QStringLiteral("Flour"), QStringLiteral("flour"), kilos(1))),
                 QStringLiteral("Duplicate|substitute|Flour"));
        QCOMPARE(told(floor.allow(QStringLiteral("Flour"), QStringLiteral("Oil"), Quantity())),
                 QStringLiteral("NotPositive|ratio|0.000"));
        must(floor.allow(QStringLiteral("Fresh yeast"), QStringLiteral("Dry yeast"), kilos(1)));
        must(floor.allow(QStringLiteral("Flour"), QStringLiteral("Oil"), kilos(1)));
        must(floor.allow(QStringLiteral("Flour"), QStringLiteral("Oil"), kilos(2)));
        QCOMPARE(list(QStringLiteral("Bread")), QStringLiteral("Flour=Oil*2.000, Fresh yeast=Dry yeast*1.000"));
        must(floor.substitutes.forbid(QStringLiteral("Bread"), QStringLiteral("Flour"), QStringLiteral("Oil")));
        QCOMPARE(
            told(floor.substitutes.forbid(QStringLiteral("Bread"), QStringLiteral("Flour"), QStringLiteral("Oil"))),
            QStringLiteral("NotFound|substitute|Oil"));
        (void)floor.startedRun(QStringLiteral("Bread"));
        QCOMPARE(told(floor.allow(QStringLiteral("Flour"), QStringLiteral("Oil"), kilos(1))),
                 QStringLiteral("RecipeFrozen|recipe|Bread#1"));
        must(Recipes(floor.session).copy(QStringLiteral("Bread")));
        QCOMPARE(list(QStringLiteral("Bread#2")), QStringLiteral("Fresh yeast=Dry yeast*1.000"));
        must(Recipes(floor.session).without(QStringLiteral("Bread"), QStringLiteral("Fresh yeast")));
        QCOMPARE(list(QStringLiteral("Bread#3")), QString());
        // What the version after it allows is no rule for this one.
        QCOMPARE(told(floor.database->run(QStringLiteral("DELETE FROM recipe_substitutes WHERE recipe_id = 1")))
                     .section(u'|', 0, 0),
                 QStringLiteral("RecipeFrozen"));
    }

    void theDatabaseKnowsTheRules_data() { forBothEngines(); }
    void theDatabaseKnowsTheRules()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        QCOMPARE(floor.forced(run, floor.dry), QStringLiteral("NotInRecipe"));
        QCOMPARE(floor.forced(run, floor.dry, QStringLiteral("Oil")), QStringLiteral("NotInRecipe"));
        QCOMPARE(floor.forced(run, floor.flour, QStringLiteral("Flour")), QStringLiteral("RefusedByDatabase"));
        QCOMPARE(floor.forced(run, floor.dry, QStringLiteral("Fresh yeast")), QStringLiteral("ok"));
        QCOMPARE(floor.forced(run, floor.flour), QStringLiteral("ok"));
        // A line that takes back says the same as what it takes back.
        static const QString back = QStringLiteral(
            "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
            "corrects_id, added_at) SELECT production_run_id, ingredient_lot_id, -quantity_used, unit_of_measure, id, "
            "added_at FROM batch_ingredients WHERE stands_for_id IS NOT NULL");
        QCOMPARE(told(floor.database->run(back)).section(u'|', 0, 0), QStringLiteral("RefusedByDatabase"));
    }

    // A batch that has only a substitute of something in it is as the recipe wants it: nothing is swapped.
    void theBalanceCountsWhatStandsIn_data() { forBothEngines(); }
    void theBalanceCountsWhatStandsIn()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.allow(QStringLiteral("Fresh yeast"), QStringLiteral("Dry yeast"), kilos(1)));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        must(floor.production.add({run, floor.flour, kilos(10), {}}));
        must(floor.production.add({run, floor.dry, kilos(10), {}}));
        const RunBalance balance = must(RunBalances(floor.session).preview(run, kilos(100)));
        QVERIFY(balance.swaps.empty());
        QCOMPARE(balance.balance.in.in(QStringLiteral("kg")), kilos(20));
    }
};

QTEST_GUILESS_MAIN(SubstitutesTest)
#include "substitutestest.moc"
