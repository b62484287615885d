// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/besieged.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QStringList checkWords{QStringLiteral("CHECK constraint failed"), QStringLiteral("violates check constraint")};

QString movement(const QString &type, const QString &quantity, const QString &columns = {}, const QString &values = {})
{
    return QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity%3) VALUES (1, '%1', %2%4)")
        .arg(type, quantity, columns, values);
}

QString transfer(int from, int to, const QString &quantity)
{
    return QStringLiteral("INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity, transferred_at) "
                          "VALUES (%1, %2, %3, '2026-05-04T11:00:00.000Z')")
        .arg(QString::number(from), QString::number(to), quantity);
}

// Every lot holds what its movements add up to.
QStringList wrongBalances(const Besieged &plant)
{
    return plant.lines(QStringLiteral(
        "SELECT l.internal_lot_code FROM ingredient_lots l WHERE l.quantity_remaining <> "
        "(SELECT sum(quantity) FROM lot_movements m WHERE m.ingredient_lot_id = l.id) OR l.quantity_remaining < 0"));
}
} // namespace

// What a lot holds is what its movements say, and every movement has its cause.
class LedgerGuardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatRemainsIsTheSumOfTheMovements_data() { forBothEngines(); }
    void whatRemainsIsTheSumOfTheMovements()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString sum = QStringLiteral("sum of its movements");
        const QString some = plant.amount(3);
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET quantity_remaining = 0 WHERE id = 1"), sum);
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET quantity_remaining = NULL WHERE id = 1"), sum);
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET quantity_remaining = -1"), sum);
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET quantity_received = 0 WHERE id = 1"),
                   QStringLiteral("sum of its receipts"));
        WITHSTANDS(plant, movement(QStringLiteral("WASTE"), plant.amount(-1000)), QStringLiteral("bm:NotEnoughLeft"));
        WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), plant.amount(-80.001)),
                   QStringLiteral("bm:NotEnoughLeft"));
        WITHSTANDS(plant,
                   movement(QStringLiteral("ADJUST"), some, QStringLiteral(", balance_after"),
                            QStringLiteral(", ") + plant.amount(500)),
                   QStringLiteral("the database computes the balance"));
        WITHSTANDS(plant, movement(QStringLiteral("WASTE"), some), checkWords);
        WITHSTANDS(plant, movement(QStringLiteral("RECEIVE"), plant.amount(-3)), checkWords);
        WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), QStringLiteral("0")), QStringLiteral("nothing to adjust"));
        for (const char *type : {"WASTE", "SAMPLE", "ADJUST"})
            ALLOWS(plant, movement(QLatin1String(type), plant.amount(-80)));
        // Two in one statement, each of which would leave enough.
        WITHSTANDS(plant,
                   movement(QStringLiteral("WASTE"), plant.amount(-60)) +
                       QStringLiteral(", (1, 'WASTE', %1)").arg(plant.amount(-60)),
                   (QStringList{QStringLiteral("bm:NotEnoughLeft"), QStringLiteral("one movement of a lot")}));
        WITHSTANDS(
            plant,
            plant.use(1, 1, 60,
                      QStringLiteral(", (1, 1, %1, 'kg', NULL, '2026-05-04T10:00:00.000Z')").arg(plant.amount(60))),
            QStringLiteral("bm:NotEnoughLeft"));
        plant.must(movement(QStringLiteral("WASTE"), plant.amount(-0.5)) + u';' +
                   movement(QStringLiteral("ADJUST"), plant.amount(2.25)));
        QCOMPARE(plant.value(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id = 1")),
                 plant.amount(81.75));
        QCOMPARE(wrongBalances(plant), QStringList());
    }

    // A further receipt is a booking like any other: allowed, in the ledger, and in the history of the lot.
    void aSecondReceiptIsInTheHistory_data() { forBothEngines(); }
    void aSecondReceiptIsInTheHistory()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(movement(QStringLiteral("RECEIVE"), plant.amount(7)));
        QCOMPARE(plant.value(QStringLiteral("SELECT quantity_received FROM ingredient_lots WHERE id = 1")),
                 plant.amount(107));
        const QString history =
            plant.lines(QStringLiteral("SELECT old_values, new_values FROM audit_log ORDER BY id DESC LIMIT 1"))
                .first();
        QVERIFY(history.contains(QStringLiteral("100.000")) && history.contains(QStringLiteral("107.000")));
    }

    void noMovementIsForged_data() { forBothEngines(); }
    void noMovementIsForged()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString batch = QStringLiteral(", batch_ingredient_id");
        const QString blend = QStringLiteral(", lot_transfer_id");
        const QString cause = QStringLiteral("has another cause");
        const QString one = QStringLiteral(", 1");
        const auto with = [&](const char *type, double quantity, const QString &column, const QString &value) {
            return movement(QLatin1String(type), plant.amount(quantity), column, value);
        };
        WITHSTANDS(plant, with("CONSUME", -20, {}, {}), cause);
        WITHSTANDS(plant, with("RETURN", 5, {}, {}), cause);
        WITHSTANDS(plant, with("TRANSFER", -5, {}, {}), cause);
        WITHSTANDS(plant, with("ADJUST", 20, batch, one), cause);
        WITHSTANDS(plant, with("CONSUME", -20, blend, one), cause);
        WITHSTANDS(plant, with("WASTE", -5, blend, one), cause);
        WITHSTANDS(plant, with("CONSUME", -20, batch, one), QStringLiteral("booked already"));
        WITHSTANDS(plant, with("RETURN", 5, batch, QStringLiteral(", 2")), QStringLiteral("booked already"));
        WITHSTANDS(plant, with("CONSUME", -10, batch, QStringLiteral(", 3")), QStringLiteral("belongs to a batch"));
        WITHSTANDS(plant, with("CONSUME", -21, batch, one), QStringLiteral("belongs to a batch"));
        WITHSTANDS(plant, with("TRANSFER", -5, blend, one), QStringLiteral("booked already"));
        WITHSTANDS(plant, with("TRANSFER", 5, blend, one), QStringLiteral("belongs to a transfer"));
        // As the newest with an id below the others, or in place of another.
        WITHSTANDS(plant,
                   QStringLiteral("INSERT INTO lot_movements (id, ingredient_lot_id, type, quantity) VALUES (-7, 1, "
                                  "'WASTE', %1)")
                       .arg(plant.amount(-1)),
                   (QStringList{QStringLiteral("sum of its movements"), QStringLiteral("an id counts from 1")}));
    }

    // Amounts that are none: NaN is larger than everything, and an overflow becomes a float.
    void noAmountIsAbsurd_data() { forBothEngines(); }
    void noAmountIsAbsurd()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        if (engine == Engine::PostgreSQL) {
            WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), QStringLiteral("'NaN'")), checkWords);
            WITHSTANDS(plant, movement(QStringLiteral("RECEIVE"), QStringLiteral("'NaN'")), checkWords);
            WITHSTANDS(plant, QStringLiteral("UPDATE production_runs SET actual_quantity = 'NaN' WHERE id = 4"),
                       checkWords);
            WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), QStringLiteral("1e12")), QStringLiteral("overflow"));
            return;
        }
        const QString most = QStringLiteral("99999999999999");
        const QString tooMuch = QStringLiteral("more than a quantity can hold");
        WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), most), tooMuch);
        WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), QStringLiteral("9223372036854775807")),
                   QStringList{tooMuch} + checkWords);
        WITHSTANDS(plant, movement(QStringLiteral("ADJUST"), QStringLiteral("1.5")),
                   QStringLiteral("cannot store REAL"));
        for (const char *verb : {"INSERT OR IGNORE", "INSERT OR FAIL", "INSERT OR REPLACE", "INSERT OR ROLLBACK"}) {
            WITHSTANDS(plant, QLatin1String(verb) + movement(QStringLiteral("ADJUST"), most).mid(6), tooMuch);
            WITHSTANDS(plant, QLatin1String(verb) + movement(QStringLiteral("WASTE"), plant.amount(-500)).mid(6),
                       QStringLiteral("bm:NotEnoughLeft"));
        }
        plant.must(QStringLiteral("INSERT OR IGNORE") + movement(QStringLiteral("WASTE"), plant.amount(-1)).mid(6));
        QCOMPARE(wrongBalances(plant), QStringList());
    }

    void aLotBeginsEmptyAndStaysWhatItIs_data() { forBothEngines(); }
    void aLotBeginsEmptyAndStaysWhatItIs()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString lot = QStringLiteral(
            "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
            "unit_of_measure, source_production_run_id) VALUES (2, 'W-2', %1, %1, 'kg', %2)");
        WITHSTANDS(plant, lot.arg(plant.amount(5), QStringLiteral("NULL")), QStringLiteral("a new lot is empty"));
        for (const char *unfinished : {"1", "3"})
            WITHSTANDS(plant, lot.arg(QStringLiteral("0"), QLatin1String(unfinished)),
                       QStringLiteral("bm:RunNotInProgress"));
        ALLOWS(plant, lot.arg(QStringLiteral("0"), QStringLiteral("2")));
        for (const char *change : {"ingredient_id = 2", "internal_lot_code = 'L-9'", "unit_of_measure = 'g'",
                                   "source_production_run_id = 2"})
            WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       QStringLiteral("never change"));
        ALLOWS(plant, QStringLiteral("UPDATE ingredient_lots SET storage_location = 'B-3' WHERE id = 1"));
    }

    void aCorrectionTakesBackAtMostWhatWasUsed_data() { forBothEngines(); }
    void aCorrectionTakesBackAtMostWhatWasUsed()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto correction = [&](int run, int lot, double quantity, int corrected) {
            return QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, "
                                  "unit_of_measure, corrects_id) VALUES (%1, %2, %3, 'kg', %4)")
                .arg(QString::number(run), QString::number(lot), plant.amount(quantity), QString::number(corrected));
        };
        const QString atMost = QStringLiteral("at most what was used");
        WITHSTANDS(plant, correction(2, 1, -15.001, 1), atMost);
        WITHSTANDS(plant, correction(2, 2, -1, 1), atMost);
        WITHSTANDS(plant, correction(1, 1, -1, 1), atMost);
        WITHSTANDS(plant, correction(2, 1, -1, 2), atMost);
        WITHSTANDS(plant, correction(1, 1, 1, 1), QStringLiteral("a correction takes back"));
        WITHSTANDS(plant, correction(2, 1, -8, 1) + QStringLiteral(", (2, 1, %1, 'kg', 1)").arg(plant.amount(-8)),
                   atMost);
        WITHSTANDS(plant, correction(2, 1, -1, 1).replace(QStringLiteral(", 1)"), QStringLiteral(", NULL)")),
                   checkWords + QStringList{atMost});
        plant.must(correction(2, 1, -15, 1));
        QCOMPARE(plant.value(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id = 1")),
                 plant.amount(95));
        QCOMPARE(wrongBalances(plant), QStringList());
    }

    void whatIsPastItsDayOnlyLeaves_data() { forBothEngines(); }
    void whatIsPastItsDayOnlyLeaves()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString sentBack = QStringLiteral(", sent_back");
        // Nothing but waste goes back to a supplier.
        for (const char *type : {"ADJUST", "SAMPLE"})
            WITHSTANDS(plant, movement(QLatin1String(type), plant.amount(-1), sentBack, QStringLiteral(", TRUE")),
                       checkWords);
        const QString only = QStringLiteral("bm:ExpiredOnlyLeaves");
        const auto tryAll = [&] {
            for (const char *type : {"ADJUST", "SAMPLE"})
                WITHSTANDS(plant, movement(QLatin1String(type), plant.amount(-1)), only);
            WITHSTANDS(plant, plant.use(1, 1, 1), QStringLiteral("bm:LotExpired"));
            WITHSTANDS(plant, transfer(1, 2, plant.amount(1)), QStringLiteral("bm:LotExpired"));
            ALLOWS(plant, movement(QStringLiteral("ADJUST"), plant.amount(1)));
            ALLOWS(plant, movement(QStringLiteral("WASTE"), plant.amount(-1)));
            ALLOWS(plant, movement(QStringLiteral("WASTE"), plant.amount(-80), sentBack, QStringLiteral(", TRUE")));
        };
        // By its day, whatever its status says, and by its status without a day; nothing good is mixed into it then.
        plant.must(QStringLiteral("UPDATE ingredient_lots SET expiration_date = '2026-05-02' WHERE id = 1"));
        tryAll();
        plant.must(
            QStringLiteral("UPDATE ingredient_lots SET expiration_date = NULL, status = 'EXPIRED' WHERE id = 1"));
        tryAll();
        WITHSTANDS(plant, transfer(2, 1, plant.amount(1)),
                   (QStringList{QStringLiteral("bm:LotExpired"), QStringLiteral("bm:LotInOwnAncestry")}));
    }

    void blendsObeyTheSameRules_data() { forBothEngines(); }
    void blendsObeyTheSameRules()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString one = plant.amount(1);
        // Lot 1 went into run 2, which made lot 3; and lot 1 was blended into lot 2.
        WITHSTANDS(plant, transfer(3, 1, one), QStringLiteral("bm:LotInOwnAncestry"));
        WITHSTANDS(plant, transfer(2, 1, one), QStringLiteral("bm:LotInOwnAncestry"));
        WITHSTANDS(plant, transfer(1, 1, one), QStringList{QStringLiteral("bm:LotInOwnAncestry")} + checkWords);
        WITHSTANDS(plant, transfer(1, 2, plant.amount(81)), QStringLiteral("bm:NotEnoughLeft"));
        WITHSTANDS(plant, transfer(1, 2, plant.amount(-1)),
                   checkWords + QStringList{QStringLiteral("bm:NotEnoughLeft")});
        const char *const changes[][2] = {{"status = 'RECALLED'", "bm:LotRecalled"},
                                          {"status = 'QUARANTINED'", "bm:LotQuarantined"},
                                          {"status = 'EXPIRED'", "bm:LotExpired"},
                                          {"expiration_date = '2026-05-01'", "bm:LotExpired"},
                                          {"status = 'DEPLETED'", "bm:LotNotReleased"}};
        int id = 50;
        for (const auto &change : changes) {
            ++id;
            plant.must(
                plant.releasedLot(id, QStringLiteral("T-%1").arg(id), 50) +
                QStringLiteral("UPDATE ingredient_lots SET %1 WHERE id = %2").arg(QLatin1String(change[0])).arg(id));
            WITHSTANDS(plant, transfer(id, 2, one), QLatin1String(change[1]));
        }
        plant.must(
            QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, quantity_received, "
                           "quantity_remaining, unit_of_measure) VALUES (70, 1, 'litres', 0, 0, 'l')"));
        WITHSTANDS(plant, transfer(1, 70, one), QStringLiteral("bm:UnitMismatch"));
        plant.must(plant.releasedLot(71, QStringLiteral("fresh"), 10));
        // There and back again in one statement.
        WITHSTANDS(plant, transfer(71, 1, one) + QStringLiteral(", (1, 71, %1, '2026-05-04T11:00:00.000Z')").arg(one),
                   QStringLiteral("bm:LotInOwnAncestry"));
        plant.must(transfer(71, 1, plant.amount(2.5)));
        QCOMPARE(plant.lines(
                     QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id IN (1, 71) ORDER BY id")),
                 (QStringList{plant.amount(82.5), plant.amount(7.5)}));
        QCOMPARE(wrongBalances(plant), QStringList());
    }
};

QTEST_GUILESS_MAIN(LedgerGuardsTest)
#include "ledgerguardstest.moc"
