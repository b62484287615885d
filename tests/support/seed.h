// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRandomGenerator>
#include <QtGlobal>

namespace bm::test
{

// What a test draws by: BM_SEED, which repeats the run that printed it, or another number each time, the same for the
// whole program.
inline int seedOfToday()
{
    static const int seed = [] {
        const int said = qEnvironmentVariableIntValue("BM_SEED");
        return said > 0 ? said : QRandomGenerator::global()->bounded(1, 100'000);
    }();
    return seed;
}

} // namespace bm::test
