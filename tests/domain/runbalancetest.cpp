// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a run and what comes out of it closes to the last step, or says why it does not.
#include "domain/production/massbalance.h"
#include "domain/production/swaps.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;

namespace
{
BalanceAmount amount(const QString &name, const char *quantity, const QString &unit, const QString &code = {})
{
    return {name, code, *Quantity::tryFromText(QString::fromLatin1(quantity)), unit};
}

RunAmounts bread()
{
    RunAmounts run;
    run.in = {amount(u"Flour"_qs, "100", u"kg"_qs, u"L-1"_qs), amount(u"Salt"_qs, "2000", u"g"_qs, u"L-2"_qs)};
    run.made = amount(u"Bread"_qs, "95", u"kg"_qs);
    run.waste = {amount(u"burnt"_qs, "4", u"kg"_qs)};
    return run;
}

Deviation deviation(const QString &batch, const QString &ingredient, const char *wanted, const char *difference)
{
    const auto mass = [](const char *text) {
        return *Mass::of(*Quantity::tryFromText(QString::fromLatin1(text)), u"kg"_qs);
    };
    return {batch, ingredient, {u"L-"_qs + ingredient}, mass(wanted), mass(difference)};
}

QStringList told(const std::vector<ProbableSwap> &swaps)
{
    QStringList words;
    for (const ProbableSwap &swap : swaps)
        words << u"%1 %2 for %3 %4"_qs.arg(swap.tooMuch.batchNumber, swap.tooMuch.ingredient,
                                           swap.tooLittle.batchNumber, swap.tooLittle.ingredient);
    return words;
}
} // namespace

class RunBalanceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDifferenceIsShownInAmountAndPercent()
    {
        const MassBalance balance = balanceOf(bread());
        QVERIFY(balance.closes());
        QCOMPARE(balance.unit, u"kg"_qs);
        QCOMPARE(balance.in.in(u"kg"_qs)->toText(), u"102.000"_qs);
        QCOMPARE(balance.unexplained()->in(u"kg"_qs)->toText(), u"3.000"_qs);
        QCOMPARE(balance.unexplainedPercent()->toText(), u"2.941"_qs);
        QVERIFY(!balance.isWithin(Quantity::ofUnits(2)));
        QVERIFY(balance.isWithin(Quantity::ofUnits(3)));
        QCOMPARE(balance.in.in(u"lb"_qs)->toText(), u"224.872"_qs);
    }

    // 2 % of 100 is 2 and no step more.
    void theToleranceIsExact()
    {
        RunAmounts run;
        run.in = {amount(u"Flour"_qs, "100", u"kg"_qs)};
        run.made = amount(u"Bread"_qs, "98", u"kg"_qs);
        QVERIFY(balanceOf(run).isWithin(Quantity::ofUnits(2)));
        run.made = amount(u"Bread"_qs, "97999.999", u"g"_qs);
        QVERIFY(!balanceOf(run).isWithin(Quantity::ofUnits(2)));
        run.made = amount(u"Bread"_qs, "102000.001", u"g"_qs);
        QCOMPARE(balanceOf(run).unexplainedPercent()->toText(), u"-2.000"_qs);
        QVERIFY(!balanceOf(run).isWithin(Quantity::ofUnits(2)));
    }

    void whatIsPutIntoStockIsCountedOnce()
    {
        RunAmounts run = bread();
        run.isPutIntoStock = true;
        const MassBalance balance = balanceOf(run);
        QVERIFY(balance.out.isZero());
        QCOMPARE(balance.wip.in(u"kg"_qs)->toText(), u"95.000"_qs);
        QCOMPARE(balance.unexplained()->in(u"kg"_qs)->toText(), u"3.000"_qs);
    }

    void whatWasNotWeighedIsListedAndNothingIsMadeUp()
    {
        RunAmounts run = bread();
        run.in.push_back(amount(u"Egg"_qs, "20", u"each"_qs, u"L-3"_qs));
        run.in.push_back(amount(u"Egg"_qs, "10", u"each"_qs, u"L-3"_qs));
        run.in.push_back(amount(u"Water"_qs, "50", u"L"_qs));
        run.in.push_back(amount(u"Cream"_qs, "1", u"L"_qs, u"L-5"_qs));
        run.in.push_back(amount(u"Cream"_qs, "-1", u"L"_qs, u"L-5"_qs));
        const MassBalance balance = balanceOf(run);
        QVERIFY(!balance.closes());
        QVERIFY(!balance.unexplained());
        QVERIFY(!balance.unexplainedPercent());
        QVERIFY(balance.isWithin({}));
        QCOMPARE(balance.notWeighed, (std::vector<BalanceAmount>{amount(u"Egg"_qs, "30", u"each"_qs, u"L-3"_qs),
                                                                 amount(u"Water"_qs, "50", u"L"_qs)}));
        QCOMPARE(balance.in.in(u"kg"_qs)->toText(), u"102.000"_qs);
        run = bread();
        run.made.unit = u"units"_qs;
        QVERIFY(!balanceOf(run).closes());
        QCOMPARE(balanceOf(run).notWeighed.size(), size_t{1});
    }

    void whatNobodyKnowsIsNoFigure()
    {
        RunAmounts run = bread();
        run.in[0].quantity.reset();
        QVERIFY(!balanceOf(run).unexplained());
        QCOMPARE(balanceOf(run).unknown.size(), size_t{1});
        run = bread();
        run.made.quantity.reset();
        QVERIFY(!balanceOf(run).unexplained());
        run = bread();
        run.in.clear();
        QVERIFY(!balanceOf(run).unexplained());
    }

    void anyRunClosesToTheLastStep_data()
    {
        QTest::addColumn<quint32>("seed");
        const quint32 given = qEnvironmentVariable("BM_SEED").toUInt();
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        QTest::addRow("BM_SEED=%u", seed) << seed;
    }
    void anyRunClosesToTheLastStep()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QStringList units{u"kg"_qs, u"g"_qs, u"lb"_qs, u"oz"_qs};
        const auto any = [&](qint64 most) {
            return BalanceAmount{u"x"_qs,
                                 {},
                                 Quantity::ofThousandths(1 + random.generate64() % quint64(most)),
                                 units[random.bounded(4)]};
        };
        for (int i = 0; i < 3000; ++i) {
            const qint64 most = i % 10 == 0 ? Quantity::maximumThousandths : 1'000'000;
            RunAmounts run;
            for (int n = random.bounded(1, 60); n > 0; --n)
                run.in.push_back(any(most));
            // Some of it was taken back.
            run.in.push_back(run.in.front());
            run.in.back().quantity = -*run.in.back().quantity;
            run.in.push_back(any(most));
            run.made = any(most);
            run.isPutIntoStock = random.bounded(2) == 0;
            for (int n = random.bounded(5); n > 0; --n)
                run.waste.push_back(any(most));
            const MassBalance balance = balanceOf(run);
            QVERIFY(balance.closes());
            QCOMPARE(run.isPutIntoStock, balance.out.isZero());
            QVERIFY(balance.in == balance.out + balance.waste + balance.wip + *balance.unexplained());
            // Against a book of its own, in nanograms and their thousandths.
            Mass::Steps in = 0;
            for (const BalanceAmount &one : run.in) {
                const qint64 nanograms[]{1'000'000'000'000, 1'000'000'000, 453'592'370'000, 28'349'523'125};
                in += Mass::Steps(one.quantity->thousandths()) * nanograms[units.indexOf(one.unit)];
            }
            QVERIFY(balance.in.steps() == in);
        }
    }

    void oppositeDifferencesAreProbablySwapped()
    {
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "5"),
                                                deviation(u"B-1"_qs, u"Flour"_qs, "50", "-5.2"),
                                                deviation(u"B-1"_qs, u"Salt"_qs, "1", "0")})),
                 QStringList{u"B-1 Sugar for B-1 Flour"_qs});
        // Of another batch on the same day and line.
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "-3"),
                                                deviation(u"B-2"_qs, u"Sugar"_qs, "10", "3")})),
                 QStringList{u"B-2 Sugar for B-1 Sugar"_qs});
    }

    void everythingElseIsNoSwap()
    {
        // Both too little, too different, too little to matter, both of other batches, or in one direction only.
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "-5"),
                                                deviation(u"B-1"_qs, u"Flour"_qs, "50", "-5")})),
                 QStringList());
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "5"),
                                                deviation(u"B-1"_qs, u"Flour"_qs, "50", "-5.6")})),
                 QStringList());
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "0.2"),
                                                deviation(u"B-1"_qs, u"Flour"_qs, "50", "-0.2")})),
                 QStringList());
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-2"_qs, u"Sugar"_qs, "10", "5"),
                                                deviation(u"B-2"_qs, u"Flour"_qs, "50", "-5")})),
                 QStringList());
        QCOMPARE(told(probableSwaps(u"B-1"_qs, {deviation(u"B-1"_qs, u"Sugar"_qs, "10", "5")})), QStringList());
    }

    void eachDifferenceIsToldOnceAndTheLargestFirst()
    {
        QCOMPARE(
            told(probableSwaps(
                u"B-1"_qs, {deviation(u"B-1"_qs, u"Egg"_qs, "10", "1"), deviation(u"B-1"_qs, u"Milk"_qs, "10", "-1"),
                            deviation(u"B-1"_qs, u"Sugar"_qs, "10", "5"), deviation(u"B-1"_qs, u"Flour"_qs, "50", "-5"),
                            deviation(u"B-2"_qs, u"Flour"_qs, "50", "-5")})),
            (QStringList{u"B-1 Sugar for B-1 Flour"_qs, u"B-1 Egg for B-1 Milk"_qs}));
    }
};

QTEST_GUILESS_MAIN(RunBalanceTest)
#include "runbalancetest.moc"
