// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

#include <QHash>

namespace bm
{

// All inside the caller's transaction or on one connection.

// The scope of a recall of these codes now. Errors as Recalls::preview().
Result<RecallScope> loadScope(Session &session, const QStringList &codes, bool isWidened);

// The recall's row. Errors: NotFound (field "recall").
struct RecallRow
{
    qint64 id = 0;
    RecallSummary summary;
};
Result<RecallRow> recallNamed(Database &database, const QString &number);
Result<std::vector<RecallSummary>> recallSummaries(Database &database);
// Its things, in the order in which they were frozen.
Result<std::vector<RecallItem>> recallItems(Database &database, qint64 recall, const QDateTime &now);
// Of the pallets among the items, with their addresses, by name.
Result<std::vector<RecallCustomer>> customersOf(Database &database, const std::vector<RecallItem> &items);
// Adds who had one of the pallets and sent it back: nobody has it now, but it was opened perhaps.
Done addReturned(Database &database, const std::vector<RecallItem> &items, std::vector<RecallCustomer> &customers);

// What the batches of a recall say of a customer that has nothing of it any more and was told all the same, and who
// was told so at last.
QString toldNote(qint64 customer, const QString &name, const QDateTime &at);
QHash<qint64, QDateTime> toldIn(const std::vector<RecallItem> &items);

// How each that is only possible is reached.
Done addWays(Session &session, std::vector<RecallItem> &items);

// The table in which a kind of thing has its status, and the column of recall_items that points to it.
QString tableOf(NodeKind kind);
QString columnOf(NodeKind kind);

} // namespace bm
