// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// How far a recall would reach, as Trace counts it forward.
struct RecallReach
{
    int batches = 0;
    int pallets = 0;
    bool isMore = false; // more batches than anybody counts; then the pallets are not counted

    friend bool operator==(const RecallReach &, const RecallReach &) = default;
};

// What it means for a recall to put a lot into a batch, before it is done.
struct Opening
{
    QString lotCode;
    bool isOpen = false;     // some batch has of it already
    RecallReach now;         // of the lot as it is
    RecallReach after;       // with this batch and what came of that
    RecallReach together;    // after, and what the other open lots of the ingredient reach
    QString openLot;         // of those the one that expires first; empty: no other is open
    RecallReach ifThatFirst; // of that one with this batch, when it is finished first
};

// Counts before a lot is opened.
class Openings
{
public:
    // most: batches that are counted.
    explicit Openings(Session &session, int most = 500) : m_session(session), m_most(most) {}

    // An open lot is one that may be used and that some batch has of. Errors: NotFound (run, lotCode), Ambiguous.
    Result<Opening> of(RunId run, const QString &lotCode);

private:
    Session &m_session;
    int m_most;
};

} // namespace bm
