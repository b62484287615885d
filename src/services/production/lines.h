// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

namespace bm
{

// A clean of a line, as somebody recorded it.
struct LineCleaning
{
    qint64 id = 0;
    QString line;
    QString kind; // DRY WET PURGE
    QString notes;
    QDateTime cleanedAt;
    QString cleanedBy;
};

template <typename Fields>
void eachField(Fields &field, LineCleaning &cleaning)
{
    field("id", cleaning.id);
    field("line", cleaning.line);
    field("kind", cleaning.kind);
    field("notes", cleaning.notes);
    field("cleanedAt", cleaning.cleanedAt);
    field("cleanedBy", cleaning.cleanedBy);
}

// A batch that ran since the line was cleaned, with what it may have left there.
struct LineRun
{
    RunId id;
    QString batchNumber;
    QString recipeName;
    QStringList allergens;
    bool isRunning = false;
};

struct LineState
{
    QString line;
    std::optional<LineCleaning> cleaned; // the last; nothing: none was recorded
    std::vector<LineRun> runs;           // since then, the last first
    QStringList allergens;               // of all of them
};

// The same before a batch is started there.
struct LineCheck
{
    Run run;
    LineState state;         // without a line: empty
    QStringList allergens;   // of the batch
    QStringList mustNotMeet; // what is on the line and not in the batch
    // What runs there now and must not meet what the batch brings, each with that.
    std::vector<LineRun> reached;

    bool mayStart() const { return mustNotMeet.isEmpty() && reached.empty(); }
};

// What the last batches left on a line: the allergens of their recipes and of what was put into them, through
// everything that the plant makes itself. A line is known by its name, whatever the case and the spaces. What is still
// running counts; without a recorded clean the memory goes back for thirty days.
class Lines
{
public:
    explicit Lines(Session &session) : m_session(session) {}

    // The names of all lines that a batch or a clean names.
    Result<QStringList> names();
    // Errors: Required (line).
    Result<LineState> state(const QString &line);
    Result<LineCheck> check(RunId run);

    // Of a line, the newest first, at most fifty. Errors: Required (line).
    Result<std::vector<LineCleaning>> cleanings(const QString &line);

    // Errors: Required (line), UnknownAction (kind) with what is known, NotSignedIn, NotAllowed.
    Result<LineCleaning> clean(const QString &line, const QString &kind, const QString &notes = {});
    // Starts a batch on a line that was not cleaned, or beside one that must not meet it; each batch that may have left
    // something is a possible carry-over into this one from now on, and this one into each that runs there. Signed by
    // who may judge batches. A clean line needs none of that and is refused. Errors: Required (reason; lineClean: there
    // is nothing to skip), those of Production::start() and approverOf().
    Result<Run> startUncleaned(RunId run, const QString &reason, const std::optional<Signature> &signature = {});

private:
    Session &m_session;
};

QStringList cleaningKinds();

} // namespace bm
