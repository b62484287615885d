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

    friend bool operator==(const RootDose &, const RootDose &) = default;
};
using RootDoses = std::vector<RootDose>;

// Of every batch and pallet that is reached for certain. The doses of several roots are one sum where their units are
// the same; by root when one of them is made of another, which would count twice, or in another unit. What is reached
// only as possible has none.
QHash<NodeKey, RootDoses> dosesOf(const std::vector<Genealogy> &forward);

// Several things together, by roots and unit; unknown when it is unknown of one. Without a share.
RootDoses summed(const std::vector<RootDoses> &all);

// As it is kept, one line of JSON, and back; what nobody can read is no dose.
QString dosesToText(const RootDoses &doses);
RootDoses dosesFromText(const QString &text);

} // namespace bm
