// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo.h"

#include "support/floor.h"

#include <QCryptographicHash>
#include <QTest>
#include <algorithm>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr double scale = 0.01;

// What a table holds, written the same on both engines: columns by kind.
struct Look
{
    const char *table;
    const char *order;
    const char *texts;
    const char *quantities;
    const char *times;
};

const Look looks[] = {
    {"suppliers", "id", "id name city approval_status", "", "created_at"},
    {"customers", "id", "id name city", "", "created_at"},
    {"ingredients", "id", "id name type unit_of_measure shelf_life_days", "", "created_at"},
    {"recipes", "id", "id name version output_ingredient_id", "yield_quantity", "created_at"},
    {"recipe_ingredients", "recipe_id, position", "recipe_id ingredient_id position", "quantity", "created_at"},
    {"ingredient_lots", "id",
     "id ingredient_id internal_lot_code supplier_lot_code status quality_status storage_location "
     "source_production_run_id created_by updated_by",
     "quantity_received quantity_remaining", "received_at created_at updated_at"},
    {"lot_movements", "id", "id ingredient_lot_id type batch_ingredient_id lot_transfer_id reason moved_by",
     "quantity balance_after", "moved_at"},
    {"lot_transfers", "id", "id from_lot_id to_lot_id", "quantity", "transferred_at"},
    {"production_runs", "id", "id batch_number recipe_id daily_lot status quality_status line shift",
     "planned_quantity actual_quantity", "planned_start_time actual_start_time actual_end_time"},
    {"batch_ingredients", "id", "id production_run_id ingredient_lot_id source_run_id corrects_id notes",
     "quantity_used", "added_at"},
    {"pallets", "id", "id pallet_number sscc production_run_id status location customer_id customer_order item_count",
     "weight", "packed_at shipped_at"},
    {"pallet_items", "id", "id pallet_id production_run_id", "quantity", "created_at"},
    {"quality_checks", "id", "id ingredient_lot_id production_run_id check_type result", "", "checked_at"},
    {"holds", "id", "id ingredient_lot_id production_run_id pallet_id reason release_reason", "",
     "held_at released_at"},
    {"recalls", "id", "id recall_number status", "", "opened_at"},
    {"number_sequences", "name", "name next_value", "", ""},
};

QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
}

QString lineOf(const Row &row, const Look &look)
{
    QStringList values;
    for (const QString &column : words(look.texts))
        values << (row.isNull(column) ? QString() : row.raw(column).toString());
    for (const QString &column : words(look.quantities)) {
        const auto quantity = row.optionalQuantity(column);
        values << (quantity ? quantity->toText() : QString());
    }
    for (const QString &column : words(look.times))
        values << row.time(column).toString(Qt::ISODateWithMs);
    return values.join(u'|');
}

// One fingerprint for each table.
QStringList fingerprints(Database &database)
{
    QStringList prints;
    for (const Look &look : looks) {
        QCryptographicHash hash(QCryptographicHash::Sha256);
        qint64 rows = 0;
        const QString sql = QStringLiteral("SELECT * FROM %1 ORDER BY %2")
                                .arg(QString::fromLatin1(look.table), QString::fromLatin1(look.order));
        must(database.forEach(sql, {}, [&](const Row &row) -> Done {
            hash.addData(QString(lineOf(row, look) + u'\n').toUtf8());
            ++rows;
            return {};
        }));
        prints << QStringLiteral("%1 %2 %3")
                      .arg(QString::fromLatin1(look.table))
                      .arg(rows)
                      .arg(QString::fromLatin1(hash.result().toHex().first(16)));
    }
    return prints;
}

struct DemoPlant : Floor
{
    explicit DemoPlant(Engine engine, quint64 seed = 7)
        : Floor(engine), report(must(fillDemo(session, scale, seed, {})))
    {
    }
    DemoReport report;
};
} // namespace

class DemoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanupTestCase() { m_plants.clear(); }

    void makesTheSamePlantOfTheSameSeed()
    {
        DemoPlant &sqlite = looked(Engine::SQLite);
        DemoPlant &postgresql = looked(Engine::PostgreSQL);
        DemoPlant other(Engine::SQLite, 8);
        const QStringList prints = fingerprints(*sqlite.database);
        QCOMPARE(fingerprints(*postgresql.database), prints);
        QVERIFY(fingerprints(*other.database) != prints);
    }

    void keepsEveryRule_data() { forBothEngines(); }
    void keepsEveryRule()
    {
        QFETCH(Engine, engine);
        DemoPlant &plant = looked(engine);
        for (const CheckResult &check : must(verifyPlant(*plant.database)))
            QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
        QCOMPARE(
            plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots l WHERE quantity_remaining <> "
                                       "(SELECT sum(quantity) FROM lot_movements m WHERE m.ingredient_lot_id = l.id)")),
            0);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM lot_movements WHERE moved_at > ?"), {plant.now}), 0);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallets WHERE shipped_at < packed_at")), 0);
    }

    void livesAFullLife_data() { forBothEngines(); }
    void livesAFullLife()
    {
        QFETCH(Engine, engine);
        DemoPlant &plant = looked(engine);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM production_runs")), plant.report.runs);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM pallets")), plant.report.pallets);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM batch_ingredients")), plant.report.uses);
        QVERIFY2(plant.report.runs > 150 && plant.report.runs < 230, qPrintable(QString::number(plant.report.runs)));
        for (const char *state :
             {"RECEIVED", "QUALITY_APPROVED", "IN_USE", "DEPLETED", "EXPIRED", "QUARANTINED", "RECALLED"})
            QVERIFY2(plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE status = ?"),
                                 {QString::fromLatin1(state)}) > 0,
                     state);
        for (const char *state : {"ACTIVE", "ON_HOLD", "SHIPPED", "VOID"})
            QVERIFY2(plant.count(QStringLiteral("SELECT count(*) FROM pallets WHERE status = ?"),
                                 {QString::fromLatin1(state)}) > 0,
                     state);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM production_runs WHERE status = 'PLANNED'")), 2);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM production_runs WHERE status = 'IN_PROGRESS'")), 2);
        QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM lot_transfers")) > 0);
        QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM batch_ingredients WHERE corrects_id IS NOT NULL")) >
                0);
        QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM holds WHERE released_at IS NULL")) > 0);
        QCOMPARE(plant.count(QStringLiteral(
                     "SELECT count(*) FROM ingredient_lots WHERE quality_status = 'PENDING' AND status = 'RECEIVED'")),
                 5);
        // QA finds something at its desk: points, answers, a lot that is let go for a while, a supplier to look at.
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM inspection_points")), 6);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM quality_checks WHERE inspection_point_id > 0")), 3);
        QCOMPARE(
            plant.count(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE release_ends_at > ?"), {plant.now}),
            1);
        QCOMPARE(plant.count(QStringLiteral("SELECT count(*) FROM suppliers WHERE approval_status = 'PENDING'")), 1);
        const auto rows = [&plant](const char *what) {
            return plant.count(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(what));
        };
        const Recall recall = must(plant.services.recalls.read(QStringLiteral("R-0001")));
        QCOMPARE(recall.scope.items.size(), 1);
        QCOMPARE(recall.scope.items.front().unit, QStringLiteral("kg"));
        // The bread: steps and readings, a silo, what was left of the dough, a shipment with papers.
        QCOMPARE(rows("recipe_steps"), 3);
        QCOMPARE(rows("run_step_marks"), 3);
        QVERIFY(rows("run_readings") >= 3);
        QVERIFY(rows("vessel_acts WHERE kind = 'LOAD'") >= 2);
        QCOMPARE(rows("vessel_acts WHERE kind = 'DRAW'"), 2);
        QCOMPARE(rows("ingredient_lots WHERE is_rework AND status = 'DEPLETED'"), 1);
        QCOMPARE(rows("shipments WHERE status = 'SHIPPED'"), 1);
        QCOMPARE(rows("mixers"), 1);
        QVERIFY(plant.count(QStringLiteral("SELECT count(*) FROM (SELECT pallet_id FROM pallet_items GROUP BY "
                                           "pallet_id HAVING count(*) > 1) AS mixed")) > 0);
    }

    // Bigger plants have more batches in a month, and a line is soiled by those of thirty days: no size breaks a rule.
    void makesAPlantOfAnySize_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<double>("size");
        for (const double size : {0.005, 0.02, 0.05})
            QTest::addRow("SQLite, %g", size) << Engine::SQLite << size;
        QTest::addRow("PostgreSQL, 0.005") << Engine::PostgreSQL << 0.005;
    }
    void makesAPlantOfAnySize()
    {
        QFETCH(Engine, engine);
        QFETCH(double, size);
        Floor floor(engine);
        floor.now = QDateTime::currentDateTimeUtc();
        const DemoReport report = must(fillDemo(floor.session, size, 1, {}));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM production_runs")), report.runs);
        for (const CheckResult &check : must(verifyPlant(*floor.database)))
            QVERIFY2(check.ok, qPrintable(check.check + u' ' + check.detail));
    }

    // A person can go on where the demo stops: weigh into the open run, finish it, palletize and ship.
    void letsAPersonGoOn_data() { forBothEngines(); }
    void letsAPersonGoOn()
    {
        QFETCH(Engine, engine);
        DemoPlant plant(engine);
        std::vector<Run> open = must(plant.production.open());
        QCOMPARE(open.size(), 4);
        const auto running = std::find_if(open.begin(), open.end(), [](const Run &run) {
            return run.status == u"IN_PROGRESS" && run.recipeName != u"Country dough";
        });
        QVERIFY(running != open.end());
        for (const BatchNeed &need : must(plant.production.needs(running->id))) {
            if (need.used >= need.wanted)
                continue;
            QVERIFY2(!need.proposedLot.isEmpty(), qPrintable(need.ingredientName));
            must(plant.production.add({running->id, need.proposedLot, Quantity::ofUnits(1), {}}));
        }
        const QString batch = must(plant.production.finish(running->id, kilos(96))).run.batchNumber;
        const Pallet pallet = must(plant.palletizing.build({batch, kilos(96), {}, {}}));
        QVERIFY(!pallet.sscc.isEmpty());
        must(plant.palletizing.ship(pallet.number, QStringLiteral("Fresh Basket"), QStringLiteral("SO-X")));
        QVERIFY(plant.received(QStringLiteral("Salt"), kilos(5)).startsWith(u"L-"));
        for (const Ingredient &ingredient : must(plant.catalog.ingredients()))
            QVERIFY2(ingredient.type == u"WIP" || !must(plant.lots.usable(ingredient.id)).empty(),
                     qPrintable(ingredient.name));
    }

    // From a cake on a pallet back to the flour of the starter dough, and forward again to that pallet.
    void canBeTraced_data() { forBothEngines(); }
    void canBeTraced()
    {
        QFETCH(Engine, engine);
        DemoPlant &plant = looked(engine);
        const QString code = plant.text(QStringLiteral(
            "SELECT p.pallet_number FROM pallets p JOIN production_runs r ON r.id = p.production_run_id "
            "JOIN recipes c ON c.id = r.recipe_id WHERE p.status = 'SHIPPED' AND c.name = 'Truffle cake' "
            "ORDER BY p.id LIMIT 1"));
        const Genealogy up = must(plant.services.trace.trace(code, TraceDirection::Backward));
        QCOMPARE(up.warnings, QStringList());
        const auto rye = std::find_if(up.lots.begin(), up.lots.end(),
                                      [](const LotNode &lot) { return lot.ingredient == u"Rye flour"; });
        QVERIFY(rye != up.lots.end());
        QVERIFY2(rye->depth >= 10, qPrintable(QString::number(rye->depth)));
        QVERIFY(rye->quantityUsed && rye->quantityUsed->isPositive());

        const Genealogy down = must(plant.services.trace.trace(rye->code, TraceDirection::Forward));
        QCOMPARE(down.warnings, QStringList());
        const auto pallet = std::find_if(down.pallets.begin(), down.pallets.end(),
                                         [&code](const PalletNode &node) { return node.number == code; });
        QVERIFY(pallet != down.pallets.end());
        const qint64 apart = std::abs(pallet->dose->thousandths() - rye->quantityUsed->thousandths());
        QVERIFY2(apart <= 12, qPrintable(QString::number(apart)));
        Quantity dosed;
        for (const PalletNode &node : down.pallets)
            dosed += *node.dose;
        QVERIFY(dosed.isPositive() && dosed <= *down.lots.front().quantityUsed);
        QVERIFY(!down.customers.empty());
    }

    void refusesAPlantThatIsNotEmpty_data() { forBothEngines(); }
    void refusesAPlantThatIsNotEmpty()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        QCOMPARE(fillDemo(floor.session, 0, 1, {}).error().reason, Reason::NotPositive);
        must(floor.catalog.addSupplier(QStringLiteral("Mill")));
        const auto refused = fillDemo(floor.session, scale, 1, {});
        QCOMPARE(refused.error(), (Error{Reason::NotEmpty, {}, QStringLiteral("suppliers")}));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredients")), 0);
    }

    void leavesNothingWhenItIsStopped_data() { forBothEngines(); }
    void leavesNothingWhenItIsStopped()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        int told = 0;
        const auto stopped = fillDemo(floor.session, scale, 1,
                                      [&told](qint64 done, qint64 total) { return done <= total && ++told < 3; });
        QCOMPARE(stopped.error().reason, Reason::Cancelled);
        QCOMPARE(told, 3);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredients")), 0);
        QVERIFY(fillDemo(floor.session, 0.002, 1, {}).ok());
    }

private:
    // One plant of each engine for those that only look at it.
    DemoPlant &looked(Engine engine)
    {
        auto &plant = m_plants[engine];
        if (!plant)
            plant = std::make_unique<DemoPlant>(engine);
        return *plant;
    }
    std::map<Engine, std::unique_ptr<DemoPlant>> m_plants;
};

QTEST_GUILESS_MAIN(DemoTest)
#include "demotest.moc"
