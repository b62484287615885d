// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scalesetup.h"
#include "domain/weighing/scalestate.h"

namespace bm
{

// What a person is told about the scale, in the words of both front ends.
struct ScaleWords
{
    QString word;     // for a plate beside the weight: stable, moving
    QString sentence; // what is wrong; empty when nothing is
    QString wayOut;   // empty together with it
};
ScaleWords scaleWords(const ScaleState &state, const ScaleSetup &setup);

// What became of a command: done, or why not and what to do.
struct ScaleAnswer
{
    QString headline;
    QString sentence;
    QString wayOut;
};
ScaleAnswer scaleAnswer(ScaleCommand command, ScaleOutcome outcome);

} // namespace bm
