// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/planning/runevents.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/words.h"
#include "services/production/runrows.h"

namespace bm
{
namespace
{
Done insertEvent(Session &session, RunId run, const QString &kind, const QString &reason, qint64 resumes = 0)
{
    static const QString sql = QStringLiteral("INSERT INTO run_events (production_run_id, kind, reason, resumes_id, "
                                              "marked_at, marked_by) VALUES (?, ?, ?, ?, ?, ?)");
    const Arg pause = resumes ? Arg(resumes) : Arg(std::nullopt);
    BM_TRY(session.database.run(sql, {run, kind, orNull(reason), pause, session.now(), session.person}));
    return {};
}

Result<qint64> openPause(Database &database, const Run &run)
{
    static const QString sql = QStringLiteral(
        "SELECT p.id FROM run_events p WHERE p.production_run_id = ? AND p.kind = 'PAUSE' AND NOT EXISTS (SELECT 1 "
        "FROM run_events r WHERE r.resumes_id = p.id) ORDER BY p.id DESC LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run.id}));
    if (!row)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("resume"), run.batchNumber};
    return row->integer(QStringLiteral("id"));
}

bool isOver(const Run &run)
{
    const bool isOpen = run.status == u"PLANNED" || run.status == u"IN_PROGRESS" || run.status == u"QUALITY_CHECK";
    return !isOpen || run.endedAt.isValid();
}

// The database ends the run with the event (migrations/guards/6_run_events), so that neither is there without the
// other.
Result<Run> end(Session &session, const Run &run, const QString &kind, const QString &reason)
{
    BM_TRY(insertEvent(session, run.id, kind, reason));
    return runOf(session.database, run.id);
}

// What was packed of it or thrown away was made: it did not stay a plan. The number of a pallet, or nothing at all.
Result<std::optional<QString>> madeOf(Database &database, RunId run)
{
    static const QString pallets =
        QStringLiteral("SELECT p.pallet_number FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id "
                       "WHERE i.production_run_id = ? AND p.status <> 'VOID' ORDER BY p.id LIMIT 1");
    static const QString losses =
        QStringLiteral("SELECT COALESCE(sum(quantity), 0) AS lost FROM run_losses WHERE production_run_id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> pallet, database.first(pallets, {run}));
    if (pallet)
        return std::optional(pallet->text(QStringLiteral("pallet_number")));
    BM_TRY_ASSIGN(const std::optional<Row> loss, database.first(losses, {run}));
    if (loss->quantity(QStringLiteral("lost")).isPositive())
        return std::optional(QString());
    return std::optional<QString>();
}
} // namespace

Result<std::vector<RunEvent>> eventsOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral("SELECT id, kind, reason, resumes_id, marked_at, marked_by FROM "
                                              "run_events WHERE production_run_id = ? ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::vector<RunEvent> events;
    for (const Row &row : rows)
        events.push_back({row.integer(QStringLiteral("id")), row.text(QStringLiteral("kind")),
                          row.text(QStringLiteral("reason")),
                          row.optionalInteger(QStringLiteral("resumes_id")).value_or(0),
                          row.time(QStringLiteral("marked_at")), row.text(QStringLiteral("marked_by"))});
    return events;
}

Result<std::vector<RunEvent>> RunEvents::of(RunId run)
{
    return eventsOf(m_session.database, run);
}

Result<Run> RunEvents::pause(RunId id, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        BM_TRY(refuseIfPaused(run));
        if (run.status != u"IN_PROGRESS")
            return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
        BM_TRY(insertEvent(m_session, id, QStringLiteral("PAUSE"), reason));
        return runOf(m_session.database, id);
    });
}

Result<Run> RunEvents::resume(RunId id, const QString &remark)
{
    BM_TRY(readableNote(remark));
    return inTransaction(m_session.database, m_session.because(remark), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        if (run.status != u"IN_PROGRESS")
            return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
        BM_TRY_ASSIGN(const qint64 pause, openPause(m_session.database, run));
        BM_TRY(insertEvent(m_session, id, QStringLiteral("RESUME"), remark, pause));
        return runOf(m_session.database, id);
    });
}

Result<Run> RunEvents::cancel(RunId id, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        if (isOver(run))
            return Error{Reason::RunFinished, QStringLiteral("endRun"), run.batchNumber};
        BM_TRY_ASSIGN(const bool used, hasUses(m_session.database, id));
        if (used)
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("cancelRun"), run.batchNumber};
        BM_TRY_ASSIGN(const std::optional<QString> made, madeOf(m_session.database, id));
        if (made)
            return Error{Reason::StatusMoveNotAllowed,
                         made->isEmpty() ? QStringLiteral("cancelWasted") : QStringLiteral("cancelPacked"),
                         made->isEmpty() ? run.batchNumber : QString(run.batchNumber % QStringLiteral(", ") % *made)};
        return end(m_session, run, QStringLiteral("CANCEL"), reason);
    });
}

Result<Run> RunEvents::fail(RunId id, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<Run> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        if (isOver(run))
            return Error{Reason::RunFinished, QStringLiteral("endRun"), run.batchNumber};
        if (run.status == u"PLANNED")
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("failRun"), run.batchNumber};
        return end(m_session, run, QStringLiteral("FAIL"), reason);
    });
}

} // namespace bm
