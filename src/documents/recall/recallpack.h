// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/notices.h"
#include "services/services.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bm
{

// What the evidence names besides the recall itself.
struct PackOrigin
{
    QString writtenBy;
    QDateTime writtenAt;
    QString sealHash; // of the history's newest seal; empty: none yet
};

// Everything that is said about a recall.
struct RecallCase
{
    Recall recall;
    RecallNotices notices;
    RecallBalances balances;
    std::vector<RecallGap> gaps; // that somebody has to close before the next time
    PackOrigin origin;
};
// In one snapshot. Errors: NotFound (recall).
Result<RecallCase> readRecallCase(Services &plant, const QString &number);

// The evidence of a recall, for an auditor and for whoever writes to the customers: a report to read and print (PDF,
// Markdown), a letter to each customer (PDF; none when nobody received anything), a workbook and three CSV files
// (things, customers, sources), and all of it as JSON. Never over another file: a second pack gets a time in its names.
// Answers the files' paths, the report first. Errors: those of saveFile().
Result<QStringList> writeRecallPack(const RecallCase &all, const QString &folder);

// For other programs: quantities are texts with three places, times RFC 3339 in UTC, null where unknown.
QJsonObject recallJson(const Recall &recall);
QJsonObject scopeJson(const RecallScope &scope);
QJsonArray balancesJson(const std::vector<RootBalance> &balances);

QJsonArray gapsJson(const std::vector<RecallGap> &gaps);
// recallJson() with balances, gaps and the newest seal.
QJsonObject caseJson(const RecallCase &all);

// What stands in the report.
QString recallMarkdown(const RecallCase &all);

// Only what is sent: a letter to each customer, one PDF each, and the customers as CSV, over what was written before.
// Answers the files' paths. Errors: NotFound (customers: nobody got any of it), those of saveFile().
Result<QStringList> writeRecallLetters(const RecallCase &all, const QString &folder);

} // namespace bm
