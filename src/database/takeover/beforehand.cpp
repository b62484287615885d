// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/beforehand.h"

#include "database/backup.h"
#include "database/backups/postgrestools.h"
#include "database/backups/room.h"
#include "database/backups/scratch.h"
#include "database/backups/server/wholeness.h"
#include "database/introspection.h"
#include "database/legacy/setaside.h"
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
struct Touched
{
    QStringList tables;
    QStringList ofOthers; // what hangs on the old tables or is in the way, and is not this account's
};

Result<Touched> touchedBy(Database &database, Startup decision)
{
    if (decision != Startup::TakeOver)
        return Touched{ourTables(), {}};
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    auto old = recogniseOldDatabase(database.engine(), tables);
    if (!old)
        return Touched{};
    Touched touched;
    for (const OldTable &table : old->tables)
        touched.tables << table.original;
    SetAside aside(database, *old);
    BM_TRY(aside.look());
    touched.ofOthers = aside.ofOthers();
    return touched;
}

// Without the right to do it, hours of backup and rehearsal would be for nothing.
Done checkRights(Database &database, Startup decision)
{
    BM_TRY_ASSIGN(const Touched touched, touchedBy(database, decision));
    // Of a plant of ours the views and functions are made anew, too.
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(
            QStringLiteral(
                "SELECT c.relname || ' (' || pg_get_userbyid(c.relowner) || ')' AS what FROM pg_class c "
                "WHERE c.relnamespace = quote_ident(current_schema())::regnamespace AND NOT pg_has_role(c.relowner, "
                "'USAGE') AND (c.relkind IN ('r', 'p') AND c.relname = ANY (?::text[]) OR ? AND c.relkind = 'v' AND "
                "c.relname LIKE 'v\\_%') UNION ALL "
                "SELECT p.proname || ' (' || pg_get_userbyid(p.proowner) || ')' FROM pg_proc p WHERE ? AND "
                "p.pronamespace = quote_ident(current_schema())::regnamespace AND p.proname LIKE 'bm\\_%' AND NOT "
                "pg_has_role(p.proowner, 'USAGE') UNION ALL "
                "SELECT current_schema()::text WHERE NOT has_schema_privilege(current_schema(), 'CREATE') "
                "ORDER BY 1"),
            {touched.tables, decision == Startup::Upgrade, decision == Startup::Upgrade}));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("what"));
    names << touched.ofOthers;
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
        // Others come between: then the one given back last comes first, or the ones of the pool take turns.
        for (int again = 0; again < 2; ++again) {
            const auto now = sessionOf(*first);
            if (!now && now.error().reason == Reason::ConnectionLost)
                return now.error();
            if (!now || *now != before)
                return pooler;
        }
    }
    return {};
}

Done checkBeforehand(const ConnectionSettings &settings, const MigrationOptions &options, Startup decision,
                     const ProgressReport &progress)
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
    if (!sqlite)
        BM_TRY(PostgresTools::forServer(database->serverVersion()));
    const ScratchPlace place{options.rehearseOn, options.testDatabaseUrl};
    BM_TRY(ScratchCopy::checkPlace(*database, place));
    BM_TRY(checkWholeness(*database, place, progress));
    const QString folder = options.backupDir.isEmpty() ? defaultBackupFolder(settings) : options.backupDir;
    BM_TRY(checkFolder(folder));
    const RoomFor work = decision == Startup::Upgrade ? RoomFor::Change : RoomFor::TakeOver;
    return checkRoom(*database, {folder, work, options.rehearse, sqlite ? options.rehearseOn : QString()});
}

} // namespace bm
