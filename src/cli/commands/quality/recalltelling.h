// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/recall/recallpack.h"

namespace bm::cli
{

// A recall and what belongs to it as tables for a terminal; of what there is none of, nothing.
QString itemsText(const RecallScope &scope);
QString customersText(const RecallScope &scope);
QString recallText(const Recall &recall);
QString noticesText(const std::vector<NoticeRow> &notices);
QString balancesText(const std::vector<RootBalance> &balances);
QString batchesText(const std::vector<ProductBalance> &balances);
QString sourcesText(const std::vector<RecallSource> &sources);
QString gapsText(const std::vector<RecallGap> &gaps);

} // namespace bm::cli
