// SPDX-License-Identifier: GPL-3.0-or-later
// A batch pauses and goes on, is cancelled or fails.
#include "services/planning/runevents.h"
#include "documents/batchsheet/batchsheet.h"
#include "documents/batchsheet/sheetcontent.h"
#include "documents/sentences.h"
#include "services/history/history.h"
#include "services/production/balances.h"
#include "services/production/steps.h"
#include "services/recipes/steps.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Bread has one step with one reading.
struct Line : Floor
{
    explicit Line(Engine engine) : Floor(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        recipe(u"Bread"_qs, {u"Flour"_qs});
        RecipeSteps steps(session);
        must(steps.add(u"Bread"_qs, {u"mix"_qs, u"knead"_qs, {}}));
        must(steps.addReading(u"Bread"_qs, 1, {u"temperature"_qs, {}, u"C"_qs}));
        run = startedRun(u"Bread"_qs);
    }
    QString forced(const QString &sql, const Args &args = {})
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : told(done.error());
    }
    QString status(RunId of) { return text(u"SELECT status FROM production_runs WHERE id = ?"_qs, {of}); }
    RunId planned()
    {
        NewRun wanted;
        wanted.recipeName = u"Bread"_qs;
        wanted.plannedQuantity = kilos(100);
        return must(production.plan(wanted)).id;
    }
    QStringList kinds(RunId of)
    {
        QStringList all;
        for (const RunEvent &event : must(events.of(of)))
            all << event.kind % u' ' % event.reason;
        return all;
    }

    QString flour;
    RunId run;
    RunEvents events{session};
};
} // namespace

class RunEventsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPausedTakesNothingUntilItIsResumed_data() { forBothEngines(); }
    void whatIsPausedTakesNothingUntilItIsResumed()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        const QString number = must(line.production.run(line.run)).batchNumber;
        must(line.production.add({line.run, line.flour, kilos(5), {}}));
        QCOMPARE(told(line.events.pause(line.run, u"  "_qs)), u"Required|reason|"_qs);
        line.now = line.now.addSecs(600);
        const Run paused = must(line.events.pause(line.run, u"the oven is cold"_qs));
        QVERIFY(paused.isPaused());
        QCOMPARE(paused.standing(), u"PAUSED"_qs);
        QCOMPARE(paused.pausedAt, line.now);
        QCOMPARE(paused.pauseReason, u"the oven is cold"_qs);
        QCOMPARE(paused.pausedBy, line.session.person);
        // Neither a lot nor a look at one, no reading, no step, no end.
        const QString refusal = u"RunNotInProgress|paused|"_qs % number;
        QCOMPARE(told(line.production.add({line.run, line.flour, kilos(5), {}})), refusal);
        QCOMPARE(told(line.production.check({line.run, line.flour, {}, {}})), refusal);
        QCOMPARE(told(line.production.finish(line.run, kilos(5))), refusal);
        RunSteps steps(line.session);
        QCOMPARE(told(steps.read(line.run, {1, 1, kilos(24), {}})), u"RunNotInProgress||paused"_qs);
        const Error error = line.production.add({line.run, line.flour, kilos(5), {}}).error();
        QCOMPARE(sentence(error), u"Batch %1 is paused."_qs.arg(number));
        QCOMPARE(wayOut(error), u"Resume it, then go on."_qs);
        QCOMPARE(told(line.events.pause(line.run, u"again"_qs)), refusal);
        // What went in by mistake comes out all the same.
        must(line.production.takeBack(must(line.production.uses(line.run)).front().id, kilos(1), u"too much"_qs));
        line.now = line.now.addSecs(600);
        QVERIFY(!must(line.events.resume(line.run)).isPaused());
        QCOMPARE(told(line.events.resume(line.run)), u"StatusMoveNotAllowed|resume|"_qs % number);
        must(line.production.add({line.run, line.flour, kilos(5), {}}));
        must(steps.read(line.run, {1, 1, kilos(24), {}}));
        must(steps.markDone(line.run, 1));
        const Run finished = must(line.production.finish(line.run, kilos(9))).run;
        QCOMPARE(finished.status, u"COMPLETED"_qs);
        // Nothing is subtracted: it began when it began, and the pause stands beside it.
        QCOMPARE(finished.startedAt.secsTo(finished.endedAt), 1200);
        QCOMPARE(line.kinds(line.run), (QStringList{u"PAUSE the oven is cold"_qs, u"RESUME "_qs}));
        QCOMPARE(told(line.events.pause(line.run, u"too late"_qs)), u"RunNotInProgress|run|"_qs % number);
    }

    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        must(line.production.add({line.run, line.flour, kilos(5), {}}));
        RunSteps steps(line.session);
        must(steps.read(line.run, {1, 1, kilos(24), {}}));
        must(steps.markDone(line.run, 1));
        must(line.events.pause(line.run, u"no dough"_qs));
        const QString paused = u"RunNotInProgress||paused"_qs;
        QCOMPARE(
            line.forced(u"INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, "
                        "unit_of_measure) SELECT ?, id, quantity_remaining, unit_of_measure FROM ingredient_lots"_qs,
                        {line.run}),
            paused);
        QCOMPARE(line.forced(u"INSERT INTO run_readings (production_run_id, step_reading_id, measured_value) SELECT ?, "
                             "id, ? FROM recipe_step_readings"_qs,
                             {line.run, kilos(24)}),
                 paused);
        QCOMPARE(line.forced(u"UPDATE production_runs SET status = 'COMPLETED', actual_quantity = ? WHERE id = ?"_qs,
                             {kilos(1), line.run}),
                 paused);
        const QString pause = u"INSERT INTO run_events (production_run_id, kind, reason) VALUES (?, ?, 'x')"_qs;
        QCOMPARE(line.forced(pause, {line.run, u"PAUSE"_qs}), paused);
        QVERIFY(line.forced(pause, {line.run, u"RESUME"_qs}) != u"ok");
        QVERIFY(line.forced(pause, {line.run, u"CANCEL"_qs}).startsWith(u"RefusedByDatabase"));
        QCOMPARE(line.forced(u"UPDATE run_events SET reason = 'y'"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(line.forced(u"DELETE FROM run_events"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        const RunId other = line.planned();
        QCOMPARE(line.forced(pause, {other, u"PAUSE"_qs}).section(u'|', 0, 0), u"RunNotInProgress"_qs);
        // The pause of one batch is not ended by a row of another.
        QVERIFY(line.forced(u"INSERT INTO run_events (production_run_id, kind, resumes_id) SELECT ?, 'RESUME', id FROM "
                            "run_events"_qs,
                            {other}) != u"ok");
        must(line.events.resume(line.run));
        QVERIFY(line.forced(u"INSERT INTO run_events (production_run_id, kind, resumes_id) SELECT production_run_id, "
                            "'RESUME', id FROM run_events WHERE kind = 'PAUSE'"_qs) != u"ok"); // only once
    }

    // Neither the end without its event nor the event without the end, whatever program writes it.
    void noBatchEndsWithoutWhoAndWhy_data() { forBothEngines(); }
    void noBatchEndsWithoutWhoAndWhy()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        must(line.production.add({line.run, line.flour, kilos(5), {}}));
        const RunId planned = line.planned();
        const QString fail = u"UPDATE production_runs SET status = 'FAILED' WHERE id = ?"_qs;
        QVERIFY(line.forced(fail, {planned}).startsWith(u"RefusedByDatabase"));
        QVERIFY(line.forced(fail, {line.run}).startsWith(u"RefusedByDatabase"));
        QCOMPARE(line.status(planned) % line.status(line.run), u"PLANNEDIN_PROGRESS"_qs);
        const QString event = u"INSERT INTO run_events (production_run_id, kind, reason, marked_by) VALUES (?, ?, 'x', "
                              "'sql')"_qs;
        QVERIFY(line.forced(event, {planned, u"FAIL"_qs}) != u"ok"); // it was not started
        QCOMPARE(line.forced(event, {planned, u"CANCEL"_qs}), u"ok"_qs);
        QCOMPARE(line.forced(event, {line.run, u"FAIL"_qs}), u"ok"_qs);
        QCOMPARE(line.status(planned) % line.status(line.run), u"FAILEDFAILED"_qs);
        QVERIFY(line.forced(event, {planned, u"CANCEL"_qs}) != u"ok");
        QVERIFY(!must(line.production.run(planned)).endedAt.isValid());
        QVERIFY(must(line.production.run(line.run)).endedAt.isValid());
        QCOMPARE(line.text(u"SELECT updated_by FROM production_runs WHERE id = ?"_qs, {line.run}), u"sql"_qs);
        QCOMPARE(told(line.production.start(planned)).section(u'|', 0, 0), u"RunFinished"_qs);
        QCOMPARE(told(line.production.add({line.run, line.flour, kilos(5), {}})).section(u'|', 0, 0),
                 u"RunNotInProgress"_qs);
    }

    // What stands on a pallet was made; it is no plan that nobody carried out.
    void whatIsPackedOrThrownAwayIsNotCancelled_data() { forBothEngines(); }
    void whatIsPackedOrThrownAwayIsNotCancelled()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        const QString number = must(line.production.run(line.run)).batchNumber;
        const Pallet pallet = must(line.palletizing.build({number, kilos(5), {}, {}}));
        const auto packed = line.events.cancel(line.run, u"no order"_qs);
        QCOMPARE(told(packed), u"StatusMoveNotAllowed|cancelPacked|"_qs % number % u", " % pallet.number);
        QCOMPARE(sentence(packed.error()), u"Batch %1 is on pallet %2."_qs.arg(number, pallet.number));
        const QString event = u"INSERT INTO run_events (production_run_id, kind, reason) VALUES (?, 'CANCEL', 'x')"_qs;
        QVERIFY(line.forced(event, {line.run}).startsWith(u"RefusedByDatabase"));
        must(line.palletizing.voidPallet(pallet.number, u"counted twice"_qs));
        must(RunBalances(line.session).waste(line.run, kilos(1), u"kg"_qs, u"floor"_qs));
        QCOMPARE(told(line.events.cancel(line.run, u"no order"_qs)), u"StatusMoveNotAllowed|cancelWasted|"_qs % number);
        QVERIFY(line.forced(event, {line.run}).startsWith(u"RefusedByDatabase"));
        QCOMPARE(line.status(line.run), u"IN_PROGRESS"_qs);
        // It fails, and what is on a pallet then is told what to do with.
        const Pallet second = must(line.palletizing.build({number, kilos(5), {}, {}}));
        must(line.events.fail(line.run, u"burnt"_qs));
        const auto shipped = line.palletizing.ship(second.number, u"Corner shop"_qs, {});
        QCOMPARE(told(shipped), u"RunNotInProgress|cameToNothing|"_qs % number % u", " % second.number);
        QCOMPARE(sentence(shipped.error()), u"Batch %1 was cancelled or failed."_qs.arg(number));
        QCOMPARE(wayOut(shipped.error()), u"Void pallet %1, or take the batch off it."_qs.arg(second.number));
    }

    void aPlannedBatchIsCancelled_data() { forBothEngines(); }
    void aPlannedBatchIsCancelled()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        const RunId planned = line.planned();
        QCOMPARE(told(line.events.fail(planned, u"why"_qs)).section(u'|', 0, 1), u"StatusMoveNotAllowed|failRun"_qs);
        QCOMPARE(told(line.events.cancel(planned, {})), u"Required|reason|"_qs);
        const Run cancelled = must(line.events.cancel(planned, u"nobody ordered it"_qs));
        QCOMPARE(cancelled.status, u"FAILED"_qs);
        QCOMPARE(cancelled.standing(), u"CANCELLED"_qs);
        QCOMPARE(cancelled.endReason, u"nobody ordered it"_qs);
        QVERIFY(!cancelled.endedAt.isValid());
        QCOMPARE(told(line.events.cancel(planned, u"again"_qs)).section(u'|', 0, 0), u"RunFinished"_qs);
        QCOMPARE(told(line.production.start(planned)).section(u'|', 0, 0), u"RunFinished"_qs);
        // A started one only as long as nothing is in it.
        const int use = int(must(line.production.add({line.run, line.flour, kilos(5), {}})).batchIngredientId);
        QCOMPARE(told(line.events.cancel(line.run, u"wrong recipe"_qs)).section(u'|', 0, 1),
                 u"StatusMoveNotAllowed|cancelRun"_qs);
        must(line.production.takeBack(use, kilos(5), u"wrong recipe"_qs));
        QCOMPARE(must(line.events.cancel(line.run, u"wrong recipe"_qs)).standing(), u"CANCELLED"_qs);
        QCOMPARE(line.plant.lines(u"SELECT standing FROM v_run_list ORDER BY id"_qs),
                 (QStringList{u"CANCELLED"_qs, u"CANCELLED"_qs}));
    }

    void aBatchFailsAndNothingOfItIsPacked_data() { forBothEngines(); }
    void aBatchFailsAndNothingOfItIsPacked()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        const QString number = must(line.production.run(line.run)).batchNumber;
        must(line.production.add({line.run, line.flour, kilos(5), {}}));
        must(line.events.pause(line.run, u"the mixer stands"_qs));
        line.now = line.now.addSecs(60);
        // Also out of a pause.
        const Run failed = must(line.events.fail(line.run, u"the dough is too old"_qs));
        QCOMPARE(failed.standing(), u"FAILED"_qs);
        QCOMPARE(failed.endReason, u"the dough is too old"_qs);
        QCOMPARE(failed.endedAt, line.now);
        QVERIFY(!failed.isPaused());
        QCOMPARE(told(line.palletizing.build({number, kilos(1), {}, {}})).section(u'|', 0, 0), u"RunNotInProgress"_qs);
        QCOMPARE(told(line.production.finish(line.run, kilos(5))).section(u'|', 0, 0), u"RunNotInProgress"_qs);
        QCOMPARE(told(line.events.resume(line.run)).section(u'|', 0, 0), u"RunNotInProgress"_qs);
        // What went in is still used.
        QCOMPARE(line.quantity(u"SELECT quantity_remaining FROM ingredient_lots"_qs), kilos(495));
        QCOMPARE(line.kinds(line.run), (QStringList{u"PAUSE the mixer stands"_qs, u"FAIL the dough is too old"_qs}));
    }

    void theHistoryAndTheSheetTellIt_data() { forBothEngines(); }
    void theHistoryAndTheSheetTellIt()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        const QString number = must(line.production.run(line.run)).batchNumber;
        must(line.events.pause(line.run, u"no dough"_qs));
        const auto sheetWords = [&] {
            const BatchSheetFacts facts = must(BatchSheets(line.session).facts(number));
            QStringList words;
            const SheetContent content = sheetContent(facts, SheetKind::Made);
            for (const SheetFact &fact : content.facts)
                words << fact.caption % u": " % fact.value;
            for (const SheetSection &section : content.sections) {
                for (const QStringList &row : section.rows)
                    words << row.join(u'|');
            }
            return words.join(u'\n');
        };
        QVERIFY2(sheetWords().contains(u"PAUSED: since"), qPrintable(sheetWords()));
        must(line.events.resume(line.run, u"dough is here"_qs));
        QVERIFY2(!sheetWords().contains(u"PAUSED: since"), qPrintable(sheetWords()));
        QVERIFY2(sheetWords().contains(u"Paused|") && sheetWords().contains(u"no dough"), qPrintable(sheetWords()));
        QVERIFY2(sheetWords().contains(u"Resumed|") && sheetWords().contains(u"dough is here"),
                 qPrintable(sheetWords()));
        QCOMPARE(line.plant.lines(u"SELECT reason, changed_by FROM audit_log WHERE table_name = 'run_events' ORDER BY "
                                  "id"_qs),
                 (QStringList{u"no dough|"_qs % line.session.person, u"dough is here|"_qs % line.session.person}));
    }

    // Production makes it; who receives or judges does not.
    void onlyProductionPausesAndEnds_data() { forBothEngines(); }
    void onlyProductionPausesAndEnds()
    {
        QFETCH(Engine, engine);
        Line line(engine);
        enrolStaff(*line.database);
        line.session.person = u"rita"_qs;
        QCOMPARE(told(line.events.pause(line.run, u"why"_qs)).section(u'|', 0, 0), u"NotAllowed"_qs);
        line.session.person = u"quinn"_qs;
        QCOMPARE(told(line.events.fail(line.run, u"why"_qs)).section(u'|', 0, 0), u"NotAllowed"_qs);
        QCOMPARE(line.status(line.run), u"IN_PROGRESS"_qs);
        line.session.person = u"paul"_qs;
        must(line.events.pause(line.run, u"why"_qs));
    }
};

QTEST_GUILESS_MAIN(RunEventsTest)
#include "runeventstest.moc"
