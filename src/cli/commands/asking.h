// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output.h"

namespace bm::cli
{

// Whether a person sits at a terminal and can be asked.
bool somebodyCanBeAsked();

// Asks whether to go on and reads one line; anything but a yes is a no.
bool personAgrees(Output &out);

} // namespace bm::cli
