// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <memory>

namespace bm::test
{

struct Reached
{
    qint64 runs = 0;
    qint64 lots = 0;
    qint64 pallets = 0;
    qint64 rows = 0; // all that were read
};

// The trace as somebody would write it in C who knows both engines: level by level, one prepared question a level, ids
// as one parameter, in one read transaction. It reads the names, states, customers and quantities that the service
// reads, and does nothing with them: neither sums nor doses, nor does it look for holds, vessels, losses, rework or
// what else was taken from the lots behind a pallet.
class TraceByHand
{
public:
    static std::unique_ptr<TraceByHand> open(const ConnectionSettings &plant);
    virtual ~TraceByHand() = default;
    Reached forward(qint64 lot);
    Reached backward(qint64 pallet);

protected:
    enum Question {
        UsesOfLots,
        UsesOfRuns,
        LotsOfRuns,
        RunsBehind,
        LotNames,
        RunNames,
        PalletsOfRuns,
        PalletNames,
        CustomerNames,
        ItemsOfPallet,
        LastQuestion
    };
    static const char *text(Question question); // {} stands for the list of ids, after the column's name

    virtual void begin() = 0;
    virtual void end() = 0;
    virtual void ask(Question question, const std::vector<qint64> &ids) = 0;
    virtual bool next() = 0;
    virtual qint64 integer(int column) = 0; // nothing is 0
    virtual void readRest(int from) = 0;    // every other value, as a program would that shows them

private:
    qint64 readNames(Question question, const std::vector<qint64> &ids, int columns);
};

} // namespace bm::test
