// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "services/clock.h"
#include "services/stations/record.h"

namespace bm
{

struct Session;

// Who acts and why, and the session it happens in; see stations/saving.h.
struct Saving : AuditContext
{
    Saving(AuditContext who, Session &in) : AuditContext(std::move(who)), session(&in) {}
    Session *session;
};

// What happens while a save waits for a database that went away. All of it is called in the session's thread.
struct Waiting
{
    // The database is gone, since when, and whether something was under way whose outcome is not known yet.
    std::function<void(const Error &error, bool outcomeUnknown)> lost = {};
    std::function<void()> back = {};
    // Nobody waits for the answer any more: the program ends.
    std::function<bool()> givesUp = {};
    // How long a save that is known not to have happened waits for a connection before it fails.
    qint64 patienceMs = 20'000;
    // How long one waits whose outcome is not known; -1: until it is known.
    qint64 unknownPatienceMs = 60'000;
};

// Who works at which workstation with which database; every service is built on one. Lives in the thread of its
// database. The session outlives its services.
struct Session
{
    Database &database;
    QString person;      // login
    QString workstation; // host name
    Clock clock = systemClock();
    // Names the present task, so that its save happens once although it is asked for again; empty: each save is one of
    // its own. Front ends set it when the person asks for it.
    QString requestKey = {};
    int savesOfRequest = 0;
    // The record that is being edited, as the person saw it: a save that finds it otherwise is refused.
    std::optional<SeenRecord> seen = {};
    Waiting waiting = {};

    QDateTime now() const { return clock(); }
    QDate today() const { return plantDay(clock()); }
    Saving because(const QString &reason = {}) { return {{person, workstation, reason}, *this}; }
    // For a transaction that compares a PIN or a badge; see AuditContext.
    AuditContext forSigningIn() const { return {person, workstation, {}, true}; }
};

} // namespace bm

#include "services/stations/saving.h"
