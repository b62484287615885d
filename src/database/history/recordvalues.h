// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <QJsonObject>

namespace bm
{

// Rows of regulated tables in the words of audit_log: column -> value, quantities as numbers with three places, moments
// as ISO texts. "secret" and "content" are never among them.

// The rows as they are now, by what names the record. Not there: no such row. Errors: Internal (not a regulated table).
Result<QHash<QString, QJsonObject>> presentValues(Database &database, const QString &table, const QStringList &records);

// How the rows were at a moment, by undoing what was recorded after it, the newest first. Not there: no such row then.
// quantity_remaining is left out: its history is lot_movements.
Result<QHash<QString, QJsonObject>> valuesAt(Database &database, const QString &table, const QStringList &records,
                                             const QDateTime &moment);

// Since when this database keeps a history. What came from an old program is known from then on, as it was taken over.
// Invalid: no migration is known.
Result<QDateTime> historyBegins(Database &database);

} // namespace bm
