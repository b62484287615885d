// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/exports.h"

namespace bm
{

// The rows that a scope names, sorted. Inside the caller's read transaction.
struct ScopeIds
{
    bool isEverything = true; // no codes: only the days limit it
    std::vector<qint64> lots;
    std::vector<qint64> received; // those lots and what they were split off: its receipt is theirs
    std::vector<qint64> runs;
    std::vector<qint64> makers;  // runs that put one of the received lots into stock: where it came from
    std::vector<qint64> pallets; // of which what the runs made counts
    std::vector<qint64> whole;   // pallets that were named: all that is on them
    QDateTime from;              // invalid: no limit
    QDateTime until;             // not included
};
// A day begins when it does in that zone.
Result<ScopeIds> idsOf(Session &session, const ExportScope &scope, const QTimeZone &zone);

// What has something of the Food Traceability List in it, at any depth, and the runs to which such a lot was added
// after the oven: as services/shipping/elements.h judges one batch.
struct ListedIds
{
    std::vector<qint64> lots;
    std::vector<qint64> runs;
    std::vector<qint64> told; // those, and what put such a lot into stock: rework, or dough for another run
};
Result<ListedIds> listedIds(Database &database);

// The runs that put those lots into stock, sorted.
Result<std::vector<qint64>> makersOf(Database &database, const std::vector<qint64> &lots);

} // namespace bm
