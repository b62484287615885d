// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/labels/labels.h"
#include "services/lots.h"
#include "services/palletizing.h"

namespace bm
{

Result<LotLabelFacts> lotLabelFacts(Database &database, const Lot &lot);
Result<PalletLabelFacts> palletLabelFacts(Database &database, const Pallet &pallet);
Result<VesselLabelFacts> vesselLabelFacts(Database &database, const QString &code);
// Errors: NotFound.
Result<LabelPrint> printOf(Database &database, qint64 id);
Result<std::vector<LabelPrint>> waitingPrints(Database &database);

} // namespace bm
