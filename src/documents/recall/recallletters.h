// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/notices.h"

namespace bm
{

// A letter to each customer, A4, one after the other: what is recalled, what that customer received of it, what to do
// with it and a slip to answer on (21 CFR 7.49(c), 21 CFR 117.139(b)). Of a drill it says on top that nothing is
// recalled. With a customer's name (in any case) only that one's. Errors: NotFound
// (customer; "customers": no customer got any of it).
Result<QByteArray> recallLettersPdf(const RecallNotices &notices, const QString &customer = {});

} // namespace bm
