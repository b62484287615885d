// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/mass.h"

#include <QStringList>
#include <vector>

namespace bm
{

// How much more (or, negative, less) of an ingredient went into a run than its recipe wanted.
struct Deviation
{
    QString batchNumber;
    QString ingredient;
    QStringList lots; // that it was taken from, in their order; none when nothing of it is in
    Mass wanted;
    Mass difference;
};

// Two deviations that undo each other: most likely what belongs to `tooLittle` was booked as `tooMuch`.
struct ProbableSwap
{
    Deviation tooMuch;
    Deviation tooLittle;
};

// Of one batch, and of those that it may have been mixed up with (closed on the same day and line). Each pair has one
// side in the batch, differs in sign and at most by a tenth in size, and matters: more than a fiftieth of what was
// wanted. The largest first, each deviation once.
std::vector<ProbableSwap> probableSwaps(const QString &batchNumber, const std::vector<Deviation> &deviations);

} // namespace bm
