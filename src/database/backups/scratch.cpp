// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/scratch.h"

#include "database/backups/postgrestools.h"
#include "database/backups/scratchdatabases.h"
#include "database/introspection.h"
#include "database/sqlitefile.h"
#include "database/takeover/filelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace bm
{
namespace
{
const QString field = QStringLiteral("TEST_DATABASE_URL");
const QString fileField = QStringLiteral("rehearse-on");
const QStringList besides{QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")};

QString scratchName()
{
    return scratchPrefix + QString::number(QRandomGenerator::system()->generate64(), 36);
}

// Whoever is asked: it is told by the server itself, because one database has many names. Another schema of the
// production database is the production database.
Result<QString> identityOf(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT oid::text || '/' || pg_postmaster_start_time()::text AS identity "
                                              "FROM pg_database WHERE datname = current_database()")));
    return rows.front().text(QStringLiteral("identity"));
}

// A database may say itself in which schema its tables are (ALTER DATABASE ... SET search_path). A copy of it has the
// schema and not the saying.
ConnectionSettings namingItsSchema(const ConnectionSettings &production)
{
    if (!production.schema.isEmpty())
        return production;
    ConnectionSettings named = production;
    // It may be gone: that is when backups are wanted.
    const auto database = Database::open(production, Database::Mode::ReadOnly);
    if (!database)
        return named;
    const auto here = (*database)->first(QStringLiteral("SELECT current_schema()::text AS here"));
    const QString schema = here && *here ? (*here)->text(QStringLiteral("here")) : QString();
    if (schema != u"public")
        named.schema = schema;
    return named;
}

// It is filled with schemas and emptied again, with what a new database has from the beginning.
Done checkMayBeFilled(Database &named)
{
    BM_TRY_ASSIGN(const Rows rows,
                  named.run(QStringLiteral(
                      "SELECT n.nspname || ' (' || pg_get_userbyid(n.nspowner) || ')' AS what FROM pg_namespace n "
                      "WHERE n.nspname IN ('public', 'bm_scratch') AND NOT pg_has_role(n.nspowner, 'USAGE') UNION ALL "
                      "SELECT current_database() || ' (' || pg_get_userbyid(d.datdba) || ')' FROM pg_database d WHERE "
                      "d.datname = current_database() AND NOT has_database_privilege(d.oid, 'CREATE') ORDER BY 1")));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("what"));
    return names.isEmpty() ? Done() : Error{Reason::PermissionDenied, field, names.join(QLatin1String(", "))};
}

Done checkNamed(Database &named, Database &production)
{
    BM_TRY_ASSIGN(const QString scratchIdentity, identityOf(named));
    BM_TRY_ASSIGN(const QString liveIdentity, identityOf(production));
    if (scratchIdentity == liveIdentity)
        return Error{Reason::BadUrl, field, named.settings().displayName()};
    BM_TRY_ASSIGN(const bool ours, isMarkedAsScratch(named));
    BM_TRY_ASSIGN(const bool empty, holdsNothing(named));
    if (!empty && !ours)
        return Error{Reason::NotEmpty, field, named.settings().displayName()};
    return checkMayBeFilled(named);
}

Result<ConnectionSettings> namedSettings(const QString &url, const ConnectionSettings &production)
{
    BM_TRY_ASSIGN(ConnectionSettings settings, ConnectionSettings::tryFromText(url));
    if (settings.engine != Engine::PostgreSQL)
        return Error{Reason::BadUrl, field, settings.displayName()};
    settings.schema = production.schema; // a restored database has the schemas of the one it was made from
    return settings;
}

// The file and its folder as they are called at the end of all links.
QString trueName(const QString &path)
{
    const QFileInfo file(path);
    return QDir(QFileInfo(file.absolutePath()).canonicalFilePath()).filePath(file.fileName());
}

// A file that is made now and gone afterwards. What is there already is nobody's scratch copy, and least of all the
// plant: a name, a link, a hard link, or what an engine keeps beside a file.
Result<ConnectionSettings> namedFile(const QString &where, const ConnectionSettings &production)
{
    BM_TRY_ASSIGN(ConnectionSettings settings, ConnectionSettings::tryFromText(where));
    if (settings.engine != Engine::SQLite)
        return Error{Reason::BadUrl, fileField, settings.displayName()};
    const QString plant = QFileInfo(production.path).canonicalFilePath();
    const QStringList ofThePlant{plant + QStringLiteral("-wal"), plant + QStringLiteral("-shm"),
                                 plant + QStringLiteral("-journal"), lockFileOf(production.path)};
    for (const QString &suffix : besides) {
        const QFileInfo file(settings.path + suffix);
        // A link that leads nowhere is there, too: what is copied would come to lie somewhere else.
        if (file.exists() || file.isSymLink() || ofThePlant.contains(trueName(file.filePath())))
            return Error{Reason::FileExists, fileField, file.filePath()};
    }
    if (const Done free = checkSqliteFile(settings.path, Database::Mode::Create); !free)
        return Error{free.error().reason, fileField, free.error().detail};
    return settings;
}
} // namespace

ScratchCopy::ScratchCopy(ConnectionSettings settings, std::unique_ptr<Database> keeper, Cleanup cleanup)
    : m_settings(std::move(settings)), m_keeper(std::move(keeper)), m_cleanup(cleanup)
{
}

ScratchCopy::~ScratchCopy()
{
    // What cannot be cleaned up is only left over, never wrong; its name says what it is, and the next start removes
    // it.
    if (m_cleanup == Cleanup::DropDatabase)
        (void)dropScratchDatabase(*m_keeper, m_settings.database);
    if (m_cleanup == Cleanup::EmptyDatabase)
        (void)emptyScratch(*m_keeper);
    if (m_cleanup == Cleanup::RemoveFile) {
        for (const QString &suffix : besides)
            QFile::remove(m_settings.path + suffix);
    }
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::sqlite(const QString &backupPath,
                                                         const ConnectionSettings &production, const QString &where)
{
    ConnectionSettings settings{.engine = Engine::SQLite,
                                .path =
                                    QFileInfo(backupPath).dir().filePath(scratchName() + QStringLiteral(".sqlite"))};
    if (!where.isEmpty()) {
        BM_TRY_ASSIGN(settings, namedFile(where, production));
    }
    std::unique_ptr<ScratchCopy> scratch(new ScratchCopy(settings, nullptr, Cleanup::RemoveFile));
    if (!QFile::copy(backupPath, settings.path))
        return Error{Reason::BackupFailed, {}, settings.path};
    QFile::setPermissions(settings.path, QFile::ReadOwner | QFile::WriteOwner);
    return scratch;
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::newDatabase(const ConnectionSettings &production)
{
    ConnectionSettings settings = production;
    settings.database = scratchName();
    BM_TRY_ASSIGN(auto server, openServer(production));
    BM_TRY(createScratchDatabase(*server, settings.database));
    return std::unique_ptr<ScratchCopy>(new ScratchCopy(settings, std::move(server), Cleanup::DropDatabase));
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::namedDatabase(const ConnectionSettings &production,
                                                                const QString &url)
{
    BM_TRY_ASSIGN(const ConnectionSettings settings, namedSettings(url, production));
    BM_TRY_ASSIGN(auto named, Database::open(settings, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const auto live, Database::open(production, Database::Mode::ReadOnly));
    BM_TRY(checkNamed(*named, *live));
    // Left over from a program that was killed.
    BM_TRY(emptyScratch(*named));
    BM_TRY(markAsScratch(*named));
    return std::unique_ptr<ScratchCopy>(new ScratchCopy(settings, std::move(named), Cleanup::EmptyDatabase));
}

Done ScratchCopy::checkPlace(Database &production, const ScratchPlace &place)
{
    if (production.isSqlite()) {
        if (!place.where.isEmpty())
            BM_TRY(namedFile(place.where, production.settings()));
        return {};
    }
    if (place.where.isEmpty()) {
        BM_TRY_ASSIGN(const bool may, mayCreateDatabases(production));
        if (may)
            return {};
        if (place.fallback.isEmpty())
            return Error{Reason::NoScratchDatabase, field, production.settings().displayName()};
    }
    BM_TRY_ASSIGN(const ConnectionSettings settings,
                  namedSettings(place.where.isEmpty() ? place.fallback : place.where, production.settings()));
    BM_TRY_ASSIGN(const auto named, Database::open(settings, Database::Mode::ReadOnly));
    return checkNamed(*named, production);
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::emptyAt(const ConnectionSettings &production,
                                                          const ScratchPlace &place)
{
    const ConnectionSettings named = namingItsSchema(production);
    if (!place.where.isEmpty())
        return namedDatabase(named, place.where);
    auto scratch = newDatabase(named);
    if (scratch)
        return scratch;
    // Another database may lie on another disk.
    if (place.fallback.isEmpty() && scratch.error().reason == Reason::DiskFull)
        return scratch.error();
    if (place.fallback.isEmpty())
        return Error{Reason::NoScratchDatabase, field, scratch.error().detail};
    return namedDatabase(named, place.fallback);
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::restoredFrom(const QString &backupPath,
                                                               const ConnectionSettings &production,
                                                               const ScratchPlace &place,
                                                               const ProgressReport &progress)
{
    if (production.engine == Engine::SQLite)
        return sqlite(backupPath, production, place.where);
    BM_TRY_ASSIGN(auto scratch, emptyAt(production, place));
    BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(scratch->m_keeper->serverVersion()));
    BM_TRY(tools.restore(backupPath, scratch->settings(), progress));
    return scratch;
}

} // namespace bm
