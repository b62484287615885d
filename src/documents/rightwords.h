// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"

namespace bm
{

// Roles, acts and signatures in the words of both front ends.
QString roleWords(Role role);
QString actWords(Act act);
// What an act asks for besides the right to it; empty when it asks for nothing.
QString signatureWords(SignatureRule rule);
// "Quality, Administrator": who may do it.
QString rolesFor(Act act);
struct NamedAct
{
    QString name; // as its button says it
    Act act;
};
// What of it the role does not allow, with who may: what a page says where it does not offer it. Empty when all of it
// is allowed.
QString refusalWords(Role role, const std::vector<NamedAct> &acts);

} // namespace bm
