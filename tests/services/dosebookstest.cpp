// SPDX-License-Identifier: GPL-3.0-or-later
// What the books say of a dose: as they are, as they were known, and over plants in which much is left and thrown away.
#include "documents/recall/recallwords.h"
#include "services/planning/runevents.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "services/stock/stock.h"
#include "support/staff.h"
#include "support/weighedplant.h"

#include <QRandomGenerator>
#include <QTest>
#include <algorithm>
#include <cmath>

using namespace bm;
using namespace bm::test;

namespace
{
struct Plant : WeighedPlant
{
    explicit Plant(Engine engine) : WeighedPlant(engine)
    {
        must(catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        for (const QString &name : {u"Bread"_qs, u"Loaf"_qs}) {
            ExpectedChange change;
            change.reworkPercent = kilos(100);
            must(Recipes(session).setExpected(name, change));
        }
    }

    QString kept(RunId run, Quantity quantity)
    {
        return must(Rework(session).book(run, {u"Scraps"_qs, quantity, u"edges"_qs, {}})).lotCode;
    }
    void put(RunId run, const QString &code, Quantity quantity)
    {
        must(production.add({run, code, quantity, u"as it came"_qs}));
    }
    // After everything that is written down until now, and before everything that is written afterwards.
    QDateTime moment()
    {
        const QDateTime at = QDateTime::currentDateTimeUtc().addMSecs(500);
        now = at.addSecs(1);
        return at;
    }
    RecallScope preview(const QStringList &codes) { return must(services.recalls.preview(codes)); }
};

const RecallItem &itemOf(const RecallScope &scope, const QString &code)
{
    const auto found =
        std::find_if(scope.items.begin(), scope.items.end(), [&](const RecallItem &item) { return item.code == code; });
    if (found == scope.items.end())
        qFatal("%s is not in it", qPrintable(code));
    return *found;
}

// A plant of chance beside its own books in fractions: how much of the flour is in a kilogram or a piece of each thing.
class Chance
{
public:
    Chance(Plant &plant, quint32 seed) : m_plant(plant), m_random(seed)
    {
        m_stock = {{plant.flour, 1000, 1.0}, {plant.sugar, 1000, 0.0}};
    }

    void batch()
    {
        const bool pieces = m_random.bounded(3) == 0;
        const RunId run = m_plant.startedRun(pieces ? u"Loaf"_qs : u"Bread"_qs);
        int in = 0;
        double root = 0;
        std::shuffle(m_stock.begin(), m_stock.end(), m_random);
        for (size_t i = 0; i < std::min<size_t>(3, m_stock.size()); ++i) {
            Content &lot = m_stock[i];
            const int quantity = std::min(lot.left, 10 + below(20));
            if (quantity == 0)
                continue;
            m_plant.put(run, lot.code, kilos(quantity));
            lot.left -= quantity;
            in += quantity;
            root += quantity * lot.strength;
        }
        if (in == 0)
            return;
        const int wasted = thrown(run, below(in / 5 + 1), u"kg"_qs);
        const int kept = below(in / 5 + 1);
        const QString rework = kept > 0 ? m_plant.kept(run, kilos(kept)) : QString();
        const int lost = pieces ? thrown(run, below(5), u"pcs"_qs) : 0;
        const int made = pieces ? 40 + below(40) : in - wasted - kept;
        const QString number = m_plant.finished(run, kilos(made));
        const double weighed = pieces ? root * (in - wasted - kept) / in / (made + lost) : root / in;
        pack(run, number, made, weighed);
        if (kept > 0)
            m_stock.push_back({rework, kept, root / in});
    }

    QString difference(const Genealogy &genealogy)
    {
        for (const auto &[pallet, dose] : m_doses) {
            const QString told = m_plant.doseOn(pallet, genealogy);
            const double said = told == u"none" ? 0 : told.toDouble();
            if (told == u"unknown" || std::abs(said - dose) > 0.003)
                return u"%1: %2, and it is %3"_qs.arg(pallet, told).arg(dose);
        }
        return {};
    }

private:
    struct Content
    {
        QString code;
        int left;
        double strength;
    };

    int below(int most) { return static_cast<int>(m_random.bounded(most)); }

    int thrown(RunId run, int quantity, const QString &unit)
    {
        if (quantity > 0)
            must(m_plant.balances.waste(run, kilos(quantity), unit, u"floor"_qs));
        return quantity;
    }

    void pack(RunId run, const QString &number, int made, double each)
    {
        int left = made - thrown(run, below(made / 4 + 1), {});
        while (left > 0) {
            const int quantity = std::min(left, 5 + below(made));
            m_doses.emplace_back(m_plant.pallet(number, kilos(quantity)), quantity * each);
            left -= quantity;
            left -= left > 0 && below(2) == 0 ? thrown(run, 1 + below(left), {}) : 0;
        }
        QCOMPARE(told(m_plant.palletizing.build({number, Quantity::ofThousandths(1), {}, {}})).section(u'|', 0, 0),
                 u"MoreThanMade"_qs);
    }

    Plant &m_plant;
    QRandomGenerator m_random;
    std::vector<Content> m_stock;
    std::vector<std::pair<QString, double>> m_doses;
};
} // namespace

class DoseBooksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void dosesOfRandomPlants_data() { forBothEngines(); }
    void dosesOfRandomPlants()
    {
        QFETCH(Engine, engine);
        const auto given = static_cast<quint32>(qEnvironmentVariableIntValue("BM_SEED"));
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        qInfo("BM_SEED=%u", seed);
        for (quint32 round = 0; round < 3; ++round) {
            Plant plant(engine);
            Chance chance(plant, seed + round);
            for (int i = 0; i < 15; ++i)
                chance.batch();
            const Genealogy now = plant.forward();
            QVERIFY2(chance.difference(now).isEmpty(), qPrintable(chance.difference(now)));
            QVERIFY(!now.warnings.contains(u"more_out_than_in"_qs) && !now.warnings.contains(u"waste_left_out"_qs));
            // What is known now was known a moment ago.
            const Genealogy then = plant.forward(plant.moment());
            QVERIFY2(chance.difference(then).isEmpty(), qPrintable(chance.difference(then)));
            QCOMPARE(then.warnings, now.warnings);
        }
    }

    // Rework that is counted otherwise later was as it was.
    void aPastMomentKnowsNoLaterCount_data() { forBothEngines(); }
    void aPastMomentKnowsNoLaterCount()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const RunId run = plant.started(u"Bread"_qs, kilos(50));
        const QString rework = plant.kept(run, kilos(10));
        const QString pallet = plant.pallet(plant.finished(run, kilos(90)), kilos(90));
        const QDateTime before = plant.moment();
        must(Stock(plant.session).count(rework, Quantity(), u"there is none"_qs));
        QCOMPARE(plant.doseOn(pallet), u"50.000"_qs);
        QCOMPARE(plant.doseOn(pallet, plant.forward(before)), u"45.000"_qs);
        QCOMPARE(plant.doseOn(pallet, plant.forward(plant.moment().addSecs(5))), u"50.000"_qs);
        const auto upFrom = [&](const QDateTime &moment) {
            const auto key = must(plant.services.trace.resolve(rework)).front().key;
            return must(plant.services.trace.trace(key, TraceDirection::Forward, moment)).lots.at(0).quantityUsed;
        };
        QCOMPARE(upFrom(before), Quantity());
    }

    // What was typed twice was never received.
    void aReceiptTakenBackIsNoPartOfTheLot_data() { forBothEngines(); }
    void aReceiptTakenBackIsNoPartOfTheLot()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Flour"_qs, kilos(60));
        plant.execute(u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity, moved_at) VALUES (?, 'RECEIVE', "
                      "?, ?)"_qs,
                      {plant.idOf(lot), kilos(40), plant.now});
        plant.moment();
        must(plant.receiving.takeBack(must(plant.receiving.lastReceipt(lot)), u"scanned twice"_qs));
        const RunId run = plant.startedRun(u"Bread"_qs);
        plant.put(run, lot, kilos(30));
        const QString batch = plant.finished(run, kilos(30));
        plant.pallet(batch, kilos(30));
        const NodeKey key{NodeKind::Lot, plant.idOf(lot)};
        const Genealogy genealogy = must(plant.services.trace.trace(key, TraceDirection::Forward));
        QCOMPARE(genealogy.pallets.at(0).dosePercent, kilos(50));
        QCOMPARE(must(plant.services.trace.trace(key, TraceDirection::Forward, plant.moment().addSecs(5)))
                     .pallets.at(0)
                     .dosePercent,
                 kilos(50));
        const auto wentIn = [&](const QString &code) {
            const QString drill = must(plant.services.recalls.open({{code}, u"drill"_qs, true})).number;
            return must(readRecallCase(plant.services, drill)).recall.sources.at(0).used;
        };
        QCOMPARE(wentIn(lot), kilos(60));
    }

    // A dough that did not prove, all of it kept.
    void aWholeBatchAsRework_data() { forBothEngines(); }
    void aWholeBatchAsRework()
    {
        QFETCH(Engine, engine);
        for (const QString &recipe : {u"Bread"_qs, u"Loaf"_qs}) {
            Plant plant(engine);
            const RunId run = plant.started(recipe);
            must(plant.balances.waste(run, kilos(20), u"kg"_qs, u"floor"_qs));
            const QString rework = plant.kept(run, kilos(80));
            must(RunEvents(plant.session).fail(run, u"did not prove"_qs));
            plant.execute(u"UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE "
                          "is_rework"_qs);
            const RunId next = plant.startedRun(u"Bread"_qs);
            plant.put(next, rework, kilos(60));
            const QString pallet = plant.pallet(plant.finished(next, kilos(60)), kilos(60));
            const Genealogy down = plant.forward();
            QCOMPARE(plant.doseOn(pallet, down), u"30.000"_qs);
            QCOMPARE(down.warnings, QStringList());
            const auto key = must(plant.services.trace.resolve(pallet)).front().key;
            const Genealogy up = must(plant.services.trace.trace(key, TraceDirection::Backward));
            for (const LotNode &lot : up.lots)
                if (lot.code == plant.flour)
                    QCOMPARE(lot.quantityUsed, kilos(30));
        }
    }

    // A pallet with two batches in one unit is all of both.
    void theShareOfAMixedPallet_data() { forBothEngines(); }
    void theShareOfAMixedPallet()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString one = plant.finished(plant.started(u"Bread"_qs), kilos(100));
        const QString other = plant.finished(plant.started(u"Bread"_qs), kilos(100));
        const QString pieces = plant.finished(plant.started(u"Loaf"_qs), kilos(100));
        const QString mixed = plant.pallet(one, kilos(20));
        must(plant.palletizing.add(mixed, other, kilos(5)));
        QCOMPARE(itemOf(plant.preview({one}), mixed).doses.at(0).share, kilos(80));
        QCOMPARE(itemOf(plant.preview({one, other}), mixed).doses.at(0).share, kilos(100));
        must(plant.palletizing.add(mixed, pieces, kilos(5)));
        QVERIFY(!itemOf(plant.preview({one}), mixed).doses.at(0).share);
    }
};

QTEST_GUILESS_MAIN(DoseBooksTest)
#include "dosebookstest.moc"
