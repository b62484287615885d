// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include <QRandomGenerator>
#include <QTest>
#include <numeric>

using namespace bm;

class QuantityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWritesThreePlaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << "12"
                               << "12.000";
        QTest::newRow("fraction") << "0.5"
                                  << "0.500";
        QTest::newRow("bare fraction") << ".5"
                                       << "0.500";
        QTest::newRow("negative fraction") << "-0.005"
                                           << "-0.005";
        QTest::newRow("trailing zeros") << "1.1000000"
                                        << "1.100";
        QTest::newRow("largest") << "99999999999.999"
                                 << "99999999999.999";
    }
    void readsAndWritesThreePlaces()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const auto quantity = Quantity::tryFromText(text);
        QVERIFY(quantity.ok());
        QCOMPARE(quantity->toText(), expected);
    }

    void refusesWhatIsNotExact_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("blank") << " " << Reason::Required;
        QTest::newRow("words") << "12 kg" << Reason::NotANumber;
        QTest::newRow("grouping") << "1,250" << Reason::NotANumber;
        QTest::newRow("two points") << "1.2.3" << Reason::NotANumber;
        QTest::newRow("exponent") << "1e3" << Reason::NotANumber;
        QTest::newRow("sign only") << "-" << Reason::NotANumber;
        QTest::newRow("point only") << "." << Reason::NotANumber;
        QTest::newRow("fourth place") << "0.0001" << Reason::TooPrecise;
        QTest::newRow("too large") << "100000000000" << Reason::NotANumber;
        QTest::newRow("other digits") << QStringLiteral("١٢") << Reason::NotANumber;
    }
    void refusesWhatIsNotExact()
    {
        QFETCH(QString, text);
        QFETCH(Reason, reason);
        const auto quantity = Quantity::tryFromText(text);
        QVERIFY(!quantity.ok());
        QCOMPARE(quantity.error().reason, reason);
    }

    void typedQuantitiesFollowTheLocale()
    {
        QCOMPARE(Quantity::tryFromInput(QStringLiteral("12,5"), u',')->toText(), QStringLiteral("12.500"));
        QCOMPARE(Quantity::tryFromInput(QStringLiteral("12.5"), u',')->toText(), QStringLiteral("12.500"));
        QCOMPARE(Quantity::tryFromInput(QStringLiteral("1,250.5"), u'.').error().reason, Reason::NotANumber);
        QCOMPARE(Quantity::tryFromInput(QStringLiteral("0"), u'.').error().reason, Reason::NotPositive);
        QCOMPARE(Quantity::tryFromInput(QStringLiteral("-3"), u'.').error().reason, Reason::NotPositive);
    }

    void partsOfASplitAddUpToTheWhole()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            const auto whole =
                Quantity::ofThousandths(static_cast<qint64>(random.bounded(2'000'000'000u)) - 1'000'000'000);
            std::vector<Quantity> weights(1 + random.bounded(9u));
            for (Quantity &weight : weights)
                weight = Quantity::ofThousandths(random.bounded(100'000u));
            weights.front() += Quantity::ofThousandths(1);
            const auto parts = split(whole, weights);
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), Quantity()), whole);
            for (size_t i = 0; i < parts.size(); ++i)
                QVERIFY(!weights[i].isZero() || parts[i].isZero());
        }
    }

    void scalingRoundsHalfAwayFromZero()
    {
        const auto q = [](qint64 t) { return Quantity::ofThousandths(t); };
        QCOMPARE(scaled(q(1), q(1), q(2)), q(1));
        QCOMPARE(scaled(q(-1), q(1), q(2)), q(-1));
        QCOMPARE(scaled(q(10'000), q(1), q(3)), q(3'333));
        QCOMPARE(scaled(q(99'999'999'999'999), q(3'000), q(3'000)), q(99'999'999'999'999));
        QCOMPARE(scaled(q(5), q(1), q(0)), q(0));
    }
};

QTEST_APPLESS_MAIN(QuantityTest)
#include "quantitytest.moc"
