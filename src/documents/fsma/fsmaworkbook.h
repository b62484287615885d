// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/exporting/exportcontrol.h"
#include "services/exporting/exports.h"

#include <QMap>

namespace bm
{

// What is in a workbook, and what is missing in it.
struct FsmaSummary
{
    qint64 receiving = 0; // rows
    qint64 transformation = 0;
    qint64 shipping = 0;
    qint64 incomplete = 0;      // rows that lack a key data element
    QMap<QString, qint64> gaps; // by name: "lot_code", "previous_source" and so on
    QString gapsFile;           // every incomplete row and what it lacks; empty: none is incomplete
    qint64 unfinished = 0;      // runs that are not done yet are not in it
    qint64 failed = 0;          // runs that failed and made nothing are not in it
    qint64 undated = 0;         // nobody knows whether they were in the days: they are not in it
    bool isPlaceInParts = true; // false: the plant's place is one text
    bool isZoneKnown = true;    // false: nobody chose the plant's time zone, and the days are those of UTC

    qint64 rows() const { return receiving + transformation + shipping; }
};

// The critical tracking events of 21 CFR 1.1340, 1.1345 and 1.1350 as one workbook with the sheets Receiving,
// Transformation and Shipping, for 21 CFR 1.1455(c)(3)(ii). What the plant does not know is empty, and counted; the
// rows that lack something are listed in a CSV beside it ("plant-gaps.csv" of "plant.xlsx"), which replaces an older
// one. Errors: those of Exports::tell() and saveFile(); NotFound (scope), Cancelled, TooLong (rows). Then neither file
// is written, also when only one of them cannot be.
Result<FsmaSummary> writeFsmaWorkbook(Session &session, const ExportScope &scope, const QString &path,
                                      const ExportControl &control = {});

// For people: what is in it, one line for what is missing, and where that is listed.
QStringList fsmaWords(const FsmaSummary &summary);

} // namespace bm
