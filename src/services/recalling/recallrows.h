// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/figures.h"

#include <QHash>

namespace bm
{

// All inside the caller's transaction or on one connection.

// The scope of a recall of these codes now. Errors as Recalls::preview().
Result<RecallScope> loadScope(Session &session, const QStringList &codes, bool isWidened);
// The same with nothing of its things but what the trace knows, their states among it. Errors as loadScope().
Result<RecallScope> loadReached(Session &session, const QStringList &codes, bool isWidened);

// The recall's row. Errors: NotFound (field "recall").
struct RecallRow
{
    qint64 id = 0;
    RecallSummary summary;
};
Result<RecallRow> recallNamed(Database &database, const QString &number);
// The same for somebody who may do that, of one that is not closed. Errors: RecallClosed, those of authorized().
Result<RecallRow> openRecall(Session &session, Act act, const QString &number);
Result<std::vector<RecallSummary>> recallSummaries(Database &database);
// All of it, with these figures.
Result<Recall> readRecall(Session &session, const RecallRow &row, const ShownFigures &figures);
// Its things, in the order in which they were frozen.
Result<std::vector<RecallItem>> recallItems(Database &database, qint64 recall, const QDateTime &now);
// Of the pallets among the items, with their addresses, by name.
Result<std::vector<RecallCustomer>> customersOf(Database &database, const std::vector<RecallItem> &items);
// Adds who had one of the pallets and sent it back: nobody has it now, but it was opened perhaps. until: what came back
// later is left out; invalid: nothing is.
Done addReturned(Database &database, const std::vector<RecallItem> &items, const std::vector<NoticeRow> &notices,
                 std::vector<RecallCustomer> &customers, const QDateTime &until = {});

// What only the database knows of lots and batches: who made a lot, where a batch is.
Done addFacts(Database &database, std::vector<RecallItem> &items);
// The lots and batches behind these things, with their papers.
Result<std::vector<RecallSource>> sourcesBehind(Session &session, const std::vector<NodeKey> &roots);
Result<std::vector<RootBalance>> lotBalances(Database &database, const std::vector<qint64> &lots);
Result<RecallBalances> balancesOf(Database &database, const std::vector<NodeKey> &roots);
// Of what the recall names, as the books say now.
Result<RecallBalances> balancesOfRecall(Database &database, qint64 recall);
// A lot that went on, all alike likely. Nothing: there is none.
Result<std::optional<TraceRoot>> anyLotThatWentOn(Database &database, quint64 draw);
// Whether there is one; stops at the first.
Result<bool> anyWentOn(Database &database);

// Rows that say what customers were told and what came of it, the oldest first.
Result<std::vector<NoticeRow>> noticeRows(Database &database, qint64 recall);
// When each was told at last, by the rows and, for older recalls, by the notes of the batches.
QHash<qint64, QDateTime> toldBy(const std::vector<NoticeRow> &notices, const std::vector<RecallItem> &items);
// The same without the things of the recall, of which only the notes of the batches are read.
Result<QHash<qint64, QDateTime>> toldIn(Database &database, qint64 recall, const std::vector<NoticeRow> &notices);

// What a customer had of it when it began: delivered, less what came back. Nothing: nobody knows, or its units are no
// sum.
Result<std::optional<Quantity>> leftWith(Database &database, const RecallRow &recall, qint64 customer);

// Where several things were named, every dose says of which it is.
void tellRootsApart(RecallScope &scope);

// How each that is only possible is reached.
Done addWays(Session &session, std::vector<RecallItem> &items);

// The table in which a kind of thing has its status, and the column of recall_items that points to it.
QString tableOf(NodeKind kind);
QString columnOf(NodeKind kind);

} // namespace bm
