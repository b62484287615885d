// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

#include <QHash>

namespace bm
{

// How much of what a recall names is in one thing.
struct RootDose
{
    QStringList roots;                // their codes; several: the sum of them
    std::optional<Quantity> quantity; // of the roots, in their unit; nothing: unknown
    QString unit;
    std::optional<Quantity> share; // percent of the thing, three places; nothing: in units that cannot be compared
    bool isLess = false;           // there is some, and less than the smallest quantity; else nothing is nothing
    std::optional<FineAmount> fine = {}; // quantity, before it was rounded; nothing: unknown, or kept without it
    bool isOfSeveral = false;            // others were named, too: whoever reads it has to be told of which it is
    // What a vessel gave may be less or more of the roots than its books say, which is what the quantity is.
    bool isPossible = false;           // and perhaps there is nothing of them
    std::optional<Quantity> most = {}; // at most; nothing: the quantity, or unknown of what is possible

    friend bool operator==(const RootDose &, const RootDose &) = default;
};
using RootDoses = std::vector<RootDose>;

// Of every batch and pallet that is reached for certain; a pallet that is named itself is all of itself, counted in its
// items. The doses of several roots are one sum where their units are
// the same; by root when one of them is made of another, which would count twice, or in another unit. What is reached
// only as possible has none.
QHash<NodeKey, RootDoses> dosesOf(const std::vector<Genealogy> &forward);

// Which part of a thing the dose is, which is so much in the dose's own unit. Nothing: unknown, or more than all of it.
std::optional<Quantity> shareIn(const RootDose &dose, Quantity whole);

// Several things together, by roots and unit; unknown when it is unknown of one. Pallets that were named are one sum.
// Without a share.
RootDoses summed(const std::vector<RootDoses> &all);

// As it is kept, one line of JSON, and back; what nobody can read is no dose.
QString dosesToText(const RootDoses &doses);
RootDoses dosesFromText(const QString &text);

} // namespace bm
