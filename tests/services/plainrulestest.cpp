// SPDX-License-Identifier: GPL-3.0-or-later
// What the services refuse on a truck, on a line and in a batch, plain SQL is refused, too, as far as SQL can tell.
#include "services/delivering/deliveries.h"
#include "services/production/lines.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString line = QStringLiteral("Line 1");

struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Cookie"_qs, {u"Flour"_qs, u"Peanut"_qs});
        recipe(u"Wafer"_qs, {u"Flour"_qs});
        recipe(u"Tart"_qs, {u"Sugar"_qs, u"Milk"_qs});
        must(catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Peanut'"_qs, {QStringList{u"peanuts"_qs}});
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Milk'"_qs, {QStringList{u"dairy"_qs}});
        ExpectedChange half;
        half.reworkPercent = kilos(50);
        must(Recipes(session).setExpected(u"Wafer"_qs, half));
        must(Recipes(session).setExpected(u"Tart"_qs, half));
        flour = released(u"Flour"_qs, kilos(500));
    }
    QString forced(const QString &sql, const Args &args = {})
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : told(done.error());
    }
    RunId planned(const QString &recipe)
    {
        NewRun run;
        run.recipeName = recipe;
        run.plannedQuantity = kilos(100);
        run.line = line;
        return must(production.plan(run)).id;
    }
    // Past the service.
    QString started(RunId run)
    {
        return forced(u"UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = ? WHERE id = ?"_qs,
                      {now, run});
    }
    QString added(RunId run, const QString &lot, const QString &notes, std::optional<qint64> signature = {})
    {
        return forced(u"INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, "
                      "unit_of_measure, source_run_id, added_at, notes, signature_id) SELECT ?, id, ?, "
                      "unit_of_measure, source_production_run_id, ?, ?, ? FROM ingredient_lots WHERE "
                      "internal_lot_code = ?"_qs,
                      {run, kilos(1), now, notes.isEmpty() ? Arg(std::nullopt) : Arg(notes),
                       signature ? Arg(*signature) : Arg(std::nullopt), lot});
    }
    Pallet shipped()
    {
        const Pallet pallet = must(palletizing.build({finishedBatch(), kilos(5), {}, {}}));
        must(palletizing.ship(pallet.number, u"Shop"_qs, u"O-1"_qs));
        return pallet;
    }
    // As unship() writes it, at that moment.
    QString unshipped(const Pallet &pallet, const QDateTime &at)
    {
        return forced(u"INSERT INTO shipment_lines (shipment_id, customer_id, customer_order, pallet_id, "
                      "production_run_id, kind, quantity, reason, booked_at) SELECT shipment_id, customer_id, "
                      "customer_order, pallet_id, production_run_id, 'UNSHIPPED', -quantity, 'x', ? FROM "
                      "shipment_lines WHERE pallet_id = ? AND kind = 'SHIPPED'"_qs,
                      {at, pallet.id});
    }

    QString flour;
};
} // namespace

class PlainRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatLeftYesterdayDidLeave_data() { forBothEngines(); }
    void whatLeftYesterdayDidLeave()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const Pallet late = plant.shipped();
        const Pallet soon = plant.shipped();
        const QDateTime left = plant.now;
        constexpr qint64 aDay = 24 * 60 * 60;
        QCOMPARE(plant.unshipped(late, left.addSecs(aDay + 60)), u"StatusMoveNotAllowed||leftLongAgo"_qs);
        QCOMPARE(plant.unshipped(late, left.addDays(400)), u"StatusMoveNotAllowed||leftLongAgo"_qs);
        QCOMPARE(plant.unshipped(soon, left.addSecs(aDay - 60)), u"ok"_qs);
        // The service at the last moment, and a minute later.
        plant.now = left.addSecs(aDay);
        const Pallet other = plant.shipped();
        must(Shipments(plant.session).unshipPallet(late.number, u"still in the yard"_qs));
        plant.now = plant.now.addSecs(aDay + 60);
        QCOMPARE(told(Shipments(plant.session).unshipPallet(other.number, u"found"_qs)),
                 QString(u"StatusMoveNotAllowed|leftLongAgo|"_qs % other.number));
    }

    // A truck is as cold or as warm as trucks are; what an old plant has is let be.
    void aTrucksTemperatureIsPossible_data() { forBothEngines(); }
    void aTrucksTemperatureIsPossible()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        ShipmentPapers papers;
        papers.customerName = u"Shop"_qs;
        const QString number = must(Shipments(plant.session).open(papers));
        DeliveryPapers came;
        came.supplierName = u"Mill"_qs;
        must(Deliveries(plant.session).open(came));
        for (const QString &table : {u"shipments"_qs, u"deliveries"_qs}) {
            const QString sql = u"UPDATE %1 SET truck_temperature = ?"_qs.arg(table);
            QCOMPARE(plant.forced(sql, {kilos(61)}).section(u'|', 0, 0), u"OutOfLimits"_qs);
            QCOMPARE(plant.forced(sql, {-kilos(61)}).section(u'|', 0, 0), u"OutOfLimits"_qs);
            QCOMPARE(plant.forced(sql, {-kilos(60)}), u"ok"_qs);
            QCOMPARE(plant.forced(sql, {std::nullopt}), u"ok"_qs);
        }
        const QString insert = u"INSERT INTO shipments (shipment_number, customer_id, truck_temperature) SELECT "
                               "'X-1', customer_id, ? FROM shipments"_qs;
        QCOMPARE(plant.forced(insert, {kilos(100)}).section(u'|', 0, 0), u"OutOfLimits"_qs);
        QCOMPARE(plant.forced(insert, {kilos(4)}), u"ok"_qs);
    }

    void noShipmentsNumberIsGivenTwice_data() { forBothEngines(); }
    void noShipmentsNumberIsGivenTwice()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        ShipmentPapers papers;
        papers.customerName = u"Shop"_qs;
        Shipments shipments(plant.session);
        const QString number = must(shipments.open(papers));
        const Pallet pallet = must(plant.palletizing.build({plant.finishedBatch(), kilos(5), {}, {}}));
        const QString insert =
            u"INSERT INTO shipments (shipment_number, customer_id) SELECT ?, min(customer_id) FROM shipments"_qs;
        QCOMPARE(plant.forced(insert, {number}).section(u'|', 0, 0), u"Duplicate"_qs);
        QCOMPARE(plant.forced(insert, {pallet.number}).section(u'|', 0, 0), u"Duplicate"_qs);
        QCOMPARE(plant.forced(u"UPDATE shipments SET shipment_number = 'S-9'"_qs).section(u'|', 0, 0),
                 u"RefusedByDatabase"_qs);
        QCOMPARE(plant.forced(u"DELETE FROM shipments"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(plant
                     .forced(u"INSERT INTO pallets (pallet_number, production_run_id) SELECT ?, production_run_id "
                             "FROM pallets"_qs,
                             {number})
                     .section(u'|', 0, 0),
                 u"Duplicate"_qs);
        QVERIFY(plant.forced(u"UPDATE number_sequences SET next_value = 1 WHERE name = 'shipment'"_qs) != u"ok");
        // Cancelled or not: the number is gone.
        must(shipments.cancel(number, u"not today"_qs));
        QCOMPARE(plant.forced(insert, {number}).section(u'|', 0, 0), u"Duplicate"_qs);
        QVERIFY(must(shipments.open(papers)) != number);
    }

    // What has no allergen does not start where peanuts ran; what SQL cannot read is left to the service.
    void nothingStartsOnWhatIsKnownToBeLeft_data() { forBothEngines(); }
    void nothingStartsOnWhatIsKnownToBeLeft()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        Lines lines(plant.session);
        QCOMPARE(plant.started(plant.planned(u"Wafer"_qs)), u"ok"_qs);
        const RunId cookie = plant.planned(u"Cookie"_qs);
        QCOMPARE(plant.started(cookie), u"ok"_qs);
        plant.now = plant.now.addSecs(60);
        const RunId wafer = plant.planned(u"Wafer"_qs);
        QCOMPARE(plant.started(wafer), u"SignatureNeeded||lineClean"_qs);
        QCOMPARE(told(plant.production.start(wafer)).section(u'|', 0, 1), u"SignatureNeeded|lineClean"_qs);
        // Whoever skips the clean says why; then it starts, in the service as in SQL.
        must(lines.startUncleaned(wafer, u"swept"_qs));
        const RunId second = plant.planned(u"Wafer"_qs);
        QCOMPARE(plant.started(second), u"SignatureNeeded||lineClean"_qs);
        plant.execute(
            u"INSERT INTO carry_overs (from_run_id, to_run_id, allergens, reason) VALUES (?, ?, ?, 'swept')"_qs,
            {cookie, second, QStringList{u"peanuts"_qs}});
        QCOMPARE(plant.started(second), u"ok"_qs);
        // Milk is in a tart anyway: whether it is what was left, SQL does not know.
        QCOMPARE(plant.started(plant.planned(u"Tart"_qs)), u"ok"_qs);
        // A clean, whatever the case and the spaces of its name, and thirty days.
        plant.execute(u"UPDATE production_runs SET status = 'COMPLETED', actual_end_time = ?, "
                      "actual_quantity = ? WHERE status = 'IN_PROGRESS'"_qs,
                      {plant.now, kilos(1)});
        plant.now = plant.now.addSecs(60);
        const RunId third = plant.planned(u"Wafer"_qs);
        QCOMPARE(plant.started(third), u"SignatureNeeded||lineClean"_qs);
        must(lines.clean(u"line 1"_qs, u"WET"_qs, {}));
        plant.now = plant.now.addSecs(60);
        QCOMPARE(plant.started(third), u"ok"_qs);
    }

    void noReworkBringsAnAllergenUnsigned_data() { forBothEngines(); }
    void noReworkBringsAnAllergenUnsigned()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const RunId cookie = plant.startedRun(u"Cookie"_qs);
        must(plant.production.add({cookie, plant.flour, kilos(10), {}}));
        const QString lot = must(Rework(plant.session).book(cookie, {u"Scraps"_qs, kilos(4), u"edges"_qs, {}})).lotCode;
        must(plant.production.finish(cookie, kilos(90)));
        const RunId wafer = plant.startedRun(u"Wafer"_qs);
        QCOMPARE(plant.added(wafer, lot, {}), u"Required||reason"_qs);
        QCOMPARE(plant.added(wafer, lot, u"why"_qs), u"ok"_qs); // nobody can sign
        enrolStaff(*plant.database);
        QCOMPARE(plant.added(wafer, lot, u"why"_qs), u"SignatureNeeded||reworkAllergens"_qs);
        plant.session.person = u"paul"_qs;
        must(plant.production.add({wafer, lot, kilos(1), u"why"_qs}, Signature{u"quinn"_qs, staffPin}));
        // Milk is in a tart anyway: whether peanuts are something else, SQL does not know.
        QCOMPARE(plant.added(plant.startedRun(u"Tart"_qs), lot, {}), u"ok"_qs);
    }
};

QTEST_GUILESS_MAIN(PlainRulesTest)
#include "plainrulestest.moc"
