// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/services.h"
#include "services/tracing/openings.h"

namespace bm
{

// A lot that somebody holds in front of a batch: whether it may go in, how much of it is wanted, and what to take
// instead when it may not.
struct Weighing
{
    AddedLot lot;
    Quantity proposed; // what is wanted, at most what is left; zero when nothing is wanted
    std::optional<Error> refusal;
    QString betterLot; // of the same ingredient, expires first; empty when it is this one or there is none
    QString betterLocation;
    std::optional<Opening> opening; // what a recall would reach; nothing: the lot may not go in
};

// Runs in the worker and only reads. An error is a failure to look, a refusal is an answer.
Result<Weighing> weigh(Services &plant, RunId run, const QString &lotCode);

// The same look ahead at the lot that is proposed next; nothing: none is, or the run takes nothing now.
Result<std::optional<Opening>> openingOfNext(Services &plant, const Run &run, const std::vector<BatchNeed> &needs);

} // namespace bm
