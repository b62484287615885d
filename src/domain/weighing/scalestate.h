// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/weighing/scaleweight.h"

namespace bm
{

// How the scale is at this moment. Only Stable is a weight that may be written down.
struct ScaleState
{
    enum class Is {
        None,       // no scale is set up
        Connecting, // not known yet
        Away,       // the port is not there, or nobody answers at the address
        Closed,     // the port is there and does not open
        Silent,     // the line is open and the scale says nothing
        Foreign,    // what comes is not its language
        Stable,
        Moving,
        Busy,
        Over,
        Under,
        Broken // the scale says so
    };

    Is is = Is::None;
    std::optional<ScaleWeight> weight = {}; // of Stable and Moving
    std::optional<ScaleWeight> tare = {};   // what the scale takes off, when it says so and it is not nothing
    QString detail = {};                    // what the system or the scale says about what is wrong

    bool isStable() const { return is == Is::Stable && weight; }
    // The scale speaks with us, whatever is on it.
    bool isTalking() const { return is >= Is::Stable; }

    friend bool operator==(const ScaleState &, const ScaleState &) = default;
};

enum class ScaleCommand { Zero, Tare, ClearTare };

// What became of a command.
enum class ScaleOutcome { Obeyed, NotAtRest, NotKnown, NoAnswer };

} // namespace bm
