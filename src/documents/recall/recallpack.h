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
    std::vector<RootBalance> balances;
    PackOrigin origin;
};
// Errors: NotFound (recall).
Result<RecallCase> readRecallCase(Services &plant, const QString &number);

// The evidence of a recall, for an auditor and for whoever writes to the customers: a report to read and print (PDF,
// Markdown), a letter to each customer (PDF; none when nobody received anything), a workbook and two CSV files (things,
// customers), and all of it as JSON. Never over another file: a second pack gets a time in its names. Answers the
// files' paths, the report first. Errors: those of saveFile().
Result<QStringList> writeRecallPack(const RecallCase &all, const QString &folder);

// For other programs: quantities are texts with three places, times RFC 3339 in UTC, null where unknown.
QJsonObject recallJson(const Recall &recall);
QJsonObject scopeJson(const RecallScope &scope);
QJsonArray balancesJson(const std::vector<RootBalance> &balances);

// Gaps that somebody has to close before the customers can be told.
QStringList recallGaps(const Recall &recall);

// What stands in the report.
QString recallMarkdown(const Recall &recall, const PackOrigin &origin);

} // namespace bm
