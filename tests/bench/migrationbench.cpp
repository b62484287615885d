// SPDX-License-Identifier: GPL-3.0-or-later
// How long the takeover of an old plant takes, against SQL that somebody wrote by hand for this one plant. Both in one
// run and by turns, because a machine is never twice as quick; what counts are medians and their ratios.
#include "bench/benchplant.h"
#include "database/migration/migrator.h"
#include "support/testdatabases.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
struct Measured
{
    std::vector<Effort> rounds;

    Effort median() const
    {
        const auto middle = [this](double Effort::*part) {
            std::vector<double> values;
            for (const Effort &effort : rounds)
                values.push_back(effort.*part);
            std::sort(values.begin(), values.end());
            return values[values.size() / 2];
        };
        return {middle(&Effort::wall), middle(&Effort::cpu)};
    }
};

struct Outcome
{
    Measured byHand;
    Measured migration;  // migrateInPlace() without its validation
    Measured inPlace;    // all of migrateInPlace()
    Measured everything; // migratePlant(): backup, its verification, rehearsal, migration, validation
    qint64 oldSize = 0;
    qint64 byHandSize = 0;
    qint64 newSize = 0;
};

// The effort between two moments.
class Stopwatch
{
public:
    explicit Stopwatch(Engine engine) : m_engine(engine), m_started(effortUntilNow(engine)) {}
    Effort read() const
    {
        const Effort now = effortUntilNow(m_engine);
        return {now.wall - m_started.wall, now.cpu - m_started.cpu};
    }

private:
    Engine m_engine;
    Effort m_started;
};

void check(bool ok, const char *what, const QString &detail)
{
    if (!ok)
        qFatal("%s: %s", what, qPrintable(detail));
}

// Tells what each step took, when somebody wants to know.
class StepTeller
{
public:
    StepTeller(const Stopwatch &watch, bool on) : m_watch(watch), m_on(on) {}
    void next(const QString &what)
    {
        const Effort now = m_watch.read();
        if (m_on && now.cpu - m_before.cpu >= 0.01)
            QTextStream(stdout) << QStringLiteral("    %1 s wall %2 s cpu  %3\n")
                                       .arg(now.wall - m_before.wall, 8, 'f', 2)
                                       .arg(now.cpu - m_before.cpu, 8, 'f', 2)
                                       .arg(m_step);
        m_before = now;
        m_step = what;
    }

private:
    const Stopwatch &m_watch;
    bool m_on;
    Effort m_before;
    QString m_step = QStringLiteral("look");
};

void migrate(const ConnectionSettings &plant, Outcome &outcome, bool told)
{
    const Stopwatch watch(plant.engine);
    StepTeller teller(watch, told);
    Effort validationBegan;
    Effort validationEnded;
    {
        const auto database = Database::open(plant, Database::Mode::ReadWrite);
        check(database.ok(), "open", plant.displayName());
        const auto watching = [&](const MigrationProgress &step) {
            if (step.done < 0)
                return true; // SQLite asks in the middle of a statement
            if (step.step == MigrationStep::Validate)
                validationBegan = watch.read();
            if (step.step == MigrationStep::Log)
                validationEnded = watch.read();
            teller.next(step.step == MigrationStep::Validate ? QStringLiteral("validation")
                        : step.step == MigrationStep::Log    ? QStringLiteral("log, commit, statistics")
                                                             : step.detail);
            return true;
        };
        MigrationReport report;
        report.who = testIdentity();
        report.startedAt = QDateTime::currentDateTimeUtc();
        const Done done = migrateInPlace(**database, report, watching);
        check(done.ok(), "migrateInPlace", done.ok() ? QString() : done.error().detail);
        teller.next(QStringLiteral("close"));
    }
    teller.next({});
    const Effort all = watch.read();
    outcome.migration.rounds.push_back({all.wall - (validationEnded.wall - validationBegan.wall),
                                        all.cpu - (validationEnded.cpu - validationBegan.cpu)});
    outcome.inPlace.rounds.push_back(all);
}

void migrateWithEverything(const ConnectionSettings &plant, const QString &backups, Outcome &outcome)
{
    MigrationOptions options;
    options.backupDir = backups;
    const Stopwatch watch(plant.engine);
    const auto report = migratePlant(plant, testIdentity(), options, carryOn());
    check(report.ok(), "migratePlant", report.ok() ? QString() : report.error().detail);
    outcome.everything.rounds.push_back(watch.read());
    check(report->backup->verified && report->rehearsal->ok, "migratePlant", QStringLiteral("not protected"));
    QFile::remove(report->backup->path);
    QFile::remove(report->backup->manifestPath);
}

Outcome measure(Engine engine, PlantSize size, int rounds, bool told)
{
    BenchPlants plants(engine, size);
    Outcome outcome;
    for (int round = 0; round < rounds; ++round) {
        const ConnectionSettings byHand = plants.fresh();
        outcome.oldSize = plants.sizeOf(byHand);
        const Stopwatch watch(engine);
        plants.moveByHand(byHand);
        outcome.byHand.rounds.push_back(watch.read());
        outcome.byHandSize = plants.sizeOf(byHand);
        const ConnectionSettings migrated = plants.fresh();
        migrate(migrated, outcome, told);
        outcome.newSize = plants.sizeOf(migrated);
        migrateWithEverything(plants.fresh(), plants.folder() + QStringLiteral("/backups"), outcome);
    }
    return outcome;
}

QJsonObject told(QTextStream &out, const char *name, const Measured &measured, const Measured &base)
{
    const Effort effort = measured.median();
    const Effort by = base.median();
    out << QStringLiteral("  %1 %2 s wall %3 s cpu   %4 wall %5 cpu\n")
               .arg(QLatin1String(name), -34)
               .arg(effort.wall, 8, 'f', 2)
               .arg(effort.cpu, 8, 'f', 2)
               .arg(effort.wall / by.wall, 6, 'f', 2)
               .arg(effort.cpu / by.cpu, 6, 'f', 2);
    return {{QStringLiteral("wall_s"), effort.wall},
            {QStringLiteral("cpu_s"), effort.cpu},
            {QStringLiteral("wall_ratio"), effort.wall / by.wall},
            {QStringLiteral("cpu_ratio"), effort.cpu / by.cpu}};
}

QJsonObject report(Engine engine, const Outcome &outcome)
{
    QTextStream out(stdout);
    out << engineName(engine) << ": medians of " << outcome.byHand.rounds.size() << " rounds, ratio to SQL by hand\n";
    QJsonObject json{
        {QStringLiteral("by_hand"), told(out, "SQL by hand", outcome.byHand, outcome.byHand)},
        {QStringLiteral("migration"), told(out, "migration", outcome.migration, outcome.byHand)},
        {QStringLiteral("migration_and_validation"),
         told(out, "migration and validation", outcome.inPlace, outcome.byHand)},
        {QStringLiteral("everything"), told(out, "with backup and rehearsal", outcome.everything, outcome.byHand)},
        {QStringLiteral("old_bytes"), outcome.oldSize},
        {QStringLiteral("by_hand_bytes"), outcome.byHandSize},
        {QStringLiteral("new_bytes"), outcome.newSize}};
    const auto mebibytes = [](qint64 bytes) { return QString::number(static_cast<double>(bytes) / 1048576, 'f', 1); };
    out << "  database " << mebibytes(outcome.oldSize) << " MiB, by hand " << mebibytes(outcome.byHandSize)
        << " MiB, migrated " << mebibytes(outcome.newSize) << " MiB; peak memory of this process "
        << mebibytes(peakMemory()) << " MiB\n";
    json.insert(QStringLiteral("peak_memory_bytes"), peakMemory());
    return json;
}
} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("Production runs."), QStringLiteral("n"),
                                  QStringLiteral("200000"));
    const QCommandLineOption pallets(QStringLiteral("pallets"), QStringLiteral("Pallets."), QStringLiteral("n"),
                                     QStringLiteral("1000000"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Rounds."), QStringLiteral("n"),
                                    QStringLiteral("3"));
    const QCommandLineOption engine(QStringLiteral("engine"), QStringLiteral("sqlite, postgresql or both."),
                                    QStringLiteral("name"), QStringLiteral("both"));
    const QCommandLineOption json(QStringLiteral("json"), QStringLiteral("Where the figures go as JSON."),
                                  QStringLiteral("file"));
    const QCommandLineOption steps(QStringLiteral("steps"), QStringLiteral("Tell how long each step took."));
    parser.addOptions({runs, pallets, rounds, engine, json, steps});
    parser.process(application);
    const PlantSize size{parser.value(runs).toLongLong(), parser.value(pallets).toLongLong()};
    const int count = parser.value(rounds).toInt();
    check(size.runs > 0 && size.pallets > 0 && count > 0, "options", QStringLiteral("whole numbers above 0"));
    QJsonObject figures{{QStringLiteral("runs"), size.runs}, {QStringLiteral("pallets"), size.pallets}};
    for (const Engine each : {Engine::SQLite, Engine::PostgreSQL}) {
        if (parser.value(engine) == engineName(each) || parser.value(engine) == QLatin1String("both"))
            figures.insert(engineName(each), report(each, measure(each, size, count, parser.isSet(steps))));
    }
    if (parser.isSet(json)) {
        QFile file(parser.value(json));
        check(file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(figures).toJson()) > 0, "json",
              file.errorString());
    }
    return 0;
}
