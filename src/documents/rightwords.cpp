// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/rightwords.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringBuilder>

namespace bm
{
namespace
{

struct RightWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::RightWords)
};

} // namespace

QString roleWords(Role role)
{
    switch (role) {
    case Role::Receiving:
        return RightWords::tr("Receiving");
    case Role::Production:
        return RightWords::tr("Production");
    case Role::Qa:
        return RightWords::tr("QA");
    case Role::Admin:
        break;
    }
    return RightWords::tr("Administrator");
}

QString actWords(Act act)
{
    switch (act) {
    case Act::ReceiveLot:
        return RightWords::tr("Receive a delivery");
    case Act::AdjustLot:
        return RightWords::tr("Count, sample, split or adjust a lot");
    case Act::MoveLot:
        return RightWords::tr("Move a lot");
    case Act::WasteLot:
        return RightWords::tr("Throw a lot away or send it back");
    case Act::HoldLot:
        return RightWords::tr("Hold a lot");
    case Act::ReleaseLot:
        return RightWords::tr("Release a lot for the first time");
    case Act::ReleaseHeldLot:
        return RightWords::tr("Release a lot that was held");
    case Act::RejectLot:
        return RightWords::tr("Reject a lot");
    case Act::RunBatch:
        return RightWords::tr("Plan, start, fill and finish a batch");
    case Act::CheckRunQuality:
        return RightWords::tr("Check the quality of a batch");
    case Act::AmendRun:
        return RightWords::tr("Correct the yield of a finished batch");
    case Act::BuildPallet:
        return RightWords::tr("Build, fill and move a pallet");
    case Act::ShipPallet:
        return RightWords::tr("Ship a pallet");
    case Act::VoidPallet:
        return RightWords::tr("Void a pallet");
    case Act::OpenRecall:
        return RightWords::tr("Open a recall and settle what is in it");
    case Act::CloseRecall:
        return RightWords::tr("Close a recall");
    case Act::PrintLabel:
        return RightWords::tr("Print labels");
    case Act::EditCatalog:
        return RightWords::tr("Change ingredients, suppliers and customers");
    case Act::EditRecipes:
        return RightWords::tr("Change recipes");
    case Act::ManagePeople:
        return RightWords::tr("Manage people");
    case Act::ManageDatabase:
        break;
    }
    return RightWords::tr("Back up and restore the database");
}

QString signatureWords(SignatureRule rule)
{
    switch (rule) {
    case SignatureRule::None:
        return {};
    case SignatureRule::Own:
        return RightWords::tr("Own PIN again, with a reason");
    case SignatureRule::SecondPerson:
        break;
    }
    return RightWords::tr("PIN of a second person, with a reason");
}

QString rolesFor(Act act)
{
    QStringList roles;
    for (const Role role : allRoles()) {
        if (mayDo(role, act))
            roles += roleWords(role);
    }
    return roles.join(RightWords::tr(", "));
}

QString refusalWords(Role role, const std::vector<NamedAct> &acts)
{
    QStringList groups; // who may, in the order of the acts
    QHash<QString, QStringList> names;
    for (const NamedAct &named : acts) {
        if (mayDo(role, named.act))
            continue;
        const QString who = rolesFor(named.act);
        if (!groups.contains(who))
            groups += who;
        names[who] += named.name;
    }
    QStringList sentences;
    for (const QString &who : groups)
        sentences += RightWords::tr("%1: only %2.").arg(names[who].join(RightWords::tr(", ")), who);
    if (sentences.isEmpty())
        return {};
    return RightWords::tr("Not with the role %1.").arg(roleWords(role)) % u' ' % sentences.join(u' ');
}

} // namespace bm
