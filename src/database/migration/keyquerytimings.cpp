// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/keyquerytimings.h"

#include "database/introspection.h"

#include <QElapsedTimer>
#include <algorithm>

namespace bm
{
namespace
{
constexpr qint64 budgetMs = 1'000;
constexpr int timesAsked = 5;

const QString palletsOfRun = QStringLiteral("pallets_of_run");
const QString runsOfLot = QStringLiteral("runs_of_lot");
const QString newestRuns = QStringLiteral("newest_runs");
const QString palletById = QStringLiteral("pallet_by_id");

// The names that the questions need, quoted; empty where there is none.
struct Names
{
    QString pallets;
    QString palletRun;
    QString runs;
    QString created;
    QStringList lots;
};

struct Question
{
    QString name;
    QString sql;
    Args args;
};

QString plain(const QString &name)
{
    return name.toLower().remove(u'_');
}

QString columnIn(const TableShape &table, const QString &plainName)
{
    for (const ColumnInfo &column : table.columns) {
        if (plain(column.name) == plainName)
            return quotedIdentifier(column.name);
    }
    return {};
}

// In whichever spelling they stand there; where both do, the variant's own counts.
Names namesIn(const std::vector<TableShape> &tables, const QString &variant)
{
    const bool isSnake = variant == QLatin1String("basic-snake") || variant == QLatin1String("bakermaiden");
    Names names;
    for (const TableShape &table : tables) {
        const QString name = plain(table.name);
        const bool counts = (table.name == table.name.toLower()) == isSnake;
        const QString run = columnIn(table, QStringLiteral("productionrunid"));
        if ((name == u"pallet" || name == u"pallets") && !run.isEmpty() && (counts || names.pallets.isEmpty())) {
            names.pallets = quotedIdentifier(table.name);
            names.palletRun = run;
        }
        if ((name == u"productionrun" || name == u"productionruns") && (counts || names.runs.isEmpty())) {
            names.runs = quotedIdentifier(table.name);
            names.created = columnIn(table, QStringLiteral("createdat"));
            names.lots.clear();
            for (const char *lot : {"dailylot", "cakelot", "icinglot"}) {
                if (const QString column = columnIn(table, QLatin1String(lot)); !column.isEmpty())
                    names.lots << column;
            }
        }
    }
    return names;
}

// On PostgreSQL a question that fails spoils the transaction it is asked in, and one that takes long would hold the
// migration up: it is asked behind a savepoint, with a time limit that ends with it.
template <typename Body>
auto aside(Database &database, Body body) -> decltype(body())
{
    if (database.isSqlite())
        return body();
    (void)database.execute(QStringLiteral("SAVEPOINT bm_key_question"));
    (void)database.execute(QStringLiteral("SET LOCAL statement_timeout = '500ms'"));
    auto outcome = body();
    (void)database.execute(QStringLiteral("ROLLBACK TO SAVEPOINT bm_key_question"));
    (void)database.execute(QStringLiteral("RELEASE SAVEPOINT bm_key_question"));
    return outcome;
}

// What the questions ask for: the same before and after, because numbers, links and lot texts stay. Chosen among the
// newest rows, so that looking for it costs little.
std::optional<Row> sample(Database &database, const QString &sql)
{
    const auto found = aside(database, [&] { return database.first(sql); });
    return found.ok() ? *found : std::nullopt;
}

QString newestOf(const QString &column, const QString &table, const QString &as)
{
    return QStringLiteral("SELECT %1 AS %2 FROM (SELECT %1 FROM %3 ORDER BY id DESC LIMIT 20000) newest")
        .arg(column, as, table);
}

std::optional<qint64> busiestRun(Database &database, const Names &names)
{
    const auto row = sample(database, QStringLiteral("SELECT run, count(*) AS n FROM (%1) s WHERE run IS NOT NULL "
                                                     "GROUP BY run ORDER BY n DESC, run LIMIT 1")
                                          .arg(newestOf(names.palletRun, names.pallets, QStringLiteral("run"))));
    return row ? std::optional(row->integer(QStringLiteral("run"))) : std::nullopt;
}

std::optional<QString> commonestLot(Database &database, const Names &names)
{
    QStringList all;
    for (const QString &lot : names.lots)
        all << newestOf(lot, names.runs, QStringLiteral("lot"));
    const auto row = sample(database, QStringLiteral("SELECT lot, count(*) AS n FROM (%1) s WHERE lot <> '' "
                                                     "GROUP BY lot ORDER BY n DESC, lot LIMIT 1")
                                          .arg(all.join(QLatin1String(" UNION ALL "))));
    return row ? std::optional(row->text(QStringLiteral("lot"))) : std::nullopt;
}

std::optional<qint64> lastPallet(Database &database, const Names &names)
{
    const auto row = sample(database, QStringLiteral("SELECT id FROM %1 ORDER BY id DESC LIMIT 1").arg(names.pallets));
    return row ? std::optional(row->integer(QStringLiteral("id"))) : std::nullopt;
}

// As the old program asks.
QString lotQuestion(const Names &names)
{
    QStringList conditions;
    for (const QString &lot : names.lots)
        conditions << lot + QStringLiteral(" = ?");
    return QStringLiteral("SELECT id FROM %1 WHERE ").arg(names.runs) + conditions.join(QLatin1String(" OR "));
}

// As this program asks, by the index over the beginnings of texts (0006_indexes.sql).
QString ourLotQuestion(const Names &names)
{
    QStringList parts;
    for (const QString &lot : names.lots)
        parts << QStringLiteral("SELECT id FROM %1 WHERE substr(%2, 1, 200) = substr(CAST(? AS text), 1, 200)")
                     .arg(names.runs, lot);
    return parts.join(QLatin1String(" UNION "));
}

std::vector<Question> palletQuestions(Database &database, const Names &names)
{
    std::vector<Question> questions;
    if (const auto run = busiestRun(database, names))
        questions.push_back({palletsOfRun,
                             QStringLiteral("SELECT * FROM %1 WHERE %2 = ?").arg(names.pallets, names.palletRun),
                             {*run}});
    if (const auto pallet = lastPallet(database, names))
        questions.push_back(
            {palletById, QStringLiteral("SELECT * FROM %1 WHERE id = ?").arg(names.pallets), {*pallet}});
    return questions;
}

std::vector<Question> questionsOf(Database &database, const Names &names, bool ours)
{
    std::vector<Question> questions;
    if (!names.pallets.isEmpty())
        questions = palletQuestions(database, names);
    const auto lot = names.lots.isEmpty() ? std::nullopt : commonestLot(database, names);
    if (lot)
        questions.push_back({runsOfLot, ours ? ourLotQuestion(names) : lotQuestion(names),
                             Args(static_cast<size_t>(names.lots.size()), Arg(*lot))});
    if (ours)
        questions.push_back({newestRuns, QStringLiteral("SELECT * FROM v_run_list ORDER BY id DESC LIMIT 50"), {}});
    else if (!names.created.isEmpty())
        questions.push_back(
            {newestRuns,
             QStringLiteral("SELECT * FROM %1 ORDER BY %2 DESC, id DESC LIMIT 50").arg(names.runs, names.created),
             {}});
    return questions;
}

double medianMs(Database &database, const Question &question, const QElapsedTimer &sinceBegin)
{
    std::vector<double> times;
    for (int i = 0; i < timesAsked && sinceBegin.elapsed() < budgetMs; ++i) {
        const auto answer = aside(database, [&] {
            QElapsedTimer timer;
            timer.start();
            auto rows = database.run(question.sql, question.args);
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            return rows;
        });
        if (!answer.ok())
            return -1;
    }
    if (times.empty())
        return -1;
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

// Every question with its time, in the order in which the log shows them.
QMap<QString, double> timesOf(Database &database, const QString &variant, bool ours)
{
    QElapsedTimer sinceBegin;
    sinceBegin.start();
    const bool isOwn = !database.inTransaction();
    if (isOwn && !database.begin(true))
        return {};
    QMap<QString, double> times;
    const auto tables = aside(database, [&] { return readTables(database); });
    if (tables.ok()) {
        for (const Question &question : questionsOf(database, namesIn(*tables, variant), ours))
            times.insert(question.name, medianMs(database, question, sinceBegin));
    }
    if (isOwn)
        database.rollBack();
    return times;
}
} // namespace

std::vector<KeyQueryTiming> timeBefore(Database &database, const QString &variant)
{
    const bool ours = variant == QLatin1String("bakermaiden");
    const auto times = timesOf(database, variant, ours);
    std::vector<KeyQueryTiming> timings;
    for (const QString &name : {palletsOfRun, runsOfLot, newestRuns, palletById})
        timings.push_back({name, times.value(name, -1), -1});
    return timings;
}

void timeAfter(Database &database, std::vector<KeyQueryTiming> &timings)
{
    if (timings.empty())
        return;
    const auto times = timesOf(database, QStringLiteral("bakermaiden"), true);
    for (KeyQueryTiming &timing : timings)
        timing.afterMs = times.value(timing.name, -1);
}

} // namespace bm
