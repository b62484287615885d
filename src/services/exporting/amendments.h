// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/events.h"

#include <QHash>
#include <map>

namespace bm
{

struct EventSource;

// When something that had been told already was corrected, and the row of the books that did it.
struct Amendment
{
    QDateTime at;
    QString row; // "yield:12", "use:7" or "rework:9"
};

// What was corrected of a run after it was done. What the books corrected in one moment is one correction.
struct RunAmendments
{
    std::vector<Amendment> all; // the oldest first
    // By the number of the amendment.
    std::map<size_t, std::optional<Quantity>> yieldBefore;    // what the run was said to have made until then
    QHash<qint64, size_t> uses;                               // by the row of batch_ingredients that takes back
    std::vector<std::tuple<size_t, qint64, Quantity>> rework; // the lot of rework, and by how much it became more

    // Of version n what came later is not so yet: 0 is as it was told first.
    bool isLater(size_t amendment, size_t version) const { return amendment >= version; }
    Telling tellingOf(size_t version) const;
};

// A quantity that was received, as it was said first and after each correction. As long as nothing of a lot was used,
// moved or taken out, a count says how much came; later it says what became of it.
struct ReceiptAmendment
{
    Amendment amendment;
    Quantity difference;
};

struct Amendments
{
    QHash<qint64, RunAmendments> runs;
    QHash<qint64, std::vector<ReceiptAmendment>> receipts; // by the movement, the oldest first
    // Of which something was corrected in the days of the scope.
    std::vector<qint64> runsOfDays;
    std::vector<qint64> receiptsOfDays;
};

Done readAmendments(EventSource &source);

} // namespace bm
