// SPDX-License-Identifier: GPL-3.0-or-later
// From the last key of a scan to the committed row and the banner that says so, in the real window.
#include "services/tracing/openings.h"
#include "services/vessels/vessels.h"
#include "support/pagehands.h"
#include "views/mainwindow/mainwindow.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTableView>
#include <QTemporaryFile>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <unistd.h>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int scans = 60;
constexpr int lotsInBatch = 60;
constexpr int loadsInVessel = 20;
constexpr int batchesOfOpenLot = 200;
constexpr double longPause = 50; // ms: what a person sees as a stop

struct Spread
{
    double median = 0;
    double worst = 0;
};

Spread spreadOf(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

double elapsed(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

// What this disk needs to keep a page: nothing that is committed can be quicker.
Spread flushTimes()
{
    QTemporaryFile file;
    if (!file.open())
        qFatal("%s", qPrintable(file.errorString()));
    const QByteArray page(4096, 'x');
    std::vector<double> times;
    for (int i = 0; i < 200; ++i) {
        QElapsedTimer timer;
        timer.start();
        if (file.write(page) != page.size() || !file.flush() || ::fdatasync(file.handle()) != 0)
            qFatal("%s", qPrintable(file.errorString()));
        times.push_back(elapsed(timer));
    }
    return spreadOf(times);
}

// The longest time for which the window's thread answered nothing.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            const double pause = elapsed(m_since);
            if (pause > m_longest) {
                m_longest = pause;
                m_during = m_now;
            }
            m_beats += 1;
            m_long += pause > longPause;
            m_since.restart();
        });
        m_since.start();
        m_timer.start();
    }
    double longest() const { return m_longest; }
    // What the person did in that time.
    QString during() const { return m_during; }
    void now(const QString &doing) { m_now = doing; }
    int beats() const { return m_beats; }
    int longPauses() const { return m_long; }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
    QString m_now;
    QString m_during;
    int m_beats = 0;
    int m_long = 0;
};

class Bench
{
public:
    explicit Bench(Engine engine) : m_plant(engine), m_engine(engine)
    {
        must(m_plant.catalog.addIngredient({u"Rye"_qs, u"FLOUR"_qs, u"kg"_qs}));
        m_plant.execute(u"UPDATE ingredients SET gtin = '09506000134352' WHERE name = 'Rye'"_qs);
    }

    void run()
    {
        MainWindow window(m_plant.worker, u"dock-1"_qs);
        const Hands hands(window);
        settle(m_plant.worker);
        (void)receive(hands, -1); // what is made once
        std::vector<double> understood;
        std::vector<double> received;
        std::vector<double> judged;
        std::vector<double> added;
        makeWideBatch();
        makeBatch(); // here, not in the window: its pauses are not the window's
        Heartbeat heart;
        for (int i = 0; i < scans; ++i) {
            heart.now(u"delivery %1"_qs.arg(i + 1));
            const auto [label, lot] = receive(hands, i);
            understood.push_back(label);
            received.push_back(lot);
        }
        heart.now(u"opening the batch"_qs);
        openBatch(hands);
        for (int i = 0; i < scans; ++i) {
            heart.now(u"addition %1"_qs.arg(i + 1));
            const auto [verdict, edge] = addToBatch(hands);
            judged.push_back(verdict);
            added.push_back(edge);
        }
        heart.now(u"opening the batch of 60 lots"_qs);
        tell("a batch of 60 lots: scanned to shown", spreadOf(openWide(hands)));
        tell("a label: scanned to understood", spreadOf(understood));
        tell("a lot: confirmed to committed and shown", spreadOf(received));
        tell("a lot into a batch: scanned to verdict", spreadOf(judged));
        tell("its weight: typed to committed and shown", spreadOf(added));
        tell("longest time without an answer of the window", {heart.longest(), heart.longest()});
        std::printf("%-11s pauses over %.0f ms: %d of %d, the longest one: %s\n", qPrintable(engineName(m_engine)),
                    longPause, heart.longPauses(), heart.beats(), qPrintable(heart.during()));
        tellOpenings();
    }

private:
    void tell(const char *what, Spread times) const
    {
        std::printf("%-11s %-46s %8.2f ms  worst %8.2f ms\n", qPrintable(engineName(m_engine)), what, times.median,
                    times.worst);
        std::fflush(stdout);
    }

    // Until the banner says something else than before and is no longer working.
    static double untilAnswered(const Hands &hands, const QString &before, const QElapsedTimer &timer)
    {
        const auto state = [&hands] { return hands.answer().state(); };
        while (hands.answer().headline() == before || state() == ScanFeedback::State::Working) {
            if (elapsed(timer) > 30'000)
                qFatal("No answer after “%s”", qPrintable(before));
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        }
        if (state() == ScanFeedback::State::Refused)
            qFatal("%s: %s", qPrintable(hands.answer().headline()), qPrintable(hands.answer().detail()));
        return elapsed(timer);
    }

    template <typename Keys>
    static double timed(const Hands &hands, Keys keys)
    {
        const QString before = hands.answer().headline();
        QElapsedTimer timer;
        timer.start();
        keys();
        return untilAnswered(hands, before, timer);
    }

    std::pair<double, double> receive(const Hands &hands, int number)
    {
        const QString label = u"]C10109506000134352310302500010S-%1"_qs.arg(number + 1);
        const double understood = timed(hands, [&] { hands.scan(label); });
        const double received = timed(hands, [&] { hands.press(Qt::Key_Return, Qt::ControlModifier); });
        settle(m_plant.worker);
        return {understood, received};
    }

    // What a scan is told of a recall: a plant with a vessel, and two lots that are open beside the one that is asked.
    void tellOpenings()
    {
        Vessels vessels(m_plant.session);
        m_plant.recipe(u"Rye bread"_qs, {u"Rye"_qs});
        must(vessels.add({u"SILO"_qs, u"Silo"_qs, {}, u"MIXED"_qs, u"Rye"_qs, kilos(500'000)}));
        QStringList lots;
        for (int i = 0; i < loadsInVessel; ++i) {
            const QString lot = m_plant.released(u"Rye"_qs, kilos(10'000));
            must(vessels.load(u"SILO"_qs, lot, kilos(10'000)));
        }
        for (int i = 0; i < 3; ++i)
            lots << m_plant.released(u"Rye"_qs, kilos(10'000));
        RunId run;
        for (int i = 0; i < batchesOfOpenLot; ++i) {
            run = m_plant.startedRun(u"Rye bread"_qs);
            must(m_plant.production.add({run, i % 2 == 0 ? u"SILO"_qs : lots[1 + i % 4 / 2], kilos(5), {}}));
            const FinishedRun made = must(m_plant.production.finish(run, kilos(100)));
            must(m_plant.palletizing.build({made.run.batchNumber, kilos(50), {}, {}}));
        }
        run = m_plant.startedRun(u"Rye bread"_qs);
        Openings openings(m_plant.session);
        for (const QString &code : {lots[0], u"SILO"_qs}) {
            std::vector<double> times;
            Opening answer;
            for (int i = 0; i < 20; ++i) {
                QElapsedTimer timer;
                timer.start();
                answer = must(openings.of(run, code));
                times.push_back(elapsed(timer));
            }
            if (answer.together.batches < batchesOfOpenLot)
                qFatal("only %d batches are tied together", answer.together.batches);
            tell(code == u"SILO" ? "what a draw from a vessel ties together" : "what opening a lot ties together",
                 spreadOf(times));
        }
    }

    void makeBatch()
    {
        m_lot = m_plant.released(u"Rye"_qs, kilos(100'000));
        m_plant.recipe(u"Bread"_qs, {u"Rye"_qs});
        m_batch = must(m_plant.production.run(m_plant.startedRun(u"Bread"_qs))).batchNumber;
    }

    void openBatch(const Hands &hands)
    {
        hands.press(Qt::Key_2, Qt::ControlModifier);
        settle(m_plant.worker);
        (void)timed(hands, [&] { hands.scan(m_batch); });
        settle(m_plant.worker);
    }

    // Sixty ingredients, of each a lot.
    void makeWideBatch()
    {
        QStringList ingredients;
        for (int i = 0; i < lotsInBatch; ++i)
            ingredients << u"Ingredient %1"_qs.arg(i);
        for (const QString &ingredient : ingredients)
            m_wideLots << m_plant.released(ingredient, kilos(100));
        m_plant.recipe(u"Stollen"_qs, ingredients);
        const RunId run = m_plant.startedRun(u"Stollen"_qs);
        for (const QString &lot : m_wideLots)
            must(m_plant.production.add({run, lot, kilos(5), {}}));
        m_wideBatch = must(m_plant.production.run(run)).batchNumber;
    }

    // Until what the recipe wants stands in its table: one line, or sixty.
    double openBatch(const Hands &hands, const QString &batch, int lines)
    {
        QElapsedTimer timer;
        timer.start();
        hands.scan(batch);
        while (hands.table(u"needsTable"_qs)->model()->rowCount() != lines) {
            if (elapsed(timer) > 30'000)
                qFatal("%s does not open", qPrintable(batch));
            QApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        }
        QApplication::processEvents();
        const double taken = elapsed(timer);
        settle(m_plant.worker);
        return taken;
    }

    std::vector<double> openWide(const Hands &hands)
    {
        std::vector<double> times;
        for (int i = 0; i < 10; ++i) {
            times.push_back(openBatch(hands, m_wideBatch, lotsInBatch));
            (void)openBatch(hands, m_batch, 1);
        }
        return times;
    }

    std::pair<double, double> addToBatch(const Hands &hands)
    {
        const double verdict = timed(hands, [&] { hands.scan(m_lot); });
        const double added = timed(hands, [&] { hands.type(u"quantityEdit"_qs, u"1"_qs, Qt::Key_Return); });
        settle(m_plant.worker);
        return {verdict, added};
    }

    Plant m_plant;
    Engine m_engine;
    QString m_lot;
    QString m_batch;
    QStringList m_wideLots;
    QString m_wideBatch;
};
} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication program(argc, argv);
    const Spread floor = flushTimes();
    std::printf("%-58s %8.2f ms  worst %8.2f ms\n", "this disk: 4 KiB written and flushed", floor.median, floor.worst);
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
        Bench(engine).run();
    return 0;
}
