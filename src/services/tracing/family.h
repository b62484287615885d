// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"
#include "services/tracing/queries.h"

#include <QHash>

namespace bm
{

// What the rows of the database say about the family of one thing, or of several together, before any arithmetic.

struct Use // a lot in a run, corrections taken off; a use that was fully taken back is not here
{
    qint64 lot = 0;
    qint64 run = 0;
    std::optional<Quantity> quantity;
    QString unit; // null: the lot's own
};

struct Blend
{
    qint64 from = 0;
    qint64 to = 0;
    Quantity quantity;
};

struct Packing
{
    qint64 run = 0;
    qint64 pallet = 0;
    std::optional<Quantity> quantity;
};

struct LotFacts
{
    LotNode node;
    bool isRework = false;
    std::optional<Quantity> received;
    QDateTime releaseEndsAt; // invalid: its release has no end
    std::optional<qint64> sourceRun;
    std::optional<Quantity> ofRun; // rework: the same in the unit of its run; nothing: in its own
};

// What happens in this plant at all.
struct Habits
{
    bool blends = false; // it moves quantities between lots
    bool losses = false;
    bool openHolds = false;
    bool beside = false;    // things are connected through carry-overs or vessels
    bool takenBack = false; // receipts
};

struct Family
{
    TraceDirection direction = TraceDirection::Forward;
    std::vector<NodeKey> roots; // each once
    QDateTime moment;           // invalid: as things are
    Habits habits;
    size_t mostRuns = 0; // a walk that found more than these ends: it only counts; 0: it goes to the end

    std::vector<Use> uses;
    std::vector<Blend> flows;
    std::vector<Packing> packings;
    std::vector<qint64> lotIds;
    std::vector<qint64> runIds;

    std::vector<LotFacts> lots;
    std::vector<RunNode> runs;
    bool reworkByWeight = false;      // some of it is known by its weight only
    bool moreOut = false;             // more came out of a run than was weighed into it, with rework and waste
    bool wasteLeftOut = false;        // some of it does not fit to what was made, or cannot be set against it
    QHash<qint64, Quantity> nothings; // runs that made nothing but what they left: all of that in kilograms
    std::vector<PalletNode> pallets;  // each once, without the customer's name
    QHash<qint64, QString> customers;

    // What the edges above do not tell of a lot's size: forward, what was blended in from lots outside of the trace
    // as well; backward, what was taken out also by runs outside of it.
    QHash<qint64, Quantity> blendedIn;
    QHash<qint64, Quantity> takenOut;

    std::vector<qint64> rootsOf(NodeKind kind) const;
    tracequeries::When when() const { return moment.isValid() ? tracequeries::When::Then : tracequeries::When::Now; }
};

// Everything reached from the roots, level by level, one question a level. Inside the caller's read transaction, for
// the rest of which PostgreSQL keeps its plans (tracequeries::habits()). moment: only what was recorded until then; an
// invalid one: everything. mostRuns: as Family.
Result<Family> loadFamily(Database &database, std::vector<NodeKey> roots, TraceDirection direction,
                          const QDateTime &moment, size_t mostRuns = 0);

// What went into many runs at once, at any depth: uses, blends and the ids of lots and runs, and nothing else. As many
// questions as the way is deep, however many runs. Inside the caller's read transaction.
Result<Family> loadOrigins(Database &database, const std::vector<qint64> &runs);

// The pallets that are roots, with their customers and, backward and as things are, with what stands on them.
Done loadRootPallets(Database &database, Family &family);

// The rows behind the ids that were reached: names, states, sizes, pallets.
Done loadDetails(Database &database, Family &family);

// What was left as rework, and thrown away until the end, beside the yields of the runs that are loaded.
Done loadRework(Database &database, Family &family);

// Depths, doses and sums over what was loaded. Pure.
Genealogy assembled(Family family);

} // namespace bm
