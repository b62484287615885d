// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/events.h"
#include "services/session.h"

namespace bm
{

// What an export is about. Both codes and days: what is in both. What nobody knows the day of is told unless there is a
// first day, and counted then.
struct ExportScope
{
    // As Trace::resolve() understands them, each naming one thing, "lot:1", "run:5", "pallet:9", the number of a
    // shipment or of a recall, of which the frozen scope counts. A batch is told with all that went into it.
    QStringList codes;
    TraceDirection direction = TraceDirection::Forward;
    QDate from; // days of the plant, both included; invalid: no limit
    QDate to;
    // Only what 21 CFR 1 subpart S asks for: receipts of what is on the Food Traceability List, and what has it in it
    // and was added after the oven.
    bool onlyListed = false;
};

// What was heard besides the events.
struct ExportRest
{
    PlantIdentity plant;
    qint64 unfinished = 0; // runs of the scope that are not done yet: they are not told
    qint64 undated = 0;    // nobody knows whether they were in the days of the scope: they are not told
};

// What is told to auditors and customers. Reads only, one consistent snapshot for all of an export.
class Exports
{
public:
    explicit Exports(Session &session) : m_session(session) {}

    // begins() is called once before the first event. Errors: Required (codes: neither codes nor days), BadDate
    // (to: before from), NotFound or Ambiguous (code) with the matches, and those of the listener.
    Result<ExportRest> tell(const ExportScope &scope, const std::function<Done(const PlantIdentity &)> &begins,
                            const EventListener &listener);

    Result<PlantIdentity> plant();
    // Empty is taken away. Errors: NotSignedIn, NotAllowed; NotAGtin (gln), BadUrl (prefix), NotANumber
    // (company_prefix), NotFound (time_zone).
    Done describePlant(const PlantIdentity &plant);
    // A plant that has no time zone yet has this one from now on: the program's act, whoever is signed in. Answers the
    // zone that the plant has.
    Result<QString> keepTimeZone(const QString &ianaName);

private:
    Session &m_session;
};

} // namespace bm
