// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/sheets.h"

#include <QStringList>

namespace bm
{

// What is to be done, with room to tick and to write; or what was done.
enum class SheetKind { Planned, Made };

// Of a planned run the plan, else what was made so far.
SheetKind usualKind(const Run &run);

struct SheetColumn
{
    QString title;
    qreal share = 1; // of the width
    bool isFigure = false;
    bool isBox = false; // an empty square to tick
};

struct SheetSection
{
    QString title;
    QStringList words; // above the table
    std::vector<SheetColumn> columns = {};
    std::vector<QStringList> rows = {};
    bool hasRoom = false;   // rows are high enough to write in
    QStringList lines = {}; // to sign on, each under its line
};

struct SheetFact
{
    QString caption;
    QString value;
};

// A sheet in words, before it has pages.
struct SheetContent
{
    QString title;
    QString batchNumber; // also what the symbol says
    QString recipe;
    std::vector<SheetFact> facts;
    std::vector<SheetSection> sections;
    QString origin; // who read it when
};

SheetContent sheetContent(const BatchSheetFacts &facts, SheetKind kind);

} // namespace bm
