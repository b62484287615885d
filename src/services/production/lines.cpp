// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/lines.h"

#include "database/transaction.h"
#include "domain/production/linememory.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"

namespace bm
{
namespace
{
Result<LineCleaning> insertCleaning(Session &session, const QString &line, const QString &kind, const QString &notes)
{
    static const QString sql = QStringLiteral("INSERT INTO line_cleanings (line, kind, notes, cleaned_at, cleaned_by) "
                                              "VALUES (?, ?, ?, ?, ?) RETURNING id");
    const QDateTime now = session.now();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {line, kind, orNull(notes), now, session.person}));
    return LineCleaning{row->integer(QStringLiteral("id")), line, kind, notes.trimmed(), now, session.person};
}

Result<LineCheck> judgeSkip(Session &session, RunId id)
{
    BM_TRY(authorized(session, Act::RunBatch));
    BM_TRY_ASSIGN(const Run run, runOf(session.database, id));
    BM_TRY(refuseUnlessPlanned(run));
    BM_TRY_ASSIGN(LineCheck check, lineCheckOf(session, run));
    if (check.mustNotMeet.isEmpty())
        return Error{Reason::Required, QStringLiteral("lineClean"), run.batchNumber};
    return check;
}

// Only of those that left something which this batch does not contain anyway.
Done keepCarryOvers(Session &session, const LineCheck &check, const QString &reason)
{
    static const QString sql =
        QStringLiteral("INSERT INTO carry_overs (from_run_id, to_run_id, allergens, reason, skipped_at, skipped_by) "
                       "VALUES (?, ?, ?, ?, ?, ?)");
    for (const LineRun &ran : check.state.runs) {
        const QStringList left = mustNotMeet(ran.allergens, check.allergens);
        if (left.isEmpty())
            continue;
        BM_TRY(
            session.database.run(sql, {ran.id, check.run.id, left, reason.trimmed(), session.now(), session.person}));
    }
    return {};
}
} // namespace

QStringList cleaningKinds()
{
    return {QStringLiteral("DRY"), QStringLiteral("WET"), QStringLiteral("PURGE")};
}

Result<QStringList> Lines::names()
{
    static const QString sql =
        QStringLiteral("SELECT DISTINCT line FROM (SELECT line FROM production_runs WHERE line IS NOT NULL AND line <> "
                       "'' UNION SELECT line FROM line_cleanings) x ORDER BY line");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    QStringList names;
    for (const Row &row : rows)
        names << row.text(QStringLiteral("line"));
    return names;
}

Result<LineState> Lines::state(const QString &line)
{
    BM_TRY(required(line, QStringLiteral("line")));
    return inSnapshot(m_session.database, [&] { return lineStateOf(m_session, line.trimmed()); });
}

Result<LineCheck> Lines::check(RunId run)
{
    return inSnapshot(m_session.database, [&]() -> Result<LineCheck> {
        BM_TRY_ASSIGN(const Run asked, runOf(m_session.database, run));
        return lineCheckOf(m_session, asked);
    });
}

Result<LineCleaning> Lines::clean(const QString &line, const QString &kind, const QString &notes)
{
    BM_TRY(required(line, QStringLiteral("line")));
    BM_TRY(readableNote(notes));
    if (!cleaningKinds().contains(kind))
        return Error{Reason::UnknownAction, QStringLiteral("kind"), kind};
    return inTransaction(m_session.database, m_session.because(notes), [&]() -> Result<LineCleaning> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        return insertCleaning(m_session, line.trimmed(), kind, notes);
    });
}

Result<Run> Lines::startUncleaned(RunId id, const QString &reason, const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    // Nobody is asked to sign what is refused anyway.
    BM_TRY(inSnapshot(m_session.database, [&] { return judgeSkip(m_session, id); }));
    BM_TRY_ASSIGN(const QString signer, approverOf(m_session, Act::CheckRunQuality, signature, reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY_ASSIGN(const LineCheck check, judgeSkip(m_session, id));
        BM_TRY(keepCarryOvers(m_session, check, reason));
        BM_TRY(setStarted(m_session, id));
        BM_TRY(keepSignature(
            m_session, signer,
            {Act::CheckRunQuality,
             QStringLiteral("let run %1 start on %2 without a clean; it may hold %3")
                 .arg(check.run.batchNumber, check.run.line, check.mustNotMeet.join(QStringLiteral(", "))),
             QStringLiteral("production_runs"), QString::number(id.value()), reason}));
        return runOf(m_session.database, id);
    });
}

} // namespace bm
