// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// What happens when goods come from a supplier that is not approved.
enum class UnapprovedRule {
    Off,  // nobody asks
    Warn, // it is received, and told
    Block // it is not received
};

// off, warn, block: as in settings and on the command line.
QString ruleName(UnapprovedRule rule);
std::optional<UnapprovedRule> ruleFromName(const QString &name);

struct SupplierApproval
{
    QString name;
    QString status;   // PENDING, APPROVED, SUSPENDED
    QDate approvedOn; // of one that is approved
};

// From whom the plant receives. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h).
class Approvals
{
public:
    explicit Approvals(Session &session) : m_session(session) {}

    Result<std::vector<SupplierApproval>> list(); // by name
    // QA's word about a supplier that the plant knows; the reason is kept in the history. Errors: Required (supplier,
    // reason), UnknownAction (status), NotFound (supplier), StatusMoveNotAllowed when it is so already.
    Done set(const QString &supplier, const QString &status, const QString &reason);

    Result<UnapprovedRule> rule();
    // An administrator's.
    Done setRule(UnapprovedRule rule);

    // Whom to tell of after this lot was received: its supplier, while the rule is to warn and it is not approved.
    Result<std::optional<SupplierApproval>> doubtAbout(LotId lot);

private:
    Session &m_session;
};

// Before goods of this supplier are booked, in the same transaction. Errors while the rule is to block: Required
// (supplier) when nobody says whose they are, StatusMoveNotAllowed (supplier) with its name when it is not approved.
Done mayReceiveFrom(Session &session, const QString &supplier);

} // namespace bm
