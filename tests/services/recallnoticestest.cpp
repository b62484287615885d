// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holding/holds.h"
#include "services/recalling/notices.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QSet>
#include <QTest>
#include <sqlite3.h>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature quinn{u"quinn"_qs, staffPin};

// Two batches of which only one has the lot in it, on a mixed pallet and on others.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        rye = released(u"Rye"_qs, kilos(10));
        const RunId bread = startedRun(u"Bread"_qs);
        must(production.add({bread, rye, kilos(10), {}}));
        batch = must(production.finish(bread, kilos(200))).run.batchNumber;
        other = finishedBatch(kilos(50));
    }

    QString pallet(Quantity of = kilos(30)) { return must(palletizing.build({batch, of, {}, {}})).number; }
    QString shipped(const QString &customer, const QString &order = {})
    {
        const QString number = pallet();
        must(palletizing.ship(number, customer, order));
        return number;
    }
    RecallNotices notices()
    {
        enrolStaff(*database);
        session.person = u"quinn"_qs;
        const QString number = must(services.recalls.open({{rye}, u"metal found"_qs, false}, quinn)).number;
        return must(services.recalls.notices(number));
    }

    Shipments shipments{session};
    QString rye;
    QString batch;
    QString other;
};

qint64 statementsOf(Database &database, const std::function<void()> &task)
{
    qint64 statements = 0;
    auto *connection = static_cast<sqlite3 *>(database.nativeHandle());
    const auto count = [](unsigned, void *number, void *, void *) {
        ++*static_cast<qint64 *>(number);
        return 0;
    };
    sqlite3_trace_v2(connection, SQLITE_TRACE_STMT, count, &statements);
    task();
    sqlite3_trace_v2(connection, 0, nullptr, nullptr);
    return statements;
}

// Of a drill of a lot that went into so many batches, each with a pallet of its own at the customer: to read it, and
// whom it concerns.
std::pair<qint64, qint64> questionsOfDrill(int batches)
{
    Plant plant(Engine::SQLite);
    const QString lot = plant.released(u"Rye"_qs, kilos(100));
    for (int i = 0; i < batches; ++i) {
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, lot, kilos(10), {}}));
        plant.batch = must(plant.production.finish(run, kilos(200))).run.batchNumber;
        plant.shipped(u"Corner shop"_qs);
    }
    const QString number = must(plant.services.recalls.open({{lot}, u"drill"_qs, true})).number;
    RecallNotices notices;
    const qint64 ofReading = statementsOf(*plant.database, [&] { must(plant.services.recalls.read(number)); });
    const qint64 ofNotices =
        statementsOf(*plant.database, [&] { notices = must(plant.services.recalls.notices(number)); });
    if (notices.customers.at(0).lines.size() != size_t(batches))
        qFatal("the customer is told of %zu batches", notices.customers.at(0).lines.size());
    return {ofReading, ofNotices};
}

QStringList told(const CustomerNotice &notice)
{
    QStringList lines{notice.customer.name + u": "_qs + QString::number(notice.customer.pallets)};
    const auto amount = [](const std::optional<Quantity> &of) { return of ? of->toText() : u"?"_qs; };
    for (const NoticeLine &line : notice.lines)
        lines << QStringList{line.palletNumber, line.batchNumber, amount(line.delivered), amount(line.cameBack)}.join(
            u' ');
    return lines;
}
} // namespace

class RecallNoticesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachCustomerIsToldWhatItGot_data() { forBothEngines(); }
    void eachCustomerIsToldWhatItGot()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.execute(u"INSERT INTO settings (name, value) VALUES ('plant.place', 'Bakery, 1 Mill Lane')"_qs);
        const QString mixed = plant.pallet();
        must(plant.palletizing.add(mixed, plant.other, kilos(20)));
        must(plant.palletizing.ship(mixed, u"Corner shop"_qs, u"PO-1"_qs));
        const QString second = plant.shipped(u"Corner shop"_qs);
        const QString foreign = must(plant.palletizing.build({plant.other, kilos(10), {}, {}})).number;
        must(plant.palletizing.ship(foreign, u"Somebody else"_qs, {}));
        plant.pallet(); // stays here

        const RecallNotices notices = plant.notices();
        QCOMPARE(notices.recall.number, u"R-0001"_qs);
        QCOMPARE(notices.plantPlace, u"Bakery, 1 Mill Lane"_qs);
        QCOMPARE(notices.customers.size(), size_t(1));
        // Of the mixed pallet only what is recalled.
        QCOMPARE(told(notices.customers[0]),
                 QStringList({u"Corner shop: 2"_qs, u"%1 %2 30.000 0.000"_qs.arg(mixed, plant.batch),
                              u"%1 %2 30.000 0.000"_qs.arg(second, plant.batch)}));
        QCOMPARE(notices.customers[0].customer.items, kilos(60));
        const NoticeLine &line = notices.customers[0].lines[0];
        QCOMPARE(line.product, u"Bread"_qs);
        QCOMPARE(line.customerOrder, u"PO-1"_qs);
        QCOMPARE(line.shippedAt, plant.now);
        QCOMPARE(line.sscc, plant.text(u"SELECT sscc FROM pallets WHERE pallet_number = ?"_qs, {mixed}));
    }

    // A recall has ten thousand batches, and a server may be far away.
    void moreBatchesAreNoMoreQuestions()
    {
        const auto ofOne = questionsOfDrill(1);
        QVERIFY(ofOne.first > 5 && ofOne.second > 3);
        QCOMPARE(questionsOfDrill(5), ofOne);
    }

    void whoSentItBackIsToldAndWhoNeverGotItIsNot_data() { forBothEngines(); }
    void whoSentItBackIsToldAndWhoNeverGotItIsNot()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString whole = plant.shipped(u"All back"_qs);
        must(plant.shipments.returnPallet(whole, u"refused at the door"_qs));
        const QString some = plant.shipped(u"Some back"_qs);
        must(plant.shipments.returnCases(some, {plant.batch, kilos(12), {}, {}}, u"crushed"_qs));
        const QString never = plant.shipped(u"Never left"_qs);
        must(plant.shipments.unshipPallet(never, u"wrong truck"_qs));

        const RecallNotices notices = plant.notices();
        QCOMPARE(notices.customers.size(), size_t(2));
        QCOMPARE(told(notices.customers[0]),
                 QStringList({u"All back: 1"_qs, u"%1 %2 30.000 30.000"_qs.arg(whole, plant.batch)}));
        QCOMPARE(told(notices.customers[1]),
                 QStringList({u"Some back: 1"_qs, u"%1 %2 30.000 12.000"_qs.arg(some, plant.batch)}));
    }

    // Shipped before there was a ledger: what the pallet itself says.
    void whatLeftBeforeTheLedgerIsTold_data() { forBothEngines(); }
    void whatLeftBeforeTheLedgerIsTold()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString old = plant.pallet();
        plant.execute(u"INSERT INTO customers (name) VALUES ('Old friend')"_qs);
        plant.execute(u"UPDATE pallets SET status = 'SHIPPED', shipped_at = ?, customer_id = (SELECT id FROM customers "
                      "WHERE name = 'Old friend') WHERE pallet_number = ?"_qs,
                      {plant.now, old});
        const RecallNotices notices = plant.notices();
        QCOMPARE(notices.customers.size(), size_t(1));
        QCOMPARE(told(notices.customers[0]),
                 QStringList({u"Old friend: 1"_qs, u"%1 %2 30.000 0.000"_qs.arg(old, plant.batch)}));
    }

    void theNamedLotsAreAccountedFor_data() { forBothEngines(); }
    void theNamedLotsAreAccountedFor()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(40));
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, lot, kilos(15), {}}));
        Stock stock(plant.session);
        must(stock.waste(lot, kilos(4), u"torn bag"_qs));
        must(stock.sample(lot, kilos(1), u"laboratory"_qs));
        const QString part = must(stock.split({lot, kilos(5), u"A-2"_qs, {}, {}}));
        must(stock.count(lot, Quantity::ofThousandths(14'900), u"counted"_qs)); // 100 g less than the books say
        plant.shipped(u"Corner shop"_qs);
        enrolStaff(*plant.database);
        plant.session.person = u"quinn"_qs;
        const QString number =
            must(plant.services.recalls.open({{lot, plant.batch, part}, u"metal found"_qs, true}, std::nullopt)).number;
        const std::vector<RootBalance> balances = must(plant.services.recalls.rootBalances(number));
        QCOMPARE(balances.size(), size_t(2)); // a batch is no lot
        const RootBalance &of = balances[balances[0].code == lot ? 0 : 1];
        QCOMPARE(of.code, lot);
        const RootBalance &split = balances[balances[0].code == lot ? 1 : 0];
        QCOMPARE(split.received, kilos(5)); // out of the other one
        QCOMPARE(split.passedOn, Quantity());
        QCOMPARE(accountedPercent(split), kilos(100));
        QCOMPARE(of.received, kilos(40));
        QCOMPARE(of.used, kilos(15));
        QCOMPARE(of.wasted, kilos(4));
        QCOMPARE(of.sampled, kilos(1));
        QCOMPARE(of.passedOn, kilos(5));
        QCOMPARE(of.sentBack, Quantity());
        QCOMPARE(of.onHand, Quantity::ofThousandths(14'900));
        QCOMPARE(of.unexplained, Quantity::ofThousandths(100));
        QCOMPARE(*of.received,
                 *of.used + of.wasted + of.sampled + of.passedOn + of.sentBack + *of.onHand + of.unexplained);
        QCOMPARE(accountedPercent(of), Quantity::ofThousandths(99'750));

        plant.makeUnknown(lot);
        // That drill keeps what it has found; the next one says what nobody knows any more.
        QCOMPARE(must(plant.services.recalls.rootBalances(number)).size(), size_t(2));
        const QString next =
            must(plant.services.recalls.open({{lot, plant.batch, part}, u"metal found"_qs, true}, std::nullopt)).number;
        const auto again = must(plant.services.recalls.rootBalances(next));
        const RootBalance &unknown = again[again[0].code == lot ? 0 : 1];
        QVERIFY(!unknown.onHand && !unknown.received && !accountedPercent(unknown));
    }

    // What was loaded and taken back is neither passed on nor unexplained.
    void aLoadTakenBackLeavesNoGap_data() { forBothEngines(); }
    void aLoadTakenBackLeavesNoGap()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(40));
        Vessels vessels(plant.session);
        NewVessel silo;
        silo.code = u"SILO-1"_qs;
        silo.name = u"Rye silo"_qs;
        silo.ingredientName = u"Rye"_qs;
        must(vessels.add(silo));
        must(vessels.load(u"SILO-1"_qs, lot, kilos(25)));
        must(vessels.undo(u"SILO-1"_qs, u"wrong silo"_qs));
        must(vessels.load(u"SILO-1"_qs, lot, kilos(10)));
        enrolStaff(*plant.database);
        plant.session.person = u"quinn"_qs;
        const QString number =
            must(plant.services.recalls.open({{u"lot:"_qs + plant.text(u"SELECT CAST(id AS text) FROM ingredient_lots "
                                                                       "WHERE internal_lot_code = ?"_qs,
                                                                       {lot})},
                                              u"drill"_qs,
                                              true},
                                             std::nullopt))
                .number;
        const RootBalance of = must(plant.services.recalls.rootBalances(number)).at(0);
        QCOMPARE(of.received, kilos(40));
        QCOMPARE(of.passedOn, kilos(10));
        QCOMPARE(of.onHand, kilos(30));
        QCOMPARE(of.unexplained, Quantity());
        QCOMPARE(accountedPercent(of), kilos(100));
    }

    void anyUsedLotIsDrawn_data() { forBothEngines(); }
    void anyUsedLotIsDrawn()
    {
        QFETCH(Engine, engine);
        Floor empty(engine);
        empty.released(u"Rye"_qs, kilos(1)); // in no batch
        QCOMPARE(test::told(empty.services.recalls.anyUsedLot(7)), u"NotFound|nothingWentOn|"_qs);
        Plant plant(engine);
        QSet<QString> drawn;
        for (quint64 i = 0; i < 4; ++i)
            drawn << must(plant.services.recalls.anyUsedLot(i));
        drawn << must(plant.services.recalls.anyUsedLot(~quint64(0)));
        QVERIFY(drawn.contains(plant.rye));
        QCOMPARE(drawn.size(), 2); // that of the other batch, too
    }

    // What a customer sent back is somebody else's now: each of the two is told by itself, and one mark is not the
    // other's.
    void whoSentEverythingBackIsMarkedAsTold_data() { forBothEngines(); }
    void whoSentEverythingBackIsMarkedAsTold()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString pallet = plant.shipped(u"Fifth"_qs);
        must(plant.shipments.returnPallet(pallet, u"refused at the door"_qs));
        must(Holds(plant.session).release(NodeKind::Pallet, pallet, u"looked at"_qs));
        must(plant.palletizing.ship(pallet, u"Sixth"_qs, {}));
        const QString gone = plant.shipped(u"Seventh"_qs);
        must(plant.shipments.returnPallet(gone, u"refused at the door"_qs));
        const QString number = plant.notices().recall.number;
        Recalls &recalls = plant.services.recalls;
        const auto toldWhom = [&] {
            QStringList names;
            for (const RecallCustomer &customer : must(recalls.read(number)).scope.customers)
                names << customer.name + (customer.notifiedAt.isValid() ? u" told"_qs : u""_qs);
            names.sort();
            QStringList letters;
            for (const CustomerNotice &notice : must(recalls.notices(number)).customers)
                letters << notice.customer.name + (notice.customer.notifiedAt.isValid() ? u" told"_qs : u""_qs);
            letters.sort();
            return letters == names ? names.join(u", ") : QString(names.join(u", ") + u" | "_qs + letters.join(u", "));
        };
        const auto mark = [&](const QString &name) {
            const qint64 id = plant.text(u"SELECT id FROM customers WHERE name = ?"_qs, {name}).toLongLong();
            return recalls.markNotified(number, id, u"by phone"_qs);
        };
        QCOMPARE(toldWhom(), u"Fifth, Seventh, Sixth"_qs);
        must(mark(u"Fifth"_qs));
        QCOMPARE(toldWhom(), u"Fifth told, Seventh, Sixth"_qs);
        must(mark(u"Fifth"_qs));
        must(mark(u"Seventh"_qs));
        QCOMPARE(toldWhom(), u"Fifth told, Seventh told, Sixth"_qs);
        must(mark(u"Sixth"_qs));
        QCOMPARE(toldWhom(), u"Fifth told, Seventh told, Sixth told"_qs);
        // Who had none of it is named.
        plant.execute(u"INSERT INTO customers (name) VALUES ('Nobody')"_qs);
        QCOMPARE(test::told(mark(u"Nobody"_qs)), u"NotFound|customerOfRecall|Nobody"_qs);
    }

    void eachNoticeAndCheckIsARowOfItsOwn_data() { forBothEngines(); }
    void eachNoticeAndCheckIsARowOfItsOwn()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.shipped(u"Corner shop"_qs);
        const QString number = plant.notices().recall.number;
        Recalls &recalls = plant.services.recalls;
        const qint64 shop = plant.count(u"SELECT id FROM customers WHERE name = 'Corner shop'"_qs);
        must(recalls.markNotified(number, shop, u"phoned Ana"_qs));
        QCOMPARE(test::told(recalls.noteCheck(number, shop, {false, true})), u"Required|reached|"_qs);
        QCOMPARE(test::told(recalls.noteCheck(number, shop, {true, true, kilos(1), kilos(2)})),
                 u"NotEnoughLeft|destroyed|1.000"_qs);
        QCOMPARE(test::told(recalls.noteCheck(number, shop, {true, true, -kilos(1)})), u"NotPositive|found|-1.000"_qs);
        QCOMPARE(test::told(recalls.noteCheck(number, 4711, {true, true})), u"NotFound|customerOfRecall|4711"_qs);
        QCOMPARE(test::told(recalls.noteCheck(number, shop, {false, false, kilos(1)})), u"Required|reached|"_qs);
        must(recalls.noteCheck(number, shop, {false, false}));
        must(recalls.noteCheck(number, shop, {true, true, kilos(12), kilos(11), u"by mail"_qs}));
        const Recall recall = must(recalls.read(number));
        QCOMPARE(recall.notices.size(), size_t(3));
        QCOMPARE(recall.notices[0].how, u"phoned Ana"_qs);
        QVERIFY(!recall.notices[0].check && recall.notices[1].check && !recall.notices[1].check->wasReached);
        const NoticeCheck &newest = *recall.scope.customers.at(0).check;
        QCOMPARE(newest.found, kilos(12));
        QCOMPARE(newest.destroyed, kilos(11));
        QCOMPARE(newest.notes, u"by mail"_qs);
        QCOMPARE(newest.checkedBy, u"quinn"_qs);
        // By plain SQL neither rewritten, nor of who had nothing, nor after the end.
        const auto refused = [&](const QString &sql) { return test::told(plant.database->run(sql)); };
        QVERIFY(refused(u"UPDATE recall_notices SET how = 'x'"_qs).startsWith(u"RefusedByDatabase"));
        const auto added = [&](const QString &values) {
            return refused(u"INSERT INTO recall_notices (recall_id, customer_id, kind, was_reached, has_answered, "
                           "found_quantity, destroyed_quantity, noted_at) VALUES ((SELECT min(recall_id) FROM "
                           "recall_notices), (SELECT min(customer_id) FROM recall_notices), 'CHECKED', "_qs +
                           values + u")"_qs);
        };
        const QString then = u"'"_qs + plant.now.toUTC().toString(Qt::ISODateWithMs) + u"'"_qs;
        QVERIFY(added(u"TRUE, TRUE, 1, 999, "_qs + then) != u"ok");
        QVERIFY(added(u"FALSE, FALSE, 1, NULL, "_qs + then) != u"ok");
        QVERIFY(added(u"TRUE, TRUE, 1, 1, '1970-01-01T00:00:00.000Z'"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(refused(u"DELETE FROM recall_notices"_qs).startsWith(u"RefusedByDatabase"));
        plant.execute(u"INSERT INTO customers (name) VALUES ('Nobody')"_qs);
        const QString told =
            u"INSERT INTO recall_notices (recall_id, customer_id, kind) SELECT r.id, k.id, 'TOLD' FROM "
            "recalls r, customers k WHERE k.name = '%1'"_qs;
        QVERIFY2(refused(told.arg(u"Nobody"_qs)).startsWith(u"NotFound"), qPrintable(refused(told.arg(u"Nobody"_qs))));
        plant.execute(u"UPDATE recalls SET status = 'CLOSED', closed_at = opened_at, closed_by = 'quinn'"_qs);
        QVERIFY(refused(told.arg(u"Corner shop"_qs)).startsWith(u"RecallClosed"));
        QVERIFY(test::told(recalls.noteCheck(number, shop, {true, true})).startsWith(u"RecallClosed"));
    }

    void anUnknownRecallIsRefused()
    {
        Plant plant(Engine::SQLite);
        const auto notices = plant.services.recalls.notices(u"R-0009"_qs);
        QCOMPARE(test::told(notices), u"NotFound|recall|R-0009"_qs);
    }
};

QTEST_GUILESS_MAIN(RecallNoticesTest)
#include "recallnoticestest.moc"
