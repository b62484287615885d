// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/scanmeaning.h"

namespace bm
{
namespace
{

bool isKnown(const ScanFacts &facts)
{
    return facts.isOwnLot || facts.isSupplierLot || facts.isPallet || facts.isBatch;
}

bool isWaitedFor(const ScanFacts &facts)
{
    const bool isLot = facts.isOwnLot || facts.isSupplierLot;
    if ((isLot && facts.waits.testFlag(ScanWait::Lot)) || (facts.isPallet && facts.waits.testFlag(ScanWait::Pallet)) ||
        (facts.isBatch && facts.waits.testFlag(ScanWait::Batch)))
        return true;
    return facts.waits.testFlag(ScanWait::Place) && facts.isPlain && !isKnown(facts);
}

ScanGoal unlessLost(bool loses, const ScanFacts &facts, ScanGoal goal)
{
    return loses && !facts.isAgain ? ScanGoal::AskUnsaved : goal;
}

// A supplier's lot that is in house may come in once more, so that the dock takes its label for a delivery.
ScanGoal goalOfLabel(const ScanFacts &facts)
{
    return unlessLost(facts.losesDelivery, facts, ScanGoal::Page);
}

ScanGoal goalOfKnown(const ScanFacts &facts)
{
    if (facts.isOwnLot)
        return unlessLost(facts.losesLot, facts, ScanGoal::Lot);
    if (facts.isPallet)
        return unlessLost(facts.losesPallet, facts, ScanGoal::Pallet);
    if (facts.isBatch)
        return unlessLost(facts.losesBatch, facts, ScanGoal::Batch);
    return unlessLost(facts.losesLot, facts, ScanGoal::Lot);
}

ScanGoal goalOfUnknown(const ScanFacts &facts)
{
    if (facts.fieldTakesCodes && facts.isPlain && facts.isReadable)
        return ScanGoal::Field;
    if (!facts.isReadable)
        return facts.pageTakesScans ? ScanGoal::Page : ScanGoal::RefuseUnreadable;
    if (facts.waits.testFlag(ScanWait::Label))
        return goalOfLabel(facts);
    if (!facts.mayReceive)
        return facts.pageTakesScans ? ScanGoal::Page : ScanGoal::RefuseUnknown;
    if (facts.waits.testFlag(ScanWait::Lot) && !facts.isAgain)
        return ScanGoal::AskNewLot;
    return unlessLost(facts.losesDelivery, facts, ScanGoal::NewLot);
}

} // namespace

ScanGoal goalOf(const ScanFacts &facts)
{
    if (facts.dialogOpen)
        return facts.fieldTakesCodes && !facts.isCommand ? ScanGoal::Field : ScanGoal::RefuseDialog;
    if (facts.isCommand)
        return facts.pageTakesScans ? ScanGoal::Page : ScanGoal::RefuseUnknown;
    if (facts.isBadge)
        return ScanGoal::Person;
    if (isWaitedFor(facts))
        return ScanGoal::Page;
    const bool isOurs = facts.isOwnLot || facts.isPallet || facts.isBatch;
    if (facts.isSupplierLot && !isOurs && facts.waits.testFlag(ScanWait::Label))
        return goalOfLabel(facts);
    return isKnown(facts) ? goalOfKnown(facts) : goalOfUnknown(facts);
}

} // namespace bm
