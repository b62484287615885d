// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/monitoring/parts.h"

#include <sqlite3.h>

namespace bm
{
namespace monitoring
{
namespace
{
constexpr int instructionsBetweenLooks = 10'000;

int stopWhenSet(void *flag)
{
    return static_cast<std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

sqlite3 *handleOf(const Database &database)
{
    return static_cast<sqlite3 *>(database.nativeHandle());
}
} // namespace

Interruptible::Interruptible(Database &database, CancelFlag flag) : m_database(database), m_flag(std::move(flag))
{
    if (m_flag && m_database.isSqlite())
        sqlite3_progress_handler(handleOf(m_database), instructionsBetweenLooks, stopWhenSet, m_flag.get());
}

Interruptible::~Interruptible()
{
    if (m_flag && m_database.isSqlite())
        sqlite3_progress_handler(handleOf(m_database), 0, nullptr, nullptr);
}

Result<SealFacts> seal(Database &database)
{
    SealFacts facts;
    BM_TRY_ASSIGN(const auto last,
                  database.first(QStringLiteral("SELECT id, hash, last_audit_id, sealed_at FROM audit_seals "
                                                "ORDER BY last_audit_id DESC LIMIT 1")));
    if (last) {
        facts.lastSealed = last->integer(QStringLiteral("last_audit_id"));
        facts.head = last->integer(QStringLiteral("id"));
        facts.hash = last->text(QStringLiteral("hash"));
        facts.sealedAt = last->time(QStringLiteral("sealed_at"));
    }
    BM_TRY_ASSIGN(const auto behind,
                  database.first(QStringLiteral("SELECT count(*) AS rows_behind FROM "
                                                "(SELECT 1 FROM audit_log WHERE id > ? LIMIT ?) AS behind"),
                                 {facts.lastSealed.value_or(0), SealFacts::limit}));
    facts.unsealed = behind->integer(QStringLiteral("rows_behind"));
    return facts;
}

namespace
{
Done readSqlite(Database &database, const HealthOptions &options, HealthFacts &facts)
{
    BM_TRY_ASSIGN(facts.space, sqlite::space(database));
    BM_TRY_ASSIGN(facts.journal, sqlite::journal(database));
    if (!options.checkIntegrity)
        return {};
    BM_TRY_ASSIGN(facts.integrity, sqlite::integrity(database));
    return {};
}

Done readPostgres(Database &database, const Interruptible &work, HealthFacts &facts)
{
    const auto goOn = [&work]() -> Done { return work.wasCancelled() ? Done(Error{Reason::Cancelled}) : Done(); };
    BM_TRY_ASSIGN(facts.space, postgres::space(database));
    BM_TRY(goOn());
    BM_TRY_ASSIGN(facts.statements, postgres::statements(database));
    BM_TRY(goOn());
    BM_TRY_ASSIGN(facts.refusals, postgres::refusals(database));
    BM_TRY_ASSIGN(facts.indexes, postgres::unusedIndexes(database));
    BM_TRY(goOn());
    BM_TRY_ASSIGN(facts.connections, postgres::connections(database));
    BM_TRY_ASSIGN(facts.integrity, postgres::integrity(database));
    return goOn();
}
} // namespace
} // namespace monitoring

Result<HealthFacts> readHealth(Database &database, const QDateTime &now, const HealthOptions &options)
{
    using namespace monitoring;
    const Interruptible work(database, options.cancel);
    HealthFacts facts;
    facts.engine = database.engine();
    facts.serverVersion = database.serverVersion();
    facts.database = database.settings().displayName();
    facts.readAt = now;
    // Counted before this look adds failures of its own.
    const qint64 refused = database.refusals();
    if (database.isSqlite())
        BM_TRY(readSqlite(database, options, facts));
    else
        BM_TRY(readPostgres(database, work, facts));
    facts.refusals.onThisConnection = refused;
    BM_TRY_ASSIGN(facts.backup, monitoring::backup(database));
    BM_TRY_ASSIGN(facts.seal, monitoring::seal(database));
    if (work.wasCancelled())
        return Error{Reason::Cancelled};
    return facts;
}

} // namespace bm
