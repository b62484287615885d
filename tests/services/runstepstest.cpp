// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of a recipe, what is read in a batch, and what keeps a batch from being finished.
#include "services/production/balances.h"
#include "services/production/sheets.h"
#include "services/production/steps.h"
#include "services/recipes/mixers.h"
#include "services/recipes/steps.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr Quantity tenths(qint64 value)
{
    return Quantity::ofThousandths(value * 100);
}

struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        must(catalog.addRecipe({u"Bread"_qs, kilos(90), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        must(steps.add(u"Bread"_qs, {u"mix"_qs, u"Until it is smooth"_qs, {}}));
        must(steps.add(u"Bread"_qs, {u"bake"_qs, u"Golden brown"_qs, {}}));
        ReadingChange dough{u"temperature"_qs, u"Dough"_qs, u"°C"_qs, kilos(24), kilos(26)};
        must(steps.addReading(u"Bread"_qs, 1, dough));
        ReadingChange time{u"time"_qs, {}, u"min"_qs};
        time.isRequired = false;
        must(steps.addReading(u"Bread"_qs, 1, time));
        must(steps.addReading(u"Bread"_qs, 2, {u"core-temperature"_qs, {}, u"°C"_qs, kilos(94), {}}));
    }
    RunId filled()
    {
        NewRun run;
        run.recipeName = u"Bread"_qs;
        run.plannedQuantity = kilos(90);
        run.startNow = true;
        const RunId id = must(production.plan(run)).id;
        must(production.add({id, flour, kilos(100), {}}));
        return id;
    }
    QString read(RunId run, int step, Quantity value, const QString &reason = {},
                 const std::optional<Signature> &signature = {}, int reading = 1)
    {
        return told(made.read(run, {step, reading, value, reason, signature}));
    }
    // "1 MIX Until it is smooth [Dough 24.000-26.000 °C !][...]"
    QStringList words(const QString &recipe)
    {
        QStringList lines;
        const auto limit = [](const std::optional<Quantity> &each) { return each ? each->toText() : QString(); };
        for (const RecipeStep &step : must(steps.of(recipe)).steps) {
            QString line = step.kind + u' ' + step.instruction;
            for (const PlannedReading &each : step.readings)
                line += u" [%1 %2-%3 %4%5]"_qs.arg(each.name.isEmpty() ? each.kind : each.name, limit(each.low),
                                                   limit(each.high), each.unit, each.isRequired ? u" !"_qs : QString());
            lines << line;
        }
        return lines;
    }
    QString forced(const QString &sql, const Args &args = {})
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : QString(told(done.error()).section(u'|', 0, 0));
    }
    QString flour;
    RecipeSteps steps{session};
    RunSteps made{session};
};

const QString newReading =
    QStringLiteral("INSERT INTO run_readings (production_run_id, step_reading_id, measured_value, reason, "
                   "signature_id) VALUES (?, ?, ?, ?, ?)");
const QString newMark = QStringLiteral("INSERT INTO run_step_marks (production_run_id, recipe_step_id) VALUES (?, ?)");
} // namespace

class RunStepsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreWrittenAndStayWithTheirVersion_data() { forBothEngines(); }
    void stepsAreWrittenAndStayWithTheirVersion()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QStringList first{u"MIX Until it is smooth [Dough 24.000-26.000 °C !] [TIME - min]"_qs,
                                u"BAKE Golden brown [CORE_TEMPERATURE 94.000- °C !]"_qs};
        QCOMPARE(floor.words(u"Bread"_qs), first);
        floor.filled();
        QCOMPARE(told(floor.steps.add(u"Bread"_qs, {u"cool"_qs, u"On racks"_qs, {}})),
                 u"RecipeFrozen|recipe|Bread#1"_qs);
        QCOMPARE(told(floor.steps.removeReading(u"Bread"_qs, 1, 1)), u"RecipeFrozen|recipe|Bread#1"_qs);
        must(Recipes(floor.session).copy(u"Bread"_qs));
        const QString next = u"Bread #2"_qs;
        QCOMPARE(floor.words(next), first);
        must(floor.steps.add(next, {u"proof"_qs, u"Until it has doubled"_qs, 2}));
        must(floor.steps.change(next, 3, {{}, u"Dark brown"_qs, {}}));
        ReadingChange warmer;
        warmer.high = kilos(27);
        must(floor.steps.changeReading(next, 1, 1, warmer));
        must(floor.steps.removeReading(next, 1, 2));
        QCOMPARE(floor.words(next),
                 (QStringList{u"MIX Until it is smooth [Dough 24.000-27.000 °C !]"_qs, u"PROOF Until it has doubled"_qs,
                              u"BAKE Dark brown [CORE_TEMPERATURE 94.000- °C !]"_qs}));
        QCOMPARE(floor.words(u"Bread #1"_qs), first);
        const auto differences = must(floor.steps.compare(u"Bread #1"_qs, next));
        QCOMPARE(differences.size(), size_t{3});
        QCOMPARE(differences[0].after.readings.size(), size_t{1});
        QCOMPARE(differences[1].after.instruction, u"Dark brown"_qs);
        QVERIFY(differences[2].kind == StepDifference::Kind::Added);
        QCOMPARE(differences[2].place, 2);
        must(floor.steps.change(next, 3, {{}, {}, 1}));
        must(floor.steps.remove(next, 2));
        QCOMPARE(floor.words(next), (QStringList{u"BAKE Dark brown [CORE_TEMPERATURE 94.000- °C !]"_qs,
                                                 u"PROOF Until it has doubled"_qs}));
        QCOMPARE(told(floor.steps.add(next, {u"fry"_qs, u"x"_qs, {}})), u"UnknownAction|stepKind|fry"_qs);
        QCOMPARE(told(floor.steps.add(next, {u"mix"_qs, u" "_qs, {}})), u"Required|instruction|"_qs);
        QCOMPARE(told(floor.steps.remove(next, 3)), u"NotFound|step|3"_qs);
        QCOMPARE(told(floor.steps.addReading(next, 1, {u"time"_qs, {}, u"min"_qs, kilos(9), kilos(8)})),
                 u"OutOfLimits|high|8.000"_qs);
    }

    void aStepWaitsForWhatIsReadInIt_data() { forBothEngines(); }
    void aStepWaitsForWhatIsReadInIt()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled();
        RunBalances balances(floor.session);
        QCOMPARE(told(balances.finish(run, kilos(90), u"steam"_qs)),
                 u"StepsUndone|run|1 Until it is smooth, 2 Golden brown"_qs);
        QCOMPARE(told(floor.made.markDone(run, 1)), u"ReadingMissing|step|Dough"_qs);
        QCOMPARE(floor.read(run, 1, kilos(24)), u"ok"_qs); // on the limit is within
        QCOMPARE(floor.read(run, 1, kilos(24)), u"Duplicate|value|24.000"_qs);
        QCOMPARE(floor.read(run, 1, kilos(25)), u"Required|reason|"_qs);
        QCOMPARE(floor.read(run, 1, tenths(255), u"read the wrong line"_qs), u"ok"_qs);
        must(floor.made.markDone(run, 1));
        QCOMPARE(told(floor.made.markDone(run, 1)), u"Duplicate|step|1"_qs);
        const StepsOfRun now = must(floor.made.of(run));
        QCOMPARE(now.next(), 2);
        QCOMPARE(now.steps[0].readings[0]->value, tenths(255));
        QCOMPARE(now.steps[0].doneBy, u"maria"_qs);
        // Nothing is overwritten: the first value, the second, and the row that took the first back.
        QCOMPARE(floor.count(u"SELECT count(*) FROM run_readings"_qs), 3);
        QCOMPARE(told(floor.made.takeBack(run, 1, 1, u"not mine"_qs)), u"ReadingMissing|step|Dough"_qs);
        QCOMPARE(floor.read(run, 2, kilos(95)), u"ok"_qs);
        must(floor.made.takeBack(run, 2, 1, u"another oven"_qs));
        QCOMPARE(told(floor.made.markDone(run, 2)), u"ReadingMissing|step|CORE_TEMPERATURE"_qs);
        QCOMPARE(floor.read(run, 2, kilos(96)), u"ok"_qs);
        must(floor.made.markDone(run, 2));
        must(floor.made.takeBackDone(run, 2, u"still pale"_qs));
        QCOMPARE(told(balances.finish(run, kilos(90), u"steam"_qs)), u"StepsUndone|run|2 Golden brown"_qs);
        must(floor.made.markDone(run, 2));
        must(balances.finish(run, kilos(90), u"steam"_qs));
        QCOMPARE(floor.read(run, 1, kilos(24), {}, {}, 2),
                 u"RunNotInProgress|run|"_qs + must(floor.production.run(run)).batchNumber);
        QCOMPARE(floor.read(run, 2, kilos(97), u"the protocol says 97"_qs), u"ok"_qs);
        const BatchSheetFacts facts =
            must(BatchSheets(floor.session).facts(must(floor.production.run(run)).batchNumber));
        QCOMPARE(facts.steps.size(), size_t{2});
        QCOMPARE(facts.steps[1].readings[0]->value, kilos(97));
    }

    void whatIsOutOfItsLimitsIsSigned_data() { forBothEngines(); }
    void whatIsOutOfItsLimitsIsSigned()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled();
        const QString limits = u"OutOfLimits|reason|Dough 27.000 °C (24.000 - 26.000 °C)"_qs;
        QCOMPARE(floor.read(run, 1, kilos(27)), limits);
        // In a plant without people nobody can sign; the reason is kept.
        QCOMPARE(floor.read(run, 1, kilos(27), u"warm flour"_qs), u"ok"_qs);
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        const RunId next = floor.filled();
        QCOMPARE(floor.read(next, 1, kilos(27)), limits);
        QCOMPARE(floor.read(next, 1, kilos(27), u"warm flour"_qs), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(floor.read(next, 1, kilos(27), u"warm flour"_qs, Signature{u"paul"_qs, staffPin}),
                 u"NotAllowed|signature|PRODUCTION"_qs);
        QCOMPARE(floor.read(next, 1, kilos(27), u"warm flour"_qs, Signature{u"quinn"_qs, u"guess-1"_qs}),
                 u"WrongSecret|secret|"_qs);
        QCOMPARE(floor.read(next, 1, kilos(27), u"warm flour"_qs, Signature{u"quinn"_qs, staffPin}), u"ok"_qs);
        const RunReading reading = *must(floor.made.of(next)).steps[0].readings[0];
        QCOMPARE(reading.readBy, u"paul"_qs);
        QCOMPARE(reading.signedBy, u"quinn"_qs);
        QCOMPARE(reading.reason, u"warm flour"_qs);
        QCOMPARE(floor.text(u"SELECT act FROM signatures"_qs), u"check_run_quality"_qs);
        // What was signed is neither replaced nor taken back by whoever may not sign it.
        QCOMPARE(floor.read(next, 1, kilos(25), u"typing error"_qs), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(told(floor.made.takeBack(next, 1, 1, u"typing error"_qs)), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(told(floor.made.takeBack(next, 1, 1, u"typing error"_qs, Signature{u"paul"_qs, staffPin})),
                 u"NotAllowed|signature|PRODUCTION"_qs);
        QCOMPARE(must(floor.made.of(next)).steps[0].readings[0]->value, kilos(27));
        QCOMPARE(floor.read(next, 1, kilos(25), u"typing error"_qs, Signature{u"quinn"_qs, staffPin}), u"ok"_qs);
        QVERIFY(floor.text(u"SELECT meaning AS n FROM signatures ORDER BY id DESC LIMIT 1"_qs)
                    .startsWith(u"replaced Dough of run"));
        must(floor.made.markDone(next, 1));
        floor.session.person = u"rita"_qs;
        QCOMPARE(floor.read(next, 2, kilos(95)), u"NotAllowed|person|RECEIVING"_qs);
        floor.session.person = u"ada"_qs;
        QCOMPARE(floor.read(next, 2, kilos(90), u"thermometer"_qs, Signature{u"ada"_qs, staffPin}), u"ok"_qs);
    }

    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId run = floor.filled();
        const StepsOfRun steps = must(floor.made.of(run));
        const qint64 step = steps.steps[0].planned.id;
        const qint64 dough = steps.steps[0].planned.readings[0].id;
        QCOMPARE(floor.forced(newMark, {run, step}), u"ReadingMissing"_qs);
        QCOMPARE(floor.forced(newReading, {run, dough, kilos(23), std::nullopt, std::nullopt}), u"OutOfLimits"_qs);
        enrolStaff(*floor.database);
        QCOMPARE(floor.forced(newReading, {run, dough, kilos(23), u"cold"_qs, std::nullopt}), u"SignatureNeeded"_qs);
        QCOMPARE(floor.forced(newReading, {run, dough, kilos(25), std::nullopt, std::nullopt}), u"ok"_qs);
        QCOMPARE(floor.forced(newMark, {run, step}), u"ok"_qs);
        QCOMPARE(floor.forced(newMark, {run, step}), u"Duplicate"_qs);
        QCOMPARE(floor.forced(u"INSERT INTO run_readings (production_run_id, step_reading_id, reason, takes_back_id) "
                              "SELECT production_run_id, step_reading_id, 'x', id FROM run_readings"_qs),
                 u"ReadingMissing"_qs);
        QCOMPARE(floor.forced(u"UPDATE run_readings SET measured_value = measured_value + 1"_qs),
                 u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(u"DELETE FROM run_step_marks"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(u"UPDATE recipe_steps SET instruction = 'x'"_qs), u"RecipeFrozen"_qs);
        QCOMPARE(floor.forced(u"DELETE FROM recipe_step_readings WHERE kind = 'TIME'"_qs), u"RecipeFrozen"_qs);
        QCOMPARE(floor.forced(u"UPDATE recipes SET loss_percent = 5"_qs), u"RecipeFrozen"_qs);
        QCOMPARE(
            floor.forced(u"UPDATE production_runs SET status = 'COMPLETED', actual_quantity = planned_quantity"_qs),
            u"StepsUndone"_qs);
        floor.session.person = u"ada"_qs;
        // What belongs to another recipe, and of a run that was not started.
        must(floor.catalog.addRecipe({u"Rolls"_qs, kilos(90), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        NewRun other;
        other.recipeName = u"Rolls"_qs;
        other.plannedQuantity = kilos(90);
        other.startNow = true;
        const RunId rolls = must(floor.production.plan(other)).id;
        QCOMPARE(floor.forced(newMark, {rolls, step}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(newReading, {rolls, dough, kilos(25), std::nullopt, std::nullopt}),
                 u"RefusedByDatabase"_qs);
        other.recipeName = u"Bread"_qs;
        other.startNow = false;
        const RunId planned = must(floor.production.plan(other)).id;
        QCOMPARE(floor.forced(newReading, {planned, dough, kilos(25), std::nullopt, std::nullopt}),
                 u"RunNotInProgress"_qs);
        QCOMPARE(floor.forced(newMark, {planned, step}), u"RunNotInProgress"_qs);
    }

    // What QA accepted is gone only with a signature, whoever writes it; after the end it is only replaced.
    void whatWasSignedStaysInPlainSql_data() { forBothEngines(); }
    void whatWasSignedStaysInPlainSql()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        const RunId run = floor.filled();
        const Signature qa{u"quinn"_qs, staffPin};
        QCOMPARE(floor.read(run, 1, kilos(27), u"warm"_qs, qa), u"ok"_qs);
        const qint64 dough = must(floor.made.of(run)).steps[0].planned.readings[0].id;
        const QString back = u"INSERT INTO run_readings (production_run_id, step_reading_id, reason, takes_back_id, "
                             "signature_id) SELECT production_run_id, step_reading_id, 'x', id, ? FROM run_readings "
                             "WHERE id = (SELECT max(id) FROM run_readings WHERE measured_value IS NOT NULL)"_qs;
        QCOMPARE(floor.forced(back, {std::nullopt}), u"SignatureNeeded"_qs);
        QCOMPARE(floor.forced(back, {1}), u"SignatureNeeded"_qs); // of the reading itself
        // A good one beside it that nobody signed does not take its place.
        QCOMPARE(floor.forced(newReading, {run, dough, kilos(25), std::nullopt, std::nullopt}), u"ok"_qs);
        QCOMPARE(floor.forced(u"INSERT INTO run_readings (production_run_id, step_reading_id, reason, takes_back_id) "
                              "SELECT production_run_id, step_reading_id, 'x', 1 FROM run_readings WHERE id = 1"_qs),
                 u"SignatureNeeded"_qs);
        QCOMPARE(floor.forced(back, {std::nullopt}), u"ok"_qs); // the good one
        must(floor.made.takeBack(run, 1, 1, u"other dough"_qs, qa));
        QCOMPARE(floor.text(u"SELECT s.reason FROM run_readings r JOIN signatures s ON s.id = r.signature_id WHERE "
                            "r.takes_back_id = 1"_qs),
                 u"other dough"_qs);
        QCOMPARE(floor.read(run, 1, kilos(25)), u"ok"_qs);
        QCOMPARE(floor.read(run, 1, kilos(25), {}, {}, 1), u"Duplicate|value|25.000"_qs);
        floor.execute(u"INSERT INTO run_events (production_run_id, kind, reason) VALUES (?, 'FAIL', 'burnt')"_qs,
                      {run});
        QCOMPARE(floor.forced(back, {std::nullopt}), u"RunNotInProgress"_qs);
        QCOMPARE(floor.forced(newReading, {run, must(floor.made.of(run)).steps[1].planned.readings[0].id, kilos(95),
                                           std::nullopt, std::nullopt}),
                 u"RunNotInProgress"_qs);
        // A repeated request is answered as the first was.
        for (int i = 0; i < 2; ++i) {
            floor.session.requestKey = u"q1"_qs;
            floor.session.savesOfRequest = 0;
            QCOMPARE(floor.read(run, 1, kilos(28), u"the protocol says so"_qs, qa), u"ok"_qs);
        }
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 3);
    }

    void aRecipeFillsTheMixer_data() { forBothEngines(); }
    void aRecipeFillsTheMixer()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        Mixers mixers(floor.session);
        must(mixers.set(u"Spiral"_qs, kilos(80), {}));
        must(mixers.set(u"spiral"_qs, kilos(60000), u"g"_qs));
        QCOMPARE(must(mixers.all()).size(), size_t{1});
        const Mixer spiral = must(mixers.find(u"SPIRAL"_qs));
        QCOMPARE(spiral.unit, u"g"_qs);
        QCOMPARE(told(mixers.set(u"Fork"_qs, kilos(8), u"each"_qs)), u"UnitMismatch|mixerUnit|each"_qs);
        QCOMPARE(told(mixers.set(u"Fork"_qs, {}, {})), u"NotPositive|capacity|0.000"_qs);
        must(mixers.set(u"Öl"_qs, kilos(8), {}));
        QCOMPARE(must(mixers.set(u" öL "_qs, kilos(9), {})).name, u"Öl"_qs);
        QVERIFY(!must(mixers.retire(u"Spiral"_qs)).isActive);
        Recipes recipes(floor.session);
        const auto expected = [&] {
            const RecipeBook book = must(recipes.read(u"Bread"_qs));
            const Expected told =
                expectedOf(book.lines, spiral.capacity, spiral.unit, book.yield, book.yieldUnit, book.lossPercent);
            return u"%1 %2, %3 %"_qs.arg(told.yield->toText(), told.yieldUnit, told.lossPercent->toText());
        };
        QCOMPARE(expected(), u"54.000 kg, 10.000 %"_qs); // 90 of 100 kg, told by the yield
        must(recipes.setExpected(u"Bread"_qs, {kilos(200), u"loaves"_qs, tenths(125)}));
        QCOMPARE(expected(), u"120.000 loaves, 12.500 %"_qs);
        QCOMPARE(told(recipes.setExpected(u"Bread"_qs, {{}, {}, kilos(100)})), u"NotANumber|loss|100.000"_qs);
        must(recipes.copy(u"Bread"_qs));
        QCOMPARE(must(recipes.read(u"Bread #2"_qs)).lossPercent, std::optional(tenths(125)));
        floor.startedRun(u"Bread"_qs);
        QCOMPARE(told(recipes.setExpected(u"Bread"_qs, {{}, {}, kilos(3)})), u"RecipeFrozen|recipe|Bread#1"_qs);
    }
};

QTEST_GUILESS_MAIN(RunStepsTest)
#include "runstepstest.moc"
