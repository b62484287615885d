// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/charts/chartdata.h"

#include "support/seed.h"

#include <QTest>
#include <algorithm>
#include <cmath>

using namespace bm;
using namespace bm::test;

namespace
{
std::vector<Quantity> thousandths(const std::vector<qint64> &values)
{
    std::vector<Quantity> points;
    for (const qint64 value : values)
        points.push_back(Quantity::ofThousandths(value));
    return points;
}

// Straight from the words of the rules, in floating point.
struct SlowChart
{
    explicit SlowChart(const std::vector<Quantity> &points)
    {
        for (const Quantity point : points)
            x.push_back(double(point.thousandths()));
        double ranges = 0;
        for (size_t i = 0; i < x.size(); ++i) {
            mean += x[i] / double(x.size());
            ranges += i > 0 ? std::abs(x[i] - x[i - 1]) : 0;
        }
        sigma = ranges / double(x.size() - 1) / 1.128;
    }
    // So near to a line that floating point cannot say on which side.
    bool isDoubtful() const
    {
        return std::any_of(x.begin(), x.end(), [this](double value) {
            for (int k = -3; k <= 3; ++k) {
                if (std::abs(value - (mean + k * sigma)) < 1e-6 * (1 + std::abs(value)))
                    return true;
            }
            return false;
        });
    }
    int beyond(size_t from, size_t to, double lines, int side) const
    {
        int count = 0;
        for (size_t i = from; i <= to; ++i)
            count += side * (x[i] - mean) > lines * sigma ? 1 : 0;
        return count;
    }
    std::vector<ControlRule> flags(size_t at) const
    {
        std::vector<ControlRule> found;
        const auto patternOf = [&](size_t among, double lines, int needed) {
            const size_t from = at + 1 >= among ? at + 1 - among : 0;
            for (const int side : {-1, 1}) {
                if (beyond(at, at, lines, side) == 1 && beyond(from, at, lines, side) >= needed)
                    return true;
            }
            return false;
        };
        if (patternOf(1, 3, 1))
            found.push_back(ControlRule::Beyond);
        if (patternOf(3, 2, 2))
            found.push_back(ControlRule::TwoOfThree);
        if (patternOf(5, 1, 4))
            found.push_back(ControlRule::FourOfFive);
        if (patternOf(8, 0, 8))
            found.push_back(ControlRule::EightInARow);
        return found;
    }
    std::vector<double> x;
    double mean = 0;
    double sigma = 0;
};
} // namespace

class ChartStatisticsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2: ten flow rates; mean 50.81, mean range 1.8778, limits
    // 45.8159 and 55.8041.
    void theHandbooksExampleComesOut()
    {
        const auto chart =
            controlChart(thousandths({49'600, 47'600, 49'900, 51'300, 47'800, 51'200, 52'600, 52'400, 53'600, 52'100}));
        QVERIFY(chart.has_value());
        QCOMPARE(chart->mean, Quantity::ofThousandths(50'810));
        QCOMPARE(chart->meanRange, Quantity::ofThousandths(1'878));
        QCOMPARE(chart->line(-3), Quantity::ofThousandths(45'816));
        QCOMPARE(chart->line(3), Quantity::ofThousandths(55'804));
        QCOMPARE(chart->line(0), chart->mean);
        QCOMPARE(chart->rangeLimit, Quantity::ofThousandths(6'135)); // 3.267 times 16.9 / 9
        QVERIFY(!chart->ranges[0]);
        QCOMPARE(*chart->ranges[5], Quantity::ofThousandths(3'400));
        for (const auto &flags : chart->flags)
            QVERIFY(flags.empty());
        QVERIFY(!controlChart({}));
        QVERIFY(!controlChart(thousandths({1})));
    }

    // By hand: mean 0 and mean range 1128 make one sigma 1000 thousandths.
    void eachRuleFindsItsPattern_data()
    {
        QTest::addColumn<int>("rule");
        QTest::addColumn<QList<qint64>>("pattern");
        QTest::newRow("beyond three") << 1 << QList<qint64>{6000};
        QTest::newRow("two of three") << 2 << QList<qint64>{2500, 0, 2500};
        QTest::newRow("four of five") << 3 << QList<qint64>{1500, 1500, -10, 1500, 1500};
        QTest::newRow("eight in a row") << 4 << QList<qint64>{500, 400, 500, 400, 500, 400, 500, 400};
        QTest::newRow("beyond three below") << 1 << QList<qint64>{-6000};
        QTest::newRow("two of three below") << 2 << QList<qint64>{-2500, 0, -2500};
    }
    void eachRuleFindsItsPattern()
    {
        QFETCH(int, rule);
        QFETCH(QList<qint64>, pattern);
        // Many calm points around nothing fix sigma near 1000; what the pattern adds to mean and range is little.
        std::vector<qint64> values;
        for (int i = 0; i < 4000; ++i)
            values.push_back(i % 2 == 0 ? 564 : -564);
        values.insert(values.end(), pattern.begin(), pattern.end());
        const auto chart = controlChart(thousandths(values));
        QVERIFY(std::abs(chart->line(1).thousandths() - 1000) < 10);
        const auto &last = chart->flags.back();
        QVERIFY2(std::find(last.begin(), last.end(), static_cast<ControlRule>(rule)) != last.end(),
                 qPrintable(QString::number(rule)));
        // One point earlier the pattern is not complete.
        values.pop_back();
        const auto shorter = controlChart(thousandths(values));
        for (const ControlRule before : shorter->flags.back())
            QVERIFY(static_cast<int>(before) != rule);
    }

    void aSteadyProcessHasNoLimitsToBreak()
    {
        const auto chart = controlChart(thousandths(std::vector<qint64>(30, 98'500)));
        QCOMPARE(chart->line(3), chart->line(-3));
        for (size_t i = 0; i < 30; ++i) {
            QVERIFY(chart->flags[i].empty());
            QVERIFY(!chart->wideRanges[i]);
        }
    }

    void theRulesAreWhatTheirWordsSay()
    {
        QRandomGenerator random(static_cast<quint32>(seedOfToday()));
        qInfo("BM_SEED=%d", seedOfToday());
        int flagged = 0;
        int judged = 0;
        for (int round = 0; round < 400; ++round) {
            std::vector<Quantity> points;
            qint64 drift = 0;
            for (int i = 0, count = random.bounded(2, 60); i < count; ++i) {
                drift += random.bounded(-700, 701);
                points.push_back(Quantity::ofThousandths(97'000 + drift + random.bounded(-900, 901)));
            }
            const SlowChart slow(points);
            if (slow.isDoubtful())
                continue;
            ++judged;
            const auto chart = controlChart(points);
            QVERIFY(std::abs(double(chart->mean.thousandths()) - slow.mean) <= 0.51);
            for (int k = -3; k <= 3; ++k)
                QVERIFY(std::abs(double(chart->line(k).thousandths()) - slow.mean - k * slow.sigma) <= 0.51);
            for (size_t i = 0; i < points.size(); ++i) {
                QCOMPARE(chart->flags[i], slow.flags(i));
                flagged += chart->flags[i].empty() ? 0 : 1;
                const bool isWide = i > 0 && std::abs(slow.x[i] - slow.x[i - 1]) > 3.267 * 1.128 * slow.sigma;
                QCOMPARE(bool(chart->wideRanges[i]), isWide);
            }
        }
        QVERIFY(judged > 200);
        QVERIFY(flagged > 100);
    }

    // Not even the largest quantities there are make the sums overflow.
    void theLargestQuantitiesAreJudged()
    {
        const qint64 most = Quantity::maximumThousandths;
        std::vector<qint64> values(200, -most);
        values.back() = most;
        const auto chart = controlChart(thousandths(values));
        QCOMPARE(chart->mean.thousandths(), -98'999'999'999'999); // 198 of 200 parts, rounded
        QCOMPARE(chart->flags.back().front(), ControlRule::Beyond);
        QVERIFY(chart->wideRanges.back());
    }

    void binsHoldEverythingOnce()
    {
        QRandomGenerator random(static_cast<quint32>(seedOfToday()));
        for (int round = 0; round < 500; ++round) {
            std::vector<Quantity> values;
            const qint64 size = qint64(std::pow(10, random.bounded(1, 12)));
            for (int i = 0, count = random.bounded(1, 50); i < count; ++i)
                values.push_back(Quantity::ofThousandths(random.bounded(size) - (round % 3 == 0 ? size / 2 : 0)));
            const std::vector<Bin> bins = binsFor(values);
            QVERIFY(!bins.empty() && bins.size() <= 12);
            for (size_t i = 1; i < bins.size(); ++i)
                QCOMPARE(bins[i].from, bins[i - 1].to);
            for (const Quantity value : values) {
                const int place = binOf(value, bins);
                QVERIFY(place >= 0 && place < int(bins.size()));
                QVERIFY(bins[size_t(place)].from <= value && value < bins[size_t(place)].to);
            }
            QString digits = QString::number((bins[0].to - bins[0].from).thousandths());
            while (digits.endsWith(u'0'))
                digits.chop(1);
            QVERIFY2((QStringList{"1", "2", "5"}).contains(digits), qPrintable(digits));
        }
        QVERIFY(binsFor({}).empty());
        const std::vector<Bin> one = binsFor(thousandths({2000, 2000}));
        QCOMPARE(one.size(), size_t(1));
        QCOMPARE(one[0], (Bin{Quantity::ofThousandths(2000), Quantity::ofThousandths(2020)}));
    }

    void timeIsCutIntoStepsThatCanBeRead()
    {
        const QDate monday(2026, 5, 4);
        QCOMPARE(timeStepFor(monday, monday), TimeStep::Day);
        QCOMPARE(timeStepFor(monday, monday.addDays(30)), TimeStep::Day);
        QCOMPARE(timeStepFor(monday, monday.addDays(31)), TimeStep::Week);
        QCOMPARE(timeStepFor(monday, monday.addDays(200)), TimeStep::Month);
        QCOMPARE(timeStepFor(monday, monday.addYears(5)), TimeStep::Year);
        QCOMPARE(beginOf(monday.addDays(6), TimeStep::Week), monday);
        QCOMPARE(beginOf(monday.addDays(7), TimeStep::Week), monday.addDays(7));
        QCOMPARE(beginOf(monday, TimeStep::Month), QDate(2026, 5, 1));
        QCOMPARE(beginOf(monday, TimeStep::Year), QDate(2026, 1, 1));
        const std::vector<QDate> weeks = timeline(monday.addDays(2), monday.addDays(15), TimeStep::Week);
        QCOMPARE(weeks, (std::vector<QDate>{monday, monday.addDays(7), monday.addDays(14)}));
        QRandomGenerator random(static_cast<quint32>(seedOfToday()));
        for (int round = 0; round < 200; ++round) {
            const QDate first = QDate(1990, 1, 1).addDays(random.bounded(15'000));
            const QDate last = first.addDays(random.bounded(1 << random.bounded(1, 13)));
            const TimeStep step = timeStepFor(first, last);
            const std::vector<QDate> begins = timeline(first, last, step);
            QVERIFY(begins.size() <= 38);
            QVERIFY(begins.front() <= first && begins.back() <= last);
            QCOMPARE(begins.back(), beginOf(last, step));
            for (size_t i = 1; i < begins.size(); ++i)
                QCOMPARE(beginOf(begins[i].addDays(-1), step), begins[i - 1]);
        }
    }

    void theLastDayIsStillGood()
    {
        const QDate today(2026, 5, 4);
        QCOMPARE(expiryStepOf(today.addDays(-1), today), ExpiryStep::Past);
        QCOMPARE(expiryStepOf(today, today), ExpiryStep::Week);
        QCOMPARE(expiryStepOf(today.addDays(7), today), ExpiryStep::Week);
        QCOMPARE(expiryStepOf(today.addDays(8), today), ExpiryStep::Month);
        QCOMPARE(expiryStepOf(today.addDays(31), today), ExpiryStep::Quarter);
        QCOMPARE(expiryStepOf(today.addDays(91), today), ExpiryStep::HalfYear);
        QCOMPARE(expiryStepOf(today.addDays(181), today), ExpiryStep::Later);
        QCOMPARE(expiryStepOf({}, today), ExpiryStep::NoDate);
    }

    void marksAreTheSumsOfTheirRows()
    {
        ChartData data;
        data.unit = QStringLiteral("kg");
        data.marks.resize(3);
        const auto add = [&data](int mark, std::optional<Quantity> quantity, const char *unit) {
            ChartRow row;
            row.mark = mark;
            row.quantity = quantity;
            row.unit = QString::fromLatin1(unit);
            data.rows.push_back(row);
        };
        add(1, Quantity::ofUnits(4), "kg");
        add(0, Quantity::ofUnits(5), "kg");
        add(1, -Quantity::ofUnits(1), "kg");
        add(1, std::nullopt, "kg");
        add(0, Quantity::ofUnits(9), "l");
        add(2, std::nullopt, "kg");
        sumUp(data);
        QCOMPARE(*data.marks[0].value, Quantity::ofUnits(5));
        QCOMPARE(*data.marks[1].value, Quantity::ofUnits(3));
        QCOMPARE(data.marks[1].unknown, 1);
        QCOMPARE(data.marks[1].rows, 3);
        QVERIFY(!data.marks[2].value);
        QVERIFY(data.has(ChartRemark::UnitsDiffer) && data.has(ChartRemark::QuantityUnknown));
        QVERIFY(std::is_sorted(data.rows.begin(), data.rows.end(),
                               [](const ChartRow &a, const ChartRow &b) { return a.mark < b.mark; }));
        data.measure = ChartMeasure::Lots;
        sumUp(data);
        QCOMPARE(*data.marks[1].value, Quantity::ofUnits(3));
        QVERIFY(!balanceGap(data));
    }
};

QTEST_GUILESS_MAIN(ChartStatisticsTest)
#include "chartstatisticstest.moc"
