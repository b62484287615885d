// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("torn bags");

QString stateOf(Floor &floor, const QString &code)
{
    return floor.text(
        QStringLiteral("SELECT status, quality_status, "
                       "(SELECT count(*) FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) "
                       "AS open_holds FROM ingredient_lots l WHERE internal_lot_code = ?"),
        {code});
}

QString supplied(Floor &floor, const QString &supplierLot, const QString &ownCode = {})
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Flour");
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.quantity = kilos(10);
    lot.supplierLotCode = supplierLot;
    lot.internalLotCode = ownCode;
    return must(floor.receiving.receive(lot)).internalLotCode;
}
} // namespace

class LotsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsByOwnThenSupplierCode_data() { forBothEngines(); }
    void findsByOwnThenSupplierCode()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        supplied(floor, QStringLiteral("ABC-1"));    // L-000001
        supplied(floor, QStringLiteral("L-000001")); // L-000002: called like the first one
        supplied(floor, QStringLiteral("Mixed-Case-9"), QStringLiteral("Own-Code"));
        supplied(floor, QStringLiteral("abc-1")); // L-000003: differs in case only
        const auto found = [&floor](const char *code) {
            const auto lot = floor.lots.find(QString::fromLatin1(code));
            return lot ? lot->code : told(lot);
        };
        QCOMPARE(found("L-000001"), QStringLiteral("L-000001"));
        QCOMPARE(found(" l-000002 "), QStringLiteral("L-000002"));
        QCOMPARE(found("oWN-cODE"), QStringLiteral("Own-Code"));
        QCOMPARE(found("ABC-1"), QStringLiteral("L-000001"));
        QCOMPARE(found("abc-1"), QStringLiteral("L-000003"));
        QCOMPARE(found("aBc-1"), QStringLiteral("Ambiguous|lotCode|L-000001, L-000003"));
        QCOMPARE(found("MIXED-CASE-9"), QStringLiteral("Own-Code"));
        QCOMPARE(found("nowhere"), QStringLiteral("NotFound|lotCode|nowhere"));
        QCOMPARE(found("  "), QStringLiteral("NotFound|lotCode|"));
        QCOMPARE(found("%"), QStringLiteral("NotFound|lotCode|%"));
    }

    void listsEveryLotOfAnAmbiguousCode_data() { forBothEngines(); }
    void listsEveryLotOfAnAmbiguousCode()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString longCode = QString(300, u'x');
        supplied(floor, longCode);
        supplied(floor, longCode);
        supplied(floor, longCode + u'y');
        QCOMPARE(told(floor.lots.find(longCode)), QStringLiteral("Ambiguous|lotCode|L-000001, L-000002"));
        QCOMPARE(must(floor.lots.find(longCode + u'y')).code, QStringLiteral("L-000003"));
        supplied(floor, QStringLiteral("s"), QStringLiteral("own"));
        supplied(floor, QStringLiteral("s2"), QStringLiteral("OWN"));
        QCOMPARE(must(floor.lots.find(QStringLiteral("own"))).code, QStringLiteral("own"));
        QCOMPARE(told(floor.lots.find(QStringLiteral("Own"))), QStringLiteral("Ambiguous|lotCode|own, OWN"));
    }

    void releases_data() { forBothEngines(); }
    void releases()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(QStringLiteral("Flour"), kilos(10));
        QCOMPARE(told(floor.lots.release(code, {})), QStringLiteral("ok"));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUALITY_APPROVED|PASSED|0"));
        QCOMPARE(floor.text(QStringLiteral("SELECT result, checked_by, check_type FROM quality_checks")),
                 QStringLiteral("PASSED|maria|lot decision"));
        QCOMPARE(told(floor.lots.release(code, {})), QStringLiteral("StatusMoveNotAllowed|lotCode|L-000001"));
        QCOMPARE(told(floor.lots.release(QStringLiteral("no"), {})), QStringLiteral("NotFound|lotCode|no"));
    }

    void releaseEndsAHoldWithItsReason_data() { forBothEngines(); }
    void releaseEndsAHoldWithItsReason()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.released(QStringLiteral("Flour"), kilos(10));
        must(floor.lots.hold(code, why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUARANTINED|PASSED|1"));
        QVERIFY(must(floor.lots.find(code)).held);
        QCOMPARE(told(floor.lots.release(code, QStringLiteral(" "))), QStringLiteral("Required|reason|"));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUARANTINED|PASSED|1"));
        must(floor.lots.release(code, QStringLiteral("bags repacked")));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUALITY_APPROVED|PASSED|0"));
        QCOMPARE(floor.text(QStringLiteral("SELECT reason, held_by, released_by, release_reason FROM holds")),
                 QStringLiteral("torn bags|maria|maria|bags repacked"));
        QCOMPARE(
            floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE reason = 'bags repacked' AND table_name "
                                       "IN ('holds', 'ingredient_lots', 'quality_checks')")),
            3);
    }

    void releaseRefusesTheExpiredAndRecalled_data() { forBothEngines(); }
    void releaseRefusesTheExpiredAndRecalled()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lastDay = floor.received(QStringLiteral("Milk"), kilos(10), QDate(2026, 5, 4));
        const QString old = floor.received(QStringLiteral("Milk"), kilos(10), QDate(2026, 5, 3));
        const QString recalled = floor.received(QStringLiteral("Milk"), kilos(10));
        floor.execute(QStringLiteral("UPDATE ingredient_lots SET status = 'RECALLED' WHERE internal_lot_code = ?"),
                      {recalled});
        QCOMPARE(told(floor.lots.release(lastDay, {})), QStringLiteral("ok"));
        QCOMPARE(told(floor.lots.release(old, {})), QStringLiteral("LotExpired|lotCode|L-000002, 2026-05-03"));
        QCOMPARE(told(floor.lots.release(recalled, {})), QStringLiteral("LotRecalled|lotCode|L-000003"));
        QCOMPARE(told(floor.lots.hold(recalled, why)), QStringLiteral("LotRecalled|lotCode|L-000003"));
        QCOMPARE(told(floor.lots.reject(recalled, why)), QStringLiteral("LotRecalled|lotCode|L-000003"));
    }

    void holds_data() { forBothEngines(); }
    void holds()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(QStringLiteral("Flour"), kilos(10));
        QCOMPARE(told(floor.lots.hold(code, {})), QStringLiteral("Required|reason|"));
        QCOMPARE(told(floor.lots.hold(QStringLiteral("no"), why)), QStringLiteral("NotFound|lotCode|no"));
        must(floor.lots.hold(code, why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUARANTINED|PENDING|1"));
        QCOMPARE(told(floor.lots.hold(code, why)), QStringLiteral("AlreadyHeld|lotCode|L-000001"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds")), 1);
    }

    void rejects_data() { forBothEngines(); }
    void rejects()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.released(QStringLiteral("Flour"), kilos(10));
        const QString held = floor.released(QStringLiteral("Flour"), kilos(10));
        must(floor.lots.hold(held, why));
        QCOMPARE(told(floor.lots.reject(code, {})), QStringLiteral("Required|reason|"));
        must(floor.lots.reject(code, why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("QUARANTINED|FAILED|1"));
        // A lot is held while it is looked at; found bad, it is rejected.
        must(floor.lots.reject(held, why));
        QCOMPARE(stateOf(floor, held), QStringLiteral("QUARANTINED|FAILED|1"));
        QCOMPARE(told(floor.lots.reject(code, why)), QStringLiteral("AlreadyHeld|lotCode|L-000001"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM quality_checks WHERE result = 'FAILED'")), 2);
    }

    void aUsedUpLotIsHeldWhereItIs_data() { forBothEngines(); }
    void aUsedUpLotIsHeldWhereItIs()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.released(QStringLiteral("Flour"), kilos(10));
        must(floor.lots.adjust(code, -kilos(10), why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("DEPLETED|PASSED|0"));
        must(floor.lots.hold(code, why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("DEPLETED|PASSED|1"));
        must(floor.lots.release(code, why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("DEPLETED|PASSED|0"));
        QCOMPARE(told(floor.lots.release(code, why)), QStringLiteral("StatusMoveNotAllowed|lotCode|L-000001"));
    }

    void adjusts_data() { forBothEngines(); }
    void adjusts()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.released(QStringLiteral("Flour"), kilos(10));
        must(floor.lots.adjust(code, -Quantity::ofThousandths(2'500), why));
        QCOMPARE(must(floor.lots.find(code)).remaining->toText(), QStringLiteral("7.500"));
        QCOMPARE(must(floor.lots.find(code)).received->toText(), QStringLiteral("10.000"));
        QCOMPARE(told(floor.lots.adjust(code, -kilos(8), why)),
                 QStringLiteral("NotEnoughLeft|stockLeft|L-000001, 7.500 kg"));
        QCOMPARE(told(floor.lots.adjust(code, kilos(1), {})), QStringLiteral("Required|reason|"));
        QCOMPARE(told(floor.lots.adjust(code, {}, why)), QStringLiteral("Required|difference|"));
        QCOMPARE(told(floor.lots.adjust(QStringLiteral("no"), kilos(1), why)), QStringLiteral("NotFound|lotCode|no"));
        must(floor.lots.adjust(code, kilos(3), why));
        QCOMPARE(must(floor.lots.find(code)).remaining->toText(), QStringLiteral("10.500"));
        QCOMPARE(floor.count(
                     QStringLiteral("SELECT count(*) FROM lot_movements WHERE type = 'ADJUST' AND moved_by = 'maria' "
                                    "AND reason = 'torn bags'")),
                 2);
    }

    void aCountBringsAnEmptyUnreleasedLotBack_data() { forBothEngines(); }
    void aCountBringsAnEmptyUnreleasedLotBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(QStringLiteral("Flour"), kilos(10));
        must(floor.lots.adjust(code, -kilos(10), why));
        must(floor.lots.adjust(code, kilos(4), why));
        QCOMPARE(stateOf(floor, code), QStringLiteral("DEPLETED|PENDING|0"));
        must(floor.lots.release(code, {}));
        QCOMPARE(stateOf(floor, code), QStringLiteral("IN_USE|PASSED|0"));
    }

    void proposesWhatExpiresFirst_data() { forBothEngines(); }
    void proposesWhatExpiresFirst()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString flour = QStringLiteral("Flour");
        floor.released(flour, kilos(10));                                         // 1: no expiry, last
        floor.released(flour, kilos(10), QDate(2026, 9, 1));                      // 2
        floor.released(flour, kilos(10), QDate(2026, 5, 4));                      // 3: today is still good
        floor.received(flour, kilos(10), QDate(2026, 5, 5));                      // 4: not released
        const QString held = floor.released(flour, kilos(10), QDate(2026, 5, 5)); // 5
        must(floor.lots.hold(held, why));
        const QString empty = floor.released(flour, kilos(10), QDate(2026, 5, 5)); // 6
        must(floor.lots.adjust(empty, -kilos(10), why));
        floor.released(QStringLiteral("Sugar"), kilos(10), QDate(2026, 5, 5)); // 7: another ingredient
        floor.released(flour, kilos(10), QDate(2026, 9, 1));                   // 8: same day, later
        const auto codes = [&floor, &flour] {
            QStringList list;
            const IngredientId id(floor.count(QStringLiteral("SELECT id FROM ingredients WHERE name = ?"), {flour}));
            for (const Lot &lot : must(floor.lots.usable(id)))
                list << lot.code.right(1);
            return list.join(u',');
        };
        QCOMPARE(codes(), QStringLiteral("3,2,8,1"));
        floor.now = floor.now.addDays(1);
        QCOMPARE(codes(), QStringLiteral("2,8,1"));
    }
};

QTEST_GUILESS_MAIN(LotsTest)
#include "lotstest.moc"
