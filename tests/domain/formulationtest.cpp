// SPDX-License-Identifier: GPL-3.0-or-later
// What a baker calculates: percentages of the flour, a batch that adds up, what changed between two versions.
#include "domain/recipes/formulation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;

namespace
{
Quantity thousandths(qint64 count)
{
    return Quantity::ofThousandths(count);
}

FormulaLine line(const char *name, qint64 amount, const char *unit = "kg", bool isFlour = false)
{
    return {QString::fromLatin1(name), thousandths(amount), QString::fromLatin1(unit), isFlour, false};
}

std::vector<FormulaLine> bread()
{
    return {line("Wheat", 80'000, "kg", true), line("Rye", 20'000, "kg", true), line("Water", 62'500),
            line("Salt", 2'000'000, "g"), line("Label", 100'000, "each")};
}

QString text(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("-");
}

QString told(const Result<Quantity> &result)
{
    return result ? result.value().toText() : QString::number(int(result.error().reason)) + u'|' + result.error().field;
}

QString refusal(Reason reason, const char *field)
{
    return QString::number(int(reason)) + u'|' + QString::fromLatin1(field);
}
} // namespace

class FormulationTest : public QObject
{
    Q_OBJECT

private:
    QRandomGenerator m_random;
    qint64 below(qint64 limit) { return 1 + qint64(m_random.bounded(double(limit - 1))); }

private Q_SLOTS:
    void initTestCase()
    {
        bool isGiven = false;
        uint seed = qEnvironmentVariable("BM_SEED").toUInt(&isGiven);
        if (!isGiven)
            seed = QRandomGenerator::global()->generate();
        qInfo("BM_SEED=%u", seed);
        m_random.seed(seed);
    }

    void allFlourIsAHundredPercent()
    {
        QStringList percents;
        for (const auto &percent : bakersPercents(bread()))
            percents << text(percent);
        QCOMPARE(percents, (QStringList{QStringLiteral("80.000"), QStringLiteral("20.000"), QStringLiteral("62.500"),
                                        QStringLiteral("2.000"), QStringLiteral("-")}));
    }

    void withoutFlourNobodyKnowsAPercentage()
    {
        std::vector<FormulaLine> lines = bread();
        lines[1].quantity.reset();
        for (const auto &percent : bakersPercents(lines))
            QVERIFY(!percent);
        QCOMPARE(told(weightOfPercent(lines, 2, thousandths(60'000))), refusal(Reason::NotFound, "flour"));
        QVERIFY(!bakersPercents({line("Sugar", 1'000)})[0]);
    }

    void aPercentageBecomesAWeight()
    {
        QCOMPARE(told(weightOfPercent(bread(), 2, thousandths(65'000))), QStringLiteral("65.000"));
        QCOMPARE(told(weightOfPercent(bread(), 3, thousandths(1'800))), QStringLiteral("1800.000")); // grams
        QCOMPARE(told(weightOfPercent(bread(), 0, thousandths(70'000))), refusal(Reason::UnitMismatch, "percent"));
        QCOMPARE(told(weightOfPercent(bread(), 4, thousandths(70'000))), refusal(Reason::UnitMismatch, "percent"));
        QCOMPARE(told(weightOfPercent(bread(), 2, {})), refusal(Reason::NotPositive, "percent"));
        QCOMPARE(told(weightOfPercent(bread(), 9, thousandths(1))), refusal(Reason::NotFound, "line"));
    }

    void aWeightOfItsOwnPercentageStays()
    {
        for (int i = 0; i < 20'000; ++i) {
            std::vector<FormulaLine> lines{line("Flour", below(1'000'000), "kg", true), line("Water", 1)};
            const Quantity percent = thousandths(below(200'000));
            const auto first = weightOfPercent(lines, 1, percent);
            if (!first)
                continue; // less than a thousandth of the unit
            lines[1].quantity = first.value();
            const std::optional<Quantity> shown = bakersPercents(lines)[1];
            if (lines[0].quantity->thousandths() >= 100'000)
                QCOMPARE(text(shown), percent.toText());
            if (shown->isPositive())
                QCOMPARE(told(weightOfPercent(lines, 1, *shown)), first.value().toText());
        }
    }

    void aBatchAddsUp()
    {
        for (int i = 0; i < 5'000; ++i) {
            const std::vector<FormulaLine> lines{line("Flour", below(1'000'000), "kg", true),
                                                 line("Water", below(1'000'000)), line("Salt", below(90'000'000), "g"),
                                                 line("Butter", below(50'000), "lb")};
            const Quantity batch = thousandths(below(5'000'000));
            const auto made = scaledToBatch(lines, batch, QStringLiteral("kg"));
            QVERIFY(bool(made));
            Quantity sum;
            for (const FormulaLine &each : made.value()) {
                sum += *each.quantity;
                QCOMPARE(each.unit, QStringLiteral("kg"));
            }
            QCOMPARE(sum.toText(), batch.toText());
        }
    }

    // A line is not rounded to the unit of the batch before it is scaled.
    void aFewGramsStayInALargeBatch()
    {
        for (const auto &[grams, wanted] : {std::pair(400, "0.040"), std::pair(600, "0.060")}) {
            const auto made = scaledToBatch({line("Flour", 100'000, "kg", true), line("Enzyme", grams, "g")},
                                            thousandths(10'000'000), QStringLiteral("kg"));
            QVERIFY(bool(made));
            QCOMPARE(text(made.value()[1].quantity), QString::fromLatin1(wanted));
            QCOMPARE(*made.value()[0].quantity + *made.value()[1].quantity, thousandths(10'000'000));
        }
    }

    void whatCannotBeWrittenDownIsRefused()
    {
        const std::vector<FormulaLine> lines{line("Flour", 1, "kg", true),
                                             line("Box", Quantity::maximumThousandths, "each")};
        const Quantity most = thousandths(Quantity::maximumThousandths);
        QCOMPARE(scaledToBatch(lines, most, QStringLiteral("kg")).error().reason, Reason::NotANumber);
        QVERIFY(
            bool(scaledToBatch({line("Flour", Quantity::maximumThousandths, "kg", true)}, most, QStringLiteral("kg"))));
    }

    void whatIsCountedFollowsTheBatch()
    {
        const auto made = scaledToBatch(bread(), thousandths(82'250), QStringLiteral("kg"));
        QVERIFY(bool(made));
        QCOMPARE(text(made.value()[0].quantity), QStringLiteral("40.000"));
        QCOMPARE(text(made.value()[4].quantity), QStringLiteral("50.000"));
        QCOMPARE(made.value()[4].unit, QStringLiteral("each"));
        std::vector<FormulaLine> unknown = bread();
        unknown[2].quantity.reset();
        QCOMPARE(scaledToBatch(unknown, thousandths(1), QStringLiteral("kg")).error().detail, QStringLiteral("Water"));
        QVERIFY(scaledToBatch(bread(), thousandths(1), QStringLiteral("L")).error().reason == Reason::UnitMismatch);
        QVERIFY(scaledToBatch({}, thousandths(1), QStringLiteral("kg")).error().reason == Reason::NotFound);
    }

    void twoVersionsAreCompared()
    {
        std::vector<FormulaLine> after = bread();
        after[1].quantity = thousandths(19'500);       // less rye
        after[2].ingredient = QStringLiteral("WATER"); // the same ingredient
        after[3].isAfterKillStep = true;
        after.pop_back();
        after.push_back(line("Malt", 500));
        QStringList told;
        for (const FormulaDifference &each : compared(bread(), after))
            told << QStringLiteral("%1 %2%3 %4")
                        .arg(int(each.kind))
                        .arg(each.before.ingredient, each.after.ingredient, text(each.difference));
        QCOMPARE(told, (QStringList{QStringLiteral("2 RyeRye -0.500"), QStringLiteral("2 SaltSalt 0.000"),
                                    QStringLiteral("1 Label -"), QStringLiteral("0 Malt -")}));
        QVERIFY(compared(bread(), bread()).empty());
    }
};

QTEST_GUILESS_MAIN(FormulationTest)
#include "formulationtest.moc"
