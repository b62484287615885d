// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/runevents.h"
#include "services/production/balances.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/mill.h"

namespace bm::test
{

// A plant in which much does not go as planned: a part of a lot, a silo and a load that was taken back, rework of one
// batch in another one, a batch that failed, a receipt that never was, a truck that stayed, cases and a pallet that
// came back, a pallet that was dissolved, goods that went back to the supplier and bread that was thrown away.
struct Mishaps : Mill
{
    explicit Mishaps(Engine engine) : Mill(engine)
    {
        execute(u"INSERT INTO suppliers (name) VALUES ('Miller')"_qs);
        execute(
            u"UPDATE ingredient_lots SET supplier_name = 'Miller', supplier_id = (SELECT max(id) FROM suppliers)"_qs);
        part = must(Stock(session).split({flour[0], kilos(100), u"Shelf"_qs, {}, {}}));
        wrong = received(u"Flour"_qs, kilos(77));
        must(receiving.takeBack(count(u"SELECT max(id) AS n FROM lot_movements"_qs), u"typed twice"_qs));
        vessel(silo, u"MIXED"_qs);
        must(load(silo, flour[1], kilos(100)));
        must(undo(silo));
        must(load(silo, flour[2], kilos(200)));
        bakes();
        ships();
        must(Stock(session).sendBack(flour[1], kilos(30), u"damp"_qs));
        must(Stock(session).waste(part, kilos(5), u"burst"_qs));
    }

    void bakes()
    {
        must(catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        recipe(u"Roll"_qs, {u"Flour"_qs});
        ExpectedChange change;
        change.reworkPercent = kilos(20);
        must(Recipes(session).setExpected(u"Roll"_qs, change));
        must(production.add({run, part, kilos(50), {}}));
        rework = must(Rework(session).book(run, {u"Scraps"_qs, kilos(10), u"broken"_qs, {}})).lotCode;
        first = finished(run, kilos(90));
        const RunId next = startedRun(u"Roll"_qs);
        must(draw(silo, kilos(50), {}, next));
        must(production.add({next, rework, Quantity::ofThousandths(500), u"broken bread"_qs}));
        second = finished(next, kilos(90));
        now = now.addSecs(60);
        must(RunBalances(session).waste(next, kilos(3), u"units"_qs, u"fell down"_qs));
        const RunId burnt = startedRun(u"Bread"_qs);
        must(production.add({burnt, flour[0], kilos(10), {}}));
        must(RunEvents(session).fail(burnt, u"fire"_qs));
    }

    QString finished(RunId id, Quantity quantity)
    {
        now = now.addSecs(60);
        const QString batch = must(production.finish(id, quantity)).run.batchNumber;
        must(production.checkQuality(id, u"PASSED"_qs, {}));
        return batch;
    }

    void ships()
    {
        Shipments shipments(session);
        mixed = must(palletizing.build({first, kilos(50), {}, {}})).number;
        must(palletizing.add(mixed, second, kilos(30)));
        stayed = must(palletizing.build({second, kilos(40), {}, {}})).number;
        dissolved = must(palletizing.build({first, kilos(20), {}, {}})).number;
        now = now.addSecs(60);
        must(palletizing.ship(mixed, u"Shop"_qs, u"O-1"_qs));
        must(palletizing.ship(stayed, u"Shop"_qs, u"O-1"_qs));
        now = now.addSecs(60);
        must(shipments.unshipPallet(stayed, u"no room"_qs));
        cases = must(shipments.returnCases(mixed, {second, kilos(10), {}, {}}, u"stale"_qs)).number;
        must(palletizing.voidPallet(dissolved, u"fell over"_qs));
    }

    QString part, wrong, rework, first, second, mixed, stayed, dissolved, cases;
};

} // namespace bm::test
