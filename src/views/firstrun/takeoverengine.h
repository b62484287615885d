// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <functional>

namespace bm
{

// What a takeover left behind: the report, and where its log for people stands. A log that could not be written does
// not undo the takeover.
struct Takeover
{
    MigrationReport report;
    Result<QString> logPath;
};

// What the wizard asks of the database layer, handed in so that a test can answer anything. Every call may take long
// and is made outside of the GUI thread; nothing is written by look() and checkNew().
struct TakeoverEngine
{
    std::function<Result<Inspection>(const ConnectionSettings &)> look;
    // Whether a new embedded file can be made there.
    std::function<Done(const ConnectionSettings &)> checkNew;
    std::function<Result<Takeover>(const ConnectionSettings &, const MigrationOptions &, const ProgressReport &)>
        takeOver;
};

TakeoverEngine databaseEngine(const ProgramIdentity &who);

// The folder itself, or the nearest one above it that exists; for "may I make it there" and "is there room".
QString nearestExistingFolder(const QString &folder);

} // namespace bm
