// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery/doubts.h"

namespace bm
{

// What is asked, with both values: "It expires on ..., which is before today."
QString doubtWords(const ReceiptDoubt &doubt, const QString &unit);
// What is kept in the history: that it was asked, and kept.
QString keptWords(const std::vector<ReceiptDoubt> &doubts, const QString &unit);

} // namespace bm
