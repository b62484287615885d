// SPDX-License-Identifier: GPL-3.0-or-later
// A pallet is closed by the scan of its own label, and leaves without it only where the plant does not ask.
#include "services/holding/holds.h"
#include "services/labels/labels.h"
#include "services/palletizing/closing.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString cafe = QStringLiteral("Cafe Nord");

class LabelledFloor : public Floor
{
public:
    explicit LabelledFloor(Engine engine) : Floor(engine), batch(finishedBatch(kilos(100)))
    {
        execute(QStringLiteral("INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '0614141')"));
        first = must(palletizing.build({batch, kilos(20), {}, {}}));
        second = must(palletizing.build({batch, kilos(20), {}, {}}));
    }
    void print(const Pallet &pallet)
    {
        must(Labels(session).ask({LabelKind::Pallet, pallet.number, 1, QStringLiteral("Zebra"), {}}));
    }
    bool isClosed(const Pallet &pallet) { return must(closing.read(pallet.number)).isClosed; }

    PalletClosing closing{session};
    Shipments shipments{session};
    QString batch;
    Pallet first;
    Pallet second;
};
} // namespace

class PalletClosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itsOwnLabelClosesIt_data() { forBothEngines(); }
    void itsOwnLabelClosesIt()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        const QString number = floor.first.number;
        floor.print(floor.first);
        QVERIFY(must(floor.closing.read(number)).isLabelled);
        QVERIFY(!floor.isClosed(floor.first));
        QCOMPARE(told(floor.closing.close(number, floor.second.sscc)),
                 QStringLiteral("StatusMoveNotAllowed|scanned|P-000002, P-000001"));
        QCOMPARE(told(floor.closing.close(number, QStringLiteral("X-1"))), QStringLiteral("NotFound|scanned|X-1"));
        QVERIFY(told(floor.closing.close(number, {})).startsWith(u"Required|scanned"));
        QVERIFY(!floor.isClosed(floor.first));
        must(floor.closing.close(number, QStringLiteral("00") + floor.first.sscc));
        const PalletClosure closed = must(floor.closing.read(number));
        QVERIFY(closed.isClosed && !closed.isAsked);
        QCOMPARE(closed.closedBy, QStringLiteral("maria"));
        QVERIFY(closed.closedAt.isValid());
        QVERIFY(!floor.isClosed(floor.second));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'pallets' AND action = "
                                            "'UPDATE' AND changed_by = 'maria' AND new_values IS NOT NULL")) > 0,
                 true);
    }

    void otherCasesAndAnotherLabelAskAgain_data() { forBothEngines(); }
    void otherCasesAndAnotherLabelAskAgain()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        const auto close = [&floor](const Pallet &pallet) {
            must(floor.closing.close(pallet.number, pallet.number));
            return floor.isClosed(pallet);
        };
        const QString why = QStringLiteral("leaning");
        QVERIFY(close(floor.first));
        floor.print(floor.first); // an old label may hang there still
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(close(floor.first));
        floor.print(floor.second);
        QVERIFY(floor.isClosed(floor.first));
        must(floor.palletizing.weigh(floor.first.number, kilos(300)));
        must(floor.palletizing.move(floor.first.number, QStringLiteral("A-1")));
        QVERIFY(floor.isClosed(floor.first));
        must(floor.palletizing.add(floor.first.number, floor.batch, kilos(1)));
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(close(floor.first));
        must(floor.palletizing.takeOff(floor.first.number, floor.batch, kilos(1), why));
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(close(floor.first));
        must(floor.palletizing.split(floor.first.number, {floor.batch, kilos(5), {}, {}}, why));
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(close(floor.first) && close(floor.second));
        must(floor.palletizing.merge(floor.second.number, floor.first.number, why));
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(told(floor.closing.close(floor.second.number, floor.second.number)).startsWith(u"PalletNotActive"));
    }

    void withoutTheScanNothingLeavesWhereItIsAsked_data() { forBothEngines(); }
    void withoutTheScanNothingLeavesWhereItIsAsked()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        const QString truck = must(floor.shipments.open({cafe, {}, {}, {}, {}, {}}));
        const QString number = floor.first.number;
        must(floor.shipments.load(truck, number)); // nobody asked for it yet
        must(floor.closing.setAsked(true));
        QVERIFY(must(floor.closing.isAsked()));
        QVERIFY(must(floor.closing.read(number)).waits());
        QVERIFY(told(floor.shipments.ship(truck, {})).startsWith(u"PalletsRefused"));
        QCOMPARE(told(must(floor.shipments.refusals(truck)).at(0).error),
                 QStringLiteral("StatusMoveNotAllowed|labelScan|P-000001"));
        QCOMPARE(told(floor.shipments.load(truck, floor.second.number)),
                 QStringLiteral("StatusMoveNotAllowed|labelScan|P-000002"));
        QCOMPARE(told(floor.palletizing.ship(floor.second.number, cafe, {})),
                 QStringLiteral("StatusMoveNotAllowed|labelScan|P-000002"));
        must(floor.closing.close(number, number));
        must(floor.shipments.ship(truck, {}));
        QCOMPARE(must(floor.palletizing.find(number)).status, QStringLiteral("SHIPPED"));
        QVERIFY(told(floor.closing.close(number, number)).startsWith(u"PalletNotActive"));
        must(floor.closing.setAsked(false));
        must(floor.palletizing.ship(floor.second.number, cafe, {}));
    }

    void plainSqlKeepsToIt_data() { forBothEngines(); }
    void plainSqlKeepsToIt()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        const QString truck = must(floor.shipments.open({cafe, {}, {}, {}, {}, {}}));
        must(floor.closing.setAsked(true));
        const auto refused = [&floor](const char *sql) {
            const auto done = floor.database->run(QString::fromLatin1(sql));
            return !done && done.error().detail == u"labelScan";
        };
        const char *const ship = "UPDATE pallets SET status = 'SHIPPED', customer_id = (SELECT max(id) FROM customers),"
                                 " shipped_at = packed_at WHERE id = 1";
        const char *const load = "INSERT INTO shipment_pallets (shipment_id, pallet_id, loaded_by) VALUES (1, 1, 'x')";
        QVERIFY(refused(ship));
        QVERIFY(refused(load));
        must(floor.closing.close(floor.first.number, floor.first.number));
        floor.execute(QStringLiteral("UPDATE pallet_items SET quantity = quantity - 1 WHERE pallet_id = 1"));
        QVERIFY(!floor.isClosed(floor.first));
        QVERIFY(refused(ship));
        must(floor.closing.close(floor.first.number, floor.first.number));
        floor.print(floor.first);
        QVERIFY(refused(load));
        must(floor.closing.close(floor.first.number, floor.first.number));
        floor.execute(QString::fromLatin1(load));
    }

    // Some or all of it came back: what was scanned is another pallet now.
    void whatCameBackIsScannedAgain_data() { forBothEngines(); }
    void whatCameBackIsScannedAgain()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        const QString number = floor.first.number;
        const QString why = QStringLiteral("wet");
        must(floor.closing.setAsked(true));
        for (const Pallet &pallet : {floor.first, floor.second}) {
            must(floor.closing.close(pallet.number, pallet.number));
            must(floor.palletizing.ship(pallet.number, cafe, {}, QStringLiteral("no papers")));
        }
        must(floor.shipments.returnCases(number, {floor.batch, kilos(8), {}, {}}, why));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM pallets WHERE closed_at IS NOT NULL")), 1);
        for (const Pallet &pallet : {floor.first, floor.second}) {
            must(floor.shipments.returnPallet(pallet.number, why));
            QVERIFY(!floor.isClosed(pallet));
            must(Holds(floor.session).release(NodeKind::Pallet, pallet.number, why));
            QVERIFY(told(floor.palletizing.ship(pallet.number, cafe, {}, why))
                        .startsWith(QStringLiteral("StatusMoveNotAllowed|labelScan")));
        }
    }

    void noPalletIsClosedAfterALabelOfTomorrow_data() { forBothEngines(); }
    void noPalletIsClosedAfterALabelOfTomorrow()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        floor.print(floor.first);
        must(floor.closing.close(floor.first.number, floor.first.number));
        const auto after = [&floor](const char *print) {
            return floor.database->run(
                QStringLiteral("UPDATE pallets SET closed_after_print = %1 WHERE id = 1").arg(QLatin1String(print)));
        };
        const auto done = after("999999");
        QVERIFY(!done.ok());
        QCOMPARE(done.error().reason, Reason::RefusedByDatabase);
        QVERIFY(after("(SELECT max(id) FROM label_prints WHERE pallet_id = 1)").ok());
        floor.print(floor.first);
        QVERIFY(!floor.isClosed(floor.first));
    }

    void everybodyAsksAndOnlySomeMay_data() { forBothEngines(); }
    void everybodyAsksAndOnlySomeMay()
    {
        QFETCH(Engine, engine);
        LabelledFloor floor(engine);
        enrolStaff(*floor.database);
        const auto as = [&floor](const char *login) -> QString {
            floor.session.person = QLatin1String(login);
            const QString number = floor.first.number;
            return told(floor.closing.close(number, number)).section(u'|', 0, 0) + u' ' +
                   told(floor.closing.setAsked(true)).section(u'|', 0, 0);
        };
        QCOMPARE(as("rita"), QStringLiteral("NotAllowed NotAllowed"));
        QCOMPARE(as("paul"), QStringLiteral("ok NotAllowed"));
        QCOMPARE(as("ada"), QStringLiteral("ok ok"));
    }
};

QTEST_GUILESS_MAIN(PalletClosingTest)
#include "palletclosingtest.moc"
