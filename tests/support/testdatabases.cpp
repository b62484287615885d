// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testdatabases.h"

#include "support/privatecluster.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace bm::test
{
namespace
{
[[noreturn]] void giveUp(const char *what, const Error &error)
{
    qFatal("%s: reason %d %s %s", what, static_cast<int>(error.reason), qPrintable(error.field),
           qPrintable(error.detail));
}

// Made once in each test program; every plant starts as a copy of it.
const QString &sqliteTemplate()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        ConnectionSettings settings{.engine = Engine::SQLite,
                                    .path = folder.filePath(QStringLiteral("template.sqlite"))};
        if (const auto made = createPlant(settings, testIdentity(), carryOn()); !made)
            giveUp("template plant", made.error());
        return settings.path;
    }();
    return path;
}

const QString &postgresTemplate()
{
    static const QString name = [] {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const QString database = cluster.createDatabase();
        if (const auto made = migratePlant(cluster.database(database), testIdentity(), {}, carryOn()); !made)
            giveUp("template plant", made.error());
        return database;
    }();
    return name;
}
} // namespace

void forBothEngines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("sqlite") << Engine::SQLite;
    QTest::newRow("postgresql") << Engine::PostgreSQL;
}

TestPlant::TestPlant(Engine engine, Content content)
{
    if (engine == Engine::SQLite) {
        m_settings = {.engine = Engine::SQLite, .path = m_folder.filePath(QStringLiteral("plant.sqlite"))};
        if (content == Content::Plant && !QFile::copy(sqliteTemplate(), m_settings.path))
            qFatal("cannot copy the template plant");
        return;
    }
    PrivateCluster &cluster = PrivateCluster::ofThisProgram();
    m_settings = cluster.database(content == Content::Plant ? cluster.createDatabase(postgresTemplate())
                                                            : cluster.createDatabase());
}

std::unique_ptr<Database> TestPlant::open(Database::Mode mode) const
{
    auto database = Database::open(m_settings, mode);
    if (!database)
        giveUp("open", database.error());
    return std::move(database).value();
}

QStringList TestPlant::lines(const QString &sql, const Args &args) const
{
    const auto database = open(Database::Mode::ReadOnly);
    QStringList result;
    const auto rows = database->run(sql, args);
    if (!rows)
        giveUp(qPrintable(sql), rows.error());
    for (const Row &row : *rows)
        result << row.joined(u'|');
    return result;
}

QString TestPlant::value(const QString &sql, const Args &args) const
{
    const QStringList all = lines(sql, args);
    return all.isEmpty() ? QString() : all.first().section(u'|', 0, 0);
}

QString TestPlant::attack(const QString &sql) const
{
    QProcess process;
    if (engine() == Engine::SQLite) {
        process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), m_settings.path, sql});
    } else {
        process.start(QStringLiteral("psql"),
                      {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                       QStringLiteral("-h"), m_settings.host, QStringLiteral("-p"), m_settings.port,
                       QStringLiteral("-U"), m_settings.user, QStringLiteral("-d"), m_settings.database,
                       QStringLiteral("-c"), sql});
    }
    if (!process.waitForFinished(30'000))
        qFatal("%s did not answer", qPrintable(process.program()));
    const QString words = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return process.exitCode() == 0 ? QString() : words.isEmpty() ? QStringLiteral("refused without a word") : words;
}

void TestPlant::load(const QString &sqlFile)
{
    if (engine() == Engine::PostgreSQL) {
        PrivateCluster::ofThisProgram().runFile(sqlFile, m_settings.database);
        return;
    }
    QProcess process;
    process.setStandardInputFile(sqlFile);
    process.start(QStringLiteral("sqlite3"), {QStringLiteral("-bail"), m_settings.path});
    if (!process.waitForFinished(60'000) || process.exitCode() != 0)
        qFatal("sqlite3: %s", process.readAllStandardError().constData());
}

ProgramIdentity testIdentity()
{
    return {QStringLiteral("0.1.0-test"), QStringLiteral("testhost"), QStringLiteral("tester")};
}

ProgressReport carryOn()
{
    return [](const MigrationProgress &) { return true; };
}

} // namespace bm::test
