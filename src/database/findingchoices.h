// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/inspection.h"

namespace bm
{

// What a person may choose in this database: kind of finding -> actions, the proposed one first.
QMap<QString, QStringList> offeredChoices(const Inspection &inspection);
// Errors: UnknownAction for the first choice that this database does not offer ("kind=action" in the detail).
Done checkChoices(const Inspection &inspection, const FindingChoices &choices);
// The same findings with the chosen actions instead of the proposed ones.
Inspection withChoices(Inspection inspection, const FindingChoices &choices);
// The kinds that have to be put right before anything is changed, each once.
QStringList openKinds(const Inspection &inspection);

} // namespace bm
