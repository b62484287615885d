// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "services/clock.h"

namespace bm
{

// Who works at which workstation with which database; every service is built on one. Lives in the thread of its
// database. The session outlives its services.
struct Session
{
    Database &database;
    QString person;      // login
    QString workstation; // host name
    Clock clock = systemClock();

    QDateTime now() const { return clock(); }
    QDate today() const { return plantDay(clock()); }
    AuditContext because(const QString &reason = {}) const { return {person, workstation, reason}; }
    // For a transaction that compares a PIN or a badge; see AuditContext.
    AuditContext forSigningIn() const { return {person, workstation, {}, true}; }
};

} // namespace bm
