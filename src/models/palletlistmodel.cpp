// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/palletlistmodel.h"

#include "models/wording.h"

#include <QStringBuilder>

namespace bm
{
namespace
{

// The run a pallet was opened for, and how many more stand on it.
QString contents(const Row &row)
{
    const qint64 more = row.integer(QStringLiteral("runs_on_it")) - 1;
    const QString first = row.text(QStringLiteral("recipe")) % u", " % row.text(QStringLiteral("batch_number"));
    return more > 0 ? PalletListModel::tr("%1 and %n more", nullptr, int(more)).arg(first) : first;
}

QString quantity(const Row &row)
{
    if (row.integer(QStringLiteral("units_on_it")) > 1)
        return PalletListModel::tr("several units");
    return shown(row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit")));
}

} // namespace

PalletListModel::PalletListModel(ServiceWorker &worker, QObject *parent)
    : KeyPagedModel(worker,
                    {QStringLiteral("v_pallet_list"),
                     QStringLiteral("pallet_number"),
                     QStringLiteral("pallet"),
                     {QStringLiteral("pallet_number"), QStringLiteral("sscc"), QStringLiteral("batch_number")}},
                    parent)
{
}

int PalletListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PalletListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (isFigure(section) ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Pallet");
    case Contents:
        return tr("Contents");
    case Quantity:
        return tr("Quantity");
    case Status:
        return tr("Status");
    case Location:
        return tr("Location");
    case Customer:
        return tr("Customer");
    case Packed:
        return tr("Packed");
    default:
        return {};
    }
}

QString PalletListModel::text(const Row &row, int column) const
{
    switch (column) {
    case Number:
        return row.text(QStringLiteral("pallet_number"));
    case Contents:
        return contents(row);
    case Quantity:
        return quantity(row);
    case Location:
        return row.text(QStringLiteral("location"));
    case Customer:
        return row.text(QStringLiteral("customer"));
    case Packed:
        return shown(row.time(QStringLiteral("packed_at")));
    default:
        return {};
    }
}

bool PalletListModel::isFigure(int column) const
{
    return column == Quantity;
}

QString PalletListModel::stateWord(const Row &row, int column) const
{
    if (column == Status)
        return row.text(QStringLiteral("status"));
    return {};
}

} // namespace bm
