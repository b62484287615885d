// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/floor.h"

namespace bm::test
{

// One person of each role, who sign in with <login>-pin-7 or scan BADGE-<login>. Ada is the administrator.
struct Member
{
    QString login;
    QString name;
    Role role;
    QString secret() const { return login + QStringLiteral("-pin-7"); }
    QString badge() const { return QStringLiteral("BADGE-") + login; }
};

const std::vector<Member> &crew();
const Member &member(Role role);
// Ada enrols herself and adds the others; the floor's own session works on as Ada.
void enrolCrew(Floor &floor);
// As setSignedIn() wants it, read from the plant.
Person personOf(Floor &floor, Role role);

} // namespace bm::test
