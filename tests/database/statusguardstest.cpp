// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"
#include "support/besieged.h"

#include <QTest>
#include <functional>

using namespace bm;
using namespace bm::test;

namespace
{
struct Kind
{
    QString table;
    QStringList statuses; // the first is where a row begins
    std::function<bool(const QString &, const QString &)> mayMove;
    // Makes row %1 with everything its later statuses ask for.
    QString newRow;
};

Kind lots(const Besieged &plant)
{
    return {QStringLiteral("ingredient_lots"), lotStatuses(), lotMayMove,
            QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, quantity_received, "
                           "quantity_remaining, unit_of_measure, quality_status) VALUES (%1, 1, 'S-%1', 0, 0, 'kg', "
                           "'PASSED'); INSERT INTO lot_movements (ingredient_lot_id, type, quantity) "
                           "VALUES (%1, 'RECEIVE', ") +
                plant.amount(5) + u')'};
}

Kind runs(const Besieged &plant)
{
    return {QStringLiteral("production_runs"), batchStatuses(), batchMayMove,
            QStringLiteral("INSERT INTO production_runs (id, batch_number, recipe_id, unit_of_measure, "
                           "actual_quantity) VALUES (%1, 'S-%1', 1, 'units', ") +
                plant.amount(5) + u')'};
}

Kind pallets(const Besieged &plant)
{
    return {QStringLiteral("pallets"), palletStatuses(), palletMayMove,
            QStringLiteral("INSERT INTO pallets (id, pallet_number, production_run_id, shipped_at) "
                           "VALUES (%1, 'S-%1', 4, '2026-05-05T08:00:00.000Z'); "
                           "INSERT INTO pallet_items (pallet_id, production_run_id, quantity) VALUES (%1, 4, ") +
                plant.amount(1) + u')'};
}

Kind kindOf(const Besieged &plant, const QString &table)
{
    if (table == QLatin1String("ingredient_lots"))
        return lots(plant);
    return table == QLatin1String("pallets") ? pallets(plant) : runs(plant);
}

// The shortest way along the arrows, the first status left out.
QStringList wayTo(const Kind &kind, const QString &status)
{
    QList<QStringList> ways{{}};
    while (!ways.isEmpty()) {
        const QStringList way = ways.takeFirst();
        const QString here = way.isEmpty() ? kind.statuses.first() : way.last();
        if (here == status)
            return way;
        for (const QString &next : kind.statuses) {
            if (kind.mayMove(here, next) && !way.contains(next))
                ways << way + QStringList{next};
        }
    }
    qFatal("no way to %s", qPrintable(status));
}

// A run that ends without having been made says who ended it and why.
QString moving(const QString &table, int id, const QString &status)
{
    static const QString ended = QStringLiteral(
        "INSERT INTO run_events (production_run_id, kind, reason) SELECT id, 'CANCEL', 'x' FROM production_runs WHERE "
        "id = %1 AND status = 'PLANNED'; INSERT INTO run_events (production_run_id, kind, reason) SELECT id, 'FAIL', "
        "'x' FROM production_runs WHERE id = %1 AND status IN ('IN_PROGRESS', 'QUALITY_CHECK')");
    if (table == u"production_runs" && status == u"FAILED")
        return ended.arg(id) + QStringLiteral("; UPDATE production_runs SET status = 'FAILED' WHERE id = %1").arg(id);
    return QStringLiteral("UPDATE %1 SET status = '%2' WHERE id = %3").arg(table, status).arg(id);
}
} // namespace

// Statuses move along the arrows of domain/status.h and no other, and a pallet is what its status says.
class StatusGuardsTest : public QObject
{
    Q_OBJECT

private:
    static void forEveryTable()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("table");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const char *table : {"ingredient_lots", "production_runs", "pallets"})
                QTest::addRow("%s on %s", table, qPrintable(engineName(engine)))
                    << engine << QString::fromLatin1(table);
        }
    }

private Q_SLOTS:
    void everyPairIsAsTheDomainSays_data() { forEveryTable(); }
    void everyPairIsAsTheDomainSays()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, table);
        const Besieged plant(engine);
        const Kind kind = kindOf(plant, table);
        int allowed = 0;
        for (qsizetype i = 0; i < kind.statuses.size(); ++i) {
            const QString &from = kind.statuses[i];
            const int id = 500 + static_cast<int>(i);
            QStringList steps{QString(kind.newRow).replace(QStringLiteral("%1"), QString::number(id))};
            for (const QString &step : wayTo(kind, from))
                steps << moving(table, id, step);
            // What was shipped is here again only as the ledger says it.
            if (table == QLatin1String("pallets") && from == QLatin1String("SHIPPED"))
                steps << QStringLiteral("INSERT INTO shipment_lines (pallet_id, production_run_id, kind, reason) "
                                        "VALUES (%1, 4, 'RETURNED', 'moldy')")
                             .arg(id);
            plant.must(steps.join(QStringLiteral(";\n")));
            QCOMPARE(plant.value(QStringLiteral("SELECT status FROM %1 WHERE id = %2").arg(table).arg(id)), from);
            for (const QString &to : kind.statuses) {
                if (from == to || kind.mayMove(from, to)) {
                    ALLOWS(plant, moving(table, id, to));
                    ++allowed;
                } else {
                    WITHSTANDS(plant, moving(table, id, to), QStringLiteral("bm:StatusMoveNotAllowed"));
                }
            }
            WITHSTANDS(plant, moving(table, id, QStringLiteral("BAKED")),
                       (QStringList{QStringLiteral("bm:StatusMoveNotAllowed"), QStringLiteral("CHECK constraint"),
                                    QStringLiteral("invalid input value for enum")}));
        }
        QVERIFY(allowed > kind.statuses.size());
    }

    void aRowBeginsAtTheFirstStatus_data() { forEveryTable(); }
    void aRowBeginsAtTheFirstStatus()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, table);
        const Besieged plant(engine);
        const Kind kind = kindOf(plant, table);
        QString insert = QString(kind.newRow).section(u';', 0, 0).replace(QStringLiteral("%1"), QStringLiteral("700"));
        insert.replace(insert.indexOf(u')'), 1, QStringLiteral(", status)"));
        for (const QString &status : kind.statuses) {
            QString sql = insert;
            sql.replace(sql.lastIndexOf(u')'), 1, QStringLiteral(", '%1')").arg(status));
            if (status == kind.statuses.first())
                ALLOWS(plant, sql);
            else
                WITHSTANDS(plant, sql, QStringLiteral("starts as ") + kind.statuses.first());
        }
    }

    void aPalletCarriesNoMoreThanWasMade_data() { forBothEngines(); }
    void aPalletCarriesNoMoreThanWasMade()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto item = [&](int pallet, int run, double quantity) {
            return QStringLiteral(
                       "INSERT INTO pallet_items (pallet_id, production_run_id, quantity) VALUES (%1, %2, %3)")
                .arg(QString::number(pallet), QString::number(run), plant.amount(quantity));
        };
        const QString moreThanMade = QStringLiteral("bm:MoreThanMade");
        // 50 were made; 19 stand on pallets.
        WITHSTANDS(plant, item(3, 4, 31.001), moreThanMade);
        WITHSTANDS(plant, QStringLiteral("UPDATE pallet_items SET quantity = %1 WHERE id = 1").arg(plant.amount(42)),
                   moreThanMade);
        WITHSTANDS(plant,
                   QStringLiteral("UPDATE production_runs SET actual_quantity = %1 WHERE id = 4").arg(plant.amount(18)),
                   moreThanMade);
        plant.must(QStringLiteral("INSERT INTO pallets (id, pallet_number, production_run_id) VALUES (10, 'P-10', 4)"));
        // Two rows at once, each of which would fit.
        WITHSTANDS(plant, item(3, 4, 20) + QStringLiteral(", (10, 4, %1)").arg(plant.amount(20)), moreThanMade);
        WITHSTANDS(plant, item(3, 3, 1), QStringLiteral("bm:RunNotInProgress"));
        WITHSTANDS(plant, QStringLiteral("UPDATE pallet_items SET production_run_id = 3 WHERE id = 1"),
                   QStringLiteral("bm:RunNotInProgress"));
        ALLOWS(plant, item(3, 4, 31));
        ALLOWS(plant, QStringLiteral("UPDATE pallet_items SET quantity = %1 WHERE id = 1").arg(plant.amount(41)));
        ALLOWS(plant,
               QStringLiteral("UPDATE production_runs SET actual_quantity = %1 WHERE id = 4").arg(plant.amount(19)));
        ALLOWS(plant, QStringLiteral("DELETE FROM pallet_items WHERE id = 1"));
        plant.must(QStringLiteral("UPDATE pallets SET status = 'VOID' WHERE id = 1"));
        ALLOWS(plant, item(3, 4, 41));
    }

    void onlyAnActivePalletChanges_data() { forBothEngines(); }
    void onlyAnActivePalletChanges()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("UPDATE pallets SET status = 'ON_HOLD' WHERE id = 1"));
        const QString notActive = QStringLiteral("bm:PalletNotActive");
        for (const int item : {1, 2}) {
            WITHSTANDS(plant, QStringLiteral("DELETE FROM pallet_items WHERE id = %1").arg(item), notActive);
            WITHSTANDS(
                plant,
                QStringLiteral("UPDATE pallet_items SET quantity = %1 WHERE id = %2").arg(plant.amount(1)).arg(item),
                notActive);
            WITHSTANDS(plant, QStringLiteral("UPDATE pallet_items SET pallet_id = 3 WHERE id = %1").arg(item),
                       notActive);
        }
        for (const int pallet : {1, 2})
            WITHSTANDS(
                plant,
                QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) VALUES (%1, 2, %2)")
                    .arg(pallet)
                    .arg(plant.amount(1)),
                notActive);
        ALLOWS(plant,
               QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) VALUES (3, 2, %1)")
                   .arg(plant.amount(1)));
        for (const char *change :
             {"pallet_number = 'P-9'", "sscc = '999999999999999999'", "sscc = NULL", "production_run_id = 2"})
            WITHSTANDS(plant, QStringLiteral("UPDATE pallets SET %1 WHERE id = 1").arg(QLatin1String(change)),
                       QStringLiteral("never change"));
        ALLOWS(plant, QStringLiteral("UPDATE pallets SET sscc = '999999999999999999' WHERE id = 3"));
    }

    void whatIsHeldOrUnfinishedDoesNotLeave_data() { forBothEngines(); }
    void whatIsHeldOrUnfinishedDoesNotLeave()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto ship = [](int pallet) {
            return QStringLiteral(
                       "UPDATE pallets SET status = 'SHIPPED', shipped_at = '2026-05-05T08:00:00.000Z' WHERE id = %1")
                .arg(pallet);
        };
        WITHSTANDS(plant, ship(3), QStringLiteral("bm:PalletEmpty"));
        WITHSTANDS(
            plant, moving(QStringLiteral("pallets"), 1, QStringLiteral("SHIPPED")),
            (QStringList{QStringLiteral("CHECK constraint failed"), QStringLiteral("violates check constraint")}));
        ALLOWS(plant, ship(1));
        for (const char *held :
             {"pallet_id, reason, held_by) VALUES (10, 1", "production_run_id, reason, held_by) VALUES (11, 4"}) {
            const QString id = QString::fromLatin1(held).section(u'(', 1, 1).section(u',', 0, 0);
            plant.must(QStringLiteral("INSERT INTO holds (id, %1, 'glass', 'ana')").arg(QLatin1String(held)));
            WITHSTANDS(plant, ship(1), QStringLiteral("bm:LotOnHold"));
            plant.must(QStringLiteral("UPDATE holds SET released_at = '2026-05-05T07:00:00.000Z', released_by = 'ana', "
                                      "release_reason = 'clean' WHERE id = ") +
                       id);
        }
        ALLOWS(plant, ship(1));
        plant.must(QStringLiteral("UPDATE production_runs SET status = 'QUALITY_CHECK' WHERE id = 4"));
        WITHSTANDS(plant, ship(1), QStringLiteral("a run on the pallet is not completed"));
    }

    // Judged, not moved: a quality status may be corrected; it is in the history.
    void aQualityStatusMayBeCorrected_data() { forBothEngines(); }
    void aQualityStatusMayBeCorrected()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("UPDATE production_runs SET quality_status = 'FAILED' WHERE id = 4"));
        plant.must(QStringLiteral("UPDATE production_runs SET quality_status = 'PASSED' WHERE id = 4"));
        const QStringList history =
            plant.lines(QStringLiteral("SELECT old_values FROM audit_log WHERE table_name = 'production_runs' AND "
                                       "record_id = '4' ORDER BY id DESC LIMIT 2"));
        QVERIFY(history[0].contains(QStringLiteral("FAILED")) && history[1].contains(QStringLiteral("PASSED")));
        WITHSTANDS(
            plant, QStringLiteral("UPDATE ingredient_lots SET quality_status = 'FAILED' WHERE id = 1"),
            (QStringList{QStringLiteral("CHECK constraint failed"), QStringLiteral("violates check constraint")}));
    }
};

QTEST_GUILESS_MAIN(StatusGuardsTest)
#include "statusguardstest.moc"
