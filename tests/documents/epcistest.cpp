// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"
#include "documents/epcis/epcisfile.h"
#include "documents/epcis/epcisnames.h"
#include "documents/fsma/fsmaworkbook.h"
#include "services/demo.h"
#include "services/holding/holds.h"
#include "services/shipping/shipments.h"
#include "support/epcisreader.h"
#include "support/mishaps.h"

#include <QDir>
#include <QTest>
#include <algorithm>
#include <ctime>

using namespace bm;
using namespace bm::test;

namespace
{
// A GTIN, a lot with signs that a path may not hold, a pallet with an SSCC, papers, a hold and a recall.
struct Story
{
    explicit Story(Engine engine) : floor(engine)
    {
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '9506000')"_qs);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        floor.execute(u"UPDATE ingredients SET gtin = '09506000134376' WHERE name = 'Rye'"_qs);
        lot = floor.released(u"Rye"_qs, kilos(100), QDate(2026, 6, 1));
        floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'A/7%1', purchase_order = 'PO 1', supplier_id "
                      "= NULL, supplier_name = 'Mill'"_qs);
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, lot, Quantity::ofThousandths(10'125), {}}));
        batch = must(floor.production.finish(run, kilos(90))).run.batchNumber;
        must(floor.production.checkQuality(run, u"PASSED"_qs, {}));
        pallet = must(floor.palletizing.build({batch, kilos(30), {}, {}})).number;
        must(floor.palletizing.ship(pallet, u"Shop"_qs, u"C-1"_qs));
    }
    Floor floor;
    QString lot;
    QString batch;
    QString pallet;
};
} // namespace

class EpcisTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    // The judge knows right from wrong before anything of ours is brought before it.
    void theSchemaTakesTheOfficialExamplesAndNothingBroken()
    {
        QStringList paths;
        const QDir examples(standards + u"/examples-official"_qs);
        for (const QString &name : examples.entryList({u"*.jsonld"_qs}))
            paths << examples.filePath(name);
        QVERIFY(paths.size() > 40);
        const QStringList verdicts = judged(paths);
        QCOMPARE(verdicts.size(), paths.size());
        for (qsizetype i = 0; i < paths.size(); ++i)
            QVERIFY2(verdicts[i] == u"ok", qPrintable(paths[i] + verdicts[i]));

        Story story(Engine::SQLite);
        const QString good = pathOf(u"good.jsonld"_qs);
        must(writeEpcis(story.floor.session, everything(), good));
        QCOMPARE(judged({good}), QStringList{u"ok"_qs});
        for (const auto &[right, wrong] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
                 {"\"eventTimeZoneOffset\":\"+00:00\"", "\"eventTimeZoneOffset\":\"UTC\""},
                 {"\"bizStep\":\"shipping\"", "\"bizStep\":\"sending\""},
                 {"\"uom\":\"KGM\"", "\"uom\":\"kilos\""},
                 {"\"action\":\"OBSERVE\"", "\"action\":\"LOOK\""},
                 {"https://id.gs1.org/00/", "no address "}}) {
            QByteArray broken = contentOf(good);
            QVERIFY2(broken.contains(right), right.constData());
            broken.replace(right, wrong);
            QFile file(pathOf(u"broken.jsonld"_qs));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(broken) == broken.size());
            file.close();
            QVERIFY2(judged({file.fileName()}) != QStringList{u"ok"_qs}, wrong.constData());
        }
    }

    void whatHappenedIsSaidInTheStandardsWords_data() { forBothEngines(); }
    void whatHappenedIsSaidInTheStandardsWords()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        const QString path = pathOf(u"story.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(story.floor.session, everything(), path));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        QCOMPARE(summary.events(), 4);
        QVERIFY(!summary.isPrefixChosen);
        QVERIFY(epcisWords(summary).join(u' ').contains(u"--prefix"));
        const QJsonArray events = eventsOf(path);

        const QString rye = u"https://id.gs1.org/01/09506000134376/10/A%2F7%251"_qs;
        const QJsonObject received = ofStep(events, u"receiving"_qs).at(0);
        QCOMPARE(received[u"quantityList"][0][u"epcClass"].toString(), rye);
        QCOMPARE(received[u"quantityList"][0][u"uom"].toString(), u"KGM"_qs);
        QCOMPARE(thousandths(received[u"quantityList"][0]), 100'000);
        QCOMPARE(received[u"eventTime"].toString(), u"2026-05-04T"_qs + received[u"eventTime"].toString().mid(11));
        QVERIFY(received[u"eventTime"].toString().endsWith(u'Z'));
        QCOMPARE(received[u"bizTransactionList"][0][u"bizTransaction"].toString(),
                 EpcisNames::defaultPrefix() + u"/order/PO%201"_qs);

        const QJsonObject made = ofStep(events, u"creating_class_instance"_qs).at(0);
        QCOMPARE(made[u"type"].toString(), u"TransformationEvent"_qs);
        QCOMPARE(made[u"inputQuantityList"][0][u"epcClass"].toString(), rye);
        QCOMPARE(thousandths(made[u"inputQuantityList"][0]), 10'125);
        const QString bread = made[u"outputQuantityList"][0][u"epcClass"].toString();
        QCOMPARE(bread, EpcisNames::defaultPrefix() + u"/batch/"_qs + story.batch);
        QVERIFY(!made[u"outputQuantityList"][0].toObject().contains(u"uom"_qs));
        QCOMPARE(made[u"ilmd"][u"cbvmda:lotNumber"].toString(), story.batch);

        const QString sscc = u"https://id.gs1.org/00/"_qs + story.floor.text(u"SELECT sscc FROM pallets"_qs);
        const QJsonObject packed = ofStep(events, u"packing"_qs).at(0);
        QCOMPARE(packed[u"parentID"].toString(), sscc);
        QCOMPARE(packed[u"childQuantityList"][0][u"epcClass"].toString(), bread);
        const QJsonObject shipped = ofStep(events, u"shipping"_qs).at(0);
        QCOMPARE(shipped[u"epcList"].toArray(), QJsonArray{sscc});
        QCOMPARE(shipped[u"bizTransactionList"][0][u"type"].toString(), u"po"_qs);
        QCOMPARE(shipped[u"destinationList"][0][u"destination"].toString(),
                 EpcisNames::defaultPrefix() + u"/customer/Shop"_qs);
    }

    void holdsAndRecallsAndReturnsAreTold_data() { forBothEngines(); }
    void holdsAndRecallsAndReturnsAreTold()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        Floor &floor = story.floor;
        must(floor.lots.hold(story.lot, u"smells"_qs));
        must(floor.lots.release(story.lot, u"clean"_qs));
        must(Shipments(floor.session).returnPallet(story.pallet, u"wet"_qs));
        must(floor.services.recalls.open({{story.lot}, u"glass"_qs, true}));
        must(floor.services.recalls.open({{story.lot}, u"glass"_qs, false}));
        const QString path = pathOf(u"stops.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(floor.session, everything(), path));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        const QJsonArray events = eventsOf(path);
        QCOMPARE(ofStep(events, u"receiving"_qs, u"returned"_qs).size(), size_t{1});
        QVERIFY(!ofStep(events, u"holding"_qs, u"non_sellable_other"_qs).empty());
        QVERIFY(!ofStep(events, u"storing"_qs).empty());
        // One for the recall with all that is in it, none for the drill.
        const auto recalled = ofStep(events, u"holding"_qs, u"recalled"_qs);
        QCOMPARE(recalled.size(), size_t{1});
        QCOMPARE(recalled[0][u"quantityList"].toArray().size(), 2);
        QCOMPARE(recalled[0][u"epcList"].toArray().size(), 1);
        QCOMPARE(summary.returned, 1);

        ExportScope recall;
        recall.codes << u"R-0002"_qs;
        const EpcisSummary frozen = must(writeEpcis(floor.session, recall, path));
        QCOMPARE(frozen.received, 1);
        QCOMPARE(frozen.transformed, 1);
        QCOMPARE(frozen.shipped, 1);
    }

    // Sums of what the events say against the books, and nothing twice.
    void aPlantsLifeIsTold_data() { forBothEngines(); }
    void aPlantsLifeIsTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(fillDemo(floor.session, 0.01, 9, {}));
        const QString path = pathOf(u"life.jsonld"_qs);
        const QString again = pathOf(u"again.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(floor.session, everything(), path));
        floor.now = floor.now.addDays(1);
        must(writeEpcis(floor.session, everything(), again));
        QVERIFY(contentOf(path) == contentOf(again));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        const QJsonArray events = eventsOf(path);
        QCOMPARE(qint64(events.size()), summary.events());
        QSet<QString> ids;
        QSet<QString> pallets;
        qint64 received = 0;
        qint64 packed = 0;
        for (const QJsonValue event : events) {
            ids.insert(event[u"eventID"].toString());
            if (event[u"bizStep"] == u"receiving"_qs)
                received += thousandths(event[u"quantityList"][0]);
            if (event[u"type"] == u"AggregationEvent"_qs)
                for (const QJsonValue child : event[u"childQuantityList"].toArray())
                    packed += event[u"action"] == u"ADD"_qs ? thousandths(child) : -thousandths(child);
            if (event[u"bizStep"] != u"shipping"_qs)
                continue;
            for (const QJsonValue pallet : event[u"epcList"].toArray()) {
                QVERIFY(!pallets.contains(pallet.toString()));
                pallets.insert(pallet.toString());
            }
        }
        QCOMPARE(ids.size(), events.size());
        QCOMPARE(received, floor
                               .quantity(u"SELECT sum(m.quantity) AS q FROM lot_movements m JOIN ingredient_lots l ON "
                                         "l.id = m.ingredient_lot_id WHERE m.type = 'RECEIVE' AND "
                                         "l.source_production_run_id IS NULL"_qs)
                               .thousandths());
        QCOMPARE(packed, floor
                             .quantity(u"SELECT sum(y.quantity) AS q FROM pallet_items y JOIN pallets p ON p.id = "
                                       "y.pallet_id WHERE p.status <> 'VOID'"_qs)
                             .thousandths());
        QCOMPARE(qint64(pallets.size()),
                 floor.count(u"SELECT count(*) AS n FROM pallets WHERE shipped_at IS NOT NULL"_qs));
        QCOMPARE(summary.timeless, 0);
    }

    // Whoever follows the classes back ends at a receipt.
    void everyInputHasAnOrigin_data() { forBothEngines(); }
    void everyInputHasAnOrigin()
    {
        QFETCH(Engine, engine);
        Mishaps plant(engine);
        for (const bool hasGtin : {false, true}) {
            if (hasGtin)
                plant.execute(u"UPDATE ingredients SET gtin = '09506000134376' WHERE name = 'Flour'"_qs);
            const QString path = pathOf(u"mishaps.jsonld"_qs);
            must(writeEpcis(plant.session, everything(), path));
            QCOMPARE(judged({path}), QStringList{u"ok"_qs});
            QSet<QString> origins;
            QSet<QString> inputs;
            for (const QJsonValue event : eventsOf(path)) {
                if (event[u"errorDeclaration"].isObject())
                    continue;
                if (event[u"bizStep"] == u"receiving"_qs && event[u"disposition"] != u"returned"_qs)
                    origins += classesOf(event[u"quantityList"]);
                else
                    inputs += classesOf(event[u"quantityList"]);
                origins += classesOf(event[u"outputQuantityList"]);
                inputs += classesOf(event[u"inputQuantityList"]) + classesOf(event[u"childQuantityList"]);
            }
            QVERIFY(inputs.size() > 6);
            QVERIFY2((inputs - origins).isEmpty(), qPrintable((inputs - origins).values().join(u' ')));
        }
    }

    void whatWentWrongIsToldAsItWas_data() { forBothEngines(); }
    void whatWentWrongIsToldAsItWas()
    {
        QFETCH(Engine, engine);
        Mishaps plant(engine);
        const QString path = pathOf(u"wrong.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(plant.session, everything(), path));
        const QJsonArray events = eventsOf(path);
        // The receipt, the load and the truck.
        QCOMPARE(summary.undone, 3);
        QSet<QString> undone;
        for (const QJsonValue event : events)
            if (event[u"errorDeclaration"][u"reason"] == u"did_not_occur"_qs)
                undone.insert(event[u"bizStep"].toString());
        QCOMPARE(undone, (QSet<QString>{u"receiving"_qs, u"creating_class_instance"_qs, u"shipping"_qs}));

        const auto made = ofStep(events, u"creating_class_instance"_qs);
        const auto of = [&made](const QString &batch) {
            return *std::find_if(made.begin(), made.end(), [&batch](const QJsonObject &event) {
                return event[u"bizTransactionList"][0][u"bizTransaction"].toString().endsWith(batch);
            });
        };
        QCOMPARE(amounts(of(plant.first)[u"inputQuantityList"]),
                 QStringList{u"lot/"_qs + plant.flour[0] + u" 50000"_qs});
        QCOMPARE(amounts(of(plant.first)[u"outputQuantityList"]),
                 (QStringList{u"batch/"_qs + plant.first + u" 90000"_qs, u"lot/"_qs + plant.rework + u" 10000"_qs}));
        QVERIFY(amounts(of(plant.second)[u"inputQuantityList"]).contains(u"lot/"_qs + plant.rework + u" 500"_qs));
        int failed = 0;
        for (const QJsonObject &event : made)
            failed += event.contains(u"outputQuantityList"_qs) ? 0 : 1;
        QCOMPARE(failed, 1);

        const auto nameOf = [&plant](const QString &number) {
            const QString sscc = plant.text(u"SELECT sscc FROM pallets WHERE pallet_number = ?"_qs, {number});
            return sscc.isEmpty() ? number : sscc;
        };
        const QString first = u"batch/"_qs + plant.first;
        const QString second = u"batch/"_qs + plant.second;
        QCOMPARE(amounts(aggregation(events, nameOf(plant.mixed), u"ADD"_qs)[u"childQuantityList"]),
                 (QStringList{first + u" 50000"_qs, second + u" 30000"_qs}));
        QCOMPARE(amounts(aggregation(events, nameOf(plant.mixed), u"DELETE"_qs)[u"childQuantityList"]),
                 QStringList{second + u" 10000"_qs});
        QCOMPARE(amounts(aggregation(events, nameOf(plant.cases), u"ADD"_qs)[u"childQuantityList"]),
                 QStringList{second + u" 10000"_qs});
        QCOMPARE(aggregation(events, nameOf(plant.dissolved), u"DELETE"_qs)[u"bizStep"].toString(), u"unpacking"_qs);
        const auto returned = ofStep(events, u"receiving"_qs, u"returned"_qs);
        QCOMPARE(returned.size(), size_t{1});
        QCOMPARE(amounts(returned[0][u"quantityList"]), QStringList{second + u" 10000"_qs});
        QVERIFY(!returned[0].contains(u"epcList"_qs));
        const auto sent = ofStep(events, u"shipping"_qs, u"returned"_qs);
        QCOMPARE(sent.size(), size_t{1});
        QCOMPARE(amounts(sent[0][u"quantityList"]), QStringList{u"lot/"_qs + plant.flour[1] + u" 30000"_qs});
        QSet<QString> destroyed;
        for (const QJsonObject &event : ofStep(events, u"destroying"_qs)) {
            const QStringList gone = amounts(event[u"quantityList"]);
            destroyed.unite(QSet<QString>(gone.begin(), gone.end()));
        }
        QCOMPARE(destroyed, (QSet<QString>{second + u" 3000"_qs, u"lot/"_qs + plant.flour[0] + u" 5000"_qs}));
    }

    // Whatever the scope, the keys and the clock on the wall.
    void anEventHasOneNumber_data() { forBothEngines(); }
    void anEventHasOneNumber()
    {
        QFETCH(Engine, engine);
        Mishaps plant(engine);
        const QString path = pathOf(u"numbers.jsonld"_qs);
        must(writeEpcis(plant.session, everything(), path));
        const auto all = byId(eventsOf(path));
        for (const QString &code : {plant.second, plant.first, plant.mixed, plant.part}) {
            must(writeEpcis(plant.session, {{code}, TraceDirection::Forward, {}, {}, false}, path));
            const auto some = byId(eventsOf(path));
            QVERIFY(some.size() > 3);
            for (auto event = some.begin(); event != some.end(); ++event)
                QVERIFY2(all.value(event.key()) == *event, qPrintable(event.key()));
        }
        qputenv("TZ", "America/New_York");
        tzset();
        PlantIdentity identity = must(Exports(plant.session).plant());
        identity.place.gln = u"9506000134376"_qs;
        identity.prefix = u"https://oak.example/id"_qs;
        must(Exports(plant.session).describePlant(identity));
        plant.execute(u"UPDATE ingredients SET gtin = '09506000134376' WHERE name = 'Flour'"_qs);
        must(writeEpcis(plant.session, everything(), path));
        qputenv("TZ", "UTC");
        tzset();
        const auto later = byId(eventsOf(path));
        QCOMPARE(later.keys(), all.keys());
        QVERIFY(contentOf(path).contains("/417/9506000134376"));
        // What is undone today keeps the number of what it was.
        const QString shipped = ofStep(eventsOf(path), u"shipping"_qs, u"in_transit"_qs).front()[u"eventID"].toString();
        must(Shipments(plant.session).returnPallet(plant.mixed, u"all of it"_qs));
        must(plant.receiving.takeBack(
            plant.count(
                u"SELECT max(id) AS n FROM lot_movements WHERE type = 'RECEIVE' AND ingredient_lot_id = (SELECT "
                "id FROM ingredient_lots WHERE internal_lot_code = ?)"_qs,
                {plant.received(u"Flour"_qs, kilos(1))}),
            u"no"_qs));
        must(writeEpcis(plant.session, everything(), path));
        const auto corrected = byId(eventsOf(path));
        for (const QString &id : all.keys())
            QVERIFY2(corrected.contains(id), qPrintable(id));
        // The return, the hold that it opens and the receipt that never was.
        QCOMPARE(corrected.size(), all.size() + 3);
        QVERIFY(corrected.contains(shipped));
    }

    // No GS1 name for what no owner of the key named.
    void aKeyIsOnlyUsedForWhatItNames()
    {
        Floor floor(Engine::SQLite);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        floor.execute(u"UPDATE ingredients SET gtin = '09506000134376' WHERE name = 'Rye'"_qs);
        QStringList lots;
        for (const auto &[mill, code] :
             {std::pair{u"Mill"_qs, u"F-1"_qs}, {u"Other mill"_qs, u"F-1"_qs}, {u"Mill"_qs, u"F-2"_qs}}) {
            lots << floor.released(u"Rye"_qs, kilos(10));
            floor.execute(u"UPDATE ingredient_lots SET supplier_id = NULL, supplier_name = ?, supplier_lot_code = ? "
                          "WHERE internal_lot_code = ?"_qs,
                          {mill, code, lots.back()});
        }
        const QString path = pathOf(u"keys.jsonld"_qs);
        must(writeEpcis(floor.session, everything(), path));
        QStringList names;
        for (const QJsonObject &event : ofStep(eventsOf(path), u"receiving"_qs))
            names << event[u"quantityList"][0][u"epcClass"].toString();
        const QString own = EpcisNames::defaultPrefix() + u"/lot/"_qs;
        QCOMPARE(names, (QStringList{own + lots[0], own + lots[1], u"https://id.gs1.org/01/09506000134376/10/F-2"_qs}));
    }

    // A recall of a part names the receipt of the whole, and no pallet and its bread twice.
    void aRecallNamesEverythingOnce_data() { forBothEngines(); }
    void aRecallNamesEverythingOnce()
    {
        QFETCH(Engine, engine);
        Mishaps plant(engine);
        must(plant.services.recalls.open({{plant.part}, u"glass"_qs, false}));
        ExportScope recall;
        recall.codes << plant.text(u"SELECT max(recall_number) AS n FROM recalls"_qs);
        const QString path = pathOf(u"recall.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(plant.session, recall, path));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        QCOMPARE(summary.received, 1);
        const auto recalled = ofStep(eventsOf(path), u"holding"_qs, u"recalled"_qs);
        QCOMPARE(recalled.size(), size_t{1});
        const QStringList named = amounts(recalled[0][u"quantityList"]);
        QVERIFY(named.contains(u"batch/"_qs + plant.first + u" ?"_qs));
        QCOMPARE(qsizetype(classesOf(recalled[0][u"quantityList"]).size()), named.size());
        const QString sscc = plant.text(u"SELECT sscc FROM pallets WHERE pallet_number = ?"_qs, {plant.dissolved});
        for (const QJsonValue pallet : recalled[0][u"epcList"].toArray())
            QVERIFY(!pallet.toString().endsWith(u'/' + (sscc.isEmpty() ? plant.dissolved : sscc)));
    }

    // With days, what nobody knows the day of is counted; without a first day it is told.
    void whatHasNoDayIsNotSilent_data() { forBothEngines(); }
    void whatHasNoDayIsNotSilent()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        Floor &floor = story.floor;
        must(floor.database->beginMigration());
        must(dropDefinitions(*floor.database));
        must(floor.database->run(u"UPDATE production_runs SET actual_end_time = NULL"_qs));
        must(createDefinitions(*floor.database));
        must(floor.database->commit());
        const QString path = pathOf(u"undated.jsonld"_qs);
        const QString workbook = pathOf(u"undated.xlsx"_qs);
        QCOMPARE(must(writeEpcis(floor.session, everything(), path)).timeless, 1);
        const FsmaSummary counted = must(writeFsmaWorkbook(floor.session, everything(), workbook));
        QCOMPARE(counted.transformation, 0);
        QCOMPARE(counted.undated, 1);
        QVERIFY(fsmaWords(counted).join(u' ').contains(u"nobody knows the day"));
        ExportScope open;
        open.to = QDate(2100, 1, 1);
        const FsmaSummary told = must(writeFsmaWorkbook(floor.session, open, workbook));
        QCOMPARE(told.transformation, 1);
        QCOMPARE(told.undated, 0);
        QCOMPARE(told.gaps.value(u"date"_qs), 1);
        // A day on which nothing is known to have happened is not "nothing happened".
        ExportScope early;
        early.from = early.to = QDate(2020, 1, 1);
        QCOMPARE(must(writeEpcis(floor.session, early, path)).events(), 0);
    }

    // What a code names: where it went, or where it came from; only these days.
    void theScopeIsKept_data() { forBothEngines(); }
    void theScopeIsKept()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        Floor &floor = story.floor;
        const QString other = floor.released(u"Rye"_qs, kilos(5));
        const QString path = pathOf(u"scope.jsonld"_qs);
        const auto told = [&](const QString &code, TraceDirection direction) {
            const EpcisSummary summary = must(writeEpcis(floor.session, {{code}, direction, {}, {}, false}, path));
            return QStringLiteral("%1 %2 %3 %4")
                .arg(summary.received)
                .arg(summary.transformed)
                .arg(summary.packed)
                .arg(summary.shipped);
        };
        QCOMPARE(told(story.lot, TraceDirection::Forward), u"1 1 1 1"_qs);
        QCOMPARE(told(other, TraceDirection::Forward), u"1 0 0 0"_qs);
        QCOMPARE(told(story.pallet, TraceDirection::Backward), u"1 1 1 1"_qs);
        QCOMPARE(told(story.batch, TraceDirection::Backward), u"1 1 0 0"_qs);
        QCOMPARE(told(floor.text(u"SELECT sscc FROM pallets"_qs), TraceDirection::Forward), u"0 0 1 1"_qs);
        ExportScope today;
        today.from = today.to = QDate(2026, 5, 4);
        QCOMPARE(must(writeEpcis(floor.session, today, path)).events(), 5);
        today.from = today.to = QDate(2026, 5, 3);
        QCOMPARE(told(story.lot, TraceDirection::Forward), u"1 1 1 1"_qs);
        const QByteArray before = contentOf(path);
        QCOMPARE(bm::test::told(writeEpcis(floor.session, today, path)), u"NotFound|scope|"_qs);
        ExportControl control;
        control.isCancelled = [] { return true; };
        QVERIFY(writeEpcis(floor.session, everything(), path, control).error().reason == Reason::Cancelled);
        // The older file is as it was.
        QCOMPARE(contentOf(path), before);
        QVERIFY(writeEpcis(floor.session, everything(), pathOf(u"no/such/folder"_qs)).error().reason ==
                Reason::FolderMissing);
    }

    void thePlantsOwnNames()
    {
        Floor floor(Engine::SQLite);
        Exports exports(floor.session);
        PlantIdentity plant;
        plant.place.name = u"Oak"_qs;
        plant.prefix = u"https://oak.example/id/"_qs;
        must(exports.describePlant(plant));
        QCOMPARE(must(exports.plant()).prefix, u"https://oak.example/id"_qs);
        EpcisNames names(must(exports.plant()));
        QCOMPARE(names.pallet(u"P 1/2"_qs, {}), u"https://oak.example/id/pallet/P%201%2F2"_qs);
        QCOMPARE(names.goods({u"L-1"_qs, u"caf\u00e9"_qs, {}, u"09506000134376"_qs, {}}),
                 u"https://oak.example/id/lot/L-1"_qs);
        QCOMPARE(names.own(), 2);
        for (const QString &wrong : {u"oak"_qs, u"ftp://oak.example"_qs, u"https://oak.example/a b"_qs,
                                     u"https://oak.example/?q=1"_qs, u"javascript:alert(1)"_qs}) {
            plant.prefix = wrong;
            QCOMPARE(told(exports.describePlant(plant)).section(u'|', 1), u"prefix|"_qs + wrong);
        }
        plant.prefix.clear();
        plant.place.gln = u"9506000134377"_qs;
        QCOMPARE(told(exports.describePlant(plant)), u"NotAGtin|gln|9506000134377"_qs);
    }
};

QTEST_GUILESS_MAIN(EpcisTest)
#include "epcistest.moc"
