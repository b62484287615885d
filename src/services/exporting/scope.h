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
    std::vector<qint64> pallets; // of which what the runs made counts
    std::vector<qint64> whole;   // pallets that were named: all that is on them
    QDateTime from;              // invalid: no limit
    QDateTime until;             // not included
};
Result<ScopeIds> idsOf(Session &session, const ExportScope &scope);

// What has something of the Food Traceability List in it, at any depth, and the runs to which such a lot was added
// after the oven: as services/shipping/elements.h judges one batch.
struct ListedIds
{
    std::vector<qint64> lots;
    std::vector<qint64> runs;
};
Result<ListedIds> listedIds(Database &database);

} // namespace bm
