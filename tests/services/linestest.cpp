// SPDX-License-Identifier: GPL-3.0-or-later
// What the last batches left on a line, the clean before the next one, and what skipping it leaves behind.
#include "services/production/lines.h"
#include "services/trace.h"
#include "support/floor.h"
#include "support/staff.h"
#include "support/traceoracle.h"

#include <QTest>
#include <map>
#include <set>

using namespace bm;
using namespace bm::test;

namespace
{
const QString line = QStringLiteral("Line 1");

// Brioche has milk through a dough that the plant makes; bread has wheat only; rye bread has neither.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        for (const char *name : {"Flour", "Butter", "Rye"})
            released(QString::fromLatin1(name), kilos(500));
        must(catalog.addIngredient({u"Dough"_qs, u"WIP"_qs, u"kg"_qs}));
        const QString sql = u"UPDATE ingredients SET allergens = ? WHERE name = ?"_qs;
        execute(sql, {QStringList{u"wheat"_qs}, u"Flour"_qs});
        execute(sql, {QStringList{u"milk"_qs}, u"Butter"_qs});
        must(catalog.addRecipe({u"Dough"_qs,
                                kilos(100),
                                u"kg"_qs,
                                u"Dough"_qs,
                                {{u"Flour"_qs, kilos(60), {}}, {u"Butter"_qs, kilos(40), {}}}}));
        must(catalog.addRecipe({u"Brioche"_qs, kilos(100), u"kg"_qs, {}, {{u"Dough"_qs, kilos(100), {}}}}));
        must(catalog.addRecipe({u"Bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        must(catalog.addRecipe({u"Rye bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Rye"_qs, kilos(100), {}}}}));
    }

    RunId planned(const QString &recipe, const QString &where = line)
    {
        NewRun run;
        run.recipeName = recipe;
        run.plannedQuantity = kilos(100);
        run.line = where;
        return must(production.plan(run)).id;
    }
    Result<Run> start(RunId run)
    {
        now = now.addSecs(60);
        return production.start(run);
    }
    Result<Run> start(const QString &recipe, const QString &where = line) { return start(planned(recipe, where)); }
    void clean(const QString &kind = u"WET"_qs)
    {
        now = now.addSecs(60);
        must(lines.clean(line, kind));
    }
    QString left() { return must(lines.state(line)).allergens.join(u' '); }
    QString forced(const QString &sql, const Args &args = {})
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : QString(told(done.error()).section(u'|', 0, 0));
    }
    QStringList carryOvers()
    {
        return plant.lines(
            u"SELECT f.batch_number AS f, t.batch_number AS t, c.reason, c.skipped_by FROM carry_overs c JOIN "
            "production_runs f ON f.id = c.from_run_id JOIN production_runs t ON t.id = c.to_run_id "
            "ORDER BY c.id"_qs);
    }

    Lines lines{session};
};

QStringList codesOf(const Genealogy &genealogy)
{
    QStringList codes;
    for (const TraceRoot &thing : genealogy.possible)
        codes << thing.code;
    return codes;
}

QString sumsOf(const Genealogy &genealogy)
{
    const auto text = [](const std::optional<Quantity> &quantity) { return quantity ? quantity->toText() : u"?"_qs; };
    QStringList lines;
    for (const LotNode &lot : genealogy.lots)
        lines << lot.code % u' ' % text(lot.quantityUsed);
    for (const RunNode &run : genealogy.runs)
        lines << run.batchNumber % u' ' % text(run.quantityFromRoot);
    for (const PalletNode &pallet : genealogy.pallets)
        lines << pallet.number % u' ' % text(pallet.dose);
    return lines.join(u'\n');
}

// Certain, and only possible.
std::pair<std::set<NodeKey>, std::set<NodeKey>> reached(const Genealogy &genealogy)
{
    std::pair<std::set<NodeKey>, std::set<NodeKey>> all;
    for (const LotNode &lot : genealogy.lots)
        all.first.insert({NodeKind::Lot, lot.id.value()});
    for (const RunNode &run : genealogy.runs)
        all.first.insert({NodeKind::Run, run.id.value()});
    for (const TraceRoot &thing : genealogy.possible)
        all.second.insert(thing.key);
    return all;
}
} // namespace

class LinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // What the plant made itself brings along what really went into it, whatever its recipe says.
    void whatStoodInIsRememberedThroughTheLot_data() { forBothEngines(); }
    void whatStoodInIsRememberedThroughTheLot()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(u"Sponge"_qs, {u"Water"_qs}, u"Sponge"_qs);
        floor.recipe(u"Sponge bread"_qs, {u"Sponge"_qs});
        const QString nuts = floor.released(u"Nut paste"_qs, kilos(50));
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Nut paste'"_qs, {QStringList{u"sesame"_qs}});
        const RunId sponge = floor.startedRun(u"Sponge"_qs);
        must(floor.production.add({sponge, nuts, kilos(10), u"no water"_qs, u"Water"_qs, {}}));
        const QString lot = must(floor.production.finish(sponge, kilos(10))).wipLotCode;
        const Run bread = must(floor.start(u"Sponge bread"_qs));
        QCOMPARE(floor.left(), QString());
        must(floor.production.add({bread.id, lot, kilos(5), {}}));
        QCOMPARE(floor.left(), u"sesame"_qs);
    }

    void whatIsLeftStopsWhatDoesNotContainIt_data() { forBothEngines(); }
    void whatIsLeftStopsWhatDoesNotContainIt()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        QCOMPARE(floor.left(), QString());
        must(floor.start(u"Brioche"_qs));
        QCOMPARE(floor.left(), u"milk wheat cereals containing gluten"_qs);
        must(floor.start(u"Brioche"_qs)); // contains all of it
        QCOMPARE(told(floor.start(u"Bread"_qs)), u"SignatureNeeded|lineClean|Line 1: milk"_qs);
        QCOMPARE(told(floor.start(u"Rye bread"_qs)),
                 u"SignatureNeeded|lineClean|Line 1: milk, wheat, cereals containing gluten"_qs);
        must(floor.start(u"Bread"_qs, u"Line 2"_qs)); // another line
        must(floor.start(u"Rye bread"_qs, {}));       // no line is known
        QCOMPARE(floor.count(u"SELECT count(*) FROM production_runs WHERE status = 'PLANNED'"_qs), 2);
        // Started while it is planned: refused, and not planned either.
        NewRun run;
        run.recipeName = u"Bread"_qs;
        run.plannedQuantity = kilos(10);
        run.line = line;
        run.startNow = true;
        QCOMPARE(told(floor.production.plan(run)), u"SignatureNeeded|lineClean|Line 1: milk"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM production_runs"_qs), 6);
    }

    void aCleanLetsItStart_data() { forBothEngines(); }
    void aCleanLetsItStart()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId brioche = must(floor.start(u"Brioche"_qs)).id;
        const RunId bread = floor.planned(u"Bread"_qs);
        QCOMPARE(must(floor.lines.check(bread)).mustNotMeet, QStringList{u"milk"_qs});
        // What is still running soils the line again.
        floor.clean();
        QCOMPARE(floor.left(), u"milk wheat cereals containing gluten"_qs);
        must(floor.production.add({brioche, floor.released(u"Dough"_qs, kilos(500)), kilos(100), {}}));
        must(floor.production.finish(brioche, kilos(100)));
        floor.clean(u"DRY"_qs);
        QCOMPARE(floor.left(), QString());
        must(floor.start(bread));
        QCOMPARE(floor.left(), u"wheat cereals containing gluten"_qs);
        const LineState state = must(floor.lines.state(line));
        QCOMPARE(state.cleaned->kind, u"DRY"_qs);
        QCOMPARE(state.cleaned->cleanedBy, u"maria"_qs);
        QCOMPARE(state.runs.size(), size_t{1});
        QCOMPARE(told(floor.lines.clean(line, u"SOAP"_qs)), u"UnknownAction|kind|SOAP"_qs);
        QCOMPARE(told(floor.lines.clean(u" "_qs, u"WET"_qs)), u"Required|line|"_qs);
        QCOMPARE(must(floor.lines.names()), QStringList{line});
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'line_cleanings'"_qs), 2);
    }

    // What was put into a batch counts, also when its recipe does not name it.
    void whatWasPutInCounts()
    {
        Bakery floor(Engine::SQLite);
        const RunId rye = must(floor.start(u"Rye bread"_qs)).id;
        QCOMPARE(floor.left(), QString());
        const QString butter = floor.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE id = 2"_qs);
        const auto added = floor.production.add({rye, butter, kilos(1), u"for the tins"_qs});
        if (added)
            QCOMPARE(floor.left(), u"milk"_qs);
        else
            QCOMPARE(told(added).section(u'|', 0, 0), u"NotInRecipe"_qs);
    }

    void skippingIsSignedAndRemembered_data() { forBothEngines(); }
    void skippingIsSignedAndRemembered()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId brioche = must(floor.start(u"Brioche"_qs)).id;
        must(floor.start(u"Bread"_qs, u"Line 2"_qs));
        const RunId bread = floor.planned(u"Bread"_qs);
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        QCOMPARE(told(floor.lines.startUncleaned(bread, u" "_qs)), u"Required|reason|"_qs);
        QCOMPARE(told(floor.lines.startUncleaned(bread, u"no water"_qs)), u"SignatureNeeded|signature|"_qs);
        QCOMPARE(told(floor.lines.startUncleaned(bread, u"no water"_qs, Signature{u"rita"_qs, staffPin})),
                 u"NotAllowed|signature|RECEIVING"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM carry_overs"_qs), 0);
        const Run started = must(floor.lines.startUncleaned(bread, u"no water"_qs, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(started.status, u"IN_PROGRESS"_qs);
        const QString from = must(floor.production.run(brioche)).batchNumber;
        QCOMPARE(floor.carryOvers(), QStringList{from % u'|' % started.batchNumber % u"|no water|paul"});
        QCOMPARE(floor.plant.lines(u"SELECT signed_by, act, reason, meaning FROM signatures"_qs),
                 QStringList{u"quinn|check_run_quality|no water|let run "_qs % started.batchNumber %
                             u" start on Line 1 without a clean; it may hold milk"});
        // Both are on the line now, and a third one may have something of each.
        const RunId rye = floor.planned(u"Rye bread"_qs);
        must(floor.lines.startUncleaned(rye, u"no water"_qs, Signature{u"otto"_qs, staffPin}));
        QCOMPARE(floor.carryOvers().size(), 3);
        // A clean line leaves nothing to skip.
        const RunId again = floor.planned(u"Rye bread"_qs, u"Line 3"_qs);
        QCOMPARE(told(floor.lines.startUncleaned(again, u"no water"_qs, Signature{u"otto"_qs, staffPin}))
                     .section(u'|', 0, 1),
                 u"Required|lineClean"_qs);
        floor.session.person = u"rita"_qs;
        QCOMPARE(told(floor.lines.clean(line, u"WET"_qs)).section(u'|', 0, 0), u"NotAllowed"_qs);
    }

    // Of two on a line at the same time either may leave something in the other.
    void whoRunsBesideIsAsked_data() { forBothEngines(); }
    void whoRunsBesideIsAsked()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const Run bread = must(floor.start(u"Bread"_qs));
        const RunId dough = floor.planned(u"Dough"_qs);
        QCOMPARE(told(floor.start(dough)), u"SignatureNeeded|lineMeets|"_qs % bread.batchNumber % u": milk");
        const LineCheck check = must(floor.lines.check(dough));
        QVERIFY(check.mustNotMeet.isEmpty() && !check.mayStart());
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        QCOMPARE(told(floor.lines.startUncleaned(dough, u"hurry"_qs)), u"SignatureNeeded|signature|"_qs);
        const Run second = must(floor.lines.startUncleaned(dough, u"hurry"_qs, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(floor.carryOvers(), QStringList{second.batchNumber % u'|' % bread.batchNumber % u"|hurry|paul"});
        QCOMPARE(floor.text(u"SELECT meaning FROM signatures"_qs),
                 QString(u"let run "_qs % second.batchNumber %
                         u" start on Line 1 without a clean; it may bring milk into " % bread.batchNumber));
        QCOMPARE(floor.count(u"SELECT count(*) FROM carry_overs c JOIN signatures s ON s.id = c.signature_id"_qs), 1);
        // Neither has anything of the third, which may have something of both.
        must(floor.lines.startUncleaned(floor.planned(u"Rye bread"_qs), u"late"_qs, Signature{u"otto"_qs, staffPin}));
        QCOMPARE(floor.carryOvers().size(), 3);
        const QString butter = floor.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE id = 2"_qs);
        must(floor.production.add({dough, butter, kilos(40), {}}));
        QVERIFY(codesOf(must(Trace(floor.session).trace(butter, TraceDirection::Forward))).contains(bread.batchNumber));
    }

    // What goes in later and brings something that the recipe does not have is asked for against who runs beside it.
    void whatGoesInLaterIsAsked_data() { forBothEngines(); }
    void whatGoesInLaterIsAsked()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const Run first = must(floor.start(u"Bread"_qs));
        const Run beside = must(floor.start(u"Bread"_qs));
        const Run far = must(floor.start(u"Bread"_qs, u"Line 2"_qs));
        const QString nuts = floor.released(u"Nut paste"_qs, kilos(50));
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Nut paste'"_qs, {QStringList{u"sesame"_qs}});
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        const AddLot use{first.id, nuts, kilos(2), u"no flour"_qs, u"Flour"_qs, {}};
        QCOMPARE(must(floor.production.check(use)).reaches, QStringList{beside.batchNumber});
        QCOMPARE(told(floor.production.add(use)), u"SignatureNeeded|signature|"_qs);
        QVERIFY(floor.carryOvers().isEmpty());
        must(floor.production.add(use, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(floor.carryOvers(), QStringList{first.batchNumber % u'|' % beside.batchNumber % u"|no flour|paul"});
        QCOMPARE(floor.text(u"SELECT signed_by FROM signatures s JOIN carry_overs c ON c.signature_id = s.id"_qs),
                 u"quinn"_qs);
        // It is in there now: more of it brings nothing new, and on the other line nobody is reached.
        QVERIFY(must(floor.production.check(use)).reaches.isEmpty());
        QVERIFY(must(floor.production.check({far.id, nuts, kilos(2), {}, u"Flour"_qs, {}})).reaches.isEmpty());
    }

    // A lot that the recipe has brings it as well, when it was made with something that stood in.
    void aLotOfOurOwnIsAsked()
    {
        Bakery floor(Engine::SQLite);
        floor.recipe(u"Sponge"_qs, {u"Water"_qs}, u"Sponge"_qs);
        floor.recipe(u"Sponge bread"_qs, {u"Sponge"_qs});
        const QString nuts = floor.released(u"Nut paste"_qs, kilos(50));
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Nut paste'"_qs, {QStringList{u"sesame"_qs}});
        const RunId sponge = floor.startedRun(u"Sponge"_qs);
        must(floor.production.add({sponge, nuts, kilos(10), u"no water"_qs, u"Water"_qs, {}}));
        const QString lot = must(floor.production.finish(sponge, kilos(10))).wipLotCode;
        const Run bread = must(floor.start(u"Sponge bread"_qs));
        const Run beside = must(floor.start(u"Rye bread"_qs));
        QCOMPARE(told(floor.production.add({bread.id, lot, kilos(5), {}})), u"Required|reason|"_qs);
        must(floor.production.add({bread.id, lot, kilos(5), u"it is wanted"_qs}));
        QCOMPARE(floor.carryOvers(),
                 QStringList{bread.batchNumber % u'|' % beside.batchNumber % u"|it is wanted|maria"});
    }

    void aLineIsItsNameInAnySpelling_data() { forBothEngines(); }
    void aLineIsItsNameInAnySpelling()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.start(u"Brioche"_qs, u"Größe 1"_qs));
        for (const QString &spelling : {u"größe 1"_qs, u" GRÖSSE  1 "_qs, u"GRÖßE  1"_qs, u"größe1"_qs})
            QCOMPARE(told(floor.start(u"Bread"_qs, spelling)), u"SignatureNeeded|lineClean|Größe 1: milk"_qs);
        QCOMPARE(must(floor.lines.names()), QStringList{u"Größe 1"_qs});
        must(floor.start(u"Bread"_qs, u"Größe 11"_qs));
        floor.now = floor.now.addSecs(60);
        QCOMPARE(must(floor.lines.clean(u"GRÖSSE 1"_qs, u"WET"_qs)).line, u"Größe 1"_qs);
        QVERIFY(must(floor.lines.state(u"größe  1"_qs)).cleaned.has_value());
        // From the first clean on a batch says where it is made.
        NewRun run;
        run.recipeName = u"Bread"_qs;
        run.plannedQuantity = kilos(10);
        QCOMPARE(told(floor.production.plan(run)), u"Required|line|"_qs);
    }

    // However long ago it began.
    void whatStillRunsIsNotForgotten_data() { forBothEngines(); }
    void whatStillRunsIsNotForgotten()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.start(u"Brioche"_qs));
        const RunId ended = must(floor.start(u"Dough"_qs, u"Line 2"_qs)).id;
        must(floor.production.add({ended, floor.released(u"Butter"_qs, kilos(100)), kilos(40), {}}));
        floor.now = floor.now.addDays(40);
        floor.clean();
        must(floor.lines.clean(u"Line 2"_qs, u"WET"_qs));
        QCOMPARE(told(floor.start(u"Bread"_qs)), u"SignatureNeeded|lineClean|Line 1: milk"_qs);
        floor.now = floor.now.addDays(1);
        must(floor.production.finish(ended, kilos(100)));
        QCOMPARE(told(floor.start(u"Bread"_qs, u"Line 2"_qs)), u"SignatureNeeded|lineClean|Line 2: milk"_qs);
    }

    // The answer was lost on the way: asked for again, it is given again.
    void asARepeatedRequestItIsDoneOnce_data() { forBothEngines(); }
    void asARepeatedRequestItIsDoneOnce()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.start(u"Brioche"_qs));
        const RunId bread = floor.planned(u"Bread"_qs);
        enrolStaff(*floor.database);
        floor.session.person = u"paul"_qs;
        for (int i = 0; i < 2; ++i) {
            floor.session.requestKey = u"sk1"_qs;
            floor.session.savesOfRequest = 0;
            const auto run = floor.lines.startUncleaned(bread, u"hurry"_qs, Signature{u"quinn"_qs, staffPin});
            QCOMPARE(must(Result<Run>(run)).status, u"IN_PROGRESS"_qs);
        }
        QCOMPARE(floor.carryOvers().size(), 1);
        QCOMPARE(floor.count(u"SELECT count(*) FROM signatures"_qs), 1);
    }

    // A way that is only possible is in no list, edge or sum; it is found from both of its ends.
    void aTraceShowsItAsPossible_data() { forBothEngines(); }
    void aTraceShowsItAsPossible()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const QString butter = floor.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE id = 2"_qs);
        const RunId dough = must(floor.start(u"Dough"_qs)).id;
        must(floor.production.add({dough, butter, kilos(40), {}}));
        const RunId bread = floor.planned(u"Bread"_qs);
        const QString before = must(floor.production.run(bread)).batchNumber;
        must(floor.lines.startUncleaned(bread, u"no water"_qs));
        const QString flour = floor.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE id = 1"_qs);
        must(floor.production.add({bread, flour, kilos(100), {}}));
        must(floor.production.finish(bread, kilos(100)));
        const Pallet pallet = must(floor.palletizing.build({before, kilos(10), {}, {}}));
        Trace trace(floor.session);
        const Genealogy forward = must(trace.trace(butter, TraceDirection::Forward));
        QCOMPARE(forward.runs.size(), size_t{1});
        QVERIFY(forward.pallets.empty());
        QCOMPARE(forward.carryOvers.size(), size_t{1});
        QCOMPARE(forward.carryOvers.front().toBatch, before);
        QCOMPARE(forward.carryOvers.front().allergens, QStringList{u"milk"_qs});
        QCOMPARE(codesOf(forward), (QStringList{before, pallet.number}));
        const Genealogy backward = must(trace.trace(pallet.number, TraceDirection::Backward));
        QCOMPARE(backward.runs.size(), size_t{1});
        QVERIFY(codesOf(backward).contains(butter));
        QVERIFY(std::none_of(backward.lots.begin(), backward.lots.end(),
                             [&](const LotNode &lot) { return lot.code == butter; }));
    }

    // In random plants: what is certain or possible from here is so from there, and no sum knows of carry-overs.
    void bothDirectionsAgree_data() { forBothEngines(); }
    void bothDirectionsAgree()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        QRandomGenerator random(20260504);
        constexpr qint64 base = 5000;
        const PlantRows rows = randomPlant(random, base, false);
        dropGuards(*floor.database);
        write(*floor.database, rows);
        Trace trace(floor.session);
        std::vector<NodeKey> nodes;
        for (const auto &lot : rows.lots)
            nodes.push_back({NodeKind::Lot, lot.id});
        for (const auto &run : rows.runs)
            nodes.push_back({NodeKind::Run, run.id});
        std::map<NodeKey, QString> sums;
        for (const NodeKey &node : nodes)
            sums[node] = sumsOf(must(trace.trace(node, TraceDirection::Forward)));
        const QString sql = u"INSERT INTO carry_overs (from_run_id, to_run_id, reason) VALUES (?, ?, 'x')"_qs;
        std::set<std::pair<qint64, qint64>> kept;
        for (int i = 0; i < 6; ++i) {
            const qint64 a = rows.runs[random.bounded(quint32(rows.runs.size()))].id;
            const qint64 b = rows.runs[random.bounded(quint32(rows.runs.size()))].id;
            if (a != b && kept.insert({a, b}).second)
                floor.execute(sql, {a, b});
        }
        std::map<NodeKey, std::pair<std::set<NodeKey>, std::set<NodeKey>>> ahead, behind; // certain, possible
        for (const NodeKey &node : nodes) {
            const Genealogy forward = must(trace.trace(node, TraceDirection::Forward));
            QCOMPARE(sumsOf(forward), sums[node]);
            ahead[node] = reached(forward);
            behind[node] = reached(must(trace.trace(node, TraceDirection::Backward)));
        }
        int possible = 0;
        for (const NodeKey &a : nodes) {
            for (const NodeKey &b : nodes) {
                QCOMPARE(ahead[a].first.contains(b), behind[b].first.contains(a));
                QCOMPARE(ahead[a].second.contains(b), behind[b].second.contains(a));
                possible += ahead[a].second.contains(b) ? 1 : 0;
            }
        }
        QVERIFY(possible > 0);
    }

    void plainSqlForgesNothing_data() { forBothEngines(); }
    void plainSqlForgesNothing()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RunId ran = must(floor.start(u"Brioche"_qs)).id;
        const RunId other = must(floor.start(u"Bread"_qs, u"Line 2"_qs)).id;
        const RunId next = floor.planned(u"Bread"_qs);
        const QString sql = u"INSERT INTO carry_overs (from_run_id, to_run_id, reason) VALUES (?, ?, 'x')"_qs;
        QCOMPARE(floor.forced(sql, {other, next}), u"RefusedByDatabase"_qs); // of another line
        QCOMPARE(floor.forced(sql, {next, ran}), u"RefusedByDatabase"_qs);   // backwards
        QCOMPARE(floor.forced(sql, {next, next}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(sql, {ran, next}), u"ok"_qs);
        const RunId done = must(floor.start(u"Rye bread"_qs, u"Line 3"_qs)).id;
        const QString move = u"UPDATE production_runs SET line = ? WHERE id = ?"_qs;
        QCOMPARE(floor.forced(move, {line, next}), u"ok"_qs); // planned
        QCOMPARE(floor.forced(move, {line, done}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(move, {std::nullopt, ran}), u"RefusedByDatabase"_qs);
        const QString cleaned = u"INSERT INTO line_cleanings (line, kind, cleaned_at) VALUES ('Line 1', 'WET', ?)"_qs;
        const QDateTime present = QDateTime::currentDateTimeUtc();
        QCOMPARE(floor.forced(cleaned, {present.addSecs(3600)}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(cleaned, {present.addYears(70)}), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(cleaned, {present.addSecs(60)}), u"ok"_qs);
        // As soon as somebody can sign, nothing of it goes unsigned, and no signature says something else.
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        QCOMPARE(floor.forced(sql, {ran, next}), u"SignatureNeeded"_qs);
        floor.execute(u"INSERT INTO signatures (act, meaning, table_name, record_id, reason, signed_by) VALUES "
                      "('check_run_quality', 'x', 'production_runs', ?, 'another', 'quinn')"_qs,
                      {QString::number(next.value())});
        const QString withKey = u"INSERT INTO carry_overs (from_run_id, to_run_id, reason, signature_id) VALUES (?, ?, "
                                "?, (SELECT max(id) FROM signatures))"_qs;
        QCOMPARE(floor.forced(withKey, {ran, next, u"x"_qs}), u"SignatureNeeded"_qs);
        QCOMPARE(floor.forced(withKey, {ran, next, u"another"_qs}), u"ok"_qs);
        QCOMPARE(floor.forced(withKey, {ran, next, u"another"_qs}), u"SignatureNeeded"_qs); // said once
        QCOMPARE(floor.forced(u"UPDATE carry_overs SET reason = 'y'"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(u"DELETE FROM carry_overs"_qs), u"RefusedByDatabase"_qs);
        floor.clean();
        QCOMPARE(floor.forced(u"UPDATE line_cleanings SET line = 'Line 9'"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(floor.forced(u"DELETE FROM line_cleanings"_qs), u"RefusedByDatabase"_qs);
        QVERIFY(floor.forced(u"INSERT INTO line_cleanings (line, kind) VALUES ('Line 1', 'SOAP')"_qs) != u"ok");
    }
};

QTEST_GUILESS_MAIN(LinesTest)
#include "linestest.moc"
