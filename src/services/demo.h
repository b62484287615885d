// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

#include <functional>

namespace bm
{

struct DemoReport
{
    quint64 seed = 0;
    qint64 suppliers = 0;
    qint64 customers = 0;
    qint64 ingredients = 0;
    qint64 recipes = 0;
    qint64 lots = 0;
    qint64 runs = 0;
    qint64 uses = 0; // batch ingredients, corrections included
    qint64 transfers = 0;
    qint64 pallets = 0;
    qint64 elapsedMs = 0;
};

// Told after each day's work with the runs made so far and the runs to make; answers false to stop.
using DemoProgress = std::function<bool(qint64 done, qint64 total)>;

// Fills an empty plant with the life of a bakery up to the session's now: what was bought, made, reworked, packed,
// shipped, held, spoiled and taken back, open runs of today, and lots at the dock. Scale counts plant-years of 18,000
// runs, spread over two years or as many as it says; the same seed, scale and now make the same rows on both engines.
// Everything goes in past the services but through the database's guards, and at the end, by the services, a line for
// bread: steps with readings, a silo, rework, a shipment. One transaction up to 2,000 runs; above
// that one for every 2,000, so that a fill that was stopped leaves a plant that ends earlier.
// Errors: NotEmpty (the detail names a table), NotPositive (field "scale"), Cancelled and those of the database.
Result<DemoReport> fillDemo(Session &session, double scale, quint64 seed, const DemoProgress &progress);

} // namespace bm
