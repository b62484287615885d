// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

#include <QHash>

namespace bm
{

enum class ComparedKind { Lot, Supplier, Run, Line, Pallet, Customer };
enum class Whose { Both, First, Second };

// How one of the two genealogies knows a thing.
struct ComparedState
{
    QString status;
    std::optional<Quantity> quantity; // a lot: used; a run: made; a pallet: of the root on it
    QString unit;
    QString place; // a pallet: where it stands, else who has it
    // It is connected only through a vessel of whose content nobody can say all, or through what a line that was not
    // cleaned may have left. Then it has no quantity of what was used or is on a pallet.
    bool isPossible = false;

    friend bool operator==(const ComparedState &, const ComparedState &) = default;
};

struct ComparedThing
{
    ComparedKind kind = ComparedKind::Lot;
    Whose whose = Whose::Both;
    std::optional<NodeKey> key; // of what can be traced
    QString code;
    QString title;
    ComparedState first; // empty where it is not
    ComparedState second;

    bool isDifferent() const { return whose == Whose::Both && first != second; }
    bool isPossible() const { return first.isPossible || second.isPossible; } // on one side at least
};

struct ComparedSide
{
    Genealogy genealogy;
    std::vector<Genealogy> possible; // behind what is only possible
    QHash<qint64, QString> lines;    // of all their runs, by id
};

struct Comparison
{
    TraceDirection direction = TraceDirection::Backward;
    TraceRoot first;
    TraceRoot second;
    // Two moments of one thing: then Whose::First is gone and Whose::Second was added.
    bool isOfMoments = false;
    QDateTime firstAsOf;
    QDateTime secondAsOf;
    bool isComplete = true;
    std::vector<ComparedThing> things; // by kind, shared ones first, then by code

    int count(Whose whose) const;
    int countPossible() const;
};

// Of two different things neither is listed as its own, unless the other has it.
Comparison compared(const ComparedSide &first, const ComparedSide &second);

} // namespace bm
