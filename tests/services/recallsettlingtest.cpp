// SPDX-License-Identifier: GPL-3.0-or-later
// What a recall has settled stays settled: nothing of it is packed or shipped again, and what came back has come back
// in every book.
#include "documents/sentences.h"
#include "services/charting/charting.h"
#include "services/exporting/exports.h"
#include "services/recalling/notices.h"
#include "services/shipping/shipments.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature ada{u"ada"_qs, staffPin};
const Signature otto{u"otto"_qs, staffPin};

// Of a hundred loaves seventy and twenty stand on pallets, ten on none.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        lot = released(u"Rye"_qs, kilos(20));
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, kilos(20), {}}));
        batch = must(production.finish(run, kilos(100))).run.batchNumber;
        first = must(palletizing.build({batch, kilos(70), {}, {}})).number;
        second = must(palletizing.build({batch, kilos(20), {}, {}})).number;
        enrolStaff(*database);
        session.person = u"ada"_qs;
    }

    QString opened()
    {
        recall = must(recalls.open({{lot}, u"metal"_qs, false}, ada)).number;
        return recall;
    }
    RecallItem item(const QString &code)
    {
        const auto items = must(recalls.read(recall)).scope.items;
        return *std::find_if(items.begin(), items.end(), [&](const RecallItem &one) { return one.code == code; });
    }
    QString settle(const QString &code, Disposition became, std::optional<Quantity> quantity = {})
    {
        return told(recalls.settle(recall, {item(code).key, became, quantity, u"seen"_qs}));
    }
    QString close() { return told(recalls.close(recall, u"all is settled"_qs, otto)); }
    QString status(const QString &pallet) { return must(palletizing.find(pallet)).status; }
    QString packs(qint64 loaves) { return told(palletizing.build({batch, kilos(loaves), {}, {}})); }
    QString plain(const QString &sql, const Args &args = {}) { return told(database->run(sql, args)); }
    QString plainStatus(const QString &pallet, const QString &status)
    {
        return plain(u"UPDATE pallets SET status = '"_qs + status + u"' WHERE pallet_number = ?"_qs, {pallet});
    }

    Recalls &recalls = services.recalls;
    Shipments shipments{session};
    QString lot;
    QString batch;
    QString first;
    QString second;
    QString recall;
};

// Loaves that are with customers, by the chart; and whether it says that some came back.
std::pair<QString, bool> exposure(Plant &plant, const QString &subject)
{
    ChartQuestion question;
    question.topic = ChartTopic::Customers;
    question.subject = subject;
    const ChartData data = must(Charting(plant.session).read(question));
    QStringList rows;
    for (const ChartRow &row : data.rows)
        rows << row.name + u' ' + (row.quantity ? row.quantity->toText() : u"?"_qs);
    return {rows.join(u", "),
            std::find(data.remarks.begin(), data.remarks.end(), ChartRemark::CameBack) != data.remarks.end()};
}

QString customers(Plant &plant)
{
    QStringList all;
    for (const RecallCustomer &customer : must(plant.recalls.read(plant.recall)).scope.customers)
        all << u"%1 %2 %3"_qs.arg(customer.name).arg(customer.pallets).arg(customer.returned);
    return all.join(u", ");
}

// Pallets and cases that came back, as they are told to others.
QStringList exported(Plant &plant)
{
    QStringList all;
    EventListener listener;
    listener.returned = [&all](const ShippingEvent &event) -> Done {
        all << event.pallet.number + (event.isCases ? u" cases "_qs : u" "_qs) +
                   event.contents.at(0).quantity.amount->toText();
        return {};
    };
    ExportScope scope;
    scope.codes = QStringList{plant.lot};
    must(Exports(plant.session)
             .tell(
                 scope, [](const PlantIdentity &) { return Done(); }, listener));
    return all;
}
} // namespace

class RecallSettlingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOfADestroyedBatchIsPacked_data() { forBothEngines(); }
    void nothingOfADestroyedBatchIsPacked()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.opened();
        const auto voided = plant.palletizing.voidPallet(plant.second, u"broken"_qs);
        QCOMPARE(told(voided), u"StatusMoveNotAllowed|voidRecalled|"_qs + plant.second);
        QCOMPARE(sentence(voided.error()), u"Pallet %1 is recalled."_qs.arg(plant.second));
        QVERIFY(plant.plainStatus(plant.second, u"VOID"_qs).startsWith(u"LotRecalled"));
        QVERIFY(plant.plainStatus(plant.second, u"ACTIVE"_qs).startsWith(u"LotRecalled"));
        const QString freed = u"UPDATE production_runs SET status = 'COMPLETED' WHERE batch_number = ?"_qs;
        QVERIFY(plant.plain(freed, {plant.batch}).startsWith(u"LotRecalled"));
        // Somebody has to say what becomes of the ten that stand on no pallet.
        QCOMPARE(plant.settle(plant.first, Disposition::Destroyed, kilos(70)), u"ok"_qs);
        QCOMPARE(plant.settle(plant.second, Disposition::Destroyed, kilos(20)), u"ok"_qs);
        QVERIFY(needsDisposition(plant.item(plant.batch)));
        QCOMPARE(plant.close(), u"RecallUnsettled|recall|"_qs + plant.batch);
        QCOMPARE(plant.settle(plant.batch, Disposition::Destroyed, kilos(4)),
                 u"NotEnoughLeft|neverPacked|%1, 10.000 units"_qs.arg(plant.batch));
        QCOMPARE(plant.settle(plant.batch, Disposition::Destroyed), u"ok"_qs);
        QCOMPARE(plant.item(plant.batch).disposed, kilos(10));
        QCOMPARE(plant.close(), u"ok"_qs);
        // All of it is gone: the batch stays recalled, and its ten are accounted for.
        QCOMPARE(plant.item(plant.batch).status, u"RECALLED"_qs);
        const auto packed = plant.palletizing.build({plant.batch, kilos(10), {}, {}});
        QCOMPARE(told(packed), u"RunNotInProgress|recalledBatch|"_qs + plant.batch);
        QCOMPARE(sentence(packed.error()), u"Batch %1 is recalled."_qs.arg(plant.batch));
        for (const QString &pallet : {plant.first, plant.second}) {
            QVERIFY(told(plant.palletizing.voidPallet(pallet, u"x"_qs)).startsWith(u"StatusMoveNotAllowed"));
            QVERIFY(plant.plainStatus(pallet, u"VOID"_qs) != u"ok");
            QVERIFY(plant.plainStatus(pallet, u"ACTIVE"_qs).startsWith(u"LotRecalled"));
        }
        // Whoever writes past the program that it is no longer recalled gains nothing.
        QCOMPARE(plant.plain(freed, {plant.batch}), u"ok"_qs);
        QVERIFY(plant.packs(1).startsWith(u"MoreThanMade|goneInRecall"));
        const QString other = must(plant.palletizing.build({plant.finishedBatch(), kilos(5), {}, {}})).number;
        QVERIFY(
            plant
                .plain(u"INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT p.id, r.id, "
                       "%1 FROM pallets p, production_runs r WHERE p.pallet_number = ? AND r.batch_number = ?"_qs.arg(
                           engine == Engine::SQLite ? 1000 : 1),
                       {other, plant.batch})
                .startsWith(u"MoreThanMade"));
    }

    void whatWasNeverPackedIsNotPackedBesideWhatWasReleased_data() { forBothEngines(); }
    void whatWasNeverPackedIsNotPackedBesideWhatWasReleased()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.opened();
        QCOMPARE(plant.settle(plant.first, Disposition::Released), u"ok"_qs);
        QCOMPARE(plant.settle(plant.second, Disposition::Destroyed), u"ok"_qs);
        QCOMPARE(plant.settle(plant.batch, Disposition::Destroyed), u"ok"_qs);
        QCOMPARE(plant.close(), u"ok"_qs);
        QCOMPARE(plant.status(plant.first), u"ACTIVE"_qs);
        QCOMPARE(plant.status(plant.second), u"RECALLED"_qs);
        QCOMPARE(must(plant.palletizing.unpacked(plant.batch)), std::optional(Quantity()));
        const auto more = plant.palletizing.build({plant.batch, kilos(1), {}, {}});
        QCOMPARE(told(more), u"MoreThanMade|goneInRecall|%1, 10.000 units"_qs.arg(plant.batch));
        QVERIFY(sentence(more.error()).contains(u"not packed when the batch was recalled"));
        QVERIFY(told(plant.palletizing.add(plant.first, plant.batch, kilos(1))).startsWith(u"MoreThanMade"));
        QVERIFY(plant
                    .plain(u"UPDATE pallet_items SET quantity = quantity + 1 WHERE pallet_id = (SELECT id FROM "
                           "pallets WHERE pallet_number = ?)"_qs,
                           {plant.first})
                    .startsWith(u"MoreThanMade"));
        // What was released moves as before.
        must(plant.palletizing.split(plant.first, {plant.batch, kilos(30), {}, {}}, u"two shops"_qs));
        must(plant.palletizing.voidPallet(plant.first, u"broken"_qs));
        QCOMPARE(plant.packs(40), u"ok"_qs);
        QVERIFY(plant.packs(1).startsWith(u"MoreThanMade"));
        // A second recall does not ask for the ten again.
        plant.opened();
        QVERIFY(!needsDisposition(plant.item(plant.batch)));
    }

    void whatWasReleasedIsPacked_data() { forBothEngines(); }
    void whatWasReleasedIsPacked()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.opened();
        for (const QString &code : {plant.first, plant.second, plant.batch})
            QCOMPARE(plant.settle(code, Disposition::Released), u"ok"_qs);
        QCOMPARE(plant.close(), u"ok"_qs);
        QCOMPARE(plant.packs(10), u"ok"_qs);
        QVERIFY(plant.packs(1).startsWith(u"MoreThanMade|quantity"));
    }

    void whatIsSettledAsReturnedCameBack_data() { forBothEngines(); }
    void whatIsSettledAsReturnedCameBack()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.palletizing.ship(plant.first, u"Cafe"_qs, {}));
        must(plant.palletizing.ship(plant.second, u"Shop"_qs, {}));
        plant.now = plant.now.addSecs(60);
        plant.opened();
        plant.now = plant.now.addSecs(60);
        QCOMPARE(exposure(plant, plant.lot).first, u"Cafe 70.000, Shop 20.000"_qs);
        // The driver brings the first one; QA says of the second that it came back.
        QCOMPARE(must(plant.shipments.returnPallet(plant.first, u"recalled"_qs)).status, u"RECALLED"_qs);
        const auto again = plant.shipments.returnPallet(plant.first, u"recalled"_qs);
        QCOMPARE(told(again), u"StatusMoveNotAllowed|cameBack|"_qs + plant.first);
        QVERIFY(sentence(again.error()).contains(u"back already"));
        QCOMPARE(customers(plant), u"Shop 1 0, Cafe 0 1"_qs);
        QCOMPARE(plant.settle(plant.first, Disposition::Returned, kilos(70)), u"ok"_qs);
        QCOMPARE(plant.settle(plant.second, Disposition::Returned, kilos(20)), u"ok"_qs);
        QCOMPARE(plant.settle(plant.second, Disposition::Returned, kilos(20)), u"ok"_qs);
        QVERIFY(told(plant.shipments.returnPallet(plant.second, u"x"_qs)).startsWith(u"StatusMoveNotAllowed|cameBack"));
        QCOMPARE(plant.count(u"SELECT count(*) FROM shipment_lines WHERE kind = 'RETURNED'"_qs), 2);
        QCOMPARE(exported(plant), (QStringList{plant.first + u" 70.000", plant.second + u" 20.000"}));
        // The shop found what it sent back because of it.
        const qint64 shop = plant.count(u"SELECT id FROM customers WHERE name = 'Shop'"_qs);
        const auto found = [&](qint64 loaves) {
            return told(plant.recalls.noteCheck(plant.recall, shop, {true, true, kilos(loaves), {}, u"by mail"_qs}));
        };
        QCOMPARE(found(20), u"ok"_qs);
        QCOMPARE(found(21), u"NotEnoughLeft|found|20.000"_qs);
        QCOMPARE(plant.settle(plant.batch, Disposition::Destroyed), u"ok"_qs);
        for (int closed = 0; closed < 2; ++closed) {
            for (const QString &subject : {plant.lot, plant.batch, plant.recall})
                QCOMPARE(exposure(plant, subject), std::pair(QString(), true));
            QCOMPARE(customers(plant), u"Cafe 0 1, Shop 0 1"_qs);
            const RecallNotices letters = must(plant.recalls.notices(plant.recall));
            for (const auto &customer : letters.customers)
                QCOMPARE(customer.lines.at(0).cameBack, customer.lines.at(0).delivered);
            if (closed == 0)
                QCOMPARE(plant.close(), u"ok"_qs);
        }
        QCOMPARE(plant.status(plant.first), u"RECALLED"_qs);
        const auto gaps = gapsIn(must(plant.recalls.read(plant.recall)).scope, {}, {});
        QVERIFY(
            std::none_of(gaps.begin(), gaps.end(), [](const RecallGap &g) { return g.kind == GapKind::NoCustomer; }));
    }

    // Some of it: the rest is still there.
    void someOfAPalletComesBack_data() { forBothEngines(); }
    void someOfAPalletComesBack()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.palletizing.ship(plant.first, u"Cafe"_qs, {}));
        plant.now = plant.now.addSecs(60);
        plant.opened();
        const auto cases = plant.shipments.returnCases(plant.first, {plant.batch, kilos(30), {}, {}}, u"x"_qs);
        QCOMPARE(told(cases), u"LotRecalled|recalledPallet|"_qs + plant.first);
        const auto letter = [&] { return must(plant.recalls.notices(plant.recall)).customers.at(0).lines.at(0); };
        for (const qint64 back : {30, 30, 50}) {
            QCOMPARE(plant.settle(plant.first, Disposition::Returned, kilos(back)), u"ok"_qs);
            QCOMPARE(letter().cameBack, kilos(back));
            QCOMPARE(exposure(plant, plant.lot), std::pair(u"Cafe %1.000"_qs.arg(70 - back), true));
            QCOMPARE(exposure(plant, plant.recall), std::pair(u"Cafe %1.000"_qs.arg(70 - back), true));
        }
        QCOMPARE(exported(plant), (QStringList{plant.first + u" cases 30.000", plant.first + u" cases 20.000"}));
        QCOMPARE(plant.settle(plant.first, Disposition::Returned, kilos(70)), u"ok"_qs);
        QCOMPARE(letter().cameBack, kilos(70));
        QCOMPARE(customers(plant), u"Cafe 0 1"_qs);
        // Past the program nobody says that it is with somebody else, or nowhere.
        QVERIFY(plant.plain(u"UPDATE pallets SET customer_order = 'A' WHERE pallet_number = ?"_qs, {plant.first})
                    .startsWith(u"RefusedByDatabase"));
    }

    // A false alarm: what came back is here, and QA looks at it first.
    void whatCameBackAndIsReleasedIsHeld_data() { forBothEngines(); }
    void whatCameBackAndIsReleasedIsHeld()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.palletizing.ship(plant.first, u"Cafe"_qs, {}));
        must(plant.palletizing.ship(plant.second, u"Shop"_qs, {}));
        plant.now = plant.now.addSecs(60);
        plant.opened();
        must(plant.shipments.returnPallet(plant.first, u"recalled"_qs));
        for (const QString &code : {plant.first, plant.second, plant.batch})
            QCOMPARE(plant.settle(code, Disposition::Released), u"ok"_qs);
        QCOMPARE(plant.close(), u"ok"_qs);
        QCOMPARE(plant.status(plant.first), u"ON_HOLD"_qs);
        QVERIFY(must(plant.palletizing.find(plant.first)).held);
        QCOMPARE(plant.status(plant.second), u"SHIPPED"_qs);
        QVERIFY(told(plant.palletizing.ship(plant.first, u"Cafe"_qs, {})).startsWith(u"LotOnHold|palletCode"));
    }

    // QA does not ship; what comes back in a recall it books on a login of its own all the same, and nothing else.
    void qaBooksWhatComesBackOnItsOwnLogin()
    {
        ServerPlant plant;
        Floor &floor = plant.floor;
        must(floor.palletizing.ship(u"PALLET"_qs, u"Cafe"_qs, {}));
        const QString other = must(floor.palletizing.build({u"DONE"_qs, kilos(5), {}, {}})).number;
        must(floor.palletizing.ship(other, u"Shop"_qs, {}));
        const QString moment = u"'"_qs + floor.now.toUTC().toString(Qt::ISODateWithMs) + u"'"_qs;
        floor.execute(
            u"INSERT INTO recalls (recall_number, reason, opened_by, opened_at, as_of) VALUES ('R-9', 'metal', "
            "'x', %1, %1)"_qs.arg(moment));
        floor.execute(u"INSERT INTO recall_items (recall_id, pallet_id, previous_status, quantity) SELECT r.id, p.id, "
                      "'SHIPPED', 10 FROM recalls r, pallets p WHERE p.pallet_number = 'PALLET'"_qs);
        floor.execute(u"UPDATE pallets SET status = 'RECALLED' WHERE pallet_number = 'PALLET'"_qs);
        const QString qa = ServerPlant::loginOf(Role::Qa);
        const QString line = u"INSERT INTO shipment_lines (pallet_id, production_run_id, customer_id, kind, quantity, "
                             "reason) SELECT i.pallet_id, i.production_run_id, p.customer_id, 'RETURNED', -1, 'x' FROM "
                             "pallets p JOIN pallet_items i ON i.pallet_id = p.id WHERE p.pallet_number = '%1'"_qs;
        QVERIFY(plant.attackAs(qa, line.arg(other)).contains(u"bm:NotAllowed:ship_pallet"));
        QVERIFY(plant.attackAs(qa, u"UPDATE pallets SET customer_id = NULL, shipped_at = NULL"_qs) != QString());
        const auto database = plant.connect(qa);
        Session session{*database, database->personOfConnection(), u"office"_qs, [&floor] { return floor.now; }};
        Services services(session);
        const RecallItem item = must(services.recalls.read(u"R-9"_qs)).scope.items.at(0);
        must(services.recalls.settle(u"R-9"_qs, {item.key, Disposition::Returned, kilos(10), {}}));
        QCOMPARE(floor.count(u"SELECT count(*) FROM shipment_lines WHERE kind = 'RETURNED' AND quantity = -10"_qs), 1);
        QCOMPARE(must(floor.palletizing.find(u"PALLET"_qs)).customerName, QString());
        // And that it did not; who ships may not say it.
        const QString taking =
            u"INSERT INTO shipment_lines (customer_id, pallet_id, production_run_id, kind, quantity, takes_back_id, "
            "takes_back_reason) SELECT customer_id, pallet_id, production_run_id, 'SHIPPED', -quantity, id, 'x' FROM "
            "shipment_lines WHERE kind = 'RETURNED'"_qs;
        QVERIFY(plant.attackAs(ServerPlant::loginOf(Role::Receiving), taking).contains(u"bm:NotAllowed:open_recall"));
        must(services.recalls.takeBack(u"R-9"_qs, item.key, u"another pallet"_qs));
        QCOMPARE(must(floor.palletizing.find(u"PALLET"_qs)).customerName, u"Cafe"_qs);
    }

    // What of a batch is on a pallet is behind it once.
    void aPalletAndItsBatchAreBehindOnce_data() { forBothEngines(); }
    void aPalletAndItsBatchAreBehindOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        for (const QStringList &codes : {QStringList{plant.first, plant.batch},
                                         {plant.batch, plant.second},
                                         {plant.first, plant.second, plant.batch}}) {
            const QString drill = must(plant.recalls.open({codes, u"x"_qs, true})).number;
            const auto sources = must(plant.recalls.read(drill)).sources;
            const auto rye = std::find_if(sources.begin(), sources.end(),
                                          [&](const RecallSource &source) { return source.code == plant.lot; });
            QVERIFY(rye != sources.end());
            QCOMPARE(rye->used, kilos(20));
        }
    }
};

QTEST_GUILESS_MAIN(RecallSettlingTest)
#include "recallsettlingtest.moc"
