// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recall/recallpack.h"

namespace bm
{

// The whole case to print and sign, A4: what was named and why, who opened and closed it, the gaps, the customers with
// what they were told, every lot, batch and pallet with what became of it, where all of it came from, where what was
// named went, how long it took, and the newest seal of the history.
Result<QByteArray> recallReportPdf(const RecallCase &all);

} // namespace bm
