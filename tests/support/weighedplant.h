// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recall/recallpack.h"
#include "services/production/balances.h"
#include "support/floor.h"

namespace bm::test
{

// A plant that weighs all that goes in, flour and as much sugar, and either what comes out or its pieces.
struct WeighedPlant : Floor
{
    explicit WeighedPlant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Flour"_qs, u"Sugar"_qs});
        execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs);
        recipe(u"Loaf"_qs, {u"Flour"_qs, u"Sugar"_qs}); // in units
        flour = released(u"Flour"_qs, kilos(1000));
        sugar = released(u"Sugar"_qs, kilos(1000));
    }

    RunId started(const QString &recipe, Quantity each = kilos(50))
    {
        const RunId run = startedRun(recipe);
        must(production.add({run, flour, each, {}}));
        must(production.add({run, sugar, each, {}}));
        return run;
    }
    QString finished(RunId run, Quantity made)
    {
        return must(balances.finish(run, made, u"as weighed"_qs)).run.batchNumber;
    }
    QString pallet(const QString &batch, Quantity quantity)
    {
        return must(palletizing.build({batch, quantity, {}, {}})).number;
    }
    Genealogy forward(const QDateTime &moment = {})
    {
        return must(services.trace.trace({NodeKind::Lot, idOf(flour)}, TraceDirection::Forward, moment));
    }
    qint64 idOf(const QString &lot)
    {
        return count(u"SELECT id FROM ingredient_lots WHERE internal_lot_code = ?"_qs, {lot});
    }
    QString doseOn(const QString &pallet, const Genealogy &genealogy)
    {
        for (const PalletNode &node : genealogy.pallets)
            if (node.number == pallet)
                return node.dose ? node.dose->toText() : u"unknown"_qs;
        return u"none"_qs;
    }
    QString doseOn(const QString &pallet) { return doseOn(pallet, forward()); }
    ProductBalance drilled(const QString &batch)
    {
        const QString drill = must(services.recalls.open({{batch}, u"drill"_qs, true})).number;
        return must(readRecallCase(services, drill)).balances.batches.at(0);
    }
    QString unexplained(RunId run)
    {
        const auto rest = must(balances.of(run)).balance.unexplained();
        return rest ? rest->in(u"kg"_qs)->toText() : u"none"_qs;
    }

    QString flour;
    QString sugar;
    RunBalances balances{session};
};

} // namespace bm::test
