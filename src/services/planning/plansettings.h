// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/numberpattern.h"
#include "domain/production/shifts.h"
#include "services/session.h"

namespace bm
{

// How a plant plans: its shifts, and how it numbers its batches. Changing them is an administrator's. Errors of all
// that changes something: NotSignedIn, NotAllowed (services/authority.h).
class PlanSettings
{
public:
    explicit PlanSettings(Session &session) : m_session(session) {}

    // Three of eight hours as long as nobody has named them.
    Result<Shifts> shifts();
    // Errors: those of readShifts().
    Done setShifts(const QString &text);

    // Empty: the plant's own running number, B-000123.
    Result<QString> numberPattern();
    // Batches keep the numbers that they have. Errors: those of NumberPattern::parse().
    Done setNumberPattern(const QString &pattern);

private:
    Session &m_session;
};

// Inside the caller's transaction or snapshot.
Result<Shifts> shiftsOf(Database &database);
Result<QString> numberPatternOf(Database &database);

} // namespace bm
