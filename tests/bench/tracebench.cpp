// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timing.h"
#include "bench/tracebyhand.h"
#include "bench/traceplant.h"
#include "services/quality/suspects.h"
#include "services/recalling/notices.h"
#include "services/recalling/recalls.h"
#include "services/trace.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <sqlite3.h>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int drawn = 300; // lots and pallets, always the same ones

double millisecondsOf(const std::function<void()> &task)
{
    return milliseconds(task, 1);
}

struct Times
{
    std::vector<double> all;
    double at(double share)
    {
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, size_t(share * double(all.size())))];
    }
};

// The service beside the hand-written one, turn by turn, so that both have the same machine and the same cache.
struct Pair
{
    Times service;
    Times byHand;
    qint64 rows = 0;
};

void tellPair(Engine engine, qint64 years, const char *what, Pair &pair)
{
    std::printf("%-11s %4lld y  %-38s median %9.3f ms (by hand %9.3f, ratio %5.2f)  p99 %9.3f (%9.3f, %5.2f)\n",
                qPrintable(engineName(engine)), static_cast<long long>(years), what, pair.service.at(0.5),
                pair.byHand.at(0.5), pair.service.at(0.5) / pair.byHand.at(0.5), pair.service.at(0.99),
                pair.byHand.at(0.99), pair.service.at(0.99) / pair.byHand.at(0.99));
    std::fflush(stdout);
}

void mustAgree(const Genealogy &genealogy, const Reached &reached)
{
    if (qint64(genealogy.runs.size()) != reached.runs || qint64(genealogy.lots.size()) != reached.lots ||
        qint64(genealogy.pallets.size()) != reached.pallets)
        qFatal("the service found %zu lots, %zu runs, %zu pallets, the program by hand %lld, %lld, %lld",
               genealogy.lots.size(), genealogy.runs.size(), genealogy.pallets.size(),
               static_cast<long long>(reached.lots), static_cast<long long>(reached.runs),
               static_cast<long long>(reached.pallets));
}

class Bench
{
public:
    Bench(Engine engine, qint64 years) : m_engine(engine), m_size{years}, m_plant(engine)
    {
        const double filled = millisecondsOf([this] { fillYears(m_plant, m_size); });
        tell(engine, years, "the plant is written", filled);
        m_database = m_plant.open();
        m_byHand = TraceByHand::open(m_plant.settings());
    }

    void run()
    {
        Session session{*m_database, QStringLiteral("bench"), QStringLiteral("bench")};
        traceMany(session);
        traceHottest(session);
        countQuestions(session);
        inMemory();
        recall(session);
        suspects(session);
    }

private:
    void forward(Session &session, qint64 lot, Pair &pair)
    {
        Genealogy genealogy;
        Reached reached;
        pair.service.all.push_back(millisecondsOf([&] {
            genealogy = mustBe(Trace(session).trace({NodeKind::Lot, lot}, TraceDirection::Forward));
        }));
        pair.byHand.all.push_back(millisecondsOf([&] { reached = m_byHand->forward(lot); }));
        pair.rows = reached.rows;
        mustAgree(genealogy, reached);
    }

    void backward(Session &session, qint64 pallet, Pair &pair)
    {
        Genealogy genealogy;
        Reached reached;
        pair.service.all.push_back(millisecondsOf([&] {
            genealogy = mustBe(Trace(session).trace({NodeKind::Pallet, pallet}, TraceDirection::Backward));
        }));
        pair.byHand.all.push_back(millisecondsOf([&] { reached = m_byHand->backward(pallet); }));
        mustAgree(genealogy, reached);
    }

    void traceMany(Session &session)
    {
        QRandomGenerator random(20260504);
        Pair lots;
        Pair pallets;
        forward(session, 21, lots); // prepares
        backward(session, 1, pallets);
        lots = pallets = {};
        for (int i = 0; i < drawn; ++i)
            forward(session, 21 + qint64(random.bounded(double(m_size.rawLots() - 20))), lots);
        for (int i = 0; i < drawn; ++i)
            backward(session, 1 + qint64(random.bounded(double(m_size.pallets()))), pallets);
        tellPair(m_engine, m_size.years, "forward from a lot, with pallets", lots);
        tellPair(m_engine, m_size.years, "backward from a pallet", pallets);
    }

    void traceHottest(Session &session)
    {
        Pair hottest;
        for (int i = 0; i < 5; ++i)
            forward(session, TracePlant::hottest, hottest);
        tellPair(m_engine, m_size.years, "forward from the hottest lot", hottest);
        std::printf("                    rows read by hand: %lld, microseconds of the service a row: %.2f\n",
                    static_cast<long long>(hottest.rows), hottest.service.at(0.5) * 1000 / double(hottest.rows));
    }

    // Statements that SQLite runs for a trace, whatever it finds.
    void countQuestions(Session &session)
    {
        if (!m_database->isSqlite())
            return;
        const auto counted = [&](qint64 lot) {
            int statements = 0;
            auto *connection = static_cast<sqlite3 *>(m_database->nativeHandle());
            sqlite3_trace_v2(
                connection, SQLITE_TRACE_STMT,
                [](unsigned, void *count, void *, void *) {
                    ++*static_cast<int *>(count);
                    return 0;
                },
                &statements);
            mustBe(Trace(session).trace({NodeKind::Lot, lot}, TraceDirection::Forward));
            sqlite3_trace_v2(connection, 0, nullptr, nullptr);
            return statements;
        };
        std::printf("sqlite      %4lld y  statements of a trace: %d for a lot, %d for the hottest\n",
                    static_cast<long long>(m_size.years), counted(21), counted(TracePlant::hottest));
    }

    // The runs as a graph in memory, in compressed rows: what no database can beat.
    void inMemory()
    {
        std::vector<qint64> first(size_t(m_size.runs()) + 2);
        std::vector<qint32> next;
        const double loaded = millisecondsOf([&] {
            std::vector<std::pair<qint32, qint32>> edges;
            mustBe(m_database->forEach(QStringLiteral("SELECT source_run_id, production_run_id FROM batch_ingredients "
                                                      "WHERE source_run_id IS NOT NULL"),
                                       {}, [&edges](const Row &row) -> Done {
                                           edges.emplace_back(qint32(row.integer(QStringLiteral("source_run_id"))),
                                                              qint32(row.integer(QStringLiteral("production_run_id"))));
                                           return {};
                                       }));
            std::sort(edges.begin(), edges.end());
            next.reserve(edges.size());
            for (const auto &[from, to] : edges) {
                ++first[size_t(from) + 1];
                next.push_back(to);
            }
            for (size_t i = 1; i < first.size(); ++i)
                first[i] += first[i - 1];
        });
        tell(m_engine, m_size.years, "the graph of the runs is loaded", loaded);
        qint64 reached = 0;
        const double walked = milliseconds([&] { reached = walk(first, next); });
        std::printf("%-11s %4lld y  the hottest lot's %lld runs in memory %9.3f ms\n", qPrintable(engineName(m_engine)),
                    static_cast<long long>(m_size.years), static_cast<long long>(reached), walked);
    }

    qint64 walk(const std::vector<qint64> &first, const std::vector<qint32> &next) const
    {
        std::vector<bool> seen(first.size());
        std::vector<qint32> found;
        for (qint32 run = 1; run <= m_size.runs() / 20; ++run) {
            seen[size_t(run)] = true;
            found.push_back(run);
        }
        for (size_t i = 0; i < found.size(); ++i) {
            for (qint64 edge = first[size_t(found[i])]; edge < first[size_t(found[i]) + 1]; ++edge) {
                const qint32 to = next[size_t(edge)];
                if (!seen[size_t(to)])
                    found.push_back(to);
                seen[size_t(to)] = true;
            }
        }
        return qint64(found.size());
    }

    void recall(Session &session)
    {
        Recalls recalls(session);
        tell(m_engine, m_size.years, "a recall of the hottest lot is previewed",
             milliseconds([&] { mustBe(recalls.preview({QStringLiteral("lot:1")})); }, 3));
        tell(m_engine, m_size.years, "a recall of an ordinary lot is previewed",
             milliseconds([&] { mustBe(recalls.preview({QStringLiteral("lot:21")})); }));
        NewRecall drill{{QStringLiteral("lot:1")}, QStringLiteral("bench"), true, false};
        OpenedRecall opened;
        tell(m_engine, m_size.years, "a drill of the hottest lot is begun",
             millisecondsOf([&] { opened = mustBe(recalls.open(drill)); }));
        tell(m_engine, m_size.years, "it is read again, with whom it concerns", millisecondsOf([&] {
                 mustBe(recalls.read(opened.number));
                 mustBe(recalls.notices(opened.number));
             }));
    }

    // 200 pallets of a fiftieth of a year, as if one lot of it had been the reason.
    void suspects(Session &session)
    {
        SuspectsQuestion question;
        for (int i = 0; i < 200; ++i)
            question.pasted += QStringLiteral("P-%1\n").arg(10'000'001 + i * 9);
        SuspectsAnswer answer;
        const double found = millisecondsOf([&] { answer = mustBe(Suspects(session).find(question)); });
        tell(m_engine, m_size.years, "200 complaints, for the first time", found);
        if (answer.factors.empty())
            qFatal("no factor was looked at");
    }

    Engine m_engine;
    TracePlant m_size;
    TestPlant m_plant;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<TraceByHand> m_byHand;
};
} // namespace

// Traces, recalls and suspects over plants of one and of ten years, both engines. Other years as arguments, and
// "sqlite" or "postgresql" for one engine.
int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    std::vector<qint64> years;
    std::vector<Engine> engines;
    for (const QString &argument : program.arguments().mid(1)) {
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
            if (argument == engineName(engine))
                engines.push_back(engine);
        if (argument.toLongLong() > 0)
            years.push_back(argument.toLongLong());
    }
    if (years.empty())
        years = {1, 10};
    if (engines.empty())
        engines = {Engine::SQLite, Engine::PostgreSQL};
    for (const Engine engine : engines) {
        for (const qint64 size : years)
            Bench(engine, size).run();
    }
    return 0;
}
