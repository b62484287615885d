// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"
#include "support/besieged.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QStringList checkWords{QStringLiteral("CHECK constraint failed"), QStringLiteral("violates check constraint")};

QString transfer(int from, int to, const QString &quantity)
{
    return QStringLiteral("INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity, transferred_at) "
                          "VALUES (%1, %2, %3, '2026-05-04T11:00:00.000Z')")
        .arg(QString::number(from), QString::number(to), quantity);
}

// As it comes to the dock: nobody has judged it.
QString pendingLot(const Besieged &plant, int id)
{
    return QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, quantity_received, "
                          "quantity_remaining, unit_of_measure) VALUES (%1, 1, 'dock %1', 0, 0, 'kg'); "
                          "INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (%1, 'RECEIVE', %2)")
        .arg(QString::number(id), plant.amount(50));
}
} // namespace

// Which lot may go into a batch: a hold is a whitelist.
class UsedLotsTest : public QObject
{
    Q_OBJECT

private:
    // What only a migration leaves behind, which works without the guards.
    static void makeUnknown(const Besieged &plant, int lot)
    {
        const auto database = plant.open();
        QVERIFY(dropDefinitions(*database).ok());
        const Done changed =
            database->execute(QStringLiteral("UPDATE ingredient_lots SET provenance = 'MIGRATED', quantity_received = "
                                             "NULL, quantity_remaining = NULL WHERE id = %1")
                                  .arg(lot));
        QVERIFY(changed.ok());
        QVERIFY(createDefinitions(*database).ok());
    }

private Q_SLOTS:
    void onlyALotThatMayBeUsedIsUsed_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("word");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto kind = [engine](const char *name, const QString &change, const QString &word) {
                QTest::addRow("%s on %s", name, qPrintable(engineName(engine))) << engine << change << word;
            };
            kind("quarantined", QStringLiteral("status = 'QUARANTINED'"), QStringLiteral("bm:LotQuarantined"));
            kind("failed", QStringLiteral("status = 'QUARANTINED', quality_status = 'FAILED'"),
                 QStringLiteral("bm:LotQuarantined"));
            kind("recalled", QStringLiteral("status = 'RECALLED'"), QStringLiteral("bm:LotRecalled"));
            kind("expired", QStringLiteral("status = 'EXPIRED'"), QStringLiteral("bm:LotExpired"));
            kind("past its day", QStringLiteral("expiration_date = '2026-05-02'"), QStringLiteral("bm:LotExpired"));
            kind("let go until yesterday",
                 QStringLiteral("quality_status = 'CONDITIONAL_PASS', release_ends_at = '2026-05-03T10:00:00.000Z'"),
                 QStringLiteral("bm:ReleaseEnded"));
            kind("depleted", QStringLiteral("status = 'DEPLETED'"), QStringLiteral("bm:LotDepleted"));
        }
    }
    void onlyALotThatMayBeUsedIsUsed()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, change);
        QFETCH(QString, word);
        const Besieged plant(engine);
        ALLOWS(plant, plant.use(1, 1, 1));
        plant.must(QStringLiteral("UPDATE ingredient_lots SET %1 WHERE id = 1").arg(change));
        WITHSTANDS(plant, plant.use(1, 1, 1), word);
        ALLOWS(plant, plant.use(1, 2, 1));
    }

    void anEndBelongsToAConditionalRelease_data() { forBothEngines(); }
    void anEndBelongsToAConditionalRelease()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString ends = QStringLiteral("release_ends_at = '2099-05-03T10:00:00.000Z'");
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET %1 WHERE id = 1").arg(ends), checkWords);
        plant.must(QStringLiteral("UPDATE ingredient_lots SET quality_status = 'CONDITIONAL_PASS', %1 WHERE id = 1")
                       .arg(ends));
        ALLOWS(plant, plant.use(1, 1, 1));
        ALLOWS(plant, transfer(1, 2, plant.amount(1)));
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET quality_status = 'PASSED' WHERE id = 1"),
                   checkWords);
        plant.must(
            QStringLiteral("UPDATE ingredient_lots SET release_ends_at = '2026-05-04T11:00:00.000Z' WHERE id = 1"));
        WITHSTANDS(plant, plant.use(1, 1, 1).replace(QStringLiteral("T10:"), QStringLiteral("T11:")),
                   QStringLiteral("bm:ReleaseEnded"));
        WITHSTANDS(plant, transfer(1, 2, plant.amount(1)), QStringLiteral("bm:ReleaseEnded"));
        ALLOWS(plant, QStringLiteral("UPDATE ingredient_lots SET quality_status = 'PASSED', release_ends_at = NULL "
                                     "WHERE id = 1"));
    }

    void onlyApprovedSuppliersDeliver_data() { forBothEngines(); }
    void onlyApprovedSuppliersDeliver()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto lotOf = [&](const QString &supplier, const QString &code) {
            return QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_id, "
                                  "supplier_lot_code, quantity_received, quantity_remaining, unit_of_measure, "
                                  "received_at) VALUES (35, 1, '%2', %1, 'S-1', 0, 0, 'kg', "
                                  "'2026-05-04T10:00:00.000Z')")
                .arg(supplier, code);
        };
        const auto receipt = [&](int lot) {
            return QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, moved_at) VALUES "
                                  "(%1, 'RECEIVE', %2, '2026-05-04T10:00:00.000Z')")
                .arg(QString::number(lot), plant.amount(5));
        };
        plant.must(QStringLiteral("INSERT INTO suppliers (id, name) VALUES (50, 'New mill')"));
        plant.must(QString(lotOf(QStringLiteral("50"), QStringLiteral("N-1"))).replace(u"35,"_qs, u"29,"_qs));
        ALLOWS(plant, receipt(29));
        plant.must(QStringLiteral("INSERT INTO settings (name, value) VALUES ('suppliers.unapproved', 'block')"));
        WITHSTANDS(plant, lotOf(QStringLiteral("NULL"), QStringLiteral("N-2")), QStringLiteral("bm:Required:supplier"));
        WITHSTANDS(plant, lotOf(QStringLiteral("50"), QStringLiteral("N-2")),
                   QStringLiteral("bm:StatusMoveNotAllowed:supplier"));
        WITHSTANDS(plant, receipt(29), QStringLiteral("bm:StatusMoveNotAllowed:supplier"));
        // What looks like a part of a lot that is there may stand for itself, but receives nothing.
        plant.must(QStringLiteral("UPDATE settings SET value = 'warn' WHERE name = 'suppliers.unapproved'"));
        plant.must(receipt(29));
        plant.must(QStringLiteral("UPDATE settings SET value = 'BLOCK ' WHERE name = 'suppliers.unapproved'"));
        ALLOWS(plant, lotOf(QStringLiteral("50"), QStringLiteral("N-2")));
        plant.must(lotOf(QStringLiteral("50"), QStringLiteral("N-2")));
        WITHSTANDS(plant, receipt(35), QStringLiteral("bm:StatusMoveNotAllowed:supplier"));
        plant.must(QStringLiteral("UPDATE suppliers SET approval_status = 'APPROVED' WHERE id = 50"));
        ALLOWS(plant, receipt(35));
        ALLOWS(plant, QString(lotOf(QStringLiteral("50"), QStringLiteral("N-3")))
                          .replace(u"35,"_qs, u"31,"_qs)
                          .replace(u"S-1"_qs, u"S-9"_qs));
    }

    void anUnjudgedLotIsNotUsed_data() { forBothEngines(); }
    void anUnjudgedLotIsNotUsed()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(pendingLot(plant, 20));
        WITHSTANDS(plant, plant.use(1, 20, 1), QStringLiteral("bm:LotNotReleased"));
        plant.must(QStringLiteral("UPDATE ingredient_lots SET quality_status = 'FAILED' WHERE id = 20"));
        WITHSTANDS(plant, plant.use(1, 20, 1), QStringLiteral("bm:LotFailedQuality"));
        WITHSTANDS(plant, QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED' WHERE id = 20"),
                   checkWords);
        // Judged, but nobody released it.
        plant.must(QStringLiteral("UPDATE ingredient_lots SET quality_status = 'PASSED' WHERE id = 20"));
        WITHSTANDS(plant, plant.use(1, 20, 1), QStringLiteral("bm:LotNotReleased"));
        plant.must(QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED' WHERE id = 20"));
        ALLOWS(plant, plant.use(1, 20, 1));
    }

    void onlyWhatIsThereIsUsed_data() { forBothEngines(); }
    void onlyWhatIsThereIsUsed()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        makeUnknown(plant, 2);
        const QString use = plant.use(1, 1, 1);
        WITHSTANDS(plant, plant.use(1, 2, 1), QStringLiteral("bm:LotQuantityUnknown"));
        WITHSTANDS(
            plant,
            QStringLiteral("UPDATE ingredient_lots SET quantity_received = 0, quantity_remaining = 0 WHERE id = 2"),
            QStringLiteral("sum of its"));
        const auto movement = [](const char *type, const QString &quantity, int lot) {
            return QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason) VALUES (%1, "
                                  "'%2', %3, 'counted')")
                .arg(QString::number(lot), QString::fromLatin1(type), quantity);
        };
        for (const char *type : {"RECEIVE", "SAMPLE", "WASTE", "ADJUST"})
            WITHSTANDS(plant, movement(type, plant.amount(type == QLatin1String("RECEIVE") ? 1 : -1), 2),
                       QStringLiteral("bm:LotQuantityUnknown"));
        ALLOWS(plant, movement("ADJUST", QStringLiteral("0"), 2));
        ALLOWS(plant, movement("ADJUST", plant.amount(5), 2) + u';' + movement("SAMPLE", plant.amount(-5), 2));
        plant.must(movement("ADJUST", plant.amount(5), 2));
        WITHSTANDS(plant, movement("WASTE", plant.amount(-5.001), 2), QStringLiteral("bm:NotEnoughLeft"));
        WITHSTANDS(plant, movement("ADJUST", QStringLiteral("0"), 1), QStringLiteral("nothing to adjust"));
        WITHSTANDS(plant, plant.use(1, 1, 80.001), QStringLiteral("bm:NotEnoughLeft"));
        WITHSTANDS(plant, QString(use).replace(QStringLiteral("'kg'"), QStringLiteral("'g'")),
                   QStringLiteral("bm:UnitMismatch"));
        WITHSTANDS(plant,
                   QString(use).replace(plant.amount(1) + QStringLiteral(", 'kg'"), QStringLiteral("NULL, 'kg'")),
                   QStringLiteral("bm:Required"));
        WITHSTANDS(plant, QString(use).replace(plant.amount(1) + QStringLiteral(", 'kg'"), QStringLiteral("0, 'kg'")),
                   checkWords);
        ALLOWS(plant, plant.use(1, 1, 80));
    }

    void onlyARunInProgressUses_data() { forBothEngines(); }
    void onlyARunInProgressUses()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        for (const int run : {2, 3, 4})
            WITHSTANDS(plant, plant.use(run, 1, 1), QStringLiteral("bm:RunNotInProgress"));
        const QString source = QStringLiteral("(SELECT source_production_run_id FROM ingredient_lots WHERE id = 3)");
        for (const char *wrong : {"NULL", "1", "4"})
            WITHSTANDS(plant, plant.use(1, 3, 1).replace(source, QLatin1String(wrong)),
                       QStringLiteral("the run that made the lot"));
        ALLOWS(plant, plant.use(1, 3, 1));
    }

    void whatIsHeldIsNotUsed_data() { forBothEngines(); }
    void whatIsHeldIsNotUsed()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral(
            "INSERT INTO holds (id, ingredient_lot_id, reason, held_by) VALUES (10, 1, 'glass', 'ana')"));
        plant.must(QStringLiteral(
            "INSERT INTO holds (id, production_run_id, reason, held_by) VALUES (11, 2, 'glass', 'ana')"));
        WITHSTANDS(plant, plant.use(1, 1, 1), QStringLiteral("bm:LotOnHold"));
        WITHSTANDS(plant, plant.use(1, 3, 1), QStringLiteral("bm:LotOnHold"));
        WITHSTANDS(plant, transfer(1, 2, plant.amount(1)), QStringLiteral("bm:LotOnHold"));
        WITHSTANDS(plant, transfer(2, 1, plant.amount(1)), QStringLiteral("bm:LotOnHold"));
        WITHSTANDS(plant, transfer(3, 2, plant.amount(1)), QStringLiteral("bm:LotOnHold"));
        WITHSTANDS(plant, transfer(2, 3, plant.amount(1)), QStringLiteral("bm:LotOnHold"));
        // An empty table of that name in front of the true one.
        WITHSTANDS(plant,
                   QStringLiteral("CREATE TEMP TABLE holds AS SELECT * FROM holds WHERE 1 = 0;") + plant.use(1, 1, 1),
                   QStringLiteral("bm:LotOnHold"));
        if (engine == Engine::PostgreSQL) {
            WITHSTANDS(plant,
                       QStringLiteral("BEGIN; CREATE SCHEMA other; CREATE TABLE other.holds AS SELECT * FROM "
                                      "public.holds WHERE false; SET search_path = other, public;") +
                           plant.use(1, 1, 1),
                       QStringLiteral("bm:LotOnHold"));
        }
        plant.must(QStringLiteral("UPDATE holds SET released_at = '2026-05-04T12:00:00.000Z', released_by = 'ana', "
                                  "release_reason = 'clean' WHERE released_at IS NULL"));
        ALLOWS(plant, plant.use(1, 1, 1));
        ALLOWS(plant, plant.use(1, 3, 1));
    }

    // A use may be written later, but an earlier date makes no expired lot good.
    void noBackdatingPastTheExpiry_data() { forBothEngines(); }
    void noBackdatingPastTheExpiry()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(plant.releasedLot(35, QStringLiteral("old"), 50, QStringLiteral("2020-01-01")));
        plant.must(plant.releasedLot(31, QStringLiteral("today"), 50, QStringLiteral("2026-05-03")));
        const QString time = QStringLiteral("'2026-05-04T10:00:00.000Z'");
        const auto at = [&](int run, int lot, const char *moment) {
            return plant.use(run, lot, 1).replace(time, QLatin1String(moment));
        };
        WITHSTANDS(plant, at(1, 35, "'2019-05-04T10:00:00.000Z'"), QStringLiteral("bm:LotExpired"));
        plant.must(QStringLiteral("UPDATE production_runs SET status = 'IN_PROGRESS' WHERE id = 3"));
        WITHSTANDS(plant, at(3, 35, "'2019-05-04T10:00:00.000Z'"), QStringLiteral("bm:LotExpired"));
        if (engine == Engine::PostgreSQL)
            WITHSTANDS(plant, at(1, 35, "'-infinity'"), QStringLiteral("bm:LotExpired"));
        for (const char *moment : {"'aaaa-bb-ccTdd:ee:ff.000Z'", "'2026-02-30T10:00:00.000Z'", "'now'", "''"}) {
            const QStringList words =
                checkWords + QStringList{QStringLiteral("invalid input syntax"), QStringLiteral("out of range"),
                                         QStringLiteral("bm:LotExpired")};
            WITHSTANDS(plant, at(1, 35, moment), words);
        }
        ALLOWS(plant, at(1, 31, "'2026-05-04T10:00:00.000Z'"));
        ALLOWS(plant, at(1, 1, "'2019-05-04T10:00:00.000Z'"));
    }
};

QTEST_GUILESS_MAIN(UsedLotsTest)
#include "usedlotstest.moc"
