// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// A record as somebody saw it: its table, its key as the history writes it, and its newest entry of the history then.
struct SeenRecord
{
    QString table;
    QString key;
    qint64 version = 0; // audit_log.id; 0: it had no history yet
};

// What others did to a record since it was seen.
struct ForeignChange
{
    qint64 version = 0; // the newest
    QString person;     // who made the newest change
    QString workstation;
    QDateTime at;
    QStringList columns; // that became different, once each
};

Result<SeenRecord> seenNow(Database &database, const QString &table, const QString &key);
// Nothing when it is as it was.
Result<std::optional<ForeignChange>> changeSince(Database &database, const SeenRecord &seen);
// Errors: ChangedMeanwhile with the person in the detail.
Done checkUnchanged(Database &database, const SeenRecord &seen);

} // namespace bm
