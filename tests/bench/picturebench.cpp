// SPDX-License-Identifier: GPL-3.0-or-later
// From a code to its picture: a family of some thousand nodes, traced, grouped, laid out and drawn in the real page.
#include "bench/timing.h"
#include "bench/traceplant.h"
#include "services/serviceworker.h"
#include "views/genealogy/genealogycanvas.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/genealogyview.h"
#include "views/style/theme.h"

#include <QApplication>
#include <QTimer>

using namespace bm;
using namespace bm::test;

namespace
{
// The longest time for which the window's thread answered nothing.
class Heartbeat : public QObject
{
public:
    Heartbeat()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(1);
        connect(&m_timer, &QTimer::timeout, this, [this] { beat(); });
        m_since.start();
        m_timer.start();
    }
    double longest() const { return m_longest; }
    void beat()
    {
        m_longest = std::max(m_longest, double(m_since.nsecsElapsed()) / 1e6);
        m_since.restart();
    }

private:
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_longest = 0;
};

struct Shown
{
    double milliseconds = 0;
    double longestPause = 0;
    qint64 nodes = 0;
    qint64 boxes = 0;
};

Shown show(GenealogyView &view, const QString &code)
{
    Shown shown;
    QEventLoop loop;
    QObject::connect(&view, &GenealogyView::pictureShown, &loop, &QEventLoop::quit);
    Heartbeat heartbeat;
    QElapsedTimer timer;
    timer.start();
    view.show(code);
    loop.exec();
    // Until it is on the screen.
    view.repaint();
    QCoreApplication::processEvents();
    shown.milliseconds = double(timer.nsecsElapsed()) / 1e6;
    heartbeat.beat();
    shown.longestPause = heartbeat.longest();
    const Genealogy &genealogy = *view.genealogy();
    shown.nodes = qint64(genealogy.lots.size() + genealogy.runs.size() + genealogy.pallets.size());
    shown.boxes = qint64(view.findChild<GenealogyCanvas *>()->nodes().picture()->graph().nodes.size());
    return shown;
}

void measure(Engine engine, qint64 years)
{
    const TestPlant plant(engine);
    fillYears(plant, {years});
    ServiceWorker worker(plant.settings(), QStringLiteral("bench"), QStringLiteral("bench"));
    GenealogyView view(worker);
    view.resize(1280, 800);
    static_cast<QWidget &>(view).show();
    show(view, QStringLiteral("L-10000021")); // connects, and loads what is loaded once
    std::vector<Shown> rounds;
    for (int i = 0; i < 5; ++i) {
        rounds.push_back(show(view, QStringLiteral("L-10000001")));
        show(view, QStringLiteral("L-10000022"));
    }
    std::sort(rounds.begin(), rounds.end(),
              [](const Shown &a, const Shown &b) { return a.milliseconds < b.milliseconds; });
    double pause = 0;
    for (const Shown &round : rounds)
        pause = std::max(pause, round.longestPause);
    const Shown &median = rounds[rounds.size() / 2];
    std::printf("%-11s %4lld y  %lld nodes in %lld boxes: median %7.1f ms, slowest %7.1f, longest pause of the window "
                "%6.1f\n",
                qPrintable(engineName(engine)), static_cast<long long>(years), static_cast<long long>(median.nodes),
                static_cast<long long>(median.boxes), median.milliseconds, rounds.back().milliseconds, pause);
    std::fflush(stdout);
}
} // namespace

// The hottest lot of a plant of one year; another number of years as argument.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication program(argc, argv);
    const qint64 years = argc > 1 ? std::max(1LL, std::atoll(argv[1])) : 1;
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
        measure(engine, years);
    return 0;
}
