// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/exporting/exportcontrol.h"
#include "services/exporting/exports.h"

namespace bm
{

// What is in a document.
struct EpcisSummary
{
    qint64 received = 0; // events
    qint64 transformed = 0;
    qint64 packed = 0;
    qint64 shipped = 0;
    qint64 returned = 0;
    qint64 sentBack = 0;        // to suppliers
    qint64 undone = 0;          // of all these: told with the declaration that they never were
    qint64 corrected = 0;       // of all these: told with the declaration which event came instead
    qint64 stopped = 0;         // held, released, destroyed, recalled
    qint64 timeless = 0;        // nobody knows when: no event can be told without its time
    qint64 unfinished = 0;      // runs that are not done yet are not in it
    qint64 ownNames = 0;        // identifiers under the plant's own prefix, because there is no GS1 key
    QString prefix;             // that one
    bool isPrefixChosen = true; // false: nobody did, and the document is fit for trying only
    bool isZoneKnown = true;    // false: nobody chose the plant's time zone, and the document is in UTC

    qint64 events() const { return received + transformed + packed + shipped + returned + sentBack + stopped; }
};

// The events as one EPCIS 2.0 document in JSON-LD, an event a line. Its creation date is the time of its newest event,
// so that the same events make the same bytes. Errors: those of Exports::tell() and saveFile(); NotFound (scope),
// Cancelled. Then nothing is written.
Result<EpcisSummary> writeEpcis(Session &session, const ExportScope &scope, const QString &path,
                                const ExportControl &control = {});

// For people: what is in it and what has to be known about it.
QStringList epcisWords(const EpcisSummary &summary);

} // namespace bm
