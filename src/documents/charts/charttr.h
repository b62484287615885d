// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace bm
{

// The words of the charts have one context.
struct ChartWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::ChartWords)
};

} // namespace bm
