// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history.h"

namespace bm
{

// The columns that historyEntry() reads, of audit_log.
QString auditColumns(Engine engine);
HistoryEntry historyEntry(const Row &row);

// Every movement of a lot, as it stands in its ledger. until: an invalid moment is none.
Result<std::vector<HistoryEntry>> movementEntries(Database &database, qint64 lot, const QDateTime &until);

// What people call the records and what the ids in their values stand for, and in what unit they are counted: one
// question for each table that is met.
Done nameEntries(Database &database, std::vector<HistoryEntry> &entries);
Result<QHash<QString, QString>> namesIn(Database &database, const QJsonObject &values);

// 12.5 as the history keeps it.
QJsonValue jsonOf(const std::optional<Quantity> &quantity);

} // namespace bm
