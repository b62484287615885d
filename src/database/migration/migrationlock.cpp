// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrationlock.h"

#include "database/introspection.h"
#include "database/legacy/olddatabase.h"
#include "database/takeover/cancelwatch.h"
#include "database/takeover/runnerlock.h"

#include <QDeadlineTimer>
#include <QThread>
#include <sqlite3.h>

namespace bm
{
namespace
{
constexpr int tries = 3;
constexpr int patienceMs = 30'000; // for a server that restarts

class SqliteLock : public MigrationLock
{
public:
    SqliteLock(Database &database, const ProgressReport &progress) : MigrationLock(database, progress) {}
    ~SqliteLock() override { sqlite3_progress_handler(handle(), 0, nullptr, nullptr); }

    Done begin() override
    {
        // Asked every few milliseconds of work, so that one long INSERT ... SELECT can be cancelled too.
        sqlite3_progress_handler(handle(), 200'000, &SqliteLock::tick, this);
        BM_TRY(setForeignKeys(false));
        BM_TRY(m_database.execute(QStringLiteral("PRAGMA legacy_alter_table = OFF")));
        return m_database.begin(false);
    }

    Done hold(const QStringList &) override { return {}; }

    // Whether every link points to a row was validated inside the transaction.
    Done commit() override { return m_database.commit(); }

    void rollBack() override
    {
        // A rollback must not be interrupted by the person's own cancel.
        sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
        if (m_database.inTransaction())
            m_database.rollBack();
        (void)setForeignKeys(true);
    }

    // The engine does not say who.
    QString whoIsInTheWay() override { return QStringLiteral("another program"); }

    Done afterwards() override
    {
        sqlite3_progress_handler(handle(), 0, nullptr, nullptr);
        BM_TRY(setForeignKeys(true));
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
};

class PostgresLock : public MigrationLock
{
public:
    PostgresLock(Database &database, const ProgressReport &progress) : MigrationLock(database, progress) {}
    ~PostgresLock() override { releaseAdvisoryLock(m_database); }

    Done begin() override
    {
        // A busy plant must not queue up behind a migration that waits for one idle reader.
        BM_TRY(m_database.execute(QStringLiteral("SET lock_timeout = '3s'")));
        BM_TRY(m_database.beginMigration());
        m_watch = std::make_unique<CancelWatch>(m_database, m_progress, MigrationStep::Migrate);
        BM_TRY_ASSIGN(const auto tables, readTables(m_database));
        const auto old = recogniseOldDatabase(Engine::PostgreSQL, tables);
        return old ? lockTables(*old) : Done();
    }

    Done hold(const QStringList &tables) override
    {
        QStringList names;
        for (const QString &table : tables)
            names << quotedIdentifier(table);
        return m_database.execute(QStringLiteral("LOCK TABLE ") + names.join(QLatin1String(", ")) +
                                  QStringLiteral(" IN ACCESS EXCLUSIVE MODE"));
    }

    // When the answer gets lost on the way, the server is asked what became of the transaction.
    Done commit() override
    {
        m_watch->stop(); // too late
        BM_TRY_ASSIGN(const Rows rows, m_database.run(QStringLiteral("SELECT txid_current()::text AS id")));
        const QString transaction = rows.front().text(QStringLiteral("id"));
        const Done done = m_database.commit();
        if (done || done.error().reason != Reason::OutcomeUnknown)
            return done;
        for (const QDeadlineTimer patienceEnds(patienceMs); !patienceEnds.hasExpired(); QThread::msleep(200)) {
            const auto state = stateOf(transaction);
            if (state == u"committed")
                return {};
            if (state == u"aborted")
                return Error{Reason::ConnectionLost, {}, done.error().detail};
        }
        return done;
    }

    void rollBack() override
    {
        if (m_watch)
            m_watch->stop();
        if (m_database.inTransaction())
            m_database.rollBack();
    }
    Done afterwards() override { return {}; }
    const ProgressReport &progress() const override { return m_watch ? m_watch->progress() : m_progress; }

private:
    // Empty while the server does not answer.
    QString stateOf(const QString &transaction)
    {
        const auto again = Database::open(m_database.settings(), Database::Mode::ReadOnly);
        if (!again)
            return {};
        const auto rows = (*again)->run(QStringLiteral("SELECT txid_status(?::bigint) AS state"), {transaction});
        return rows ? rows->front().text(QStringLiteral("state")) : QString();
    }

    // All of them first and in one order, so that two programs cannot wait for each other.
    Done lockTables(const OldDatabase &old)
    {
        QStringList names;
        for (const OldTable &table : old.tables)
            names << table.original;
        return hold(names);
    }

    // Everybody who holds something of the plant's tables, idle readers before all: they are who is forgotten.
    QString whoIsInTheWay() override
    {
        const auto rows = m_database.run(QStringLiteral(
            "SELECT DISTINCT COALESCE(NULLIF(a.application_name, ''), 'a program') || ' (' || COALESCE(a.usename, '?') "
            "|| COALESCE(', ' || host(a.client_addr), '') || ', session ' || a.pid || COALESCE(', ' || a.state, '') || "
            "')' AS who FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid JOIN pg_class c ON c.oid = l.relation "
            "WHERE l.granted AND a.pid <> pg_backend_pid() AND c.relnamespace = "
            "quote_ident(current_schema())::regnamespace "
            "AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
        QStringList names;
        if (rows) {
            for (const Row &row : *rows)
                names << row.text(QStringLiteral("who"));
        }
        return names.join(QLatin1String(", "));
    }

    std::unique_ptr<CancelWatch> m_watch; // of the transaction
};
} // namespace

Done MigrationLock::pause(int attempt, const QString &blocker)
{
    // Long enough that those who queued up behind this migration come through.
    for (const QDeadlineTimer pauseEnds(500 * attempt); !pauseEnds.hasExpired(); QThread::msleep(50)) {
        if (!m_progress({MigrationStep::Migrate, 0, 0, blocker, blocker}))
            return Error{Reason::Cancelled};
    }
    return {};
}

Done MigrationLock::wholly(const std::function<Done()> &body)
{
    QString blocker;
    for (int attempt = 1;; ++attempt) {
        const Done done = [&]() -> Done {
            BM_TRY(begin());
            BM_TRY(body());
            return commit();
        }();
        if (done)
            return done;
        rollBack();
        if (done.error().reason != Reason::Busy)
            return done;
        if (const QString now = whoIsInTheWay(); !now.isEmpty())
            blocker = now;
        if (attempt == tries)
            return Error{Reason::Busy, QStringLiteral("blocker"), blocker};
        BM_TRY(pause(attempt, blocker));
    }
}

Result<std::unique_ptr<MigrationLock>> MigrationLock::take(Database &database, const ProgressReport &progress)
{
    if (database.isSqlite())
        return std::unique_ptr<MigrationLock>(std::make_unique<SqliteLock>(database, progress));
    BM_TRY(takeAdvisoryLock(database, progress));
    return std::unique_ptr<MigrationLock>(std::make_unique<PostgresLock>(database, progress));
}

} // namespace bm
