// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/scratch.h"

#include "database/backups/postgrestools.h"
#include "database/introspection.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

namespace bm
{
namespace
{
bool isSamePlace(const ConnectionSettings &a, const ConnectionSettings &b)
{
    if (a.engine != b.engine)
        return false;
    if (a.engine == Engine::SQLite)
        return QFileInfo(a.path).canonicalFilePath() == QFileInfo(b.path).canonicalFilePath();
    return a.database == b.database && a.host == b.host && a.port == b.port && a.schema == b.schema;
}

// The same database under another name: told by the server itself.
Result<QString> serverIdentity(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT current_database() || '/' || (SELECT oid FROM pg_database WHERE datname = "
                      "current_database()) || '/' || "
                      "pg_postmaster_start_time()::text || '/' || COALESCE(current_schema(), '') AS identity")));
    return rows.front().text(QStringLiteral("identity"));
}

QString scratchName()
{
    return QStringLiteral("bm_scratch_") + QString::number(QRandomGenerator::system()->generate64(), 36);
}
} // namespace

ScratchCopy::ScratchCopy(ConnectionSettings settings, ConnectionSettings maintenance, Cleanup cleanup)
    : m_settings(std::move(settings)), m_maintenance(std::move(maintenance)), m_cleanup(cleanup)
{
}

ScratchCopy::~ScratchCopy()
{
    if (m_cleanup == Cleanup::RemoveFile) {
        for (const QString &suffix :
             {QString(), QStringLiteral("-wal"), QStringLiteral("-shm"), QStringLiteral("-journal")})
            QFile::remove(m_settings.path + suffix);
        return;
    }
    // What cannot be cleaned up is only left over, never wrong; its name says what it is.
    const bool drop = m_cleanup == Cleanup::DropDatabase;
    const auto database = Database::open(drop ? m_maintenance : m_settings, Database::Mode::ReadWrite);
    if (!database)
        return;
    if (drop) {
        (void)(*database)->execute(QStringLiteral("DROP DATABASE IF EXISTS ") + quotedIdentifier(m_settings.database) +
                                   QStringLiteral(" WITH (FORCE)"));
    } else {
        (void)(*database)->execute(QStringLiteral("DROP SCHEMA public CASCADE"));
        (void)(*database)->execute(QStringLiteral("CREATE SCHEMA public"));
    }
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::sqlite(const QString &backupPath,
                                                         const ConnectionSettings &production, const QString &where)
{
    ConnectionSettings settings{.engine = Engine::SQLite,
                                .path =
                                    QFileInfo(backupPath).dir().filePath(scratchName() + QStringLiteral(".sqlite"))};
    if (!where.isEmpty()) {
        BM_TRY_ASSIGN(settings, ConnectionSettings::tryFromText(where));
        if (settings.engine != Engine::SQLite)
            return Error{Reason::BadUrl, QStringLiteral("rehearse-on"), where};
        if (isSamePlace(settings, production) || QFile::exists(settings.path))
            return Error{Reason::FileExists, QStringLiteral("rehearse-on"), settings.path};
    }
    if (!QFile::copy(backupPath, settings.path))
        return Error{Reason::BackupFailed, {}, settings.path};
    QFile::setPermissions(settings.path, QFile::ReadOwner | QFile::WriteOwner);
    return std::unique_ptr<ScratchCopy>(new ScratchCopy(settings, {}, Cleanup::RemoveFile));
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::postgres(const ConnectionSettings &production, const QString &where,
                                                           const QString &fallback)
{
    if (where.isEmpty()) {
        ConnectionSettings settings = production;
        settings.database = scratchName();
        const ConnectionSettings maintenance = maintenanceOf(production);
        const auto server = Database::open(maintenance, Database::Mode::ReadWrite);
        const Done made =
            server ? (*server)->execute(QStringLiteral("CREATE DATABASE ") + quotedIdentifier(settings.database) +
                                        QStringLiteral(" TEMPLATE template0"))
                   : Done(server.error());
        if (made)
            return std::unique_ptr<ScratchCopy>(new ScratchCopy(settings, maintenance, Cleanup::DropDatabase));
        if (fallback.isEmpty())
            return Error{Reason::PermissionDenied, QStringLiteral("TEST_DATABASE_URL"), made.error().detail};
    }
    BM_TRY_ASSIGN(const ConnectionSettings settings,
                  ConnectionSettings::tryFromText(where.isEmpty() ? fallback : where));
    if (settings.engine != Engine::PostgreSQL || isSamePlace(settings, production))
        return Error{Reason::BadUrl, QStringLiteral("TEST_DATABASE_URL"), settings.displayName()};
    BM_TRY_ASSIGN(const auto scratch, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto live, Database::open(production, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const QString scratchIdentity, serverIdentity(*scratch));
    BM_TRY_ASSIGN(const QString liveIdentity, serverIdentity(*live));
    if (scratchIdentity == liveIdentity)
        return Error{Reason::BadUrl, QStringLiteral("TEST_DATABASE_URL"), settings.displayName()};
    BM_TRY_ASSIGN(const auto tables, readTables(*scratch));
    if (!tables.empty())
        return Error{Reason::NotEmpty, QStringLiteral("TEST_DATABASE_URL"), settings.displayName()};
    return std::unique_ptr<ScratchCopy>(new ScratchCopy(settings, {}, Cleanup::EmptyDatabase));
}

Result<std::unique_ptr<ScratchCopy>> ScratchCopy::restoredFrom(const QString &backupPath,
                                                               const ConnectionSettings &production,
                                                               const QString &where, const QString &fallback,
                                                               const ProgressReport &progress)
{
    if (production.engine == Engine::SQLite)
        return sqlite(backupPath, production, where);
    BM_TRY_ASSIGN(auto scratch, postgres(production, where, fallback));
    BM_TRY_ASSIGN(const auto database, Database::open(scratch->settings(), Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const PostgresTools tools, PostgresTools::forServer(database->serverVersion()));
    BM_TRY(tools.restore(backupPath, scratch->settings(), progress));
    return scratch;
}

} // namespace bm
