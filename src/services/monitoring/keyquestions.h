// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/details/listpages.h"
#include "services/session.h"

namespace bm
{

// What the program asks a database all day.
enum class KeyQuestion {
    TraceForward,
    TraceBackward,
    PalletsOfRuns,
    ItemsOfPallet,
    AnyCode,
    SupplierCode,
    LotTextOfRun,
    LotByCode,
    UsableLots,
    LotPage,
    RunPage,
    PalletPage,
    FindLot,
    FindRun,
    FindPallet,
};

struct AskedQuestion
{
    KeyQuestion id = KeyQuestion::AnyCode;
    Statement question;
};

// The very statements that the services and the lists send, with values that stand in this plant.
Result<std::vector<AskedQuestion>> keyQuestions(Session &session);

} // namespace bm
