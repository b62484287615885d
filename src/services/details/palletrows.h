// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/palletizing.h"

namespace bm
{

Result<std::vector<PalletItem>> palletItems(Database &database, PalletId id);
// With its items. Errors: NotFound (field "palletCode").
Result<Pallet> palletOf(Database &database, PalletId id);
// By pallet number or SSCC, the latter also as it is scanned ("00" and eighteen digits) or read ("(00) ...").
Result<Pallet> palletNamed(Database &database, const QString &code);

} // namespace bm
