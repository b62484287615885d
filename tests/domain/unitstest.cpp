// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/units/conversion.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;

namespace
{
QString answer(const QString &quantity, const QString &from, const QString &to)
{
    const auto conversion = converted(*Quantity::tryFromText(quantity), from, to);
    if (!conversion)
        return QStringLiteral("refused");
    return conversion->quantity.toText() + (conversion->isExact ? QString() : QStringLiteral(" rounded"));
}

// Every unit that the program converts, by its kind.
const QList<QStringList> families{
    {QStringLiteral("kg"), QStringLiteral("g"), QStringLiteral("lb"), QStringLiteral("oz")},
    {QStringLiteral("L"), QStringLiteral("mL"), QStringLiteral("gal")},
    {QStringLiteral("each"), QStringLiteral("case of 12"), QStringLiteral("case of 7"), QStringLiteral("case of 144")}};
} // namespace

class UnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void converts_data()
    {
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *quantity, const char *from, const char *to, const char *expected) {
            QTest::addRow("%s %s in %s", quantity, from, to)
                << QString::fromLatin1(quantity) << QString::fromLatin1(from) << QString::fromLatin1(to)
                << QString::fromLatin1(expected);
        };
        row("12.5", "kg", "g", "12500.000");
        row("1", "g", "kg", "0.001");
        row("0.5", "g", "kg", "0.000 rounded"); // a tie: to the even thousandth
        row("1.5", "g", "kg", "0.002 rounded"); // a tie: to the even thousandth
        row("2.5", "g", "kg", "0.002 rounded"); // a tie: to the even thousandth
        row("-2.5", "g", "kg", "-0.002 rounded");
        row("50", "lb", "kg", "22.680 rounded"); // 22.6796185
        row("100000", "lb", "kg", "45359.237");
        row("1000", "lb", "g", "453592.370");
        row("16", "oz", "lb", "1.000");
        row("1", "lb", "oz", "16.000");
        row("8", "oz", "g", "226.796 rounded"); // 226.796185
        row("1000", "gal", "L", "3785.412 rounded");
        row("1000", "gal", "mL", "3785411.784");
        row("1", "L", "mL", "1000.000");
        row("4", "case of 12", "each", "48.000");
        row("6", "each", "case of 12", "0.500");
        row("1", "each", "case of 12", "0.083 rounded");
        row("3", "case of 8", "case of 12", "2.000");
        // The words on suppliers' papers.
        row("2", "LBS", "Pound", "2.000");
        row("2", "CS 24", "ea", "48.000");
        row("2", "Box of 6", "pcs", "12.000");
        row("7", "bags", "Bags", "7.000"); // not known, but the same
        // Nothing is guessed between kinds.
        row("1", "L", "kg", "refused");
        row("1", "bags", "kg", "refused");
        row("1", "kg", "bags", "refused");
        row("1", "case of 0", "each", "refused");
        row("1", "case of 9999999", "each", "refused");
        row("99999999999", "kg", "g", "refused"); // more than a quantity can hold
    }
    void converts()
    {
        QFETCH(QString, quantity);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, expected);
        QCOMPARE(answer(quantity, from, to), expected);
    }

    void saysWhy()
    {
        const auto mixed = converted(Quantity::ofUnits(1), QStringLiteral("L"), QStringLiteral("kg"));
        QCOMPARE(mixed.error(), (Error{Reason::UnitMismatch, QStringLiteral("unit"), QStringLiteral("kg")}));
        const auto large = converted(Quantity::ofUnits(99'999'999'999), QStringLiteral("kg"), QStringLiteral("g"));
        QCOMPARE(large.error().reason, Reason::NotANumber);
    }

    // What was exact comes back to the last thousandth; what was rounded comes back within half a thousandth of the
    // unit that it was rounded in.
    void thereAndBack()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int exact = 0;
        int rounded = 0;
        for (int i = 0; i < 20'000; ++i) {
            const QStringList &family = families[random.bounded(int(families.size()))];
            const QString from = family[random.bounded(int(family.size()))];
            const QString to = family[random.bounded(int(family.size()))];
            const auto quantity = Quantity::ofThousandths(qint64(random.generate64() >> (24 + random.bounded(36))));
            const auto there = converted(quantity, from, to);
            if (!there)
                continue;
            const auto back = converted(there->quantity, to, from);
            QVERIFY(back.ok());
            if (there->isExact) {
                QCOMPARE(back->quantity, quantity);
                QVERIFY(back->isExact);
                ++exact;
                continue;
            }
            ++rounded;
            const qint64 step = unitNamed(to)->steps;
            const qint64 allowed = step / (2 * unitNamed(from)->steps) + 1;
            const qint64 off = std::abs((back->quantity - quantity).thousandths());
            QVERIFY2(off <= allowed, qPrintable(quantity.toText() + from + QStringLiteral(" in ") + to));
        }
        QVERIFY(exact > 100);
        QVERIFY(rounded > 100);
    }
};

QTEST_GUILESS_MAIN(UnitsTest)
#include "unitstest.moc"
