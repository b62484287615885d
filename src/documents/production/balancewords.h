// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/balances.h"

#include <functional>

namespace bm
{

// Writes a quantity and its unit as the reader does.
using AmountWords = std::function<QString(Quantity, const QString &unit)>;

struct BalanceLine
{
    QString what;
    QString amount;
    QString share; // of what went in, in percent; empty where it says nothing
};

// In, made, put into stock, waste, unexplained, in this order; what a run has none of is left out, but not the last.
std::vector<BalanceLine> balanceLines(const RunBalance &balance, const AmountWords &amount);

// Why it cannot be closed or is not good enough, and what probably happened. Empty: nothing to say.
QStringList balanceRemarks(const RunBalance &balance, const AmountWords &amount);
QString swapWords(const ProbableSwap &swap);

// The whole in lines: for a panel, a list or a page.
QString balanceText(const RunBalance &balance, const AmountWords &amount);

} // namespace bm
