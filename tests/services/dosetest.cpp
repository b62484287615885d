// SPDX-License-Identifier: GPL-3.0-or-later
// How much of what was named is in a thing: exact on every way, and of which of the things that were named.
#include "database/migration/definitions.h"
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "services/charting/charting.h"
#include "services/stock/stock.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr Quantity tenGrams = Quantity::ofThousandths(10);

struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs); // so that a share can be said
    }

    QString made(const QStringList &codes, Quantity each, Quantity yield)
    {
        const RunId run = startedRun(u"Bread"_qs);
        for (const QString &code : codes)
            must(production.add({run, code, each, {}}));
        return must(production.finish(run, yield)).run.batchNumber;
    }
    QString pallet(const QString &batch, Quantity quantity)
    {
        return must(palletizing.build({batch, quantity, {}, {}})).number;
    }
    RecallScope preview(const QStringList &codes) { return must(services.recalls.preview(codes)); }
    RecallCase drill(const QStringList &codes)
    {
        return must(readRecallCase(services, must(services.recalls.open({codes, u"drill"_qs, true})).number));
    }
};

const RecallItem &itemOf(const RecallScope &scope, const QString &code)
{
    const auto found =
        std::find_if(scope.items.begin(), scope.items.end(), [&](const RecallItem &item) { return item.code == code; });
    if (found == scope.items.end())
        qFatal("%s is not in it", qPrintable(code));
    return *found;
}
} // namespace

class DoseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Four alike pallets have the same of a pinch of spice, also when it was split off or stood in a silo before.
    void aSplitDoesNotRound_data() { forBothEngines(); }
    void aSplitDoesNotRound()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(1));
        const QString part = must(Stock(plant.session).split({lot, Quantity::ofThousandths(500), u"A-2"_qs, {}, {}}));
        const QString batch = plant.made({part}, tenGrams, kilos(100));
        QStringList pallets;
        for (int i = 0; i < 4; ++i)
            pallets << plant.pallet(batch, kilos(4));
        const RecallScope scope = plant.preview({lot});
        for (const QString &pallet : pallets)
            QCOMPARE(itemOf(scope, pallet).doses.at(0).share, tenGrams); // 0.010 percent
        Vessels vessels(plant.session);
        must(vessels.add({u"SILO-1"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Rye"_qs, kilos(500)}));
        const QString other = plant.released(u"Rye"_qs, kilos(1));
        must(vessels.load(u"SILO-1"_qs, other, kilos(1)));
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, u"SILO-1"_qs, tenGrams, {}}));
        const QString drawn = must(plant.production.finish(run, kilos(100))).run.batchNumber;
        const QString small = plant.pallet(drawn, kilos(4));
        plant.pallet(drawn, kilos(4));
        const QString third = plant.pallet(drawn, kilos(4));
        const RecallScope through = plant.preview({other});
        QCOMPARE(itemOf(through, small).doses.at(0).share, tenGrams);
        QCOMPARE(itemOf(through, third).doses.at(0).share, tenGrams);
    }

    // Who has many small doses has their sum, before anything was rounded; it is kept in a drill.
    void smallDosesAddUp_data() { forBothEngines(); }
    void smallDosesAddUp()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(1));
        const QString batch = plant.made({lot}, tenGrams, kilos(100));
        for (int i = 0; i < 25; ++i) {
            const QString number = plant.pallet(batch, kilos(4));
            must(plant.palletizing.ship(number, i < 10 ? u"Ten"_qs : u"Fifteen"_qs, {}));
        }
        for (const RecallScope &scope : {plant.preview({lot}), plant.drill({lot}).recall.scope}) {
            QCOMPARE(scope.customers.at(0).name, u"Fifteen"_qs);
            QCOMPARE(scope.customers.at(0).doses.at(0).quantity, Quantity::ofThousandths(6));
            QCOMPARE(scope.customers.at(1).doses.at(0).quantity, Quantity::ofThousandths(4));
        }
    }

    // None is none, and less than a gram is not.
    void aTrueNothingIsNothing_data() { forBothEngines(); }
    void aTrueNothingIsNothing()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(1));
        const QString batch = plant.made({lot}, tenGrams, kilos(100));
        const QString gone = plant.pallet(batch, kilos(4));
        must(plant.palletizing.voidPallet(gone, u"fell down"_qs));
        const QString tiny = plant.pallet(batch, kilos(1));
        plant.pallet(batch, kilos(99));
        for (const RecallScope &scope : {plant.preview({lot}), plant.drill({lot}).recall.scope}) {
            QCOMPARE(doseWords(itemOf(scope, gone)).left(8), u"0.000 kg"_qs);
            QCOMPARE(doseWords(itemOf(scope, tiny)), u"<0.001 kg (0.010 %)"_qs);
        }
    }

    // Shares of several that are one sum are reckoned from the sum.
    void aSumIsRoundedOnce_data() { forBothEngines(); }
    void aSumIsRoundedOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString one = plant.released(u"Rye"_qs, kilos(5));
        const QString other = plant.released(u"Rye"_qs, kilos(5));
        const QString batch = plant.made({one, other}, kilos(5), kilos(13));
        // 38.4615... and again.
        const RootDose sum = itemOf(plant.preview({one, other}), batch).doses.at(0);
        QCOMPARE(sum.share, Quantity::ofThousandths(76'923));
    }

    void eachDoseSaysOfWhich_data() { forBothEngines(); }
    void eachDoseSaysOfWhich()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString one = plant.released(u"Rye"_qs, kilos(5));
        const QString other = plant.released(u"Rye"_qs, kilos(5));
        const QString first = plant.made({one}, kilos(5), kilos(10));
        const QString second = plant.made({other}, kilos(5), kilos(10));
        const QString sent = plant.pallet(second, kilos(10));
        must(plant.palletizing.ship(sent, u"Corner shop"_qs, {}));
        QCOMPARE(doseWords(itemOf(plant.preview({one}), first)), u"5.000 kg (50.000 %)"_qs);
        for (const RecallScope &scope : {plant.preview({one, other}), plant.drill({one, other}).recall.scope}) {
            QCOMPARE(doseWords(itemOf(scope, first)), one + u": 5.000 kg (50.000 %)"_qs);
            QCOMPARE(doseWords(itemOf(scope, second)), other + u": 5.000 kg (50.000 %)"_qs);
            QCOMPARE(doseWords(scope.customers.at(0)), other + u": 5.000 kg"_qs);
        }
    }

    // A pallet that is named is all of itself, and its customer has that.
    void aNamedPalletIsAllOfItself_data() { forBothEngines(); }
    void aNamedPalletIsAllOfItself()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(10));
        const QString batch = plant.made({lot}, kilos(10), kilos(90));
        const QString one = plant.pallet(batch, kilos(30));
        const QString other = plant.pallet(batch, kilos(20));
        for (const QString &pallet : {one, other})
            must(plant.palletizing.ship(pallet, u"Corner shop"_qs, {}));
        const RecallCase all = plant.drill({one});
        QCOMPARE(doseWords(itemOf(all.recall.scope, one)), u"30.000 (100.000 %)"_qs);
        QCOMPARE(all.recall.scope.customers.at(0).doses.at(0).quantity, kilos(30));
        // And gets a letter about it.
        QCOMPARE(all.notices.customers.size(), size_t(1));
        QCOMPARE(all.notices.customers[0].lines.at(0).delivered, kilos(30));
        const RecallScope both = plant.preview({one, other});
        QCOMPARE(both.customers.at(0).doses.size(), size_t(1));
        QCOMPARE(both.customers.at(0).doses[0].quantity, kilos(50));
        QCOMPARE(doseWords(itemOf(both, other)), other + u": 20.000 (100.000 %)"_qs);
    }

    // A pallet named together with the batch that is on it.
    void theWayBackOfAPalletCountsOnce_data() { forBothEngines(); }
    void theWayBackOfAPalletCountsOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(60));
        const QString batch = plant.made({lot}, kilos(60), kilos(90));
        const QString pallet = plant.pallet(batch, kilos(30));
        const auto behind = [&](const QStringList &codes) {
            for (const RecallSource &source : plant.drill(codes).recall.sources) {
                if (source.code == lot)
                    return source.used;
            }
            return std::optional<Quantity>();
        };
        QCOMPARE(behind({pallet}), kilos(20));
        QCOMPARE(behind({batch}), kilos(60));
        QCOMPARE(behind({pallet, batch}), kilos(60));
        QCOMPARE(behind({batch, pallet}), kilos(60));
    }

    // An old program did not say how much went in.
    void anUnknownUseIsUnknown_data() { forBothEngines(); }
    void anUnknownUseIsUnknown()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(60));
        plant.made({lot}, kilos(20), kilos(90));
        must(dropDefinitions(*plant.database));
        plant.execute(u"UPDATE batch_ingredients SET quantity_used = NULL, provenance = 'MIGRATED'"_qs);
        must(createDefinitions(*plant.database));
        const RecallCase all = plant.drill({lot});
        const RootBalance &of = all.balances.lots.at(0);
        QVERIFY(!of.used && !accountedPercent(of));
        QVERIFY(caseJson(all)[u"balances"][0][u"used"].isNull());
        QVERIFY(std::any_of(all.gaps.begin(), all.gaps.end(),
                            [](const RecallGap &gap) { return gap.kind == GapKind::NotAccounted; }));
    }

    // Two batches share a pallet: the chart of each has its own cases.
    void aChartCountsItsOwnCases_data() { forBothEngines(); }
    void aChartCountsItsOwnCases()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(20));
        const QString one = plant.made({lot}, kilos(5), kilos(20));
        const QString other = plant.finishedBatch(kilos(50));
        const QString mixed = plant.pallet(one, kilos(10));
        must(plant.palletizing.add(mixed, other, kilos(5)));
        must(plant.palletizing.ship(mixed, u"Blue"_qs, {}));
        const auto cases = [&](const QString &code) {
            return must(Charting(plant.session).read({ChartTopic::Customers, code, ChartQuestion::usualDays}))
                .rows.at(0)
                .quantity;
        };
        QCOMPARE(cases(one), kilos(10));
        QCOMPARE(cases(other), kilos(5));
        QCOMPARE(cases(lot), kilos(10));
        QCOMPARE(cases(mixed), kilos(15));
    }
};

QTEST_GUILESS_MAIN(DoseTest)
#include "dosetest.moc"
