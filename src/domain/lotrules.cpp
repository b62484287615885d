// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lotrules.h"

namespace bm
{
namespace
{
// What QA or a recall said about the lot.
std::optional<Reason> stoppedBySomebody(const LotFacts &lot)
{
    if (lot.status == u"RECALLED")
        return Reason::LotRecalled;
    if (lot.status == u"QUARANTINED")
        return Reason::LotQuarantined;
    if (lot.held)
        return Reason::LotOnHold;
    return std::nullopt;
}

std::optional<Reason> notGoodEnough(const LotFacts &lot, QDate today)
{
    if (lot.status == u"EXPIRED" || isExpired(lot.expirationDate, today))
        return Reason::LotExpired;
    if (lot.releaseEnded)
        return Reason::ReleaseEnded;
    if (lot.qualityStatus == u"FAILED")
        return Reason::LotFailedQuality;
    const bool passed = lot.qualityStatus == u"PASSED" || lot.qualityStatus == u"CONDITIONAL_PASS";
    if (!passed || lot.status == u"RECEIVED")
        return Reason::LotNotReleased;
    return std::nullopt;
}

std::optional<Reason> tooLittle(const LotFacts &lot, std::optional<Quantity> wanted)
{
    if (!lot.remaining)
        return Reason::LotQuantityUnknown;
    if (lot.status == u"DEPLETED" || !lot.remaining->isPositive())
        return Reason::LotDepleted;
    if (wanted && *lot.remaining < *wanted)
        return Reason::NotEnoughLeft;
    return std::nullopt;
}
} // namespace

bool isExpired(QDate expirationDate, QDate today)
{
    return expirationDate.isValid() && expirationDate < today;
}

std::optional<Reason> refusalOf(const LotFacts &lot, QDate today, std::optional<Quantity> wanted)
{
    if (const auto stopped = stoppedBySomebody(lot))
        return stopped;
    if (const auto bad = notGoodEnough(lot, today))
        return bad;
    if (const auto little = tooLittle(lot, wanted))
        return little;
    // Every status must be named here before it may be used.
    if (lot.status != u"QUALITY_APPROVED" && lot.status != u"IN_USE")
        return Reason::LotNotReleased;
    return std::nullopt;
}

} // namespace bm
