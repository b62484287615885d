// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery/doubts.h"
#include "services/receiving.h"

namespace bm
{

// What a person should look at before this is received: nothing is refused here, and what is kept after all goes with
// the receipt (NewLot::kept). Names that are not known here yet are nothing to ask about. Only reads.
Result<std::vector<ReceiptDoubt>> receiptDoubts(Session &session, const NewLot &lot);

// The receipt, or what has to be asked before it; then nothing was written.
template <typename Received>
struct ReceivedOrAsked
{
    std::optional<Received> received;
    std::vector<ReceiptDoubt> doubts;
};

// In one visit to the worker: what was asked and kept already is not asked again. `receive` does the rest.
template <typename Receive>
auto receiveOrAsk(Session &session, const NewLot &lot, const QString &supplierName, Receive receive)
    -> Result<ReceivedOrAsked<typename std::invoke_result_t<Receive>::Value>>
{
    ReceivedOrAsked<typename std::invoke_result_t<Receive>::Value> answer;
    if (lot.kept.isEmpty()) {
        NewLot asked = lot;
        asked.supplierName = supplierName;
        BM_TRY_ASSIGN(answer.doubts, receiptDoubts(session, asked));
    }
    if (answer.doubts.empty()) {
        BM_TRY_ASSIGN(answer.received, receive());
    }
    return answer;
}

} // namespace bm
