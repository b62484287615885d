// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/history/history.h"

#include <QLocale>

namespace bm
{

// The history in the words of people. Numbers and moments follow the locale; a programmer's document gives
// QLocale::c().

QString kindWord(RecordKind kind);                               // "Lot"
QString tableWord(const QString &table);                         // "Lot", "What stands on a pallet"
QString actionWord(const QString &table, const QString &action); // "Changed", "New", "Removed"; a movement by its kind
QString fieldWord(const QString &table, const QString &column);  // "Best before"
// "12.5 kg", "On hold", "yes"; a dash for nothing.
QString valueWord(const QString &column, const QJsonValue &value, const QString &name, const QString &unit,
                  const QLocale &locale = {});

// Whether the field tells a person anything: not the row's number, nor who wrote it when, which the entry says itself.
bool isTold(const QString &table, const QString &column);
// "Status: Received → On hold", one for each field that is told.
QStringList changeLines(const HistoryEntry &entry, const QLocale &locale = {});
// "Lot L-000012"
QString subjectWord(const HistoryEntry &entry);

// For other programs. Quantities are texts with three places, as everywhere.
QJsonObject historyJson(const HistoryEntry &entry);
QJsonObject stateJson(const RecordState &state);

// One line for each value that changed; cells that a spreadsheet would take for a formula begin with an apostrophe.
QByteArray historyCsv(const std::vector<HistoryEntry> &entries);

// "Seal 12 · 8C1F 03A9 77D0 4B2E · 4 May 2026 09:30": for the foot of a paper.
QString sealLine(qint64 seal, const QString &hash, const QDateTime &sealedAt, const QLocale &locale = {});

} // namespace bm
