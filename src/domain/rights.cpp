// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rights.h"

#include <array>

namespace bm
{
namespace
{
constexpr unsigned receiving = 1u << unsigned(Role::Receiving);
constexpr unsigned production = 1u << unsigned(Role::Production);
constexpr unsigned qa = 1u << unsigned(Role::Qa);
constexpr unsigned admin = 1u << unsigned(Role::Admin);
constexpr unsigned everybody = receiving | production | qa | admin;

struct Right
{
    Act act;
    const char *name;
    unsigned roles;
    SignatureRule signature = SignatureRule::None;
};

// The matrix. In a small bakery one person is everything, so an administrator may do all of it; each act names who did.
constexpr std::array matrix{
    Right{Act::ReceiveLot, "receive_lot", receiving | qa | admin},
    Right{Act::AdjustLot, "adjust_lot", receiving | qa | admin},
    Right{Act::MoveLot, "move_lot", everybody},
    Right{Act::WasteLot, "waste_lot", qa | admin},
    Right{Act::HoldLot, "hold_lot", everybody},
    Right{Act::ReleaseLot, "release_lot", qa | admin},
    Right{Act::ReleaseHeldLot, "release_held_lot", qa | admin, SignatureRule::Own},
    Right{Act::RejectLot, "reject_lot", qa | admin},
    Right{Act::RunBatch, "run_batch", production | admin},
    Right{Act::CheckRunQuality, "check_run_quality", qa | admin},
    Right{Act::AmendRun, "amend_run", qa | admin, SignatureRule::SecondPerson},
    Right{Act::BuildPallet, "build_pallet", production | admin},
    Right{Act::ShipPallet, "ship_pallet", receiving | production | admin},
    Right{Act::VoidPallet, "void_pallet", production | qa | admin},
    Right{Act::OpenRecall, "open_recall", qa | admin, SignatureRule::Own},
    Right{Act::CloseRecall, "close_recall", qa | admin, SignatureRule::SecondPerson},
    Right{Act::PrintLabel, "print_label", everybody},
    Right{Act::EditCatalog, "edit_catalog", receiving | production | qa | admin},
    Right{Act::EditRecipes, "edit_recipes", production | qa | admin},
    Right{Act::ManagePeople, "manage_people", admin},
    Right{Act::ManageDatabase, "manage_database", admin},
};

constexpr bool isComplete()
{
    for (size_t i = 0; i < matrix.size(); ++i) {
        if (matrix[i].act != Act(i))
            return false;
    }
    return matrix.size() == size_t(Act::ManageDatabase) + 1;
}
static_assert(isComplete(), "every act needs its row, in the order of the enumeration");

constexpr std::array roleNames{"RECEIVING", "PRODUCTION", "QA", "ADMIN"};

const Right &rightFor(Act act)
{
    return matrix[size_t(act)];
}
} // namespace

const std::vector<Act> &allActs()
{
    static const std::vector<Act> acts = [] {
        std::vector<Act> all;
        for (const Right &right : matrix)
            all.push_back(right.act);
        return all;
    }();
    return acts;
}

const std::vector<Role> &allRoles()
{
    static const std::vector<Role> roles{Role::Receiving, Role::Production, Role::Qa, Role::Admin};
    return roles;
}

bool mayDo(Role role, Act act)
{
    return (rightFor(act).roles & (1u << unsigned(role))) != 0;
}

SignatureRule signatureRule(Act act)
{
    return rightFor(act).signature;
}

QString roleName(Role role)
{
    return QString::fromLatin1(roleNames[size_t(role)]);
}

std::optional<Role> roleFromName(const QString &name)
{
    for (const Role role : allRoles()) {
        if (roleName(role) == name)
            return role;
    }
    return std::nullopt;
}

QString actName(Act act)
{
    return QString::fromLatin1(rightFor(act).name);
}

} // namespace bm
