// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/monitoring/health.h"

#include <algorithm>
#include <numeric>

namespace bm
{
namespace
{
constexpr qint64 mebibyte = 1024 * 1024;
constexpr qint64 muchFree = 16 * mebibyte;
constexpr qint64 muchUnused = 16 * mebibyte;
constexpr qint64 longJournal = 64 * mebibyte;
constexpr qint64 manyDeadRows = 10'000;
constexpr double slowStatementMs = 1000;
constexpr qint64 oldBackupDays = 7;
constexpr qint64 veryOldBackupDays = 30;
constexpr double longTransactionSeconds = 600;

Verdict attentionWhen(bool condition)
{
    return condition ? Verdict::Attention : Verdict::Ok;
}

Verdict spaceVerdict(const SpaceFacts &space)
{
    const bool isHollow = space.freeBytes > muchFree && space.freeBytes * 4 > space.bytes;
    const bool isBloated = space.deadRows > manyDeadRows && space.deadRows * 5 > space.liveRows;
    return attentionWhen(isHollow || isBloated);
}

Verdict backupVerdict(const BackupFacts &backup, const QDateTime &now)
{
    if (backup.path.isEmpty())
        return Verdict::Attention;
    const qint64 days = backup.madeAt.daysTo(now);
    if (!backup.isThere || days > veryOldBackupDays)
        return Verdict::Bad;
    return attentionWhen(days > oldBackupDays);
}

Verdict journalVerdict(const JournalFacts &journal)
{
    if (journal.synchronous == u"OFF")
        return Verdict::Bad;
    return attentionWhen(journal.mode != u"WAL" || journal.bytes > longJournal);
}

Verdict connectionsVerdict(const ConnectionFacts &facts)
{
    return attentionWhen(facts.waiting > 0 || facts.idleInTransaction > 0 || facts.connections * 5 > facts.most * 4 ||
                         facts.longestTransactionSeconds > longTransactionSeconds);
}

Verdict statementsVerdict(const StatementFacts &facts)
{
    if (facts.state != StatementFacts::State::Read)
        return Verdict::Unknown;
    return attentionWhen(std::any_of(facts.slowest.begin(), facts.slowest.end(), [](const SlowStatement &statement) {
        return statement.meanMs > slowStatementMs;
    }));
}

Verdict indexesVerdict(const UnusedIndexFacts &facts)
{
    if (!facts.isMeasured)
        return Verdict::Unknown;
    const qint64 bytes = std::accumulate(facts.unused.begin(), facts.unused.end(), qint64{0},
                                         [](qint64 sum, const IndexUse &index) { return sum + index.bytes; });
    return attentionWhen(bytes > muchUnused);
}

Verdict integrityVerdict(const IntegrityFacts &facts)
{
    switch (facts.state) {
    case IntegrityFacts::State::NotAsked:
        return Verdict::Unknown;
    case IntegrityFacts::State::Sound:
        return Verdict::Ok;
    case IntegrityFacts::State::Damaged:
        break;
    }
    return Verdict::Bad;
}
} // namespace

std::vector<HealthCheck> checksFor(Engine engine)
{
    using enum HealthCheck;
    const HealthCheck own = engine == Engine::SQLite ? Journal : Connections;
    return {Backup, Integrity, Seal, Size, FreeSpace, own, SlowStatements, Refusals, UnusedIndexes};
}

Verdict verdictOf(HealthCheck check, const HealthFacts &facts)
{
    switch (check) {
    case HealthCheck::Size:
        return Verdict::Ok;
    case HealthCheck::FreeSpace:
        return spaceVerdict(facts.space);
    case HealthCheck::Backup:
        return backupVerdict(facts.backup, facts.readAt);
    case HealthCheck::Integrity:
        return integrityVerdict(facts.integrity);
    case HealthCheck::Journal:
        return journalVerdict(facts.journal);
    case HealthCheck::Connections:
        return connectionsVerdict(facts.connections);
    case HealthCheck::SlowStatements:
        return statementsVerdict(facts.statements);
    case HealthCheck::Refusals:
        return facts.refusals.serverCounts ? attentionWhen(facts.refusals.deadlocks > 0) : Verdict::Unknown;
    case HealthCheck::UnusedIndexes:
        return indexesVerdict(facts.indexes);
    case HealthCheck::Seal:
        break;
    }
    return attentionWhen(facts.seal.unsealed > 0);
}

Verdict verdictOf(const MeasuredPlan &plan)
{
    if (plan.tookTooLong || plan.medianMs > verySlowMs)
        return Verdict::Bad;
    return attentionWhen(plan.medianMs > slowMs || plan.scannedRows >= manyScannedRows);
}

Result<HealthFacts> Health::look(const HealthOptions &options)
{
    return readHealth(m_session.database, m_session.now(), options);
}

Result<Analysis> Health::analyze(const CancelFlag &cancel)
{
    Database &database = m_session.database;
    Analysis analysis{
        database.engine(), database.serverVersion(), database.settings().displayName(), m_session.now(), {}};
    BM_TRY_ASSIGN(const auto questions, keyQuestions(m_session));
    for (const AskedQuestion &asked : questions) {
        if (cancel && cancel->load())
            return Error{Reason::Cancelled};
        BM_TRY_ASSIGN(MeasuredPlan plan, measurePlan(database, asked.question.sql, asked.question.args, cancel));
        analysis.questions.push_back({asked.id, asked.question.sql, std::move(plan)});
    }
    return analysis;
}

} // namespace bm
