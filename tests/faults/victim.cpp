// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/victim.h"

#include "database/backups/manifest.h"

#include "database/backups/backupfile.h"
#include "database/migration/migrationscript.h"
#include "database/takeover/leftovers.h"
#include "database/takeover/rollback.h"
#include "database/transaction.h"
#include "support/legacy/oldplant.h"
#include "support/privatecluster.h"

#include <QCryptographicHash>
#include <QDeadlineTimer>
#include <QDir>

namespace bm::test
{

namespace
{
QString program()
{
    return QStringLiteral(BM_BINARY_DIR "/bin/tests/faultchild");
}

QString nameFor(const ConnectionSettings &settings)
{
    return settings.engine == Engine::SQLite ? settings.path : settings.toUrlWithoutPassword();
}
} // namespace

End runVictim(const QString &verb, const ConnectionSettings &settings, const QString &place, const QStringList &orders)
{
    QProcess process;
    process.start(program(), QStringList{verb, nameFor(settings), place} + orders);
    if (!process.waitForFinished(120'000))
        qFatal("faultchild did not end");
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(),
            QString::fromUtf8(process.readAllStandardOutput()).trimmed()};
}

Victims::Victims(const QString &verb, const ConnectionSettings &settings, const QString &place)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program(), {verb, nameFor(settings), place, QStringLiteral("serve")});
    if (!m_process.waitForStarted(60'000))
        qFatal("faultchild did not start");
}

Victims::~Victims()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(60'000))
        m_process.kill();
}

QStringList Victims::answerTo(const QString &orders)
{
    m_process.write(orders.toUtf8() + '\n');
    QStringList lines;
    const QDeadlineTimer patience(120'000);
    for (;;) {
        while (m_process.canReadLine()) {
            const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
            if (line.endsWith(QLatin1String(" end")))
                return lines << line;
            lines << line;
        }
        if (patience.hasExpired() || m_process.state() != QProcess::Running)
            qFatal("faultchild does not answer");
        m_process.waitForReadyRead(1'000);
    }
}

std::vector<Victims::Deed> Victims::deeds(bool disk)
{
    std::vector<Deed> all;
    const QStringList lines = answerTo(disk ? QStringLiteral("tell disk") : QStringLiteral("tell"));
    for (const QString &line : lines.first(lines.size() - 1)) {
        if (line.indexOf(u' ') == 1)
            all.push_back({line[0].toLatin1(), line.mid(2)});
    }
    if (lines.size() < 2 || !lines[lines.size() - 2].startsWith(QLatin1String("done ")))
        qFatal("faultchild: %s", qPrintable(lines.join(u'\n').right(500)));
    return all;
}

End Victims::killedBefore(int deed, bool disk)
{
    const QStringList lines =
        answerTo(QStringLiteral("deeds %1").arg(deed) + (disk ? QStringLiteral(" disk") : QString()));
    const QString words = lines.size() > 1 ? lines.first() : QString();
    return {lines.last().startsWith(QLatin1String("9 ")), words.startsWith(QLatin1String("done ")) ? 0 : 1, words};
}

OldPlant::OldPlant(Engine engine)
    : TestPlant(engine, Content::Empty), m_place(TestPlant::settings()), m_counts(QStringLiteral("3|5|6|1"))
{
    load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql"));
    for (const char *table : {"Recipe", "ProductionRun", "Pallet"})
        m_looks << QStringLiteral("SELECT * FROM \"%1\" ORDER BY id").arg(QLatin1String(table));
    m_rows = oldRows();
}

OldPlant::OldPlant(Engine engine, const QString &variant)
    : TestPlant(engine, Content::Empty), m_place(TestPlant::settings())
{
    const MadePlant made = oldPlant({engine, variant, 4, 8, 0.0});
    QFile file(QDir(folder()).filePath(QStringLiteral("old.sql")));
    if (!file.open(QIODevice::WriteOnly) || file.write(made.sql.toUtf8()) < 0)
        qFatal("cannot write the old plant");
    file.close();
    load(file.fileName());
    m_place.schema = made.schema;
    QStringList counts;
    for (const OldShape &shape : made.shapes) {
        const QString schema = made.schema.isEmpty() ? QString() : QString(made.schema + u'.');
        m_looks << QStringLiteral("SELECT * FROM %1\"%2\" ORDER BY 1").arg(schema, shape.name);
        if (shape.newTable == u"recipes" || shape.newTable == u"production_runs" || shape.newTable == u"pallets")
            counts << QString::number(lines(m_looks.last()).size());
    }
    // Parents come before children, as in newRows().
    m_counts = counts.join(u'|') + QStringLiteral("|1");
    m_rows = oldRows();
}

OldPlant::OldPlant(Engine engine, int version) : TestPlant(engine), m_place(TestPlant::settings()), m_version(version)
{
    for (const char *row : {"INSERT INTO suppliers (name) VALUES ('Mill'), ('Dairy')",
                            "INSERT INTO ingredients (name, type, unit_of_measure) VALUES ('Flour', 'FLOUR', 'kg')",
                            "INSERT INTO recipes (name, version) VALUES ('Rye', 1), ('Rye', 2)"}) {
        const QString refused = attack(QString::fromLatin1(row));
        if (!refused.isEmpty())
            qFatal("%s", qPrintable(refused));
    }
    m_looks = {QStringLiteral("SELECT id, name FROM suppliers ORDER BY id"),
               QStringLiteral("SELECT id, name, type, unit_of_measure FROM ingredients ORDER BY id"),
               QStringLiteral("SELECT id, name, version FROM recipes ORDER BY id")};
    m_rows = oldRows();
    RollbackOptions down;
    down.backupDir = QDir(folder()).filePath(QStringLiteral("before"));
    down.mayLose = whateverIsLost;
    const auto done = rollBackTo(m_place, version, testIdentity(), down, carryOn());
    if (!done)
        qFatal("rollBackTo: %s", qPrintable(done.error().detail));
}

OldPlant::~OldPlant()
{
    if (!m_start.isEmpty() && engine() == Engine::PostgreSQL)
        PrivateCluster::ofThisProgram().run(QStringLiteral("DROP DATABASE ") + m_start);
}

void OldPlant::keepStart()
{
    if (engine() == Engine::PostgreSQL) {
        m_start = PrivateCluster::ofThisProgram().createDatabase(settings().database);
        return;
    }
    m_start = QDir(folder()).filePath(QStringLiteral("start.kept"));
    QFile::remove(m_start);
    if (!QFile::copy(settings().path, m_start))
        qFatal("cannot keep the plant");
}

void OldPlant::startAgain() const
{
    if (engine() == Engine::PostgreSQL) {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(QStringLiteral("DROP DATABASE IF EXISTS %1 WITH (FORCE)").arg(settings().database));
        cluster.run(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(settings().database, m_start));
        return;
    }
    const QFileInfo plant(settings().path);
    for (const QString &name : plant.dir().entryList({plant.fileName() + u'*'}, QDir::Files))
        QFile::remove(plant.dir().filePath(name));
    if (!QFile::copy(m_start, settings().path))
        qFatal("cannot put the plant back");
}

QStringList OldPlant::untold() const
{
    const QStringList told = leftoversOf(settings(), backups()).valueOr({});
    QStringList left;
    for (const QFileInfo &file : QDir(backups()).entryInfoList(QDir::Files)) {
        const QString path = file.absoluteFilePath();
        const bool isManifest = file.suffix() == QLatin1String("json") && QFile::exists(path.chopped(5));
        const bool isBackup = file.fileName().startsWith(QLatin1String("bakermaiden-")) &&
                              file.suffix() != QLatin1String("part") && QFile::exists(manifestPathOf(path));
        if (!isManifest && !isBackup)
            left << path;
    }
    if (engine() == Engine::SQLite) {
        const QFileInfo plant(settings().path);
        for (const QFileInfo &file : plant.dir().entryInfoList({plant.fileName() + QStringLiteral("*.part*")}))
            left << file.absoluteFilePath();
    } else {
        left += lines(QStringLiteral("SELECT datname FROM pg_database WHERE datname LIKE 'bm\\_%'"));
    }
    for (const QString &each : told)
        left.removeAll(each);
    return left;
}

QString OldPlant::backups() const
{
    return QDir(folder()).filePath(QStringLiteral("backups"));
}

MigrationOptions OldPlant::options() const
{
    MigrationOptions options;
    options.backupDir = backups();
    return options;
}

QStringList OldPlant::oldRows() const
{
    QStringList rows;
    for (const QString &look : m_looks)
        rows += lines(look);
    return rows;
}

QString OldPlant::standsAsBefore()
{
    const QFileInfo plant(settings().path);
    const bool isAlone = engine() == Engine::SQLite && !QFile::exists(plant.filePath() + QStringLiteral("-journal")) &&
                         !QFile::exists(plant.filePath() + QStringLiteral("-wal"));
    QFile file(plant.filePath());
    if (!isAlone || !file.open(QIODevice::ReadOnly))
        return stands();
    QString &seen = m_seen[QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1)];
    if (seen.isEmpty())
        seen = stands();
    return seen;
}

QString OldPlant::stands() const
{
    const auto database = Database::open(settings(), Database::Mode::ReadOnly);
    if (!database)
        return QStringLiteral("cannot be opened: ") + database.error().detail;
    const auto seen = inReadTransaction(**database, [&] { return inspect(**database); });
    if (!seen)
        return QStringLiteral("cannot be looked at: ") + seen.error().detail;
    const Startup decision = decideStartup(*seen);
    const bool isOlder = decision == Startup::Upgrade && seen->schemaVersion == m_version;
    if (decision == Startup::TakeOver || isOlder)
        return oldRows() == m_rows ? QStringLiteral("old") : QStringLiteral("old rows differ");
    if (decision != Startup::Ready)
        return QStringLiteral("neither old nor new: ") + seen->variant;
    const auto checks = verifyPlant(**database);
    if (!checks)
        return checks.error().detail;
    for (const CheckResult &check : *checks) {
        if (!check.ok)
            return check.check + u' ' + check.detail;
    }
    return newRows();
}

QString OldPlant::newRows() const
{
    if (m_version > 0)
        return oldRows() == m_rows ? QStringLiteral("new") : QStringLiteral("new rows differ");
    const QString schema = m_place.schema.isEmpty() ? QString() : QString(m_place.schema + u'.');
    const auto counted = [&schema](const char *table) {
        return QStringLiteral("(SELECT count(*) FROM %1%2) AS %2").arg(schema, QLatin1String(table));
    };
    const QStringList counts =
        lines(QStringLiteral("SELECT ") + counted("recipes") + u',' + counted("production_runs") + u',' +
              counted("pallets") + u',' + counted("migration_runs"));
    const bool isWhole = counts == QStringList{m_counts};
    return isWhole ? QStringLiteral("new") : counts.join(u' ');
}

} // namespace bm::test
