// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recall/recall.h"
#include "services/holding/holds.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature quinn{u"quinn"_qs, staffPin};
const Signature otto{u"otto"_qs, staffPin};

// 20 kg of rye of which 10 kg went into dough, of which 60 kg went into bread: two pallets shipped, one in house; and a
// loaf that has nothing to do with it.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Dough"_qs, {u"Rye"_qs}, u"Dough"_qs);
        rye = released(u"Rye"_qs, kilos(20));
        const RunId doughRun = startedRun(u"Dough"_qs);
        must(production.add({doughRun, rye, kilos(10), {}}));
        dough = must(production.finish(doughRun, kilos(100))).wipLotCode;
        recipe(u"Bread"_qs, {u"Dough"_qs});
        const RunId bread = startedRun(u"Bread"_qs);
        must(production.add({bread, dough, kilos(60), {}}));
        batch = must(production.finish(bread, kilos(90))).run.batchNumber;
        shipped = {pallet(), pallet()};
        must(palletizing.ship(shipped[0], u"Corner shop"_qs, u"PO-1"_qs));
        must(palletizing.ship(shipped[1], u"Market hall"_qs, {}));
        inHouse = pallet();
        other = must(palletizing.build({finishedBatch(), kilos(10), {}, {}})).number;
        enrolStaff(*database);
        session.person = u"quinn"_qs;
    }

    QString pallet() { return must(palletizing.build({batch, kilos(30), {}, {}})).number; }
    QString lotStatus(const QString &code)
    {
        return text(u"SELECT status FROM ingredient_lots WHERE internal_lot_code = ?"_qs, {code});
    }
    QString palletStatus(const QString &number)
    {
        return text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {number});
    }
    QString runStatus(const QString &number)
    {
        return text(u"SELECT status FROM production_runs WHERE batch_number = ?"_qs, {number});
    }
    qint64 changes() { return count(u"SELECT count(*) FROM audit_log"_qs); }
    Recalls &recalls() { return services.recalls; }
    QString opened(const QStringList &codes)
    {
        return must(recalls().open({codes, u"metal found"_qs, false}, quinn)).number;
    }
    RecallItem item(const QString &recall, const QString &code)
    {
        const auto items = must(recalls().read(recall)).scope.items;
        const auto found =
            std::find_if(items.begin(), items.end(), [&](const RecallItem &i) { return i.code == code; });
        if (found == items.end())
            qFatal("%s is not in %s", qPrintable(code), qPrintable(recall));
        return *found;
    }
    Done settle(const QString &recall, const QString &code, Disposition what, std::optional<Quantity> quantity,
                const QString &notes = {})
    {
        return recalls().settle(recall, {item(recall, code).key, what, quantity, notes});
    }

    QString rye;
    QString dough;
    QString batch;
    QStringList shipped;
    QString inHouse;
    QString other;
};

QStringList codesOf(const std::vector<RecallItem> &items)
{
    QStringList codes;
    for (const RecallItem &item : items)
        codes << item.code;
    codes.sort();
    return codes;
}
} // namespace

class RecallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPreviewShowsAllOfItAndWritesNothing_data() { forBothEngines(); }
    void aPreviewShowsAllOfItAndWritesNothing()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const qint64 before = plant.changes();
        const RecallScope scope = must(plant.recalls().preview({plant.rye}));
        QCOMPARE(plant.changes(), before);
        QStringList all = codesOf(scope.items);
        for (const QString &code :
             {plant.rye, plant.dough, plant.batch, plant.shipped[0], plant.shipped[1], plant.inHouse})
            QVERIFY2(all.contains(code), qPrintable(code));
        QCOMPARE(all.size(), 7); // with the run that made the dough
        QVERIFY(!all.contains(plant.other));
        QCOMPARE(scope.roots, QStringList{plant.rye});
        QCOMPARE(scope.customers.size(), size_t(2));
        QCOMPARE(scope.customers[0].name, u"Corner shop"_qs);
        QCOMPARE(scope.customers[0].pallets, 1);
        QCOMPARE(scope.customers[0].items, kilos(30));
        const auto lot = std::find_if(scope.items.begin(), scope.items.end(),
                                      [&](const RecallItem &item) { return item.code == plant.dough; });
        QCOMPARE(lot->quantity, kilos(40));
        QCOMPARE(lot->isRoot, false);
        QCOMPARE(told(plant.recalls().preview({})), u"Required|codes|"_qs);
        QCOMPARE(told(plant.recalls().preview({plant.rye, u"L-77"_qs})), u"NotFound|code|L-77"_qs);
        // Two roots of which one is inside the family of the other.
        QCOMPARE(codesOf(must(plant.recalls().preview({plant.dough, plant.rye})).items), all);
    }

    void whatIsRecalledIsOutOfUse_data() { forBothEngines(); }
    void whatIsRecalledIsOutOfUse()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const OpenedRecall recall = must(plant.recalls().open({{plant.rye}, u"metal found"_qs, false}, quinn));
        QCOMPARE(recall.number, u"R-0001"_qs);
        QCOMPARE(recall.lots, 2);
        QCOMPARE(recall.runs, 2);
        QCOMPARE(recall.pallets, 3);
        QCOMPARE(recall.shipped, 2);
        for (const QString &lot : {plant.rye, plant.dough})
            QCOMPARE(plant.lotStatus(lot), u"RECALLED"_qs);
        for (const QString &pallet : {plant.shipped[0], plant.shipped[1], plant.inHouse})
            QCOMPARE(plant.palletStatus(pallet), u"RECALLED"_qs);
        QCOMPARE(plant.runStatus(plant.batch), u"RECALLED"_qs);
        QCOMPARE(plant.palletStatus(plant.other), u"ACTIVE"_qs);
        QCOMPARE(plant.text(u"SELECT act || '|' || meaning || '|' || reason || '|' || signed_by FROM signatures"_qs),
                 u"open_recall|opened recall R-0001 of %1|metal found|quinn"_qs.arg(plant.rye));
        QCOMPARE(plant.count(u"SELECT count(*) FROM audit_log WHERE reason = 'metal found' AND changed_by = 'quinn' "
                             "AND table_name = 'pallets'"_qs),
                 3);
        plant.session.person = u"ada"_qs;
        QVERIFY(
            told(plant.palletizing.ship(plant.inHouse, u"Corner shop"_qs, {})).startsWith(u"LotRecalled|palletCode"));
        const RunId next = plant.startedRun(u"Bread"_qs);
        QVERIFY(told(plant.production.add({next, plant.dough, kilos(1), {}})).startsWith(u"LotRecalled"));
        QVERIFY(
            told(plant.lots.release(plant.rye, u"fine"_qs, Signature{u"ada"_qs, staffPin})).startsWith(u"LotRecalled"));
    }

    void aRecallIsSignedOrDoesNotHappen_data() { forBothEngines(); }
    void aRecallIsSignedOrDoesNotHappen()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const qint64 before = plant.changes();
        const NewRecall recall{{plant.rye}, u"metal"_qs, false};
        QVERIFY(told(plant.recalls().open(recall)).startsWith(u"SignatureNeeded"));
        QVERIFY(told(plant.recalls().open(recall, Signature{u"quinn"_qs, u"wrong"_qs})).startsWith(u"WrongSecret"));
        QCOMPARE(told(plant.recalls().open({{plant.rye}, u" "_qs, false}, quinn)), u"Required|reason|"_qs);
        plant.session.person = u"paul"_qs;
        QVERIFY(told(plant.recalls().open(recall, Signature{u"paul"_qs, staffPin})).startsWith(u"NotAllowed"));
        QCOMPARE(plant.count(u"SELECT count(*) FROM recalls"_qs), 0);
        QCOMPARE(plant.lotStatus(plant.rye), u"IN_USE"_qs);
        QCOMPARE(plant.changes(), before);
    }

    void aDrillChangesNothingButItself_data() { forBothEngines(); }
    void aDrillChangesNothingButItself()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString drill = must(plant.recalls().open({{plant.rye}, u"yearly drill"_qs, true})).number;
        QCOMPARE(plant.lotStatus(plant.rye), u"IN_USE"_qs);
        QCOMPARE(plant.palletStatus(plant.inHouse), u"ACTIVE"_qs);
        const Recall frozen = must(plant.recalls().read(drill));
        QVERIFY(frozen.summary.isDrill && frozen.summary.isOpen);
        QCOMPARE(frozen.scope.items.size(), size_t(7));
        QCOMPARE(frozen.scope.roots, QStringList{plant.rye});
        // What happens afterwards is not in it.
        must(plant.lots.adjust(plant.dough, kilos(-5), u"counted"_qs));
        QCOMPARE(plant.item(drill, plant.dough).quantity, kilos(40));
        QVERIFY(told(plant.settle(drill, plant.inHouse, Disposition::Destroyed, kilos(30)))
                    .startsWith(u"StatusMoveNotAllowed"));
        QVERIFY(plant.recalls().close(drill, u"found all in 3 minutes"_qs).ok());
        QCOMPARE(plant.palletStatus(plant.inHouse), u"ACTIVE"_qs);
        QCOMPARE(plant.count(u"SELECT count(*) FROM signatures"_qs), 0);
    }

    void severalAreSettledTogetherOrNone_data() { forBothEngines(); }
    void severalAreSettledTogetherOrNone()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString recall = plant.opened({plant.rye});
        const auto settled = [&] {
            return plant.count(u"SELECT count(*) FROM recall_items WHERE disposition <> 'PENDING'"_qs);
        };
        const Settlement first{plant.item(recall, plant.shipped[0]).key, Disposition::Destroyed, kilos(30), {}};
        Settlement second{plant.item(recall, plant.shipped[1]).key, Disposition::Destroyed, kilos(31), {}};
        QVERIFY(told(plant.recalls().settleAll(recall, {first, second})).startsWith(u"NotEnoughLeft"));
        QCOMPARE(settled(), 0);
        second.quantity = kilos(30);
        QCOMPARE(told(plant.recalls().settleAll(recall, {first, second})), u"ok"_qs);
        QCOMPARE(settled(), 2);
    }

    void itClosesWhenEverythingIsAccountedFor_data() { forBothEngines(); }
    void itClosesWhenEverythingIsAccountedFor()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString recall = plant.opened({plant.rye});
        const auto close = [&](const std::optional<Signature> &who) {
            return told(plant.recalls().close(recall, u"all settled"_qs, who));
        };
        QVERIFY2(close(otto).startsWith(u"RecallUnsettled|recall|"_qs + plant.rye), qPrintable(close(otto)));
        QVERIFY(plant.settle(recall, plant.rye, Disposition::Returned, kilos(10)).ok());
        // All of it, but nobody weighed it: nothing of it is left all the same.
        QVERIFY(plant.settle(recall, plant.dough, Disposition::Destroyed, std::nullopt, u"the whole bin"_qs).ok());
        QVERIFY(plant.settle(recall, plant.inHouse, Disposition::Released, kilos(30)).ok());
        QVERIFY(plant.settle(recall, plant.shipped[0], Disposition::Destroyed, kilos(30)).ok());
        // Some of it was eaten: the difference needs a word.
        QCOMPARE(told(plant.settle(recall, plant.shipped[1], Disposition::Returned, kilos(12))), u"Required|notes|"_qs);
        QVERIFY(told(plant.settle(recall, plant.shipped[1], Disposition::Returned, kilos(31)))
                    .startsWith(u"NotEnoughLeft"));
        QCOMPARE(close(otto), u"RecallUnsettled|recall|"_qs + plant.shipped[1]);
        QVERIFY(plant.settle(recall, plant.shipped[1], Disposition::Returned, kilos(12), u"18 were sold"_qs).ok());
        // The second person is not the acting one.
        QVERIFY(close(quinn).startsWith(u"SecondPersonNeeded"));
        QVERIFY(close(std::nullopt).startsWith(u"SignatureNeeded") || close(std::nullopt).startsWith(u"SecondPerson"));
        QCOMPARE(plant.lotStatus(plant.rye), u"RECALLED"_qs);
        QCOMPARE(close(otto), u"ok"_qs);

        QCOMPARE(plant.lotStatus(plant.rye), u"DEPLETED"_qs);
        QCOMPARE(plant.lotStatus(plant.dough), u"DEPLETED"_qs);
        QCOMPARE(plant.quantity(u"SELECT quantity_remaining FROM ingredient_lots WHERE internal_lot_code = ?"_qs,
                                {plant.dough}),
                 kilos(0));
        QCOMPARE(plant.palletStatus(plant.inHouse), u"ACTIVE"_qs);
        QCOMPARE(plant.palletStatus(plant.shipped[0]), u"RECALLED"_qs);
        QCOMPARE(plant.runStatus(plant.batch), u"COMPLETED"_qs);
        QCOMPARE(plant.text(u"SELECT signed_by FROM signatures WHERE act = 'close_recall'"_qs), u"otto"_qs);
        QCOMPARE(told(plant.settle(recall, plant.inHouse, Disposition::Destroyed, kilos(30))),
                 u"RecallClosed|recall|"_qs + recall);
        QCOMPARE(close(otto), u"RecallClosed|recall|"_qs + recall);
    }

    void whatIsReleasedGetsNoFurtherThanItWas_data() { forBothEngines(); }
    void whatIsReleasedGetsNoFurtherThanItWas()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString waiting = plant.received(u"Rye"_qs, kilos(7));
        const QString fresh = plant.released(u"Rye"_qs, kilos(5));
        const QString recall = plant.opened({waiting, fresh, plant.rye});
        for (const RecallItem &item : must(plant.recalls().read(recall)).scope.items) {
            if (needsDisposition(item))
                must(plant.recalls().settle(recall, {item.key, Disposition::Released, item.quantity, {}}));
        }
        must(plant.recalls().close(recall, u"false alarm"_qs, otto));
        QCOMPARE(plant.lotStatus(waiting), u"QUARANTINED"_qs); // nobody has released it yet
        QCOMPARE(plant.lotStatus(fresh), u"QUALITY_APPROVED"_qs);
        QCOMPARE(plant.lotStatus(plant.rye), u"QUALITY_APPROVED"_qs);
        QCOMPARE(plant.palletStatus(plant.shipped[0]), u"SHIPPED"_qs);
        QCOMPARE(plant.palletStatus(plant.inHouse), u"ACTIVE"_qs);
        plant.session.person = u"ada"_qs;
        const RunId next = plant.startedRun(u"Bread"_qs);
        QVERIFY(plant.production.add({next, plant.dough, kilos(1), {}}).ok());
        QVERIFY(!plant.production.add({plant.startedRun(u"Dough"_qs), waiting, kilos(1), {}}).ok());
    }

    // A hold that is still open then keeps what is here, and only that.
    void aHoldDoesNotStopTheEndOfARecall_data() { forBothEngines(); }
    void aHoldDoesNotStopTheEndOfARecall()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        Holds holds(plant.session);
        must(holds.hold(NodeKind::Lot, plant.rye, u"a complaint"_qs));
        const QString recall = plant.opened({plant.rye});
        // What never left does not leave by way of a recall.
        const QString ship =
            u"UPDATE pallets SET status = 'SHIPPED', shipped_at = packed_at WHERE pallet_number = ?"_qs;
        const QString refused = told(plant.database->run(ship, {plant.inHouse})).section(u'|', 0, 0);
        // Which of its guards is asked first is the database's own.
        QVERIFY2(refused == u"LotRecalled" || refused == u"RefusedByDatabase", qPrintable(refused));
        for (const RecallItem &item : must(plant.recalls().read(recall)).scope.items) {
            if (needsDisposition(item))
                must(plant.recalls().settle(recall, {item.key, Disposition::Released, item.quantity, {}}));
        }
        must(plant.recalls().close(recall, u"false alarm"_qs, otto));
        QCOMPARE(plant.palletStatus(plant.shipped[0]), u"SHIPPED"_qs);
        QCOMPARE(plant.palletStatus(plant.inHouse), u"ACTIVE"_qs);
        QCOMPARE(told(plant.database->run(ship, {plant.inHouse})).section(u'|', 0, 0), u"LotOnHold"_qs);
        QCOMPARE(must(holds.list()).size(), size_t(1));
        must(holds.release(NodeKind::Lot, plant.rye, u"nothing found"_qs, quinn));
        plant.session.person = u"ada"_qs;
        must(plant.palletizing.ship(plant.inHouse, u"Corner shop"_qs, {}));
    }

    void whatTwoRecallsHoldBothMustLetGo_data() { forBothEngines(); }
    void whatTwoRecallsHoldBothMustLetGo()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString first = plant.opened({plant.shipped[0], plant.shipped[1]});
        const QString second = plant.opened({plant.batch});
        QCOMPARE(plant.item(second, plant.shipped[0]).previousStatus, u"SHIPPED"_qs);
        QVERIFY(plant.item(second, plant.shipped[0]).isOpenElsewhere);
        must(plant.settle(first, plant.shipped[0], Disposition::Released, kilos(30)));
        must(plant.settle(first, plant.shipped[1], Disposition::Destroyed, kilos(30)));
        must(plant.recalls().close(first, u"settled"_qs, otto));
        QCOMPARE(plant.palletStatus(plant.shipped[0]), u"RECALLED"_qs);
        // What was destroyed is not asked for again, and cannot come back.
        QVERIFY(!needsDisposition(plant.item(second, plant.shipped[1])));
        must(plant.settle(second, plant.shipped[0], Disposition::Released, kilos(30)));
        must(plant.settle(second, plant.inHouse, Disposition::Released, kilos(30)));
        must(plant.recalls().close(second, u"settled"_qs, otto));
        QCOMPARE(plant.palletStatus(plant.shipped[0]), u"SHIPPED"_qs);
        QCOMPARE(plant.palletStatus(plant.shipped[1]), u"RECALLED"_qs);
        QCOMPARE(plant.runStatus(plant.batch), u"COMPLETED"_qs);
    }

    void aCustomerWasToldOfAllItsPallets_data() { forBothEngines(); }
    void aCustomerWasToldOfAllItsPallets()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString recall = plant.opened({plant.rye});
        const auto customers = must(plant.recalls().read(recall)).scope.customers;
        QVERIFY(!customers[0].notifiedAt.isValid());
        must(plant.recalls().markNotified(recall, customers[0].id, u"phoned Mr Hill"_qs));
        const auto after = must(plant.recalls().read(recall)).scope.customers;
        QCOMPARE(after[0].notifiedAt, plant.now);
        QVERIFY(!after[1].notifiedAt.isValid());
        QCOMPARE(plant.count(u"SELECT count(*) FROM audit_log WHERE reason = 'phoned Mr Hill'"_qs),
                 2); // and the notice
        QCOMPARE(told(plant.recalls().markNotified(recall, 777, {})), u"NotFound|customerOfRecall|777"_qs);
    }

    void aClosedRecallNeverChangesEvenInPlainSql_data() { forBothEngines(); }
    void aClosedRecallNeverChangesEvenInPlainSql()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString drill = must(plant.recalls().open({{plant.rye}, u"drill"_qs, true})).number;
        const auto refused = [&](const QString &sql) { return told(plant.database->run(sql)); };
        QVERIFY(refused(u"UPDATE recall_items SET quantity = 1"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(refused(u"UPDATE recall_items SET previous_status = 'VOID'"_qs).startsWith(u"RefusedByDatabase"));
        must(plant.recalls().close(drill, u"done"_qs));
        QVERIFY(refused(u"UPDATE recall_items SET notes = 'later'"_qs).startsWith(u"RecallClosed"));
        QVERIFY(refused(u"UPDATE recalls SET status = 'OPEN', closed_at = NULL, closed_by = NULL"_qs)
                    .startsWith(u"RecallClosed"));
        QVERIFY(refused(u"INSERT INTO recall_items (recall_id, pallet_id, previous_status) SELECT r.id, p.id, 'ACTIVE' "
                        "FROM recalls r, pallets p"_qs)
                    .startsWith(u"RecallClosed"));
        QVERIFY(refused(u"DELETE FROM recall_items"_qs).startsWith(u"RefusedByDatabase"));
        // Nor hidden among what an open one gets.
        must(plant.recalls().open({{plant.rye}, u"another drill"_qs, true}));
        const QString items = u"SELECT count(*) FROM recall_items"_qs;
        const qint64 before = plant.count(items);
        QVERIFY(refused(u"INSERT INTO recall_items (recall_id, pallet_id, previous_status) SELECT r.id, p.id, 'ACTIVE' "
                        "FROM recalls r, pallets p ORDER BY r.id DESC"_qs)
                    .startsWith(u"RecallClosed"));
        QCOMPARE(plant.count(items), before);
    }

    // They are written together, and each has its own row in the history.
    void eachThingOfAScopeHasItsHistory_data() { forBothEngines(); }
    void eachThingOfAScopeHasItsHistory()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.recalls().open({{plant.rye}, u"a drill of it"_qs, true}));
        const qint64 things = plant.count(u"SELECT count(*) FROM recall_items"_qs);
        QVERIFY(things > 3);
        QCOMPARE(plant.count(u"SELECT count(*) FROM audit_log a JOIN recall_items x ON CAST(x.id AS text) = "
                             "a.record_id WHERE a.table_name = 'recall_items' AND a.action = 'INSERT' AND a.reason = "
                             "'a drill of it' AND a.changed_by = x.created_by AND a.old_values IS NULL"_qs),
                 things);
        QCOMPARE(plant.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'recall_items'"_qs), things);
    }

    // Whoever has to have an answer within two hours counts from the button, not from when all is written.
    void theClockRunsFromTheMomentItIsAskedFor_data() { forBothEngines(); }
    void theClockRunsFromTheMomentItIsAskedFor()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        std::vector<QDateTime> looks;
        plant.session.clock = [&looks, at = plant.now]() mutable {
            at = at.addSecs(1);
            looks.push_back(at);
            return at;
        };
        const QString drill = must(plant.recalls().open({{plant.rye}, u"drill"_qs, true})).number;
        QVERIFY(looks.size() > 2);
        const QDateTime first = looks.front();
        QCOMPARE(must(plant.recalls().read(drill)).summary.openedAt, first);
    }
};

QTEST_GUILESS_MAIN(RecallsTest)
#include "recallstest.moc"
