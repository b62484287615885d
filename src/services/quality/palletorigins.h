// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/quality/suspects.h"

#include <QHash>

namespace bm
{

// What each of these runs has in it and was made on, at any depth: the factors once, and for every run the places of
// its own. Inside the caller's read transaction.
struct RunFactors
{
    std::vector<Factor> factors;
    QHash<qint64, std::vector<int>> ofRun;
};
Result<RunFactors> factorsOfRuns(Database &database, const std::vector<qint64> &runs);

} // namespace bm
