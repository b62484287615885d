// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quality/suspects.h"
#include "services/quality/complaintcodes.h"
#include "services/session.h"

#include <atomic>
#include <memory>

namespace bm
{

struct SuspectsQuestion
{
    static constexpr int usualDays = 7;
    static constexpr int mostDays = 3660;

    QString pasted;
    // The good pallets are those built from so many days before the first complained pallet to as many after the last.
    int days = usualDays;
    // Set from another thread when nobody waits for the answer any more.
    std::shared_ptr<std::atomic<bool>> givenUp = {};
};

struct SuspectsAnswer
{
    std::vector<ComplaintCode> codes; // as pasted, in their order
    int days = 0;
    QDate from;  // the days of the plant on which the good pallets were built; invalid: of the complained
    QDate until; // ones nobody knows when, so all there are were taken
    std::vector<Factor> factors;
    SuspectRanking ranking;

    bool isAnyKnown() const;
};

// What pallets that were complained about have in common, more often than those nobody complained about: lots at any
// depth, their suppliers, and the recipes, lines, shifts and vessels on the way. Never people. Reads only, in one
// snapshot, with as many questions as the way is deep, however many pallets.
class Suspects
{
public:
    explicit Suspects(Session &session) : m_session(session) {}

    // Codes that are unknown or doubled are told and leave the rest as it is. Good is a pallet that was built in those
    // days, is not void, carries something and was not complained about.
    // Errors: Required (field "codes": there is none), NotANumber (field "days": not from 0 to mostDays), Cancelled.
    Result<SuspectsAnswer> find(const SuspectsQuestion &question);

private:
    Session &m_session;
};

} // namespace bm
