// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

namespace bm
{

// A code somebody complained about, and what became of it. None gets lost: each that was pasted is here once for every
// time it was pasted.
struct ComplaintCode
{
    enum class State {
        Counted,   // it adds pallets
        Again,     // all that it names was counted already
        NoPallets, // nothing of it stands on a pallet
        Bought,    // a lot that came from a supplier: nothing that a customer has
        Unknown,   // nothing of the plant has this code
    };
    QString code; // as it was pasted
    State state = State::Unknown;
    std::vector<TraceRoot> names; // what it names; a lot of our own stands for the run that made it
    int pallets = 0;              // that it names
    int added = 0;                // of them, those that no code before named

    friend bool operator==(const ComplaintCode &a, const ComplaintCode &b)
    {
        return a.code == b.code && a.state == b.state && a.pallets == b.pallets && a.added == b.added;
    }
};

// Takes a pasted text apart and finds what each code names, in a bounded number of questions however many codes there
// are. state is Unknown, Bought or, for now, NoPallets. Inside the caller's read transaction.
Result<std::vector<ComplaintCode>> readComplaints(Database &database, const QString &pasted);

} // namespace bm
