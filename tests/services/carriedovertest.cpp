// SPDX-License-Identifier: GPL-3.0-or-later
// What may have been carried over on a line, where a recall is decided and where its family is drawn.
#include "documents/genealogy/genealogygraph.h"
#include "documents/genealogy/graphlayout.h"
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "services/production/lines.h"
#include "services/stock/stock.h"
#include "services/trace.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Milk went into brioche; bread was started after it on the same line without a clean and is on a pallet.
struct Bakery : Floor
{
    explicit Bakery(Engine engine) : Floor(engine)
    {
        milk = released(u"Milk"_qs, kilos(100));
        flour = released(u"Flour"_qs, kilos(100));
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Milk'"_qs, {QStringList{u"milk"_qs}});
        must(catalog.addRecipe({u"Brioche"_qs, kilos(100), u"kg"_qs, {}, {{u"Milk"_qs, kilos(40), {}}}}));
        must(catalog.addRecipe({u"Bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        const Run first = planned(u"Brioche"_qs);
        must(production.start(first.id));
        must(production.add({first.id, milk, kilos(10), {}}));
        const Run second = planned(u"Bread"_qs);
        must(Lines(session).startUncleaned(second.id, u"no water"_qs));
        must(production.add({second.id, flour, kilos(10), {}}));
        must(production.finish(second.id, kilos(50)));
        pallet = must(palletizing.build({second.batchNumber, kilos(10), {}, {}})).number;
        brioche = first.batchNumber;
        bread = second.batchNumber;
    }
    Run planned(const QString &recipe, const QString &line = u"Line 1"_qs)
    {
        now = now.addSecs(60);
        NewRun run;
        run.recipeName = recipe;
        run.plannedQuantity = kilos(50);
        run.line = line;
        return must(production.plan(run));
    }
    QString status(const QString &batch)
    {
        return text(u"SELECT status FROM production_runs WHERE batch_number = ?"_qs, {batch});
    }

    QString milk;
    QString flour;
    QString brioche;
    QString bread;
    QString pallet;
    Recalls recalls{session};
};

QStringList codesOf(const std::vector<RecallItem> &items)
{
    QStringList codes;
    for (const RecallItem &item : items)
        codes << item.code;
    return codes;
}
} // namespace

class CarriedOverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoDecidesIsTold_data() { forBothEngines(); }
    void whoDecidesIsTold()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        const RecallScope scope = must(floor.recalls.preview({floor.milk}));
        QCOMPARE(codesOf(scope.items), (QStringList{floor.milk, floor.brioche}));
        QCOMPARE(codesOf(scope.possible), (QStringList{floor.bread, floor.pallet}));
        QVERIFY(possibleWords(scope).contains(floor.bread) && possibleWords(scope).contains(floor.pallet));
        QCOMPARE(scopeJson(scope)[u"possible"].toArray().size(), 2);
        const RecallScope plain = must(floor.recalls.preview({floor.flour}));
        QVERIFY(plain.possible.empty() && possibleWords(plain).isEmpty());
        QVERIFY(!scopeJson(plain).contains(u"possible"_qs));
        // Not chosen: it stays as it is.
        must(floor.recalls.open({{floor.milk}, u"listeria"_qs}));
        QCOMPARE(floor.status(floor.brioche), u"RECALLED"_qs);
        QCOMPARE(floor.status(floor.bread), u"COMPLETED"_qs);
    }

    void whoChoosesSoRecallsItToo_data() { forBothEngines(); }
    void whoChoosesSoRecallsItToo()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        must(floor.palletizing.ship(floor.pallet, u"Cafe"_qs, {}));
        const RecallScope widened = must(floor.recalls.preview({floor.milk}, true));
        QCOMPARE(codesOf(widened.items), (QStringList{floor.milk, floor.brioche, floor.bread, floor.pallet}));
        QCOMPARE(doseWords(widened.customers.front()), u"1 pallet(s) possibly"_qs);
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        const OpenedRecall opened =
            must(floor.recalls.open({{floor.milk}, u"listeria"_qs, false, true}, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(opened.runs, 2);
        QCOMPARE(floor.status(floor.bread), u"RECALLED"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {floor.pallet}), u"RECALLED"_qs);
        const Recall recall = must(floor.recalls.read(opened.number));
        QStringList possible;
        for (const RecallItem &item : recall.scope.items) {
            if (item.isPossible)
                possible << item.code;
        }
        QCOMPARE(possible, (QStringList{floor.bread, floor.pallet}));
        // Nobody knows how much was carried over, and what of the bread is on the pallet is none of the milk.
        for (const QJsonValue item : scopeJson(recall.scope)[u"items"].toArray())
            QCOMPARE(item.toObject().contains(u"dose"_qs), item[u"code"].toString() == floor.brioche);
        QVERIFY(floor.text(u"SELECT meaning FROM signatures"_qs).endsWith(u", with what may have been carried over"));
        QVERIFY(!floor.database->run(u"UPDATE recall_items SET is_possible = NOT is_possible"_qs));
    }

    // Through a part of a lot, and through what stood in a vessel, also what the books have nothing left of.
    void aLineRemembersWhatCameThroughPartsAndVessels_data() { forBothEngines(); }
    void aLineRemembersWhatCameThroughPartsAndVessels()
    {
        QFETCH(Engine, engine);
        Bakery floor(engine);
        floor.recipe(u"Sponge"_qs, {u"Water"_qs}, u"Sponge"_qs);
        floor.recipe(u"Sponge bread"_qs, {u"Sponge"_qs});
        const QString nuts = floor.released(u"Nut paste"_qs, kilos(50));
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Nut paste'"_qs, {QStringList{u"sesame"_qs}});
        const RunId sponge = floor.startedRun(u"Sponge"_qs);
        must(floor.production.add({sponge, nuts, kilos(10), u"no water"_qs, u"Water"_qs, {}}));
        const QString lot = must(floor.production.finish(sponge, kilos(40))).wipLotCode;
        const QString part = must(Stock(floor.session).split({lot, kilos(10), u"Shelf"_qs, {}, u"room"_qs}));
        Vessels vessels(floor.session);
        must(vessels.add({u"VAT"_qs, u"Vat"_qs, {}, u"MIXED"_qs, u"Sponge"_qs}));
        must(vessels.load(u"VAT"_qs, lot, kilos(10)));
        must(floor.production.add({floor.startedRun(u"Sponge bread"_qs), u"VAT"_qs, kilos(10), {}}));
        must(vessels.load(u"VAT"_qs, floor.released(u"Sponge"_qs, kilos(10)), kilos(10)));
        for (const QString &code : {lot, part, u"VAT"_qs}) {
            const QString line = u"Line of "_qs % code;
            const Run bread = floor.planned(u"Sponge bread"_qs, line);
            const Run beside = floor.planned(u"Bread"_qs, line);
            must(floor.production.start(bread.id));
            must(floor.production.start(beside.id));
            const AddLot use{bread.id, code, kilos(2), {}};
            QCOMPARE(must(floor.production.check(use)).reaches, QStringList{beside.batchNumber});
            QCOMPARE(told(floor.production.add(use)), u"Required|reason|"_qs);
            QVERIFY(!must(Lines(floor.session).state(line)).allergens.contains(u"sesame"_qs));
            // As the window asks it: what the recipe has stands for itself.
            must(floor.production.add({bread.id, code, kilos(2), u"it is wanted"_qs, u"Sponge"_qs, {}}));
            QVERIFY2(must(Lines(floor.session).state(line)).allergens.contains(u"sesame"_qs), qPrintable(code));
            QCOMPARE(floor.count(u"SELECT count(*) FROM carry_overs WHERE from_run_id = ? AND to_run_id = ?"_qs,
                                 {bread.id, beside.id}),
                     1);
            // It is in there now: more of it brings nothing new.
            QVERIFY(must(floor.production.check(use)).reaches.isEmpty());
        }
    }

    void itIsDrawnAsPossible()
    {
        Bakery floor(Engine::SQLite);
        Trace trace(floor.session);
        const PictureGraph ahead = pictureGraph(must(trace.trace(floor.milk, TraceDirection::Forward)));
        QCOMPARE(ahead.nodes.size(), size_t{3});
        QCOMPARE(ahead.nodes[2].code, floor.bread);
        QCOMPARE(ahead.nodes[2].title, u"Bread"_qs);
        QVERIFY(ahead.nodes[2].isPossible && !ahead.nodes[1].isPossible);
        QCOMPARE(ahead.edges.size(), size_t{2});
        QVERIFY(ahead.edges[1].isPossible && !ahead.edges[0].isPossible);
        QCOMPARE(ahead.nodes[size_t(ahead.edges[1].from)].code, floor.brioche);
        const PictureGraph behind = pictureGraph(must(trace.trace(floor.pallet, TraceDirection::Backward)));
        const auto found = std::find_if(behind.edges.begin(), behind.edges.end(),
                                        [](const PictureEdge &edge) { return edge.isPossible; });
        QVERIFY(found != behind.edges.end());
        QCOMPARE(behind.nodes[size_t(found->from)].code, floor.brioche);
        QCOMPARE(behind.nodes[size_t(found->to)].code, floor.bread);
    }

    // Two that ran beside each other are no circle in the picture, and it has an end.
    void eachIntoTheOtherIsNoCircle()
    {
        Genealogy genealogy;
        genealogy.root = {{NodeKind::Run, 1}, u"B-1"_qs, u"Bread"_qs};
        RunNode root;
        root.id = RunId(1);
        root.batchNumber = u"B-1"_qs;
        genealogy.runs.push_back(root);
        genealogy.carryOvers = {{RunId(1), u"B-1"_qs, RunId(2), u"B-2"_qs, {}, u"x"_qs, {}, {}},
                                {RunId(2), u"B-2"_qs, RunId(1), u"B-1"_qs, {}, u"x"_qs, {}, {}},
                                {RunId(3), u"B-3"_qs, RunId(4), u"B-4"_qs, {}, u"x"_qs, {}, {}},
                                {RunId(2), u"B-2"_qs, RunId(3), u"B-3"_qs, {}, u"x"_qs, {}, {}}};
        const PictureGraph graph = pictureGraph(genealogy);
        QCOMPARE(graph.nodes.size(), size_t{4});
        QCOMPARE(graph.edges.size(), size_t{3});
        QCOMPARE(graph.nodes[3].depth, 3);
        QCOMPARE(layOut(graph).edges.size(), size_t{3});
    }
};

QTEST_GUILESS_MAIN(CarriedOverTest)
#include "carriedovertest.moc"
