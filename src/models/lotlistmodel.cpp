// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/lotlistmodel.h"

#include "models/wording.h"

namespace bm
{

LotListModel::LotListModel(ServiceWorker &worker, QObject *parent)
    : KeyPagedModel(worker,
                    {QStringLiteral("v_lot_list"),
                     QStringLiteral("code"),
                     QStringLiteral("lot"),
                     {QStringLiteral("code"), QStringLiteral("supplier_lot_code"), QStringLiteral("ingredient")}},
                    parent)
{
}

int LotListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LotListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Code:
        return tr("Lot");
    case Ingredient:
        return tr("Ingredient");
    case Status:
        return tr("Status");
    case Quality:
        return tr("Quality");
    case Remaining:
        return tr("Left");
    case Expires:
        return tr("Expires");
    case Location:
        return tr("Location");
    case Supplier:
        return tr("Supplier");
    case SupplierLot:
        return tr("Supplier's lot");
    default:
        return {};
    }
}

QString LotListModel::text(const Row &row, int column) const
{
    switch (column) {
    case Code:
        return row.text(QStringLiteral("code"));
    case Ingredient:
        return row.text(QStringLiteral("ingredient"));
    case Remaining:
        return shown(row.optionalQuantity(QStringLiteral("quantity_remaining")), row.text(QStringLiteral("unit")));
    case Expires:
        return shown(row.date(QStringLiteral("expiration_date")));
    case Location:
        return row.text(QStringLiteral("storage_location"));
    case Supplier:
        return row.text(QStringLiteral("supplier"));
    case SupplierLot:
        return row.text(QStringLiteral("supplier_lot_code"));
    default:
        return {};
    }
}

bool LotListModel::isFigure(int column) const
{
    return column == Remaining;
}

QString LotListModel::stateWord(const Row &row, int column) const
{
    if (column == Status)
        return row.text(QStringLiteral("status"));
    if (column == Quality)
        return qualityWord(row, QStringLiteral("lot"));
    return {};
}

} // namespace bm
