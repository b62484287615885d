// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/shipping/shipmentmodels.h"

#include "documents/sentences.h"
#include "documents/shipping/shippingwords.h"
#include "models/wording.h"
#include "services/shipping/shipmentrows.h"

#include <QStringBuilder>
#include <algorithm>

namespace bm
{
namespace
{
ShipmentStatus statusOf(const Row &row)
{
    const QString status = row.text(QStringLiteral("status"));
    if (status == u"OPEN")
        return ShipmentStatus::Open;
    return status == u"SHIPPED" ? ShipmentStatus::Shipped : ShipmentStatus::Cancelled;
}

QVariant alignment(bool isFigure)
{
    return QVariant::fromValue(Qt::AlignVCenter | (isFigure ? Qt::AlignRight : Qt::AlignLeft));
}
} // namespace

ShipmentListModel::ShipmentListModel(ServiceWorker &worker, QObject *parent)
    : KeyPagedModel(worker,
                    {shipmentListSource(),
                     QStringLiteral("shipment_number"),
                     QStringLiteral("shipment"),
                     {QStringLiteral("shipment_number"), QStringLiteral("customer"), QStringLiteral("customer_order")},
                     {QStringLiteral("place"),
                      [](Session &, const PageStart *after, qint64 limit) { return shipmentPage(after, limit); }}},
                    parent)
{
    connect(&worker, &ServiceWorker::plantChanged, this, [this](const QSet<QString> &tables) {
        if (concerns(tables,
                     {QStringLiteral("shipments"), QStringLiteral("shipment_pallets"), QStringLiteral("customers")}))
            reload();
    });
}

int ShipmentListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShipmentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(isFigure(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("Shipment");
    case Customer:
        return tr("Customer");
    case State:
        return tr("State");
    case Pallets:
        return tr("Pallets");
    case Order:
        return tr("Order");
    case Carrier:
        return tr("Carrier");
    case Left:
        return tr("Left");
    default:
        return {};
    }
}

QString ShipmentListModel::text(const Row &row, int column) const
{
    switch (column) {
    case Number:
        return row.text(QStringLiteral("shipment_number"));
    case Customer:
        return row.text(QStringLiteral("customer"));
    case State:
        return shipmentStatusWords(statusOf(row));
    case Pallets:
        return QString::number(row.integer(QStringLiteral("pallets")));
    case Order:
        return row.text(QStringLiteral("customer_order"));
    case Carrier:
        return row.text(QStringLiteral("carrier"));
    case Left:
        return statusOf(row) == ShipmentStatus::Shipped ? shown(row.time(QStringLiteral("closed_at"))) : QString();
    default:
        return {};
    }
}

bool ShipmentListModel::isFigure(int column) const
{
    return column == Pallets;
}

QString ShipmentListModel::stateWord(const Row &, int) const
{
    return {};
}

void LoadModel::show(std::vector<ShipmentPallet> pallets, std::vector<PalletRefusal> refusals)
{
    beginResetModel();
    m_pallets = std::move(pallets);
    m_refusals = std::move(refusals);
    endResetModel();
}

int LoadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_pallets.size());
}

int LoadModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LoadModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(false);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Pallet:
        return tr("Pallet");
    case Contents:
        return tr("Batches on it");
    case GoodUntil:
        return tr("Good until");
    case Remark:
        return tr("Remark");
    case Sscc:
        return tr("SSCC");
    default:
        return {};
    }
}

QString LoadModel::text(const ShipmentPallet &pallet, int column) const
{
    switch (column) {
    case Pallet:
        return pallet.number;
    case Contents: {
        QStringList parts;
        for (const ShipmentItem &item : pallet.items)
            parts << shown(item.quantity, item.unit) % u' ' % item.recipeName % u", " % item.batchNumber;
        return parts.join(u"; ");
    }
    case GoodUntil:
        return shown(pallet.lastDay());
    case Remark: {
        const auto refusal = std::find_if(m_refusals.begin(), m_refusals.end(),
                                          [&pallet](const PalletRefusal &one) { return one.pallet == pallet.number; });
        return refusal == m_refusals.end() ? QString() : tr("stays: %1").arg(sentence(refusal->error));
    }
    case Sscc:
        return pallet.sscc;
    default:
        return {};
    }
}

QVariant LoadModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ShipmentPallet &pallet = m_pallets[size_t(index.row())];
    if (role == Qt::DisplayRole)
        return text(pallet, index.column());
    if (role == Qt::ToolTipRole)
        return plainToolTip(text(pallet, index.column()));
    if (role == CodeRole)
        return pallet.number;
    if (role == Qt::TextAlignmentRole)
        return alignment(false);
    return {};
}

} // namespace bm
