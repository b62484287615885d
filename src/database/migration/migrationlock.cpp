// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrationlock.h"

#include "database/introspection.h"
#include "database/legacy/olddatabase.h"

#include <QElapsedTimer>
#include <QThread>
#include <sqlite3.h>

namespace bm
{
namespace
{
// "BAKE" in ASCII: any number nobody else locks by chance.
const QString advisoryKey = QStringLiteral("1111575365");
constexpr int patienceMs = 60'000;

class SqliteLock : public MigrationLock
{
public:
    SqliteLock(Database &database, const ProgressReport &progress) : m_database(database), m_progress(progress)
    {
        // Asked every few milliseconds of work, so that one long INSERT ... SELECT can be cancelled too.
        sqlite3_progress_handler(handle(), 200'000, &SqliteLock::tick, this);
    }
    ~SqliteLock() override { sqlite3_progress_handler(handle(), 0, nullptr, nullptr); }

    Done begin() override
    {
        BM_TRY(setForeignKeys(false));
        BM_TRY(m_database.execute(QStringLiteral("PRAGMA legacy_alter_table = OFF")));
        return m_database.begin(false);
    }

    Done commit() override
    {
        BM_TRY_ASSIGN(const Rows orphans,
                      m_database.run(QStringLiteral("SELECT \"table\" AS child FROM pragma_foreign_key_check")));
        if (!orphans.empty())
            return Error{Reason::ValidationFailed, {}, QStringLiteral("foreign_key_check: %1").arg(orphans.size())};
        return m_database.commit();
    }

    void rollBack() override
    {
        // A rollback must not be interrupted by the person's own cancel.
        sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
        if (m_database.inTransaction())
            m_database.rollBack();
        (void)setForeignKeys(true);
    }

    Done afterwards() override
    {
        sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
        BM_TRY(setForeignKeys(true));
        BM_TRY(m_database.execute(QStringLiteral("ANALYZE")));
        BM_TRY(m_database.run(QStringLiteral("PRAGMA journal_mode = WAL")));
        return {};
    }

private:
    sqlite3 *handle() const { return static_cast<sqlite3 *>(m_database.nativeHandle()); }

    // Ignored inside a transaction, so it is read back.
    Done setForeignKeys(bool on)
    {
        BM_TRY(m_database.execute(on ? QStringLiteral("PRAGMA foreign_keys = ON")
                                     : QStringLiteral("PRAGMA foreign_keys = OFF")));
        BM_TRY_ASSIGN(const Rows rows, m_database.run(QStringLiteral("PRAGMA foreign_keys")));
        if (rows.front().flag(QStringLiteral("foreign_keys")) != on)
            return Error{Reason::Internal, {}, QStringLiteral("foreign_keys")};
        return {};
    }

    static int tick(void *self)
    {
        return static_cast<SqliteLock *>(self)->m_progress({MigrationStep::Migrate, -1, 0, {}}) ? 0 : 1;
    }

    Database &m_database;
    const ProgressReport &m_progress;
};

class PostgresLock : public MigrationLock
{
public:
    explicit PostgresLock(Database &database) : m_database(database) {}
    ~PostgresLock() override
    {
        (void)m_database.execute(QStringLiteral("SELECT pg_advisory_unlock(") + advisoryKey + u')');
    }

    Done acquire(const ProgressReport &progress)
    {
        QElapsedTimer waited;
        waited.start();
        for (;;) {
            BM_TRY_ASSIGN(const Rows rows, m_database.run(QStringLiteral("SELECT pg_try_advisory_lock(") + advisoryKey +
                                                          QStringLiteral(") AS taken")));
            if (rows.front().flag(QStringLiteral("taken")))
                return {};
            if (!progress({MigrationStep::Migrate, 0, 0, QStringLiteral("waiting")}))
                return Error{Reason::Cancelled};
            if (waited.elapsed() > patienceMs)
                return Error{Reason::Busy, {}, QStringLiteral("migration")};
            QThread::msleep(200);
        }
    }

    Done begin() override
    {
        // A busy plant must not queue up behind a migration that waits for one idle reader.
        BM_TRY(m_database.execute(QStringLiteral("SET lock_timeout = '3s'")));
        BM_TRY(m_database.beginMigration());
        BM_TRY_ASSIGN(const auto tables, readTables(m_database));
        const auto old = recogniseOldDatabase(Engine::PostgreSQL, tables);
        return old ? lockTables(*old) : Done();
    }

    Done commit() override { return m_database.commit(); }
    void rollBack() override
    {
        if (m_database.inTransaction())
            m_database.rollBack();
    }
    Done afterwards() override { return m_database.execute(QStringLiteral("ANALYZE")); }

private:
    // All of them first and in one order, so that two programs cannot wait for each other.
    Done lockTables(const OldDatabase &old)
    {
        QStringList names;
        for (const OldTable &table : old.tables)
            names << quotedIdentifier(table.original);
        const Done done =
            m_database.execute(QStringLiteral("LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE").arg(names.join(u", ")));
        if (!done && done.error().reason == Reason::Busy)
            return Error{Reason::Busy, {}, whoIsInTheWay()};
        return done;
    }

    QString whoIsInTheWay()
    {
        m_database.rollBack();
        const auto rows = m_database.run(QStringLiteral(
            "SELECT DISTINCT COALESCE(NULLIF(a.application_name, ''), 'a program') || ' (' || COALESCE(a.usename, '?') "
            "|| ', process ' || a.pid || ')' AS who "
            "FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid JOIN pg_class c ON c.oid = l.relation "
            "WHERE l.granted AND a.pid <> pg_backend_pid() AND c.relnamespace = "
            "quote_ident(current_schema())::regnamespace"));
        QStringList names;
        if (rows) {
            for (const Row &row : *rows)
                names << row.text(QStringLiteral("who"));
        }
        return names.join(QLatin1String(", "));
    }

    Database &m_database;
};
} // namespace

Result<std::unique_ptr<MigrationLock>> MigrationLock::take(Database &database, const ProgressReport &progress)
{
    if (database.isSqlite())
        return std::unique_ptr<MigrationLock>(std::make_unique<SqliteLock>(database, progress));
    auto lock = std::make_unique<PostgresLock>(database);
    BM_TRY(lock->acquire(progress));
    return std::unique_ptr<MigrationLock>(std::move(lock));
}

} // namespace bm
