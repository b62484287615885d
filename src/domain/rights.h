// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// users.role. What a role may do is data: allActs() and mayDo().
enum class Role { Receiving, Production, Qa, Admin };

// What a person does to the plant, as far as somebody may be refused it. Reading is open to everybody who is signed in.
enum class Act {
    ReceiveLot,     // a delivery's lot, with its supplier and ingredient when they are new
    AdjustLot,      // a count, a counted difference, a sample, a part that becomes a lot of its own
    MoveLot,        // to another place in the plant
    WasteLot,       // thrown away or sent back to the supplier
    HoldLot,        // stopping something is everybody's right
    ReleaseLot,     // a lot that waits for its first release
    ReleaseHeldLot, // a lot that was stopped
    RejectLot,
    RunBatch, // plan, start, add to, take back from and finish a production run
    CheckRunQuality,
    AmendRun, // the yield of a finished run
    BuildPallet,
    ShipPallet,
    VoidPallet,
    OpenRecall,  // also what becomes of its things and who was told; a drill needs no signature
    CloseRecall, // with a second person: what was recalled may be sold again
    PrintLabel,  // of a lot or a pallet, and what became of it
    EditCatalog, // ingredients, suppliers, customers
    EditRecipes,
    ManagePeople,
    ManageDatabase, // backups by plan, restore, demo
};

// What an act needs besides the right to it (21 CFR 11.200: a signature is made anew at the moment of signing).
enum class SignatureRule {
    None,
    Own,          // the acting person's PIN again, with a reason
    SecondPerson, // somebody else's PIN, who has the right too, with a reason
};

const std::vector<Act> &allActs();
const std::vector<Role> &allRoles();

bool mayDo(Role role, Act act);
SignatureRule signatureRule(Act act);

QString roleName(Role role); // RECEIVING PRODUCTION QA ADMIN, as in users.role
std::optional<Role> roleFromName(const QString &name);
// receive_lot and so on: as in signatures.act and in the command line's JSON.
QString actName(Act act);

} // namespace bm
