// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/victim.h"

#include "database/backups/manifest.h"

#include "database/backups/backupfile.h"
#include "database/migration/migrationscript.h"
#include "database/takeover/leftovers.h"
#include "database/transaction.h"
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

OldPlant::OldPlant(Engine engine) : TestPlant(engine, Content::Empty)
{
    load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql"));
    m_rows = oldRows();
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
    return lines(QStringLiteral("SELECT * FROM \"Recipe\" ORDER BY id")) +
           lines(QStringLiteral("SELECT * FROM \"ProductionRun\" ORDER BY id")) +
           lines(QStringLiteral("SELECT * FROM \"Pallet\" ORDER BY id"));
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
    if (decision == Startup::TakeOver)
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
    const QStringList counts =
        lines(QStringLiteral("SELECT (SELECT count(*) FROM recipes) AS a, (SELECT count(*) FROM production_runs) AS b, "
                             "(SELECT count(*) FROM pallets) AS c, (SELECT count(*) FROM migration_runs) AS d"));
    return counts == QStringList{QStringLiteral("3|5|6|1")} ? QStringLiteral("new") : counts.join(u' ');
}

} // namespace bm::test
