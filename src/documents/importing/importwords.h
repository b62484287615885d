// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importtable.h"
#include "domain/importing/importverdict.h"

namespace bm
{

QString kindTitle(ImportKind kind); // "Suppliers"
// The title that a column with it has in a template.
QString fieldTitle(ImportKind kind, const QString &field);

QString stateWord(ImportRow::State state); // "new", "changes"
// "12,5 has more than three decimal places.", without the place.
QString noteWords(const ImportNote &note);
// "Column C, Qty: ..." for a note about a cell.
QString noteSentence(const ImportNote &note, const QStringList &titles);
// "Phone: 555-1 -> 555-2"
QString changeWords(ImportKind kind, const ImportChange &change);
// "3 new, 1 changes, 2 the same, 0 wrong"
QString countsWords(const ImportCounts &counts);
// The letter that a spreadsheet has above the column, from 0: A, B, ... AA.
QString columnLetter(int column);

} // namespace bm
