// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importtable.h"

#include <QByteArray>
#include <variant>

namespace bm
{

// Why a file is no table for this program.
enum class TableProblem {
    Missing,     // detail: path
    Unreadable,  // the system does not let us: its words
    Empty,       // nothing in it but blanks
    TooLarge,    // more bytes than are read, also when they would be unpacked
    TooManyRows, // detail: the limit
    TooManyColumns,
    NotATable,     // bytes of something else
    OldOrLocked,   // an .xls of old, or a workbook with a password
    Damaged,       // detail: which part
    DoubtfulParts, // it defines entities of its own, which no spreadsheet does
    OpenQuote,     // detail: the row it begins in
    NoSuchSheet,   // detail: its name
};

struct TableFailure
{
    TableProblem problem = TableProblem::NotATable;
    QString detail = {};
    friend bool operator==(const TableFailure &, const TableFailure &) = default;
};

// What was read, and how: the person is told, because nothing is to be garbled in silence.
struct TableFile
{
    ImportTable table;
    QString encoding;    // of a CSV: UTF-8, UTF-16, Windows-1252
    QChar separator;     // of a CSV; null: a workbook
    QStringList sheets;  // of a workbook, in its order, hidden ones too
    QString sheet;       // the one that was read
    int mergedCells = 0; // areas of it of which only the first cell has the value
};

using TableRead = std::variant<TableFile, TableFailure>;

struct TableLimits
{
    qint64 fileBytes = 64LL * 1024 * 1024;
    qint64 partBytes = 192LL * 1024 * 1024; // of one part, unpacked
    int rows = 100'000;
    int columns = 256;
};

// A CSV (comma, semicolon or tab) or an XLSX, by its content and not by its name. sheet: by name, in any case; empty:
// the first one that is not hidden.
TableRead readTable(const QByteArray &content, const QString &sheet = {}, const TableLimits &limits = {});
TableRead readTableFile(const QString &path, const QString &sheet = {}, const TableLimits &limits = {});

// The sentence for the person and what can be done.
QString tableSentence(const TableFailure &failure);
QString tableWayOut(const TableFailure &failure);
// "CSV, UTF-8, separated by semicolons", "Sheet “Lots”".
QString tableRemark(const TableFile &file);

} // namespace bm
