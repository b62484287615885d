// SPDX-License-Identifier: GPL-3.0-or-later
// A pallet that was booked back at the door by mistake never came: its customer has it as before, in every book.
#include "documents/sentences.h"
#include "services/exporting/exports.h"
#include "services/holding/holds.h"
#include "services/recalling/recalls.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString cafe = QStringLiteral("Cafe Nord");
const QString why = QStringLiteral("wrong label scanned");
const Signature ada{u"ada"_qs, staffPin};

// Two pallets left on one truck; one of them has cases of two batches.
struct Yard : Floor
{
    explicit Yard(Engine engine) : Floor(engine), good(finishedBatch()), other(finishedBatch())
    {
        pallet = must(palletizing.build({good, kilos(20), u"dock"_qs, {}})).number;
        must(palletizing.add(pallet, other, kilos(30)));
        second = must(palletizing.build({other, kilos(10), {}, {}})).number;
        ShipmentPapers papers;
        papers.customerName = cafe;
        papers.customerOrder = u"SO-1"_qs;
        number = must(shipments.open(papers));
        must(shipments.load(number, pallet));
        must(shipments.load(number, second));
        later();
        must(shipments.ship(number, u"no address"_qs));
        left = now;
        later();
    }
    void later() { now = now.addSecs(600); }
    void comesBack() { must(shipments.returnPallet(pallet, u"wet"_qs)), later(); }
    QString takesBack(const QString &reason = why) { return told(shipments.takeReturnBack(pallet, reason)); }
    Pallet seen() { return must(palletizing.find(pallet)); }
    qint64 listed() { return must(shipments.list()).front().palletCount; }
    QStringList events()
    {
        QStringList all;
        for (const ShipmentEvent &event : must(shipments.eventsOf(pallet)))
            all << u"%1 %2%3"_qs.arg(int(event.kind))
                       .arg(event.quantity->toText(), event.isTakenBack ? u" not"_qs : u""_qs);
        return all;
    }
    // What is told to others, the returns alone.
    QStringList exported(bool hearsUndone)
    {
        QStringList all;
        EventListener listener;
        listener.hearsUndone = hearsUndone;
        listener.returned = [&all](const ShippingEvent &event) -> Done {
            all << event.pallet.number + (event.undoneAt.isValid() ? u" undone"_qs : QString());
            return {};
        };
        ExportScope scope;
        scope.codes = QStringList{pallet};
        must(Exports(session).tell(
            scope, [](const PlantIdentity &) { return Done(); }, listener));
        return all;
    }
    // Refused, said in a plain sentence with a way out, and nothing changed.
    void refuses(const QString &field)
    {
        const auto lines = [this] { return count(u"SELECT count(*) FROM shipment_lines"_qs); };
        const qint64 before = lines();
        const auto answer = shipments.takeReturnBack(pallet, why);
        QCOMPARE(told(answer), u"StatusMoveNotAllowed|%1|%2"_qs.arg(field, pallet));
        QVERIFY2(sentence(answer.error()).contains(pallet), qPrintable(sentence(answer.error())));
        QVERIFY(!wayOut(answer.error()).isEmpty());
        QCOMPARE(lines(), before);
    }
    QString plain(const QString &sql, const Args &args = {}) { return told(database->run(sql, args)); }

    Shipments shipments{session};
    Holds holds{session};
    QString good;
    QString other;
    QString pallet;
    QString second;
    QString number;
    QDateTime left;
};
} // namespace

class NotBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsCustomerHasItAsBefore_data() { forBothEngines(); }
    void itsCustomerHasItAsBefore()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        const Pallet before = yard.seen();
        const auto loads = [&yard] {
            return yard.count(u"SELECT count(*) FROM shipment_pallets WHERE left_at IS NULL"_qs);
        };
        for (int times = 0; times < 2; ++times) {
            QCOMPARE(yard.listed(), 2);
            yard.comesBack();
            QCOMPARE(yard.seen().status, u"ON_HOLD"_qs);
            QCOMPARE(yard.listed(), 1);
            QCOMPARE(yard.exported(false), QStringList{yard.pallet});
            QCOMPARE(yard.takesBack({}), u"Required|reason|"_qs);
            QCOMPARE(yard.takesBack(), u"ok"_qs);
            const Pallet after = yard.seen();
            QCOMPARE(after.status, u"SHIPPED"_qs);
            QVERIFY(!after.held);
            QCOMPARE(after.customerName, cafe);
            QCOMPARE(after.customerOrder, before.customerOrder);
            QCOMPARE(after.shippedAt, yard.left);
            // The list says as many as the papers.
            QCOMPARE(yard.listed(), 2);
            QCOMPARE(must(yard.shipments.read(yard.number)).pallets.size(), size_t(2));
            QCOMPARE(loads(), 2);
            yard.later();
        }
        QCOMPARE(yard.exported(false), QStringList());
        QCOMPARE(yard.exported(true), (QStringList{yard.pallet + u" undone"_qs, yard.pallet + u" undone"_qs}));
        // Nothing is deleted: what was booked stays, and what takes it back names it.
        const QStringList once{u"2 20.000 not"_qs, u"2 30.000 not"_qs, u"3 20.000"_qs, u"3 30.000"_qs};
        QCOMPARE(yard.events(), QStringList({u"0 20.000"_qs, u"0 30.000"_qs}) + once + once);
        QCOMPARE(yard.text(u"SELECT release_reason FROM holds ORDER BY id LIMIT 1"_qs), why);
        QCOMPARE(yard.count(u"SELECT count(*) FROM holds WHERE released_at IS NULL"_qs), 0);
        QCOMPARE(yard.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'pallets' AND reason = ?"_qs, {why}),
                 2);
        yard.refuses(u"noReturn"_qs);
        // It leaves and comes back as ever, alone or with its truck.
        must(yard.shipments.unship(yard.number, u"still in the yard"_qs));
        QCOMPARE(yard.seen().status, u"ACTIVE"_qs);
        QCOMPARE(must(yard.shipments.read(yard.number)).pallets.size(), size_t(2));
        must(yard.shipments.ship(yard.number, u"no address"_qs));
        QCOMPARE(yard.seen().status, u"SHIPPED"_qs);
    }

    // What is said of its batches meanwhile is no hindrance: it is not here.
    void whateverIsHeldOrFailed_data() { forBothEngines(); }
    void whateverIsHeldOrFailed()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        yard.execute(u"INSERT INTO settings (name, value) VALUES ('pallets.scan_back', 'ask')"_qs);
        yard.comesBack();
        must(yard.holds.hold(NodeKind::Run, yard.good, u"glass"_qs));
        must(yard.production.checkQuality(must(yard.production.find(yard.other)).id, u"FAILED"_qs, u"glass"_qs));
        QCOMPARE(yard.takesBack(), u"ok"_qs);
        QCOMPARE(yard.seen().status, u"SHIPPED"_qs);
        QCOMPARE(yard.listed(), 2);
    }

    // Without papers there is no shipment to stand on; some of its cases are still here.
    void withoutPapersAndWithoutSomeOfIt_data() { forBothEngines(); }
    void withoutPapersAndWithoutSomeOfIt()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        yard.pallet = must(yard.palletizing.build({yard.good, kilos(15), {}, {}})).number;
        must(yard.palletizing.ship(yard.pallet, cafe, {}, u"no address"_qs));
        yard.refuses(u"noReturn"_qs);
        const QString cases =
            must(yard.shipments.returnCases(yard.pallet, {yard.good, kilos(5), {}, {}}, u"wet"_qs)).number;
        yard.later();
        yard.refuses(u"noReturn"_qs);
        QCOMPARE(told(yard.shipments.takeReturnBack(cases, why)), u"StatusMoveNotAllowed|noReturn|"_qs + cases);
        yard.comesBack();
        QCOMPARE(yard.takesBack(), u"ok"_qs);
        QCOMPARE(yard.seen().status, u"SHIPPED"_qs);
        QCOMPARE(yard.seen().items.front().quantity, kilos(10));
        QCOMPARE(must(yard.palletizing.find(cases)).status, u"ON_HOLD"_qs);
        QCOMPARE(
            yard.quantity(u"SELECT sum(quantity) AS n FROM shipment_lines x JOIN pallets p ON p.id = x.pallet_id WHERE "
                          "p.pallet_number = ?"_qs,
                          {yard.pallet}),
            kilos(10));
    }

    void onlyAsLongAsNothingWasDoneWithIt_data() { forBothEngines(); }
    void onlyAsLongAsNothingWasDoneWithIt()
    {
        QFETCH(Engine, engine);
        Yard let(engine);
        let.comesBack();
        must(let.holds.release(NodeKind::Pallet, let.pallet, u"dry"_qs));
        let.refuses(u"returnLetGo"_qs);
        let.later();
        must(let.holds.hold(NodeKind::Pallet, let.pallet, u"wet after all"_qs));
        let.refuses(u"returnLetGo"_qs);
        must(let.holds.release(NodeKind::Pallet, let.pallet, u"dry"_qs));
        must(let.palletizing.ship(let.pallet, cafe, {}, u"no address"_qs));
        let.refuses(u"noReturn"_qs);

        Yard moved(engine);
        moved.comesBack();
        must(moved.palletizing.move(moved.pallet, u"cold store"_qs));
        moved.refuses(u"returnMoved"_qs);

        Yard voided(engine);
        voided.comesBack();
        must(voided.holds.release(NodeKind::Pallet, voided.pallet, u"crushed"_qs));
        must(voided.palletizing.voidPallet(voided.pallet, u"crushed"_qs));
        voided.refuses(u"returnLetGo"_qs);

        Yard held(engine);
        held.comesBack();
        held.execute(
            u"INSERT INTO holds (pallet_id, reason, held_at, held_by) SELECT id, 'glass', ?, 'qa' FROM pallets "
            "WHERE pallet_number = ?"_qs,
            {held.now, held.pallet});
        held.refuses(u"returnHeld"_qs);
    }

    // It was recalled while its customer had it: then it is with that customer again, and stays recalled.
    void inARecall_data() { forBothEngines(); }
    void inARecall()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        enrolStaff(*yard.database);
        yard.session.person = u"ada"_qs;
        Recalls &recalls = yard.services.recalls;
        const QString recall = must(recalls.open({{yard.good}, u"metal"_qs, false}, ada)).number;
        const auto item = [&] {
            for (const RecallItem &each : must(recalls.read(recall)).scope.items)
                if (each.code == yard.pallet)
                    return each;
            return RecallItem();
        };
        yard.later();
        yard.comesBack();
        QCOMPARE(yard.seen().status, u"RECALLED"_qs);
        QVERIFY(item().isBack);
        must(recalls.settle(recall, {item().key, Disposition::Returned, kilos(50), u"seen"_qs}));
        yard.refuses(u"returnSettled"_qs);
        must(recalls.takeBack(recall, item().key, u"not seen"_qs));
        QCOMPARE(yard.listed(), 1);
        QCOMPARE(yard.takesBack(), u"ok"_qs);
        const Pallet after = yard.seen();
        QCOMPARE(after.status, u"RECALLED"_qs);
        QCOMPARE(after.customerName, cafe);
        QCOMPARE(after.shippedAt, yard.left);
        QVERIFY(!item().isBack);
        QCOMPARE(yard.listed(), 2);
        // What the recall itself booked by mistake is on its shipment again as well.
        must(recalls.settle(recall, {item().key, Disposition::Returned, kilos(50), u"seen"_qs}));
        QCOMPARE(yard.listed(), 1);
        yard.refuses(u"noReturn"_qs);
        must(recalls.takeBack(recall, item().key, u"not seen"_qs));
        QCOMPARE(yard.listed(), 2);
        QCOMPARE(must(yard.shipments.read(yard.number)).pallets.size(), size_t(2));
    }

    void recalledSince_data() { forBothEngines(); }
    void recalledSince()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        enrolStaff(*yard.database);
        yard.session.person = u"ada"_qs;
        yard.comesBack();
        must(yard.services.recalls.open({{yard.good}, u"metal"_qs, false}, ada));
        yard.refuses(u"returnRecalled"_qs);
    }

    // Past the program it is not done otherwise.
    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        Yard yard(engine);
        const QString gone =
            u"UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT id FROM customers WHERE name = "
            "'%1'), customer_order = 'SO-1', shipped_at = ?, updated_by = 'x' WHERE pallet_number = ?"_qs;
        const QString line =
            u"INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, "
            "production_run_id, kind, quantity, takes_back_id, takes_back_reason, booked_by) SELECT shipment_id, "
            "customer_id, customer_order, pallet_id, production_run_id, 'SHIPPED', -quantity, id, 'x', 'x' FROM "
            "shipment_lines WHERE id = (SELECT %1(id) FROM shipment_lines WHERE kind = 'RETURNED')"_qs;
        const QString load = u"INSERT INTO shipment_pallets (shipment_id, pallet_id, loaded_at, loaded_by) SELECT "
                             "shipment_id, pallet_id, loaded_at, %1 FROM shipment_pallets WHERE left_at IS NOT NULL"_qs;
        yard.execute(u"INSERT INTO customers (name) VALUES ('Shop')"_qs);
        yard.comesBack();
        QVERIFY(yard.plain(gone.arg(cafe), {yard.left, yard.pallet}) != u"ok");
        QVERIFY(yard.plain(load.arg(u"loaded_by"_qs)).startsWith(u"ShipmentClosed"));
        // Half of it came and half did not: no.
        QCOMPARE(yard.plain(line.arg(u"max"_qs)), u"ok"_qs);
        QVERIFY(yard.plain(gone.arg(cafe), {yard.left, yard.pallet}) != u"ok");
        QVERIFY(yard.plain(line.arg(u"max"_qs)) != u"ok");
        QCOMPARE(yard.plain(line.arg(u"min"_qs)), u"ok"_qs);
        QVERIFY(yard.plain(gone.arg(u"Shop"_qs), {yard.left, yard.pallet}).startsWith(u"StatusMoveNotAllowed"));
        QVERIFY(yard.plain(gone.arg(cafe), {yard.now, yard.pallet}).startsWith(u"StatusMoveNotAllowed"));
        QVERIFY(yard.plain(load.arg(u"loaded_by"_qs)).startsWith(u"ShipmentClosed"));
        QCOMPARE(yard.plain(gone.arg(cafe), {yard.left, yard.pallet}), u"ok"_qs);
        QCOMPARE(yard.count(u"SELECT count(*) FROM holds WHERE released_at IS NULL"_qs), 0);
        QVERIFY(yard.plain(load.arg(u"'somebody else'"_qs)).startsWith(u"ShipmentClosed"));
        QCOMPARE(yard.plain(load.arg(u"loaded_by"_qs)), u"ok"_qs);
        QVERIFY(yard.plain(load.arg(u"loaded_by"_qs)) != u"ok");
        // What was let go is no return any more.
        Yard let(engine);
        let.comesBack();
        must(let.holds.release(NodeKind::Pallet, let.pallet, u"dry"_qs));
        QVERIFY(let.plain(line.arg(u"max"_qs)).startsWith(u"RefusedByDatabase"));
        must(let.holds.hold(NodeKind::Pallet, let.pallet, u"wet after all"_qs));
        QVERIFY(let.plain(line.arg(u"max"_qs)).startsWith(u"StatusMoveNotAllowed"));
    }
};

QTEST_GUILESS_MAIN(NotBackTest)
#include "notbacktest.moc"
