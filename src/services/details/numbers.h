// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// The next number of a kind ("internal_lot", "batch", "pallet", "recall", "sscc"), e.g. L-000123. Inside the
// caller's transaction, so a number that was given is used or never seen; no number is given twice.
Result<QString> nextNumber(Database &database, const QString &sequence);

// As nextNumber, passing over numbers that somebody wrote by hand or that came from an old database: takenSql answers
// a row for a number (its one parameter) that is in use.
Result<QString> unusedNumber(Database &database, const QString &sequence, const QString &takenSql);
// As many of them in a row, taken in a few steps: thousands of steps of one transaction leave as many dead versions of
// the counter, and each next step walks over all of them.
Result<QStringList> unusedNumbers(Database &database, const QString &sequence, const QString &takenSql, qint64 count);

} // namespace bm
