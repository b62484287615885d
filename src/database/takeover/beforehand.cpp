// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/beforehand.h"

#include "database/backup.h"
#include "database/backups/postgrestools.h"
#include "database/backups/room.h"
#include "database/backups/scratch.h"
#include "database/introspection.h"
#include "database/legacy/olddatabase.h"
#include "database/migration/ourtables.h"
#include "database/sqlitefile.h"

#include <QFileInfo>

namespace bm
{
namespace
{
Result<qint64> sessionOf(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT pg_backend_pid() AS pid")));
    return rows.front().integer(QStringLiteral("pid"));
}

// What the migration locks and drops; other people's tables beside them are none of its business.
Result<QStringList> namesOfTouched(Database &database, Startup decision)
{
    if (decision != Startup::TakeOver)
        return ourTables();
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    const auto old = recogniseOldDatabase(database.engine(), tables);
    QStringList names;
    if (old) {
        for (const OldTable &table : old->tables)
            names << table.original;
    }
    return names;
}

// Without the right to do it, hours of backup and rehearsal would be for nothing.
Done checkRights(Database &database, Startup decision)
{
    BM_TRY_ASSIGN(const QStringList touched, namesOfTouched(database, decision));
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(
            QStringLiteral(
                "SELECT c.relname || ' (' || pg_get_userbyid(c.relowner) || ')' AS what FROM pg_class c "
                "WHERE c.relkind IN ('r', 'p') AND c.relnamespace = quote_ident(current_schema())::regnamespace "
                "AND c.relname = ANY (?::text[]) AND NOT pg_has_role(c.relowner, 'USAGE') UNION ALL "
                "SELECT current_schema()::text WHERE NOT has_schema_privilege(current_schema(), 'CREATE') "
                "ORDER BY 1"),
            {touched}));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("what"));
    if (names.isEmpty())
        return {};
    return Error{Reason::PermissionDenied, QStringLiteral("user"), names.mid(0, 5).join(QLatin1String(", "))};
}

Done checkFolder(const QString &folder)
{
    const QFileInfo there(nearestFolder(folder));
    if (!there.isDir() || !there.isWritable())
        return Error{Reason::FolderReadOnly, QStringLiteral("backup-dir"), there.filePath()};
    return {};
}
} // namespace

Done checkNoTransactionPooler(const ConnectionSettings &settings)
{
    const Error pooler{Reason::TransactionPooler, QStringLiteral("host"), settings.displayName()};
    BM_TRY_ASSIGN(const auto first, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto second, Database::open(settings, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const qint64 before, sessionOf(*first));
    for (int i = 0; i < 3; ++i) {
        // A pooler for single statements allows no transaction at all.
        if (const Done begun = second->begin(true); !begun)
            return begun.error().reason == Reason::ConnectionLost ? begun : Done(pooler);
        const auto other = sessionOf(*second);
        // Not asked when it is known already: with one session in the pool it would wait for ever.
        const bool shared = !other || *other == before;
        const auto after = shared ? Result<qint64>(before) : sessionOf(*first);
        second->rollBack();
        if (!other && other.error().reason == Reason::ConnectionLost)
            return other.error();
        // A statement that was prepared in another session is not known in this one.
        if (shared || !after || *after != before)
            return pooler;
    }
    return {};
}

Done checkBeforehand(const ConnectionSettings &settings, const MigrationOptions &options, Startup decision)
{
    if (decision == Startup::Ready)
        return {};
    const bool sqlite = settings.engine == Engine::SQLite;
    if (sqlite)
        BM_TRY(checkSqliteFile(settings.path, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const auto database, Database::open(settings, Database::Mode::ReadOnly));
    if (!sqlite)
        BM_TRY(checkRights(*database, decision));
    if (decision == Startup::Create)
        return {};
    if (!sqlite) {
        BM_TRY(PostgresTools::forServer(database->serverVersion()));
        BM_TRY(ScratchCopy::checkPlace(*database, {{}, options.testDatabaseUrl}));
        if (!options.rehearseOn.isEmpty())
            BM_TRY(ScratchCopy::checkPlace(*database, {options.rehearseOn, {}}));
    }
    const QString folder = options.backupDir.isEmpty() ? defaultBackupFolder(settings) : options.backupDir;
    BM_TRY(checkFolder(folder));
    return checkRoom(*database, folder, options.rehearse ? RoomFor::Migration : RoomFor::Backup);
}

} // namespace bm
