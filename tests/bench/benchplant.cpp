// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benchplant.h"

#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <sys/resource.h>
#include <unistd.h>

namespace bm::test
{
namespace
{
template <typename T>
T orGiveUp(Result<T> result, const char *what)
{
    if (!result)
        qFatal("%s: %s", what, qPrintable(result.error().detail));
    return std::move(result).value();
}

QString joined(const QStringList &statements)
{
    return statements.join(QLatin1String(";\n")) + QLatin1String(";\n");
}

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double cpuOf(int who)
{
    rusage usage{};
    ::getrusage(who, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

// The fields of /proc/<pid>/stat behind the program's name, which may hold blanks; the first is field 3.
QList<QByteArray> statOf(const QString &pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    return text.mid(text.lastIndexOf(')') + 2).split(' ');
}

// The server, its processes, and those of them that have ended.
double cpuOfCluster()
{
    QFile file(PrivateCluster::ofThisProgram().folder() + QStringLiteral("/data/postmaster.pid"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no postmaster.pid");
    const QByteArray server = file.readLine().trimmed();
    double ticks = 0;
    for (const QString &pid : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const QList<QByteArray> stat = statOf(pid);
        if (stat.size() < 15 || (pid.toLatin1() != server && stat[1] != server))
            continue;
        const int last = pid.toLatin1() == server ? 14 : 12; // utime stime cutime cstime
        for (int field = 11; field <= last; ++field)
            ticks += stat[field].toDouble();
    }
    return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}
} // namespace

BenchPlants::BenchPlants(Engine engine, PlantSize size) : m_engine(engine), m_size(size)
{
    if (engine == Engine::SQLite) {
        m_original = {.engine = engine, .path = m_folder.filePath(QStringLiteral("original.sqlite"))};
    } else {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        m_original = cluster.database(cluster.createDatabase());
    }
    runScript(benchScript("plant"), m_original);
}

QString BenchPlants::benchScript(const char *name) const
{
    QFile file(QStringLiteral(BM_SOURCE_DIR "/tests/bench/%1.%2.sql").arg(QLatin1String(name), engineName(m_engine)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QString sql = QString::fromUtf8(file.readAll());
    return sql.replace(QLatin1String("{runs}"), QString::number(m_size.runs))
        .replace(QLatin1String("{pallets}"), QString::number(m_size.pallets));
}

ConnectionSettings BenchPlants::fresh()
{
    if (m_engine == Engine::SQLite) {
        for (const QString &left : QDir(m_folder.path()).entryList({QStringLiteral("fresh.*")}, QDir::Files))
            QFile::remove(m_folder.filePath(left));
        m_fresh = {.engine = m_engine, .path = m_folder.filePath(QStringLiteral("fresh.sqlite"))};
        if (!QFile::copy(m_original.path, m_fresh.path))
            qFatal("cannot copy %s", qPrintable(m_original.path));
        return m_fresh;
    }
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    if (!m_fresh.database.isEmpty())
        cluster.run(QStringLiteral("DROP DATABASE ") + m_fresh.database);
    m_fresh = cluster.database(cluster.createDatabase(m_original.database));
    cluster.run(QStringLiteral("CHECKPOINT"));
    return m_fresh;
}

void BenchPlants::moveByHand(const ConnectionSettings &plant) const
{
    QString tables;
    QString indexes;
    for (const MigrationScript &script : orGiveUp(migrationScripts(m_engine), "migrations"))
        (script.name == QLatin1String("indexes") ? indexes : tables) += script.up + u'\n';
    QString sql = benchScript("byhand");
    sql.replace(QLatin1String("\n{tables}\n"), u'\n' + tables)
        .replace(QLatin1String("\n{indexes}\n"), u'\n' + indexes)
        .replace(QLatin1String("\n{definitions}\n"),
                 u'\n' + joined(orGiveUp(plannedDefinitions(m_engine), "definitions")));
    runScript(sql, plant);
}

void BenchPlants::runScript(const QString &sql, const ConnectionSettings &plant) const
{
    QFile file(m_folder.filePath(QStringLiteral("script.sql")));
    if (!file.open(QIODevice::WriteOnly) || file.write(sql.toUtf8()) < 0)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    file.close();
    QProcess process;
    process.setStandardInputFile(file.fileName());
    process.setStandardOutputFile(QProcess::nullDevice());
    if (m_engine == Engine::SQLite)
        process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), plant.path});
    else
        process.start(QStringLiteral("psql"),
                      {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                       QStringLiteral("-h"), plant.host, QStringLiteral("-p"), plant.port, QStringLiteral("-U"),
                       plant.user, QStringLiteral("-d"), plant.database});
    if (!process.waitForFinished(-1) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(process.program()), process.readAllStandardError().constData());
}

qint64 BenchPlants::sizeOf(const ConnectionSettings &plant) const
{
    if (m_engine == Engine::SQLite)
        return QFileInfo(plant.path).size() + QFileInfo(plant.path + QStringLiteral("-wal")).size();
    const auto database = orGiveUp(Database::open(plant, Database::Mode::ReadOnly), "open");
    const Rows rows = orGiveUp(database->run(QStringLiteral("SELECT pg_database_size(current_database()) AS size")),
                               "pg_database_size");
    return rows.front().integer(QStringLiteral("size"));
}

Effort effortUntilNow(Engine engine)
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return {static_cast<double>(clock.nsecsElapsed()) / 1e9,
            cpuOf(RUSAGE_SELF) + cpuOf(RUSAGE_CHILDREN) + (engine == Engine::PostgreSQL ? cpuOfCluster() : 0)};
}

qint64 peakMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no /proc/self/status");
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).trimmed().split(' ').first().toLongLong() * 1024;
    }
    qFatal("no VmHWM");
}

} // namespace bm::test
