// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/stations.h"
#include "support/floor.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int stationCount = 20;

int countOf(const QStringList &lines, const QString &beginning)
{
    return int(
        std::count_if(lines.begin(), lines.end(), [&](const QString &line) { return line.startsWith(beginning); }));
}

// "L-000001" to "L-000060", without a gap.
QStringList numbered(const QString &prefix, int from, int count)
{
    QStringList numbers;
    for (int i = 0; i < count; ++i)
        numbers << prefix + QString::number(from + i).rightJustified(6, u'0');
    return numbers;
}

QStringList sorted(QStringList lines, const QString &beginning)
{
    lines.removeIf([&](const QString &line) { return !line.startsWith(beginning); });
    lines.sort();
    return lines;
}
} // namespace

// Twenty workstations, each a process with a connection of its own, begin at the same moment. Nobody is told of the
// others: every piece of work is done, or refused because of what the plant has.
class ManyStationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyTakesMoreThanThereIs_data() { forBothEngines(); }
    void nobodyTakesMoreThanThereIs()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString code = floor.released(QStringLiteral("Flour"), kilos(50));
        Stations stations;
        for (int i = 0; i < stationCount; ++i) {
            const RunId run = floor.startedRun(QStringLiteral("Bread"));
            stations.add(QStringLiteral("take"), floor.plant.settings(),
                         {QString::number(run.value()), code, QStringLiteral("4")});
        }
        stations.begin();
        const QElapsedTimer took = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        const QStringList said = stations.allSaid();
        qInfo("80 pieces of work of 20 stations: %lld ms", took.elapsed());
        QCOMPARE(countOf(said, QStringLiteral("took ")), 50);
        const int depleted = countOf(said, QStringLiteral("refused %1 ").arg(static_cast<int>(Reason::LotDepleted))) +
                             countOf(said, QStringLiteral("refused %1 ").arg(static_cast<int>(Reason::NotEnoughLeft)));
        QVERIFY2(depleted == 30, qPrintable(said.join(u'\n')));
        QCOMPARE(floor.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), Quantity());
        QCOMPARE(floor.quantity(QStringLiteral("SELECT sum(quantity_used) FROM batch_ingredients")), kilos(50));
    }

    void noNumberIsGivenTwiceAndNobodySeesACollision_data() { forBothEngines(); }
    void noNumberIsGivenTwiceAndNobodySeesACollision()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(1000));
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Rye")});
        floor.execute(QStringLiteral("INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '9506000')"));
        const auto next = [&floor](const QString &sequence) {
            return int(
                floor.count(QStringLiteral("SELECT next_value FROM number_sequences WHERE name = ?"), {sequence}));
        };
        const int lot = next(QStringLiteral("internal_lot"));
        const int run = next(QStringLiteral("batch"));
        const int pallet = next(QStringLiteral("pallet"));
        Stations stations;
        for (int i = 0; i < stationCount; ++i)
            stations.add(QStringLiteral("number"), floor.plant.settings(), {QStringLiteral("2"), batch});
        stations.begin();
        const QElapsedTimer took = [] {
            QElapsedTimer timer;
            timer.start();
            return timer;
        }();
        const QStringList said = stations.allSaid();
        qInfo("120 saves of 20 stations: %lld ms", took.elapsed());
        QVERIFY2(countOf(said, QStringLiteral("refused")) == 0, qPrintable(said.join(u'\n')));
        constexpr int each = 2 * stationCount;
        QCOMPARE(sorted(said, QStringLiteral("L-")), numbered(QStringLiteral("L-"), lot, each));
        QCOMPARE(sorted(said, QStringLiteral("B-")), numbered(QStringLiteral("B-"), run, each));
        QCOMPARE(sorted(said, QStringLiteral("P-")), numbered(QStringLiteral("P-"), pallet, each));
        QStringList codes = sorted(said, QStringLiteral("09506000"));
        QCOMPARE(codes.size(), each);
        QCOMPARE(codes.removeDuplicates(), 0);
        // The supplier that all of them met for the first time is there once.
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM suppliers WHERE name = 'New mill'")), 1);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM ingredients WHERE name = 'Flour'")), 1);
    }
};

QTEST_GUILESS_MAIN(ManyStationsTest)
#include "manystationstest.moc"
