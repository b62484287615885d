// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

namespace bm
{

// What happened to a run beside its status.
struct RunEvent
{
    qint64 id = 0;
    QString kind; // PAUSE RESUME CANCEL FAIL
    QString reason;
    qint64 resumes = 0; // the pause that it ends; 0: it is none of that kind
    QDateTime at;
    QString by;
};

// A run pauses and goes on, is cancelled or fails. A paused one takes no lots, no readings and no steps, and is not
// finished, until it is resumed. What is cancelled or failed stays so: whoever made a mistake plans it again. Errors of
// all that changes something: NotFound (run), NotSignedIn, NotAllowed (services/authority.h).
class RunEvents
{
public:
    explicit RunEvents(Session &session) : m_session(session) {}

    // In their order.
    Result<std::vector<RunEvent>> of(RunId run);

    // Errors: Required (reason), RunNotInProgress (run; paused: it is already).
    Result<Run> pause(RunId run, const QString &reason);
    // Errors: StatusMoveNotAllowed (resume: it is not paused), RunNotInProgress.
    Result<Run> resume(RunId run, const QString &remark = {});
    // A planned run, or a started one with nothing in it. Errors: Required (reason), StatusMoveNotAllowed (cancelRun:
    // something is in it; cancelPacked: it is on that pallet; cancelWasted: some of it was thrown away), RunFinished.
    Result<Run> cancel(RunId run, const QString &reason);
    // A run that was started and not finished. What went in stays in it and is gone; nothing of it is packed. Errors:
    // Required (reason), StatusMoveNotAllowed (failRun: it was not started), RunFinished.
    Result<Run> fail(RunId run, const QString &reason);

private:
    Session &m_session;
};

// In their order, inside the caller's snapshot.
Result<std::vector<RunEvent>> eventsOf(Database &database, RunId run);

} // namespace bm
