// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/crew.h"

#include <algorithm>

namespace bm::test
{

const std::vector<Member> &crew()
{
    static const std::vector<Member> all{
        {QStringLiteral("rita"), QStringLiteral("Rita Ramp"), Role::Receiving},
        {QStringLiteral("paul"), QStringLiteral("Paul Mixer"), Role::Production},
        {QStringLiteral("quin"), QStringLiteral("Quin Taste"), Role::Qa},
        {QStringLiteral("ada"), QStringLiteral("Ada Boss"), Role::Admin},
    };
    return all;
}

const Member &member(Role role)
{
    return crew()[size_t(role)];
}

void enrolCrew(Floor &floor)
{
    People &people = floor.services.people;
    const Member &ada = member(Role::Admin);
    must(people.enrolFirst({ada.login, ada.name, ada.role, ada.secret(), ada.badge()}));
    floor.session.person = ada.login;
    for (const Member &one : crew()) {
        if (one.role != Role::Admin)
            must(people.add({one.login, one.name, one.role, one.secret(), one.badge()}));
    }
}

Person personOf(Floor &floor, Role role)
{
    const auto all = must(floor.services.people.all());
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Person &person) { return person.login == member(role).login; });
    if (found == all.end())
        qFatal("%s is not enrolled", qPrintable(member(role).login));
    return *found;
}

} // namespace bm::test
