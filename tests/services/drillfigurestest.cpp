// SPDX-License-Identifier: GPL-3.0-or-later
// What a drill says in figures: the sums are true, and stay as they were found.
#include "database/migration/definitions.h"
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "services/charting/charting.h"
#include "services/production/balances.h"
#include "services/recalling/figures.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs); // so that a share can be said
    }

    QString drill(const QStringList &codes) { return must(services.recalls.open({codes, u"drill"_qs, true})).number; }
    RecallCase all(const QString &number) { return must(readRecallCase(services, number)); }
    QString use(const QString &lot, Quantity quantity, Quantity made)
    {
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, quantity, {}}));
        return must(production.finish(run, made)).run.batchNumber;
    }
    // What part the chart of the same lot says.
    std::optional<Quantity> charted(const QString &lot, BalancePart part)
    {
        const ChartData data = must(Charting(session).read({ChartTopic::Balance, lot, ChartQuestion::usualDays}));
        for (const ChartMark &mark : data.marks) {
            if (mark.step == static_cast<int>(part))
                return mark.value;
        }
        return std::nullopt;
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

class DrillFiguresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReceiptTakenBackIsNoDifference_data() { forBothEngines(); }
    void aReceiptTakenBackIsNoDifference()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(60));
        plant.execute(u"INSERT INTO lot_movements (ingredient_lot_id, type, quantity, moved_at) VALUES ((SELECT id "
                      "FROM ingredient_lots WHERE internal_lot_code = ?), 'RECEIVE', ?, ?)"_qs,
                      {lot, kilos(40), plant.now});
        must(plant.receiving.takeBack(must(plant.receiving.lastReceipt(lot)), u"scanned twice"_qs));
        plant.use(lot, kilos(60), kilos(90));
        const RecallCase all = plant.all(plant.drill({lot}));
        const RootBalance &of = all.balances.lots.at(0);
        QCOMPARE(of.received, kilos(60));
        QCOMPARE(of.used, kilos(60));
        QCOMPARE(of.unexplained, Quantity());
        QCOMPARE(accountedPercent(of), kilos(100));
        QVERIFY(std::none_of(all.gaps.begin(), all.gaps.end(),
                             [](const RecallGap &gap) { return gap.kind == GapKind::NotAccounted; }));
        QCOMPARE(plant.charted(lot, BalancePart::Received), of.received);
        QCOMPARE(plant.charted(lot, BalancePart::Unexplained), of.unexplained);
    }

    void aFirstCountIsNoReceipt_data() { forBothEngines(); }
    void aFirstCountIsNoReceipt()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(1));
        plant.makeUnknown(lot);
        must(dropDefinitions(*plant.database));
        plant.execute(u"DELETE FROM lot_movements"_qs); // an old program had none
        must(createDefinitions(*plant.database));
        must(Stock(plant.session).count(lot, kilos(25), u"counted"_qs));
        plant.use(lot, kilos(20), kilos(90));
        const RecallCase all = plant.all(plant.drill({lot}));
        const RootBalance &of = all.balances.lots.at(0);
        QVERIFY(!of.received && !accountedPercent(of));
        QCOMPARE(of.used, kilos(20));
        QCOMPARE(of.onHand, kilos(5));
        QCOMPARE(of.unexplained, Quantity());
        QVERIFY(!plant.charted(lot, BalancePart::Received));
        QCOMPARE(plant.charted(lot, BalancePart::Unexplained), of.unexplained);
    }

    // What is booked after the drill, and after its end, does not change what it has found.
    void theFiguresOfADrillStay_data() { forBothEngines(); }
    void theFiguresOfADrillStay()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(60));
        const QString batch = plant.use(lot, kilos(20), kilos(90));
        must(Stock(plant.session).count(lot, kilos(30), u"counted"_qs)); // ten are missing
        const QString first = must(plant.palletizing.build({batch, kilos(30), {}, {}})).number;
        const QString second = must(plant.palletizing.build({batch, kilos(60), {}, {}})).number;
        const QString number = plant.drill({lot});
        const RecallCase before = plant.all(number);
        QCOMPARE(accountedPercent(before.balances), Quantity::ofThousandths(83'333));
        QVERIFY(before.recall.scope.customers.empty());
        plant.now = plant.now.addSecs(60);
        must(plant.palletizing.ship(first, u"Corner shop"_qs, {}));
        must(Stock(plant.session).count(lot, kilos(40), u"found"_qs));
        const auto same = [&] {
            const RecallCase after = plant.all(number);
            QJsonObject then = caseJson(before);
            QJsonObject now = caseJson(after);
            for (const char *key : {"balances", "batch_balances", "accounted_percent", "gaps", "customers", "sources"})
                QCOMPARE(now.value(QLatin1String(key)), then.value(QLatin1String(key)));
            QVERIFY(after.notices.customers.empty());
            QVERIFY(itemOf(after.recall.scope, first).customer.isEmpty());
        };
        same();
        QVERIFY(told(plant.database->run(u"UPDATE recalls SET figures = '{\"lots\":[]}'"_qs))
                    .startsWith(u"RefusedByDatabase"));
        must(plant.services.recalls.close(number, u"done"_qs));
        must(Stock(plant.session).waste(lot, kilos(5), u"wet"_qs));
        same();
        // The next drill finds the shop.
        const RecallCase next = plant.all(plant.drill({lot}));
        QCOMPARE(next.recall.scope.customers.size(), size_t(1));
        QCOMPARE(accountedPercent(next.balances), kilos(100));
        const RecallFigures figures = must(figuresShown(plant.session, next.recall.summary.number)).kept.value();
        QCOMPARE(figuresToText(*figuresFromText(figuresToText(figures))), figuresToText(figures));
        QCOMPARE(figures.pallets.size(), size_t(2));
        QVERIFY(!second.isEmpty() && !figuresFromText(u"{}"_qs) && !figuresFromText(u"["_qs));
    }

    // Whatever they are called: the text is put together by its parts.
    void wordsAreKeptAsTheyAre_data() { forBothEngines(); }
    void wordsAreKeptAsTheyAre()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(60));
        const QString batch = plant.use(lot, kilos(20), kilos(90));
        const QString first = must(plant.palletizing.build({batch, kilos(30), u"A\\1 \"cold\""_qs, {}})).number;
        const QString second = must(plant.palletizing.build({batch, kilos(60), {}, {}})).number;
        const QString customer = u"\"Käse\" \\ Brot, 1/2"_qs;
        must(plant.palletizing.ship(first, customer, u"PO\t\"7\""_qs));
        const RecallCase all = plant.all(plant.drill({lot}));
        const RecallFigures kept = must(figuresShown(plant.session, all.recall.summary.number)).kept.value();
        const QString text = plant.text(u"SELECT figures FROM recalls"_qs);
        QCOMPARE(QString::fromUtf8(QJsonDocument::fromJson(text.toUtf8()).toJson(QJsonDocument::Compact)),
                 figuresToText(kept));
        const RecallScope scope = must(plant.services.recalls.preview({lot}));
        for (const RecallItem &pallet : kept.pallets) {
            const QString &code = pallet.key == itemOf(scope, first).key ? first : second;
            for (const RecallItem &now : {itemOf(scope, code), itemOf(all.recall.scope, code)}) {
                QCOMPARE(pallet.customer, now.customer);
                QCOMPARE(pallet.customerId, now.customerId);
                QCOMPARE(pallet.customerOrder, now.customerOrder);
                QCOMPARE(pallet.location, now.location);
                QCOMPARE(pallet.shippedAt, now.shippedAt);
                QCOMPARE(itemOf(all.recall.scope, code).doses, itemOf(scope, code).doses);
            }
        }
        QCOMPARE(itemOf(all.recall.scope, first).customer, customer);
    }

    // A pinch of spice is as strong on each of several equal pallets, and never nothing.
    void aSmallDoseIsNotNothing_data() { forBothEngines(); }
    void aSmallDoseIsNotNothing()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString lot = plant.released(u"Rye"_qs, kilos(1));
        const QString batch = plant.use(lot, Quantity::ofThousandths(10), kilos(100));
        QStringList pallets;
        for (const int kg : {4, 4, 4, 4, 84})
            pallets << must(plant.palletizing.build({batch, kilos(kg), {}, {}})).number;
        const RecallScope scope = must(plant.services.recalls.preview({lot}));
        for (const QString &pallet : pallets) {
            const RecallItem &item = itemOf(scope, pallet);
            QCOMPARE(item.doses.at(0).share, Quantity::ofThousandths(10));
            QVERIFY2(!doseWords(item).contains(u"0.000"), qPrintable(doseWords(item)));
        }
        QCOMPARE(itemOf(scope, batch).doses.at(0).share, Quantity::ofThousandths(10));
        // Through what a run put into stock, too.
        plant.recipe(u"Dough"_qs, {u"Rye"_qs}, u"Sour"_qs);
        plant.recipe(u"Roll"_qs, {u"Sour"_qs});
        plant.execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs);
        const RunId dough = plant.startedRun(u"Dough"_qs);
        must(plant.production.add({dough, lot, Quantity::ofThousandths(10), {}}));
        must(plant.production.finish(dough, kilos(100)));
        const QString sour = plant.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE source_production_run_id "
                                        "IS NOT NULL"_qs);
        const RunId roll = plant.startedRun(u"Roll"_qs);
        must(plant.production.add({roll, sour, kilos(4), {}}));
        const QString rolls = must(plant.production.finish(roll, kilos(10))).run.batchNumber;
        const RecallScope further = must(plant.services.recalls.preview({lot}));
        const RootDose &dose = itemOf(further, rolls).doses.at(0);
        QCOMPARE(dose.share, Quantity::ofThousandths(4)); // 0.4 g in 10 kg
        QCOMPARE(doseWords(itemOf(further, rolls)), u"<0.001 kg (0.004 %)"_qs);
    }

    // What was thrown away had its part of what went in.
    void wasteHasItsPart_data() { forBothEngines(); }
    void wasteHasItsPart()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString one = plant.released(u"Rye"_qs, kilos(50));
        const QString other = plant.released(u"Rye"_qs, kilos(50));
        const RunId run = plant.startedRun(u"Bread"_qs);
        must(plant.production.add({run, one, kilos(50), {}}));
        must(plant.production.add({run, other, kilos(50), {}}));
        must(RunBalances(plant.session).waste(run, kilos(20), {}, u"burnt"_qs));
        const QString batch = must(plant.production.finish(run, kilos(80))).run.batchNumber;
        const QString pallet = must(plant.palletizing.build({batch, kilos(40), {}, {}})).number;
        const RootDose dose = itemOf(must(plant.services.recalls.preview({one})), pallet).doses.at(0);
        QCOMPARE(dose.quantity, kilos(20));
        QCOMPARE(dose.share, kilos(50));
        const RootDose both = itemOf(must(plant.services.recalls.preview({one, other})), pallet).doses.at(0);
        QCOMPARE(both.quantity, kilos(40));
        QCOMPARE(both.share, kilos(100));
    }

    // A lot and what was made of it: what went into both is counted once.
    void theWayBackCountsOnce_data() { forBothEngines(); }
    void theWayBackCountsOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        plant.recipe(u"Dough"_qs, {u"Rye"_qs}, u"Sour"_qs);
        plant.execute(u"UPDATE recipes SET yield_unit = 'kg'"_qs);
        const QString rye = plant.released(u"Rye"_qs, kilos(100));
        const RunId run = plant.startedRun(u"Dough"_qs);
        must(plant.production.add({run, rye, kilos(60), {}}));
        const QString batch = must(plant.production.finish(run, kilos(120))).run.batchNumber;
        const QString sour = plant.text(u"SELECT internal_lot_code FROM ingredient_lots WHERE source_production_run_id "
                                        "IS NOT NULL"_qs);
        const auto ryeBehind = [&](const QStringList &codes) {
            for (const RecallSource &source : plant.all(plant.drill(codes)).recall.sources) {
                if (source.code == rye)
                    return source.used;
            }
            return std::optional<Quantity>();
        };
        QCOMPARE(ryeBehind({sour}), kilos(60));
        QCOMPARE(ryeBehind({rye}), kilos(100));
        QCOMPARE(ryeBehind({sour, rye}), kilos(100));
        QCOMPARE(ryeBehind({rye, sour}), kilos(100));
        QCOMPARE(ryeBehind({sour, batch}), kilos(60));
        // Two that have nothing of each other are a sum.
        const QString other = plant.use(rye, kilos(30), kilos(50));
        QCOMPARE(ryeBehind({sour, other}), kilos(90));
    }
};

QTEST_GUILESS_MAIN(DrillFiguresTest)
#include "drillfigurestest.moc"
