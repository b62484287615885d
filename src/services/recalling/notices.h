// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

namespace bm
{

// What a customer received of a recalled batch, by pallet. In the unit of the batch.
struct NoticeLine
{
    QString palletNumber;
    QString sscc;
    QString product;
    QString batchNumber;
    QDate lastDay; // invalid: it keeps for ever, or nobody said
    QString customerOrder;
    QDateTime shippedAt;
    std::optional<Quantity> delivered; // nothing: unknown
    std::optional<Quantity> cameBack;  // since then; nothing: unknown
    QString unit;
};

struct CustomerNotice
{
    RecallCustomer customer;
    std::vector<NoticeLine> lines; // by batch, then by pallet
};

// What has to be said to whom: the direct consignees of 21 CFR 117.139(b)(1), each with what it received of the batches
// in the recall. Who sent everything back is among them, it may have opened some.
struct RecallNotices
{
    RecallSummary recall;
    QString plantPlace;                    // who writes; empty: the plant has not said
    std::vector<CustomerNotice> customers; // by name
    QDateTime asOf;
};

} // namespace bm
