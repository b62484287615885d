// SPDX-License-Identifier: GPL-3.0-or-later
// What comes back of a pallet with several batches in a recall, and a return that was settled by mistake.
#include "documents/sentences.h"
#include "services/charting/charting.h"
#include "services/exporting/exports.h"
#include "services/recalling/notices.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature ada{u"ada"_qs, staffPin};
const Signature otto{u"otto"_qs, staffPin};

// Forty loaves of rye, which are recalled, stand beside sixty of oats on a pallet at a cafe.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        lot = made(u"Rye"_qs, rye);
        made(u"Oats"_qs, oats);
        pallet = must(palletizing.build({rye, kilos(40), {}, {}})).number;
        must(palletizing.add(pallet, oats, kilos(60)));
        must(palletizing.ship(pallet, u"Cafe"_qs, u"O-7"_qs));
        enrolStaff(*database);
        session.person = u"ada"_qs;
        now = now.addSecs(60);
        recall = must(recalls.open({{rye}, u"metal"_qs, false}, ada)).number;
        now = now.addSecs(60);
    }

    QString made(const QString &grain, QString &batch)
    {
        recipe(grain + u" bread"_qs, {grain});
        const QString used = released(grain, kilos(20));
        const RunId run = startedRun(grain + u" bread"_qs);
        must(production.add({run, used, kilos(20), {}}));
        batch = must(production.finish(run, kilos(100))).run.batchNumber;
        return used;
    }
    RecallItem item(const QString &code)
    {
        const auto items = must(recalls.read(recall)).scope.items;
        return *std::find_if(items.begin(), items.end(), [&](const RecallItem &one) { return one.code == code; });
    }
    QString returned(qint64 loaves, const QString &batch, const QString &notes = u"seen"_qs)
    {
        return told(settled(loaves, batch, notes));
    }
    Done settled(qint64 loaves, const QString &batch, const QString &notes = u"seen"_qs)
    {
        return recalls.settle(recall, {item(pallet).key, Disposition::Returned, kilos(loaves), notes, batch});
    }
    QString takesBack(const QString &why = u"it was another pallet"_qs)
    {
        return told(recalls.takeBack(recall, item(pallet).key, why));
    }
    QString close()
    {
        must(recalls.settle(recall, {item(rye).key, Disposition::Destroyed, {}, {}}));
        return told(recalls.close(recall, u"all is settled"_qs, otto));
    }

    // What of the recalled batch stands with customers, in every book.
    QString away(const QString &subject)
    {
        ChartQuestion question;
        question.topic = ChartTopic::Customers;
        question.subject = subject;
        QStringList rows;
        for (const ChartRow &row : must(Charting(session).read(question)).rows)
            rows << row.name + u' ' + (row.quantity ? row.quantity->toText() : u"?"_qs);
        return rows.join(u", ");
    }
    QString balance()
    {
        const ProductBalance batch = must(recalls.balances(recall)).batches.at(0);
        return batch.here.toText() + u" here, "_qs + batch.shipped.toText() + u" shipped"_qs;
    }
    NoticeLine letter() { return must(recalls.notices(recall)).customers.at(0).lines.at(0); }
    QString customers()
    {
        QStringList all;
        for (const RecallCustomer &customer : must(recalls.read(recall)).scope.customers)
            all << u"%1 %2 %3"_qs.arg(customer.name).arg(customer.pallets).arg(customer.returned);
        return all.join(u", ");
    }
    // As it is told to others; a return that was none is told as an error.
    QStringList exported()
    {
        QStringList all;
        EventListener listener;
        listener.returned = [&all](const ShippingEvent &event) -> Done {
            QString words = event.pallet.number + (event.isCases ? u" cases"_qs : QString());
            for (const PalletContent &content : event.contents)
                words += u' ' + content.quantity.amount->toText();
            all << words + (event.undoneAt.isValid() ? u" undone"_qs : QString());
            return {};
        };
        ExportScope scope;
        scope.codes = QStringList{pallet};
        must(Exports(session).tell(
            scope, [](const PlantIdentity &) { return Done(); }, listener));
        return all;
    }
    QStringList history()
    {
        QStringList all;
        for (const ShipmentEvent &event : must(shipments.eventsOf(pallet))) {
            if (event.kind == ShipmentEvent::Kind::Returned)
                all << event.batchNumber + u' ' + event.quantity->toText() +
                           (event.isTakenBack ? u" not"_qs : QString());
        }
        return all;
    }
    QString plain(const QString &sql, const Args &args = {}) { return told(database->run(sql, args)); }

    Recalls &recalls = services.recalls;
    Shipments shipments{session};
    QString lot;
    QString rye;
    QString oats;
    QString pallet;
    QString recall;
};
} // namespace

class RecallReturnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void casesComeBackByBatch_data() { forBothEngines(); }
    void casesComeBackByBatch()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        QVERIFY(comesBackByBatch(plant.item(plant.pallet)));
        const Done unnamed = plant.settled(30, {});
        QCOMPARE(told(unnamed), u"Required|ofBatch|"_qs + plant.pallet);
        QVERIFY(sentence(unnamed.error()).contains(u"several batches"));
        QCOMPARE(plant.returned(30, u"B-9"_qs), u"NotFound|onPallet|B-9"_qs);
        QCOMPARE(plant.returned(41, plant.rye), u"NotEnoughLeft|onPallet|%1, 40.000 units"_qs.arg(plant.pallet));
        QCOMPARE(plant.returned(30, plant.rye, {}), u"Required|notes|"_qs);
        QCOMPARE(plant.history(), QStringList());

        QCOMPARE(plant.returned(30, plant.rye), u"ok"_qs);
        QCOMPARE(plant.item(plant.pallet).disposed, kilos(30));
        QCOMPARE(plant.letter().cameBack, kilos(30));
        QCOMPARE(plant.balance(), u"30.000 here, 10.000 shipped"_qs);
        for (const QString &subject : {plant.lot, plant.rye, plant.recall})
            QCOMPARE(plant.away(subject), u"Cafe 10.000"_qs);

        // Sixty of oats are another matter; some of them come as well.
        plant.now = plant.now.addSecs(60);
        QCOMPARE(plant.returned(10, plant.oats), u"ok"_qs);
        QCOMPARE(plant.item(plant.pallet).disposed, kilos(40));
        for (const QString &subject : {plant.lot, plant.rye, plant.recall})
            QCOMPARE(plant.away(subject), u"Cafe 10.000"_qs);
        QCOMPARE(plant.history(), (QStringList{plant.rye + u" 30.000"_qs, plant.oats + u" 10.000"_qs}));
        QCOMPARE(plant.exported(),
                 (QStringList{plant.pallet + u" cases 30.000"_qs, plant.pallet + u" cases 10.000"_qs}));
        const Done less = plant.settled(20, plant.rye);
        QCOMPARE(told(less), u"StatusMoveNotAllowed|cameBackMore|%1, 30.000 units"_qs.arg(plant.pallet));
        QVERIFY(sentence(less.error()).contains(u"More came back"));

        // All that is recalled on it is back: nobody has to say more.
        QCOMPARE(plant.returned(40, plant.rye, {}), u"ok"_qs);
        QVERIFY(isSettled(plant.item(plant.pallet)));
        QCOMPARE(plant.balance(), u"40.000 here, 0.000 shipped"_qs);
        QCOMPARE(plant.away(plant.recall), u"Cafe 0.000"_qs);
        QCOMPARE(plant.customers(), u"Cafe 1 0"_qs);
        // And then the whole pallet.
        QCOMPARE(plant.returned(60, plant.oats, {}), u"ok"_qs);
        QCOMPARE(plant.item(plant.pallet).disposed, kilos(100));
        QVERIFY(plant.item(plant.pallet).isBack);
        QCOMPARE(plant.customers(), u"Cafe 0 1"_qs);
        QCOMPARE(plant.exported().last(), plant.pallet + u" 50.000"_qs);
        QCOMPARE(plant.balance(), u"40.000 here, 0.000 shipped"_qs);
        QCOMPARE(plant.close(), u"ok"_qs);
        QCOMPARE(plant.letter().cameBack, kilos(40));
    }

    void onlyAReturnHasABatch_data() { forBothEngines(); }
    void onlyAReturnHasABatch()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const auto destroyed = plant.recalls.settle(
            plant.recall, {plant.item(plant.pallet).key, Disposition::Destroyed, kilos(40), u"x"_qs, plant.rye});
        QCOMPARE(told(destroyed), u"StatusMoveNotAllowed|batchOfReturn|"_qs + plant.pallet);
        // The whole pallet needs none.
        QCOMPARE(plant.returned(100, {}), u"ok"_qs);
        QCOMPARE(plant.history(), (QStringList{plant.rye + u" 40.000"_qs, plant.oats + u" 60.000"_qs}));
        QCOMPARE(plant.returned(40, plant.rye), u"StatusMoveNotAllowed|batchOfReturn|"_qs + plant.pallet);
    }

    void someThatDidNotComeBackAreTakenBack_data() { forBothEngines(); }
    void someThatDidNotComeBackAreTakenBack()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const Done nothing = plant.recalls.takeBack(plant.recall, plant.item(plant.pallet).key, u"x"_qs);
        QCOMPARE(told(nothing), u"StatusMoveNotAllowed|nothingSaid|"_qs + plant.pallet);
        QVERIFY(!sentence(nothing.error()).isEmpty() && !wayOut(nothing.error()).isEmpty());
        QCOMPARE(plant.returned(30, plant.rye), u"ok"_qs);
        QCOMPARE(plant.returned(10, plant.oats), u"ok"_qs);
        QCOMPARE(plant.takesBack({}), u"Required|reason|"_qs);
        plant.now = plant.now.addSecs(60);
        QCOMPARE(plant.takesBack(), u"ok"_qs);
        const RecallItem open = plant.item(plant.pallet);
        QCOMPARE(open.disposition, Disposition::Pending);
        QCOMPARE(open.disposed, std::optional<Quantity>());
        QCOMPARE(open.notes, QString());
        QVERIFY(!isSettled(open));
        QCOMPARE(plant.letter().delivered, kilos(40));
        QCOMPARE(plant.letter().cameBack, kilos(0));
        QCOMPARE(plant.balance(), u"0.000 here, 40.000 shipped"_qs);
        for (const QString &subject : {plant.lot, plant.rye, plant.recall})
            QCOMPARE(plant.away(subject), u"Cafe 40.000"_qs);
        QCOMPARE(plant.history(), (QStringList{plant.rye + u" 30.000 not"_qs, plant.oats + u" 10.000 not"_qs}));
        for (const QString &event : plant.exported())
            QVERIFY2(event.endsWith(u"undone"), qPrintable(event));
        QCOMPARE(plant.text(u"SELECT takes_back_reason FROM shipment_lines WHERE takes_back_id IS NOT NULL LIMIT 1"_qs),
                 u"it was another pallet"_qs);
        // It is said anew, and counts from nothing.
        QCOMPARE(plant.returned(20, plant.rye), u"ok"_qs);
        QCOMPARE(plant.away(plant.recall), u"Cafe 20.000"_qs);
    }

    void aPalletThatDidNotComeBackIsWithItsCustomer_data() { forBothEngines(); }
    void aPalletThatDidNotComeBackIsWithItsCustomer()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const Pallet before = must(plant.palletizing.find(plant.pallet));
        for (int times = 0; times < 2; ++times) {
            QCOMPARE(plant.returned(100, {}), u"ok"_qs);
            QCOMPARE(plant.customers(), u"Cafe 0 1"_qs);
            plant.now = plant.now.addSecs(60);
            QCOMPARE(plant.takesBack(), u"ok"_qs);
            const Pallet after = must(plant.palletizing.find(plant.pallet));
            QCOMPARE(after.customerName, u"Cafe"_qs);
            QCOMPARE(after.customerOrder, before.customerOrder);
            QCOMPARE(after.shippedAt, before.shippedAt);
            QCOMPARE(plant.customers(), u"Cafe 1 0"_qs);
            QCOMPARE(plant.away(plant.recall), u"Cafe 40.000"_qs);
            QCOMPARE(plant.letter().cameBack, kilos(0));
        }
        // A false alarm: it is released, and stands where it always was.
        QCOMPARE(told(plant.recalls.settle(plant.recall,
                                           {plant.item(plant.pallet).key, Disposition::Released, kilos(100), {}})),
                 u"ok"_qs);
        QCOMPARE(plant.close(), u"ok"_qs);
        QCOMPARE(must(plant.palletizing.find(plant.pallet)).status, u"SHIPPED"_qs);
        QCOMPARE(plant.takesBack(), u"RecallClosed|recall|"_qs + plant.recall);
        // What it is by now comes back as ever.
        QCOMPARE(must(plant.shipments.returnPallet(plant.pallet, u"stale"_qs)).status, u"ON_HOLD"_qs);
    }

    // The door saw it: only what was said of it is open again.
    void whatTheDoorTookInStaysHere_data() { forBothEngines(); }
    void whatTheDoorTookInStaysHere()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.shipments.returnPallet(plant.pallet, u"recalled"_qs));
        QCOMPARE(plant.returned(100, {}), u"ok"_qs);
        QCOMPARE(plant.takesBack(), u"ok"_qs);
        QCOMPARE(plant.item(plant.pallet).disposition, Disposition::Pending);
        QVERIFY(plant.item(plant.pallet).isBack);
        QCOMPARE(plant.customers(), u"Cafe 0 1"_qs);
    }

    void whatAnotherRecallSaysToo_data() { forBothEngines(); }
    void whatAnotherRecallSaysToo()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString first = plant.recall;
        const QString second = must(plant.recalls.open({{plant.oats}, u"glass"_qs, false}, ada)).number;
        QCOMPARE(plant.returned(100, {}), u"ok"_qs);
        plant.recall = second;
        QCOMPARE(plant.returned(100, {}), u"ok"_qs);
        plant.recall = first;
        QCOMPARE(plant.takesBack(), u"ok"_qs);
        QVERIFY(plant.item(plant.pallet).isBack);
        plant.recall = second;
        QCOMPARE(plant.takesBack(), u"ok"_qs);
        QVERIFY(!plant.item(plant.pallet).isBack);
        QCOMPARE(must(plant.palletizing.find(plant.pallet)).customerName, u"Cafe"_qs);
    }

    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString back = u"INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, "
                             "production_run_id, kind, quantity, takes_back_id, takes_back_reason) SELECT shipment_id, "
                             "customer_id, customer_order, pallet_id, production_run_id, 'SHIPPED', %1, id, %2 FROM "
                             "shipment_lines WHERE kind = '%3' AND quantity IS NOT NULL ORDER BY id DESC LIMIT 1"_qs;
        const QString whole = back.arg(u"-quantity"_qs, u"'x'"_qs, u"RETURNED"_qs);
        QVERIFY(plant.plain(back.arg(u"quantity"_qs, u"'x'"_qs, u"SHIPPED"_qs)).startsWith(u"RefusedByDatabase"));
        QCOMPARE(plant.returned(30, plant.rye), u"ok"_qs);
        const QString half = engine == Engine::SQLite ? u"-quantity / 2"_qs : u"-quantity / 2.0"_qs;
        QVERIFY(plant.plain(back.arg(half, u"'x'"_qs, u"RETURNED"_qs)).startsWith(u"RefusedByDatabase"));
        QVERIFY(plant.plain(back.arg(u"-quantity"_qs, u"NULL"_qs, u"RETURNED"_qs)) != u"ok");
        // Without saying what it takes back it would leave a second time.
        const QString again = u"INSERT INTO shipment_lines (customer_id, customer_order, pallet_id, production_run_id, "
                              "kind, quantity) SELECT customer_id, customer_order, pallet_id, production_run_id, "
                              "'SHIPPED', -quantity FROM shipment_lines WHERE kind = 'RETURNED'"_qs;
        QVERIFY(plant.plain(again).startsWith(u"RefusedByDatabase"));
        const QString given = u"UPDATE pallets SET customer_id = (SELECT id FROM customers WHERE name = '%1'), "
                              "customer_order = 'O-7' WHERE pallet_number = ?"_qs;
        QCOMPARE(plant.returned(100, {}), u"ok"_qs);
        QVERIFY(plant.plain(given.arg(u"Cafe"_qs), {plant.pallet}).startsWith(u"RefusedByDatabase"));
        QCOMPARE(plant.plain(whole), u"ok"_qs);
        QVERIFY(plant.plain(whole) != u"ok");
        plant.execute(u"INSERT INTO customers (name) VALUES ('Shop')"_qs);
        QVERIFY(plant.plain(given.arg(u"Shop"_qs), {plant.pallet}).startsWith(u"RefusedByDatabase"));
        QCOMPARE(plant.plain(given.arg(u"Cafe"_qs), {plant.pallet}), u"ok"_qs);
        // Not any more when nobody may say it: the recall is over.
        Plant over(engine);
        QCOMPARE(over.returned(100, {}), u"ok"_qs);
        QCOMPARE(over.close(), u"ok"_qs);
        QVERIFY(over.plain(whole).startsWith(u"RecallClosed"));
    }

    // By day and by customer, with the dose where it is known.
    void exposureCountsWhatIsRecalled_data() { forBothEngines(); }
    void exposureCountsWhatIsRecalled()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString drill = must(plant.recalls.open({{plant.lot}, u"how much?"_qs, true})).number;
        for (const ChartTopic topic : {ChartTopic::Customers, ChartTopic::Days}) {
            ChartQuestion question;
            question.topic = topic;
            for (const QString &subject : {drill, plant.lot}) {
                question.subject = subject;
                const ChartData data = must(Charting(plant.session).read(question));
                QCOMPARE(data.measure, ChartMeasure::Cases);
                QCOMPARE(data.rows.size(), size_t(1));
                QCOMPARE(data.rows[0].quantity, kilos(40));
                QCOMPARE(data.rows[0].second, kilos(8));
                QCOMPARE(data.rows[0].secondUnit, u"kg"_qs);
            }
        }
        // A pallet that is named is all of itself.
        const QString all = must(plant.recalls.open({{plant.pallet}, u"how much?"_qs, true})).number;
        QCOMPARE(plant.away(all), u"Cafe 100.000"_qs);
    }
};

QTEST_GUILESS_MAIN(RecallReturnsTest)
#include "recallreturnstest.moc"
