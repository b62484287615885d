// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recall/recall.h"

#include <QSet>

namespace bm
{

// A vessel may have given a batch more of a lot than its books say, or nothing of it. Says so of the doses of all that
// is behind such a draw, with what it is at most; what the books have nothing of, but which may have some, gets a dose
// of nothing that is at most so much. fillings: the lots that stand for what is in a vessel.
void tellDoubts(std::vector<RecallItem> &items, const std::vector<Genealogy> &forward, const QSet<qint64> &fillings);

} // namespace bm
