// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchmodels.h"

#include "models/wording.h"

#include <algorithm>

namespace bm
{
namespace
{

QVariant alignment(bool isFigure)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}

QString progress(const BatchNeed &need)
{
    if (need.wanted.isZero())
        return shown(need.used, need.unit);
    return NeedsModel::tr("%1 of %2").arg(shown(need.used), shown(need.wanted, need.unit));
}

} // namespace

Quantity missing(const BatchNeed &need)
{
    return std::max(Quantity(), need.wanted - need.used);
}

void NeedsModel::setNeeds(std::vector<BatchNeed> needs)
{
    beginResetModel();
    m_needs = std::move(needs);
    endResetModel();
}

int NeedsModel::next() const
{
    const auto found =
        std::find_if(m_needs.begin(), m_needs.end(), [](const BatchNeed &need) { return missing(need).isPositive(); });
    return found == m_needs.end() ? -1 : int(found - m_needs.begin());
}

NeedsModel::NeedState NeedsModel::stateOf(int row) const
{
    const BatchNeed &need = m_needs[size_t(row)];
    if (need.wanted.isZero())
        return NeedState::Extra;
    if (missing(need).isZero())
        return NeedState::Complete;
    if (need.proposedLot.isEmpty())
        return NeedState::NoLot;
    return row == next() ? NeedState::Next : NeedState::Missing;
}

QString NeedsModel::stateWord(NeedState state)
{
    switch (state) {
    case NeedState::Complete:
        return tr("Complete");
    case NeedState::Next:
        return tr("Next");
    case NeedState::Missing:
        return tr("Missing");
    case NeedState::NoLot:
        return tr("No lot");
    case NeedState::Extra:
        break;
    }
    return tr("Extra");
}

int NeedsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_needs.size());
}

int NeedsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant NeedsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Progress);
    const BatchNeed &need = m_needs[size_t(index.row())];
    if (role == NeedStateRole)
        return QVariant::fromValue(stateOf(index.row()));
    if (role == CodeRole)
        return need.proposedLot;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Ingredient:
        return need.ingredientName;
    case Progress:
        return progress(need);
    case State:
        return stateWord(stateOf(index.row()));
    case Lot:
        return need.proposedLot;
    default:
        return need.proposedLocation;
    }
}

QVariant NeedsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Progress);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Ingredient:
        return tr("Ingredient");
    case Progress:
        return tr("In the batch");
    case State:
        return tr("State");
    case Lot:
        return tr("Take lot");
    case Location:
        return tr("From");
    default:
        return {};
    }
}

void UsesModel::setUses(std::vector<BatchUse> uses)
{
    beginResetModel();
    std::reverse(uses.begin(), uses.end());
    m_uses = std::move(uses);
    endResetModel();
}

int UsesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_uses.size());
}

int UsesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(index.column() == Quantity);
    const BatchUse &use = m_uses[size_t(index.row())];
    if (role == IdRole)
        return use.id;
    if (role == CodeRole)
        return use.lotCode;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Lot:
        return use.lotCode;
    case Ingredient:
        if (use.isRework)
            return tr("%1 (rework)").arg(use.ingredientName);
        return use.insteadOf.isEmpty() ? use.ingredientName
                                       : tr("%1 instead of %2").arg(use.ingredientName, use.insteadOf);
    case Quantity:
        return shown(use.quantity, use.unit);
    case Added:
        return shown(use.addedAt);
    default:
        return use.addedBy;
    }
}

QVariant UsesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(section == Quantity);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Lot:
        return tr("Lot");
    case Ingredient:
        return tr("Ingredient");
    case Quantity:
        return tr("Quantity");
    case Added:
        return tr("Added");
    case Person:
        return tr("By");
    default:
        return {};
    }
}

} // namespace bm
