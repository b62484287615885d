// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/showcase.h"

#include "services/catalog.h"
#include "services/details/ingredientrows.h"
#include "services/lots.h"
#include "services/production/steps.h"
#include "services/recipes/mixers.h"
#include "services/recipes/steps.h"
#include "services/rework/rework.h"
#include "services/shipping/shipments.h"
#include "services/vessels/vessels.h"

#include <algorithm>

namespace bm::demo
{
namespace
{
const QString dough = QStringLiteral("Country dough");
const QString loaf = QStringLiteral("Country loaf");
const QString flour = QStringLiteral("Wheat flour");
const QString silo = QStringLiteral("SILO-1");
const QString kg = QStringLiteral("kg");
constexpr qint64 minute = 60'000;

constexpr Quantity grams(qint64 amount)
{
    return Quantity::ofThousandths(amount);
}

// Works at the hours before now, each act when it would have been.
class Baker
{
public:
    explicit Baker(const Session &session) : m_session(session), m_now(session.now())
    {
        m_session.clock = [this] { return m_at; };
        at(170);
    }
    void at(qint64 minutesAgo) { m_at = m_now.addMSecs(-minutesAgo * minute); }

    Done writeRecipes();
    Done fillSilo();
    Done makeDough();
    Done makeLoaves();
    Done beginToday();

private:
    Result<RunId> begun(const QString &recipe, Quantity planned, const QString &unit);
    Result<std::vector<Lot>> usable(const QString &ingredient);
    Done weigh(RunId run, const QString &ingredient, Quantity quantity);
    Done makeStep(RunId run, int step, Quantity reading);
    Done send(RunId run);

    Session m_session;
    QDateTime m_now;
    QDateTime m_at;
    QString m_trimmings; // the lot of what was left
};

Done Baker::writeRecipes()
{
    Catalog catalog(m_session);
    BM_TRY(catalog.addIngredient({dough, QStringLiteral("WIP"), kg}));
    BM_TRY(catalog.addRecipe({dough,
                              Quantity::ofUnits(60),
                              {},
                              dough,
                              {{flour, Quantity::ofUnits(58), {}},
                               {QStringLiteral("Salt"), grams(1'200), {}},
                               {QStringLiteral("Fresh yeast"), grams(1'600), {}}}}));
    BM_TRY(catalog.addRecipe({loaf,
                              Quantity::ofUnits(40),
                              QStringLiteral("units"),
                              {},
                              {{dough, Quantity::ofUnits(24), {}}, {QStringLiteral("Butter"), grams(500), {}}}}));
    RecipeSteps steps(m_session);
    BM_TRY(steps.add(dough, {QStringLiteral("mix"), QStringLiteral("Slow for 4 minutes, then fast until smooth"), {}}));
    BM_TRY(steps.addReading(dough, 1,
                            {QStringLiteral("temperature"), QStringLiteral("Dough"), QStringLiteral("°C"),
                             Quantity::ofUnits(23), Quantity::ofUnits(27)}));
    BM_TRY(steps.add(dough, {QStringLiteral("rest"), QStringLiteral("Covered, 30 minutes"), {}}));
    BM_TRY(steps.add(loaf, {QStringLiteral("bake"), QStringLiteral("With steam, until golden brown"), {}}));
    BM_TRY(steps.addReading(
        loaf, 1,
        {QStringLiteral("core-temperature"), {}, QStringLiteral("°C"), Quantity::ofUnits(94), Quantity::ofUnits(99)}));
    ExpectedChange rework;
    rework.reworkPercent = Quantity::ofUnits(10);
    BM_TRY(Recipes(m_session).setExpected(loaf, rework));
    BM_TRY(Mixers(m_session).set(QStringLiteral("Spiral 60"), Quantity::ofUnits(60)));
    return {};
}

Result<std::vector<Lot>> Baker::usable(const QString &ingredient)
{
    BM_TRY_ASSIGN(const auto found, ingredientNamed(m_session.database, ingredient));
    if (!found)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), ingredient};
    BM_TRY_ASSIGN(std::vector<Lot> lots, Lots(m_session).usable(found->id));
    // What stands in the silo already is drawn by the silo's code.
    std::erase_if(lots, [](const Lot &lot) { return lot.storageLocation == silo; });
    return lots;
}

// Two lots one after another; where only one is there, it is loaded twice.
Done Baker::fillSilo()
{
    Vessels vessels(m_session);
    BM_TRY(vessels.add({silo, QStringLiteral("Flour silo in the yard"), {}, {}, flour, Quantity::ofUnits(2'000)}));
    BM_TRY(vessels.add({QStringLiteral("BIN-1"), QStringLiteral("Salt bin at the mixer"), QStringLiteral("BIN"),
                        QStringLiteral("FIFO"), QStringLiteral("Salt"), Quantity::ofUnits(50)}));
    Quantity missing = Quantity::ofUnits(60);
    for (int load = 0; load < 8 && missing.isPositive(); ++load) {
        BM_TRY_ASSIGN(const std::vector<Lot> lots, usable(flour));
        if (lots.empty())
            break;
        const Lot &lot = lots[size_t(load) % lots.size()];
        const Quantity quantity = std::min(lot.remaining.value_or(Quantity()), Quantity::ofUnits(load == 0 ? 35 : 45));
        BM_TRY(vessels.load(silo, lot.code, quantity));
        missing -= quantity;
    }
    return {};
}

Result<RunId> Baker::begun(const QString &recipe, Quantity planned, const QString &unit)
{
    NewRun run;
    run.recipeName = recipe;
    run.plannedQuantity = planned;
    run.unit = unit;
    // Butter never comes where the dough is made.
    run.line = recipe == dough ? QStringLiteral("Dough line") : QStringLiteral("Oven line");
    run.plannedStart = m_at;
    run.startNow = true;
    BM_TRY_ASSIGN(const Run made, Production(m_session).plan(run));
    return made.id;
}

// The first to expire first, as the program proposes them.
Done Baker::weigh(RunId run, const QString &ingredient, Quantity quantity)
{
    BM_TRY_ASSIGN(const std::vector<Lot> lots, usable(ingredient));
    for (const Lot &lot : lots) {
        const Quantity part = std::min(lot.remaining.value_or(Quantity()), quantity);
        if (lot.isRework || !part.isPositive())
            continue;
        BM_TRY(Production(m_session).add({run, lot.code, part, {}}));
        quantity -= part;
        if (quantity.isZero())
            break;
    }
    return {};
}

Done Baker::makeStep(RunId run, int step, Quantity reading)
{
    RunSteps steps(m_session);
    if (!reading.isZero())
        BM_TRY(steps.read(run, {step, 1, reading, {}}));
    return steps.markDone(run, step);
}

Done Baker::makeDough()
{
    at(150);
    BM_TRY_ASSIGN(const RunId run, begun(dough, Quantity::ofUnits(30), {}));
    at(145);
    BM_TRY(Production(m_session).add({run, silo, Quantity::ofUnits(29), {}}));
    BM_TRY(weigh(run, QStringLiteral("Salt"), grams(600)));
    BM_TRY(weigh(run, QStringLiteral("Fresh yeast"), grams(800)));
    at(135);
    // The first one was read off a wet probe.
    RunSteps steps(m_session);
    BM_TRY(steps.read(run, {1, 1, grams(23'500), {}}));
    BM_TRY(steps.read(run, {1, 1, grams(24'800), QStringLiteral("Probe was wet")}));
    BM_TRY(steps.markDone(run, 1));
    at(105);
    BM_TRY(makeStep(run, 2, {}));
    BM_TRY_ASSIGN(const ReworkLot left,
                  Rework(m_session).book(run, {dough, Quantity::ofUnits(2), QStringLiteral("Trimmings"), {}}));
    m_trimmings = left.lotCode;
    at(100);
    BM_TRY(Production(m_session).finish(run, grams(28'300)));
    return {};
}

Done Baker::makeLoaves()
{
    at(95);
    BM_TRY_ASSIGN(const RunId run, begun(loaf, Quantity::ofUnits(40), {}));
    at(90);
    BM_TRY(weigh(run, dough, Quantity::ofUnits(22)));
    BM_TRY(Production(m_session).add({run, m_trimmings, Quantity::ofUnits(2), {}}));
    BM_TRY(weigh(run, QStringLiteral("Butter"), grams(500)));
    at(60);
    BM_TRY(makeStep(run, 1, grams(96'500)));
    at(55);
    BM_TRY(Production(m_session).finish(run, Quantity::ofUnits(40)));
    return send(run);
}

Done Baker::send(RunId run)
{
    at(50);
    BM_TRY_ASSIGN(const Run made, Production(m_session).run(run));
    BM_TRY_ASSIGN(const Pallet pallet,
                  Palletizing(m_session).build({made.batchNumber, Quantity::ofUnits(40), QStringLiteral("Dock"), {}}));
    Shipments shipments(m_session);
    BM_TRY_ASSIGN(const QString number, shipments.open({QStringLiteral("Fresh Basket"), QStringLiteral("SO-BREAD"),
                                                        QStringLiteral("North Freight"), QStringLiteral("K. Lund"),
                                                        QStringLiteral("4471"), Quantity::ofUnits(12)}));
    BM_TRY(shipments.load(number, pallet.number));
    at(45);
    return shipments.ship(number, QStringLiteral("Demo plant"));
}

// Somebody goes on from here: the flour is in, the mixer runs.
Done Baker::beginToday()
{
    at(20);
    BM_TRY_ASSIGN(const RunId run, begun(dough, Quantity::ofUnits(30), {}));
    at(15);
    BM_TRY(Production(m_session).add({run, silo, Quantity::ofUnits(29), {}}));
    return {};
}
} // namespace

Done showBread(Session &session)
{
    Baker baker(session);
    BM_TRY(baker.writeRecipes());
    BM_TRY(baker.fillSilo());
    BM_TRY(baker.makeDough());
    BM_TRY(baker.makeLoaves());
    return baker.beginToday();
}

} // namespace bm::demo
