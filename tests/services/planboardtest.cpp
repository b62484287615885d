// SPDX-License-Identifier: GPL-3.0-or-later
// The board of a day, the shifts of a plant, and how it numbers its batches.
#include "documents/sentences.h"
#include "services/planning/board.h"
#include "services/planning/plansettings.h"
#include "services/planning/runevents.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>
#include <set>
#include <thread>

using namespace bm;
using namespace bm::test;

namespace
{
const QDate monday(2026, 5, 4);

QDateTime at(QDate day, int hour, int minute = 0)
{
    return QDateTime(day, QTime(hour, minute), Qt::LocalTime).toUTC();
}

struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        recipe(u"Brioche"_qs, {u"Butter"_qs});
        recipe(u"Bread"_qs, {u"Flour"_qs});
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Butter'"_qs, {QStringList{u"milk"_qs}});
        now = at(monday, 9);
    }
    Run planned(const QString &line, const QString &shift, const QDateTime &start, const QString &what = u"Bread"_qs)
    {
        NewRun run;
        run.recipeName = what;
        run.plannedQuantity = kilos(100);
        run.line = line;
        run.shift = shift;
        run.plannedStart = start;
        return must(production.plan(run));
    }
    // "Line 1/2: B-000001 PLANNED", in the order of the board.
    QStringList told(QDate day = {})
    {
        const BoardDay shown = must(board.day(day));
        QStringList all;
        for (const BoardRun &each : shown.runs)
            all << each.run.line % u'/' % shown.shifts[each.shift].name % u": " % each.run.recipeName % u' ' %
                       each.run.standing() %
                       (each.collides.isEmpty() ? QString() : QString(u" !" % each.collides.join(u',')));
        return all;
    }
    PlanBoard board{session};
    PlanSettings settings{session};
};
} // namespace

class PlanBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shiftsAreReadInTheOrderOfTheDay_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("answer");
        QTest::newRow("three") << u"Early 06:00, Late 14:00,Night  22:00"_qs
                               << u"Early 06:00, Late 14:00, Night 22:00"_qs;
        QTest::newRow("beyond midnight") << u"Night 22:00, Day 6:30"_qs << u"Night 22:00, Day 06:30"_qs;
        QTest::newRow("two words") << u"Early shift 06:00"_qs << u"Early shift 06:00"_qs;
        QTest::newRow("semicolons") << u"Early 06:00; Late 14:00"_qs << u"Early 06:00, Late 14:00"_qs;
        QTest::newRow("none") << u" , "_qs << u"Required|shifts|"_qs;
        QTest::newRow("no time") << u"Early"_qs << u"BadDate|shifts|Early"_qs;
        QTest::newRow("no such time") << u"Early 25:00"_qs << u"BadDate|shifts|Early 25:00"_qs;
        QTest::newRow("backwards") << u"A 06:00, B 14:00, C 10:00"_qs << u"BadDate|shifts|C 10:00"_qs;
        QTest::newRow("same time") << u"A 06:00, B 06:00"_qs << u"BadDate|shifts|B 06:00"_qs;
        QTest::newRow("same name") << u"A 06:00, a 07:00"_qs << u"Duplicate|shifts|a"_qs;
    }
    void shiftsAreReadInTheOrderOfTheDay()
    {
        QFETCH(QString, text);
        QFETCH(QString, answer);
        const Result<Shifts> shifts = readShifts(text);
        QCOMPARE(shifts ? shiftsText(*shifts) : test::told(shifts), answer);
    }

    void aPatternSaysWhatIsWrongWithIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("answer"); // the number of the seventh run of 2026-05-04 on Line 2, shift A
        QTest::newRow("day and line") << u"{yy}{MM}{dd}-{line}-{n}"_qs << u"260504-Line2-7"_qs;
        QTest::newRow("day of the year") << u"L{yyyy}{jjj}{shift}{nnn}"_qs << u"L2026124A007"_qs;
        QTest::newRow("no number") << u"{yy}{MM}{dd}"_qs << u"Required|pattern|{yy}{MM}{dd}"_qs;
        QTest::newRow("unknown") << u"{yy}{month}{n}"_qs << u"UnknownAction|pattern|{month}"_qs;
        QTest::newRow("a case that means something else") << u"{YY}{n}"_qs << u"UnknownAction|pattern|{YY}"_qs;
        QTest::newRow("not closed") << u"{yy}{n"_qs << u"UnreadableText|pattern|{"_qs;
        QTest::newRow("a blank") << u"B {n}"_qs << u"UnreadableText|pattern| "_qs;
        QTest::newRow("twice") << u"{n}-{nn}"_qs << u"Duplicate|pattern|{nn}"_qs;
        QTest::newRow("too long") << u"BATCHES-{yyyy}-{MM}-{dd}-{line}-{n}"_qs
                                  << u"TooLong|pattern|BATCHES-2026-01-01-1-1"_qs;
        QTest::newRow("empty") << QString() << u"Required|pattern|"_qs;
    }
    void aPatternSaysWhatIsWrongWithIt()
    {
        QFETCH(QString, text);
        QFETCH(QString, answer);
        const Result<NumberPattern> pattern = NumberPattern::parse(text);
        const Result<QString> number =
            pattern ? pattern->number({monday, u"Line 2"_qs, u"A"_qs}, 7) : Result<QString>(pattern.error());
        QCOMPARE(number ? *number : test::told(number), answer);
        if (!number) {
            QVERIFY(!sentence(number.error()).isEmpty());
            QVERIFY(wayOut(number.error()) != u"");
        }
    }

    void theDayIsShownByLineAndShift_data() { forBothEngines(); }
    void theDayIsShownByLineAndShift()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.planned(u"Line 2"_qs, {}, at(monday, 15));
        plant.planned(u"Line 1"_qs, {}, at(monday, 6));
        plant.planned(u"Line 1"_qs, u"3"_qs, at(monday.addDays(1), 2)); // the night still belongs to Monday
        plant.planned(u"Line 1"_qs, {}, at(monday.addDays(1), 6));      // Tuesday
        plant.planned(u"Line 1"_qs, {}, at(monday, 5, 59));             // Sunday's night
        plant.planned({}, {}, {});                                      // now, nowhere
        QCOMPARE(plant.told(), (QStringList{u"Line 1/1: Bread PLANNED"_qs, u"/1: Bread PLANNED"_qs,
                                            u"Line 2/2: Bread PLANNED"_qs, u"Line 1/3: Bread PLANNED"_qs}));
        QCOMPARE(plant.told(monday.addDays(1)), QStringList{u"Line 1/1: Bread PLANNED"_qs});
        QCOMPARE(plant.told(monday.addDays(-1)), QStringList{u"Line 1/3: Bread PLANNED"_qs});
        const BoardDay today = must(plant.board.day());
        QCOMPARE(today.day, monday);
        QCOMPARE(today.lines, (QStringList{u"Line 1"_qs, u"Line 2"_qs}));
        QCOMPARE(today.openBefore, 1);
        QVERIFY(today.hasUnplaced());
        // Far away there are the lines of today and no batches.
        const BoardDay far = must(plant.board.day(monday.addDays(300)));
        QCOMPARE(far.runs.size(), size_t{0});
        QCOMPARE(far.lines.size(), 2);
    }

    void everyStateIsTold_data() { forBothEngines(); }
    void everyStateIsTold()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        RunEvents events(plant.session);
        const Run paused = plant.planned(u"Line 1"_qs, {}, at(monday, 7));
        must(plant.production.start(paused.id));
        must(events.pause(paused.id, u"no dough"_qs));
        must(events.cancel(plant.planned(u"Line 1"_qs, {}, at(monday, 8)).id, u"no order"_qs));
        const Run failed = plant.planned(u"Line 1"_qs, {}, at(monday, 9));
        must(plant.production.start(failed.id));
        must(events.fail(failed.id, u"burnt"_qs));
        must(plant.production.start(plant.planned(u"Line 1"_qs, {}, at(monday, 10)).id));
        QCOMPARE(plant.told(), (QStringList{u"Line 1/1: Bread PAUSED"_qs, u"Line 1/1: Bread CANCELLED"_qs,
                                            u"Line 1/1: Bread FAILED"_qs, u"Line 1/1: Bread IN_PROGRESS"_qs}));
    }

    // What is left on the line now, and what is planned before it.
    void whatMustNotMeetIsFlagged_data() { forBothEngines(); }
    void whatMustNotMeetIsFlagged()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.planned(u"Line 1"_qs, {}, at(monday, 10));
        plant.planned(u"Line 1"_qs, {}, at(monday, 11), u"Brioche"_qs);
        plant.planned(u"Line 1"_qs, {}, at(monday, 12));
        plant.planned(u"Line 2"_qs, {}, at(monday, 13));
        QCOMPARE(plant.told(), (QStringList{u"Line 1/1: Bread PLANNED"_qs, u"Line 1/1: Brioche PLANNED"_qs,
                                            u"Line 1/1: Bread PLANNED !milk"_qs, u"Line 2/1: Bread PLANNED"_qs}));
        const Run brioche = plant.planned(u"Line 2"_qs, {}, at(monday, 6), u"Brioche"_qs);
        must(plant.production.start(brioche.id));
        QCOMPARE(plant.told().last(), u"Line 2/1: Bread PLANNED !milk"_qs);
    }

    void aPlannedBatchIsMoved_data() { forBothEngines(); }
    void aPlannedBatchIsMoved()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        must(plant.settings.setShifts(u"Early 06:00, Late 14:00, Night 22:00, Last 02:00"_qs));
        const Run run = plant.planned(u"Line 1"_qs, {}, at(monday, 7));
        RunPlace place;
        QCOMPARE(test::told(plant.board.move(run.id, place)), u"Required|movedTo|"_qs);
        QCOMPARE(sentence(plant.board.move(run.id, place).error()), u"Where is the batch to go?"_qs);
        // A day and a time, and what can only be a slip of the finger.
        place.day = monday;
        place.time = at(monday.addDays(1), 8);
        QCOMPARE(test::told(plant.board.move(run.id, place)), u"BadDate|movedTo|"_qs);
        place = {};
        place.day = QDate(1, 1, 1);
        QCOMPARE(test::told(plant.board.move(run.id, place)), u"BadDate|day|0001-01-01"_qs);
        place = {};
        place.time = at(monday.addYears(20), 8);
        QCOMPARE(test::told(plant.board.move(run.id, place)), u"BadDate|plannedStart|2046-05-04"_qs);
        NewRun old;
        old.recipeName = u"Bread"_qs;
        old.plannedQuantity = kilos(1);
        old.plannedStart = at(QDate(1900, 1, 1), 10);
        QCOMPARE(test::told(plant.production.plan(old)), u"BadDate|plannedStart|1900-01-01"_qs);
        place = {};
        place.shift = u"Noon"_qs;
        QCOMPARE(test::told(plant.board.move(run.id, place)), u"NotFound|shift|Noon"_qs);
        place.shift = u"last"_qs;
        place.line = u"Line 2"_qs;
        place.day = monday.addDays(2);
        const Run moved = must(plant.board.move(run.id, place, u"no flour"_qs));
        QCOMPARE(moved.line, u"Line 2"_qs);
        QCOMPARE(moved.shift, u"Last"_qs);
        QCOMPARE(moved.plannedStart, at(monday.addDays(3), 2)); // of the day of the plant that began on Wednesday
        QCOMPARE(moved.batchNumber, run.batchNumber);
        QCOMPARE(plant.told(), QStringList());
        QCOMPARE(plant.told(monday.addDays(2)), QStringList{u"Line 2/Last: Bread PLANNED"_qs});
        // To another day: the same shift there.
        RunPlace later;
        later.day = monday;
        QCOMPARE(must(plant.board.move(run.id, later)).plannedStart, at(monday.addDays(1), 2));
        QCOMPARE(plant.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'production_runs' AND action = "
                             "'UPDATE' AND reason = 'no flour'"_qs),
                 1);
        must(plant.production.start(run.id));
        QCOMPARE(test::told(plant.board.move(run.id, later)).section(u'|', 0, 0), u"RunAlreadyStarted"_qs);
    }

    // Also on a line that nothing else was made on for weeks.
    void whatIsStartedTodayIsOnTodaysBoard_data() { forBothEngines(); }
    void whatIsStartedTodayIsOnTodaysBoard()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QDate far = monday.addDays(100);
        const Run run = plant.planned(u"Line 7"_qs, {}, at(far, 15));
        const Run late = plant.planned(u"Line 1"_qs, {}, at(monday.addDays(-1), 15));
        QCOMPARE(plant.told(far), QStringList{u"Line 7/2: Bread PLANNED"_qs});
        QCOMPARE(must(plant.board.day()).openBefore, 1);
        must(plant.production.start(run.id));
        must(plant.production.start(late.id));
        QCOMPARE(plant.told(), (QStringList{u"Line 1/1: Bread IN_PROGRESS"_qs, u"Line 7/1: Bread IN_PROGRESS"_qs}));
        const BoardDay today = must(plant.board.day());
        QCOMPARE(today.at(u"Line 7"_qs, 0).size(), size_t(1));
        QVERIFY(today.lines.contains(u"Line 7"_qs));
        QCOMPARE(today.runs.front().at, plant.now);
        QCOMPARE(today.openBefore, 0);
        QCOMPARE(plant.told(far) + plant.told(monday.addDays(-1)), QStringList());
        // On its own day it stays where it is planned.
        const Run own = plant.planned(u"Line 1"_qs, {}, at(monday, 15));
        must(plant.production.start(own.id));
        QCOMPARE(plant.told().last(), u"Line 1/2: Bread IN_PROGRESS"_qs);
    }

    void numbersFollowThePattern_data() { forBothEngines(); }
    void numbersFollowThePattern()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        const QString own = plant.planned(u"Line 1"_qs, {}, {}).batchNumber;
        QVERIFY2(own.startsWith(u"B-"), qPrintable(own));
        QCOMPARE(test::told(plant.settings.setNumberPattern(u"{line}"_qs)).section(u'|', 0, 1), u"Required|pattern"_qs);
        must(plant.settings.setNumberPattern(u" {yy}{MM}{dd}-{line}-{n} "_qs));
        QCOMPARE(must(plant.settings.numberPattern()), u"{yy}{MM}{dd}-{line}-{n}"_qs);
        QCOMPARE(plant.planned(u"Line 1"_qs, {}, {}).batchNumber, u"260504-Line1-1"_qs);
        QCOMPARE(plant.planned(u"Line 1"_qs, {}, at(monday, 23)).batchNumber, u"260504-Line1-2"_qs);
        QCOMPARE(plant.planned(u"Line 2"_qs, {}, {}).batchNumber, u"260504-Line2-1"_qs);
        QCOMPARE(plant.planned(u"Line 1"_qs, {}, at(monday.addDays(1), 7)).batchNumber, u"260505-Line1-1"_qs);
        // A number that somebody typed is passed over, and one of a cancelled batch is not given again.
        NewRun typed;
        typed.recipeName = u"Bread"_qs;
        typed.plannedQuantity = kilos(1);
        typed.line = u"Line 1"_qs;
        typed.batchNumber = u"260504-Line1-3"_qs;
        must(RunEvents(plant.session).cancel(must(plant.production.plan(typed)).id, u"no order"_qs));
        QCOMPARE(test::told(plant.production.plan(typed)), u"Duplicate|batchNumber|260504-Line1-3"_qs);
        typed.batchNumber.clear();
        for (int i = 4; i < 40; ++i)
            QCOMPARE(must(plant.production.plan(typed)).batchNumber, u"260504-Line1-%1"_qs.arg(i));
        // No letter is lost with its accent.
        typed.line = QString::fromUtf8("Öfen 1/ß");
        QCOMPARE(must(plant.production.plan(typed)).batchNumber, u"260504-Ofen1ss-1"_qs);
        typed.line.clear();
        const auto refused = plant.production.plan(typed);
        QCOMPARE(test::told(refused), u"Required|line|{yy}{MM}{dd}-{line}-{n}"_qs);
        QVERIFY2(sentence(refused.error()).contains(u"have the line in them"), qPrintable(sentence(refused.error())));
        typed.line = u"A line with a very long name"_qs;
        QCOMPARE(test::told(plant.production.plan(typed)).section(u'|', 0, 1), u"TooLong|batchNumber"_qs);
        must(plant.settings.setNumberPattern({}));
        QVERIFY(must(plant.production.plan(typed)).batchNumber.startsWith(u"B-"));
    }

    void twoPlannersAtOnceGetNoNumberTwice_data() { forBothEngines(); }
    void twoPlannersAtOnceGetNoNumberTwice()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        must(plant.settings.setNumberPattern(u"{yy}{MM}{dd}-{nn}"_qs));
        constexpr int each = 12;
        QStringList numbers[2];
        std::vector<std::thread> planners;
        for (QStringList &mine : numbers) {
            planners.emplace_back([&plant, &mine] {
                const auto database = plant.plant.open();
                Session session{*database, u"paul"_qs, u"line"_qs, [now = plant.now] { return now; }};
                Production production(session);
                NewRun run;
                run.recipeName = u"Bread"_qs;
                run.plannedQuantity = kilos(1);
                for (int i = 0; i < each; ++i)
                    mine << must(production.plan(run)).batchNumber;
            });
        }
        for (std::thread &planner : planners)
            planner.join();
        QStringList all = numbers[0] + numbers[1];
        all.sort();
        QStringList expected;
        for (int i = 1; i <= 2 * each; ++i)
            expected << u"260504-%1"_qs.arg(i, 2, 10, QChar(u'0'));
        QCOMPARE(all, expected);
    }

    void onlyAnAdministratorSetsThem_data() { forBothEngines(); }
    void onlyAnAdministratorSetsThem()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        enrolStaff(*plant.database);
        plant.session.person = u"paul"_qs;
        QCOMPARE(test::told(plant.settings.setShifts(u"Day 06:00"_qs)).section(u'|', 0, 0), u"NotAllowed"_qs);
        QCOMPARE(test::told(plant.settings.setNumberPattern(u"{n}"_qs)).section(u'|', 0, 0), u"NotAllowed"_qs);
        plant.session.person = u"ada"_qs;
        must(plant.settings.setShifts(u"Day 06:00"_qs));
        QCOMPARE(shiftsText(must(plant.settings.shifts())), u"Day 06:00"_qs);
        // What somebody wrote past us stops nobody.
        plant.execute(u"UPDATE settings SET value = 'nonsense'"_qs);
        QCOMPARE(shiftsText(must(plant.settings.shifts())), u"1 06:00, 2 14:00, 3 22:00"_qs);
    }
};

QTEST_GUILESS_MAIN(PlanBoardTest)
#include "planboardtest.moc"
