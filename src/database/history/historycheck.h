// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/history/auditchain.h"

namespace bm
{

// The first place where the history is not what was sealed.
struct HistoryBreak
{
    enum class Kind {
        RowChanged,  // reads differently than it was sealed, or bears another row's number
        RowMissing,  // a sealed row is gone; the row that is named is the one before it
        RowInserted, // stands among sealed rows and was not sealed
        RowForged,   // not sealed yet, and the record that it names does not read like that
        SealChanged, // a seal does not fit its own rows
        SealMissing, // a seal follows another one than the one before it
        TailMissing, // rows or seals at the end are gone: the database gave higher numbers than are there
    };
    Kind kind = Kind::RowChanged;
    qint64 seal = 0;     // 0: none
    qint64 auditRow = 0; // 0: none, also for a missing row before the first
    // Of that row, as far as it can still be read.
    QString table = {};
    QString record = {};
    QString person = {};
    QDateTime at = {};
};

struct HistoryCheck
{
    qint64 seals = 0;
    qint64 sealedRows = 0;
    qint64 looseRows = 0; // not sealed yet
    std::optional<Seal> head;
    std::optional<HistoryBreak> firstBreak;
};

// Reads the whole history once, with the memory of two seals. In the caller's read transaction.
Result<HistoryCheck> checkHistory(Database &database);

// "row 17 was changed: pallets 3, 2026-05-04T09:30:00.250Z, maria": for logs and scripts; documents have the words.
QString toText(const HistoryBreak &found);

} // namespace bm
