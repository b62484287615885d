// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/monitoring/healthfacts.h"

namespace bm
{

// How the database answers one question.
struct MeasuredPlan
{
    QStringList lines;   // as the database prints it
    double medianMs = 0; // of the runs, from question to last row
    int runs = 0;
    qint64 rows = 0;          // in the answer
    qint64 scannedRows = 0;   // read by walking through whole tables
    QStringList scanned;      // those tables, as the plan names them
    bool tookTooLong = false; // stopped; there is no median then
};

// Explains the question and asks it a few times, inside a transaction that can write nothing. PostgreSQL: EXPLAIN
// (ANALYZE, BUFFERS); SQLite: EXPLAIN QUERY PLAN, and its own count of the rows that full scans stepped over.
// Errors: Cancelled, those of the statement.
Result<MeasuredPlan> measurePlan(Database &database, const QString &sql, const Args &args, const CancelFlag &cancel);

} // namespace bm
