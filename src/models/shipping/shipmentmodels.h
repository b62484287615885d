// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/keypagedmodel.h"
#include "services/shipping/shipments.h"

namespace bm
{

// Shipments: the open ones first, then the newest.
class ShipmentListModel : public KeyPagedModel
{
    Q_OBJECT

public:
    enum Column { Number, Customer, State, Pallets, Order, Carrier, Left, ColumnCount };

    explicit ShipmentListModel(ServiceWorker &worker, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

protected:
    QString text(const Row &row, int column) const override;
    bool isFigure(int column) const override;
    QString stateWord(const Row &row, int column) const override;
};

// What stands on a shipment, in the order it was loaded, and why a pallet of it may not leave.
class LoadModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Pallet, Contents, GoodUntil, Remark, Sscc, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(std::vector<ShipmentPallet> pallets, std::vector<PalletRefusal> refusals);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ShipmentPallet &pallet, int column) const;

    std::vector<ShipmentPallet> m_pallets;
    std::vector<PalletRefusal> m_refusals;
};

} // namespace bm
