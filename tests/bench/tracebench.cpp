// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timing.h"
#include "bench/tracebyhand.h"
#include "bench/traceplant.h"
#include "services/quality/suspects.h"
#include "services/recalling/notices.h"
#include "services/recalling/recalls.h"
#include "services/trace.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
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

// What is printed, kept for --json.
class Figures
{
public:
    void pair(Engine engine, qint64 years, const char *what, Pair &pair)
    {
        const double median = pair.service.at(0.5) / pair.byHand.at(0.5);
        const double p99 = pair.service.at(0.99) / pair.byHand.at(0.99);
        std::printf("%-11s %4lld y  %-38s median %9.3f ms (by hand %9.3f, ratio %5.2f)  p99 %9.3f (%9.3f, %5.2f)\n",
                    qPrintable(engineName(engine)), static_cast<long long>(years), what, pair.service.at(0.5),
                    pair.byHand.at(0.5), median, pair.service.at(0.99), pair.byHand.at(0.99), p99);
        std::fflush(stdout);
        keep(engine, years, what,
             {{QStringLiteral("median_ms"), pair.service.at(0.5)},
              {QStringLiteral("median_by_hand_ms"), pair.byHand.at(0.5)},
              {QStringLiteral("median_ratio"), median},
              {QStringLiteral("p99_ms"), pair.service.at(0.99)},
              {QStringLiteral("p99_by_hand_ms"), pair.byHand.at(0.99)},
              {QStringLiteral("p99_ratio"), p99},
              {QStringLiteral("rows"), pair.rows}});
    }

    void once(Engine engine, qint64 years, const char *what, double ms)
    {
        tell(engine, years, what, ms);
        keep(engine, years, what, {{QStringLiteral("ms"), ms}});
    }

    void count(Engine engine, qint64 years, const char *what, qint64 number)
    {
        std::printf("%-11s %9lld  %-44s %9lld\n", qPrintable(engineName(engine)), static_cast<long long>(years), what,
                    static_cast<long long>(number));
        keep(engine, years, what, {{QStringLiteral("count"), number}});
    }

    void write(const QString &path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(m_all).toJson()) < 0)
            qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    }

private:
    void keep(Engine engine, qint64 years, const char *what, QJsonObject figures)
    {
        figures.insert(QStringLiteral("engine"), engineName(engine));
        figures.insert(QStringLiteral("years"), years);
        figures.insert(QStringLiteral("what"), QString::fromLatin1(what));
        m_all.append(figures);
    }

    QJsonArray m_all;
};

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
    Bench(Engine engine, qint64 years, Figures &figures)
        : m_engine(engine), m_figures(figures), m_size{years}, m_plant(engine)
    {
        once("the plant is written", millisecondsOf([this] { fillYears(m_plant, m_size); }));
        m_database = m_plant.open();
        m_byHand = TraceByHand::open(m_plant.settings());
    }

    enum class Part { Everything, Traces, Recalls };
    void run(Part part)
    {
        Session session{*m_database, QStringLiteral("bench"), QStringLiteral("bench")};
        if (part == Part::Recalls)
            return recall(session);
        traceMany(session);
        traceHottest(session);
        countQuestions(session);
        inMemory();
        if (part == Part::Traces)
            return;
        recall(session);
        suspects(session);
    }

private:
    void once(const char *what, double ms) { m_figures.once(m_engine, m_size.years, what, ms); }

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
        m_figures.pair(m_engine, m_size.years, "forward from a lot, with pallets", lots);
        m_figures.pair(m_engine, m_size.years, "backward from a pallet", pallets);
    }

    void traceHottest(Session &session)
    {
        Pair hottest;
        for (int i = 0; i < 5; ++i)
            forward(session, TracePlant::hottest, hottest);
        m_figures.pair(m_engine, m_size.years, "forward from the hottest lot", hottest);
        std::printf("                    rows read by hand: %lld, microseconds of the service a row: %.2f\n",
                    static_cast<long long>(hottest.rows), hottest.service.at(0.5) * 1000 / double(hottest.rows));
    }

    // Statements that the engine runs for a trace, with the two of the transaction.
    void countQuestions(Session &session)
    {
        const auto counted = [&](qint64 lot) {
            const auto trace = [&] { mustBe(Trace(session).trace({NodeKind::Lot, lot}, TraceDirection::Forward)); };
            return m_database->isSqlite() ? countOnSqlite(trace) : countOnServer(trace);
        };
        m_figures.count(m_engine, m_size.years, "statements of a trace of a lot", counted(21));
        m_figures.count(m_engine, m_size.years, "statements of a trace of the hottest lot",
                        counted(TracePlant::hottest));
    }

    qint64 countOnSqlite(const std::function<void()> &task)
    {
        qint64 statements = 0;
        auto *connection = static_cast<sqlite3 *>(m_database->nativeHandle());
        sqlite3_trace_v2(
            connection, SQLITE_TRACE_STMT,
            [](unsigned, void *count, void *, void *) {
                ++*static_cast<qint64 *>(count);
                return 0;
            },
            &statements);
        task();
        sqlite3_trace_v2(connection, 0, nullptr, nullptr);
        return statements;
    }

    qint64 countOnServer(const std::function<void()> &task)
    {
        const auto watcher = m_plant.open();
        mustBe(watcher->execute(QStringLiteral("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")));
        mustBe(watcher->run(QStringLiteral("SELECT pg_stat_statements_reset()")));
        task();
        const QString calls =
            QStringLiteral("SELECT sum(calls) AS calls FROM pg_stat_statements s JOIN pg_database d ON "
                           "d.oid = s.dbid WHERE d.datname = current_database() AND query NOT LIKE "
                           "'%pg_stat_statements%'");
        return mustBe(watcher->first(calls))->integer(QStringLiteral("calls"));
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
        once("the graph of the runs is loaded", loaded);
        qint64 reached = 0;
        const double walked = milliseconds([&] { reached = walk(first, next); });
        m_figures.count(m_engine, m_size.years, "runs of the hottest lot in memory", reached);
        once("they are walked in memory", walked);
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
        once("a recall of the hottest lot is previewed",
             milliseconds([&] { mustBe(recalls.preview({QStringLiteral("lot:1")})); }, 3));
        once("a recall of an ordinary lot is previewed",
             milliseconds([&] { mustBe(recalls.preview({QStringLiteral("lot:21")})); }));
        NewRecall drill{{QStringLiteral("lot:1")}, QStringLiteral("bench"), true, false};
        OpenedRecall opened;
        once("a drill of the hottest lot is begun", millisecondsOf([&] { opened = mustBe(recalls.open(drill)); }));
        once("it is read again, with whom it concerns", millisecondsOf([&] {
                 mustBe(recalls.read(opened.number));
                 mustBe(recalls.notices(opened.number));
             }));
        NewRecall real = drill;
        real.isDrill = false;
        once("a recall of the hottest lot is opened", millisecondsOf([&] { opened = mustBe(recalls.open(real)); }));
        m_figures.count(m_engine, m_size.years, "things in it", opened.lots + opened.runs + opened.pallets);
    }

    // 200 pallets of a fiftieth of a year, as if one lot of it had been the reason.
    void suspects(Session &session)
    {
        SuspectsQuestion question;
        for (int i = 0; i < 200; ++i)
            question.pasted += QStringLiteral("P-%1\n").arg(10'000'001 + i * 9);
        SuspectsAnswer answer;
        const double found = millisecondsOf([&] { answer = mustBe(Suspects(session).find(question)); });
        once("200 complaints, for the first time", found);
        if (answer.factors.empty())
            qFatal("no factor was looked at");
    }

    Engine m_engine;
    Figures &m_figures;
    TracePlant m_size;
    TestPlant m_plant;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<TraceByHand> m_byHand;
};
} // namespace

// Traces, recalls and suspects over plants of so many years, both engines, beside the same questions written by hand.
int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption years(QStringLiteral("years"), QStringLiteral("Sizes of the plant, as 1,10,100."),
                                   QStringLiteral("years"), QStringLiteral("1,10"));
    const QCommandLineOption engine(QStringLiteral("engine"), QStringLiteral("sqlite, postgresql or both."),
                                    QStringLiteral("name"), QStringLiteral("both"));
    const QCommandLineOption only(QStringLiteral("only-traces"), QStringLiteral("No recalls and no suspects."));
    const QCommandLineOption recalls(QStringLiteral("only-recalls"), QStringLiteral("Only the recalls and the drill."));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Where the figures go as JSON."),
                                  QStringLiteral("file"));
    parser.addOptions({years, engine, only, recalls, json});
    parser.process(program);
    using Part = Bench::Part;
    const Part part = parser.isSet(recalls) ? Part::Recalls : parser.isSet(only) ? Part::Traces : Part::Everything;
    Figures figures;
    for (const Engine each : {Engine::SQLite, Engine::PostgreSQL}) {
        if (parser.value(engine) != engineName(each) && parser.value(engine) != QLatin1String("both"))
            continue;
        for (const QString &size : parser.value(years).split(u',')) {
            if (size.toLongLong() <= 0)
                qFatal("%s is no number of years", qPrintable(size));
            Bench(each, size.toLongLong(), figures).run(part);
        }
    }
    if (parser.isSet(json))
        figures.write(parser.value(json));
    return 0;
}
