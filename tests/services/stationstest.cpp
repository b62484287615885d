// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/details/numbers.h"
#include "support/floor.h"

#include <QMutex>
#include <QSet>
#include <QTest>
#include <thread>

using namespace bm;
using namespace bm::test;

namespace
{
// The same work on several workstations at once, each with a connection and services of its own.
void onStations(const TestPlant &plant, int stations, const std::function<void(int station, Services &)> &work)
{
    std::vector<std::thread> threads;
    for (int station = 0; station < stations; ++station) {
        threads.emplace_back([&plant, &work, station] {
            const auto database = plant.open();
            Session session{*database, QStringLiteral("clerk%1").arg(station), QStringLiteral("line-%1").arg(station)};
            Services services(session);
            work(station, services);
        });
    }
    for (std::thread &thread : threads)
        thread.join();
}

// A workstation tries again when the person does; Busy only says that all tries of one call met others.
template <typename Call>
auto insist(Call call) -> decltype(call())
{
    for (;;) {
        auto answer = call();
        if (answer || answer.error().reason != Reason::Busy)
            return answer;
    }
}
} // namespace

class StationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noNumberIsGivenTwice_data() { forBothEngines(); }
    void noNumberIsGivenTwice()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        QMutex mutex;
        QStringList numbers;
        onStations(plant, 4, [&](int, Services &services) {
            for (int i = 0; i < 50; ++i) {
                Session &session = services.session;
                const QString number = must(insist([&session] {
                    return inTransaction(session.database, session.because(),
                                         [&session] { return nextNumber(session.database, QStringLiteral("batch")); });
                }));
                const QMutexLocker lock(&mutex);
                numbers << number;
            }
        });
        QCOMPARE(numbers.size(), 200);
        std::sort(numbers.begin(), numbers.end());
        for (int i = 0; i < 200; ++i)
            QCOMPARE(numbers[i], QStringLiteral("B-%1").arg(i + 1, 6, 10, QChar(u'0')));
    }

    void aNumberThatWasNotUsedIsGivenAgain_data() { forBothEngines(); }
    void aNumberThatWasNotUsedIsGivenAgain()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const auto given = inTransaction(*floor.database, {}, [&floor]() -> Result<QString> {
            BM_TRY_ASSIGN(const QString number, nextNumber(*floor.database, QStringLiteral("pallet")));
            return Error{Reason::Cancelled, {}, number};
        });
        QCOMPARE(given.error().detail, QStringLiteral("P-000001"));
        QCOMPARE(must(nextNumber(*floor.database, QStringLiteral("pallet"))), QStringLiteral("P-000001"));
        QCOMPARE(told(nextNumber(*floor.database, QStringLiteral("shoe"))), QStringLiteral("NotFound|sequence|shoe"));
    }

    void lotCodesOfReceiptsAtOnceAreAllDifferent_data() { forBothEngines(); }
    void lotCodesOfReceiptsAtOnceAreAllDifferent()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(QStringLiteral("Flour"), kilos(1));
        onStations(floor.plant, 4, [](int, Services &services) {
            for (int i = 0; i < 10; ++i) {
                NewLot lot;
                lot.ingredientName = QStringLiteral("Flour");
                lot.quantity = kilos(1);
                must(insist([&] { return services.receiving.receive(lot); }));
            }
        });
        QCOMPARE(floor.count(QStringLiteral("SELECT count(DISTINCT internal_lot_code) FROM ingredient_lots")), 41);
        QCOMPARE(floor.count(QStringLiteral("SELECT next_value FROM number_sequences WHERE name = 'internal_lot'")),
                 42);
    }

    // Sixty kilos, four stations that want twenty-four each in pieces of four: fifteen pieces, not one more.
    void stationsNeverTakeMoreThanThereIs_data() { forBothEngines(); }
    void stationsNeverTakeMoreThanThereIs()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString code = floor.released(QStringLiteral("Flour"), kilos(60));
        std::vector<RunId> runs;
        for (int i = 0; i < 4; ++i)
            runs.push_back(floor.startedRun(QStringLiteral("Bread")));
        std::atomic<int> taken = 0;
        std::atomic<int> refused = 0;
        QMutex mutex;
        QSet<QString> otherAnswers;
        onStations(floor.plant, 4, [&](int station, Services &services) {
            for (int i = 0; i < 6; ++i) {
                const AddLot use{runs[static_cast<size_t>(station)], code, kilos(4), {}};
                const auto answer = insist([&] { return services.production.add(use); });
                const QMutexLocker lock(&mutex);
                if (answer)
                    ++taken;
                else if (answer.error().reason == Reason::LotDepleted || answer.error().reason == Reason::NotEnoughLeft)
                    ++refused;
                else
                    otherAnswers << told(answer);
            }
        });
        QCOMPARE(otherAnswers, QSet<QString>());
        QCOMPARE(taken.load(), 15);
        QCOMPARE(refused.load(), 9);
        QCOMPARE(floor.quantity(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots")), Quantity());
        QCOMPARE(floor.quantity(QStringLiteral("SELECT sum(quantity_used) FROM batch_ingredients")), kilos(60));
    }

    void stationsNeverPackMoreThanWasMade_data() { forBothEngines(); }
    void stationsNeverPackMoreThanWasMade()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        std::atomic<int> packed = 0;
        onStations(floor.plant, 2, [&](int, Services &services) {
            for (int i = 0; i < 6; ++i) {
                if (insist([&] { return services.palletizing.build({batch, kilos(12), {}, {}}); }))
                    ++packed;
            }
        });
        QCOMPARE(packed.load(), 8);
        QCOMPARE(must(floor.palletizing.unpacked(batch)), std::optional(kilos(4)));
    }
};

QTEST_GUILESS_MAIN(StationsTest)
#include "stationstest.moc"
