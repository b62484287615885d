// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/importing/importtable.h"
#include "domain/importing/importverdict.h"
#include "domain/quantity.h"

#include <QDate>
#include <variant>

namespace bm
{

// How the texts of a file are to be read. What is not said and can be read in two ways is refused, never guessed.
struct ImportReading
{
    enum class Dates { NotSaid, DayFirst, MonthFirst, YearFirst };
    enum class Figures { NotSaid, Comma, Point };
    Dates dates = Dates::NotSaid;
    Figures figures = Figures::NotSaid;

    friend bool operator==(const ImportReading &, const ImportReading &) = default;
};

// The value of a cell in the one form in which values are compared and kept: an amount as "12.500", a day as
// YYYY-MM-DD, yes and no as "1" and "0", a list with commas and blanks, a word as the database spells it.
using ReadValue = std::variant<QString, ImportNote>;
ReadValue readCell(const TableCell &cell, FieldType type, const ImportReading &reading);

// Parts of it, also for tests.
std::variant<QDate, ImportProblem> readDay(const QString &text, ImportReading::Dates dates);
std::variant<Quantity, ImportProblem> readAmount(const QString &text, ImportReading::Figures figures);

// Names that differ in case and blanks only are the same name.
QString foldedName(const QString &name);

} // namespace bm
